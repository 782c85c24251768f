// From a local time to its instant. The rules of the world's zones are data that change by decree; the ones in use are
// those of the runtime's own zone table, read through Intl in one fixed locale and calendar, as numbers. That table
// agrees between Node releases for the past and is the only part of Intl that Goftogu uses. The library's own way asks
// for the machine's zone first, which a build must never do.

/** A moment on a clock, Gregorian, months and days from 1. */
export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

const MINUTE_MS = 60_000
const DAY_MS = 1440 * MINUTE_MS
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Whether a name is a zone of the IANA table: `Asia/Tehran`. Fixed offsets (`+03:30`) are no names. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false
  try {
    formatterOf(name)
    return true
  } catch {
    return false
  }
}

/** RFC 3339 of a local time; see `withZone` for times that are told twice or never. */
export function instantIn(local: LocalTime, timeZone: string): string {
  const wall = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second)
  const before = offsetAt(wall - DAY_MS, timeZone)
  const after = offsetAt(wall + DAY_MS, timeZone)
  // Before a change the earlier offset holds: first of two equal times, and past the gap of a jump.
  const first = wall - before * MINUTE_MS
  const isFirst = offsetAt(first, timeZone) === before
  const instant = isFirst || offsetAt(wall - after * MINUTE_MS, timeZone) !== after ? first : wall - after * MINUTE_MS
  const offset = offsetAt(instant, timeZone)
  return new Date(instant + offset * MINUTE_MS).toISOString().slice(0, 19) + offsetText(offset)
}

/**
 * Minutes that the zone's clock is ahead of UTC at an instant, given in milliseconds since 1970.
 *
 * @throws RangeError for an unknown zone.
 */
export function offsetAt(instantMs: number, timeZone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const {type, value} of formatterOf(timeZone).formatToParts(instantMs)) parts[type] = value
  const {year, month, day, hour, minute, second} = parts
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  return Math.round((wall - Math.floor(instantMs / 1000) * 1000) / MINUTE_MS)
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  })
  formatters.set(timeZone, made)
  return made
}

function offsetText(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+'
  const size = Math.abs(minutes)
  return `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
}
