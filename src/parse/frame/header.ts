// The head of a text: what stands before its first turn. What enters are the lines there, what leaves is a kind for
// each. Newspapers put these things in an order (kicker, headline, deck, by-line, introduction) and leave any of them
// out, so that a line is known by its place as much as by itself: every line has its cues (head-cues.ts), what they are
// worth is learned (head-weights.ts), and the best sequence is found by dynamic programming over kinds and five phases.
import type {Line} from '../lines.ts'
import {headCueList, headCueNames} from './head-cue-names.ts'
import {headCuesOf} from './head-cues.ts'
import {headKinds, headPhases, phaseAfter, type FrameKind, type HeadModel} from './head-kinds.ts'
import {endWeights, headCueWeights, kindWeights, phaseWeights} from './head-weights.ts'
import {isTalk} from './masthead.ts'
import {shapeOf, type LineShape} from './shape.ts'

export interface HeaderLine {
  readonly line: Line
  readonly kind: FrameKind
  readonly confidence: number
  readonly cues: readonly string[]
  /** As in LabelledLine. */
  readonly contentStart?: number
  readonly contentEnd?: number
}

const learned: HeadModel = {
  cues: headCueList.map((name) => headCueWeights[name]),
  kinds: kindWeights,
  phases: phaseWeights,
  ends: endWeights
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
  const back = shapes.map(() => new Uint8Array(stateCount))
  let scores = here.fill(-Infinity)
  let next = beyond
  shapes.forEach((shape, at) => {
    const own = scoresOf(cues[at] ?? noCues, model)
    if (at === 0) return firstScores(scores, own, model)
    step(scores, next, {
      own,
      goesOn: goesOn(shape, shapes[at - 1]),
      isTitle: shape.paragraph <= mostlyParagraph && isNothingElse(shape),
      back: back[at] ?? noCues,
      model
    })
    const spare = scores
    scores = next
    next = spare
  })
  const end = bestEnd(scores, model)
  const phase = phaseOf(end)
  const wantsTitle = phase === open || (phase === untitled && !shapes.some(({paragraph}) => paragraph > littleSign))
  const hasTitle = phase === kicked || (wantsTitle && holdsTitle(shapes))
  return traceBack(hasTitle ? bestEnd(withTitle(scores), model) : end, back)
}

const kindCount = headKinds.length
const headline = headKinds.indexOf('headline')
const open = headPhases.indexOf('open')
/** What stands over a headline does not stand alone. */
const kicked = headPhases.indexOf('kicked')
const untitled = headPhases.indexOf('untitled')
const titled = headPhases.indexOf('titled')
const intro = headPhases.indexOf('intro')
/** A state is how far the head has come with a line, and the line's kind: `phase * kindCount + kind`. */
const stateCount = headPhases.length * kindCount
/** The phase after a phase and a kind; -1 where no line of that kind may stand. */
const reached = Int8Array.from({length: stateCount}, (_, state) => {
  const phase = phaseAfter(
    headPhases[Math.floor(state / kindCount)] ?? 'open',
    headKinds[state % kindCount] ?? 'chrome'
  )
  return phase === undefined ? -1 : headPhases.indexOf(phase)
})
const noCues = new Uint8Array(0)
// Every head uses these anew.
const here = new Float64Array(stateCount)
const beyond = new Float64Array(stateCount)

/** The line before ends as no title does. */
function goesOn({line}: LineShape, before: LineShape | undefined): boolean {
  return line.blankBefore === 0 && before !== undefined && before.title < 0.2
}

function scoresOf(cues: Uint8Array, model: HeadModel): Float64Array {
  const scores = new Float64Array(kindCount)
  for (const cue of cues) {
    const row = model.cues[cue]
    if (row) for (let kind = 0; kind < kindCount; kind++) scores[kind] = (scores[kind] ?? 0) + (row[kind] ?? 0)
  }
  return scores
}

function firstScores(scores: Float64Array, own: Float64Array, {kinds, phases}: HeadModel): void {
  for (let kind = 0; kind < kindCount; kind++) {
    const phase = reached[kind] ?? -1
    if (phase >= 0)
      scores[phase * kindCount + kind] = (own[kind] ?? 0) + (kinds.first[kind] ?? 0) + (phases.open[kind] ?? 0)
  }
}

interface Step {
  readonly own: Float64Array
  /** Whether the line may go on with a headline that was broken at a width. */
  readonly goesOn: boolean
  /** Whether the line may be what a kicker stands over. */
  readonly isTitle: boolean
  /** Filled in: the state before each state. */
  readonly back: Uint8Array
  readonly model: HeadModel
}

