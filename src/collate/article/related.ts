// Related interviews: those that share a person or a topic, nearest in time. In: an edition. Out: up to three entries
// for each of its articles. Only the neighbours in each person's and topic's list are looked at, so that the cost does
// not grow with the archive, and a new interview changes the pages of its neighbours only. How near two are is told by
// what they share and by their dates, and not by how many others stand between them.
import {type Groups, isPersonKey, placeIn, topicPrefix} from '../site/groups.ts'

const MAX_RELATED = 3
const PERSON_WEIGHT = 2
const TOPIC_WEIGHT = 1

/** What of an entry tells to which others it is near. */
export interface Relatable {
  /** Place among the entries of its language. */
  readonly rank: number
  /** Of its publication, in milliseconds. */
  readonly time: number
}

interface Relatables<Entry extends Relatable> {
  readonly entries: readonly Entry[]
  readonly groups: Groups
}

interface Candidate {
  readonly rank: number
  /** In milliseconds. */
  readonly distance: number
  readonly score: number
}

/** Strongest first, then nearest in time. */
export function relatedEntries<Entry extends Relatable>(
  {entries, groups}: Relatables<Entry>,
  {rank: own, time}: Relatable
): Entry[] {
  const weights = weightsOf(groups)
  const best: Candidate[] = []
  const seen: number[] = [own]
  for (const rank of neighbours(groups, own)) {
    // A handful at most, so that a search through all is the fastest.
    if (seen.includes(rank)) continue
    seen.push(rank)
    const other = entries[rank]
    if (other === undefined) continue
    insert(best, {
      rank,
      distance: Math.abs(other.time - time),
      score: scoreOf(groups.of(own), groups.of(rank), weights)
    })
  }
  return best.map(({rank}) => entries[rank]).filter((found) => found !== undefined)
}

/**
 * Those that an entry may be related to, and that may be related to it; some more than once.
 * @returns places, the entry's own among them
 */
export function neighbours(groups: Groups, rank: number): number[] {
  const weights = weightsOf(groups)
  const found: number[] = []
  for (const group of groups.of(rank)) {
    if (weights[group] === 0) continue
    const ranks = groups.ranksAt(group)
    const at = placeIn(ranks, rank)
    for (let i = Math.max(0, at - MAX_RELATED); i <= at + MAX_RELATED && i < ranks.length; i++)
      found.push(ranks[i] ?? 0)
  }
  return found
}

const known = new WeakMap<Groups, Uint8Array>()

/** What it counts to share a group. */
function weightsOf(groups: Groups): Uint8Array {
  const weights = known.get(groups) ?? Uint8Array.from(groups.table.keys, weightOf)
  known.set(groups, weights)
  return weights
}

function weightOf(key: string): number {
  if (isPersonKey(key)) return PERSON_WEIGHT
  return key.startsWith(topicPrefix) ? TOPIC_WEIGHT : 0
}

function scoreOf(own: Uint32Array, other: Uint32Array, weights: Uint8Array): number {
  let score = 0
  for (const group of own) if (other.includes(group)) score += weights[group] ?? 0
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
