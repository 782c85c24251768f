// What crawlers read first.
import type {Instant, LocaleTag} from './names.ts'
import type {Frame} from './frame.ts'

/** A file that tells crawlers of addresses: the list of such files, a part of the site's pages, or the newest interviews. */
export type SitemapView =
  | {readonly form: 'index'; readonly parts: readonly string[]}
  | {readonly form: 'pages'; readonly entries: readonly SitemapEntry[]}
  | {readonly form: 'news'; readonly entries: readonly NewsEntry[]}

export interface SitemapEntry {
  /** Absolute, like every address here. */
  readonly loc: string
  readonly lastmod?: string
  readonly alternates: Frame['alternates']
}

export interface NewsEntry {
  readonly loc: string
  readonly publication: string
  readonly language: LocaleTag
  readonly published: Instant
  readonly headline: string
}

export interface RobotsView {
  readonly sitemap: string
}
