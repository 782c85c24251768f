// A block by itself: its length, its punctuation and its words. What enters is a block and the word lists of its language,
// what leaves is the names of the cues that it shows. Only the beginning and the end of a long block are read.
import type {Block} from './blocks.ts'
import type {CueName} from './cue-names.ts'
import {endingOf, type Ending} from './endings.ts'
import {toWords, type Phrases} from './tokens.ts'
import {flag, officesOf} from './offices.ts'
import type {WordLists} from './words.ts'

/** What is found out about a block once, for its own cues and its neighbours'. */
export interface Looks {
  readonly text: string
  readonly length: number
  readonly words: readonly string[]
  /** The lists that each word stands in: sums of {@link flag}. */
  readonly offices: readonly number[]
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
  /^(?:<!--.*-->|<[^>]+>|!\[[^\]]*\]\([^)]*\)|\{\{.*\}\}|\{%.*%\}|\\+|&[a-z]+;|={1}[A-Z_]+=?.*=?|[A-Z]{4,}=.*=|[-*_=•·\s]{3,}|\[[^\]]*\]:\s.*)$/
const credit =
  /^(?:by|photos?|text|interview(?:er)?|words|translated|عکس|مترجم|ترجمه|گزارش|حوار|حاوره|حاورته|كتب|تصوير|أجرى|أجرت|لقاء|خبرنگار|نویسنده)\b|^[^:]{2,30}\s[-–—]\s[^:]{2,30}$/i

export function lookAt(block: Block, lists: WordLists): Looks {
  const from = block.label?.contentStart ?? block.dress.start
  const text = block.text.slice(from, Math.max(from, block.dress.end))
  const sample =
    text.length > headLength + tailLength ? `${text.slice(0, headLength)} ${text.slice(-tailLength)}` : text
  const words = toWords(sample)
  const offices = officesOf(words, lists)
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
    isLeadIn: holdsOffice(offices, flag.leadIn, -14) && holdsPhrase(words.slice(-14), lists.leadIns)
  }
}

/** Length, punctuation and form. */
export function addShape(found: CueName[], block: Block, look: Looks): void {
  found.push(lengthCue(look.length))
  const {text, ending} = look
  const signs = countSigns(text)
  if (look.endsQuestion) found.push('ends-question')
  if (signs > 0) found.push('holds-question')
  if (signs > 1) found.push('holds-questions')
  if (look.endsQuestion && !/[.!]\s/.test(text.slice(0, 1500))) found.push('only-questions')
  if (signs > 0 && /^[^.!?؟…:]{4,300}[?؟]/.test(text.slice(0, 320))) found.push('opens-question')
  if (ending.isEllipsis) found.push('ends-ellipsis')
  else if (ending.isFullStop) found.push('ends-full-stop')
  if (ending.isExclamation) found.push('ends-exclamation')
  if (look.length < 160 && (ending.isEllipsis || ending.isDash)) found.push('trails-off')
  if (look.endsColon) found.push('ends-colon')
  if (look.endsOpen) found.push('ends-open')
  if (/^["“«'‘][^]*["”»'’][.]?$/.test(text.slice(0, 600))) found.push('quoted')
  if (/^[([][^]*[)\]][._*]*$/.test(text.slice(0, 600))) found.push('parenthesis')
  if (addressOnly.test(text.slice(0, 300))) found.push('address')
  if (markupOnly.test(block.text.slice(0, 1000))) found.push('markup')
  if (/^[a-z]/.test(text)) found.push('opens-lower')
  if (look.words.length === 0) found.push('no-letters')
  else if (countDigits(text) * 2.5 > Math.min(200, text.length)) found.push('digits')
  if (look.length < 100 && credit.test(text)) found.push('byline-like')
  if (look.length < 70 && signs === 0 && !/[.!]/.test(text.slice(-1))) found.push('short-title')
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

function countDigits(text: string): number {
  let count = 0
  for (let at = Math.min(200, text.length) - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at)
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9)) count++
  }
  return count
}

const early = 7

