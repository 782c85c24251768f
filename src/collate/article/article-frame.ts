// The head of an interview's page, and what machines read of it. In: an entry of an edition. Out: its frame.
import type {Frame, LocaleTag, Summary, UrlPath} from '../../model.ts'
import {interviewCards} from '../pictures/cards.ts'
import {describe} from './description.ts'
import type {AddressedOutline} from '../questions/exchange-ids.ts'
import {originOf} from '../families/family.ts'
import {makeFrame, titleOf} from '../frame.ts'
import {topicName} from './kicker.ts'
import {listOfPerson} from '../lists/list-index.ts'
import {cardTags} from './open-graph.ts'
import {instantMs} from '../order.ts'
import {furtherPictures, leadPicture, type PublishedPicture} from '../pictures.ts'
import {type Edition, type Entry, type Setting, type Site, siteNames} from '../site.ts'
import {articleGraph, type ArticleFacts} from '../structured-data.ts'
import type {ImageFact} from '../structured-data/things.ts'
import {absoluteUrl, articleUrl} from '../urls.ts'

export function articleFrame(setting: Setting, entry: Entry, outline: AddressedOutline): Frame {
  const {site, edition} = setting
  const {locale, siteName} = edition
  const {summary, family, versions, url, published} = entry
  const updated = updatedOf(entry)
  const description = describe(summary)
  const topics = family.topics.map((topic) => topicName(site, topic, edition.tag))
  const [image] = interviewCards(setting, entry).images
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
    ...(image !== undefined && {image: {...image, url: absoluteUrl(site.config.url, image.url)}})
  })
  return makeFrame(site, edition, {
    url,
    title: titleOf(locale, summary.headline, siteName),
    description,
    alternates: versions.alternates,
    meta: [{attribute: 'name', key: 'robots', value: 'max-image-preview:large'}, ...card],
    structuredData: articleGraph(articleFacts(setting, entry, outline)),
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

/** What the data for search engines says of an interview. */
export function articleFacts({site, edition}: Setting, entry: Entry, outline: AddressedOutline): ArticleFacts {
  const {config, registry} = site
  const {summary, family, url, published} = entry
  const origin = originOf(summary, family)
  const updated = updatedOf(entry)
  const address = (version: Summary): string => absoluteUrl(config.url, articleUrl(version.locale, family.slug))
  return {
    site: config.url,
    siteName: edition.siteName,
    otherSiteNames: siteNames(config).filter((name) => name !== edition.siteName),
    url: absoluteUrl(config.url, url),
    locale: summary.locale,
    headline: summary.headline,
    description: describe(summary),
    images: imagesOf({site, edition}, entry),
    pictures: furtherPictures(entry).map((picture) => imageFact(site, picture)),
    ...(published !== undefined && {published}),
    ...(updated !== undefined && {updated}),
    words: summary.words,
    corrections: summary.corrections ?? [],
    topics: family.topics.map((topic) => topicName(site, topic, edition.tag)),
    people: summary.people,
    interviewees: entry.interviewees,
    registry,
    personPages: personPages({site, edition}, entry),
    ...(summary.outlet !== undefined && {outlet: summary.outlet}),
    ...(summary.translator !== undefined && {translator: summary.translator}),
    ...(origin !== undefined && {translationOf: address(origin)}),
    translations: [...family.versions.values()].filter((other) => originOf(other, family) === summary).map(address),
    comments: family.companion?.comments ?? [],
    exchanges: outline.exchanges.map(({question, isAnswered, speakers}, i) => ({
      question,
      isAnswered,
      speakers,
      id: outline.ids[i]?.id ?? '',
      answerId: outline.ids[i]?.answerId ?? ''
    }))
  }
}

/** The picture before the first question, else the cards. */
function imagesOf(setting: Setting, entry: Entry): ImageFact[] {
  const lead = leadPicture(entry)
  if (lead !== undefined) return [imageFact(setting.site, lead)]
  return interviewCards(setting, entry).images.map(({url, width, height}) => ({
    url: absoluteUrl(setting.site.config.url, url),
    width,
    height
  }))
}

function imageFact({config}: Site, {url, width, height, caption, credit}: PublishedPicture): ImageFact {
  return {url: absoluteUrl(config.url, url), width, height, caption, credit}
}

function personPages({site, edition}: Setting, {interviewees}: Entry): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  for (const person of interviewees) {
    const list = listOfPerson(site, edition.tag, person)
    if (list !== undefined) pages.set(person.id, absoluteUrl(site.config.url, list.url))
  }
  return pages
}

/** Shown only where it is later than the publication. */
export function updatedOf({summary, published}: Entry): Summary['updated'] {
  return summary.updated !== undefined && instantMs(summary.updated) > instantMs(published)
    ? summary.updated
    : undefined
}
