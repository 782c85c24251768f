// Counting words in one pass, for reading times. A word is a run of letters, marks and numbers; ZWNJ, apostrophe,
// hyphen and the separators inside a number join, so «می‌خواهم», «don’t», «well-known» and «۱٬۲۰۰» are one word each.
// Word segmentation by dictionary would cost more than parsing the text and count the same in these languages; a
// regular expression with Unicode classes takes three times as long.

const UNKNOWN = 0
const GAP = 1
const LETTER = 2
const NUMBER = 3
/** Goes on in a word and begins none: marks, tatweel, ZWNJ, ZWJ. */
const MARK = 4
/** Joins two letters or numbers: apostrophes, hyphen, full stop, ٫ and ٬. */
const JOINER = 5
/** Joins only what goes on with a number. */
const COMMA = 6

/** Kind of every UTF-16 code unit that was met so far. */
const kinds = new Uint8Array(0x10000)
const joiners = new Set("'’-.٫٬")
const marks = new Set(['\u0640', '\u200c', '\u200d'])

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return marks.has(character) ? MARK : LETTER
  if (/\p{N}/u.test(character)) return NUMBER
  if (/\p{M}/u.test(character) || marks.has(character)) return MARK
  if (joiners.has(character)) return JOINER
  return character === ',' ? COMMA : GAP
}

/** Number of words; linear in the length of the text. */
export function countWords(text: string): number {
  let count = 0
  // LETTER inside a word, JOINER or COMMA just after one that may go on, GAP outside.
  let state = GAP
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === LETTER || kind === NUMBER) {
      if (state === GAP || (state === COMMA && kind === LETTER)) count++
      state = LETTER
    } else if (kind === GAP || state !== LETTER) state = GAP
    else if (kind !== MARK) state = kind
  }
  return count
}

/** A letter outside the Basic Multilingual Plane counts with its first half; its second half goes on like a mark. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  if (unit >= 0xd800 && unit <= 0xdbff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
  if (unit >= 0xdc00 && unit <= 0xdfff) return kindOf(text.slice(at - 1, at + 1)) === GAP ? GAP : MARK
  kinds[unit] = kindOf(text.charAt(at))
  return kinds[unit]
}
