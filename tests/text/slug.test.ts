import {assert, property, string} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {slugKey, slugOf} from '../../src/text/slug.ts'

describe('slugOf', () => {
  it.each([
    ['U.S. dual approach: talks', 'us-dual-approach-talks'],
    ['Rahman Ghahremanpour', 'rahman-ghahremanpour'],
    ['Iran’s—and ours', 'irans-and-ours'],
    ['رحمان قهرمان‌پور', 'رحمان-قهرمان-پور'],
    ['مُحمّد؛ آری؟', 'محمد-آری'],
    ['سال ۱۴۰۴', 'سال-1404'],
    ['ســلام', 'سلام'],
    ['Cafe\u0301 Größe', 'café-größe'],
    ['  --  ', ''],
    ['؟!', ''],
    ['</title>', 'title']
  ])('of %j is %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })

  it('gives a segment that is safe in an address, and the same for a slug', () => {
    assert(
      property(string({unit: 'grapheme'}), (text) => {
        const slug = slugOf(text)
        expect(slug).toMatch(/^(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)?$/u)
        expect(slugOf(slug)).toBe(slug)
      }),
      {seed: 20260211, numRuns: 3000}
    )
  })
})

describe('slugKey', () => {
  it('sees through keyboards, accents and case', () => {
    expect(slugKey('علي-كريمي')).toBe(slugKey('علی-کریمی'))
    expect(slugKey('café')).toBe(slugKey('CAFE'))
    expect(slugKey('talks')).not.toBe(slugKey('talks-2'))
  })
})
