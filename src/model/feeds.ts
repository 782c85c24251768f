// What feed readers are told: one list of interviews, from which RSS, Atom and JSON Feed are written.
import type {DataPicture} from './data.ts'
import type {Instant, LocaleTag, UrlPath} from './names.ts'
import type {BodyView} from './article.ts'
import type {CorrectionView} from './lists.ts'
import type {Prose} from './prose.ts'

export interface FeedPerson {
  readonly name: string
  /** Absolute, where the person has a page. */
  readonly url?: string
}

/** An interview in a feed, whole. All addresses are absolute. */
export interface FeedEntry {
  /** Its first address, which it is known by for ever. */
  readonly id: string
  readonly url: string
  /** Plain text; isolated where its direction is not the feed's. */
  readonly headline: string
  /** Plain text, one paragraph. */
  readonly summary: string
  /** Who made it, else the publication. */
  readonly authors: readonly FeedPerson[]
  /** Who answers. */
  readonly guests: readonly FeedPerson[]
  /** A moment with its offset. */
  readonly published?: Instant
  readonly updated: Instant
  readonly topics: readonly string[]
  /** Of the body: `q1` and so on, with each question in plain text. */
  readonly questions: readonly {readonly id: string; readonly url: string; readonly question: string}[]
  /** Paragraphs of plain text that the front matter gives; absent where the standfirst is the text's own. */
  readonly standfirst?: readonly string[]
  /** The picture that stands for it, with its words; its address is absolute. */
  readonly image?: DataPicture
  readonly body: BodyView
  readonly corrections: readonly CorrectionView[]
  readonly prose: Prose
}

/** The standards that a feed can be written by. */
export type FeedForm = 'rss' | 'atom' | 'json'

export interface FeedFile {
  readonly form: FeedForm
  readonly path: UrlPath
  /** Absolute. */
  readonly url: string
}

export interface FeedView {
  readonly lang: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
  readonly description: string
  readonly copyright: string
  /** The page that the feed follows, absolute. */
  readonly page: string
  readonly icon: string
  /** At least one. */
  readonly files: readonly FeedFile[]
  /** Of the entry that changed last. */
  readonly updated: Instant
  readonly publisher: FeedPerson
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}
