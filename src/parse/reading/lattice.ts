// What the two passes of the decoder go over: for every block, how well it suits each state (unary scores), and how well
// states follow one another (steps). A linear chain is the smallest model in which "a question mark counts less right after
// a question" and "a sub-heading does not end the answer" are one and the same thing; both passes are linear.

import {possibleSteps, stateCount, states, type State} from './states.ts'

/** Scores of all steps, `from * stateCount + to`; impossible steps are −∞. `factors` are their exponentials. */
export interface Steps {
  readonly scores: Float64Array
  readonly factors: Float64Array
}

export interface Lattice {
  /** `block * stateCount + state`. */
  readonly unary: Float32Array
  readonly steps: Steps
  readonly count: number
}

export function stepTable(score: (from: State, to: State) => number): Steps {
  const scores = new Float64Array(stateCount * stateCount).fill(-Infinity)
  for (const [from, to] of possibleSteps)
    scores[from * stateCount + to] = score(states[from] ?? 'header', states[to] ?? 'header')
  return {scores, factors: scores.map(Math.exp)}
}
