// What the page of an interview says besides its words.
import type {CommentsView} from './comments.ts'
import type {ShareTarget} from './config.ts'
import type {DateView, Frame, Link, PersonView, QuestionLink, RowView, VersionLink} from './frame.ts'
import type {PictureSources, PictureUse} from './images.ts'
import type {CorrectionView} from './lists.ts'
import type {LocaleTag} from './names.ts'

/** An anchor that stays where a question stood. */
export interface RemovedQuestionView {
  readonly id: string
  readonly answerId: string
}

export interface ExchangeView {
  /** Permanent, the same in every language: `q3`. */
  readonly id: string
  /** `a3`. */
  readonly answerId: string
  /** In the locale's digits. */
  readonly number: string
  /** What the number's link says: «Link to this question». */
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

/** A piece of a line; a name may lead to its page. */
export interface CreditPart {
  readonly text: string
  readonly href?: string
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
  /** «Interview by …»: who asked, and the paper that the interview was made for, where it is not the site itself; «Photographs: …». */
  readonly credits: readonly (readonly CreditPart[])[]
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
