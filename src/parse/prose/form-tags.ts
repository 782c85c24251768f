// The tags of HTML that only give prose its form, as content systems hand them out: `<b>`, `<em>`, `<a href>`, `<br>`, the
// `<p>` around a paragraph. What enters are the children of a node with each tag as a node of its own, what leaves is
// mdast: emphasis, links and breaks. Who talks about HTML writes tags, too: only a pair that hugs its words, a break
// that parts them and what stands at the ends of a slice is markup; any other tag is the text's, as is `<script>`.
import type {Html, Nodes, PhrasingContent} from 'mdast'
import {isSafeHref} from '../../text/link.ts'

const tag = /^<(\/?)([a-z][a-z0-9]*)((?:\s[^>]*)?)\/?>$/i
const address = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

const strong: ReadonlySet<string> = new Set(['b', 'strong'])
const emphasis: ReadonlySet<string> = new Set(['i', 'em'])
/** They show nothing of their own around words. */
const bare: ReadonlySet<string> = new Set(['span', 'font', 'u', 'big', 'small', 'mark', 'cite', 'center'])
/** They stand around whole paragraphs, so that a slice begins or ends with them. */
const blocks: ReadonlySet<string> = new Set(
  'p div section article blockquote dl dt dd ul ol li h1 h2 h3 h4 h5 h6 center hr'.split(' ')
)

interface Tag {
  readonly name: string
  readonly isClosing: boolean
  readonly attributes: string
}

/** The same children with form where tags gave it; every other tag is a text. */
export function withForm(children: readonly PhrasingContent[]): PhrasingContent[] {
  if (!children.some(({type}) => type === 'html')) return [...children]
  const formed: PhrasingContent[] = []
  for (let at = 0; at < children.length; at++) {
    const child = children[at]
    if (child === undefined) continue
    const own = tagOf(child)
    const end = own && !own.isClosing ? closerOf(children, at, own.name) : 0
    if (own && end > 0) {
      for (const inner of formedBy(own, children.slice(at, end + 1))) add(formed, inner)
      at = end
    } else if (own?.name === 'br') addBreak(formed, child, children[at + 1])
    else if (!own || !isAtEdge(children, at, own)) add(formed, child.type === 'html' ? toText(child) : child)
  }
  return trimmed(formed)
}

function tagOf(node: Nodes | undefined): Tag | undefined {
  if (node?.type !== 'html') return undefined
  const [, slash = '', name = '', attributes = ''] = tag.exec(node.value) ?? []
  return name === '' ? undefined : {name: name.toLowerCase(), isClosing: slash !== '', attributes}
}

function isForm(name: string): boolean {
  return strong.has(name) || emphasis.has(name) || bare.has(name) || name === 'a'
}

/** Where the tag opened at `from` closes, if the words between hug both; 0 where they do not. */
function closerOf(children: readonly PhrasingContent[], from: number, name: string): number {
  if (!isForm(name)) return 0
  let depth = 0
  for (let at = from; at < children.length; at++) {
    const own = tagOf(children[at])
    if (own?.name !== name) continue
    depth += own.isClosing ? -1 : 1
    if (depth === 0) return hugs(children.slice(from + 1, at)) ? at : 0
  }
  return 0
}

function hugs(inner: readonly PhrasingContent[]): boolean {
  const [first, last] = [inner[0], inner.at(-1)]
  if (first === undefined || last === undefined) return false
  return !(first.type === 'text' && /^\s/.test(first.value)) && !(last.type === 'text' && /\s$/.test(last.value))
}

/** What a pair of tags and the nodes between them are. */
function formedBy({name, attributes}: Tag, [opener, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  const closer = rest.at(-1)
  const children = withForm(rest.slice(0, -1))
  const position = opener?.position &&
    closer?.position && {position: {start: opener.position.start, end: closer.position.end}}
  if (strong.has(name)) return [{type: 'strong', children, ...position}]
  if (emphasis.has(name)) return [{type: 'emphasis', children, ...position}]
  const [, double, single, plain] = address.exec(attributes) ?? []
  const url = double ?? single ?? plain
  if (name !== 'a' || url === undefined || !isSafeHref(url) || children.some(({type}) => type === 'link'))
    return children
  return [{type: 'link', title: null, url: url.replaceAll('&amp;', '&'), children, ...position}]
}

/** Whether nothing but tags stands before a tag, or behind it, and the tag is one that a whole paragraph may have. */
function isAtEdge(children: readonly PhrasingContent[], at: number, {name, isClosing}: Tag): boolean {
  if (!blocks.has(name) && !isForm(name)) return false
  const around = isClosing ? children.slice(at + 1) : children.slice(0, at)
  return (isClosing || blocks.has(name)) && around.every((node) => tagOf(node) !== undefined)
}

/** A break between words; with white space on both sides somebody names the tag. */
function addBreak(formed: PhrasingContent[], node: PhrasingContent, next: PhrasingContent | undefined): void {
  const last = formed.at(-1)
  const isNamed =
    last?.type === 'text' && next?.type === 'text' && /[^\S\n]$/.test(last.value) && /^[^\S\n]/.test(next.value)
  if (isNamed && node.type === 'html') add(formed, toText(node))
  else if (last !== undefined && last.type !== 'break')
    formed.push({type: 'break', ...(node.position ? {position: node.position} : {})})
  if (!isNamed && next?.type === 'text') next.value = next.value.trimStart()
}

/** What stood between a tag at the end and the words is no part of them. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  while (nodes.at(-1)?.type === 'break') nodes.pop()
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}

function toText({value, position}: Html): PhrasingContent {
  return {type: 'text', value, ...(position ? {position} : {})}
}

function add(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1)
  if (node.type === 'text' && node.value === '') return
  if (node.type !== 'text' || last?.type !== 'text') {
    nodes.push(node)
    return
  }
  last.value += node.value
  if (last.position && node.position) last.position = {start: last.position.start, end: node.position.end}
}
