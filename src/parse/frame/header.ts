// The head of a text: what stands before its first turn. What enters are the lines there, what leaves is a kind for
// each. Newspapers put these things in an order (kicker, headline, deck, by-line, introduction) and leave any of them
// out, so that a line is known by its place as much as by itself: the best sequence is found by dynamic programming
// over four phases, which costs a few additions a line and needs no chain of special cases.
import type {Line} from '../lines.ts'
import {shapeOf, type LineShape} from './shape.ts'

export type FrameKind = 'chrome' | 'dateline' | 'kicker' | 'headline' | 'standfirst' | 'byline' | 'figure' | 'note'

export interface HeaderLine {
  readonly line: Line
  readonly kind: FrameKind
  readonly confidence: number
  readonly cues: readonly string[]
}

/** How far the head has come; a kicker wants a headline after it. */
type Phase = 'open' | 'kicked' | 'titled' | 'intro'

interface State {
  readonly score: number
  readonly phase: Phase
  readonly kind: FrameKind
  readonly before: State | undefined
}

/** Heads longer than this are introductions from there on, in lines. */
const longestHead = 80
const weight = 4

/** A kind for each of `lines`, which are the lines before the first turn, in order. */
export function labelHeader(lines: readonly Line[], following: Line | undefined): HeaderLine[] {
  const head = lines.slice(0, longestHead)
  const shapes = head.map((line, at) => shapeOf(line, lines[at + 1] ?? following))
  let states: State[] = [{score: 0, phase: 'open', kind: 'chrome', before: undefined}]
  shapes.forEach((shape, at) => {
    states = step(states, shape, shapes[at + 1])
  })
  const kinds = traceBack(best(states))
  const labelled = shapes.map((shape, at) => labelOf(shape, kinds[at] ?? 'standfirst'))
  for (const line of lines.slice(longestHead)) labelled.push(labelOf(shapeOf(line, undefined), 'standfirst'))
  return settleRepeats(labelled)
}

function step(states: readonly State[], shape: LineShape, next: LineShape | undefined): State[] {
  const reached = new Map<Phase, Map<FrameKind, State>>()
  const scores = emissions(shape, next)
  for (const state of states) {
    for (const [kind, emission] of scores) {
      const phase = phaseAfter(state.phase, kind)
      if (phase === undefined) continue
      const score = state.score + emission + transition(state, kind)
      const byKind = reached.get(phase) ?? new Map<FrameKind, State>()
      reached.set(phase, byKind)
      if (score > (byKind.get(kind)?.score ?? -Infinity)) byKind.set(kind, {score, phase, kind, before: state})
    }
  }
  return [...reached.values()].flatMap((byKind) => [...byKind.values()])
}

function phaseAfter(phase: Phase, kind: FrameKind): Phase | undefined {
  switch (kind) {
    case 'kicker':
      return phase === 'open' || phase === 'kicked' ? 'kicked' : phase === 'titled' ? 'titled' : undefined
    case 'headline':
      return phase === 'open' || phase === 'kicked' ? 'titled' : undefined
    case 'standfirst':
      return 'intro'
    default:
      return phase
  }
}

/** What it costs to go from one kind to the next; 0 where nothing speaks against it. */
function transition({phase, kind: before, before: earlier}: State, kind: FrameKind): number {
  if (kind === 'standfirst') return phase === 'kicked' ? -5 : phase === 'open' ? -0.6 : 0
  if (kind === 'kicker') return phase === 'titled' ? -1.2 : 0
  if (kind === 'headline' && before === 'byline') return -1
  if (kind === 'byline' && phase === 'intro') return before === 'standfirst' ? -0.9 : 0
  if (kind === 'byline' && (phase === 'kicked' || earlier === undefined)) return -0.8
  if (kind === 'note' && phase !== 'intro' && phase !== 'titled') return -0.5
  return 0
}

function points(score: number): number {
  return weight * (score - 0.5)
}

