// The words of the word lists as numbers: what enters is the lists of a language, what leaves is one table of them all, in
// which a word is looked up once for all lists, and its phrases. Words of texts are looked up by word-columns.ts.
import {flag} from './offices.ts'
import {hashOf, phraseSet, wordSet, type Phrases} from './tokens.ts'
import type {WordLists} from './word-lists.ts'

/** By its first word, what may follow in a phrase: nothing, one word or two. */
type PhraseTable = ReadonlyMap<number, readonly (readonly number[])[]>

export interface Vocabulary {
  /** Numbers of «می» and «نمی»: «می‌کنی» is two words of a line. */
  readonly prefix: number
  readonly negativePrefix: number
  /** By number of the word, as all that follow: sums of {@link flag}. */
  readonly offices: Int32Array
  /** Open addressing: number of a word plus one, 0 where there is none. */
  readonly slots: Int32Array
  readonly hashes: Int32Array
  /** The letters of all words, one word after the other, and where in them each word ends. */
  readonly spellings: Uint16Array
  readonly spellingEnds: Int32Array
  readonly lists: WordLists
  /** By letter: whether endings of the second person end in it, and of the first. */
  readonly lastLetters: Uint8Array
  readonly phrases: Readonly<Record<PhraseList, PhraseTable>>
}

export type PhraseList = 'questionPhrases' | 'leadIns' | 'requests' | 'replyPhrases' | 'prompts'

const vocabularies = new WeakMap<WordLists, Vocabulary>()

export function vocabularyOf(lists: WordLists): Vocabulary {
  const before = vocabularies.get(lists)
  if (before) return before
  const found = makeVocabulary(lists)
  vocabularies.set(lists, found)
  return found
}

function makeVocabulary(lists: WordLists): Vocabulary {
  const numbers = new Map<string, number>()
  const offices: number[] = []
  const enter = (word: string, bit: number): number => {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    offices[number] = (offices[number] ?? 0) | bit
    return number
  }
  const phrases = phrasesOf(lists)
  for (const [list, bit] of flagged(lists, phrases)) for (const word of list) enter(word, bit)
  const prefix = enter('می', 0)
  const negativePrefix = enter('نمی', 0)
  const tableOf = (list: PhraseList): PhraseTable => tableOfPhrases(phrases[list], (word) => enter(word, 0))
  const tables = {
    questionPhrases: tableOf('questionPhrases'),
    leadIns: tableOf('leadIns'),
    requests: tableOf('requests'),
    replyPhrases: tableOf('replyPhrases'),
    prompts: tableOf('prompts')
  }
  const words = [...numbers.keys()]
  const hashes = Int32Array.from(words, hashOf)
  return {
    prefix,
    negativePrefix,
    offices: Int32Array.from(offices),
    hashes,
    slots: toSlots(hashes),
    ...toLetters(words),
    lists,
    lastLetters: lastLettersOf(lists),
    phrases: tables
  }
}

function toLetters(words: readonly string[]): Pick<Vocabulary, 'spellings' | 'spellingEnds'> {
  const all = words.join('')
  const spellings = new Uint16Array(all.length)
  for (let at = 0; at < all.length; at++) spellings[at] = all.charCodeAt(at)
  let end = 0
  return {spellings, spellingEnds: Int32Array.from(words, (word) => (end += word.length))}
}

function phrasesOf(lists: WordLists): Readonly<Record<PhraseList, Phrases>> {
  return {
    questionPhrases: phraseSet(lists.questionPhrases),
    leadIns: phraseSet(lists.leadIns),
    requests: phraseSet(lists.requests),
    replyPhrases: phraseSet(lists.replyPhrases),
    prompts: phraseSet(lists.prompts)
  }
}

function flagged(
  lists: WordLists,
  phrases: Readonly<Record<PhraseList, Phrases>>
): (readonly [words: Iterable<string>, bit: number])[] {
  return [
    [wordSet(lists.interrogatives), flag.interrogative],
    [wordSet(lists.openers), flag.opener],
    [wordSet(lists.secondPerson), flag.second],
    [wordSet(lists.notSecondPerson), flag.notSecond],
    [wordSet(lists.firstPerson), flag.first],
    [wordSet(lists.notFirstPerson), flag.notFirst],
    [wordSet(lists.imperatives), flag.imperative],
    [wordSet(lists.replies), flag.reply],
    [wordSet(lists.followUps), flag.followUp],
    [wordSet(lists.pronouns), flag.pronoun],
    [wordSet(lists.reasons), flag.reason],
    [wordSet(lists.hearsay), flag.hearsay],
    [wordSet(lists.saying), flag.saying],
    [wordSet(lists.closings), flag.closing],
    [wordSet(lists.thanks), flag.thanks],
    [wordSet(lists.interview), flag.interview],
    [wordSet(lists.titles), flag.title],
    [wordSet(lists.reporting), flag.reporting],
    [wordSet(lists.askers), flag.asker],
    [phrases.questionPhrases.keys(), flag.questionPhrase],
    [phrases.leadIns.keys(), flag.leadIn],
    [phrases.requests.keys(), flag.request],
    [phrases.replyPhrases.keys(), flag.replyPhrase],
    [phrases.prompts.keys(), flag.prompt]
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
export const scripts = 0x700
export const endsSecond = 1
export const endsFirst = 2

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
