// What is asked of the index, and when. While letters follow each other one interview is enough that answers: it is looked
// for where most of them are, and in the others when there is none; one that is shown already and still answers stays. When
// typing rests, everything is looked at. So a word costs little more typed letter by letter than at once.
import {joinedQuery, type QuerySlot, readQuery} from '../../text/search-query.ts'
import {groupOf, type SearchRecord} from '../../text/search-record.ts'
import type {SearchLocale} from '../../text/search-words.ts'
import {type Excerpt, excerptOf} from './excerpt.ts'
import type {IndexFiles} from './files.ts'
import {endsVague, findMatches, type Matches} from './match.ts'

export interface Index {
  readonly files: IndexFiles
  readonly locale: SearchLocale
}

export interface Answer {
  /** Numbers of interviews, best first. */
  readonly interviews: readonly number[]
  readonly results: (from: number, count: number) => Promise<Result[]>
}

export interface Result {
  readonly record: SearchRecord
  readonly excerpt: Excerpt
}

/** Fewer are worth a second look with the words written together. */
const FEW = 3

/** All that answers. */
export async function ask(query: string, {files, locale}: Index): Promise<Answer> {
  const segments = await files.segments()
  const slots = readQuery(query, locale)
  const first = await findMatches(slots, segments, 'whole')
  if (first.interviews.length >= FEW || slots.length < 2) return answerOf([{slots, matches: first}], {files, locale})
  const joined = readQuery(joinedQuery(query), locale)
  const second = await findMatches(joined, segments, 'whole')
  return answerOf([{slots, matches: first}, {slots: joined, matches: second}], {files, locale}) // prettier-ignore
}

/** One interview that answers, `shown` if it does; `undefined` where it is worth waiting for more letters. */
export async function glance(query: string, {files, locale}: Index, shown?: number): Promise<Answer | undefined> {
  const segments = await files.segments()
  const slots = readQuery(query, locale)
  const [largest, ...others] = [...segments].sort((a, b) => b.count - a.count)
  if (largest === undefined) return undefined
  for (const some of endsVague(slots, largest) ? [[largest]] : [[largest], others]) {
    const matches = await findMatches(slots, some, 'near')
    const {interviews} = matches
    const best = shown !== undefined && interviews.includes(shown) ? shown : interviews[0]
    if (best !== undefined) return answerOf([{slots, matches: {...matches, interviews: [best]}}], {files, locale})
  }
  return undefined
}

interface Reading {
  readonly slots: readonly QuerySlot[]
  readonly matches: Matches
}

function answerOf(readings: readonly Reading[], {files, locale}: Index): Answer {
  const found = new Map<number, Reading>()
  for (const reading of readings) {
    for (const interview of reading.matches.interviews) if (!found.has(interview)) found.set(interview, reading)
  }
  const interviews = [...found.keys()]
  const slots = readings.flatMap((reading) => reading.slots)
  const resultOf = async (interview: number): Promise<Result> => {
    const part = found.get(interview)?.matches.bestPart(interview) ?? 0
    const record = await files.record(interview, groupOf(part))
    return {record, excerpt: excerptOf(record, slots, locale)}
  }
  return {interviews, results: (from, count) => Promise.all(interviews.slice(from, from + count).map(resultOf))}
}
