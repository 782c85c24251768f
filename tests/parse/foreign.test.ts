import {describe, expect, it} from 'vitest'
import {foreignLines} from '../../src/parse/foreign.ts'
import {toLines} from '../../src/parse/lines.ts'
import {labelLines} from '../../src/parse.ts'
import {lettersOf} from './letters.ts'
import {dress, littles, type Convention, type Little} from './texts.ts'

/** What pages set between paragraphs, by language: a line or more, as a paste has them. */
const boxes: Readonly<Record<Little['locale'], readonly (readonly string[])[]>> = {
  en: [
    ['Advertisement'],
    ['ADVERTISEMENT', 'Scroll to continue reading'],
    ['Story continues below advertisement'],
    ['Sign up for our newsletter', 'The coast, every Saturday.', 'Your email address', 'Sign up'],
    ['Get The Tide in your inbox', 'Enter your email', 'Subscribe', 'By subscribing, you agree to our terms.'],
    ['Read more: Ten harbours to see before they close'],
    ['Related', 'The harbour that moved twice', 'The rope maker who went to sea'],
    ['Related:', '---', '1. Who owns the tide?', '2. What gulls know', '3. Is a harbour ever full?'],
    ['Recommended stories', 'list 1 of 2 Who owns the tide?', 'list 2 of 2 What gulls know', 'end of list'],
    ['Play', '00:00', '00:00', 'Mute', 'Settings', 'Enter fullscreen'],
    ['View image in fullscreen'],
    ['Enlarge this image', 'Ann Roe for The Tide', 'toggle caption'],
    ['View this post on Instagram', 'A post shared by Ann Roe (@annroe)'],
    ['Share this article', 'Copied!'],
    ['Page 2 of 4']
  ],
  fa: [
    ['تبلیغات'],
    ['ادامه مطلب بعد از تبلیغ'],
    ['بیشتر بخوانید: بندری که دو بار جابه‌جا شد'],
    ['بیشتر بخوانید', 'بندری که دو بار جابه‌جا شد', 'طناب‌بافی که به دریا زد'],
    ['مطالب مرتبط', 'چه کسی صاحب جزر و مد است؟', 'بندری که دو بار جابه‌جا شد'],
    ['عضویت در خبرنامه', 'ایمیل خود را وارد کنید', 'عضویت'],
    ['مشاهده این پست در اینستاگرام'],
    ['پخش ویدئو', '۰۰:۰۰'],
    ['به کانال تلگرام ما بپیوندید']
  ],
  ar: [
    ['إعلان'],
    ['إعلان', 'تابع القراءة بعد الإعلان'],
    ['اقرأ أيضاً: الميناء الذي انتقل مرتين'],
    ['اقرأ أيضا', 'الميناء الذي انتقل مرتين', 'صانع الحبال الذي ركب البحر'],
    ['مواضيع ذات صلة', 'من يملك المد؟', 'الميناء الذي انتقل مرتين'],
    ['قصص مقترحة', 'list 1 of 2 الميناء الذي انتقل مرتين', 'list 2 of 2 من يملك المد؟', 'end of list'],
    ['اشترك في نشرتنا البريدية', 'أدخل بريدك الإلكتروني', 'اشترك الآن'],
    ['عرض هذا المنشور على Instagram'],
    ['تابعونا على تلغرام']
  ]
}

const conventions: readonly (readonly [string, Convention])[] = [
  ['nothing', {}],
  ['bold questions', {question: (text) => `**${text}**`}],
  ['a mark', {question: (text) => `- ${text}`}]
]

/** A box before the second paragraph of the second answer, before that answer, and before the fourth question. */
const places = ['inside an answer', 'between a question and its answer', 'between an answer and a question'] as const

function withBox(little: Little, convention: Convention, {box, place}: {box: string; place: number}): string {
  const {exchanges} = little
  const before = [exchanges[1]?.answer[1], exchanges[1]?.answer[0], exchanges[3]?.question][place] ?? ''
  const {text} = dress(little, convention)
  const at = text.lastIndexOf('\n', text.indexOf(before)) + 1
  return `${text.slice(0, at)}${box}\n\n${text.slice(at)}`
}

