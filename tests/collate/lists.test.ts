import {describe, expect, it} from 'vitest'
import {collate, inputsOf} from '../../src/collate.ts'
import type {Config, Page, Summary} from '../../src/model.ts'
import {configWith, exchange, family, homeAt, NOW, pageAt, pagesOf, person, shelf, summaryOf} from './material.ts'

const config = configWith({
  people: [
    {
      id: 'mina',
      name: {en: 'Mina Farrokhzad', fa: 'مینا فرخ‌زاد'},
      family: {},
      role: {en: 'Captain'},
      spellings: ['Farrukhzad'],
      links: ['https://www.harbour.example/mina']
    }
  ]
})

function listAt(pages: readonly Page[], url: string) {
  const page = pageAt(pages, url)
  if (page.kind !== 'listing') throw new Error(`/${url} is no list`)
  return page.view
}

function indexAt(pages: readonly Page[], url: string) {
  const page = pageAt(pages, url)
  if (page.kind !== 'index') throw new Error(`/${url} is no index`)
  return page.view
}

/** One a day, the newest first, each of its own guest. */
function days(count: number, settings: Config = config): Summary[] {
  return Array.from({length: count}, (_, i) => dayOf(count - i, settings))
}

function dayOf(number: number, settings: Config = config): Summary {
  const date = new Date(Date.UTC(2025, 0, number, 9)).toISOString().slice(0, 19)
  const parts = {slug: `talk-${number}`, headline: `Talk ${number}`, date: `${date}Z`}
  return summaryOf(
    {...parts, people: [person('guest', `Guest ${number}`)], content: [exchange('Why?', ['guest', 'So.'])]},
    settings
  )
}

function headlines({rows}: {rows: readonly {headline: string}[]}): string[] {
  return rows.map(({headline}) => headline)
}

/** What every plan depends on, by its address. */
function inputs(summaries: readonly Summary[]): Map<string, string> {
  const {site, plans} = collate(config, summaries, {shelf, now: NOW})
  return new Map(plans.map((plan) => [`${plan.kind} /${plan.url}`, JSON.stringify(inputsOf(site, plan))]))
}

describe('a home page', () => {
  it('holds all of a dozen, and says no more', () => {
    const {lead, rows, older, archive} = homeAt(pagesOf(days(12)), 'en/').view
    expect([lead?.headline, rows.length, older, archive]).toEqual(['Talk 12', 11, undefined, undefined])
  })

  it('leads to older interviews and to the archive where there are more', () => {
    const pages = pagesOf(days(33))
    const {rows, older, archive} = homeAt(pages, 'en/').view
    expect(rows).toHaveLength(12)
    expect([older?.href, archive?.label]).toEqual(['page/1/', 'Archive, 33 interviews'])
    expect(headlines(listAt(pages, 'en/page/1/')).at(0)).toBe('Talk 20')
    expect(headlines(listAt(pages, 'en/page/1/')).at(-1)).toBe('Talk 1')
  })

  it('says so where nothing has been published', () => {
    const {lead, empty} = homeAt(pagesOf([]), 'fa/').view
    expect([lead, empty]).toEqual([undefined, 'هنوز گفت‌وگویی در اینجا منتشر نشده است.'])
  })
})

describe('a newest interview', () => {
  it('changes the fronts of the lists that it is in, and no older page', () => {
    const before = inputs(days(90))
    const after = inputs(days(91))
    const changed = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key)
    const lists = changed.filter((key) => /^(?:latest|topic|person|month) /u.test(key))
    expect(lists).toEqual(['month /en/archive/2025/04/'])
    expect(changed).toEqual(expect.arrayContaining(['home /en/', 'archive /en/archive/', 'interview /en/talk-91/']))
  })

  it('that fills a page changes only the way on from the page before', () => {
    const before = inputs(days(51))
    const after = inputs(days(52))
    const changed = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key)
    expect(changed.filter((key) => key.startsWith('latest'))).toEqual(['latest /en/page/2/', 'latest /en/page/1/'])
    expect(inputs(days(53)).get('latest /en/page/1/')).toBe(after.get('latest /en/page/1/'))
  })
})

