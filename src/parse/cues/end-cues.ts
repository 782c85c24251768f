// Cues of the end of a text, where the last answer's last lines and what an editor puts below them look much alike. What
// enters is the blocks with their looks, what leaves adds cues to those of one block: what speaks for the end, what the last
// question asked for, and whether anything at all says that nobody speaks any more.
import type {Block} from '../blocks.ts'
import {sign} from '../lines/signs.ts'
import {isClosingTitle, isColophon, isLeave} from './colophon.ts'
import type {CueName} from './cue-names.ts'
import {lastWordsAsked} from './last-word.ts'
import type {Looks} from './looks.ts'
import {namesAuthor} from './name-above.ts'

/** Blocks at the end that are read for what only an end says. */
const readBlocks = 10

/** Adds to the other cues of a block those of the end; blocks are to be asked for in their order. */
export function createEndCues(
  blocks: readonly Block[],
  looks: readonly Looks[]
): (found: CueName[], i: number) => void {
  const leave = leaveOf(looks)
  const lastWords = lastWordsAsked(blocks, looks)
  const isUnsaid = createUnsaidEnd(blocks)
  return (found, i) => {
    const block = blocks[i]
    const look = looks[i]
    if (!block || !look) return
    if (i >= blocks.length - readBlocks && !look.endsQuestion) {
      if (isColophon(look.text)) found.push('colophon')
      if (isLeave(look.text)) found.push('leave')
      if (!block.trust && isClosingTitle(look.text)) found.push('closing-title')
      if (namesAuthor(blocks, i)) found.push('names-author')
    }
    if (isBelowRule(blocks[i - 1])) found.push('below-rule')
    if (i > lastWords) found.push('last-word')
    if (i > leave) found.push(i === leave + 1 ? 'after-leave' : 'below-leave')
    if (isUnsaid(found, i)) found.push('unsaid-end')
  }
}

/** Index of the block below the last question in which somebody takes leave; infinite where nobody does. */
function leaveOf(looks: readonly Looks[]): number {
  let leave = Infinity
  for (let i = looks.length - 1; i > Math.max(fewestBefore, looks.length - endBlocks); i--) {
    const look = looks[i]
    if (!look || look.endsQuestion) return leave
    if (isLeave(look.text)) leave = i
  }
  return leave
}

/** Blocks after which somebody may take leave, and blocks at the end of a text. */
const fewestBefore = 5
const endBlocks = 30

/** What speaks for the end of a text, and for lines that stand below it. */
const signsOfFoot: ReadonlySet<CueName> = new Set<CueName>([
  'frame-chrome',
  'frame-dateline',
  'frame-byline',
  'frame-note',
  'frame-closes',
  'address',
  'colophon',
  'names-author',
  'names-speaker',
  'leave',
  'closing-title',
  'after-leave',
  'below-leave',
  'below-rule',
  'quoted',
  'parenthesis'
])
/** What nobody says, though who spoke may go on below it. */
const unspoken: ReadonlySet<CueName> = new Set<CueName>(['frame-figure', 'markup', 'caption-place'])
/** What speaks for the end in a short paragraph only. */
const longParagraphs: ReadonlySet<CueName> = new Set<CueName>(['length-700', 'length-more'])
const emphases: ReadonlySet<CueName> = new Set<CueName>(['heading', 'italic', 'bold', 'caps'])
const inLists: ReadonlySet<CueName> = new Set<CueName>([
  'after-colon',
  'announced',
  'list-first',
  'list-item',
  'listed'
])
/** So many lines with the same emphasis, and the emphasis says nothing of the end. */
const usual = 4
/** Blocks at the end that are looked at. */
const lastBlocks = 12

/**
 * Tells of blocks, asked in their order, whether nothing in them and in what stands between them and the last question says
 * that nobody speaks any more: who spoke last goes on. Short lines above others may ask without a sign.
 */
function createUnsaidEnd(blocks: readonly Block[]): (found: readonly CueName[], i: number) => boolean {
  let hasSign = false
  return (found, i) => {
    if (i < blocks.length - lastBlocks || !found.includes('no-question-later') || found.includes('ends-question'))
      return false
    if (found.some((name) => unspoken.has(name))) return false
    hasSign ||= speaksOfEnd(found) || isTitle(found) || isDressed(blocks, found, i)
    if (hasSign) return false
    return i === blocks.length - 1 || !found.includes('shorter-half')
  }
}

function speaksOfEnd(found: readonly CueName[]): boolean {
  if (found.some((name) => signsOfFoot.has(name))) return true
  return found.includes('interview') && !found.some((name) => longParagraphs.has(name))
}

function isTitle(found: readonly CueName[]): boolean {
  return found.includes('short-title') && !found.some((name) => inLists.has(name))
}

function isDressed(blocks: readonly Block[], found: readonly CueName[], i: number): boolean {
  if (!found.some((name) => emphases.has(name))) return false
  const own = blocks[i]?.dress.emphasis
  let alike = 0
  for (let k = 0; k < i && alike < usual; k++) if (blocks[k]?.dress.emphasis === own) alike++
  return alike < usual
}

/** In UTF-16 units. */
const longestRule = 80

/** Whether a rule stands right above. */
function isBelowRule(before: Block | undefined): boolean {
  if (before === undefined || before.text.length > longestRule || before.signs & sign.letter) return false
  return rule.test(before.text)
}

const rule = /^(?:[-_*=~–—·•#⁂]\s?){3,}$/u
