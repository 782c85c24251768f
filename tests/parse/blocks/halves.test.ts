import {describe, expect, it} from 'vitest'
import {lettersOf} from '../letters.ts'

describe('a question and its answer in quotation marks on one line', () => {
  it.each([
    [
      'en',
      'Six questions\n\nWhere do they nest? "Under roofs. Roofs get mended."\n\nAnd in winter? "I write letters."\n\n' +
        'Do you get answers? "Six last year. Six is not none."\n\nAda Whitlock is a staff writer.'
    ],
    [
      'fa',
      'شش پرسش\n\nکجا لانه می‌سازند؟ «زیر بام‌ها. بام‌ها را تعمیر می‌کنند.»\n\nزمستان‌ها چه؟ «نامه می‌نویسم.»\n\n' +
        'جوابی هم می‌آید؟ «پارسال شش تا. شش از هیچ بهتر است.»\n\nلیلا مرادی خبرنگار ماست.'
    ],
    [
      'ar',
      'ستة أسئلة\n\nأين تعشش؟ «تحت السقوف. والسقوف ترمم.»\n\nوفي الشتاء؟ «أكتب رسائل.»\n\n' +
        'وهل يجيبونك؟ «ستة في العام الماضي. وستة خير من لا شيء.»\n\nليلى مراد صحفية في الجريدة.'
    ]
  ])('are two turns (%s)', (locale, text) => {
    expect(lettersOf(text, locale)).toBe('.XXX.')
  })

  it('are one where an answer tells what was said', () => {
    const text =
      'Where do they nest?\n\nI asked my aunt. Where else? "Under roofs."\n\nAnd in winter?\n\nI write letters.\n\n' +
      'Do you get answers?\n\nSix last year.'
    expect(lettersOf(text, 'en')).toBe('QAQAQA')
  })
})
