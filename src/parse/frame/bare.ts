// A line stripped to what its words say: what enters is the text of a line, what leaves is the same without the marks
// of Markdown and HTML around it, and a folded form in which the spellings of one phrase are one string, so that the
// tables of phrases need a single entry where newspapers write «گفت‌وگو», «گفت وگو» or «گفتگو».

/** `text` without heading marks, emphasis, quote signs, bullets and entity spaces at both ends. */
export function stripMarks(text: string): string {
  const from = opening.exec(text)?.[0].length ?? 0
  let to = text.length
  while (to > from && closing.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

// An entity, a run of marks, or the number of a heading; each alternative starts with another character.
const opening = /^(?:[\s#>*_•●·▪■◆►‣\p{Cc}\p{Cf}]|&nbsp;|&#160;)+/u
const closing = ' \t\u00A0*_#\u200B\u200C\u200D\u200E\u200F\uFEFF'

const variants: Readonly<Record<string, string>> = {
  ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', ؤ: 'و', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', '’': "'", '‘': "'", '\u00A0': ' ',
  '\u2009': ' ', '\u202F': ' '
} // prettier-ignore

// Tatweel, harakat and other marks, zero-width and direction characters.
const dropped = /[\u0640\p{Mn}\p{Cf}]/gu
const varying = /[\u064A\u0649\u0626\u0643\u0629\u06C0\u0624\u0623\u0625\u0622\u0671’‘\u00A0\u2009\u202F٠-٩۰-۹]/g

/** Lower case, one spelling for each Arabic and Persian letter, no harakat or zero-width characters, ASCII digits. */
export function foldPhrase(text: string): string {
  return text.toLowerCase().replace(dropped, '').replace(varying, foldCharacter)
}

function foldCharacter(character: string): string {
  const variant = variants[character]
  return variant ?? String(character.charCodeAt(0) & 0xf)
}
