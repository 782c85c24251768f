import {describe, expect, it} from 'vitest'
import {countWords} from '../../src/text/words.ts'

describe('countWords', () => {
  it.each([
    ['', 0],
    [' — … ؟ ', 0],
    ['both sides—particularly Iran—agreed', 5],
    ["don’t, won't, well-known U.S. 1,200 3.5", 6],
    ['می‌خواهم گفت‌وگو کنم.', 3],
    ['۱٬۲۰۰ نفر، ۳٫۵ درصد', 4],
    ['مُذاکَرات و ســلام', 3],
    ['one\ntwo\tthree\u00a0four', 4]
  ])('counts %j as %i', (text, count) => {
    expect(countWords(text)).toBe(count)
  })

  it('is linear on what makes joiners hesitate', () => {
    const size = 300_000
    expect(countWords('a.'.repeat(size))).toBe(1)
    expect(countWords('-'.repeat(size))).toBe(0)
    expect(countWords(`a${'\u200c'.repeat(size)}`)).toBe(1)
  })
})
