import {assert, property, string} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fold, sameFolded} from '../../src/text/fold.ts'

describe('fold', () => {
  it.each([
    ['keyboards', 'علي كريمي', 'علی کریمی'],
    ['alef maksura', 'موسى', 'موسی'],
    ['hamza on alef', 'أحمد إسلام آباد', 'احمد اسلام اباد'],
    ['hamza on vav and ye', 'مؤسسه مسئول', 'موسسه مسیول'],
    ['te marbuta', 'مذاکرة', 'مذاکره'],
    ['he with ye', 'خانۀ ما', 'خانه ما'],
    ['hamza above he', 'خانهٔ ما', 'خانه ما'],
    ['harakat', 'مُذاکَرات', 'مذاکرات'],
    ['tatweel', 'ســـلام', 'سلام'],
    ['ZWNJ', 'می‌خواهم', 'میخواهم'],
    ['digits', 'سال ۱۴۰۴ و ٢٠٢٦', 'سال 1404 و 2026'],
    ['presentation forms', 'ﻛﺘﺎﺏ', 'کتاب'],
    ['case and accents', 'CAFÉ Łódź', 'cafe lodz'],
    ['Turkish letters', 'İSTANBUL Işık', 'istanbul isik'],
    ['romanisations', 'Rahmān Qahremānʿpūr', 'rahman qahremanpur'],
    ['apostrophes', "Iran’s Iran's", 'irans irans'],
    ['white space', '  a\u00a0 b\tc ', 'a b c']
  ])('evens out %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('keeps what tells words apart', () => {
    expect(sameFolded('کار', 'گار')).toBe(false)
    expect(sameFolded('tehran', 'tehrān')).toBe(true)
    expect(fold('what? no.')).toBe('what? no.')
  })

  it('changes nothing more the second time', () => {
    assert(
      property(string({unit: 'grapheme'}), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      {seed: 20260211, numRuns: 3000}
    )
  })
})
