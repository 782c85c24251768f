// The line that a message is about, with the place marked. What enters is the source text and a place, what leaves is two
// lines for a terminal. In a left-to-right line carets stand under the place. In a line with right-to-left letters before
// or in the place, columns mean nothing, for some terminals reorder the line and some do not: there the marked words are
// quoted below the line instead. A paragraph of an interview is one line of a thousand letters, so a window is cut out.
import type {Place} from '../model.ts'
import {hasRightToLeft, toIsolated, toVisible, widthOf} from './display.ts'

/** Code units of the line that are shown, and how many of them before the place. */
const windowLength = 96
const windowLead = 36
/** How far the window's edges give way to words. */
const nearby = 16
/** A longer place is marked by its beginning. */
const longestMark = 60

export interface Frame {
  readonly lineNumber: number
  /** Visible, isolated where need be. */
  readonly line: string
  /** Carets under the place, or the marked words. */
  readonly mark: string
}

/**
 * @param lines the text's lines, which are counted at "\n" as in all positions
 * @returns undefined where there is no such line, or the line is blank
 */
export function toFrame(lines: readonly string[], place: Place): Frame | undefined {
  const line = lines[place.start.line - 1]?.replace(/\r$/u, '')
  if (line === undefined || line.trim() === '') return undefined
  const from = Math.min(Math.max(place.start.column - 1, 0), line.length)
  const to = endOf(line, from, place)
  const start = toStart(line, from)
  const end = toEnd(line, Math.max(start + windowLength, to), to)
  const before = (start > 0 ? '… ' : '') + toVisible(line.slice(start, from))
  const marked = toVisible(line.slice(from, to))
  const after = toVisible(line.slice(to, end)) + (end < line.length ? ' …' : '')
  const shown = toIsolated(before + marked + after)
  if (hasRightToLeft(before + marked))
    return {lineNumber: place.start.line, line: shown, mark: `^ at: ${toIsolated(marked.trim() || shownEnd)}`}
  const carets = '^'.repeat(Math.max(1, widthOf(marked)))
  return {lineNumber: place.start.line, line: shown, mark: ' '.repeat(widthOf(before)) + carets}
}

const shownEnd = 'the end of the line'

/** Where the mark ends in the line: at the end of the place, or of the word that begins there. */
function endOf(line: string, from: number, {start, end}: Place): number {
  if (end && end.line === start.line && end.column > start.column) {
    return toEdge(line, Math.min(end.column - 1, from + longestMark, line.length))
  }
  const rest = line.slice(from, from + longestMark)
  if (end && end.line > start.line) return toEdge(line, Math.min(line.length, from + longestMark))
  const word = /^\S+/u.exec(rest)?.[0].length ?? 1
  return toEdge(line, Math.min(line.length, from + word))
}

/** Beginning of the window, at a word's where there is one near. */
function toStart(line: string, from: number): number {
  const start = from - windowLead
  if (start <= nearby) return 0
  const space = line.indexOf(' ', start)
  return space !== -1 && space < start + nearby ? space + 1 : toEdge(line, start)
}

function toEnd(line: string, end: number, to: number): number {
  if (end >= line.length) return line.length
  const space = line.lastIndexOf(' ', end)
  return space > Math.max(to, end - nearby) ? space : toEdge(line, end)
}

/** Not between the halves of a pair, nor between a letter and its marks. */
function toEdge(line: string, index: number): number {
  let edge = index
  while (edge < line.length && edge > 0 && /[\p{M}\p{Cf}\uDC00-\uDFFF]/u.test(line.charAt(edge))) edge++
  return edge
}
