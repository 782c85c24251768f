// Lines made into blocks, the units that the decoder labels: a hard-wrapped paragraph is one block, a code fence is one
// block, and a line that holds a question and its answer is two. What enters is the lines, what leaves is blocks in
// order that cover every line. Joining comes first because a question that is cut over three lines shows its question
// mark only in the third.
import {dressOf, type Dress} from './dress.ts'
import {explicitRole, labelOf, shorterLabelOf, trustLabels, type LabelCandidate, type LabelTrust} from './labels.ts'
import type {Line} from './lines.ts'
import {fold} from './tokens.ts'

/** All fields are always there: objects of one form are read faster. */
export interface Block {
  /** Indexes into the lines, both included. */
  readonly first: number
  readonly last: number
  /** The block's text, lines joined by a space; offsets of `dress` and `label` are into it, and valid in the first line. */
  readonly text: string
  /** Offset in the source of the first character of `text`. */
  readonly start: number
  readonly dress: Dress
  /** The label that it begins with, when the text vouches for it. */
  readonly label: LabelCandidate | undefined
  readonly trust: LabelTrust | undefined
  /** A label that the text does not vouch for. */
  readonly doubtfulLabel: LabelCandidate | undefined
  readonly blankBefore: number
  readonly indent: number
  readonly isCode: boolean
  /** The second half of a line that is split. */
  readonly isSecondHalf: boolean
  /** Whether its first line is a label and nothing else. */
  readonly hasLabelLine: boolean
}

interface Draft {
  first: number
  last: number
  text: string
  start: number
  isCode: boolean
  isSecondHalf: boolean
  /** A label that fills the first line. */
  labelLine?: LabelCandidate
  /** Whether the next draft is the second half of the same line. */
  isFirstHalf?: boolean
}

