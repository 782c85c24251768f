// The addresses of questions, given out: each question of a family keeps the one that it has, a new one gets the next that
// was never used, and one that is asked no more keeps its place in the list. In: the record and what the versions ask. Out:
// the token of every question, and the list as it should be written down. Where no record is kept questions are counted,
// which gives the same tokens as the first record of the same text.
import type {LocaleTag, RecordedQuestion, Wording} from '../../model.ts'
import {matchQuestions, type Wordings} from './question-matching.ts'

export interface Numbering {
  /** One for each question of each version, in its order. */
  readonly tokens: ReadonlyMap<LocaleTag, readonly string[]>
  /** In the order of the text, those that were removed where they stood. */
  readonly questions: readonly NumberedQuestion[]
  /** Of the source, which are new; and which recorded ones are asked no more and were not removed before. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export type NumberedQuestion = Omit<RecordedQuestion, 'line'>

/** What the versions of a family ask, each in its order. Versions as long as the source run in step with it. */
export interface Asked {
  readonly source: LocaleTag
  readonly versions: ReadonlyMap<LocaleTag, readonly Wording[]>
}

/** A version that has other questions than the source is matched by itself; what only it has gets tokens after all others. */
export function numberQuestions(recorded: readonly RecordedQuestion[], {source, versions}: Asked): Numbering {
  const length = versions.get(source)?.length ?? 0
  const inStep = [...versions].filter(([, wordings]) => wordings.length === length)
  const joint = Array.from({length}, (_, i) => pickWordings(inStep, i))
  const matches = matchQuestions(joint, recorded)
  const next = counterFrom(recorded)
  const numbered = joint.map((wordings, i) => keep(matches[i], wordings, next))
  const tokens = new Map<LocaleTag, readonly string[]>()
  for (const [tag, wordings] of versions) {
    const own = wordings.length === length ? undefined : wordings.map((wording) => ({[tag]: wording}))
    const found = own && matchQuestions(own, recorded)
    tokens.set(tag, found?.map((match) => match?.token ?? next()) ?? numbered.map(({token}) => token))
  }
  const kept = new Set(matches)
  return {
    tokens,
    questions: withRemoved(numbered, recorded),
    added: numbered.flatMap(({token}, i) => (matches[i] === undefined ? [token] : [])),
    removed: recorded.filter((question) => !kept.has(question) && !question.isRemoved).map(({token}) => token)
  }
}

function pickWordings(versions: readonly (readonly [LocaleTag, readonly Wording[]])[], i: number): Wordings {
  return Object.fromEntries(
    versions.flatMap(([tag, wordings]) => (wordings[i] === undefined ? [] : [[tag, wordings[i]]]))
  )
}

function counterFrom(recorded: readonly RecordedQuestion[]): () => string {
  let last = recorded.reduce((most, {token}) => Math.max(most, Number(token.slice(1))), 0)
  return () => `q${++last}`
}

/** A language that the text has no more keeps its wording: the translation may come back. */
function keep(match: RecordedQuestion | undefined, wordings: Wordings, next: () => string): NumberedQuestion {
  return {token: match?.token ?? next(), isRemoved: false, wordings: {...match?.wordings, ...wordings}}
}

/** Puts each recorded question that is asked no more after the one that it followed. */
function withRemoved(live: readonly NumberedQuestion[], recorded: readonly RecordedQuestion[]): NumberedQuestion[] {
  const isLive = new Set(live.map(({token}) => token))
  const after = new Map<string, NumberedQuestion[]>()
  let anchor = ''
  for (const {token, wordings} of recorded) {
    if (isLive.has(token)) anchor = token
    else after.set(anchor, [...(after.get(anchor) ?? []), {token, isRemoved: true, wordings}])
  }
  return [...(after.get('') ?? []), ...live.flatMap((question) => [question, ...(after.get(question.token) ?? [])])]
}
