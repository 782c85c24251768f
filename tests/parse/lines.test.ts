import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {toLines} from '../../src/parse/lines.ts'
import {sign, signTable} from '../../src/parse/lines/signs.ts'

const seed = 20261123
const unit = fc.constantFrom(
  'a',
  'م',
  ' ',
  '\t',
  '\u00a0',
  '\ufeff',
  '\n',
  '\r',
  '\r\n',
  '\u2028',
  '\v',
  '?',
  '؟',
  ':',
  '*',
  '`',
  '۵',
  '.'
)

function signsOf(text: string): number {
  return Array.from(text).reduce((signs, character) => signs | (signTable[character.charCodeAt(0)] ?? 0), 0)
}

describe('the lines of a text', () => {
  it('are what stands between line ends, without the white space around it', () => {
    fc.assert(
      fc.property(fc.string({unit, maxLength: 60}), (text) => {
        const lines = toLines(text, 0)
        const expected = text.split(/\r\n|[\n\v\r\u2028\u2029]/).map((line) => line.trim())
        expect(lines.map((line) => line.text)).toEqual(expected.filter((line) => line !== ''))
        for (const line of lines) expect(text.slice(line.start, line.end)).toBe(line.text)
      }),
      {seed, numRuns: 5000}
    )
  })

  it('tell which signs are in them', () => {
    fc.assert(
      fc.property(fc.string({unit, maxLength: 60}), (text) => {
        for (const line of toLines(text, 0)) expect(line.signs).toBe(signsOf(line.text) & ~sign.space)
      }),
      {seed, numRuns: 2000}
    )
    const [asks, tells] = toLines('Why?\nWhy.', 0)
    expect((asks?.signs ?? 0) & sign.question).toBe(sign.question)
    expect((tells?.signs ?? sign.question) & sign.question).toBe(0)
  })
})
