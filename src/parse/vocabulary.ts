// The words of the word lists as numbers. What enters is a line and the vocabulary of a language, what leaves is for each
// word of the line its number and the lists that it stands in, and whether words make up a phrase. Every word of a text
// passes here, and nearly all of them are in no list: so no string is made of a word, its folded letters are looked up
// as they stand.
import {flag} from './offices.ts'
import {type Extents, extentsOf, foldUnit, toWords, type Phrases} from './tokens.ts'
import type {WordLists} from './words.ts'

/** The words of a line, in order. */
export interface Words {
  /** Number of the word in the vocabulary, −1 for one that it lacks. */
  readonly ids: readonly number[]
  /** The lists that it stands in: sums of {@link flag}. */
  readonly offices: readonly number[]
}

/** By its first word, what may follow in a phrase: nothing, one word or two. */
type PhraseTable = ReadonlyMap<number, readonly (readonly number[])[]>

export interface Vocabulary {
  readonly numbers: ReadonlyMap<string, number>
  readonly offices: readonly number[]
  /** Open addressing: number of a word plus one, 0 where there is none. */
  readonly slots: Int32Array
  readonly spellings: readonly string[]
  readonly lists: WordLists
  readonly phrases: Readonly<Record<PhraseList, PhraseTable>>
}

type PhraseList = 'questionPhrases' | 'leadIns' | 'requests' | 'replyPhrases'

const vocabularies = new WeakMap<WordLists, Vocabulary>()

export function vocabularyOf(lists: WordLists): Vocabulary {
  const before = vocabularies.get(lists)
  if (before) return before
  const numbers = new Map<string, number>()
  const offices: number[] = []
  const enter = (word: string, bit: number): number => {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    offices[number] = (offices[number] ?? 0) | bit
    return number
  }
  for (const [list, bit] of flagged(lists)) for (const word of list) enter(word, bit)
  for (const word of prefixes) enter(word, 0)
  const tableOf = (phrases: Phrases): PhraseTable => tableOfPhrases(phrases, (word) => enter(word, 0))
  const phrases = {
    questionPhrases: tableOf(lists.questionPhrases),
    leadIns: tableOf(lists.leadIns),
    requests: tableOf(lists.requests),
    replyPhrases: tableOf(lists.replyPhrases)
  }
  const spellings = [...numbers.keys()]
  const found = {numbers, offices, slots: toSlots(spellings), spellings, lists, phrases}
  vocabularies.set(lists, found)
  return found
}

function flagged(lists: WordLists): (readonly [words: Iterable<string>, bit: number])[] {
  return [
    [lists.interrogatives, flag.interrogative],
    [lists.openers, flag.opener],
    [lists.secondPerson, flag.second],
    [lists.notSecondPerson, flag.notSecond],
    [lists.firstPerson, flag.first],
    [lists.notFirstPerson, flag.notFirst],
    [lists.imperatives, flag.imperative],
    [lists.replies, flag.reply],
    [lists.followUps, flag.followUp],
    [lists.closings, flag.closing],
    [lists.thanks, flag.thanks],
    [lists.interview, flag.interview],
    [lists.titles, flag.title],
    [lists.reporting, flag.reporting],
    [lists.askers, flag.asker],
    [lists.questionPhrases.keys(), flag.questionPhrase],
    [lists.leadIns.keys(), flag.leadIn],
    [lists.requests.keys(), flag.request],
    [lists.replyPhrases.keys(), flag.replyPhrase]
  ]
}

function tableOfPhrases(phrases: Phrases, numberOf: (word: string) => number): PhraseTable {
  const table = new Map<number, number[][]>()
  for (const [first, own] of phrases)
    table.set(
      numberOf(first),
      [...own].map((phrase) => phrase.split(' ').slice(1).map(numberOf))
    )
  return table
}

function toSlots(words: readonly string[]): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 4)))
  words.forEach((word, number) => {
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at))
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number + 1
  })
  return slots
}

function mixed(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0
}

/** Longer words are in no list. */
const longestWord = 40
/** The folded letters of the word that is looked up. */
const letters = new Uint16Array(longestWord)
const yeh = 0x6cc
/** «می‌کنی»: the prefix is a word of its own among a line's words. */
const prefixes = ['می', 'نمی']

