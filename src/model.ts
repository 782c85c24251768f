// The nouns that flow through the house: Source → Article → Site, Page[] → Output. Types only. Everything here is
// immutable and survives JSON, so that it can be kept by value and handed to a worker.
import type {ApprovedComment} from './model/comments.ts'
import type {ImageFile, ImagePage, PictureUse} from './model/images.ts'
import type {Instant, LocaleTag, OutputPath, SourcePath} from './model/names.ts'
import type {Prose} from './model/prose.ts'
import type {QuestionRecord} from './model/questions.ts'
import type {FlowContent, Interview, Person} from './tree/nodes.ts'

export type * from './model/article.ts'
export type * from './model/comments.ts'
export type * from './model/config.ts'
export type * from './model/crawlers.ts'
export type * from './model/images.ts'
export type * from './model/data.ts'
export type * from './model/feeds.ts'
export type * from './model/frame.ts'
export type * from './model/lists.ts'
export type * from './model/names.ts'
export type * from './model/pages.ts'
export type * from './model/plans.ts'
export type * from './model/prose.ts'
export type * from './model/questions.ts'
export type * from './model/search.ts'

/** A place in a file: lines and columns from 1, offsets from 0, in UTF-16 code units of the decoded text. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset?: number
}

export interface Place {
  readonly start: Point
  readonly end?: Point
}

/** Something to say about a file. Plain data, so that it can be stored and replayed. */
export interface Diagnostic {
  /** Permanent, kebab-case: `no-question`. */
  readonly ruleId: string
  readonly severity: 'error' | 'warning' | 'info'
  /** One sentence: what was found and what was expected. */
  readonly message: string
  /** What to do about it. */
  readonly note?: string
  readonly file?: string
  /** The key of the front matter that it is about, where the stage that says it does not know its line. */
  readonly key?: string
  /** An error that keeps nothing back: the text is shown as it is, without what is wrong. */
  readonly keepsText?: true
  readonly place?: Place
  /** A replacement that is safe to make without looking: offsets into the decoded text. */
  readonly fix?: {readonly start: number; readonly end: number; readonly text: string}
  /** The other place, where there is one. */
  readonly cause?: {readonly message: string; readonly file?: string; readonly place?: Place}
}

/** What an editor may say about one text in its front matter. All optional. */
export interface FrontMatterFields {
  readonly headline?: string
  readonly kicker?: string
  readonly standfirst?: string
  readonly slug?: string
  /** As written; `parse` reads it like a date line. */
  readonly date?: string
  readonly updated?: string
  readonly topics?: readonly string[]
  /** The picture that stands over the text. */
  readonly picture?: {readonly file: string; readonly alt?: string; readonly caption?: string; readonly credit?: string}
  readonly interviewee?: readonly string[]
  readonly interviewer?: readonly string[]
  readonly translatedFrom?: LocaleTag
  readonly translator?: string
  /** Not on the site until the line is gone. */
  readonly draft?: boolean
  /** As written, like `date`: not on the site before, and not after. */
  readonly publishAt?: string
  readonly expires?: string
  /** Why the text is no longer on the site, and since when, as written. */
  readonly withdrawn?: {readonly reason: string; readonly date?: string}
  /** What was put right after the text had been published; dates as written. */
  readonly corrections?: readonly {readonly text: string; readonly date?: string}[]
  /** Former addresses of the interview. */
  readonly movedFrom?: readonly string[]
  /** The convention that the text follows, where an editor names it. */
  readonly convention?: Interview['convention']['name']
  /** Whether readers can still send comments on it. */
  readonly comments?: 'closed'
  /** Number of the interview in the WordPress that takes its comments. */
  readonly postId?: string
}

/** One text file of `content/interviews/`, decoded. */
export interface Source {
  readonly path: SourcePath
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
  /** Key of the translation family, as a URL segment. */
  readonly slug: string
  readonly locale: LocaleTag
  /** Unicode text, line ends and all; what positions point into. */
  readonly text: string
  readonly frontMatter: FrontMatterFields
  /** Offset in `text` just after the front matter; 0 where there is none. */
  readonly bodyStart: number
  readonly messages: readonly Diagnostic[]
}

/** What parsing made of one Source. */
export interface Article {
  readonly source: Omit<Source, 'text' | 'messages'>
  readonly tree: Interview
  readonly messages: readonly Diagnostic[]
}

/** What an interview asks, turn by turn. Kept apart from the row, which has to be small. */
export interface Outline {
  readonly exchanges: readonly ExchangeSummary[]
  /** Lines of the row's pictures, in their order; absent where there is none. */
  readonly pictureLines?: readonly number[]
}

