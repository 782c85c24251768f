// A block by itself: its length, its punctuation and its words. What enters is a block and the word lists of its language,
// what leaves is the names of the cues that it shows. Only the beginning and the end of a long block are read.
import type {Block} from '../blocks.ts'
import type {CueName} from './cue-names.ts'
import {endingOf, type Ending} from '../lines/endings.ts'
import {flag} from '../words/offices.ts'
import {sign} from '../lines/signs.ts'
import {countPhrases} from '../words/phrases.ts'
import {vocabularyOf, type Vocabulary} from '../words/vocabulary.ts'
import {noWords, officesAt, wordsIn, type WordRoom, type Words} from '../words/word-columns.ts'
import type {WordLists} from '../words/word-lists.ts'

/** What is found out about a block once, for its own cues and its neighbours'. */
export interface Looks {
  readonly text: string
  readonly length: number
  readonly words: Words
  /** The lists that the words stand in, together. */
  readonly offices: number
  readonly ending: Ending
  readonly endsQuestion: boolean
  readonly endsColon: boolean
  readonly endsOpen: boolean
  readonly isLeadIn: boolean
}

const headLength = 700
const tailLength = 300
const addressOnly = /^[<([]*(?:https?:\/\/|www\.)\S+[>)\]]*$/i
const markupOnly =
  /^(?:<!--.*-->|<[^>]+>|!\[[^\]]*\]\([^)]*\)|\{\{.*\}\}|\{%.*%\}|\\+|&[a-z]+;|={1}[A-Z_]+=?.*=?|[A-Z]{4,}=.*=|[-*_=•·\s]{3,}|\[[^\]]*\]:\s.*|\.\. [a-z-]+::.*)$/
/** What a credit may begin with in small letters, and the dash that it may hold. */
const creditLetters = 'bptiwعمتگحكألخن'
const dash = /\s[-–—]\s/
const credit =
  /^(?:by|photos?|text|interview(?:er)?|words|translated|عکس|مترجم|ترجمه|گزارش|حوار|حاوره|حاورته|كتب|تصوير|أجرى|أجرت|لقاء|خبرنگار|نویسنده)(?![\p{L}\p{M}\p{N}])|^[^:]{2,30}\s[-–—]\s[^:]{2,30}$/iu

/** @param room where its words go */
export function lookAt(block: Block, lists: WordLists, room: WordRoom): Looks {
  const from = block.label?.contentStart ?? block.dress.start
  const text = block.text.slice(from, Math.max(from, block.dress.end))
  const vocabulary = vocabularyOf(lists)
  // Of what is said to be a question or an answer the words need not be known.
  const words = block.trust?.role === undefined ? wordsIn(sampleOf(text), vocabulary, room) : noWords
  const {count} = words
  const offices = unionOf(words, 0, count)
  const ending = endingOf(text)
  return {
    text,
    length: text.length,
    words,
    offices,
    ending,
    endsQuestion: ending.isQuestion,
    endsColon: ending.isColon,
    endsOpen: ending.isOpen,
    isLeadIn:
      (offices & flag.leadIn) !== 0 &&
      countPhrases(words, vocabulary, {list: 'leadIns', from: count - 14, to: count}) > 0
  }
}

function sampleOf(text: string): string {
  return text.length > headLength + tailLength ? `${text.slice(0, headLength)} ${text.slice(-tailLength)}` : text
}

const sentenceEnd = /[.!]\s/
const clauseEnds = new Set(Array.from('.!?؟…:', (sign) => sign.charCodeAt(0)))
const shortestQuestion = 4
const longestQuestion = 300

/** Whether a question of some characters opens the text, before anything else ends in it. */
function opensQuestion(text: string): boolean {
  let at = 0
  while (at <= longestQuestion && at < text.length && !clauseEnds.has(text.charCodeAt(at))) at++
  const end = text.charAt(at)
  return at >= shortestQuestion && at <= longestQuestion && (end === '?' || end === '؟')
}

/** Length, punctuation and form. */
export function addShape(found: CueName[], block: Block, look: Looks): void {
  found.push(lengthCue(look.length))
  const {text, ending} = look
  const signs = block.signs & sign.question ? countSigns(text) : 0
  if (look.endsQuestion) found.push('ends-question')
  if (signs > 0) found.push('holds-question')
  if (signs > 1) found.push('holds-questions')
  if (look.endsQuestion && !sentenceEnd.test(text.slice(0, 1500))) found.push('only-questions')
  if (signs > 0 && opensQuestion(text)) found.push('opens-question')
  if (ending.isEllipsis) found.push('ends-ellipsis')
  else if (ending.isFullStop) found.push('ends-full-stop')
  if (ending.isExclamation) found.push('ends-exclamation')
  if (look.length < 160 && (ending.isEllipsis || ending.isDash)) found.push('trails-off')
  if (look.endsColon) found.push('ends-colon')
  if (look.endsOpen) found.push('ends-open')
  addForm(found, block, text)
  if (look.words !== noWords && look.words.count === 0) found.push('no-letters')
  else if (block.signs & sign.digit && isMostlyDigits(text)) found.push('digits')
  if (look.length < 100 && mayBeCredit(text) && credit.test(text)) found.push('byline-like')
  if (look.length < 70 && signs === 0 && !text.endsWith('.') && !text.endsWith('!')) found.push('short-title')
}

