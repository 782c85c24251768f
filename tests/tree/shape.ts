// The shape of a tree, for comparing a tree with what its canonical text parses to. Left out: positions, confidence,
// labels as written, the convention, and what the canonical form leaves out on purpose (front matter and chrome). White
// space counts as one space and not at all at the ends of a block.
import type {Nodes} from 'mdast'
import type {Interview, InterviewContent, ExchangeContent} from '../../src/tree/nodes.ts'

export type Shape = readonly [type: string, ...rest: (string | Shape)[]]

export function shapeOf(tree: Interview): Shape {
  const speakers = new Map<string, string>()
  return [tree.type, tree.locale, ...tree.children.flatMap((node) => blockShape(node, speakers))]
}

function blockShape(node: InterviewContent | ExchangeContent, speakers: Map<string, string>): Shape[] {
  switch (node.type) {
    case 'yaml':
    case 'chrome':
      return []
    case 'exchange':
      return [[node.type, ...node.children.flatMap((child) => blockShape(child, speakers))]]
    case 'headline':
    case 'kicker':
    case 'byline':
      return [[node.type, fold(node.value).trim()]]
    case 'dateline':
      return [[node.type, fold(node.value).trim(), node.date ?? '']]
    case 'question':
    case 'answer':
      return [[node.type, speakerShape(node.speaker, speakers), ...node.children.flatMap(flowShape)]]
    default:
      return [[node.type, ...node.children.flatMap(flowShape)]]
  }
}

/** Who speaks, numbered in order of appearance: ids are made of spellings, and those may change. */
function speakerShape(speaker: string | undefined, speakers: Map<string, string>): string {
  if (speaker === undefined) return 'somebody'
  const known = speakers.get(speaker) ?? `speaker ${speakers.size + 1}`
  speakers.set(speaker, known)
  return known
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
