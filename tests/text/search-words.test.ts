import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readQuery} from '../../src/text/search-query.ts'
import {type SearchLocale, searchWords, termsOf} from '../../src/text/search-words.ts'

const seeded = {seed: 20260211, numRuns: 500}

const terms = (text: string, locale: SearchLocale): string[][] =>
  searchWords(text, locale).map((word) => [...new Set(termsOf(word))])

/** Whether a text is found by what is typed. */
function finds(typed: string, text: string, locale: SearchLocale): boolean {
  const kept = new Set(terms(text, locale).flat())
  return readQuery(`${typed} `, locale).every((slot) => [...slot.terms.keys()].some((term) => kept.has(term)))
}

describe('a Persian word', () => {
  it.each([
    ['keyboards', 'علي كريمي', 'علی کریمی'],
    ['digits', '۱۴۰۴', '١٤٠٤'],
    ['Latin digits', '۱۴۰۴', '1404'],
    ['thousands', '۱٬۲۰۰', '1200'],
    ['thousands with a comma', '1,200', '۱۲۰۰'],
    ['decimals', '۳٫۵', '3.5'],
    ['harakat', 'مُذاکَره', 'مذاکره'],
    ['tatweel', 'مـــذاکره', 'مذاکره'],
    ['hamza on a seat of vav', 'مسئول', 'مسؤول'],
    ['hamza left out', 'مسئول', 'مسوول'],
    ['hamza on a seat of ye', 'رئیس', 'رییس'],
    ['hamza on alef or ye', 'هیئت', 'هیأت'],
    ['hamza without a seat', 'هیئت', 'هیات'],
    ['hamza in a question', 'مسئله', 'مسأله'],
    ['hamza in a question left out', 'مسئله', 'مساله'],
    ['effect', 'تأثیر', 'تاثیر'],
    ['madda', 'آزادی', 'ازادی'],
    ['he with ye', 'خانهٔ', 'خانه‌ی'],
    ['he with a composed ye', 'خانۀ', 'خانه'],
    ['a verb with ZWNJ or nothing', 'می‌خواهم', 'میخواهم'],
    ['a verb with ZWNJ or a space', 'می‌خواهم', 'می خواهم'],
    ['a verb with nothing or a space', 'میخواهم', 'می خواهم'],
    ['a denied verb', 'نمی‌گذارند', 'نمیگذارند'],
    ['a plural with ZWNJ or nothing', 'پرسش‌ها', 'پرسشها'],
    ['a plural with ZWNJ or a space', 'پرسش‌های', 'پرسش های'],
    ['a plural and its word', 'پرسش‌هایی', 'پرسش'],
    ['a compound with ZWNJ or nothing', 'پیش‌بینی', 'پیشبینی'],
    ['a compound with ZWNJ or a space', 'پیش‌بینی', 'پیش بینی'],
    ['a compound with nothing or a space', 'پیشبینی', 'پیش بینی'],
    ['two words of one notion', 'بین‌المللی', 'بین المللی'],
    ['two words of one notion, joined', 'بین‌المللی', 'بینالمللی'],
    ['talk', 'گفت‌وگو', 'گفتگو'],
    ['talk in three words', 'گفت و گو', 'گفتگو'],
    ['talk in three parts', 'گفت‌و‌گو', 'گفت‌وگو'],
    ['talk in two words', 'گفت وگو', 'گفت‌وگو'],
    ['talks', 'گفت‌وگوها', 'گفتگو'],
    ['search', 'جست‌وجو', 'جستجو'],
    ['a name in two words', 'علیرضا', 'علی رضا'],
    ['a name with ZWNJ', 'علی‌رضا', 'علی رضا'],
    ['a comparative', 'بزرگ‌تر', 'بزرگتر']
  ])('is found however it is spelt: %s', (_, one, other) => {
    expect(finds(one, other, 'fa')).toBe(true)
    expect(finds(other, one, 'fa')).toBe(true)
  })

  it.each([
    ['کار', 'گار'],
    ['پرسش', 'پاسخ'],
    ['می‌خواهم', 'می‌دانم']
  ])('is not taken for another one: %s and %s', (one, other) => {
    expect(finds(one, other, 'fa')).toBe(false)
  })
})

