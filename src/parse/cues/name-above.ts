// Labels that come once only and are names nevertheless: the head introduced who answers, and many papers name them at the
// first answer only; or the first exchange names both who ask and who answer. What enters is the blocks, what leaves is
// which of them begin with such a name.
import type {Block} from '../blocks.ts'
import {holdsWord, toWords} from '../words/tokens.ts'

/** Blocks among which a head may introduce whoever has a label once only. */
const longestHead = 14

/** Whether a label that comes once is a name from above: many papers name who answers at the first answer only. */
export function isNameFromAbove(blocks: readonly Block[], i: number): boolean {
  const {doubtfulLabel: label, text} = blocks[i] ?? {}
  if (!label || label.isAlone || text === undefined || i === 0 || i > longestHead) return false
  const name = toWords(text.slice(label.nameStart, label.nameEnd))
  const last = name.at(-1)
  if (last === undefined || name.length > 3 || last.length < 3) return false
  return blocks
    .slice(0, i)
    .some(({text: above}) => above.length < longestAbove && !asks.test(above) && holdsWord(above, last))
}

const longestAbove = 3000
/** A question names what is to be told: «your name, your age?» */
const asks = /[?؟]/

const latinName = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u
const arabicName = /^[\u0621-\u06cc\u200c]{2,16}(?: [\u0621-\u06cc\u200c]{2,16}){0,3}$/
const farthest = 4

/**
 * Two blocks close together that begin with names which come only once; the first asks or calls the second by name, or the
 * head has both names; nobody else is named.
 */
export function namedPair(blocks: readonly Block[]): readonly [asks: number, answers: number] | undefined {
  for (let first = nextName(blocks, 0); first >= 0; first = nextName(blocks, first + 1)) {
    const second = nextName(blocks, first + 1)
    if (second < 0 || second - first > farthest) continue
    const isKnown = isNameFromAbove(blocks, first) && isNameFromAbove(blocks, second)
    if (!isKnown && !calls(blocks, first, second) && !asks.test(blocks[first]?.text ?? '')) continue
    const third = nextName(blocks, second + 1)
    return third > 0 && third - second <= farthest ? undefined : [first, second]
  }
  return undefined
}

/** Whether the one says the other's name. */
function calls(blocks: readonly Block[], first: number, second: number): boolean {
  const {doubtfulLabel: label, text = ''} = blocks[second] ?? {}
  const name = toWords(text.slice(label?.nameStart, label?.nameEnd)).at(-1) ?? ''
  const {doubtfulLabel: own, text: said = ''} = blocks[first] ?? {}
  return name.length > 2 && holdsWord(said.slice(own?.contentStart ?? 0), name)
}

function nextName(blocks: readonly Block[], from: number): number {
  for (let i = from; i < blocks.length; i++) {
    const {doubtfulLabel: label, text = ''} = blocks[i] ?? {}
    if (!label || label.isAlone) continue
    const name = text.slice(label.nameStart, label.nameEnd)
    if (latinName.test(name) || arabicName.test(name) || isNameFromAbove(blocks, i)) return i
  }
  return -1
}

const longestCredit = 80
/** Blocks among which credits stand. */
const creditsEnd = 10
/** For most blocks the second word tells. */
const mayBeNames = /^\S+\s[A-Z\u00c0-\u05ff\u0700-\u1fff\u2100-\uffff]/
const twoNames = /^[*_]*(\p{Lu}[\p{L}.'’-]*\s\p{Lu}[\p{L}.'’-]*)[\s,*_]/u

/** Whether a block without a label begins with a name from a short line near the top: who wrote the text is told at its end. */
export function namesAuthor(blocks: readonly Block[], i: number): boolean {
  const {trust, doubtfulLabel, text = ''} = blocks[i] ?? {}
  if (trust || doubtfulLabel || i < creditsEnd) return false
  const head = text.slice(0, longestCredit)
  const name = mayBeNames.test(head) ? twoNames.exec(head)?.[1] : undefined
  if (name === undefined) return false
  for (let k = 0; k < creditsEnd; k++) {
    const above = blocks[k]?.text ?? ''
    if (above.length <= longestCredit && above.includes(name) && !/[?.]$/.test(above)) return true
  }
  return false
}
