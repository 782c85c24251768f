import {describe, expect, it} from 'vitest'
import {labelLines} from '../../../src/parse.ts'

/** The lines that were taken for parts of the page around. */
function leftOut(text: string): string[] {
  return labelLines(text)
    .filter(({cues}) => cues[0] === 'a running head of the paper')
    .map(({line}) => line.text)
}

describe('running heads', () => {
  it('are left out with the numbers of their pages', () => {
    const text =
      'The Mole\n4\nWinter 2025\nA Keeper’s Year\nVL: How do you get your food?\nOB: By boat. I know the tins\nThe Mole\n5\n' +
      'by heart.\nVL: Do you get lonely?\nWinter 2025\n6\nOB: No.\n'
    expect(leftOut(text)).toEqual(['The Mole', '4', 'Winter 2025', 'The Mole', '5', 'Winter 2025', '6'])
    expect(
      labelLines(text)
        .map(({kind}) => kind[0])
        .join('')
    ).toBe('ccchqaccaqcca')
  })

  it('are known by digits of other systems', () => {
    const text = 'روزنامه ساحل\n۷\nپرسش: چرا؟\nپاسخ: نمی‌دانم.\nروزنامه ساحل\n۸\nپرسش: و حالا؟\nپاسخ: می‌مانم.\n'
    expect(leftOut(text)).toEqual(['روزنامه ساحل', '۷', 'روزنامه ساحل', '۸'])
  })

  it.each([
    ['numbers of questions', '1\nWhy?\nBecause.\n2\nHow?\nSo.\n3\nWhen?\nNow.\n'],
    ['numbers that fall', 'The Mole\n9\nQ: Why?\nA: So.\nThe Mole\n8\nQ: How?\nA: Well.\n'],
    ['names alone, and one number', 'VERA\nWhy?\nODD\n7\nVERA\nHow?\nODD\nSo.\n'],
    ['lines of code', '```\nThe Mole\n4\n```\nQ: Why?\nA: So.\n```\nThe Mole\n5\n```\n'],
    ['a sentence that comes twice', 'Q: Why?\nA: I counted.\nI counted.\n1\nQ: How?\nA: Well.\nI counted.\n2\n']
  ])('are no %s', (_, text) => {
    expect(leftOut(text)).toEqual([])
  })
})
