import {describe, expect, it} from 'vitest'
import type {ArticleView} from '../../../src/model.ts'
import {articleAt, captain, homeAt, pagesOf, person, summaryOf} from '../material.ts'

const asker = person('leila-haddad', 'Leila Haddad', {role: 'interviewer'})
const paper = person('the-herald', 'The Herald', {kind: 'organization', role: 'unknown'})

function creditOf(changes: Parameters<typeof summaryOf>[0] & {outlet?: string}): string | undefined {
  const {outlet, ...parts} = changes ?? {}
  const summary = {...summaryOf(parts), ...(outlet !== undefined && {outlet})}
  return linesOf(articleAt(pagesOf([summary]), `${parts.locale ?? 'en'}/bell/`).view)[0]
}

function linesOf({credits}: Pick<ArticleView, 'credits'>): string[] {
  return credits.map((line) => line.map(({text}) => text).join(''))
}

describe('who made an interview', () => {
  it('is not said where the text names nobody but those who answer', () => {
    expect(creditOf({people: [captain]})).toBeUndefined()
  })

  it('is said where the text names who asked', () => {
    expect(creditOf({people: [captain, asker]})).toBe('Interview by Leila Haddad')
    expect(creditOf({people: [captain, asker, person('omar-said', 'Omar Said', {role: 'author'})]})).toBe(
      'Interview by Leila Haddad and Omar Said'
    )
  })

  it('is said of another paper, and not of the site under any of its names', () => {
    expect(creditOf({people: [captain, paper], outlet: 'The Herald'})).toBe('Interview by The Herald')
    expect(creditOf({people: [captain, asker, paper], outlet: 'The Herald'})).toBe(
      'Interview by Leila Haddad, The Herald'
    )
    expect(creditOf({people: [captain, paper], outlet: 'فانوس'})).toBeUndefined()
  })

  it('keeps a name of the other direction together', () => {
    expect(creditOf({locale: 'fa', people: [captain, asker]})).toBe('گفت‌وگو از \u2068Leila Haddad\u2069')
    expect(creditOf({locale: 'ar', people: [captain, person('l', 'ليلى حداد', {role: 'interviewer'})]})).toBe(
      'حوار: ليلى حداد'
    )
  })

  it('is said of the photographs, too', () => {
    const people = [captain, person('ziad-nour', 'زياد نور', {role: 'photographer'})]
    const {view} = articleAt(pagesOf([summaryOf({locale: 'ar', people})]), 'ar/bell/')
    expect(linesOf(view)).toEqual(['تصوير: زياد نور'])
  })

  it('leads to the page of whoever has answered elsewhere, and names the others', () => {
    const nour = person('ziad-nour', 'Ziad Nour', {role: 'photographer'})
    const own = person('ziad-nour', 'Ziad Nour', {role: 'interviewee'})
    const pages = pagesOf([
      summaryOf({people: [captain, nour, person('omar-said', 'Omar Said', {role: 'photographer'})]}),
      summaryOf({slug: 'rope', people: [own]}),
      summaryOf({slug: 'sail', people: [own]})
    ])
    expect(articleAt(pages, 'en/bell/').view.credits).toEqual([
      [{text: 'Photographs: '}, {text: 'Ziad Nour', href: '../people/ziad-nour/'}, {text: ' and '}, {text: 'Omar Said'}]
    ])
  })

  it('stands at the interview that leads the home page too', () => {
    const {lead} = homeAt(pagesOf([summaryOf({people: [captain, asker]})]), 'en/').view
    expect(linesOf({credits: lead?.credits ?? []})).toEqual(['Interview by Leila Haddad'])
  })
})

describe('the date of an interview', () => {
  it('comes in two parts that make the whole, its day beside its month', () => {
    for (const locale of ['en', 'fa', 'ar'] as const) {
      const {published} = articleAt(pagesOf([summaryOf({locale})]), `${locale}/bell/`).view
      const {day = '', separator = '', clock = ''} = published?.parts ?? {}
      expect(clock).not.toBe('')
      expect(day + separator + clock).toBe(published?.text)
    }
    const {published} = articleAt(pagesOf([summaryOf({date: '2026-02-11'})]), 'en/bell/').view
    expect(published).toEqual({iso: '2026-02-11', text: 'Wednesday, 11\u00a0February\u00a02026'})
  })
})
