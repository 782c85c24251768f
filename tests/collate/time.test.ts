import {describe, expect, it} from 'vitest'
import {collate} from '../../src/collate.ts'
import type {FrontMatterFields, Page, StaticPage, SourcePath, Summary} from '../../src/model.ts'
import {parse} from '../../src/parse.ts'
import {articleAt, articleOf, configWith, exchange, NOW, pageAt, shelf, siteOf, summaryOf, treeOf} from './material.ts'
import {pagesOf as pagesOfPlan, summarise} from '../../src/collate.ts'

const config = configWith()

/** An article whose front matter has been read by the parser. */
function dated(frontMatter: FrontMatterFields, slug = 'bell', locale: 'en' | 'fa' = 'en'): Summary {
  const head = '---\nx: y\n---\n'
  const text = `${head}The bell\n\nQ: Why?\nA: So.\n`
  const {tree} = parse(text, {locale, bodyStart: head.length, frontMatter, timeZone: 'Asia/Tehran'})
  const yaml = tree.children.find(({type}) => type === 'yaml')
  const article = articleOf({slug, locale, frontMatter})
  const children = [...(yaml === undefined ? [] : [yaml]), ...treeOf({locale}).children]
  return summarise({...article, tree: {...article.tree, children}}, config).summary
}

function urlsAt(now: number, summaries: readonly Summary[], drafts = false): string[] {
  const {plans} = collate(config, summaries, {shelf, now, drafts})
  return plans.filter(({kind}) => kind === 'interview').map(({url}) => url)
}

function dueAt(now: string, summaries: readonly Summary[]): string | undefined {
  return collate(config, summaries, {shelf, now: Date.parse(now)}).due
}

function messagesOf(summaries: readonly Summary[], statics: readonly StaticPage[] = []) {
  return collate(config, summaries, {shelf, now: NOW, statics}).messages
}

describe('a text that is not due', () => {
  const bell = summaryOf({slug: 'rope'})

  it('does not exist: neither a draft, nor what is to appear, nor what has ended', () => {
    for (const frontMatter of [{draft: true}, {publishAt: '2026-03-02'}, {expires: '2026-02-28'}])
      expect(urlsAt(NOW, [bell, dated(frontMatter)])).toEqual(['en/rope/'])
    expect(urlsAt(NOW, [bell, dated({publishAt: '2026-03-01'})])).toEqual(['en/bell/', 'en/rope/'])
  })

  it('appears and ends to the minute, in the zone of the site', () => {
    const text = dated({publishAt: '2026-03-05 18:00', expires: '2026-03-07'})
    const at = (moment: string) => urlsAt(Date.parse(moment), [text]).length
    expect(['2026-03-05T17:59:59+03:30', '2026-03-05T18:00:00+03:30'].map(at)).toEqual([0, 1])
    expect(['2026-03-06T23:59:59+03:30', '2026-03-07T00:00:00+03:30'].map(at)).toEqual([1, 0])
  })

  it('is shown to those who write it, with a label', () => {
    const texts = [dated({draft: true}), dated({publishAt: '2026-03-05 18:00'}, 'later')]
    expect(urlsAt(NOW, texts, true)).toHaveLength(2)
    const {site, plans} = collate(config, texts, {shelf, now: NOW, drafts: true})
    const pages = plans.filter(({kind}) => kind === 'interview').flatMap((plan) => pagesOfPlan(site, plan, shelf))
    expect(articleAt(pages, 'en/bell/').view.notice).toBe('Draft, not published')
    expect(articleAt(pages, 'en/later/').view.notice).toBe(
      'Not published before Thursday, 5 March 2026, 18:00 Tehran time'
    )
  })

  it('has the day of its appearance where it names no other', () => {
    expect(dated({publishAt: '2026-02-01 18:00'})).toMatchObject({publishAt: '2026-02-01T18:00:00+03:30'})
  })

  it('does not exist for its translations either', () => {
    const draft = dated({draft: true, translatedFrom: 'en'}, 'bell', 'fa')
    const {languages} = articleAt(siteOf([summaryOf(), draft]).pages, 'en/bell/').view.frame
    expect(languages.map(({tag, href}) => [tag, href])).toEqual([
      ['en', './'],
      ['fa', undefined],
      ['ar', undefined]
    ])
  })
})

