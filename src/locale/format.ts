// Reading the records: numbers, plurals, lists, dates and templates. All of it is generated text, so digits become the
// locale's and a gap in a template is a bug of ours, which throws.
import {type CalendarName, type Civil, civilOf, toCalendar} from '../calendar.ts'
import type {Locale, PluralForms} from './record.ts'
import {isolate} from '../text/bidi.ts'
import {toDigits} from '../text/digits.ts'

/**
 * `full` with weekday, `long` without, `short` in numbers, `dateTime` with time of day and zone, `clock` these two only,
 * `time` alone.
 */
export type DateStyle = 'full' | 'long' | 'short' | 'dateTime' | 'clock' | 'time'

export interface DateOptions {
  readonly style: DateStyle
  /** Instead of the locale's own; its name follows the year then. */
  readonly calendar?: CalendarName
  /** IANA name of the zone that the instant's offset comes from. Without it the offset itself is shown. */
  readonly timeZone?: string
}

const plainNumber = /^\d+(?:\.\d+)?$/

/**
 * The template with every `{name}` replaced by its value. Values are put in as they are: isolate those whose direction
 * may differ from the page's.
 *
 * @throws RangeError when a value is missing.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  let filled = ''
  let end = 0
  for (let open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
    const close = template.indexOf('}', open)
    if (close < 0) break
    const name = template.slice(open + 1, close)
    const value = values[name]
    if (value === undefined) throw new RangeError(`fill: no value for {${name}} in «${template}»`)
    filled += template.slice(end, open) + value
    end = close + 1
  }
  return filled + template.slice(end)
}

/**
 * A number that is not negative, in the locale's digits, thousands grouped: `1,234`, `۱٬۲۳۴٫۵`. Years and ordinal
 * numbers are not counted and so not grouped: use `toDigits` for them.
 *
 * @throws RangeError for negative numbers and for those that are written with an exponent.
 */
export function formatNumber(locale: Locale, n: number): string {
  const text = String(n)
  if (!plainNumber.test(text)) throw new RangeError(`formatNumber: ${text}`)
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, locale.group)
  return toDigits(fraction === undefined ? grouped : grouped + locale.decimal + fraction, locale.digits)
}

/** The form for `n` things, `{count}` in it replaced by the number. Other gaps stay for {@link fill}. */
export function plural(locale: Locale, forms: PluralForms, n: number): string {
  const exact = n === 0 ? forms['=0'] : undefined
  const form = exact ?? forms[locale.plural(n)] ?? forms.other
  return form.replace('{count}', () => formatNumber(locale, n))
}

/** «A», «A and B», «A, B and C» in the locale's way; empty for none. Isolate items of unknown direction first. */
export function formatList(locale: Locale, items: readonly string[]): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  return items.slice(0, -1).join(locale.listSeparator) + locale.listLast + last
}

/**
 * An instant as the locale's readers know dates. `dateTime` of an instant that has no time is `full`; `clock` and
 * `time` of it are empty.
 *
 * @param instant RFC 3339; see `civilOf`, which throws for anything else.
 */
export function formatDate(locale: Locale, instant: string, options: DateOptions): string {
  const {style} = options
  const civil = civilOf(instant)
  if (style === 'time') return timeOfDay(locale, civil)
  const clock = style === 'clock' || style === 'dateTime' ? clockOf(locale, civil, options.timeZone) : ''
  if (style === 'clock') return clock
  const pattern = locale.datePatterns[style === 'dateTime' ? 'full' : style]
  const day = fill(pattern, dayValues(locale, civil, options.calendar ?? locale.calendar))
  return clock === '' ? day : fill(locale.datePatterns.dateTime, {day, clock})
}

function clockOf(locale: Locale, civil: Civil, timeZone: string | undefined): string {
  const time = timeOfDay(locale, civil)
  if (time === '') return ''
  const zone = zoneName(locale, civil, timeZone)
  return fill(locale.datePatterns[zone === '' ? 'localClock' : 'clock'], {time, zone})
}

function dayValues(locale: Locale, civil: Civil, calendar: CalendarName): Record<string, string> {
  const {year, month, day} = toCalendar(civil, calendar)
  const digits = (n: number, width = 1): string => toDigits(String(n).padStart(width, '0'), locale.digits)
  return {
    weekday: locale.weekdays[civil.weekday] ?? '',
    day: digits(day),
    dayNumber: digits(day, 2),
    month: locale.months[calendar][month - 1] ?? '',
    monthNumber: digits(month, 2),
    year: digits(year) + (calendar === locale.calendar ? '' : locale.eras[calendar])
  }
}

function timeOfDay(locale: Locale, {hour, minute}: Civil): string {
  if (hour === undefined || minute === undefined) return ''
  const twoDigits = (n: number): string => toDigits(String(n).padStart(2, '0'), locale.digits)
  return fill(locale.datePatterns.time, {hour: twoDigits(hour), minute: twoDigits(minute)})
}

function zoneName(locale: Locale, {offset}: Civil, timeZone: string | undefined): string {
  const name = timeZone === undefined ? undefined : locale.zones[timeZone]
  if (name !== undefined || offset === undefined) return offset === undefined ? '' : (name ?? '')
  const utc = offset === 'Z' || offset === '+00:00' ? 'UTC' : `UTC${offset}`
  return fill(locale.datePatterns.offset, {offset: locale.dir === 'rtl' ? isolate(utc) : utc})
}
