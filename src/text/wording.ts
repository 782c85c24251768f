// By what a question is known again: the beginning of what is asked and of what is answered, short enough to be kept in a
// file that people read, and long enough to tell any two questions of an interview apart.
import {oneLine} from './plain.ts'

const QUESTION_WORDS = 40
const OPENING_WORDS = 12
/** Twelve words are seldom longer; what is beyond need not be looked at. */
const OPENING_LENGTH = 400

/** The words that stand for a question. */
export function questionWords(question: string): string {
  return firstWords(oneLine(question), QUESTION_WORDS)
}

/** The words that stand for an answer. */
export function openingWords(answer: string): string {
  return firstWords(oneLine(answer.slice(0, OPENING_LENGTH)), OPENING_WORDS)
}

/** Sixteen hexadecimal digits that tell lists of texts apart: FNV-1a over code units, twice with different primes; no secret. */
export function fingerprint(texts: readonly string[]): string {
  let one = 0x811c9dc5
  let two = 0xcbf29ce4
  for (const text of texts) {
    for (let at = 0; at <= text.length; at++) {
      // Between two texts stands one more than any code unit.
      const unit = at < text.length ? text.charCodeAt(at) : 0x10000
      one = Math.imul(one ^ unit, 0x01000193)
      two = Math.imul(two ^ unit, 0x5bd1e995)
    }
  }
  return hex(one) + hex(two)
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}

function firstWords(text: string, count: number): string {
  let end = 0
  for (let word = 0; word < count; word++) {
    const next = text.indexOf(' ', end + 1)
    if (next < 0) return text
    end = next
  }
  return text.slice(0, end)
}
