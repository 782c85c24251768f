// Whether a text with questions in it is an interview at all. What enters is the reading of its blocks, what leaves is what
// else the text looks like, or nothing. The reading itself cannot say so, for it looks for the best way to cut a text into
// turns and finds one in any column that asks its readers something. Labels that say who asks settle the matter.
import type {Block} from './blocks.ts'
import type {Custom} from './convention.ts'
import {cueNumber} from './cue-names.ts'
import {states} from './decode.ts'
import {kindOfState, type Reading} from './reading.ts'
import {fold} from './tokens.ts'
import {frequentQuestions} from './words.ts'

/** What the text reads like where it is no interview: `a quiz`. */
export function verdictOf(blocks: readonly Block[], reading: Reading, custom: Custom): string | undefined {
  if (isQuiz(blocks)) return 'a quiz'
  if (isFrequentQuestions(blocks, reading)) return 'a list of frequent questions'
  if (blocks.some((block) => block.trust?.role !== undefined)) return undefined
  return isMonologue(reading, custom.name === 'alternation') ? 'a report or a column' : undefined
}

const choice = /^\(?(?:([b-e])|(ب|پ|ج|د))[).\-–]\s/i
const fewest = 2

/** Choices `b)` and `c)` come again and again. */
function isQuiz(blocks: readonly Block[]): boolean {
  const counts = new Map<string, number>()
  for (const {text} of blocks) {
    const letter = choice.exec(text.slice(0, 6))
    const name = (letter?.[1] ?? letter?.[2])?.toLowerCase()
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const often = [...counts.values()].filter((count) => count >= fewest)
  return often.length >= 2 && often.reduce((sum, count) => sum + count, 0) * 5 >= blocks.length
}

const longestTitle = 90

function isFrequentQuestions(blocks: readonly Block[], reading: Reading): boolean {
  for (let i = 0; i < Math.min(blocks.length, 6); i++) {
    if (kindOfState(reading.path[i] ?? 0) !== 0) return false
    const text = blocks[i]?.text ?? ''
    if (text.length <= longestTitle && frequentQuestions.test(fold(text))) return true
  }
  return false
}

/** Interviews with fewer questions than this for each block are long ones, and have many. */
const leastShare = 0.1
const many = 6
const noCues = new Uint8Array(0)
const leastConfidence = 0.6
const secondPerson = cueNumber('second-person')
const endsQuestion = cueNumber('ends-question')
const firstPerson = cueNumber('first-person')

/** Hardly a question, or questions to nobody and answers of nobody. */
function isMonologue({path, cues, beliefs}: Reading, isPlain: boolean): boolean {
  let questions = 0
  let personal = 0
  let asking = 0
  let turns = 0
  let sure = 0
  path.forEach((state, i) => {
    const kind = kindOfState(state)
    if (kind === 0) return
    turns++
    sure += beliefs[i * states.length + state] ?? 0
    const shown = cues[i] ?? noCues
    if (shown.includes(kind === 1 ? secondPerson : firstPerson)) personal++
    if (states[state] !== 'question') return
    questions++
    if (shown.includes(endsQuestion)) asking++
  })
  if (questions === 0) return false
  if (questions < many && questions < path.length * leastShare) return true
  if (!isPlain) return false
  if (sure < turns * leastConfidence || (questions === 1 && turns > 5)) return true
  return questions < 4 && personal * 5 < turns && asking === questions
}
