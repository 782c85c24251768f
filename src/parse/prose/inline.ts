// Slices of the text → mdast. What enters is one paragraph, or a run of lines that is a list, a quotation or code, as
// offsets into the decoded text; what leaves is mdast flow content whose positions point into the whole text. Nearly
// every paragraph of an interview holds nothing that Markdown could mean, and making those by hand is a hundred times
// cheaper than tokenizing them; `isPlain` decides, and a property test holds its nodes equal to remark-parse's. So are
// those with a little emphasis or a link made by hand (simple-flow.ts). The rest goes through remark-parse, with four
// constructs off, for nobody who pastes an interview means them: blocks of raw HTML, code by four spaces, headings by
// underlining (a rule under a paragraph is a rule) and definitions (slices are read one by one, so no reference could find
// them). Tags in a line give form or stay text (form-tags.ts). A link whose address is not safe stays text, too.
import type {InlineCode, Nodes, Paragraph, Text} from 'mdast'
import remarkParse from 'remark-parse'
import type {Point, Position} from 'unist'
import {unified} from 'unified'
import {isSafeHref} from '../../text/link.ts'
import type {FlowContent} from '../../tree/nodes.ts'
import type {Locate} from '../../tree/points.ts'
import {withForm} from './form-tags.ts'
import {simpleFlow} from './simple-flow.ts'

/** A stretch of the text, as offsets into it: `start` inclusive, `end` exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What reading the slices of one text needs and uses up. */
export interface FlowReader {
  readonly text: string
  readonly locate: Locate
  /** How many more characters may go through remark-parse; what comes later is taken literally. */
  budget: number
}

// remark-parse costs some 10 µs a character on dense markup and is quadratic in unmatched delimiters of a paragraph.
// No interview comes near these bounds; they keep hostile texts linear, and trees shallow enough for recursion.
const budgetPerText = 1_000_000
const longestSlice = 100_000
const mostDelimiters = 1000
const deepestTree = 100
const mostContainers = 8

const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{disable: {null: ['htmlFlow', 'codeIndented', 'setextUnderline', 'definition']}}])
  .freeze()

// Anywhere: escapes, emphasis, code, autolinks, NUL, CR, references, links; white space at an end of the slice or
// before a line end; a blank line; at a line's start what opens a heading, quotation, list, rule or fence.
const markup =
  /[\\*_`<\0\r]|&#?[0-9A-Za-z]{1,31};|\]\(|^[\t \ufeff]|[\t ](?:\n|$)|(?:^|\n)[\t ]*(?:\n|$|>|~~~|#{1,6}(?:[\t \n]|$)|[+-](?:[\t \n-]|$)|\d{1,9}[.)](?:[\t \n]|$))/
const indentation = /\n[\t ]+/g
const delimiter = /[*_`[<]/g
const containers = /(?:^|\n)[\t ]{0,40}((?:(?:>|[*+-](?=[\t ])|\d{1,9}[.)](?=[\t ]))[\t ]{0,40})+)/g
const container = />|[*+-]|\d+[.)]/g
const deepIndentation = /\n[\t ]{41}/

/** A reader for the slices of `text`. */
export function createFlowReader(text: string, locate: Locate): FlowReader {
  return {text, locate, budget: budgetPerText}
}

/**
 * The flow content of a slice. Several stretches are read as if they stood under each other, one line end between
 * them; they are in ascending order and do not overlap. Empty for stretches that hold nothing but white space.
 */
export function readFlow(reader: FlowReader, stretches: readonly Stretch[]): FlowContent[] {
  const value = stretches.map(({start, end}) => reader.text.slice(start, end)).join('\n')
  if (value.trim() === '') return []
  if (isPlain(value))
    return [toParagraph(reader, stretches, value.includes('\n') ? value.replace(indentation, '\n') : value)]
  const simple = stretches.length === 1 ? readSimple(reader, stretches[0]?.start ?? 0, value) : undefined
  if (simple) return simple
  if (isBeyondBounds(reader, value)) return [toParagraph(reader, stretches, value)]
  reader.budget -= value.length
  const {children} = processor.parse(value)
  if (depthOf(children) > deepestTree) return [toParagraph(reader, stretches, value)]
  const place = placer(reader, stretches)
  for (const child of children) settle(child, place, {value, worn: new Set()})
  return children.filter((child) => child.type !== 'paragraph' || child.children.length > 0)
}

function readSimple(reader: FlowReader, from: number, value: string): FlowContent[] | undefined {
  if (value.length > reader.budget) return undefined
  const {locate} = reader
  const flow = simpleFlow(value, (start, end) => ({start: locate(from + start), end: locate(from + end)}))
  if (flow) reader.budget -= value.length
  return flow
}

/** A slice as one paragraph in which no character means anything but itself. */
export function readLiteral(reader: FlowReader, stretches: readonly Stretch[]): FlowContent[] {
  const value = stretches.map(({start, end}) => reader.text.slice(start, end)).join('\n')
  return value.trim() === '' ? [] : [toParagraph(reader, stretches, value)]
}

