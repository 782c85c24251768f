// Dates as newspapers write them: what enters is a date line, a line of front matter or any text with a date in it,
// what leaves is the instant in RFC 3339, or what is wrong with it. Nothing is guessed: a day that does not exist is
// an error, and figures that may be two days are asked about. Reading works on tokens and tables, and not on Intl or
// Date, which know no Persian and believe in 31 February. The year decides the calendar of a date in figures.
import {fromCalendar, isTimeZone, isValidDate, withZone, type CalendarDay, type CalendarName} from '../calendar.ts'
import type {Diagnostic, Place} from '../model.ts'
import {readDay, type DayReading} from './dates/day.ts'
import {dateWords, eras, halves, months, ordinals, weekdays, zones} from './dates/names.ts'
import {readTime, type TimeReading} from './dates/time.ts'
import {dateTokens, lookUp, type DateToken} from './dates/tokens.ts'

export interface DateOptions {
  /** BCP 47 tag of the text: what the figures of a year without a century are likely to mean. */
  readonly locale?: string
  /** IANA name of the zone in which a time without one is told. */
  readonly timeZone?: string
}

export interface DateReading {
  /** RFC 3339 as in the tree's `Dateline.date`; absent where there is no whole date or it has a problem. */
  readonly date?: string
  readonly problem?: 'impossible' | 'ambiguous'
  /** For an ambiguous date: ways to write it that can be read in one way only, in the calendar of the text. */
  readonly candidates?: readonly string[]
  /** Where the date stands in `text`, weekday and time included; equal where there is none. */
  readonly start: number
  readonly end: number
}

/**
 * Reads the date in `text`. Of several dates the first counts, one in a civil calendar before a Hijri one, because the
 * moon's months begin where they are sighted.
 */
export function readDate(text: string, options: DateOptions = {}): DateReading {
  return readInstant(text) ?? readWritten(text, options)
}

const instant = /^(\d{4}-(\d\d)-(\d\d))T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** `2026-02-11T20:38:00+03:30`, as programs write the front matter's. */
function readInstant(text: string): DateReading | undefined {
  const [, iso = '', month, day, hour, minute, second = '00', zone] = instant.exec(text) ?? []
  const year = Number(iso.slice(0, 4))
  const isSafe = year >= 1700 && year < 2300 && Number(month) >= 1 && Number(month) <= 12
  if (!isSafe || Number(day) < 1 || Number(day) > 28) return undefined
  return {date: `${iso}T${hour}:${minute}:${second}${zone}`, start: 0, end: text.length}
}

function readWritten(text: string, options: DateOptions): DateReading {
  const tokens = dateTokens(text)
  const day = chooseDay(tokens, options.locale)
  if (!day) return {start: 0, end: 0}
  const time = readTime(tokens, day.first, day.next)
  const span = spanOf(tokens, day, time)
  const possible = distinct(day.days).filter((candidate) => isValidDate(day.calendar, candidate))
  const [certain] = possible
  if (!certain || (time && !exists(time))) return {problem: 'impossible', ...span}
  if (day.days.length > 1 && (possible.length > 1 || isShort(tokens, day))) {
    const clock = time ? ` ${clockOf(time).slice(0, 5)}` : ''
    return {problem: 'ambiguous', candidates: possible.map((one) => isoOf(one) + clock), ...span}
  }
  return {date: instantOf(fromCalendar(day.calendar, certain), time, options.timeZone), ...span}
}

/** What to tell an editor about a date that cannot be used; `undefined` where nothing is wrong. */
export function diagnoseDate(written: string, reading: DateReading, place?: Place): Diagnostic | undefined {
  if (reading.problem === undefined) return undefined
  const found = written.slice(reading.start, reading.end)
  const at = place ? {place} : {}
  if (reading.problem === 'impossible') {
    const note = 'Write the day and the time as they were, for example `2026-02-11 20:38` or `۲۲ بهمن ۱۴۰۴`.'
    return {
      ruleId: 'impossible-date',
      severity: 'error',
      message: `Unexpected date \`${found}\`, expected one that exists.`,
      note,
      ...at
    }
  }
  const ways = (reading.candidates ?? []).map((way) => `\`${way}\``).join(' or ')
  return {
    ruleId: 'ambiguous-date',
    severity: 'warning',
    message: `Unexpected date \`${found}\`, expected one that can be read in one way only.`,
    note: `Write ${ways}, or name the month.`,
    ...at
  }
}