/** What stands beside the texts of an interview and is meant for all its languages. */
export interface Companion {
  /** The interview's folder. */
  readonly folder: SourcePath
  /** The family whose companion it is. */
  readonly slug: string
  /** Changes with anything of it; the same for the same files. */
  readonly digest: string
  /** In the order of their files; absent where there is none. */
  readonly comments?: readonly ApprovedComment[]
  /** Absent where the questions have been given no addresses; they are counted then. */
  readonly questions?: QuestionRecord
  /** In the order of their names; absent where there is none. */
  readonly pictures?: readonly ImageFile[]
  /** Names of those that cannot be shown, which has been said. */
  readonly brokenPictures?: readonly string[]
}

/** An exchange as a list shows it. */
export interface ExchangeSummary {
  /** The whole question as plain text; empty where the text opens with an answer. */
  readonly question: string
  /** What of it a list shows: its first sentence that asks, as `firstQuestion` finds it; else the whole question. */
  readonly shortQuestion: string
  /** The first words of the answer as plain text; empty where nobody answers. */
  readonly opening: string
  /** Who answers: ids into the summary's people, in order of first appearance; empty where nobody is named. */
  readonly speakers: readonly string[]
  /** Who asks; absent where nobody is named. */
  readonly asker?: string
  readonly isAnswered: boolean
  /** Words of all its turns. */
  readonly words: number
  /** Line of the file where it begins. */
  readonly line?: number
}

/** Somebody in a text, and who that is for the whole site. */
export interface PersonSummary extends Readonly<Person> {
  /** Id into {@link Config.people}; absent for somebody whom `people.yaml` does not name. */
  readonly known?: string
}

/** The row that stands for an article in everything but its own page. */
export interface Summary {
  readonly path: SourcePath
  /** Key of the article in the store: changes with every word. */
  readonly hash: string
  /** Changes with what other pages may say of the article, and not with the body. */
  readonly face: string
  readonly slug: string
  readonly locale: LocaleTag
  readonly translatedFrom?: LocaleTag
  readonly translator?: string
  readonly headline: string
  readonly kicker?: string
  /** Whether the standfirst is the front matter's and not the text's own. */
  readonly hasOwnStandfirst?: boolean
  /** Plain text, paragraphs separated by a blank line; empty where there is none. */
  readonly standfirst: string
  readonly standfirstWords: number
  readonly outlet?: string
  readonly people: readonly PersonSummary[]
  /** Who answers: those whom the text calls interviewees, else those who speak in answers; told from the rest where absent. */
  readonly interviewees?: readonly PersonSummary[]
  /** Who answers, and who asks: ids into `people`, in order of first appearance. */
  readonly speakers: readonly string[]
  readonly askers: readonly string[]
  readonly exchangeCount: number
  readonly opensWithAnswer: boolean
  /** Fingerprint of what is asked, and of how the answers begin. */
  readonly asked: string
  /** Fingerprint of who answers which question, as a list shows it. */
  readonly answering: string
  /** As a list shows it; absent where nothing is asked. */
  readonly firstQuestion?: string
  readonly topics: readonly string[]
  readonly areCommentsClosed?: true
  readonly postId?: string
  readonly published?: Instant
  readonly updated?: Instant
  readonly isDraft?: true
  readonly publishAt?: Instant
  readonly expires?: Instant
  readonly withdrawn?: {readonly reason: string; readonly date?: Instant}
  readonly corrections?: readonly Correction[]
  /** Former slugs. */
  readonly movedFrom?: readonly string[]
  /** In the order of the text; absent where there is none. */
  readonly pictures?: readonly PictureUse[]
  /** Words of all turns, headline and standfirst. */
  readonly words: number
}

/** Something that was put right after it had been published. */
export interface Correction {
  readonly text: string
  readonly date?: Instant
}

/** A page of `content/pages/`, in one language. */
export interface StaticPage {
  readonly path: SourcePath
  /** Of the file's bytes. */
  readonly hash: string
  readonly slug: string
  readonly locale: LocaleTag
  readonly title: string
  readonly description?: string
  /** Its place in the navigation, from the smallest; absent where it has none. */
  readonly nav?: number
  /** Its place in the footer, from the smallest; those without one stand last. */
  readonly order?: number
  /** Markdown, without the title. */
  readonly text: string
}

/** What the makers of pages fetch of an article when they make one, and not before. */
export interface Shelf {
  readonly outline: (summary: Pick<Summary, 'hash'>) => Outline
  readonly tree: (summary: Pick<Summary, 'hash'>) => Interview
  readonly prose: (summary: Pick<Summary, 'hash'>) => Prose
  readonly markdown: (page: StaticPage) => readonly FlowContent[]
  /** What was made under the same key by this build or an earlier one; absent where nothing is kept. */
  readonly kept?: (key: string, make: () => string) => string
}

/** A file under `dist/`. */
export interface Output {
  readonly path: OutputPath
  readonly body: string | Uint8Array
}

/** A file whose name changes with what is in it: where it stands already it need not be made. */
export interface LateOutput {
  readonly path: OutputPath
  /** What it is made of. */
  readonly page: ImagePage
  readonly make: () => Promise<Uint8Array>
}
