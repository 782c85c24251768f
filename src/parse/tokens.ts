// Text made ready for word lists: what enters is a line, what leaves is the list of its words in one fixed spelling.
// Only for looking words up; nothing that a reader sees comes from here. Arabic letters that pasted texts mix (ي ی ى, ك ک,
// أ إ آ ا), vowel signs and letter case do not matter, and a zero-width joiner ends a word the way a space does, because
// half of the Persian texts write «می‌کنید» and the other half «مي كنيد».

const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g
const alefs = /[\u0622\u0623\u0625\u0671]/g
const yehs = /[\u0649\u064a]/g
const kaf = /\u0643/g
const quotes = /[\u2018\u2019\u02bc]/g
// «گفت‌وگو» is one word however it is written; its first half alone means “said”.
const talk = /گفت[\s\u200c-\u200f]*و[\s\u200c-\u200f]*گو/g
const presentation = /[\ufb50-\ufdff\ufe70-\ufefc]/
const hasArabic = /[\u0600-\u06ff]/
const word = /[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu

/** One spelling for all spellings of the same word; see the head of the file. */
export function fold(text: string): string {
  const plain = presentation.test(text) ? text.normalize('NFKC') : text
  if (!hasArabic.test(plain)) return plain.toLowerCase().replace(quotes, "'")
  return plain
    .replace(marks, '')
    .replace(talk, 'گفتگو')
    .replace(alefs, 'ا')
    .replace(yehs, 'ی')
    .replace(kaf, 'ک')
    .toLowerCase()
    .replace(quotes, "'")
}

// What a UTF-16 code unit does in a word; 0 stands in the table until it is met for the first time.
/** A letter that folds to itself, and is no gaf. */
const PLAIN = 7
const GAP = 1
const LETTER = 2
const NUMBER = 3
const APOSTROPHE = 4
/** Is dropped, and ends no word. */
const MARK = 5
/** What only {@link fold} gets right, seeing the whole text. */
const UNUSUAL = 6

const kinds = new Uint8Array(0x10000)
/** What a unit folds to. */
const folds = new Uint16Array(0x10000)
// Accents are marks in texts with Arabic letters only; capitals whose lower case is two characters or depends on its
// place; surrogates; presentation forms.
const unusual = /[\u0300-\u036f\u0130\u03a3\ud800-\udfff\ufb50-\ufdff\ufe70-\ufefc]/
const dropped = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/

function meet(unit: number): number {
  const character = String.fromCharCode(unit)
  const folded = fold(character)
  folds[unit] = folded.charCodeAt(0)
  if (unusual.test(character)) kinds[unit] = UNUSUAL
  else if (dropped.test(character)) kinds[unit] = MARK
  else if (folded === "'") kinds[unit] = APOSTROPHE
  else if (/\p{L}/u.test(folded)) kinds[unit] = folds[unit] === unit && unit !== gaf ? PLAIN : LETTER
  else kinds[unit] = /\p{N}/u.test(folded) ? NUMBER : GAP
  return kinds[unit] ?? GAP
}

const gaf = 0x6af
/** «گفت‌وگو» in two words or three, or in one: `talk` with marks between. */
const talkApart =
  /گ[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]*ف[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]*ت[\s\u200c-\u200f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]*و[\s\u200c-\u200f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]*گ[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]*و/
const talksApart = new RegExp(talkApart, 'g')

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
  let mayTalk = true
  let start = -1
  let changes = 0
  // Offset of the apostrophe inside the word, after which no number goes on.
  let apostrophe = -1
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    const kind = kinds[unit] || meet(unit)
    if (kind === PLAIN) {
      if (start < 0) start = at
      letters[size++] = unit
      hash = (Math.imul(hash, 31) + unit) | 0
      continue
    }
    const goesOn =
      kind === LETTER ||
      (kind === NUMBER && apostrophe < 0) ||
      (kind === APOSTROPHE && start >= 0 && apostrophe < 0 && isBeforeLetter(text, at))
    if (kind === UNUSUAL) return undefined
    if (kind === MARK) {
      changes = 1
      continue
    }
    if (unit === gaf && mayTalk) {
      if (talkApart.test(text)) return extentsOf(text.replace(talksApart, 'گفتگو'))
      mayTalk = false
    }
    if (kind === APOSTROPHE && goesOn) apostrophe = at
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
      if (kind !== NUMBER) continue
    }
    if (start < 0) start = at
    const folded = folds[unit] ?? unit
    letters[size++] = folded
    hash = (Math.imul(hash, 31) + folded) | 0
    if (folded !== unit) changes = 1
  }
  return {text, count, starts, ends, isChanged, letters, lettersEnd, hashes}
}

/** Whether a letter follows, marks aside. */
function isBeforeLetter(text: string, from: number): boolean {
  let at = from + 1
  let kind = MARK
  for (; kind === MARK && at < text.length; at++) kind = kinds[text.charCodeAt(at)] || meet(text.charCodeAt(at))
  return kind === LETTER || kind === PLAIN
}

const units: number[] = []

function foldWord(text: string, start: number, end: number): string {
  units.length = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (kinds[unit] !== MARK) units.push(folds[unit] ?? unit)
  }
  return units.length < longestSpread ? String.fromCharCode(...units) : fold(text.slice(start, end))
}

const longestSpread = 1000

/** Word lists are written in ordinary spelling and folded once. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold))
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
