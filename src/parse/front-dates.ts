// The dates of the front matter, read as a date line is. In: the text of the front matter and its fields. Out: the dates in
// RFC 3339 and what is wrong with them. A date line that cannot be read may be something else; a field that is called
// `date` cannot, so here that is an error.
import type {Diagnostic, FrontMatterFields, Place} from '../model.ts'
import {diagnoseDate, readDate} from './dates.ts'

export interface FrontDates {
  readonly dates: {readonly date?: string; readonly updated?: string}
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
  const date = readField(setting, setting.fields.date)
  const updated = readField(setting, setting.fields.updated)
  return {
    dates: {
      ...(date.date !== undefined && {date: date.date}),
      ...(updated.date !== undefined && {updated: updated.date})
    },
    messages: [...date.messages, ...updated.messages]
  }
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
