// Comments: what readers sent and editors approved, and the form or the link with which a page asks for more.
import type {Instant, LocaleTag, SourcePath} from './names.ts'
import type {DateView, Link} from './frame.ts'

/** A reader's comment that an editor has approved: one file of the folder `comments` beside an interview. */
export interface ApprovedComment {
  /** The file's name without its ending, as an address may hold it: `2026-03-01-leila`. Unique in its interview. */
  readonly id: string
  readonly file: SourcePath
  readonly name: string
  /** A day, or a moment with the offset of the site's zone. */
  readonly date: Instant
  /** BCP 47, whether the site has that language or not; absent where nobody says it and the words do not tell. */
  readonly language?: string
  readonly dir: 'ltr' | 'rtl'
  /** {@link id} of the comment that this one answers, one of the same interview. */
  readonly replyTo?: string
  /** The question that the comment is about, as its address names it: `q3`. */
  readonly question?: string
  /** Paragraphs of plain text; a line that the reader ended ends with a line feed. */
  readonly text: readonly string[]
}

/** An approved comment as a page shows it. */
export interface CommentView {
  /** Of the element: `comment-2026-03-01-leila`. */
  readonly id: string
  readonly name: string
  readonly date: DateView
  /** Absent where the language is not known. */
  readonly lang?: string
  readonly dir: 'ltr' | 'rtl'
  /** «On question 3». */
  readonly question?: Link
  /** «In reply to Leila». */
  readonly replyTo?: Link
  readonly paragraphs: readonly string[]
}

export interface FormField {
  /** Of the element. */
  readonly id: string
  /** What the backend calls the field. */
  readonly name: string
  readonly type: 'text' | 'email' | 'url' | 'textarea'
  readonly label: string
  readonly isRequired: boolean
  readonly maxLength: number
  /** Token of HTML's autofill; absent for the comment itself. */
  readonly autocomplete?: string
  readonly dir: 'auto' | 'ltr'
  /** Under which name the direction of what was typed is sent. */
  readonly dirName?: string
  /** What to say of the field when it is empty, and when what it holds is no address; absent in a form that is not open. */
  readonly missing?: string
  readonly wrong?: string
}

export interface CommentForm {
  /** Else it is shown disabled and posts nowhere. */
  readonly isOpen: boolean
  /** Absent where it is not open, and where the page's own address takes the form. */
  readonly action?: string
  /** What the backend wants on the form element. */
  readonly attributes: readonly {readonly name: string; readonly value: string}[]
  readonly fields: readonly FormField[]
  /** In order; the value of the one about the question is filled in when the form is sent. */
  readonly hidden: readonly {readonly name: string; readonly value: string; readonly isQuestion?: true}[]
  /** Name of a field that people do not see and machines fill in; absent where the backend has no use for one. */
  readonly honeypot?: string
}

/** The section below an interview. */
export interface CommentsView {
  /** «3 comments»; absent where there is none. */
  readonly count?: string
  /** Those in the page's language first, by date, each followed by its replies; then, under a label, all others. */
  readonly groups: readonly {readonly label?: string; readonly comments: readonly CommentView[]}[]
  /** Languages of the comments besides the page's own, in code order, of which the site has the faces. */
  readonly foreign: readonly LocaleTag[]
  /** What is true of the way in which comments are taken here, and nothing that the configuration does not promise. */
  readonly note: string
  readonly form?: CommentForm
  /** Opens the reader's own mail program; `address` is what stands there to be copied. */
  readonly mail?: {readonly href: string; readonly label: string; readonly address: string}
}
