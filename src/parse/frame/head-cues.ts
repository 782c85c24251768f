// What the lines of a head look like to the lattice that names their kinds (header.ts). What enters are the shapes of all
// of them, what leaves is a list of cues for each line, as numbers into `headCueList`. A cue only observes, the line
// itself and the lines around it; how much it speaks for a headline or a by-line is learned (head-weights.ts).
import {headCueNumber, type HeadCue} from './head-cue-names.ts'
import {addLooks, half, interviews, isCapitals, isName, mayBeName, mayName, mostWords} from './head-looks.ts'
import {isTalk, menuOf} from './masthead.ts'
import type {LineShape} from './shape.ts'

/** What is known of a head as a whole. */
interface Head {
  readonly shapes: readonly LineShape[]
  /** How many lines at the top are the page's. */
  readonly menu: number
  /** Index of the first paragraph; -1 where there is none. */
  readonly paragraph: number
  readonly titles: Titles
  /** Index of the first heading, and whether it is one of the first level. */
  readonly heading: number
  readonly isHeadingTop: boolean
  /** What all lines say, as far as it is read for words that come again. */
  readonly text: string
  /** Index of the first line with these words, and the number of such lines. */
  readonly firstWith: ReadonlyMap<string, number>
  readonly countOf: ReadonlyMap<string, number>
}

interface Titles {
  readonly isTitle: readonly boolean[]
  readonly first: number
  readonly last: number
  readonly longest: number
}

export function headCuesOf(shapes: readonly LineShape[]): Uint8Array[] {
  const head = headOf(shapes)
  return shapes.map((shape, at) => {
    const found: HeadCue[] = ['any']
    addLooks(found, shape)
    if (at === 0 && head.titles.first < 0 && shape.script === 'latin' && isTalk(shape)) beTitle(found)
    addPlace(found, at, head)
    addTitlePlace(found, at, head)
    addEchoes(found, at, head)
    addNeighbours(found, at, shapes)
    if (isName(shape)) addName(found, at, shapes)
    else if (mayName(shape, shapes[at + 1])) addPerhapsName(found, at, shapes)
    else if (shape.cues.byline < 0.5) found.push('nobody')
    return numbersOf(found)
  })
}

/** `Interview: Ann Lund` names who asked, but over a text without any other title it is the title, and names the guest. */
function beTitle(found: HeadCue[]): void {
  const at = found.indexOf('sure-byline')
  if (at >= 0) found[at] = 'talk-alone'
}

function numbersOf(found: readonly HeadCue[]): Uint8Array {
  const numbers = new Uint8Array(found.length)
  for (let at = 0; at < found.length; at++) numbers[at] = headCueNumber(found[at] ?? 'any')
  return numbers
}

/** Titles further down are of sections. */
const longestBefore = 8
/** A line, and the head, are read so far for words that come again, in UTF-16 units. */
const lineUntil = 400
const textUntil = 4000

function headOf(shapes: readonly LineShape[]): Head {
  const top = shapes.findIndex(({headingLevel}) => headingLevel === 1)
  const countOf = new Map<string, number>()
  const firstWith = new Map<string, number>()
  let text = ''
  shapes.forEach(({bare}, at) => {
    countOf.set(bare, (countOf.get(bare) ?? 0) + 1)
    if (!firstWith.has(bare)) firstWith.set(bare, at)
    if (text.length < textUntil) text += bare.slice(0, lineUntil) + '\n'
  })
  return {
    shapes,
    menu: menuOf(shapes),
    paragraph: shapes.findIndex(({paragraph, line}) => paragraph > 0.8 && line.text.length > 80),
    titles: titlesOf(shapes),
    heading: top < 0 ? shapes.findIndex(({headingLevel}) => headingLevel > 1) : top,
    isHeadingTop: top >= 0,
    text,
    firstWith,
    countOf
  }
}

const longWord = /[\p{L}\p{N}]{4,}/gu

function titlesOf(shapes: readonly LineShape[]): Titles {
  const isTitle = shapes.map(
    ({title, cues}) => title > 0.5 && Math.max(cues.chrome, cues.dateline, cues.byline, cues.figure) < 0.6
  )
  let longest = -1
  isTitle.slice(0, longestBefore).forEach((is, at) => {
    if (is && (shapes[at]?.words ?? 0) > (shapes[longest]?.words ?? 0)) longest = at
  })
  return {isTitle, first: isTitle.indexOf(true), last: isTitle.lastIndexOf(true), longest}
}

function addPlace(found: HeadCue[], at: number, {shapes, menu, paragraph, heading, isHeadingTop}: Head): void {
  if (at < menu) found.push('menu')
  if (at === 0) found.push('first')
  if (at === 1) found.push('second')
  if (at === shapes.length - 1) found.push('last')
  if (paragraph < 0) found.push('no-paragraph')
  else if (at === paragraph) found.push('is-paragraph')
  else if (at > paragraph) found.push('after-paragraph')
  else found.push(at === paragraph - 1 ? 'just-before-paragraph' : 'before-paragraph')
  if (heading < 0 || heading === at) return
  if (isHeadingTop) found.push(at < heading ? 'before-heading-1' : 'after-heading-1')
  else found.push(at < heading ? 'before-heading' : 'after-heading')
}

