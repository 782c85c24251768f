// What the passes of the parser hand to each other: every line with what it was taken for. Turns and frame write these
// records, the assembler makes the tree out of them and `--explain` prints them. Offsets, never copies of text.
import type {Line} from './lines.ts'

export type LineKind =
  'chrome' | 'dateline' | 'kicker' | 'headline' | 'standfirst' | 'byline' | 'figure' | 'note' | 'question' | 'answer'

/** A speaker's label in a line: offsets into the text, marks and punctuation included. */
export interface LabelSpan {
  readonly start: number
  readonly end: number
  /** The name inside it, without marks and punctuation: `QAHREMANPOUR`. Absent for `Q:`, `س:` and pure marks. */
  readonly name?: string
}

/**
 * A line and what it was taken for. Everything after `cues` is about lines of kind `question` and `answer` only.
 *
 * The assembler opens a new exchange at a question with `startsTurn`; a question without it continues the question
 * before it, over notes and figures too. An answer with `startsTurn` opens another answer in the same exchange.
 */
export interface LabelledLine {
  readonly line: Line
  readonly kind: LineKind
  /** From 0 (a guess) to 1 (the text says so explicitly). */
  readonly confidence: number
  /** Of a line that is nobody's, where that is in doubt: the probability that it is. */
  readonly unsaid?: number
  /** Why, strongest first: `label "Q:"`, `ends in a question mark`. For `--explain` and for messages. */
  readonly cues: readonly string[]
  /** The speaker's label, to be cut from the turn's text. */
  readonly label?: LabelSpan | undefined
  /** Offset where the turn's own text begins, after label or mark; absent: the line's start. May equal contentEnd. */
  readonly contentStart?: number | undefined
  /** Offset where it ends, before a closing mark that belongs to the convention; absent: the line's end. */
  readonly contentEnd?: number | undefined
  /** The first line of a turn. */
  readonly startsTurn?: boolean
  /** Whether a paragraph begins here; absent or true: it does; false: a hard-wrapped line, joined to the one before. */
  readonly startsParagraph?: boolean
  /** Of any kind: offset of a tag such as `[headline]` that stands before `line` and is no part of its text. */
  readonly tagStart?: number
  /** Of any kind: whether the line belongs to the block before it, said outright. Absent: it follows from the rest. */
  readonly continues?: boolean
  /** A line with a question and its answer: offset where the answer (its label included) begins; kind is `question`. */
  readonly split?: number
  /** The answer's label after `split`. */
  readonly splitLabel?: LabelSpan
  /** Offset where the answer's own text begins after `split`; absent: `split` itself. */
  readonly splitContentStart?: number
}
