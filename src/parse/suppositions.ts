// Conventions that a text might follow, as starting points for reading.ts: what enters is what the blocks wear, what
// leaves is for each supposition ("lines with `*` ask", "Rahmani asks, all other names answer") a score for every state of
// every block. Suppositions need not be right; the reading that grows out of a wrong one explains the text badly.
import type {Convention} from '../tree/nodes.ts'
import {stateCount, states} from './decode.ts'
import {familyCount, styleFamilies, type StyleFamily, type Styles} from './styles.ts'

const strength = 4
/** How many values of a family are tried, the commonest first. */
const tried: readonly (readonly [family: StyleFamily, most: number])[] = [
  ['label', 5],
  ['wear', 4],
  ['mark', 2]
]
/** Blocks from which on the text is left to speak for itself. */
const longText = 5000

const asking = [states.indexOf('question')]
const answering = [states.indexOf('answer')]

/** `block * stateCount + state` for each supposition; the likeliest are not first. */
export function suppositionsOf(styles: Styles): Float32Array[] {
  if (styles.count < 4 || styles.count > longText) return []
  const found = tried.flatMap(([family, most]) => {
    const number = styleFamilies.indexOf(family)
    const values = commonest(styles, number, most)
    return values.map((value) => suppose(styles, number, {value, isLabel: family === 'label'}))
  })
  return [...found, ...ofPanels(styles)]
}

const fewestSpeakers = 3

/** Of three or more names one may answer all the others, or all may answer what no name asks. */
function ofPanels(styles: Styles): Float32Array[] {
  const family = styleFamilies.indexOf('label')
  const speakers = commonest(styles, family, mostNamed)
  if (speakers.length < fewestSpeakers) return []
  const guest = speakers[0] ?? 0
  return [sidesOf(styles, family, guest), sidesOf(styles, family, undefined)]
}

/** @param guest who alone answers; `undefined` where all names answer and the nameless ask */
function sidesOf({values, names, count}: Styles, family: number, guest: number | undefined): Float32Array {
  const scores = new Float32Array(count * stateCount)
  for (let i = 0; i < count; i++) {
    const own = values[i * familyCount + family] ?? 0
    const isNamed = names[family]?.[own] !== ''
    if (!isNamed && guest !== undefined) continue
    const side = isNamed && (guest === undefined || own === guest) ? answering : asking
    for (const s of side) scores[i * stateCount + s] = strength
  }
  return scores
}

/** By convention: the family whose values may be the sign of questions, and which of them may. */
const signs: Readonly<Partial<Record<Convention['name'], readonly [family: StyleFamily, sign: RegExp]>>> = {
  labels: ['label', /./],
  marks: ['mark', /./],
  emphasis: ['emphasis', /^(?:bold|italic|lead)$/],
  headings: ['emphasis', /^h[1-6]$/],
  capitals: ['emphasis', /^caps$/]
}
const mostNamed = 8

/** As {@link suppositionsOf}, but only such as agree with the convention that somebody says the text follows. */
export function suppositionsNamed(styles: Styles, name: Convention['name']): Float32Array[] {
  const [family, sign] = signs[name] ?? []
  if (family === undefined || sign === undefined) return []
  const number = styleFamilies.indexOf(family)
  const values = (styles.names[number] ?? []).flatMap((value, i) => (sign.test(value) ? [i] : []))
  return values.slice(0, mostNamed).map((value) => suppose(styles, number, {value, isLabel: family === 'label'}))
}

function commonest({values, names, count}: Styles, family: number, most: number): number[] {
  const counts = new Map<number, number>()
  for (let i = 0; i < count; i++) {
    const value = values[i * familyCount + family] ?? 0
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .filter(([value, times]) => times > 1 && times < count * 0.8 && !/^(?:\/\/)?$/.test(names[family]?.[value] ?? ''))
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([value]) => value)
}

function suppose(
  {values, names, count}: Styles,
  family: number,
  {value, isLabel}: {value: number; isLabel: boolean}
): Float32Array {
  const scores = new Float32Array(count * stateCount)
  for (let i = 0; i < count; i++) {
    const own = values[i * familyCount + family] ?? 0
    const at = i * stateCount
    if (own === value) for (const s of asking) scores[at + s] = strength
    else if (!isLabel) for (const s of asking) scores[at + s] = -strength
    else if (names[family]?.[own] !== '') for (const s of answering) scores[at + s] = strength
  }
  return scores
}