describe('the next build', () => {
  const texts = [
    dated({publishAt: '2026-03-05 18:00', expires: '2026-03-07'}),
    dated({draft: true, publishAt: '2026-03-03'}, 'draft')
  ]

  it('is due when a text appears or ends', () => {
    expect(dueAt('2026-03-01T00:00:00Z', texts)).toBe('2026-03-05T18:00:00+03:30')
    expect(dueAt('2026-03-05T18:00:00+03:30', texts)).toBe('2026-03-07T00:00:00+03:30')
    expect(dueAt('2026-03-08T00:00:00Z', texts)).toBeUndefined()
  })
})

describe('what an editor is told of times', () => {
  it('is that a draft is overdue', () => {
    const draft = dated({draft: true, publishAt: '2026-02-03'})
    expect(messagesOf([draft])).toMatchObject([{ruleId: 'overdue-draft', severity: 'warning', file: draft.path}])
  })

  it('is that a text would end before it appears', () => {
    const article = articleOf({frontMatter: {publishAt: '2026-03-05', expires: '2026-03-01'}})
    const head = {type: 'yaml' as const, value: '', publishAt: '2026-03-05', expires: '2026-03-01'}
    const tree = {...article.tree, children: [head, ...article.tree.children]}
    expect(summarise({...article, tree}, config).messages).toMatchObject([
      {ruleId: 'expires-too-early', severity: 'error'}
    ])
  })
})

describe('corrections', () => {
  it('stand at the article by date, and in its data', () => {
    const summary = dated({
      corrections: [
        {date: '2026-02-20', text: 'The bell weighs two tonnes.'},
        {date: '12 February 2026', text: 'Her name is Mina.'}
      ]
    })
    const {corrections, frame} = articleAt(siteOf([summary]).pages, 'en/bell/').view
    expect(corrections).toMatchObject([
      {date: {text: '12\u00a0February\u00a02026', iso: '2026-02-12'}, text: 'Her name is Mina.'},
      {date: {text: '20\u00a0February\u00a02026'}, text: 'The bell weighs two tonnes.'}
    ])
    expect(JSON.stringify(frame.structuredData)).toContain(
      '"@type":"CorrectionComment","datePublished":"2026-02-12","text":"Her name is Mina."'
    )
  })

  it('change the text when they are dated, for programs too', () => {
    const corrections = [{date: '2026-02-20', text: 'Two tonnes.'}, {text: 'A name.'}]
    const changed = (frontMatter: FrontMatterFields): string | undefined =>
      articleAt(siteOf([dated({date: '2026-02-11', ...frontMatter})]).pages, 'en/bell/').view.updated?.iso
    expect(changed({corrections})).toBe('2026-02-20')
    expect(changed({corrections, updated: '2026-02-15'})).toBe('2026-02-20')
    expect(changed({corrections, updated: '2026-02-25'})).toBe('2026-02-25')
    expect(changed({corrections: [{date: '2026-02-10', text: 'Too early.'}]})).toBeUndefined()
    const {pages} = siteOf([dated({date: '2026-02-11', corrections})])
    expect(JSON.stringify(articleAt(pages, 'en/bell/').view.frame.structuredData)).toContain(
      '"dateModified":"2026-02-20"'
    )
    expect(JSON.stringify(pageAt(pages, 'sitemaps/en-1.xml'))).toContain('"lastmod":"2026-02-20"')
  })
})

describe('a withdrawn interview', () => {
  const gone = dated({withdrawn: {reason: 'The guest did not say this.', date: '2026-02-25'}})
  const {pages} = siteOf([
    gone,
    summaryOf({slug: 'rope'}),
    summaryOf({locale: 'fa', frontMatter: {translatedFrom: 'en'}})
  ])

  it('leaves a page that says so, and is nowhere else', () => {
    const page = pageAt(pages, 'en/bell/')
    expect(page.kind === 'withdrawn' && page.view).toMatchObject({
      headline: 'This interview has been withdrawn',
      reason: ['The guest did not say this.'],
      dates: [
        {label: 'Published', date: {text: 'Wednesday, 11\u00a0February\u00a02026'}},
        {label: 'Withdrawn', date: {text: 'Wednesday, 25\u00a0February\u00a02026'}}
      ],
      frame: {alternates: [], meta: [{key: 'robots', value: 'noindex'}]}
    })
    const others = pages.filter(({url}) => !url.startsWith('en/bell/') && !url.startsWith('fa/bell/'))
    expect(JSON.stringify(others)).not.toContain('en/bell/')
  })

  it('leads to what became of its translations, and says there when it had been published', () => {
    const withdrawn = {reason: 'They did not say this.', date: '2026-02-25'}
    const {published: _, ...translation} = dated({translatedFrom: 'en', withdrawn}, 'bell', 'fa')
    const page = pageAt(siteOf([gone, translation]).pages, 'fa/bell/')
    if (page.kind !== 'withdrawn') throw new Error(page.kind)
    expect(page.view.dates.map(({label}) => label)).toEqual(['انتشار', 'خروج از انتشار'])
    expect(page.view.frame.languages.map(({href}) => href)).toEqual(['../../en/bell/', './', undefined])
  })

  it('is not offered as a version of its translation', () => {
    expect(articleAt(pages, 'fa/bell/').view.frame.alternates.map(({href}) => href)).not.toContain(
      'https://paper.example/en/bell/'
    )
  })
})

