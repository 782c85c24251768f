// The files of a language's search: the index of a segment, joined from those of its blocks and cut into shards, and the
// records of each interview. What they hold and why is told in src/text/search-layout.ts, search-shard.ts, search-record.ts.
import type {Output, OutputPath, SearchIndexPage, SearchTextsPage, UrlPath} from '../model.ts'
import {endsShard, recordFile, segmentList, shardName, shardSize} from '../text/search-layout.ts'
import {writeList} from '../text/search-list.ts'
import {packPlaces} from '../text/search-places.ts'
import {groupOf, type SearchRecord} from '../text/search-record.ts'
import {
  type ByteWriter,
  byteWriter,
  partOf,
  readNumber,
  shardTerms,
  UNITS,
  writeBytes,
  writeEntry,
  writeNumber,
  written
} from '../text/search-shard.ts'

/** The records of a block. */
export function searchTexts({url, view: {records}}: SearchTextsPage): Output[] {
  return records.flatMap((record, interview) =>
    groupsOf(record).map((part, group) => ({
      path: pathOf(url, recordFile(interview, group)),
      body: JSON.stringify(part)
    }))
  )
}

/** A record in parts, the first with the standfirst. */
function groupsOf(record: SearchRecord): SearchRecord[] {
  const groups: SearchRecord['exchanges'][number][][] = [[]]
  for (const [at, exchange] of record.exchanges.entries()) (groups[groupOf(partOf(at))] ??= []).push(exchange)
  return groups.map((exchanges, group) => ({
    ...record,
    standfirst: group === 0 ? record.standfirst : '',
    exchanges
  }))
}

/** The shards of a segment, and its list. */
export function searchIndex({url, view: {blocks}}: SearchIndexPage): Output[] {
  const size = shardSize(blocks.reduce((sum, {count}) => sum + count, 0))
  const separators: string[] = []
  const names = new Set<string>()
  const outputs: Output[] = []
  let shard = byteWriter(1 << 13)
  let previous = ''
  const close = (): void => {
    if (shard.length === 0) return
    const name = shardName(separators.at(-1) ?? '')
    outputs.push({path: pathOf(url, `${name}.bin`), body: written(shard)})
    names.add(name)
    shard = byteWriter(1 << 13)
    previous = ''
  }
  for (const [term, {bytes}] of joinRuns(blocks)) {
    const separator = separatorOf(previous, term)
    // Two shards of one name would be one file: then the second begins a term later.
    if (endsShard(previous, shard.length, size) && !names.has(shardName(separator))) close()
    if (shard.length === 0) separators.push(separator)
    writeEntry(shard, previous, {term, ...packPlaces(written(bytes))})
    previous = term
  }
  close()
  return [...outputs, {path: pathOf(url, segmentList), body: writeList({blocks, separators})}]
}

/** The shortest text that stands behind one term and not behind the other. */
function separatorOf(before: string, term: string): string {
  let shared = 0
  while (shared < before.length && before.charCodeAt(shared) === term.charCodeAt(shared)) shared++
  return term.slice(0, shared + 1)
}

interface OpenPlaces {
  readonly bytes: ByteWriter
  /** The last unit that is written. */
  last: number
}

/** The terms of all blocks, sorted, with their places counted from the segment's first interview. */
function joinRuns(blocks: SearchIndexPage['view']['blocks']): [string, OpenPlaces][] {
  const joined = new Map<string, OpenPlaces>()
  let start = 0
  for (const {run, count} of blocks) {
    for (const {term, places} of shardTerms(run)) {
      let open = joined.get(term)
      if (open === undefined) joined.set(term, (open = {bytes: byteWriter(places.length + 8), last: 0}))
      append(open, places, start * UNITS)
    }
    start += count
  }
  return [...joined].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Only the first place of a list is counted from its block; all others are differences and are copied. */
function append(open: OpenPlaces, places: Uint8Array, base: number): void {
  const cursor = {at: 0}
  const first = readNumber(places, cursor)
  let unit = base + (first >>> 1)
  writeNumber(open.bytes, ((unit - open.last) << 1) | (first & 1))
  writeBytes(open.bytes, places.subarray(cursor.at))
  while (cursor.at < places.length) unit += readNumber(places, cursor) >>> 1
  open.last = unit
}

/** A file beside the page. */
function pathOf(url: UrlPath, name: string): OutputPath {
  return `${url.slice(0, url.lastIndexOf('/') + 1)}${name}` as OutputPath
}