/** Whether Markdown reads `value` as one paragraph of nothing but text. May be false for one that it would. */
export function isPlain(value: string): boolean {
  return !markup.test(value)
}

function isBeyondBounds(reader: FlowReader, value: string): boolean {
  if (value.length > longestSlice || value.length > reader.budget || deepIndentation.test(value)) return true
  if ((value.match(delimiter)?.length ?? 0) > mostDelimiters) return true
  for (const [, prefix = ''] of value.matchAll(containers)) {
    if ((prefix.match(container)?.length ?? 0) > mostContainers) return true
  }
  return false
}

/** Stretches as one paragraph of nothing but text. */
export function toParagraph(reader: FlowReader, stretches: readonly Stretch[], value?: string): Paragraph {
  const start = stretches[0]?.start ?? 0
  const end = stretches.at(-1)?.end ?? start
  const position = (): Position => ({start: reader.locate(start), end: reader.locate(end)})
  // NUL is the one character that Markdown replaces (CommonMark §2.3); so it is here.
  const words = value?.replaceAll('\0', '\ufffd') ?? reader.text.slice(start, end)
  const text: Text = {type: 'text', value: words, position: position()}
  return {type: 'paragraph', children: [text], position: position()}
}

function depthOf(nodes: readonly Nodes[]): number {
  let deepest = 0
  for (const node of nodes) if ('children' in node) deepest = Math.max(deepest, depthOf(node.children))
  return deepest + 1
}

/** Maps a position in the joined slice to the position in the whole text. */
function placer(reader: FlowReader, stretches: readonly Stretch[]): (position: Position) => Position {
  const befores: number[] = []
  let before = 0
  for (const {start, end} of stretches) {
    befores.push(before)
    before += end - start + 1
  }
  const toPoint = ({offset = 0}: Point): Required<Point> => {
    const at = lastNotAfter(befores, offset)
    return reader.locate((stretches[at]?.start ?? 0) + offset - (befores[at] ?? 0))
  }
  return ({start, end}) => ({start: toPoint(start), end: toPoint(end)})
}

function lastNotAfter(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ascending[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

interface Outer {
  readonly value: string
  /** Types of emphasis around. */
  readonly worn: ReadonlySet<string>
}

/**
 * Puts the positions of a node and of all below it right, turns links that must not be links into text, and takes off
 * emphasis inside emphasis of the same type: it says nothing more, and no Markdown could be written that surely reads so.
 */
function settle(node: Nodes, place: (position: Position) => Position, {value, worn}: Outer): void {
  if ('children' in node) {
    if (holdsWords(node)) node.children = withForm(node.children)
    const children: Nodes[] = node.children
    if (children.some(isUnsafe)) defuse(children, value)
    const within = isEmphasis(node) ? new Set(worn).add(node.type) : worn
    if (within.size > 0) undress(children, within)
    for (const child of children) settle(child, place, {value, worn: within})
  }
  if (node.position) node.position = place(node.position)
}

type HoldsWords = Extract<Nodes, {type: 'paragraph' | 'heading' | 'emphasis' | 'strong' | 'link'}>
const holders: ReadonlySet<string> = new Set<HoldsWords['type']>(['paragraph', 'heading', 'emphasis', 'strong', 'link'])

function holdsWords(node: Nodes): node is HoldsWords {
  return holders.has(node.type)
}

function isEmphasis({type}: Nodes): boolean {
  return type === 'emphasis' || type === 'strong'
}

/** Puts the children of `worn` emphasis in its place. */
function undress(children: Nodes[], worn: ReadonlySet<string>): void {
  if (!children.some(({type}) => worn.has(type))) return
  const settled: Nodes[] = []
  const add = (child: Nodes): void => {
    const last = settled.at(-1)
    if (worn.has(child.type) && 'children' in child) for (const inner of child.children) add(inner)
    else if (last && isLiteral(last) && isLiteral(child) && last.type === child.type) joinTexts(last, child)
    else settled.push(child)
  }
  for (const child of children.splice(0)) add(child)
  for (const child of settled) children.push(child)
}

/** Two such neighbours become one; what stood between two codes parted them. */
function isLiteral(node: Nodes): node is Text | InlineCode {
  return node.type === 'text' || node.type === 'inlineCode'
}

function isUnsafe(node: Nodes): boolean {
  return (node.type === 'link' || node.type === 'image') && !isSafeHref(node.url)
}

function defuse(children: Nodes[], value: string): void {
  const settled: Nodes[] = []
  for (const child of children.splice(0)) {
    const last = settled.at(-1)
    const next = isUnsafe(child) ? toText(child, value) : child
    if (last?.type === 'text' && next.type === 'text') joinTexts(last, next)
    else settled.push(next)
  }
  for (const child of settled) children.push(child)
}

function toText({position}: Nodes, value: string): Text {
  const text: Text = {type: 'text', value: value.slice(position?.start.offset, position?.end.offset)}
  return position ? {...text, position} : text
}

function joinTexts(into: Text | InlineCode, text: Text | InlineCode): void {
  into.value += text.value
  if (into.position && text.position) into.position = {start: into.position.start, end: text.position.end}
}
