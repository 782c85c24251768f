// Walking a tree. What enters is a node and a function, what leaves is whether the walk was broken off. Depth first, each
// node before its children, siblings in order; recursion is safe because the parser bounds how deep mark-up may nest.
import type {AnyNode} from './guards.ts'

/**
 * Called with each node and its ancestors, the root first. The array of ancestors is the walk's own: copy it to keep it.
 * `'skip'` leaves out the node's children, `'exit'` ends the whole walk.
 */
export type Visitor = (node: AnyNode, ancestors: readonly AnyNode[]) => 'skip' | 'exit' | void

/** Walks `node` and all below it; false when the visitor ended the walk. */
export function visit(node: AnyNode, visitor: Visitor): boolean {
  return step(node, [], visitor)
}

function step(node: AnyNode, ancestors: AnyNode[], visitor: Visitor): boolean {
  const verdict = visitor(node, ancestors)
  if (verdict === 'exit') return false
  if (verdict === 'skip' || !('children' in node)) return true
  ancestors.push(node)
  const isDone = node.children.every((child) => step(child, ancestors, visitor))
  ancestors.pop()
  return isDone
}
