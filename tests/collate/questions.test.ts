import {describe, expect, it} from 'vitest'
import {collate, draftRecords, pagesOf} from '../../src/collate.ts'
import type {Companion, Diagnostic, LocaleTag, Page, SourcePath, Summary} from '../../src/model.ts'
import {readQuestions} from '../../src/read/questions.ts'
import {articleAt, configWith, exchange, family, NOW, pageAt, shelf} from './material.ts'

const config = configWith()
const who = 'mina-farrokhzad'

const bell = exchange('When the fog is thick, what do you listen for?', [who, 'The bell at the mole.'])
const storm = exchange('And in the storm, who keeps the light?', [who, 'Nobody. You look.', 'You look at the water.'])
const tomorrow = exchange('Will you go out tomorrow, or will you wait?', [who, 'I will go.'])
const boat = exchange('What is the name of your boat?', [who, 'She has none.'])

function versions(locales: readonly LocaleTag[], content: readonly ReturnType<typeof exchange>[]): Summary[] {
  return family('bell', locales, {content})
}

/** What is beside the texts after `goftogu number`. */
function companionOf(summaries: readonly Summary[], before: readonly Companion[] = []): Companion {
  const [draft] = draftRecords(config, summaries, {companions: before, shelf}).drafts
  const {record, messages} = readQuestions(draft?.text ?? '', draft?.file ?? ('' as SourcePath))
  expect(messages).toEqual([])
  return {folder: 'content/interviews/bell' as SourcePath, slug: 'bell', digest: draft?.text ?? '', questions: record}
}

function siteWith(
  summaries: readonly Summary[],
  companions: readonly Companion[] = []
): {pages: Page[]; messages: readonly Diagnostic[]} {
  const {site, plans, messages} = collate(config, summaries, {shelf, companions, now: NOW})
  const own = plans.filter(({kind}) => kind === 'interview' || kind === 'together')
  return {pages: own.flatMap((plan) => pagesOf(site, plan, shelf)), messages}
}

function questionAt(pages: readonly Page[], url: string) {
  const page = pageAt(pages, url)
  if (page.kind !== 'question') throw new Error(`/${url} is no question`)
  return page.view
}

function togetherAt(pages: readonly Page[], url: string) {
  const page = pageAt(pages, url)
  if (page.kind !== 'together') throw new Error(`/${url} does not set versions side by side`)
  return page
}

const record = companionOf(versions(['en', 'fa', 'ar'], [bell, storm, tomorrow]))

describe('the addresses of an interview', () => {
  it('are those of the record in every language, and numbers are places', () => {
    const {pages, messages} = siteWith(versions(['en', 'fa', 'ar'], [boat, tomorrow, bell, storm]), [record])
    for (const locale of ['en', 'fa', 'ar'] as const) {
      const {exchanges, questions} = articleAt(pages, `${locale}/bell/`).view
      expect(exchanges.map(({id}) => id)).toEqual(['q4', 'q3', 'q1', 'q2'])
      expect(questions.map(({href}) => href)).toEqual(['#q4', '#q3', '#q1', '#q2'])
    }
    expect(articleAt(pages, 'fa/bell/').view.exchanges.map(({number}) => number)).toEqual(['۱', '۲', '۳', '۴'])
    expect(messages.map(({ruleId, file}) => `${ruleId} ${file}`)).toEqual([
      'unnumbered-question content/interviews/bell/en.txt'
    ])
  })

  it('are counted where there is no record', () => {
    const {exchanges} = articleAt(siteWith(versions(['en'], [tomorrow, bell])).pages, 'en/bell/').view
    expect(exchanges.map(({id, answerId}) => `${id} ${answerId}`)).toEqual(['q1 a1', 'q2 a2'])
  })

  it('begin with that of an answer that nobody asked for', () => {
    const opening = exchange('', [who, 'Sit down, the tea is ready.'])
    const summaries = versions(['en', 'fa'], [opening, bell, storm])
    const {pages} = siteWith(summaries, [companionOf(summaries)])
    const ids = articleAt(pages, 'fa/bell/').view.exchanges.map(({id, page, languages}) => [
      id,
      page,
      languages?.length
    ])
    expect(ids).toEqual([
      ['q0', undefined, 0],
      ['q1', 'q1/', 1],
      ['q2', 'q2/', 1]
    ])
  })

  it('are the same after the record has been written again', () => {
    const edited = versions(['en', 'fa', 'ar'], [boat, tomorrow, bell])
    const ids = (companion: Companion): string[] =>
      articleAt(siteWith(edited, [companion]).pages, 'en/bell/').view.exchanges.map(({id}) => id)
    const again = companionOf(edited, [record])
    expect(ids(again)).toEqual(ids(record))
    expect(siteWith(edited, [again]).messages).toEqual([])
    expect(companionOf(edited, [again]).digest).toBe(again.digest)
  })
})

