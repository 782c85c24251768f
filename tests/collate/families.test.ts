import {describe, expect, it} from 'vitest'
import type {Summary} from '../../src/model.ts'
import {articleAt, exchange, family, instant, pagesOf, siteOf, summaryOf} from './material.ts'

function rulesOf(summaries: readonly Summary[]): string[] {
  return siteOf(summaries).messages.map(({ruleId, file}) => `${ruleId} ${file}`)
}

describe('a family of translations', () => {
  it('is silent when everything fits', () => {
    expect(rulesOf(family('bell', ['en', 'fa', 'ar']))).toEqual([])
  })

  it('gives translations without a date that of their source', () => {
    const pages = pagesOf(family('bell', ['fa', 'en']))
    expect(articleAt(pages, 'fa/bell/').view.published).toMatchObject({
      iso: '2026-02-11T20:38:00+03:30',
      text: 'چهارشنبه ۲۲\u00a0بهمن\u00a0۱۴۰۴، ساعت ۲۰:۳۸ به وقت تهران'
    })
  })

  it('keeps the date that a translation gives itself', () => {
    const [english, persian] = family('bell', ['en', 'fa'])
    const pages = pagesOf([english!, {...persian!, published: instant('2026-02-13')}])
    expect(articleAt(pages, 'fa/bell/').view.published?.iso).toBe('2026-02-13')
    expect(articleAt(pages, 'en/bell/').view.published?.iso).toBe('2026-02-11T20:38:00+03:30')
  })

  it('takes the topics of every version for all of them', () => {
    const [english, persian] = family('bell', ['en', 'fa'])
    const pages = pagesOf([english!, {...persian!, topics: ['harbour']}])
    expect(articleAt(pages, 'en/bell/').view.kicker).toBe('Harbour')
    expect(articleAt(pages, 'fa/bell/').view.kicker).toBe('بندر')
  })

  it('names both files, both counts and the place where a translation has other exchanges', () => {
    const content = [
      exchange('A first and rather long question that asks about many things at once?', ['p', 'Yes.']),
      exchange('Short?', [
        'p',
        'An answer that goes on and on, for it has much to say about the sea, the fog and the bell, and more.'
      ]),
      exchange('A third question of middling length, is it not?', ['p', 'It is. '.repeat(30)])
    ]
    const english = summaryOf({content})
    const persian = summaryOf({
      locale: 'fa',
      date: '',
      content: [content[0]!, content[2]!],
      frontMatter: {translatedFrom: 'en'}
    })
    const {messages, pages} = siteOf([persian, english])
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({
      ruleId: 'translation-mismatch',
      severity: 'error',
      file: 'content/interviews/bell/fa.txt',
      cause: {file: 'content/interviews/bell/en.txt'}
    })
    expect(messages[0]?.message).toContain('Unexpected 2 exchanges in `content/interviews/bell/fa.txt`')
    expect(messages[0]?.message).toContain('expected 3 exchanges as in `content/interviews/bell/en.txt`')
    expect(messages[0]?.message).toContain('part at number 2')
    expect(messages[0]?.cause?.message).toContain('Short?')
    expect(pages.filter(({kind}) => kind === 'article')).toHaveLength(2)
  })

  it('does not accept equal counts when only one version opens with an answer', () => {
    const english = summaryOf({content: [exchange('', ['p', 'Well.']), exchange('Why?', ['p', 'So.'])]})
    const persian = summaryOf({
      locale: 'fa',
      date: '',
      content: [exchange('چرا؟', ['p', 'چون.']), exchange('و؟', ['p', 'هیچ.'])],
      frontMatter: {translatedFrom: 'en'}
    })
    expect(rulesOf([english, persian])).toEqual(['translation-mismatch content/interviews/bell/fa.txt'])
  })

  it('says that a source is missing, and that nothing can be a translation of itself', () => {
    const orphan = summaryOf({locale: 'fa', frontMatter: {translatedFrom: 'ar'}})
    expect(rulesOf([orphan])).toEqual(['missing-source content/interviews/bell/fa.txt'])
    const narcissus = summaryOf({locale: 'fa', frontMatter: {translatedFrom: 'fa'}})
    expect(rulesOf([narcissus])).toEqual(['missing-source content/interviews/bell/fa.txt'])
  })

  it('warns once where no version has a date, and lists the interview last', () => {
    const undated = family('undated', ['en', 'fa'], {date: ''})
    const summaries = [...undated, summaryOf({slug: 'old', date: '1999-01-01'})]
    expect(rulesOf(summaries)).toEqual(['missing-date content/interviews/undated/en.txt'])
    const articles = pagesOf(summaries).filter(({kind, url}) => kind === 'article' && url.startsWith('en/'))
    expect(articles.map(({url}) => url)).toEqual(['en/old/', 'en/undated/'])
  })

  it('leaves out the second of two texts that claim one address, and names both', () => {
    const rival = {...summaryOf(), path: 'content/interviews/other/en.txt' as Summary['path']}
    const {messages, pages} = siteOf([rival, summaryOf()])
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({
      ruleId: 'duplicate-slug',
      file: 'content/interviews/other/en.txt',
      cause: {file: 'content/interviews/bell/en.txt'}
    })
    expect(articleAt(pages, 'en/bell/').file).toBe('content/interviews/bell/en.txt')
  })

  it('survives translations that name each other in a circle', () => {
    const persian = summaryOf({locale: 'fa', frontMatter: {translatedFrom: 'ar'}})
    const arabic = summaryOf({locale: 'ar', frontMatter: {translatedFrom: 'fa'}})
    const pages = pagesOf([persian, arabic])
    expect(articleAt(pages, 'ar/bell/').view.translation?.lang).toBe('fa')
  })
})
