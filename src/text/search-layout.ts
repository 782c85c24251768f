// How the index of a language is cut into files, the same for who writes them and who reads them. Interviews are numbered
// from the oldest. They are indexed in blocks, and blocks are joined to segments by the binary form of their number, as in
// Bentley and Saxe (Decomposable searching problems, 1980): a new interview remakes only the newest, smallest segment,
// and a search reads a number of segments that grows with the logarithm of the archive. Where a block ends is told by
// its last interview, as data is cut for deduplication: one that comes, goes or moves among the old ones remakes its own
// block and segment and leaves all others, which are named for their first interview, as they are. A segment's terms are
// parted into shards; where a shard ends is told by its last term, so that a change in one leaves the next alone, and its
// name is that of its first term, so that nothing has to list names.

/** Interviews in a block: no fewer but in the newest, no more. */
const BLOCK_MIN = 32
const BLOCK_MAX = 96
/** Blocks in the largest segment. */
const MAX_BLOCKS = 256

export interface Stretch {
  /** Number of its first interview. */
  readonly start: number
  readonly count: number
  /** Its folder's name. */
  readonly name: string
}

export interface Segment extends Stretch {
  /** Numbered from the first of the segment. */
  readonly blocks: readonly Stretch[]
}

/** The blocks of interviews, and whether the last one is full. */
interface Cut {
  readonly blocks: readonly Stretch[]
  readonly isWhole: boolean
}

/**
 * The segments of a language's interviews, oldest first.
 * @param keys of the interviews, oldest first; no two are the same
 */
export function segmentsOf(keys: readonly string[]): Segment[] {
  const {blocks, isWhole} = cutBlocks(keys)
  const full = blocks.length - (isWhole ? 0 : 1)
  const segments: Segment[] = []
  let at = 0
  for (let size = MAX_BLOCKS; size >= 1;) {
    if (full - at < size) size /= 2
    else segments.push(join(blocks.slice(at, (at += size))))
  }
  if (!isWhole) segments.push(join(blocks.slice(full)))
  return segments
}

function cutBlocks(keys: readonly string[]): Cut {
  const blocks: Stretch[] = []
  const names = new Set<string>()
  let start = 0
  for (const [at, key] of keys.entries()) {
    const count = at + 1 - start
    if (!endsBlock(key, count) && at + 1 < keys.length) continue
    const name = freeName(keys[start] ?? '', names)
    names.add(name)
    blocks.push({start, count, name})
    start = at + 1
  }
  const last = blocks.at(-1)
  return {blocks, isWhole: last === undefined || endsBlock(keys.at(-1) ?? '', last.count)}
}

function endsBlock(lastKey: string, count: number): boolean {
  return count >= BLOCK_MAX || (count >= BLOCK_MIN && hashOf(lastKey) % BLOCK_MIN === 0)
}

/** Two keys of one hash would be one folder. */
function freeName(key: string, names: ReadonlySet<string>): string {
  const name = shardName(key)
  return names.has(name) ? freeName(`${key} `, names) : name
}

function join(blocks: readonly Stretch[]): Segment {
  const start = blocks[0]?.start ?? 0
  const count = blocks.reduce((sum, block) => sum + block.count, 0)
  const name = `${blocks[0]?.name}-${blocks.length}`
  return {start, count, name, blocks: blocks.map((block) => ({...block, start: block.start - start}))}
}

/** The name of the shard whose first term is given: FNV-1a, base 36. */
export function shardName(term: string): string {
  return hashOf(term).toString(36)
}

/** Whether a shard of so many bytes ends with this term. */
export function endsShard(term: string, sizeBytes: number, {min, max}: ShardSize): boolean {
  return sizeBytes >= max || (sizeBytes >= min && hashOf(term) % 8 === 0)
}

/** Bytes after which a shard ends at a chance of one in eight, and after which it ends at once. */
export interface ShardSize {
  readonly min: number
  readonly max: number
}

/**
 * A word costs a shard of each segment, and all words together cost the lists of all shards: what is loaded is least
 * where a shard is as large as the root of what its segment holds.
 * @param count interviews in the segment
 */
export function shardSize(count: number): ShardSize {
  const min = Math.round(Math.min(1600, Math.max(300, 26 * Math.sqrt(count))))
  return {min, max: 2 * min}
}

function hashOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Name of the file that a segment begins with; search-list.ts tells what it says. */
export const segmentList = 'list.bin'

/** Name of a record's file in the folder of its block. @param interview counted from the block's first */
export function recordFile(interview: number, group: number): string {
  return `${interview}-${group}.json`
}
