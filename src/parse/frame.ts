// What stands around the turns of an interview. What enters are the lines of a text and where its turns are, what
// leaves is a kind for every line outside of them: headline, kicker, introduction, by-line, date line, picture, note
// or chrome. Turns are found first, because the line at which they begin is the strongest cue to everything above it.
import {labelBetween, labelFooter, lineOfPage} from './frame/footer.ts'
import {labelHeader} from './frame/header.ts'
import type {LabelledLine} from './labelled.ts'
import type {Line} from './lines.ts'

export {frameCues, type FrameCues} from './frame/cues.ts'
export {announcesTurns} from './frame/shape.ts'

export interface FrameOptions {
  /** Index of the first line of the first turn; the number of lines where the text has no turn. */
  readonly firstTurn: number
  /** Index of the last line of the last turn; -1 where the text has no turn. */
  readonly lastTurn: number
  /** Whether a line between the two belongs to a turn. Absent: all of them do. */
  readonly isTurn?: (index: number) => boolean
  /** Whether a line is the page's beyond doubt. Absent: none is. */
  readonly isForeign?: (index: number) => boolean
}

/** One entry for each line that belongs to no turn, in order. At most one of them is a headline. */
export function labelFrame(lines: readonly Line[], options: FrameOptions): LabelledLine[] {
  const {firstTurn, lastTurn, isTurn, isForeign} = options
  const header = labelHead(lines.slice(0, firstTurn), lines[firstTurn], isForeign)
  if (lastTurn < 0) return header
  const between = isTurn ? lines.slice(firstTurn, lastTurn + 1).filter((line) => !isTurn(line.index)) : []
  return [...header, ...labelBetween(between, isForeign), ...labelFooter(lines.slice(lastTurn + 1))]
}

/** A head is read as if the page's lines were not in it. */
function labelHead(
  lines: readonly Line[],
  following: Line | undefined,
  isForeign: FrameOptions['isForeign']
): LabelledLine[] {
  const own = isForeign ? lines.filter(({index}) => !isForeign(index)) : lines
  const header = labelHeader(own, following)
  if (own.length === lines.length) return header
  const found = new Map(header.map((labelled) => [labelled.line.index, labelled]))
  return lines.map((line) => found.get(line.index) ?? lineOfPage(line))
}
