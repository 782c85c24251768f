// Which interviews answer a query, best first. In: slots and the index. Out: numbers of interviews. All words have to be in
// an interview; a headline counts for more than a name, a name than a question, a question than an answer, a rare word
// than a common one, and words in one exchange than words apart. Among equals the newest stands first.
import {BEGINNING, type QuerySlot} from '../../text/search-query.ts'
import {partDense, readBitmap, readPlaces} from '../../text/search-places.ts'
import {FIRST_EXCHANGE, type ShardTerm, UNITS} from '../../text/search-shard.ts'
import {hasMany, type SegmentFiles, shardFor, shardsFrom} from './files.ts'

export interface Matches {
  /** Numbers of interviews, best first. */
  readonly interviews: readonly number[]
  /** The part of an interview that answers best, as far as the index knows: an exchange, else its head. */
  readonly bestPart: (interview: number) => number
}

const HEADLINE = 80
const NAME = 60
const QUESTION = 40
const STANDFIRST = 20
const ANSWER = 10

/** What is known of one slot: the weight of each unit, and how many interviews have it. */
interface SlotHits {
  readonly weights: Uint8Array
  readonly interviews: Uint8Array
  found: number
}

/** How much is worth fetching: all that answers, or what lies nearest, while letters follow each other. */
export type Reach = 'whole' | 'near'

export async function findMatches(
  slots: readonly QuerySlot[],
  segments: readonly SegmentFiles[],
  reach: Reach
): Promise<Matches> {
  const count = Math.max(0, ...segments.map((segment) => segment.start + segment.count))
  const hits = slots.map(() => ({weights: new Uint8Array(count * UNITS), interviews: new Uint8Array(count), found: 0}))
  await Promise.all(
    segments.flatMap((segment) =>
      slots.map(async (slot, at) => {
        const own = hits[at]
        for (const found of await lookUp(slot, segment, reach)) {
          if (own !== undefined) mark(own, found, segment.start)
        }
      })
    )
  )
  const rarity = hits.map(({found}) => Math.log(1 + count / Math.max(1, found)))
  const sumOf = (unit: number): number =>
    hits.reduce((sum, {weights}, at) => sum + (weights[unit] ?? 0) * (rarity[at] ?? 0), 0)
  return {
    interviews: slots.length === 0 ? [] : rank(hits, count, sumOf),
    bestPart: (interview) => bestPart(interview, sumOf).part
  }
}

/** Words of so few letters are mostly on their way to longer ones. */
const SHORT = 2

/** Whether so many terms begin like this that it is better to wait for more letters. */
function isVague(beginning: string, segment: SegmentFiles, reach: Reach): boolean {
  return (reach === 'near' || beginning.length <= SHORT) && hasMany(segment, beginning)
}

/** Whether a query ends in a word that has hardly begun. */
export function endsVague(slots: readonly QuerySlot[], segment: SegmentFiles): boolean {
  return slots.some(({beginnings}) => beginnings.some((beginning) => isVague(beginning, segment, 'near')))
}

interface Found extends Pick<ShardTerm, 'places' | 'isDense'> {
  readonly weight: number
}

async function lookUp({terms, beginnings}: QuerySlot, segment: SegmentFiles, reach: Reach): Promise<Found[]> {
  const open = beginnings.filter((beginning) => !isVague(beginning, segment, reach))
  const shards = new Set([
    ...[...terms.keys()].flatMap((term) => shardFor(segment, term)),
    ...open.flatMap((beginning) => shardsFrom(segment, beginning, reach === 'near' ? 1 : undefined))
  ])
  const loaded = await Promise.all([...shards].map((shard) => segment.load(shard)))
  return loaded.flat().flatMap(({term, ...found}: ShardTerm) => {
    const begins = open.some((beginning) => term.startsWith(beginning)) ? BEGINNING : 0
    const weight = Math.max(terms.get(term) ?? 0, begins)
    return weight === 0 ? [] : [{...found, weight}]
  })
}

function mark(hits: SlotHits, {places, isDense, weight}: Found, start: number): void {
  const {weights, interviews} = hits
  const add = (unit: number, value: number): void => {
    const interview = Math.floor(unit / UNITS)
    const weighed = Math.round(weight * value)
    if (weighed > (weights[unit] ?? 0)) weights[unit] = weighed
    if (interviews[interview] === 0) {
      interviews[interview] = 1
      hits.found++
    }
  }
  const {list, bitmap} = isDense ? partDense(places) : {list: places, bitmap: undefined}
  readPlaces(list, (unit, isStrong) => add(start * UNITS + unit, valueOf(unit % UNITS, isStrong)))
  // Where in it the word stands is not known then, and it counts for as little as it can.
  if (bitmap !== undefined) {
    readBitmap(bitmap, (at) => {
      if (interviews[start + at] === 0) add((start + at) * UNITS, ANSWER)
    })
  }
}

function valueOf(part: number, isStrong: boolean): number {
  if (part >= FIRST_EXCHANGE) return isStrong ? QUESTION : ANSWER
  if (part === 1) return NAME
  return isStrong ? HEADLINE : STANDFIRST
}

function rank(hits: readonly SlotHits[], count: number, sumOf: (unit: number) => number): number[] {
  const scored: {interview: number; score: number}[] = []
  for (let interview = count - 1; interview >= 0; interview--) {
    if (!hits.every(({interviews}) => interviews[interview] === 1)) continue
    const head = sumOf(interview * UNITS) + sumOf(interview * UNITS + 1)
    scored.push({interview, score: head + bestPart(interview, sumOf).sum})
  }
  // A stable sort: they come newest first.
  return scored.sort((a, b) => b.score - a.score).map(({interview}) => interview)
}

function bestPart(interview: number, sumOf: (unit: number) => number): {part: number; sum: number} {
  let best = {part: 0, sum: 0}
  for (let part = FIRST_EXCHANGE; part < UNITS; part++) {
    const sum = sumOf(interview * UNITS + part)
    if (sum > best.sum) best = {part, sum}
  }
  return best
}
