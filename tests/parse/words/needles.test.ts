import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createManyNeedles, createNeedles} from '../../../src/parse/words/needles.ts'

const seed = 20261123
const word = fc.string({unit: fc.constantFrom('a', 'b', 'c', ' ', '@', 'م'), minLength: 1, maxLength: 5})
const text = fc.string({unit: fc.constantFrom('a', 'b', 'c', 'A', 'B', ' ', '@', 'م', 'x', '۲'), maxLength: 30})

describe('a test for many words', () => {
  it('finds what looking for each of them finds, capitals of English aside', () => {
    let found = 0
    fc.assert(
      fc.property(fc.array(word, {minLength: 1, maxLength: 6}), text, (words, written) => {
        const expected = words.some((each) => written.toLowerCase().includes(each))
        if (expected) found++
        expect(createNeedles(words)(written)).toBe(expected)
      }),
      {seed, numRuns: 5000}
    )
    expect(found).toBeGreaterThan(500)
  })

  it('finds a word that begins inside another which breaks off', () => {
    const holds = createNeedles(['interviewer', 'view'])
    expect(holds('An Interviewing room')).toBe(true)
    expect(holds('An interval')).toBe(false)
  })

  it('tells of several lists which of them have a word in the text', () => {
    const some = fc.array(word, {maxLength: 4})
    fc.assert(
      fc.property(fc.array(some, {minLength: 1, maxLength: 5}), text, (lists, written) => {
        const expected = lists.map((words) => (createNeedles(words)(written) ? '1' : '0')).toReversed()
        expect(createManyNeedles(lists)(written).toString(2).padStart(lists.length, '0')).toBe(expected.join(''))
      }),
      {seed, numRuns: 5000}
    )
  })
})
