// The style sheets that only some interviews need. In: an article's view and its finished body. Out: names of sheets, so that
// a page carries the rules of a form, of comments or of a picture only where it has one.
import type {ArticleView} from '../model.ts'
import type {BodyItem} from './body.ts'

/** What stands in a text that is more than paragraphs. */
const richElement = /<(?:[uo]l|blockquote|h3|pre|code|table|hr)\b/y

/** In the order in which they follow the sheet of all articles. */
export function extraSheets(
  {comments, corrections, notice, related, removedAtEnd}: ArticleView,
  body: readonly BodyItem[],
  standfirst: string
): string[] {
  const hasAnchors =
    removedAtEnd.length > 0 || body.some((item) => item.kind === 'exchange' && item.removedBefore !== undefined)
  return [
    ...textSheets(body, standfirst, hasAnchors),
    ...(corrections.length > 0 || notice !== undefined ? ['time'] : []),
    ...(comments.form === undefined ? [] : ['form', comments.form.isOpen ? 'form-live' : 'form-closed']),
    ...(comments.count === undefined ? [] : ['comments']),
    ...(related.length > 0 ? ['related'] : []),
    ...comments.foreign.flatMap((tag) => [`type-${tag}`, `faces-${tag}`])
  ]
}

/** What the words alone need; `hasAside` where something stands beside them that no item tells of. */
export function textSheets(body: readonly BodyItem[], standfirst: string, hasAside = false): string[] {
  const parts = body.flatMap((item) => (item.kind === 'exchange' ? item.parts : [item]))
  const rests = body.map((item) => (item.kind === 'exchange' ? item.questionRestHtml : ''))
  return [
    ...(hasAside || parts.some(({kind}) => kind !== 'answer') ? ['aside'] : []),
    ...(isRich(standfirst) || rests.some(isRich) || parts.some(({html}) => isRich(html)) ? ['rich'] : [])
  ]
}

/** Nearly all text is paragraphs, and to look for the next tag is faster than for the next tag of many. */
function isRich(html: string): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    richElement.lastIndex = at
    if (richElement.test(html)) return true
  }
  return false
}
