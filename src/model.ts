// The nouns that flow through the house: Source → Article → Site, Page[] → Output. Types only. Everything here is
// immutable and survives JSON, so that it can be kept by value and handed to a worker.
import type {Interview, Person} from './tree/nodes.ts'

declare const brand: unique symbol
type Branded<Name extends string> = string & {readonly [brand]: Name}

/** Path of an input file relative to the project's root, `/`-separated, as the file system spells it. */
export type SourcePath = Branded<'SourcePath'>
/** Path of a page relative to the site's address, without a leading slash: `fa/us-dual-approach/`, `404.html`, ``. */
export type UrlPath = Branded<'UrlPath'>
/** Path of a file relative to `dist/`, `/`-separated: `fa/us-dual-approach/index.html`. */
export type OutputPath = Branded<'OutputPath'>

/** BCP 47 tag of a locale that Goftogu has a record for. */
export type LocaleTag = 'en' | 'fa' | 'ar'

/** RFC 3339 with the offset of the site's zone: `2026-02-11T20:38:00+03:30`. A day without a time is `2026-02-11`. */
export type Instant = Branded<'Instant'>

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
  readonly interviewee?: readonly string[]
  readonly interviewer?: readonly string[]
  readonly translatedFrom?: LocaleTag
  readonly translator?: string
  /** The convention that the text follows, where an editor names it. */
  readonly convention?: Interview['convention']['name']
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

/** An exchange as a list shows it. */
export interface ExchangeSummary {
  /** The whole question as plain text; empty where the text opens with an answer. */
  readonly question: string
  /** What of it a list shows: its first sentence that asks, as `firstQuestion` finds it; else the whole question. */
  readonly shortQuestion: string
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
  /** Key of the article in the store. */
  readonly hash: string
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
  readonly exchanges: readonly ExchangeSummary[]
  readonly topics: readonly string[]
  readonly published?: Instant
  readonly updated?: Instant
  /** Words of all turns, headline and standfirst. */
  readonly words: number
}

// ── configuration ───────────────────────────────────────────────────────────────────────────────────────────────────

export type ShareTarget =
  'telegram' | 'whatsapp' | 'x' | 'facebook' | 'linkedin' | 'bluesky' | 'email' | 'eitaa' | 'bale'

/** What a site promises its readers about the comments that they send; a page says so only where it is promised. */
export type CommentsPromise = 'email-unpublished' | 'reviewed'

export interface CommentsConfig {
  /** `stub`: the form is shown, disabled, and says that comments are not open yet; `endpoint`: it posts there. */
  readonly mode: 'stub' | 'endpoint'
  /** An https address; given exactly when mode is `endpoint`. */
  readonly endpoint?: string
  readonly promises?: readonly CommentsPromise[]
}

/** `content/site.yaml`, checked and complete. */
export interface Config {
  /** Absolute https address with a trailing slash, possibly with a sub-path. */
  readonly url: string
  readonly name: Readonly<Partial<Record<LocaleTag, string>>>
  /** One sentence about the site, for its home pages. */
  readonly description: Readonly<Partial<Record<LocaleTag, string>>>
  /** IANA name: `Asia/Tehran`. */
  readonly timeZone: string
  /** In the order in which the site offers them; at least one. */
  readonly locales: readonly LocaleTag[]
  readonly share: Readonly<Partial<Record<LocaleTag, readonly ShareTarget[]>>>
  readonly comments: CommentsConfig
  readonly people: readonly KnownPerson[]
  readonly topics: readonly KnownTopic[]
}

/** An entry of `content/people.yaml`: what the texts themselves do not say. */
export interface KnownPerson {
  readonly id: string
  readonly name: Readonly<Partial<Record<LocaleTag, string>>>
  /** What stands at the answers: the family name. */
  readonly family: Readonly<Partial<Record<LocaleTag, string>>>
  readonly role: Readonly<Partial<Record<LocaleTag, string>>>
  /** Further spellings, in any script. */
  readonly spellings: readonly string[]
  readonly links: readonly string[]
}

/** An entry of `content/topics.yaml`. */
export interface KnownTopic {
  readonly id: string
  readonly name: Readonly<Partial<Record<LocaleTag, string>>>
}

// ── pages ───────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Link {
  readonly label: string
  /** Relative to the page, or absolute for other sites. */
  readonly href: string
}

export interface LanguageLink {
  readonly tag: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  /** The language's own name. */
  readonly name: string
  readonly isCurrent: boolean
  /** Absent where this page does not exist in that language. */
  readonly href?: string
  /** For screen readers, in the page's language, where `href` is absent: «not available in …». */
  readonly missing?: string
}

/** A `<meta>` of the head: `property` for Open Graph, `name` for the rest. */
export interface MetaTag {
  readonly attribute: 'name' | 'property'
  readonly key: string
  readonly value: string
}

/** What surrounds every localized page. */
export interface Frame {
  readonly lang: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
  readonly description: string
  /** Absolute. */
  readonly canonical: string
  /** Absolute; every version that exists, this one included, and `x-default`. Empty for pages that have no versions. */
  readonly alternates: readonly {readonly hreflang: string; readonly href: string}[]
  readonly meta: readonly MetaTag[]
  /** A JSON-LD graph, or absent. */
  readonly structuredData?: unknown
  /** Relative path from the page to the site's root: `../../`, or empty. The 404 page has the site's absolute path. */
  readonly root: string
  readonly siteName: string
  readonly homeHref: string
  readonly languages: readonly LanguageLink[]
  readonly navigation: readonly (Link & {readonly isCurrent: boolean})[]
  readonly copyright: string
  readonly footerLinks: readonly Link[]
}

