// What a block looks like, seen by itself and beside its neighbours: what enters is the blocks, what leaves is for each
// block the list of cues that it shows, by number. Their names are the rows of weights.ts and, put into words, the
// reasons that `--explain` prints. A cue only observes; how much it speaks for a question is learned.
import type {Block} from './blocks.ts'
import {frameCues} from './frame/cues.ts'
import {officeRole} from './labels.ts'
import {toWords} from './tokens.ts'
import type {WordLists} from './words.ts'

/** Every cue: its name in weights.ts, and what it says. The order is that of the numbers. */
export const cueNames = {
  'any': 'any line',
  'length-20': 'up to 20 characters',
  'length-50': 'up to 50 characters',
  'length-100': 'up to 100 characters',
  'length-180': 'up to 180 characters',
  'length-350': 'up to 350 characters',
  'length-700': 'up to 700 characters',
  'length-more': 'more than 700 characters',
  'ends-question': 'ends in a question mark',
  'holds-question': 'holds a question mark',
  'holds-questions': 'holds several question marks',
  'only-questions': 'all its sentences are questions',
  'opens-question': 'its first sentence is a question',
  'ends-ellipsis': 'ends in an ellipsis',
  'ends-colon': 'ends in a colon',
  'ends-full-stop': 'ends in a full stop',
  'ends-exclamation': 'ends in an exclamation mark',
  'ends-open': 'ends without punctuation',
  'quoted': 'stands in quotation marks',
  'parenthesis': 'stands in brackets',
  'interrogative-first': 'begins with a question word',
  'interrogative': 'holds a question word',
  'interrogative-late': 'holds a question word in its last sentence',
  'opener': 'begins like a question',
  'question-phrase': 'speaks as questions do',
  'question-phrases': 'speaks as questions do, more than once',
  'second-person': 'speaks to somebody',
  'second-person-first': 'speaks to somebody from the first words on',
  'second-persons': 'speaks to somebody more than once',
  'first-person': 'speaks of oneself',
  'first-person-first': 'speaks of oneself from the first words on',
  'first-persons': 'speaks of oneself more than once',
  'imperative-first': 'begins with a request',
  'reply-first': 'begins with a reply',
  'reply-phrase': 'begins as answers do',
  'follow-up-first': 'begins with a follow-up',
  'closing': 'announces the end',
  'thanks-first': 'begins with thanks or a greeting',
  'thanks': 'thanks or greets',
  'interview': 'speaks of the interview',
  'lead-in': 'leads over to the interview',
  'lead-in-late': 'ends by leading over to the interview',
  'reporting': 'reports what somebody said',
  'address': 'is an address of the web',
  'markup': 'is markup',
  'digits': 'is mostly figures',
  'no-letters': 'has no letters',
  'bold': 'is bold',
  'italic': 'is italic',
  'lead': 'its beginning is emphasised',
  'heading': 'is a heading',
  'caps': 'is in capitals',
  'mark': 'has a mark',
  'mark-double': 'has a doubled mark',
  'mark-dash': 'has a dash',
  'mark-star': 'has an asterisk',
  'mark-bullet': 'has a bullet',
  'mark-quote': 'has a quote sign',
  'mark-number': 'has a number',
  'mark-other': 'has an unusual mark',
  'code': 'is code',
  'gap': 'a blank line stands before it',
  'gap-wide': 'several blank lines stand before it',
  'indent': 'is indented',
  'label-question': 'its label says question',
  'label-answer': 'its label says answer',
  'label': 'has a label that the text repeats',
  'label-often': 'has a label that the text often repeats',
  'label-alone': 'is a label on a line of its own',
  'label-new': 'is the first line with its label',
  'label-interviewer': 'its label names an interviewer',
  'label-interviewee': 'its label names an interviewee',
  'label-once': 'has a label that comes only once',
  'label-once-capitals': 'has a label in capitals that comes only once',
  'unlabelled': 'has no label, while the text has some',
  'first': 'is the first line',
  'among-first': 'is one of the first lines',
  'early': 'stands early in the text',
  'last': 'is the last line',
  'among-last': 'is one of the last lines',
  'late': 'stands late in the text',
  'second-half': 'is the second half of a line',
  'after-question': 'follows a question mark',
  'after-colon': 'follows a colon',
  'after-lead-in': 'follows the end of an introduction',
  'after-short': 'follows a much shorter line',
  'after-long': 'follows a much longer line',
  'before-question': 'a question mark follows it',
  'before-long': 'a much longer line follows',
  'before-short': 'a much shorter line follows',
  'before-label': 'a line with a label follows',
  'after-unmarked': 'follows a line without end punctuation',
  'before-mark': 'a line with a mark follows',
  'after-mark': 'follows a line with a mark',
  'short-title': 'is short and has no verb of speech nor full stop',
  'shorter-half': 'is shorter than most lines',
  'opens-lower': 'begins in lower case',
  'byline-like': 'looks like a credit',
  'label-once-neighbour': 'neighbouring lines have labels that come only once, too',
  'list-item': 'goes on with a list',
  'list-first': 'begins a list',
  'quote-after-colon': 'is a quotation that was announced',
  'mark-other-than-before': 'has another mark than the line before',
  'mark-as-before': 'has the same mark as the line before',
  'frame-chrome': 'looks like a part of the page around',
  'frame-dateline': 'looks like a date line',
  'frame-byline': 'reads like a credit',
  'frame-figure': 'looks like a picture or its caption',
  'frame-note': 'looks like a note or a sub-heading',
  'frame-kicker': 'looks like a kicker',
  'frame-closes': 'heads what comes after an article'
} as const

