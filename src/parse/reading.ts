// From what blocks look like to what they are: what enters is blocks, what leaves is a state for each and the
// probabilities. First every block is judged by its cues and its neighbours alone. From that judgement the text's own
// convention is learned (testimony.ts), the text is judged again with it, and so on: two or three rounds settle it. Because
// such rounds may settle on the wrong side, each sign that the text repeats is also tried as the sign of questions from
// the start, and of all the readings that come out the one that explains the whole text best is kept.
import type {Convention} from '../tree/nodes.ts'
import {borrow, borrowDoubles, borrowIntegers, doublesAnew, takeBack} from './reading/arrays.ts'
import type {Block} from './blocks.ts'
import {cuesOf} from './cues.ts'
import {bestPath} from './reading/best-path.ts'
import type {Lattice, Steps} from './reading/lattice.ts'
import {likelyKind, marginals, type Beliefs} from './reading/marginals.ts'
import {stateCount, states} from './reading/states.ts'
import {learned, saysRoles, scoreCues, type Evidence, type Model} from './reading/scoring.ts'
import {withoutBullets} from './cues/runs.ts'
import {areOnOneSide, holdSides, rivalsOf, withSides} from './reading/sides.ts'
import {stylesOf} from './reading/styles.ts'
import {suppose, suppositionsNamed, suppositionsOf} from './reading/suppositions.ts'
import {addStyles, styleEvidence} from './reading/testimony.ts'
import type {WordLists} from './words/word-lists.ts'

export interface Reading extends Evidence {
  /** A number into `states` for each block. */
  readonly path: Uint8Array
  /** Probabilities, `block * stateCount + state`. */
  readonly beliefs: Float32Array
  /** As {@link styleEvidence} has it, in the last round. */
  readonly evidence: Float32Array
}

/** @param makeIntegers where numbers of styles are kept */
export function evidenceOf(blocks: readonly Block[], lists: WordLists, makeIntegers?: typeof borrowIntegers): Evidence {
  const bare = withoutBullets(blocks)
  return {blocks, cues: cuesOf(bare, lists, blocks), styles: stylesOf(bare, makeIntegers)}
}

/** What somebody wants of a reading. */
export interface Wanted {
  /** The convention that somebody says the text follows. */
  readonly named: Convention['name'] | undefined
  /** Whether the reading is to be asked about after the next text is read. */
  readonly keeps: boolean
}

export function readBlocks(blocks: readonly Block[], lists: WordLists, {named, keeps}: Wanted): Reading {
  takeBack()
  return read(evidenceOf(blocks, lists, keeps ? undefined : borrowIntegers), learned, {named, keeps})
}

