import {describe, expect, it} from 'vitest'
import type {ApprovedComment, ArticlePage, Config, Instant, SourcePath, Summary} from '../../src/model.ts'
import {
  articleAt,
  captain,
  configWith,
  exchange,
  family,
  pageAt,
  pagesOf,
  person,
  siteOf,
  summaryOf
} from './material.ts'
import {type GraphNode as Node, graphFaults as faults} from './graph-faults.ts'

function graphAt(summaries: readonly Summary[], url: string, config: Config = configWith()): Node[] {
  return graphOf(articleAt(pagesOf(summaries, config), url))
}

function graphOf(page: ArticlePage): Node[] {
  const data = page.view.frame.structuredData as {
    '@context': string
    '@graph': Node[]
  }
  expect(data['@context']).toBe('https://schema.org')
  return data['@graph']
}

function nodeOf(graph: readonly Node[], type: string): Node {
  const node = graph.find((candidate) => candidate['@type'] === type)
  if (node === undefined) throw new Error(`no ${type}`)
  return node
}

describe('the JSON-LD graph of an article', () => {
  const config = configWith({url: 'https://pages.example/some/path/'})
  const base = 'https://pages.example/some/path/'

  it('uses terms of schema.org as they are defined, whatever is known or not', () => {
    const people = [
      captain,
      person('r', 'Rob Roy', {role: 'interviewer'}),
      person('o', 'The Herald', {kind: 'organization', role: 'unknown'})
    ]
    const content = [
      exchange('', ['mina-farrokhzad', 'I begin.']),
      exchange('Why?', ['mina-farrokhzad', 'So.'], ['r', 'Really?']),
      exchange('Nobody?'),
      exchange('Who?', [undefined, 'Somebody.'])
    ]
    const rich = summaryOf({people, content, standfirst: 'About fog.', frontMatter: {topics: ['harbour', 'x']}}, config)
    for (const summaries of [
      [rich],
      [{...rich, outlet: 'The Herald', translator: 'Sam Lee'}],
      family('bell', ['en', 'fa', 'ar']),
      [summaryOf({date: '', people: [], content: []})]
    ]) {
      for (const {locale} of summaries) expect(faults(graphAt(summaries, `${locale}/bell/`, config))).toEqual([])
    }
  })

  it('is held against a vocabulary that refuses what does not belong', () => {
    const wrong = [
      {'@type': 'NewsArticle', '@id': 'a', 'interviewee': 'x', 'wordCount': 'many', 'author': {'@id': 'nobody'}},
      {'@type': 'Interview'}
    ]
    expect(faults(wrong)).toEqual([
      'NewsArticle has no interviewee',
      'NewsArticle.wordCount: many',
      'NewsArticle.author → nobody',
      'unknown type Interview'
    ])
  })

  it('never claims to be a list of frequent questions or a forum, nor a type that does not exist', () => {
    const text = JSON.stringify(graphAt(family('bell', ['en', 'fa']), 'fa/bell/'))
    expect(text).not.toMatch(/FAQPage|QAPage|"@type":"Interview"|"interviewe/)
    expect(nodeOf(graphAt([summaryOf()], 'en/bell/'), 'NewsArticle')['genre']).toBe('Interview')
  })

  it('credits the publication with the questions and the guest with the answers, never the guest as author', () => {
    const graph = graphAt([summaryOf({}, config)], 'en/bell/', config)
    const article = nodeOf(graph, 'NewsArticle')
    const guest = {'@id': `${base}en/bell/#person-mina-farrokhzad`}
    expect(article).toMatchObject({
      '@id': `${base}en/bell/#article`,
      'author': {'@id': `${base}#org`},
      'publisher': {'@id': `${base}#org`},
      'contributor': guest,
      'about': guest,
      'datePublished': '2026-02-11T20:38:00+03:30',
      'dateModified': '2026-02-11T20:38:00+03:30'
    })
    expect(article['hasPart']).toMatchObject([
      {
        '@type': 'Question',
        '@id': `${base}en/bell/#q1`,
        'name': 'When the fog is thick, what do you listen for?',
        'acceptedAnswer': {'@type': 'Answer', 'author': guest}
      },
      {'@id': `${base}en/bell/#q2`},
      {'@id': `${base}en/bell/#q3`, 'name': 'Will you go out tomorrow? Or will you wait?'}
    ])
  })

  it('credits named interviewers, else an outlet that is not the publication', () => {
    const people = [captain, person('r', 'Rob Roy', {role: 'interviewer'})]
    const named = nodeOf(graphAt([summaryOf({people})], 'en/bell/'), 'NewsArticle')
    expect(named['author']).toEqual({'@id': 'https://paper.example/en/bell/#person-r'})
    const foreign = graphAt([{...summaryOf(), outlet: 'The Herald'}], 'en/bell/')
    expect(nodeOf(foreign, 'NewsArticle')['author']).toEqual({'@id': 'https://paper.example/en/bell/#outlet'})
    expect(nodeOf(foreign, 'Organization')['name']).toBe('The Herald')
    const own = graphAt([{...summaryOf(), outlet: 'فانوس'}], 'en/bell/')
    expect(own.some((node) => node['@type'] === 'Organization')).toBe(false)
  })

  it('binds a translation to its source and the source to its translations', () => {
    const summaries = family('bell', ['en', 'fa', 'ar'])
    const source = nodeOf(graphAt(summaries, 'en/bell/'), 'NewsArticle')
    expect(source['workTranslation']).toEqual([
      {'@id': 'https://paper.example/fa/bell/#article'},
      {'@id': 'https://paper.example/ar/bell/#article'}
    ])
    expect(source['translationOfWork']).toBeUndefined()
    const translation = nodeOf(graphAt(summaries, 'fa/bell/'), 'NewsArticle')
    expect(translation['translationOfWork']).toEqual({'@id': 'https://paper.example/en/bell/#article'})
    expect(translation['workTranslation']).toBeUndefined()
  })

  it('knows one person under one address in all languages where the registry does', () => {
    const people = [
      {
        id: 'mina',
        name: {en: 'Mina Farrokhzad', fa: 'مینا فرخ‌زاد'},
        family: {},
        role: {fa: 'ناخدا'},
        spellings: ['M. Farrokhzad'],
        links: ['https://www.wikidata.org/wiki/Q1']
      }
    ]
    const registered = configWith({people})
    const summaries = [
      summaryOf({}, registered),
      summaryOf({locale: 'fa', frontMatter: {translatedFrom: 'en'}}, registered)
    ]
    const persian = nodeOf(graphAt(summaries, 'fa/bell/', registered), 'Person')
    expect(persian).toEqual({
      '@type': 'Person',
      '@id': 'https://paper.example/people/mina/#person',
      'name': 'مینا فرخ‌زاد',
      'alternateName': ['Mina Farrokhzad', 'FARROKHZAD', 'M. Farrokhzad'],
      'description': 'ناخدا',
      'url': 'https://paper.example/fa/people/mina/',
      'sameAs': 'https://www.wikidata.org/wiki/Q1'
    })
    expect(nodeOf(graphAt(summaries, 'en/bell/', registered), 'Person')['@id']).toBe(persian['@id'])
  })
})

describe('what was put right', () => {
  it('is told with its day', () => {
    const corrections = [{text: 'The bell is at the mole.', date: '2026-02-13' as Instant}, {text: 'A name.'}]
    const graph = graphAt([{...summaryOf(), corrections}], 'en/bell/')
    expect(faults(graph)).toEqual([])
    expect(nodeOf(graph, 'NewsArticle')['correction']).toEqual([
      {'@type': 'CorrectionComment', 'datePublished': '2026-02-13', 'text': 'The bell is at the mole.'},
      {'@type': 'CorrectionComment', 'text': 'A name.'}
    ])
  })
})

describe('the graph of another page', () => {
  const people = [
    {id: 'mina', name: {en: 'Mina Farrokhzad', fa: 'مینا فرخ‌زاد'}, family: {}, role: {}, spellings: [], links: []}
  ]
  const config = configWith({people})
  const pages = pagesOf([summaryOf({people: [captain]}, config)], config)
  const at = (url: string): Node[] => {
    const page = pageAt(pages, url)
    if (!('view' in page && 'frame' in page.view)) throw new Error(`/${url} has no head`)
    return (page.view.frame.structuredData as {'@graph': Node[]})['@graph']
  }

  it('is, for one question, that question as a part of its interview, with who asks and who answers', () => {
    const graph = at('en/bell/q2/')
    expect(faults(graph)).toEqual([])
    const article = {'@id': 'https://paper.example/en/bell/#article'}
    expect(nodeOf(graph, 'WebPage')).toMatchObject({
      name: 'And in the storm?',
      isPartOf: article,
      mainEntity: {'@id': 'https://paper.example/en/bell/#q2'},
      primaryImageOfPage: {width: 1200}
    })
    expect(graph.filter((node) => node['@type'] === 'Question')).toEqual([
      expect.objectContaining({
        '@id': 'https://paper.example/en/bell/#q2',
        'name': 'And in the storm?',
        'isPartOf': article,
        'acceptedAnswer': expect.objectContaining({
          '@id': 'https://paper.example/en/bell/#a2',
          'author': {'@id': 'https://paper.example/people/mina/#person'}
        })
      })
    ])
    expect(nodeOf(graph, 'NewsArticle')).toMatchObject({headline: 'The bell in the fog', ...article})
    expect(JSON.stringify(graph)).not.toContain('QAPage')
  })

  it('is, for a home page, the site and its publisher', () => {
    for (const url of ['en/', '']) {
      expect(faults(at(url))).toEqual([])
      expect(nodeOf(at(url), 'WebSite')).toMatchObject({url: 'https://paper.example/en/', name: 'The Lantern'})
      expect(nodeOf(at(url), 'NewsMediaOrganization')).toMatchObject({
        logo: {'@type': 'ImageObject', 'url': 'https://paper.example/favicon.svg'}
      })
    }
  })

  it('is, for the page of a person, the person under the address that interviews name', () => {
    expect(faults(at('en/people/mina/'))).toEqual([])
    expect(nodeOf(at('en/people/mina/'), 'Person')).toMatchObject({
      '@id': 'https://paper.example/people/mina/#person',
      'alternateName': 'مینا فرخ‌زاد',
      'url': 'https://paper.example/en/people/mina/'
    })
  })
})

describe('approved comments', () => {
  it('are part of the article, each with its author, day, language and words, and with no address', () => {
    const comments = [
      {id: 'one', name: 'Leila', date: '2026-03-01', language: 'fa', dir: 'rtl', text: ['روشن بود.', 'سپاس.']},
      {id: 'two', name: 'Omid', date: '2026-03-02T10:00:00+03:30', dir: 'ltr', replyTo: 'one', text: ['Yes.']}
    ].map((comment) => ({...comment, file: 'x'}) as unknown as ApprovedComment)
    const companion = {folder: 'content/interviews/bell' as SourcePath, slug: 'bell', digest: '', comments}
    const {pages} = siteOf([summaryOf()], configWith(), [companion])
    const graph = graphOf(articleAt(pages, 'en/bell/'))
    expect(faults(graph)).toEqual([])
    const url = 'https://paper.example/en/bell/'
    expect(nodeOf(graph, 'NewsArticle')).toMatchObject({
      commentCount: 2,
      comment: [
        {
          '@type': 'Comment',
          '@id': `${url}#comment-one`,
          'author': {'@type': 'Person', 'name': 'Leila'},
          'dateCreated': '2026-03-01',
          'inLanguage': 'fa',
          'text': 'روشن بود.\n\nسپاس.'
        },
        {'@id': `${url}#comment-two`, 'parentItem': {'@id': `${url}#comment-one`}}
      ]
    })
    expect(JSON.stringify(graph)).not.toContain('email')
  })
})

describe('Open Graph', () => {
  it('says the same for cards, with the locale in its own form', () => {
    const page = articleAt(pagesOf(family('bell', ['en', 'fa'])), 'fa/bell/')
    const tags = page.view.frame.meta.map(({attribute, key, value}) => [attribute, key, value])
    expect(tags).toEqual([
      ['name', 'robots', 'max-image-preview:large'],
      ['property', 'og:type', 'article'],
      ['property', 'og:title', 'bell fa'],
      ['property', 'og:description', 'When the fog is thick, what do you listen for?'],
      ['property', 'og:url', 'https://paper.example/fa/bell/'],
      ['property', 'og:site_name', 'فانوس'],
      ['property', 'og:locale', 'fa_IR'],
      ['property', 'og:locale:alternate', 'en_GB'],
      ['property', 'article:published_time', '2026-02-11T20:38:00+03:30'],
      ['property', 'og:image', expect.stringMatching(/^https:\/\/paper\.example\/fa\/bell\/card\.[0-9a-f]{10}\.png$/)],
      ['property', 'og:image:width', '1200'],
      ['property', 'og:image:height', '630'],
      ['property', 'og:image:alt', '\u2068bell fa\u2069 · \u2068Mina Farrokhzad\u2069 · فانوس'],
      ['name', 'twitter:card', 'summary_large_image']
    ])
  })

  it('speaks of a change only where it came after the publication', () => {
    const late = articleAt(
      pagesOf([{...summaryOf(), updated: '2026-02-12T08:00:00+03:30' as Summary['published'] & string}]),
      'en/bell/'
    )
    expect(late.view.frame.meta.find(({key}) => key === 'article:modified_time')?.value).toBe(
      '2026-02-12T08:00:00+03:30'
    )
    expect(late.view.updated?.text).toBe('Thursday, 12\u00a0February\u00a02026, 08:00 Tehran time')
    const early = articleAt(
      pagesOf([{...summaryOf(), updated: '2026-02-11T17:00:00Z' as Summary['published'] & string}]),
      'en/bell/'
    )
    expect(early.view.frame.meta.some(({key}) => key === 'article:modified_time')).toBe(false)
    expect(early.view.updated).toBeUndefined()
  })
})
