// The files of the index, fetched and read once each. In: what the page says of the index. Out: the places of terms, segment
// by segment, and records. The lists of segments are asked for before anything is typed; then a word costs one shard a
// segment.
import type {SearchSettings} from '../../model.ts'
import {recordFile, segmentList, shardName, type Stretch} from '../../text/search-layout.ts'
import {type BlockName, readList} from '../../text/search-list.ts'
import type {SearchRecord} from '../../text/search-record.ts'
import {shardTerms, type ShardTerm} from '../../text/search-shard.ts'

/** Of a beginning whose terms lie in more shards these are looked at: whoever goes on typing narrows it. */
const SHARDS_MAX = 3

export interface SegmentFiles extends Stretch {
  readonly blocks: readonly BlockName[]
  /** Where its shards begin, in order. */
  readonly separators: readonly string[]
  readonly load: (separator: string) => Promise<readonly ShardTerm[]>
}

export interface IndexFiles {
  readonly segments: () => Promise<readonly SegmentFiles[]>
  /** What is told of an interview in one of its files. */
  readonly record: (interview: number, group: number) => Promise<SearchRecord>
}

export type Fetch = (path: string) => Promise<Response>

/** @param fetchFile takes a path relative to the search page */
export function openFiles(names: SearchSettings['segments'], fetchFile: Fetch): IndexFiles {
  const bytes = once(async (path) => new Uint8Array(await (await get(path, fetchFile)).arrayBuffer()))
  const shard = once(async (path) => [...shardTerms(await bytes(path))])
  const text = once(async (path) => (await get(path, fetchFile)).json() as Promise<SearchRecord>)
  const open = async (name: string): Promise<Omit<SegmentFiles, 'start'>> => {
    const list = readList(await bytes(`${name}/${segmentList}`))
    const count = list.blocks.reduce((sum, block) => sum + block.count, 0)
    return {...list, name, count, load: (separator) => shard(`${name}/${shardName(separator)}.bin`)}
  }
  const segments = once(async () => {
    let start = 0
    return (await Promise.all(names.map(open))).map((one) => ({...one, start: (start += one.count) - one.count}))
  })
  return {
    segments: () => segments(''),
    async record(interview, group) {
      const {block, at} = placeIn(await segments(''), interview)
      return text(`text/${block}/${recordFile(at, group)}`)
    }
  }
}

async function get(path: string, fetchFile: Fetch): Promise<Response> {
  const response = await fetchFile(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

/** What has failed is tried again when it is asked for again. */
function once<Value>(make: (path: string) => Promise<Value>): (path: string) => Promise<Value> {
  const made = new Map<string, Promise<Value>>()
  return async (path) => {
    const value = made.get(path) ?? make(path)
    made.set(path, value)
    try {
      return await value
    } catch (error) {
      made.delete(path)
      throw error
    }
  }
}

function placeIn(segments: readonly SegmentFiles[], interview: number): {block: string; at: number} {
  let at = interview
  for (const {name, count} of segments.flatMap(({blocks}) => blocks)) {
    if (at < count) return {block: name, at}
    at -= count
  }
  throw new Error(`no interview ${interview}`)
}

/** The shards that may hold a term, which is one or, in front of all of them, none. */
export function shardFor({separators}: SegmentFiles, term: string): readonly string[] {
  const at = placeOf(separators, term)
  return at < 0 ? [] : separators.slice(at, at + 1)
}

/** The shards in which the terms of a beginning lie, the first ones where they are many. */
export function shardsFrom({separators}: SegmentFiles, beginning: string, most = SHARDS_MAX): readonly string[] {
  const first = Math.max(0, placeOf(separators, beginning))
  return separators.slice(first, Math.min(behind(separators, beginning) + 1, first + most))
}

/** Whether the terms that begin like this lie in more shards than are worth fetching. */
export function hasMany({separators}: SegmentFiles, beginning: string): boolean {
  return behind(separators, beginning) - Math.max(0, placeOf(separators, beginning)) >= SHARDS_MAX
}

function behind(separators: readonly string[], beginning: string): number {
  return placeOf(separators, `${beginning}\uffff`)
}

/** Index of the last separator that is not behind the term; -1 where all are. */
function placeOf(separators: readonly string[], term: string): number {
  let [low, high] = [0, separators.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((separators[middle] ?? '') <= term) low = middle + 1
    else high = middle
  }
  return low - 1
}
