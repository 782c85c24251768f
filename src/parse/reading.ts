// From what blocks look like to what they are: what enters is blocks, what leaves is a state for each and the
// probabilities. First every block is judged by its cues and its neighbours alone. From that judgement the text's own
// convention is learned (styles.ts), the text is judged again with it, and so on: two or three rounds settle it.
import type {Block} from './blocks.ts'
import {cueList, cuesOf} from './cues.ts'
import {bestPath, marginals, stateCount, states, stepTable, type Lattice} from './decode.ts'
import {familyCount, styleEvidence, styleFamilies, stylesOf, type Styles} from './styles.ts'
import {cueWeights, stepWeights, styleWeights} from './weights.ts'
import type {WordLists} from './words.ts'

export interface Reading {
  /** A number into `states` for each block. */
  readonly path: Uint8Array
  /** `block * stateCount + state`. */
  readonly beliefs: Float32Array
  /** Numbers into `cueList` for each block. */
  readonly cues: readonly (readonly number[])[]
  readonly styles: Styles
  /** `(block * familyCount + family) * stateCount + state`, as in the last round. */
  readonly evidence: Float32Array
}

const rounds = 3
const steps = stepTable((from, to) => stepWeights[`${from}>${to}`] ?? 0)
const weightsByCue = cueList.map((name) => cueWeights[name])
const weightsByFamily = styleFamilies.map((family) => styleWeights[family])

export function readBlocks(blocks: readonly Block[], lists: WordLists): Reading {
  const cues = cuesOf(blocks, lists)
  const styles = stylesOf(blocks)
  const plain = scoreCues(cues)
  let lattice: Lattice = {unary: plain, steps, count: blocks.length}
  let beliefs = marginals(lattice)
  let evidence: Float32Array = new Float32Array(0)
  for (let round = 0; round < rounds; round++) {
    evidence = styleEvidence(styles, beliefs)
    lattice = {unary: addEvidence(plain, evidence), steps, count: blocks.length}
    beliefs = marginals(lattice)
  }
  return {path: bestPath(lattice), beliefs, cues, styles, evidence}
}

function scoreCues(cues: readonly (readonly number[])[]): Float32Array {
  const unary = new Float32Array(cues.length * stateCount)
  cues.forEach((found, i) => {
    for (const cue of found) {
      const weights = weightsByCue[cue]
      for (let s = 0; s < stateCount; s++)
        unary[i * stateCount + s] = (unary[i * stateCount + s] ?? 0) + (weights?.[s] ?? 0)
    }
  })
  return unary
}

function addEvidence(plain: Float32Array, evidence: Float32Array): Float32Array {
  const unary = plain.slice()
  const count = plain.length / stateCount
  for (let i = 0; i < count; i++) {
    for (let family = 0; family < familyCount; family++) {
      const weights = weightsByFamily[family]
      for (let s = 0; s < stateCount; s++) {
        const at = i * stateCount + s
        unary[at] =
          (unary[at] ?? 0) + (weights?.[s] ?? 0) * (evidence[(i * familyCount + family) * stateCount + s] ?? 0)
      }
    }
  }
  return unary
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
    const weights = weightsByCue[cue]
    reasons.push({cue, weight: (weights?.[own] ?? 0) - (weights?.[rival] ?? 0)})
  }
  for (let family = 0; family < familyCount; family++) {
    const weights = weightsByFamily[family]
    const at = (block * familyCount + family) * stateCount
    const weight =
      (weights?.[own] ?? 0) * (reading.evidence[at + own] ?? 0) -
      (weights?.[rival] ?? 0) * (reading.evidence[at + rival] ?? 0)
    reasons.push({family, weight})
  }
  return reasons.filter(({weight}) => weight > 0.2).sort((a, b) => b.weight - a.weight)
}

const kinds: Readonly<Record<(typeof states)[number], number>> = {
  header: 0,
  question: 1,
  questionMore: 1,
  answer: 2,
  answerMore: 2,
  questionNote: 0,
  note: 0,
  footer: 0
}

/** Question, answer or neither: 1, 2 or 0. */
export function kindOfState(state: number): number {
  const name = states[state]
  return name === undefined ? 0 : kinds[name]
}

function rivalOf(beliefs: Float32Array, block: number, own: number): number {
  let rival = -1
  for (let s = 0; s < stateCount; s++) {
    if (kindOfState(s) === kindOfState(own)) continue
    if (rival === -1 || (beliefs[block * stateCount + s] ?? 0) > (beliefs[block * stateCount + rival] ?? 0)) rival = s
  }
  return rival
}
