// The files of a language's search: the index of a segment, joined from those of its blocks and cut into shards, and a
// record for each interview. What they hold and why is told in src/text/search-layout.ts and search-shard.ts.
import type {Output, OutputPath, SearchIndexPage, SearchTextsPage, UrlPath} from '../model.ts'
import {HEADS, type SearchHead, type SearchRecord} from '../text/search-record.ts'
import {BLOCK, endsShard, shardList, shardName} from '../text/search-layout.ts'
import {
  type ByteWriter,
  byteWriter,
  encodePlaces,
  PLACES_MAX,
  readNumber,
  readPlaces,
  shardTerms,
  UNITS,
  writeBytes,
  writeNumber,
  writeTerm,
  written
} from '../text/search-shard.ts'

/** A record for each interview, and the heads of some together. */
export function searchTexts({url, view: {first, records}}: SearchTextsPage): Output[] {
  const outputs = records.map((record, at) => ({
    path: pathOf(url, `${first + at}.json`),
    body: JSON.stringify(record)
  }))
  for (let at = 0; at < records.length; at += HEADS) {
    const heads = records.slice(at, at + HEADS).map(headOf)
    outputs.push({path: pathOf(url, `heads-${(first + at) / HEADS}.json`), body: JSON.stringify(heads)})
  }
  return outputs
}

function headOf({href, headline, date, people}: SearchRecord): SearchHead {
  return {href, headline, people, ...(date !== undefined && {date})}
}

/** The shards of a segment, and the list of where they begin. */
export function searchIndex({url, view}: SearchIndexPage): Output[] {
  const list = byteWriter(1 << 12)
  const names = new Set<string>()
  const outputs: Output[] = []
  let separator = ''
  let shard = byteWriter(1 << 13)
  let previous = ''
  for (const [term, {bytes}] of joinRuns(view.runs)) {
    const next = separatorOf(previous, term)
    // Two shards of one name would be one file: then the second begins a term later.
    if (endsShard(previous, shard.length) && !names.has(shardName(next))) {
      outputs.push({path: pathOf(url, `${shardName(separator)}.bin`), body: written(shard)})
      names.add(shardName(separator))
      shard = byteWriter(1 << 13)
      previous = ''
    }
    if (shard.length === 0) {
      writeTerm(list, {previous: separator, term: next, places: none})
      separator = next
    }
    writeTerm(shard, {previous, term, places: limited(written(bytes))})
    previous = term
  }
  if (shard.length > 0) outputs.push({path: pathOf(url, `${shardName(separator)}.bin`), body: written(shard)})
  return [...outputs, {path: pathOf(url, shardList), body: written(list)}]
}

const none = new Uint8Array(0)

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
function joinRuns(runs: readonly Uint8Array[]): [string, OpenPlaces][] {
  const joined = new Map<string, OpenPlaces>()
  for (const [at, run] of runs.entries()) {
    for (const {term, places} of shardTerms(run)) {
      const open = joined.get(term)
      if (open !== undefined) append(open, places, at * BLOCK * UNITS)
      else {
        const fresh = {bytes: byteWriter(places.length + 8), last: 0}
        joined.set(term, fresh)
        append(fresh, places, at * BLOCK * UNITS)
      }
    }
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

/**
 * The places of a term that is too common for its list to be fetched: of each interview the strong ones and the first
 * other one, and where these are too many still, those of the newest interviews.
 */
function limited(places: Uint8Array): Uint8Array {
  if (places.length <= PLACES_MAX) return places
  const kept: number[] = []
  let seen = -1
  readPlaces(places, (unit, isStrong) => {
    const interview = Math.floor(unit / UNITS)
    if (isStrong || interview !== seen) kept.push((unit << 1) | (isStrong ? 1 : 0))
    seen = interview
  })
  return encodePlaces(kept, PLACES_MAX)
}

/** A file beside the page. */
function pathOf(url: UrlPath, name: string): OutputPath {
  return `${url.slice(0, url.lastIndexOf('/') + 1)}${name}` as OutputPath
}
