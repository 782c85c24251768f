// The head of a text: what stands before its first turn. What enters are the lines there, what leaves is a kind for
// each. Newspapers put these things in an order (kicker, headline, deck, by-line, introduction) and leave any of them
// out, so that a line is known by its place as much as by itself: every line has its cues (head-cues.ts), what they are
// worth is learned (head-weights.ts), and the best sequence is found by dynamic programming over kinds and five phases.
import type {Line} from '../lines.ts'
import {headCueList, headCueNames} from './head-cue-names.ts'
import {headCuesOf} from './head-cues.ts'
import {endWeights, headCueWeights, kindWeights, phaseWeights} from './head-weights.ts'
import {shapeOf, type LineShape} from './shape.ts'

export type FrameKind = 'chrome' | 'dateline' | 'kicker' | 'headline' | 'standfirst' | 'byline' | 'figure' | 'note'

export interface HeaderLine {
  readonly line: Line
  readonly kind: FrameKind
  readonly confidence: number
  readonly cues: readonly string[]
  /** As in LabelledLine. */
  readonly contentStart?: number
  readonly contentEnd?: number
}

/** The columns of head-weights.ts. */
export const headKinds = [
  'chrome',
  'dateline',
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'figure',
  'note'
] as const satisfies readonly FrameKind[]
/** How far the head has come: nothing yet, a kicker, the headline, its introduction; an introduction without a headline. */
export const headPhases = ['open', 'kicked', 'titled', 'intro', 'untitled'] as const
export type HeadPhase = (typeof headPhases)[number]

/** What is learned, as numbers; columns are {@link headKinds}. */
export interface HeadModel {
  /** By the numbers of cues. */
  readonly cues: readonly (readonly number[])[]
  /** By the kind of the line before; `first` for the line that has none. */
  readonly kinds: Readonly<Record<FrameKind | 'first', readonly number[]>>
  /** By how far the lines before have come. */
  readonly phases: Readonly<Record<HeadPhase, readonly number[]>>
  /** By how far the whole head has come. */
  readonly ends: Readonly<Record<HeadPhase, number>>
}

const learned: HeadModel = {
  cues: headCueList.map((name) => headCueWeights[name]),
  kinds: kindWeights,
  phases: phaseWeights,
  ends: endWeights
}

interface State {
  readonly score: number
  readonly phase: HeadPhase
  readonly kind: FrameKind | 'first'
  readonly before: State | undefined
}

/** Heads longer than this are introductions from there on, in lines. */
const longestHead = 80

/** A kind for each of `lines`, which are the lines before the first turn, in order. */
export function labelHeader(lines: readonly Line[], following: Line | undefined): HeaderLine[] {
  const head = lines.slice(0, longestHead)
  const shapes = head.map((line, at) => shapeOf(line, lines[at + 1] ?? following))
  const cues = headCuesOf(shapes)
  const kinds = bestKinds(shapes, cues, learned)
  const labelled = shapes.map((shape, at) => labelOf(shape, kinds[at] ?? 'standfirst', cues[at]))
  const rest = lines.slice(longestHead).map((line) => labelOf(shapeOf(line, undefined), 'standfirst', undefined))
  return settleRepeats([...labelled, ...rest])
}

/** The best sequence of kinds for lines with these cues; bench/learn-heads.mjs calls it with models in the making. */
export function bestKinds(shapes: readonly LineShape[], cues: readonly Uint8Array[], model: HeadModel): FrameKind[] {
  let states: readonly State[] = [{score: 0, phase: 'open', kind: 'first', before: undefined}]
  shapes.forEach((shape, at) => {
    states = step(states, {scores: scoresOf(cues[at] ?? noCues, model), goesOn: goesOn(shape, shapes[at - 1]), model})
  })
  let best: State | undefined
  let most = -Infinity
  for (const state of states) {
    const score = state.score + model.ends[state.phase]
    if (score > most) [best, most] = [state, score]
  }
  return traceBack(best)
}

/** The line before ends as no title does. */
function goesOn({line}: LineShape, before: LineShape | undefined): boolean {
  return line.blankBefore === 0 && before !== undefined && before.title < 0.2
}

const noCues = new Uint8Array(0)

interface Reached {
  readonly scores: Float64Array
  /** Whether the line may go on with a headline that was broken at a width. */
  readonly goesOn: boolean
  readonly model: HeadModel
}

