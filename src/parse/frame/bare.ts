// A line stripped to what its words say: what enters is the text of a line, what leaves is the same without the marks
// of Markdown and HTML around it, and a folded form in which the spellings of one phrase are one string, so that the
// tables of phrases need a single entry where newspapers write «گفت‌وگو», «گفت وگو» or «گفتگو».

/** `text` without heading marks, emphasis, quote signs, bullets, tags and entity spaces at both ends. */
export function stripMarks(text: string): string {
  const from = opening.exec(text)?.[0].length ?? 0
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

/** For each UTF-16 code unit what it folds to, 0 where it is dropped: tatweel, marks, invisible characters. */
const folded = foldingTable()

function foldingTable(): Uint16Array {
  const table = Uint16Array.from({length: tableEnd}, (_, code) => code)
  for (let code = 0x80; code < tableEnd; code++) {
    if (/[\u0640\p{Mn}\p{Cf}]/u.test(String.fromCharCode(code))) table[code] = 0
  }
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
  const lower = text.toLowerCase()
  if (ascii.test(lower)) return lower
  let phrase = ''
  let from = 0
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (code < firstFolded && code !== 0) continue
    const to = code < tableEnd ? (folded[code] ?? code) : code === byteOrderMark ? 0 : code
    if (to === code && code !== 0) continue
    phrase += lower.slice(from, at)
    from = at + 1
    if (code === tatweel && isDash(lower, at)) phrase += '-'
    else if (to !== 0) phrase += String.fromCharCode(to)
  }
  return from === 0 ? lower : phrase + lower.slice(from)
}

const firstFolded = 0x80
const byteOrderMark = 0xfeff
