// The files of the index, fetched once each. In: what the page says of the index. Out: the places of terms, segment by
// segment. The lists of shards are asked for before anything is typed; then a word costs one shard a segment.
import {type Segment, segmentsOf, shardList, shardName} from '../../text/search-layout.ts'
import {HEADS, type SearchHead, type SearchRecord} from '../../text/search-record.ts'
import {shardTerms, type ShardTerm} from '../../text/search-shard.ts'

/** Beginnings whose terms lie in more shards are not looked for: whoever goes on typing narrows them. */
const SHARDS_MAX = 3

export interface SegmentFiles extends Segment {
  /** Where its shards begin, in order. */
  readonly separators: readonly string[]
  readonly load: (separator: string) => Promise<readonly ShardTerm[]>
}

export interface IndexFiles {
  readonly segments: () => Promise<readonly SegmentFiles[]>
  readonly record: (interview: number) => Promise<SearchRecord>
  /** The same without what was said. */
  readonly head: (interview: number) => Promise<SearchRecord>
}

export type Fetch = (path: string) => Promise<Response>

/** @param fetchFile takes a path relative to the search page */
export function openFiles(count: number, fetchFile: Fetch): IndexFiles {
  const segments = segmentsOf(count)
  const fetched = new Map<string, Promise<Response>>()
  const get = async (path: string): Promise<Response> => {
    const kept = fetched.get(path)
    const asked = kept ?? fetchFile(path)
    if (kept === undefined) fetched.set(path, asked)
    try {
      const response = await asked
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      return response.clone()
    } catch (error) {
      fetched.delete(path)
      throw error
    }
  }
  const bytes = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await get(path)).arrayBuffer())
  const open = async (segment: Segment): Promise<SegmentFiles> => {
    const list = await bytes(`${segment.name}/${shardList}`)
    const load = async (separator: string): Promise<readonly ShardTerm[]> => [
      ...shardTerms(await bytes(`${segment.name}/${shardName(separator)}.bin`))
    ]
    return {...segment, separators: [...shardTerms(list)].map(({term}) => term), load}
  }
  return {
    segments: () => Promise.all(segments.map(open)),
    async record(interview) {
      return (await get(`text/${interview}.json`)).json()
    },
    async head(interview) {
      const heads = (await (await get(`text/heads-${Math.floor(interview / HEADS)}.json`)).json()) as SearchHead[]
      const head = heads[interview % HEADS]
      if (head === undefined) throw new Error(`no interview ${interview}`)
      return {...head, standfirst: '', exchanges: []}
    }
  }
}

/** The shard in which the terms of a beginning begin, whether it has them all or not. */
export function firstShardFor({separators}: SegmentFiles, beginning: string): readonly string[] {
  const first = Math.max(0, placeOf(separators, beginning))
  return separators.slice(first, first + 1)
}

/** The shards that may hold a term; with `isBeginning`, the terms that begin with it: none where these are too many. */
export function shardsFor(segment: SegmentFiles, term: string, isBeginning: boolean): readonly string[] {
  const {separators} = segment
  const first = placeOf(separators, term)
  if (!isBeginning) return first < 0 ? [] : separators.slice(first, first + 1)
  return hasMany(segment, term) ? [] : separators.slice(Math.max(0, first), behind(separators, term) + 1)
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
