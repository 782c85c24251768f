// UTF-16 without a byte order mark. What enters is bytes, what leaves is the end that comes first, or nothing. In the
// three languages nearly every character's high byte is 00 (Latin, digits, spaces) or 06 (Arabic), so that one column of
// the bytes consists of these two, and in no text of any other encoding do these two occur at all.

const sampleLength = 65_536

/** `utf-16le`, `utf-16be`, or undefined where the columns do not look like UTF-16. */
export function guessUtf16(bytes: Uint8Array): 'utf-16be' | 'utf-16le' | undefined {
  if (bytes.length < 2 || (!bytes.includes(0x00) && !bytes.includes(0x06))) return undefined
  const length = Math.min(bytes.length, sampleLength) & ~1
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (isHighByte(bytes[index])) even++
    if (isHighByte(bytes[index + 1])) odd++
  }
  const enough = length / 4
  if (Math.max(even, odd) < enough || even === odd) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Index of the first code unit that is half of a pair without the other half, in bytes; -1 where there is none. */
export function findLoneSurrogate(bytes: Uint8Array, isLittleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const unit = view.getUint16(index, isLittleEndian)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = index + 3 < bytes.length ? view.getUint16(index + 2, isLittleEndian) : 0
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return index
    index += 2
  }
  return -1
}

function isHighByte(byte: number | undefined): boolean {
  return byte === 0x00 || byte === 0x06
}
