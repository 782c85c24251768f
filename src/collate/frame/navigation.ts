// The way through the site that stands on every page: sections in the masthead, static pages in the footer. In: the site and
// where the page is. Out: links. What is offered depends on the configuration and the static pages, never on which
// interviews there are, so that no interview changes it.
import type {Frame, Link, LocaleTag, StaticPage, UrlPath} from '../../model.ts'
import {archiveUrl, peopleUrl, topicsUrl} from '../lists/list-urls.ts'
import {compareText} from '../order.ts'
import {hasPart} from '../parts.ts'
import type {Edition, Site} from '../site.ts'
import {articleUrl, linkBetween, searchUrl} from '../urls.ts'

export function navigationLinks(site: Site, edition: Edition, from: UrlPath): Frame['navigation'] {
  return [...sectionsOf(site, edition), ...pagesIn(site, edition, 'nav')].map(({label, url}) => ({
    label,
    href: linkBetween(site.config.url, from, url),
    isCurrent: from.startsWith(url),
    isPage: from === url
  }))
}

export function footerLinks(site: Site, edition: Edition, from: UrlPath): Link[] {
  return pagesIn(site, edition, 'order').map(({label, url}) => ({
    label,
    href: linkBetween(site.config.url, from, url)
  }))
}

/** What every page of an edition says because of the static pages. */
export function navigationInput({statics}: Site, tag: LocaleTag): string {
  const known = inputs.get(statics) ?? new Map<LocaleTag, string>()
  inputs.set(statics, known)
  const input = known.get(tag) ?? inputOf(statics.filter(({locale}) => locale === tag))
  known.set(tag, input)
  return input
}

const inputs = new WeakMap<readonly StaticPage[], Map<LocaleTag, string>>()

function inputOf(pages: readonly StaticPage[]): string {
  return JSON.stringify(pages.map(({slug, title, nav, order}) => [slug, title, nav, order]))
}

interface Section {
  readonly label: string
  readonly url: UrlPath
}

function sectionsOf({config}: Site, {tag, locale: {strings}}: Edition): Section[] {
  return [
    ...(config.topics.length > 0 ? [{label: strings.topicsHeading, url: topicsUrl(tag)}] : []),
    {label: strings.peopleHeading, url: peopleUrl(tag)},
    {label: strings.archiveHeading, url: archiveUrl(tag)},
    ...(hasPart(config, 'search') ? [{label: strings.search, url: searchUrl(tag)}] : [])
  ]
}

/** In the masthead those that ask for a place there; in the footer all. */
function pagesIn({statics}: Site, {tag}: Edition, place: 'nav' | 'order'): Section[] {
  const rankOf = (page: StaticPage): number => page[place] ?? Number.MAX_SAFE_INTEGER
  return statics
    .filter((page) => page.locale === tag && (place === 'order' || page.nav !== undefined))
    .sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.slug, b.slug))
    .map(({title, slug}) => ({label: title, url: articleUrl(tag, slug)}))
}
