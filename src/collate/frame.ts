// What surrounds every page: head, masthead, language switch, footer. In: the site and what the page itself says. Out: a
// frame with finished texts; links are relative to the page, and absolute where a machine reads them elsewhere.
import {civilOf, toCalendar} from '../calendar.ts'
import {fill, type Locale} from '../locale.ts'
import type {Frame, Instant, LanguageLink, LocaleTag, MetaTag, UrlPath} from '../model.ts'
import {isolate} from '../text/bidi.ts'
import {toDigits} from '../text/digits.ts'
import {footerLinks, navigationLinks} from './frame/navigation.ts'
import type {Edition, Site} from './site.ts'
import {feedForms} from './parts.ts'
import {absoluteUrl, feedUrl, homeUrl, linkBetween, pathToRoot} from './urls.ts'

export interface FrameFacts {
  readonly url: UrlPath
  /** The page that search engines are to know instead of this one. */
  readonly canonical?: UrlPath
  readonly title: string
  readonly description: string
  readonly alternates: Frame['alternates']
  readonly meta: readonly MetaTag[]
  readonly structuredData?: unknown
  /** Where the same page is in each language; absent where it is not. */
  readonly versions: ReadonlyMap<LocaleTag, UrlPath>
  /** The list page whose feeds are offered in all their forms; absent where those of the language are, in one. */
  readonly feedsOf?: {readonly page: UrlPath; readonly title: string}
  /** Its year stands in the footer; without it the footer has no year. */
  readonly newest?: Instant
}

export function makeFrame(site: Site, edition: Edition, facts: FrameFacts): Frame {
  const {locale, siteName, tag} = edition
  const address = site.config.url
  return {
    lang: tag,
    dir: locale.dir,
    title: facts.title,
    description: facts.description,
    canonical: absoluteUrl(address, facts.canonical ?? facts.url),
    alternates: facts.alternates,
    meta: facts.meta,
    feeds: feedLinks(site, edition, facts),
    ...(facts.structuredData !== undefined && {structuredData: facts.structuredData}),
    root: pathToRoot(address, facts.url),
    ...(site.config.links === 'files' && {hasFileLinks: true}),
    siteName,
    homeHref: linkBetween(address, facts.url, homeUrl(tag)),
    languages: languageLinks(site, edition, facts),
    navigation: navigationLinks(site, edition, facts.url),
    copyright: copyrightLine(locale, siteName, facts.newest),
    footerLinks: footerLinks(site, edition, facts.url)
  }
}

const feedTypes = {rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json'} as const

function feedLinks({config}: Site, {tag, locale, siteName}: Edition, {url, feedsOf}: FrameFacts): Frame['feeds'] {
  const page = feedsOf?.page ?? homeUrl(tag)
  const title = feedsOf?.title ?? titleOf(locale, siteName)
  const forms = feedForms(config)
  return (feedsOf === undefined ? forms.slice(0, 1) : forms).map((form) => ({
    type: feedTypes[form],
    title,
    href: linkBetween(config.url, url, feedUrl(page, form))
  }))
}

/** `Headline | Site name`; parts whose direction is not the page's are isolated (UAX #9 §2.4). */
export function titleOf(locale: Locale, ...parts: readonly string[]): string {
  return parts.map((part) => inLine(locale.dir, part)).join(' | ')
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]/u

/** A text as a part of a line of plain text: isolated where it holds anything of the other direction. */
export function inLine(dir: 'ltr' | 'rtl', text: string): string {
  return (dir === 'rtl' ? leftToRight : rightToLeft).test(text) ? isolate(text) : text
}

function languageLinks(site: Site, {locale, tag}: Edition, {url, versions}: FrameFacts): LanguageLink[] {
  return [...site.editions.values()].map((other) => {
    const target = versions.get(other.tag)
    const language = {
      tag: other.tag,
      dir: other.locale.dir,
      name: other.locale.endonym,
      isCurrent: other.tag === tag
    }
    if (target !== undefined) return {...language, href: linkBetween(site.config.url, url, target)}
    return {...language, missing: fill(locale.strings.notAvailableIn, {language: locale.languageNames[other.tag]})}
  })
}

export function copyrightLine(locale: Locale, name: string, newest: Instant | undefined): string {
  const year = newest === undefined ? '' : yearOf(locale, newest)
  return fill(locale.strings.copyright, {year, name: inLine(locale.dir, name)}).replace(/ {2,}/g, ' ')
}

function yearOf(locale: Locale, instant: Instant): string {
  return toDigits(String(toCalendar(civilOf(instant), locale.calendar).year), locale.digits)
}
