// Instants and the three calendars they are told in. What enters is an RFC 3339 string with the offset of the place
// where the clock hung; its day and hour are read straight from the string, so no zone arithmetic and no machine zone
// can move them. Conversions come from @internationalized/date: Jalali by the 33-year rule, which the tests hold
// against the true equinox for 1300–1450, Hijri by the tables of Umm al-Qura. Names and word order are the locale's.
import {CalendarDate, GregorianCalendar, IslamicUmalquraCalendar, PersianCalendar} from '@internationalized/date'
import {instantIn} from './calendar/zone.ts'

export {isTimeZone, offsetAt} from './calendar/zone.ts'

export type CalendarName = 'gregorian' | 'jalali' | 'hijri'

/** A day of some calendar; months and days from 1. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** What an instant says on the wall where its offset holds, in the Gregorian calendar. */
export interface Civil extends CalendarDay {
  /** 0 is Sunday. */
  readonly weekday: number
  /** Absent, like the minute, where the instant is a day without a time. */
  readonly hour?: number
  readonly minute?: number
  /** `+03:30`, `Z`; absent where the zone is not known. */
  readonly offset?: string
}

const calendars = {
  gregorian: new GregorianCalendar(),
  jalali: new PersianCalendar(),
  hijri: new IslamicUmalquraCalendar()
}

/** Years that a calendar is known to be right for: equinox rule, tables of Umm al-Qura, four-digit ISO years. */
const years: Readonly<Record<CalendarName, readonly [number, number]>> = {
  gregorian: [1, 9999],
  jalali: [1178, 1633],
  hijri: [1300, 1599]
}

const instantForm = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/i

/**
 * Reads RFC 3339: `2026-02-11T20:38:00+03:30`, without offset, or the day alone.
 *
 * @throws RangeError for any other string and for a day or hour that does not exist: instants are checked where they
 * are read from a text, so this is a bug of the caller.
 */
export function civilOf(instant: string): Civil {
  if (last?.instant !== instant) last = {instant, civil: readInstant(instant)}
  return last.civil
}

/** A page asks for the same instant several times in a row. */
let last: {readonly instant: string; readonly civil: Civil} | undefined

function readInstant(instant: string): Civil {
  const found = instantForm.exec(instant)
  if (found === null) throw new RangeError(`civilOf: not RFC 3339: ${JSON.stringify(instant)}`)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1, 6).map((part) => Number(part ?? 0))
  if (!isValidDate('gregorian', {year, month, day}) || hour > 23 || minute > 59) {
    throw new RangeError(`civilOf: no such day or time: ${instant}`)
  }
  return {
    year,
    month,
    day,
    weekday: weekdayOf({year, month, day}),
    ...(found[4] === undefined ? {} : {hour, minute}),
    ...(found[6] === undefined ? {} : {offset: found[6].toUpperCase()})
  }
}

/**
 * The same day in another calendar.
 *
 * @throws RangeError for a day outside the years that the calendar is right for.
 */
export function toCalendar(day: CalendarDay, calendar: CalendarName): CalendarDay {
  if (calendar === 'gregorian') return {year: day.year, month: day.month, day: day.day}
  const julian = calendars.gregorian.toJulianDay(new CalendarDate(day.year, day.month, day.day))
  return inRange(calendar, dayOf(calendars[calendar].fromJulianDay(julian)))
}

/**
 * The Gregorian day of a day of another calendar.
 *
 * @throws RangeError for a day that does not exist there; ask {@link isValidDate} first.
 */
export function fromCalendar(calendar: CalendarName, day: CalendarDay): CalendarDay {
  if (!isValidDate(calendar, day)) {
    throw new RangeError(`fromCalendar: no such ${calendar} day: ${day.year}-${day.month}-${day.day}`)
  }
  const {year, month} = day
  const julian = calendars[calendar].toJulianDay(new CalendarDate(calendars[calendar], year, month, day.day))
  return dayOf(calendars.gregorian.fromJulianDay(julian))
}

/** Whether the day exists. Years outside what the calendar is right for do not count as existing. */
export function isValidDate(calendar: CalendarName, {year, month, day}: CalendarDay): boolean {
  const [first, last] = years[calendar]
  if (![year, month, day].every(Number.isInteger) || year < first || year > last) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(calendar, year, month)
}

/** Days of a month, months from 1. */
export function daysInMonth(calendar: CalendarName, year: number, month: number): number {
  const {identifier} = calendars[calendar]
  if (identifier === 'gregory') {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    return month === 2 ? (isLeap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1)
  }
  return calendars[calendar].getDaysInMonth(new CalendarDate(calendars[calendar], year, month, 1))
}

/** 0 for Sunday; the day is Gregorian (Sakamoto's method). */
export function weekdayOf({year, month, day}: CalendarDay): number {
  const shifted = month < 3 ? year - 1 : year
  const century = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return (shifted + century + (monthShift[month - 1] ?? 0) + day) % 7
}

const monthShift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]

/**
 * A local time with the offset that the zone had then: `2021-07-01T09:00` in Asia/Tehran is
 * `2021-07-01T09:00:00+04:30`. Of a time that the clock showed twice it is the first; a time that the clock jumped over
 * is as much later as the clock jumped (RFC 5545 §3.3.5).
 *
 * @param local `2026-02-11T20:38` or with seconds, Gregorian.
 * @throws RangeError for another form, a day that does not exist or an unknown zone.
 */
export function withZone(local: string, timeZone: string): string {
  const {year, month, day, hour, minute, offset} = civilOf(local)
  if (hour === undefined || minute === undefined || offset !== undefined) {
    throw new RangeError(`withZone: not a local date and time: ${local}`)
  }
  const second = Number(local.slice(17, 19) || '0')
  return instantIn({year, month, day, hour, minute, second}, timeZone)
}

function dayOf(date: CalendarDate): CalendarDay {
  return {year: date.year, month: date.month, day: date.day}
}

function inRange(calendar: CalendarName, day: CalendarDay): CalendarDay {
  const [first, last] = years[calendar]
  if (day.year < first || day.year > last) throw new RangeError(`toCalendar: no ${calendar} year ${day.year}`)
  return day
}
