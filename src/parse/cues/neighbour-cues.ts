// What a block looks like beside its neighbours: what stands before and behind it, and what it shares with them. What enters is
// the blocks with their looks, what leaves is cues of one of them.
import type {Block} from '../blocks.ts'
import type {CueName} from './cue-names.ts'
import type {Looks} from './looks.ts'
import {flag} from '../words/offices.ts'
import {sign} from '../lines/signs.ts'
import {officesAt} from '../words/word-columns.ts'

export interface Neighbourhood {
  readonly blocks: readonly Block[]
  readonly looks: readonly Looks[]
  readonly median: number
}

export function addNeighbours(found: CueName[], i: number, {blocks, looks, median}: Neighbourhood): void {
  const here = looks[i]
  const before = looks[i - 1]
  const after = looks[i + 1]
  if (!here) return
  if (here.length < median * 0.6) found.push('shorter-half')
  if (before) {
    if (before.endsQuestion) found.push('after-question')
    if (before.endsQuestion && here.endsQuestion) found.push('asks-on')
    if (before.endsColon) found.push('after-colon')
    if (before.isLeadIn) found.push('after-lead-in')
    if (before.endsOpen) found.push('after-unmarked')
    if (before.endsOpen && isSmall(here.text.charCodeAt(0))) found.push('goes-on')
    if (before.length * 2 < here.length) found.push('after-short')
    if (before.length > here.length * 2) found.push('after-long')
    if (blocks[i - 1]?.dress.mark) found.push('after-mark')
  }
  addRun(found, i, {blocks, looks, median})
  addEmphasisAround(found, i, blocks)
  if (before && addresses(before)) found.push('after-address')
  if (!after) return
  if (replies(after)) found.push('before-reply')
  if (addresses(after)) found.push('before-address')
  if (speaksOfItself(after)) found.push('before-own')
  if (after.endsQuestion)
    found.push(here.endsOpen && here.length < longestTopic ? 'title-of-question' : 'before-question')
  if (after.length > here.length * 2) found.push('before-long')
  if (after.length * 2 < here.length) found.push('before-short')
  if (before && before.length > here.length * 2 && after.length > here.length * 2) found.push('between-longer')
  if (before && before.length * 2 < here.length && after.length * 2 < here.length) found.push('between-shorter')
  if (blocks[i + 1]?.trust) found.push('before-label')
  if (blocks[i + 1]?.dress.mark) found.push('before-mark')
}

const longestTopic = 70

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a
}

const toSomebody = flag.second | flag.spokenTo

function addresses({offices}: Looks): boolean {
  return (offices & toSomebody) !== 0 && (offices & flag.first) === 0
}

function speaksOfItself({offices}: Looks): boolean {
  return (offices & toSomebody) === 0 && (offices & flag.first) !== 0
}

const toAnswer = flag.reply | flag.reason

function replies({words, endsQuestion}: Looks): boolean {
  return !endsQuestion && (officesAt(words, 0) & toAnswer) !== 0
}

/** A heading above a line in bold is a heading; it is the line in bold that asks. */
function addEmphasisAround(found: CueName[], i: number, blocks: readonly Block[]): void {
  const own = blocks[i]?.dress.emphasis ?? ''
  const isBold = own === 'bold' || own === 'italic'
  if (isBold && blocks[i - 1]?.dress.emphasis.startsWith('h') === true) found.push('below-heading')
  const next = blocks[i + 1]?.dress.emphasis
  if (own.startsWith('h') && (next === 'bold' || next === 'italic')) found.push('above-emphasised')
}

/** What a block shares with its neighbours: lists, glossaries, quotations. */
function addRun(found: CueName[], i: number, {blocks, looks}: Neighbourhood): void {
  const block = blocks[i]
  const before = blocks[i - 1]
  if (!block) return
  const neighbours = [before, blocks[i + 1]]
  if (block.doubtfulLabel && neighbours.some((other) => other?.doubtfulLabel)) found.push('label-once-neighbour')
  if (isGlossary(blocks, i)) found.push('glossary')
  if (!before) return
  if (neighbours.some((other) => other !== undefined && other.dress.mark !== ''))
    addBesideMarks(found, neighbours, {block, asks: asksLate(block, looks[i])})
  const isTight = block.blankBefore === 0
  const wasColon = looks[i - 1]?.endsColon === true
  const {mark} = block.dress
  if (mark !== '' && before.dress.mark !== '')
    found.push(mark === before.dress.mark ? 'mark-as-before' : 'mark-other-than-before')
  if (mark !== '' && mark === before.dress.mark && isTight && !looks[i - 1]?.endsQuestion) found.push('list-item')
  if (wasColon && (mark !== '' || (looks[i]?.length ?? 0) < 80)) found.push('list-first')
  if (wasColon && (mark === '>' || /^["“«'‘[]/.test(looks[i]?.text ?? ''))) found.push('quote-after-colon')
}

/** Whether a question mark stands near the end. */
function asksLate({signs}: Block, look: Looks | undefined): boolean {
  return (signs & sign.question) !== 0 && /[?؟]/.test(look?.text.slice(-300) ?? '')
}

/** Three or more lines in a row, this one among them, begin with labels that the text does not repeat. */
function isGlossary(blocks: readonly Block[], i: number): boolean {
  let count = 0
  for (let k = Math.max(0, i - 2); k <= i + 2 && count < 3; k++)
    count = blocks[k]?.doubtfulLabel ? count + 1 : k < i ? 0 : -9
  return blocks[i]?.doubtfulLabel !== undefined && count >= 3
}

function addBesideMarks(
  found: CueName[],
  neighbours: readonly (Block | undefined)[],
  own: {block: Block; asks: boolean}
): void {
  const [before, after] = neighbours
  if (own.block.dress.mark !== '') return
  const isAfter = before !== undefined && before.dress.mark !== ''
  const isBefore = after !== undefined && after.dress.mark !== ''
  if (own.asks && (isAfter || isBefore)) found.push('unmarked-asks')
  if (!own.asks && isAfter) found.push('unmarked-tells')
  if (!own.asks && isBefore) found.push('unmarked-tells-before')
}
