// What a block looks like, seen by itself, beside its neighbours and within the text: what enters is the blocks, what
// leaves is for each block the list of cues that it shows, by number. A cue only observes; how much it speaks for a
// question is learned. A new cue is a line in cue-names.ts, a row in weights.ts and one `found.push('its-name')`: in looks.ts
// where the block alone shows it, here where its neighbours do, in custom-cues.ts where the whole text does. Every block of
// every text passes here, so a pattern stands behind what it needs: a sign (`block.signs`), a list of words (`offices`),
// or its rarest words (needles.ts).
import type {Block} from './blocks.ts'
import {cueNumber, type CueName} from './cue-names.ts'
import {isClosingTitle, isColophon, isLeave} from './colophon.ts'
import {createCustomCues} from './custom-cues.ts'
import {echoes} from './echoes.ts'
import {plainCues, type FrameCues} from './frame/cues.ts'
import {officeRole} from './label-names.ts'
import {flag} from './offices.ts'
import {addShape, addWords, introduces, lookAt, type Looks} from './looks.ts'
import {isNameFromAbove, namedPair, namesAuthor} from './name-above.ts'
import {isRepeated} from './repeats.ts'
import {announcedRuns, boxes, withoutTopics} from './runs.ts'
import {sign} from './signs.ts'
import {emptyRoom, officesAt} from './word-columns.ts'
import type {WordLists} from './words.ts'

/**
 * The cues of every block, as numbers into {@link cueList}.
 * @param worn the blocks with the bullets of lists, which `blocks` lacks
 */
export function cuesOf(blocks: readonly Block[], lists: WordLists, worn = blocks): Uint8Array[] {
  const room = emptyRoom()
  const looks = withoutTopics(
    blocks,
    blocks.map((block) => lookAt(block, lists, room))
  )
  const median = medianOf(looks.map((look) => look.length))
  const customs = createCustomCues(blocks, looks)
  const seen = new Set<string>()
  const frames = blocks.map((block) => (block.isCode || block.trust?.role !== undefined ? undefined : plainCues(block)))
  const head = headEnd(frames, looks)
  const intro = introEnd(looks, lists)
  const announced = announcedRuns(blocks, looks)
  const echoed = echoes(blocks, looks)
  const boxed = boxes(blocks)
  const pair = namedPair(blocks)
  const found: CueName[] = []
  return blocks.map((block, i) => {
    const look = looks[i]
    if (!look) return new Uint8Array(1)
    found.length = 0
    found.push('any')
    addShape(found, block, look)
    if (block === worn[i]) addWords(found, look, lists)
    addDress(found, block)
    addFrame(found, frames[i])
    if (boxed[i] === 1 && !found.includes('frame-note')) found.push('frame-note')
    addLabel(found, block, seen)
    addPlace(found, i, {block, count: blocks.length})
    if (i >= blocks.length - 10 && !look.endsQuestion) {
      addEnd(found, block, look)
      if (namesAuthor(blocks, i)) found.push('names-author')
    }
    addNeighbours(found, i, {blocks, looks, median})
    if ((frames[i - 1]?.figure ?? 0) >= picture) found.push('below-picture')
    if (isRepeated(blocks, looks, i)) found.push('repeats')
    if (isNameFromAbove(blocks, i)) found.push('label-from-above')
    if (pair?.[0] === i) found.push('pair-asks')
    else if (pair?.[1] === i) found.push('pair-answers')
    if (i < head) found.push('before-credit')
    if (i < intro) found.push('before-intro')
    if (i < creditsEnd && isCredit(frames[i]) && !look.endsQuestion) found.push('credit-early')
    if (announced[i] !== 0) found.push('announced')
    if (block !== worn[i] || announced[i] === 2) found.push('listed')
    if (echoed[i] === 1) found.push('echoed')
    if (i > 0 && echoed[i - 1] === 1) found.push('echoes')
    customs(found, i)
    return numbersOf(found)
  })
}

function addEnd(found: CueName[], {trust}: Block, {text}: Looks): void {
  if (isColophon(text)) found.push('colophon')
  if (isLeave(text)) found.push('leave')
  if (!trust && isClosingTitle(text)) found.push('closing-title')
}

function numbersOf(found: readonly CueName[]): Uint8Array {
  const numbers = new Uint8Array(found.length)
  for (let at = 0; at < found.length; at++) numbers[at] = cueNumber(found[at] ?? 'any')
  return numbers
}

