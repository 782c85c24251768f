// Slugs: the part of an address that names a thing. A slug keeps the letters of its language, because a Persian reader
// reads a Persian address; so nothing is romanised, and ي stays ي where an editor wrote it. That two spellings must not
// become two addresses is settled by comparing keys, not by rewriting the slug.
import {toLatinDigits} from './digits.ts'
import {fold} from './fold.ts'

// Written close: these vanish without leaving a gap. «U.S.» → us, «Iran’s» → irans, «قُرآن» → قرآن.
const close = /[\u200d\p{M}\u0640\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff\u00ad.'‘’ʼʿʾ"“”«»]/gu
/** What has one form only, in lower case, too: ASCII and the letters of Persian and Arabic. */
const whole = /^[\x20-\x7e\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c]*$/
const gap = /[^\p{L}\p{N}]+/gu
const edges = /^-|-$/g

/**
 * The slug of a title or a name: NFC, lower case, Latin digits, words joined by `-` (a ZWNJ parts words too). Empty
 * for a text without a letter or a number.
 */
export function slugOf(text: string): string {
  const composed = whole.test(text) ? text.toLowerCase() : text.normalize('NFC').toLowerCase().normalize('NFC')
  const folded = toLatinDigits(composed)
  return folded.replace(close, '').replace(gap, '-').replace(edges, '')
}

/** A slug that has one spelling only, which is asked for as often as there are texts. */
const plain = /^[a-z\d]+(?:-[a-z\d]+)*$/

/** What two spellings of one slug have in common: «علي-كريمي» and «علی-کریمی», `Café` and `cafe`. */
export function slugKey(slug: string): string {
  return plain.test(slug) ? slug : slugOf(fold(slug))
}
