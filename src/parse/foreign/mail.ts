// A mail that was pasted whole: what enters are the lines of a text, what leaves are those that belong to the mail and
// not to the interview in it: the fields at its top, «… wrote:», the letter to the editor from its greeting to its
// farewell, the signature. They are left out before anything is guessed, for a letter to the desk must never be published,
// and its lines would be taken for headline, introduction and answers. Only a mail's own head, or a greeting on the first
// line with a farewell before the first turn, makes a text a mail; nothing is sought in other texts.
import {foldPhrase} from '../frame/bare.ts'
import type {LabelledLine} from '../labelled.ts'
import type {Line} from '../lines.ts'
import {sign} from '../lines/signs.ts'

/** Lines among which the fields of a mail begin, and how many its letter or its signature may have. */
const mostBefore = 8
const mostFields = 16
const mostOfLetter = 12
const mostOfSignature = 10

/** The lines of `lines` that are the mail's, in order, all chrome; empty for a text that is no mail. */
export function mailLines(lines: readonly Line[]): LabelledLine[] {
  const fields = fieldsAt(lines)
  const letter = letterFrom(lines, fields?.end ?? 0, fields !== undefined)
  if (!fields && letter.length === 0) return []
  const above = fields ? lines.slice(0, fields.end).filter((line) => !isDateField(line)) : []
  const rest = lines.slice((fields?.end ?? 0) + letter.length)
  return [
    ...above.map((line) => chrome(line, 'head of a mail')),
    ...letter.map((line) => chrome(line, 'a letter to the editor')),
    ...rest.filter(({text}) => attribution.test(fold(text))).map((line) => chrome(line, 'says who wrote')),
    ...signatureOf(rest, fields?.sender).map((line) => chrome(line, 'end of a mail'))
  ]
}

function chrome(line: Line, cue: string): LabelledLine {
  return {line, kind: 'chrome', confidence: 0.9, cues: [cue]}
}

const field =
  /^\*{0,2}(from|to|cc|bcc|subject|date|sent|reply-to|از|به|فرستنده|گیرنده|رونوشت|موضوع|تاریخ|من|الی|المرسل|المستلم|نسخه|الموضوع|التاریخ)\s?:\*{0,2} ?(.*)$/u
const parties = /^(?:from|to|reply-to|از|به|فرستنده|گیرنده|من|الی|المرسل|المستلم)$/u
const senders = /^(?:from|از|فرستنده|من|المرسل)$/u
const subjects = /^(?:subject|موضوع|الموضوع)$/u
const dates = /^(?:date|sent|تاریخ|التاریخ)$/u

/** Lines longer than this are nothing of a mail's, in UTF-16 units. */
const longest = 300

function fold(text: string): string {
  return text.length > longest ? '' : foldPhrase(text)
}

/** In UTF-16 units, with all marks: a line shows so early whether it is a field. */
const longestName = 60

function nameOfField({text, signs}: Line): string | undefined {
  return signs & sign.colon && text.length <= longest
    ? field.exec(foldPhrase(text.slice(0, longestName)))?.[1]
    : undefined
}

function isDateField(line: Line): boolean {
  const name = nameOfField(line)
  return name !== undefined && dates.test(name)
}

/**
 * A mail's fields: lines in a row that are fields of different names, three or more with a sender or a reader and a subject
 * among them, or these two alone on the first lines; above a letter the subject alone is enough. A field may go on in an
 * indented line.
 */
function fieldsAt(lines: readonly Line[]): {end: number; sender: string} | undefined {
  const first = lines.slice(0, mostBefore).findIndex((line) => nameOfField(line) !== undefined)
  if (first < 0) return undefined
  const names = new Set<string>()
  let sender = ''
  let end = first
  for (const line of lines.slice(first, first + mostFields)) {
    const found = field.exec(fold(line.text))
    if (!found && (line.indent === 0 || line.blankBefore > 0)) break
    if (found?.[1] !== undefined) names.add(found[1])
    if (found?.[1] !== undefined && senders.test(found[1])) sender = bareName(found[2] ?? '')
    end++
  }
  const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name))
  const isAlone = lines.slice(0, first).every(({text}) => text.length < 100 && !/[?؟]$/.test(text))
  if (!isAlone || !has(subjects)) return undefined
  const isWhole = has(parties) ? names.size > (first === 0 ? 1 : 2) : first === 0 && opensLetter(lines[end])
  return isWhole ? {end, sender} : undefined
}

/** In UTF-16 units: a letter of one paragraph. */
const longestLetter = 600
const calls = /^(?:dear|hi|hello|hey|سلام|درود|مرحبا|عزیزی|عزیزتی)(?: [^\s,،!]{2,20}){0,3}[,،!]/u

/** Whether a line calls somebody by name and asks nothing. */
function opensLetter(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    !/[?؟]$/.test(line.text) &&
    line.text.length < longestLetter &&
    calls.test(foldPhrase(line.text))
  )
}

