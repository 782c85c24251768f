// What somebody types, as an index is asked for it. In: the text of a search field. Out: one slot for each word that has to
// be there, with the terms that satisfy it; the last word may be in the middle of being typed and is then asked for as a
// beginning, too. Common words ask for nothing unless they stand alone.
import {isTerm, type SearchLocale, type SearchWord, searchWords} from './search-words.ts'

export interface QuerySlot {
  /** Term → how good a match it is, from 0 to 1. */
  readonly terms: ReadonlyMap<string, number>
  /** Beginnings of terms, each of two characters or more; empty for words that are finished. */
  readonly beginnings: readonly string[]
}

const OTHER_FORM = 0.8
/** How good a term is that only begins as it was typed. */
export const BEGINNING = 0.6

/** The slots of a query. The last word is finished where something that is no part of it follows. */
export function readQuery(text: string, locale: SearchLocale): QuerySlot[] {
  const words = searchWords(text, locale)
  const slots: (QuerySlot & {readonly isCommon: boolean})[] = []
  for (const word of words) {
    const beginnings = word.end === text.length ? beginningsOf(word) : []
    for (const own of ownTerms(word)) {
      slots.push({terms: termsFor(own, word, locale), beginnings, isCommon: !own.some((term) => isTerm(term, locale))})
    }
  }
  const telling = slots.filter(({isCommon}) => !isCommon)
  return telling.length > 0 ? telling : slots
}

/** A word that ZWNJ parts is asked for by its parts, each of which may also stand for the whole. */
function ownTerms({form: {whole, stems, parts}}: SearchWord): readonly (readonly string[])[] {
  return parts.length > 0 ? parts.map((part) => [part]) : [[whole, ...stems]]
}

/** Without those that no index keeps. */
function termsFor(
  [chief = '', ...others]: readonly string[],
  {form, joined = []}: SearchWord,
  locale: SearchLocale
): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number): void => {
    if (!terms.has(term) && isTerm(term, locale)) terms.set(term, weight)
  }
  add(chief, 1)
  for (const {whole, stems} of [form, ...joined]) {
    add(whole, 1)
    for (const stem of stems) add(stem, OTHER_FORM)
  }
  for (const other of others) add(other, OTHER_FORM)
  return terms
}

function beginningsOf({form: {typed, whole, stems}}: SearchWord): string[] {
  return [...new Set([typed, whole, ...stems])].filter((beginning) => beginning.length > 1)
}

/** Two words next to each other as one, for texts that write them so: «سیاست گذاری», «سیاستگذاری». */
export function joinedQuery(text: string): string {
  return text.trim().replace(/([\p{L}\p{M}])[ \u200c]+(?=\p{L})/gu, '$1')
}
