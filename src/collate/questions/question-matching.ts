// Which question of an edited text is which of those that have an address. Order alone does not tell (questions are
// inserted, moved and taken out), nor do words alone (they are corrected, and «Why?» may be asked twice); so words decide
// where they are clear, all languages together, and neighbours where they are not. What is likest is paired first; a
// question that was rewritten past recognition is taken for itself only where nothing else can stand in its place.
import type {LocaleTag, RecordedQuestion, Wording} from '../../model.ts'
import {fold} from '../../text/fold.ts'

/** One question in every language that has it. */
export type Wordings = Readonly<Partial<Record<LocaleTag, Wording>>>

/** Two texts of a likeness of at least this may be one; unlike ones of the same subject come to about a quarter. */
const LIKELY = 0.5
/** Steps of certainty: after each, more neighbours are known. */
const STEPS = [0.999, 0.75, LIKELY]
/** Enough between two neighbours that are certain. */
const LIKELY_IN_GAP = 0.2
/** In characters: how much question and answer may count; the opening of an answer is as long as that. */
const QUESTION_WEIGHT = 150
const OPENING_WEIGHT = 60
const NEIGHBOUR_BONUS = 0.05
const LIVE_BONUS = 0.01

interface Matching {
  /** Index of the recorded question by that of the one asked; -1 where none is found. */
  readonly found: number[]
  /** The reverse. */
  readonly taken: number[]
  readonly recorded: readonly RecordedQuestion[]
  /** Of a question that is asked and a recorded one, from 0 to 1. */
  readonly likeness: (i: number, t: number) => number
}

/**
 * For each question that is asked, the recorded one that it is, or `undefined` for one that is new.
 * @param recorded in the order of the text at that time, with those that were removed
 */
export function matchQuestions(
  asked: readonly Wordings[],
  recorded: readonly RecordedQuestion[]
): (RecordedQuestion | undefined)[] {
  const matching: Matching = {
    found: asked.map(() => -1),
    taken: recorded.map(() => -1),
    recorded,
    likeness: compare(asked, recorded)
  }
  pairSame(matching, asked)
  for (const step of STEPS) pairLikeliest(matching, step)
  pairInGaps(matching)
  return matching.found.map((t) => recorded[t])
}

/** Pairs what is word for word the same on both sides and only once; in most texts that leaves little to compare. */
function pairSame(matching: Matching, asked: readonly Wordings[]): void {
  const {recorded} = matching
  const places = placesOf(recorded.map(({wordings}) => wordings))
  for (const group of placesOf(asked).values()) {
    const [i = -1, ...others] = group.places
    const [t = -1, ...rivals] = places.get(group.key)?.places ?? []
    const isSame = t >= 0 && others.length + rivals.length === 0 && areSame(asked[i], recorded[t]?.wordings)
    if (isSame && matching.found[i] === -1 && matching.taken[t] === -1) pair(matching, i, t)
  }
}

interface Group {
  readonly key: string
  readonly places: number[]
}

/** Where each wording of each language stands. */
function placesOf(list: readonly Wordings[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const [place, wordings] of list.entries()) {
    for (const [tag, {question, opening}] of Object.entries(wordings)) {
      const key = `${tag} ${question}\n${opening}`
      const group = groups.get(key) ?? {key, places: []}
      group.places.push(place)
      groups.set(key, group)
    }
  }
  return groups
}

/** Whether two questions have the same words in all the languages that both have. */
function areSame(a: Wordings = {}, b: Wordings = {}): boolean {
  return (Object.keys(a) as LocaleTag[]).every((tag) => {
    const [one, other] = [a[tag], b[tag]]
    return other === undefined || (one?.question === other.question && one.opening === other.opening)
  })
}

function pairLikeliest(matching: Matching, least: number): void {
  const {found, taken, likeness} = matching
  const pairs: {i: number; t: number; score: number}[] = []
  for (const [i, at] of found.entries()) {
    if (at >= 0) continue
    for (const [t, by] of taken.entries()) {
      const score = by < 0 ? likeness(i, t) : 0
      if (by < 0 && score >= least) pairs.push({i, t, score: score + bonusOf(matching, i, t)})
    }
  }
  pairs.sort((a, b) => b.score - a.score || Math.abs(a.i - a.t) - Math.abs(b.i - b.t) || a.t - b.t || a.i - b.i)
  for (const {i, t} of pairs) if (found[i] === -1 && taken[t] === -1) pair(matching, i, t)
}

