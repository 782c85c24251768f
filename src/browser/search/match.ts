// Which interviews answer a query, best first. In: slots and the index. Out: numbers of interviews. All words have to be in
// an interview; a headline counts for more than a name, a name than a question, a question than an answer, a rare word
// than a common one, and words in one exchange than words apart. Among equals the newest stands first.
import {BEGINNING, type QuerySlot} from '../../text/search-query.ts'
import {FIRST_EXCHANGE, PLACES_MAX, readPlaces, type ShardTerm, UNITS} from '../../text/search-shard.ts'
import {firstShardFor, hasMany, type SegmentFiles, shardsFor} from './files.ts'

export interface Matches {
  /** Numbers of interviews, best first. */
  readonly interviews: readonly number[]
  /** Whether a word is so common that the index does not hold all its places. */
  readonly isCut: boolean
}

const HEADLINE = 80
const NAME = 60
const QUESTION = 40
const STANDFIRST = 20
const ANSWER = 10
/** A list of places that comes so near to the limit may have been cut. */
const CUT = PLACES_MAX - 16

/** What is known of one slot: the weight of each unit, and how many interviews have it. */
interface SlotHits {
  readonly weights: Uint8Array
  readonly interviews: Uint8Array
  found: number
}

/** How much is worth fetching: all that answers, or what lies nearest, while letters follow each other. */
export type Reach = 'whole' | 'near'

/** @param count interviews in all */
export async function findMatches(
  slots: readonly QuerySlot[],
  segments: readonly SegmentFiles[],
  {count, reach}: {readonly count: number; readonly reach: Reach}
): Promise<Matches> {
  let isCut = false
  const hits = slots.map(() => ({weights: new Uint8Array(count * UNITS), interviews: new Uint8Array(count), found: 0}))
  const tasks = segments.flatMap((segment) =>
    slots.map(async (slot, at) => {
      const own = hits[at]
      for (const {weight, places} of await lookUp(slot, segment, reach)) {
        if (places.length > CUT) isCut = true
        if (own !== undefined) mark(own, {places, weight, start: segment.start})
      }
    })
  )
  await Promise.all(tasks)
  return {interviews: slots.length === 0 ? [] : rank(hits, count), isCut}
}

/** Words of so few letters are mostly on their way to longer ones. */
const SHORT = 2

/** Whether a short beginning has too many terms for all of them to be looked up. */
export function isBroad(slots: readonly QuerySlot[], segments: readonly SegmentFiles[]): boolean {
  const beginnings = slots.flatMap((slot) => slot.beginnings).filter(({length}) => length <= SHORT)
  return segments.some((segment) => beginnings.some((beginning) => hasMany(segment, beginning)))
}

interface Found {
  readonly places: Uint8Array
  readonly weight: number
}

async function lookUp({terms, beginnings}: QuerySlot, segment: SegmentFiles, reach: Reach): Promise<Found[]> {
  const shards = new Set<string>()
  for (const term of terms.keys()) for (const shard of shardsFor(segment, term, false)) shards.add(shard)
  const open = beginnings.filter((beginning) => {
    const found = reach === 'near' ? firstShardFor(segment, beginning) : shardsFor(segment, beginning, true)
    for (const shard of found) shards.add(shard)
    return found.length > 0
  })
  const loaded = await Promise.all([...shards].map((shard) => segment.load(shard)))
  return loaded.flat().flatMap(({term, places}: ShardTerm) => {
    const begins = open.some((beginning) => term.startsWith(beginning)) ? BEGINNING : 0
    const weight = Math.max(terms.get(term) ?? 0, begins)
    return weight === 0 ? [] : [{places, weight}]
  })
}

function mark(hits: SlotHits, {places, weight, start}: Found & {readonly start: number}): void {
  const {weights, interviews} = hits
  readPlaces(places, (place, isStrong) => {
    const unit = start * UNITS + place
    const interview = Math.floor(unit / UNITS)
    const value = Math.round(weight * valueOf(unit % UNITS, isStrong))
    if (value > (weights[unit] ?? 0)) weights[unit] = value
    if (interviews[interview] === 0) {
      interviews[interview] = 1
      hits.found++
    }
  })
}

function valueOf(part: number, isStrong: boolean): number {
  if (part >= FIRST_EXCHANGE) return isStrong ? QUESTION : ANSWER
  if (part === 1) return NAME
  return isStrong ? HEADLINE : STANDFIRST
}

function rank(hits: readonly SlotHits[], count: number): number[] {
  const rarity = hits.map(({found}) => Math.log(1 + count / Math.max(1, found)))
  const scored: {interview: number; score: number}[] = []
  for (let interview = count - 1; interview >= 0; interview--) {
    if (hits.every(({interviews}) => interviews[interview] === 1)) {
      scored.push({interview, score: scoreOf(hits, rarity, interview)})
    }
  }
  // A stable sort: they come newest first.
  return scored.sort((a, b) => b.score - a.score).map(({interview}) => interview)
}

function scoreOf(hits: readonly SlotHits[], rarity: readonly number[], interview: number): number {
  const base = interview * UNITS
  let head = 0
  let best = 0
  for (let part = 0; part < UNITS; part++) {
    let sum = 0
    for (const [at, {weights}] of hits.entries()) sum += (weights[base + part] ?? 0) * (rarity[at] ?? 0)
    if (part < FIRST_EXCHANGE) head += sum
    else best = Math.max(best, sum)
  }
  return head + best
}
