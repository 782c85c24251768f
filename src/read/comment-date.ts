// The date of a comment as people and form services write it → RFC 3339 in the zone of the site, so that the day that a page
// shows is the day that it was there. In: a day, a day with a time, an instant with its offset, or seconds or milliseconds
// since 1970, in the digits of any of the three languages. Out: an instant, or nothing for anything else.
import {isValidDate, offsetAt, withZone} from '../calendar.ts'
import type {Instant} from '../model.ts'
import {toLatinDigits} from '../text/digits.ts'

const written = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?[ ]?(Z|[+-]\d\d:?\d\d)?)?$/iu
const sinceEpoch = /^\d{10}(?:\d{3})?$/u

/** Years in which there are comments, and in which all calendars are right. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2170

/** @param timeZone IANA name */
export function commentDate(text: string, timeZone: string): Instant | undefined {
  const plain = toLatinDigits(text.trim())
  if (sinceEpoch.test(plain)) return inZone(Number(plain.padEnd(13, '0')), timeZone)
  const [, year = '', month = '', day = '', hour, minute = '', second = '00', offset] = written.exec(plain) ?? []
  if (!isDay({year: Number(year), month: Number(month), day: Number(day)})) return undefined
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return date as Instant
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const local = `${date}T${hour}:${minute}:${second}`
  if (offset === undefined) return withZone(local, timeZone) as Instant
  const withOffset = offset.toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/u, '$1:$2')
  const ms = Date.parse(local + withOffset)
  return Number.isNaN(ms) ? undefined : inZone(ms, timeZone)
}

function isDay(day: {readonly year: number; readonly month: number; readonly day: number}): boolean {
  return day.year >= FIRST_YEAR && day.year <= LAST_YEAR && isValidDate('gregorian', day)
}

function two(n: number): string {
  return String(Math.floor(n)).padStart(2, '0')
}

function inZone(ms: number, timeZone: string): Instant | undefined {
  const minutes = offsetAt(ms, timeZone)
  const local = new Date(ms + minutes * 60_000)
  const {0: year = ''} = local.toISOString().split('-')
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined
  const sign = minutes < 0 ? '-' : '+'
  const offset = `${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
  return `${local.toISOString().slice(0, 19)}${offset}` as Instant
}