function mayBeCredit(text: string): boolean {
  return creditLetters.includes(text.charAt(0).toLowerCase()) || dash.test(text)
}

/** What the first character says may stand there, and nothing else is looked for. */
function addForm(found: CueName[], block: Block, text: string): void {
  const first = text.charAt(0)
  if (openingQuotes.includes(first) && /^["“«'‘][^]*["”»'’][.]?$/.test(text.slice(0, 600))) found.push('quoted')
  if ('([\\'.includes(first) && isInBrackets(text)) found.push('parenthesis')
  if ('<([hHwW'.includes(first) && addressOnly.test(text.slice(0, 300))) found.push('address')
  if (mayBeMarkup(block.text) && markupOnly.test(block.text.slice(0, 1000))) found.push('markup')
  if (first >= 'a' && first <= 'z') found.push('opens-lower')
}

/** Whether the bracket that opens the text closes at its end: `(He laughs)`, not `(Laughs) No (he sits down)`; a link does. */
function isInBrackets(text: string): boolean {
  const beginning = text.slice(0, 600)
  if (!/^\\?[([][^]*[)\]][._*]*$/.test(beginning)) return false
  const close = /[)\]]/.exec(beginning)?.index ?? 0
  if (beginning.charAt(close + 1) === '(' || /[([]/.test(beginning.slice(2, close))) return true
  return !/[\p{L}\p{N}]/u.test(beginning.slice(close))
}

const openingQuotes = '"“«\'‘'

/** Markup begins with a sign, or with capitals and ends with `=`. */
function mayBeMarkup(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first >= 0x41 && first <= 0x5a) return text.length > 1000 || text.endsWith('=')
  return !((first >= 0x61 && first <= 0x7a) || (first >= 0x620 && first <= 0x64a))
}

function lengthCue(length: number): CueName {
  if (length <= 20) return 'length-20'
  if (length <= 50) return 'length-50'
  if (length <= 100) return 'length-100'
  if (length <= 180) return 'length-180'
  if (length <= 350) return 'length-350'
  return length <= 700 ? 'length-700' : 'length-more'
}

/** How many question signs the beginning of a text holds, up to two. */
function countSigns(text: string): number {
  const head = text.length > longestCounted ? text.slice(0, longestCounted) : text
  const latin = head.indexOf('?')
  const arabic = head.indexOf('؟')
  if (latin !== -1 && arabic !== -1) return 2
  if (latin !== -1) return head.includes('?', latin + 1) ? 2 : 1
  return arabic === -1 ? 0 : head.includes('؟', arabic + 1) ? 2 : 1
}

const longestCounted = 4000

/** Whether two in five of the first characters are digits; given up where too many are none. */
function isMostlyDigits(text: string): boolean {
  const length = Math.min(200, text.length)
  let others = 0
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    const isDigit =
      (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9)
    if (!isDigit && (length - ++others) * 2.5 <= length) return false
  }
  return (length - others) * 2.5 > length
}

const early = 7

