// From blocks with states to labelled lines: what enters is the reading, what leaves is one record for every line that
// belongs to a turn, with its label, the place of its own text and the reasons. Lines of no turn are left to frame.ts.
import type {Block} from './blocks.ts'
import {customOf, type Custom} from './reading/convention.ts'
import {states, type State} from './reading/states.ts'
import type {LabelledLine, LabelSpan} from './labelled.ts'
import type {Line} from './lines.ts'
import type {Reading} from './reading.ts'
import {sign} from './lines/signs.ts'
import {toWords} from './words/tokens.ts'
import {Reasons, TurnLine} from './turns/turn-line.ts'

export interface Turns {
  /** One record for each line of a turn, in order. */
  readonly lines: readonly LabelledLine[]
  readonly custom: Custom
}

interface Context {
  readonly lines: readonly Line[]
  readonly blocks: readonly Block[]
  readonly path: readonly State[]
  readonly reading: Reading
  readonly custom: Custom
  /** Words of the text's head, folded: names in it may come again as labels. */
  readonly head: () => ReadonlySet<string>
}

export function toTurns(lines: readonly Line[], blocks: readonly Block[], reading: Reading): Turns {
  const path = tidyPath(blocks, reading.path)
  const custom = customOf(blocks, path)
  let words: ReadonlySet<string> | undefined
  const head = (): ReadonlySet<string> => (words ??= headWords(blocks, path))
  const context: Context = {lines, blocks, path, reading, custom, head}
  const labelled: LabelledLine[] = []
  blocks.forEach((block, i) => {
    const kind = turnKind(path[i])
    if (kind === undefined) return
    const first = firstLine(context, i, kind)
    const before = labelled.at(-1)
    const isShared = block.isSecondHalf && before?.line === first.line
    if (!isShared) labelled.push(first)
    else if (before.kind === 'question' && kind === 'answer')
      labelled[labelled.length - 1] = withAnswer(before, first, block)
    for (let l = block.first + 1; l <= block.last; l++) labelled.push(...furtherLine(first, lines[l], block))
  })
  return {lines: labelled, custom}
}

function turnKind(state: State | undefined): 'question' | 'answer' | undefined {
  if (state === 'question' || state === 'questionMore') return 'question'
  return state === 'answer' || state === 'answerMore' ? 'answer' : undefined
}

/** An answer begins only after a question or with a label; the first block of a turn is its start. */
function tidyPath(blocks: readonly Block[], path: Uint8Array): State[] {
  let open: 'question' | 'answer' | undefined
  return blocks.map(({trust}, i) => {
    const state = states[path[i] ?? 0] ?? 'header'
    const kind = turnKind(state)
    if (kind === undefined) return state
    const isNew = kind !== open
    open = kind
    if (kind === 'question') return isNew || trust?.role === 'question' ? 'question' : 'questionMore'
    return isNew || trust !== undefined ? 'answer' : 'answerMore'
  })
}

function firstLine(
  {lines, blocks, path, reading, custom, head}: Context,
  i: number,
  kind: 'question' | 'answer'
): TurnLine {
  const block = blocks[i]
  const line = lines[block?.first ?? 0]
  if (!block || !line) throw new RangeError(`no block ${i}`)
  const startsTurn = path[i] === 'question' || path[i] === 'answer'
  const label = labelSpan(block, startsTurn ? lonelyName(block, head) : undefined)
  const offset = contentOffset(block, {kind, startsTurn, custom, label})
  const contentStart = Math.min(block.start + offset, block.hasLabelLine ? line.end : Infinity)
  const end = endOffset(block, {kind, custom, label})
  const contentEnd = end === undefined ? undefined : Math.max(contentStart, block.start + end)
  const found = new TurnLine(line, kind, new Reasons(reading, i))
  found.startsTurn = startsTurn
  found.contentStart = contentStart
  found.contentEnd = contentEnd
  found.label = label
  return found
}

/** Records of a hard-wrapped block's further lines. */
function furtherLine(first: TurnLine, line: Line | undefined, block: Block): LabelledLine[] {
  if (!line) return []
  const further = new TurnLine(line, first.kind, first.reasons)
  further.startsParagraph = block.hasLabelLine && line.index === block.first + 1
  return [further]
}

