// The style sheets that only some interviews need. In: an article's view and its finished body. Out: names of sheets, so that
// a page carries the rules of a form, of comments or of a picture only where it has one.
import type {ArticleView} from '../model.ts'
import type {BodyItem} from './body.ts'

/** What stands in a text that is more than paragraphs. */
const richElement = /<(?:[uo]l|blockquote|h3|pre|code|table|hr|img)\b/

/** In the order in which they follow the sheet of all articles. */
export function extraSheets({comments}: ArticleView, body: readonly BodyItem[], standfirst: string): string[] {
  const html = body.flatMap((item) =>
    item.kind === 'exchange' ? [item.questionRestHtml, ...item.parts.map((part) => part.html)] : [item.html]
  )
  const kinds = body.flatMap((item) => (item.kind === 'exchange' ? item.parts : [item])).map(({kind}) => kind)
  return [
    ...(kinds.some((kind) => kind !== 'answer') ? ['aside'] : []),
    ...([standfirst, ...html].some((text) => richElement.test(text)) ? ['rich'] : []),
    ...(comments.form === undefined ? [] : ['form']),
    ...(comments.count === undefined ? [] : ['comments']),
    ...comments.foreign.flatMap((tag) => [`type-${tag}`, `faces-${tag}`])
  ]
}
