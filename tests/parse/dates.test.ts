import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {dateShare, diagnoseDate, readDate} from '../../src/parse/dates.ts'

const tehran = {timeZone: 'Asia/Tehran'}

describe('readDate reads', () => {
  it.each([
    ['2026-02-11 20:38', '2026-02-11T20:38:00+03:30'],
    ['2026-02-11', '2026-02-11'],
    ['2026/2/11', '2026-02-11'],
    ['2026.02.11, 8:05', '2026-02-11T08:05:00+03:30'],
    ['2026-02-11T20:38:09Z', '2026-02-11T20:38:09Z'],
    ['2026-02-11T20:38:09.123+01:00', '2026-02-11T20:38:09+01:00'],
    ['22/11/2026', '2026-11-22'],
    ['11/22/2026', '2026-11-22'],
    ['5/5/2026', '2026-05-05'],
    ['"2014-05-15T10:06:28+01:00"', '2014-05-15T10:06:28+01:00']
  ])('figures: %s', (text, date) => {
    expect(readDate(text, tehran).date).toBe(date)
  })

  it.each([
    ['11 February 2026', '2026-02-11'],
    ['February 11, 2026', '2026-02-11'],
    ['Wednesday, February 11th, 2026', '2026-02-11'],
    ['Feb. 11, 2026, 8:38 PM', '2026-02-11T20:38:00+03:30'],
    ['Wed 11 Feb 2026 12:05 a.m.', '2026-02-11T00:05:00+03:30'],
    ['the 3rd of March, 2026 at 12:30 pm', '2026-03-03T12:30:00+03:30'],
    ['Published: 1st Sept 2025, 20.38 GMT', '2025-09-01T20:38:00Z'],
    ['Published on September 1, 2025 at 20:38 GMT', '2025-09-01T20:38:00Z'],
    ['20:38, 11 February 2026', '2026-02-11T20:38:00+03:30'],
    ['Last updated 11 Feb 2026, 8 pm GMT+3', '2026-02-11T20:00:00+03:00'],
    ['Tue, 10 Feb 2026 08:28:28 -0700', '2026-02-10T08:28:28-07:00'],
    ['2 Farvardin 1405', '2026-03-22'],
    ['First of March 2026', '2026-03-01'],
    ['Ann LundMarch 1, 2026', '2026-03-01'],
    ['11 February 2026, 20:38 +03', '2026-02-11T20:38:00+03:00'],
    ['11 February 2026, 8:38 PM CST', '2026-02-11T20:38:00-06:00']
  ])('English: %s', (text, date) => {
    expect(readDate(text, tehran).date).toBe(date)
  })

  it.each([
    ['چهارشنبه ۲۲ بهمن ۱۴۰۴', '2026-02-11'],
    ['چهارشنبه، ۲۲ بهمن‌ماه ۱۴۰۴ - ساعت ۲۰:۳۸', '2026-02-11T20:38:00+03:30'],
    ['تاریخ انتشار: ۲۲ بهمن ۱۴۰۴ ساعت ۲۰ و ۳۸ دقیقه', '2026-02-11T20:38:00+03:30'],
    ['۱۴۰۴/۱۱/۲۲ ۲۰:۳۸', '2026-02-11T20:38:00+03:30'],
    ['1404/11/22', '2026-02-11'],
    ['۲۲/۱۱/۱۴۰۴', '2026-02-11'],
    ['یک شنبه 3 اسفند ماه 1404', '2026-02-22'],
    ['سه شنبه ٢١ بهمن ١٤٠٤', '2026-02-10'],
    ['۱۱ فوریه ۲۰۲۶، ۸:۳۸ ب.ظ', '2026-02-11T20:38:00+03:30'],
    ['۲۲ام بهمن سال ۱۴۰۴', '2026-02-11'],
    ['۲۳ شعبان ۱۴۴۷', '2026-02-11'],
    ['۲۲ دلو ۱۴۰۴', '2026-02-11'],
    ['شنبه ۳۰ اسفند ۱۴۰۳', '2025-03-20'],
    ['۲۲ بهمن ۱۴۰۴ | 11 February 2026 | ۲۳ شعبان ۱۴۴۷', '2026-02-11'],
    ['۲۰:۳۸ - ۱۴۰۴/۱۱/۲۲', '2026-02-11T20:38:00+03:30'],
    ['۱۳۸۶ اسفند ۱۰, جمعه', '2008-02-29'],
    ['اول مهر ۱۴۰۴', '2025-09-23'],
    ['یکم فروردین‌ماه ۱۴۰۵', '2026-03-21'],
    ['چهارشنبه بیست و دوم بهمن ۱۴۰۴', '2026-02-11'],
    ['سی‌ام دی سال ۱۴۰۴', '2026-01-20']
  ])('Persian: %s', (text, date) => {
    expect(readDate(text, tehran).date).toBe(date)
  })

  it.each([
    ['الأربعاء 11 فبراير 2026', '2026-02-11'],
    ['الأربعاء ١١ شباط ٢٠٢٦ الساعة ٨:٣٨ م', '2026-02-11T20:38:00+03:30'],
    ['11 شباط/فبراير 2026', '2026-02-11'],
    ['11 كانون الثاني (يناير) 2026', '2026-01-11'],
    ['نشر في 3 تشرين الأول 2025', '2025-10-03'],
    ['الخميس 12 فيفري 2026', '2026-02-12'],
    ['14 جويلية 2025', '2025-07-14'],
    ['20 غشت 2025', '2025-08-20'],
    ['23 شعبان 1447هـ الموافق 11 فبراير 2026م', '2026-02-11'],
    ['1447/8/23', '2026-02-11'],
    ['٢٣ شعبان ١٤٤٧ هـ', '2026-02-11'],
    ['1 ذو القعدة 1446', '2025-04-29'],
    ['آخر تحديث: 11 فبراير 2026 - 20:38 بتوقيت غرينتش', '2026-02-11T20:38:00Z'],
    ['11 فبراير 2026 07:15 صباحاً', '2026-02-11T07:15:00+03:30'],
    ['11 فبراير 2026، 20:38 بتوقيت مكة المكرمة', '2026-02-11T20:38:00+03:00']
  ])('Arabic: %s', (text, date) => {
    expect(readDate(text, tehran).date).toBe(date)
  })

  it('leaves the zone out where nobody names one', () => {
    expect(readDate('2026-02-11 20:38').date).toBe('2026-02-11T20:38:00')
  })

  it('gives the offset that the zone had on that day, summer time included', () => {
    expect(readDate('۱۰ تیر ۱۴۰۰ ساعت ۹:۰۰', tehran).date).toBe('2021-07-01T09:00:00+04:30')
    expect(readDate('1 July 2026 09:00', {timeZone: 'Europe/Paris'}).date).toBe('2026-07-01T09:00:00+02:00')
  })

  it('says where the date stands, weekday and time included', () => {
    const text = 'تهران، چهارشنبه، ۲۲ بهمن ۱۴۰۴ ساعت ۲۰:۳۸ | سیاست'
    const {start, end} = readDate(text)
    expect(text.slice(start, end)).toBe('چهارشنبه، ۲۲ بهمن ۱۴۰۴ ساعت ۲۰:۳۸')
  })
})