/** Of `Tom Bell <tom@example.org>` the name. */
function bareName(written: string): string {
  return written.replace(/["'«»]|<.*|\(.*|\S+@.*/gu, '').trim()
}

const attribution =
  /^(?:>\s?)*(?:on .{6,100}(?:wrote|writes):|(?:در تاریخ|در) .{6,100}نوشت:|(?:فی|بتاریخ) .{6,100}کتبت?:|sent from my .{2,40}|get outlook for .{2,20}|-{2,} ?(?:forwarded|original) message ?-{2,}|ارسال ?شده از .{2,20}(?:من|تلفن|گوشی|iphone)|(?:ارسل|مرسل) من .{2,30})$/u
const greeting =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|سلام|درود|با سلام|مرحبا|اهلا|تحیه|السلام علیکم|عزیزی|عزیزتی|(?:ال)?(?:استاذ|استاذه|سید|سیده)|(?:جناب|سرکار)(?: خانم| اقای)?)(?:[\s,،!][^.:؟?]{0,50})?$/u
const farewell =
  /^(?:(?:with |all |my |very |kind |warm |best |many )*(?:best|regards|wishes|thanks|thank you|sincerely|cheers|yours(?: (?:sincerely|faithfully|truly))?)|sincerely yours|(?:با|باا?حترام و?|با سپاس و?)\s?(?:احترام|سپاس|تشکر|مهر|ارادت)(?: فراوان| و (?:احترام|سپاس|تشکر|مهر))?|ارادتمند(?: شما)?|سپاس|(?:مع |و?تفضلوا ب)?(?:خالص |فایق |اطیب |کل )?(?:ال)?(?:تحیات|تحیاتی|تحیه|احترام|تقدیر|شکر|مودتی|موده)(?: و?(?:ال)?(?:تقدیر|احترام|شکر))?)\s?[,،.!]?$/u

function isShort({text}: Line): boolean {
  return text.length < 60 && !/[?؟:]$/.test(text)
}

/** From the greeting to the name under the farewell; without a mail's head, only where both stand before the first turn. */
function letterFrom(lines: readonly Line[], from: number, isMail: boolean): readonly Line[] {
  const [opening, ...body] = lines.slice(from, from + mostOfLetter + 1)
  if (isMail && opening !== undefined && isLetter(opening)) return [opening]
  if (!opening || !greeting.test(fold(opening.text))) return []
  const end = body.findIndex(({text}) => farewell.test(fold(text)))
  const until = body.findIndex(({text}) => /[?؟]$/.test(text) || /^[>*•]|^\d{1,2}[.)]/.test(text))
  if (end < 0 || (until >= 0 && until < end)) return isMail ? [opening, ...aside(body[0])] : []
  const named = body[end + 1]
  const isName = named !== undefined && named.blankBefore < 2 && isShort(named) && named.text.split(/\s+/u).length < 5
  return [opening, ...body.slice(0, end + 1 + (isName ? 1 : 0))]
}

/** A greeting and what is to be said about the answers, in one line. */
function isLetter(line: Line): boolean {
  return greetsAndTells.test(fold(line.text)) || (opensLetter(line) && line.text.length > longestGreeting)
}

/** In UTF-16 units: what is longer says something besides. */
const longestGreeting = 60

const speaksOfAnswers =
  /^[^?؟]{0,160}(?:answers?|replies|responses|inline|below|attached|questions|پاسخ|جواب|پرسش|سوال|اجوبه|اجابات|الاسیله|اسیله)[^?؟]{0,120}$/u

/** `Hi Ana, see inline.` */
const greetsAndTells =
  /^(?:dear|hi|hello|hey|سلام|درود|مرحبا)[\s,،!].{0,60}(?:answers|replies|inline|below|attached|پاسخ|جواب|اجوبه|اجابات).{0,60}$/u

/** What a greeting is followed by where no farewell is: a line about the answers. */
function aside(line: Line | undefined): readonly Line[] {
  return line !== undefined && line.text.length < 200 && speaksOfAnswers.test(fold(line.text)) ? [line] : []
}

/** The paragraph right above a mail's farewell, when a blank line parts it from the turns: `Call me if you need a picture.` */
function lastWordsOf(above: readonly Line[], end: Line | undefined): readonly Line[] {
  const line = above.at(-1)
  return line !== undefined && end?.blankBefore === 0 && line.blankBefore > 0 ? [line] : []
}

/** A line of two dashes, a farewell or the sender's name near the end, and the short lines from there on. */
function signatureOf(lines: readonly Line[], sender: string | undefined): readonly Line[] {
  const tail = lines.slice(-mostOfSignature)
  const at = tail.findIndex(({text}) => {
    const folded = fold(text)
    return text === '--' || farewell.test(folded) || (sender !== undefined && sender !== '' && folded === sender)
  })
  const rest = at < 0 ? [] : tail.slice(at)
  if (!rest.every(isShort)) return []
  const above = sender === undefined ? [] : lastWordsOf(tail.slice(0, at), rest[0])
  return [...above, ...rest].filter(({text}) => !attribution.test(fold(text)))
}
