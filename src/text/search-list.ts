// The file that a segment of an index begins with: its blocks, so that a browser knows where the records of an interview lie,
// and where its shards begin, so that it knows which of them has a term. In and out: names and terms; in between bytes:
// how many blocks there are, the interviews and the name of each, then the terms as search-shard.ts writes them.
import {byteWriter, readNumber, readTerm, writeNumber, writeTerm, written} from './search-shard.ts'

export interface SegmentList {
  readonly blocks: readonly BlockName[]
  /** The first terms of its shards, in order. */
  readonly separators: readonly string[]
}

export interface BlockName {
  readonly name: string
  /** Interviews in it. */
  readonly count: number
}

const RADIX = 36

export function writeList({blocks, separators}: SegmentList): Uint8Array {
  const file = byteWriter(1 << 12)
  writeNumber(file, blocks.length)
  for (const {name, count} of blocks) {
    writeNumber(file, count)
    writeNumber(file, Number.parseInt(name, RADIX))
  }
  for (const [at, separator] of separators.entries()) writeTerm(file, separators[at - 1] ?? '', separator)
  return written(file)
}

export function readList(file: Uint8Array): SegmentList {
  const cursor = {at: 0}
  const blocks = Array.from({length: readNumber(file, cursor)}, (): BlockName => {
    const count = readNumber(file, cursor)
    return {count, name: readNumber(file, cursor).toString(RADIX)}
  })
  const separators: string[] = []
  while (cursor.at < file.length) separators.push(readTerm(file, cursor, separators.at(-1) ?? ''))
  return {blocks, separators}
}
