// The likeliest reading of a whole text (Viterbi): what enters is a lattice, what leaves is its best sequence of states.

import type {Lattice} from './lattice.ts'
import {isFinal, isInitial, possibleSteps, stateCount} from './states.ts'

const froms = Uint8Array.from(possibleSteps, ([from]) => from)
const tos = Uint8Array.from(possibleSteps, ([, to]) => to)

// Every call uses these anew.
const here = new Float64Array(stateCount)
const beyond = new Float64Array(stateCount)
let backs = new Uint8Array(2048)

/** The best sequence, as numbers into {@link states}. */
export function bestPath({unary, steps, count}: Lattice): Uint8Array {
  const path = new Uint8Array(count)
  if (count === 0) return path
  if (backs.length < count * stateCount) backs = new Uint8Array(count * stateCount)
  const back = backs
  let scores = here
  let next = beyond
  for (let s = 0; s < stateCount; s++) scores[s] = isInitial[s] ? (steps.scores[s] ?? 0) + (unary[s] ?? 0) : -Infinity
  for (let t = 1; t < count; t++) {
    for (let s = 0; s < stateCount; s++) {
      next[s] = -Infinity
      back[t * stateCount + s] = 0
    }
    for (let k = 0; k < froms.length; k++) {
      const from = froms[k] ?? 0
      const to = tos[k] ?? 0
      const score = (scores[from] ?? 0) + (steps.scores[from * stateCount + to] ?? 0)
      if (score <= (next[to] ?? 0)) continue
      next[to] = score
      back[t * stateCount + to] = from
    }
    for (let s = 0; s < stateCount; s++) next[s] = (next[s] ?? 0) + (unary[t * stateCount + s] ?? 0)
    const spare = scores
    scores = next
    next = spare
  }
  let state = 0
  for (let s = 1; s < stateCount; s++) if (isFinal[s] && (scores[s] ?? 0) > (scores[state] ?? 0)) state = s
  for (let t = count - 1; t >= 0; t--) {
    path[t] = state
    state = back[t * stateCount + state] ?? 0
  }
  return path
}
