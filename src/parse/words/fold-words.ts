// The one spelling of words for word lists: what enters is text, what leaves is text in that spelling. Only for looking words
// up; nothing that a reader sees comes from here. Arabic letters that pasted texts mix (ي ی ى, ك ک, أ إ آ ا), vowel signs and
// letter case do not matter, and a zero-width joiner ends a word the way a space does, because half of the Persian texts
// write «می‌کنید» and the other half «مي كنيد».

const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g
const alefs = /[\u0622\u0623\u0625\u0671]/g
const yehs = /[\u0649\u064a]/g
const kaf = /\u0643/g
const quotes = /[\u2018\u2019\u02bc]/g
// «گفت‌وگو» is one word however it is written; its first half alone means “said”.
const talk = /گفت[\s\u200c-\u200f]*و[\s\u200c-\u200f]*گو/g
const presentation = /[\ufb50-\ufdff\ufe70-\ufefc]/
const hasArabic = /[\u0600-\u06ff]/

/** One spelling for all spellings of the same word; see the head of the file. */
export function fold(text: string): string {
  const plain = presentation.test(text) ? text.normalize('NFKC') : text
  if (!hasArabic.test(plain)) return plain.toLowerCase().replace(quotes, "'")
  return plain
    .replace(marks, '')
    .replace(talk, 'گفتگو')
    .replace(alefs, 'ا')
    .replace(yehs, 'ی')
    .replace(kaf, 'ک')
    .toLowerCase()
    .replace(quotes, "'")
}

/** «گفت‌وگو» in two words or three, or in one: `talk` with marks between. */
const talkApart =
  /گ[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]*ف[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]*ت[\s\u200c-\u200f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]*و[\s\u200c-\u200f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]*گ[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]*و/
const talksApart = new RegExp(talkApart, 'g')

/** Whether «گفت‌وگو» is written apart in a text. */
export function mayTalk(text: string): boolean {
  return talkApart.test(text)
}

/** The text with «گفت‌وگو» written as one word. */
export function joinTalk(text: string): string {
  return text.replace(talksApart, 'گفتگو')
}