function addDress(found: CueName[], block: Block): void {
  const {mark, emphasis} = block.dress
  if (emphasis.startsWith('h')) found.push('heading')
  else if (emphasis === 'bold' || emphasis === 'italic' || emphasis === 'lead' || emphasis === 'caps')
    found.push(emphasis)
  if (block.isCode) found.push('code')
  if (block.indent > 0) found.push('indent')
  if (mark === '') return
  found.push('mark')
  if (mark === '-') found.push('mark-dash')
  else if (mark === '*') found.push('mark-star')
  else if (mark === '•') found.push('mark-bullet')
  else if (mark === '>') found.push('mark-quote')
  else if (mark === '1.') found.push('mark-number')
  else if (mark.length === 2 && mark[0] === mark[1]) found.push('mark-double')
  else found.push('mark-other')
}

const sure = 0.5
/** How sure it is that markup of a picture is one. */
const picture = 0.9

function addFrame(found: CueName[], frame: FrameCues | undefined): void {
  if (!frame) return
  if (frame.chrome >= sure) found.push('frame-chrome')
  if (frame.dateline >= sure) found.push('frame-dateline')
  if (frame.byline >= sure) found.push('frame-byline')
  if (frame.figure >= sure) found.push('frame-figure')
  if (frame.note >= sure) found.push('frame-note')
  if (frame.kicker >= sure) found.push('frame-kicker')
  if (frame.closes) found.push('frame-closes')
}

function addLabel(found: CueName[], block: Block, seen: Set<string>): void {
  const {trust, label} = block
  if (!trust || !label) {
    const doubtful = block.doubtfulLabel
    if (!doubtful) return
    const name = block.text.slice(doubtful.nameStart, doubtful.nameEnd)
    found.push(
      name.length > 3 && /\p{Lu}/u.test(name) && name === name.toUpperCase() ? 'label-once-capitals' : 'label-once'
    )
    return
  }
  if (trust.role === 'question') found.push('label-question')
  if (trust.role === 'answer') found.push('label-answer')
  found.push('label')
  if (trust.count > 4) found.push('label-often')
  if (label.isAlone) found.push('label-alone')
  if (!seen.has(trust.speaker)) found.push('label-new')
  seen.add(trust.speaker)
  const office = officeRole(label.key)
  if (office) found.push(office === 'question' ? 'label-interviewer' : 'label-interviewee')
}

function addPlace(found: CueName[], i: number, {block, count}: {block: Block; count: number}): void {
  if (i === 0) found.push('first')
  if (i < 4) found.push('among-first')
  if (i < 10) found.push('early')
  if (i === count - 1) found.push('last')
  if (i >= count - 4) found.push('among-last')
  if (i >= count - 10) found.push('late')
  if (block.isSecondHalf) found.push('second-half')
  if (block.blankBefore > 0) found.push('gap')
  if (block.blankBefore > 1) found.push('gap-wide')
}

interface Neighbourhood {
  readonly blocks: readonly Block[]
  readonly looks: readonly Looks[]
  readonly median: number
}

function addNeighbours(found: CueName[], i: number, {blocks, looks, median}: Neighbourhood): void {
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

/** Blocks among which credits stand. */
const creditsEnd = 8

function isCredit(frame: FrameCues | undefined): boolean {
  return frame !== undefined && (frame.dateline >= sure || frame.byline >= sure)
}

const headBlocks = 14

/** Index of the last date line or credit near the top, above which hardly anything asks: what stands before it is head. */
function headEnd(frames: readonly (FrameCues | undefined)[], looks: readonly Looks[]): number {
  let end = 0
  let asking = 0
  for (let i = 0; i < Math.min(frames.length / 2, headBlocks) && asking < 2; i++) {
    const frame = frames[i]
    if (!frame) continue
    if (isCredit(frame) || (looks[i]?.isLeadIn === true && !looks[i]?.endsQuestion)) end = i
    if (looks[i]?.endsQuestion) asking++
  }
  return end
}

const introBlocks = 8

/** Index of the last block near the top that introduces the interview, above which hardly anything asks. */
function introEnd(looks: readonly Looks[], lists: WordLists): number {
  let end = 0
  let asking = 0
  for (let i = 0; i < Math.min(looks.length / 2, introBlocks) && asking < 2; i++) {
    const look = looks[i]
    if (!look) continue
    if (introduces(look, lists)) end = i
    if (look.endsQuestion) asking++
  }
  return end
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

function medianOf(values: readonly number[]): number {
  const sorted = values.slice(0, 20_000).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
