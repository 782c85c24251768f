// The shape of a tree, for comparing a tree with what its canonical text parses to. Left out: positions, confidence,
// labels as written, the convention, and what the canonical form leaves out on purpose (front matter and chrome). White
// space counts as one space and not at all at the ends of a block.
import type {Nodes} from 'mdast'
import {isTurn} from '../../src/tree/guards.ts'
import type {ExchangeContent, Interview, InterviewContent} from '../../src/tree/nodes.ts'
import {leavesOf} from '../../src/tree/source.ts'

export type Shape = readonly [type: string, ...rest: (string | Shape)[]]

export function shapeOf(tree: Interview): Shape {
  return [tree.type, tree.locale, ...tree.children.flatMap(blockShape)]
}

/**
 * For every turn of `tree` that has a speaker, in order, its number in order of appearance; in `other` those of the same
 * turns. Ids are made of spellings, and those may change; and who is not named may be found out.
 */
export function speakersOf(tree: Interview, other: Interview): [own: number[], others: number[]] {
  const own = leavesOf(tree).filter(isTurn)
  const others = leavesOf(other).filter(isTurn)
  const named = own.flatMap(({speaker}, i) => (speaker === undefined ? [] : [{speaker, other: others[i]?.speaker}]))
  return [numbered(named.map(({speaker}) => speaker)), numbered(named.map(({other}) => other))]
}

function numbered(names: readonly (string | undefined)[]): number[] {
  const seen = [...new Set(names)]
  return names.map((name) => (name === undefined ? -1 : seen.indexOf(name)))
}

function blockShape(node: InterviewContent | ExchangeContent): Shape[] {
  switch (node.type) {
    case 'yaml':
    case 'chrome':
      return []
    case 'exchange':
      return [[node.type, ...node.children.flatMap(blockShape)]]
    case 'headline':
    case 'kicker':
    case 'byline':
      return [[node.type, fold(node.value).trim()]]
    case 'dateline':
      return [[node.type, fold(node.value).trim(), node.date ?? '']]
    default:
      return [[node.type, ...node.children.flatMap(flowShape)]]
  }
}

function flowShape(node: Nodes): Shape[] {
  switch (node.type) {
    case 'text':
      return [[node.type, node.value]]
    case 'inlineCode':
      return [[node.type, fold(node.value)]]
    case 'code':
      return [[node.type, node.lang ?? '', node.meta ?? '', fold(node.value)]]
    case 'image':
      return [[node.type, fold(node.url), fold(node.alt ?? ''), fold(node.title ?? '')]]
    case 'link':
      return [[node.type, fold(node.url), fold(node.title ?? ''), ...phrasingShape(node.children)]]
    case 'list':
      return [[node.type, node.ordered ? String(node.start) : '', ...node.children.flatMap(flowShape)]]
    case 'heading':
      return [[node.type, String(node.depth), ...trimmed(phrasingShape(node.children))]]
    case 'paragraph': {
      const children = trimmed(phrasingShape(node.children))
      return children.length === 0 ? [] : [[node.type, ...children]]
    }
    default:
      return 'children' in node ? [[node.type, ...phrasingShape(node.children)]] : [[node.type]]
  }
}

/** Neighbouring texts joined, white space folded. */
function phrasingShape(nodes: readonly Nodes[]): Shape[] {
  const shapes: Shape[] = []
  for (const shape of nodes.flatMap(flowShape)) {
    const last = shapes.at(-1)
    if (shape[0] === 'text' && last?.[0] === 'text')
      shapes[shapes.length - 1] = ['text', String(last[1]) + String(shape[1])]
    else shapes.push(shape)
  }
  return shapes.map((shape) => (shape[0] === 'text' ? ['text', fold(String(shape[1]))] : shape))
}

function trimmed(shapes: readonly Shape[]): Shape[] {
  return shapes
    .map((shape, i): Shape => {
      if (shape[0] !== 'text') return shape
      const start = i === 0 ? String(shape[1]).trimStart() : String(shape[1])
      return ['text', i === shapes.length - 1 ? start.trimEnd() : start]
    })
    .filter((shape) => shape[0] !== 'text' || shape[1] !== '')
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ')
}