function addTitlePlace(found: HeadCue[], at: number, {shapes, titles}: Head): void {
  const {isTitle, first, last, longest} = titles
  if (isTitle[at] !== true) return
  if (first === last) found.push((shapes[at]?.name ?? 0) < mayBeName ? 'only-title' : 'only-title-name')
  else found.push(at === first ? 'first-title' : at === last ? 'last-title' : 'middle-title')
  if (at === longest) found.push('longest-title')
  const isInterview = interviews.test(shapes[at]?.bare ?? '')
  if (isInterview && isTitle[at - 1] === true) found.push('interview-under-title')
  if (isTitle[at + 1] !== true) return
  if (isInterview) found.push('interview-over-title')
  const isLonger = (shapes[at + 1]?.words ?? 0) > (shapes[at]?.words ?? 0) + 1
  const script = shapes[at]?.script ?? 'latin'
  found.push(isLonger ? `longer-title-next-${script}` : `title-next-${script}`)
}

/** A guest's name and the words of a headline come again in the introduction, an author's and a menu's do not. */
function addEchoes(found: HeadCue[], at: number, {shapes, paragraph, text, firstWith, countOf}: Head): void {
  const shape = shapes[at]
  if (shape === undefined || shape.words >= mostWords) return
  if (shape.words > 1 && (firstWith.get(shape.bare) ?? at) < at) found.push('repeats-above')
  else if (shape.words > 1 && (countOf.get(shape.bare) ?? 0) > 1) found.push('repeated-below')
  if (paragraph < 0) return
  const isTitle = shape.title > half
  if (!isTitle && shape.name < mayBeName) return
  const own = shape.bare.match(longWord) ?? []
  const isShared = (word: string): boolean => word !== '' && text.indexOf(word) !== text.lastIndexOf(word)
  const isMentioned = isShared(own.at(-1) ?? '')
  if (isName(shape)) found.push(isMentioned ? 'name-mentioned' : 'name-unmentioned')
  else if (mayName(shape, shapes[at + 1])) found.push(isMentioned ? 'maybe-name-mentioned' : 'maybe-name-unmentioned')
  if (!isTitle || own.length === 0) return
  const share = own.filter(isShared).length / own.length
  found.push(share === 0 ? 'echo-none' : share < 0.33 ? 'echo-some' : share < 0.66 ? 'echo-half' : 'echo-most')
}

/** What a line says of the one above it, and of the one below. */
const signs: readonly (readonly [next: HeadCue, after: HeadCue, isSo: (shape: LineShape) => boolean])[] = [
  ['next-date', 'after-date', ({cues}) => cues.dateline > 0.5],
  ['next-byline', 'after-byline', ({cues, name}) => cues.byline > 0.5 || name > 0.7],
  ['next-paragraph', 'after-paragraph-line', ({paragraph}) => paragraph > 0.8],
  ['next-figure', 'after-figure', ({cues}) => cues.figure > 0.5],
  ['next-chrome', 'after-chrome', ({cues}) => cues.chrome > 0.5],
  ['next-field', 'after-field', ({isField}) => isField],
  ['next-title', 'after-title', ({title}) => title > 0.5]
]

function addNeighbours(found: HeadCue[], at: number, shapes: readonly LineShape[]): void {
  const before = shapes[at - 1]
  const next = shapes[at + 1]
  if (next) {
    for (const [cue, , isSo] of signs) if (isSo(next)) found.push(cue)
    if (next.title > 0.5 && found.includes('capitals') && !isCapitals(next.line.text)) found.push('capitals-over-title')
  }
  if (!before) return
  for (const [, cue, isSo] of signs) if (isSo(before)) found.push(cue)
  if (before.cues.kicker > 0.5) found.push('after-kicker')
}

function addName(found: HeadCue[], at: number, shapes: readonly LineShape[]): void {
  const before = shapes[at - 1]
  const next = shapes[at + 1]
  found.push(at === 0 ? 'name-first' : next === undefined ? 'name-last' : 'name-within')
  found.push(shapes[at]?.script === 'arabic' ? 'name-arabic' : 'name-latin')
  if (next !== undefined && next.paragraph > 0.8) found.push('name-before-paragraph')
  if (next !== undefined && next.cues.dateline > 0.5) found.push('name-before-date')
  if (!before) return
  if (before.cues.dateline > 0.5) found.push('name-after-date')
  if (before.title > 0.5) found.push('name-after-title')
  if (before.cues.kicker > 0.5) found.push('name-after-kicker')
  if (before.paragraph > 0.8) found.push('name-after-paragraph')
}

/** In Arabic script any few words may be a name. */
function addPerhapsName(found: HeadCue[], at: number, shapes: readonly LineShape[]): void {
  const {words = 0, script = 'latin'} = shapes[at] ?? {}
  const next = shapes[at + 1]
  found.push(words > 3 ? 'maybe-name-long' : `maybe-name-${script}`)
  if (next === undefined) found.push('maybe-name-last')
  else if (next.cues.dateline > 0.5) found.push('maybe-name-before-date')
  else if (next.paragraph > 0.8) found.push('maybe-name-before-paragraph')
  if ((shapes[at - 1]?.title ?? 0) > 0.5) found.push('maybe-name-after-title')
  if ((shapes[at - 1]?.cues.dateline ?? 0) > 0.5) found.push('maybe-name-after-date')
}
