import {describe, expect, it} from 'vitest'
import {dressesOf} from '../../../src/parse/blocks/dress.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {lettersOf, marked} from '../letters.ts'

const emphases = (text: string): string[] => dressesOf(toLines(text, 0)).map(({emphasis}) => emphasis)

describe('titles above a row of signs', () => {
  it('are headings', () => {
    expect(emphases('Bells\n=====\n\nHow are they cast?\n---\nIn clay.')).toEqual(['h1', '', 'h2', '', ''])
    expect(emphases('ناقوس‌ها\n=====\n\nأجراس\n---')).toEqual(['h1', '', 'h2', ''])
  })

  it('are no sentences, and stand by themselves', () => {
    expect(emphases('They are cast in clay.\n---\n\nAnd then\nthey ring\n---\n\nBells\n\n---')).toEqual(
      Array(7).fill('')
    )
  })

  it.each([
    [
      'en',
      'The team',
      'What is the mill for?',
      'For sails.',
      'How old is it?',
      'Older than the town.',
      'Who mends it?',
      'We do, all of us.'
    ],
    [
      'fa',
      'گروه',
      'آسیاب برای چیست؟',
      'برای آرد.',
      'چند سال دارد؟',
      'از شهر پیرتر است.',
      'چه کسی تعمیرش می‌کند؟',
      'خودمان.'
    ],
    ['ar', 'الفريق', 'لماذا الطاحونة؟', 'للدقيق.', 'كم عمرها؟', 'أقدم من المدينة.', 'من يصلحها؟', 'نحن جميعا.']
  ])('part the answers of a text in %s', (locale, title, ...turns) => {
    const rows = turns.map((words, i) => `${i % 2 === 0 ? 'Q' : 'A'} ${words}`)
    const {bare, letters} = marked([...rows.slice(0, 4), `N ${title}\nN ======`, ...rows.slice(4)].join('\n\n'))
    expect(lettersOf(bare, locale)).toBe(letters)
  })
})

const dialogues = {
  en: [
    'What was your first poem?',
    'One about a window.',
    'Who read it?',
    'My aunt, in the kitchen.',
    'And then you stopped',
    'For nine years.'
  ],
  fa: [
    'نخستین شعرتان چه بود؟',
    'شعری درباره‌ی پنجره.',
    'چه کسی آن را خواند؟',
    'خاله‌ام، در آشپزخانه.',
    'بعد هم رها کردید',
    'نه سال.'
  ],
  ar: [
    'ما أول قصيدة كتبتها؟',
    'واحدة عن النافذة.',
    'من قرأها؟',
    'خالتي، في المطبخ.',
    'ثم توقفت عن الكتابة',
    'تسع سنوات.'
  ]
}

describe('marks of questions', () => {
  it.each([
    ['(*)', 'ar'],
    ['[•]', 'fa'],
    ['(-)', 'en'],
    ['◄', 'fa'],
    ['⮞', 'en'],
    ['→', 'ar'],
    ['_', 'ar']
  ] as const)('may be any sign, in brackets or not: %s', (mark, locale) => {
    const text = dialogues[locale].map((words, i) => (i % 2 === 0 ? `${mark} ${words}` : words)).join('\n')
    expect(lettersOf(text, locale)).toBe('QAQAQA')
    const starts = dressesOf(toLines(text, 0)).map(({start}) => start)
    expect(starts).toEqual([mark.length + 1, 0, mark.length + 1, 0, mark.length + 1, 0])
  })
})
