// Lines cut that hold two turns: a question with its answer behind it. What enters is drafts of blocks, what leaves is the
// same with such lines in two. Only the text as a whole tells whether it is written so.
import {explicitRole} from '../labels/label-names.ts'
import type {LabelTrust} from '../labels/label-trust.ts'
import type {Line} from '../lines.ts'
import {stampBefore} from '../lines/stamps.ts'
import {sign, signTable} from '../lines/signs.ts'
import {fold} from '../words/fold-words.ts'
import type {Draft} from './wraps.ts'

const innerLimit = 4000

/**
 * Cuts a line, or a paragraph wrapped by hand, that holds two labelled turns, and a line whose bold question is followed by
 * its answer.
 */
export function splitTurns(
  drafts: readonly Draft[],
  trust: ReadonlyMap<string, LabelTrust>,
  lines: readonly Line[]
): readonly Draft[] {
  const runIns = runInsOf(drafts)
  const halves = halvesOf(drafts)
  let isCut = false
  const ends = drafts.map((draft, i) => {
    if (draft.isCode) return 0
    const isWrapped = draft.first !== draft.last
    const at = isWrapped
      ? wrappedLabel(draft, trust)
      : runIns[i] || innerLabel(draft, trust) || halves[i] || endOfGlued(draft)
    if (at > 0) isCut = true
    return at
  })
  return isCut ? drafts.flatMap((draft, i) => cutAt(draft, ends[i] ?? 0, lines)) : drafts
}

function cutAt(draft: Draft, at: number, lines: readonly Line[]): Draft[] {
  const rest = draft.text.slice(at)
  const skipped = rest.length - rest.trimStart().length
  if (at === 0 || rest.trim() === '') return [draft]
  let line = draft.first
  let from = 0
  for (; line < draft.last; line++) {
    const next = from + (lines[line]?.text.length ?? 0) + 1
    if (next > at + skipped) break
    from = next
  }
  const start = line === draft.first ? draft.start : (lines[line]?.start ?? draft.start)
  return [
    {...draft, last: line, text: draft.text.slice(0, at).trimEnd()},
    {...draft, first: line, text: rest.trimStart(), start: start + at + skipped - from, isSecondHalf: true}
  ]
}

/** In a paragraph wrapped by hand: where the answer begins that says what it is, behind a question that does so, too. */
function wrappedLabel(draft: Draft, trust: ReadonlyMap<string, LabelTrust>): number {
  return draft.labelLine === undefined && explicitStart.test(draft.text.slice(0, 24)) ? innerLabel(draft, trust) : 0
}

const none: readonly number[] = []

/** Where bold questions end that their answers follow; nothing in a text that has only one. */
function runInsOf(drafts: readonly Draft[]): readonly number[] {
  let count = 0
  let ends: number[] | undefined
  drafts.forEach((draft, i) => {
    const end = draft.isCode || !(draft.signs & sign.emphasis) ? 0 : endOfBoldQuestion(draft.text)
    if (end === 0) return
    ends ??= drafts.map(() => 0)
    ends[i] = end
    count++
  })
  return ends !== undefined && count > 1 ? ends : none
}

const shortQuestion = /^(?:\d{1,2}[.)]\s)?[^.!?؟]{3,240}[?؟]\s+(?=\S)/
const fewestHalves = 4
const shareOfHalves = 0.55

