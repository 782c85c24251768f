// What a line wears: bullets, dashes, quote signs, numbers, heading signs, bold, italics, capitals. What enters is the
// content of a line, what leaves is the bare text's place in it and the names of what was taken off. No judgement is made
// here: whether `*` means a question is for the whole document to say (conventions.ts).
import {countedStarts} from './counted.ts'
import type {Line} from '../lines.ts'
import {sign, signTable} from '../lines/signs.ts'

export interface Dress {
  /** What opened the line, in order, one glyph for each family: `*`, `**`, `-`, `•`, `>`, `1.`; empty where nothing did. */
  readonly mark: string
  /** `bold`, `italic`, `h1`…`h6`, `caps`; `lead` where only the line's beginning is emphasised; empty. */
  readonly emphasis: string
  /** Offset in the line where the bare text begins. */
  readonly start: number
  /** Offset where it ends, before closing emphasis. */
  readonly end: number
}

const heading = /^(#{1,6})(?:\s+|(?=[^\s#]))/
const quoteSign = /^>+\s*/
const run = /^[*_]+/
const bullet =
  /^([-\u2010-\u2015\u2212\u0640•●∙▪◊·♦=+~«»¡§¤†‡☐☑★☆\u2190-\u21ff\u25a0-\u25ff\u2701-\u27bf\u2b00-\u2bff\u0000-\u0008\u000b\u000e-\u001f\ue000-\uf8ff\ufffd]+|\.{2,}|…)\ufe0f?\s*/
const numeral = /^[([]?[0-9\u0660-\u0669\u06f0-\u06f9]{1,3}\s?[.)\-–\]]\s*(?=\D)/
/** Tags that only give text a form; any other, `<script>`, is the author's text. Old magazines have such of one letter: `<R>`. */
const tag =
  /^<(\/?)([a-z]|strong|em|br|hr|span|div|font|small|big|sup|sub|center|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|section|article|cite|mark)(?:\s[^<>]{0,200})?\/?>\s*/i
/** Stars, bullets and dashes in brackets: `(*) Why?`. */
const bracketed = /^[([]([*•●+-]{1,3}|[–—]{1,2})[)\]]\s*(?=\S)/
const invisible = /^[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\s]+/
const closers =
  /(?:[*_\s]|<\/?(?:[a-z]|strong|em|br|span|div|font|small|big|sup|sub|center|h[1-6]|li|dt|dd|blockquote|cite|mark) ?\/?>|[\u200b-\u200f\ufeff])+$/i
const headLength = 400
const tailLength = 60

/** Signs that are worn one upon the other. */
const mostRounds = 6

/** What every line of a text wears; a title above a row of `=` or `-` is a heading, as in Markdown. */
export function dressesOf(lines: readonly Line[]): Dress[] {
  const counted = countedStarts(lines)
  const dresses = lines.map(({text}, i) => withNumber(dressOf(text), counted[i] ?? 0))
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1]
    const line = lines[i]
    const dress = dresses[i - 1]
    if (!above || !line || !dress || line.blankBefore > 0 || !isUnderline(line.text)) continue
    if ((i > 1 && above.blankBefore === 0) || !isTitle(above.text) || dress.mark !== '' || dress.emphasis !== '')
      continue
    dresses[i - 1] = {...dress, emphasis: line.text.startsWith('=') ? 'h1' : 'h2'}
  }
  return dresses
}

function withNumber(dress: Dress, start: number): Dress {
  return start === 0 || dress.start > 0 ? dress : {...dress, mark: '1.', start}
}

const underline = /^(?:={3,}|-{3,})$/
const longestTitle = 200

function isUnderline(text: string): boolean {
  return (text.startsWith('===') || text.startsWith('---')) && underline.test(text)
}

function isTitle(text: string): boolean {
  return text.length <= longestTitle && !text.endsWith('.')
}

/** @param text a line without white space around it */
export function dressOf(text: string): Dress {
  const state = {mark: '', emphasis: '', at: 0}
  for (let round = 0; round < mostRounds; round++)
    if (isLetter(text.charCodeAt(state.at)) || !takeOff(text, state)) break
  const end = endOf(text, state)
  const emphasis = state.emphasis === '' && isCapitals(text, state.at) ? 'caps' : state.emphasis
  return {mark: state.mark, emphasis, start: Math.min(state.at, text.length), end}
}

/** Nothing that is worn begins with a letter. */
function isLetter(unit: number): boolean {
  return ((signTable[unit] ?? 0) & sign.letter) !== 0
}

interface Wardrobe {
  mark: string
  emphasis: string
  at: number
}

function takeOff(text: string, state: Wardrobe): boolean {
  const rest = text.slice(state.at, state.at + headLength)
  const plain = invisible.exec(rest)
  if (plain) return advance(state, plain[0].length)
  const title = heading.exec(rest)
  if (title && state.mark === '') {
    state.emphasis = `h${title[1]?.length ?? 1}`
    return advance(state, title[0].length)
  }
  if (rest.startsWith('>')) {
    state.mark += '>'
    return advance(state, quoteSign.exec(rest)?.[0].length ?? 1)
  }
  return takeRun(text, rest, state) || takeTag(text, rest, state) || takeBullet(rest, state)
}

