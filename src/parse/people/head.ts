// The head of a text as the search for names reads it: headline, kicker and introduction up to the first turn, with marks
// and addresses blank.
import {stripMarks} from '../frame/bare.ts'
import type {LabelledLine} from '../labelled.ts'

export interface HeadText {
  readonly headline: string
  /** From the first line of the head to the first turn. */
  readonly text: string
  /** Offset of `text` in the whole text. */
  readonly from: number
  /** Offset of the first paragraph of the introduction in the whole text. */
  readonly introduction: number
}

/** Longest head that is searched for names, in UTF-16 units. */
const longestHead = 8000

/** Empty where nothing stands before the first turn. */
export function headOf(text: string, lines: readonly LabelledLine[]): HeadText {
  const turn = lines.findIndex(({kind}) => kind === 'question' || kind === 'answer')
  const before = turn < 0 ? lines : lines.slice(0, turn)
  const head = before.filter(({kind}) => kind === 'headline' || kind === 'kicker' || kind === 'standfirst')
  const from = head[0]?.line.start ?? 0
  const end = Math.min(head.at(-1)?.line.end ?? 0, from + longestHead)
  return {
    headline: stripMarks(head.find(({kind}) => kind === 'headline')?.line.text ?? ''),
    text: withoutMarkup(text.slice(from, Math.max(from, end))),
    from,
    introduction: head.find(({kind}) => kind === 'standfirst')?.line.start ?? end
  }
}

/** Marks and addresses made blank, so that offsets hold. */
function withoutMarkup(text: string): string {
  return text
    .replace(/\]\([^)]*\)|<[^<>]*>/gu, (found) => ' '.repeat(found.length))
    .replace(/[[\]*_#]|&nbsp;/gu, (found) => ' '.repeat(found.length))
}
