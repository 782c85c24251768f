// Lines joined that belong together: a paragraph that was wrapped by hand, code between its fences, a label and what stands
// below it. What enters is the lines with what they wear and their labels, what leaves is drafts of blocks.
import type {Dress} from './dress.ts'
import type {LabelCandidate} from '../labels.ts'
import type {Line} from '../lines.ts'
import {sign} from '../lines/signs.ts'

/** A block in the making. */
export interface Draft {
  readonly first: number
  last: number
  text: string
  readonly start: number
  /** Of all its lines. */
  signs: number
  readonly isCode: boolean
  readonly isSecondHalf: boolean
  /** A label that fills the first line. */
  labelLine?: LabelCandidate
}

interface Joining {
  readonly drafts: Draft[]
  parts: string[]
  isFenceOpen: boolean
}

const terminal = /[.?!؟؛:…"”»)\]>*_|]$/
const lowerStart = /^[\p{Ll}]/u
const firstWord = /^\S+/

export function joinLines(
  lines: readonly Line[],
  dresses: readonly Dress[],
  labels: readonly (LabelCandidate | undefined)[]
): Draft[] {
  const width = wrapWidth(lines)
  const captions = captionsIn(lines)
  const state: Joining = {drafts: [], parts: [], isFenceOpen: false}
  lines.forEach((line, i) => {
    const previous = lines[i - 1]
    const isFence = line.text.startsWith('```') || line.text.startsWith('~~~')
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
          (captions[i] === 1 && captions[i - 1] === 1
            ? !isFinished(previous.text)
            : continues(previous, line, {width, before: dresses[i - 1], after: dresses[i]}))))
    if (joins && draft) {
      const label = labels[i - 1]
      if (draft.last === draft.first && isLabelLine(label)) draft.labelLine = label
      draft.last = i
      draft.signs |= line.signs
      state.parts.push(line.text)
    } else {
      const {text, start, signs} = line
      openDraft(state, {first: i, last: i, text, start, signs, isCode: isFence, isSecondHalf: false})
    }
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
  return (line.signs & sign.colon) !== 0 && nameAhead.test(line.text.slice(0, 48)) && isFinished(previous.text)
}

/** Whether a sentence ends there, or a question. */
function isFinished(text: string): boolean {
  return /[.?!؟…]["”»)*_]*$/.test(text)
}

const fewestCaptions = 8
const shareOfCaptions = 0.6
const none = new Uint8Array(0)

/** 1 for a line that begins with a time, where most lines do: captions break where their time is over, not where a sentence is. */
function captionsIn(lines: readonly Line[]): Uint8Array {
  const needed = sign.colon | sign.digit
  let count = 0
  const captions = new Uint8Array(lines.length)
  lines.forEach(({text, signs}, i) => {
    if ((signs & needed) !== needed || !captionStart.test(text.slice(0, longestStamp))) return
    captions[i] = 1
    count++
  })
  return count < Math.max(fewestCaptions, lines.length * shareOfCaptions) ? none : captions
}

const longestStamp = 24
/** A time in brackets or bare, perhaps in bold, and what is said. */
const captionStart = /^[*_]{0,3}[[(]?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[.,][0-9]{1,3})?[\])]?[*_]{0,3}[ \t]/

interface WrapContext {
  readonly width: number | undefined
  readonly before: Dress | undefined
  readonly after: Dress | undefined
}

function continues(previous: Line, line: Line, {width, before, after}: WrapContext): boolean {
  if (!before || !after || after.mark !== '' || before.emphasis.startsWith('h') || after.emphasis.startsWith('h'))
    return false
  if (after.emphasis !== '' && after.emphasis !== 'lead' && after.emphasis !== before.emphasis) return false
  if (isMarkup(previous.text) || isMarkup(line.text)) return false
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

const markupLine = /^(?:<[^>]*>|!\[[^\]]*\]\([^)]*\)|\{\{.*\}\})$/

/** Whether a line is one tag, picture or shortcode: nothing goes on behind it. */
function isMarkup(text: string): boolean {
  return '<!{'.includes(text.charAt(0)) && markupLine.test(text)
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
