import {describe, expect, it} from 'vitest'
import {
  fill,
  formatDate,
  formatList,
  formatNumber,
  type Locale,
  localeOf,
  localeTags,
  plural,
  type PluralCategory,
  type PluralForms
} from '../../src/locale.ts'

const en = localeOf('en')
const fa = localeOf('fa')
const ar = localeOf('ar')
const evening = '2026-02-11T20:38:00+03:30'
const timeZone = 'Asia/Tehran'

/** Every string of a record with its path, functions and the record's own identifiers aside. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`))
}

function wordsOf(locale: Locale): [string, string][] {
  const foreign = new Set(['/tag', '/dir', '/openGraph', '/calendar'])
  return textsOf(locale).filter(([path]) => !foreign.has(path))
}

const keysOf = (locale: Locale): Set<string> =>
  new Set(textsOf(locale).map(([path]) => path.replace(/\/(?:zero|one|two|few|many|other|=0)$/, '/other')))
const withoutGaps = (text: string): string => text.replace(/\{\w+\}/g, '')
const gapsOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the records', () => {
  it('have the same keys, plural categories aside', () => {
    expect(keysOf(fa)).toEqual(keysOf(en))
    expect(keysOf(ar)).toEqual(keysOf(en))
  })

  it.each(localeTags)('of %s leave nothing empty and no white space at the ends', (tag) => {
    for (const [path, text] of wordsOf(localeOf(tag))) {
      expect(text.trim(), path).not.toBe('')
      if (!/^\/(?:eras|listSeparator|listLast)/.test(path)) expect(text, path).toBe(text.trim())
      expect(text, path).toBe(text.normalize('NFC'))
    }
  })

  it('have the same gaps in every language', () => {
    const english = new Map(textsOf(en.strings))
    for (const locale of [fa, ar]) {
      for (const [path, text] of textsOf(locale.strings)) {
        if (/\/(?:=0|zero|one|two|few|many|other)$/.test(path)) continue
        expect(gapsOf(text), `${locale.tag}${path}`).toEqual(gapsOf(english.get(path) ?? ''))
      }
    }
  })

  it.each(localeTags)('of %s name seven days and twelve months of each calendar, each by its own name', (tag) => {
    const {weekdays, months} = localeOf(tag)
    expect(new Set(weekdays).size).toBe(7)
    for (const names of Object.values(months)) {
      expect(names).toHaveLength(12)
      expect(new Set(names).size).toBe(12)
    }
  })

  it('write Persian with Persian letters and digits', () => {
    for (const [path, text] of wordsOf(fa)) {
      expect(text, path).not.toMatch(/[\u064b\u064a\u0643\u0629\u0649\u0623\u0625\u0660-\u0669]/)
    }
  })

  it('write Arabic with Arabic letters and digits', () => {
    for (const [path, text] of wordsOf(ar)) expect(text, path).not.toMatch(/[پچژگکیۀ۰-۹\u200c]/)
  })

  it('leave no Latin letter, digit or punctuation in Persian and Arabic', () => {
    for (const locale of [fa, ar]) {
      for (const [path, text] of wordsOf(locale)) {
        expect(withoutGaps(text), `${locale.tag}${path}`).not.toMatch(/[A-Za-z0-9,;?"']/)
      }
    }
  })

  it('leave no Arabic letter in English', () => {
    for (const [path, text] of wordsOf(en)) expect(text, path).not.toMatch(/\p{Script=Arabic}/u)
  })

  it('end sentences in Persian and Arabic as they do in English', () => {
    for (const [path, text] of textsOf(en.strings)) {
      if (!text.endsWith('.')) continue
      for (const locale of [fa, ar]) {
        expect(new Map(textsOf(locale.strings)).get(path), `${locale.tag}${path}`).toMatch(/\.$/)
      }
    }
  })

  it('have ten digits of one system, zero first', () => {
    for (const {digits} of [en, fa, ar]) {
      expect(digits).toHaveLength(10)
      for (let index = 0; index < 10; index++) expect(digits.charCodeAt(index)).toBe(digits.charCodeAt(0) + index)
    }
  })

  it('know only zones that exist', () => {
    for (const zone of Object.keys(en.zones)) {
      expect(() => new Intl.DateTimeFormat('en', {timeZone: zone}), zone).not.toThrow()
    }
  })
})

describe('plural', () => {
  const forms: PluralForms = {
    zero: 'لا حوارات',
    one: 'حوار واحد',
    two: 'حواران',
    few: '{count} حوارات',
    many: '{count} حوارًا',
    other: '{count} حوار'
  }

  it.each([
    [0, 'لا حوارات'],
    [1, 'حوار واحد'],
    [2, 'حواران'],
    [3, '٣ حوارات'],
    [10, '١٠ حوارات'],
    [11, '١١ حوارًا'],
    [99, '٩٩ حوارًا'],
    [100, '١٠٠ حوار'],
    [102, '١٠٢ حوار'],
    [103, '١٠٣ حوارات'],
    [1011, '١٬٠١١ حوارًا']
  ])('of %i in Arabic is %s', (n, text) => {
    expect(plural(ar, forms, n)).toBe(text)
  })

  it('agrees with CLDR on the category of every number', () => {
    for (const locale of [en, fa, ar]) {
      const rules = new Intl.PluralRules(locale.tag)
      for (let n = 0; n < 1300; n++) {
        const category: PluralCategory = rules.select(n)
        expect(locale.plural(n), `${locale.tag} ${n}`).toBe(category)
      }
    }
  })

  it('says none in Persian only where a form for none is given', () => {
    expect(plural(fa, {one: 'یک دیدگاه', other: '{count} دیدگاه'}, 0)).toBe('یک دیدگاه')
    expect(plural(fa, {'=0': 'بدون دیدگاه', 'one': 'یک دیدگاه', 'other': '{count} دیدگاه'}, 0)).toBe('بدون دیدگاه')
    expect(plural(fa, {other: '{count} دیدگاه'}, 12)).toBe('۱۲ دیدگاه')
  })

  it('has every category of the language for what takes minutes', () => {
    for (const locale of [en, fa, ar]) {
      for (let n = 0; n <= 120; n++) expect(locale.strings.readingTime).toHaveProperty(locale.plural(n))
    }
    expect(plural(ar, ar.strings.readingTime, 6)).toBe('٦ دقائق قراءة')
    expect(plural(ar, ar.strings.readingTime, 2)).toBe('دقيقتا قراءة')
    expect(plural(fa, fa.strings.readingTime, 6)).toBe('۶ دقیقه مطالعه')
    expect(plural(en, en.strings.readingTime, 1)).toBe('1 min read')
  })
})

describe('formatNumber', () => {
  it('groups thousands and writes the digits of the language', () => {
    expect(formatNumber(en, 1234567)).toBe('1,234,567')
    expect(formatNumber(fa, 1234.5)).toBe('۱٬۲۳۴٫۵')
    expect(formatNumber(ar, 1000)).toBe('١٬٠٠٠')
    expect(formatNumber(en, 999)).toBe('999')
    expect(formatNumber(fa, 0)).toBe('۰')
    expect(formatNumber(en, 0.12345)).toBe('0.12345')
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e21])('refuses %d', (n) => {
    expect(() => formatNumber(en, n)).toThrow(RangeError)
  })
})

describe('fill', () => {
  it('puts values in as they are', () => {
    expect(fill('{a} – {b} – {a}', {a: '$&', b: '{a}'})).toBe('$& – {a} – $&')
  })

  it('throws for a gap without a value', () => {
    expect(() => fill('{a} {b}', {a: 'x'})).toThrow(/\{b\}/)
  })
})

describe('formatList', () => {
  it.each([
    [en, 'A, B and C', 'A and B'],
    [fa, 'A، B و C', 'A و B'],
    [ar, 'A وB وC', 'A وB']
  ] as const)('joins as the language does', (locale, three, two) => {
    expect(formatList(locale, ['A', 'B', 'C'])).toBe(three)
    expect(formatList(locale, ['A', 'B'])).toBe(two)
    expect(formatList(locale, ['A'])).toBe('A')
    expect(formatList(locale, [])).toBe('')
  })
})

describe('formatDate', () => {
  it('says day, hour and whose clock it is', () => {
    expect(formatDate(en, evening, {style: 'dateTime', timeZone})).toBe(
      'Wednesday, 11 February 2026, 20:38 Tehran time'
    )
    expect(formatDate(fa, evening, {style: 'dateTime', timeZone})).toBe(
      'چهارشنبه ۲۲ بهمن ۱۴۰۴، ساعت ۲۰:۳۸ به وقت تهران'
    )
    expect(formatDate(ar, evening, {style: 'dateTime', timeZone})).toBe(
      'الأربعاء ١١ فبراير ٢٠٢٦، الساعة ٢٠:٣٨ بتوقيت طهران'
    )
  })

  it('is short in lists and tables', () => {
    expect([en, fa, ar].map((locale) => formatDate(locale, evening, {style: 'long'}))).toEqual([
      '11 February 2026',
      '۲۲ بهمن ۱۴۰۴',
      '١١ فبراير ٢٠٢٦'
    ])
    expect([en, fa, ar].map((locale) => formatDate(locale, evening, {style: 'short'}))).toEqual([
      '2026-02-11',
      '۱۴۰۴/۱۱/۲۲',
      '٢٠٢٦/٠٢/١١'
    ])
    expect(formatDate(fa, '2026-02-11T08:05:00+03:30', {style: 'time'})).toBe('۰۸:۰۵')
  })

  it('names the calendar where it is not the one of the language', () => {
    expect(formatDate(ar, evening, {style: 'full', calendar: 'hijri'})).toBe('الأربعاء ٢٣ شعبان ١٤٤٧ هـ')
    expect(formatDate(fa, evening, {style: 'full', calendar: 'gregorian'})).toBe('چهارشنبه ۱۱ فوریه ۲۰۲۶ میلادی')
    expect(formatDate(en, evening, {style: 'long', calendar: 'jalali'})).toBe('22 Bahman 1404 SH')
  })

  it('says no time and no zone that it does not know', () => {
    expect(formatDate(en, '2026-02-11', {style: 'dateTime', timeZone})).toBe('Wednesday, 11 February 2026')
    expect(formatDate(fa, '2026-02-11T20:38:00', {style: 'dateTime', timeZone})).toBe(
      'چهارشنبه ۲۲ بهمن ۱۴۰۴، ساعت ۲۰:۳۸'
    )
    expect(formatDate(en, '2026-02-11', {style: 'time'})).toBe('')
  })

  it('shows the offset, isolated, where the zone has no name', () => {
    expect(formatDate(en, evening, {style: 'dateTime'})).toBe('Wednesday, 11 February 2026, 20:38 (UTC+03:30)')
    expect(formatDate(fa, evening, {style: 'dateTime', timeZone: 'Asia/Tokyo'})).toContain('(\u2068UTC+03:30\u2069)')
    expect(formatDate(en, '2026-02-11T20:38:00Z', {style: 'dateTime'})).toContain('(UTC)')
  })

  it('tells the leap Esfand from Nowruz at the edge of midnight', () => {
    expect(formatDate(fa, '2025-03-20T23:59:00+03:30', {style: 'full'})).toBe('پنجشنبه ۳۰ اسفند ۱۴۰۳')
    expect(formatDate(fa, '2025-03-21T00:00:00+03:30', {style: 'full'})).toBe('جمعه ۱ فروردین ۱۴۰۴')
  })

  it('has no digit of another system in any language', () => {
    const systems = {en: /[٠-٩۰-۹]/, fa: /[0-9٠-٩]/, ar: /[0-9۰-۹]/}
    for (const locale of [en, fa, ar]) {
      for (const style of ['full', 'long', 'short', 'dateTime', 'time'] as const) {
        expect(formatDate(locale, evening, {style, timeZone})).not.toMatch(systems[locale.tag])
      }
    }
  })
})