/** Fills in `next`, the scores of the line behind that with `scores`. */
function step(scores: Float64Array, next: Float64Array, {own, goesOn: mayGoOn, isTitle, back, model}: Step): void {
  next.fill(-Infinity)
  for (let from = 0; from < stateCount; from++) {
    const score = scores[from] ?? -Infinity
    if (score === -Infinity) continue
    const phase = Math.floor(from / kindCount)
    const fromKind = model.kinds[headKinds[from % kindCount] ?? 'first']
    const fromPhase = model.phases[headPhases[phase] ?? 'open']
    for (let kind = 0; kind < kindCount; kind++) {
      const to = (reached[phase * kindCount + kind] ?? -1) * kindCount + kind
      if (to < 0 || (kind === headline && phase === titled && !(mayGoOn && from % kindCount === headline))) continue
      if (kind === headline && phase === kicked && !isTitle) continue
      const sum = score + (own[kind] ?? 0) + (fromKind[kind] ?? 0) + (fromPhase[kind] ?? 0)
      if (sum <= (next[to] ?? 0)) continue
      next[to] = sum
      back[to] = from
    }
  }
}

/** The state in which the best sequence ends. */
function bestEnd(scores: Float64Array, {ends}: HeadModel): number {
  let end = 0
  let most = -Infinity
  for (let at = 0; at < stateCount; at++) {
    const whole = (scores[at] ?? -Infinity) + ends[headPhases[phaseOf(at)] ?? 'open']
    if (whole <= most) continue
    end = at
    most = whole
  }
  return end
}

const littleSign = 0.5
const mostlyParagraph = 0.8

/** Whether a line may be the headline; below the first paragraph it is of a section. */
function holdsTitle(shapes: readonly LineShape[]): boolean {
  for (const shape of shapes) {
    if (mayTitle(shape) || (shape.script === 'latin' && isTalk(shape))) return true
    if (shape.paragraph > mostlyParagraph) return false
  }
  return false
}

/** Neither a paragraph, a name, the rest of something nor anything that a line of a page says itself to be. */
function mayTitle(shape: LineShape): boolean {
  if (shape.bare.startsWith('...') || shape.bare.startsWith('…')) return false
  return Math.max(shape.paragraph, shape.name) < littleSign && isNothingElse(shape)
}

/** Nothing that a line of a page says itself to be. */
function isNothingElse({cues: {chrome, dateline, byline, figure, note}}: LineShape): boolean {
  return Math.max(chrome, dateline, byline, figure, note) < littleSign
}

/** Only sequences with a headline: no head is without one that has no introduction either, where a line could be it. */
function withTitle(scores: Float64Array): Float64Array {
  return scores.map((score, at) => (phaseOf(at) === titled || phaseOf(at) === intro ? score : -Infinity))
}

function phaseOf(state: number): number {
  return Math.floor(state / kindCount)
}

function traceBack(end: number, back: readonly Uint8Array[]): FrameKind[] {
  let state = end
  const kinds: FrameKind[] = []
  for (let at = back.length - 1; at >= 0; at--) {
    kinds.push(headKinds[state % kindCount] ?? 'standfirst')
    state = back[at]?.[state] ?? 0
  }
  return kinds.reverse()
}

function labelOf(shape: LineShape, kind: FrameKind, shown: Uint8Array | undefined): HeaderLine {
  const {cues} = shape.cues
  const reasons = cues.length > 0 ? cues : [reasonFor(kind, shown)]
  const confidence = Math.min(1, Math.max(0.2, scoreOf(shape, kind)))
  return {line: shape.line, kind, confidence, cues: reasons, ...valueOf(shape, kind)}
}

function scoreOf({cues, title, paragraph, name}: LineShape, kind: FrameKind): number {
  switch (kind) {
    case 'byline':
      return Math.max(cues.byline, name)
    case 'headline':
      return Math.max(title, cues.headline)
    case 'standfirst':
      return paragraph
    case 'kicker':
    case 'note':
      return Math.max(cues[kind], title * 0.6)
    default:
      return cues[kind]
  }
}

/** The cue that speaks most for a kind, in words. */
function reasonFor(kind: FrameKind, shown: Uint8Array | undefined): string {
  const column = headKinds.indexOf(kind)
  let strongest: number | undefined
  let most = 0.2
  for (const cue of shown ?? noCues) {
    const weight = learned.cues[cue]?.[column] ?? 0
    if (weight > most) [strongest, most] = [cue, weight]
  }
  const name = strongest === undefined ? undefined : headCueList[strongest]
  return name === undefined ? 'its place' : headCueNames[name]
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
  const titles = new Set<string>()
  for (const {kind, line} of labelled) if (kind === 'headline') titles.add(line.text)
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
