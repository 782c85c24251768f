// From what blocks look like to what they are: what enters is blocks, what leaves is a state for each and the
// probabilities. First every block is judged by its cues and its neighbours alone. From that judgement the text's own
// convention is learned (styles.ts), the text is judged again with it, and so on: two or three rounds settle it. Because
// such rounds may settle on the wrong side, each sign that the text repeats is also tried as the sign of questions from
// the start, and of all the readings that come out the one that explains the whole text best is kept.
import type {Convention} from '../tree/nodes.ts'
import type {Block} from './blocks.ts'
import {cueList, cueNumber} from './cue-names.ts'
import {cuesOf} from './cues.ts'
import {
  bestPath,
  marginals,
  stateCount,
  states,
  stepTable,
  type Beliefs,
  type Lattice,
  type State,
  type Steps
} from './decode.ts'
import {addStyles, familyCount, styleEvidence, styleFamilies, stylesOf, type Styles} from './styles.ts'
import {suppose, suppositionsNamed, suppositionsOf} from './suppositions.ts'
import {cueWeights, stepWeights, styleWeights} from './weights.ts'
import type {WordLists} from './words.ts'

/** Weights as numbers: rows by cue and by family, columns by state. */
export interface Model {
  readonly cues: readonly (readonly number[])[]
  readonly styles: readonly (readonly number[])[]
  readonly steps: Steps
}

/** What a text shows. */
export interface Evidence {
  readonly blocks: readonly Block[]
  /** Numbers into `cueList` for each block. */
  readonly cues: readonly Uint8Array[]
  readonly styles: Styles
}

export interface Reading extends Evidence {
  /** A number into `states` for each block. */
  readonly path: Uint8Array
  /** Probabilities, `block * stateCount + state`. */
  readonly beliefs: Float32Array
  /** `(block * familyCount + family) * stateCount + state`, as in the last round. */
  readonly evidence: Float32Array
}

const learned: Model = {
  cues: cueList.map((name) => cueWeights[name]),
  styles: styleFamilies.map((family) => styleWeights[family]),
  steps: stepTable((from, to) => stepWeights[`${from}>${to}`] ?? 0)
}

export function evidenceOf(blocks: readonly Block[], lists: WordLists): Evidence {
  return {blocks, cues: cuesOf(blocks, lists), styles: stylesOf(blocks)}
}

/** @param named the convention that somebody says the text follows */
export function readBlocks(blocks: readonly Block[], lists: WordLists, named?: Convention['name']): Reading {
  return readEvidence(evidenceOf(blocks, lists), learned, named)
}

const rounds = 3
/** Blocks from which on one round has to do: so many lines outvote any first judgement. */
const longText = 5000

interface Settled {
  readonly lattice: Lattice
  /** The beliefs from which the lattice was made, and those that it leads to. */
  readonly before: Float32Array
  readonly after: Beliefs
}

/** The reading under a model; bench/learn-weights.mjs calls it with models in the making. */
export function readEvidence(shown: Evidence, model: Model, named?: Convention['name']): Reading {
  const plain = scoreCues(shown, model)
  const held = named === undefined ? [] : suppositionsNamed(shown.styles, named)
  const best =
    held.length === 0
      ? bestOf(shown, model, {plain, isPlain: named === 'alternation'})
      : held
          .map((supposed) => settle(shown, model, {plain: suppose(plain, shown.styles, supposed)}))
          .reduce((first, other) => (other.after.fit > first.after.fit ? other : first))
  const {before} = best
  const sided = holdSides(shown, best)
  const lattice = sided ? {...best.lattice, unary: sided} : best.lattice
  let evidence: Float32Array | undefined
  return {
    ...shown,
    path: bestPath(lattice),
    beliefs: (sided ? marginals(lattice) : best.after).states,
    get evidence() {
      return (evidence ??= styleEvidence({styles: shown.styles, beliefs: before}))
    }
  }
}

interface Unsettled {
  readonly plain: Float32Array
  /** Whether no sign is to be tried as the sign of questions. */
  readonly isPlain: boolean
}

/** Readings that explain the text this much worse after one round do not overtake the best in the next two. */
const hopeless = 10