const fence = /^(?:```|~~~)/
const terminal = /[.?!؟؛:…"”»)\]>*_|]$/
const lowerStart = /^[\p{Ll}]/u
const firstWord = /^\S+/

export function toBlocks(lines: readonly Line[]): Block[] {
  const dresses = lines.map((line) => dressOf(line.text))
  const longest = lines.map((line, i) => labelOf(line.text, dresses[i]?.start ?? 0, dresses[i]?.end ?? 0))
  const trust = trustLabels(longest)
  const candidates = longest.map((found, i) => settleLabel(found, trust, {line: lines[i], dress: dresses[i]}))
  const trusted = candidates.map((found) => (found && trust.has(found.key) ? found : undefined))
  const drafts = splitTurns(joinLines(lines, dresses, trusted), trust)
  const margin = lines.reduce((least, {indent}) => Math.min(least, indent), Infinity)
  return drafts.map((draft) => toBlock(draft, {lines, dresses, candidates, trust, margin}))
}

interface Labelled {
  readonly line: Line | undefined
  readonly dress: Dress | undefined
}

/** The shorter label where the text vouches for that one only. */
function settleLabel(
  found: LabelCandidate | undefined,
  trust: ReadonlyMap<string, LabelTrust>,
  {line, dress}: Labelled
): LabelCandidate | undefined {
  if (!found || !line || !dress || found.form === 'point' || trust.has(found.key)) return found
  const shorter = shorterLabelOf(line.text, dress.start, dress.end)
  return shorter && trust.has(shorter.key) ? shorter : found
}

/** What is known of the lines before they are joined and cut. */
interface Known {
  readonly lines: readonly Line[]
  readonly dresses: readonly Dress[]
  readonly candidates: readonly (LabelCandidate | undefined)[]
  readonly trust: ReadonlyMap<string, LabelTrust>
  /** The least indent. */
  readonly margin: number
}

function toBlock(draft: Draft, {lines, dresses, candidates, trust, margin}: Known): Block {
  const line = lines[draft.first]
  const same = line?.text === draft.text ? dresses[draft.first] : undefined
  const dress = same ?? dressOf(draft.text)
  const own = same ? candidates[draft.first] : labelOf(draft.text, dress.start, dress.end)
  const label = draft.labelLine ?? (draft.isCode ? undefined : own)
  const known = label && (trust.get(label.key) ?? trustOfHalf(draft, label))
  return {
    first: draft.first,
    last: draft.last,
    text: draft.text,
    start: draft.start,
    dress,
    label: known ? label : undefined,
    trust: known,
    doubtfulLabel: !known && label?.form === 'colon' ? label : undefined,
    blankBefore: draft.isSecondHalf ? 0 : (line?.blankBefore ?? 0),
    indent: (line?.indent ?? 0) - margin,
    isCode: draft.isCode,
    isSecondHalf: draft.isSecondHalf,
    hasLabelLine: draft.labelLine !== undefined
  }
}

/** After a `Q:` on the same line an `A:` needs no other. */
function trustOfHalf({isSecondHalf}: Draft, {key}: LabelCandidate): LabelTrust | undefined {
  const role = isSecondHalf ? explicitRole(key) : undefined
  return role && {speaker: key, count: 1, role}
}

interface Joining {
  readonly drafts: Draft[]
  parts: string[]
  isFenceOpen: boolean
}

function joinLines(
  lines: readonly Line[],
  dresses: readonly Dress[],
  labels: readonly (LabelCandidate | undefined)[]
): Draft[] {
  const width = wrapWidth(lines)
  const state: Joining = {drafts: [], parts: [], isFenceOpen: false}
  lines.forEach((line, i) => {
    const previous = lines[i - 1]
    const isFence = fence.test(line.text)
    const draft = state.drafts.at(-1)
    const joins =
      state.isFenceOpen ||
      (previous !== undefined &&
        draft?.isCode !== true &&
        !isFence &&
        !labels[i] &&
        !opensTurn(line, previous) &&
        (isLabelLine(labels[i - 1]) ||
          isGap(previous, line) ||
          continues(previous, line, {width, before: dresses[i - 1], after: dresses[i]})))
    if (joins && draft) {
      const label = labels[i - 1]
      if (draft.last === draft.first && isLabelLine(label)) draft.labelLine = label
      draft.last = i
      state.parts.push(line.text)
    } else
      openDraft(state, {first: i, last: i, text: line.text, start: line.start, isCode: isFence, isSecondHalf: false})
    if (isFence) state.isFenceOpen = !state.isFenceOpen
  })
  closeDraft(state)
  return state.drafts
}

function openDraft(state: Joining, draft: Draft): void {
  closeDraft(state)
  state.parts = [draft.text]
  state.drafts.push(draft)
}

function closeDraft({drafts, parts}: Joining): void {
  const draft = drafts.at(-1)
  if (draft && parts.length > 1) draft.text = parts.join(' ')
}

/** A label on a line of its own belongs to what stands below it. */
function isLabelLine(label: LabelCandidate | undefined): label is LabelCandidate {
  return label?.isAlone === true
}

/** A quote sign alone on its line is the blank line of a quotation. */
function isGap(previous: Line, line: Line): boolean {
  return line.text === '>' && previous.text.startsWith('>')
}

const nameAhead = /^[*_]*\p{L}[\p{L} .'’\u200c]{0,30}[:：]\s/u

/** A name with a colon after a finished sentence begins something new, even where the name comes only once. */
function opensTurn(line: Line, previous: Line): boolean {
  const head = line.text.slice(0, 48)
  return /[:：]/.test(head) && nameAhead.test(head) && isFinished(previous.text)
}

/** Whether a sentence ends there, or a question. */
function isFinished(text: string): boolean {
  return /[.?!؟…]["”»)*_]*$/.test(text)
}

interface WrapContext {
  readonly width: number | undefined
  readonly before: Dress | undefined
  readonly after: Dress | undefined
}

function continues(previous: Line, line: Line, {width, before, after}: WrapContext): boolean {
  if (!before || !after || after.mark !== '' || before.emphasis.startsWith('h') || after.emphasis.startsWith('h'))
    return false
  if (after.emphasis !== '' && after.emphasis !== 'lead' && after.emphasis !== before.emphasis) return false
  const isCut = !terminal.test(previous.text.slice(-1))
  if (width !== undefined && previous.text.length <= width + 4) {
    const fits = previous.text.length + 1 + (firstWord.exec(line.text)?.[0].length ?? 0) <= width - 6
    if (line.blankBefore === 0) return !fits || (isCut && lowerStart.test(line.text))
    return line.blankBefore === 1 && !fits && !/[.?!؟:]["”»)*_]*$/.test(previous.text)
  }
  return (
    line.blankBefore === 0 &&
    isCut &&
    previous.text.length > 40 &&
    previous.text.length < 120 &&
    lowerStart.test(line.text)
  )
}

/** The width at which the text is wrapped by hand, or undefined where it is not. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.slice(0, 4000).map((line) => line.text.length)
  const short = lengths.filter((length) => length <= 110).sort((a, b) => a - b)
  if (short.length < 6 || short.length < lengths.length * 0.7) return undefined
  const width = short[Math.floor(short.length * 0.9)] ?? 0
  const full = short.filter((length) => length >= width * 0.82 && length <= width * 1.06).length
  return width >= 45 && full >= short.length * 0.4 ? Math.min(width + 4, 110) : undefined
}

const innerLimit = 4000

/** Cuts a line that holds two labelled turns, and one whose bold question is followed by its answer. */
function splitTurns(drafts: readonly Draft[], trust: ReadonlyMap<string, LabelTrust>): Draft[] {
  const runIns = drafts.map((draft) => (draft.isCode ? 0 : endOfBoldQuestion(draft.text)))
  const usesRunIns = runIns.filter((end) => end > 0).length > 1
  const halves = halvesOf(drafts)
  return drafts.flatMap((draft, i) => {
    const at = draft.isCode ? 0 : (usesRunIns && runIns[i]) || innerLabel(draft.text, trust) || (halves[i] ?? 0)
    const rest = draft.text.slice(at)
    const skipped = rest.length - rest.trimStart().length
    if (at === 0 || draft.first !== draft.last || rest.trim() === '') return [draft]
    return [
      {...draft, text: draft.text.slice(0, at).trimEnd(), isFirstHalf: true},
      {...draft, text: rest.trimStart(), start: draft.start + at + skipped, isSecondHalf: true}
    ]
  })
}

const shortQuestion = /^[^.!?؟]{3,90}[?؟]\s+(?=\S)/
const fewestHalves = 4
const shareOfHalves = 0.55

/** Where most lines are `A question? Its answer.`: the place of the answer in each line, 0 in lines of another shape. */
function halvesOf(drafts: readonly Draft[]): readonly number[] {
  const ends = drafts.map(({text, isCode}) => (isCode ? 0 : endOfHalf(text)))
  const count = ends.filter((end) => end > 0).length
  return count < fewestHalves || count < drafts.length * shareOfHalves ? [] : ends
}

function endOfHalf(text: string): number {
  const end = shortQuestion.exec(text)?.[0].length ?? 0
  return end > 0 && /[?؟]["”»)*_]*$/.test(text) ? 0 : end
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

const explicitStart = /^[*_#>\s]*(?:Q|Question|س|سؤال|سوال|پرسش|السؤال)[\s*_]*[0-9۰-۹٠-٩]*[\s*_]*[:.\-–]/i
const sentenceEnd = /[.?!؟…»")\]*_]\s*$/
const lastWords = /(?:^|[\s*_])((?:\p{L}[\p{L}\p{N}'.]*\s?){1,3})\s*[*_]*$/u

function innerLabel(text: string, trust: ReadonlyMap<string, LabelTrust>): number {
  if (trust.size === 0) return 0
  let isExplicit: boolean | undefined
  const limit = Math.min(text.length, innerLimit)
  for (let at = text.indexOf(':', 12); at !== -1 && at < limit; at = text.indexOf(':', at + 1)) {
    const name = lastWords.exec(text.slice(Math.max(0, at - 48), at))?.[1]
    if (name === undefined) continue
    const words = name.trim().split(/\s+/)
    isExplicit ??= explicitStart.test(text.slice(0, 24))
    for (let size = words.length; size > 0; size--) {
      const short = words.slice(-size).join(' ')
      const start = text.lastIndexOf(short, at)
      const isKnown = trust.has(fold(short)) || (isExplicit && explicitRole(fold(short)) === 'answer')
      if (
        isKnown &&
        start > 8 &&
        /\s/.test(text[start - 1] ?? '') &&
        sentenceEnd.test(text.slice(Math.max(0, start - 8), start))
      )
        return start
    }
  }
  return 0
}
