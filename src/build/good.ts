// The record of the last good version of every text: the key of its article in the store and the page that showed it. It
// names results and holds none, so that losing it costs no more than this: a text that is broken just then is left out.
import type {SourcePath, UrlPath} from '../model.ts'
import {readRecord, writeRecord} from '../store.ts'
import type {Settlement} from './settle.ts'

export interface GoodArticle {
  /** Of the article in the store. */
  readonly key: string
  readonly url: UrlPath
}

export type GoodArticles = ReadonlyMap<SourcePath, GoodArticle>

const recordName = 'good'

/** What the last build remembered; empty where it cannot be read. */
export function readGood(folder: string): GoodArticles {
  const record = readRecord(folder, recordName)
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return new Map()
  const entries = Object.entries(record).filter((entry): entry is [SourcePath, GoodArticle] => isGood(entry[1]))
  return new Map(entries)
}

/**
 * Remembers what this build found good. A text with an error keeps its entry as long as its file is there; so does one
 * whose page could not be made.
 * @returns what is remembered
 */
export function writeGood(folder: string, settlement: Settlement, held: readonly UrlPath[]): GoodArticles {
  const heldBack = new Set(held)
  const good = new Map<SourcePath, GoodArticle>()
  for (const path of [...settlement.before.keys(), ...settlement.shown.keys()].sort()) {
    const shown = settlement.shown.get(path)
    const isNew = shown !== undefined && !heldBack.has(shown.url)
    const last = isNew ? shown : settlement.before.get(path)
    if (last !== undefined) good.set(path, last)
  }
  writeRecord(folder, recordName, Object.fromEntries(good))
  return good
}

function isGood(value: unknown): value is GoodArticle {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'url' in value &&
    typeof value.url === 'string'
  )
}
