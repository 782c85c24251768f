// The order of approved comments on a page. In: the comments of an interview in whatever languages. Out: groups. A page begins
// with what was written in its own language, each comment followed by all replies to it, whatever theirs; what was written
// in other languages comes below under a heading, for somebody who reads one language of an interview often reads another,
// and nobody should have to read past ten comments that he cannot read to find the two that he can.
import {fill, type Locale, localeTags} from '../../locale.ts'
import type {ApprovedComment, CommentsView, CommentView, DateView, Instant, LocaleTag} from '../../model.ts'
import {isolate} from '../../text/bidi.ts'
import {compareText, instantMs} from '../order.ts'

interface Facts {
  readonly approved: readonly ApprovedComment[]
  readonly locale: Locale
  readonly questions: ReadonlyMap<string, string>
  readonly dateOf: (date: Instant) => DateView
}

export function commentGroups(facts: Facts): CommentsView['groups'] {
  const {approved, locale} = facts
  const threads = threadsOf(approved)
  const isOwn = ([first]: readonly ApprovedComment[]): boolean =>
    first?.language === undefined || primaryOf(first.language) === locale.tag
  const views = (comments: readonly ApprovedComment[]): CommentView[] =>
    comments.map((comment) => commentView(comment, facts))
  const own = threads.filter(isOwn).flatMap(views)
  const others = threads.filter((thread) => !isOwn(thread)).flatMap(views)
  return [
    ...(own.length > 0 ? [{comments: own}] : []),
    ...(others.length > 0 ? [{label: locale.strings.commentsInOtherLanguages, comments: others}] : [])
  ]
}

/** The languages besides the page's own that Goftogu has faces for. */
export function foreignLanguages(comments: readonly ApprovedComment[], tag: LocaleTag): LocaleTag[] {
  const found = new Set(comments.map(({language}) => (language === undefined ? tag : primaryOf(language))))
  return localeTags.filter((known) => known !== tag && found.has(known))
}

/** Each comment that answers no other, followed by all that answer it or one another, by date. */
function threadsOf(approved: readonly ApprovedComment[]): ApprovedComment[][] {
  const byId = new Map(approved.map((comment) => [comment.id, comment]))
  const threads = new Map<string, ApprovedComment[]>()
  for (const comment of [...approved].sort(oldestFirst)) {
    const root = rootOf(comment, byId)
    const thread = threads.get(root.id) ?? []
    if (comment === root) thread.unshift(comment)
    else thread.push(comment)
    threads.set(root.id, thread)
  }
  return [...threads.values()].sort(([a], [b]) => (a && b ? oldestFirst(a, b) : 0))
}

function oldestFirst(a: ApprovedComment, b: ApprovedComment): number {
  return instantMs(a.date) - instantMs(b.date) || compareText(a.id, b.id)
}

/** Comments that answer one another in a circle have none but themselves. */
function rootOf(comment: ApprovedComment, byId: ReadonlyMap<string, ApprovedComment>): ApprovedComment {
  const seen = new Set<string>()
  let root = comment
  for (;;) {
    const next = root.replyTo === undefined ? undefined : byId.get(root.replyTo)
    if (next === undefined) return root
    if (seen.has(next.id)) return comment
    seen.add(next.id)
    root = next
  }
}

function commentView(comment: ApprovedComment, {approved, locale, questions, dateOf}: Facts): CommentView {
  const {id, name, date, language, dir, text} = comment
  const {strings} = locale
  const number = comment.question === undefined ? undefined : questions.get(comment.question)
  const answered = approved.find((other) => other.id === comment.replyTo)
  return {
    id: elementId(id),
    name,
    date: dateOf(date),
    ...(language !== undefined && {lang: language}),
    dir,
    ...(number !== undefined && {
      question: {label: fill(strings.onQuestion, {number}), href: `#${comment.question}`}
    }),
    ...(answered !== undefined && {
      replyTo: {label: fill(strings.inReplyTo, {name: isolate(answered.name)}), href: `#${elementId(answered.id)}`}
    }),
    paragraphs: text
  }
}

function elementId(id: string): string {
  return `comment-${id}`
}

function primaryOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? ''
}
