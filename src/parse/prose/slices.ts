// The lines of one block → its flow content. What enters is the lines of a turn, a standfirst or a note with labels and
// marks already cut off; what leaves is mdast. Pasted texts put a new paragraph on every line, Markdown does not: so
// each line is a slice of its own, except that hard-wrapped lines are joined, and that the lines of a list, of a
// quotation and of fenced code go to the Markdown parser together, because only together they mean something.
import type {FlowContent} from '../../tree/nodes.ts'
import {type Fences, createFences, opensFence} from './fences.ts'
import {type FlowReader, type Stretch, readFlow, readLiteral, toParagraph} from './inline.ts'
import {sign, signsIn} from '../lines/signs.ts'

/** A line of a block without its label, marks and outer white space. */
export interface BlockLine extends Stretch {
  /** Offset where the source's line begins; equal to `start` where something was cut off or the indent is no plain one. */
  readonly lineStart: number
  /** Columns of plain indent before `start`; 0 where something was cut off. */
  readonly indent: number
  readonly blankBefore: number
  /** Whether a hard wrap parts it from the line before it. */
  readonly isWrapped: boolean
  /** Whether a label or mark was cut off before it. */
  readonly isCut: boolean
  /** Signs that may be in it, see signs.ts. */
  readonly signs: number
}

type Form = 'list' | 'quote' | 'fence' | 'text'

const headLength = 40
const listItem = /^(?:[*+-]|\d{1,9}[.)])(?:[\t ]|$)/
// Runs are cut where they outgrow what the Markdown parser is given at once.
const longestRun = 64_000

/** The flow content of a block's lines, in order. Lines that are empty without their label add nothing. */
export function toFlow(reader: FlowReader, lines: readonly BlockLine[]): FlowContent[] {
  const flow: FlowContent[] = []
  let closingOf: Fences | undefined
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line && isPlainLine(reader.text, line) && lines[at + 1]?.isWrapped !== true) {
      flow.push(toParagraph(reader, [line]))
      at++
      continue
    }
    closingOf ??= fencesOf(reader, lines)
    const end = runEnd(reader.text, lines, {at, closingOf})
    for (const node of readRun(reader, lines.slice(at, end))) flow.push(node)
    at = end
  }
  return flow
}

function fencesOf({text}: FlowReader, lines: readonly BlockLine[]): Fences {
  return createFences({
    count: lines.length,
    textOf: (index) => text.slice(lines[index]?.start, lines[index]?.end),
    isCut: (index) => lines[index]?.isCut ?? false
  })
}

const meant = sign.emphasis | sign.markup

/** Whether a line begins with a letter and holds nothing that Markdown means anywhere, what was cut off apart: nearly every line does. */
function isPlainLine(text: string, {start, end, signs, isCut}: BlockLine): boolean {
  if (start >= end || !isLetter(text.charCodeAt(start))) return false
  return (signs & meant) === 0 || (isCut && (signsIn(text, start, end) & meant) === 0)
}

/** Of English, Persian or Arabic. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x620 && unit <= 0x64a)
}

/** What the head of a line says about the line. */
export function formOf(text: string, {start, end}: Stretch): Form {
  if (isLetter(text.charCodeAt(start))) return 'text'
  const head = text.slice(start, Math.min(end, start + headLength))
  if (head.startsWith('>')) return 'quote'
  if (opensFence(head)) return 'fence'
  return listItem.test(head) ? 'list' : 'text'
}

/** Whether a line belongs to the same list, quotation or paragraph as the line before it, whose form is given. */
export function continuesRun(text: string, form: Form, [before, line]: readonly [BlockLine, BlockLine]): boolean {
  if (line.isWrapped) return true
  if (endsInHardBreak(text, before) && line.blankBefore === 0) return true
  if (line.isCut) return false
  if (form === 'list') return line.indent >= 2 || formOf(text, line) === 'list'
  return form === 'quote' && line.blankBefore === 0 && formOf(text, line) === 'quote'
}

function runEnd(text: string, lines: readonly BlockLine[], {at, closingOf}: {at: number; closingOf: Fences}): number {
  const first = lines[at]
  if (!first) return at + 1
  const form = formOf(text, first)
  if (form === 'fence') return (closingOf(at) ?? at) + 1
  let end = at + 1
  for (let line = lines[end]; line; line = lines[++end]) {
    const before = lines[end - 1] ?? first
    if (line.end - first.start > longestRun || !continuesRun(text, form, [before, line])) break
  }
  return end
}

function readRun(reader: FlowReader, run: readonly BlockLine[]): FlowContent[] {
  const first = run[0]
  if (!first) return []
  const isOpenFence = run.length === 1 && formOf(reader.text, first) === 'fence'
  return isOpenFence ? readLiteral(reader, toStretches(run)) : readFlow(reader, toStretches(run))
}

/** The lines as few stretches as possible: what lies between two lines stays where nothing was cut and no blank skipped. */
function toStretches(run: readonly BlockLine[]): Stretch[] {
  const stretches: {start: number; end: number}[] = []
  for (const line of run) {
    const last = stretches.at(-1)
    const isJoint = last !== undefined && !line.isCut && !(line.isWrapped && line.blankBefore > 0)
    if (isJoint) last.end = line.end
    else stretches.push({start: last === undefined && run.length > 1 ? line.lineStart : line.start, end: line.end})
  }
  return stretches
}

function endsInHardBreak(text: string, {start, end}: Stretch): boolean {
  return end - 1 > start && text[end - 1] === '\\' && text[end - 2] !== '\\'
}
