// Views of the pages that lead to interviews, of static pages, and of addresses that lead elsewhere.
import type {DateView, Frame, Link, QuestionLink, RowView} from './frame.ts'

/** A row of a person's page holds what the person was asked; a row of any other list, every third time, one question. */
export interface ListRow extends RowView {
  readonly questions?: readonly QuestionLink[]
}

/** Where a list goes on; absent at its ends. */
export interface PagerView {
  readonly older?: Link
  readonly newer?: Link
}

/** A name in another script or spelling. */
export interface NameView {
  readonly text: string
  readonly lang?: string
  readonly dir: 'ltr' | 'rtl'
}

/** A list of interviews: of a topic, a person, a month, or a numbered page of all. */
export interface ListView {
  readonly frame: Frame
  /** What the list is one of: «People». */
  readonly topic?: Link
  readonly headline: string
  /** Whether the headline is somebody's name, which has a direction of its own. */
  readonly isName?: true
  readonly standfirst?: string
  /** Facts, one a line: «42 interviews». */
  readonly meta: readonly string[]
  /** Other spellings of a person's name, with what is said before them; absent where there are none. */
  readonly names?: {readonly label: string; readonly names: readonly NameView[]}
  /** Pages elsewhere about the person. */
  readonly links: readonly Link[]
  readonly rows: readonly ListRow[]
  readonly pager: PagerView
}

export interface IndexItem {
  readonly label: string
  readonly href: string
  /** «12 interviews». */
  readonly count: string
  /** What else is said in a few words: a role, the newest headline. */
  readonly note?: string
}

/** A list of lists: topics, people, the months of the archive. */
export interface IndexView {
  readonly frame: Frame
  /** How the items stand: a large line each, names under a letter, or months of a year side by side. */
  readonly form: 'topics' | 'people' | 'months'
  /** What it is a part of: the archive, over one of its years. */
  readonly topic?: Link
  readonly headline: string
  readonly meta: readonly string[]
  /** What is said where there is nothing to list. */
  readonly empty?: string
  /** `label` is a year, with the way to its own page, or a letter; on the page of one year there is none. */
  readonly groups: readonly {readonly label?: string; readonly href?: string; readonly items: readonly IndexItem[]}[]
  /** The index's own parts, where it is too long for one page: letters. */
  readonly parts: readonly (Link & {readonly isCurrent: boolean})[]
}

/** A static page. */
export interface TextView {
  readonly frame: Frame
  readonly headline: string
  readonly standfirst?: string
}

/** The page of an interview that has been withdrawn. */
export interface WithdrawnView {
  readonly frame: Frame
  readonly topic: string
  readonly headline: string
  /** Why, in paragraphs of plain text. */
  readonly reason: readonly string[]
  /** «Published», «Withdrawn»; what is not known is left out. */
  readonly dates: readonly {readonly label: string; readonly date: DateView}[]
}

/** An address that leads to another page of the site. */
export interface RedirectView {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
  /** Relative. */
  readonly href: string
  /** Absolute. */
  readonly canonical: string
  readonly sentence: string
}

/** Something in an interview that was put right after it had been published. */
export interface CorrectionView {
  readonly date?: DateView
  readonly text: string
}
