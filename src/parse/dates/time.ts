// The time of day in a line, with its half of the day and its zone where they are written: `20:38`, `8:38 PM`,
// «ساعت ۲۰ و ۳۸ دقیقه», «الساعة ٨:٣٨ م بتوقيت مكة», the tail of an ISO date. Whether such a time exists is for the
// caller to say: `25:00` is read here, so that it can be complained about.
import {dateKey, halves, zones} from './names.ts'
import {lookUp, type DateToken} from './tokens.ts'

export interface TimeReading {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** `Z`, `+03:30`, or an IANA name; absent where none is written. */
  readonly zone?: string
  readonly first: number
  readonly next: number
}

const hourWords = new Set(['ساعت', 'الساعة', 'at'].map(dateKey))
const minuteWords = new Set(['و', 'دقیقه', 'دقيقة'].map(dateKey))

/** The first time outside the tokens from `from` up to but without `to`, which are a day. */
export function readTime(tokens: readonly DateToken[], from: number, to: number): TimeReading | undefined {
  for (let at = to; at < tokens.length; at++) {
    const found = timeAt(tokens, at)
    if (found) return found
  }
  for (let at = 0; at < from; at++) {
    const found = timeAt(tokens, at)
    if (found && found.next <= from) return found
  }
  return undefined
}

function timeAt(tokens: readonly DateToken[], at: number): TimeReading | undefined {
  const hour = tokens[at]
  if (hour?.kind !== 'number' || hour.text.length > 2 || tokens[at - 1]?.text === ':') return undefined
  const clock = clockAt(tokens, at) ?? spelledAt(tokens, at)
  if (!clock) return undefined
  const half = lookUp(halves, tokens, clock.next)
  const afterHalf = half ? skipStop(tokens, half.next) : clock.next
  const zone = readZone(tokens, afterHalf)
  return {
    hour: half === undefined || hour.value > 12 ? hour.value : (hour.value % 12) + half.value,
    minute: clock.minute,
    second: clock.second,
    ...(zone ? {zone: zone.name} : {}),
    first: at,
    next: zone?.next ?? afterHalf
  }
}

interface Clock {
  readonly minute: number
  readonly second: number
  readonly next: number
}

/** `20:38`, `20:38:09`, `20h38`; `8.38` only where a half of the day follows. */
function clockAt(tokens: readonly DateToken[], at: number): Clock | undefined {
  const [, sign, minute, again, second] = tokens.slice(at, at + 5)
  if (minute?.kind !== 'number' || minute.text.length !== 2) return undefined
  const isClock = sign?.text === ':' || sign?.text === 'h' || sign?.text === '٫' || sign?.text === '∶'
  const isDotted = sign?.text === '.' && (lookUp(halves, tokens, at + 3) ?? lookUp(zones, tokens, at + 3)) !== undefined
  if (!isClock && !isDotted) return undefined
  const hasSecond = again?.text === sign.text && second?.kind === 'number' && second.text.length === 2
  if (!hasSecond) return {minute: minute.value, second: 0, next: at + 3}
  const fraction =
    tokens[at + 5]?.text === '.' && tokens[at + 6]?.kind === 'number' && tokens[at + 6]?.start === tokens[at + 5]?.end
  return {minute: minute.value, second: second.value, next: fraction ? at + 7 : at + 5}
}

/** `8 PM`, «ساعت ۲۰», «ساعت ۲۰ و ۳۸ دقیقه». */
function spelledAt(tokens: readonly DateToken[], at: number): Clock | undefined {
  const before = tokens[at - 1]
  const half = lookUp(halves, tokens, at + 1)
  if (before?.kind === 'word' && hourWords.has(before.text) && (before.text !== 'at' || half)) {
    const minute = tokens[at + 2]
    const isSpelled = minuteWords.has(tokens[at + 1]?.text ?? '') && minute?.kind === 'number'
    if (!isSpelled) return {minute: 0, second: 0, next: at + 1}
    return {minute: minute.value, second: 0, next: minuteWords.has(tokens[at + 3]?.text ?? '') ? at + 4 : at + 3}
  }
  const isEnglish = half !== undefined && /^[ap]m$/.test(tokens[at + 1]?.text ?? '')
  return isEnglish ? {minute: 0, second: 0, next: at + 1} : undefined
}

/** `Z`, `+03:30`, `+0330`, `GMT+3`, `(EST)`, «به وقت تهران». */
function readZone(
  tokens: readonly DateToken[],
  at: number
): {readonly name: string; readonly next: number} | undefined {
  const start = tokens[at]?.text === '(' ? at + 1 : at
  const named = lookUp(zones, tokens, start)
  const signed = readOffset(tokens, named?.next ?? start, named?.value === 'Z')
  if (signed) return signed
  return named && {name: named.value, next: named.next}
}

/** A bare hour counts only after a name or as `+03`, and `-21:00` after a time is the end of a span, unless it is glued on. */
function readOffset(
  tokens: readonly DateToken[],
  at: number,
  isNamed: boolean
): {name: string; next: number} | undefined {
  const [sign, hours, colon, minutes] = tokens.slice(at, at + 4)
  if (!sign || !'+-−'.includes(sign.text) || hours?.kind !== 'number' || hours.start !== sign.end) return undefined
  const isWhole = /^(?:[+-−]\d{4}|\+\d\d)$/.test(sign.text + hours.text)
  if (!isNamed && tokens[at - 1]?.end !== sign.start && !isWhole) return undefined
  const mark = sign.text === '+' ? '+' : '-'
  if (hours.text.length === 4) return {name: `${mark}${hours.text.slice(0, 2)}:${hours.text.slice(2)}`, next: at + 2}
  if (hours.text.length > 2) return undefined
  const hour = hours.text.padStart(2, '0')
  if (colon?.text === ':' && minutes?.kind === 'number') return {name: `${mark}${hour}:${minutes.text}`, next: at + 4}
  return isNamed || isWhole ? {name: `${mark}${hour}:00`, next: at + 2} : undefined
}

function skipStop(tokens: readonly DateToken[], at: number): number {
  return tokens[at]?.text === '.' ? at + 1 : at
}
