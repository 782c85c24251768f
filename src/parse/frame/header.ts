// The head of a text: what stands before its first turn. What enters are the lines there, what leaves is a kind for
// each. Newspapers put these things in an order (kicker, headline, deck, by-line, introduction) and leave any of them
// out, so that a line is known by its place as much as by itself: the best sequence is found by dynamic programming
// over four phases, which costs a few additions a line and needs no chain of special cases.
import type {Line} from '../lines.ts'
import {headlineScore, isTalk, isTitle, menuOf} from './masthead.ts'
import {photoCredit} from './credits.ts'
import {introductions, isOffice, shapeOf, type LineShape} from './shape.ts'

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

/** How far the head has come; a kicker wants a headline after it. */
type Phase = 'open' | 'kicked' | 'titled' | 'intro' | 'untitled'

interface Neighbours {
  readonly before: LineShape | undefined
  readonly next: LineShape | undefined
  /** Whether the line belongs to the page's own head: its name, its menu. */
  readonly isMenu: boolean
}

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
  const menu = menuOf(shapes)
  let states: State[] = [{score: 0, phase: 'open', kind: 'chrome', before: undefined}]
  shapes.forEach((shape, at) => {
    states = step(states, shape, {before: shapes[at - 1], next: shapes[at + 1], isMenu: at < menu})
  })
  const kinds = traceBack(best(states, shapes.some(isTitle)))
  const labelled = shapes.map((shape, at) => labelOf(shape, kinds[at] ?? 'standfirst'))
  for (const line of lines.slice(longestHead)) labelled.push(labelOf(shapeOf(line, undefined), 'standfirst'))
  return settleRepeats(labelled)
}

function step(states: readonly State[], shape: LineShape, around: Neighbours): State[] {
  const reached: Partial<Record<Phase, State[]>> = {}
  const scores = emissions(shape, around)
  for (const state of states) {
    for (const [kind, emission] of scores) {
      const phase = phaseAfter(state.phase, kind)
      if (phase === undefined) continue
      const score = state.score + emission + transition(state, kind, shape)
      const inPhase = (reached[phase] ??= [])
      let at = 0
      while (at < inPhase.length && inPhase[at]?.kind !== kind) at++
      if (score > (inPhase[at]?.score ?? -Infinity)) inPhase[at] = {score, phase, kind, before: state}
    }
  }
  return Object.values(reached).flat()
}

function phaseAfter(phase: Phase, kind: FrameKind): Phase | undefined {
  switch (kind) {
    case 'kicker':
      return phase === 'open' || phase === 'kicked' ? 'kicked' : phase === 'titled' ? 'titled' : undefined
    case 'headline':
      return phase === 'open' || phase === 'kicked' ? 'titled' : undefined
    case 'standfirst':
      return phase === 'open' || phase === 'untitled' ? 'untitled' : 'intro'
    default:
      return phase
  }
}

/** What it costs to go from one kind to the next; 0 where nothing speaks against it. */
function transition({phase, kind: before, before: earlier}: State, kind: FrameKind, shape: LineShape): number {
  const {cues} = shape
  switch (kind) {
    case 'standfirst':
      return (
        toStandfirst[phase] +
        (before === 'headline' && shape.paragraph < 0.5 ? 0.7 : 0) +
        (before === 'headline' && cues.kicker > 0.5 ? 1 : 0)
      )
    case 'kicker':
      return phase === 'kicked'
        ? -1.2
        : phase !== 'titled'
          ? 0
          : cues.cues.includes('names the part of a series')
            ? -1.2
            : -3.5
    case 'headline':
      return before === 'byline' ? -1.6 : 0
    case 'byline':
      return (
        toByline[phase] +
        (cues.byline > 0.5 ? 0 : toUnmarked(phase, before, shape)) -
        (earlier === undefined && !shape.isSigned ? 0.8 : 0)
      )
    case 'note':
      return (before === 'headline' ? -1.2 : 0) + toNote(phase, shape)
    default:
      return 0
  }
}

const toByline: Readonly<Record<Phase, number>> = {open: 0, kicked: -0.8, titled: 0, intro: 0, untitled: 0}

/** Sub-headings and notes come after the introduction has begun; before, only what says itself that it is one. */
function toNote(phase: Phase, {cues, bare}: LineShape): number {
  if (phase === 'intro' || phase === 'untitled') return 0
  if (phase !== 'titled') return cues.note >= 0.9 ? -1.5 : -4
  return cues.note >= 0.8 || introductions.test(bare) ? 0 : -0.8
}

/** A name without a word for what its bearer did is a by-line where by-lines stand, and hardly elsewhere. */
function toUnmarked(phase: Phase, before: FrameKind, {name, isSigned}: LineShape): number {
  if (phase === 'open') return isSigned ? 0 : -0.8
  if (phase === 'kicked') return isSigned ? 0 : -1.8
  return phase !== 'intro' && phase !== 'untitled' ? 0 : before === 'standfirst' && name < 0.8 ? -1.6 : -0.7
}

/** A kicker wants its headline; a text may begin with its introduction, but seldom does. */
const toStandfirst: Readonly<Record<Phase, number>> = {
  open: -0.6,
  kicked: -5,
  titled: 0,
  intro: 0,
  untitled: 0
}