/** The reading under a model; bench/learn-weights.mjs calls it with models in the making. */
export function readEvidence(shown: Evidence, model: Model, named?: Convention['name']): Reading {
  takeBack()
  return read(shown, model, {named, keeps: true})
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

function copyOf(scores: Float32Array): Float32Array {
  const copy = borrow(scores.length)
  copy.set(scores)
  return copy
}

function read(shown: Evidence, model: Model, {named, keeps}: Wanted): Reading {
  const kept = (scores: Float32Array): Float32Array => (keeps ? scores.slice() : scores)
  const plain = scoreCues(shown, model, borrow)
  const held = named === undefined ? [] : suppositionsNamed(shown.styles, named)
  const best =
    held.length === 0
      ? bestOf(shown, model, {plain, isPlain: named === 'alternation'})
      : held
          .map((supposed) => settle(shown, model, {plain: suppose(copyOf(plain), shown.styles, supposed)}))
          .reduce((first, other) => (other.after.fit > first.after.fit ? other : first))
  const before = kept(best.before)
  const sided = holdSides(shown.blocks, best.lattice, best.after.states)
  const lattice = sided ? {...best.lattice, unary: sided} : best.lattice
  const beliefs = kept((sided ? marginals(lattice, borrow) : best.after).states)
  return new Read(shown, {path: bestPath(lattice), beliefs, before})
}

/** What a reading comes to. */
interface Result {
  readonly path: Uint8Array
  readonly beliefs: Float32Array
  /** The beliefs before the last round. */
  readonly before: Float32Array
}

/** A reading whose evidence is worked out when somebody asks for it. */
class Read implements Reading {
  readonly blocks: readonly Block[]
  readonly cues: readonly Uint8Array[]
  readonly styles: Evidence['styles']
  readonly path: Uint8Array
  readonly beliefs: Float32Array
  readonly #before: Float32Array
  #evidence: Float32Array | undefined

  constructor({blocks, cues, styles}: Evidence, {path, beliefs, before}: Result) {
    this.blocks = blocks
    this.cues = cues
    this.styles = styles
    this.path = path
    this.beliefs = beliefs
    this.#before = before
  }

  get evidence(): Float32Array {
    return (this.#evidence ??= styleEvidence({styles: this.styles, beliefs: this.#before}))
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
  const own = best
  const starts: Settled[] = []
  const count = shown.blocks.length
  const beginWith = (unary: Float32Array, steps: Steps): void => {
    const {states: beliefs} = marginals({unary, steps, count}, borrow)
    if (!isAlike(beliefs, own.after.states)) starts.push(again(shown, model, {plain, beliefs}))
  }
  for (const supposed of suppositionsOf(shown.styles))
    beginWith(suppose(copyOf(plain), shown.styles, supposed), model.steps)
  if (count <= longText) beginWith(plain, withRate(model.steps, brief, borrowDoubles))
  const hopeful = starts.filter(
    ({after}) => after.fit > own.after.fit - hopeless && !isAlike(after.states, own.after.states)
  )
  for (const start of hopeful.sort((a, b) => b.after.fit - a.after.fit).slice(0, pursued)) {
    const other = settle(shown, model, {plain, start})
    if (other.after.fit > best.after.fit + 1e-6) best = other
  }
  return onTwoSides(shown, model, {plain, best})
}

/** The best reading, but that of the two who speak most one asks and the other answers. */
function onTwoSides(shown: Evidence, model: Model, {plain, best}: {plain: Float32Array; best: Settled}): Settled {
  const rivals = rivalsOf(shown.blocks, shown.cues)
  if (!rivals || !areOnOneSide(shown.blocks, rivals, best.after.states)) return best
  const [one, other] = rivals
  const first = settle(shown, model, {plain: withSides(shown.blocks, copyOf(plain), {asks: one, answers: other})})
  const second = settle(shown, model, {plain: withSides(shown.blocks, copyOf(plain), {asks: other, answers: one})})
  return second.after.fit > first.after.fit ? second : first
}

/** Whether two judgements take the same blocks for questions and the same for answers: then they come to the same end. */
function isAlike(one: Float32Array, other: Float32Array): boolean {
  for (let at = 0; at < one.length; at += stateCount) if (likelyKind(one, at) !== likelyKind(other, at)) return false
  return true
}

function again(shown: Evidence, model: Model, {plain, beliefs}: {plain: Float32Array; beliefs: Float32Array}): Settled {
  const unary = copyOf(plain)
  addStyles(unary, {styles: shown.styles, beliefs}, model.styles)
  const lattice = {unary, steps: beatOf(model.steps, beliefs, borrowDoubles), count: shown.blocks.length}
  return {lattice, before: beliefs, after: marginals(lattice, borrow)}
}

function settle(shown: Evidence, model: Model, {plain, start}: {plain: Float32Array; start?: Settled}): Settled {
  const count = shown.blocks.length
  const first = (): Float32Array => marginals({unary: plain, steps: model.steps, count}, borrow).states
  let now = start ?? again(shown, model, {plain, beliefs: first()})
  for (let round = 1; round < (count > longText ? 1 : rounds); round++)
    now = again(shown, model, {plain, beliefs: now.after.states})
  return now
}

const answer = states.indexOf('answer')
const answerMore = states.indexOf('answerMore')
const note = states.indexOf('note')

/** Steps for a text whose answers have as many paragraphs as this one's seem to have. */
export function beatOf(steps: Steps, beliefs: Float32Array, make = doublesAnew): Steps {
  let first = 0
  let more = 0
  for (let at = 0; at < beliefs.length; at += stateCount) {
    first += beliefs[at + answer] ?? 0
    more += beliefs[at + answerMore] ?? 0
  }
  return withRate(steps, (more + 0.5) / (first + more + 1), make)
}

/** Share of further paragraphs among those of answers, where nearly every answer has one paragraph. */
const brief = 0.03

function withRate(steps: Steps, rate: number, make: typeof doublesAnew): Steps {
  const scores = make(steps.scores.length)
  const factors = make(steps.factors.length)
  scores.set(steps.scores)
  factors.set(steps.factors)
  const goesOn = Math.log(rate / 0.5)
  const ends = Math.log((1 - rate) / 0.5)
  for (const from of [answer, answerMore])
    for (let to = 0; to < stateCount; to++) {
      const at = from * stateCount + to
      const score = steps.scores[at] ?? -Infinity
      if (to === note || score === -Infinity) continue
      scores[at] = score + (to === answerMore ? goesOn : ends)
      factors[at] = Math.exp(scores[at])
    }
  return {scores, factors}
}

/** Suppositions that are followed to the end: those that look best after one round. */
const pursued = 2
