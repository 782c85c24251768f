// What an editor says outright. A text whose first line is `[interview]` (or the same in Persian or Arabic) says for every
// block what it is, and nothing in it is guessed: this is the form that `toText` writes. In any other text single lines
// may bear a tag or a `Q:` to settle what is in doubt. What enters is lines, what leaves is labels; the words are in
// src/tree/tags.ts and the form is specified in src/tree/README.md.
import {type Explicit, explicitHead} from '../tree/tags.ts'
import {createFences, opensFence} from './prose/fences.ts'
import type {LabelSpan, LabelledLine, LineKind} from './labelled.ts'
import type {Line} from './lines.ts'

/** What a tag or an explicit label in a line settles. */
export interface ExplicitLine {
  readonly kind: LineKind
  readonly label?: LabelSpan
  /** Offset in the text where the content begins; may equal the line's end. */
  readonly contentStart: number
  readonly startsTurn?: true
  /** For `--explain`: `tag "[note]"`. */
  readonly cue: string
}

const hasLetter = /[\p{L}\p{N}]/u
const oneLiners: ReadonlySet<LineKind> = new Set<LineKind>(['headline', 'kicker', 'byline', 'dateline', 'chrome'])

/**
 * The tag or explicit label with which a line begins, as an editor writes it at the very start of the line;
 * `undefined` where there is none. The tag `[interview]` says nothing about a line but the first.
 */
export function explicitOf(line: Line): ExplicitLine | undefined {
  const found = line.indent === 0 ? explicitHead(line.text) : undefined
  if (!found) return undefined
  const end = line.start + found.length
  const contentStart = line.end - line.text.slice(found.length).trimStart().length
  const cue = `${'tag' in found ? 'tag' : 'label'} ${JSON.stringify(line.text.slice(0, found.length))}`
  if ('tag' in found) return found.tag === 'interview' ? undefined : {kind: found.tag, contentStart, cue}
  return {
    kind: found.turn,
    label: {start: line.start, end, ...nameIn(line, found)},
    contentStart,
    startsTurn: true,
    cue
  }
}

/** Whether the text says of itself that nothing in it is to be guessed. */
export function isCanonical(lines: readonly Line[]): boolean {
  const found = explicitHead(lines[0]?.text ?? '')
  return found !== undefined && 'tag' in found && found.tag === 'interview' && found.length === lines[0]?.text.length
}

/**
 * All lines of a text that {@link isCanonical}, labelled by what they say. A line without tag or label belongs to the
 * block before it, over chrome; after any other line of the frame and a blank one, and at the top, to the introduction.
 */
export function labelCanonical(lines: readonly Line[]): LabelledLine[] {
  const isCode = codeLines(lines)
  const labelled: LabelledLine[] = []
  let block: LineKind = 'standfirst'
  const names = new Map<LineKind, string>()
  for (const line of lines) {
    const explicit = isCode(line) ? undefined : carryName(explicitOf(line), names)
    if (explicit) block = blockAfter(explicit.kind, block)
    labelled.push(explicit ? {...labelSaid(line, explicit), continues: false} : labelRest(line, block, labelled.at(-1)))
  }
  return labelled
}

/** A label without a name means whom the last one on its side named; a name without letters is nobody's. */
function carryName(explicit: ExplicitLine | undefined, names: Map<LineKind, string>): ExplicitLine | undefined {
  if (!explicit?.label) return explicit
  const {name = names.get(explicit.kind), ...span} = explicit.label
  if (name === undefined) return explicit
  names.set(explicit.kind, name)
  return {...explicit, label: hasLetter.test(name) ? {...span, name} : span}
}

/** What a line that says nothing is after a line that says what it is. */
function blockAfter(kind: LineKind, block: LineKind): LineKind {
  if (kind === 'chrome') return block
  return oneLiners.has(kind) ? 'standfirst' : kind
}

/** A tag is taken off the line itself, so that whoever reads a headline's or a byline's text reads that and no tag. */
function labelSaid(line: Line, {cue, ...said}: ExplicitLine): LabelledLine {
  const {kind, label, contentStart: start} = said
  if (label) return {line, ...said, confidence: 1, cues: [cue]}
  const bare = {...line, start, text: line.text.slice(start - line.start)}
  return {line: bare, kind, tagStart: line.start, confidence: 1, cues: [cue]}
}