export type CueName = keyof typeof cueNames

export const cueList = Object.keys(cueNames) as readonly CueName[]
const numbers = new Map(cueList.map((name, number) => [name, number]))

/** Number of a cue in {@link cueList}. */
export function cueNumber(name: CueName): number {
  return numbers.get(name) ?? 0
}

interface Looks {
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
  /^(?:<!--.*-->|<[^>]+>|!\[.*\]\(.*\)|\{\{.*\}\}|\{%.*%\}|\\+|&[a-z]+;|={1}[A-Z_]+=?.*=?|[A-Z]{4,}=.*=|[-*_=•·\s]{3,}|\[[^\]]*\]:\s.*)$/
const credit =
  /^(?:by|photos?|text|interview(?:er)?|words|translated|عکس|مترجم|ترجمه|گزارش|حوار|حاوره|حاورته|كتب|تصوير|أجرى|أجرت|لقاء|خبرنگار|نویسنده)\b|^[^:]{2,30}\s[-–—]\s[^:]{2,30}$/i

/** The cues of every block, as numbers into {@link cueList}. */
export function cuesOf(blocks: readonly Block[], lists: WordLists): number[][] {
  const looks = blocks.map((block) => lookAt(block, lists))
  const median = medianOf(looks.map((look) => look.length))
  const labelled = blocks.filter((block) => block.trust).length
  const seen = new Set<string>()
  return blocks.map((block, i) => {
    const found: CueName[] = ['any']
    const look = looks[i]
    if (!look) return [0]
    addShape(found, block, look)
    addWords(found, look, lists)
    addDress(found, block)
    addFrame(found, block)
    addLabel(found, block, {seen, labelled})
    addPlace(found, i, {block, count: blocks.length})
    addNeighbours(found, i, {blocks, looks, median})
    return found.map(cueNumber)
  })
}

