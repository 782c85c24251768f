// What a line of a head looks like by itself: what enters is its shape, what leaves is cues for head-cues.ts, which sees the
// lines around it as well.
import {endingOf} from '../lines/endings.ts'
import {photoCredit, seriesPart} from './credits.ts'
import type {HeadCue} from './head-cue-names.ts'
import {isTalk} from './masthead.ts'
import {announcesTurns, introductions, isOffice, openings, type LineShape} from './shape.ts'

/** Adds what the line itself shows. */
export function addLooks(found: HeadCue[], shape: LineShape): void {
  addScores(found, shape)
  addLook(found, shape)
  if (shape.title > half) addTitle(found, shape)
  addWords(found, shape)
  if (isName(shape)) addStep(found, shape.name, nameSteps)
}

const sure = 0.78
/** From here on a line may be a title, or a name. */
export const half = 0.45
export const mayBeName = 0.4
/** What reads as a name by its form alone; in Arabic script there are no capitals to tell. */
const formOfName = {latin: 0.5, arabic: 0.58}

export function isName({name, script}: LineShape): boolean {
  return name >= formOfName[script]
}

/** A name by its words alone is none over a list of facts: «شناسنامه سد». */
export function mayName({name}: LineShape, next: LineShape | undefined): boolean {
  return name >= mayBeName && next?.isField !== true
}

const graded = ['chrome', 'dateline', 'byline', 'figure', 'note', 'kicker'] as const

/** What the line says of itself. */
function addScores(found: HeadCue[], {cues}: LineShape): void {
  for (const kind of graded) {
    const score = cues[kind]
    if (score > 0.25) found.push(score >= sure ? `sure-${kind}` : score > 0.5 ? `says-${kind}` : `hints-${kind}`)
  }
  if (cues.cues.length === 0) found.push('unsaid')
  if (cues.headline > 0.5) found.push('sure-headline')
  if (cues.standfirst > 0.5) found.push('sure-standfirst')
}

const emphasised = /^(?:\*\*|__|<b>|<strong>)/i

type Steps = readonly (readonly [above: number, cue: HeadCue])[]

const titleSteps: Steps = [
  [0.9, 'title-top'],
  [0.7, 'title'],
  [half, 'title-half'],
  [0.12, 'title-low'],
  [-1, 'title-no']
]
const paragraphSteps: Steps = [
  [0.95, 'paragraph-sure'],
  [0.8, 'paragraph'],
  [0.5, 'paragraph-half'],
  [0.25, 'paragraph-low'],
  [-1, 'paragraph-no']
]
const nameSteps: Steps = [
  [0.9, 'name-sure'],
  [0.7, 'name'],
  [-1, 'name-form']
]
const wordSteps: Steps = [
  [60, 'words-more'],
  [24, 'words-60'],
  [12, 'words-24'],
  [6, 'words-12'],
  [3, 'words-6'],
  [2, 'words-3'],
  [1, 'words-2'],
  [-1, 'words-1']
]

function addStep(found: HeadCue[], value: number, steps: Steps): void {
  const step = steps.find(([above]) => value > above)
  if (step) found.push(step[1])
}

function addLook(found: HeadCue[], {title, paragraph, words, isSigned, isField, headingLevel, line}: LineShape): void {
  addStep(found, title, titleSteps)
  addStep(found, paragraph, paragraphSteps)
  addStep(found, words, wordSteps)
  if (isSigned) found.push('signed')
  if (isField) found.push('field')
  if (headingLevel > 0) found.push(headingLevel === 1 ? 'heading-1' : headingLevel === 2 ? 'heading-2' : 'heading-3')
  const {isColon, isQuestion, isExclamation, isFullStop} = endingOf(line.text)
  if (isColon) found.push('ends-colon')
  else if (isQuestion) found.push('ends-question')
  else if (isExclamation) found.push('ends-exclamation')
  else if (isFullStop) found.push('ends-stop')
  if (line.blankBefore > 0) found.push('gap')
  if (emphasised.test(line.text)) found.push('bold')
}

const quotes = /["“”«»„]/u
const speaker = /^[^:؛"“«]{3,60}[:؛] ?["“«']?\S/u
export const interviews =
  /interview|q ?& ?a|conversation|talks? (?:to|with)|گفت ?و? ?گو|گفتگو|مصاحبه|حوار|لقاء|مقابله|حدیث/u

const longTitle = 13

function addTitle(found: HeadCue[], {bare, script, words}: LineShape): void {
  found.push(words < longTitle ? `title-${script}` : `long-title-${script}`)
  if (quotes.test(bare)) found.push('title-quotes')
  if (speaker.test(bare)) found.push('title-of-speaker')
  if (/[/|]/.test(bare)) found.push('title-parts')
  if (interviews.test(bare)) found.push('title-interview', `title-interview-${script}`)
}

/** Words from which on a line is no title. */
export const mostWords = 25
const openingQuote = /^["“«‘']/u
const wordColon = /^\S+ ?: ?\S/u
const mailAddress = /^[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}$/u
const bracketed = /^[([].*[)\]]$/u
const listItem = /^(?:[-•*–]|\d{1,2}[.)])\s/u
const lowerCase = /^\W{0,3}\p{Ll}/u

function addWords(found: HeadCue[], shape: LineShape): void {
  const {bare, words, title, script, line} = shape
  if (openingQuote.test(bare)) found.push('opens-quote')
  if (shape.paragraph > 0.8 && announcesTurns(bare)) found.push('announces')
  if (words >= mostWords) return
  if (title <= half && interviews.test(bare)) found.push('short-interview')
  if (wordColon.test(bare)) found.push('word-colon')
  if (words < 13 && /\d/.test(bare)) found.push('digits')
  if (introductions.test(bare)) found.push('introduction')
  if (openings.test(bare)) found.push('opening')
  if (seriesPart.test(bare)) found.push('series')
  if (isTalk(shape)) found.push('talk')
  if (photoCredit.test(bare)) found.push('photograph')
  if (words <= 3 && isOffice(bare)) found.push('office')
  if (mailAddress.test(bare)) found.push('mail')
  if (bracketed.test(bare)) found.push('brackets')
  if (listItem.test(line.text)) found.push('bullet')
  if (script === 'arabic') return
  if (isCapitals(line.text)) found.push('capitals')
  if (lowerCase.test(line.text)) found.push('opens-lower')
}

/** All letters, of which there are some. */
export function isCapitals(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase() && text !== text.toLowerCase()
}
