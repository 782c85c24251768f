// What a block looks like, seen by itself, beside its neighbours and within the text: what enters is the blocks, what
// leaves is for each block the list of cues that it shows, by number. A cue only observes; how much it speaks for a
// question is learned. A new cue is a line in cue-names.ts, a row in weights.ts, a line of text in tests/parse/cues/shown
// and one `found.push('its-name')`: in looks.ts where the block alone shows it, in neighbour-cues.ts where those beside it
// do, in custom-cues.ts where the whole text does. Every block of every text passes here, so a pattern stands behind what
// it needs: a sign (`block.signs`), a list of words (`offices`), or its rarest words (needles.ts).
import type {Block} from './blocks.ts'
import {cueNumber, type CueName} from './cues/cue-names.ts'
import {createCustomCues} from './cues/custom-cues.ts'
import {echoes} from './cues/echoes.ts'
import {createEndCues} from './cues/end-cues.ts'
import {plainCues, type FrameCues} from './frame/cues.ts'
import {officeRole} from './labels/label-names.ts'
import {addShape, addWords, lookAt, type Looks} from './cues/looks.ts'
import {creditsEnd, headEnd, introEnd, isCredit} from './cues/introduction.ts'
import {isNameFromAbove, namedPair} from './cues/name-above.ts'
import {addNeighbours} from './cues/neighbour-cues.ts'
import {createThirdPerson} from './cues/third-person.ts'
import {isRepeated} from './cues/repeats.ts'
import {mannersOf} from './cues/speakers.ts'
import {announcedRuns, boxes, withoutTopics} from './cues/runs.ts'
import {emptyRoom} from './words/word-columns.ts'
import type {WordLists} from './words/word-lists.ts'

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
  const namesSpeaker = createThirdPerson(blocks)
  const addEnd = createEndCues(blocks, looks)
  const manners = mannersOf(blocks, looks)
  return blocks.map((block, i) => {
    const look = looks[i]
    if (!look) return new Uint8Array(1)
    const found: CueName[] = ['any']
    addShape(found, block, look)
    if (block === worn[i]) addWords(found, look, lists)
    addDress(found, block)
    addFrame(found, frames[i])
    if (boxed[i] === 1 && !found.includes('frame-note')) found.push('frame-note')
    addLabel(found, block, seen)
    if (block.trust && manners.size > 0) found.push(...(manners.get(block.trust.speaker) ?? []))
    addPlace(found, i, {block, count: blocks.length})
    addNeighbours(found, i, {blocks, looks, median})
    if ((frames[i - 1]?.figure ?? 0) >= picture) {
      found.push('below-picture')
      if (isBelowPicture(block, look)) found.push('caption-place')
    }
    if (namesSpeaker(i)) found.push('names-speaker')
    if (isRepeated(blocks, looks, i)) found.push('repeats')
    if (isNameFromAbove(blocks, i)) found.push('label-from-above')
    if (pair?.[0] === i) found.push('pair-asks')
    else if (pair?.[1] === i) found.push('pair-answers')
    else if (pair && i < pair[0]) found.push('before-pair')
    if (i < head) found.push('before-credit')
    if (i < intro) found.push('before-intro')
    if (i < creditsEnd && isCredit(frames[i]) && !look.endsQuestion) found.push('credit-early')
    if (announced[i] !== 0) found.push('announced')
    if (block !== worn[i] || announced[i] === 2) found.push('listed')
    if (echoed[i] === 1) found.push('echoed')
    if (i > 0 && echoed[i - 1] === 1) found.push('echoes')
    customs(found, i)
    addEnd(found, i)
    return numbersOf(found)
  })
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
/** In UTF-16 units. */
const longestCaption = 120

function isBelowPicture({trust, dress}: Block, {length, endsQuestion}: Looks): boolean {
  return trust === undefined && !endsQuestion && (length <= longestCaption || dress.emphasis === 'italic')
}

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

function medianOf(values: readonly number[]): number {
  const sorted = values.slice(0, 20_000).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
