// The tokens of a date: what enters is a line, what leaves are its numbers, words and signs with their offsets. Numbers
// of all three digit systems have a value, words are folded; ZWNJ and tatweel belong to the word they stand in, and
// direction marks, which editors' programs leave around numerals, to nothing.
import {toLatinDigits} from '../../text/digits.ts'
import {sign, signTable} from '../lines/signs.ts'
import {dateKey} from './names.ts'

export interface DateToken {
  readonly kind: 'number' | 'word' | 'sign'
  /** Latin digits, the folded word, or the sign. */
  readonly text: string
  readonly value: number
  readonly start: number
  readonly end: number
}

/** Lines are read up to this many characters, so that a long text costs no more than a short one. */
const longest = 400

export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = []
  const read = text.slice(0, longest)
  for (let at = 0; at < read.length;) {
    const signs = signTable[read.charCodeAt(at)] ?? 0
    if (signs & sign.space) {
      at++
      continue
    }
    const end = plainEnd(read, at)
    const found = end > at ? tokenOf(read, at, end) : nextToken(read, at)
    if (!found) break
    tokens.push(found)
    at = found.end
  }
  return tokens
}

function tokenOf(text: string, start: number, end: number): DateToken {
  const whole = text.slice(start, end)
  const signs = signTable[text.charCodeAt(start)] ?? 0
  if (signs & sign.digit) {
    const digits = toLatinDigits(whole)
    return {kind: 'number', text: digits, value: Number(digits), start, end}
  }
  return signs & sign.letter
    ? {kind: 'word', text: dateKey(whole), value: NaN, start, end}
    : {kind: 'sign', text: whole, value: NaN, start, end}
}

/** The token that only the pattern tells, at an offset or behind it. */
function nextToken(text: string, from: number): DateToken | undefined {
  // A word may hold marks, joiners and the stops of «a.m.» and «ق.ظ», and ends before the capital of one glued on, as pages
  // lose the space between a name and a date; numbers are short, or they are no dates.
  const token =
    /([0-9٠-٩۰-۹]+)|(\p{L}(?:(?!(?<=\p{Ll})\p{Lu})[\p{L}\p{M}\p{Cf}'’]|\.(?=\p{L}(?:\.|\P{L}|$)))*)|[^\s\p{Cf}]/gu
  token.lastIndex = from
  const match = token.exec(text)
  if (!match) return undefined
  const [whole, number, word] = match
  const start = match.index
  const end = start + whole.length
  if (number !== undefined) return tokenOf(text, start, end)
  if (word !== undefined) return {kind: 'word', text: dateKey(word), value: NaN, start, end}
  return {kind: 'sign', text: whole, value: NaN, start, end}
}

/** Where a number, a plain word or a sign of ASCII ends that begins at an offset; the offset itself where it is neither, or may go on. */
function plainEnd(text: string, from: number): number {
  const signs = signTable[text.charCodeAt(from)] ?? 0
  const kind = signs & (sign.digit | sign.letter)
  if (kind === 0) return isAscii(text, from) ? from + 1 : from
  let at = from + 1
  while (at < text.length && ((signTable[text.charCodeAt(at)] ?? 0) & kind) !== 0 && !opensWord(text, at)) at++
  if (kind === sign.digit || at === text.length || opensWord(text, at)) return at
  return isAscii(text, at) && !goesOn.includes(text.charAt(at)) ? at : from
}

/** In a word these may stand. */
const goesOn = "'."

function isAscii(text: string, at: number): boolean {
  return text.charCodeAt(at) < 0x7f
}

/** A capital behind a small letter. */
function opensWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  return unit >= 0x41 && unit <= 0x5a && before >= 0x61 && before <= 0x7a
}

/** The words from `at` on, joined, from the longest run that `map` knows down to one; three at most. */
export function lookUp<Value>(
  map: ReadonlyMap<string, Value>,
  tokens: readonly DateToken[],
  at: number
): {readonly value: Value; readonly next: number} | undefined {
  const first = tokens[at]
  if (first?.kind !== 'word' || !mayOpen(map, first.text)) return undefined
  let end = at + 1
  while (end < at + 3 && tokens[end]?.kind === 'word') end++
  for (; end > at; end--) {
    const words = tokens.slice(at, end).map(({text}) => text)
    const value = map.get(words.join('')) ?? (end === at + 1 ? map.get(withoutSuffix(words[0] ?? '')) : undefined)
    if (value !== undefined) return {value, next: end}
  }
  return undefined
}

const openings = new WeakMap<ReadonlyMap<string, unknown>, Set<string>>()

/** Whether a key of the map begins with a word, or is what its suffix leaves: nearly no word of a line does. */
function mayOpen(map: ReadonlyMap<string, unknown>, word: string): boolean {
  let known = openings.get(map)
  if (known === undefined) {
    known = new Set()
    for (const key of map.keys()) for (let end = 1; end <= key.length; end++) known.add(key.slice(0, end))
    openings.set(map, known)
  }
  return known.has(word) || known.has(withoutSuffix(word))
}

/** «بهمن‌ماه» is «بهمن»; Arabic prefixes a month with و or ب in running text only, so these stay. */
function withoutSuffix(word: string): string {
  return word.endsWith('ماه') && word.length > 4 ? word.slice(0, -3) : word
}
