// Why a block was taken for what it is, for `--explain`: the cues and signs that spoke for its state and against the
// likeliest state of another kind.
import {kindOfState, stateCount} from './states.ts'
import type {Reading} from '../reading.ts'
import {learned} from './scoring.ts'
import {familyCount} from './styles.ts'

/** Why a block is what it is and not the next likeliest: cue numbers or families, strongest first. */
export function reasonsOf(
  reading: Reading,
  block: number
): {readonly cue?: number; readonly family?: number; readonly weight: number}[] {
  const own = reading.path[block] ?? 0
  const rival = rivalOf(reading.beliefs, block, own)
  const reasons: {cue?: number; family?: number; weight: number}[] = []
  for (const cue of reading.cues[block] ?? []) {
    const from = cue * stateCount
    reasons.push({cue, weight: (learned.cues[from + own] ?? 0) - (learned.cues[from + rival] ?? 0)})
  }
  for (let family = 0; family < familyCount; family++) {
    const weights = learned.styles[family]
    const at = (block * familyCount + family) * stateCount
    const weight =
      (weights?.[own] ?? 0) * (reading.evidence[at + own] ?? 0) -
      (weights?.[rival] ?? 0) * (reading.evidence[at + rival] ?? 0)
    reasons.push({family, weight})
  }
  return reasons.filter(({weight}) => weight > 0.2).sort((a, b) => b.weight - a.weight)
}

function rivalOf(beliefs: Float32Array, block: number, own: number): number {
  let rival = -1
  for (let s = 0; s < stateCount; s++) {
    if (kindOfState(s) === kindOfState(own)) continue
    if (rival === -1 || (beliefs[block * stateCount + s] ?? 0) > (beliefs[block * stateCount + rival] ?? 0)) rival = s
  }
  return rival
}
