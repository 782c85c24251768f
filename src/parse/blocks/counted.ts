// Questions that are counted with a number and nothing behind it, `3 Who mends it?`, as pages become when their layout is lost.
// What enters is the lines of a text, what leaves is for each where its words begin behind such a number. One line with a number
// may be a sentence, «40 years is long»; three that count from one are not.
import type {Line} from '../lines.ts'
import {sign} from '../lines/signs.ts'

const counted = /^([0-9\u0660-\u0669\u06f0-\u06f9]{1,2})[ \t\u00a0]+(?=[«"“]?[\p{Lu}\p{Lo}])/u
const fewest = 3

/** By line, the length of its number and the space behind it; 0 where it has none. Empty where nothing is counted so. */
export function countedStarts(lines: readonly Line[]): Uint8Array {
  const starts = new Uint8Array(lines.length)
  let next = 1
  for (let i = 0; i < lines.length; i++) {
    const {text = '', signs = 0} = lines[i] ?? {}
    const found = (signs & sign.digit) !== 0 ? counted.exec(text.slice(0, 12)) : null
    if (!found) continue
    const number = valueOf(found[1] ?? '')
    if (number !== next) continue
    starts[i] = found[0].length
    next++
  }
  return next > fewest ? starts : new Uint8Array(0)
}

const zeros = [0x30, 0x660, 0x6f0]

function valueOf(digits: string): number {
  let value = 0
  for (let at = 0; at < digits.length; at++) {
    const unit = digits.charCodeAt(at)
    value = value * 10 + unit - (zeros.findLast((zero) => zero <= unit) ?? 0)
  }
  return value
}
