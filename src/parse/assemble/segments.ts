// Labelled lines → segments: which lines make one leaf block together. A turn runs until the next one starts or something
// else comes between; a standfirst takes all its paragraphs; lines of chrome that follow each other are one block, for
// nobody reads them one by one; a note or figure is one paragraph, list, quotation or code; a headline may be broken
// over lines that no blank line parts. Kickers, datelines and bylines are one line each.
import type {LabelSpan, LabelledLine, LineKind} from '../labelled.ts'
import {sign, signTable} from '../lines/signs.ts'
import {type BlockLine, continuesRun, formOf} from '../prose/slices.ts'

/** The lines of one leaf block. */
export interface Segment {
  readonly kind: LineKind
  /** The first line, which says who speaks. */
  readonly first: LabelledLine
  /** Whether it begins a turn, not only what is left of one after an interruption. */
  readonly startsTurn: boolean
  readonly label: LabelSpan | undefined
  /** Extent in the text, label and marks included. */
  readonly start: number
  end: number
  /** The least of the lines'. */
  confidence: number
  readonly lines: BlockLine[]
}

interface Part {
  readonly kind: LineKind
  readonly source: LabelledLine
  readonly startsTurn: boolean
  readonly label: LabelSpan | undefined
  readonly start: number
  readonly end: number
  readonly line: BlockLine
}

/** The segments of the lines, in order; they do not overlap and each line lies in one, or in two where it is split. */
export function toSegments(text: string, lines: readonly LabelledLine[]): Segment[] {
  const segments: Segment[] = []
  for (const line of lines) {
    if (line.split === undefined) addPart(text, segments, wholePart(text, line))
    else for (const part of toParts(text, line)) addPart(text, segments, part)
  }
  return segments
}

function addPart(text: string, segments: Segment[], part: Part): void {
  const open = segments.at(-1)
  if (open && open.kind === part.kind && belongsTo(text, open, part)) {
    open.lines.push(part.line)
    open.end = part.end
    open.confidence = Math.min(open.confidence, part.source.confidence)
    return
  }
  const {kind, source: first, startsTurn, label, start, end} = part
  segments.push({kind, first, startsTurn, label, start, end, confidence: first.confidence, lines: [part.line]})
}

function belongsTo(text: string, open: Segment, part: Part): boolean {
  if (part.source.continues !== undefined) return part.source.continues
  const before = open.lines.at(-1)
  switch (part.kind) {
    case 'question':
    case 'answer':
      return !part.startsTurn
    case 'standfirst':
    case 'chrome':
      return true
    case 'headline':
      return part.line.isWrapped || part.line.blankBefore === 0
    case 'note':
    case 'figure':
      return before !== undefined && continuesNote(text, open, [before, part.line])
    default:
      return part.line.isWrapped
  }
}

function continuesNote(text: string, {lines}: Segment, pair: readonly [BlockLine, BlockLine]): boolean {
  const form = formOf(text, lines[0] ?? pair[0])
  return form === 'fence' || pair[1].blankBefore > 0 ? pair[1].isWrapped : continuesRun(text, form, pair)
}

/** A line is one part; with a question and its answer on it, two. The closing mark is of the half that it stands in. */
function toParts(text: string, source: LabelledLine): Part[] {
  const {line, split, contentEnd = line.end, contentStart = line.start} = source
  if (split === undefined || split <= line.start || split >= line.end) return [wholePart(text, source)]
  const end = trimEnd(text, line.start, split)
  const half = {...source, line: {...line, end}, contentEnd: Math.min(contentEnd, end)}
  const question: Part = {...wholePart(text, half), source}
  const start = skipSpace(text, split, line.end)
  const content = Math.max(source.splitContentStart ?? source.splitLabel?.end ?? start, contentStart)
  const answerEnd = contentEnd > split ? Math.min(contentEnd, line.end) : line.end
  const answerStart = Math.min(skipSpace(text, content, line.end), answerEnd)
  const answer: Part = {
    kind: 'answer',
    source,
    startsTurn: true,
    label: source.splitLabel,
    start,
    end: line.end,
    line: {...question.line, start: answerStart, end: trimEnd(text, answerStart, answerEnd), ...secondHalf(answerStart)}
  }
  return [question, answer]
}

function secondHalf(start: number): Omit<BlockLine, 'start' | 'end' | 'signs'> {
  return {lineStart: start, indent: 0, blankBefore: 0, isWrapped: false, isCut: true}
}

function wholePart(text: string, source: LabelledLine): Part {
  const {line, kind, label} = source
  const content = Math.min(source.contentStart ?? label?.end ?? line.start, line.end)
  const start = content === line.start ? content : skipSpace(text, content, line.end)
  const end = Math.max(start, Math.min(source.contentEnd ?? line.end, line.end))
  const isCut = start !== line.start || source.tagStart !== undefined
  const indent = isCut || line.indent === 0 || !isPlainIndent(text, line) ? 0 : line.indent
  return {
    kind,
    source,
    startsTurn: source.startsTurn ?? false,
    label,
    start: source.tagStart ?? line.start,
    end: line.end,
    line: {
      start,
      end: trimEnd(text, start, end),
      lineStart: start - indent,
      indent,
      blankBefore: line.blankBefore,
      isWrapped: source.startsParagraph === false,
      isCut,
      signs: line.signs
    }
  }
}

function isPlainIndent(text: string, {start, indent}: LabelledLine['line']): boolean {
  for (let at = start - indent; at < start; at++) if (text[at] !== ' ' && text[at] !== '\t') return false
  return true
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

function trimEnd(text: string, start: number, from: number): number {
  let at = from
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

function isSpace(unit: number): boolean {
  return ((signTable[unit] ?? 0) & sign.space) !== 0
}