describe('an Arabic word', () => {
  it.each([
    ['the article', 'الكتاب', 'كتاب'],
    ['«and» with the article', 'والكتاب', 'كتاب'],
    ['«and» with the article, vowelled', 'وَالْكِتَابُ', 'الكتاب'],
    ['«in» with the article', 'بالكتاب', 'كتاب'],
    ['«for» with the article', 'للكتاب', 'كتاب'],
    ['«and for» with the article', 'وللكتاب', 'كتاب'],
    ['«for» with the article before ل', 'للغة', 'اللغة'],
    ['«as» with the article', 'كالكتاب', 'كتاب'],
    ['«and» alone', 'وإيران', 'إيران'],
    ['«for» alone', 'لإيران', 'إيران'],
    ['«and for»', 'ولإيران', 'إيران'],
    ['«in» alone', 'بطهران', 'طهران'],
    ['a word that begins with «and»', 'وزير', 'الوزير'],
    ['a short word', 'الحق', 'حق'],
    ['hamza on alef', 'أزمة', 'ازمة'],
    ['te marbuta', 'أزمة', 'ازمه'],
    ['alef maksura', 'مستوى', 'مستوي'],
    ['hamza on a seat of vav', 'مسؤول', 'مسئول'],
    ['hamza left out', 'شؤون', 'شوون'],
    ['a Persian keyboard', 'كريم', 'کریم'],
    ['a Persian ye', 'علي', 'علی'],
    ['digits', '٢٠٢٦', '2026'],
    ['a name in two words', 'عبدالله', 'عبد الله'],
    ['tatweel', 'العـــراق', 'العراق'],
    ['presentation forms', 'ﻛﺘﺎﺏ', 'كتاب']
  ])('is found however it is spelt: %s', (_, one, other) => {
    expect(finds(one, other, 'ar')).toBe(true)
    expect(finds(other, one, 'ar')).toBe(true)
  })

  it('keeps the name of God whole', () => {
    expect(terms('الله', 'ar')).toEqual([['الله']])
  })
})

describe('an English word', () => {
  it.each([
    ['number', 'negotiations', 'negotiation'],
    ['number in ies', 'countries', 'country'],
    ['possession', 'Iran’s', 'Iran'],
    ['possession with a straight apostrophe', "Iran's", 'Iran'],
    ['accents', 'São Tomé', 'Sao Tome'],
    ['case', 'DETERRENCE', 'deterrence'],
    ['full stops', 'U.S.', 'US'],
    ['romanisation', 'Qahremānpūr', 'Qahremanpur']
  ])('is found however it is spelt: %s', (_, one, other) => {
    expect(finds(one, other, 'en')).toBe(true)
    expect(finds(other, one, 'en')).toBe(true)
  })

  it('keeps the full stop of a sentence and the name behind an initial apart', () => {
    expect(terms('the end.Then J.Smith spoke', 'en').flat()).toEqual(['end', 'smith', 'spoke'])
  })
})

describe('searchWords', () => {
  it('tells where the words stand', () => {
    const text = '«می‌خواهم»، گفت ۱٬۲۰۰ بار.'
    expect(searchWords(text, 'fa').map(({start, end}) => text.slice(start, end))).toEqual([
      'می‌خواهم',
      'گفت',
      '۱٬۲۰۰',
      'بار'
    ])
  })

  it('finds every word of any text by itself, joined words included', () => {
    const locales = fc.constantFrom<SearchLocale[]>('en', 'fa', 'ar')
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('ابپوالمیهرگفت کتاب\u200cيكئؤأآةabcsIE12۳٫,.’\u0640\u064e -😀')),
      maxLength: 60
    })
    fc.assert(
      fc.property(text, locales, (words, locale) => {
        for (const word of searchWords(words, locale)) {
          const slots = readQuery(words.slice(word.start, word.end), locale)
          const kept = new Set(terms(words, locale).flat())
          if (termsOf(word).length === 0) continue
          const found = slots.some((slot) => [...slot.terms.keys()].some((term) => kept.has(term)))
          expect(found, words.slice(word.start, word.end)).toBe(true)
        }
      }),
      seeded
    )
  })
})

describe('readQuery', () => {
  it('asks for nothing common beside a telling word', () => {
    expect(readQuery('what of deterrence', 'en').map(({terms: own}) => [...own.keys()])).toEqual([['deterrence']])
  })

  it('asks for a common word that stands alone as a beginning', () => {
    expect(readQuery('the', 'en').map(({beginnings}) => beginnings)).toEqual([['the']])
  })

  it('takes the last word for a beginning while it is typed', () => {
    expect(readQuery('iran neg', 'en').map(({beginnings}) => beginnings)).toEqual([[], ['neg']])
    expect(readQuery('iran neg ', 'en').map(({beginnings}) => beginnings)).toEqual([[], []])
    expect(readQuery('والكت', 'ar').map(({beginnings}) => beginnings)).toEqual([['والکت', 'کت']])
  })
})