/** The words of `text`. */
export function wordsIn(text: string, vocabulary: Vocabulary): Words {
  const extents = extentsOf(text)
  return extents ? wordsAt(extents, vocabulary) : wordsOfFolded(toWords(text), vocabulary)
}

function wordsAt({text, count, starts, ends}: Extents, vocabulary: Vocabulary): Words {
  const ids: number[] = []
  const offices: number[] = []
  const {first, second} = prefixNumbers(vocabulary)
  let before = -1
  for (let i = 0; i < count; i++) {
    let length = 0
    let hash = 0
    for (let at = starts[i] ?? 0; at < (ends[i] ?? 0); at++) {
      const unit = foldUnit(text.charCodeAt(at))
      if (unit === 0) continue
      if (length < longestWord) letters[length] = unit
      length++
      hash = mixed(hash, unit)
    }
    const id = length > longestWord ? -1 : find(hash, length, vocabulary)
    const isSpokenTo = i > 0 && (before === first || before === second) && letters[length - 1] === yeh
    ids.push(id)
    offices.push(officesOf(id, length, vocabulary) | (isSpokenTo ? flag.spokenTo : 0))
    before = id
  }
  return {ids, offices}
}

function prefixNumbers({numbers}: Vocabulary): {first: number; second: number} {
  return {first: numbers.get(prefixes[0] ?? '') ?? -2, second: numbers.get(prefixes[1] ?? '') ?? -2}
}

function find(hash: number, length: number, {slots, spellings}: Vocabulary): number {
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const number = (slots[slot] ?? 0) - 1
    if (number < 0) return -1
    const spelling = spellings[number] ?? ''
    if (spelling.length !== length) continue
    let at = 0
    while (at < length && spelling.charCodeAt(at) === letters[at]) at++
    if (at === length) return number
  }
}

/** Lists of the word in {@link letters}; words in no list are told by their endings. */
function officesOf(id: number, length: number, {offices, lists}: Vocabulary): number {
  let own = offices[id] ?? 0
  if (length <= 3 || length > longestWord) return own
  if (!(own & (flag.second | flag.notSecond)) && endsIn(length, lists.secondPersonEndings)) own |= flag.second
  if (!(own & (flag.first | flag.notFirst)) && endsIn(length, lists.firstPersonEndings)) own |= flag.first
  return own
}

function endsIn(length: number, endings: readonly string[]): boolean {
  for (let i = 0; i < endings.length; i++) {
    const ending = endings[i] ?? ''
    let at = 1
    while (at <= ending.length && letters[length - at] === ending.charCodeAt(ending.length - at)) at++
    if (at > ending.length) return true
  }
  return false
}

/** Of words that only `fold` gets right. */
function wordsOfFolded(words: readonly string[], vocabulary: Vocabulary): Words {
  const {first, second} = prefixNumbers(vocabulary)
  const ids = words.map((word) => vocabulary.numbers.get(word) ?? -1)
  const offices = words.map((word, i) => {
    for (let at = 0; at < Math.min(word.length, longestWord); at++) letters[at] = word.charCodeAt(at)
    const before = i > 0 ? ids[i - 1] : -1
    const isSpokenTo = (before === first || before === second) && word.charCodeAt(word.length - 1) === yeh
    return officesOf(ids[i] ?? -1, word.length, vocabulary) | (isSpokenTo ? flag.spokenTo : 0)
  })
  return {ids, offices}
}

/** Which phrases of a list a stretch of words holds: `from` inclusive, `to` exclusive. */
export interface Search {
  readonly list: PhraseList
  readonly from: number
  readonly to: number
}

/** At how many words a phrase of the list begins that ends within the stretch. */
export function countPhrases({ids}: Words, {phrases}: Vocabulary, {list, from, to}: Search): number {
  const table = phrases[list]
  const end = Math.min(to, ids.length)
  let count = 0
  for (let i = Math.max(0, from); i < end; i++) {
    const own = table.get(ids[i] ?? -1)
    if (own && holdsRest(ids, own, {from: i + 1, to: end})) count++
  }
  return count
}

function holdsRest(
  ids: readonly number[],
  phrases: readonly (readonly number[])[],
  {from, to}: {from: number; to: number}
): boolean {
  for (const rest of phrases) {
    if (from + rest.length > to) continue
    let at = 0
    while (at < rest.length && ids[from + at] === rest[at]) at++
    if (at === rest.length) return true
  }
  return false
}
