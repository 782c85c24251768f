// Door of the stage that ties articles together: Article → Summary, all summaries → Site and Plan[], and a plan → Page[]. A
// summary is a row of plain data; the trees stay in the store, so that the size of the site does not matter here. To plan
// the whole site costs little; what a page says is formatted only when it is made. Pages hold everything that they say,
// already formatted and in the page's language.
import {groupFamilies} from './collate/families.ts'
import {makers} from './collate/makers.ts'
import {makeSite, type Site} from './collate/site.ts'
import {summariseArticle} from './collate/summarise.ts'
import type {Article, Companion, Config, Diagnostic, Outline, Page, Plan, Shelf, Summary} from './model.ts'

export {addressesOf, type Site} from './collate/site.ts'
export {outlineOf} from './collate/outline.ts'

/**
 * The row that stands for an article, and its outline. May say `date-out-of-range`.
 *
 * @param config its people, topics and time zone are read.
 */
export function summarise(
  article: Article,
  config: Config
): {summary: Summary; outline: Outline; messages: Diagnostic[]} {
  return summariseArticle(article, config)
}

export interface Material {
  readonly companions?: readonly Companion[]
  /** Asked where something is to be said about two versions that do not fit together. */
  readonly shelf: Pick<Shelf, 'outline'>
  /** Milliseconds since 1970 (UTC): what is due by then is on the site. */
  readonly now: number
}

export interface Collation {
  readonly site: Site
  /** In the order in which the site is made. */
  readonly plans: readonly Plan[]
  readonly messages: readonly Diagnostic[]
}

/**
 * All that is to be made: root, home pages, interviews newest first, the page for missing addresses, sitemap and robots.
 * The order of the summaries does not matter. May say `duplicate-slug`, after which one of the two texts has no page, and
 * `translation-mismatch`, `missing-source`, `missing-date`, which take no page away.
 */
export function collate(config: Config, summaries: readonly Summary[], material: Material): Collation {
  const {families, messages} = groupFamilies(config, summaries, material)
  const site = makeSite(config, families, material.now)
  return {site, plans: Object.values(makers).flatMap((maker) => maker.plans(site)), messages}
}

/** What the pages of a plan depend on, besides configuration, locale record and templates. */
export function inputsOf(site: Site, plan: Plan): readonly string[] {
  return makers[plan.kind].inputs(site, plan)
}

/** The pages of a plan of the same site; their order is always the same. */
export function pagesOf(site: Site, plan: Plan, shelf: Shelf): readonly Page[] {
  return makers[plan.kind].pages(site, plan, shelf)
}
