// Where the same page is in each language. Made once for an interview: all its versions say the same of each other.
import type {Config, Frame, LocaleTag, UrlPath} from '../../model.ts'
import type {Family} from '../families/family.ts'
import {absoluteUrl, articleUrl, homeUrl, rootUrl} from '../urls.ts'

export interface Versions {
  /** In the order of the site's locales. */
  readonly urls: ReadonlyMap<LocaleTag, UrlPath>
  /** Each version, then `x-default` (Google, Localized versions of your pages). Absolute. */
  readonly alternates: Frame['alternates']
}

/** Of an interview; readers of any other language are sent to the source. */
export function familyVersions(config: Config, family: Family): Versions {
  return new FamilyVersions(config, family)
}

/** Made when somebody asks: to plan a site nobody does. */
class FamilyVersions implements Versions {
  readonly #config: Config
  readonly #family: Family
  constructor(config: Config, family: Family) {
    this.#config = config
    this.#family = family
  }

  get urls(): Versions['urls'] {
    const {slug, versions} = this.#family
    return new Map([...versions.keys()].map((tag) => [tag, articleUrl(tag, slug)]))
  }

  get alternates(): Versions['alternates'] {
    const {slug, source} = this.#family
    return alternatesOf(this.#config, this.urls, articleUrl(source.locale, slug))
  }
}

/** Of the home pages; readers of any other language are sent to the root, which offers the languages. */
export function homeVersions(config: Config): Versions {
  const urls = new Map(config.locales.map((tag) => [tag, homeUrl(tag)]))
  return {urls, alternates: alternatesOf(config, urls, rootUrl)}
}

/** Links to the versions of a page that no reader of another language is sent to. */
export function versionLinks({url}: Config, urls: ReadonlyMap<LocaleTag, UrlPath>): Frame['alternates'] {
  return [...urls].map(([hreflang, path]) => ({hreflang, href: absoluteUrl(url, path)}))
}

function alternatesOf(config: Config, urls: ReadonlyMap<LocaleTag, UrlPath>, fallback: UrlPath): Frame['alternates'] {
  return [...versionLinks(config, urls), {hreflang: 'x-default', href: absoluteUrl(config.url, fallback)}]
}
