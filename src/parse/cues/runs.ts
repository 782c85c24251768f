// Blocks that hang together: lists that a colon announced, boxes between their marks. What enters is the blocks and their
// looks, what leaves is one flag for each block.
import type {Block} from '../blocks.ts'
import {endingOf} from '../lines/endings.ts'
import type {Looks} from './looks.ts'
import {flag} from '../words/offices.ts'
import {noWords, officesAt} from '../words/word-columns.ts'

const boxOpening = /^(?:=?([A-Z]{3,})_START=|<(aside)\b|:::\s*(\w+)|\{\{[<%]\s*(\w+)\b(?![^<>]*\/\s*[>%]\}\}))/
const longestBox = 40

/** 1 for a block between the marks by which a content system sets something apart: `=TEXTBOX_START=`, `<aside>`. */
export function boxes(blocks: readonly Block[]): Uint8Array {
  const boxed = new Uint8Array(blocks.length)
  for (let i = 0; i < blocks.length; i++) {
    const text = blocks[i]?.text ?? ''
    if (!'=<:{'.includes(text.charAt(0)) && !text.includes('_START=')) continue
    const names = boxOpening.exec(text)?.slice(1) ?? []
    const closing = closingOf(names)
    if (closing === undefined) continue
    const inside = blocks
      .slice(i + 1, i + longestBox)
      .findIndex((block) => block.text.startsWith(closing) || block.text.startsWith(closing.replace(/^=/, '')))
    const end = i + 1 + inside
    if (inside < 0) continue
    boxed.fill(1, i + 1, end)
    i = end
  }
  return boxed
}

function closingOf([system, tag, fence, code]: readonly (string | undefined)[]): string | undefined {
  if (system !== undefined) return `=${system}_END=`
  if (tag !== undefined) return `</${tag}>`
  if (fence !== undefined) return ':::'
  return code === undefined ? undefined : `{{< /${code} >}}`
}

const fewestItems = 3

/**
 * The blocks as they would look if lists inside of turns had no bullets: such bullets are the list's own, and say nothing
 * about who speaks. A list is a run of lines with one mark none of which asks: two that a colon announces, or three
 * without a blank line between where no line of the text that has this mark asks anything.
 */
export function withoutBullets(blocks: readonly Block[]): readonly Block[] {
  const hasNone = blocks.every(({dress, doubtfulLabel}) => quoting(dress.mark) === dress.mark && !doubtfulLabel)
  if (hasNone) return blocks
  const asking = new Set<string>()
  for (const {dress, text} of blocks) if (dress.mark !== '' && asks.test(text.slice(-tail))) asking.add(dress.mark)
  const bare = [...blocks]
  for (let start = 0; start < blocks.length;) {
    const end = endOfRun(blocks, start)
    if (isList(blocks, {start, end, asking})) for (let k = start; k < end; k++) takeBullet(bare, k)
    start = Math.max(start + 1, end)
  }
  for (let i = 1; i < blocks.length; i++) if (isField(blocks, bare, i)) takeBullet(bare, i)
  return bare
}

/** Whether it is one of two fields or more, `Age: 17`, that come right below a question: who is asked for them gives them. */
function isField(blocks: readonly Block[], bare: readonly Block[], i: number): boolean {
  const [before, block, after] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  if (!before || !block?.doubtfulLabel) return false
  if (before.doubtfulLabel && bare[i - 1]?.doubtfulLabel === undefined) return true
  return after?.doubtfulLabel !== undefined && asks.test(before.text.slice(-tail))
}

function takeBullet(bare: Block[], at: number): void {
  const block = bare[at]
  if (block) bare[at] = {...block, dress: {...block.dress, mark: quoting(block.dress.mark)}, doubtfulLabel: undefined}
}

/** The quote signs of a mark, without the list's bullet. */
function quoting(mark: string): string {
  if (!mark.startsWith('>')) return ''
  return /^>*/.exec(mark)?.[0] ?? ''
}

const tail = 12
const asks = /[?؟][^\p{L}\p{N}]*$/u
const announces = /[:：][^\p{L}\p{N}]*$/u

interface Run {
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** Marks that questions have. */
  readonly asking: ReadonlySet<string>
}