export interface DateView {
  /** For people, in the locale's calendar and digits, zone included where there is a time. */
  readonly text: string
  /** For `datetime`. */
  readonly iso: string
  /** The text in two, for a column that is too narrow for it, and what stands between them in one line. */
  readonly parts?: {readonly day: string; readonly separator: string; readonly clock: string}
}

export interface QuestionLink {
  readonly number: string
  readonly text: string
  readonly href: string
}

export interface CommentsView {
  readonly isOpen: boolean
  /** Present when open. */
  readonly action?: string
  /** What the form says of itself, and nothing that the configuration does not promise. */
  readonly note: string
  /** Hidden fields, in order. */
  readonly hidden: readonly {readonly name: string; readonly value: string}[]
}

/** What a name in a list row or a head says. */
export interface PersonView {
  readonly name: string
  readonly role?: string
}

export interface ExchangeView {
  /** Permanent, the same in every language: `q3`. */
  readonly id: string
  /** `a3`. */
  readonly answerId: string
  /** In the locale's digits. */
  readonly number: string
  /** What the number's link says: «Link to question 3». */
  readonly linkLabel: string
  /** Whether the exchange has a question. */
  readonly hasQuestion: boolean
}

export interface ArticleView {
  readonly frame: Frame
  readonly headline: string
  readonly kicker?: string
  readonly people: readonly PersonView[]
  readonly published?: DateView
  readonly updated?: DateView
  readonly readingTime: string
  /** «Translated from English by …», where it is a translation. */
  readonly translation?: {readonly text: string; readonly href?: string; readonly lang: LocaleTag}
  /** «Interview by …»: who asked, and the paper that the interview was made for, where it is not the site itself. */
  readonly credit?: string
  /** Paragraphs of plain text that the front matter gives; absent where the standfirst of the text itself is shown. */
  readonly standfirst?: readonly string[]
  /** A standfirst of more than 60 words is set in answer size. */
  readonly isLongStandfirst: boolean
  /** Empty where there are fewer than three. */
  readonly questions: readonly QuestionLink[]
  readonly exchanges: readonly ExchangeView[]
  /** Speaker id → name at the answers. */
  readonly speakers: Readonly<Record<string, string>>
  /** Speaker id → name at the questions; empty where fewer than two people ask. */
  readonly askers: Readonly<Record<string, string>>
  /** Whether the name stands at every change of speaker only (several guests) or at every first answer paragraph. */
  readonly isPanel: boolean
  readonly share: readonly (Link & {readonly target: ShareTarget})[]
  readonly comments: CommentsView
  readonly related: readonly RowView[]
}

/** A row of a list of interviews. */
export interface RowView {
  readonly headline: string
  readonly href: string
  readonly date?: DateView
  readonly people: readonly PersonView[]
  readonly question?: string
}

export interface HomeView {
  readonly frame: Frame
  readonly lead?: RowView & {
    readonly kicker?: string
    readonly standfirst: string
    /** The same, paragraph by paragraph; absent where there is one only. */
    readonly standfirstParagraphs?: readonly string[]
    readonly isLongStandfirst: boolean
    readonly readingTime: string
    /** As in an article. */
    readonly credit?: string
    readonly questions: readonly QuestionLink[]
  }
  readonly rows: readonly RowView[]
}

export interface RootView {
  readonly frame: Frame
  readonly entries: readonly {
    readonly lang: LocaleTag
    readonly dir: 'ltr' | 'rtl'
    readonly siteName: string
    /** «Interviews in English», in that language. */
    readonly label: string
    readonly href: string
    readonly newest?: RowView
  }[]
}

export interface MissingView {
  readonly frame: Frame
  readonly number: string
  readonly headline: string
  readonly sentence: string
  readonly rows: readonly RowView[]
  /** The same in the site's other languages. */
  readonly others: readonly {
    readonly lang: LocaleTag
    readonly dir: 'ltr' | 'rtl'
    readonly sentence: string
    readonly link: Link
  }[]
}

/** One page to be made: its address and all that its template may say. */
export type Page =
  | ArticlePage
  | {readonly kind: 'home'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: HomeView}
  | {readonly kind: 'root'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: RootView}
  | {readonly kind: 'missing'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: MissingView}
  | {readonly kind: 'sitemap'; readonly url: UrlPath; readonly view: SitemapView}
  | {readonly kind: 'robots'; readonly url: UrlPath; readonly view: RobotsView}

export interface ArticlePage {
  readonly kind: 'article'
  readonly url: UrlPath
  readonly locale: LocaleTag
  /** Keys the body in the store. */
  readonly article: string
  /** The text that the page is made of. */
  readonly file: SourcePath
  readonly view: ArticleView
}

export interface SitemapView {
  readonly entries: readonly {
    readonly loc: string
    readonly lastmod?: string
    readonly alternates: readonly {readonly hreflang: string; readonly href: string}[]
  }[]
}

export interface RobotsView {
  readonly sitemap: string
}

/** A file under `dist/`. */
export interface Output {
  readonly path: OutputPath
  readonly body: string | Uint8Array
}
