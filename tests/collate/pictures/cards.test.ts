import {describe, expect, it} from 'vitest'
import type {CardPage, CardsConfig, Page} from '../../../src/model.ts'
import {articleAt, configWith, family, pagesOf, siteOf, summaryOf} from '../material.ts'

function cardsOf(pages: readonly Page[]): CardPage[] {
  return pages.filter((page) => page.kind === 'card')
}

function metaOf(pages: readonly Page[], url: string): Map<string, string> {
  const page = pages.find((other) => other.url === url)
  if (page === undefined || !('view' in page) || !('frame' in page.view)) throw new Error(`no page at ${url}`)
  return new Map(page.view.frame.meta.map(({key, value}) => [key, value]))
}

function urlOf(headline: string, standfirst: string): string {
  const pages = pagesOf([summaryOf({headline, standfirst})])
  return cardsOf(pages).find(({view}) => view.style === 'headline')?.url ?? ''
}

const withCards = (cards: CardsConfig) => configWith({cards})

describe('the cards of an interview', () => {
  it('are three, in its language and direction, beside its page', () => {
    const cards = cardsOf(pagesOf(family('bell', ['en', 'fa']))).filter(({url}) => url.startsWith('fa/bell/'))
    expect(cards.map(({url}) => url.replace(/\.[0-9a-f]{10}\./, '.*.'))).toEqual([
      'fa/bell/card.*.png',
      'fa/bell/card-4x3.*.png',
      'fa/bell/card-1x1.*.png'
    ])
    for (const {view} of cards)
      expect(view).toMatchObject({lang: 'fa', dir: 'rtl', siteName: 'فانوس', style: 'headline', text: 'bell fa'})
    expect(cards.map(({view}) => view.width / view.height)).toEqual([1200 / 630, 4 / 3, 1])
  })

  it('have another address when their words change, and the same when they do not', () => {
    expect(urlOf('One', 'a')).toBe(urlOf('One', 'b'))
    expect(urlOf('One', 'a')).not.toBe(urlOf('Two', 'a'))
  })

  it('are the image of the page, the wide one for messengers, all for search engines', () => {
    const pages = pagesOf([summaryOf()])
    const page = articleAt(pages, 'en/bell/')
    const cards = cardsOf(pages)
      .filter(({url}) => url.startsWith('en/bell/'))
      .map(({url}) => `https://paper.example/${url}`)
    expect(metaOf(pages, 'en/bell/').get('og:image')).toBe(cards[0])
    const graph = (page.view.frame.structuredData as {'@graph': unknown[]})['@graph']
    expect(graph[0]).toMatchObject({image: cards.map((url) => ({'@type': 'ImageObject', url}))})
  })

  it('are the site’s where the headline has letters that no face of theirs has', () => {
    const pages = pagesOf([summaryOf({headline: 'Колокол в тумане'})])
    expect(cardsOf(pages).filter(({url}) => url.startsWith('en/bell/'))).toEqual([])
    expect(metaOf(pages, 'en/bell/').get('og:image')).toMatch(/\/en\/card\.[0-9a-f]{10}\.png$/)
  })

  it('leave decoration out', () => {
    const card = cardsOf(pagesOf([summaryOf({headline: 'The bell 🔔 in the fog'})])).find(
      ({view}) => view.style === 'headline'
    )
    expect(card?.view.text).toBe('The bell in the fog')
  })
})

describe('the card of the site', () => {
  it('is drawn once a language and stands for its lists', () => {
    const pages = pagesOf(family('bell', ['en', 'fa']))
    const own = cardsOf(pages).filter(({view}) => view.style === 'site')
    expect(own.map(({locale}) => locale)).toEqual(['en', 'fa', 'ar'])
    expect(metaOf(pages, 'fa/').get('og:image')).toBe(`https://paper.example/${own[1]?.url}`)
    expect(metaOf(pages, 'fa/').get('twitter:card')).toBe('summary_large_image')
  })
})

describe('a site without cards', () => {
  it('has none, and says so to messengers', () => {
    const {pages} = siteOf([summaryOf()], withCards('none'))
    expect(cardsOf(pages)).toEqual([])
    const meta = metaOf(pages, 'en/bell/')
    expect(meta.has('og:image')).toBe(false)
    expect(meta.get('twitter:card')).toBe('summary')
    expect(JSON.stringify(articleAt(pages, 'en/bell/').view.frame.structuredData)).not.toContain('"image"')
  })
})

it('every address of an image is that of a page to be made', () => {
  for (const cards of ['interviews', 'questions', 'none'] as const) {
    const {pages} = siteOf(family('bell', ['en', 'fa', 'ar']), withCards(cards))
    const made = new Set(pages.map(({url}) => `https://paper.example/${url}`))
    for (const page of pages) {
      if (!('frame' in page.view)) continue
      const image = page.view.frame.meta.find(({key}) => key === 'og:image')?.value
      if (image !== undefined) expect(made, page.url).toContain(image)
    }
  }
})