describe('the page of a topic', () => {
  const summaries = [
    ...family('bell', ['en', 'fa'], {frontMatter: {topics: ['harbour']}}),
    summaryOf({slug: 'rope', headline: 'Rope', frontMatter: {topics: ['harbour', 'Open Sea']}})
  ]

  it('is headed by its name in the language and lists its interviews', () => {
    const view = listAt(pagesOf(summaries), 'en/topics/harbour/')
    expect([view.headline, view.topic, view.meta, headlines(view)]).toEqual([
      'Harbour',
      {label: 'Topics', href: '../'},
      ['2 interviews'],
      ['bell en', 'Rope']
    ])
  })

  it('is linked from the same list in another language, where there is one', () => {
    const {languages} = listAt(pagesOf(summaries), 'fa/topics/harbour/').frame
    expect(languages.map(({tag, href, missing}) => [tag, href ?? missing])).toEqual([
      ['en', '../../../en/topics/harbour/'],
      ['fa', './'],
      ['ar', 'به زبان عربی در دسترس نیست']
    ])
  })

  it('has an address even where topics.yaml does not know it', () => {
    expect(listAt(pagesOf(summaries), 'en/topics/open-sea/').headline).toBe('Open Sea')
    const items = indexAt(pagesOf(summaries), 'en/topics/').groups.flatMap((group) => group.items)
    expect(items.map(({label, href, count}) => [label, href, count])).toEqual([
      ['Harbour', 'harbour/', '2 interviews'],
      ['Open Sea', 'open-sea/', '1 interview']
    ])
  })

  it('is where the line over a headline leads that is the topic’s name', () => {
    const page = pageAt(pagesOf(summaries), 'en/rope/')
    expect(page.kind === 'article' && [page.view.kicker, page.view.kickerHref]).toEqual([
      'Harbour',
      '../topics/harbour/'
    ])
  })
})

describe('the page of a person', () => {
  const guests = [person('mina-farrokhzad', 'Mina Farrokhzad'), person('b', 'Ben Bos')]
  const content = [
    exchange('Who steers?', ['mina-farrokhzad', 'I do.']),
    exchange('Who cooks?', ['b', 'I do.']),
    exchange('Who sings?', ['b', 'Not I.'], ['mina-farrokhzad', 'I.'])
  ]
  const summaries = [
    summaryOf({slug: 'crew', headline: 'The crew', people: guests, content}, config),
    summaryOf({slug: 'alone', headline: 'Alone', date: '2026-01-01', people: [person('b', 'Ben  Bos')]}, config)
  ]
  const pages = pagesOf(summaries, config)

  it('says what is known, under every spelling', () => {
    const view = listAt(pages, 'en/people/mina/')
    expect([view.headline, view.standfirst, view.meta]).toEqual([
      'Mina Farrokhzad',
      'Captain',
      ['Answers in 1 interview']
    ])
    expect(view.names?.names).toEqual([
      {text: 'مینا فرخ‌زاد', lang: 'fa', dir: 'rtl'},
      {text: 'Farrukhzad', dir: 'ltr'}
    ])
    expect(view.links).toEqual([{label: 'harbour.example', href: 'https://www.harbour.example/mina'}])
  })

  it('holds what the person was asked, as numbered in the interview, and who else answered', () => {
    const [row] = listAt(pages, 'en/people/mina/').rows
    expect(row?.questions).toEqual([
      {number: '1', text: 'Who steers?', href: '../../crew/#q1'},
      {number: '3', text: 'Who sings?', href: '../../crew/#q3'}
    ])
    expect(row?.people).toEqual([{name: 'Ben Bos'}])
  })

  it('is made for whoever answers twice under one name', () => {
    expect(headlines(listAt(pages, 'en/people/ben-bos/'))).toEqual(['The crew', 'Alone'])
    expect(pagesOf(summaries.slice(1), config).some(({url}) => url === 'en/people/ben-bos/')).toBe(false)
  })

  it('is not made anew when the body of an interview changes', () => {
    const longer = [...content.slice(0, 2), exchange('Who sings?', ['b', 'Not I.'], ['mina-farrokhzad', 'I. Loudly.'])]
    const changed = summaryOf({slug: 'crew', headline: 'The crew', people: guests, content: longer}, config)
    const [before] = summaries
    expect(changed.answering).toBe(before?.answering)
    const other = [...content.slice(0, 2), exchange('Who sings?', ['b', 'Not I.'])]
    expect(summaryOf({slug: 'crew', people: guests, content: other}, config).answering).not.toBe(before?.answering)
  })
})

