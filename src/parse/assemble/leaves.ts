// Segments → leaf blocks of the tree. What enters is the extent and the lines of a block, what leaves is its node: for
// turns, standfirsts, notes and figures with flow content, for the lines of the frame with their plain text, for chrome
// with the source as it stands.
import type {Nodes} from 'mdast'
import type {Position} from 'unist'
import {oneLine} from '../../text/plain.ts'
import type {Answer, FrontMatter, LeafBlock, Question} from '../../tree/nodes.ts'
import {type FlowReader, isPlain, readFlow} from '../prose/inline.ts'
import type {LabelledLine} from '../labelled.ts'
import type {Segment} from './segments.ts'
import {toFlow} from '../prose/slices.ts'

export type Leaf = Exclude<LeafBlock, FrontMatter>

/** What other passes found out about single lines. All three may be absent, or answer with nothing. */
export interface Lookup {
  /** Id of the person who speaks in the turn that begins in this line; `side` tells the halves of a split line apart. */
  readonly speakerOf?: (line: LabelledLine, side: 'question' | 'answer') => string | undefined
  /** Ids of those whom this byline names. */
  readonly peopleOf?: (line: LabelledLine) => readonly string[]
  /** The date in this dateline, in the form of `Dateline.date`. */
  readonly dateOf?: (line: LabelledLine) => string | undefined
}

/** The node of a segment. */
export function toLeaf(reader: FlowReader, segment: Segment, lookup: Lookup): Leaf {
  const {kind, first} = segment
  if (kind === 'question' || kind === 'answer') return toTurn(reader, segment, lookup.speakerOf?.(first, kind))
  const block = blockOf(reader, segment)
  switch (kind) {
    case 'standfirst':
    case 'figure':
    case 'note':
      return {type: kind, children: toFlow(reader, segment.lines), ...block}
    case 'chrome':
      return {type: kind, value: reader.text.slice(segment.start, segment.end), ...block}
    case 'dateline': {
      const date = lookup.dateOf?.(first)
      return {type: kind, value: toValue(reader, segment), ...(date === undefined ? {} : {date}), ...block}
    }
    case 'byline':
      return {type: kind, value: toValue(reader, segment), people: [...(lookup.peopleOf?.(first) ?? [])], ...block}
    default:
      return {type: kind, value: toValue(reader, segment), ...block}
  }
}

function blockOf(reader: FlowReader, segment: Segment): {position: Position; data: {confidence: number}} {
  return {
    position: {start: reader.locate(segment.start), end: reader.locate(segment.end)},
    data: {confidence: Math.round(segment.confidence * 1000) / 1000}
  }
}

/** Most turns have a speaker or a label: nodes of few forms, made without copies. */
function toTurn(reader: FlowReader, segment: Segment, speaker: string | undefined): Question | Answer {
  const {label: span, lines} = segment
  const type = segment.kind === 'question' ? segment.kind : 'answer'
  const {position, data} = blockOf(reader, segment)
  const label = span === undefined ? undefined : reader.text.slice(span.start, span.end)
  const children = toFlow(reader, lines)
  if (speaker === undefined)
    return label === undefined ? {type, children, position, data} : {type, label, children, position, data}
  if (label === undefined) return {type, speaker, children, position, data}
  return {type, speaker, label, children, position, data}
}

/** The text of a line of the frame on one line, without heading marks, emphasis, escapes and link addresses. */
function toValue(reader: FlowReader, {lines}: Segment): string {
  const value = lines.map(({start, end}) => reader.text.slice(start, end)).join('\n')
  if (isPlain(value)) return oneLine(value)
  const flow = readFlow(reader, lines)
  const isText = flow.every(({type}) => type === 'paragraph' || type === 'heading')
  return oneLine(isText ? flow.map(toPlainText).join(' ') : value.replaceAll('\0', '\ufffd'))
}

function toPlainText(node: Nodes): string {
  if (node.type === 'break') return ' '
  if (node.type === 'image') return node.alt ?? ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(toPlainText).join('') : ''
}
