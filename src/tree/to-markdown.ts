// Flow content → Markdown that the parser reads as the same content. What enters are mdast nodes, what leaves is text
// with a blank line between two blocks. mdast-util-to-markdown writes it; added is what only interviews need: a
// paragraph stands on one line, for a line end is a paragraph's end in a pasted text, and no line of it may look like a
// tag or a label.
import type {Nodes, Parents} from 'mdast'
import {type Handle, type Options, defaultHandlers, toMarkdown as write} from 'mdast-util-to-markdown'
import type {FlowContent} from './nodes.ts'
import {explicitHead} from './tags.ts'

const options: Options = {
  bullet: '-',
  fences: true,
  handlers: {
    emphasis: Object.assign(writeEmphasis, {peek: signOf}),
    paragraph: writeParagraph,
    strong: Object.assign(writeStrong, {peek: signOf})
  },
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '*'
}

type Sign = '*' | '_'
const signs = new WeakMap<Nodes, Sign>()
const lineEnds = /[\t ]*[\n\v\f\r\u2028\u2029]+[\t ]*/g
const codeLineEnds = /\r\n|[\r\u2028\u2029]/g
const firstMark = /[[(:]/
// White space that Markdown takes for letters and the parser for white space.
const spaceAtStart = /^[^\S\n\r\t ]/
const spaceAtEnd = /(?<!\\)(\\*)([^\S\n\r\t ])$/

/** Markdown without a line end at its end; empty for no nodes. */
export function toMarkdown(nodes: readonly FlowContent[]): string {
  const children = structuredClone([...nodes])
  for (const child of children) prepare(child)
  return write({type: 'root', children}, options).trimEnd()
}

/** Plain text as one line of Markdown that means nothing but itself. */
export function escapeText(value: string): string {
  return toMarkdown([{type: 'paragraph', children: [{type: 'text', value: value.trim()}]}])
}

function writeParagraph(...[node, parent, state, info]: Parameters<Handle>): string {
  const value = defaultHandlers.paragraph(node, parent, state, info)
  if (parent?.type !== 'root') return value
  return encodeEdges(value)
    .split('\n')
    .map((line) => (explicitHead(line) ? line.replace(firstMark, '\\$&') : line))
    .join('\n')
}

/** The parser cuts white space at the ends of a line; as a character reference, what stood there stays. */
function encodeEdges(value: string): string {
  return value.replace(spaceAtStart, toReference).replace(spaceAtEnd, (_, slashes: string, space: string) => {
    // An odd backslash stands for itself before white space and would escape the reference.
    return slashes + (slashes.length % 2 === 1 ? '\\' : '') + toReference(space)
  })
}

function toReference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}

function writeEmphasis(...[node, parent, state, info]: Parameters<Handle>): string {
  state.options.emphasis = signOf(node)
  return defaultHandlers.emphasis(node, parent, state, info)
}

function writeStrong(...[node, parent, state, info]: Parameters<Handle>): string {
  state.options.strong = signOf(node)
  return defaultHandlers.strong(node, parent, state, info)
}

function signOf(node: Nodes): Sign {
  return signs.get(node) ?? '*'
}

/** Folds, in place, every line end that is none of Markdown's own into a space, and chooses the signs of emphasis. */
function prepare(node: Nodes): void {
  if (node.type === 'text' || node.type === 'inlineCode') node.value = node.value.replace(lineEnds, ' ')
  if (node.type === 'code') node.value = node.value.replace(codeLineEnds, '\n')
  if (node.type === 'link' || node.type === 'image') {
    node.url = node.url.replace(lineEnds, ' ')
    if (node.title) node.title = node.title.replace(lineEnds, ' ')
  }
  if (node.type === 'image' && node.alt) node.alt = node.alt.replace(lineEnds, ' ')
  if (!('children' in node)) return
  node.children.forEach((child, i) => {
    if (isEmphasis(child)) signs.set(child, chooseSign(node, i))
    prepare(child)
  })
}

/** Signs that touch each other must differ: `***a***` does not say what is inside what. */
function chooseSign(parent: Parents, index: number): Sign {
  const before = parent.children[index - 1]
  const isAtEdge = index === 0 || index === parent.children.length - 1
  if (before && isEmphasis(before)) return signOf(before) === '*' ? '_' : '*'
  return isAtEdge && isEmphasis(parent) && signOf(parent) === '*' ? '_' : '*'
}

function isEmphasis({type}: Nodes): boolean {
  return type === 'emphasis' || type === 'strong'
}
