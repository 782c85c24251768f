// The addresses of questions within an article: the only place that knows them. The same exchange has the same id in every
// version of an interview. Where a record is kept the ids are those of the record, whatever the order; else they are
// counted.
import type {ExchangeSummary, LocaleTag, Outline, RecordedQuestion, Shelf, Summary, Wording} from '../../model.ts'
import {questionWords} from '../../text/wording.ts'
import type {Family} from '../families/family.ts'
import {type Asked, numberQuestions} from './numbering.ts'

export interface ExchangeId {
  /** For ever: `q3`. */
  readonly id: string
  /** `a3`. */
  readonly answerId: string
  /** Its place, from 1; 0 for words that stand before the first question. */
  readonly number: number
}

/** A question that was taken out of the text and keeps its address. */
export interface RemovedQuestion {
  readonly id: string
  readonly answerId: string
  /** How many exchanges stand before the place where it stood. */
  readonly after: number
}

/** An outline with the addresses of its exchanges, in the same order. */
export interface AddressedOutline extends Outline {
  readonly ids: readonly ExchangeId[]
}

export function addressedOutline(version: Version, shelf: Outlines): AddressedOutline {
  return {...shelf.outline(version.summary), ids: exchangeIdsOf(version, shelf)}
}

type Version = Readonly<{family: Family; summary: Summary}>
type Outlines = Pick<Shelf, 'outline'>

/** One for each exchange of a version, in order. */
export function exchangeIdsOf({family, summary}: Version, shelf: Outlines): readonly ExchangeId[] {
  const {exchanges} = shelf.outline(summary)
  const record = family.companion?.questions
  if (record === undefined) return countedIds(exchanges)
  const tokens = isCurrent(family)
    ? record.questions.filter(({isRemoved}) => !isRemoved).map(({token}) => token)
    : (numberFamily(family, shelf).tokens.get(summary.locale) ?? [])
  return withPlaces(exchanges, tokens)
}

/** The ids of a version, with as little reading as can be: its outline is needed only where the record is out of date. */
export function idsOf(version: Version, shelf: Outlines): ReadonlySet<string> {
  const {family, summary} = version
  const record = family.companion?.questions
  const first = summary.opensWithAnswer ? 0 : 1
  if (record === undefined) return new Set(Array.from({length: summary.exchangeCount}, (_, i) => `q${i + first}`))
  if (!isCurrent(family)) return new Set(exchangeIdsOf(version, shelf).map(({id}) => id))
  const live = record.questions.filter(({isRemoved}) => !isRemoved).map(({token}) => token)
  return new Set([...(summary.opensWithAnswer ? ['q0'] : []), ...live])
}

/** Those of the record that the version asks no more, in order. */
export function removedQuestionsOf(version: Version, shelf: Outlines): readonly RemovedQuestion[] {
  const {family} = version
  const record = family.companion?.questions
  const questions: readonly Pick<RecordedQuestion, 'token' | 'isRemoved'>[] =
    record === undefined || isCurrent(family) ? (record?.questions ?? []) : numberFamily(family, shelf).questions
  if (!questions.some(({isRemoved}) => isRemoved)) return []
  const places = new Map(exchangeIdsOf(version, shelf).map(({id}, i) => [id, i + 1]))
  const removed: RemovedQuestion[] = []
  let after = places.get('q0') ?? 0
  for (const {token, isRemoved} of questions) {
    after = places.get(token) ?? after
    if (isRemoved && !places.has(token)) removed.push({id: token, answerId: answerIdOf(token), after})
  }
  return removed
}

/** Whether a record, where one is kept, tells of the texts as they are. */
export function isCurrent({versions, companion}: Family): boolean {
  const asked = companion?.questions?.asked
  return asked === undefined || [...versions.values()].every((summary) => asked[summary.locale] === summary.asked)
}

/** The addresses of a family whose record is not up to date. */
export function numberFamily(family: Family, shelf: Outlines): ReturnType<typeof numberQuestions> {
  return numberQuestions(family.companion?.questions?.questions ?? [], askedBy(family, shelf))
}

/** What the versions of a family ask; words before the first question are not asked by anybody. */
function askedBy({versions, source}: Family, shelf: Outlines): Asked {
  const wordings = [...versions].map(([tag, summary]): [LocaleTag, Wording[]] => [
    tag,
    questionsOf(shelf.outline(summary)).map(wordingOf)
  ])
  return {source: source.locale, versions: new Map(wordings)}
}

export function questionsOf({exchanges}: Outline): ExchangeSummary[] {
  return exchanges.filter(({question}) => question !== '')
}

function wordingOf({question, opening}: ExchangeSummary): Wording {
  return {question: questionWords(question), opening}
}

/** Questions are counted from `q1`; an answer that opens the text is `a0`. */
function countedIds(exchanges: readonly ExchangeSummary[]): ExchangeId[] {
  const first = exchanges[0]?.question === '' ? 0 : 1
  return exchanges.map((_, i) => ({id: `q${i + first}`, answerId: `a${i + first}`, number: i + first}))
}

function withPlaces(exchanges: readonly ExchangeSummary[], tokens: readonly string[]): ExchangeId[] {
  const first = exchanges[0]?.question === '' ? 0 : 1
  let asked = 0
  return exchanges.map(({question}, i) => {
    // Nobody asks but at the beginning; an exchange without words for a question goes with the one before it.
    const id = question === '' ? (i === 0 ? 'q0' : `${tokens[asked - 1] ?? 'q0'}-${i}`) : (tokens[asked++] ?? '')
    return {id, answerId: answerIdOf(id), number: i + first}
  })
}

function answerIdOf(token: string): string {
  return `a${token.slice(1)}`
}
