// Conventions that a text might follow, as starting points for reading.ts: what enters is what the blocks wear, what
// leaves is for each supposition ("lines with `*` ask", "Rahmani asks, all other names answer") a score for every state of
// every block. Suppositions need not be right; the reading that grows out of a wrong one explains the text badly.
import type {Convention} from '../../tree/nodes.ts'
import {stateCount, states} from './states.ts'
import {styleFamilies, type NamedFamily, type Styles} from './styles.ts'

const strength = 4
/** How many values of a family are tried, the commonest first. */
const tried: readonly (readonly [family: NamedFamily, most: number])[] = [
  ['label', 5],
  ['wear', 4],
  ['mark', 2]
]
/** Blocks from which on the text is left to speak for itself. */
const longText = 5000

const asking = states.indexOf('question')
const answering = states.indexOf('answer')

/** That what wears this value asks. */
export interface Supposition {
  readonly family: NamedFamily
  readonly value: number
  /** Of names: that this one answers all others, or −1: that all answer the nameless. */
  readonly side?: 'answers'
}

/** The likeliest are not first. */
export function suppositionsOf(styles: Styles): Supposition[] {
  if (styles.count < 4 || styles.count > longText) return []
  const found: Supposition[] = []
  for (const [family, most] of tried) for (const value of commonest(styles, family, most)) found.push({family, value})
  found.push(...ofPanels(styles))
  return found
}

const fewestSpeakers = 3

/** Of three or more names one of the two commonest may answer all the others, or all may answer what no name asks. */
function ofPanels(styles: Styles): Supposition[] {
  const [guest, ...others] = commonest(styles, 'label', fewestSpeakers)
  if (guest === undefined || others.length + 1 < fewestSpeakers) return []
  return [
    {family: 'label', value: guest, side: 'answers'},
    ...others.slice(0, 1).map((value) => ({family: 'label', value, side: 'answers'}) as const),
    {family: 'label', value: -1, side: 'answers'}
  ]
}

/** By convention: the family whose values may be the sign of questions, and which of them may. */
const signs: Readonly<Partial<Record<Convention['name'], readonly [family: NamedFamily, sign: RegExp]>>> = {
  labels: ['label', /./],
  marks: ['mark', /./],
  emphasis: ['emphasis', /^(?:bold|italic|lead)$/],
  headings: ['emphasis', /^h[1-6]$/],
  capitals: ['emphasis', /^caps$/]
}
const mostNamed = 8

/** As {@link suppositionsOf}, but only such as agree with the convention that somebody says the text follows. */
export function suppositionsNamed(styles: Styles, name: Convention['name']): Supposition[] {
  const [family, sign] = signs[name] ?? []
  if (family === undefined || sign === undefined) return []
  const values = styles.names[family].flatMap((value, i) => (sign.test(value) ? [i] : []))
  return values.slice(0, mostNamed).map((value) => ({family, value}))
}

function commonest({values, names, sizes, count}: Styles, family: NamedFamily, most: number): number[] {
  const number = styleFamilies.indexOf(family)
  const size = sizes[number] ?? 0
  if (size < 2) return []
  const counts = new Int32Array(size)
  for (let i = number * count; i < (number + 1) * count; i++) {
    const value = values[i] ?? 0
    counts[value] = (counts[value] ?? 0) + 1
  }
  const found: number[] = []
  for (let value = 0; value < size; value++) {
    const times = counts[value] ?? 0
    const name = names[family][value] ?? ''
    if (times > 1 && times < count * 0.8 && name !== '' && name !== bareWear) found.push(value)
  }
  return found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, most)
}

/** Of a block without label, mark and emphasis. */
const bareWear = '//'

/**
 * Scores with what the supposition adds to them: `block * stateCount + state`.
 * @param scores holds the plain scores, and is changed
 */
export function suppose(
  scores: Float32Array,
  {values, names, count}: Styles,
  {family, value, side}: Supposition
): Float32Array {
  const from = styleFamilies.indexOf(family) * count
  const add = (at: number, score: number): void => {
    scores[at] = (scores[at] ?? 0) + score
  }
  for (let i = 0; i < count; i++) {
    const own = values[from + i] ?? 0
    const at = i * stateCount
    const isNamed = names[family][own] !== ''
    if (side === 'answers') {
      const isGuest = isNamed && (value === -1 || own === value)
      if (isGuest || isNamed || value === -1) add(at + (isGuest ? answering : asking), strength)
    } else if (own === value) add(at + asking, strength)
    else if (family !== 'label') add(at + asking, -strength)
    else if (isNamed) add(at + answering, strength)
  }
  return scores
}
