// Links of an interview's own words, shown on another page than its own: what an editor wrote relative to the interview has
// to lead there from wherever the words stand. Addresses of pictures are made for the page that shows them and stay.
import type {BodyItem, BodyPart} from './body.ts'

// Text cannot hold it: there `<` is escaped.
const relativeLink = /<a href="(?![a-z][a-z0-9+.-]*:|\/)([^"]*)"/gi

/** @param base the way from the page to the interview, with a slash at its end */
export function rebase(html: string, base: string): string {
  return html.includes('<a href="') ? html.replace(relativeLink, (_, href: string) => `<a href="${base}${href}"`) : html
}

/** The same for all the words of an item. */
export function rebaseItem<Item extends BodyItem>(item: Item, base: string): Item {
  if (item.kind !== 'exchange') return {...item, html: rebase(item.html, base)}
  return {
    ...item,
    questionHtml: rebase(item.questionHtml, base),
    questionRestHtml: rebase(item.questionRestHtml, base),
    parts: item.parts.map((part): BodyPart => ({...part, html: rebase(part.html, base)}))
  }
}
