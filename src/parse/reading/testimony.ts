// The convention that a text follows, learned from the text itself: what enters is what each block wears and how likely
// each block is a question, an answer …; what leaves is how much wearing it speaks for each state, in this text. A `*`
// means nothing by itself; when nine of ten lines with a `*` read like questions, the tenth is one too. This is a naive
// Bayes model for each family of signs, estimated from probabilities instead of gold labels (soft EM); a block never
// votes for itself.
import {stateCount, states} from './states.ts'
import {logarithm} from './logarithm.ts'
import {familyCount, styleFamilies, type Styles} from './styles.ts'

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
  const {sizes, count} = styles
  const evidence = new Float32Array(count * familyCount * stateCount)
  const sums = sumOfStates(beliefs, count)
  for (let family = 0; family < familyCount; family++) {
    if ((sizes[family] ?? 0) < 2) continue
    const own = new Float32Array(count * stateCount)
    addFamily(own, {styles, beliefs, sums, family}, ones)
    for (let i = 0; i < count; i++)
      for (let s = 0; s < stateCount; s++)
        evidence[(i * familyCount + family) * stateCount + s] = own[i * stateCount + s] ?? 0
  }
  return evidence
}

const ones = states.map(() => 1)

/**
 * Adds the same, weighed, to scores of states.
 * @param weights by family, then by state
 */
export function addStyles(
  unary: Float32Array,
  {styles, beliefs}: Testimony,
  weights: readonly (readonly number[])[]
): void {
  const sums = sumOfStates(beliefs, styles.count)
  for (let family = 0; family < familyCount; family++)
    if ((styles.sizes[family] ?? 0) > 1) addFamily(unary, {styles, beliefs, sums, family}, weights[family] ?? ones)
}

interface Hearing extends Testimony {
  readonly sums: Float64Array
  readonly family: number
}

/** A belief below this takes nothing from the votes of the others that could be seen in a result. */
const nothing = 1e-7
/** The evidence of a value that no other block has: none. */
const unheard = Math.fround(logarithm(1))
const rowWeights = new Float64Array(stateCount)

/** Adds the weighed evidence of one family to `unary`, in single precision. */
function addFamily(unary: Float32Array, {styles, beliefs, sums, family}: Hearing, weights: readonly number[]): void {
  const {values, count} = styles
  const isName = family === labelFamily
  const prior = isName ? doubtOfNames : doubt
  const limit = isName ? boundOfNames : bound
  const from = family * count
  const size = styles.sizes[family] ?? 0
  const {votes, totals} = countVotes({styles, beliefs, family})
  if (isName) takeSides(votes, styles.names.label)
  const weight = 1 / (count > 1 ? count - 1 : 1)
  const strangers = ratiosOf({votes, totals, sums}, {prior, limit, weight}, size)
  rowWeights.set(weights)
  for (let i = 0; i < count; i++) {
    const value = values[from + i] ?? 0
    const total = (totals[value] ?? 0) - 1
    const isAlone = total === 0 && !isName
    const share = total * weight
    const row = value * stateCount
    const at = i * stateCount
    for (let s = 0; s < stateCount; s++) {
      const own = beliefs[at + s] ?? 0
      let ratio = strangers[row + s] ?? 0
      if (own >= nothing && isAlone) ratio = unheard
      else if (own >= nothing) {
        const others = (votes[row + s] ?? 0) - own
        const expected = ((sums[s] ?? 0) - own) * share
        const free = logarithm(((others > 0 ? others : 0) + prior) / (expected + prior))
        ratio = Math.fround(free > limit ? limit : free < -limit ? -limit : free)
      }
      unary[at + s] = (unary[at + s] ?? 0) + (rowWeights[s] ?? 0) * ratio
    }
  }
}

const labelFamily = styleFamilies.indexOf('label')

interface Polls {
  readonly votes: Float64Array
  readonly totals: Float64Array
  readonly sums: Float64Array
}

let ratios = new Float32Array(64 * stateCount)

/** The evidence of each value for a block that does not vote for the state at all; good until the next call. */
function ratiosOf(
  {votes, totals, sums}: Polls,
  {prior, limit, weight}: {prior: number; limit: number; weight: number},
  size: number
): Float32Array {
  if (ratios.length < size * stateCount) ratios = new Float32Array(size * stateCount)
  for (let value = 0; value < size; value++) {
    const share = ((totals[value] ?? 0) - 1) * weight
    for (let s = 0; s < stateCount; s++) {
      const others = votes[value * stateCount + s] ?? 0
      const ratio = logarithm((others > 0 ? others + prior : prior) / ((sums[s] ?? 0) * share + prior))
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

/** Every call uses them anew. */
let votesOfAll = new Float64Array(64 * stateCount)
let totalsOfAll = new Float64Array(64)

function countVotes({styles, beliefs, family}: Omit<Hearing, 'sums'>): {votes: Float64Array; totals: Float64Array} {
  const {values, count} = styles
  const size = styles.sizes[family] ?? 0
  if (size > totalsOfAll.length) {
    votesOfAll = new Float64Array(size * stateCount)
    totalsOfAll = new Float64Array(size)
  }
  const votes = votesOfAll.fill(0, 0, size * stateCount)
  const totals = totalsOfAll.fill(0, 0, size)
  for (let i = 0; i < count; i++) {
    const value = values[family * count + i] ?? 0
    const from = value * stateCount
    const at = i * stateCount
    totals[value] = (totals[value] ?? 0) + 1
    for (let s = 0; s < stateCount; s++) votes[from + s] = (votes[from + s] ?? 0) + (beliefs[at + s] ?? 0)
  }
  return {votes, totals}
}

function sumOfStates(beliefs: Float32Array, count: number): Float64Array {
  const sums = new Float64Array(stateCount)
  for (let at = 0; at < count * stateCount; at += stateCount)
    for (let s = 0; s < stateCount; s++) sums[s] = (sums[s] ?? 0) + (beliefs[at + s] ?? 0)
  return sums
}
