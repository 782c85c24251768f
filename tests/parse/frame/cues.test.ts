import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {frameCues, type FrameCues} from '../../../src/parse/frame.ts'

type Kind = Exclude<keyof FrameCues, 'cues' | 'closes'>
const kinds = ['chrome', 'dateline', 'byline', 'figure', 'note', 'kicker', 'headline', 'standfirst'] as const

function strongest(text: string): Kind | undefined {
  const cues = frameCues({text})
  const [kind] = kinds.filter((one) => cues[one] >= 0.6).sort((one, other) => cues[other] - cues[one])
  return kind
}

const lines: readonly (readonly [Kind, readonly string[]])[] = [
  [
    'chrome',
    [
      'AR | FA',
      'ARFA',
      'English | العربية | فارسی',
      'Share the article',
      'Share on Telegram',
      'Facebook | X | WhatsApp',
      'Leave a Reply',
      'Your email address will not be published. Required fields are marked *',
      'Comment *',
      'Tags: water, dams',
      '#water #dams',
      'Read more: the dam that broke',
      'Related articles',
      'You may also like',
      'Copyright © 2026 Valley Post',
      'All rights reserved.',
      'Sign up for our newsletter',
      'Home > Interviews > Water',
      '5 min read',
      'This interview was originally published in the Valley Post.',
      'https://example.org/dam',
      '[^1]: A book about dams.',
      'Thanks for reading The Dam! Subscribe for free to receive new posts.',
      'Discussion about this post',
      '41',
      '[visit]: https://example.org',
      'انتهای پیام/',
      'کد خبر: ۱۲۳۴۵۶',
      'برچسب‌ها: آب، سد',
      'بیشتر بخوانید',
      'لینک کوتاه: https://b.ir/x',
      'اشتراک‌گذاری',
      'ارسال نظر',
      'نشانی ایمیل شما منتشر نخواهد شد. بخش‌های موردنیاز علامت‌گذاری شده‌اند *',
      'کلیه حقوق این سایت محفوظ است',
      'ما را در تلگرام دنبال کنید',
      'زمان مطالعه: ۵ دقیقه',
      'اقرأ أيضاً: السد الذي انهار',
      'شارك المقال',
      'الوسوم: ماء، سدود',
      'الكلمات المفتاحية',
      'مواضيع ذات صلة',
      'لن يتم نشر عنوان بريدك الإلكتروني.',
      'جميع الحقوق محفوظة للوادي',
      'الأكثر قراءة',
      'تابعنا على تويتر',
      'انتهى'
    ]
  ],
  [
    'dateline',
    [
      'Publication date: April 2024',
      'Received: 8 November 2024',
      'تاریخ انتشار: مهر ۱۴۰۳',
      'Apr 3',
      '3 April, 10:22',
      '2 days ago',
      '۲ سال پیش',
      '۱۴ فروردین',
      'منذ سنتين',
      '2026-02-11 20:38',
      'Published: 11 February 2026',
      'چهارشنبه ۲۲ بهمن ۱۴۰۴',
      'الأربعاء ١١ شباط ٢٠٢٦',
      'سامي حداد 29 فبراير 2024',
      'date: 2026-05-03'
    ]
  ],
  [
    'byline',
    [
      'Portrait by Anna Berg',
      'Styling and make-up by Jane Roe',
      'By Jane Roe',
      'Interview by Jane Roe',
      'Photo: Jane Roe',
      'Photography by Jane Roe',
      'Translated by Jane Roe',
      '**Authors:** Jane Roe and James Holt',
      'گفت‌وگو از: سارا مرادی',
      'خبرنگار: سارا مرادی',
      'عکس: سارا مرادی',
      'ترجمه: سارا مرادی',
      'برگرفته از هفته‌نامه دره',
      'گروه جامعه - سارا مرادی',
      'حاوره: سامي حداد',
      'حاورته ليلى حداد',
      'حوار: سامي حداد',
      'أجرى الحوار: سامي حداد',
      'كتب: سامي حداد',
      'تصوير: سامي حداد'
    ]
  ],
  [
    'figure',
    [
      '![The dam](dam.jpg)',
      '<img src="dam.jpg" alt="The dam">',
      '{{< figure src="dam.jpg" >}}',
      '=IMAGE=dam.jpg=The dam in May=',
      '<!--more-->',
      '&nbsp;',
      '</div>',
      'From left: Ann Lund, Omar Hadi',
      'Ann Lund at her dam. (Photo: James Holt)',
      'از راست: سیمین رهنما، سارا مرادی',
      'في الصورة: مهندسة السد'
    ]
  ],
  [
    'note',
    [
      '---',
      '* * *',
      '***',
      '• • •',
      'Editor’s note: the dam has been sold since.',
      '(continued on page 7)',
      'This conversation has been edited for length.',
      'ادامه در صفحه ۵',
      'توضیح سردبیر: سد فروخته شده است.',
      'البقية ص 3',
      'ملاحظة: بيع السد بعد الحوار.'
    ]
  ],
  [
    'kicker',
    [
      'Interview',
      'An interview with Ann Lund',
      'گفت‌وگو با سیمین رهنما، مهندس سد',
      'گفت و گوي اختصاصي دره با سيمين رهنما',
      'یک کارشناس در گفت‌وگو با ایسنا مطرح کرد:',
      'حوار خاص مع مهندسة السد',
      'بخش دوم'
    ]
  ],
  ['headline', ['title: The dam that held', 'عنوان: سد پابرجا']],
  ['standfirst', ['excerpt: An engineer on rising water']]
]

describe.each(lines)('a line of the kind %s', (kind, texts) => {
  it.each(texts)('%s', (text) => {
    expect(strongest(text)).toBe(kind)
    expect(frameCues({text}).cues.length).toBeGreaterThan(0)
  })
})

describe('a line that somebody says', () => {
  it.each([
    'Why do rivers rise?',
    'Do you share this view?',
    'No comment.',
    'Thanks.',
    'Yes, by then the dam was full.',
    'By the time we came it was raining, and nobody had slept.',
    'I read more about it later.',
    'Home is where the river is.',
    'In 2026 we built the second dam.',
    'We met on 11 February 2026 and talked about the dam for an hour.',
    'WOA> Thanks',
    'LUND: It rains.',
    'بله، باران بود.',
    'نظر شما چیست؟',
    'بیشتر مردم از آب می‌ترسند.',
    'در سال ۱۴۰۴ سد را ساختیم.',
    'گفت‌وگو با مردم را از کجا شروع کردید؟',
    'منبع آب کجاست؟',
    'نعم، شاركت في البناء.',
    'المزيد من المطر يعني المزيد من الماء، وهذا ما نخشاه جميعا في كل عام.',
    'هل شاركت في البناء؟',
    'منبع لا ينضب',
    '- قرأت ذلك.'
  ])('has no strong cue: %s', (text) => {
    expect(strongest(text)).toBeUndefined()
  })
})

describe('any line', () => {
  it('has scores from 0 to 1, and a reason for each', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 400}), (text) => {
        const cues = frameCues({text})
        for (const kind of kinds) {
          expect(cues[kind]).toBeGreaterThanOrEqual(0)
          expect(cues[kind]).toBeLessThanOrEqual(1)
        }
        expect(cues.cues.length > 0).toBe(kinds.some((kind) => cues[kind] > 0))
      }),
      {seed: 20260211, numRuns: 1000}
    )
  })
})