function takeRun(text: string, rest: string, state: Wardrobe): boolean {
  const stars = run.exec(rest)?.[0]
  if (stars === undefined) return false
  const next = rest[stars.length]
  if (next === undefined) return false
  const isList = next === ' ' || next === '\t' || next === '\u00a0'
  const closing = text.lastIndexOf(stars[0] ?? '*')
  if (isList || closing < state.at + stars.length) {
    state.mark += stars.startsWith('_') ? '_' : stars.length > 2 ? '**' : stars
    return advance(state, stars.length)
  }
  const isBold = stars.includes('**') || stars.includes('__')
  const isWhole = closers.test(text.slice(-tailLength))
  if (!state.emphasis.startsWith('h')) state.emphasis = !isWhole ? 'lead' : isBold ? 'bold' : 'italic'
  return advance(state, stars.length)
}

function takeTag(text: string, rest: string, state: Wardrobe): boolean {
  const found = tag.exec(rest)
  if (!found) return false
  const name = (found[2] ?? '').toLowerCase()
  if (state.emphasis === '') state.emphasis = emphasisOf(text, state.at, name)
  return advance(state, found[0].length)
}

/** What a tag that opens at `at` makes of its line. */
function emphasisOf(text: string, at: number, name: string): string {
  if (/^h[1-6]$/.test(name)) return name
  if (!/^(?:b|strong|i|em)$/.test(name)) return ''
  const close = text.toLowerCase().indexOf(`</${name}>`, at)
  const isWhole = close !== -1 && closers.exec(text.slice(close))?.index === 0
  return !isWhole ? 'lead' : name === 'b' || name === 'strong' ? 'bold' : 'italic'
}

function takeBullet(rest: string, state: Wardrobe): boolean {
  const number = numeral.exec(rest)
  if (number) {
    state.mark += '1.'
    return advance(state, number[0].length)
  }
  const enclosed = rest.startsWith('(') || rest.startsWith('[') ? bracketed.exec(rest) : null
  if (enclosed?.[1] !== undefined) {
    state.mark += `(${familyOf(enclosed[1])})`
    return advance(state, enclosed[0].length)
  }
  const found = bullet.exec(rest)
  const glyphs = found?.[1]
  if (!found || glyphs === undefined) return takeEmoji(rest, state)
  if (found[0].length === rest.length) return false
  state.mark += familyOf(glyphs)
  return advance(state, found[0].length)
}

/** Messengers set pictures where papers set bullets: `❓ Why?`. */
const emoji = /^(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier})*|\p{Regional_Indicator}{2})+\s*/u

function takeEmoji(rest: string, state: Wardrobe): boolean {
  const found = emoji.exec(rest)?.[0] ?? ''
  if (found === '' || found.length === rest.length) return false
  state.mark += String.fromCodePoint(found.codePointAt(0) ?? 0)
  return advance(state, found.length)
}

function familyOf(glyphs: string): string {
  const first = glyphs[0] ?? ''
  if (first === '.' || first === '…') return '…'
  const family = /[-\u2010-\u2015\u2212\u0640]/.test(first) ? '-' : /[•●∙·▪■]/.test(first) ? '•' : first
  return glyphs.length > 1 && family !== '=' ? family + family : family
}

function advance(state: Wardrobe, by: number): boolean {
  state.at += by
  return by > 0
}

function endOf(text: string, state: Wardrobe): number {
  if (!mayClose(text.charCodeAt(text.length - 1))) return text.length
  const tail = text.slice(-tailLength)
  const close = closers.exec(tail)
  const end = close ? text.length - (tail.length - close.index) : text.length
  return Math.max(end, Math.min(state.at, text.length))
}

const asterisk = 0x2a
const underscore = 0x5f
const greater = 0x3e

/** Whether a unit may end what {@link closers} finds. */
function mayClose(unit: number): boolean {
  return unit === asterisk || unit === underscore || unit === greater || unit <= 0x20 || (unit > 0x7f && !isSaid(unit))
}

function isSaid(unit: number): boolean {
  return unit >= 0x600 && unit <= 0x6ff
}

/** Most lines show within a few characters that they are not in capitals. */
const soon = 13
const lower = /\p{Ll}/u
const uncased = /\p{Lo}/u
const upper = /\p{Lu}/gu
const fewestCapitals = 8

function isCapitals(text: string, from: number): boolean {
  for (let at = from; at < text.length && at < from + soon; at++) {
    const unit = text.charCodeAt(at)
    if (isLetter(unit) && !(unit >= 0x41 && unit <= 0x5a)) return false
  }
  const head = text.slice(from, from + headLength)
  if (lower.test(head) || uncased.test(head)) return false
  return (head.match(upper)?.length ?? 0) >= fewestCapitals
}
