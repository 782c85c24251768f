// Whether a text with questions in it is an interview at all. What enters is the reading of its blocks, what leaves is what
// else the text looks like, or nothing. The reading itself cannot say so, for it looks for the best way to cut a text into
// turns and finds one in any column that asks its readers something. Labels that say who asks settle the matter.
import type {Block} from '../blocks.ts'
import type {Custom} from './convention.ts'
import {cueNumber, shows} from '../cues/cue-names.ts'
import {kindOfState, states} from './states.ts'
import type {Reading} from '../reading.ts'
import {officeRole} from '../labels/label-names.ts'
import {fold} from '../words/fold-words.ts'
import {createNeedles} from '../words/needles.ts'
import {frequentQuestions} from '../words/word-lists.ts'

/** What the text reads like where it is no interview: `a quiz`. */
export function verdictOf(blocks: readonly Block[], reading: Reading, custom: Custom): string | undefined {
  if (isQuiz(blocks)) return 'a quiz'
  if (isFrequentQuestions(blocks, reading)) return 'a list of frequent questions'
  if (blocks.some((block) => block.trust?.role !== undefined) || asksByOffice(blocks, reading)) return undefined
  if (!mayBeMonologue(custom, reading)) return undefined
  const tally = tallyOf(reading)
  if (isAnnounced(blocks, reading) && tally.questions > 1 && tally.asking * 2 > tally.questions) return undefined
  return isMonologue(custom.name, tally) ? 'a report or a column' : undefined
}

/** Whether it matters what the turns have in common: names on them settle it, and so do many questions. */
function mayBeMonologue({name}: Custom, {path}: Reading): boolean {
  if (name === 'labels') return false
  const questions = path.reduce((count, state) => count + (states[state] === 'question' ? 1 : 0), 0)
  return questions === 1 || (name === 'alternation' && questions > 0 && questions < many)
}

/** Whether a label says of a question that a reporter or a host asks it. */
function asksByOffice(blocks: readonly Block[], {path}: Reading): boolean {
  return blocks.some(({label, doubtfulLabel}, i) => {
    const name = label ?? doubtfulLabel
    return name !== undefined && states[path[i] ?? 0] === 'question' && officeRole(name.key) === 'question'
  })
}

const choice = /^\(?(?:([b-e])|(ب|پ|ج|د))[).\-–]\s/i
/** One of them stands behind the letter. */
const choiceSigns = ').-–'
const fewest = 2

