// What crawlers read first: robots.txt and the sitemaps it names (sitemaps.org protocol 0.9, with alternates for languages;
// Google, News sitemaps). In: the site. Out: an index, a part for the pages that lead to interviews, a part for every
// few thousand interviews, and the news of the last two days. Parts are numbered from the oldest, so that a new
// interview changes the last one only; the protocol allows 50,000 addresses and 50 MB a part.
import type {Instant, LocaleTag, NewsEntry, Page, Plan, SitemapEntry, SitemapView, UrlPath} from '../model.ts'
import {updatedOf} from './article/article-frame.ts'
import {type Change, comparison, shiftOf} from './site/change.ts'
import {shownInputs} from './inputs.ts'
import type {Maker} from './maker.ts'
import {instantMs, newestFirst} from './order.ts'
import {type Edition, editionOf, type Entry, firstLocale, type Site} from './site.ts'
import {absoluteUrl, homeUrl, robotsUrl, rootUrl, sitemapUrl} from './urls.ts'

/** Versions in one part of the sitemap: some 400 KB. */
const PART_SIZE = 1000
const NEWS_MS = 2 * 24 * 3600 * 1000
/** Google reads no more. */
const MAX_NEWS = 1000

const pagesUrl = 'sitemaps/pages.xml' as UrlPath
const newsUrl = 'sitemaps/news.xml' as UrlPath

export const sitemapMaker: Maker = {
  plans: (site) => [
    {kind: 'sitemap', url: sitemapUrl, locale: firstLocale(site), subject: 'index'},
    {kind: 'sitemap', url: pagesUrl, locale: firstLocale(site), subject: 'pages'},
    ...(hasNews(site) ? [{kind: 'sitemap' as const, url: newsUrl, locale: firstLocale(site), subject: 'news'}] : []),
    ...partsOf(site).map((part): Plan => ({
      kind: 'sitemap',
      url: partUrl(part),
      locale: part.locale,
      subject: part.number
    }))
  ],
  near(change) {
    const {before, after} = change
    const isTouched = ({locale, subject}: Plan): boolean =>
      typeof subject !== 'number' || subject >= firstPartTouched(change, editionOf(after, locale))
    const {plans, gone} = comparison(sitemapMaker.plans(before), sitemapMaker.plans(after), ({url}) => url)
    return {plans: plans.filter(isTouched), gone}
  },
  inputs(site, {locale, subject}) {
    if (subject === 'index') return fileUrls(site)
    if (subject === 'pages') return [...site.editions.values()].map(({entries}) => entries[0]?.published ?? '')
    if (subject === 'news') return newsOf(site).flatMap(shownInputs)
    const entries = entriesOf(site, {locale, number: Number(subject)})
    // No face: thousands of interviews stand in one part, and a headline is nothing to it.
    return entries.flatMap((entry) => [entry.url, changeOf(entry) ?? '', languagesOf(entry)])
  },
  pages: (site, plan) => [{kind: 'sitemap', url: plan.url, view: viewOf(site, plan)}]
}

/** The number of the oldest part that may say something else. */
function firstPartTouched({before, editions}: Change, {tag, entries}: Edition): number {
  const difference = editions.get(tag)
  if (difference === undefined) return Infinity
  const {places} = shiftOf([editionOf(before, tag).entries, entries], difference)
  return Math.floor(Math.min(...places) / PART_SIZE) + 1
}

/** Those of its versions, and that of the one for readers of none of them. */
function languagesOf({family: {versions, source}}: Entry): string {
  return [...versions.keys(), source.locale].join(' ')
}

export const robotsMaker: Maker = {
  plans: (site) => [{kind: 'robots', url: robotsUrl, locale: firstLocale(site)}],
  inputs: () => [],
  pages: (site) => [robotsPage(site)]
}

interface Part {
  readonly locale: LocaleTag
  /** From 1, the oldest. */
  readonly number: number
}

function partsOf(site: Site): Part[] {
  return [...site.editions.values()].flatMap(({tag, entries}) =>
    Array.from({length: Math.ceil(entries.length / PART_SIZE)}, (_, i) => ({locale: tag, number: i + 1}))
  )
}

