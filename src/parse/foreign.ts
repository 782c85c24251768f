// Lines of the page among those of the interview: an advertisement between a question and its answer, a prompt to subscribe
// after the first paragraph, titles of other articles inside an answer, readers' comments below the last one. What enters
// are the lines of a text, what leaves says which of them are the page's beyond doubt: the turns are read as if they were
// not there, for a line between a question and its answer makes both look like something else. What the lines are called
// is settled with the rest of the frame.
import {asks} from './lines/endings.ts'
import {foldLine, isOfPage} from './frame/cues.ts'
import {buttons, fields, listHeadings, pageAsks, prompts, readersButton, readersHeading} from './foreign/boxes.ts'
import {isEditorsNote} from './foreign/editor.ts'
import type {Line} from './lines.ts'

/** In UTF-16 units: the longest line of a page, and the longest title of another article. */
const longest = 160
const longestTitle = 110
/** Titles below a heading, and those that bear a bullet or a number. */
const mostTitles = 3
const mostItems = 10
/** Lines of a prompt between its first and its last. */
const mostBetween = 2
const longestButton = 16
/** Lines below the heading of the comments among which the first comment ends. */
const mostOfComment = 8

/** What a line is that is not the interview's. */
export const ofPage = 1
const ofEditor = 2

/** For each line what it is, 0 where it may be the interview's; `undefined` where all may be. */
export function foreignLines(lines: readonly Line[]): Uint8Array | undefined {
  return withNotes(lines, pageLines(lines))
}

/** Notes of an editor, but not those of which the next lines may be the rest. */
function withNotes(lines: readonly Line[], pages: Uint8Array | undefined): Uint8Array | undefined {
  let found = pages
  for (let at = headLines; at < lines.length; at++) {
    const line = lines[at]
    if (!line || !isEditorsNote(line)) continue
    if (lines[at + 1]?.blankBefore === 0 && !endsSentence.test(line.text)) continue
    found ??= new Uint8Array(lines.length)
    found[at] = ofEditor
  }
  return found
}

/** Lines in which an editor's note introduces the interview. */
const headLines = 4
const endsSentence = /[.!?؟…][\s*_"”»)\]]*$/

function pageLines(lines: readonly Line[]): Uint8Array | undefined {
  let found: Uint8Array | undefined
  let before = -1
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || !isPages(line)) continue
    const end = endOf(lines, at)
    const isJoined = before === at - 1 && before >= 0
    if (end > at || isJoined)
      (found ??= new Uint8Array(lines.length)).fill(ofPage, isJoined ? before : at, Math.max(end, at + 1))
    at = Math.max(at, end - 1)
    before = at
  }
  return found && withFoot(found)
}

/** Of the page's lines at the end the first is left: below it the interview has ended. */
function withFoot(found: Uint8Array): Uint8Array {
  const foot = found.findLastIndex((isPage) => isPage === 0) + 1
  found.fill(0, foot, foot + 1)
  return found
}

/** Whether a line is short and its words are a page's; so may an answer's be, but not those of two lines in a row. */
function isPages({text}: Line): boolean {
  if (text.length > longest) return false
  return asks(text) ? pageAsks.test(text) : isOfPage(text) || (text.length < longestButton && buttons.test(text))
}

/** Where the lines end that a line opens which is the page's for certain; `at` where it is not certain. */
function endOf(lines: readonly Line[], at: number): number {
  const text = lines[at]?.text ?? ''
  if (asks(text)) return at + 1
  const {bare, script} = foldLine(text)
  if (readersHeading.test(bare) && isAnswered(lines, at)) return lines.length
  if (listHeadings[script].test(bare)) return endOfTitles(lines, at + 1)
  return prompts[script].test(bare) ? endOfPrompt(lines, at + 1) : at
}

/** Readers' comments have a button to answer them. */
function isAnswered(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 1, at + 1 + mostOfComment).some(({text}) => readersButton.test(foldLine(text).bare))
}

/** What stands between a prompt and its fields and buttons is the page's, too. */
function endOfPrompt(lines: readonly Line[], from: number): number {
  let end = from
  for (let at = from; at <= end + mostBetween; at++) {
    const line = lines[at]
    if (line === undefined || line.text.length > longest || asks(line.text)) break
    if (fields.test(foldLine(line.text).bare)) end = at + 1
  }
  return end
}

const dash = /^[-*•·–—▪◆►]\s/
const figure = /^(?:\(?[0-9\u0660-\u0669\u06f0-\u06f9]{1,2}[.)]?|list \d)(?:\s|$)/
const rule = /^[-–—_=*]{3,}$/
const noTitle = /(?:[.:;؛،,!]|\.["”»])$|^(?:\*\*|__|[#>]|(?:[QA]|[سج])\d{0,3}\s?[:.)])/i

/** The titles below a heading, all marked alike; one that asks may be the interview's next question, if something follows. */
function endOfTitles(lines: readonly Line[], from: number): number {
  let end = from
  let isDashed: boolean | undefined
  let plain = 0
  for (; end < lines.length && end < from + mostItems; end++) {
    const text = lines[end]?.text ?? ''
    if (rule.test(text)) continue
    if (text.length > longestTitle || noTitle.test(text) || dash.test(text) !== (isDashed ??= dash.test(text))) break
    if (!isDashed && !figure.test(text) && ++plain > mostTitles) break
  }
  const next = lines[end]
  if (next === undefined || isPages(next)) return end
  while (end > from && isOpenQuestion(lines[end - 1]?.text ?? '')) end--
  return end
}

function isOpenQuestion(text: string): boolean {
  return asks(text) && !figure.test(text)
}
