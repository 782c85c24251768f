// Cues that only the whole text can give: who asks how often, what is worn by some lines and not by others, whether a
// question has been asked yet. What enters is all blocks, what leaves is a function that adds these cues for one block.
import type {Block} from '../blocks.ts'
import type {CueName} from './cue-names.ts'
import type {Looks} from './looks.ts'
import {flag} from '../words/offices.ts'
import {officesAt} from '../words/word-columns.ts'

/** How often lines of a group ask, and how long they are together. */
interface Tally {
  all: number
  asking: number
  length: number
}

const some = 0.05
/** So few lines are emphasised like this one, while so many are like each other. */
const rare = 2
const fewestAlike = 4
const most = 0.65

export function createCustomCues(
  blocks: readonly Block[],
  looks: readonly Looks[]
): (found: CueName[], i: number) => void {
  const speakers = tally(blocks, (block) => block.trust?.speaker, {looks, asks: sounds})
  const wear = tally(blocks, wearOf, {looks, asks: (look) => look.endsQuestion})
  const range = rangeOf([...speakers.values()])
  const isPanel = isOfMany([...speakers.values()])
  const top = [...speakers.values()].reduce((best, {all, asking}) => Math.max(best, asking / all), 0)
  const firstSpeaker = blocks.find((block) => block.trust)?.trust?.speaker
  const firstLabel = blocks.findIndex((block) => block.trust)
  const often = [...speakers.values()].filter(({all}) => all > 2).length
  const labelled = blocks.filter((block) => block.trust).length
  const saidQuestions = blocks.filter(({trust}) => trust?.role === 'question').length
  const saidAnswers = blocks.filter(({trust}) => trust?.role === 'answer').length
  const onlyAskersSaid = saidQuestions > 1 && saidAnswers === 0
  const firstAsking = looks.findIndex((look, i) => look.endsQuestion || (i > 0 && isRequest(look)))
  const lastAsking = looks.findLastIndex((look) => look.endsQuestion)
  const signs = tally(blocks, ({dress}) => (isWhole(dress.emphasis) ? dress.emphasis : undefined), {
    looks,
    asks: sounds
  })
  const commonest = Math.max(0, ...[...signs.values()].map(({all}) => all))
  const emphasised = shareOf(blocks, ({dress}) => (signs.get(dress.emphasis)?.asking ?? 0) > 0)
  const marked = shareOf(blocks, ({dress}) => dress.mark !== '')
  return (found, i) => {
    const block = blocks[i]
    if (!block) return
    if (firstAsking === -1 || i < firstAsking) found.push('no-question-yet')
    if (i > lastAsking) found.push('no-question-later')
    if (labelled > 2 && !block.trust) found.push('unlabelled')
    if (labelled > 2 && i < firstLabel) found.push('before-labels')
    if (often > 1 && i < firstLabel - 2) found.push('far-before-labels')
    const asks = looks[i]?.endsQuestion === true
    if (often > 1 && !block.trust) found.push('turns-labelled')
    if (often > 1 && !block.trust) found.push(...ofUnlabelled(asks, blocks[i + 1]))
    if (onlyAskersSaid && block.trust && block.trust.role === undefined) found.push('label-beside-question')
    addSpeaker(found, block, {speakers, top, firstSpeaker, range, isPanel})
    addWear(found, wear.get(wearOf(block) ?? ''))
    if (isSome(emphasised)) addEmphasis(found, block.dress.emphasis, asks)
    const like = signs.get(block.dress.emphasis)?.all ?? commonest
    if (like <= rare && commonest >= fewestAlike) found.push('emphasis-rare')
    if (isSome(marked)) found.push(block.dress.mark === '' ? 'unmarked-while-marked' : 'marked-some')
  }
}

/** Of a line without a label where both sides have them. */
function ofUnlabelled(asks: boolean, next: Block | undefined): CueName[] {
  if (!asks) return ['turns-labelled-tells']
  return next?.trust ? ['turns-labelled-asks', 'asks-above-label'] : ['turns-labelled-asks']
}

function addEmphasis(found: CueName[], emphasis: string, asks: boolean): void {
  if (isWhole(emphasis)) found.push('emphasised-some')
  else found.push('plain-while-emphasised', asks ? 'plain-asks' : 'plain-tells')
}

