// A line of a turn and how sure the parser is of it. What enters is the reading and the number of a block, what leaves is
// the record that the passes hand to each other. Why it was taken for what it is is put into words only when somebody asks.
import {cueList, cueNames} from '../cues/cue-names.ts'
import {kindOfState, stateCount} from '../reading/states.ts'
import type {LabelledLine, LabelSpan} from '../labelled.ts'
import type {Line} from '../lines.ts'
import type {Reading} from '../reading.ts'
import {reasonsOf} from '../reading/reasons.ts'
import {styleFamilies, type StyleFamily} from '../reading/styles.ts'

/** What was found out about a block of a turn, for all its lines. */
export class Reasons {
  readonly confidence: number
  readonly #reading: Reading
  readonly #block: number
  #cues: readonly string[] | undefined

  constructor(reading: Reading, block: number) {
    this.confidence = confidenceOf(reading, block)
    this.#reading = reading
    this.#block = block
  }

  get cues(): readonly string[] {
    return (this.#cues ??= explain(this.#reading, this.#block))
  }
}

/** A line of a turn. Copies of its fields lack the cues. */
export class TurnLine implements LabelledLine {
  readonly line: Line
  readonly kind: 'question' | 'answer'
  readonly confidence: number
  readonly reasons: Reasons
  startsTurn = false
  startsParagraph = true
  contentStart: number | undefined = undefined
  contentEnd: number | undefined = undefined
  label: LabelSpan | undefined = undefined

  constructor(line: Line, kind: 'question' | 'answer', reasons: Reasons) {
    this.line = line
    this.kind = kind
    this.confidence = reasons.confidence
    this.reasons = reasons
  }

  get cues(): readonly string[] {
    return this.reasons.cues
  }
}

function confidenceOf(reading: Reading, i: number): number {
  return Math.round(shareOf(reading, i, kindOfState(reading.path[i] ?? 0)) * 1000) / 1000
}

/** Probability that nobody says a block. */
export function silenceOf(reading: Reading, block: number): number {
  return shareOf(reading, block, 0)
}

/** Probability that a block is of a kind, as numbered by {@link kindOfState}. */
function shareOf({beliefs}: Reading, i: number, kind: number): number {
  let sum = 0
  for (let s = 0; s < stateCount; s++) if (kindOfState(s) === kind) sum += beliefs[i * stateCount + s] ?? 0
  return sum
}

const familyPhrases: Readonly<Record<StyleFamily, string>> = {
  label: 'this label is used so in this text',
  mark: 'this mark is used so in this text',
  emphasis: 'this emphasis is used so in this text',
  gap: 'blank lines are set so in this text',
  indent: 'lines are indented so in this text',
  end: 'turns end so in this text',
  wear: 'lines are marked so in this text',
  next: 'lines before such a line are so in this text',
  before: 'lines after such a line are so in this text',
  length: 'lines of this length are so in this text'
}

const reasonCount = 4

/** Where nothing in a block speaks for what it is, what stands around it does. */
function explain(reading: Reading, i: number): string[] {
  const reasons = reasonsOf(reading, i)
    .slice(0, reasonCount)
    .map(({cue, family}) => {
      const name = cue === undefined ? undefined : cueList[cue]
      if (name !== undefined) return cueNames[name]
      const style = styleFamilies[family ?? 0]
      return style === undefined ? '' : familyPhrases[style]
    })
  return reasons.length > 0 ? reasons : ['what stands before and after it']
}
