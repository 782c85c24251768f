// Leaf blocks → the children of the root: an exchange opens at a question and holds what follows until the next one. What
// interrupts a turn lies inside the exchange when an answer still follows, and outside when a question or the end does:
// so a sub-heading just before a question stands between two exchanges. A line of the frame ends an exchange; an answer
// after it, like an answer that opens a text, begins an exchange without a question.
import type {Chrome, Exchange, Figure, InterviewContent, Note} from '../../tree/nodes.ts'
import type {Leaf} from './leaves.ts'

type Interruption = Note | Figure | Chrome

interface Shelf {
  readonly children: InterviewContent[]
  open: Exchange | undefined
  /** Interruptions of the open exchange after which it is not yet known whether it goes on. */
  pending: Interruption[]
}

/** The leaf blocks, in order, with all turns put into exchanges. */
export function toExchanges(leaves: readonly Leaf[]): InterviewContent[] {
  const shelf: Shelf = {children: [], open: undefined, pending: []}
  for (const leaf of leaves) place(shelf, leaf)
  close(shelf)
  return shelf.children
}

function place(shelf: Shelf, leaf: Leaf): void {
  switch (leaf.type) {
    case 'question':
      close(shelf)
      shelf.open = {type: 'exchange', children: [leaf]}
      break
    case 'answer':
      shelf.open ??= {type: 'exchange', children: []}
      for (const interruption of shelf.pending.splice(0)) shelf.open.children.push(interruption)
      shelf.open.children.push(leaf)
      break
    case 'note':
    case 'figure':
    case 'chrome':
      if (shelf.open) shelf.pending.push(leaf)
      else shelf.children.push(leaf)
      break
    default:
      close(shelf)
      shelf.children.push(leaf)
  }
}

function close(shelf: Shelf): void {
  const {children, open, pending} = shelf
  if (open) {
    const start = open.children[0]?.position?.start
    const end = open.children.at(-1)?.position?.end
    if (start && end) open.position = {start, end}
    children.push(open)
  }
  for (const interruption of pending) children.push(interruption)
  shelf.open = undefined
  shelf.pending = []
}
