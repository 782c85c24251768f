// Phrases among the words of a line: what enters is the line's columns, a list of phrases and a stretch, what leaves is at how
// many words a phrase of the list begins.
import {flag} from './offices.ts'
import type {PhraseList, Vocabulary} from './vocabulary.ts'
import type {Words} from './word-columns.ts'

/** Which phrases of a list a stretch of words holds: `from` inclusive, `to` exclusive. */
export interface Search {
  readonly list: PhraseList
  readonly from: number
  readonly to: number
}

/** The bit of words that begin a phrase of the list. */
const opens: Readonly<Record<PhraseList, number>> = {
  questionPhrases: flag.questionPhrase,
  leadIns: flag.leadIn,
  requests: flag.request,
  replyPhrases: flag.replyPhrase,
  prompts: flag.prompt
}

/** At how many words a phrase of the list begins that ends within the stretch. */
export function countPhrases(
  {ids, officeColumn, from: base, count}: Words,
  {phrases}: Vocabulary,
  search: Search
): number {
  const {list} = search
  const bit = opens[list]
  const end = base + Math.min(search.to, count)
  let found = 0
  for (let i = base + Math.max(0, search.from); i < end; i++) {
    if (((officeColumn[i] ?? 0) & bit) === 0) continue
    const own = phrases[list].get(ids[i] ?? -1)
    if (own && holdsRest(ids, own, {from: i + 1, to: end})) found++
  }
  return found
}

function holdsRest(
  ids: Int32Array,
  phrases: readonly (readonly number[])[],
  {from, to}: {from: number; to: number}
): boolean {
  for (const rest of phrases) {
    if (from + rest.length > to) continue
    let at = 0
    while (at < rest.length && ids[from + at] === rest[at]) at++
    if (at === rest.length) return true
  }
  return false
}
