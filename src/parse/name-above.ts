// Whether a label that comes once only is a name that the head introduced: many papers name who answers at the first answer
// only. What enters is the blocks and which of them bears the label.
import type {Block} from './blocks.ts'
import {toWords} from './tokens.ts'

/** Blocks among which a head may introduce whoever has a label once only. */
const longestHead = 14

/** Whether a label that comes once is a name from above: many papers name who answers at the first answer only. */
export function isNameFromAbove(blocks: readonly Block[], i: number): boolean {
  const {doubtfulLabel: label, text} = blocks[i] ?? {}
  if (!label || label.isAlone || text === undefined || i === 0 || i > longestHead) return false
  const name = toWords(text.slice(label.nameStart, label.nameEnd))
  const last = name.at(-1)
  if (last === undefined || name.length > 3 || last.length < 3) return false
  return blocks.slice(0, i).some((block) => block.text.length < longestAbove && toWords(block.text).includes(last))
}

const longestAbove = 3000