function bonusOf({found, recorded}: Matching, i: number, t: number): number {
  const before = i === 0 ? t === 0 : t > 0 && found[i - 1] === t - 1
  const after = i + 1 === found.length ? t + 1 === recorded.length : found[i + 1] === t + 1
  const bonus = (before ? NEIGHBOUR_BONUS : 0) + (after ? NEIGHBOUR_BONUS : 0)
  return recorded[t]?.isRemoved === true ? bonus : bonus + LIVE_BONUS
}

/** Pairs what is alone on both sides between the same neighbours. */
function pairInGaps(matching: Matching): void {
  const {found, taken, recorded, likeness} = matching
  for (const [i, at] of found.entries()) {
    const from = i === 0 ? -1 : (found[i - 1] ?? -1)
    const to = i + 1 === found.length ? recorded.length : (found[i + 1] ?? -1)
    const hasNeighbours = (i === 0 || from >= 0) && to >= 0
    if (at >= 0 || !hasNeighbours) continue
    const between = recorded.flatMap(({isRemoved}, t) =>
      t > from && t < to && taken[t] === -1 && !isRemoved ? [t] : []
    )
    const [t] = between
    if (t !== undefined && between.length === 1 && likeness(i, t) >= LIKELY_IN_GAP) pair(matching, i, t)
  }
}

function pair({found, taken}: Matching, i: number, t: number): void {
  found[i] = t
  taken[t] = i
}

interface Sketch {
  readonly question: Uint32Array
  readonly opening: Uint32Array
}

type Sketches = ReadonlyMap<LocaleTag, Sketch>

/** The likeness of any two, worked out when it is asked for the first time. */
function compare(asked: readonly Wordings[], recorded: readonly RecordedQuestion[]): Matching['likeness'] {
  const rows = asked.map((): Sketches | undefined => undefined)
  const columns = recorded.map((): Sketches | undefined => undefined)
  const known = new Map<number, number>()
  return (i, t) => {
    const key = i * recorded.length + t
    let likeness = known.get(key)
    if (likeness === undefined) {
      const row = (rows[i] ??= sketchesOf(asked[i] ?? {}))
      const column = (columns[t] ??= sketchesOf(recorded[t]?.wordings ?? {}))
      likeness = likenessOf(row, column)
      known.set(key, likeness)
    }
    return likeness
  }
}

function sketchesOf(wordings: Wordings): Sketches {
  const entries = Object.entries(wordings) as [LocaleTag, Wording][]
  return new Map(
    entries.map(([tag, {question, opening}]) => [tag, {question: trigrams(question), opening: trigrams(opening)}])
  )
}

/** The mean over the languages that both have; 0 where they have none in common. */
function likenessOf(a: Sketches, b: Sketches): number {
  let sum = 0
  let count = 0
  for (const [tag, sketch] of a) {
    const other = b.get(tag)
    if (other === undefined) continue
    const question = weightOf(sketch.question, other.question, QUESTION_WEIGHT)
    const opening = weightOf(sketch.opening, other.opening, OPENING_WEIGHT)
    const shared = question * dice(sketch.question, other.question) + opening * dice(sketch.opening, other.opening)
    sum += shared / (question + opening || 1)
    count++
  }
  return count === 0 ? 0 : sum / count
}

function weightOf(a: Uint32Array, b: Uint32Array, most: number): number {
  return Math.min(Math.max(a.length, b.length), most)
}

const gap = /[^\p{L}\p{N}]+/gu

/** Three letters at a time, as sorted numbers: a typing error changes three of them and leaves the rest. */
function trigrams(text: string): Uint32Array {
  const padded = ` ${fold(text).replace(gap, ' ').trim()} `
  const codes = new Uint32Array(Math.max(0, padded.length - 2))
  for (let at = 0; at < codes.length; at++) {
    const first = Math.imul(padded.charCodeAt(at), 0x9e3779b1) ^ padded.charCodeAt(at + 1)
    codes[at] = Math.imul(first, 0x85ebca6b) ^ padded.charCodeAt(at + 2)
  }
  return codes.sort()
}

/** Twice what both have by what each has (Dice, Measures of the amount of ecologic association, 1945). */
function dice(a: Uint32Array, b: Uint32Array): number {
  if (a.length + b.length === 0) return 1
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return (2 * shared) / (a.length + b.length)
}
