// Which text is shown at an address. In: how many texts there are, and the address of each by its number. Out: who finds the
// number. A map of a hundred thousand addresses takes ten times as much room and holds each of them.
import type {UrlPath} from '../../model.ts'

/** @returns finds the text whose page has the address; of two the one with the lower number */
export function addressTable(
  count: number,
  urlOf: (text: number) => UrlPath | undefined
): (url: UrlPath) => number | undefined {
  let size = 16
  while (size < 2 * count) size *= 2
  /** Numbers of texts, from 1. */
  const table = new Uint32Array(size)
  const mask = size - 1
  /** Where the address is, or where it would be. */
  const placeOf = (url: UrlPath): number => {
    let at = hashOf(url) & mask
    for (let text = table[at] ?? 0; text !== 0 && urlOf(text - 1) !== url; text = table[at] ?? 0) at = (at + 1) & mask
    return at
  }
  for (let text = 0; text < count; text++) {
    const at = placeOf(urlOf(text) ?? ('' as UrlPath))
    if (table[at] === 0) table[at] = text + 1
  }
  return (url) => {
    const text = table[placeOf(url)] ?? 0
    return text === 0 ? undefined : text - 1
  }
}

/** FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93)
  return hash ^ (hash >>> 15)
}
