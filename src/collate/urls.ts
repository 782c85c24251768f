// Addresses. In: locales, slugs, the site's address. Out: page paths, and links between pages. Links are relative to the
// page that holds them, so that the site works under any sub-path and from a mirror; absolute addresses are made only
// for the places that a machine reads away from the page (canonical, feeds, share links).
import type {FeedForm, LocaleTag, UrlPath} from '../model.ts'

export const rootUrl = '' as UrlPath
export const missingUrl = '404.html' as UrlPath
export const sitemapUrl = 'sitemap.xml' as UrlPath
export const robotsUrl = 'robots.txt' as UrlPath

export function homeUrl(locale: LocaleTag): UrlPath {
  return `${locale}/` as UrlPath
}

export function searchUrl(locale: LocaleTag): UrlPath {
  return `${locale}/search/` as UrlPath
}

export function articleUrl(locale: LocaleTag, slug: string): UrlPath {
  // There is one for each text, and a sum of strings holds its parts beside itself.
  return [locale, slug, ''].join('/') as UrlPath
}

/** The page of one question; `token` is the same in all languages. */
export function questionUrl(locale: LocaleTag, slug: string, token: string): UrlPath {
  return `${locale}/${slug}/${token}/` as UrlPath
}

/** The page that sets an interview beside its versions in one or two other languages. */
export function togetherUrl(locale: LocaleTag, slug: string, others: readonly LocaleTag[]): UrlPath {
  return `${locale}/${slug}/with/${others.join('-')}/` as UrlPath
}

const feedNames: Readonly<Record<FeedForm, string>> = {rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json'}

/** Where a form of the feed of a list page is. */
export function feedUrl(page: UrlPath, form: FeedForm): UrlPath {
  return (page + feedNames[form]) as UrlPath
}

/** The absolute address of a page, percent-encoded (RFC 3986). `site` ends in a slash. */
export function absoluteUrl(site: string, url: UrlPath): string {
  return site + encodePath(url)
}

/** The part of the site's address after the host, with both slashes: `/` or `/goftogu/`. */
function sitePath(site: string): string {
  return new URL(site).pathname
}

/** Path from a page to the site's root: ``, `../`, `../../` …; the page for missing addresses has the absolute one. */
export function pathToRoot(site: string, from: UrlPath): string {
  return from === missingUrl ? sitePath(site) : '../'.repeat(foldersIn(from, 0))
}

/**
 * A link from one page of the site to another, percent-encoded; `./` where the target is the index of the page's own
 * folder. The page for missing addresses is shown at any depth and so has absolute paths.
 */
export function linkBetween(site: string, from: UrlPath, to: UrlPath): string {
  return from === missingUrl ? sitePath(site) + encodePath(to) : relativeUrl(from, to)
}

function relativeUrl(from: UrlPath, to: UrlPath): string {
  /** Just behind the last folder that both are in. */
  let shared = 0
  for (let i = 0; i < from.length && from.charCodeAt(i) === to.charCodeAt(i); i++) {
    if (from.charCodeAt(i) === SLASH) shared = i + 1
  }
  return '../'.repeat(foldersIn(from, shared)) + encodePath(to.slice(shared)) || './'
}

const SLASH = 0x2f

function foldersIn(url: UrlPath, start: number): number {
  let count = 0
  for (let at = url.indexOf('/', start); at >= 0; at = url.indexOf('/', at + 1)) count++
  return count
}

/** Nearly all paths need no encoding, and this runs for every link of every page. */
const plainPath = /^[\w./~-]*$/

function encodePath(path: string): string {
  if (plainPath.test(path)) return path
  return path.split('/').map(encodeURIComponent).join('/')
}
