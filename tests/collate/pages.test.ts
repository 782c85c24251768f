import {assert, property, shuffledSubarray} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {collate, pagesOf as pagesOfPlan} from '../../src/collate.ts'
import type {Config, Page, SourcePath, Summary} from '../../src/model.ts'
import {
  articleAt,
  configWith,
  exchange,
  family,
  homeAt,
  NOW,
  pageAt,
  pagesOf,
  person,
  shelf,
  siteOf,
  summaryOf
} from './material.ts'

const all = ['en', 'fa', 'ar'] as const

function frameOf(page: Page) {
  if (!('frame' in page.view)) throw new Error(`/${page.url} has no frame`)
  return page.view.frame
}

function resolve(config: Config, page: Page, href: string): string {
  return new URL(href, config.url + page.url).href
}

/** One exchange for each asker. */
function askedBy(...askers: readonly string[]) {
  return askers.map((speaker) => {
    const made = exchange('Why?', ['a', 'So.'])
    return {...made, children: made.children.map((node) => (node.type === 'question' ? {...node, speaker} : node))}
  })
}

function titleOf(summary: Summary): string {
  return articleAt(pagesOf([summary]), `${summary.locale}/bell/`).view.frame.title
}

describe('the pages of a site', () => {
  it('are one for each version, a home for each language, a root, a page for missing addresses and some for crawlers', () => {
    const kinds = new Set(['root', 'home', 'article', 'missing', 'sitemap', 'robots'])
    const pages = pagesOf(family('bell', ['en', 'fa'])).filter(({kind}) => kinds.has(kind))
    expect(pages.map(({kind, url}) => `${kind} /${url}`)).toEqual([
      'root /',
      'home /en/',
      'home /fa/',
      'home /ar/',
      'article /en/bell/',
      'article /fa/bell/',
      'missing /404.html',
      'sitemap /sitemap.xml',
      'sitemap /sitemaps/pages.xml',
      'sitemap /sitemaps/en-1.xml',
      'sitemap /sitemaps/fa-1.xml',
      'robots /robots.txt'
    ])
  })

  it('are the same whatever the order of the summaries', () => {
    const summaries = [...family('one', all), ...family('two', all, {date: '2025-05-05'}), ...family('three', ['fa'])]
    const expected = JSON.stringify(siteOf(summaries))
    assert(
      property(shuffledSubarray(summaries, {minLength: summaries.length}), (shuffled) => {
        expect(JSON.stringify(siteOf(shuffled))).toBe(expected)
      }),
      {seed: 7, numRuns: 20}
    )
  })

  it('survive JSON', () => {
    // The files of the search index are bytes.
    const pages = pagesOf(family('bell', all)).filter(({kind}) => kind !== 'search-index')
    expect(JSON.parse(JSON.stringify(pages))).toEqual(pages)
  })

  it('exist for a site without an interview', () => {
    const home = homeAt(pagesOf([]), 'fa/')
    expect(home.view.lead).toBeUndefined()
    expect(home.view.rows).toEqual([])
    expect(home.view.frame.copyright).toBe('© فانوس')
  })
})

