// The inline markup that newsrooms write, made by hand: `**x**`, `*x*`, `_x_`, `` `x` ``, `[x](address)`, none inside another
// but code and links inside emphasis. What enters is a stretch of one line, what leaves is mdast, or nothing where the
// stretch may hold more than that: then remark-parse reads it, which costs fifty times as much. A property test holds
// what is made here equal to what remark-parse makes. One scan finds the spans, one walk over them makes the nodes.
import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import {isSafeHref} from '../../text/link.ts'

/** The position of a node from its offsets in the value. */
export type Place = (start: number, end: number) => Position

/** A part of the stretch that is no plain text, or may be none. */
interface Span {
  readonly kind: 'code' | 'link' | 'run'
  readonly start: number
  readonly end: number
  /** Of code and runs: signs at either end. Of a link: offset where its text ends. */
  readonly size: number
  /** Of a run: index of the span that closes what it opens, −1 where it opens nothing. */
  closedBy: number
}

/** What a sign turned out to be: itself, or the beginning of what is too much for this file. */
const literal = 0
const tooMuch = 1

const [star, underscore, grave, backslash, less, ampersand, opening, closing, bang] = [
  0x2a, 0x5f, 0x60, 0x5c, 0x3c, 0x26, 0x5b, 0x5d, 0x21
] as const
const special = new Uint8Array(128)
for (const unit of [star, underscore, grave, backslash, less, ampersand, opening, closing, bang, 0, 0xa, 0xd])
  special[unit] = 1
/** More than anybody writes on a line. */
const mostSigns = 300

/** The children of a paragraph or heading; `undefined` where the stretch is not as simple as that. */
export function simpleInline(value: string, {start, end}: Extent, place: Place): PhrasingContent[] | undefined {
  const spans = spansOf(value, start, end)
  if (!spans || !pairRuns(value, spans, {start, end})) return undefined
  return nodesOf({value, spans, place}, {start, end, first: 0, last: spans.length})
}

export interface Extent {
  readonly start: number
  readonly end: number
}

function spansOf(value: string, start: number, end: number): Span[] | undefined {
  const spans: Span[] = []
  let signs = 0
  for (let at = start; at < end; at++) {
    const unit = value.charCodeAt(at)
    if (unit >= 128 || special[unit] === 0) continue
    const found = ++signs > mostSigns ? tooMuch : spanAt(value, at, end)
    if (found === tooMuch) return undefined
    if (found === literal) continue
    spans.push(found)
    at = found.end - 1
  }
  return spans
}

function spanAt(value: string, at: number, end: number): Span | typeof literal | typeof tooMuch {
  switch (value.charCodeAt(at)) {
    case star:
    case underscore:
      return runAt(value, at, end)
    case grave:
      return codeAt(value, at, end)
    case opening:
      return linkAt(value, at, end)
    case backslash:
      return at + 1 === end || !escapable.test(value.charAt(at + 1)) ? literal : tooMuch
    case less:
      return mayBeTag(value, at, end) ? tooMuch : literal
    case ampersand:
      reference.lastIndex = at
      return reference.test(value) ? tooMuch : literal
    case closing:
      return value.charAt(at + 1) === '(' ? tooMuch : literal
    case bang:
      return value.charCodeAt(at + 1) === opening ? tooMuch : literal
    default:
      return tooMuch
  }
}

const escapable = /[!-/:-@[-`{-~\r\n]/
const reference = /&#?[0-9A-Za-z]{1,31};/y

function runAt(value: string, at: number, end: number): Span | typeof tooMuch {
  const unit = value.charCodeAt(at)
  let after = at + 1
  while (after < end && value.charCodeAt(after) === unit) after++
  return after - at > 2 ? tooMuch : {kind: 'run', start: at, end: after, size: after - at, closedBy: -1}
}

function codeAt(value: string, at: number, end: number): Span | typeof tooMuch {
  let from = at
  while (from < end && value.charCodeAt(from) === grave) from++
  const size = from - at
  for (let close = value.indexOf('`', from); close !== -1 && close < end;) {
    let after = close
    while (after < end && value.charCodeAt(after) === grave) after++
    if (after - close === size)
      return isOneLine(value, from, close) ? {...codeSpan, start: at, end: after, size} : tooMuch
    close = value.indexOf('`', after)
  }
  return tooMuch
}

const codeSpan = {kind: 'code', closedBy: -1} as const

function isOneLine(value: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = value.charCodeAt(at)
    if (unit === 0 || unit === 0xa || unit === 0xd) return false
  }
  return true
}

