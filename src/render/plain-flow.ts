// The short way from what lies inside turns to HTML, for what nearly all turns consist of: paragraphs, lists, quotations and
// headings of text, emphasis, code and links. It writes the very string that the long way by hast does (flow.ts), at a
// hundredth of the cost, and gives up on everything else: a property test holds the two against each other.
import type {BlockContent, Link, List, ListItem, PhrasingContent} from 'mdast'
import type {FlowContent} from '../tree/nodes.ts'

/** How a heading inside the text stands under the headings of the page: below a question, or before any. */
export type HeadingLevel = 'below-question' | 'before-questions'

interface Place {
  readonly headings: HeadingLevel
  /** Blocks around this one. */
  readonly depth: number
}

/** Deeper nesting is left to the long way, which says where it ends. */
const MAX_DEPTH = 24

const special = /[&<\r\n]/
const breakWithSpace = /[ \t][\r\n]|[\r\n][ \t]/
/** What needs neither encoding nor escaping and cannot be a scheme that runs. */
const plainHref = /^(?:https?:\/\/|[#./])[^\s\0"&'<>\\^`{|}]*$/i

/** Blocks as HTML, a line break between them; `undefined` where one needs the long way. */
export function plainFlow(nodes: readonly FlowContent[], headings: HeadingLevel): string | undefined {
  const [only] = nodes
  if (only === undefined) return ''
  const place = {headings, depth: 0}
  return nodes.length === 1 ? block(only, place) : blocks(nodes, place)?.join('\n')
}

/** Inline content as HTML; `undefined` where some needs the long way. */
export function plainPhrasing(nodes: readonly PhrasingContent[]): string | undefined {
  const [only] = nodes
  if (nodes.length === 1 && only !== undefined) return phrase(only)
  let html = ''
  let isAfterBreak = false
  for (const node of nodes) {
    const inner = phrase(node)
    if (inner === undefined || (isAfterBreak && !standsAfterBreak(node, inner))) return undefined
    html += inner
    isAfterBreak = node.type === 'break'
  }
  return html
}

/** Space after a break is trimmed, at a depth that differs from node to node. */
function standsAfterBreak({type}: PhrasingContent, html: string): boolean {
  return type === 'text' && !html.startsWith(' ') && !html.startsWith('\t')
}

function phrase(node: PhrasingContent): string | undefined {
  if (node.data !== undefined) return undefined
  switch (node.type) {
    case 'text':
      return plainText(node.value)
    case 'emphasis':
      return wrapped('em', plainPhrasing(node.children))
    case 'strong':
      return wrapped('strong', plainPhrasing(node.children))
    case 'inlineCode':
      return wrapped('code', plainText(node.value.replace(/\r?\n|\r/g, ' ')))
    case 'break':
      return '<br>\n'
    case 'link':
      return plainLink(node)
    default:
      return undefined
  }
}

function plainText(value: string): string | undefined {
  if (!special.test(value)) return value
  return breakWithSpace.test(value) ? undefined : escapeText(value)
}

/** A text as HTML, spelled as the long way does. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : text
}

function plainLink({url, children}: Link): string | undefined {
  const inner = plainHref.test(url) ? plainPhrasing(children) : undefined
  return inner === undefined ? undefined : `<a href="${url}">${inner}</a>`
}

function wrapped(tagName: string, html: string | undefined): string | undefined {
  return html === undefined ? undefined : `<${tagName}>${html}</${tagName}>`
}

function blocks(nodes: readonly FlowContent[], place: Place): string[] | undefined {
  const made: string[] = []
  if (place.depth > MAX_DEPTH) return undefined
  for (const node of nodes) {
    const html = block(node, place)
    if (html === undefined) return undefined
    made.push(html)
  }
  return made
}

function block(node: FlowContent, place: Place): string | undefined {
  if (node.data !== undefined) return undefined
  switch (node.type) {
    case 'paragraph':
      return wrapped('p', plainPhrasing(node.children))
    case 'heading': {
      const html = plainPhrasing(node.children)
      return place.headings === 'below-question' ? wrapped('h3', html) : wrapped('p', wrapped('strong', html))
    }
    case 'thematicBreak':
      return '<hr>'
    case 'blockquote': {
      const inner = blocks(node.children, deeper(place))
      return inner && wrapped('blockquote', lines(inner))
    }
    case 'list':
      return plainList(node, deeper(place))
    default:
      return undefined
  }
}

function deeper({headings, depth}: Place): Place {
  return {headings, depth: depth + 1}
}

/** A line break before each of the pieces and after the last. */
function lines(pieces: readonly string[]): string {
  return pieces.length === 0 ? '\n' : `\n${pieces.join('\n')}\n`
}

function plainList(list: List, place: Place): string | undefined {
  const isLoose = list.spread === true || list.children.some(isLooseItem)
  const items: string[] = []
  for (const item of list.children) {
    const html = plainItem(item, isLoose, place)
    if (html === undefined) return undefined
    items.push(html)
  }
  const tagName = list.ordered === true ? 'ol' : 'ul'
  const start = typeof list.start === 'number' && list.start !== 1 ? ` start="${list.start}"` : ''
  return `<${tagName}${start}>${lines(items)}</${tagName}>`
}

function isLooseItem({spread, children}: ListItem): boolean {
  return spread ?? children.length > 1
}

/** A paragraph of a tight list stands without its element, on the item's own line. */
function plainItem(item: ListItem, isLoose: boolean, place: Place): string | undefined {
  if (item.data !== undefined || typeof item.checked === 'boolean') return undefined
  const made = blocks(item.children satisfies readonly BlockContent[] | readonly FlowContent[], place)
  if (made === undefined) return undefined
  if (isLoose) return `<li>${made.length === 0 ? '' : lines(made)}</li>`
  let html = ''
  let isParagraph = true
  for (const [i, piece] of made.entries()) {
    isParagraph = piece.startsWith('<p>')
    html += (i > 0 || !isParagraph ? '\n' : '') + (isParagraph ? piece.slice('<p>'.length, -'</p>'.length) : piece)
  }
  return `<li>${html}${isParagraph ? '' : '\n'}</li>`
}
