// The dates of the front matter, read as a date line is. In: the text of the front matter and its fields. Out: the dates in
// RFC 3339 and what is wrong with them. A date line that cannot be read may be something else; a field that is called
// `date` cannot, so here that is an error.
import type {Diagnostic, FrontMatterFields, Place} from '../../model.ts'
import type {FrontMatter} from '../../tree/nodes.ts'
import {diagnoseDate, readDate} from '../dates.ts'

/** As the tree's front matter holds them. */
export type FrontMatterDates = Pick<
  FrontMatter,
  'date' | 'updated' | 'publishAt' | 'expires' | 'withdrawnOn' | 'correctedOn'
>

export interface FrontDates {
  readonly dates: FrontMatterDates
  readonly messages: readonly Diagnostic[]
}

export interface FrontSetting {
  readonly fields: FrontMatterFields
  readonly locale: string
  readonly timeZone?: string
  /** The front matter as it stands in the file, fences included. */
  readonly text: string
  readonly placeOf: (start: number, end: number) => Place
}

/** May say `unreadable-date`, and what {@link diagnoseDate} says. */
export function frontDates(setting: FrontSetting): FrontDates {
  const {date, updated, publishAt, expires, withdrawn, corrections = []} = setting.fields
  const written = {date, updated, publishAt, expires, withdrawnOn: withdrawn?.date}
  const dates: FrontMatterDates = {}
  const messages: Diagnostic[] = []
  for (const key of ['date', 'updated', 'publishAt', 'expires', 'withdrawnOn'] as const) {
    const read = readField(setting, written[key])
    if (read.date !== undefined) dates[key] = read.date
    messages.push(...read.messages)
  }
  const corrected = corrections.map((correction) => readField(setting, correction.date))
  if (corrected.length > 0) dates.correctedOn = corrected.map((read) => read.date ?? '')
  return {dates, messages: [...messages, ...corrected.flatMap((read) => read.messages)]}
}

function readField(
  setting: FrontSetting,
  written: string | undefined
): {date?: string; messages: readonly Diagnostic[]} {
  if (written === undefined) return {messages: []}
  const {locale, timeZone, text, placeOf} = setting
  const reading = readDate(written, {locale, ...(timeZone !== undefined && {timeZone})})
  if (reading.date !== undefined) return {date: reading.date, messages: []}
  const at = Math.max(0, text.indexOf(written))
  const place = placeOf(at, at + written.length)
  return {messages: [diagnoseDate(written, reading, place) ?? unreadable(written, place)]}
}

function unreadable(written: string, place: Place): Diagnostic {
  return {
    ruleId: 'unreadable-date',
    severity: 'error',
    message: `Unexpected date \`${written}\`, expected a day, with or without a time.`,
    note: 'Write it as `2026-02-11 20:38`, or as a newspaper would: «۲۲ بهمن ۱۴۰۴».',
    place
  }
}
