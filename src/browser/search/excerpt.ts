// What a result says. In: the record of an interview and a query. Out: the exchange that answers best, as runs of text, the
// words that were searched for marked. The same reading of words as in the index finds them, so that «می‌خواهم» is marked
// for «میخواهم».
import type {QuerySlot} from '../../text/search-query.ts'
import type {SearchExchange, SearchRecord} from '../../text/search-record.ts'
import {type SearchLocale, searchWords, termsOf} from '../../text/search-words.ts'

export interface Run {
  readonly text: string
  readonly isHit: boolean
}

export interface Excerpt {
  readonly headline: readonly Run[]
  /** The exchange to open; absent where only the head of the interview answers. */
  readonly id?: string
  readonly question?: readonly Run[]
  /** From the answer, else from the standfirst. */
  readonly passage: readonly Run[]
}

interface Hit {
  readonly start: number
  readonly end: number
  readonly slot: number
}

/** Characters of a passage, about. */
const PASSAGE = 220
const PASSAGE_MAX = 360
/** What stands before a word that is far from the beginning of its sentence. */
const LEAD = 90

export function excerptOf(record: SearchRecord, slots: readonly QuerySlot[], locale: SearchLocale): Excerpt {
  const hitsIn = (text: string): Hit[] => findHits(text, slots, locale)
  const headline = toRuns(record.headline, hitsIn(record.headline))
  const best = bestExchange(record.exchanges, hitsIn)
  if (best === undefined) return {headline, passage: passageOf(record.standfirst, hitsIn(record.standfirst))}
  const {exchange, asked, answered} = best
  return {
    headline,
    id: exchange.id,
    question: toRuns(exchange.question, asked),
    passage: passageOf(exchange.answer, answered)
  }
}

function bestExchange(exchanges: readonly SearchExchange[], hitsIn: (text: string) => Hit[]) {
  let best: {exchange: SearchExchange; asked: Hit[]; answered: Hit[]; score: number} | undefined
  for (const exchange of exchanges) {
    const [asked, answered] = [hitsIn(exchange.question), hitsIn(exchange.answer)]
    const score = 100 * distinct([...asked, ...answered]) + 10 * distinct(asked) + Math.min(9, answered.length)
    if (score > (best?.score ?? 0)) best = {exchange, asked, answered, score}
  }
  return best
}

function distinct(hits: readonly Hit[]): number {
  return new Set(hits.map(({slot}) => slot)).size
}

function findHits(text: string, slots: readonly QuerySlot[], locale: SearchLocale): Hit[] {
  const hits: Hit[] = []
  for (const word of searchWords(text, locale)) {
    const terms = termsOf(word)
    const slot = slots.findIndex(({terms: wanted, beginnings}) =>
      terms.some((term) => wanted.has(term) || beginnings.some((beginning) => term.startsWith(beginning)))
    )
    if (slot >= 0) hits.push({start: word.start, end: word.end, slot})
  }
  return hits
}

const sentenceEnd = /[.!?؟…۔]["'’”»)\]]*(?=\s)|\n\n/gu

/** Whole sentences around the words, as long as these are not too long. */
function passageOf(text: string, hits: readonly Hit[]): Run[] {
  const ends = [...text.matchAll(sentenceEnd)].map((found) => found.index + found[0].length)
  const anchor = densest(hits)
  let start = Math.max(0, ...ends.filter((end) => end <= anchor))
  const isFar = anchor - start > PASSAGE
  if (isFar) start = text.indexOf(' ', anchor - LEAD) + 1
  while (/\s/u.test(text.charAt(start))) start++
  let end = ends.find((at) => at - start >= PASSAGE) ?? text.length
  const isLong = end - start > PASSAGE_MAX
  if (isLong) end = text.lastIndexOf(' ', start + PASSAGE_MAX)
  const shown = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({...hit, start: hit.start - start, end: hit.end - start}))
  const runs = toRuns(text.slice(start, end).replace(/\n\n/gu, '  '), shown)
  const gap = {text: '…', isHit: false}
  return [...(isFar ? [gap] : []), ...runs, ...(isLong ? [gap] : [])]
}

/** Where the most different words stand together. */
function densest(hits: readonly Hit[]): number {
  let [best, place] = [0, 0]
  for (const [at, {start}] of hits.entries()) {
    const near = hits.slice(at, at + 12).filter((hit) => hit.end - start < PASSAGE)
    if (distinct(near) > best) [best, place] = [distinct(near), start]
  }
  return place
}

function toRuns(text: string, hits: readonly Hit[]): Run[] {
  const runs: Run[] = []
  let done = 0
  for (const {start, end} of hits) {
    if (start > done) runs.push({text: text.slice(done, start), isHit: false})
    runs.push({text: text.slice(start, end), isHit: true})
    done = end
  }
  if (done < text.length) runs.push({text: text.slice(done), isHit: false})
  return runs
}
