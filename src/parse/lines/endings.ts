// How a line ends: what enters is its text, what leaves is the punctuation before the closing quotes, brackets and marks.
// One walk from the end instead of a regular expression for each sign, for every line of every text passes here.
import {sign, signTable} from './signs.ts'

export interface Ending {
  readonly isQuestion: boolean
  readonly isColon: boolean
  /** In a letter or a number. */
  readonly isOpen: boolean
  readonly isEllipsis: boolean
  readonly isFullStop: boolean
  readonly isExclamation: boolean
  readonly isDash: boolean
}

/** Quotes, brackets and marks that may close any ending. */
const closers = new Set(Array.from(`"'”»)*_`, codeOf))
const closingBracket = codeOf(']')
const apostrophe = codeOf('’')
const questions = new Set(Array.from('?؟', codeOf))
const afterQuestion = new Set(Array.from('.!?؟…', codeOf))
const dashes = new Set(Array.from('-–—', codeOf))
const letterOrNumber = /[\p{L}\p{N}]$/u
const tailLength = 80

export function endingOf(text: string): Ending {
  const floor = Math.max(0, text.length - tailLength)
  let at = text.length - 1
  while (at >= floor && isCloser(text.charCodeAt(at))) at--
  const last = at < floor ? 0 : text.charCodeAt(at)
  const stop = stopBefore(text, at, floor)
  return {
    isQuestion: endsInQuestion(text, stop, floor),
    isColon: last === 0x3a || last === 0xff1a,
    isOpen:
      isPlainLetter(last) || (mayBeOpen(last) && letterOrNumber.test(text.slice(Math.max(floor, at - 1), at + 1))),
    isEllipsis: last === 0x2026 || (last === 0x2e && at > floor && text.charCodeAt(at - 1) === 0x2e),
    isFullStop: isFullStop(text, at, floor),
    isExclamation: last === 0x21,
    isDash: dashes.has(last)
  }
}

/** A letter or digit of English, a letter of Persian or Arabic: nearly all that lines without punctuation end in. */
function isPlainLetter(unit: number): boolean {
  if (unit > 0x7f) return (unit >= 0x620 && unit <= 0x64a) || (unit >= 0x671 && unit <= 0x6d3)
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

/** Any but the signs that most lines end in. */
function mayBeOpen(unit: number): boolean {
  return unit > 0x2f && !questions.has(unit)
}

/** Whether nothing but closing quotes, brackets and marks stands behind a question mark at the end. */
export function asks(text: string): boolean {
  let at = text.length - 1
  while (at >= 0 && (closesQuestion.has(text.charCodeAt(at)) || isCloser(text.charCodeAt(at)))) at--
  return questions.has(text.charCodeAt(at))
}

const closesQuestion = new Set(Array.from('’]', codeOf))

function isCloser(unit: number): boolean {
  return (
    closers.has(unit) || unit === 0x20 || ((unit < 0x20 || unit > 0x7f) && ((signTable[unit] ?? 0) & sign.space) !== 0)
  )
}

/** Behind a full stop a square bracket may close, too. */
function isFullStop(text: string, from: number, floor: number): boolean {
  let at = from
  while (at >= floor && (text.charCodeAt(at) === closingBracket || isCloser(text.charCodeAt(at)))) at--
  return at >= floor && (text.charCodeAt(at) === 0x2e || text.charCodeAt(at) === 0x3002)
}

/** Behind a question mark, square brackets and single quotes. */
function stopBefore(text: string, from: number, floor: number): number {
  let at = from
  for (; at >= floor; at--) {
    const unit = text.charCodeAt(at)
    if (unit !== closingBracket && unit !== apostrophe && !isCloser(unit)) break
  }
  return at
}

function endsInQuestion(text: string, from: number, floor: number): boolean {
  for (let at = from; at >= floor && afterQuestion.has(text.charCodeAt(at)); at--)
    if (questions.has(text.charCodeAt(at))) return true
  return false
}

function codeOf(character: string): number {
  return character.charCodeAt(0)
}