/** `A question?_ Its answer`: a sign stands between them. */
const partedQuestion = /^[^?؟]{3,220}[?؟](?=\s*[_–—ـ-]+\s*[\p{L}\p{N}«"“(])/u
const fewestParted = 3
const question = /[?؟]/
const partingSigns = '_–—ـ-'

/** Whether a sign that parts stands behind the first question mark. */
function mayBeParted(text: string): boolean {
  const mark = text.search(question)
  let at = mark + 1
  while (at < text.length && ((signTable[text.charCodeAt(at)] ?? 0) & sign.space) !== 0) at++
  return mark !== -1 && at < text.length && partingSigns.includes(text.charAt(at))
}

/** Where most lines are `A question? Its answer.`: the place of the answer in each line, 0 in lines of another shape. */
function halvesOf(drafts: readonly Draft[]): readonly number[] {
  const needed = Math.max(fewestHalves, drafts.length * shareOfHalves)
  let asking = 0
  for (const {signs} of drafts) if (signs & sign.question) asking++
  if (asking < fewestParted) return none
  const parted = drafts.map(({text, isCode, signs}) =>
    isCode || !(signs & sign.question) || !mayBeParted(text) ? 0 : (partedQuestion.exec(text)?.[0].length ?? 0)
  )
  if (parted.filter((end) => end > 0).length >= fewestParted) return parted
  const quoted = drafts.map(({text, isCode, signs}) => (isCode || !(signs & sign.question) ? 0 : endBeforeQuote(text)))
  if (quoted.filter((end) => end > 0).length >= Math.max(fewestParted, asking * shareOfHalves)) return quoted
  if (asking < needed) return none
  const ends = drafts.map(({text, isCode, signs}) => (isCode || !(signs & sign.question) ? 0 : endOfHalf(text)))
  return ends.filter((end) => end > 0).length < needed ? none : ends
}

function endOfHalf(text: string): number {
  const end = shortQuestion.exec(text)?.[0].length ?? 0
  return end > 0 && /[?؟]["”»)*_]*$/.test(text) ? 0 : end
}

/** `A question? "Its answer."`: what stands behind the question is one quotation to the end of the line. */
const quotedAnswer = /^(?:\d{1,2}[.)]\s)?[^.!?؟"“”«»]{3,240}[?؟]\s+(?=["“«])/

function endBeforeQuote(text: string): number {
  if (!/["”»]$/.test(text.slice(-1))) return 0
  const end = quotedAnswer.exec(text)?.[0].length ?? 0
  return end > 0 && text.length - end > 2 ? end : 0
}

const boldQuestion = /^\s*(?:(?:\d{1,3}[.)]|[-*•])\s+)?(\*\*|__)(?=\S)/

function endOfBoldQuestion(text: string): number {
  const open = boldQuestion.exec(text.slice(0, 40))
  const signs = open?.[1]
  if (!open || signs === undefined) return 0
  const close = text.indexOf(signs, open[0].length)
  if (close === -1 || !/[?؟]["”»)\s]*$/.test(text.slice(0, close))) return 0
  const end = close + signs.length
  return /[\p{L}\p{N}]/u.test(text.slice(end, end + 200)) && !/^\s*[*_[]/.test(text.slice(end, end + 4)) ? end : 0
}

const longestGlued = 600
const longestWord = 24

function endOfGlued({text, signs}: Draft): number {
  if (!(signs & sign.question)) return 0
  for (let at = text.indexOf('?'); at !== -1 && at < longestGlued; at = text.indexOf('?', at + 1)) {
    if (' \n'.includes(text.charAt(at + 1))) continue
    const from = Math.max(0, at - longestWord)
    // The last word of a question and what is said right behind its sign, without a space: a line break was lost.
    const found = /\s\p{Ll}{2,20}["”)]?\?(?:\*\*|__)?(?=\p{Lu}[\p{Ll}\s’'])/u.exec(text.slice(from, at + 5))
    if (found) return from + found.index + found[0].length
  }
  return 0
}

const explicitStart = /^[*_#>\s]*(?:Q|Question|س|سؤال|سوال|پرسش|السؤال)[\s*_]*[0-9۰-۹٠-٩]*[\s*_]*[:.\-–]/i
const sentenceEnd = /[.?!؟…»")\]>*_]\s*$/

/** The last words before an offset, three at most. */
function nameBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - 48), at)
  return /(?:^|[\s*_])((?:\p{L}[\p{L}\p{N}'.]*\s){0,2}\p{L}[\p{L}\p{N}'.]*\s?)\s*[*_]*$/u.exec(before)?.[1]
}

function innerLabel({text, signs}: Draft, trust: ReadonlyMap<string, LabelTrust>): number {
  if (trust.size === 0 || !(signs & sign.colon)) return 0
  let isExplicit: boolean | undefined
  const limit = Math.min(text.length, innerLimit)
  for (let at = text.indexOf(':', 12); at !== -1 && at < limit; at = text.indexOf(':', at + 1)) {
    if (!mayFollowName(text, at)) continue
    const name = nameBefore(text, at)
    if (name === undefined) continue
    isExplicit ??= explicitStart.test(text.slice(0, 24))
    const start = labelBefore(text, {at, name}, (key) => trust.has(key) || (isExplicit === true && isAnswer(key)))
    if (start > 0) return start
  }
  return 0
}

function isAnswer(key: string): boolean {
  return explicitRole(key) === 'answer'
}

interface Named {
  /** Where the colon stands. */
  readonly at: number
  /** Up to three words before it. */
  readonly name: string
}

const letter = /\p{L}/u

/** Before the cut something has to be said; a time or a number is not. */
function isSaidBefore(text: string, start: number): boolean {
  return letter.test(text.slice(stampBefore(text.slice(0, start)), start))
}

/** Where the longest label begins that those words end in; 0 where they are none. */
function labelBefore(text: string, {at, name}: Named, isKnown: (key: string) => boolean): number {
  const words = name.trim().split(/\s+/)
  for (let size = words.length; size > 0; size--) {
    const short = words.slice(-size).join(' ')
    const start = beforeEmphasis(text, text.lastIndexOf(short, at))
    if (start > 8 && isCutBefore(text, start) && isKnown(fold(short)) && isSaidBefore(text, start)) return start
  }
  return 0
}

/** Where the emphasis begins that opens right before a place. */
function beforeEmphasis(text: string, start: number): number {
  let at = start
  while (at > 0 && (text[at - 1] === '*' || text[at - 1] === '_')) at--
  return at
}

/** Whether a sentence ends before a place in the text, and white space stands there. */
function isCutBefore(text: string, start: number): boolean {
  return /\s/.test(text[start - 1] ?? '') && sentenceEnd.test(text.slice(Math.max(0, start - 8), start))
}

/** Three words and what stands between them, at most; a name must begin after the end of a sentence. */
const longestName = 48

/** Whether a sentence may end before the last three words that stand before the colon: so it is with few colons in an answer. */
function mayFollowName(text: string, colon: number): boolean {
  let words = 0
  let isInWord = false
  for (let at = colon - 1; at >= 0 && at >= colon - longestName - 8 && words <= mostWords; at--) {
    const found = signTable[text.charCodeAt(at)] ?? 0
    if (found & sign.stop) return true
    const isSpace = (found & sign.space) !== 0
    if (!isSpace && !isInWord) words++
    isInWord = !isSpace
  }
  return false
}

/** As many as {@link nameBefore} has. */
const mostWords = 3