describe('addresses', () => {
  for (const url of ['https://paper.example/', 'https://pages.example/some/path/']) {
    it(`lead from page to page under ${url}`, () => {
      const config = configWith({url})
      const pages = pagesOf([...family('bell', all), ...family('گفت-و-گو', all, {date: '2026-01-01'})], config)
      const targets = new Set(pages.map((page) => new URL(url + page.url).href))
      const articles = pages.filter((page) => page.kind === 'article')
      for (const page of articles) {
        const {frame, questions} = page.view
        for (const href of [frame.homeHref, ...frame.languages.flatMap((language) => language.href ?? [])]) {
          expect(href).not.toMatch(/^[/a-z]/)
          expect(targets).toContain(resolve(config, page, href))
        }
        expect(questions.map(({href}) => href)).toEqual(['#q1', '#q2', '#q3'])
        expect(resolve(config, page, frame.root || './')).toBe(url)
      }
      const home = homeAt(pages, 'fa/')
      expect(resolve(config, home, home.view.rows[0]!.href)).toBe(new URL('fa/گفت-و-گو/', url).href)
      expect(home.view.lead?.questions[1]?.href).toBe('bell/#q2')
    })
  }

  it('are absolute paths on the page for missing addresses, which is shown at any depth', () => {
    const page = pageAt(pagesOf(family('bell', all), configWith({url: 'https://pages.example/some/path/'})), '404.html')
    if (page.kind !== 'missing') throw new Error('no page for missing addresses')
    expect(page.view.frame.root).toBe('/some/path/')
    expect(page.view.frame.homeHref).toBe('/some/path/en/')
    expect(page.view.rows[0]?.href).toBe('/some/path/en/bell/')
    expect(page.view.others.map(({link}) => link.href)).toEqual(['/some/path/fa/', '/some/path/ar/'])
    expect(page.view.number).toBe('404')
    expect(page.view.frame.meta).toContainEqual({attribute: 'name', key: 'robots', value: 'noindex'})
  })

  it('are percent-encoded where a machine reads them', () => {
    const page = articleAt(pagesOf(family('گفت-و-گو', ['fa'])), 'fa/گفت-و-گو/')
    expect(page.view.frame.canonical).toBe('https://paper.example/fa/%DA%AF%D9%81%D8%AA-%D9%88-%DA%AF%D9%88/')
  })

  it('name every version on every version, and the source for all other languages', () => {
    const config = configWith({url: 'https://pages.example/some/path/'})
    const pages = pagesOf(family('bell', ['fa', 'en']), config)
    const expected = [
      {hreflang: 'en', href: 'https://pages.example/some/path/en/bell/'},
      {hreflang: 'fa', href: 'https://pages.example/some/path/fa/bell/'},
      {hreflang: 'x-default', href: 'https://pages.example/some/path/en/bell/'}
    ]
    for (const url of ['en/bell/', 'fa/bell/']) {
      const {canonical, alternates} = articleAt(pages, url).view.frame
      expect(alternates).toEqual(expected)
      expect(alternates.filter(({href}) => href === canonical).length).toBeGreaterThan(0)
    }
    for (const url of ['en/', 'fa/', 'ar/', '']) {
      const {alternates} = frameOf(pageAt(pages, url))
      expect(alternates.map(({hreflang}) => hreflang)).toEqual(['en', 'fa', 'ar', 'x-default'])
      expect(alternates.at(-1)?.href).toBe('https://pages.example/some/path/')
    }
  })
})

describe('the language switch', () => {
  it('offers every language in its own name and says where a version is missing', () => {
    const {languages} = articleAt(pagesOf(family('bell', ['en', 'fa'])), 'fa/bell/').view.frame
    expect(languages).toEqual([
      {tag: 'en', dir: 'ltr', name: 'English', isCurrent: false, href: '../../en/bell/'},
      {tag: 'fa', dir: 'rtl', name: 'فارسی', isCurrent: true, href: './'},
      {tag: 'ar', dir: 'rtl', name: 'العربية', isCurrent: false, missing: 'به زبان عربی در دسترس نیست'}
    ])
  })

  it('finds the same question under the same id in every version', () => {
    const pages = pagesOf(family('bell', all))
    const ids = all.map((tag) =>
      articleAt(pages, `${tag}/bell/`).view.exchanges.map(({id, answerId}) => [id, answerId])
    )
    expect(ids[0]).toEqual([
      ['q1', 'a1'],
      ['q2', 'a2'],
      ['q3', 'a3']
    ])
    expect(ids[1]).toEqual(ids[0])
    expect(ids[2]).toEqual(ids[0])
    expect(articleAt(pages, 'ar/bell/').view.exchanges.map(({number}) => number)).toEqual(['١', '٢', '٣'])
  })

  it('does not count words that stand before the first question', () => {
    const content = [exchange('', ['p', 'Well.']), exchange('Why?', ['p', 'So.'])]
    const {exchanges} = articleAt(pagesOf([summaryOf({content})]), 'en/bell/').view
    expect(exchanges.map(({id, number, hasQuestion}) => [id, number, hasQuestion])).toEqual([
      ['q0', '', false],
      ['q1', '1', true]
    ])
  })
})

