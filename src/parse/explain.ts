// What `goftogu parse --explain` prints: every line that is not blank, with what it was taken for, how sure the parser is
// and the cues that decided, strongest first. For people at a terminal: a line of the source stays one line, and control
// and direction characters are shown, not obeyed.
import type {LabelledLine} from './labelled.ts'

const widestExcerpt = 60
// Controls, direction marks and overrides, line and paragraph separators. ZWNJ and ZWJ are spelling and stay.
const unprintable = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/**
 * One line of text for each line of `lines`, each ending in "\\n": number, kind (`+` where a turn starts), confidence in
 * per cent, excerpt, cues. A line that holds a question and its answer says `question|answer`.
 */
export function explain(lines: readonly LabelledLine[], text: string): string {
  const width = String(lines.at(-1)?.line.number ?? 0).length
  return lines.map((line) => `${explainLine(line, text, width)}\n`).join('')
}

function explainLine(labelled: LabelledLine, text: string, width: number): string {
  const {line, kind, confidence, cues, startsTurn, split, startsParagraph} = labelled
  const sign = startsTurn ? '+' : startsParagraph === false ? '…' : ' '
  const name = split === undefined ? kind : 'question|answer'
  const percent = `${Math.round(confidence * 100)} %`.padStart(5)
  const excerpt = toExcerpt(text.slice(line.start, line.end))
  const reasons = cues.length === 0 ? '' : `  ← ${cues.map(toPrintable).join('; ')}`
  return `${String(line.number).padStart(width)} ${sign}${name.padEnd(15)} ${percent}  ${excerpt}${reasons}`
}

function toExcerpt(text: string): string {
  const start = toPrintable(text.slice(0, widestExcerpt * 2 + 2))
  const characters = Array.from(start)
  return characters.length <= widestExcerpt ? start : `${characters.slice(0, widestExcerpt).join('')}…`
}

function toPrintable(text: string): string {
  return text.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
