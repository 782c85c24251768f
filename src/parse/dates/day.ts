// The day in a line: tries, at each token, the ways in which newspapers write one, and says in which calendar it is.
// The year decides the calendar of a day in figures, the name of the month or the era any other. Figures whose order
// cannot be told are given back as all the days they may mean, never as one of them.
import {isValidDate, type CalendarDay, type CalendarName} from '../../calendar.ts'
import {eras, months, ordinals} from './names.ts'
import {lookUp, type DateToken} from './tokens.ts'

export interface DayReading {
  readonly calendar: CalendarName
  /** What it may mean; one entry where that is certain. None of them need exist. */
  readonly days: readonly CalendarDay[]
  /** Tokens from `first` up to but without `next`. */
  readonly first: number
  readonly next: number
}

interface Written {
  readonly year: DateToken
  readonly calendar: CalendarName | undefined
  readonly days: readonly CalendarDay[]
  readonly next: number
}

/**
 * The day that begins at token `at`, or `undefined`.
 * @param isPersian whether a year of two figures is Jalali
 */
export function readDay(tokens: readonly DateToken[], at: number, isPersian: boolean): DayReading | undefined {
  const written =
    inFigures(tokens, at, isPersian) ?? dayMonthYear(tokens, at) ?? monthDayYear(tokens, at) ?? yearMonthDay(tokens, at)
  if (!written) return undefined
  const era = lookUp(eras, tokens, skipSigns(tokens, written.next, '.(،,'))
  const calendar = era?.value ?? written.calendar ?? calendarOfYear(written.year.value)
  if (!calendar) return undefined
  return {calendar, days: written.days, first: at, next: era?.next ?? written.next}
}

/**
 * 1404 is a Jalali year, 1447 a Hijri one, 2026 a Gregorian one. Jalali 1421 begins in 2042 and Hijri 1420 ended in
 * 2000, so that no year of this century's newspapers is both.
 */
function calendarOfYear(year: number): CalendarName | undefined {
  if (year >= 1200 && year <= 1420) return 'jalali'
  if (year > 1420 && year <= 1599) return 'hijri'
  return year >= 1700 && year < 2300 ? 'gregorian' : undefined
}

const separators = '/-.–−٫⁄؍\\'

/** `2026-02-11`, `11/02/2026`, `۱۴۰۴/۱۱/۲۲`. */
function inFigures(tokens: readonly DateToken[], at: number, isPersian: boolean): Written | undefined {
  const [one, sign, two, other, three] = tokens.slice(at, at + 5)
  if (one?.kind !== 'number' || two?.kind !== 'number' || three?.kind !== 'number') return undefined
  if (sign?.kind !== 'sign' || !separators.includes(sign.text) || other?.text !== sign.text) return undefined
  if (two.text.length > 2 || isFigure(tokens[at - 1], one)) return undefined
  const next = at + 5
  if (one.text.length === 4 && three.text.length < 3) {
    return {year: one, calendar: undefined, days: [{year: one.value, month: two.value, day: three.value}], next}
  }
  if (one.text.length > 2) return undefined
  if (three.text.length === 4)
    return {year: three, calendar: undefined, days: inEitherOrder(one, two, three.value), next}
  return three.text.length === 2 ? shortYear([one, two, three], isPersian, next) : undefined
}

/** Whether a figure is glued on, as in `1.2026-02-11`. */
function isFigure(before: DateToken | undefined, token: DateToken): boolean {
  return before?.kind === 'number' && before.end === token.start
}

function inEitherOrder(one: DateToken, two: DateToken, year: number): CalendarDay[] {
  const dayFirst = {year, month: two.value, day: one.value}
  const monthFirst = {year, month: one.value, day: two.value}
  if (one.value === two.value || two.value > 12 === one.value > 12) {
    return one.value === two.value || one.value > 12 ? [dayFirst] : [dayFirst, monthFirst]
  }
  return [one.value > 12 ? dayFirst : monthFirst]
}

/** `04/11/22`: neither the century nor the order is told, so this is always a question. */
function shortYear(
  [one, two, three]: readonly [DateToken, DateToken, DateToken],
  isPersian: boolean,
  next: number
): Written | undefined {
  const jalali = {year: 1400 + one.value, month: two.value, day: three.value}
  if (isPersian && isValidDate('jalali', jalali)) return {year: one, calendar: 'jalali', days: [jalali, jalali], next}
  const days = inEitherOrder(one, two, 2000 + three.value).filter((day) => isValidDate('gregorian', day))
  const [first] = days
  return first && {year: three, calendar: 'gregorian', days: days.length > 1 ? days : [first, first], next}
}

