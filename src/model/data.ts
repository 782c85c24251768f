// What programs are told of an interview, beside its page: `interview.json`, whose format `public/schemas/` specifies. Field
// names are those of the file. All addresses are absolute.
import type {Interview} from '../tree/nodes.ts'
import type {Instant, LocaleTag} from './names.ts'

export interface InterviewData {
  readonly $schema: string
  /** The number in the schema's name: it grows when a field changes its meaning or goes. */
  readonly version: 1
  readonly url: string
  readonly locale: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  readonly headline: string
  readonly kicker?: string
  /** Paragraphs of plain text. */
  readonly standfirst: readonly string[]
  readonly published?: Instant
  readonly updated?: Instant
  readonly publisher: {readonly name: string; readonly url: string}
  /** The paper that the interview was made for, where that is another one. */
  readonly outlet?: string
  readonly topics: readonly {readonly id: string; readonly name: string}[]
  readonly people: readonly DataPerson[]
  readonly translatedFrom?: LocaleTag
  readonly translator?: string
  /** The other versions. */
  readonly versions: readonly {readonly locale: LocaleTag; readonly url: string; readonly data: string}[]
  /** What was put right after the publication; absent where nothing was. */
  readonly corrections?: readonly {readonly text: string; readonly date?: Instant}[]
  /** In their largest sizes, the one that stands for the interview first; absent where there is none. */
  readonly pictures?: readonly DataPicture[]
  readonly words: number
  /** In order; each stands for the exchange of the same place in the tree. */
  readonly exchanges: readonly DataExchange[]
}

export interface DataPicture {
  readonly url: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

export interface DataPerson {
  /** What `speaker` in the tree refers to. */
  readonly id: string
  readonly kind: 'person' | 'organization'
  readonly role: string
  readonly name: string
  readonly description?: string
  /** All spellings in the text and in the site's list of people. */
  readonly spellings: readonly string[]
  readonly sameAs: readonly string[]
}

export interface DataExchange {
  /** Permanent, the same in every version. */
  readonly id: string
  readonly url: string
  /** Plain text; empty where the text opens with an answer. */
  readonly question: string
  /** Ids of people. */
  readonly asker?: string
  readonly speakers: readonly string[]
}

export interface DataView {
  readonly data: InterviewData
  readonly tree: Interview
  /** Addresses of published pictures, by the names that the tree gives them. */
  readonly addresses: Readonly<Record<string, string>>
}

/** What language models are told of the site: `llms.txt`, after llmstxt.org. */
export interface GuideView {
  readonly title: string
  readonly description: string
  readonly sections: readonly {
    readonly title: string
    readonly links: readonly {readonly label: string; readonly href: string; readonly note?: string}[]
  }[]
}
