// What a result shows, kept in a small file for each interview and fetched for those that are shown. The texts are
// there whole, because where the searched words stand is known only when they are searched for.

export interface SearchRecord {
  /** Relative to the search page. */
  readonly href: string
  readonly headline: string
  readonly standfirst: string
  readonly date?: {readonly iso: string; readonly text: string}
  readonly people: readonly string[]
  readonly exchanges: readonly SearchExchange[]
}

/** What of it is shown while somebody types. */
export type SearchHead = Pick<SearchRecord, 'href' | 'headline' | 'date' | 'people'>

/** Heads in one file: beside each other stand those that were published after one another, not those found together. */
export const HEADS = 8

export interface SearchExchange {
  /** `q3`. */
  readonly id: string
  readonly question: string
  /** Paragraphs separated by a blank line. */
  readonly answer: string
}