/** The score of each kind for a line by itself; a score of 0.5 is worth nothing either way. */
function emissions(shape: LineShape, next: LineShape | undefined): (readonly [FrameKind, number])[] {
  const {cues, title, paragraph, name, words, script} = shape
  const framed = Math.max(cues.chrome, cues.figure, cues.dateline, cues.byline)
  const kicker = cues.kicker > 0 ? cues.kicker + 0.15 : words <= 14 ? title * (script === 'arabic' ? 0.4 : 0.2) : 0
  return [
    ['chrome', points(Math.max(cues.chrome, 0.02))],
    ['dateline', points(cues.dateline)],
    ['byline', points(Math.max(cues.byline, words < 12 ? name * 0.9 : 0))],
    ['figure', points(cues.figure)],
    ['note', points(noteScore(shape, next))],
    ['kicker', points(kicker) - (framed > 0.6 ? 2 : 0)],
    ['headline', points(Math.max(title - (name > 0.9 ? 0.15 : 0), cues.headline)) - (framed > 0.6 ? 2 : 0)],
    ['standfirst', points(paragraph) - (framed > 0.75 ? 1.5 : 0)]
  ]
}

const introductions =
  /^(?:introduction|intro|preface|foreword|summary|abstract|background|overview|about .{2,40}|the interview|interview|q ?(?:and|&) ?a|مقدمه|پیشگفتار|درامد|المقدمه|تمهید|تقدیم|مدخل)\s?:?$/u

function noteScore({cues, bare, title, words, headingLevel}: LineShape, next: LineShape | undefined): number {
  if (introductions.test(bare)) return 0.97
  const opensSection = next === undefined || next.paragraph > 0.5
  const heading = headingLevel > 0 ? 0.75 : words <= 8 ? title * 0.6 : 0
  return Math.max(cues.note >= 0.9 ? cues.note : cues.note * 0.5, opensSection ? heading : heading * 0.6)
}

function best(states: readonly State[]): State | undefined {
  let found: State | undefined
  for (const state of states) {
    const score = state.score - (state.phase === 'kicked' ? 4 : 0)
    if (found === undefined || score > found.score - (found.phase === 'kicked' ? 4 : 0)) found = state
  }
  return found
}

function traceBack(last: State | undefined): FrameKind[] {
  const kinds: FrameKind[] = []
  for (let state = last; state?.before !== undefined; state = state.before) kinds.push(state.kind)
  return kinds.reverse()
}

function labelOf(shape: LineShape, kind: FrameKind): HeaderLine {
  const {cues, title, paragraph, name} = shape
  const score: Readonly<Record<FrameKind, number>> = {
    ...cues,
    byline: Math.max(cues.byline, name),
    headline: Math.max(title, cues.headline),
    standfirst: paragraph,
    kicker: Math.max(cues.kicker, title * 0.6),
    note: Math.max(cues.note, title * 0.6)
  }
  const own: Partial<Record<FrameKind, string>> = {
    headline: 'short and without a full stop, at the head',
    standfirst: 'a paragraph before the first turn',
    kicker: 'short, over the headline',
    byline: 'reads as a name',
    note: 'a heading over a paragraph'
  }
  const reasons = cues.cues.length > 0 ? cues.cues : [own[kind] ?? 'its place']
  return {line: shape.line, kind, confidence: Math.min(1, Math.max(0.2, score[kind])), cues: reasons}
}

/** A page shows its date in several places; the first one is the date line, the rest is chrome. */
function settleRepeats(labelled: readonly HeaderLine[]): HeaderLine[] {
  const dates = new Set<string>()
  return labelled.map((entry) => {
    if (entry.kind !== 'dateline') return entry
    if (!dates.has(entry.line.text)) {
      dates.add(entry.line.text)
      return entry
    }
    return {...entry, kind: 'chrome', cues: ['repeats the date line']}
  })
}
