// What the parser tells an editor about its own reading: what enters is the labelled lines, what leaves is messages about
// the turns that it is not sure of, each with what to write to settle it, and about texts that are no interview.
import type {Diagnostic, Place} from '../model.ts'
import type {Locate} from '../tree/points.ts'
import type {Interview} from '../tree/nodes.ts'
import type {LabelledLine} from './labelled.ts'
import {mostLines, type Line} from './lines.ts'
import {roleLabels} from './words/word-lists.ts'

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

/**
 * Confidence below which an editor is asked. In texts of sources from which nothing was learned half of the notes stand at
 * or beside a line read wrong, and half of the runs of such lines have one. Below a half the reading is likelier wrong than
 * right.
 */
export const doubtBelow = 0.75
const warnBelow = 0.5
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
  const doubtful = lines.filter((line, at) => isDoubtful(line) && !isDoubtful(lines[at - 1]))
  return doubtful.slice(0, mostMessages).map((line): Diagnostic => {
    const confidence = confidenceOf(line)
    return {
      ruleId: 'doubtful-turn',
      severity: confidence < warnBelow ? 'warning' : 'info',
      message: `This line was taken for ${takenFor(line)}, with ${Math.round(confidence * 100)} % confidence only.`,
      note: `Write \`${question}\` before it if somebody asks here, \`${answer}\` if somebody answers.`,
      ...placeOf(locate, line)
    }
  })
}

function takenFor({kind, startsTurn}: LabelledLine): string {
  if (kind !== 'question' && kind !== 'answer') return 'nobody’s words'
  return `${startsTurn === true ? 'the beginning of' : 'more of'} ${kind === 'question' ? 'a question' : 'an answer'}`
}

/** How sure it is that a line is a turn's, or nobody's. */
function confidenceOf(line: LabelledLine): number {
  return isTurn(line) ? line.confidence : (line.unsaid ?? 1)
}

/** Whether an editor is to be asked. Of doubtful lines in a row only the first is asked about: it mostly settles the rest. */
function isDoubtful(line: LabelledLine | undefined): boolean {
  if (line === undefined || line.startsParagraph === false) return false
  return confidenceOf(line) < doubtBelow
}

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
