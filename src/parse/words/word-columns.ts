// The words of a text as columns of numbers. What enters is a line and the vocabulary of its language, what leaves is for each
// word of the line its number and the lists that it stands in. Every word of a text passes here, and nearly all of them are
// in no list: so no string is made of a word, its folded letters are looked up as they stand, and what is found goes into
// columns that serve one text after the other.
import {joinTalk, mayTalk} from './fold-words.ts'
import {flag} from './offices.ts'
import {hashOf, toWords} from './tokens.ts'
import {folds, gaf, isBeforeLetter, kinds, meet, unitKind} from './units.ts'
import {endsFirst, endsSecond, scripts, type Vocabulary} from './vocabulary.ts'

/** The words of a line, in order: a stretch of the columns of its text. */
export interface Words {
  /** Number of the word in the vocabulary, −1 for one that it lacks. */
  readonly ids: Int32Array
  /** The lists that it stands in: sums of {@link flag}; see {@link officesAt}. */
  readonly officeColumn: Int32Array
  readonly from: number
  readonly count: number
}

/** Columns that are filled line by line; what was found in them is good until they are emptied. */
export interface WordRoom {
  ids: Int32Array
  offices: Int32Array
  /** Where the line that is read begins, and where its next word goes. */
  from: number
  size: number
}

const room: WordRoom = {ids: new Int32Array(4096), offices: new Int32Array(4096), from: 0, size: 0}
/** In words: the columns of a book are not kept. */
const largestKept = 100_000

/** The columns, empty. */
export function emptyRoom(): WordRoom {
  if (room.ids.length > largestKept) makeRoom(room, 4096)
  room.size = 0
  return room
}

function makeRoom(into: WordRoom, length: number): void {
  const {ids, offices, size} = into
  into.ids = new Int32Array(length)
  into.offices = new Int32Array(length)
  if (size > length) return
  into.ids.set(ids.subarray(0, size))
  into.offices.set(offices.subarray(0, size))
}

export const noWords: Words = {ids: new Int32Array(0), officeColumn: new Int32Array(0), from: 0, count: 0}

/** The lists that a line's word stands in, counted from 0; 0 beyond the last. */
export function officesAt({officeColumn, from, count}: Words, at: number): number {
  return at < count ? (officeColumn[from + at] ?? 0) : 0
}

let letters = new Uint16Array(2048)

/** The words of `text`, behind what the room holds. */
export function wordsIn(text: string, vocabulary: Vocabulary, into: WordRoom): Words {
  const from = into.size
  into.from = from
  if (text.length > letters.length) letters = new Uint16Array(text.length)
  if (into.ids.length < from + (text.length >> 1) + 1) makeRoom(into, 2 * (from + text.length))
  let isWhole = scan(text, vocabulary, into)
  if (!isWhole && mayTalk(text)) {
    into.size = from
    isWhole = scan(joinTalk(text), vocabulary, into)
  }
  if (!isWhole) {
    into.size = from
    for (const word of toWords(text)) enterSpelt(word, vocabulary, into)
  }
  return {ids: into.ids, officeColumn: into.offices, from, count: into.size - from}
}

/** A word that only `fold` gets right. */
function enterSpelt(word: string, vocabulary: Vocabulary, into: WordRoom): void {
  if (word.length > letters.length) letters = new Uint16Array(word.length)
  for (let at = 0; at < word.length; at++) letters[at] = word.charCodeAt(at)
  enterWord(into, {hash: hashOf(word), size: word.length}, vocabulary)
}

/** A word whose folded letters are the first ones in `letters`. */
interface Spelt {
  hash: number
  size: number
}

const spelt: Spelt = {hash: 0, size: 0}

function spell(hash: number, size: number): Spelt {
  spelt.hash = hash
  spelt.size = size
  return spelt
}