function withAnswer(question: LabelledLine, answer: LabelledLine, block: Block): LabelledLine {
  return {
    ...question,
    confidence: Math.min(question.confidence, answer.confidence),
    cues: [...question.cues, ...answer.cues],
    contentEnd: Math.min(question.contentEnd ?? block.start, block.start),
    split: block.start,
    ...(answer.label ? {splitLabel: answer.label} : {}),
    ...(answer.contentStart === undefined ? {} : {splitContentStart: answer.contentStart})
  }
}

const generic = /^(?:[QA]|[سج])[0-9\u0660-\u0669\u06f0-\u06f9]*$/iu

function labelSpan(block: Block, lonely: Block['doubtfulLabel']): LabelSpan | undefined {
  const label = block.label ?? lonely
  if (!label) return undefined
  const end = block.text.slice(0, label.contentStart).trimEnd().length
  const written = block.text.slice(label.nameStart, label.nameEnd)
  const name = (block.signs & sign.emphasis ? written.replace(/[*_]+/g, '') : written).trim()
  const isGeneric = !label.isNamed && (block.trust?.role !== undefined || generic.test(name))
  return {start: block.start, end: block.start + end, ...(isGeneric || name === '' ? {} : {name})}
}

const headLength = 20_000

function headWords(blocks: readonly Block[], path: readonly State[]): ReadonlySet<string> {
  const words = new Set<string>()
  let length = 0
  for (let i = 0; i < blocks.length && path[i] === 'header' && length < headLength; i++) {
    const text = blocks[i]?.text.slice(0, headLength) ?? ''
    length += text.length
    for (const word of toWords(text)) words.add(word)
  }
  return words
}

/** A label that comes only once is cut when it is a name: one in capitals, or one whose last word the head has, too. */
function lonelyName(block: Block, head: Context['head']): Block['doubtfulLabel'] {
  const label = block.doubtfulLabel
  if (!label || label.isAlone) return undefined
  const name = block.text.slice(label.nameStart, label.nameEnd)
  const words = toWords(name)
  if (words.length === 0 || words.length > 4) return undefined
  const isCapitals = /^[\p{Lu}\s.'’-]{3,}$/u.test(name)
  const isTitle = name.split(/\s+/).every((word) => !/^\p{Ll}/u.test(word))
  return isCapitals || (isTitle && head().has(words.at(-1) ?? '')) ? label : undefined
}

interface TurnPlace {
  readonly kind: 'question' | 'answer'
  readonly startsTurn: boolean
  readonly custom: Custom
  readonly label: LabelSpan | undefined
}

function contentOffset(block: Block, {kind, startsTurn, custom, label}: TurnPlace): number {
  if (label) return block.label?.contentStart ?? block.doubtfulLabel?.contentStart ?? block.dress.start
  const {mark, emphasis, start} = block.dress
  const marks = kind === 'question' ? custom.questionMarks : custom.answerMarks
  const isWorn = marks.has(mark) && (startsTurn || mark === '>')
  const isEmphasised = kind === 'question' && custom.questionEmphasis.has(emphasis)
  return (mark === '' || isWorn) && (emphasis === '' || emphasis === 'caps' || isEmphasised) ? start : 0
}

/** Emphasis that opened before a label, and was cut with it, is cut where it closes, too. */
function endOffset(block: Block, {kind, custom, label}: Omit<TurnPlace, 'startsTurn'>): number | undefined {
  const {emphasis, end} = block.dress
  const isCut = label ? opensEmphasis(block, label) : kind === 'question' && custom.questionEmphasis.has(emphasis)
  return isCut && block.first === block.last && end < block.text.length ? end : undefined
}

/** Whether a mark of emphasis in the label does not close there: `**SARA: Why?**`, but not `**SARA:** Why?`. */
function opensEmphasis(block: Block, label: LabelSpan): boolean {
  if (!(block.signs & sign.emphasis)) return false
  const marks = block.text.slice(0, label.end - block.start).match(/\*+|_+/g)
  return (marks?.length ?? 0) % 2 === 1
}
