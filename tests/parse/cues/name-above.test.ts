import {describe, expect, it} from 'vitest'
import {lettersOf} from '../letters.ts'

describe('fields that a question asks for', () => {
  it.each([
    [
      'en',
      'Mara Quill talks to The Tide\n*1. Who are you? Name, age, town.*\nName: Mara Quill.\nAge: 17, in May.\nTown: Hale.\n' +
        '*2. How did you begin?*\nWith clay from the river.\n*3. What comes next?*\nA bigger kiln, I hope.\n'
    ],
    [
      'fa',
      'گفت‌وگوی موج با مهسا رهنما\n*۱. خودتان را معرفی می‌کنید؟ نام، سن، شهر.*\nنام: مهسا رهنما.\nسن: هفده سال.\nشهر: کنگ.\n' +
        '*۲. چطور شروع کردید؟*\nبا گل رودخانه.\n*۳. بعد چه می‌کنید؟*\nکوره‌ی بزرگ‌تری می‌سازم.\n'
    ],
    [
      'ar',
      'حوار مجلة الموج مع سلمى رحال\n*1•عرفينا بنفسك؟ الاسم، السن، المدينة.*\nالاسم: سلمى رحال.\nالسن: 17 سنة.\nالمدينة: صور.\n' +
        '*2•كيف بدأت؟*\nبطين النهر.\n*3•وماذا بعد؟*\nأبني فرنا أكبر.\n'
    ]
  ])('are its answer (%s)', (locale, text) => {
    expect(lettersOf(text, locale)).toBe('.QAAAQAQA')
  })
})

describe('two names that come only once', () => {
  it.each([
    [
      'en',
      'Written on Monday by the desk\n\nTommy: Good evening, Rahel. Glad to have you here.\n\nRahel: Evening, Tommy. It is late.\n\n' +
        'Who mends the mill?\n\nI do, with two horses.\n\nAnd who pays you?\n\nNobody does. The town sends flour.\n'
    ],
    [
      'fa',
      'نوشته‌ی تحریریه\n\nبهرامی: شب بخیر رهنما. خوش آمدید.\n\nرهنما: شب شما هم بخیر. دیر شده است.\n\n' +
        'آسیاب را چه کسی تعمیر می‌کند؟\n\nخودم، با دو اسب.\n\nچه کسی پولش را می‌دهد؟\n\nهیچ‌کس. شهر آرد می‌فرستد.\n'
    ],
    [
      'ar',
      'كتبته أسرة التحرير\n\nمراد: مساء الخير يا رحال. أهلا بك.\n\nرحال: مساء النور. الوقت متأخر.\n\n' +
        'من يصلح الطاحونة؟\n\nأنا، ومعي حصانان.\n\nومن يدفع لك؟\n\nلا أحد. ترسل البلدة الطحين.\n'
    ]
  ])('are a pair where one calls the other (%s)', (locale, text) => {
    expect(lettersOf(text, locale)).toBe('.QAQAQA')
  })
})
