import {array, assert, constantFrom, property} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {baseDirection, bidiControls, firstStrong, isolate} from '../../src/text/bidi.ts'

const controls = [...bidiControls.keys()]

/** Depth of isolates and embeddings after the text; `undefined` when a closer closes what was not opened. */
function openAfter(text: string): number | undefined {
  const open: string[] = []
  for (const character of text) {
    if ('\u202a\u202b\u202d\u202e'.includes(character)) open.push('\u202c')
    if ('\u2066\u2067\u2068'.includes(character)) open.push('\u2069')
    if (character !== '\u202c' && character !== '\u2069') continue
    if (character === '\u2069') while (open.at(-1) === '\u202c') open.pop()
    if (open.pop() !== character) return undefined
  }
  return open.length
}

describe('isolate', () => {
  it('puts a name between U+2068 and U+2069', () => {
    expect(isolate('Iran Daily')).toBe('\u2068Iran Daily\u2069')
  })

  it('leaves nothing as nothing', () => {
    expect(isolate('')).toBe('')
  })

  it('closes what the text opened and drops closers of what it did not open', () => {
    expect(isolate('a\u202bب')).toBe('\u2068a\u202bب\u202c\u2069')
    expect(isolate('a\u2069b\u202cc')).toBe('\u2068abc\u2069')
    expect(isolate('\u2067ا\u202bب\u2069')).toBe('\u2068\u2067ا\u202bب\u2069\u2069')
    expect(isolate('\u202b\u2067ا\u202cب')).toBe('\u2068\u202b\u2067اب\u2069\u202c\u2069')
  })

  it('never reaches beyond its own end, whatever it holds', () => {
    const text = array(constantFrom('a', 'ب', ' ', '1', ...controls)).map((parts) => parts.join(''))
    assert(
      property(text, (value) => {
        expect(openAfter(isolate(value))).toBe(0)
        expect(isolate(value).replace(/[\u202a-\u202e\u2066-\u2069]/g, '')).toBe(
          value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
        )
      }),
      {seed: 20260211, numRuns: 2000}
    )
  })
})

describe('firstStrong', () => {
  it.each([
    ['Tehran', 'ltr'],
    ['تهران', 'rtl'],
    ['(۱۲) Tehran', 'ltr'],
    ['2026: تهران', 'rtl'],
    ['ירושלים', 'rtl'],
    ['؟ what', 'rtl'],
    ['، what', 'ltr'],
    ['\u2067تهران\u2069 Tehran', 'ltr'],
    ['\u200fTehran', 'rtl'],
    ['Ωμέγα', 'ltr']
  ])('of %j is %s', (text, direction) => {
    expect(firstStrong(text)).toBe(direction)
  })

  it('is undefined where there are only digits, marks and punctuation', () => {
    expect(firstStrong('۱۴۰۴/۱۱/۲۲ ١٢ 20:38 – ،')).toBeUndefined()
    expect(firstStrong('\u2068Tehran\u2069')).toBeUndefined()
    expect(baseDirection('20:38', 'rtl')).toBe('rtl')
    expect(baseDirection('at 20:38', 'rtl')).toBe('ltr')
  })
})
