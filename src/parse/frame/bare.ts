// A line stripped to what its words say: what enters is the text of a line, what leaves is the same without the marks
// of Markdown and HTML around it, and a folded form in which the spellings of one phrase are one string, so that the
// tables of phrases need a single entry where newspapers write «گفت‌وگو», «گفت وگو» or «گفتگو».

import {sign, signTable} from '../lines/signs.ts'

/** `text` without heading marks, emphasis, quote signs, bullets, tags and entity spaces at both ends. */
export function stripMarks(text: string): string {
  const isOpen = ((signTable[text.charCodeAt(0)] ?? 0) & sign.letter) === 0
  const from = isOpen ? (opening.exec(text)?.[0].length ?? 0) : 0
  let to = text.length
  const tag = text.endsWith('>') ? closingTag.exec(text) : null
  if (tag && tag.index > from) to = tag.index
  while (to > from && closing.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

// An entity, a run of marks, or the number of a heading; each alternative starts with another character.
const opening = /^(?:[\s#>*_•●·▪■◆►‣\p{Cc}\p{Cf}]|&nbsp;|&#160;|<\/?[a-z][a-z0-9]{0,10}(?: [^<>]{0,200})?>)+/iu
const closingTag = /<\/[a-z][a-z0-9]{0,10}>$/i
const closing = ' \t\u00A0*_#\u200B\u200C\u200D\u200E\u200F\uFEFF'

const variants: Readonly<Record<string, string>> = {
  ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', ؤ: 'و', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', '’': "'", '‘': "'", '\u00A0': ' ',
  '\u2009': ' ', '\u202F': ' '
} // prettier-ignore

const tableEnd = 0x2070
const ascii = /^[\x20-\x7E]*$/
/** What may have a lower case: nothing in Arabic script has, and asking the letters one by one is dear. */
const cased = /[A-Z\u00c0-\u05ff\u0700-\u1fff\u2100-\uffff]/

/** For each UTF-16 code unit what it folds to, 0 where it is dropped: tatweel, marks, invisible characters. */
const folded = foldingTable()

function foldingTable(): Uint16Array {
  const table = new Uint16Array(tableEnd)
  for (let code = 0; code < tableEnd; code++) table[code] = code
  for (const dropped of String.fromCharCode(...table.subarray(0x80)).match(/[\u0640\p{Mn}\p{Cf}]/gu) ?? [])
    table[dropped.charCodeAt(0)] = 0
  for (const [from, to] of Object.entries(variants)) table[from.charCodeAt(0)] = to.charCodeAt(0)
  for (let digit = 0; digit < 10; digit++) table[0x660 + digit] = table[0x6f0 + digit] = 0x30 + digit
  return table
}

const tatweel = 0x640

/** A tatweel between spaces is what Arabic keyboards offer for a dash. */
function isDash(text: string, at: number): boolean {
  return text.charAt(at - 1) === ' ' && /[ ـ]/.test(text.charAt(at + 1))
}

/** Lower case, one spelling for each Arabic and Persian letter, no harakat or zero-width characters, ASCII digits. */
export function foldPhrase(text: string): string {
  const lower = cased.test(text) ? text.toLowerCase() : text
  if (ascii.test(lower)) return lower
  let phrase = ''
  for (let at = 0; at < lower.length; at += mostUnits) phrase += foldUnits(lower, at, at + mostUnits)
  return phrase
}

/** So many are put together at once. */
const mostUnits = 1000
/** Every call uses them anew; an array that grows and shrinks is dear. */
const units = Array.from({length: mostUnits}, () => 0)
const hyphen = 0x2d

function foldUnits(text: string, from: number, to: number): string {
  const end = Math.min(to, text.length)
  let isFolded = true
  let size = 0
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    const own = code < tableEnd ? (folded[code] ?? code) : code === byteOrderMark ? 0 : code
    if (own !== code || own === 0) isFolded = false
    if (own !== 0) units[size++] = own
    else if (code === tatweel && isDash(text, at)) units[size++] = hyphen
  }
  return isFolded ? text.slice(from, end) : String.fromCharCode(...units.slice(0, size))
}

const byteOrderMark = 0xfeff

/** Words, each from its first letter or figure to white space. */
export function countWords(text: string): number {
  let count = 0
  let isInWord = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const found = signTable[unit] ?? 0
    if (found & sign.space) isInWord = false
    else if (!isInWord && ((found & sign.letter) !== 0 || opensWord(text, at))) {
      isInWord = true
      count++
    }
  }
  return count
}

const letter = /^\p{L}/u

function opensWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return unit >= 0x30 && unit <= 0x39
  return letter.test(String.fromCodePoint(text.codePointAt(at) ?? unit))
}