/** Enters the words of a text, as `toWords` has them; false where it cannot, for folding needs to see the whole. */
function scan(text: string, vocabulary: Vocabulary, into: WordRoom): boolean {
  let hash = 0
  let size = 0
  let hasApostrophe = false
  let mayBeApart = true
  const {length} = text
  for (let at = 0; at <= length; at++) {
    const unit = at < length ? text.charCodeAt(at) : 0x20
    const kind = kinds[unit] || meet(unit)
    if (kind === unitKind.plain || (kind === unitKind.letter && unit !== gaf)) {
      const folded = folds[unit] ?? unit
      letters[size++] = folded
      hash = (Math.imul(hash, 31) + folded) | 0
      continue
    }
    if (kind === unitKind.gap) {
      if (size > 0) enterWord(into, spell(hash, size), vocabulary)
      size = hash = 0
      hasApostrophe = false
      continue
    }
    if (kind === unitKind.mark) continue
    if (kind === unitKind.unusual) return false
    if (unit === gaf && mayBeApart && opensTalk(text, at)) {
      if (mayTalk(text)) return false
      mayBeApart = false
    }
    const isApostrophe = kind === unitKind.apostrophe && size > 0 && !hasApostrophe && isBeforeLetter(text, at, length)
    const goesOn = kind === unitKind.letter || isApostrophe || (kind === unitKind.number && !hasApostrophe)
    if (isApostrophe) hasApostrophe = true
    if (!goesOn) {
      if (size > 0) enterWord(into, spell(hash, size), vocabulary)
      size = hash = 0
      hasApostrophe = false
      if (kind !== unitKind.number) continue
    }
    const folded = folds[unit] ?? unit
    letters[size++] = folded
    hash = (Math.imul(hash, 31) + folded) | 0
  }
  return true
}

const feh = 0x641
const yeh = 0x6cc

/** Whether a gaf may begin «گفت‌وگو» in two words or three. */
function opensTalk(text: string, at: number): boolean {
  let next = at + 1
  while (next < text.length && (kinds[text.charCodeAt(next)] || meet(text.charCodeAt(next))) === unitKind.mark) next++
  return text.charCodeAt(next) === feh
}

function enterWord(into: WordRoom, word: Spelt, vocabulary: Vocabulary): void {
  const {ids, offices, size} = into
  const {prefix, negativePrefix} = vocabulary
  const before = size > into.from ? (ids[size - 1] ?? -1) : -1
  const id = find(word, vocabulary)
  const isSpokenTo = (before === prefix || before === negativePrefix) && letters[word.size - 1] === yeh
  ids[size] = id
  offices[size] = officesOf(id, word.size, vocabulary) | (isSpokenTo ? flag.spokenTo : 0)
  into.size = size + 1
}

function find({hash, size}: Spelt, {slots, hashes, spellings, spellingEnds}: Vocabulary): number {
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const number = (slots[slot] ?? 0) - 1
    if (number < 0) return -1
    if (hashes[number] !== hash) continue
    const from = number > 0 ? (spellingEnds[number - 1] ?? 0) : 0
    if ((spellingEnds[number] ?? 0) - from !== size) continue
    let at = 0
    while (at < size && spellings[from + at] === letters[at]) at++
    if (at === size) return number
  }
}

/** Lists of a word; words in no list are told by their endings. */
function officesOf(id: number, size: number, {offices, lists, lastLetters}: Vocabulary): number {
  let own = id < 0 ? 0 : (offices[id] ?? 0)
  const last = letters[size - 1] ?? 0
  const may = last < scripts ? (lastLetters[last] ?? 0) : 0
  if (may === 0 || size <= 3) return own
  if (may & endsSecond && !(own & (flag.second | flag.notSecond)) && endsIn(size, lists.secondPersonEndings))
    own |= flag.second
  if (may & endsFirst && !(own & (flag.first | flag.notFirst)) && endsIn(size, lists.firstPersonEndings))
    own |= flag.first
  return own
}

function endsIn(size: number, endings: readonly string[]): boolean {
  for (let i = 0; i < endings.length; i++) {
    const ending = endings[i] ?? ''
    let at = 1
    while (at <= ending.length && letters[size - at] === ending.charCodeAt(ending.length - at)) at++
    if (at > ending.length) return true
  }
  return false
}
