import {describe, expect, it} from 'vitest'
import {nearest} from '../../src/text/nearest.ts'

const keys = ['headline', 'slug', 'date', 'translated_from', 'translator', 'x']

describe('the word that was meant', () => {
  it.each([
    ['headlin', 'headline'],
    ['haedline', 'headline'],
    ['heedlime', 'headline'],
    ['Translated-From', 'translated_from'],
    ['translated from', 'translated_from'],
    ['slgu', 'slug'],
    ['DATE', 'date'],
    ['X', 'x']
  ])('for %s is %s', (word, meant) => {
    expect(nearest(word, keys)).toBe(meant)
  })

  it.each(['wibble', '', 'y', 'headlinesandmore', 'x'.repeat(10_000)])('for %s is none', (word) => {
    expect(nearest(word, keys)).toBeUndefined()
  })

  it('is the first among equals', () => {
    expect(nearest('bat', ['cat', 'hat'])).toBe('cat')
  })
})
