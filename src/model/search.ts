// The search of a language: its page, and the files that the page's script reads. What stands in the files is told in
// src/text/search-record.ts and search-shard.ts.
import type {LocaleTag, UrlPath} from './names.ts'
import type {Frame, RowView} from './frame.ts'
import type {BlockName} from '../text/search-list.ts'
import type {SearchRecord} from '../text/search-record.ts'

export interface SearchView {
  readonly frame: Frame
  readonly archiveHref: string
  /** Shown where nothing is searched for, and where nothing is found. */
  readonly rows: readonly RowView[]
  readonly settings: SearchSettings
}

/** What the script is told. */
export interface SearchSettings {
  readonly locale: LocaleTag
  /** Folders of the index, oldest first. How much is in them they say themselves: this page may be older than they are. */
  readonly segments: readonly string[]
  /** Ten digits, zero first, and what groups thousands. */
  readonly digits: string
  readonly group: string
  /** Around what was searched for. */
  readonly quotes: readonly [string, string]
  readonly strings: {
    /** Over {count} and {query}; by CLDR category. */
    readonly counts: Readonly<Partial<Record<string, string>>>
    readonly none: string
    readonly more: string
    readonly fromDisk: string
    readonly failed: string
  }
}

export interface SearchPage {
  readonly kind: 'search'
  readonly url: UrlPath
  readonly locale: LocaleTag
  readonly view: SearchView
}

/** Records of a block of interviews; the page's address is that of the first file. */
export interface SearchTextsPage {
  readonly kind: 'search-texts'
  readonly url: UrlPath
  readonly locale: LocaleTag
  readonly view: {readonly records: readonly SearchRecord[]}
}

/** The index of a segment; the page's address is that of its list. */
export interface SearchIndexPage {
  readonly kind: 'search-index'
  readonly url: UrlPath
  readonly locale: LocaleTag
  /** Its blocks, oldest first, and the index of each. */
  readonly view: {readonly blocks: readonly (BlockName & {readonly run: Uint8Array})[]}
}
