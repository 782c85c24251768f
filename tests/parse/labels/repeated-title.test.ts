import {describe, expect, it} from 'vitest'
import {lettersOf} from '../letters.ts'

describe('a title that a page shows twice', () => {
  it.each([
    [
      'en',
      'Episode 9 of The Tide: Who mends the mill when it breaks?\n\nAugust 10, 2025\n\nThe Tide: Who mends the mill when it breaks?\n\n' +
        'Lund: Welcome, Rahel. When did it break?\n\nTarr: In March, in a storm.\n\nLund: And who mended it?\n\nTarr: I did.\n\n' +
        'Lund: Alone?\n\nTarr: With two horses.\n'
    ],
    [
      'fa',
      'قسمت نهم موج: آسیاب را چه کسی تعمیر می‌کند؟\n\n۱۹ مرداد ۱۴۰۴\n\nموج: آسیاب را چه کسی تعمیر می‌کند؟\n\n' +
        'مرادی: خوش آمدید. کی خراب شد؟\n\nرهنما: در اسفند، در توفان.\n\nمرادی: چه کسی تعمیرش کرد؟\n\nرهنما: خودم.\n\n' +
        'مرادی: تنها؟\n\nرهنما: با دو اسب.\n'
    ],
    [
      'ar',
      'الحلقة التاسعة من الموج: من يصلح الطاحونة إذا تعطلت؟\n\n10 أغسطس 2025\n\nالموج: من يصلح الطاحونة إذا تعطلت؟\n\n' +
        'مراد: أهلا بك. متى تعطلت؟\n\nرحال: في آذار، في عاصفة.\n\nمراد: ومن أصلحها؟\n\nرحال: أنا.\n\nمراد: وحدك؟\n\nرحال: مع حصانين.\n'
    ]
  ])('names nobody who speaks (%s)', (locale, text) => {
    expect(lettersOf(text, locale)).toBe('...QAQAQA')
  })

  it('does not make a short reply a title', () => {
    const text =
      'Lund: Did it break?\nTarr: Yes, in March.\nLund: Twice?\nTarr: Yes, in March.\nLund: And now?\nTarr: It turns.\n'
    expect(lettersOf(text, 'en')).toBe('QAQAQA')
  })
})
