// What a result shows, kept in small files, one for some exchanges of an interview, and fetched for the results that are
// shown. The texts are there whole, because where the searched words stand in them is known only when they are searched for;
// which exchanges are worth fetching is told by the index, whose parts of an interview they are.
import {FIRST_EXCHANGE} from './search-shard.ts'

export interface SearchRecord {
  /** Relative to the search page. */
  readonly href: string
  readonly headline: string
  /** In the first file of an interview; empty in the others. */
  readonly standfirst: string
  readonly date?: {readonly iso: string; readonly text: string}
  readonly people: readonly string[]
  readonly exchanges: readonly SearchExchange[]
}

export interface SearchExchange {
  /** `q3`. */
  readonly id: string
  readonly question: string
  /** Paragraphs separated by a blank line. */
  readonly answer: string
}

/** Parts of an interview in a file. */
const PARTS = 3

/** The file, counted from 0, in which a part is told of. */
export function groupOf(part: number): number {
  return Math.max(0, Math.floor((part - FIRST_EXCHANGE) / PARTS))
}
