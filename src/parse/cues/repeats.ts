// Pull-quotes: words of an answer that a paper sets large beside it. What enters is blocks and their looks, what leaves is
// whether a block stands word for word in a longer one near it.
import type {Block} from '../blocks.ts'
import {sign} from '../lines/signs.ts'
import type {Looks} from './looks.ts'

const nearby = 6
const shortest = 20
const longest = 300

/** Pull-quotes: the same words in a longer block nearby. */
export function isRepeated(blocks: readonly Block[], looks: readonly Looks[], i: number): boolean {
  const own = looks[i]?.text ?? ''
  if (own.length < shortest || own.length > longest * 2) return false
  const text = longestPiece(withoutQuotes(own))
  if (text.length < shortest || text.length > longest) return false
  const asks = looks[i]?.endsQuestion === true
  for (let k = Math.max(0, i - nearby); k <= i + nearby && k < blocks.length; k++) {
    const {text: other = '', signs = 0} = blocks[k] ?? {}
    if (k === i || other.length <= text.length || (asks && (signs & sign.question) === 0)) continue
    const read = other.length > searched ? other.slice(0, searched) : other
    if (read.includes(text) && !isOfSystem(other)) return true
  }
  return false
}

/** What was left out of a quotation is told by an ellipsis. */
function longestPiece(text: string): string {
  if (!text.includes('...') && !text.includes('…')) return text
  const piece = text.split(ellipsis).reduce((one, other) => (other.length > one.length ? other : one))
  return piece.length >= shortestPiece ? withoutQuotes(piece.trim()) : text
}

const ellipsis = /\.{3}|…|[[(]\.{3}[)\]]/
const shortestPiece = 60

const searched = 6000
const openingQuotes = new Set(Array.from('"“«\'‘', (quote) => quote.charCodeAt(0)))
const closingSigns = new Set(Array.from('"”»\'’.…!', (sign) => sign.charCodeAt(0)))

function withoutQuotes(text: string): string {
  let from = 0
  while (from < text.length && openingQuotes.has(text.charCodeAt(from))) from++
  let to = text.length
  while (to > from && closingSigns.has(text.charCodeAt(to - 1))) to--
  return text.slice(from, to)
}

const systemSigns = new Set(Array.from('=<[{', (sign) => sign.charCodeAt(0)))

/** `ZOOM=…`, as a plain paste leaves of `=ZOOM=…=`. */
const systemName = /^[A-Z]{3,16}=/

/** Whether a content system wrote the line. */
function isOfSystem(text: string): boolean {
  const unit = text.charCodeAt(0)
  if (unit > 0x40 && unit < 0x5b) return systemName.test(text)
  return unit > 0x20 && unit < 0x7f && systemSigns.has(unit)
}
