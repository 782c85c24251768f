// A block by itself: its length, its punctuation and its words. What enters is a block and the word lists of its language,
// what leaves is the names of the cues that it shows. Only the beginning and the end of a long block are read.
import type {Block} from './blocks.ts'
import type {CueName} from './cue-names.ts'
import {toWords, type Phrases} from './tokens.ts'
import type {WordLists} from './words.ts'

/** What is found out about a block once, for its own cues and its neighbours'. */
export interface Looks {
  readonly text: string
  readonly length: number
  readonly words: readonly string[]
  readonly endsQuestion: boolean
  readonly endsColon: boolean
  readonly endsOpen: boolean
  readonly isLeadIn: boolean
}

const questionEnd = /[?؟][.!?؟…]*["'”’»)\]*_\s]*$/
const questionSign = /[?؟]/g
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
  const tail = text.slice(-80)
  return {
    text,
    length: text.length,
    words,
    endsQuestion: questionEnd.test(tail),
    endsColon: /[:：]["'”»)*_\s]*$/.test(tail),
    endsOpen: /[\p{L}\p{N}]["'”»)*_\s]*$/u.test(tail),
    isLeadIn: holdsPhrase(words.slice(-14), lists.leadIns)
  }
}

/** Length, punctuation and form. */
export function addShape(found: CueName[], block: Block, look: Looks): void {
  found.push(lengthCue(look.length))
  const {text} = look
  const tail = text.slice(-80)
  const signs = text.slice(0, 4000).match(questionSign)?.length ?? 0
  if (look.endsQuestion) found.push('ends-question')
  if (signs > 0) found.push('holds-question')
  if (signs > 1) found.push('holds-questions')
  if (look.endsQuestion && !/[.!]\s/.test(text.slice(0, 1500))) found.push('only-questions')
  if (/^[^.!?؟…:]{4,300}[?؟]/.test(text.slice(0, 320))) found.push('opens-question')
  if (/(?:…|\.{2,})["'”»)*_\s]*$/.test(tail)) found.push('ends-ellipsis')
  else if (/[.。]["'”»)\]*_\s]*$/.test(tail)) found.push('ends-full-stop')
  if (/!["'”»)*_\s]*$/.test(tail)) found.push('ends-exclamation')
  if (look.length < 160 && /(?:…|\.{2,}|[-–—])["'”»)*_\s]*$/.test(tail)) found.push('trails-off')
  if (look.endsColon) found.push('ends-colon')
  if (look.endsOpen) found.push('ends-open')
  if (/^["“«'‘][^]*["”»'’][.]?$/.test(text.slice(0, 600))) found.push('quoted')
  if (/^[([][^]*[)\]][._*]*$/.test(text.slice(0, 600))) found.push('parenthesis')
  if (addressOnly.test(text.slice(0, 300))) found.push('address')
  if (markupOnly.test(block.text.slice(0, 1000))) found.push('markup')
  if (/^[a-z]/.test(text)) found.push('opens-lower')
  if (look.words.length === 0) found.push('no-letters')
  else if (
    (text.slice(0, 200).match(/[0-9\u0660-\u0669\u06f0-\u06f9]/g)?.length ?? 0) * 2.5 >
    Math.min(200, text.length)
  )
    found.push('digits')
  if (look.length < 100 && credit.test(text)) found.push('byline-like')
  if (look.length < 70 && signs === 0 && !/[.!]$/.test(tail)) found.push('short-title')
}

function lengthCue(length: number): CueName {
  if (length <= 20) return 'length-20'
  if (length <= 50) return 'length-50'
  if (length <= 100) return 'length-100'
  if (length <= 180) return 'length-180'
  if (length <= 350) return 'length-350'
  return length <= 700 ? 'length-700' : 'length-more'
}

const early = 7

/** Whom the words speak to and of, and in what office. */
export function addWords(found: CueName[], look: Looks, lists: WordLists): void {
  const {words} = look
  const first = words[0] ?? ''
  const start = words.slice(0, early)
  const late = words.slice(-16)
  if (lists.interrogatives.has(first)) found.push('interrogative-first')
  if (words.some((word) => lists.interrogatives.has(word))) found.push('interrogative')
  if (late.some((word) => lists.interrogatives.has(word))) found.push('interrogative-late')
  if (lists.openers.has(first)) found.push('opener')
  const phrases = countPhrases(words, lists.questionPhrases)
  if (phrases > 0) found.push('question-phrase')
  if (phrases > 1) found.push('question-phrases')
  const second = words.filter((word, i) => isSecond(word, lists) || speaksTo(words, i)).length
  if (second > 0) found.push('second-person')
  if (second > 1) found.push('second-persons')
  if (start.some((word, i) => isSecond(word, lists) || speaksTo(words, i))) found.push('second-person-first')
  const isRequest =
    words.length < 45 && (holdsPhrase(start, lists.requests) || holdsPhrase(words.slice(-8), lists.requests))
  if (isRequest) found.push('request')
  const own = words.filter((word) => isFirst(word, lists) && !(isRequest && lists.askers.has(word))).length
  if (own > 0) found.push('first-person')
  if (own > 1) found.push('first-persons')
  if (start.some((word) => isFirst(word, lists) && !(isRequest && lists.askers.has(word))))
    found.push('first-person-first')
  if (second > 0 && own === 0) found.push('only-second-person')
  if (own > 0 && second === 0) found.push('only-first-person')
  if (isVocative(look.text, words, lists)) found.push('vocative')
  if (words.slice(0, 3).some((word) => lists.imperatives.has(word))) found.push('imperative-first')
  if (lists.replies.has(first)) found.push('reply-first')
  if (holdsPhrase(start, lists.replyPhrases)) found.push('reply-phrase')
  if (lists.followUps.has(first)) found.push('follow-up-first')
  if (words.length < 40 && words.some((word) => lists.closings.has(word))) found.push('closing')
  if (lists.thanks.has(first)) found.push('thanks-first')
  if (words.length < 60 && words.some((word) => lists.thanks.has(word))) found.push('thanks')
  if (words.some((word) => lists.interview.has(word))) found.push('interview')
  if (holdsPhrase(words, lists.leadIns)) found.push('lead-in')
  if (look.isLeadIn) found.push('lead-in-late')
  if (words.some((word) => lists.reporting.has(word))) found.push('reporting')
}

const calledByName = /^\p{Lu}[\p{L}'’.]+(?: \p{Lu}[\p{L}'’.]+)?, /u

function isVocative(text: string, words: readonly string[], lists: WordLists): boolean {
  if (lists.titles.has(words[0] ?? '')) return true
  return calledByName.test(text.slice(0, 60)) && words.slice(1, 10).some((word) => isSecond(word, lists))
}

function isSecond(word: string, lists: WordLists): boolean {
  return (
    lists.secondPerson.has(word) ||
    (word.length > 3 && lists.secondPersonEndings.some((end) => word.endsWith(end)) && !lists.notSecondPerson.has(word))
  )
}

/** «می‌کنی»: the prefix is a word of its own in {@link toWords}. */
function speaksTo(words: readonly string[], i: number): boolean {
  return i > 0 && (words[i - 1] === 'می' || words[i - 1] === 'نمی') && words[i]?.endsWith('ی') === true
}

function isFirst(word: string, lists: WordLists): boolean {
  return (
    lists.firstPerson.has(word) ||
    (word.length > 3 && lists.firstPersonEndings.some((end) => word.endsWith(end)) && !lists.notFirstPerson.has(word))
  )
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
