// The likeliest reading of a whole text: what enters is, for every block, how well it suits each state (unary scores), and
// how well states follow one another; what leaves is the best sequence of states (Viterbi) and the probability of every
// state at every block (forward-backward). A linear chain is the smallest model in which "a question mark counts less
// right after a question" and "a sub-heading does not end the answer" are one and the same thing; both passes are linear.

/** What a block may be: first or further block of a turn, note, or what surrounds the interview. */
export const states = [
  'header',
  'question',
  'questionMore',
  'answer',
  'answerMore',
  'questionNote',
  'note',
  'footer'
] as const

export type State = (typeof states)[number]
export const stateCount = states.length

/** Which states may follow which; a text begins as if a header stood before it. */
export const successors: Readonly<Record<State, readonly State[]>> = {
  header: ['header', 'question', 'answer'],
  question: ['questionMore', 'answer', 'questionNote', 'footer'],
  questionMore: ['questionMore', 'answer', 'questionNote', 'footer'],
  answer: ['question', 'answer', 'answerMore', 'note', 'footer'],
  answerMore: ['question', 'answer', 'answerMore', 'note', 'footer'],
  questionNote: ['questionMore', 'answer', 'questionNote'],
  note: ['question', 'answer', 'answerMore', 'note'],
  footer: ['footer']
}

export const initialStates = successors.header
/** A reading may not stop at a note: what follows the last turn is the footer. */
export const finalStates: readonly State[] = ['header', 'question', 'questionMore', 'answer', 'answerMore', 'footer']

/** Scores of all steps: `from * stateCount + to`; impossible steps are −∞. */
export type Steps = Float64Array

export interface Lattice {
  /** `block * stateCount + state`. */
  readonly unary: Float32Array
  readonly steps: Steps
  readonly count: number
}

export function stepTable(score: (from: State, to: State) => number): Steps {
  const table = new Float64Array(stateCount * stateCount).fill(-Infinity)
  states.forEach((from, i) => {
    for (const to of successors[from]) table[i * stateCount + states.indexOf(to)] = score(from, to)
  })
  return table
}

const isInitial = states.map((state) => initialStates.includes(state))
const isFinal = states.map((state) => finalStates.includes(state))

/** The best sequence, as numbers into {@link states}. */
export function bestPath({unary, steps, count}: Lattice): Uint8Array {
  const path = new Uint8Array(count)
  if (count === 0) return path
  const back = new Uint8Array(count * stateCount)
  let scores = Float64Array.from({length: stateCount}, (_, s) =>
    isInitial[s] ? (steps[s] ?? 0) + (unary[s] ?? 0) : -Infinity
  )
  for (let t = 1; t < count; t++) {
    const next = new Float64Array(stateCount).fill(-Infinity)
    for (let to = 0; to < stateCount; to++) {
      let best = -Infinity
      for (let from = 0; from < stateCount; from++) {
        const score = (scores[from] ?? 0) + (steps[from * stateCount + to] ?? 0)
        if (score > best) {
          best = score
          back[t * stateCount + to] = from
        }
      }
      next[to] = best + (unary[t * stateCount + to] ?? 0)
    }
    scores = next
  }
  let state = 0
  for (let s = 1; s < stateCount; s++) if (isFinal[s] && (scores[s] ?? 0) > (scores[state] ?? 0)) state = s
  for (let t = count - 1; t >= 0; t--) {
    path[t] = state
    state = back[t * stateCount + state] ?? 0
  }
  return path
}

export interface Beliefs {
  /** Probability of every state at every block: `block * stateCount + state`. */
  readonly states: Float32Array
  /** Logarithm of the sum over all sequences: how well the lattice as a whole fits the text. */
  readonly fit: number
}

export function marginals(lattice: Lattice): Beliefs {
  const {unary, steps, count} = lattice
  const result = new Float32Array(count * stateCount)
  if (count === 0) return {states: result, fit: 0}
  const weights = steps.map(Math.exp)
  const {forward, fit} = forwardPass(lattice, weights)
  let later: Float64Array = Float64Array.from({length: stateCount}, (_, s) => (isFinal[s] ? 1 : 0))
  for (let t = count - 1; t >= 0; t--) {
    let total = 0
    for (let s = 0; s < stateCount; s++) total += (forward[t * stateCount + s] ?? 0) * (later[s] ?? 0)
    for (let s = 0; s < stateCount; s++)
      result[t * stateCount + s] = total > 0 ? ((forward[t * stateCount + s] ?? 0) * (later[s] ?? 0)) / total : 0
    later = stepBack({unary, weights, t}, later)
  }
  return {states: result, fit}
}

function forwardPass({unary, count}: Lattice, weights: Float64Array): {forward: Float32Array; fit: number} {
  const forward = new Float32Array(count * stateCount)
  let fit = 0
  let now = Float64Array.from({length: stateCount}, (_, s) => (isInitial[s] ? 1 : 0))
  for (let t = 0; t < count; t++) {
    const next = new Float64Array(stateCount)
    const top = highest(unary, t)
    let total = 0
    for (let to = 0; to < stateCount; to++) {
      let sum = 0
      if (t === 0) sum = (now[to] ?? 0) * (weights[to] ?? 0)
      else
        for (let from = 0; from < stateCount; from++) sum += (now[from] ?? 0) * (weights[from * stateCount + to] ?? 0)
      const value = sum * Math.exp((unary[t * stateCount + to] ?? 0) - top)
      next[to] = value
      total += value
    }
    for (let s = 0; s < stateCount; s++) {
      next[s] = total > 0 ? (next[s] ?? 0) / total : 1 / stateCount
      forward[t * stateCount + s] = next[s] ?? 0
    }
    fit += top + Math.log(total > 0 ? total : 1e-300)
    now = next
  }
  return {forward, fit}
}

function stepBack(
  {unary, weights, t}: {unary: Float32Array; weights: Float64Array; t: number},
  later: Float64Array
): Float64Array {
  const earlier = new Float64Array(stateCount)
  const top = highest(unary, t)
  let total = 0
  for (let from = 0; from < stateCount; from++) {
    let sum = 0
    for (let to = 0; to < stateCount; to++)
      sum +=
        (weights[from * stateCount + to] ?? 0) * Math.exp((unary[t * stateCount + to] ?? 0) - top) * (later[to] ?? 0)
    earlier[from] = sum
    total += sum
  }
  if (total > 0) for (let s = 0; s < stateCount; s++) earlier[s] = (earlier[s] ?? 0) / total
  return earlier
}

function highest(unary: Float32Array, t: number): number {
  let top = -Infinity
  for (let s = 0; s < stateCount; s++) top = Math.max(top, unary[t * stateCount + s] ?? 0)
  return top
}
