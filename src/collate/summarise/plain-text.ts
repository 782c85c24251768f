// The words of mdast content, without markup: for summaries, cards, counts and the places that hold no HTML. A stack
// instead of recursion, because a text may nest quotes as deep as it likes.
import type {Nodes} from 'mdast'
import {oneLine} from '../../text/plain.ts'
import type {FlowContent} from '../../tree/nodes.ts'

/** Blocks that hold words themselves; everything above them only groups. */
const textBlocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'html', 'tableCell'])

/** Paragraphs separated by a blank line, runs of white space made one space; empty where there are no words. */
export function plainText(nodes: readonly FlowContent[]): string {
  const paragraphs: string[] = []
  const stack: Nodes[] = [...nodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (textBlocks.has(node.type) || !('children' in node)) push(paragraphs, inlineText(node))
    else for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes)
  }
  return paragraphs.join('\n\n')
}

function push(paragraphs: string[], text: string): void {
  const line = oneLine(text)
  if (line !== '') paragraphs.push(line)
}

function inlineText(block: Nodes): string {
  let text = ''
  const stack: Nodes[] = [block]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'break') text += ' '
    else if (node.type === 'image' || node.type === 'imageReference') text += node.alt ?? ''
    else if ('value' in node) text += node.value
    else if ('children' in node)
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes)
  }
  return text
}
