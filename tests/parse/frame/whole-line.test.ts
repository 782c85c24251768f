import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {wholeLine} from '../../../src/parse/frame/whole-line.ts'

const seed = 20261123
const alternatives = [
  'share|(?:e-?mail|print)(?: this)?',
  String.raw`\d+ (?:views|reads)|[\d,]+k|(?:no )?comments?`,
  '.{0,8}all rights reserved.{0,8}|.{2,20} in (?:print|mail)|(?:ab?)?c',
  String.raw`[ab ]{2,9}(?: [>|] [ab]{1,3}){1,2}|\(ends?\)|-+ ?ends? ?-+|(?:the )?(?:end|top){1,2}`
]
const tail = String.raw`[\s.!]*`
const plain = new RegExp(`^(?:${alternatives.join('|')})${tail}$`, 'u')
// prettier-ignore
const parts = fc.constantFrom(
  'share', 'e', '-', 'mail', 'print', ' this', '1', '23', ' views', ' reads', ',', 'k', 'no ', 'comment', 's', 'all rights reserved', ' in ',
  'a', 'b', 'c', ' > ', ' | ', '(', ')', 'end', 'ends', 'the ', 'top', ' ', '.', '!', 'x', ''
)

describe('patterns of whole lines', () => {
  it('match what the regular expression matches that they are parted from', () => {
    const pattern = wholeLine(alternatives, tail)
    let matched = 0
    fc.assert(
      fc.property(fc.array(parts, {maxLength: 6}), (words) => {
        const line = words.join('')
        if (plain.test(line)) matched++
        expect(pattern.test(line), line).toBe(plain.test(line))
      }),
      {seed, numRuns: 20_000}
    )
    expect(matched).toBeGreaterThan(500)
  })
})
