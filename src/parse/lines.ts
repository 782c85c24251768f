// The lines of a text: what enters is the decoded text and the offset at which the body begins, what leaves is one
// record for each line that is not blank. Lines end at "\n", "\r\n", "\r", U+2028, U+2029 and "\v", Word's break inside a
// paragraph, for all of these occur in pasted texts; but the line *number* is counted as positions of the tree count it (tree/points.ts), so that two records
// may share a number. Records keep offsets into the text and nothing is ever re-joined: slicing gives the source back. This
// is the one walk over all units of a text; what signs it met on the way is noted for the passes behind it.
import {lineMarkOf} from '../tree/points.ts'
import {sign, signsIn, signTable} from './lines/signs.ts'

/** One line that is not blank. */
export interface Line {
  /** Among the lines that are not blank, from 0. */
  readonly index: number
  /** Line of the file, from 1. */
  readonly number: number
  /** Offset of the first character that is not white space. */
  readonly start: number
  /** Offset after the last character that is not white space. */
  readonly end: number
  /** The text between the two. */
  readonly text: string
  /** Blank lines just before it. */
  readonly blankBefore: number
  /** Characters of white space before `start` in its line. */
  readonly indent: number
  /** Which signs are in it: sums of {@link sign}. */
  readonly signs: number
}

/** Lines that are read; a book of interviews has a tenth of them, and each costs three thousand bytes while it is read. */
export const mostLines = 100_000

/**
 * The lines of `text` from offset `from` on, in order; if they are more than {@link mostLines}, one more record holds all
 * the rest. Offsets count UTF-16 code units from the text's very beginning.
 * @param from offset just after the front matter, 0 where there is none
 */
export function toLines(text: string, from: number): Line[] {
  const lines: Line[] = []
  const mark = lineMarkOf(text)
  const markUnit = mark.charCodeAt(0)
  let number = 1 + countMarks(text, mark, from)
  let blankBefore = 0
  const isUsual = !unusualEnds.some((end) => text.includes(end))
  const line: Extent = {start: from, end: from, next: from, signs: 0, isUsual}
  for (let at = from; at <= text.length; at = line.next) {
    const isRest = lines.length >= mostLines
    scanLine(text, at, line)
    if (isRest) takeRest(text, at, line)
    const {start, end, next, signs} = line
    if (start === end) blankBefore++
    else {
      const content = text.slice(start, end)
      lines.push({index: lines.length, number, start, end, text: content, blankBefore, indent: start - at, signs})
      blankBefore = 0
    }
    if (next > text.length) break
    if (text.charCodeAt(next - 1) === markUnit) number++
  }
  return lines
}

/** Where the content of a line stands, and where the next line begins: beyond the text after the last. */
interface Extent {
  start: number
  end: number
  next: number
  signs: number
  /** Whether lines end at line feeds only. */
  readonly isUsual: boolean
}

/** All marks that a line may end in but the usual one. */
const unusualEnds = ['\r', '\v', '\u2028', '\u2029']

function usualEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function endOfLine(text: string, from: number): number {
  let at = from
  while (at < text.length && ((signTable[text.charCodeAt(at)] ?? 0) & sign.lineEnd) === 0) at++
  return at
}

function scanLine(text: string, from: number, line: Extent): void {
  const to = line.isUsual ? usualEnd(text, from) : endOfLine(text, from)
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  line.start = start
  line.end = end
  line.signs = signsIn(text, start, end) & ~(sign.space | sign.lineEnd)
  const isPair = to + 1 < text.length && text.charCodeAt(to) === carriageReturn && text.charCodeAt(to + 1) === lineFeed
  line.next = isPair ? to + 2 : to + 1
}

function isSpace(unit: number): boolean {
  return ((signTable[unit] ?? 0) & sign.space) !== 0
}

const carriageReturn = 0xd
const lineFeed = 0xa

/** All that is left, as one line. */
function takeRest(text: string, from: number, line: Extent): void {
  const raw = text.slice(from)
  const content = raw.trim()
  line.start = from + raw.length - raw.trimStart().length
  line.end = line.start + content.length
  line.next = text.length + 1
}

function countMarks(text: string, mark: string, until: number): number {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1 && at < until; at = text.indexOf(mark, at + 1)) count++
  return count
}