function step(states: readonly State[], {scores, goesOn, model}: Reached): State[] {
  const reached = new Map<string, State>()
  for (const before of states) {
    const fromKind = model.kinds[before.kind]
    const fromPhase = model.phases[before.phase]
    headKinds.forEach((kind, column) => {
      const phase = phaseAfter(before.phase, kind)
      if (
        phase === undefined ||
        (kind === 'headline' && before.phase === 'titled' && !(goesOn && before.kind === kind))
      )
        return
      const score = before.score + (scores[column] ?? 0) + (fromKind[column] ?? 0) + (fromPhase[column] ?? 0)
      const key = phase + kind
      if (score > (reached.get(key)?.score ?? -Infinity)) reached.set(key, {score, phase, kind, before})
    })
  }
  return [...reached.values()]
}

function scoresOf(cues: Uint8Array, model: HeadModel): Float64Array {
  const scores = new Float64Array(headKinds.length)
  for (const cue of cues) {
    const row = model.cues[cue]
    if (row) for (let kind = 0; kind < scores.length; kind++) scores[kind] = (scores[kind] ?? 0) + (row[kind] ?? 0)
  }
  return scores
}

/** How far a head has come with a line of a kind; `undefined` where no such line may stand. */
export function phaseAfter(phase: HeadPhase, kind: FrameKind): HeadPhase | undefined {
  switch (kind) {
    case 'kicker':
      return phase === 'open' || phase === 'kicked' ? 'kicked' : phase === 'titled' ? phase : undefined
    case 'headline':
      return phase === 'open' || phase === 'kicked' || phase === 'titled' ? 'titled' : undefined
    case 'standfirst':
      return phase === 'open' || phase === 'untitled' ? 'untitled' : 'intro'
    default:
      return phase
  }
}

function traceBack(last: State | undefined): FrameKind[] {
  const kinds: FrameKind[] = []
  for (let state = last; state !== undefined; state = state.before) if (state.kind !== 'first') kinds.push(state.kind)
  return kinds.reverse()
}

/** Reasons that are given, those that decided most first. */
const mostReasons = 3

function labelOf(shape: LineShape, kind: FrameKind, shown: Uint8Array | undefined): HeaderLine {
  const {cues, title, paragraph, name} = shape
  const score: Readonly<Record<FrameKind, number>> = {
    ...cues,
    byline: Math.max(cues.byline, name),
    headline: Math.max(title, cues.headline),
    standfirst: paragraph,
    kicker: Math.max(cues.kicker, title * 0.6),
    note: Math.max(cues.note, title * 0.6)
  }
  const reasons = [...new Set([...cues.cues, ...reasonsFor(kind, shown)])].slice(0, mostReasons)
  const confidence = Math.min(1, Math.max(0.2, score[kind]))
  return {line: shape.line, kind, confidence, cues: reasons, ...valueOf(shape, kind)}
}

/** The cues that speak most for a kind, in words. */
function reasonsFor(kind: FrameKind, cues: Uint8Array | undefined): string[] {
  if (cues === undefined) return ['its place']
  const column = headKinds.indexOf(kind)
  const weights = Array.from(cues, (cue) => [headCueList[cue] ?? 'any', learned.cues[cue]?.[column] ?? 0] as const)
  const speaking = weights.filter(([, weight]) => weight > 0.2).sort((one, other) => other[1] - one[1])
  return speaking.length > 0 ? speaking.map(([name]) => headCueNames[name]) : ['its place']
}

const fieldBefore = /^\W{0,4}[\p{L} ]{2,12}\]?\s?[:=]\s*/u

/** Of `title: "…"` the value counts, without its quotes. */
function valueOf({line, cues}: LineShape, kind: FrameKind): {contentStart?: number; contentEnd?: number} {
  const isField = kind === 'headline' || kind === 'kicker' || kind === 'standfirst'
  if (!isField || cues[kind] < 0.95 || !cues.cues[0]?.startsWith('field')) return {}
  const start = fieldBefore.exec(line.text)?.[0].length ?? 0
  const quoted = /^(["'])[^"']*\1$/.test(line.text.slice(start)) ? 1 : 0
  return {contentStart: line.start + start + quoted, contentEnd: line.end - quoted}
}

/**
 * A page shows its date and its title in several places; the first is what it says it is, the rest is chrome. So is a
 * title that the page shows over its menu, even where the second looks more like one.
 */
function settleRepeats(labelled: readonly HeaderLine[]): HeaderLine[] {
  const titles = new Set(labelled.flatMap(({kind, line}) => (kind === 'headline' ? [line.text] : [])))
  const seen = new Set<string>()
  return labelled.map((entry) => {
    const {kind, line} = entry
    const isTitle = titles.has(line.text) && kind !== 'byline'
    if ((isTitle || kind === 'dateline') && seen.has(line.text))
      return {...entry, kind: 'chrome', cues: ['repeats a line above']}
    if (isTitle || kind === 'dateline') seen.add(line.text)
    return isTitle ? {...entry, kind: 'headline'} : entry
  })
}