describe('a record that is out of date', () => {
  it('is told of with the line and the command', () => {
    const {messages} = siteWith(versions(['en', 'fa', 'ar'], [bell, tomorrow]), [record])
    expect(messages).toMatchObject([
      {ruleId: 'lost-question', severity: 'warning', file: 'content/interviews/bell/questions.yaml'}
    ])
    expect(messages[0]?.note).toContain('`goftogu number bell`')
    expect(messages[0]?.place?.start.line).toBe(record.questions?.questions[1]?.line)
  })

  it('is no more than mentioned where a few words are others', () => {
    const reworded = exchange('When the fog is very thick, what do you listen to?', [who, 'The bell at the mole.'])
    const {messages} = siteWith(versions(['en', 'fa', 'ar'], [reworded, storm, tomorrow]), [record])
    expect(messages.map(({ruleId, severity}) => `${ruleId} ${severity}`)).toEqual(['reworded-question info'])
  })

  it('is not told of for spaces and spelling habits', () => {
    const respelt = exchange('When the fog  is thick, what do you listen for?', [who, 'The bell, at the mole.'])
    expect(siteWith(versions(['en', 'fa', 'ar'], [respelt, storm, tomorrow]), [record]).messages).toEqual([])
  })
})

describe('the page of a question', () => {
  const {pages} = siteWith(versions(['en', 'fa', 'ar'], [bell, storm, tomorrow]), [record])

  it('has its own title and card, and the interview for search engines', () => {
    const {frame, headline, href} = questionAt(pages, 'en/bell/q2/')
    expect(frame.title).toBe('And in the storm, who keeps the light? | bell en')
    expect(frame.description).toBe('Nobody. You look. You look at the water.')
    expect(frame.canonical).toBe('https://paper.example/en/bell/')
    expect(frame.alternates).toEqual([])
    expect(frame.meta).toContainEqual({
      attribute: 'property',
      key: 'og:url',
      value: 'https://paper.example/en/bell/q2/'
    })
    expect([headline, href]).toEqual(['bell en', '../#q2'])
  })

  it('leads to its neighbours and to the same question elsewhere', () => {
    const {previous, next, languages, frame} = questionAt(pages, 'fa/bell/q2/')
    expect([previous?.href, next?.href, previous?.number]).toEqual(['../q1/', '../q3/', '۱'])
    expect(languages.map(({lang, href}) => `${lang} ${href}`)).toEqual([
      'en ../../../en/bell/q2/',
      'ar ../../../ar/bell/q2/'
    ])
    expect(frame.languages.map(({tag, href}) => `${tag} ${href}`)).toEqual([
      'en ../../../en/bell/q2/',
      'fa ./',
      'ar ../../../ar/bell/q2/'
    ])
    expect(questionAt(pages, 'fa/bell/q1/').previous).toBeUndefined()
    expect(questionAt(pages, 'fa/bell/q3/').next).toBeUndefined()
  })

  it('shares the question with its own address', () => {
    const {share} = questionAt(pages, 'en/bell/q2/')
    const telegram = share.find(({target}) => target === 'telegram')?.href ?? ''
    expect(decodeURIComponent(telegram)).toContain('https://paper.example/en/bell/q2/')
    expect(decodeURIComponent(telegram)).toContain('who keeps the light?')
  })

  it('says so in every language when the question was removed, and the interview keeps its anchor', () => {
    const shorter = versions(['en', 'fa', 'ar'], [bell, tomorrow])
    const site = siteWith(shorter, [companionOf(shorter, [record])]).pages
    const page = pageAt(site, 'fa/bell/q2/')
    expect(page.kind === 'question' && page.exchange).toBeUndefined()
    expect(questionAt(site, 'fa/bell/q2/').languages.map(({lang}) => lang)).toEqual(['en', 'ar'])
    expect(articleAt(site, 'en/bell/').view.exchanges.map(({removedBefore}) => removedBefore)).toEqual([
      undefined,
      [{id: 'q2', answerId: 'a2'}]
    ])
    const shortest = versions(['en', 'fa', 'ar'], [bell])
    const last = siteWith(shortest, [companionOf(shortest, [record])]).pages
    expect(articleAt(last, 'en/bell/').view.removedAtEnd.map(({id}) => id)).toEqual(['q2', 'q3'])
  })
})

