// From nodes back to the source. What enters is a tree with positions and the text that they point into.
import type {Position} from 'unist'
import type {Interview, LeafBlock} from './nodes.ts'

/** The leaf blocks in source order. */
export function leavesOf(tree: Interview): LeafBlock[] {
  return tree.children.flatMap((child): LeafBlock[] => (child.type === 'exchange' ? child.children : [child]))
}

/** The source of a node, label included; `undefined` for a node that was not read from a text. */
export function sourceOf(node: {readonly position?: Position | undefined}, text: string): string | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? undefined : text.slice(start, end)
}