const cases = littles.flatMap((little) =>
  boxes[little.locale].flatMap((box) =>
    conventions.flatMap(([worn, convention]) =>
      places.map((where, place) => ({locale: little.locale, box, worn, where, little, convention, place}))
    )
  )
)

describe('what a page sets among the turns', () => {
  it.each(cases)('is nobody’s: $box $where, with $worn', ({locale, box, little, convention, place}) => {
    const written = box.join('\n\n')
    const lines = labelLines(withBox(little, convention, {box: written, place}), {locale})
    const own = lines.filter(({line}) => box.includes(line.text))
    expect(own.map(({kind}) => kind)).toEqual(box.map(() => 'chrome'))
    const rest = lines.filter((labelled) => !own.includes(labelled))
    const letters = rest.map(({kind}) => (kind === 'question' ? 'Q' : kind === 'answer' ? 'A' : '.')).join('')
    expect(letters).toBe(dress(little, convention).letters)
  })

  it.each([
    [
      'en',
      ['3 comments', 'Peter M.', 'What a lovely interview! Who took the pictures?', 'Reply', 'I knew her father.']
    ],
    ['fa', ['۳ نظر', 'رضا', 'چه گفت‌وگوی خوبی! عکس‌ها را چه کسی گرفته است؟', 'پاسخ', 'پدرش را می‌شناختم.']],
    ['ar', ['3 تعليقات', 'سامي', 'حوار جميل! من التقط الصور؟', 'رد', 'كنت أعرف والده.']]
  ] as const)('ends where its readers write below it (%s)', (locale, comments) => {
    const little = littles.find((other) => other.locale === locale)
    if (!little) throw new Error(`no text in ${locale}`)
    const {text, letters} = dress(little, {})
    expect(lettersOf([text, ...comments].join('\n\n'), locale)).toBe(letters + '.'.repeat(comments.length))
  })

  it.each([
    [
      'en',
      [
        'Skip to main content',
        'We value your privacy',
        'We use cookies to store information on your device.',
        'Accept all'
      ],
      ['Share this article', 'Copy link', 'Sign up for our newsletter', 'Your email address', 'Sign up']
    ],
    [
      'fa',
      ['پرش به محتوا', 'این وب‌سایت از کوکی‌ها برای بهبود خدمات استفاده می‌کند.', 'می‌پذیرم'],
      ['زمان مطالعه: ۷ دقیقه', 'عضویت در خبرنامه', 'ایمیل خود را وارد کنید', 'عضویت']
    ],
    [
      'ar',
      ['انتقل إلى المحتوى', 'يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك.', 'موافق', 'رفض'],
      ['مشاركة عبر', 'نسخ الرابط', 'اشترك في نشرتنا البريدية', 'أدخل بريدك الإلكتروني', 'اشترك الآن']
    ]
  ] as const)('leaves the head of a page that was pasted whole what it is (%s)', (locale, above, among) => {
    const little = littles.find((other) => other.locale === locale)
    if (!little) throw new Error(`no text in ${locale}`)
    const [headline = '', intro = ''] = little.head
    const {text} = dress(little, {})
    const body = text.slice(text.indexOf(intro))
    const kinds = labelLines([...above, headline, ...among, body].join('\n\n'), {locale}).map(({kind}) => kind)
    const plain = labelLines(text, {locale}).map(({kind}) => kind)
    const [first, ...rest] = plain
    expect(kinds).toEqual([...above.map(() => 'chrome'), first, ...among.map(() => 'chrome'), ...rest])
  })

  it.each([
    ['a word that may be an answer', ['Which app do you open first?', 'Instagram', 'And last?', 'Email']],
    ['a question below the titles of a box', ['So.', 'Related', 'The rope maker', 'Who owns the tide?', 'We all do.']],
    ['comments that nobody answers, for a page counts them over its text too', ['12 comments', 'The rope maker', 'So.']]
  ])('is not seen in %s', (_, lines) => {
    const last = lines.at(-1) ?? ''
    const found = foreignLines(toLines(lines.join('\n\n'), 0))
    expect(found?.[lines.indexOf(last)] ?? 0).toBe(0)
    expect(found?.[lines.length - 2] ?? 0).toBe(0)
  })
})
