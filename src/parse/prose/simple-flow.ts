// Slices with the little markup that newsrooms write, made by hand: one paragraph, heading, quotation or rule on one line,
// and a list whose items are a line each. What enters is a slice that is more than plain text, what leaves is mdast, or
// nothing where the slice may be anything else. What is left goes through remark-parse, to which a property test holds
// this equal.
import type {ListItem, Paragraph} from 'mdast'
import type {FlowContent} from '../../tree/nodes.ts'
import {simpleInline, type Extent, type Place} from './simple-inline.ts'

/** Longer slices are rare, and bounds are kept elsewhere. */
const longest = 5000
const rule = /^([-_*])(?:[\t ]*\1){2,}$/
/** What a line may begin with that is no paragraph; what looks like it only is left out, too. */
const opener = /[\t \ufeff#>~]|[-+*_](?:[-+*_\t \n]|$)|\d{1,9}[.)](?:[\t \n]|$)|```/y
const heading = /(#{1,6}) (?=[^\t #])/y
const bullet = /(?:([-+*])|(\d{1,9})([.)])) (?=[^\t ])/y

/** The flow content of a slice; `undefined` where it is not as simple as that. */
export function simpleFlow(value: string, place: Place): FlowContent[] | undefined {
  const last = value.charAt(value.length - 1)
  if (value.length > longest || /[\t \n]/.test(last)) return undefined
  if (rule.test(value)) return [{type: 'thematicBreak', position: place(0, value.length)}]
  const whole = {start: 0, end: value.length}
  const node = value.startsWith('#')
    ? toHeading(value, place)
    : value.startsWith('>')
      ? toQuotation(value, place)
      : (toList(value, place) ?? toParagraph(value, whole, place))
  return node && [node]
}

function toParagraph(value: string, extent: Extent, place: Place): Paragraph | undefined {
  opener.lastIndex = extent.start
  if (extent.start >= extent.end || (opener.test(value) && !isEmphasis(value, extent.start))) return undefined
  const children = simpleInline(value, extent, place)
  return children && {type: 'paragraph', children, position: place(extent.start, extent.end)}
}

/** Two signs of emphasis before a letter open no block. */
function isEmphasis(value: string, at: number): boolean {
  return /^(?:\*\*|__)[\p{L}\p{N}]/u.test(value.slice(at, at + 4))
}

function toHeading(value: string, place: Place): FlowContent | undefined {
  heading.lastIndex = 0
  const signs = heading.exec(value)?.[1]
  if (signs === undefined || value.endsWith('#')) return undefined
  const children = simpleInline(value, {start: signs.length + 1, end: value.length}, place)
  return children && {type: 'heading', depth: depths[signs.length - 1] ?? 1, children, position: place(0, value.length)}
}

const depths = [1, 2, 3, 4, 5, 6] as const

function toQuotation(value: string, place: Place): FlowContent | undefined {
  const paragraph = toParagraph(value, {start: value.startsWith(' ', 1) ? 2 : 1, end: value.length}, place)
  return paragraph && {type: 'blockquote', children: [paragraph], position: place(0, value.length)}
}

/** Items one under the other with nothing between them, all of one kind. */
function toList(value: string, place: Place): FlowContent | undefined {
  const children: ListItem[] = []
  let kind: string | undefined
  let number: number | null = null
  for (let start = 0; start < value.length;) {
    bullet.lastIndex = start
    const [signs = '', sign, digits, stop] = bullet.exec(value) ?? []
    const own = sign ?? stop
    if (own === undefined || own !== (kind ?? own)) return undefined
    if (kind === undefined && digits !== undefined) number = Number(digits)
    kind = own
    const line = value.indexOf('\n', start)
    const end = line === -1 ? value.length : line
    const item = /[\t ]/.test(value.charAt(end - 1))
      ? undefined
      : toParagraph(value, {start: start + signs.length, end}, place)
    if (!item) return undefined
    children.push({type: 'listItem', spread: false, checked: null, children: [item], position: place(start, end)})
    start = end + 1
  }
  const ordered = number !== null
  return {type: 'list', ordered, start: number, spread: false, children, position: place(0, value.length)}
}
