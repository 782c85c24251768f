// Which word lists a word stands in: what enters are the words of a line, what leaves is one number for each, a bit for
// every list. A line is asked for a dozen lists; looking each word up once in a table of all of them costs a tenth.
import type {WordLists} from './words.ts'

/** One bit for each list. A phrase's bit means that the word begins one of the list's phrases. */
export const flag = {
  interrogative: 1,
  opener: 2,
  second: 4,
  /** The verb after «می» speaks to somebody. */
  spokenTo: 8,
  first: 16,
  imperative: 32,
  reply: 64,
  followUp: 128,
  closing: 256,
  thanks: 512,
  interview: 1024,
  title: 2048,
  reporting: 4096,
  asker: 8192,
  questionPhrase: 16_384,
  leadIn: 32_768,
  notSecond: 65_536,
  notFirst: 131_072,
  request: 262_144,
  replyPhrase: 524_288
} as const

const tables = new WeakMap<WordLists, ReadonlyMap<string, number>>()

/** The lists of every word, as sums of {@link flag}. */
export function officesOf(words: readonly string[], lists: WordLists): number[] {
  const table = tableOf(lists)
  const {secondPersonEndings, firstPersonEndings} = lists
  const offices: number[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    let own = table.get(word) ?? 0
    if (word.length > 3) {
      if (!(own & (flag.second | flag.notSecond)) && endsIn(word, secondPersonEndings)) own |= flag.second
      if (!(own & (flag.first | flag.notFirst)) && endsIn(word, firstPersonEndings)) own |= flag.first
    }
    if (i > 0 && isPrefix(words[i - 1]) && word.endsWith('ی')) own |= flag.spokenTo
    offices.push(own)
  }
  return offices
}

/** «می‌کنی»: the prefix is a word of its own among a line's words. */
function isPrefix(word: string | undefined): boolean {
  return word === 'می' || word === 'نمی'
}

function endsIn(word: string, endings: readonly string[]): boolean {
  for (const ending of endings) if (word.endsWith(ending)) return true
  return false
}

function tableOf(lists: WordLists): ReadonlyMap<string, number> {
  const before = tables.get(lists)
  if (before) return before
  const table = new Map<string, number>()
  const enter = (words: Iterable<string>, bit: number): void => {
    for (const word of words) table.set(word, (table.get(word) ?? 0) | bit)
  }
  enter(lists.interrogatives, flag.interrogative)
  enter(lists.openers, flag.opener)
  enter(lists.secondPerson, flag.second)
  enter(lists.notSecondPerson, flag.notSecond)
  enter(lists.firstPerson, flag.first)
  enter(lists.notFirstPerson, flag.notFirst)
  enter(lists.imperatives, flag.imperative)
  enter(lists.replies, flag.reply)
  enter(lists.followUps, flag.followUp)
  enter(lists.closings, flag.closing)
  enter(lists.thanks, flag.thanks)
  enter(lists.interview, flag.interview)
  enter(lists.titles, flag.title)
  enter(lists.reporting, flag.reporting)
  enter(lists.askers, flag.asker)
  enter(lists.questionPhrases.keys(), flag.questionPhrase)
  enter(lists.leadIns.keys(), flag.leadIn)
  enter(lists.requests.keys(), flag.request)
  enter(lists.replyPhrases.keys(), flag.replyPhrase)
  tables.set(lists, table)
  return table
}
