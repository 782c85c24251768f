// The section below an interview: approved comments, and the way in which more are taken. In: the configuration, the comments
// of the interview and what the page knows of itself. Out: a view that says nothing but what holds for this page: a form
// exists where somebody takes it, an address is promised to stay unpublished only where one is asked for.
import {fill, type Locale, plural} from '../locale.ts'
import type {ApprovedComment, CommentsConfig, CommentsView, DateView, Instant} from '../model.ts'
import {isolate} from '../text/bidi.ts'
import {commentForm, isAskedFor} from './comments/comment-form.ts'
import {presetOf} from './comments/comment-presets.ts'
import {commentGroups, foreignLanguages} from './comments/comment-threads.ts'
import {inLine} from './frame.ts'

export interface CommentsFacts {
  readonly config: CommentsConfig
  readonly locale: Locale
  readonly slug: string
  readonly headline: string
  /** Absolute address of the page. */
  readonly url: string
  readonly approved: readonly ApprovedComment[]
  /** Id of each question → its number in the page's digits. */
  readonly questions: ReadonlyMap<string, string>
  /** Number of the interview in WordPress. */
  readonly postId?: string
  /** Whether the editors have closed the comments of this interview. */
  readonly isClosed: boolean
  /** How the date of a comment is told. */
  readonly dateOf: (date: Instant) => DateView
}

export function commentsView(facts: CommentsFacts): CommentsView {
  const {approved, locale} = facts
  return {
    ...(approved.length > 0 && {count: plural(locale, locale.strings.commentCount, approved.length)}),
    groups: commentGroups(facts),
    foreign: foreignLanguages(approved, locale.tag),
    ...wayOf(facts)
  }
}

/** How comments are taken on this page. A form for WordPress has to know the post that the comment is for. */
function wayOf(facts: CommentsFacts): Pick<CommentsView, 'note' | 'form' | 'mail'> {
  const {config, locale, isClosed, postId} = facts
  const {mode, preset, email} = config
  const {strings} = locale
  if (isClosed || mode === 'closed' || (preset === 'wordpress' && postId === undefined)) {
    return {note: strings.commentsClosed}
  }
  if (mode === 'mailto' && email !== undefined) {
    const note = [strings.commentsByMail, ...promisesOf(facts, true)].join(' ')
    return {note, mail: {href: mailHref(email, facts), label: strings.writeToEditors, address: email}}
  }
  if (mode === 'endpoint') return {note: noteOfForm(facts), form: commentForm(facts, true)}
  return {note: strings.commentsNotOpen, form: commentForm(facts, false)}
}

function noteOfForm(facts: CommentsFacts): string {
  const {config, locale} = facts
  const {endpoint, preset} = config
  const host = presetOf(preset).service ?? (endpoint === undefined ? '' : new URL(endpoint).host)
  return [
    ...promisesOf(facts, isAskedFor(config, 'email')),
    ...(host === '' ? [] : [fill(locale.strings.commentsSentTo, {host: isolate(host)})]),
    locale.strings.requiredFields
  ].join(' ')
}

function promisesOf({config, locale}: CommentsFacts, isEmailKnown: boolean): string[] {
  const {promises = [], note} = config
  const {strings, tag} = locale
  return [
    ...(isEmailKnown && promises.includes('email-unpublished') ? [strings.emailNotPublished] : []),
    ...(promises.includes('reviewed') ? [strings.reviewedBeforePublication] : []),
    ...(note?.[tag] === undefined ? [] : [note[tag]])
  ]
}

/** RFC 6068; subject and text are isolated, since a mail program sets them in lines of its own direction. */
function mailHref(email: string, {locale, headline, url}: CommentsFacts): string {
  const subject = fill(locale.strings.commentSubject, {headline: inLine(locale.dir, headline)})
  const text = locale.dir === 'rtl' ? isolate(subject) : subject
  return `mailto:${email}?subject=${encode(text)}&body=${encode(`\r\n\r\n${url}`)}`
}

/** Half a letter, as damaged texts have it, cannot be sent. */
function encode(text: string): string {
  return encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'))
}
