// Versions of one interview side by side, exchange by exchange. In: a version and the languages to set beside it. Out: their
// page. Only versions that run in step are set side by side; a page on which answers stand beside the wrong questions would
// be worse than none.
import {fill, formatList} from '../locale.ts'
import type {Frame, LocaleTag, Plan, Shelf, Summary, TogetherColumn, TogetherPage, UrlPath} from '../model.ts'
import {paragraphsOf} from './article.ts'
import {comparison} from './site/change.ts'
import {exchangeViews} from './article/exchange-views.ts'
import {otherOpenGraph} from './article/article-frame.ts'
import {interviewCards} from './pictures/cards.ts'
import {describe} from './article/description.ts'
import {addressedOutline} from './questions/exchange-ids.ts'
import {publishedOf} from './families/family.ts'
import {makeFrame, titleOf} from './frame.ts'
import type {Maker} from './maker.ts'
import {cardTags} from './article/open-graph.ts'
import {hasPart} from './parts.ts'
import {picturesOn} from './pictures.ts'
import {togetherPages} from './questions/question-links.ts'
import {dateView, editionOf, type Entry, entryAt, type Setting, type Site} from './site.ts'
import {speakerNames} from './article/speakers.ts'
import {absoluteUrl, articleUrl, linkBetween, togetherUrl} from './urls.ts'

export const togetherMaker: Maker = {
  plans: (site) => [...site.editions.values()].flatMap(({tag, entries}) => plansOf(site, tag, entries)),
  near: ({before, after, editions}) =>
    comparison(
      [...editions].flatMap(([tag, {gone}]) => plansOf(before, tag, gone)),
      [...editions].flatMap(([tag, {come}]) => plansOf(after, tag, come)),
      ({url}) => url
    ),
  inputs(site, plan) {
    const {family} = entryOf(site, plan)
    return [family.companion?.digest ?? '', ...[...family.versions.values()].map(({hash}) => hash)]
  },
  pages: (site, plan, shelf) => [togetherPage(site, plan, shelf)]
}

function plansOf({config}: Site, tag: LocaleTag, entries: readonly Entry[]): Plan[] {
  if (!hasPart(config, 'side-by-side')) return []
  return entries
    .filter(({family}) => family.versions.size > 1)
    .flatMap((entry) => togetherPages(entry).map((others) => planOf(tag, entry, others)))
}

function planOf(tag: LocaleTag, {slug}: Entry, others: readonly LocaleTag[]): Plan {
  return {kind: 'together', url: togetherUrl(tag, slug, others), locale: tag, subject: [slug, ...others].join(' ')}
}

function entryOf(site: Site, {locale, subject}: Plan): Entry {
  const [slug = ''] = String(subject).split(' ')
  return entryAt(editionOf(site, locale), articleUrl(locale, slug))
}

function togetherPage(site: Site, plan: Plan, shelf: Shelf): TogetherPage {
  const {url, locale} = plan
  const setting = {site, edition: editionOf(site, locale)}
  const entry = entryOf(site, plan)
  const [, ...others] = String(plan.subject).split(' ') as LocaleTag[]
  const versions = [locale, ...others].flatMap((tag) => entry.family.versions.get(tag) ?? [])
  return {
    kind: 'together',
    url,
    locale,
    file: entry.summary.path,
    prose: versions.map((version) => shelf.prose(version)),
    view: {
      frame: frameOf(setting, entry, {url, others}),
      columns: versions.map((version) => columnOf(setting, entry, {version, url, shelf}))
    }
  }
}

interface Place {
  readonly version: Summary
  readonly url: UrlPath
  readonly shelf: Shelf
}

function columnOf({site}: Setting, {family}: Entry, {version, url, shelf}: Place): TogetherColumn {
  const {locale, tag} = editionOf(site, version.locale)
  const instant = publishedOf(version, family)
  const published = instant && dateView(locale, instant, {style: 'full', timeZone: site.config.timeZone})
  const outline = addressedOutline({family, summary: version}, shelf)
  return {
    lang: tag,
    dir: locale.dir,
    name: locale.endonym,
    headline: version.headline,
    href: linkBetween(site.config.url, url, articleUrl(tag, family.slug)),
    ...(published !== undefined && {published}),
    ...(version.hasOwnStandfirst === true && {standfirst: paragraphsOf(version.standfirst)}),
    notTranslated: locale.strings.notTranslated,
    body: {
      dir: locale.dir,
      exchanges: exchangeViews(locale, outline),
      ...picturesOn(site, {family, summary: version}, url),
      ...speakerNames(version, {tag, registry: site.registry})
    }
  }
}

function frameOf(
  {site, edition}: Setting,
  entry: Entry,
  {url, others}: {readonly url: UrlPath; readonly others: readonly LocaleTag[]}
): Frame {
  const {locale, siteName, tag} = edition
  const {summary, slug, published} = entry
  const address = site.config.url
  const languages = formatList(
    locale,
    [tag, ...others].map((other) => locale.languageNames[other])
  )
  const title = titleOf(locale, summary.headline, fill(locale.strings.sideBySideTitle, {languages}))
  const all = [tag, ...others]
  const inOrder = site.config.locales.filter((one) => all.includes(one))
  const without = (other: LocaleTag): LocaleTag[] => inOrder.filter((one) => one !== other)
  const urls = new Map(all.map((other) => [other, togetherUrl(other, slug, without(other))]))
  const [image] = interviewCards({site, edition}, entry).images
  const card = cardTags({
    type: 'article',
    title,
    description: describe(summary),
    url: absoluteUrl(address, url),
    siteName,
    locale: locale.openGraph,
    otherLocales: otherOpenGraph(site, edition, urls),
    tags: [],
    ...(image !== undefined && {image: {...image, url: absoluteUrl(address, image.url)}})
  })
  return makeFrame(site, edition, {
    url,
    canonical: entry.url,
    title,
    description: describe(summary),
    alternates: [],
    meta: card,
    // A language that is not on the page has the interview by itself.
    versions: new Map([...entry.versions.urls, ...urls]),
    ...(published !== undefined && {newest: published})
  })
}