/** How much a line reads as a kicker: by its words, by a colon that the headline follows, or as a title over a title. */
function kickerScore(shape: LineShape, next: LineShape | undefined): number {
  const {line, cues, bare, words, name, script, title} = shape
  if (/^["“«'‘].*["”»'’]$/u.test(bare)) return 0.1
  if (cues.kicker > 0) return isTalkOf(line.text, next) ? 0.4 : cues.kicker + 0.15
  if (next !== undefined && next.cues.kicker > 0.5) return 0.15
  const follows = next !== undefined && next.title > 0.5
  if (follows && words < 10 && /[:：]\s*$/u.test(bare)) return 0.8
  if (words > 14) return 0
  if (follows && words < 6 && isCapitals(line.text) && !isCapitals(next.line.text)) return 0.78
  if (follows && words <= 2 && name < 0.5 && next.words > words + 1) return title * 0.6
  const isLonger = next !== undefined && next.words > words + 1
  return (name > 0.9 ? title - 0.15 : title) * (script === 'arabic' && !isLonger ? 0.4 : 0.2)
}

/** `Interview with Ann Lund`: as likely the headline itself as the line over it, where no longer title follows. */
function isTalkOf(text: string, next: LineShape | undefined): boolean {
  return /\s(?:[Ww]ith|[Ff]or)\s(?:the )?\p{Lu}/u.test(text) && (next === undefined || next.words < 7)
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}

function points(score: number): number {
  return weight * (score - 0.5)
}

/** The score of each kind for a line by itself; a score of 0.5 is worth nothing either way. */
function emissions(shape: LineShape, {before, next, isMenu}: Neighbours): (readonly [FrameKind, number])[] {
  const {cues, paragraph, words} = shape
  const framed = Math.max(cues.chrome, cues.figure, cues.dateline, cues.byline)
  const kicker = kickerScore(shape, next)
  const isFact = next?.isField === true || (shape.isField && before?.isField === true)
  return [
    ['chrome', points(Math.max(cues.chrome, isMenu ? 0.9 : 0.02))],
    ['dateline', points(cues.dateline)],
    [
      'byline',
      points(Math.max(isTalk(shape) ? 0.6 : cues.byline, words < 12 ? bylineScore(shape, {before, next}) : 0))
    ],
    ['figure', points(cues.figure)],
    ['note', points(noteScore(shape, next))],
    ['kicker', points(kicker) - (framed > 0.6 ? 2 : 0) - (next?.bare === shape.bare ? 3 : 0)],
    [
      'headline',
      points(Math.max(headlineScore(shape), cues.headline)) -
        (framed > 0.6 && !isTalk(shape) ? 2 : 0) -
        (before?.bare === shape.bare ? 3 : 0)
    ],
    ['standfirst', points(Math.max(paragraph, cues.standfirst, isFact ? 0.45 : 0)) - (framed > 0.75 ? 1.5 : 0)]
  ]
}

const mailAddress = /^[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}$/u

/** Two or three words that may be a name are one where by-lines stand: over a date, a picture or a paragraph. */
function bylineScore(shape: LineShape, {before, next}: Pick<Neighbours, 'before' | 'next'>): number {
  const {name, words, title, script, bare, cues, isSigned} = shape
  if (
    words <= 3 &&
    before !== undefined &&
    Math.max(before.cues.byline, before.name) > 0.75 &&
    (isOffice(bare) || mailAddress.test(bare))
  )
    return 0.8
  const isWritten = next !== undefined && next.cues.byline > 0.7 && !photoCredit.test(next.bare)
  if (isWritten && cues.byline < 0.5 && !isSigned) return name * 0.5
  if (name > 0.75 || words > 3 || words < 2 || title < 0.5) return name * 0.9
  const stands = next !== undefined && (next.cues.dateline > 0.6 || next.cues.figure > 0.6 || next.paragraph > 0.8)
  return stands && name >= 0.4 ? (script === 'latin' && !/\d/.test(bare) ? 0.88 : 0.62) : name * 0.9
}

function noteScore({cues, bare, title, words, headingLevel}: LineShape, next: LineShape | undefined): number {
  if (introductions.test(bare)) return 0.97
  if (next?.isField === true) return 0.2
  const opensSection = next === undefined || next.paragraph > 0.5
  const heading = headingLevel > 0 ? 0.75 : words <= 8 ? title * 0.6 : 0
  return Math.max(cues.note >= 0.9 ? cues.note : cues.note * 0.5, opensSection ? heading : heading * 0.6)
}

/** @param hasTitle whether a line of the head may be its headline; then it should have one */
function best(states: readonly State[], hasTitle: boolean): State | undefined {
  let found: State | undefined
  for (const state of states) {
    const score = state.score - costOfEnd(state.phase, hasTitle)
    if (found === undefined || score > found.score - costOfEnd(found.phase, hasTitle)) found = state
  }
  return found
}

function costOfEnd(phase: Phase, hasTitle: boolean): number {
  if (phase === 'kicked') return 4
  return hasTitle && (phase === 'open' || phase === 'untitled') ? 1 : 0
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
  const confidence = Math.min(1, Math.max(0.2, score[kind]))
  return {line: shape.line, kind, confidence, cues: reasons, ...valueOf(shape, kind)}
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

/** A page shows its date and its title in several places; the first is what it says it is, the rest is chrome. */
function settleRepeats(labelled: readonly HeaderLine[]): HeaderLine[] {
  const seen = new Set<string>()
  for (const {kind, line} of labelled) if (kind === 'headline') seen.add(line.text)
  return labelled.map((entry) => {
    const {kind, line} = entry
    const isRepeat = kind !== 'headline' && kind !== 'byline' && seen.has(line.text)
    if (kind === 'dateline') seen.add(line.text)
    return isRepeat ? {...entry, kind: 'chrome', cues: ['repeats a line above']} : entry
  })
}
