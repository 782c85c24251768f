// Little interviews, made by hand: trees without a text behind them, articles of them, and a configuration.
import type {
  Article,
  Companion,
  Config,
  FrontMatterFields,
  Diagnostic,
  Instant,
  LocaleTag,
  Outline,
  Page,
  Prose,
  Shelf,
  SourcePath,
  Summary
} from '../../src/model.ts'
import {collate, outlineOf, pagesOf as pagesOfPlan, summarise} from '../../src/collate.ts'
import {proseOf} from '../../src/render.ts'
import type {Paragraph} from 'mdast'
import type {Answer, Exchange, Interview, InterviewContent, Person} from '../../src/tree/nodes.ts'

export function configWith(changes: Partial<Config> = {}): Config {
  return {
    url: 'https://paper.example/',
    name: {en: 'The Lantern', fa: 'فانوس', ar: 'الفانوس'},
    description: {en: 'Interviews from the harbour.', fa: 'گفت‌وگوهایی از بندر.', ar: 'حوارات من الميناء.'},
    timeZone: 'Asia/Tehran',
    locales: ['en', 'fa', 'ar'],
    share: {},
    comments: {mode: 'stub'},
    people: [],
    topics: [{id: 'harbour', name: {en: 'Harbour', fa: 'بندر', ar: 'الميناء'}}],
    ...changes
  }
}

export function paragraph(value: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

/** An exchange of one question (none where empty) and answers, each a paragraph said by somebody. */
export function exchange(
  question: string,
  ...answers: readonly (readonly [string | undefined, ...string[]])[]
): Exchange {
  return {
    type: 'exchange',
    children: [
      ...(question === '' ? [] : [{type: 'question' as const, children: [paragraph(question)]}]),
      ...answers.map(([speaker, ...paragraphs]): Answer => ({
        type: 'answer',
        ...(speaker !== undefined && {speaker}),
        children: paragraphs.map(paragraph)
      }))
    ]
  }
}

export function person(id: string, name: string, changes: Partial<Person> = {}): Person {
  return {id, kind: 'person', role: 'interviewee', name, spellings: [name], ...changes}
}

export interface ArticleParts {
  readonly slug?: string
  readonly locale?: LocaleTag
  readonly headline?: string
  readonly date?: string
  readonly standfirst?: string
  readonly people?: readonly Person[]
  readonly content?: readonly InterviewContent[]
  readonly frontMatter?: FrontMatterFields
}

export const captain = person('mina-farrokhzad', 'Mina Farrokhzad', {
  spellings: ['Mina Farrokhzad', 'FARROKHZAD'],
  description: 'a harbour captain'
})

const threeExchanges: readonly Exchange[] = [
  exchange('When the fog is thick, what do you listen for?', ['mina-farrokhzad', 'The bell at the mole.']),
  exchange('And in the storm?', ['mina-farrokhzad', 'Nothing. You look.', 'You look at the water.']),
  exchange('Will you go out tomorrow? Or will you wait?', ['mina-farrokhzad', 'I will go.'])
]

export function treeOf(parts: ArticleParts): Interview {
  const {locale = 'en', headline = 'The bell in the fog', date = '2026-02-11T20:38:00+03:30', standfirst} = parts
  return {
    type: 'interview',
    locale,
    convention: {name: 'labels', confidence: 1},
    people: [...(parts.people ?? [captain])],
    children: [
      ...(date === '' ? [] : [{type: 'dateline' as const, value: 'a date', date}]),
      {type: 'headline', value: headline},
      ...(standfirst === undefined ? [] : [{type: 'standfirst' as const, children: [paragraph(standfirst)]}]),
      ...(parts.content ?? threeExchanges)
    ]
  }
}

/** Every tree that an article here was made of, by the article's hash. */
const trees = new Map<string, Interview>()

export const shelf: Shelf = {
  tree({hash}) {
    const tree = trees.get(hash)
    if (tree === undefined) throw new Error(`no article ${hash}`)
    return tree
  },
  outline: (summary) => outlineOf(shelf.tree(summary)),
  prose: (summary) => proseOf(shelf.tree(summary), shelf.outline(summary)),
  markdown: ({text}) => [paragraph(text)]
}

export function articleOf(parts: ArticleParts = {}): Article {
  const {slug = 'bell', locale = 'en', frontMatter = {}} = parts
  const tree = treeOf(parts)
  const hash = JSON.stringify([slug, locale, frontMatter, tree])
  trees.set(hash, tree)
  return {
    source: {
      path: `content/interviews/${slug}/${locale}.txt` as SourcePath,
      hash,
      slug,
      locale,
      frontMatter,
      bodyStart: 0
    },
    tree,
    messages: []
  }
}

export function summaryOf(parts: ArticleParts = {}, config: Config = configWith()): Summary {
  return summarise(articleOf(parts), config).summary
}

export function outlineWith(parts: ArticleParts = {}): Outline {
  return outlineOf(treeOf(parts))
}

export function proseWith(parts: ArticleParts = {}): Prose {
  return proseOf(treeOf(parts), outlineWith(parts))
}

/** The same interview in English and in translations of it. */
export function family(slug: string, locales: readonly LocaleTag[], parts: ArticleParts = {}): Summary[] {
  return locales.map((locale) =>
    summaryOf({
      ...parts,
      slug,
      locale,
      headline: `${slug} ${locale}`,
      ...(locale !== 'en' && {frontMatter: {translatedFrom: 'en'}, date: ''})
    })
  )
}

export const NOW = Date.parse('2026-03-01T12:00:00Z')

/** The whole site at {@link NOW}, every page made. */
export function siteOf(
  summaries: readonly Summary[],
  config: Config = configWith(),
  companions: readonly Companion[] = []
): {pages: readonly Page[]; messages: readonly Diagnostic[]} {
  const {site, plans, messages} = collate(config, summaries, {companions, shelf, now: NOW})
  return {pages: plans.flatMap((plan) => pagesOfPlan(site, plan, shelf)), messages}
}

export function pagesOf(summaries: readonly Summary[], config: Config = configWith()): readonly Page[] {
  return siteOf(summaries, config).pages
}

export function pageAt(pages: readonly Page[], url: string): Page {
  const page = pages.find((candidate) => candidate.url === url)
  if (page === undefined)
    throw new Error(`no page at /${url}; there are ${pages.map((other) => `/${other.url}`).join(' ')}`)
  return page
}

export function articleAt(pages: readonly Page[], url: string): Extract<Page, {kind: 'article'}> {
  const page = pageAt(pages, url)
  if (page.kind !== 'article') throw new Error(`/${url} is no article`)
  return page
}

export function homeAt(pages: readonly Page[], url: string): Extract<Page, {kind: 'home'}> {
  const page = pageAt(pages, url)
  if (page.kind !== 'home') throw new Error(`/${url} is no home page`)
  return page
}

export function instant(text: string): Instant {
  return text as Instant
}
