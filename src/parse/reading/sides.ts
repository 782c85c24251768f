// Whoever asks in an interview does not answer in it. What enters is a lattice and the beliefs that it led to, what leaves
// is the lattice's scores with that much more for the side on which each named speaker stands. And of two who speak most
// one asks and the other answers: a reading that has both on one side is told from others here.
import {borrow} from './arrays.ts'
import type {Block} from '../blocks.ts'
import {cueNumber, shows} from '../cues/cue-names.ts'
import type {Lattice} from './lattice.ts'
import {kindOfState, stateCount} from './states.ts'

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
  const unary = borrow(lattice.unary.length)
  unary.set(lattice.unary)
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

const fewestLines = 3
const endsQuestion = cueNumber('ends-question')
const noCues = new Uint8Array(0)

/**
 * The two who speak most, where nobody else speaks half as often and hardly any line without a name asks something;
 * `undefined` elsewhere.
 */
export function rivalsOf(
  blocks: readonly Block[],
  cues: readonly Uint8Array[]
): readonly [one: string, other: string] | undefined {
  const counts = new Map<string, number>()
  let asking = 0
  blocks.forEach(({trust, doubtfulLabel}, i) => {
    if (trust) counts.set(trust.speaker, (counts.get(trust.speaker) ?? 0) + 1)
    else if (!doubtfulLabel && shows(cues[i] ?? noCues, endsQuestion)) asking++
  })
  const [one, other, third] = [...counts].sort((a, b) => b[1] - a[1])
  if (!one || !other || other[1] < fewestLines || asking > 1) return undefined
  return (third?.[1] ?? 0) * 2 > other[1] ? undefined : [one[0], other[0]]
}

/** Whether two speakers both mostly ask or both mostly answer. */
export function areOnOneSide(
  blocks: readonly Block[],
  [one, other]: readonly [string, string],
  beliefs: Float32Array
): boolean {
  const leans = new Map([one, other].map((name) => [name, 0]))
  blocks.forEach(({trust}, i) => {
    const lean = trust && leans.get(trust.speaker)
    if (!trust || lean === undefined) return
    let sum = lean
    for (let s = 0; s < stateCount; s++) {
      const kind = kindOfState(s)
      if (kind > 0) sum += (kind === 1 ? 1 : -1) * (beliefs[i * stateCount + s] ?? 0)
    }
    leans.set(trust.speaker, sum)
  })
  return (leans.get(one) ?? 0) * (leans.get(other) ?? 0) > 0
}

/** Adds to scores what it is worth that one of two speakers asks and the other answers. */
export function withSides(
  blocks: readonly Block[],
  scores: Float32Array,
  {asks, answers}: {readonly asks: string; readonly answers: string}
): Float32Array {
  blocks.forEach(({trust}, i) => {
    const kind = trust?.speaker === asks ? 1 : trust?.speaker === answers ? 2 : 0
    if (kind === 0) return
    for (let s = 0; s < stateCount; s++)
      if (kindOfState(s) === kind) scores[i * stateCount + s] = (scores[i * stateCount + s] ?? 0) + loyalty
  })
  return scores
}
