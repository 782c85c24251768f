// The pages that can be made, and the views of those that have no file of their own: all that their templates may say.
import type {ArticleView} from './article.ts'
import type {RobotsView, SitemapView} from './crawlers.ts'
import type {DataView, GuideView} from './data.ts'
import type {FeedView} from './feeds.ts'
import type {Frame, Link, QuestionLink, RowView} from './frame.ts'
import type {ImagePage} from './images.ts'
import type {IndexView, ListView, RedirectView, TextView, WithdrawnView} from './lists.ts'
import type {LocaleTag, OutputPath, SourcePath, UrlPath} from './names.ts'
import type {QuestionPage, TogetherPage} from './questions.ts'
import type {SearchIndexPage, SearchPage, SearchTextsPage} from './search.ts'
import type {FlowContent} from '../tree/nodes.ts'

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
    readonly credits: ArticleView['credits']
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
