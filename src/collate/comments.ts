// The comment form of an article: a live form exactly where the configuration names an address that takes it. What it
// says of itself is what the configuration promises: who gets the comments always, the rest only where the site vouches.
import {fill, localeOf} from '../locale.ts'
import type {CommentsConfig, CommentsView, LocaleTag} from '../model.ts'
import {isolate} from '../text/bidi.ts'

/** `question` is empty: a reader who comes from one question's link fills it by script, everybody else comments on all. */
export function commentsView(comments: CommentsConfig, slug: string, locale: LocaleTag): CommentsView {
  const {mode, endpoint, promises = []} = comments
  const isOpen = mode === 'endpoint' && endpoint !== undefined
  const {strings} = localeOf(locale)
  const said = isOpen
    ? [
        ...(promises.includes('email-unpublished') ? [strings.emailNotPublished] : []),
        ...(promises.includes('reviewed') ? [strings.reviewedBeforePublication] : []),
        fill(strings.commentsSentTo, {host: isolate(new URL(endpoint).host)}),
        strings.requiredFields
      ]
    : [strings.commentsNotOpen]
  return {
    isOpen,
    ...(isOpen && {action: endpoint}),
    note: said.join(' '),
    hidden: [
      {name: 'article', value: slug},
      {name: 'locale', value: locale},
      {name: 'question', value: ''}
    ]
  }
}
