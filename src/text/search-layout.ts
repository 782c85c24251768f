// How the index of a language is cut into files, the same for who writes them and who reads them. Interviews are numbered
// from the oldest. They are indexed in blocks, and blocks are joined to segments by the binary form of their number, as in
// Bentley and Saxe (Decomposable searching problems, 1980): a new interview remakes only the newest, smallest segment,
// and a search reads a number of segments that grows with the logarithm of the archive. A segment's terms are parted
// into shards of some kilobytes; where a shard ends is told by its last term, so that a change in one leaves the next
// alone, and its name is that of its first term, so that nothing has to list names.

/** Interviews in a block. */
export const BLOCK = 64
/** Blocks in the largest segment. */
const MAX_BLOCKS = 256

export interface Segment {
  /** Number of its first interview. */
  readonly start: number
  readonly count: number
  /** Its folder's name. */
  readonly name: string
}

/** The segments of so many interviews, oldest first. */
export function segmentsOf(interviews: number): Segment[] {
  const segments: Segment[] = []
  let start = 0
  for (let blocks = MAX_BLOCKS; blocks >= 1;) {
    const count = blocks * BLOCK
    if (interviews - start < count) blocks /= 2
    else {
      segments.push({start, count, name: `${start}-${count}`})
      start += count
    }
  }
  if (start < interviews) segments.push({start, count: interviews - start, name: `${start}-${BLOCK}`})
  return segments
}

/** The name of the shard whose first term is given: FNV-1a, base 36. */
export function shardName(term: string): string {
  return hashOf(term).toString(36)
}

/** Bytes after which a shard ends at a chance of one in eight, and after which it ends at once. */
const SHARD_MIN = 2500
const SHARD_MAX = 6000

/** Whether a shard of so many bytes ends with this term. */
export function endsShard(term: string, sizeBytes: number): boolean {
  return sizeBytes >= SHARD_MAX || (sizeBytes >= SHARD_MIN && hashOf(term) % 8 === 0)
}

function hashOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Name of the list of a segment's shards, by their first terms. */
export const shardList = 'terms.bin'
