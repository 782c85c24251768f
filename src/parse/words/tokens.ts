// The words of a line for whoever compares them: what enters is a line, what leaves is its words in the spelling of
// fold-words.ts, or where they stand. The word lists themselves are looked up without making words (vocabulary.ts).
import {fold, joinTalk, mayTalk} from './fold-words.ts'
import {folds, gaf, isBeforeLetter, kinds, meet, unitKind} from './units.ts'

const word = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu

/** The words of a text, folded, in order. */
export function toWords(text: string): string[] {
  const found = extentsOf(text)
  if (!found) return fold(text).match(word) ?? []
  const {count, starts, ends, isChanged} = found
  const words: string[] = []
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0
    const end = ends[i] ?? 0
    words.push(isChanged[i] === 1 ? foldWord(found.text, start, end) : found.text.slice(start, end))
  }
  return words
}

/** Whether a text holds a word; asking makes none of its words. @param word folded, as {@link toWords} has it */
export function holdsWord(text: string, word: string): boolean {
  const found = extentsOf(text)
  if (!found) return toWords(text).includes(word)
  const {count, hashes, letters, lettersEnd} = found
  const hash = hashOf(word)
  for (let i = 0; i < count; i++) {
    if (hashes[i] !== hash) continue
    const from = i > 0 ? (lettersEnd[i - 1] ?? 0) : 0
    let at = 0
    while (at < word.length && letters[from + at] === word.charCodeAt(at)) at++
    if (at === word.length && lettersEnd[i] === from + at) return true
  }
  return false
}

/** Where the words of a text stand; good until the next text is asked about. */
export interface Extents {
  /** What was asked about, or the same with «گفت‌وگو» written as one word. */
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 for a word that is not written as it is folded. */
  readonly isChanged: Uint8Array
  /** The folded letters of all words, one word after the other. */
  readonly letters: Uint16Array
  /** Where in `letters` each word ends. */
  readonly lettersEnd: Int32Array
  /** Of the letters of each word, as {@link hashOf} has it. */
  readonly hashes: Int32Array
}

/** A hash of a word in its folded spelling. */
export function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0
  return hash
}

interface Room {
  starts: Int32Array
  ends: Int32Array
  isChanged: Uint8Array
  lettersEnd: Int32Array
  letters: Uint16Array
  hashes: Int32Array
}

let room = roomFor(1024)

function roomFor(length: number): Room {
  const words = (length >> 1) + 1
  return {
    starts: new Int32Array(words),
    ends: new Int32Array(words),
    isChanged: new Uint8Array(words),
    lettersEnd: new Int32Array(words),
    letters: new Uint16Array(length),
    hashes: new Int32Array(words)
  }
}

/** The same in one pass, without folding the text as a whole; `undefined` where that is not enough. */
export function extentsOf(text: string): Extents | undefined {
  if (text.length > room.letters.length) room = roomFor(text.length)
  const {starts, ends, isChanged, lettersEnd, letters, hashes} = room
  let count = 0
  let size = 0
  let hash = 0
  let mayBeApart = true
  let start = -1
  let changes = 0
  // Offset of the apostrophe inside the word, after which no number goes on.
  let apostrophe = -1
  const {length} = text
  for (let at = 0; at <= length; at++) {
    const unit = at < length ? text.charCodeAt(at) : 0
    const kind = kinds[unit] || meet(unit)
    if (kind === unitKind.plain) {
      if (start < 0) start = at
      letters[size++] = unit
      hash = (Math.imul(hash, 31) + unit) | 0
      continue
    }
    const goesOn =
      kind === unitKind.letter ||
      (kind === unitKind.number && apostrophe < 0) ||
      (kind === unitKind.apostrophe && start >= 0 && apostrophe < 0 && isBeforeLetter(text, at, length))
    if (kind === unitKind.unusual) return undefined
    if (kind === unitKind.mark) {
      changes = 1
      continue
    }
    if (unit === gaf && mayBeApart) {
      if (mayTalk(text)) return extentsOf(joinTalk(text))
      mayBeApart = false
    }
    if (kind === unitKind.apostrophe && goesOn) apostrophe = at
    if (!goesOn) {
      if (start >= 0) {
        starts[count] = start
        ends[count] = at
        isChanged[count] = changes
        hashes[count] = hash
        lettersEnd[count++] = size
      }
      start = -1
      changes = 0
      hash = 0
      apostrophe = -1
      if (kind !== unitKind.number) continue
    }
    if (start < 0) start = at
    const folded = folds[unit] ?? unit
    letters[size++] = folded
    hash = (Math.imul(hash, 31) + folded) | 0
    if (folded !== unit) changes = 1
  }
  return {text, count, starts, ends, isChanged, letters, lettersEnd, hashes}
}

const units: number[] = []

function foldWord(text: string, start: number, end: number): string {
  units.length = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (kinds[unit] !== unitKind.mark) units.push(folds[unit] ?? unit)
  }
  return units.length < longestSpread ? String.fromCharCode(...units) : fold(text.slice(start, end))
}

const longestSpread = 1000

/** Word lists are written in ordinary spelling and folded once. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(fold(list).match(/\S+/g))
}

/** Phrases of one to three words by their first word, so that most words are looked up once only. */
export type Phrases = ReadonlyMap<string, ReadonlySet<string>>

/** Phrases are written in ordinary spelling, separated by `|`; as looked up, their words are joined by one space. */
export function phraseSet(list: string): Phrases {
  const phrases = new Map<string, Set<string>>()
  for (const phrase of list.split('|')) {
    const words = toWords(phrase)
    const first = words[0] ?? ''
    const own = phrases.get(first) ?? new Set()
    phrases.set(first, own.add(words.join(' ')))
  }
  return phrases
}

/** Names of one word or several, separated by `|`. */
export function nameSet(list: string): ReadonlySet<string> {
  return new Set(list.split('|').map((name) => toWords(name).join(' ')))
}
