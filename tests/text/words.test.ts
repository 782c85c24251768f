import {array, assert, constantFrom, oneof, property, string} from 'fast-check'
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
    ['ـ نعم ـ', 1],
    ['one\ntwo\tthree\u00a0four', 4]
  ])('counts %j as %i', (text, count) => {
    expect(countWords(text)).toBe(count)
  })

  it('counts what the definition of a word counts, tatweel aside, which Unicode calls a letter', () => {
    const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640\u200c\u200d]|['’\-.٫٬](?=[\p{L}\p{N}])|,(?=\p{N}))*/gu
    const piece = oneof(
      string({unit: 'grapheme'}),
      constantFrom('a', 'ب', '1', '۲', "'", '-', '.', ',', '\u200c', '\u064e', '𝒳', '😀', ' ')
    )
    assert(
      property(array(piece), (pieces) => {
        const text = pieces.join('').replaceAll('\u0640', '')
        expect(countWords(text)).toBe((text.match(word) ?? []).length)
      }),
      {seed: 20260211, numRuns: 3000}
    )
  })

  it('is linear on what makes joiners hesitate', () => {
    const size = 300_000
    expect(countWords('a.'.repeat(size))).toBe(1)
    expect(countWords('-'.repeat(size))).toBe(0)
    expect(countWords(`a${'\u200c'.repeat(size)}`)).toBe(1)
  })
})
