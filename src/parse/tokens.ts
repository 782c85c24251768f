// Text made ready for word lists: what enters is a line, what leaves is the list of its words in one fixed spelling.
// Only for looking words up; nothing that a reader sees comes from here. Arabic letters that pasted texts mix (ي ی ى, ك ک,
// أ إ آ ا), vowel signs and letter case do not matter, and a zero-width joiner ends a word the way a space does, because
// half of the Persian texts write «می‌کنید» and the other half «مي كنيد».

const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g
const alefs = /[\u0622\u0623\u0625\u0671]/g
const yehs = /[\u0649\u064a]/g
const kaf = /\u0643/g
const quotes = /[\u2018\u2019\u02bc]/g
// «گفت‌وگو» is one word however it is written; its first half alone means “said”.
const talk = /گفت[\s\u200c-\u200f]*و[\s\u200c-\u200f]*گو/g
const presentation = /[\ufb50-\ufdff\ufe70-\ufefc]/
const hasArabic = /[\u0600-\u06ff]/
const word = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu

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

/** The words of a text, folded, in order. */
export function toWords(text: string): string[] {
  return fold(text).match(word) ?? []
}

/** Word lists are written in ordinary spelling and folded once. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold))
}

/** Phrases of one to three words by their first word, so that most words are looked up once only. */
export type Phrases = ReadonlyMap<string, ReadonlySet<string>>

/** Phrases are written in ordinary spelling, separated by `|`; as looked up, their words are joined by one space. */
export function phraseSet(list: string): Phrases {
  const phrases = new Map<string, Set<string>>()
  for (const phrase of list.split('|')) {
    const words = toWords(phrase)
    const first = words[0] ?? ''
    const own = phrases.get(first) ?? new Set()
    phrases.set(first, own.add(words.join(' ')))
  }
  return phrases
}

/** Names of one word or several, separated by `|`. */
export function nameSet(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((name) => toWords(name).join(' ')))
}
