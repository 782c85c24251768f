import {describe, expect, it} from 'vitest'
import {foldPhrase} from '../../../src/parse/frame/bare.ts'
import {dateScore} from '../../../src/parse/frame/day-lines.ts'

const scoreOf = (text: string): number => dateScore(text, foldPhrase(text))

describe('when a text came out', () => {
  it.each([
    ['Issue 12, Spring 2021', 0.9],
    ['شماره ۱۲، بهار ۱۴۰۰', 0.9],
    ['العدد ٣، ربيع 2021', 0.9],
    ['3 minutes ago', 0.85],
    ['an hour ago', 0.85],
    ['۳ روز پیش', 0.85],
    ['منذ ساعتين', 0.85],
    ['May 3', 0.85],
    ['3 May 2026 | By Ann Lund', 0.7],
    ['The Tide | 3 May 2026 | Harbour', 0],
    ['Born 3 May 1950', 0],
    ['On 3 May 2026 the lamp went out for good.', 0],
    ['The lamp went out', 0]
  ])('%s', (text, score) => {
    expect(scoreOf(text)).toBe(score)
  })

  it('is most of a line that is a date', () => {
    expect(scoreOf('3 May 2026')).toBeGreaterThan(0.65)
    expect(scoreOf('۲۲ اردیبهشت ۱۴۰۰')).toBeGreaterThan(0.65)
    expect(scoreOf('12 مايو 2021')).toBeGreaterThan(0.65)
  })
})
