// What crawlers read first: sitemap.xml (sitemaps.org protocol 0.9, with alternates for languages) and robots.txt.
import type {Instant, Page, SitemapView} from '../model.ts'
import type {Maker} from './makers.ts'
import {instantMs} from './order.ts'
import {firstLocale, type Entry, type Site} from './site.ts'
import {absoluteUrl, homeUrl, robotsUrl, rootUrl, sitemapUrl} from './urls.ts'

export const sitemapMaker: Maker = {
  plans: (site) => [{kind: 'sitemap', url: sitemapUrl, locale: firstLocale(site)}],
  inputs: (site) => [...site.editions.values()].flatMap(({entries}) => entries.map(({summary}) => summary.face)),
  pages: (site) => [sitemapPage(site)]
}

export const robotsMaker: Maker = {
  plans: (site) => [{kind: 'robots', url: robotsUrl, locale: firstLocale(site)}],
  inputs: () => [],
  pages: (site) => [robotsPage(site)]
}

type SitemapEntry = SitemapView['entries'][number]

function sitemapPage(site: Site): Page {
  const {url} = site.config
  const homes = site.homes.alternates
  const editions = [...site.editions.values()]
  const entries: SitemapEntry[] = [
    entryOf(absoluteUrl(url, rootUrl), latest(editions.flatMap((edition) => edition.entries)), homes),
    ...editions.map(({tag, entries}) => entryOf(absoluteUrl(url, homeUrl(tag)), latest(entries), homes)),
    ...editions.flatMap((edition) => edition.entries).map((entry) => articleEntry(site, entry))
  ]
  return {kind: 'sitemap', url: sitemapUrl, view: {entries}}
}

function robotsPage(site: Site): Page {
  return {kind: 'robots', url: robotsUrl, view: {sitemap: absoluteUrl(site.config.url, sitemapUrl)}}
}

function articleEntry(site: Site, {url, versions, summary, published}: Entry): SitemapEntry {
  return entryOf(absoluteUrl(site.config.url, url), summary.updated ?? published, versions.alternates)
}

function entryOf(loc: string, lastmod: Instant | undefined, alternates: SitemapEntry['alternates']): SitemapEntry {
  return {loc, ...(lastmod !== undefined && {lastmod}), alternates}
}

function latest(entries: readonly Entry[]): Instant | undefined {
  let found: Instant | undefined
  for (const {summary, published} of entries) {
    const changed = summary.updated ?? published
    if (changed !== undefined && (found === undefined || instantMs(changed) > instantMs(found))) found = changed
  }
  return found
}
