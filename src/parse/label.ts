// Every line of a text with what it is: what enters is the decoded text, what leaves is one record for each line that is
// not blank, and the convention. The passes stand in their order: each needs what the one before it found.
import type {Convention} from '../tree/nodes.ts'
import {toBlocks, type Block} from './blocks.ts'
import {brokenMarkup} from './foreign/broken-markup.ts'
import {kindOfState} from './reading/states.ts'
import {doubtBelow} from './doubts.ts'
import {foreignLines, ofPage} from './foreign.ts'
import {labelFrame} from './frame.ts'
import {isCanonical, labelAround, labelCanonical, taggedLines} from './explicit.ts'
import type {LabelledLine} from './labelled.ts'
import {wordListsOf} from './language.ts'
import {type Line, mostLines, toLines} from './lines.ts'
import {mailLines} from './foreign/mail.ts'
import {readBlocks, type Reading} from './reading.ts'
import {runningHeads} from './foreign/running-heads.ts'
import {timeLines, withTimesBeside} from './lines/stamps.ts'
import {opensWithTitle} from './turns/first-title.ts'
import {silenceOf} from './turns/turn-line.ts'
import {toTurns, type Turns} from './turns.ts'
import {verdictOf} from './reading/verdict.ts'

/** What is known of a text before it is read. */
export interface Said {
  readonly locale: string
  readonly convention?: Convention['name']
  /** Whether the lines are to be asked why they are what they are, after another text is read even. */
  readonly isExplained?: boolean
}

export interface LabelledText {
  /** In the order of the text; every line that is not blank is here once. */
  readonly lines: readonly LabelledLine[]
  readonly convention: Convention
  /** What the text reads like, where it is no interview although it holds questions: `a report`. */
  readonly verdict?: string
  /** What follows the lines that are read, where a text has too many. */
  readonly unread?: Line
}

/**
 * @param text the decoded text
 * @param from offset at which the body begins
 * @param said BCP 47 tag of the language that the text is in; the convention, where an editor names it
 */
export function labelText(text: string, from: number, said: Said): LabelledText {
  const lines = toLines(text, from)
  const rest = lines.length > mostLines ? lines.pop() : undefined
  const found = isCanonical(lines)
    ? {lines: labelCanonical(lines), convention: {name: 'labels', confidence: 1} as const}
    : labelGuessed(withTimesBeside(text, lines), said)
  if (!rest) return found
  const left: LabelledLine = {line: rest, kind: 'chrome', confidence: 1, cues: ['beyond the longest text that is read']}
  return {...found, lines: [...found.lines, left], unread: rest}
}

function labelGuessed(lines: readonly Line[], said: Said): LabelledText {
  return labelAround(lines, knownLines(lines), (others) => labelByReading(others, said))
}

/** What is known before anything is guessed; what an editor says comes first. */
export function knownLines(lines: readonly Line[]): LabelledLine[] {
  const tagged = taggedLines(lines)
  const isKnown = new Set(tagged.map(({line}) => line.index))
  const known = [...tagged]
  for (const found of [...mailLines(lines), ...timeLines(lines), ...runningHeads(lines), ...brokenMarkup(lines)]) {
    if (isKnown.has(found.line.index)) continue
    isKnown.add(found.line.index)
    known.push(found)
  }
  return known
}

function labelByReading(
  lines: readonly Line[],
  {locale, convention: named, isExplained: keeps = false}: Said
): LabelledText {
  const foreign = foreignLines(lines)
  const blocks = blocksBeside(lines, foreign)
  const reading = readBlocks(blocks, wordListsOf(locale), {named, keeps})
  const turns = withoutTitle(withoutLines(toTurns(lines, blocks, reading), foreign), opensWithTitle(blocks, reading))
  const verdict = named === undefined ? verdictOf(blocks, reading, turns.custom) : undefined
  if (verdict !== undefined || turns.lines.length === 0) {
    const none = labelFrame(lines, {firstTurn: lines.length, lastTurn: -1})
    return {lines: none, convention: {name: 'none', confidence: 1}, ...(verdict === undefined ? {} : {verdict})}
  }
  const isTurn = new Uint8Array(lines.length)
  for (const {line} of turns.lines) isTurn[line.index] = 1
  const firstTurn = turns.lines[0]?.line.index ?? lines.length
  const lastTurn = turns.lines.at(-1)?.line.index ?? -1
  const frame = labelFrame(lines, {
    firstTurn,
    lastTurn,
    isTurn: (index) => isTurn[index] === 1,
    ...(foreign ? {isForeign: (index) => foreign[index] === ofPage} : {})
  })
  return {
    lines: merge(turns.lines, withDoubts(frame, blocks, reading)),
    convention: {name: turns.custom.name, confidence: meanConfidence(turns.lines)}
  }
}

/**
 * The blocks of all lines that are not the page's, with these lines' indexes; where a line is missing a paragraph ends.
 * @param foreign as {@link foreignLines} has it
 */
export function blocksBeside(lines: readonly Line[], foreign: Uint8Array | undefined): Block[] {
  if (!foreign) return toBlocks(lines)
  const own = lines.filter(({index}) => foreign[index] === 0)
  const closed = own.map((line, index) => {
    const blankBefore = Math.max(line.blankBefore, foreign[line.index - 1] ? 1 : 0)
    return {...line, index, blankBefore}
  })
  return toBlocks(closed).map((block) => ({
    ...block,
    first: own[block.first]?.index ?? 0,
    last: own[block.last]?.index ?? 0
  }))
}

/** A label alone in its line is of one block with the words below it, whatever stands between them. */
function withoutLines(turns: Turns, foreign: Uint8Array | undefined): Turns {
  return foreign ? {...turns, lines: turns.lines.filter(({line}) => foreign[line.index] === 0)} : turns
}

/** A title at the top is no turn; of several lines, none is. */
function withoutTitle(turns: Turns, isTitled: boolean): Turns {
  if (!isTitled) return turns
  return {...turns, lines: turns.lines.slice(turns.lines.findIndex(({kind}) => kind === 'answer'))}
}

/** The same lines; those that somebody may well say, and that show no picture, tell how likely it is that nobody does. */
function withDoubts(
  frame: readonly LabelledLine[],
  blocks: readonly Block[],
  reading: Reading
): readonly LabelledLine[] {
  const doubted = new Map<number, number>()
  blocks.forEach(({first}, i) => {
    if (kindOfState(reading.path[i] ?? 0) !== 0) return
    const unsaid = silenceOf(reading, i)
    if (unsaid < doubtBelow) doubted.set(first, unsaid)
  })
  if (doubted.size === 0) return frame
  return frame.map((own) => {
    const unsaid = own.kind === 'figure' ? undefined : doubted.get(own.line.index)
    return unsaid === undefined ? own : {...own, unsaid}
  })
}

/** Both in the order of the text, and so is what they make together. */
function merge(turns: readonly LabelledLine[], frame: readonly LabelledLine[]): LabelledLine[] {
  const all: LabelledLine[] = []
  let next = 0
  for (const turn of turns) {
    for (let own = frame[next]; own && own.line.index < turn.line.index; own = frame[++next]) all.push(own)
    all.push(turn)
  }
  for (; next < frame.length; next++) {
    const own = frame[next]
    if (own) all.push(own)
  }
  return all
}

function meanConfidence(lines: readonly LabelledLine[]): number {
  if (lines.length === 0) return 1
  return Math.round((lines.reduce((sum, line) => sum + line.confidence, 0) / lines.length) * 1000) / 1000
}