describe('readDate finds no date', () => {
  it.each([
    '',
    'How do you see the talks of 2026?',
    '22 بهمن',
    'February 2026',
    'نتیجه ۳-۲ بود',
    '8 سال و 162 روز',
    'Feb 11-12, 2026',
    '11 Feb 20:38',
    'version 1.2.3',
    'call 021-88-76',
    '1/2/3'
  ])('in %s', (text) => {
    expect(readDate(text)).toEqual({start: 0, end: 0})
  })
})

describe('readDate finds a day or time impossible', () => {
  it.each([
    '31 February 2026',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '31/04/2026',
    '۳۰ اسفند ۱۴۰۴',
    '۳۱ مهر ۱۴۰۴',
    '1404/07/31',
    '30 صفر 1447 25:00',
    '2026-02-11 25:00',
    '2026-02-11 20:61',
    '٣١ شعبان ١٤٤٧'
  ])('%s', (text) => {
    const reading = readDate(text, tehran)
    expect(reading.problem).toBe('impossible')
    expect(reading.date).toBeUndefined()
    expect(diagnoseDate(text, reading)).toMatchObject({ruleId: 'impossible-date', severity: 'error'})
  })
})

describe('readDate asks about', () => {
  it.each([
    ['04/05/2026', ['2026-05-04', '2026-04-05']],
    ['04/05/1404', ['1404-05-04', '1404-04-05']],
    ['۰۴/۰۵/۱۴۰۴ ساعت ۱۰:۳۰', ['1404-05-04 10:30', '1404-04-05 10:30']],
    ['3.4.2026', ['2026-04-03', '2026-03-04']],
    ['04/11/22', ['2022-11-04', '2022-04-11']],
    ['11/02/26', ['2026-02-11', '2026-11-02']],
    ['25/02/26', ['2026-02-25']],
    ['4-Mar-26', ['2026-03-04']],
    ['Mar. 4, ’98', ['1998-03-04']],
    ['شنبه ۲ خرداد ۹۴', ['1394-03-02']],
    ['۱۵ مرداد ۰۴ - ۱۱:۳۰', ['1404-05-15 11:30']],
    ['١١ فبراير ٢٦', ['2026-02-11']]
  ])('%s', (text, candidates) => {
    const reading = readDate(text, tehran)
    expect(reading).toMatchObject({problem: 'ambiguous', candidates})
    expect(diagnoseDate(text, reading)?.note).toContain(candidates[0])
  })
})

