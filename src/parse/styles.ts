// The convention that a text follows, learned from the text itself: what enters is what each block wears and how likely
// each block is a question, an answer …; what leaves is how much wearing it speaks for each state, in this text. A `*`
// means nothing by itself; when nine of ten lines with a `*` read like questions, the tenth is one too. This is a naive
// Bayes model for each family of signs, estimated from probabilities instead of gold labels (soft EM); a block never
// votes for itself.
import type {Block} from './blocks.ts'
import {stateCount, states} from './decode.ts'
import {logarithm} from './logarithm.ts'

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

/** For every block the number of the value that it has in each family: `block * familyCount + family`. */
export interface Styles {
  readonly values: Int32Array
  /** Names of the values, family by family. */
  readonly names: readonly (readonly string[])[]
  readonly count: number
}

export function stylesOf(blocks: readonly Block[]): Styles {
  const values = new Int32Array(blocks.length * familyCount)
  const tables = styleFamilies.map(() => new Map<string, number>())
  blocks.forEach((_, i) => {
    wornBy(blocks, i).forEach((name, family) => {
      const table = tables[family]
      if (!table) return
      const number = table.get(name) ?? table.size
      table.set(name, number)
      values[i * familyCount + family] = number
    })
  })
  return {values, names: tables.map((table) => [...table.keys()]), count: blocks.length}
}

/** The values in the order of {@link styleFamilies}. */
function wornBy(blocks: readonly Block[], i: number): string[] {
  const block = blocks[i]
  if (!block) return []
  const speaker = block.trust?.speaker ?? ''
  const {mark, emphasis} = block.dress
  const gap = block.isSecondHalf ? 'half' : String(Math.min(block.blankBefore, 2))
  return [
    speaker,
    mark,
    emphasis,
    gap,
    block.indent > 0 ? 'in' : '',
    endOf(block.text),
    wearOf(block),
    `${wearOf(block)} ${wearOf(blocks[i + 1])}`,
    `${wearOf(blocks[i - 1])} ${wearOf(block)}`,
    String(Math.min(9, Math.floor(2 * Math.log2(1 + block.text.length / 20))))
  ]
}

function wearOf(block: Block | undefined): string {
  return block ? `${block.trust?.speaker ? 'label' : ''}/${block.dress.mark}/${block.dress.emphasis}` : '-'
}

/** What most lines end in; any other sign that counts is a letter or a number. */
const ends = new Map([...Array.from('?.!:…', (sign) => [sign, sign] as const), ['؟', '?'] as const])

function endOf(text: string): string {
  for (let at = text.length - 1; at >= 0 && at >= text.length - longestTail; at--) {
    const unit = text.charCodeAt(at)
    const known = endsByUnit.get(unit)
    if (known !== undefined) return known
    if (isAsciiWord(unit)) return 'open'
    if (unit > 0x7f && !silent.has(unit)) return endOfTail(text.slice(-longestTail))
  }
  return ''
}

const longestTail = 40

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

function endOfTail(tail: string): string {
  const last = /([\p{L}\p{N}?؟.!:…])[^\p{L}\p{N}?؟.!:…]*$/u.exec(tail)?.[1] ?? ''
  return ends.get(last) ?? (last === '' ? '' : 'open')
}

const endsByUnit = new Map(Array.from(ends, ([sign, end]) => [sign.charCodeAt(0), end] as const))
/** Signs beyond ASCII that close a line and say nothing. */
const silent = new Set(Array.from('”’»', (sign) => sign.charCodeAt(0)))

/** Lines that have to speak before their voice counts fully; what is seen less often says next to nothing. */
const doubt = 0.6
const bound = 3
/** A name keeps its role through the whole text; a mark may stray. */
const doubtOfNames = 0.2
const boundOfNames = 6

/** What the evidence is drawn from. */
export interface Testimony {
  readonly styles: Styles
  /** Probabilities of states, `block * stateCount + state`. */
  readonly beliefs: Float32Array
}

/**
 * How much each block's signs speak for each state: `(block * familyCount + family) * stateCount + state`, natural
 * logarithms of likelihood ratios, bounded.
 */
export function styleEvidence({styles, beliefs}: Testimony): Float32Array {
  const {names, count} = styles
  const evidence = new Float32Array(count * familyCount * stateCount)
  const sums = sumOfStates(beliefs, count)
  for (let family = 0; family < familyCount; family++) {
    if ((names[family]?.length ?? 0) < 2) continue
    const own = evidenceOf({styles, beliefs, sums, family})
    for (let i = 0; i < count; i++)
      for (let s = 0; s < stateCount; s++)
        evidence[(i * familyCount + family) * stateCount + s] = own[i * stateCount + s] ?? 0
  }
  return evidence
}

/**
 * Adds the same, weighed, to scores of states: a text's whole evidence is seven times as much as they are.
 * @param weights by family, then by state
 */
export function addStyles(
  unary: Float32Array,
  {styles, beliefs}: Testimony,
  weights: readonly (readonly number[])[]
): void {
  const sums = sumOfStates(beliefs, styles.count)
  const size = styles.count * stateCount
  for (let family = 0; family < familyCount; family++) {
    if ((styles.names[family]?.length ?? 0) < 2) continue
    const own = evidenceOf({styles, beliefs, sums, family})
    const row = weights[family] ?? []
    for (let s = 0; s < stateCount; s++) {
      const weight = row[s] ?? 0
      if (weight === 0) continue
      for (let at = s; at < size; at += stateCount) unary[at] = (unary[at] ?? 0) + weight * (own[at] ?? 0)
    }
  }
}

