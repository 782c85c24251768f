import {describe, expect, it} from 'vitest'
import {countedStarts} from '../../../src/parse/blocks/counted.ts'
import {parse} from '../../../src/parse.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {toText} from '../../../src/tree/to-text.ts'

const starts = (text: string): number[] => [...countedStarts(toLines(text, 0))]

describe('numbers with nothing behind them', () => {
  it.each([
    [
      'en',
      '1 How do you get your food?\nBy boat.\n2 Do you get lonely?\nLess than in town.\n3 And then?\nThe light will be fine.'
    ],
    [
      'fa',
      '۱ غذایتان از کجا می‌آید؟\nبا قایق.\n۲ تنها نیستید؟\nکمتر از وقتی که در شهر بودم.\n۳ و بعد؟\nچراغ طوری نمی‌شود.'
    ],
    ['ar', '١ من أين يأتيك الطعام؟\nبالقارب.\n٢ ألا تشعر بالوحدة؟\nأقل من المدينة.\n٣ وماذا بعد؟\nسيبقى الضوء.']
  ])('count questions from one on (%s)', (locale, text) => {
    expect(starts(text)).toEqual([2, 0, 2, 0, 2, 0])
    expect(toText(parse(text, {locale}).tree)).not.toMatch(/[1-3۱-۳١-٣]/)
  })

  it('belong to sentences where they do not count', () => {
    expect(starts('40 Years is long.\n\n2 Horses pulled it.\n\n7 Men pushed.')).toEqual([])
    expect(starts('1 May was cold.\n\n2 May was colder.\n\nJune came.')).toEqual([])
  })
})