/** The end of the lines from `start` on that have the same mark. */
function endOfRun(blocks: readonly Block[], start: number): number {
  const mark = blocks[start]?.dress.mark
  if (mark === undefined || quoting(mark) === mark) return start
  let end = start
  while (end < blocks.length && blocks[end]?.dress.mark === mark && !blocks[end]?.trust) end++
  return end
}

function isList(blocks: readonly Block[], {start, end, asking}: Run): boolean {
  const size = end - start
  const first = blocks[start]
  if (!first || size < 2) return false
  const own = blocks.slice(start, end)
  const isTight = own.every(({blankBefore}, k) => k === 0 || blankBefore === 0)
  if (isTight && size >= fewestItems && !asking.has(first.dress.mark)) return true
  return (
    announces.test(blocks[start - 1]?.text.slice(-tail) ?? '') && !own.some(({text}) => asks.test(text.slice(-tail)))
  )
}

const fewestTopics = 2

/**
 * The looks as they would be if headings that stand right above questions in bold, or above lines with a speaker's name,
 * asked nothing: there it is the line below that asks, and the heading says what about.
 */
export function withoutTopics(blocks: readonly Block[], looks: readonly Looks[]): readonly Looks[] {
  const topics: number[] = []
  let isAsked = false
  for (let i = 1; i < blocks.length; i++) {
    const isNamed = blocks[i]?.trust !== undefined
    if (!isNamed && !isEmphasised(blocks[i])) continue
    isAsked ||= looks[i]?.endsQuestion === true
    const above = blocks[i - 1]
    if (above && !above.trust && above.dress.emphasis.startsWith('h')) topics.push(i - 1)
  }
  if (topics.length < fewestTopics || !isAsked) return looks
  const quiet = [...looks]
  for (const i of topics) {
    const look = looks[i]
    if (!look) continue
    const text = look.text.replace(/[?؟]/g, '')
    quiet[i] = {...look, text, words: noWords, offices: 0, endsQuestion: false, ending: endingOf(text)}
  }
  return quiet
}

function isEmphasised(block: Block | undefined): boolean {
  return block?.dress.emphasis === 'bold' || block?.dress.emphasis === 'italic'
}

const longestItem = 120

/**
 * 1 for a block that stands in a list that the block before the list announced by a colon, 2 where that list has three
 * items or more. The colon of an introduction announces turns.
 */
export function announcedRuns(blocks: readonly Block[], looks: readonly Looks[]): Uint8Array {
  const runs = new Uint8Array(blocks.length)
  let size = 0
  let hasAsked = false
  for (let i = 1; i < blocks.length; i++) {
    const block = blocks[i]
    const before = blocks[i - 1]
    const look = looks[i]
    if (!block || !before || !look || block.trust || look.endsQuestion) continue
    const isMarked = block.dress.mark !== ''
    const isItem = isMarked || (look.length < longestItem && !callsForReply(look))
    hasAsked ||= looks[i - 1]?.endsQuestion === true
    if (looks[i - 1]?.endsColon === true && (hasAsked || !looks[i - 1]?.isLeadIn)) runs[i] = isItem ? 1 : 0
    else if (runs[i - 1] === 1)
      runs[i] = isItem && isAlike(block, before) && (isMarked || !isLastItem(looks, i - 1)) ? 1 : 0
  }
  for (let i = 0; i <= runs.length; i++) {
    if (runs[i] === 1) size++
    else {
      if (size >= fewestItems) runs.fill(2, i - size, i)
      size = 0
    }
  }
  return runs
}

/** Whether it speaks to somebody or tells what others say: items of lists without marks hardly do. */
function callsForReply({words, offices}: Looks): boolean {
  if ((officesAt(words, 0) & flag.hearsay) !== 0) return true
  return (offices & (flag.second | flag.spokenTo)) !== 0 && (offices & flag.first) === 0
}

/** Whether it ends a sentence, and the item before it did not. */
function isLastItem(looks: readonly Looks[], i: number): boolean {
  return looks[i]?.ending.isFullStop === true && looks[i - 1]?.endsColon === false && !looks[i - 1]?.ending.isFullStop
}

function isAlike(block: Block, before: Block): boolean {
  const {mark, emphasis} = before.dress
  return block.dress.mark === mark && block.dress.emphasis === emphasis && block.blankBefore <= before.blankBefore
}