function bestOf(shown: Evidence, model: Model, {plain, isPlain}: Unsettled): Settled {
  let best = settle(shown, model, {plain})
  if (isPlain || saysRoles(shown.blocks, shown.cues)) return best
  const starts: Settled[] = []
  for (const supposed of suppositionsOf(shown.styles)) {
    const lattice = {unary: suppose(plain, shown.styles, supposed), steps: model.steps, count: shown.blocks.length}
    const {states: beliefs} = marginals(lattice)
    if (!isAlike(beliefs, best.after.states)) starts.push(again(shown, model, {plain, beliefs}))
  }
  const own = best
  const hopeful = starts.filter(
    ({after}) => after.fit > own.after.fit - hopeless && !isAlike(after.states, own.after.states)
  )
  for (const start of hopeful.sort((a, b) => b.after.fit - a.after.fit).slice(0, pursued)) {
    const other = settle(shown, model, {plain, start})
    if (other.after.fit > best.after.fit + 1e-6) best = other
  }
  return best
}

/** Whether two judgements take the same blocks for questions and the same for answers: then they come to the same end. */
function isAlike(one: Float32Array, other: Float32Array): boolean {
  for (let at = 0; at < one.length; at += stateCount)
    if (likeliestKind(one, at) !== likeliestKind(other, at)) return false
  return true
}

function likeliestKind(beliefs: Float32Array, at: number): number {
  let asks = 0
  let answers = 0
  for (let s = 0; s < stateCount; s++) {
    if (kindOfState(s) === 1) asks += beliefs[at + s] ?? 0
    if (kindOfState(s) === 2) answers += beliefs[at + s] ?? 0
  }
  return asks > 0.5 ? 1 : answers > 0.5 ? 2 : 0
}

function again(shown: Evidence, model: Model, {plain, beliefs}: {plain: Float32Array; beliefs: Float32Array}): Settled {
  const unary = plain.slice()
  addStyles(unary, {styles: shown.styles, beliefs}, model.styles)
  const lattice = {unary, steps: beatOf(model.steps, beliefs), count: shown.blocks.length}
  return {lattice, before: beliefs, after: marginals(lattice)}
}

function settle(shown: Evidence, model: Model, {plain, start}: {plain: Float32Array; start?: Settled}): Settled {
  const count = shown.blocks.length
  const first = (): Float32Array => marginals({unary: plain, steps: model.steps, count}).states
  let now = start ?? again(shown, model, {plain, beliefs: first()})
  for (let round = 1; round < (count > longText ? 1 : rounds); round++)
    now = again(shown, model, {plain, beliefs: now.after.states})
  return now
}

const answer = states.indexOf('answer')
const answerMore = states.indexOf('answerMore')
const note = states.indexOf('note')

/** Steps for a text whose answers have as many paragraphs as this one's seem to have. */
export function beatOf(steps: Steps, beliefs: Float32Array): Steps {
  let first = 0
  let more = 0
  for (let at = 0; at < beliefs.length; at += stateCount) {
    first += beliefs[at + answer] ?? 0
    more += beliefs[at + answerMore] ?? 0
  }
  const rate = (more + 0.5) / (first + more + 1)
  const scores = steps.scores.slice()
  const factors = steps.factors.slice()
  for (const from of [answer, answerMore])
    for (let to = 0; to < stateCount; to++) {
      if (to === note) continue
      const at = from * stateCount + to
      const score = (scores[at] ?? 0) + Math.log((to === answerMore ? rate : 1 - rate) / 0.5)
      scores[at] = score
      factors[at] = Math.exp(score)
    }
  return {scores, factors}
}

/** What a speaker's side is worth, in the last round. */
const loyalty = 6
const clearly = 1.5

/**
 * Who mostly asks only asks, who mostly answers only answers: scores with that added for every line with a name;
 * `undefined` where no line has one.
 */
function holdSides({blocks}: Evidence, {lattice, after}: Settled): Float32Array | undefined {
  const beliefs = after.states
  const sides = new Map<string, {asks: number; answers: number}>()
  blocks.forEach(({trust}, i) => {
    if (!trust) return
    const side = sides.get(trust.speaker) ?? {asks: 0, answers: 0}
    for (let s = 0; s < stateCount; s++) {
      if (kindOfState(s) === 1) side.asks += beliefs[i * stateCount + s] ?? 0
      if (kindOfState(s) === 2) side.answers += beliefs[i * stateCount + s] ?? 0
    }
    sides.set(trust.speaker, side)
  })
  if (sides.size === 0) return undefined
  const unary = lattice.unary.slice()
  blocks.forEach(({trust}, i) => {
    const side = trust && sides.get(trust.speaker)
    if (!side || (side.asks < side.answers * clearly && side.answers < side.asks * clearly)) return
    const kind = side.asks > side.answers ? 1 : 2
    for (let s = 0; s < stateCount; s++) {
      if (kindOfState(s) === kind) unary[i * stateCount + s] = (unary[i * stateCount + s] ?? 0) + loyalty
    }
  })
  return unary
}

/** Suppositions that are followed to the end: those that look best after one round. */
const pursued = 2

