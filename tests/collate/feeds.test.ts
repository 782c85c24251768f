import {describe, expect, it} from 'vitest'
import type {FeedView, Instant, Page} from '../../src/model.ts'
import {createRenderer} from '../../src/render.ts'
import {captain, configWith, exchange, family, pageAt, pagesOf, summaryOf} from './material.ts'

const config = configWith({
  people: [
    {id: 'mina', name: {en: 'Mina Farrokhzad', fa: 'مینا فرخ‌زاد'}, family: {}, role: {}, spellings: [], links: []}
  ]
})

function feedAt(pages: readonly Page[], url: string): FeedView {
  const page = pageAt(pages, url)
  if (page.kind !== 'feed') throw new Error(`/${url} is no feed`)
  return page.view
}

function bodiesAt(pages: readonly Page[], url: string): string[] {
  return createRenderer(new Map())
    .render(pageAt(pages, url))
    .outputs.map(({body}) => String(body))
}

describe('a feed', () => {
  const topics = {frontMatter: {topics: ['harbour']}}

  it('follows each language, each topic and each person', () => {
    const pages = pagesOf([summaryOf({...topics, people: [captain]}, config)], config)
    const urls = pages.filter(({kind}) => kind === 'feed').map(({url}) => url)
    expect(urls).toEqual([
      'en/feed.xml',
      'en/topics/harbour/feed.xml',
      'en/people/mina/feed.xml',
      'fa/feed.xml',
      'ar/feed.xml'
    ])
    expect(feedAt(pages, 'en/people/mina/feed.xml').title).toBe('Mina Farrokhzad | The Lantern')
    expect(feedAt(pages, 'en/topics/harbour/feed.xml').entries.map(({headline}) => headline)).toEqual([
      'The bell in the fog'
    ])
  })

  it('follows each language alone where feeds of lists are left out', () => {
    const small = {...config, parts: ['rss'] as const}
    const pages = pagesOf([summaryOf({...topics, people: [captain]}, small)], small)
    const urls = pages.filter(({kind}) => kind === 'feed').map(({url}) => url)
    expect(urls).toEqual(['en/feed.xml', 'fa/feed.xml', 'ar/feed.xml'])
    const list = pageAt(pages, 'en/topics/harbour/')
    expect(list.kind === 'listing' && list.view.frame.feeds).toEqual([
      expect.objectContaining({href: '../../feed.xml', title: 'The Lantern'})
    ])
  })

  it('has the twenty newest interviews, and none without a date', () => {
    const dated = Array.from({length: 25}, (_, i) =>
      summaryOf({slug: `talk-${i}`, headline: `Talk ${i}`, date: `2026-01-${String(i + 1).padStart(2, '0')}T09:00:00Z`})
    )
    const {entries} = feedAt(pagesOf([...dated, summaryOf({slug: 'undated', date: ''})]), 'en/feed.xml')
    expect(entries.map(({headline}) => headline)).toEqual(Array.from({length: 20}, (_, i) => `Talk ${24 - i}`))
  })

  it('is written by three standards with the same words, each in its own form of dates', () => {
    const [rss = '', atom = '', json = ''] = bodiesAt(pagesOf(family('bell', ['en', 'fa'])), 'fa/feed.xml')
    expect(rss).toContain('<pubDate>Wed, 11 Feb 2026 20:38:00 +0330</pubDate>')
    expect(rss).toContain('<language>fa</language>')
    expect(atom).toContain('<updated>2026-02-11T20:38:00+03:30</updated>')
    expect(atom).toContain('xml:lang="fa"')
    const feed = JSON.parse(json) as {items: Record<string, unknown>[]}
    expect(feed.items[0]?.['content_html']).toMatch(/^<div lang="fa" dir="rtl">.*<h2 id="q1">/s)
    expect(feed.items[0]?.['_interview']).toMatchObject({questions: [{id: 'q1'}, {id: 'q2'}, {id: 'q3'}]})
  })

  it('says what was corrected, and that the text has changed since', () => {
    const corrections = [{text: 'Her name is <Mina>.', date: '2026-02-20' as Instant}, {text: 'Two tonnes.'}]
    const summary = {...summaryOf(), corrections, updated: '2026-02-20' as Instant}
    const [rss = '', atom = '', json = ''] = bodiesAt(pagesOf([summary]), 'en/feed.xml')
    const said =
      '<h2>Corrections</h2><p><time datetime="2026-02-20">20\u00a0February\u00a02026</time><br/>Her name is &lt;Mina&gt;.</p><p>Two tonnes.</p></div>'
    expect(rss).toContain(`${said}]]>`)
    expect(atom).toContain('<updated>2026-02-20T00:00:00+03:30</updated>')
    const feed = JSON.parse(json) as {items: Record<string, unknown>[]}
    expect(feed.items[0]?.['content_html']).toContain(said)
    expect(feed.items[0]?.['date_modified']).toBe('2026-02-20T00:00:00+03:30')
  })

  it('knows an interview by its first address for ever', () => {
    const summary = summaryOf({frontMatter: {movedFrom: ['glocke', 'cloche']}})
    const [rss = '', atom = '', json = ''] = bodiesAt(pagesOf([summary]), 'en/feed.xml')
    const [first, now] = ['https://paper.example/en/glocke/', 'https://paper.example/en/bell/']
    expect(rss).toContain(`<link>${now}</link>\n<guid isPermaLink="true">${first}</guid>`)
    expect(atom).toContain(`<id>${first}</id>`)
    expect(JSON.parse(json)).toMatchObject({items: [{id: first, url: now}]})
  })

  it('lets nothing that a text says end its section, and leads from no relative address', () => {
    const content = [exchange(']]> Why <b>?', ['mina-farrokhzad', 'So.'])]
    content[0]?.children.push({
      type: 'answer',
      children: [{type: 'paragraph', children: [{type: 'link', url: '../fa/', children: [{type: 'text', value: 'x'}]}]}]
    })
    const [rss = ''] = bodiesAt(pagesOf([summaryOf({content})]), 'en/feed.xml')
    expect(rss.match(/<!\[CDATA\[[^]*?\]\]>/g)?.join('')).toContain('href="https://paper.example/en/fa/"')
    expect(rss.split(']]>')).toHaveLength(rss.split('<![CDATA[').length)
  })

  it('is made in the forms that the site wants', () => {
    const pages = pagesOf([summaryOf()], configWith({parts: ['atom']}))
    expect(feedAt(pages, 'en/atom.xml').files.map(({path}) => path)).toEqual(['en/atom.xml'])
    expect(pagesOf([summaryOf()], configWith({parts: []})).some(({kind}) => kind === 'feed')).toBe(false)
  })
})