/** `11 February 2026`, `11th of Feb., 2026`, «۲۲ بهمن‌ماه ۱۴۰۴», «اول مهر ۱۳۹۴», «11 شباط/فبراير 2026». */
function dayMonthYear(tokens: readonly DateToken[], at: number): Written | undefined {
  const figure = tokens[at]
  const day = isDayNumber(figure) ? {value: figure.value, next: at + 1} : lookUp(ordinals, tokens, at)
  if (!day) return undefined
  const month = readMonth(tokens, skipWords(tokens, day.next))
  if (!month) return undefined
  return withYear(tokens, {day: day.value, month, next: skipYearWords(tokens, month.next)})
}

/** `February 11, 2026`, «فبراير 11، 2026». */
function monthDayYear(tokens: readonly DateToken[], at: number): Written | undefined {
  if (tokens[at]?.kind !== 'word') return undefined
  const month = readMonth(tokens, at)
  if (!month) return undefined
  const dayAt = skipSigns(tokens, month.next, '.')
  const day = tokens[dayAt]
  if (!isDayNumber(day)) return undefined
  return withYear(tokens, {day: day.value, month, next: skipYearWords(tokens, dayAt + 1)})
}

/** «1404 بهمن 22», `2026 February 11`. */
function yearMonthDay(tokens: readonly DateToken[], at: number): Written | undefined {
  const year = tokens[at]
  if (year?.kind !== 'number' || year.text.length !== 4) return undefined
  const month = readMonth(tokens, skipSigns(tokens, at + 1, '-،,/'))
  if (!month) return undefined
  const dayAt = skipSigns(tokens, month.next, '.-/')
  const day = tokens[dayAt]
  if (!isDayNumber(day)) return undefined
  return {
    year,
    calendar: month.calendar,
    days: [{year: year.value, month: month.month, day: day.value}],
    next: dayAt + 1
  }
}

interface MonthReading {
  readonly calendar: CalendarName
  readonly month: number
  readonly next: number
}

/** A month, or one month in both Arabic traditions: «شباط/فبراير», «فبراير (شباط)». */
function readMonth(tokens: readonly DateToken[], at: number): MonthReading | undefined {
  const found = lookUp(months, tokens, at)
  if (!found) return undefined
  const second = lookUp(months, tokens, skipSigns(tokens, found.next, '/(-–،'))
  const isSame = second?.value.month === found.value.month && second.value.calendar === found.value.calendar
  return {...found.value, next: isSame ? skipSigns(tokens, second.next, ')') : found.next}
}

function withYear(
  tokens: readonly DateToken[],
  {day, month, next}: {readonly day: number; readonly month: MonthReading; readonly next: number}
): Written | undefined {
  const {calendar} = month
  const at = skipSigns(tokens, next, "'’‘")
  const year = tokens[at]
  if (year?.kind !== 'number') return undefined
  if (year.text.length === 4) return {year, calendar, days: [{year: year.value, month: month.month, day}], next: at + 1}
  if (year.text.length !== 2 || goesOn(tokens, at + 1)) return undefined
  const short = {year: centuryOf(year.value, calendar) + year.value, month: month.month, day}
  return {year, calendar, days: [short, short], next: at + 1}
}

/** Figures before a minute or a year are none of a year: `Feb 11 20:38`, `Feb 11-12, 2026`. */
function goesOn(tokens: readonly DateToken[], at: number): boolean {
  const sign = tokens[at]
  return sign?.text === ':' || tokens[skipSigns(tokens, at, '.,،')]?.kind === 'number'
}

/** The likelier century of a year of two figures, which is asked about all the same. */
function centuryOf(year: number, calendar: CalendarName): number {
  if (calendar === 'gregorian') return year < 70 ? 2000 : 1900
  return year < 50 ? 1400 : 1300
}

function isDayNumber(token: DateToken | undefined): token is DateToken {
  return token?.kind === 'number' && token.text.length < 3
}

const beforeMonth = new Set(['st', 'nd', 'rd', 'th', 'of', 'ام', 'م', 'er', 'من', 'شهر', 'ماه', 'de'])
const beforeYear = new Set(['st', 'nd', 'rd', 'th', 'سال', 'ماه', 'عام', 'سنه', 'لعام', 'لسنه', 'من'])

function skipWords(tokens: readonly DateToken[], at: number): number {
  let next = skipSigns(tokens, at, '.-/،,')
  while (tokens[next]?.kind === 'word' && beforeMonth.has(tokens[next]?.text ?? ''))
    next = skipSigns(tokens, next + 1, '.')
  return next
}

function skipYearWords(tokens: readonly DateToken[], at: number): number {
  let next = skipSigns(tokens, at, '.,،-/')
  while (tokens[next]?.kind === 'word' && beforeYear.has(tokens[next]?.text ?? ''))
    next = skipSigns(tokens, next + 1, ',،')
  return next
}

function skipSigns(tokens: readonly DateToken[], at: number, signs: string): number {
  const token = tokens[at]
  return token?.kind === 'sign' && signs.includes(token.text) ? at + 1 : at
}
