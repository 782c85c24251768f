import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bestPath} from '../../../src/parse/reading/best-path.ts'
import {stepTable, type Lattice} from '../../../src/parse/reading/lattice.ts'
import {likelyKind, marginals} from '../../../src/parse/reading/marginals.ts'
import {finalStates, initialStates, stateCount, states, successors} from '../../../src/parse/reading/states.ts'

const seed = 20_261_124

/** Every sequence of so many states that may stand. */
function sequences(count: number): number[][] {
  let found = initialStates.map((state) => [states.indexOf(state)])
  for (let at = 1; at < count; at++)
    found = found.flatMap((path) =>
      successors[states[path[at - 1] ?? 0] ?? 'header'].map((next) => [...path, states.indexOf(next)])
    )
  return found.filter((path) => finalStates.includes(states[path[count - 1] ?? 0] ?? 'note'))
}

/** A text begins as if a header stood before it. */
function scoreOf(path: readonly number[], {unary, steps}: Lattice): number {
  let before = states.indexOf('header')
  let score = 0
  for (const [at, state] of path.entries()) {
    score += (steps.scores[before * stateCount + state] ?? 0) + (unary[at * stateCount + state] ?? 0)
    before = state
  }
  return score
}

const scores = (count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.double({min: -4, max: 4, noNaN: true}), {minLength: count, maxLength: count})

const lattices: fc.Arbitrary<Lattice> = fc
  .integer({min: 1, max: 4})
  .chain((count) => fc.tuple(fc.constant(count), scores(count * stateCount), scores(stateCount * stateCount)))
  .map(([count, own, between]) => ({
    unary: Float32Array.from(own),
    steps: stepTable((from, to) => between[states.indexOf(from) * stateCount + states.indexOf(to)] ?? 0),
    count
  }))

describe('the decoder', () => {
  it('finds the best of all sequences', () => {
    fc.assert(
      fc.property(lattices, (lattice) => {
        const best = Math.max(...sequences(lattice.count).map((path) => scoreOf(path, lattice)))
        const found = [...bestPath(lattice)]
        expect(sequences(lattice.count)).toContainEqual(found)
        expect(scoreOf(found, lattice)).toBeCloseTo(best, 6)
      }),
      {seed, numRuns: 60}
    )
  })

  it('says how likely each state is over all sequences, whenever it is asked', () => {
    fc.assert(
      fc.property(lattices, lattices, (lattice, other) => {
        const found = marginals(lattice)
        // Another text may be read in between.
        expect(marginals(other).states.length).toBe(other.count * stateCount)
        const expected = new Float64Array(lattice.count * stateCount)
        for (const path of sequences(lattice.count))
          for (const [at, state] of path.entries()) {
            const place = at * stateCount + state
            expected[place] = (expected[place] ?? 0) + Math.exp(scoreOf(path, lattice))
          }
        const whole = expected.subarray(0, stateCount).reduce((sum, weight) => sum + weight, 0)
        for (const [place, weight] of expected.entries()) expect(found.states[place]).toBeCloseTo(weight / whole, 4)
      }),
      {seed, numRuns: 60}
    )
  })

  it('says how well a lattice fits, by all that a text may be up to its end', () => {
    const steps = stepTable(() => 0)
    const even = marginals({unary: new Float32Array(stateCount), steps, count: 1})
    expect(even.fit).toBeCloseTo(Math.log(initialStates.length), 5)
    const plain = marginals({unary: new Float32Array(2 * stateCount), steps, count: 2})
    const raised = marginals({unary: new Float32Array(2 * stateCount).fill(1.5), steps, count: 2})
    expect(raised.fit - plain.fit).toBeCloseTo(3, 5)
  })

  it('has nothing to say of a text without blocks', () => {
    const none = {unary: new Float32Array(0), steps: stepTable(() => 0), count: 0}
    expect(bestPath(none)).toHaveLength(0)
    expect(marginals(none)).toEqual({states: new Float32Array(0), fit: 0})
  })
})

const beliefs = (parts: Partial<Record<(typeof states)[number], number>>): Float32Array =>
  Float32Array.from(states, (state) => parts[state] ?? 0)

describe('the likelier kind', () => {
  it('is the one that is likelier than all others together', () => {
    expect(likelyKind(beliefs({question: 0.3, questionMore: 0.3, answer: 0.4}), 0)).toBe(1)
    expect(likelyKind(beliefs({answer: 0.3, answerMore: 0.3, note: 0.4}), 0)).toBe(2)
    expect(likelyKind(beliefs({question: 0.4, answer: 0.4, header: 0.2}), 0)).toBe(0)
  })
})