describe('an article', () => {
  it('says from what language it was translated, and by whom', () => {
    const [english, persian] = family('bell', ['en', 'fa'])
    const pages = pagesOf([english!, {...persian!, translator: 'Sam Lee'}])
    expect(articleAt(pages, 'fa/bell/').view.translation).toEqual({
      text: 'ترجمهٔ \u2068Sam Lee\u2069 از انگلیسی',
      href: '../../en/bell/',
      lang: 'en'
    })
    expect(articleAt(pages, 'en/bell/').view.translation).toBeUndefined()
  })

  it('calls people by the names of the registry in its own language', () => {
    const config = configWith({
      people: [
        {
          id: 'mina',
          name: {en: 'Mina Farrokhzad', fa: 'مینا فرخ‌زاد'},
          family: {fa: 'فرخ‌زاد'},
          role: {fa: 'ناخدا'},
          spellings: [],
          links: []
        }
      ]
    })
    const summaries = ['en', 'fa'].map((locale) =>
      summaryOf({locale: locale as 'en' | 'fa', ...(locale === 'fa' && {frontMatter: {translatedFrom: 'en'}})}, config)
    )
    const pages = pagesOf(summaries, config)
    expect(articleAt(pages, 'fa/bell/').view.people).toEqual([
      {name: 'مینا فرخ‌زاد', role: 'ناخدا', href: '../people/mina/'}
    ])
    expect(articleAt(pages, 'fa/bell/').view.speakers).toEqual({'mina-farrokhzad': 'فرخ‌زاد'})
    expect(articleAt(pages, 'en/bell/').view.people).toEqual([
      {name: 'Mina Farrokhzad', role: 'Harbour captain', href: '../people/mina/'}
    ])
    expect(articleAt(pages, 'en/bell/').view.speakers).toEqual({'mina-farrokhzad': 'Farrokhzad'})
  })

  it('tells two guests of one family name apart', () => {
    const people = [person('a', 'Anna Bos'), person('b', 'Ben Bos'), person('c', 'Cas Dam')]
    const content = [exchange('Who?', ['a', 'I.'], ['b', 'I.'], ['c', 'I.'])]
    const {speakers, isPanel} = articleAt(pagesOf([summaryOf({people, content})]), 'en/bell/').view
    expect(speakers).toEqual({a: 'Anna Bos', b: 'Ben Bos', c: 'Dam'})
    expect(isPanel).toBe(true)
  })

  it('names those who ask only where they are several', () => {
    const people = [
      person('a', 'Anna Aarts'),
      person('p', 'Piet Smit', {role: 'interviewer'}),
      person('k', 'Karel Klein', {role: 'interviewer'})
    ]
    expect(articleAt(pagesOf([summaryOf({people, content: askedBy('p', 'p')})]), 'en/bell/').view.askers).toEqual({})
    expect(articleAt(pagesOf([summaryOf({people, content: askedBy('p', 'k')})]), 'en/bell/').view.askers).toEqual({
      p: 'Smit',
      k: 'Klein'
    })
  })

  it('has no list of questions below three', () => {
    const content = [exchange('Why?', ['p', 'So.']), exchange('And?', ['p', 'No.'])]
    expect(articleAt(pagesOf([summaryOf({content})]), 'en/bell/').view.questions).toEqual([])
  })

  it('isolates the part of its title that runs the other way', () => {
    expect(titleOf(summaryOf())).toBe('The bell in the fog | The Lantern')
    expect(titleOf(summaryOf({locale: 'fa', headline: 'ناقوس در مه'}))).toBe('ناقوس در مه | فانوس')
    expect(titleOf(summaryOf({locale: 'fa', headline: 'BBC در مه'}))).toBe('\u2068BBC در مه\u2069 | فانوس')
  })

  it('describes itself in whole sentences', () => {
    const standfirst = `${'Dr. Sam says a little. '.repeat(10)}${'And then the fog came and it did not go away for weeks. '.repeat(5)}`
    const {description} = articleAt(pagesOf([summaryOf({standfirst})]), 'en/bell/').view.frame
    expect(description.length).toBeLessThanOrEqual(300)
    expect(description).toMatch(/weeks\.$/)
    expect(standfirst.startsWith(description)).toBe(true)
    const bare = articleAt(pagesOf([summaryOf()]), 'en/bell/').view.frame
    expect(bare.description).toBe('When the fog is thick, what do you listen for?')
  })

  it('leads to others of the same person first, then of the same topic, and to nothing else', () => {
    const topic = {frontMatter: {topics: ['harbour']}}
    const sam = person('sam', 'Sam Lee')
    const lee = person('lee', 'Lee Sam')
    const summaries = [
      summaryOf({slug: 'a', date: '2026-01-01', ...topic}),
      summaryOf({slug: 'b', date: '2026-01-02', people: [sam], ...topic}),
      summaryOf({slug: 'c', date: '2026-01-09'}),
      summaryOf({slug: 'd', date: '2026-01-10', people: [lee]})
    ]
    const pages = pagesOf(summaries)
    const related = (slug: string) => articleAt(pages, `en/${slug}/`).view.related.map(({href}) => href)
    expect(related('a')).toEqual(['../c/', '../b/'])
    expect(related('b')).toEqual(['../a/'])
    expect(related('d')).toEqual([])
  })

  it('has no more than three related interviews, those nearest in time', () => {
    const days = Array.from({length: 9}, (_, i) => i + 1)
    const pages = pagesOf(days.map((day) => summaryOf({slug: `day-${day}`, date: `2026-01-0${day}`})))
    const related = articleAt(pages, 'en/day-5/').view.related.map(({headline, href}) => [headline, href][1])
    expect(related).toEqual(['../day-6/', '../day-4/', '../day-7/'])
  })
})

