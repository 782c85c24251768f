// The words of the word lists as numbers. What enters is a line and the vocabulary of a language, what leaves is for each
// word of the line its number and the lists that it stands in, and whether words make up a phrase. Every word of a text
// passes here, and nearly all of them are in no list: so no string is made of a word, its folded letters are looked up
// as they stand.
import {flag} from './offices.ts'
import {type Extents, extentsOf, hashOf, toWords, type Phrases} from './tokens.ts'
import type {WordLists} from './words.ts'

/** The words of a line, in order. */
export interface Words {
  /** Number of the word in the vocabulary, −1 for one that it lacks. */
  readonly ids: readonly number[]
  /** The lists that it stands in: sums of {@link flag}. */
  readonly offices: readonly number[]
}

export const noWords: Words = {ids: [], offices: []}

/** By its first word, what may follow in a phrase: nothing, one word or two. */
type PhraseTable = ReadonlyMap<number, readonly (readonly number[])[]>

export interface Vocabulary {
  /** Numbers of {@link prefixes}. */
  readonly prefixes: readonly [number, number]
  readonly offices: readonly number[]
  /** Open addressing: number of a word plus one, 0 where there is none. */
  readonly slots: Int32Array
  /** By number of the word. */
  readonly hashes: Int32Array
  readonly spellings: readonly string[]
  readonly lists: WordLists
  /** By letter: whether endings of the second person end in it, and of the first. */
  readonly lastLetters: Uint8Array
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
  const ownPrefixes = [enter(prefixes[0], 0), enter(prefixes[1], 0)] as const
  const tableOf = (phrases: Phrases): PhraseTable => tableOfPhrases(phrases, (word) => enter(word, 0))
  const phrases = {
    questionPhrases: tableOf(lists.questionPhrases),
    leadIns: tableOf(lists.leadIns),
    requests: tableOf(lists.requests),
    replyPhrases: tableOf(lists.replyPhrases)
  }
  const spellings = [...numbers.keys()]
  const hashes = Int32Array.from(spellings, hashOf)
  const lastLetters = lastLettersOf(lists)
  const found = {prefixes: ownPrefixes, offices, hashes, slots: toSlots(hashes), spellings, lists, lastLetters, phrases}
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
    [lists.pronouns, flag.pronoun],
    [lists.reasons, flag.reason],
    [lists.hearsay, flag.hearsay],
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

function toSlots(hashes: Int32Array): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length * 4)))
  hashes.forEach((hash, number) => {
    let slot = hash & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number + 1
  })
  return slots
}

/** Above the letters of all word lists. */
const scripts = 0x700
const endsSecond = 1
const endsFirst = 2

function lastLettersOf({secondPersonEndings, firstPersonEndings}: WordLists): Uint8Array {
  const letters = new Uint8Array(scripts)
  const note = (endings: readonly string[], bit: number): void => {
    for (const ending of endings) {
      const last = ending.charCodeAt(ending.length - 1)
      letters[last] = (letters[last] ?? 0) | bit
    }
  }
  note(secondPersonEndings, endsSecond)
  note(firstPersonEndings, endsFirst)
  return letters
}

const yeh = 0x6cc
/** «می‌کنی»: the prefix is a word of its own among a line's words. */
const prefixes = ['می', 'نمی'] as const

/** The words of `text`. */
export function wordsIn(text: string, vocabulary: Vocabulary): Words {
  return wordsAt(extentsOf(text) ?? lettersOf(toWords(text)), vocabulary)
}

type Letters = Pick<Extents, 'count' | 'letters' | 'lettersEnd' | 'hashes'>

/** Of words that only `fold` gets right. */
function lettersOf(words: readonly string[]): Letters {
  const all = words.join('')
  let size = 0
  return {
    count: words.length,
    letters: Uint16Array.from({length: all.length}, (_, at) => all.charCodeAt(at)),
    lettersEnd: Int32Array.from(words, (word) => (size += word.length)),
    hashes: Int32Array.from(words, hashOf)
  }
}

/** A word among the letters of all. */
interface Spelt {
  readonly letters: Uint16Array
  from: number
  to: number
}

function wordsAt({count, letters, lettersEnd, hashes}: Letters, vocabulary: Vocabulary): Words {
  // Typed arrays of this size would lie outside of the heap, and cost more to make than they hold.
  const ids: number[] = []
  const offices: number[] = []
  const [first, second] = vocabulary.prefixes
  const spelt: Spelt = {letters, from: 0, to: 0}
  let before = -1
  for (let i = 0; i < count; i++) {
    spelt.from = spelt.to
    spelt.to = lettersEnd[i] ?? spelt.from
    const id = find(hashes[i] ?? 0, spelt, vocabulary)
    const isSpokenTo = (before === first || before === second) && letters[spelt.to - 1] === yeh
    ids.push(id)
    offices.push(officesOf(id, spelt, vocabulary) | (isSpokenTo ? flag.spokenTo : 0))
    before = id
  }
  return {ids, offices}
}

function find(hash: number, {letters, from, to}: Spelt, {slots, hashes, spellings}: Vocabulary): number {
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const number = (slots[slot] ?? 0) - 1
    if (number < 0) return -1
    if (hashes[number] !== hash) continue
    const spelling = spellings[number] ?? ''
    let at = 0
    while (at < spelling.length && spelling.charCodeAt(at) === letters[from + at]) at++
    if (at === spelling.length && at === to - from) return number
  }
}

/** Lists of a word; words in no list are told by their endings. */
function officesOf(id: number, spelt: Spelt, {offices, lists, lastLetters}: Vocabulary): number {
  let own = id < 0 ? 0 : (offices[id] ?? 0)
  const last = spelt.letters[spelt.to - 1] ?? 0
  const may = last < scripts ? (lastLetters[last] ?? 0) : 0
  if (may === 0 || spelt.to - spelt.from <= 3) return own
  if (may & endsSecond && !(own & (flag.second | flag.notSecond)) && endsIn(spelt, lists.secondPersonEndings))
    own |= flag.second
  if (may & endsFirst && !(own & (flag.first | flag.notFirst)) && endsIn(spelt, lists.firstPersonEndings))
    own |= flag.first
  return own
}

function endsIn({letters, to}: Spelt, endings: readonly string[]): boolean {
  for (let i = 0; i < endings.length; i++) {
    const ending = endings[i] ?? ''
    let at = 1
    while (at <= ending.length && letters[to - at] === ending.charCodeAt(ending.length - at)) at++
    if (at > ending.length) return true
  }
  return false
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