/** Whom the words speak to and of, and in what office. */
export function addWords(found: CueName[], look: Looks, lists: WordLists): void {
  const {words, offices: all} = look
  const vocabulary = vocabularyOf(lists)
  const {count} = words
  const first = officesAt(words, 0)
  if (first & flag.interrogative) found.push('interrogative-first')
  if (all & flag.interrogative) found.push('interrogative')
  if (all & flag.interrogative && unionOf(words, count - 16, count) & flag.interrogative)
    found.push('interrogative-late')
  if (look.endsQuestion && all & flag.saying && unionOf(words, count - 16, count) & flag.saying)
    found.push('told-question')
  if (first & flag.opener) found.push('opener')
  const phrases =
    all & flag.questionPhrase ? countPhrases(words, vocabulary, {list: 'questionPhrases', from: 0, to: count}) : 0
  if (phrases > 0) found.push('question-phrase')
  if (phrases > 1) found.push('question-phrases')
  addPersons(found, look, vocabulary)
  if (isVocative(look, first)) found.push('vocative')
  if (unionOf(words, 0, 3) & flag.imperative) found.push('imperative-first')
  if (first & flag.reply) found.push('reply-first')
  if (first & flag.pronoun) found.push('pronoun-first')
  if (first & flag.reason) found.push('reason-first')
  if (count < 60 && unionOf(words, 0, 3) & flag.hearsay) found.push('hearsay-first')
  if (all & flag.replyPhrase && countPhrases(words, vocabulary, {list: 'replyPhrases', from: 0, to: early}) > 0)
    found.push('reply-phrase')
  if (first & flag.followUp) found.push('follow-up-first')
  if (all & flag.prompt && countPhrases(words, vocabulary, {list: 'prompts', from: 0, to: early}) > 0)
    found.push('prompt')
  if (count < 40 && all & flag.closing) found.push('closing')
  if (first & flag.thanks) found.push('thanks-first')
  if (count < 60 && all & flag.thanks) found.push('thanks')
  addInterview(found, look, vocabulary)
  if (all & flag.reporting) found.push('reporting')
}

/** Whether it introduces the interview: it leads over to it, or names it, and asks nothing. */
export function introduces({words, offices, isLeadIn, endsQuestion}: Looks, lists: WordLists): boolean {
  if (endsQuestion) return false
  if (isLeadIn) return true
  if (!(offices & flag.leadIn)) return false
  return countPhrases(words, vocabularyOf(lists), {list: 'leadIns', from: 0, to: words.count}) > 0
}

/** The strongest only: each of them says what the weaker ones say. */
function addInterview(found: CueName[], {words, offices: all, isLeadIn, endsQuestion}: Looks, known: Vocabulary): void {
  if (isLeadIn && !endsQuestion) found.push('lead-in-late')
  else if (all & flag.leadIn && countPhrases(words, known, {list: 'leadIns', from: 0, to: words.count}) > 0)
    found.push('lead-in')
  else if (all & flag.interview) found.push('interview')
}

function addPersons(found: CueName[], {words, offices: all}: Looks, vocabulary: Vocabulary): void {
  const toSomebody = flag.second | flag.spokenTo
  const second = all & toSomebody ? countOffice(words, toSomebody) : 0
  if (second > 0) found.push('second-person')
  if (second > 1) found.push('second-persons')
  if (second > 0 && unionOf(words, 0, early) & toSomebody) found.push('second-person-first')
  const isRequest = words.count < 45 && (all & flag.request) !== 0 && asksToTell(words, vocabulary)
  if (isRequest) found.push('request')
  const except = isRequest ? flag.asker : 0
  const own = all & flag.first ? countOffice(words, flag.first, except) : 0
  if (own > 0) found.push('first-person')
  if (own > 1) found.push('first-persons')
  if (own > 0 && holdsEarly(words, flag.first, except)) found.push('first-person-first')
  if (second > 0 && own === 0) found.push('only-second-person')
  if (own > 0 && second === 0) found.push('only-first-person')
}

function asksToTell(words: Words, vocabulary: Vocabulary): boolean {
  const {count} = words
  return (
    countPhrases(words, vocabulary, {list: 'requests', from: 0, to: early}) > 0 ||
    countPhrases(words, vocabulary, {list: 'requests', from: count - 8, to: count}) > 0
  )
}

/** The lists of the words from `from` up to but without `to`, together. */
function unionOf({officeColumn, from: base, count}: Words, from: number, to: number): number {
  let all = 0
  const end = base + Math.min(to, count)
  for (let i = base + Math.max(0, from); i < end; i++) all |= officeColumn[i] ?? 0
  return all
}

/** Words that stand in one of the wanted lists and in none of the excepted. */
function countOffice({officeColumn, from, count}: Words, wanted: number, except = 0): number {
  let found = 0
  for (let i = from; i < from + count; i++) {
    const own = officeColumn[i] ?? 0
    if (own & wanted && !(own & except)) found++
  }
  return found
}

/** Whether one of them is among the first words. */
function holdsEarly({officeColumn, from, count}: Words, wanted: number, except: number): boolean {
  for (let i = from; i < from + Math.min(count, early); i++) {
    const own = officeColumn[i] ?? 0
    if (own & wanted && !(own & except)) return true
  }
  return false
}

const calledByName = /^\p{Lu}[\p{L}'’.]+(?: \p{Lu}[\p{L}'’.]+)?, /u

function isVocative({text, words}: Looks, first: number): boolean {
  if (first & flag.title) return true
  const head = text.slice(0, 60)
  return (unionOf(words, 1, 10) & flag.second) !== 0 && head.includes(', ') && calledByName.test(head)
}
