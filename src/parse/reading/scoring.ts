// What the cues of each block say for each state, before anything is learned from the text itself. What enters is what the
// text shows and the weights of cues, what leaves is scores for the decoder.
import {makeAnew} from './arrays.ts'
import type {Block} from '../blocks.ts'
import {cueList, cueNumber, shows} from '../cues/cue-names.ts'
import {stepTable, type Steps} from './lattice.ts'
import {stateCount, states} from './states.ts'
import {styleFamilies, type Styles} from './styles.ts'
import {cueWeights, stepWeights, styleWeights} from './weights.ts'

/** Weights as numbers, columns by state. */
export interface Model {
  /** `cue * stateCount + state`. */
  readonly cues: Float64Array
  /** Rows by family. */
  readonly styles: readonly (readonly number[])[]
  readonly steps: Steps
}

/** What a text shows. */
export interface Evidence {
  readonly blocks: readonly Block[]
  /** Numbers into `cueList` for each block. */
  readonly cues: readonly Uint8Array[]
  readonly styles: Styles
}

export const learned: Model = {
  cues: Float64Array.from(cueList.flatMap((name) => cueWeights[name])),
  styles: styleFamilies.map((family) => styleWeights[family]),
  steps: stepTable((from, to) => stepWeights[`${from}>${to}`] ?? 0)
}

const endsQuestion = cueNumber('ends-question')
/** 1 for cues of frame/cues.ts. */
const isFrameCue = Uint8Array.from(cueList, (name) => (name.startsWith('frame-') ? 1 : 0))
const question = states.indexOf('question')
const footer = states.indexOf('footer')
const note = states.indexOf('note')
/** What it costs to take for a question what neither says nor looks it, where questions and answers say what they are. */
const bare = 8
/** What it costs there to take for the footer what does not look like one. */
const plainly = 4
/** What it costs there to take for a note what is a sentence and looks like no note. */
const toldPlainly = 0.7
const fullStop = cueNumber('ends-full-stop')
/** What it costs to take for a question what stands in a list none of whose items asks. */
const enlisted = 3
const listed = cueNumber('listed')
/** What it costs to take for a question what heads the end, even where it is dressed as questions are. */
const heading = 8
const closingTitle = cueNumber('closing-title')
/** What it costs to take for a turn what is nothing but markup. */
const silent = 5
const markup = cueNumber('markup')
const answer = states.indexOf('answer')

/** What an explicit label is worth: more than anything else can be. */
const explicit = 40

/** `block * stateCount + state`. */
export function scoreCues({blocks, cues}: Evidence, model: Model, make = makeAnew): Float32Array {
  const unary = make(cues.length * stateCount)
  const {cues: weights} = model
  const isSaid = saysRoles(blocks, cues)
  for (let i = 0; i < cues.length; i++) {
    const found = cues[i] ?? noCues
    const trust = blocks[i]?.trust
    const at = i * stateCount
    let isFrame = false
    let asks = false
    let isListed = false
    let isHeading = false
    let isMarkup = false
    let isSentence = false
    for (let k = 0; k < found.length; k++) {
      const cue = found[k] ?? 0
      if (isFrameCue[cue] === 1) isFrame = true
      else if (cue === endsQuestion) asks = true
      else if (cue === fullStop) isSentence = true
      else if (cue === listed) isListed = true
      else if (cue === closingTitle) isHeading = true
      else if (cue === markup) isMarkup = true
    }
    unary.set(sumOfRows(weights, found), at)
    if (isSaid && !trust && !asks) {
      unary[at + question] = (unary[at + question] ?? 0) - bare
      if (!isFrame) unary[at + footer] = (unary[at + footer] ?? 0) - plainly
      if (!isFrame && isSentence) unary[at + note] = (unary[at + note] ?? 0) - toldPlainly
    }
    if (isListed) unary[at + question] = (unary[at + question] ?? 0) - enlisted
    if (isHeading) unary[at + question] = (unary[at + question] ?? 0) - heading
    if (isMarkup && !trust) {
      unary[at + question] = (unary[at + question] ?? 0) - silent
      unary[at + answer] = (unary[at + answer] ?? 0) - silent
    }
    if (trust?.role === undefined) continue
    for (const s of statesOfRole[trust.role]) unary[at + s] = (unary[at + s] ?? 0) + explicit
  }
  return unary
}

/** Every call uses it anew. */
const rowSum = new Float32Array(stateCount)

/** The weights of some cues, added up in single precision; one variable for each state takes half of the time. */
function sumOfRows(weights: Float64Array, found: Uint8Array): Float32Array {
  const {fround} = Math
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  for (let k = 0; k < found.length; k++) {
    const from = (found[k] ?? 0) * stateCount
    a = fround(a + (weights[from] ?? 0))
    b = fround(b + (weights[from + 1] ?? 0))
    c = fround(c + (weights[from + 2] ?? 0))
    d = fround(d + (weights[from + 3] ?? 0))
    e = fround(e + (weights[from + 4] ?? 0))
    f = fround(f + (weights[from + 5] ?? 0))
    g = fround(g + (weights[from + 6] ?? 0))
    h = fround(h + (weights[from + 7] ?? 0))
  }
  rowSum[0] = a
  rowSum[1] = b
  rowSum[2] = c
  rowSum[3] = d
  rowSum[4] = e
  rowSum[5] = f
  rowSum[6] = g
  rowSum[7] = h
  return rowSum
}

const noCues = new Uint8Array(0)
const statesOfRole = {
  question: [states.indexOf('question'), states.indexOf('questionMore')],
  answer: [states.indexOf('answer'), states.indexOf('answerMore')]
}

/** Whether labels say of questions and of answers what they are, and few lines without one ask anything. */
export function saysRoles(blocks: readonly Block[], cues: readonly Uint8Array[]): boolean {
  let asked = 0
  let answered = 0
  let others = 0
  blocks.forEach(({trust}, i) => {
    if (trust?.role === 'question') asked++
    else if (trust?.role === 'answer') answered++
    else if (!trust && shows(cues[i] ?? noCues, endsQuestion)) others++
  })
  return answered > 0 && asked > 0 && asked >= others
}
