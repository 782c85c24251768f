// One byte for one character: Windows-1256, Windows-1252 or ISO-8859-6? What enters is bytes that are neither UTF-8 nor
// UTF-16, what leaves is the encoding under which they read best, with a mark from about -9 to 9. Nearly every byte means
// something in each of the three, so only what stands beside what can tell: letters of the Arabic script are marked by
// how often such a pair occurs, accented Latin letters by whether they stand among plain ones. Bytes that mean the same
// in both Windows pages (quotation marks, dashes) say nothing and are left out.
import {pairLetters, pairRows} from './letter-pairs.ts'

export type LegacyEncoding = 'iso-8859-6' | 'windows-1252' | 'windows-1256'

export interface LegacyGuess {
  readonly encoding: LegacyEncoding
  /** Mean over the bytes that tell: above 5 for prose, below 3 for bytes that are no text. */
  readonly mark: number
}

/** Enough to be sure, and it keeps the cost of a long text down. */
const sampleLength = 65_536

/** Below this, no encoding explains the bytes. */
export const leastMark = 3

/** The mark of a text whose bytes beyond ASCII are all quotation marks and dashes. */
const nothingToTell = 5

export function guessLegacy(bytes: Uint8Array): LegacyGuess {
  const sample = bytes.length > sampleLength ? bytes.subarray(0, sampleLength) : bytes
  // In this order among equals: a text of plain Latin letters and curly quotes is Windows-1252 by name.
  const guesses: LegacyGuess[] = [
    {encoding: 'windows-1252', mark: markBytes(sample, classesOf('windows-1252'))},
    {encoding: 'windows-1256', mark: markBytes(sample, classesOf('windows-1256'))},
    {encoding: 'iso-8859-6', mark: markBytes(sample, classesOf('iso-8859-6'))}
  ]
  return guesses.reduce((best, guess) => (guess.mark > best.mark ? guess : best))
}

// A byte's class: an index into pairLetters for a letter of the Arabic script (from 1), or one of these.
const edge = 0
const latin = -1
const accentedSmall = -2
const accentedCapital = -3
const symbol = -4
const undefinedByte = -5
/** Vowel signs and the tatweel: they follow letters and part nothing. */
const transparent = -6
const arabicPunctuation = -7
/** The same in both Windows pages. */
const shared = -8

const shareSet = new Set('€‚„…†‡‰‹‘’“”•–—›™\u00A0£§©«®°±·»')

function classify(character: string): number {
  if (/[A-Za-z]/u.test(character)) return latin
  if (/[\0-\u007F\u200C-\u200F]/u.test(character)) return edge
  if (shareSet.has(character)) return shared
  const letter = pairLetters.indexOf(character.replace('ک', 'ك').replace('ی', 'ي'))
  if (letter > 0) return letter
  if (/[\u064B-\u0652\u0640]/u.test(character)) return transparent
  if (/[،؛؟]/u.test(character)) return arabicPunctuation
  if (/\p{Ll}/u.test(character)) return accentedSmall
  if (/\p{Lu}/u.test(character)) return accentedCapital
  return /[\u0080-\u009F\uFFFD]/u.test(character) ? undefinedByte : symbol
}

/** Made when the first text of that kind is met. */
const known = new Map<LegacyEncoding, Int8Array>()

function classesOf(encoding: LegacyEncoding): Int8Array {
  const before = known.get(encoding)
  if (before !== undefined) return before
  const classes = new Int8Array(256)
  for (let byte = 0; byte < 256; byte++) classes[byte] = classify(decodeLegacy(Uint8Array.of(byte), encoding))
  known.set(encoding, classes)
  return classes
}

/** Decodes, with U+FFFD for bytes that have no meaning. */
export function decodeLegacy(bytes: Uint8Array, encoding: LegacyEncoding): string {
  // In two steps: in one, some releases of Node take Windows-1252 for ISO-8859-1 and lose quotation marks and dashes.
  const decoder = new TextDecoder(encoding)
  return decoder.decode(bytes, {stream: true}) + decoder.decode()
}

function markBytes(bytes: Uint8Array, classes: Int8Array): number {
  let sum = 0
  let count = 0
  let previous = edge
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    const kind = classes[byte] ?? edge
    if (kind === transparent && (previous > 0 || byte < 0x80)) continue
    const next = classes[bytes[index + 1] ?? 0x20] ?? edge
    if (byte >= 0x80 && kind !== shared) {
      sum += markOf(kind, previous, next)
      count++
    } else if (previous > 0) {
      sum += kind === latin ? -6 : markPair(previous, edge)
      count++
    }
    previous = kind
  }
  return count === 0 ? nothingToTell : sum / count
}

function markOf(kind: number, previous: number, next: number): number {
  if (kind === transparent) return -6
  if (kind > 0) return previous === latin ? -6 : markPair(Math.max(previous, edge), kind)
  if (kind === arabicPunctuation) return previous > 0 ? 7 : 1
  if (kind === undefinedByte) return -9
  if (kind === symbol) return previous === edge || next === edge ? 2 : 0
  const isAmongAccents = isAccented(previous) && isAccented(next)
  if (isAmongAccents || previous > 0 || next > 0) return -5
  if (kind === accentedCapital && (previous === latin || previous === accentedSmall) && next !== accentedCapital)
    return -4
  if (previous === latin || next === latin) return isAccented(previous) || isAccented(next) ? 5 : 8
  return isAccented(previous) || isAccented(next) ? -4 : 3
}

function isAccented(kind: number): boolean {
  return kind === accentedSmall || kind === accentedCapital
}

function markPair(first: number, second: number): number {
  const digit = Number(pairRows[first]?.[second] ?? 0)
  return digit === 0 ? -4 : digit
}