function labelRest(line: Line, block: LineKind, before: LabelledLine | undefined): LabelledLine {
  if (!before) return {line, kind: 'chrome', confidence: 1, cues: ['says that nothing is guessed']}
  const isBroken = line.blankBefore === 0 && line.index > 1 && oneLiners.has(before.kind)
  const kind = isBroken ? before.kind : block
  return {line, kind, confidence: 1, cues: ['goes on with the block before it'], continues: true}
}

const bullet = /^(?:[-*•–]|\d{1,2}[.)])(?=\s)/

/** The lines that bear a tag, labelled by what it says, and the further items of a list that begins in such a line. */
export function taggedLines(lines: readonly Line[]): LabelledLine[] {
  const isCode = codeLines(lines)
  const labelled: LabelledLine[] = []
  for (const line of lines) {
    const explicit = !isCode(line) && line.text.startsWith('[') ? explicitOf(line) : undefined
    const before = labelled.at(-1)
    if (explicit) labelled.push(labelSaid(line, explicit))
    else if (before?.line.index === line.index - 1 && isNextItem(line, before))
      labelled.push({line, kind: before.kind, confidence: 1, cues: ['goes on with the list above'], continues: true})
  }
  return labelled
}

function isNextItem({text, blankBefore}: Line, {line, label}: LabelledLine): boolean {
  if (label || blankBefore > 0) return false
  const sign = bullet.exec(text)?.[0]
  return sign !== undefined && bullet.exec(line.text)?.[0].slice(-1) === sign.slice(-1)
}

/**
 * Labels the lines of a text that is not canonical: `said` are known already, all others are labelled by `labelRest`,
 * which sees them as if the known ones were not there. A headline that was found beside one that is said is none.
 */
export function labelAround<Rest extends {readonly lines: readonly LabelledLine[]}>(
  lines: readonly Line[],
  said: readonly LabelledLine[],
  labelRest: (rest: readonly Line[]) => Rest
): Rest {
  if (said.length === 0) return labelRest(lines)
  const known = new Map(said.map((labelled) => [labelled.line.index, labelled]))
  const others = lines.filter((line) => !known.has(line.index))
  const rest = labelRest(
    others.map((line, index) => ({...line, index, blankBefore: Math.max(line.blankBefore, blankOver(known, line))}))
  )
  const headline = said.find(({kind}) => kind === 'headline')?.line.index
  const found = rest.lines.map((labelled) => {
    const line = others[labelled.line.index] ?? labelled.line
    const {cues} = labelled
    if (headline === undefined || labelled.kind !== 'headline') return {...labelled, cues, line}
    return {...labelled, cues, line, kind: line.index < headline ? ('kicker' as const) : ('standfirst' as const)}
  })
  return {...rest, lines: [...said, ...found].sort((a, b) => a.line.index - b.line.index)}
}

/** Blank lines that stand for the known ones just above a line: those above a time in the midst of a turn, else one at least. */
function blankOver(known: ReadonlyMap<number, LabelledLine>, {index}: Line): number {
  let blank = 0
  for (let above = known.get(index - 1); above; above = known.get(above.line.index - 1))
    blank = Math.max(blank, above.line.blankBefore, above.kind === 'chrome' && above.continues ? 0 : 1)
  return blank
}

/** Answers, for lines asked about in order, whether a line lies in fenced code or opens or closes it. */
export function codeLines(lines: readonly Line[]): (line: Line) => boolean {
  const closingOf = createFences({count: lines.length, textOf: (index) => lines[index]?.text ?? ''})
  let until = -1
  return (line) => {
    if (line.index <= until) return true
    if (line.indent > 0 || !opensFence(line.text)) return false
    until = closingOf(line.index) ?? -1
    return until >= line.index
  }
}

/** Those of `some` that lie in no code. */
export function outsideCode(lines: readonly Line[], some: readonly Line[]): readonly Line[] {
  const inCode = new Set(lines.filter(codeLines(lines)))
  return inCode.size === 0 ? some : some.filter((line) => !inCode.has(line))
}

function nameIn(line: Line, found: Explicit): {name?: string} {
  const name = 'turn' in found && found.name ? line.text.slice(...found.name).trim() : ''
  return name === '' ? {} : {name}
}
