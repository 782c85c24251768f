// How likely every state is at every block, over all readings of a text (forward-backward): what enters is a lattice, what
// leaves are probabilities, and how well the lattice fits the text as a whole.

import {makeAnew, type MakeArray} from './arrays.ts'
import {exponential} from './exponential.ts'
import type {Lattice, Steps} from './lattice.ts'
import {logarithm} from './logarithm.ts'
import {isFinal, kindOfState, stateCount, states} from './states.ts'

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

// Both passes name the steps one by one: in a list of them, or in a table with the impossible ones, they take twice the time.

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
  later[0] = a * (factors[0] ?? 0) + b * (factors[1] ?? 0) + d * (factors[3] ?? 0)
  later[1] = c * (factors[10] ?? 0) + d * (factors[11] ?? 0) + f * (factors[13] ?? 0) + h * (factors[15] ?? 0)
  later[2] = c * (factors[18] ?? 0) + d * (factors[19] ?? 0) + f * (factors[21] ?? 0) + h * (factors[23] ?? 0)
  later[3] =
    b * (factors[25] ?? 0) +
    d * (factors[27] ?? 0) +
    e * (factors[28] ?? 0) +
    g * (factors[30] ?? 0) +
    h * (factors[31] ?? 0)
  later[4] =
    b * (factors[33] ?? 0) +
    d * (factors[35] ?? 0) +
    e * (factors[36] ?? 0) +
    g * (factors[38] ?? 0) +
    h * (factors[39] ?? 0)
  later[5] = c * (factors[42] ?? 0) + d * (factors[43] ?? 0) + f * (factors[45] ?? 0)
  later[6] = b * (factors[49] ?? 0) + d * (factors[51] ?? 0) + e * (factors[52] ?? 0) + g * (factors[54] ?? 0)
  later[7] = h * (factors[63] ?? 0)
  let total = 0
  for (let s = 0; s < stateCount; s++) total += later[s] ?? 0
  if (total > 0) for (let s = 0; s < stateCount; s++) later[s] = (later[s] ?? 0) / total
}

/** Fills in the probabilities of what may follow a block with the probabilities from `at` on. */
function stepOn(factors: Float64Array, probabilities: Float32Array, at: number): void {
  const a = probabilities[at] ?? 0
  const b = probabilities[at + 1] ?? 0
  const c = probabilities[at + 2] ?? 0
  const d = probabilities[at + 3] ?? 0
  const e = probabilities[at + 4] ?? 0
  const f = probabilities[at + 5] ?? 0
  const g = probabilities[at + 6] ?? 0
  const h = probabilities[at + 7] ?? 0
  here[0] = a * (factors[0] ?? 0)
  here[1] = a * (factors[1] ?? 0) + d * (factors[25] ?? 0) + e * (factors[33] ?? 0) + g * (factors[49] ?? 0)
  here[2] = b * (factors[10] ?? 0) + c * (factors[18] ?? 0) + f * (factors[42] ?? 0)
  here[3] =
    a * (factors[3] ?? 0) +
    b * (factors[11] ?? 0) +
    c * (factors[19] ?? 0) +
    d * (factors[27] ?? 0) +
    e * (factors[35] ?? 0) +
    f * (factors[43] ?? 0) +
    g * (factors[51] ?? 0)
  here[4] = d * (factors[28] ?? 0) + e * (factors[36] ?? 0) + g * (factors[52] ?? 0)
  here[5] = b * (factors[13] ?? 0) + c * (factors[21] ?? 0) + f * (factors[45] ?? 0)
  here[6] = d * (factors[30] ?? 0) + e * (factors[38] ?? 0) + g * (factors[54] ?? 0)
  here[7] =
    b * (factors[15] ?? 0) +
    c * (factors[23] ?? 0) +
    d * (factors[31] ?? 0) +
    e * (factors[39] ?? 0) +
    h * (factors[63] ?? 0)
}

/** A text begins as if a header stood before it. */
const beginning = Float32Array.from(states, (state) => (state === 'header' ? 1 : 0))

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
  let fit = 0
  for (let at = 0; at < count * stateCount; at += stateCount) {
    if (at === 0) stepOn(factors, beginning, 0)
    else stepOn(factors, forward, at - stateCount)
    let total = 0
    for (let s = 0; s < stateCount; s++) {
      const own = (here[s] ?? 0) * (emitted[at + s] ?? 0)
      here[s] = own
      total += own
    }
    fit += logarithm(total > 0 ? total : 1e-300)
    for (let s = 0; s < stateCount; s++) forward[at + s] = total > 0 ? (here[s] ?? 0) / total : 1 / stateCount
  }
  return fit
}
