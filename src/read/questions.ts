// The addresses of an interview's questions, as `goftogu number` wrote them down. In: the text of `questions.yaml`. Out: the
// record, and what is wrong with it. The file is YAML of one form, read line by line: a hundred thousand of them must be
// read in no time, and a line that a hand or a merge has spoilt must cost no more than itself.
//
//   q3:
//     en: ["Will there be a bridge?", "They have promised one"]
//     fa: ["آیا پلی ساخته می‌شود؟", "بیست سال است"]
//   q4:
//     removed: true
import {knownLocales} from '../config.ts'
import type {Diagnostic, LocaleTag, QuestionRecord, RecordedQuestion, SourcePath, Wording} from '../model.ts'
import {fingerprint} from '../text/wording.ts'

/** Name of the file in an interview's folder. */
export const questionsFile = 'questions.yaml'

const tokenLine = /^(q[1-9]\d{0,8}):\s*$/u
const fieldLine = /^\s+(\w+):\s*(\S.*)$/u
/** What a merge by Git leaves where both sides changed the same lines. */
const conflictMark = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/u
const emptyLine = /^\s*(?:#.*)?$/u

type Draft = {-readonly [Key in keyof RecordedQuestion]: RecordedQuestion[Key]} & {
  wordings: Partial<Record<LocaleTag, Wording>>
}

interface Reading {
  readonly file: SourcePath
  readonly questions: Map<string, Draft>
  readonly messages: Diagnostic[]
  /** Of the lines that follow: the question that they tell of, or one that is there already. */
  current: Draft | undefined
  isInConflict: boolean
  isWhole: boolean
}

/** Never throws; a line that cannot be read is left out, with an error. */
export function readQuestions(text: string, file: SourcePath): {record: QuestionRecord; messages: Diagnostic[]} {
  const reading: Reading = {
    file,
    questions: new Map(),
    messages: [],
    current: undefined,
    isInConflict: false,
    isWhole: true
  }
  for (const [index, line] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u)
    .entries())
    readLine(line, index + 1, reading)
  const questions = [...reading.questions.values()]
  return {record: {file, questions, asked: askedOf(questions), isWhole: reading.isWhole}, messages: reading.messages}
}

function readLine(line: string, number: number, reading: Reading): void {
  if (emptyLine.test(line)) return
  if (conflictMark.test(line)) return meetConflict(number, reading)
  const token = tokenLine.exec(line.trimEnd())?.[1]
  if (token !== undefined) return begin(token, number, reading)
  const [, key = '', value = ''] = fieldLine.exec(line.trimEnd()) ?? []
  if (!readField(key, value, reading.current)) {
    reading.isWhole = false
    // What follows tells of a question whose address is lost, and not of the one before.
    if (!/^\s/u.test(line)) reading.current = {token: '', isRemoved: false, wordings: {}, line: number}
    reading.messages.push(unreadable(line.trim(), number, reading.file))
  }
}

function meetConflict(line: number, reading: Reading): void {
  if (!reading.isInConflict) reading.messages.push(conflict(line, reading.file))
  reading.isInConflict = true
}

function begin(token: string, line: number, reading: Reading): void {
  const known = reading.questions.get(token)
  reading.current = {token, isRemoved: false, wordings: {}, line}
  if (known === undefined) reading.questions.set(token, reading.current)
  // Both sides of a merge may have the same question; the first one has it.
  else if (!reading.isInConflict) reading.messages.push(duplicate(reading.current, known, reading.file))
}

/** Whether the line says something that can be understood. */
function readField(key: string, value: string, question: Draft | undefined): boolean {
  if (question === undefined) return false
  if (key === 'removed') {
    question.isRemoved = value === 'true'
    return value === 'true' || value === 'false'
  }
  const locale = knownLocales.find((tag) => tag === key)
  const wording = toWording(value)
  if (locale === undefined || wording === undefined) return false
  question.wordings[locale] = wording
  return true
}

function toWording(value: string): Wording | undefined {
  try {
    const list: unknown = JSON.parse(value)
    if (!Array.isArray(list) || !list.every((text) => typeof text === 'string')) return undefined
    const [question, opening = ''] = list
    return question === undefined ? undefined : {question, opening}
  } catch {
    return undefined
  }
}

/** As the row of a text says it of the text. */
function askedOf(questions: readonly RecordedQuestion[]): QuestionRecord['asked'] {
  const asked: Partial<Record<LocaleTag, string>> = {}
  const live = questions.filter(({isRemoved}) => !isRemoved)
  for (const locale of knownLocales) {
    const wordings = live.flatMap(({wordings}) => wordings[locale] ?? [])
    if (wordings.length === live.length)
      asked[locale] = fingerprint(wordings.flatMap(({question, opening}) => [question, opening]))
  }
  return asked
}

const note = 'The list is kept by `goftogu number`; take an earlier version of it from version control.'

function unreadable(line: string, number: number, file: string): Diagnostic {
  return {
    ruleId: 'question-list',
    severity: 'error',
    message: `Unexpected \`${line.slice(0, 60)}\` in the list of questions, expected an address such as \`q3:\` and below it the wording in each language.`,
    note,
    file,
    place: {start: {line: number, column: 1}}
  }
}

function conflict(line: number, file: string): Diagnostic {
  return {
    ruleId: 'question-list-conflict',
    severity: 'error',
    message: 'Unexpected conflict mark: two versions of the list of questions were merged and Git could not decide.',
    note: 'Resolve the texts of the interview first, then run `goftogu number`: it keeps the addresses of both sides.',
    file,
    place: {start: {line, column: 1}}
  }
}

function duplicate({token, line}: RecordedQuestion, first: RecordedQuestion, file: string): Diagnostic {
  return {
    ruleId: 'question-list',
    severity: 'error',
    message: `Unexpected second \`${token}\` in the list of questions; the one in line ${first.line} has the address.`,
    note: 'Run `goftogu number`; it gives the other question an address of its own.',
    file,
    place: {start: {line, column: 1}}
  }
}