const shareOfPanel = 0.25

/** Whether three or more speak, each at least a quarter as often as the one who speaks most often. */
function isOfMany(speakers: readonly Tally[]): boolean {
  const most = Math.max(0, ...speakers.map(({all}) => all))
  return speakers.filter(({all}) => all >= most * shareOfPanel).length > 2
}

/** Mean lengths of the lines of two speakers, the only ones or those who have most of the lines. */
function rangeOf(speakers: readonly Tally[]): readonly [number, number] | undefined {
  const [one, other, third] = speakers.filter(({all}) => all > 1).sort((a, b) => b.all - a.all)
  if (!one || !other || (third !== undefined && third.all * 2 > other.all)) return undefined
  const lengths = [one.length / one.all, other.length / other.all]
  return [Math.min(...lengths), Math.max(...lengths)]
}

interface Speakers {
  readonly speakers: ReadonlyMap<string, Tally>
  readonly top: number
  readonly isPanel: boolean
  readonly firstSpeaker: string | undefined
  /** Mean lengths of the speaker of few words and of the one of many. */
  readonly range: readonly [number, number] | undefined
}

function addSpeaker(found: CueName[], block: Block, {speakers, top, firstSpeaker, range, isPanel}: Speakers): void {
  const own = block.trust && speakers.get(block.trust.speaker)
  if (!own) return
  const share = own.asking / own.all
  if (isPanel) found.push('label-of-many')
  if (block.trust?.speaker === firstSpeaker) found.push('speaker-first')
  if (share >= 0.5) found.push('speaker-asks')
  if (share > 0 && share === top) found.push('speaker-asks-most')
  if (own.all > 2 && share <= 0.15 && !isPanel) found.push('speaker-rarely-asks')
  if (range && own.length === range[0] * own.all) found.push('speaker-short')
  if (range && own.length === range[1] * own.all) found.push('speaker-long')
}

function addWear(found: CueName[], own: Tally | undefined): void {
  if (!own || own.all < 2) return
  const share = own.asking / own.all
  if (share >= 0.5) found.push('wear-asks')
  if (own.all > 2 && share <= 0.1) found.push('wear-rarely-asks')
}

const shortRequest = 60

const longRequest = 160
/** Words at the beginning among which a request has its verb. */
const wordsOfRequest = 5

/** Asks to be told something: it is short, and among its first words is an imperative. */
function isRequest({words, length}: Looks): boolean {
  if (length > longRequest) return false
  let found = 0
  for (let i = 0; i < wordsOfRequest; i++) found |= officesAt(words, i)
  return (found & flag.imperative) !== 0
}

/** Ends in a question mark, or begins as questions do. */
function sounds({endsQuestion, words, length}: Looks): boolean {
  const first = officesAt(words, 0)
  if (endsQuestion || (first & flag.interrogative) !== 0) return true
  return length <= shortRequest && (first & (flag.opener | flag.imperative)) !== 0
}

interface Listening {
  readonly looks: readonly Looks[]
  readonly asks: (look: Looks) => boolean
}

function tally(
  blocks: readonly Block[],
  group: (block: Block) => string | undefined,
  {looks, asks}: Listening
): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  blocks.forEach((block, i) => {
    const name = group(block)
    if (name === undefined) return
    const own = tallies.get(name) ?? {all: 0, asking: 0, length: 0}
    const look = looks[i]
    own.all++
    own.length += look?.length ?? 0
    if (look && asks(look)) own.asking++
    tallies.set(name, own)
  })
  return tallies
}

function wearOf({dress}: Block): string | undefined {
  return dress.mark === '' && !isWhole(dress.emphasis) ? undefined : `${dress.mark}/${dress.emphasis}`
}

function isWhole(emphasis: string): boolean {
  return emphasis !== '' && emphasis !== 'lead'
}

function shareOf(blocks: readonly Block[], test: (block: Block) => boolean): number {
  let count = 0
  for (const block of blocks) if (test(block)) count++
  return count < 2 ? 0 : count / blocks.length
}

function isSome(share: number): boolean {
  return share >= some && share <= most
}
