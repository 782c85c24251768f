// Related interviews: those that share a person or a topic, nearest in time. In: an edition. Out: up to three entries
// for each of its articles. Only the neighbours in each person's and topic's list are looked at, so that the cost does
// not grow with the archive, and a new interview changes the pages of its neighbours only.
import {fold} from '../text/fold.ts'
import type {Edition, Entry} from './site.ts'

const MAX_RELATED = 3
const PERSON_WEIGHT = 2
const TOPIC_WEIGHT = 1

/** Ranks of the entries that share a person or a topic, ascending, by its key. */
export type RelationIndex = ReadonlyMap<string, {readonly weight: number; readonly ranks: readonly number[]}>

/** Of each entry, since a name is costly to fold and asked for again whenever the site is planned. */
const keysByEntry = new WeakMap<Entry, readonly RelationKey[]>()

interface RelationKey {
  readonly key: string
  readonly weight: number
}

export function indexRelations(entries: readonly Entry[]): RelationIndex {
  const index = new Map<string, {weight: number; ranks: number[]}>()
  for (const entry of entries) {
    for (const {key, weight} of keysOf(entry)) {
      const list = index.get(key)
      if (list === undefined) index.set(key, {weight, ranks: [entry.rank]})
      else list.ranks.push(entry.rank)
    }
  }
  return index
}

interface Candidate {
  readonly rank: number
  /** In ranks. */
  readonly distance: number
  score: number
}

/** Strongest first, then nearest in time. */
export function relatedEntries({entries, relations}: Edition, entry: Entry): Entry[] {
  const candidates: Candidate[] = []
  for (const {key} of keysOf(entry)) {
    const list = relations.get(key)
    if (list !== undefined) addNeighbours(candidates, list, entry.rank)
  }
  return candidates
    .sort((a, b) => b.score - a.score || a.distance - b.distance || a.rank - b.rank)
    .slice(0, MAX_RELATED)
    .map(({rank}) => entries[rank])
    .filter((found) => found !== undefined)
}

function keysOf(entry: Entry): readonly RelationKey[] {
  const known = keysByEntry.get(entry)
  if (known !== undefined) return known
  const keys = new Map<string, number>()
  for (const person of entry.interviewees) {
    keys.set(person.known === undefined ? `name ${fold(person.name)}` : `person ${person.known}`, PERSON_WEIGHT)
  }
  for (const topic of entry.family.topics) keys.set(`topic ${topic}`, TOPIC_WEIGHT)
  const made = [...keys].map(([key, weight]) => ({key, weight}))
  keysByEntry.set(entry, made)
  return made
}

/** A handful at most, so that a search through all is the fastest. */
function addNeighbours(
  candidates: Candidate[],
  {ranks, weight}: {readonly ranks: readonly number[]; readonly weight: number},
  rank: number
): void {
  const at = position(ranks, rank)
  for (let i = Math.max(0, at - MAX_RELATED); i <= at + MAX_RELATED && i < ranks.length; i++) {
    const other = ranks[i]
    if (i === at || other === undefined) continue
    const found = candidates.find((candidate) => candidate.rank === other)
    if (found === undefined) candidates.push({rank: other, distance: Math.abs(other - rank), score: weight})
    else found.score += weight
  }
}

function position(ranks: readonly number[], rank: number): number {
  let low = 0
  let high = ranks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranks[middle] ?? Infinity) < rank) low = middle + 1
    else high = middle
  }
  return low
}