function staticPage(slug: string): StaticPage {
  const path = `content/pages/${slug}/en.md` as SourcePath
  return {path, hash: slug, slug, locale: 'en', title: slug, text: ''}
}

function redirects(summaries: readonly Summary[]): Extract<Page, {kind: 'redirect'}>[] {
  return siteOf(summaries).pages.filter((page) => page.kind === 'redirect')
}

describe('addresses', () => {
  it('that were left lead to the new one, in every language', () => {
    const summaries = [dated({movedFrom: ['glocke']}), summaryOf({locale: 'fa', frontMatter: {translatedFrom: 'en'}})]
    expect(redirects(summaries).map(({url, view}) => [url, view.href, view.canonical])).toEqual([
      ['en/glocke/', '../bell/', 'https://paper.example/en/bell/'],
      ['en/glocke/q1/', '../../bell/q1/', 'https://paper.example/en/bell/q1/'],
      ['en/glocke/q2/', '../../bell/q2/', 'https://paper.example/en/bell/q2/'],
      ['en/glocke/q3/', '../../bell/q3/', 'https://paper.example/en/bell/q3/'],
      ['fa/glocke/', '../bell/', 'https://paper.example/fa/bell/'],
      ['fa/glocke/q1/', '../../bell/q1/', 'https://paper.example/fa/bell/q1/'],
      ['fa/glocke/q2/', '../../bell/q2/', 'https://paper.example/fa/bell/q2/'],
      ['fa/glocke/q3/', '../../bell/q3/', 'https://paper.example/fa/bell/q3/']
    ])
    const pages = siteOf(summaries).pages.map(({url}) => String(url))
    for (const {view} of redirects(summaries))
      expect(pages).toContain(view.canonical.slice('https://paper.example/'.length))
  })

  it('are not taken from what stands there: both files are named', () => {
    const rope = summaryOf({slug: 'rope'})
    const bell = dated({movedFrom: ['rope']})
    expect(messagesOf([bell, rope])).toMatchObject([
      {ruleId: 'former-address-taken', severity: 'error', file: bell.path, cause: {file: rope.path}}
    ])
    expect(redirects([bell, rope])).toEqual([])
    expect(messagesOf([dated({movedFrom: ['glocke']}), dated({movedFrom: ['glocke']}, 'other')])).toMatchObject([
      {ruleId: 'former-address-taken'}
    ])
    expect(messagesOf([dated({movedFrom: ['bell']})])).toMatchObject([{ruleId: 'former-address-taken'}])
  })

  it('of the site’s own pages are nobody else’s', () => {
    expect(messagesOf([summaryOf({slug: 'topics'})])).toMatchObject([
      {ruleId: 'reserved-slug', file: 'content/interviews/topics/en.txt'}
    ])
    expect(messagesOf([], [staticPage('search')])).toMatchObject([{ruleId: 'reserved-slug'}])
  })

  it('of a static page give way to an interview, with an error that names both', () => {
    const messages = messagesOf([summaryOf({slug: 'about'})], [staticPage('about'), staticPage('contact')])
    expect(messages).toMatchObject([
      {
        ruleId: 'duplicate-slug',
        file: 'content/pages/about/en.md',
        cause: {file: 'content/interviews/about/en.txt'}
      }
    ])
  })

  it('may be written in any script', () => {
    const summary = summaryOf({slug: 'آخرین-کشتی', content: [exchange('Why?', ['mina-farrokhzad', 'So.'])]})
    const {frame} = articleAt(siteOf([summary]).pages, 'en/آخرین-کشتی/').view
    expect(frame.canonical).toBe(`https://paper.example/en/${encodeURIComponent('آخرین-کشتی')}/`)
  })
})