/** From 0 to 1: how much of `text` is a date and the words around one; 0 where it holds no whole date. */
export function dateShare(text: string): number {
  if (text.length > 120 || !mayHoldDay(text)) return 0
  const tokens = dateTokens(text)
  if (!chooseDay(tokens, undefined)) return 0
  let total = 0
  let covered = 0
  for (let at = 0; at < tokens.length;) {
    const next = wordsOfDate(tokens, at)
    for (const {kind, start, end} of tokens.slice(at, Math.max(next, at + 1))) {
      if (kind === 'sign') continue
      total += end - start
      if (next > at) covered += end - start
    }
    at = Math.max(next, at + 1)
  }
  return total === 0 ? 0 : covered / total
}

const figures = /[0-9٠-٩۰-۹]+/g

/** The last letters of days in words, and the first of the month. */
const mayEndOrdinal = /(?:\Sم|اول|first)\s/iu

/** A day is two figures at least, or one of four digits and a word. */
function mayHoldDay(text: string): boolean {
  const found = text.match(figures)
  if (!found) return false
  return found.length > 1 || (found[0]?.length === 4 && mayEndOrdinal.test(text))
}

function wordsOfDate(tokens: readonly DateToken[], at: number): number {
  const token = tokens[at]
  if (token?.kind !== 'word') return token?.kind === 'number' && token.text.length < 5 ? at + 1 : at
  if (dateWords.has(token.text) || weekdays.has(token.text)) return at + 1
  const found =
    lookUp(ordinals, tokens, at) ??
    lookUp(months, tokens, at) ??
    lookUp(halves, tokens, at) ??
    lookUp(eras, tokens, at) ??
    lookUp(zones, tokens, at)
  return found?.next ?? at
}

const preference: Readonly<Record<CalendarName, number>> = {gregorian: 0, jalali: 0, hijri: 1}

function chooseDay(tokens: readonly DateToken[], locale: string | undefined): DayReading | undefined {
  let chosen: DayReading | undefined
  for (let at = 0; at < tokens.length; at++) {
    const day = readDay(tokens, at, locale?.startsWith('fa') === true)
    if (!day) continue
    if (!chosen || preference[day.calendar] < preference[chosen.calendar]) chosen = day
    at = day.next - 1
  }
  return chosen
}

function distinct(days: readonly CalendarDay[]): CalendarDay[] {
  return [...new Map(days.map((day) => [isoOf(day), day])).values()]
}

/** Whether the year has two figures only, so that even a single reading is not certain. */
function isShort(tokens: readonly DateToken[], day: DayReading): boolean {
  return tokens.slice(day.first, day.next).every(({kind, text}) => kind !== 'number' || text.length < 3)
}

function exists({hour, minute, second, zone}: TimeReading): boolean {
  const offset = /^[+-](\d\d):(\d\d)$/.exec(zone ?? '')
  const isOffset = offset === null || (Number(offset[1]) < 15 && Number(offset[2]) < 60)
  return hour < 24 && minute < 60 && second < 60 && isOffset
}

function isoOf({year, month, day}: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function clockOf({hour, minute, second}: TimeReading): string {
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
}

function instantOf(day: CalendarDay, time: TimeReading | undefined, timeZone: string | undefined): string {
  if (!time) return isoOf(day)
  const local = `${isoOf(day)}T${clockOf(time)}`
  const zone = time.zone ?? timeZone
  if (zone === undefined) return local
  if (/^(?:Z|[+-]\d\d:\d\d)$/.test(zone)) return local + zone
  return isTimeZone(zone) ? withZone(local, zone) : local
}

function spanOf(
  tokens: readonly DateToken[],
  day: DayReading,
  time: TimeReading | undefined
): {start: number; end: number} {
  let first = day.first
  const comma = tokens[first - 1]?.kind === 'sign' ? 1 : 0
  const before = tokens[first - 1 - comma]
  if (before?.kind === 'word' && weekdays.has(before.text)) first -= 1 + comma
  const from = Math.min(first, time?.first ?? first)
  const to = Math.max(day.next, time?.next ?? day.next)
  return {start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0}
}
