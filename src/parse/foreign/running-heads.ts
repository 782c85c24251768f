// The running heads of a paper: its name or the month with the number of the page, which come along where a text is copied
// out of a PDF, in the midst of an answer too. What enters are the lines of a text, what leaves are those of such heads,
// labelled. A lone number may be a question's or a list's: only beside a line that comes again, and higher each time, is
// it a page's.
import {toLatinDigits} from '../../text/digits.ts'
import {outsideCode} from '../explicit.ts'
import type {LabelledLine} from '../labelled.ts'
import type {Line} from '../lines.ts'
import {sign} from '../lines/signs.ts'

const loneNumber = /^[0-9\u0660-\u0669\u06f0-\u06f9]{1,4}$/
const ends = /[.?!؟:،,;؛…"”»]$/
/** In UTF-16 units. */
const longest = 60
const fewestPages = 2

interface Page {
  readonly number: number
  readonly lines: readonly Line[]
}

/** The lines of `lines` that are running heads with their numbers, in order. */
export function runningHeads(lines: readonly Line[]): LabelledLine[] {
  const lone = lines.filter(({text, signs}) => (signs & sign.digit) !== 0 && loneNumber.test(text))
  const numbers = lone.length < fewestPages ? lone : outsideCode(lines, lone)
  if (numbers.length < fewestPages) return []
  const counts = new Map<string, number>()
  for (const {text} of lines) if (text.length <= longest) counts.set(text, (counts.get(text) ?? 0) + 1)
  const isHead = (line: Line | undefined): line is Line =>
    line !== undefined && (counts.get(line.text) ?? 0) > 1 && !ends.test(line.text) && !loneNumber.test(line.text)
  const pages = numbers.flatMap((line): Page[] => {
    const heads = [lines[line.index - 1], lines[line.index + 1]].filter(isHead)
    return heads.length === 0 ? [] : [{number: Number(toLatinDigits(line.text)), lines: [line, ...heads]}]
  })
  const isAscending = pages.every(({number}, at) => at === 0 || number > (pages[at - 1]?.number ?? number))
  if (pages.length < fewestPages || !isAscending) return []
  const found = new Set(pages.flatMap((page) => page.lines))
  return lines
    .filter((line) => found.has(line))
    .map((line) => ({line, kind: 'chrome', confidence: 0.9, cues: ['a running head of the paper'], continues: true}))
}
