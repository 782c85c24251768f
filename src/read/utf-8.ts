// Is it UTF-8, and if not quite, where does it go wrong? What enters is bytes, what leaves is the first bad byte and how
// much of the rest is good UTF-8. The platform's decoder says yes or no only, and an editor needs the line.

export interface Utf8Flaw {
  /** Index of the first byte that is not UTF-8. */
  readonly at: number
  /** Whether the bytes end in the middle of a character and are good up to there. */
  readonly isCutOff: boolean
  /** Bytes above 0x7F that belong to whole characters. */
  readonly good: number
  /** Bytes above 0x7F that do not. */
  readonly bad: number
}

/** The first flaw of bytes that a strict UTF-8 decoder has refused (Unicode 16, table 3-7). */
export function findUtf8Flaw(bytes: Uint8Array): Utf8Flaw {
  let first = -1
  let good = 0
  let bad = 0
  let index = 0
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index)
    if (length === 0) {
      if (first === -1) first = index
      bad++
      index++
    } else {
      if (length > 1) good += length
      index += length
    }
  }
  const isCutOff = first !== -1 && bad === bytes.length - first && bad < leadLength(bytes[first] ?? 0)
  return {at: Math.max(0, first), isCutOff, good, bad}
}

/** Bytes of the character at `index`; 0 where none begins there. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0
  if (lead < 0x80) return 1
  const length = leadLength(lead)
  if (length === 0 || index + length > bytes.length) return 0
  const second = bytes[index + 1] ?? 0
  if (second < lowestSecond(lead) || second > highestSecond(lead)) return 0
  for (let offset = 2; offset < length; offset++) {
    if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}

function leadLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0
  return lead === 0xf0 ? 0x90 : 0x80
}

function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f
  return lead === 0xf4 ? 0x8f : 0xbf
}
