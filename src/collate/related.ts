// Related interviews: those that share a person or a topic, nearest in time. In: an edition. Out: up to three entries
// for each of its articles. Only the neighbours in each person's and topic's list are looked at, so that the cost does
// not grow with the archive, and a new interview changes the pages of its neighbours only. How near two are is told by
// what they share and by their dates, and not by how many others stand between them: a site of these few alone has the
// same order.
import type {PersonSummary} from '../model.ts'
import {personKey} from './person-key.ts'

const MAX_RELATED = 3
const PERSON_WEIGHT = 2
const TOPIC_WEIGHT = 1

/** What of an entry tells to which others it is near. */
export interface Relatable {
  readonly interviewees: readonly PersonSummary[]
  readonly family: {readonly topics: readonly string[]}
  /** Place among the entries of its language. */
  readonly rank: number
  /** Of its publication, in milliseconds. */
  readonly time: number
}

/** The entries that share a person or a topic. */
export interface Relation {
  readonly weight: number
  /** Ascending. */
  readonly ranks: number[]
}

export interface RelationIndex {
  /** By the key of the person or topic. */
  readonly byKey: ReadonlyMap<string, Relation>
  /** By the rank of the entry. */
  readonly ofEntry: readonly (readonly Relation[])[]
}

export function indexRelations(entries: readonly Relatable[]): RelationIndex {
  const byKey = new Map<string, Relation>()
  const ofEntry = entries.map((entry) => {
    const own: Relation[] = []
    for (const person of entry.interviewees) addTo(byKey, {key: personKey(person), weight: PERSON_WEIGHT, entry, own})
    for (const topic of entry.family.topics) addTo(byKey, {key: `topic ${topic}`, weight: TOPIC_WEIGHT, entry, own})
    return own
  })
  return {byKey, ofEntry}
}

interface Membership {
  readonly key: string
  readonly weight: number
  readonly entry: Relatable
  readonly own: Relation[]
}

function addTo(byKey: Map<string, Relation>, {key, weight, entry: {rank}, own}: Membership): void {
  const relation = byKey.get(key)
  if (relation === undefined) {
    const made = {weight, ranks: [rank]}
    byKey.set(key, made)
    own.push(made)
  } else if (relation.ranks.at(-1) !== rank) {
    relation.ranks.push(rank)
    own.push(relation)
  }
}

interface Candidate {
  readonly rank: number
  /** In milliseconds. */
  readonly distance: number
  readonly score: number
}

/** Strongest first, then nearest in time. */
export function relatedEntries<Entry extends Relatable>(
  {entries, relations: {ofEntry}}: {readonly entries: readonly Entry[]; readonly relations: RelationIndex},
  entry: Entry
): Entry[] {
  const own = ofEntry[entry.rank] ?? []
  const best: Candidate[] = []
  const seen: number[] = [entry.rank]
  for (const {ranks} of own) {
    const at = position(ranks, entry.rank)
    for (let i = Math.max(0, at - MAX_RELATED); i <= at + MAX_RELATED && i < ranks.length; i++) {
      const rank = ranks[i] ?? entry.rank
      const other = entries[rank]
      // A handful at most, so that a search through all is the fastest.
      if (other === undefined || seen.includes(rank)) continue
      seen.push(rank)
      insert(best, {rank, distance: Math.abs(other.time - entry.time), score: scoreOf(own, ofEntry[rank] ?? [])})
    }
  }
  return best.map(({rank}) => entries[rank]).filter((found) => found !== undefined)
}

function scoreOf(own: readonly Relation[], other: readonly Relation[]): number {
  let score = 0
  for (const relation of own) if (other.includes(relation)) score += relation.weight
  return score
}

/** Keeps the best in their order. */
function insert(best: Candidate[], candidate: Candidate): void {
  let at = best.length
  while (at > 0 && isBetter(candidate, best[at - 1])) at--
  if (at >= MAX_RELATED) return
  best.splice(at, 0, candidate)
  if (best.length > MAX_RELATED) best.pop()
}

function isBetter(a: Candidate, b: Candidate | undefined): boolean {
  if (b === undefined) return true
  if (a.score !== b.score) return a.score > b.score
  return a.distance === b.distance ? a.rank < b.rank : a.distance < b.distance
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