describe('versions side by side', () => {
  it('have a page for each pair and one for three, their own language first', () => {
    const {pages} = siteWith(versions(['en', 'fa', 'ar'], [bell, storm]))
    const urls = pages.filter(({kind}) => kind === 'together').map(({url}) => url)
    expect(urls.filter((url) => url.startsWith('fa/'))).toEqual([
      'fa/bell/with/en/',
      'fa/bell/with/ar/',
      'fa/bell/with/en-ar/'
    ])
    const {view, prose} = togetherAt(pages, 'fa/bell/with/en-ar/')
    expect(view.columns.map(({lang, headline}) => `${lang} ${headline}`)).toEqual([
      'fa bell fa',
      'en bell en',
      'ar bell ar'
    ])
    expect(prose).toHaveLength(3)
    expect(articleAt(pages, 'fa/bell/').view).toMatchObject({
      sideBySide: [
        {lang: 'en', href: 'with/en/'},
        {lang: 'ar', href: 'with/ar/'}
      ],
      allTogether: 'with/en-ar/'
    })
  })

  it('have none where there is one language, or where they do not run in step', () => {
    const alone = siteWith(versions(['en'], [bell, storm])).pages
    expect(alone.some(({kind}) => kind === 'together')).toBe(false)
    expect(articleAt(alone, 'en/bell/').view.sideBySide).toEqual([])
    const [english] = versions(['en'], [bell, storm])
    const [, persian] = versions(['en', 'fa'], [bell, storm, tomorrow])
    if (english === undefined || persian === undefined) throw new Error('two versions are missing')
    const uneven = siteWith([english, persian])
    expect(uneven.messages.map(({ruleId}) => ruleId)).toContain('translation-mismatch')
    expect(uneven.pages.some(({kind}) => kind === 'together')).toBe(false)
    const third = articleAt(uneven.pages, 'fa/bell/').view.exchanges[2]
    expect(third?.languages).toEqual([])
  })

  it('lead to each other, and from two languages to the interview in the third', () => {
    const {pages} = siteWith(versions(['en', 'fa', 'ar'], [bell, storm]))
    const {frame} = togetherAt(pages, 'en/bell/with/fa/').view
    expect(frame.languages.map(({tag, href}) => `${tag} ${href}`)).toEqual([
      'en ./',
      'fa ../../../../fa/bell/with/en/',
      'ar ../../../../ar/bell/'
    ])
    expect(frame.title).toBe('bell en | English and Persian side by side')
  })
})