/** Whom the words speak to and of, and in what office. */
export function addWords(found: CueName[], look: Looks, lists: WordLists): void {
  const {words, offices} = look
  const first = offices[0] ?? 0
  const all = offices.reduce(union, 0)
  if (first & flag.interrogative) found.push('interrogative-first')
  if (all & flag.interrogative) found.push('interrogative')
  if (all & flag.interrogative && holdsOffice(offices, flag.interrogative, -16)) found.push('interrogative-late')
  if (first & flag.opener) found.push('opener')
  const phrases = all & flag.questionPhrase ? countPhrases(words, lists.questionPhrases) : 0
  if (phrases > 0) found.push('question-phrase')
  if (phrases > 1) found.push('question-phrases')
  addPersons(found, look, lists)
  if (isVocative(look, first)) found.push('vocative')
  if (holdsOffice(offices.slice(0, 3), flag.imperative)) found.push('imperative-first')
  if (first & flag.reply) found.push('reply-first')
  const start = offices.slice(0, early).reduce(union, 0)
  if (start & flag.replyPhrase && holdsPhrase(words.slice(0, early), lists.replyPhrases)) found.push('reply-phrase')
  if (first & flag.followUp) found.push('follow-up-first')
  if (words.length < 40 && all & flag.closing) found.push('closing')
  if (first & flag.thanks) found.push('thanks-first')
  if (words.length < 60 && all & flag.thanks) found.push('thanks')
  if (all & flag.interview) found.push('interview')
  if (all & flag.leadIn && holdsPhrase(words, lists.leadIns)) found.push('lead-in')
  if (look.isLeadIn) found.push('lead-in-late')
  if (all & flag.reporting) found.push('reporting')
}

function addPersons(found: CueName[], {words, offices}: Looks, lists: WordLists): void {
  const second = countOffice(offices, flag.second | flag.spokenTo, 0)
  if (second > 0) found.push('second-person')
  if (second > 1) found.push('second-persons')
  if (holdsOffice(offices.slice(0, early), flag.second | flag.spokenTo)) found.push('second-person-first')
  const isRequest = words.length < 45 && asksToTell(words, offices, lists)
  if (isRequest) found.push('request')
  const except = isRequest ? flag.asker : 0
  const own = countOffice(offices, flag.first, except)
  if (own > 0) found.push('first-person')
  if (own > 1) found.push('first-persons')
  if (countOffice(offices.slice(0, early), flag.first, except) > 0) found.push('first-person-first')
  if (second > 0 && own === 0) found.push('only-second-person')
  if (own > 0 && second === 0) found.push('only-first-person')
}

function asksToTell(words: readonly string[], offices: readonly number[], {requests}: WordLists): boolean {
  if (!holdsOffice(offices, flag.request)) return false
  return holdsPhrase(words.slice(0, early), requests) || holdsPhrase(words.slice(-8), requests)
}

function union(all: number, own: number): number {
  return all | own
}

/** Whether a word has one of the offices; a negative number counts the words from the end. */
function holdsOffice(offices: readonly number[], wanted: number, from = 0): boolean {
  for (let i = from < 0 ? Math.max(0, offices.length + from) : from; i < offices.length; i++)
    if ((offices[i] ?? 0) & wanted) return true
  return false
}

function countOffice(offices: readonly number[], wanted: number, except: number): number {
  let count = 0
  for (const own of offices) if (own & wanted && !(own & except)) count++
  return count
}

const calledByName = /^\p{Lu}[\p{L}'’.]+(?: \p{Lu}[\p{L}'’.]+)?, /u

function isVocative({text, offices}: Looks, first: number): boolean {
  if (first & flag.title) return true
  return calledByName.test(text.slice(0, 60)) && holdsOffice(offices.slice(1, 10), flag.second)
}

function holdsPhrase(words: readonly string[], phrases: Phrases): boolean {
  return countPhrases(words, phrases) > 0
}

function countPhrases(words: readonly string[], phrases: Phrases): number {
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const own = phrases.get(words[i] ?? '')
    if (!own) continue
    const two = `${words[i]} ${words[i + 1]}`
    if (own.has(words[i] ?? '') || own.has(two) || own.has(`${two} ${words[i + 2]}`)) count++
  }
  return count
}
