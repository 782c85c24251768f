// Cues that only the whole text can give: who asks how often, what is worn by some lines and not by others, whether a
// question has been asked yet. What enters is all blocks, what leaves is a function that adds these cues for one block.
import type {Block} from './blocks.ts'
import type {CueName} from './cue-names.ts'
import type {Looks} from './looks.ts'

/** How often lines of a group end in a question mark. */
interface Tally {
  all: number
  asking: number
}

const some = 0.05
const most = 0.65

export function createCustomCues(
  blocks: readonly Block[],
  looks: readonly Looks[]
): (found: CueName[], i: number) => void {
  const speakers = tally(blocks, looks, (block) => block.trust?.speaker)
  const wear = tally(blocks, looks, wearOf)
  const top = [...speakers.values()].reduce((best, {all, asking}) => Math.max(best, asking / all), 0)
  const firstSpeaker = blocks.find((block) => block.trust)?.trust?.speaker
  const firstLabel = blocks.findIndex((block) => block.trust)
  const often = [...speakers.values()].filter(({all}) => all > 2).length
  const labelled = blocks.filter((block) => block.trust).length
  const firstAsking = looks.findIndex((look) => look.endsQuestion)
  const lastAsking = looks.findLastIndex((look) => look.endsQuestion)
  const emphasised = shareOf(blocks, ({dress}) => isWhole(dress.emphasis))
  const marked = shareOf(blocks, ({dress}) => dress.mark !== '')
  return (found, i) => {
    const block = blocks[i]
    if (!block) return
    if (firstAsking === -1 || i < firstAsking) found.push('no-question-yet')
    if (i > lastAsking) found.push('no-question-later')
    if (labelled > 2 && !block.trust) found.push('unlabelled')
    if (labelled > 2 && i < firstLabel) found.push('before-labels')
    if (often > 1 && !block.trust) found.push('turns-labelled')
    addSpeaker(found, block, {speakers, top, firstSpeaker})
    addWear(found, wear.get(wearOf(block) ?? ''))
    if (isSome(emphasised)) found.push(isWhole(block.dress.emphasis) ? 'emphasised-some' : 'plain-while-emphasised')
    if (isSome(marked)) found.push(block.dress.mark === '' ? 'unmarked-while-marked' : 'marked-some')
  }
}

interface Speakers {
  readonly speakers: ReadonlyMap<string, Tally>
  readonly top: number
  readonly firstSpeaker: string | undefined
}

function addSpeaker(found: CueName[], block: Block, {speakers, top, firstSpeaker}: Speakers): void {
  const own = block.trust && speakers.get(block.trust.speaker)
  if (!own) return
  const share = own.asking / own.all
  if (speakers.size > 2) found.push('label-of-many')
  if (block.trust?.speaker === firstSpeaker) found.push('speaker-first')
  if (share >= 0.5) found.push('speaker-asks')
  if (share > 0 && share === top) found.push('speaker-asks-most')
  if (own.all > 2 && share <= 0.15) found.push('speaker-rarely-asks')
}

function addWear(found: CueName[], own: Tally | undefined): void {
  if (!own || own.all < 2) return
  const share = own.asking / own.all
  if (share >= 0.5) found.push('wear-asks')
  if (own.all > 2 && share <= 0.1) found.push('wear-rarely-asks')
}

function tally(
  blocks: readonly Block[],
  looks: readonly Looks[],
  group: (block: Block) => string | undefined
): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  blocks.forEach((block, i) => {
    const name = group(block)
    if (name === undefined) return
    const own = tallies.get(name) ?? {all: 0, asking: 0}
    own.all++
    if (looks[i]?.endsQuestion) own.asking++
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
