// Pages and their views: all that templates may say, already formatted.
import type {CommentsView} from './comments.ts'
import type {ShareTarget} from './config.ts'
import type {RobotsView, SitemapView} from './crawlers.ts'
import type {DataView, GuideView} from './data.ts'
import type {FeedView} from './feeds.ts'
import type {ImagePage, PictureSources, PictureUse} from './images.ts'
import type {CorrectionView, IndexView, ListView, RedirectView, TextView, WithdrawnView} from './lists.ts'
import type {LocaleTag, OutputPath, SourcePath, UrlPath} from './names.ts'
import type {QuestionPage, RemovedQuestionView, TogetherPage, VersionLink} from './questions.ts'
import type {SearchIndexPage, SearchPage, SearchTextsPage} from './search.ts'
import type {FlowContent} from '../tree/nodes.ts'

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
  /** Feeds that follow this page, or the site in its language. */
  readonly feeds: readonly {readonly type: string; readonly title: string; readonly href: string}[]
  /** A JSON-LD graph, or absent. */
  readonly structuredData?: unknown
  /** Relative path from the page to the site's root: `../../`, or empty. The 404 page has the site's absolute path. */
  readonly root: string
  /** Whether links have to name files, because no server finds them in folders. */
  readonly hasFileLinks?: true
  readonly siteName: string
  readonly homeHref: string
  readonly languages: readonly LanguageLink[]
  /** `isCurrent` where the page belongs to the section, `isPage` where it is the section's own. */
  readonly navigation: readonly (Link & {readonly isCurrent: boolean; readonly isPage: boolean})[]
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

/** What a name in a list row or a head says. */
export interface PersonView {
  readonly name: string
  readonly role?: string
  /** The person's page, in a head; absent where there is none. */
  readonly href?: string
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
  /** Its own page; absent where nobody asks, and where the exchange is not shown within its interview. */
  readonly page?: string
  /** The same question in the interview's other languages. */
  readonly languages?: readonly VersionLink[]
  /** What stood before it and was removed; absent where nothing was. */
  readonly removedBefore?: readonly RemovedQuestionView[]
}

/** What the turns of an interview need besides their words. */
export interface BodyView {
  readonly dir: 'ltr' | 'rtl'
  /** What stands over the text without being in it. */
  readonly lead?: PictureUse
  /** By the name that the text gives them; absent where none is shown. */
  readonly pictures?: Readonly<Record<string, PictureSources>>
  readonly exchanges: readonly ExchangeView[]
  /** Speaker id → name at the answers. */
  readonly speakers: Readonly<Record<string, string>>
  /** Speaker id → name at the questions; empty where fewer than two people ask. */
  readonly askers: Readonly<Record<string, string>>
}

export interface ArticleView {
  readonly frame: Frame
  /** «Draft»: what only its editors see. */
  readonly notice?: string
  readonly headline: string
  readonly kicker?: string
  /** The page of the topic, where the kicker is its name. */
  readonly kickerHref?: string
  readonly people: readonly PersonView[]
  readonly published?: DateView
  readonly updated?: DateView
  readonly readingTime: string
  /** «Translated from English by …», where it is a translation. */
  readonly translation?: {readonly text: string; readonly href?: string; readonly lang: LocaleTag}
  /** «Interview by …»: who asked, and the paper that the interview was made for, where it is not the site itself. */
  readonly credit?: string
  /** Who took the photographs: `Photographs: Ziad Nour`. */
  readonly photographs?: string
  /** Paragraphs of plain text that the front matter gives; absent where the standfirst of the text itself is shown. */
  readonly standfirst?: readonly string[]
  /** A standfirst of more than 60 words is set in answer size. */
  readonly isLongStandfirst: boolean
  /** Empty where there are fewer than three. */
  readonly questions: readonly QuestionLink[]
  readonly lead?: PictureUse
  /** By the name that the text gives them; absent where none is shown. */
  readonly pictures?: Readonly<Record<string, PictureSources>>
  readonly exchanges: readonly ExchangeView[]
  /** What stood after the last of them. */
  readonly removedAtEnd: readonly RemovedQuestionView[]
  /** Pages that set the versions side by side. */
  readonly sideBySide: readonly VersionLink[]
  /** The one with all languages, where there are three. */
  readonly allTogether?: string
  /** Speaker id → name at the answers. */
  readonly speakers: Readonly<Record<string, string>>
  /** Speaker id → name at the questions; empty where fewer than two people ask. */
  readonly askers: Readonly<Record<string, string>>
  /** Whether the name stands at every change of speaker only (several guests) or at every first answer paragraph. */
  readonly isPanel: boolean
  readonly share: readonly (Link & {readonly target: ShareTarget})[]
  readonly comments: CommentsView
  readonly related: readonly RowView[]
  /** In the order of their dates. */
  readonly corrections: readonly CorrectionView[]
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
    readonly kickerHref?: string
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
  /** Where the list goes on; absent where the page holds all. */
  readonly older?: Link
  /** «Archive, 214 interviews»; absent where there are few. */
  readonly archive?: Link
  /** What is said where nothing has been published. */
  readonly empty?: string
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
  /** Absent where the site has no search. */
  readonly searchHref?: string
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
  | {readonly kind: 'listing'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: ListView}
  | {readonly kind: 'index'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: IndexView}
  | {readonly kind: 'withdrawn'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: WithdrawnView}
  | {readonly kind: 'redirect'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: RedirectView}
  | TextPage
  | ImagePage
  | ArticlePage
  | QuestionPage
  | TogetherPage
  | {readonly kind: 'home'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: HomeView}
  | {readonly kind: 'root'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: RootView}
  | {readonly kind: 'missing'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: MissingView}
  | {readonly kind: 'feed'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: FeedView}
  | DataPage
  | {readonly kind: 'guide'; readonly url: UrlPath; readonly locale: LocaleTag; readonly view: GuideView}
  | SearchPage
  | SearchTextsPage
  | SearchIndexPage
  | {readonly kind: 'sitemap'; readonly url: UrlPath; readonly view: SitemapView}
  | {readonly kind: 'robots'; readonly url: UrlPath; readonly view: RobotsView}

/** A static page. */
export interface TextPage {
  readonly kind: 'text'
  readonly url: UrlPath
  readonly locale: LocaleTag
  readonly file: SourcePath
  /** What follows its title. */
  readonly body: readonly FlowContent[]
  readonly view: TextView
}

export interface DataPage {
  readonly kind: 'data'
  readonly url: UrlPath
  readonly locale: LocaleTag
  /** Where the interview's text goes. */
  readonly text: OutputPath
  readonly file: SourcePath
  readonly view: DataView
}

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
