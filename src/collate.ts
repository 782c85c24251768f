// Door of the stage that ties articles together: Article → Summary, and all summaries → Page[]. A summary is a row of
// plain data; the trees stay in the store, so that the size of the site does not matter here. Pages hold everything
// that they say, already formatted and in the page's language: a page whose view has not changed need not be rendered.
import {articlePage} from './collate/article.ts'
import {robotsPage, sitemapPage} from './collate/crawlers.ts'
import {groupFamilies} from './collate/families.ts'
import {homePage, missingPage, rootPage} from './collate/lists.ts'
import {indexRelations} from './collate/related.ts'
import {type Edition, makeSite, type Site} from './collate/site.ts'
import {summariseArticle} from './collate/summarise.ts'
import type {Article, Config, Diagnostic, Page, Summary} from './model.ts'

/**
 * The row that stands for an article. May say `date-out-of-range`.
 *
 * @param config its people, topics and time zone are read.
 */
export function summarise(article: Article, config: Config): {summary: Summary; messages: Diagnostic[]} {
  return summariseArticle(article, config)
}

/**
 * All pages of the site: root, home pages, articles newest first, the page for missing addresses, sitemap and robots.
 * The order of the summaries does not matter. May say `duplicate-slug`, after which one of the two texts has no page, and
 * `translation-mismatch`, `missing-source`, `missing-date`, which take no page away.
 */
export function collate(config: Config, summaries: readonly Summary[]): {pages: Page[]; messages: Diagnostic[]} {
  const {families, messages} = groupFamilies(config, summaries)
  const site = makeSite(config, families)
  const pages = [rootPage(site)]
  for (const edition of site.editions.values()) pages.push(...editionPages(site, edition))
  pages.push(missingPage(site), sitemapPage(site), robotsPage(site))
  return {pages, messages}
}

function editionPages(site: Site, edition: Edition): Page[] {
  const setting = {site, edition, relations: indexRelations(edition)}
  return [homePage(setting), ...edition.entries.map((entry) => articlePage(setting, entry))]
}