describe('readDate', () => {
  it('takes the figures of a short year for Jalali in a Persian text, and still asks', () => {
    const reading = readDate('۰۴/۱۱/۲۲', {locale: 'fa'})
    expect(reading).toMatchObject({problem: 'ambiguous', candidates: ['1404-11-22']})
  })
})

describe('diagnoseDate', () => {
  it('is silent about a date that is right', () => {
    expect(diagnoseDate('2026-02-11', readDate('2026-02-11'))).toBeUndefined()
  })
})

describe('dateShare', () => {
  it.each([
    '2026-02-11 20:38',
    'تاریخ انتشار: ۲۲ بهمن ۱۴۰۴ - ۲۰:۳۸',
    'الأربعاء 23 شعبان 1447هـ الموافق 11 فبراير 2026م',
    'Published on Wednesday, February 11, 2026 at 8:38 PM'
  ])('is whole for %s', (text) => {
    expect(dateShare(text)).toBeGreaterThan(0.9)
  })

  it.each(['On 11 February 2026 the two sides met in Muscat for the first time', '20 questions', 'سلام'])(
    'is small for %s',
    (text) => {
      expect(dateShare(text)).toBeLessThan(0.65)
    }
  )
})

describe('any text', () => {
  it('is read without an exception, and every date found exists', () => {
    const piece = fc.constantFrom(
      '11',
      '۲۲',
      'بهمن',
      '1404',
      '2026',
      '/',
      '-',
      ':',
      'Feb',
      ' ',
      'م',
      'شعبان',
      '٣٠',
      'T',
      'Z',
      '+',
      '99',
      '.'
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'grapheme'}),
          fc.array(piece).map((all) => all.join(''))
        ),
        (text) => {
          const {date, candidates, start, end} = readDate(text, tehran)
          if (date !== undefined) expect(new Date(date).getTime()).not.toBeNaN()
          for (const way of candidates ?? []) expect(readDate(way).problem).toBeUndefined()
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      ),
      {seed: 20260211, numRuns: 3000}
    )
  })
})
