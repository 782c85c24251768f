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

export function indexRelations(entries: readonly Entry[]): RelationIndex {
  const index = new Map<string, {weight: number; ranks: number[]}>()
  for (const entry of entries) {
    for (const [key, weight] of keysOf(entry)) {
      const list = index.get(key) ?? {weight, ranks: []}
      list.ranks.push(entry.rank)
      index.set(key, list)
    }
  }
  return index
}

/** Strongest first, then nearest in time. */
export function relatedEntries({entries, relations}: Edition, entry: Entry): Entry[] {
  const scores = new Map<number, number>()
  for (const key of keysOf(entry).keys()) {
    const {weight, ranks} = relations.get(key) ?? {weight: 0, ranks: []}
    for (const rank of neighbours(ranks, entry.rank)) scores.set(rank, (scores.get(rank) ?? 0) + weight)
  }
  const distance = (rank: number): number => Math.abs(rank - entry.rank)
  return [...scores]
    .sort(([a, aScore], [b, bScore]) => bScore - aScore || distance(a) - distance(b) || a - b)
    .slice(0, MAX_RELATED)
    .map(([rank]) => entries[rank])
    .filter((found) => found !== undefined)
}

function keysOf({interviewees, family}: Entry): Map<string, number> {
  const people = interviewees.map(
    ({known, name}) => [known === undefined ? `name ${fold(name)}` : `person ${known}`, PERSON_WEIGHT] as const
  )
  const topics = family.topics.map((topic) => [`topic ${topic}`, TOPIC_WEIGHT] as const)
  return new Map([...people, ...topics])
}

function neighbours(ranks: readonly number[], rank: number): number[] {
  const at = position(ranks, rank)
  return [...ranks.slice(Math.max(0, at - MAX_RELATED), at), ...ranks.slice(at + 1, at + 1 + MAX_RELATED)]
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
