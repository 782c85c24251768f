// What surrounds a list. In: its head and where it stands in each language. Out: a frame.
import type {Frame, Instant, LocaleTag, UrlPath} from '../../model.ts'
import {makeFrame, titleOf} from '../frame.ts'
import {listsWithFeeds} from './list-index.ts'
import type {Edition, Site} from '../site.ts'
import {versionLinks} from '../site/versions.ts'
import {websiteTags} from '../structured-data/website-tags.ts'

export interface ListFrameFacts {
  readonly url: UrlPath
  /** `Politics`, `Page 3`. */
  readonly titles: readonly string[]
  readonly description: string
  /** Where the same list is in each language. */
  readonly versions: ReadonlyMap<LocaleTag, UrlPath>
  /** Whether the page stands for the list; other pages of it have no counterpart in another language. */
  readonly isFront: boolean
  readonly newest?: Instant
  /** A graph, or nothing. */
  readonly structuredData?: unknown
}

export function listFrame(site: Site, edition: Edition, facts: ListFrameFacts): Frame {
  const {url, versions, isFront, newest, description, structuredData} = facts
  const {locale, siteName} = edition
  const title = titleOf(locale, ...facts.titles)
  const {topics, people} = listsWithFeeds(site, edition.tag)
  const hasFeeds = isFront && (topics.has(url) || people.has(url))
  const counterparts = isFront ? versions : new Map([[edition.tag, url]])
  return makeFrame(site, edition, {
    url,
    title: titleOf(locale, ...facts.titles, siteName),
    description,
    alternates: isFront && versions.size > 1 ? versionLinks(site.config, versions) : [],
    meta: websiteTags(site, edition, {url, title, description, versions: counterparts}),
    versions: isFront ? versions : new Map([...versions, [edition.tag, url]]),
    ...(hasFeeds && {feedsOf: {page: url, title: titleOf(locale, ...facts.titles, siteName)}}),
    ...(newest !== undefined && {newest}),
    ...(structuredData !== undefined && {structuredData})
  })
}
