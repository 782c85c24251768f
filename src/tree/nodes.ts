// The node types of the interview syntax tree, a unist tree. What each node may hold and how it is written in a text
// is specified in README.md beside this file; this file is the same specification for the compiler. All fields survive
// `JSON.parse(JSON.stringify(tree))`; a node made by a program instead of read from a text has no `position`.
import type {RootContent} from 'mdast'
import type {Position} from 'unist'

/** The blocks that may stand in a turn, a standfirst or a note: paragraphs, lists, quotes, code, headings … of mdast. */
export type FlowContent = RootContent

/** What a program learnt about a node that the text does not say. */
export interface NodeData {
  /** How sure the parser is that the node is of this type, from 0 (a guess) to 1 (the text says so explicitly). */
  confidence?: number
}

interface Block {
  /** Place in the decoded text of the file; lines and columns from 1, offsets from 0, in UTF-16 code units. */
  position?: Position
  data?: NodeData
}

/** The front matter, fences included, exactly as written. First in the file or absent. */
export interface FrontMatter extends Block {
  type: 'yaml'
  value: string
  /** Its `date` and `updated`, read as a date line is; absent where there is none that can be told for certain. */
  date?: string
  updated?: string
  /** Its `publish_at`, `expires` and the date of `withdrawn`, read in the same way. */
  publishAt?: string
  expires?: string
  withdrawnOn?: string
  /** The dates of its `corrections`, in their order; empty for one that has none. */
  correctedOn?: string[]
}

/** What a page or a mail puts around an interview (language bar, share prompt, comment form): kept, never rendered. */
export interface Chrome extends Block {
  type: 'chrome'
  value: string
}

/** A line that says when the interview was published. */
export interface Dateline extends Block {
  type: 'dateline'
  value: string
  /**
   * RFC 3339: `2026-02-11T20:38:00+03:30`; without a known zone `2026-02-11T20:38:00`, without a time of day
   * `2026-02-11`. Absent when the line holds no date that can be told for certain.
   */
  date?: string
}

/** A line over the headline: topic, series, place. */
export interface Kicker extends Block {
  type: 'kicker'
  value: string
}

export interface Headline extends Block {
  type: 'headline'
  value: string
}

/** The introduction between headline and first turn; one or more paragraphs. */
export interface Standfirst extends Block {
  type: 'standfirst'
  children: FlowContent[]
}

/** A line that credits somebody. */
export interface Byline extends Block {
  type: 'byline'
  value: string
  /** Ids into {@link Interview.people} of the persons and organisations that the line names, in its order. */
  people: string[]
}

/** A picture or its caption or credit. */
export interface Figure extends Block {
  type: 'figure'
  children: FlowContent[]
}

/** What stands between or inside turns and is nobody's turn: sub-heading, editor's note, fact box, pull-quote, rule. */
export interface Note extends Block {
  type: 'note'
  children: FlowContent[]
}

interface Turn extends Block {
  /** Id into {@link Interview.people}; absent when nobody is named. */
  speaker?: string
  /** The speaker's label as the source writes it, with its punctuation and marks: `QAHREMANPOUR:`, `**Q:**`, `س:`. */
  label?: string
  children: FlowContent[]
}

export interface Question extends Turn {
  type: 'question'
}

export interface Answer extends Turn {
  type: 'answer'
}

/**
 * A question with all that is said until the next one. Children in source order: at most one question, which comes
 * first; then answers, and the notes, figures and chrome that interrupt them. Only the first exchange of a text that
 * opens with an answer, and one that follows a line of the frame, has no question; an exchange whose question got no
 * answer has no answers.
 */
export interface Exchange {
  type: 'exchange'
  position?: Position
  children: ExchangeContent[]
}

export type ExchangeContent = Question | Answer | Note | Figure | Chrome

/** Somebody who takes part in the interview or is credited for it, under all spellings that the text uses. */
export interface Person {
  /** Unique in the tree; the slug of the fullest name. */
  id: string
  kind: 'person' | 'organization'
  role: 'interviewee' | 'interviewer' | 'author' | 'translator' | 'photographer' | 'unknown'
  /** The fullest spelling in the text. */
  name: string
  /** Every spelling in the text, the name included, in order of first appearance. */
  spellings: string[]
  /** What the text says that the person is: `an international affairs expert`. */
  description?: string
}

/** How the text as a whole tells question from answer. */
export interface Convention {
  /**
   * `labels`: speakers are named; `marks`: bullets, dashes, quote signs; `emphasis`: bold or italic questions;
   * `headings`: questions are headings; `capitals`; `alternation`: nothing but paragraphs that take turns;
   * `none`: the text is no interview.
   */
  name: 'labels' | 'marks' | 'emphasis' | 'headings' | 'capitals' | 'alternation' | 'none'
  /** From 0 to 1. */
  confidence: number
}

export type InterviewContent =
  FrontMatter | Chrome | Dateline | Kicker | Headline | Standfirst | Byline | Figure | Note | Exchange

/** The root. Children in source order. */
export interface Interview {
  type: 'interview'
  /** BCP 47 tag of the language that the text is in. */
  locale: string
  convention: Convention
  people: Person[]
  children: InterviewContent[]
  position?: Position
}

/** The blocks that hold the text itself: every character that is not white space lies in exactly one of them. */
export type LeafBlock = Exclude<InterviewContent, Exchange> | Question | Answer

/** Any node that this specification defines; what lies inside turns is mdast. */
export type InterviewNode = Interview | Exchange | LeafBlock
