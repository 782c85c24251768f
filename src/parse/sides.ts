// Whoever asks in an interview does not answer in it. What enters is a lattice and the beliefs that it led to, what leaves
// is the lattice's scores with that much more for the side on which each named speaker stands.
import type {Block} from './blocks.ts'
import {kindOfState, stateCount, type Lattice} from './decode.ts'

/** What a speaker's side is worth, in the last round. */
const loyalty = 6
const clearly = 1.5

/**
 * Who mostly asks only asks, who mostly answers only answers: scores with that added for every line with a name;
 * `undefined` where no line has one.
 */
export function holdSides(blocks: readonly Block[], lattice: Lattice, beliefs: Float32Array): Float32Array | undefined {
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
