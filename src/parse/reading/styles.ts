// What each block wears, for learning the convention that a text follows (testimony.ts): what enters is the blocks, what
// leaves is for each family of signs the number of the value that each block has. Values are numbered as they come, and
// most are never put into words.
import {integersAnew} from './arrays.ts'
import type {Block} from '../blocks.ts'

/** What a block may wear: who is named, which mark, which emphasis, which gap … each is counted by itself. */
export const styleFamilies = [
  'label',
  'mark',
  'emphasis',
  'gap',
  'indent',
  'end',
  'wear',
  'next',
  'before',
  'length'
] as const

export type StyleFamily = (typeof styleFamilies)[number]
export const familyCount = styleFamilies.length

/** For every block the number of the value that it has in each family: `family * count + block`. */
export interface Styles {
  readonly values: Int32Array
  /** How many values each family has. */
  readonly sizes: readonly number[]
  /** Names of the values of the families that have any. */
  readonly names: Readonly<Record<NamedFamily, readonly string[]>>
  readonly count: number
}

/** Families of which somebody asks what a value is: the speaker, the mark, the emphasis, or all three together. */
export type NamedFamily = 'label' | 'mark' | 'emphasis' | 'wear'

/** @param make where the numbers are kept, whatever is in it */
export function stylesOf(blocks: readonly Block[], make = integersAnew): Styles {
  const count = blocks.length
  const values = make(count * familyCount)
  const labels = new Map<string, number>()
  const marks = new Map<string, number>()
  const emphases = new Map<string, number>()
  const wears = new Map<number, number>()
  const wearNames: string[] = []
  for (let i = 0; i < count; i++) {
    const block = blocks[i]
    if (!block) continue
    const {mark, emphasis} = block.dress
    const speaker = block.trust?.speaker ?? ''
    values[i] = numberOf(labels, speaker)
    const markNumber = (values[count + i] = numberOf(marks, mark))
    const emphasisNumber = (values[2 * count + i] = numberOf(emphases, emphasis))
    const key = (markNumber * mostEmphases + emphasisNumber) * 2 + (speaker === '' ? 0 : 1)
    const wear = (values[6 * count + i] = numberOf(wears, key))
    if (wear === wearNames.length) wearNames.push(`${speaker === '' ? '' : 'label'}/${mark}/${emphasis}`)
  }
  const pairs = pairWears(values, count, wearNames.length)
  const single = shapesOf(blocks, values)
  const [gaps = 0, indents = 0, endings = 0, lengths = 0] = single
  const sizes = [labels.size, marks.size, emphases.size, gaps, indents, endings, wears.size, ...pairs, lengths]
  const names = {label: [...labels.keys()], mark: [...marks.keys()], emphasis: [...emphases.keys()], wear: wearNames}
  return {values, sizes, names, count}
}

/** There are eleven. */
const mostEmphases = 16

function numberOf<Key>(table: Map<Key, number>, key: Key): number {
  const known = table.get(key)
  if (known !== undefined) return known
  table.set(key, table.size)
  return table.size - 1
}

/** Of wear before its neighbour's, and behind it; how many such pairs there are. */
function pairWears(values: Int32Array, count: number, wears: number): [number, number] {
  const next = new Map<number, number>()
  const before = new Map<number, number>()
  const wear = 6 * count
  for (let i = 0; i < count; i++) {
    const own = (values[wear + i] ?? 0) + 1
    const right = i + 1 < count ? (values[wear + i + 1] ?? 0) + 1 : 0
    const left = i > 0 ? (values[wear + i - 1] ?? 0) + 1 : 0
    values[7 * count + i] = numberOf(next, own * (wears + 1) + right)
    values[8 * count + i] = numberOf(before, left * (wears + 1) + own)
  }
  return [next.size, before.size]
}

/** Gap, indent, ending and length; how many values each has. */
function shapesOf(blocks: readonly Block[], values: Int32Array): number[] {
  const count = blocks.length
  const tables = singleFamilies.map((family) => ({from: styleFamilies.indexOf(family) * count, size: 0}))
  const seen = new Int8Array(singleFamilies.length * mostSingle)
  for (let i = 0; i < count; i++) {
    const block = blocks[i]
    if (!block) continue
    const {text, blankBefore, indent} = block
    const own = [
      block.isSecondHalf ? 3 : Math.min(blankBefore, 2),
      indent > 0 ? 1 : 0,
      endOf(text),
      text.length < longestMeasured ? (lengthClasses[text.length] ?? 0) : 9
    ]
    for (let k = 0; k < own.length; k++) {
      const table = tables[k]
      const at = k * mostSingle + (own[k] ?? 0)
      if (!table) continue
      if (seen[at] === 0) seen[at] = ++table.size
      values[table.from + i] = (seen[at] ?? 1) - 1
    }
  }
  return tables.map(({size}) => size)
}

const singleFamilies = ['gap', 'indent', 'end', 'length'] as const
const mostSingle = 16

/** From here on all are of the last class. */
const longestMeasured = 434
const lengthClasses = Uint8Array.from({length: longestMeasured}, (_, length) =>
  Math.min(9, Math.floor(2 * Math.log2(1 + length / 20)))
)

/** What most lines end in; any other sign that counts is a letter or a number. */
const noEnd = 0
const openEnd = 6
const endsByUnit = new Map([
  ...Array.from('?.!:…', (sign, i) => [sign.charCodeAt(0), i + 1] as const),
  ['؟'.charCodeAt(0), 1] as const
])

function endOf(text: string): number {
  for (let at = text.length - 1; at >= 0 && at >= text.length - longestTail; at--) {
    const unit = text.charCodeAt(at)
    if (isPlainLetter(unit)) return openEnd
    const known = endsByUnit.get(unit)
    if (known !== undefined) return known
    if (unit > 0x7f && !silent.has(unit)) return endOfTail(text.slice(-longestTail))
  }
  return noEnd
}

const longestTail = 40

/** The commonest letters and digits of the three languages. */
function isPlainLetter(unit: number): boolean {
  if (unit > 0x7f) return (unit >= 0x620 && unit <= 0x64a) || (unit >= 0x671 && unit <= 0x6d3)
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

function endOfTail(tail: string): number {
  const last = /([\p{L}\p{N}?؟.!:…])[^\p{L}\p{N}?؟.!:…]*$/u.exec(tail)?.[1] ?? ''
  return last === '' ? noEnd : (endsByUnit.get(last.charCodeAt(0)) ?? openEnd)
}

/** Signs beyond ASCII that close a line and say nothing. */
const silent = new Set(Array.from('”’»', (sign) => sign.charCodeAt(0)))
