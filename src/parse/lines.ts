// The lines of a text: what enters is the decoded text and the offset at which the body begins, what leaves is one
// record for each line that is not blank. Lines end at "\n", "\r\n", "\r", U+2028 and U+2029, for all of these occur in
// pasted texts; but the line *number* is counted as positions of the tree count it (tree/points.ts), so that two records
// may share a number. Records keep offsets into the text and nothing is ever re-joined: slicing gives the source back.

import {lineMarkOf} from '../tree/points.ts'

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
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g

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
  let number = 1 + countMarks(text, mark, from)
  let blankBefore = 0
  let start = from
  lineEnd.lastIndex = from
  while (start <= text.length) {
    const match = lines.length < mostLines ? lineEnd.exec(text) : null
    const raw = text.slice(start, match ? match.index : text.length)
    const content = raw.trim()
    if (content === '') blankBefore++
    else {
      const indent = raw.length - raw.trimStart().length
      const at = start + indent
      lines.push({index: lines.length, number, start: at, end: at + content.length, text: content, blankBefore, indent})
      blankBefore = 0
    }
    if (!match) break
    if (match[0].endsWith(mark)) number++
    start = match.index + match[0].length
  }
  lineEnd.lastIndex = 0
  return lines
}

function countMarks(text: string, mark: string, until: number): number {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1 && at < until; at = text.indexOf(mark, at + 1)) count++
  return count
}
