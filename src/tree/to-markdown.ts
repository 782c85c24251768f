// Flow content → Markdown that the parser reads as the same content. What enters are mdast nodes, what leaves is text
// with a blank line between two blocks. mdast-util-to-markdown writes it; added is what only interviews need: a
// paragraph stands on one line, for a line end is a paragraph's end in a pasted text, and no line of it may look like a
// tag or a label.
import type {Nodes} from 'mdast'
import {type Handle, type Options, defaultHandlers, toMarkdown as write} from 'mdast-util-to-markdown'
import type {FlowContent} from './nodes.ts'
import {explicitHead} from './tags.ts'

const options: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  handlers: {paragraph: writeParagraph},
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '*',
  strong: '*'
}

const lineEnds = /[\t ]*[\n\v\f\r\u2028\u2029]+[\t ]*/g
const codeLineEnds = /\r\n|[\r\u2028\u2029]/g
const firstMark = /[[(:]/
// White space that Markdown takes for letters and the parser for white space.
const spaceAtStart = /^[^\S\n\r\t ]/
const spaceAtEnd = /(?<!\\)(\\*)([^\S\n\r\t ])$/

/** Markdown without a line end at its end; empty for no nodes. */
export function toMarkdown(nodes: readonly FlowContent[]): string {
  const children = structuredClone([...nodes])
  for (const child of children) foldLineEnds(child)
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

/** Folds, in place, every line end that is none of Markdown's own into a space. */
function foldLineEnds(node: Nodes): void {
  if (node.type === 'text' || node.type === 'inlineCode') node.value = node.value.replace(lineEnds, ' ')
  if (node.type === 'code') node.value = node.value.replace(codeLineEnds, '\n')
  if (node.type === 'link' || node.type === 'image') {
    node.url = node.url.replace(lineEnds, ' ')
    if (node.title) node.title = node.title.replace(lineEnds, ' ')
  }
  if (node.type === 'image' && node.alt) node.alt = node.alt.replace(lineEnds, ' ')
  if ('children' in node) for (const child of node.children) foldLineEnds(child)
}
