// Texts of all that Markdown and interviews could trip over, with labels that make no sense at all: what the assembler
// and the canonical form must bear whatever the parser took a line for.
import * as fc from 'fast-check'
import type {LabelledLine, LineKind} from '../../src/parse/labelled.ts'
import {toLines} from '../../src/parse/lines.ts'

// prettier-ignore
const kinds: readonly LineKind[] = [
  'chrome', 'dateline', 'kicker', 'headline', 'standfirst', 'byline', 'figure', 'note', 'question', 'answer', 'question', 'answer'
]

export interface LineFlags {
  readonly kind: LineKind
  readonly startsTurn: boolean
  readonly startsParagraph: boolean
  readonly cut: number
  readonly cutEnd: number
  readonly split: number
}

export const lineFlags: fc.Arbitrary<LineFlags[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    startsTurn: fc.boolean(),
    startsParagraph: fc.boolean(),
    cut: fc.nat(6),
    cutEnd: fc.nat(3),
    split: fc.nat(12)
  }),
  {minLength: 1, maxLength: 8}
)

// prettier-ignore
const fragments = fc.constantFrom(
  'Q:', 'A:', ' س:', 'پرسش:', 'Q (x):', '[note]', '[interview]', '[تیتر] ', '- a', '* *b*', '1. c', '2) d', '> d', '>> e', '```', '~~~', '````',
  '  - f', 'کتاب', 'هل؟', 'word', ' ', '  ', '\t', '\n', '\n', '\n\n', '\r\n', '\r', '\u2028', 'x\\', '\\', '---', '***', '# g', '#', '\u00a0',
  '\u3000', '\ufeff', '\v', '\ud800', '😀', '[h](i)', '![j](k "l")', '[', ']', '(', ')', '<m>', '<https://n.o>', '&amp;', '&nbsp;', '&', '*',
  '**', '_', '__', '`', '``', ':', '.', '!', '"', "'", '=', '+', '\0', '|', '[x](javascript:1)'
)

/** Text in which every line may be anything. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fragments, {maxLength: 40}).map((parts) => parts.join('')),
  fc.string({unit: 'binary', maxLength: 80})
)

/** Labels for all lines of a text, by flags that repeat. */
export function labelAtRandom(text: string, flags: readonly LineFlags[]): LabelledLine[] {
  return toLines(text, 0).map((line, i) => {
    const flag = flags[i % flags.length]
    if (!flag) throw new Error('no flags')
    const {kind, startsTurn, startsParagraph, cut, cutEnd, split} = flag
    const contentStart = Math.min(line.start + cut, line.end)
    return {
      line,
      kind,
      startsTurn,
      startsParagraph,
      confidence: 0.5,
      cues: [],
      ...(cut > 3 ? {contentStart} : {}),
      ...(cut === 3 ? {label: {start: line.start, end: contentStart}} : {}),
      ...(cutEnd > 1 ? {contentEnd: Math.max(contentStart, line.end - cutEnd)} : {}),
      ...(kind === 'question' && split > 9 ? {split: Math.min(line.end, line.start + split - 8)} : {})
    }
  })
}