const endsQuestion = cueNumber('ends-question')
const frameCues = new Set(cueList.flatMap((name, cue) => (name.startsWith('frame-') ? [cue] : [])))
const question = states.indexOf('question')
const footer = states.indexOf('footer')
/** What it costs to take for a question what neither says nor looks it, where questions and answers say what they are. */
const bare = 8
/** What it costs there to take for the footer what does not look like one. */
const plainly = 4

/** What an explicit label is worth: more than anything else can be. */
const explicit = 40

export function scoreCues({blocks, cues}: Evidence, model: Model): Float32Array {
  const unary = new Float32Array(cues.length * stateCount)
  const weights = flatCues(model)
  const isSaid = saysRoles(blocks, cues)
  for (let i = 0; i < cues.length; i++) {
    const found = cues[i] ?? noCues
    const trust = blocks[i]?.trust
    const at = i * stateCount
    for (let k = 0; k < found.length; k++) {
      const from = (found[k] ?? 0) * stateCount
      for (let s = 0; s < stateCount; s++) unary[at + s] = (unary[at + s] ?? 0) + (weights[from + s] ?? 0)
    }
    if (isSaid && !trust && !found.includes(endsQuestion)) {
      unary[at + question] = (unary[at + question] ?? 0) - bare
      if (!found.some((cue) => frameCues.has(cue))) unary[at + footer] = (unary[at + footer] ?? 0) - plainly
    }
    if (trust?.role === undefined) continue
    for (const s of statesOfRole[trust.role]) unary[at + s] = (unary[at + s] ?? 0) + explicit
  }
  return unary
}

const noCues = new Uint8Array(0)
const statesOfRole = {
  question: [states.indexOf('question'), states.indexOf('questionMore')],
  answer: [states.indexOf('answer'), states.indexOf('answerMore')]
}

const flattened = new WeakMap<Model['cues'], Float64Array>()

/** The weights of all cues, `cue * stateCount + state`. */
function flatCues({cues}: Model): Float64Array {
  const before = flattened.get(cues)
  if (before) return before
  const flat = Float64Array.from(cues.flat())
  flattened.set(cues, flat)
  return flat
}

/** Whether labels say of questions and of answers what they are, and few lines without one ask anything. */
function saysRoles(blocks: readonly Block[], cues: readonly Uint8Array[]): boolean {
  let asked = 0
  let answered = 0
  let others = 0
  blocks.forEach(({trust}, i) => {
    if (trust?.role === 'question') asked++
    else if (trust?.role === 'answer') answered++
    else if (!trust && cues[i]?.includes(endsQuestion) === true) others++
  })
  return answered > 0 && asked > 0 && asked >= others
}

/** Why a block is what it is and not the next likeliest: cue numbers or families, strongest first. */
export function reasonsOf(
  reading: Reading,
  block: number
): {readonly cue?: number; readonly family?: number; readonly weight: number}[] {
  const own = reading.path[block] ?? 0
  const rival = rivalOf(reading.beliefs, block, own)
  const reasons: {cue?: number; family?: number; weight: number}[] = []
  for (const cue of reading.cues[block] ?? []) {
    const weights = learned.cues[cue]
    reasons.push({cue, weight: (weights?.[own] ?? 0) - (weights?.[rival] ?? 0)})
  }
  for (let family = 0; family < familyCount; family++) {
    const weights = learned.styles[family]
    const at = (block * familyCount + family) * stateCount
    const weight =
      (weights?.[own] ?? 0) * (reading.evidence[at + own] ?? 0) -
      (weights?.[rival] ?? 0) * (reading.evidence[at + rival] ?? 0)
    reasons.push({family, weight})
  }
  return reasons.filter(({weight}) => weight > 0.2).sort((a, b) => b.weight - a.weight)
}

const kinds: Readonly<Record<State, number>> = {
  header: 0,
  question: 1,
  questionMore: 1,
  answer: 2,
  answerMore: 2,
  questionNote: 0,
  note: 0,
  footer: 0
}

const kindsByNumber = Uint8Array.from(states, (state) => kinds[state])

/** Question, answer or neither: 1, 2 or 0. */
export function kindOfState(state: number): number {
  return kindsByNumber[state] ?? 0
}

function rivalOf(beliefs: Float32Array, block: number, own: number): number {
  let rival = -1
  for (let s = 0; s < stateCount; s++) {
    if (kindOfState(s) === kindOfState(own)) continue
    if (rival === -1 || (beliefs[block * stateCount + s] ?? 0) > (beliefs[block * stateCount + rival] ?? 0)) rival = s
  }
  return rival
}
