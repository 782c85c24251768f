// What stands after the last turn and between turns: what enters are lines that are nobody's turn, what leaves is a
// kind for each. Here the line itself decides; place counts only in that everything below a heading such as
// «References» or below the first share prompt at the end is chrome.
import {nameLikeness} from '../../text/name-shape.ts'
import type {Line} from '../lines.ts'
import {foldPhrase, stripMarks} from './bare.ts'
import {photoCredit} from './credits.ts'
import {frameCues, type FrameCues} from './cues.ts'
import type {FrameKind} from './head-kinds.ts'
import type {HeaderLine} from './header.ts'

/**
 * Kinds for lines between turns. Credits and dates there belong to what stands beside them, the picture or the box: as
 * by-lines they would end the exchange in which they stand.
 */
export function labelBetween(lines: readonly Line[], isForeign?: (index: number) => boolean): HeaderLine[] {
  return lines.map((line) => {
    if (isForeign?.(line.index) === true) return lineOfPage(line)
    const label = labelByCues(line, frameCues(line))
    if (label.kind !== 'byline' && label.kind !== 'dateline') return label
    return {...label, kind: isPhotoCredit(line.text) ? 'figure' : 'note'}
  })
}

/** A line that is the page's beyond doubt. */
export function lineOfPage(line: Line): HeaderLine {
  return {line, kind: 'chrome', confidence: 0.9, cues: ['the page puts it there']}
}

function isPhotoCredit(text: string): boolean {
  return photoCredit.test(stripMarks(foldPhrase(text)))
}

/**
 * Kinds for the lines after the last turn. What has begun as the page's does not return to the author's words; dates and
 * names below «Comments» are the readers'. A name alone on the first line below the turns is who wrote.
 */
export function labelFooter(lines: readonly Line[]): HeaderLine[] {
  let closed = false
  let isSection = false
  return lines.map((line, at) => {
    const cues = frameCues(line)
    const label = at === 0 && isSignature(line, cues) ? signature(line) : labelByCues(line, cues)
    closed ||= cues.closes || (label.kind === 'chrome' && cues.chrome >= sure)
    isSection ||= cues.closes
    const isOwn = label.kind === 'byline' || label.kind === 'dateline' || label.kind === 'figure'
    if (!closed || label.kind === 'chrome' || (isOwn && !isSection && line.text.length < longestCredit)) return label
    return {line, kind: 'chrome', confidence: 0.6, cues: ['below the end']}
  })
}

/** Nobody's words and nothing but a name; in Arabic script, where no capitals tell, a well-known one. */
function isSignature({text}: Line, cues: FrameCues): boolean {
  if (text.length > longestName || cues.cues.length > 0) return false
  const written = stripMarks(text).replace(/^[-–—]\s*/, '')
  return nameLikeness(written, foldPhrase(written)) >= (/[a-z]/i.test(written) ? 0.5 : 0.8)
}

const longestName = 40

function signature(line: Line): HeaderLine {
  return {line, kind: 'byline', confidence: 0.6, cues: ['a name below the last turn']}
}

/** A line of the page itself, and not only an address that a note may hold. */
const sure = 0.88
/** In UTF-16 units. */
const longestCredit = 120

const kinds = ['chrome', 'byline', 'dateline', 'figure', 'note'] as const

function labelByCues(line: Line, cues: FrameCues): HeaderLine {
  let kind: FrameKind = 'note'
  let score = 0.45
  for (const candidate of kinds) {
    if (cues[candidate] > score) {
      kind = candidate
      score = cues[candidate]
    }
  }
  return {line, kind, confidence: score, cues: cues.cues.length > 0 ? cues.cues : ['nobody says it']}
}
