// What a node is, asked of any node. The groups are those of nodes.ts; the sets below are the only place that lists them
// for programs.
import type {Nodes} from 'mdast'
import type {Answer, Exchange, InterviewNode, LeafBlock, Question} from './nodes.ts'

/** Any node that a tree may hold. */
export type AnyNode = InterviewNode | Nodes

const leafTypes: ReadonlySet<string> = new Set<LeafBlock['type']>([
  'yaml',
  'chrome',
  'dateline',
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'figure',
  'note',
  'question',
  'answer'
])

/** Whether a node is one of the blocks that hold the text itself. */
export function isLeafBlock(node: AnyNode): node is LeafBlock {
  return leafTypes.has(node.type)
}

/** Whether a node is a question or an answer. */
export function isTurn(node: AnyNode): node is Question | Answer {
  return node.type === 'question' || node.type === 'answer'
}

/** Whether a node is an exchange. */
export function isExchange(node: AnyNode): node is Exchange {
  return node.type === 'exchange'
}
