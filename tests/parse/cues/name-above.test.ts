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
