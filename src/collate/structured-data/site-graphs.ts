// Structured data of pages that are no interviews: the home pages, which say whose site it is, and the pages of people. In:
// an edition. Out: graphs in the terms of schema.org.
import type {KnownPerson, UrlPath} from '../../model.ts'
import {type Edition, type Site, siteNames} from '../site.ts'
import {knownPersonId, list, optional, organizationId, organizationThing, reference, type Thing} from './things.ts'
import {absoluteUrl, articleUrl, homeUrl} from '../urls.ts'

/** The page of `content/pages/` that says how mistakes are put right. */
const CORRECTIONS = 'corrections'

/** The site in one language, and who publishes it. */
export function homeGraph(site: Site, {tag, siteName}: Edition): Thing {
  const {url} = site.config
  const otherNames = siteNames(site.config).filter((name) => name !== siteName)
  const hasPolicy = site.statics.some(({slug, locale}) => slug === CORRECTIONS && locale === tag)
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': `${url}#website-${tag}`,
        'url': absoluteUrl(url, homeUrl(tag)),
        'name': siteName,
        ...list('alternateName', otherNames),
        ...optional('description', site.config.description[tag]),
        'inLanguage': tag,
        'publisher': reference(organizationId(url))
      },
      organizationThing({
        site: url,
        name: siteName,
        otherNames,
        ...(hasPolicy && {correctionsPolicy: absoluteUrl(url, articleUrl(tag, CORRECTIONS))})
      })
    ]
  }
}

export interface PersonFacts {
  /** Of the person's page. */
  readonly url: UrlPath
  readonly name: string
  readonly otherNames: readonly string[]
  readonly role?: string
  /** As `people.yaml` has the person. */
  readonly known?: KnownPerson
}

/** The page of somebody who answers. */
export function personGraph(site: Site, {tag}: Edition, {url, name, otherNames, role, known}: PersonFacts): Thing {
  const page = absoluteUrl(site.config.url, url)
  const id = known === undefined ? `${page}#person` : knownPersonId(site.config.url, known.id)
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {'@type': 'ProfilePage', '@id': page, 'url': page, 'inLanguage': tag, 'mainEntity': reference(id)},
      {
        '@type': 'Person',
        '@id': id,
        name,
        ...list('alternateName', otherNames),
        ...optional('description', role),
        'url': page,
        ...list('sameAs', known?.links ?? [])
      }
    ]
  }
}
