// Labelled lines → the interview tree, in three passes. Lines become segments, the extents of the leaf blocks; segments
// become nodes; nodes are put into exchanges. What a line is was decided before: here nothing is guessed and no
// character is dropped, so that the leaf blocks together cover every line, each once. A label is part of its block's
// extent and no part of its content.
import type {Position} from 'unist'
import type {Convention, Interview, Person} from '../tree/nodes.ts'
import {type Locate, createLocator} from '../tree/points.ts'
import {toExchanges} from './assemble/exchanges.ts'
import type {FrontMatterDates} from './assemble/front-dates.ts'
import {createFlowReader} from './prose/inline.ts'
import type {LabelledLine} from './labelled.ts'
import {type Leaf, type Lookup, toLeaf} from './assemble/leaves.ts'
import {type Segment, toSegments} from './assemble/segments.ts'

/** What the assembler is told about the text besides its lines. */
export interface Findings extends Lookup {
  readonly locale: string
  /** Of `text`, where the caller has one. */
  readonly locate?: Locate
  readonly convention: Convention
  readonly people: readonly Person[]
  /** Offset just after the front matter; 0 where there is none. */
  readonly bodyStart: number
  /** The front matter's dates in the form of `FrontMatter.date`, where they could be read. */
  readonly dates?: FrontMatterDates
}

/** The tree of `text`, whose lines from `bodyStart` on are `lines`, in order and complete. */
export function assemble(text: string, lines: readonly LabelledLine[], findings: Findings): Interview {
  const {locate = createLocator(text)} = findings
  const reader = createFlowReader(text, locate)
  const segments = toSegments(text, lines)
  const leaves = segments.map((segment) => toLeaf(reader, segment, findings))
  carrySpeakers(segments, leaves)
  const frontMatter = text.slice(0, findings.bodyStart).trim()
  const tree: Interview = {
    type: 'interview',
    locale: findings.locale,
    convention: findings.convention,
    people: [...findings.people],
    children: toExchanges(leaves),
    position: positionOf(locate, 0, text.length)
  }
  if (frontMatter !== '') {
    const start = text.indexOf(frontMatter)
    const position = positionOf(locate, start, start + frontMatter.length)
    tree.children.unshift({type: 'yaml', value: frontMatter, ...findings.dates, position})
  }
  return tree
}

/** What is left of an answer after an interruption is spoken by whoever spoke before it. */
function carrySpeakers(segments: readonly Segment[], leaves: readonly Leaf[]): void {
  let speaker: string | undefined
  leaves.forEach((leaf, i) => {
    if (leaf.type === 'question') speaker = undefined
    if (leaf.type !== 'answer') return
    const isRest = segments[i]?.startsTurn === false && leaf.speaker === undefined
    if (isRest && speaker !== undefined) leaf.speaker = speaker
    speaker = leaf.speaker
  })
}

function positionOf(locate: Locate, start: number, end: number): Position {
  return {start: locate(start), end: locate(end)}
}
