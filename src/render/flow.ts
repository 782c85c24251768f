// From what lies inside turns to HTML: mdast → hast → string, or straight to the string where that comes to the same. No
// raw HTML is let through: what looks like a tag was written by somebody as text and comes out as text. Links lead to web,
// mail and relative addresses only; any other is shown as it was written. Elements carry no class, style or id.
import type {Element, ElementContent, Root as HastRoot} from 'hast'
import type {
  Definition,
  Heading,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes as MdastNodes,
  PhrasingContent
} from 'mdast'
import {defaultHandlers, type Handlers, type State, toHast} from 'mdast-util-to-hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {isSafeHref} from '../text/link.ts'
import type {FlowContent} from '../tree/nodes.ts'
import {type HeadingLevel, plainFlow, plainPhrasing} from './plain-flow.ts'

export type {HeadingLevel} from './plain-flow.ts'

const stringifier = unified().use(rehypeStringify).freeze()

/** Blocks as HTML. */
export function flowHtml(nodes: readonly FlowContent[], headings: HeadingLevel): string {
  return plainFlow(nodes, headings) ?? flowHtmlByHast(nodes, headings)
}

/** Inline content of one block as HTML. */
export function phrasingHtml(nodes: readonly PhrasingContent[]): string {
  return plainPhrasing(nodes) ?? phrasingHtmlByHast(nodes)
}

/** What {@link flowHtml} writes, by the way that takes everything. */
export function flowHtmlByHast(nodes: readonly FlowContent[], headings: HeadingLevel): string {
  return toHtml(toElements(nodes, headings))
}

/** What {@link phrasingHtml} writes, by the way that takes everything. */
export function phrasingHtmlByHast(nodes: readonly PhrasingContent[]): string {
  const [paragraph] = toElements([{type: 'paragraph', children: [...nodes]}], 'below-question')
  return paragraph?.type === 'element' ? toHtml(paragraph.children) : ''
}

function toElements(nodes: readonly FlowContent[], headings: HeadingLevel): ElementContent[] {
  const handlers = headings === 'below-question' ? handlersBelow : handlersBefore
  const tree = toHast({type: 'root', children: [...nodes]}, {handlers})
  if (tree.type !== 'root') return tree.type === 'doctype' ? [] : [tree]
  return tree.children.filter((child) => child.type !== 'doctype')
}

function toHtml(children: readonly ElementContent[]): string {
  const tree: HastRoot = {type: 'root', children: [...children]}
  return stringifier.stringify(tree)
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return {type: 'element', tagName, properties, children}
}

const common: Handlers = {
  html: (_: State, node: {value: string}, parent: MdastNodes | undefined): ElementContent => {
    const text = {type: 'text' as const, value: node.value}
    return parent === undefined || isFlow(parent) ? element('p', [text]) : text
  },
  code: (_: State, node: {value: string}): ElementContent =>
    element('pre', [element('code', [{type: 'text', value: `${node.value}\n`}])]),
  link: (state: State, node: Link): ElementContent[] => link(state, node, node.url),
  linkReference: (state: State, node: LinkReference): ElementContent | ElementContent[] => {
    const definition = definitionOf(state, node)
    return definition === undefined ? defaultHandlers.linkReference(state, node) : link(state, node, definition.url)
  },
  image: (_: State, node: Image): ElementContent[] => image(node.alt, node.url),
  imageReference: (state: State, node: ImageReference): ElementContent | ElementContent[] => {
    const definition = definitionOf(state, node)
    return definition === undefined ? defaultHandlers.imageReference(state, node) : image(node.alt, definition.url)
  }
}

function definitionOf(state: State, {identifier}: LinkReference | ImageReference): Definition | undefined {
  return state.definitionById.get(identifier.toUpperCase())
}

const handlersBelow: Handlers = {
  ...common,
  heading: (state: State, node: Heading): ElementContent => element('h3', state.all(node))
}

const handlersBefore: Handlers = {
  ...common,
  heading: (state: State, node: Heading): ElementContent => element('p', [element('strong', state.all(node))])
}

function isFlow({type}: MdastNodes): boolean {
  return type === 'root' || type === 'blockquote' || type === 'listItem'
}

function link(state: State, node: Link | LinkReference, url: string): ElementContent[] {
  const children = state.all(node)
  if (isSafeHref(url)) return [element('a', children, {href: encodeHref(url)})]
  return [{type: 'text', value: '['}, ...children, {type: 'text', value: `](${url})`}]
}

/** Pictures are not published with the text: a picture on the web is a link to it, any other is its description. */
function image(alt: string | null | undefined, url: string): ElementContent[] {
  const text: ElementContent = {type: 'text', value: alt ?? ''}
  const isOnWeb = /^https?:/i.test(url)
  return isOnWeb ? [element('a', [alt === '' ? {type: 'text', value: url} : text], {href: encodeHref(url)})] : [text]
}

/** Spaces and quotes of an address as a browser would encode them; what is encoded already stays. */
function encodeHref(url: string): string {
  return url.trim().replace(/[\s"<>\\^`{|}]/g, (character) => encodeURIComponent(character))
}
