// A tree as an outline for people: one line a node, two spaces a level. What enters is a tree, what leaves is text. The
// examples of README.md are written in it and compared with it, so it says all that matters of a node and nothing else:
// type, speaker and label of turns, date and people of the frame, attributes of mdast nodes, then the value.
import type {Position} from 'unist'
import type {AnyNode} from './guards.ts'

export interface InspectOptions {
  /** Adds the place to each node: `3:1-4:12`. */
  readonly positions?: boolean
  /** Cuts values that are longer than so many characters, and says so by an ellipsis. Absent: nothing is cut. */
  readonly width?: number
}

/** The outline of `node`, each line ending in "\\n". A block that holds nothing but text stands on one line with it. */
export function inspect(node: AnyNode, options: InspectOptions = {}): string {
  const lines: string[] = []
  add(lines, node, {...options, depth: 0})
  return lines.map((line) => `${line}\n`).join('')
}

interface Level extends InspectOptions {
  readonly depth: number
}

function add(lines: string[], node: AnyNode, level: Level): void {
  const place = level.positions && node.position ? ` ${toPlace(node.position)}` : ''
  const value = valueOf(node)
  const quoted = value === undefined ? '' : ` ${quote(value, level.width)}`
  lines.push(`${'  '.repeat(level.depth)}${node.type}${place}${attributesOf(node)}${quoted}`)
  if (!('children' in node) || value !== undefined) return
  for (const child of node.children) add(lines, child, {...level, depth: level.depth + 1})
}

function valueOf(node: AnyNode): string | undefined {
  if ('value' in node) return node.value
  if (!('children' in node) || node.children.length !== 1) return undefined
  const [child] = node.children
  return child?.type === 'text' ? child.value : undefined
}

function attributesOf(node: AnyNode): string {
  switch (node.type) {
    case 'interview':
      return ` ${node.locale} ${node.convention.name}`
    case 'question':
    case 'answer':
      return (
        (node.speaker === undefined ? '' : ` @${node.speaker}`) + (node.label === undefined ? '' : ` [${node.label}]`)
      )
    case 'yaml':
    case 'dateline':
      return 'date' in node && node.date !== undefined ? ` ${node.date}` : ''
    case 'byline':
      return node.people.map((id) => ` @${id}`).join('')
    case 'heading':
      return ` ${node.depth}`
    case 'list':
      return node.ordered ? ` ${node.start ?? 1}` : ''
    case 'link':
      return ` <${node.url}>`
    case 'image':
      return ` <${node.url}> ${quote(node.alt ?? '')}`
    case 'code':
      return node.lang ? ` ${node.lang}` : ''
    default:
      return ''
  }
}

function quote(value: string, width = Infinity): string {
  if (value.length <= width) return JSON.stringify(value)
  return JSON.stringify(`${value.slice(0, width).replace(/[\ud800-\udbff]$/, '')}…`)
}

function toPlace({start, end}: Position): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}