function lookAt(block: Block, lists: WordLists): Looks {
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

function addShape(found: CueName[], block: Block, look: Looks): void {
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

function addWords(found: CueName[], look: Looks, lists: WordLists): void {
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
  const own = words.filter((word) => isFirst(word, lists)).length
  if (own > 0) found.push('first-person')
  if (own > 1) found.push('first-persons')
  if (start.some((word) => isFirst(word, lists))) found.push('first-person-first')
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

function holdsPhrase(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  return countPhrases(words, phrases) > 0
}

function countPhrases(words: readonly string[], phrases: ReadonlySet<string>): number {
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const two = `${words[i]} ${words[i + 1]}`
    if (phrases.has(words[i] ?? '') || phrases.has(two) || phrases.has(`${two} ${words[i + 2]}`)) count++
  }
  return count
}

function addDress(found: CueName[], block: Block): void {
  const {mark, emphasis} = block.dress
  if (emphasis.startsWith('h')) found.push('heading')
  else if (emphasis === 'bold' || emphasis === 'italic' || emphasis === 'lead' || emphasis === 'caps')
    found.push(emphasis)
  if (block.isCode) found.push('code')
  if (block.indent > 0) found.push('indent')
  if (mark === '') return
  found.push('mark')
  if (mark === '-') found.push('mark-dash')
  else if (mark === '*') found.push('mark-star')
  else if (mark === '•') found.push('mark-bullet')
  else if (mark === '>') found.push('mark-quote')
  else if (mark === '1.') found.push('mark-number')
  else if (mark.length === 2 && mark[0] === mark[1]) found.push('mark-double')
  else found.push('mark-other')
}

const sure = 0.5

function addFrame(found: CueName[], block: Block): void {
  if (block.isCode) return
  const frame = frameCues(block)
  if (frame.chrome >= sure) found.push('frame-chrome')
  if (frame.dateline >= sure) found.push('frame-dateline')
  if (frame.byline >= sure) found.push('frame-byline')
  if (frame.figure >= sure) found.push('frame-figure')
  if (frame.note >= sure) found.push('frame-note')
  if (frame.kicker >= sure) found.push('frame-kicker')
  if (frame.closes) found.push('frame-closes')
}

function addLabel(found: CueName[], block: Block, text: {seen: Set<string>; labelled: number}): void {
  const {trust, label} = block
  if (!trust || !label) {
    if (text.labelled > 2) found.push('unlabelled')
    const doubtful = block.doubtfulLabel
    if (!doubtful) return
    const name = block.text.slice(doubtful.nameStart, doubtful.nameEnd)
    found.push(
      name.length > 3 && /\p{Lu}/u.test(name) && name === name.toUpperCase() ? 'label-once-capitals' : 'label-once'
    )
    return
  }
  if (trust.role === 'question') found.push('label-question')
  if (trust.role === 'answer') found.push('label-answer')
  found.push('label')
  if (trust.count > 4) found.push('label-often')
  if (label.isAlone) found.push('label-alone')
  if (!text.seen.has(trust.speaker)) found.push('label-new')
  text.seen.add(trust.speaker)
  const office = officeRole(label.key)
  if (office) found.push(office === 'question' ? 'label-interviewer' : 'label-interviewee')
}

function addPlace(found: CueName[], i: number, {block, count}: {block: Block; count: number}): void {
  if (i === 0) found.push('first')
  if (i < 4) found.push('among-first')
  if (i < 10) found.push('early')
  if (i === count - 1) found.push('last')
  if (i >= count - 4) found.push('among-last')
  if (i >= count - 10) found.push('late')
  if (block.isSecondHalf) found.push('second-half')
  if (block.blankBefore > 0) found.push('gap')
  if (block.blankBefore > 1) found.push('gap-wide')
}

interface Neighbourhood {
  readonly blocks: readonly Block[]
  readonly looks: readonly Looks[]
  readonly median: number
}

function addNeighbours(found: CueName[], i: number, {blocks, looks, median}: Neighbourhood): void {
  const here = looks[i]
  const before = looks[i - 1]
  const after = looks[i + 1]
  if (!here) return
  if (here.length < median * 0.6) found.push('shorter-half')
  if (before) {
    if (before.endsQuestion) found.push('after-question')
    if (before.endsColon) found.push('after-colon')
    if (before.isLeadIn) found.push('after-lead-in')
    if (before.endsOpen) found.push('after-unmarked')
    if (before.length * 2 < here.length) found.push('after-short')
    if (before.length > here.length * 2) found.push('after-long')
    if (blocks[i - 1]?.dress.mark) found.push('after-mark')
  }
  addRun(found, i, {blocks, looks, median})
  if (!after) return
  if (after.endsQuestion) found.push('before-question')
  if (after.length > here.length * 2) found.push('before-long')
  if (after.length * 2 < here.length) found.push('before-short')
  if (blocks[i + 1]?.trust) found.push('before-label')
  if (blocks[i + 1]?.dress.mark) found.push('before-mark')
}

/** What a block shares with its neighbours: lists, glossaries, quotations. */
function addRun(found: CueName[], i: number, {blocks, looks}: Neighbourhood): void {
  const block = blocks[i]
  const before = blocks[i - 1]
  if (!block) return
  const neighbours = [before, blocks[i + 1]]
  if (block.doubtfulLabel && neighbours.some((other) => other?.doubtfulLabel)) found.push('label-once-neighbour')
  if (!before) return
  const isTight = block.blankBefore === 0
  const wasColon = looks[i - 1]?.endsColon === true
  const {mark} = block.dress
  if (mark !== '' && before.dress.mark !== '')
    found.push(mark === before.dress.mark ? 'mark-as-before' : 'mark-other-than-before')
  if (mark !== '' && mark === before.dress.mark && isTight && !looks[i - 1]?.endsQuestion) found.push('list-item')
  if (wasColon && (mark !== '' || (looks[i]?.length ?? 0) < 80)) found.push('list-first')
  if (wasColon && (mark === '>' || /^["“«'‘[]/.test(looks[i]?.text ?? ''))) found.push('quote-after-colon')
}

function medianOf(values: readonly number[]): number {
  const sorted = values.slice(0, 20_000).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
