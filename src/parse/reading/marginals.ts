// How likely every state is at every block, over all readings of a text (forward-backward): what enters is a lattice, what
// leaves are probabilities, and how well the lattice fits the text as a whole.

import {makeAnew, type MakeArray} from './arrays.ts'
import {exponential} from './exponential.ts'
import type {Lattice, Steps} from './lattice.ts'
import {logarithm} from './logarithm.ts'
import {isFinal, isInitial, kindOfState, stateCount} from './states.ts'

export interface Beliefs {
  /** Probability of every state at every block: `block * stateCount + state`. Worked out when it is first asked for. */
  readonly states: Float32Array
  /** Logarithm of the sum over all sequences: how well the lattice as a whole fits the text. */
  readonly fit: number
}

/** The kind that is likelier than all others together, from the beliefs at an offset; 0 where none is. */
export function likelyKind(beliefs: Float32Array, at: number): number {
  let asks = 0
  let answers = 0
  for (let s = 0; s < stateCount; s++) {
    if (kindOfState(s) === 1) asks += beliefs[at + s] ?? 0
    if (kindOfState(s) === 2) answers += beliefs[at + s] ?? 0
  }
  return asks > 0.5 ? 1 : answers > 0.5 ? 2 : 0
}

/**
 * Half of the work is done only for those who ask for `states`: to compare readings, `fit` is enough.
 * @param make where the probabilities are kept
 */
export function marginals(lattice: Lattice, make: MakeArray = makeAnew): Beliefs {
  const {steps, count} = lattice
  if (count === 0) return {states: new Float32Array(0), fit: 0}
  const base = emit(lattice)
  const forward = make(count * stateCount)
  const fit = forwardPass(steps, count, forward)
  return new Passes(lattice, {forward, fit: fit + base, emission: lastEmission})
}

interface Forward {
  readonly forward: Float32Array
  readonly fit: number
  /** Tells whether the emissions are still this lattice's. */
  readonly emission: number
}

class Passes implements Beliefs {
  readonly fit: number
  readonly #lattice: Lattice
  readonly #forward: Forward
  #isWhole = false

  constructor(lattice: Lattice, forward: Forward) {
    this.fit = forward.fit
    this.#lattice = lattice
    this.#forward = forward
  }

  get states(): Float32Array {
    const {forward, emission} = this.#forward
    if (this.#isWhole) return forward
    if (emission !== lastEmission) emit(this.#lattice)
    backwardPass(this.#lattice.steps, forward)
    this.#isWhole = true
    return forward
  }
}

// Every call uses these anew: a reading takes a dozen passes, and arrays of their size are dear to make.
let emitted = new Float32Array(512)
/** Tells whose emissions these are. */
let lastEmission = 0
const here = new Float64Array(stateCount)
const beyond = new Float64Array(stateCount)

// Both passes go over all steps, possible or not, and have one variable for each state: that takes two thirds of the time of
// a list of those that are possible. Factors of impossible steps are 0, and add nothing.

/** Makes the forward probabilities those of the whole. */
function backwardPass({factors}: Steps, forward: Float32Array): void {
  const later = beyond
  for (let s = 0; s < stateCount; s++) later[s] = isFinal[s] ? 1 : 0
  for (let at = forward.length - stateCount; at >= 0; at -= stateCount) {
    let total = 0
    for (let s = 0; s < stateCount; s++) total += (forward[at + s] ?? 0) * (later[s] ?? 0)
    const scale = total > 0 ? 1 / total : 0
    for (let s = 0; s < stateCount; s++) {
      forward[at + s] = (forward[at + s] ?? 0) * (later[s] ?? 0) * scale
      later[s] = (emitted[at + s] ?? 0) * (later[s] ?? 0)
    }
    if (at > 0) stepBack(factors, later)
  }
}

/** Turns the probabilities of what comes from a block on into those of what comes behind the block before it. */
function stepBack(factors: Float64Array, later: Float64Array): void {
  const a = later[0] ?? 0
  const b = later[1] ?? 0
  const c = later[2] ?? 0
  const d = later[3] ?? 0
  const e = later[4] ?? 0
  const f = later[5] ?? 0
  const g = later[6] ?? 0
  const h = later[7] ?? 0
  let total = 0
  for (let s = 0; s < stateCount; s++) {
    const k = s * stateCount
    const sum =
      a * (factors[k] ?? 0) +
      b * (factors[k + 1] ?? 0) +
      c * (factors[k + 2] ?? 0) +
      d * (factors[k + 3] ?? 0) +
      e * (factors[k + 4] ?? 0) +
      f * (factors[k + 5] ?? 0) +
      g * (factors[k + 6] ?? 0) +
      h * (factors[k + 7] ?? 0)
    later[s] = sum
    total += sum
  }
  if (total > 0) for (let s = 0; s < stateCount; s++) later[s] = (later[s] ?? 0) / total
}

/** What is smaller is nothing in single precision. */
const vanishing = -104

/** Exponentials of the unary scores, each block's divided by its greatest so that none overflows; the sum of these. */
function emit({unary, count}: Lattice): number {
  const size = count * stateCount
  if (emitted.length < size) emitted = new Float32Array(size)
  const factors = emitted
  lastEmission++
  let fit = 0
  for (let at = 0; at < size; at += stateCount) {
    let top = -Infinity
    for (let s = at; s < at + stateCount; s++) {
      const score = unary[s] ?? 0
      if (score > top) top = score
    }
    for (let s = at; s < at + stateCount; s++) {
      const less = (unary[s] ?? 0) - top
      factors[s] = less === 0 ? 1 : less < vanishing ? 0 : exponential(less)
    }
    fit += top
  }
  return fit
}

/** Fills in the forward probabilities; the logarithm of their sum. */
function forwardPass({factors}: Steps, count: number, forward: Float32Array): number {
  const next = here
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  let fit = 0
  for (let t = 0; t < count; t++) {
    const at = t * stateCount
    let total = 0
    for (let s = 0; s < stateCount; s++) {
      const sum =
        a * (factors[s] ?? 0) +
        b * (factors[s + 8] ?? 0) +
        c * (factors[s + 16] ?? 0) +
        d * (factors[s + 24] ?? 0) +
        e * (factors[s + 32] ?? 0) +
        f * (factors[s + 40] ?? 0) +
        g * (factors[s + 48] ?? 0) +
        h * (factors[s + 56] ?? 0)
      const own = (t > 0 ? sum : isInitial[s] ? (factors[s] ?? 0) : 0) * (emitted[at + s] ?? 0)
      next[s] = own
      total += own
    }
    fit += logarithm(total > 0 ? total : 1e-300)
    for (let s = 0; s < stateCount; s++) forward[at + s] = total > 0 ? (next[s] ?? 0) / total : 1 / stateCount
    a = forward[at] ?? 0
    b = forward[at + 1] ?? 0
    c = forward[at + 2] ?? 0
    d = forward[at + 3] ?? 0
    e = forward[at + 4] ?? 0
    f = forward[at + 5] ?? 0
    g = forward[at + 6] ?? 0
    h = forward[at + 7] ?? 0
  }
  return fit
}