describe('the home page', () => {
  it('shows the newest interview whole and a question in every third row', () => {
    const days = Array.from({length: 8}, (_, i) => i + 1)
    const home = homeAt(pagesOf(days.map((day) => summaryOf({slug: `day-${day}`, date: `2026-01-0${day}`}))), 'en/')
    expect(home.view.lead?.href).toBe('day-8/')
    expect(homeAt(pagesOf([summaryOf()]), 'en/').view.lead?.date?.text).toBe('Wednesday, 11\u00a0February\u00a02026')
    expect(home.view.rows.map(({href}) => href)).toEqual([
      'day-7/',
      'day-6/',
      'day-5/',
      'day-4/',
      'day-3/',
      'day-2/',
      'day-1/'
    ])
    expect(home.view.rows.map(({question}) => question !== undefined)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
      true
    ])
    expect(home.view.rows[0]?.date?.text).toBe('7\u00a0January\u00a02026')
  })

  it('shows a standfirst paragraph by paragraph, and says when it is long', () => {
    const standfirst = 'word '.repeat(61).trim()
    const {lead} = homeAt(pagesOf([summaryOf({frontMatter: {standfirst: `One.\n\n${standfirst}`}})]), 'en/').view
    expect(lead?.standfirstParagraphs).toEqual(['One.', standfirst])
    expect(lead?.isLongStandfirst).toBe(true)
  })
})

describe('the root page', () => {
  it('offers each language with its newest interview', () => {
    const page = pageAt(pagesOf(family('bell', ['en', 'fa'])), '')
    if (page.kind !== 'root') throw new Error('no root')
    expect(page.view.entries.map(({lang, label, href, newest}) => [lang, label, href, newest?.href])).toEqual([
      ['en', 'Interviews in English', 'en/', 'en/bell/'],
      ['fa', 'گفت‌وگوها به زبان فارسی', 'fa/', 'fa/bell/'],
      ['ar', page.view.entries[2]?.label, 'ar/', undefined]
    ])
    expect(page.view.frame.root).toBe('')
  })
})

