// The lines of a text: what enters is the decoded text and the offset at which the body begins, what leaves is one
// record for each line that is not blank. Lines end at "\n", "\r\n", "\r", U+2028, U+2029 and "\v", Word's break inside a
// paragraph, for all of these occur in pasted texts; but the line *number* is counted as positions of the tree count it (tree/points.ts), so that two records
// may share a number. Records keep offsets into the text and nothing is ever re-joined: slicing gives the source back. This
// is the one walk over all units of a text; what signs it met on the way is noted for the passes behind it.
import {lineMarkOf} from '../tree/points.ts'
import {sign, signTable} from './lines/signs.ts'

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
  const line: Extent = {start: from, end: from, next: from, signs: 0}
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
}

function scanLine(text: string, from: number, line: Extent): void {
  let start = -1
  let end = from
  let signs = 0
  let at = from
  for (; at < text.length; at++) {
    const found = signTable[text.charCodeAt(at)] ?? 0
    if (found & sign.space) {
      if (found & sign.lineEnd) break
      continue
    }
    signs |= found
    if (start < 0) start = at
    end = at + 1
  }
  line.start = start < 0 ? end : start
  line.end = end
  line.signs = signs
  line.next = at + 1
  if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) line.next = at + 2
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
