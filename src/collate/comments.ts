// The comment form of an article: a live form exactly where the configuration names an address that takes it.
import type {CommentsConfig, CommentsView, LocaleTag} from '../model.ts'

/** `question` is empty: a reader who comes from one question's link fills it by script, everybody else comments on all. */
export function commentsView(comments: CommentsConfig, slug: string, locale: LocaleTag): CommentsView {
  const isOpen = comments.mode === 'endpoint' && comments.endpoint !== undefined
  return {
    isOpen,
    ...(isOpen && comments.endpoint !== undefined && {action: comments.endpoint}),
    hidden: [
      {name: 'article', value: slug},
      {name: 'locale', value: locale},
      {name: 'question', value: ''}
    ]
  }
}