/** `<https://…>` and `<a@b>` are links, `<b>` is a tag; `a < b` is text. */
function mayBeTag(value: string, at: number, end: number): boolean {
  const close = value.indexOf('>', at)
  return close !== -1 && close < end && /[a-z/!?]/i.test(value.charAt(at + 1))
}

const address = /\(([^\x00-\x20\x7f<>()\\]+)\)/y

/** A bracket without an address behind it is itself, for definitions are off. */
function linkAt(value: string, at: number, end: number): Span | typeof literal | typeof tooMuch {
  let close = at + 1
  let isPlain = true
  for (; close < end; close++) {
    const unit = value.charCodeAt(close)
    if (unit === closing || unit === opening) break
    if (unit !== bang && unit < 128 && special[unit] === 1) isPlain = false
  }
  if (value.charCodeAt(close) !== closing || close >= end || value.charAt(close + 1) !== '(') return literal
  address.lastIndex = close + 1
  const url = address.exec(value)?.[1]
  const after = address.lastIndex
  if (!isPlain || close === at + 1 || url === undefined || after > end || url.includes('&') || !isSafeHref(url))
    return tooMuch
  return {kind: 'link', start: at, end: after, size: close, closedBy: -1}
}

/** Pairs the runs that make emphasis, as CommonMark §6.2 says; false where they may be nested or leave a rest. */
function pairRuns(value: string, spans: readonly Span[], {start, end}: Extent): boolean {
  let open: Span | undefined
  for (let k = 0; k < spans.length; k++) {
    const span = spans[k]
    if (span?.kind !== 'run') continue
    const before = span.start === start ? space : classOf(value.charCodeAt(span.start - 1))
    const after = span.end === end ? space : classOf(value.charCodeAt(span.end))
    const isLeft = after === letter || (after === sign && before !== letter)
    const isRight = before === letter || (before === sign && after !== letter)
    const isStar = value.charCodeAt(span.start) === star
    const opens = isStar ? isLeft : isLeft && (before !== letter || !isRight)
    const closes = isStar ? isRight : isRight && (after !== letter || !isLeft)
    if (!opens && !closes) continue
    if (open) {
      if (!closes || open.size !== span.size || value[open.start] !== value[span.start]) return false
      open.closedBy = k
      open = undefined
    } else if (opens) open = span
  }
  return true
}

const letter = 0
const space = 1
const sign = 2
const isSpace = /\s/
const isSign = /[\p{P}\p{S}]/u

function classOf(unit: number): typeof letter | typeof space | typeof sign {
  const character = String.fromCharCode(unit)
  return isSpace.test(character) ? space : isSign.test(character) ? sign : letter
}

interface Found {
  readonly value: string
  readonly spans: readonly Span[]
  readonly place: Place
}

interface Part extends Extent {
  /** Indexes of its spans, the last one excluded. */
  readonly first: number
  readonly last: number
}

function nodesOf(found: Found, {start, end, first, last}: Part): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = start
  for (let k = first; k < last; k++) {
    const span = found.spans[k]
    if (!span || (span.kind === 'run' && span.closedBy === -1)) continue
    pushText(nodes, found, {start: from, end: span.start})
    nodes.push(nodeOf(found, span, k))
    if (span.kind === 'run') k = span.closedBy
    from = found.spans[k]?.end ?? end
  }
  pushText(nodes, found, {start: from, end})
  return nodes
}

function pushText(nodes: PhrasingContent[], {value, place}: Found, {start, end}: Extent): void {
  if (start < end) nodes.push({type: 'text', value: value.slice(start, end), position: place(start, end)})
}

function nodeOf(found: Found, {kind, start, end, size, closedBy}: Span, at: number): PhrasingContent {
  const {value, place, spans} = found
  if (kind === 'code')
    return {type: 'inlineCode', value: codeOf(value.slice(start + size, end - size)), position: place(start, end)}
  if (kind === 'link') {
    const children: PhrasingContent[] = []
    pushText(children, found, {start: start + 1, end: size})
    return {
      type: 'link',
      title: null,
      url: value.slice(size + 2, end - 1),
      children,
      position: place(start, end)
    } as const
  }
  const close = spans[closedBy]
  const children = nodesOf(found, {start: end, end: close?.start ?? end, first: at + 1, last: closedBy})
  return {type: size === 2 ? 'strong' : 'emphasis', children, position: place(start, close?.end ?? end)}
}

/** One space at either end is padding, unless there is nothing else. */
function codeOf(value: string): string {
  return value.startsWith(' ') && value.endsWith(' ') && /[^ ]/.test(value) ? value.slice(1, -1) : value
}