function partUrl({locale, number}: Part): UrlPath {
  return `sitemaps/${locale}-${number}.xml` as UrlPath
}

function entriesOf(site: Site, {locale, number}: Part): readonly Entry[] {
  const {entries} = editionOf(site, locale)
  const end = entries.length - (number - 1) * PART_SIZE
  return entries.slice(Math.max(0, end - PART_SIZE), end).toReversed()
}

/** What the index names. A sitemap without an address is none (sitemap.xsd), so there are news only while there are. */
function fileUrls(site: Site): UrlPath[] {
  return [pagesUrl, ...partsOf(site).map(partUrl), ...(hasNews(site) ? [newsUrl] : [])]
}

function hasNews(site: Site): boolean {
  return newsOf(site).length > 0
}

function viewOf(site: Site, {locale, subject}: Plan): SitemapView {
  const {url} = site.config
  if (subject === 'index') {
    return {form: 'index', parts: fileUrls(site).map((file) => absoluteUrl(url, file))}
  }
  if (subject === 'pages') return {form: 'pages', entries: listEntries(site)}
  if (subject === 'news') return {form: 'news', entries: newsOf(site).map((entry) => newsEntry(site, entry))}
  const entries = entriesOf(site, {locale, number: Number(subject)})
  return {form: 'pages', entries: entries.map((entry) => articleEntry(site, entry))}
}

function listEntries(site: Site): SitemapEntry[] {
  const {url} = site.config
  const {alternates} = site.homes
  const editions = [...site.editions.values()]
  const newest = editions.map(({entries}) => entries[0]?.published)
  const latest = newest.sort((a, b) => instantMs(b) - instantMs(a))[0]
  return [
    entryOf(absoluteUrl(url, rootUrl), latest, alternates),
    ...editions.map(({tag, entries}) => entryOf(absoluteUrl(url, homeUrl(tag)), entries[0]?.published, alternates))
  ]
}

function articleEntry(site: Site, entry: Entry): SitemapEntry {
  return entryOf(absoluteUrl(site.config.url, entry.url), changeOf(entry), entry.versions.alternates)
}

function changeOf(entry: Entry): Instant | undefined {
  return updatedOf(entry) ?? entry.published
}

function entryOf(loc: string, lastmod: Instant | undefined, alternates: SitemapEntry['alternates']): SitemapEntry {
  return {loc, ...(lastmod !== undefined && {lastmod}), alternates}
}

type Dated = Entry & {readonly published: Instant}

/** Newest first, of all languages; none where nobody says what time it is. */
function newsOf({editions, now}: Site): Dated[] {
  const isNews = (entry: Entry): entry is Dated => {
    const ageMs = now - entry.time
    return ageMs >= 0 && ageMs <= NEWS_MS
  }
  const found = [...editions.values()].flatMap(({entries}) => entries.slice(0, MAX_NEWS).filter(isNews))
  return found.sort(newestFirst).slice(0, MAX_NEWS)
}

/** When the news are others by the clock alone; `undefined` where they never will be. */
export function nextNews({editions, now}: Site): Instant | undefined {
  let next = Infinity
  for (const {entries} of editions.values()) {
    for (const {time} of entries) {
      // What is to come becomes news on its day; what is news is none any more after its time.
      const change = time > now ? time : time + NEWS_MS + 1
      if (change <= now) break
      next = Math.min(next, change)
    }
  }
  return Number.isFinite(next) ? (new Date(next).toISOString() as Instant) : undefined
}

function newsEntry({config, editions}: Site, {url, summary, published}: Dated): NewsEntry {
  return {
    loc: absoluteUrl(config.url, url),
    publication: editions.get(summary.locale)?.siteName ?? '',
    language: summary.locale,
    published,
    headline: summary.headline
  }
}

function robotsPage(site: Site): Page {
  return {kind: 'robots', url: robotsUrl, view: {sitemap: absoluteUrl(site.config.url, sitemapUrl)}}
}
