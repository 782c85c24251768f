// What the parser tells an editor about its own reading: what enters is the labelled lines, what leaves is messages about
// the turns that it is not sure of, each with what to write to settle it, and about texts that are no interview.
import type {Diagnostic, Place} from '../model.ts'
import type {Locate} from '../tree/points.ts'
import type {Interview} from '../tree/nodes.ts'
import type {LabelledLine} from './labelled.ts'
import {mostLines, type Line} from './lines.ts'
import {roleLabels} from './words.ts'

export interface Doubtful {
  readonly lines: readonly LabelledLine[]
  readonly convention: Interview['convention']
  readonly locale: string
  readonly locate: Locate
  /** Why the text was taken for no interview, where it was. */
  readonly verdict?: string
  /** The lines after those that are read. */
  readonly unread?: Line
}

const warnBelow = 0.6
const informBelow = 0.8
const tossUp = 0.5
const mostMessages = 20

export function doubts(doubtful: Doubtful): Diagnostic[] {
  const {unread, locate} = doubtful
  return unread
    ? [...doubtsOfRead(doubtful), tooLong({start: locate(unread.start), end: locate(unread.end)})]
    : doubtsOfRead(doubtful)
}

function tooLong(place: Place): Diagnostic {
  return {
    ruleId: 'text-too-long',
    severity: 'error',
    message: `Unexpected line, expected at most ${mostLines} that are not blank.`,
    note: 'What follows was not read. Put each interview into a file of its own.',
    place
  }
}

function doubtsOfRead({lines, convention, locale, locate, verdict}: Doubtful): Diagnostic[] {
  const [question, answer] = roleLabels(locale)
  if (lines.length === 0) {
    return [
      {
        ruleId: 'empty-text',
        severity: 'error',
        message: 'Unexpected end of an empty text, expected an interview.',
        note: 'Paste the interview into the file.'
      }
    ]
  }
  if (convention.name === 'none') return [nothingRead({question, answer, verdict, place: placeOf(locate, lines[0])})]
  const doubtful = lines.filter((line, at) => isDoubtful(line) && !goesOn(lines[at - 1], line))
  return doubtful.slice(0, mostMessages).map((line): Diagnostic => {
    const share = Math.round(line.confidence * 100)
    const part = line.startsTurn === true ? 'the beginning of' : 'more of'
    const taken = line.kind === 'question' ? 'a question' : 'an answer'
    return {
      ruleId: 'doubtful-turn',
      severity: line.confidence < warnBelow ? 'warning' : 'info',
      message: `This line was taken for ${part} ${taken}, with ${share} % confidence only.`,
      note: `Write \`${question}\` before it if somebody asks here, \`${answer}\` if somebody answers.`,
      ...placeOf(locate, line)
    }
  })
}

/**
 * Whether an editor is to be asked. Which side somebody is on changes the whole interview; whether a line inside a turn
 * is somebody's or a note matters less, and is asked only where it is a toss-up.
 */
function isDoubtful(line: LabelledLine): boolean {
  if (!isTurn(line) || line.startsParagraph === false) return false
  return line.confidence < (line.isContested === false && line.startsTurn !== true ? tossUp : informBelow)
}

/** Items of one list are doubted once, at the first of them. */
function goesOn(before: LabelledLine | undefined, line: LabelledLine): boolean {
  if (before === undefined || before.kind !== line.kind || line.startsTurn === true || !isDoubtful(before)) return false
  return item.test(line.line.text) && item.test(before.line.text)
}

const item = /^(?:[-*•·–—]|[0-9\u0660-\u0669\u06f0-\u06f9]{1,3}[.)])\s/

function isTurn({kind}: LabelledLine): boolean {
  return kind === 'question' || kind === 'answer'
}

interface Nothing {
  readonly question: string
  readonly answer: string
  readonly verdict: string | undefined
  readonly place: {readonly place?: Place}
}

function nothingRead({question, answer, verdict, place}: Nothing): Diagnostic {
  const note = `Write \`${question}\` before each question and \`${answer}\` before each answer.`
  if (verdict === undefined)
    return {
      ruleId: 'no-question',
      severity: 'error',
      message: 'Found no question, expected an interview.',
      note,
      ...place
    }
  return {
    ruleId: 'not-an-interview',
    severity: 'error',
    message: `This text reads like ${verdict}, expected an interview.`,
    note: `If it is one: ${note}`,
    ...place
  }
}

function placeOf(locate: Locate, labelled: LabelledLine | undefined): {readonly place?: Place} {
  return labelled ? {place: {start: locate(labelled.line.start), end: locate(labelled.line.end)}} : {}
}