/** Choices `b)` and `c)` come again and again. */
function isQuiz(blocks: readonly Block[]): boolean {
  const counts = new Map<string, number>()
  for (const {text} of blocks) {
    if (!choiceSigns.includes(text.charAt(1)) && !choiceSigns.includes(text.charAt(2))) continue
    const letter = choice.exec(text.slice(0, 6))
    const name = (letter?.[1] ?? letter?.[2])?.toLowerCase()
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const often = [...counts.values()].filter((count) => count >= fewest)
  return often.length >= 2 && often.reduce((sum, count) => sum + count, 0) * 5 >= blocks.length
}

const longestTitle = 90
const topBlocks = 6

function isFrequentQuestions(blocks: readonly Block[], reading: Reading): boolean {
  for (let i = 0; i < Math.min(blocks.length, topBlocks); i++) {
    if (kindOfState(reading.path[i] ?? 0) !== 0) return false
    const text = blocks[i]?.text ?? ''
    if (text.length <= longestTitle && namesFrequentQuestions(fold(text))) return true
  }
  return false
}

/** One of these stands in every such title; to look for them is much cheaper. */
const mayBeFrequent = createNeedles(['faq', 'asked', 'common q', 'سوال', 'پرسش', 'سئلة'])

function namesFrequentQuestions(title: string): boolean {
  return mayBeFrequent(title) && frequentQuestions.test(title)
}

const many = 6
const noCues = new Uint8Array(0)
const secondPerson = cueNumber('second-person')
const onlyFirstPerson = cueNumber('only-first-person')
const firstPerson = cueNumber('first-person')
const reporting = cueNumber('reporting')
const endsQuestion = cueNumber('ends-question')
const request = cueNumber('request')
const onlyQuestions = cueNumber('only-questions')
const interview = cueNumber('interview')
const noLetters = cueNumber('no-letters')
const leadIn = cueNumber('lead-in')
const leadInLate = cueNumber('lead-in-late')

/** Whether a title says that it is an interview, or the introduction leads over to one. */
function isAnnounced(blocks: readonly Block[], {path, cues}: Reading): boolean {
  for (let i = 0; i < blocks.length && kindOfState(path[i] ?? 0) === 0; i++) {
    const shown = cues[i] ?? noCues
    if (shows(shown, leadIn) || shows(shown, leadInLate)) return true
    if (i < topBlocks && shows(shown, interview) && (blocks[i]?.text.length ?? 0) <= longestTitle) return true
  }
  return false
}

/** What the turns that a reading found have in common. */
interface Tally {
  /** Blocks of the text that say something. */
  blocks: number
  questions: number
  turns: number
  /** Sum of the turns' probabilities. */
  sure: number
  /** Questions that speak to somebody, and questions that only speak of oneself. */
  personal: number
  own: number
  /** Answers that speak to somebody, and that speak of oneself. */
  toReader: number
  ofSelf: number
  reporting: number
  /** Questions that end as questions do or ask to be told something, and those that say nothing else, with an answer below. */
  asking: number
  clean: number
  /** Questions below a blank line with an answer right under them. */
  paired: number
}

function isPair(block: Block | undefined, next: Block | undefined): boolean {
  return block !== undefined && next !== undefined && block.blankBefore > next.blankBefore
}

function tallyOf({blocks, path, cues, beliefs}: Reading): Tally {
  const tally: Tally = {
    blocks: cues.filter((shown) => !shows(shown, noLetters)).length,
    questions: 0,
    turns: 0,
    sure: 0,
    personal: 0,
    own: 0,
    toReader: 0,
    ofSelf: 0,
    reporting: 0,
    asking: 0,
    clean: 0,
    paired: 0
  }
  path.forEach((state, i) => {
    const kind = kindOfState(state)
    const isQuestion = states[state] === 'question'
    if (kind === 0 || (kind === 1 && !isQuestion)) return
    const shown = cues[i] ?? noCues
    tally.turns++
    tally.sure += beliefs[i * states.length + state] ?? 0
    if (shows(shown, reporting)) tally.reporting++
    if (isQuestion) tally.questions++
    const isRequest = isQuestion && shows(shown, request)
    if (isQuestion && (isRequest || shows(shown, endsQuestion))) tally.asking++
    if (isQuestion && shows(shown, onlyQuestions) && states[path[i + 1] ?? 0] === 'answer') tally.clean++
    if (isQuestion && isPair(blocks[i], blocks[i + 1])) tally.paired++
    if (isRequest || shows(shown, secondPerson)) tally[isQuestion ? 'personal' : 'toReader']++
    if (isQuestion && shows(shown, onlyFirstPerson)) tally.own++
    if (!isQuestion && shows(shown, firstPerson)) tally.ofSelf++
  })
  return tally
}

/** Points from which on a text with few questions is none; weighed by hand against short interviews. */
const proof = 2
const leastShare = 0.1
/** Questions from which on it says something that each stands alone in its line and is answered below. */
const fewestClean = 3

/** Few questions that speak to nobody, answers that are nobody's, somebody's words reported, turns that are mere guesses. */
function isMonologue(convention: Custom['name'], tally: Tally): boolean {
  const {questions, turns, sure, personal, own, toReader, ofSelf, reporting: reports, asking, clean, paired} = tally
  if (questions === 1 && tally.blocks > 1 / leastShare) return true
  if (convention !== 'alternation') return false
  const answers = turns - questions
  if (questions < tally.blocks * leastShare) return true
  const points = [
    [personal === 0, 1],
    [own >= 0.4 * questions, 1],
    [reports >= 0.3 * turns, 1.5],
    [sure < 0.7 * turns, 1],
    [turns < 0.5 * tally.blocks, 0.5],
    [toReader >= 0.3 * answers && toReader * questions > personal * answers, 0.5],
    [ofSelf < 0.15 * answers, 0.5],
    [personal === 0 && answers >= 3 * questions, 1],
    [questions === 1 && turns > 5, 1.5],
    [personal === 0 && toReader >= 0.5 * answers, 1],
    [questions > 1 && questions < 4 && toReader === 0 && ofSelf === 0, 1],
    [personal === 0 && asking * 2 <= questions, 1],
    [questions >= fewestClean && clean === questions && own === 0, -1.5],
    [questions >= fewestClean && paired === questions, -2]
  ] as const
  return points.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0) >= proof
}