describe('the list of people', () => {
  it('stands in the order of the alphabet, and on a page for each letter where there are very many', () => {
    const people = Array.from({length: 320}, (_, i) => ({
      id: `p${i}`,
      name: {en: `Person ${i % 2 === 0 ? 'Abel' : 'Zahn'}${i}`},
      family: {en: i % 2 === 0 ? 'Abel' : 'Zahn'},
      role: {},
      spellings: [],
      links: []
    }))
    const many = configWith({people})
    const summaries = people.map(({id, name}, i) => summaryOf({slug: `s${i}`, people: [person(id, name.en)]}, many))
    const pages = pagesOf(summaries, many)
    const front = indexAt(pages, 'en/people/')
    expect(front.groups).toEqual([])
    expect(front.parts.map(({label, href}) => [label, href])).toEqual([
      ['A', 'page/1/'],
      ['Z', 'page/26/']
    ])
    expect(indexAt(pages, 'en/people/page/26/').groups.map(({label, items}) => [label, items.length])).toEqual([
      ['Z', 160]
    ])
    const few = indexAt(pagesOf(summaries.slice(0, 4), many), 'en/people/')
    expect(few.groups.map(({label, items}) => [label, items.length])).toEqual([
      ['A', 2],
      ['Z', 2]
    ])
  })

  it('says who will stand there where there is nobody', () => {
    expect(indexAt(pagesOf([]), 'en/people/').empty).toContain('more than one interview')
  })
})

describe('the archive', () => {
  const pages = pagesOf([
    ...family('bell', ['en', 'fa', 'ar']),
    ...family('rope', ['en'], {date: '2026-02-20'}),
    ...family('sail', ['en'], {date: ''})
  ])

  it('is told in the calendar of the language', () => {
    const years = indexAt(pages, 'en/archive/').groups
    expect(years.map(({label, items}) => [label, items.map((item) => [item.label, item.href, item.count])])).toEqual([
      ['2026', [['February', '2026/02/', '2 interviews']]],
      ['Undated', [['Undated', 'undated/', '1 interview']]]
    ])
    expect(indexAt(pages, 'fa/archive/').groups).toMatchObject([
      {label: '۱۴۰۴', items: [{label: 'بهمن', href: '1404/11/', count: '۱ گفت‌وگو'}]}
    ])
  })

  it('has a page for each year, to which its year and a shortened address lead', () => {
    const year = indexAt(pages, 'en/archive/2026/')
    expect(year.topic).toEqual({label: 'Archive', href: '../'})
    expect(year.headline).toBe('2026')
    expect(year.meta).toEqual(['2 interviews'])
    expect(year.groups).toMatchObject([{items: [{href: expect.stringMatching(/^\d\d\/$/)}]}])
    expect(year.groups[0]?.label).toBeUndefined()
    expect(year.frame.title).toMatch(/^2026 \| Archive \| /)
    const [newest, ...rest] = indexAt(pages, 'en/archive/').groups
    expect(newest?.href).toBe('2026/')
    expect(rest.at(-1)?.href).toBeUndefined()
    expect(pages.some(({url}) => url === 'en/archive/0/')).toBe(false)
  })

  it('has a page for each month, linked where another language counts the same months', () => {
    const {headline, frame} = listAt(pages, 'ar/archive/2026/02/')
    expect(headline).toBe('فبراير ٢٠٢٦')
    expect(frame.languages.map(({tag, href}) => [tag, href])).toEqual([
      ['en', '../../../../en/archive/2026/02/'],
      ['fa', undefined],
      ['ar', './']
    ])
    expect(headlines(listAt(pages, 'en/archive/undated/'))).toEqual(['sail en'])
  })
})