interface Hearing extends Testimony {
  readonly sums: Float64Array
  readonly family: number
}

/** Every call uses it anew. */
let scratch = new Float32Array(0)

/** The evidence of one family, `block * stateCount + state`; good until the next call. */
function evidenceOf({styles, beliefs, sums, family}: Hearing): Float32Array {
  const {values, names, count} = styles
  const isName = styleFamilies[family] === 'label'
  const prior = isName ? doubtOfNames : doubt
  const limit = isName ? boundOfNames : bound
  const {votes, totals} = countVotes({values, beliefs, count, family, size: names[family]?.length ?? 0})
  if (isName) takeSides(votes, names[family] ?? [])
  if (scratch.length < beliefs.length) scratch = new Float32Array(beliefs.length)
  const evidence = scratch
  const rest = Math.max(1, count - 1)
  const strangers = ratiosOf({votes, totals, sums}, {prior, limit, rest}, names[family]?.length ?? 0)
  for (let i = 0; i < count; i++) {
    const value = values[i * familyCount + family] ?? 0
    const total = (totals[value] ?? 0) - 1
    const from = value * stateCount
    const at = i * stateCount
    for (let s = 0; s < stateCount; s++) {
      const own = beliefs[at + s] ?? 0
      if (own < nothing) {
        evidence[at + s] = strangers[from + s] ?? 0
        continue
      }
      const others = (votes[from + s] ?? 0) - own
      const expected = (((sums[s] ?? 0) - own) * total) / rest
      const ratio = logarithm(((others > 0 ? others : 0) + prior) / (expected + prior))
      evidence[at + s] = ratio > limit ? limit : ratio < -limit ? -limit : ratio
    }
  }
  return evidence
}

/** A belief below this takes nothing from the votes of the others that could be seen in a result. */
const nothing = 1e-7

interface Polls {
  readonly votes: Float64Array
  readonly totals: Float64Array
  readonly sums: Float64Array
}

let ratios = new Float64Array(64 * stateCount)

/** The evidence of each value for a block that does not vote for the state at all; good until the next call. */
function ratiosOf(
  {votes, totals, sums}: Polls,
  {prior, limit, rest}: {prior: number; limit: number; rest: number},
  size: number
): Float64Array {
  if (ratios.length < size * stateCount) ratios = new Float64Array(size * stateCount)
  for (let value = 0; value < size; value++) {
    const total = (totals[value] ?? 0) - 1
    for (let s = 0; s < stateCount; s++) {
      const others = votes[value * stateCount + s] ?? 0
      const ratio = logarithm((others > 0 ? others + prior : prior) / (((sums[s] ?? 0) * total) / rest + prior))
      ratios[value * stateCount + s] = ratio > limit ? limit : ratio < -limit ? -limit : ratio
    }
  }
  return ratios
}

const asks = states.map((state) => state === 'question' || state === 'questionMore')
const answers = states.map((state) => state === 'answer' || state === 'answerMore')

/** Whoever mostly asks, always asks: what a name's lines say for the other side is discounted. */
function takeSides(votes: Float64Array, names: readonly string[]): void {
  names.forEach((name, value) => {
    if (name === '') return
    let asked = 0.01
    let answered = 0.01
    for (let s = 0; s < stateCount; s++) {
      const vote = votes[value * stateCount + s] ?? 0
      if (asks[s]) asked += vote
      if (answers[s]) answered += vote
    }
    const share = asked ** 4 / (asked ** 4 + answered ** 4)
    const all = asked + answered
    for (let s = 0; s < stateCount; s++) {
      const at = value * stateCount + s
      if (asks[s]) votes[at] = ((votes[at] ?? 0) * share * all) / asked
      if (answers[s]) votes[at] = ((votes[at] ?? 0) * (1 - share) * all) / answered
    }
  })
}

interface Ballot {
  readonly values: Int32Array
  readonly beliefs: Float32Array
  readonly count: number
  readonly family: number
  readonly size: number
}

/** Every call uses them anew. */
let votesOfAll = new Float64Array(64 * stateCount)
let totalsOfAll = new Float64Array(64)

function countVotes({values, beliefs, count, family, size}: Ballot): {votes: Float64Array; totals: Float64Array} {
  if (size > totalsOfAll.length) {
    votesOfAll = new Float64Array(size * stateCount)
    totalsOfAll = new Float64Array(size)
  }
  const votes = votesOfAll.fill(0, 0, size * stateCount)
  const totals = totalsOfAll.fill(0, 0, size)
  for (let i = 0; i < count; i++) {
    const value = values[i * familyCount + family] ?? 0
    const from = value * stateCount
    const at = i * stateCount
    totals[value] = (totals[value] ?? 0) + 1
    for (let s = 0; s < stateCount; s++) votes[from + s] = (votes[from + s] ?? 0) + (beliefs[at + s] ?? 0)
  }
  return {votes, totals}
}

function sumOfStates(beliefs: Float32Array, count: number): Float64Array {
  const sums = new Float64Array(stateCount)
  for (let i = 0; i < count; i++)
    for (let s = 0; s < stateCount; s++) sums[s] = (sums[s] ?? 0) + (beliefs[i * stateCount + s] ?? 0)
  return sums
}
