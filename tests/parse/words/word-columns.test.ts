import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {flag} from '../../../src/parse/words/offices.ts'
import {toWords} from '../../../src/parse/words/tokens.ts'
import {countPhrases} from '../../../src/parse/words/phrases.ts'
import {vocabularyOf} from '../../../src/parse/words/vocabulary.ts'
import {emptyRoom, officesAt, wordsIn} from '../../../src/parse/words/word-columns.ts'
import {english, persian} from '../../../src/parse/words/word-lists.ts'

const seed = 20261123

describe('the words of a text in columns', () => {
  it('are as many as they are one by one, whatever is written', () => {
    const vocabulary = vocabularyOf(persian)
    const unit = fc.oneof(
      fc.constantFrom(
        'گ',
        'ف',
        'ت',
        'و',
        ' ',
        '\u200c',
        'ـ',
        '\u064e',
        "'",
        '’',
        '1',
        '۲',
        'a',
        'É',
        'ﻻ',
        '\u0301',
        'İ',
        '😀'
      ),
      fc.string({unit: 'binary', minLength: 1, maxLength: 1})
    )
    fc.assert(
      fc.property(fc.array(fc.string({unit, maxLength: 40}), {maxLength: 4}), (lines) => {
        const room = emptyRoom()
        const found = lines.map((line) => wordsIn(line, vocabulary, room))
        expect(found.map(({count}) => count)).toEqual(lines.map((line) => toWords(line).length))
      }),
      {seed, numRuns: 1000}
    )
  })

  it('keep the words of one line apart from those of the line before', () => {
    const vocabulary = vocabularyOf(persian)
    const room = emptyRoom()
    const first = wordsIn('او می', vocabulary, room)
    const second = wordsIn('گوشی', vocabulary, room)
    expect(first.count).toBe(2)
    expect(officesAt(second, 0) & flag.spokenTo).toBe(0)
    expect(officesAt(second, 1)).toBe(0)
  })

  it('hold phrases that end within a stretch only', () => {
    const vocabulary = vocabularyOf(english)
    const words = wordsIn('So, tell us: do you think so?', vocabulary, emptyRoom())
    expect(countPhrases(words, vocabulary, {list: 'requests', from: 0, to: words.count})).toBe(1)
    expect(countPhrases(words, vocabulary, {list: 'requests', from: 0, to: 2})).toBe(0)
    expect(countPhrases(words, vocabulary, {list: 'questionPhrases', from: 0, to: words.count})).toBe(2)
  })
})
