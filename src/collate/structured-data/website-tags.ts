// What a card says of a page that is no interview.
import type {LocaleTag, MetaTag, UrlPath} from '../../model.ts'
import {otherOpenGraph} from '../article/article-frame.ts'
import {siteCard} from '../pictures/cards.ts'
import {cardTags} from '../article/open-graph.ts'
import type {Edition, Site} from '../site.ts'
import {absoluteUrl} from '../urls.ts'

export interface WebsiteFacts {
  readonly url: UrlPath
  readonly title: string
  readonly description: string
  /** Where the same page is in each language. */
  readonly versions: ReadonlyMap<LocaleTag, UrlPath>
}

export function websiteTags(
  site: Site,
  edition: Edition,
  {url, title, description, versions}: WebsiteFacts
): MetaTag[] {
  const [image] = siteCard({site, edition}).images
  return cardTags({
    type: 'website',
    title,
    description,
    url: absoluteUrl(site.config.url, url),
    siteName: edition.siteName,
    locale: edition.locale.openGraph,
    otherLocales: otherOpenGraph(site, edition, versions),
    tags: [],
    ...(image !== undefined && {image: {...image, url: absoluteUrl(site.config.url, image.url)}})
  })
}
