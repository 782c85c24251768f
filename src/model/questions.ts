// The addresses that the questions of an interview were given, and by what a question is known again after an edit; and the
// pages that show one question, or the versions of an interview side by side.
import type {ArticleView, BodyView} from './article.ts'
import type {LocaleTag, SourcePath, UrlPath} from './names.ts'
import type {DateView, Frame, PersonView, QuestionLink, VersionLink} from './frame.ts'
import type {Prose, ProseExchange} from './prose.ts'

/** By what a question is known again: its beginning and that of its answer, as plain text. */
export interface Wording {
  readonly question: string
  /** Empty where nobody answers. */
  readonly opening: string
}

/** A question that has an address for ever. */
export interface RecordedQuestion {
  /** The same in all languages: `q3`. */
  readonly token: string
  /** Asked no more; it stays in the list at the place where it stood. */
  readonly isRemoved: boolean
  readonly wordings: Readonly<Partial<Record<LocaleTag, Wording>>>
  /** Line of the file, from 1. */
  readonly line: number
}

/** The file `questions.yaml` of an interview. */
export interface QuestionRecord {
  readonly file: SourcePath
  /** In the order of the text; no token twice. */
  readonly questions: readonly RecordedQuestion[]
  /** For each language what {@link Summary.asked} is where the record is up to date. */
  readonly asked: Readonly<Partial<Record<LocaleTag, string>>>
  /** Whether all of it could be read; where not, it must not be written over. */
  readonly isWhole: boolean
}

/** The page of one question, canonical to the interview. */
export interface QuestionPage {
  readonly kind: 'question'
  readonly url: UrlPath
  readonly locale: LocaleTag
  readonly file: SourcePath
  /** Absent where the question was removed. */
  readonly exchange?: ProseExchange
  readonly view: QuestionView
}

export interface QuestionView extends Pick<ArticleView, 'kicker' | 'kickerHref' | 'share'> {
  readonly frame: Frame
  /** Of the interview. */
  readonly headline: string
  /** To the question's place in the interview. */
  readonly href: string
  readonly people: readonly PersonView[]
  readonly published?: DateView
  /** Of this exchange alone; empty where the question was removed. */
  readonly body: BodyView
  readonly languages: readonly VersionLink[]
  readonly previous?: QuestionLink
  readonly next?: QuestionLink
}

/** Versions of one interview side by side. */
export interface TogetherPage {
  readonly kind: 'together'
  readonly url: UrlPath
  readonly locale: LocaleTag
  readonly file: SourcePath
  /** Of the columns, in their order. */
  readonly prose: readonly Prose[]
  readonly view: TogetherView
}

export interface TogetherView {
  readonly frame: Frame
  /** Two or three, that of the page's language first. */
  readonly columns: readonly TogetherColumn[]
}

export interface TogetherColumn extends Pick<ArticleView, 'standfirst'> {
  readonly lang: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  /** The language's own name. */
  readonly name: string
  readonly headline: string
  /** To the interview in this language. */
  readonly href: string
  readonly published?: DateView
  readonly notTranslated: string
  readonly body: BodyView
}
