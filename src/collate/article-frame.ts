// The head of an interview's page, and what machines read of it. In: an entry of an edition. Out: its frame.
import type {Frame, LocaleTag, Summary, UrlPath} from '../model.ts'
import {interviewCards} from './cards.ts'
import {describe} from './description.ts'
import type {AddressedOutline} from './exchange-ids.ts'
import {originOf} from './families.ts'
import {makeFrame, titleOf} from './frame.ts'
import {topicName} from './kicker.ts'
import {cardTags} from './open-graph.ts'
import {instantMs} from './order.ts'
import {type Edition, type Entry, type Site, siteNames} from './site.ts'
import {articleGraph, type ArticleFacts} from './structured-data.ts'
import {absoluteUrl, articleUrl} from './urls.ts'

export function articleFrame(
  setting: {readonly site: Site; readonly edition: Edition},
  entry: Entry,
  outline: AddressedOutline
): Frame {
  const {site, edition} = setting
  const {locale, siteName} = edition
  const {summary, family, versions, url, published} = entry
  const updated = updatedOf(entry)
  const description = describe(summary)
  const topics = family.topics.map((topic) => topicName(site, topic, edition.tag))
  const images = interviewCards(setting, entry).images.map((image) => ({
    ...image,
    url: absoluteUrl(site.config.url, image.url)
  }))
  const [image] = images
  const card = cardTags({
    type: 'article',
    title: summary.headline,
    description,
    url: absoluteUrl(site.config.url, url),
    siteName,
    locale: locale.openGraph,
    otherLocales: otherOpenGraph(site, edition, versions.urls),
    ...(published !== undefined && {published}),
    ...(updated !== undefined && {updated}),
    tags: topics,
    ...(image !== undefined && {image})
  })
  return makeFrame(site, edition, {
    url,
    title: titleOf(locale, summary.headline, siteName),
    description,
    alternates: versions.alternates,
    meta: [{attribute: 'name', key: 'robots', value: 'max-image-preview:large'}, ...card],
    structuredData: graphOf(site, edition, {
      entry,
      outline,
      description,
      images: images.map(({url: address}) => address),
      topics
    }),
    versions: versions.urls,
    ...(published !== undefined && {newest: published})
  })
}

/** The `og:locale` of the other languages in which the page exists. */
export function otherOpenGraph(site: Site, {tag}: Edition, versions: ReadonlyMap<LocaleTag, UrlPath>): string[] {
  return [...site.editions.values()]
    .filter((other) => other.tag !== tag && versions.has(other.tag))
    .map(({locale}) => locale.openGraph)
}

interface GraphFacts {
  readonly entry: Entry
  readonly outline: AddressedOutline
  readonly description: string
  readonly images: ArticleFacts['images']
  readonly topics: readonly string[]
}

function graphOf(site: Site, edition: Edition, {entry, outline, description, images, topics}: GraphFacts): unknown {
  const {config, registry} = site
  const {summary, family, url, published} = entry
  const origin = originOf(summary, family)
  const updated = updatedOf(entry)
  const address = (version: Summary): string => absoluteUrl(config.url, articleUrl(version.locale, family.slug))
  return articleGraph({
    site: config.url,
    siteName: edition.siteName,
    otherSiteNames: siteNames(config).filter((name) => name !== edition.siteName),
    url: absoluteUrl(config.url, url),
    locale: summary.locale,
    headline: summary.headline,
    description,
    images,
    ...(published !== undefined && {published}),
    ...(updated !== undefined && {updated}),
    words: summary.words,
    corrections: summary.corrections ?? [],
    topics,
    people: summary.people,
    interviewees: entry.interviewees,
    registry,
    ...(summary.outlet !== undefined && {outlet: summary.outlet}),
    ...(summary.translator !== undefined && {translator: summary.translator}),
    ...(origin !== undefined && {translationOf: address(origin)}),
    translations: [...family.versions.values()].filter((other) => originOf(other, family) === summary).map(address),
    comments: family.companion?.comments ?? [],
    exchanges: outline.exchanges.map((exchange, i) => ({
      ...exchange,
      id: outline.ids[i]?.id ?? '',
      answerId: outline.ids[i]?.answerId ?? ''
    }))
  })
}

/** Shown only where it is later than the publication. */
export function updatedOf({summary, published}: Entry): Summary['updated'] {
  return summary.updated !== undefined && instantMs(summary.updated) > instantMs(published)
    ? summary.updated
    : undefined
}