/** Of a large site; nothing else of it is made. */
function sitemapsOf(summaries: readonly Summary[]): Page[] {
  const {site, plans} = collate(configWith(), summaries, {companions: [], shelf, now: NOW})
  return plans.filter(({kind}) => kind === 'sitemap').flatMap((plan) => pagesOfPlan(site, plan, shelf))
}

function sitemapAt(pages: readonly Page[], url: string) {
  const page = pageAt(pages, url)
  if (page.kind !== 'sitemap') throw new Error(`/${url} is no sitemap`)
  return page.view
}

function locationsAt(pages: readonly Page[], url: string) {
  const view = sitemapAt(pages, url)
  if (view.form !== 'pages') throw new Error(`/${url} does not list pages`)
  return view.entries.map(({loc, lastmod}) => [loc.replace('https://paper.example', ''), lastmod])
}

describe('what crawlers read', () => {
  it('is an index of what there is to read', () => {
    const view = sitemapAt(pagesOf(family('bell', ['en', 'fa'])), 'sitemap.xml')
    expect(view).toEqual({
      form: 'index',
      parts: ['pages', 'en-1', 'fa-1'].map((name) => `https://paper.example/sitemaps/${name}.xml`)
    })
  })

  it('lists every interview with its versions and the day of its last change', () => {
    const pages = pagesOf(family('bell', ['en', 'fa']))
    expect(locationsAt(pages, 'sitemaps/fa-1.xml')).toEqual([['/fa/bell/', '2026-02-11T20:38:00+03:30']])
    const view = sitemapAt(pages, 'sitemaps/en-1.xml')
    const [entry] = view.form === 'pages' ? view.entries : []
    expect(entry?.alternates.map(({hreflang}) => hreflang)).toEqual(['en', 'fa', 'x-default'])
  })

  it('lists the pages that lead to interviews', () => {
    const found = locationsAt(pagesOf(family('bell', ['en', 'fa'])), 'sitemaps/pages.xml')
    expect(found.slice(0, 4)).toEqual([
      ['/', '2026-02-11T20:38:00+03:30'],
      ['/en/', '2026-02-11T20:38:00+03:30'],
      ['/fa/', '2026-02-11T20:38:00+03:30'],
      ['/ar/', undefined]
    ])
  })

  it('leaves the parts of older interviews alone when a new one comes', () => {
    const one = summaryOf({date: '2020-01-01T09:00:00+03:30'})
    const old = Array.from({length: 1000}, (_, i) => ({
      ...one,
      slug: `old-${i}`,
      path: `content/interviews/old-${i}/en.txt` as SourcePath
    }))
    const before = sitemapsOf(old)
    const after = sitemapsOf([summaryOf({slug: 'new', date: '2026-02-01T09:00:00+03:30'}), ...old])
    expect(sitemapAt(after, 'sitemaps/en-1.xml')).toEqual(sitemapAt(before, 'sitemaps/en-1.xml'))
    expect(locationsAt(after, 'sitemaps/en-2.xml')).toEqual([['/en/new/', '2026-02-01T09:00:00+03:30']])
  })

  it('tells the news of two days, and nothing where there are none', () => {
    const news = summaryOf({slug: 'new', date: '2026-02-28T09:00:00+03:30'})
    const tooOld = summaryOf({slug: 'old', date: '2026-02-27T09:00:00+03:30'})
    const toCome = summaryOf({slug: 'to-come', date: '2026-03-02T09:00:00+03:30'})
    const view = sitemapAt(pagesOf([news, tooOld, toCome]), 'sitemaps/news.xml')
    expect(view.form === 'news' && view.entries.map(({loc, publication}) => [loc, publication])).toEqual([
      ['https://paper.example/en/new/', 'The Lantern']
    ])
    expect(pagesOf([tooOld]).some(({url}) => url === 'sitemaps/news.xml')).toBe(false)
  })
})
