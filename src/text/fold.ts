// Folding: the one spelling that all spellings of a word share, for comparing and finding, never for display. What
// people type and what editors write differ in keyboard (ي/ی, ك/ک), in care (hamza, harakat, diacritics), in joining
// (ZWNJ, tatweel) and in digits; none of these tells two words apart well enough to be worth a missed match. It goes
// further than Lucene's PersianNormalizer and ArabicNormalizer, which keep accents and standing hamza.
import {toLatinDigits} from './digits.ts'

const ascii = /^[\x20-\x7e]*$/
const spaces = /\s+/g
/** Letters of Persian and Arabic that have neither parts nor capitals, and signs: most names hold nothing else. */
const single = /^[\x20-\x40[-~\u0621\u0627-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c]*$/
// Combining marks (harakat, accents, hamza above), tatweel, invisible joiners and directions, ayn and hamza signs of
// romanisations, and apostrophes.
const dropped = /[\p{M}\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u02b9-\u02bf\u0621'‘’`´]/gu
const letters = new Map([
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ے', 'ی'],
  ['ك', 'ک'],
  ['ة', 'ه'],
  ['ھ', 'ه'],
  ['ہ', 'ه'],
  ['ە', 'ه'],
  ['ۃ', 'ه'],
  ['ٱ', 'ا'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ə', 'a']
])
const foldable = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu')

/**
 * The text folded: lower case, Latin digits, no marks, one form for each Arabic letter, no ZWNJ or tatweel, white
 * space as single spaces and none at the ends. Punctuation stays. Folding twice changes nothing more.
 */
export function fold(text: string): string {
  if (ascii.test(text) && !text.includes("'") && !text.includes('`')) return squeeze(text.toLowerCase())
  const apart = single.test(text) ? text : text.normalize('NFKD').toLowerCase().normalize('NFKD')
  const bare = apart.replace(dropped, '')
  return squeeze(toLatinDigits(bare.replace(foldable, (letter) => letters.get(letter) ?? letter)))
}

/** Whether two texts are the same but for spelling habits. */
export function sameFolded(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b)
}

function squeeze(text: string): string {
  return text.replace(spaces, ' ').trim()
}
