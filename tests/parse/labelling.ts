// Labelled lines written by hand: what enters is a text and a letter for each line that is not blank, what leaves is
// what the assembler takes. Capital: the line starts a turn or paragraph; small: it goes on with the one before.
import {toLines} from '../../src/parse/lines.ts'
import type {LabelledLine, LineKind} from '../../src/parse/labelled.ts'

const kinds: Readonly<Record<string, LineKind>> = {
  C: 'chrome',
  D: 'dateline',
  K: 'kicker',
  H: 'headline',
  S: 'standfirst',
  B: 'byline',
  M: 'figure',
  N: 'note',
  Q: 'question',
  A: 'answer'
}

const label = /^([QA]|[A-Z]{2,12}):\s*/

/**
 * `Q` and `A` start turns; `q` and `a` are further paragraphs of them; `.` is a hard-wrapped line of the block before it.
 * Labels such as `Q:` and `SARA:` at the start of a turn are cut.
 */
export function labelLines(text: string, letters: string): LabelledLine[] {
  let kind: LineKind = 'chrome'
  return toLines(text, 0).map((line, i) => {
    const letter = letters[i] ?? 'C'
    kind = kinds[letter.toUpperCase()] ?? kind
    const found = kind === 'question' || kind === 'answer' ? label.exec(line.text) : null
    return {
      line,
      kind,
      confidence: 0.9,
      cues: [`letter ${letter}`],
      ...(letter === 'Q' || letter === 'A' ? {startsTurn: true} : {}),
      ...(letter === '.' ? {startsParagraph: false} : {}),
      ...(found ? {label: {start: line.start, end: line.start + found[0].trimEnd().length, name: found[1] ?? ''}} : {})
    }
  })
}
