// The pages that lead to interviews: the home page of each language, the root that offers the languages, and the page
// for addresses that lead nowhere. In: the site. Out: their pages.
import {fill} from '../locale.ts'
import type {Frame, HomeView, MissingView, Page, RootView, Shelf} from '../model.ts'
import {toDigits} from '../text/digits.ts'
import {isLongStandfirst, paragraphsOf, questionLinks, readingTime} from './article.ts'
import {addressedOutline} from './questions/exchange-ids.ts'
import {siteCard} from './pictures/cards.ts'
import {makeFrame, titleOf} from './frame.ts'
import type {Maker} from './maker.ts'
import {creditsOf, headInputs, headPeople, kickerLink} from './frame/head.ts'
import {ownInputs, shownInputs} from './inputs.ts'
import {kickerOf} from './article/kicker.ts'
import {interviewCount, pagerOf, pageSize, QUESTION_EVERY} from './lists/list-pages.ts'
import {archiveUrl} from './lists/list-urls.ts'
import {itemsOnPage, numberedPages} from './lists/paging.ts'
import {hasPart} from './parts.ts'
import {dateView, type Edition, editionOf, type Entry, firstLocale, rowView, type Setting, type Site} from './site.ts'
import {homeGraph} from './structured-data/site-graphs.ts'
import {websiteTags} from './structured-data/website-tags.ts'
import {homeUrl, linkBetween, missingUrl, rootUrl, searchUrl} from './urls.ts'

const MISSING_ROWS = 2

export const homeMaker: Maker = {
  plans: (site) => site.config.locales.map((locale) => ({kind: 'home', url: homeUrl(locale), locale})),
  inputs(site, {locale}) {
    const edition = editionOf(site, locale)
    const [lead] = edition.entries
    const head = lead === undefined ? [] : [...ownInputs(lead), ...headInputs({site, edition}, lead)]
    const shown = itemsOnPage(edition.entries, 0, pageSize)
    return [String(edition.entries.length), ...head, ...shown.flatMap(shownInputs)]
  },
  pages(site, {locale}, shelf) {
    const setting = {site, edition: editionOf(site, locale)}
    return [homePage(setting, shelf), ...siteCard(setting).pages]
  }
}

export const rootMaker: Maker = {
  plans: (site) => [{kind: 'root', url: rootUrl, locale: firstLocale(site)}],
  inputs: (site) => [...site.editions.values()].flatMap(({entries}) => entries.slice(0, 1).flatMap(shownInputs)),
  pages: (site) => [rootPage(site)]
}

export const missingMaker: Maker = {
  plans: (site) => [{kind: 'missing', url: missingUrl, locale: firstLocale(site)}],
  inputs: (site) => firstEdition(site).entries.slice(0, MISSING_ROWS).flatMap(shownInputs),
  pages: (site) => [missingPage(site)]
}

function homePage(setting: Setting, shelf: Shelf): Page {
  const {site, edition} = setting
  const url = homeUrl(edition.tag)
  const [lead, ...rest] = itemsOnPage(edition.entries, 0, pageSize)
  const view: HomeView = {
    frame: homeFrame(site, edition),
    ...(lead !== undefined && {lead: leadView(setting, lead, shelf)}),
    rows: rest.map((entry, i) => rowView(site, url, {entry, withQuestion: i % QUESTION_EVERY === 0})),
    ...wayOn(site, edition),
    ...(lead === undefined && {empty: edition.locale.strings.noInterviews})
  }
  return {kind: 'home', url, locale: edition.tag, view}
}

/** Where those are that the home page does not hold. */
function wayOn(site: Site, edition: Edition): Pick<HomeView, 'older' | 'archive'> {
  const {entries, locale, tag} = edition
  const {strings} = locale
  const from = homeUrl(tag)
  const {older} = pagerOf(site, edition, {from, front: from, number: 0, last: numberedPages(entries.length, pageSize)})
  if (entries.length <= pageSize.least) return {}
  const label = fill(strings.archiveWith, {interviews: interviewCount(edition, entries.length)})
  return {
    ...(older !== undefined && {older}),
    archive: {label, href: linkBetween(site.config.url, from, archiveUrl(tag))}
  }
}

function leadView(setting: Setting, entry: Entry, shelf: Shelf): NonNullable<HomeView['lead']> {
  const {site, edition} = setting
  const {summary, published} = entry
  const row = rowView(site, homeUrl(edition.tag), {entry})
  const kicker = kickerOf(setting, entry)
  const kickerHref = kickerLink(setting, entry, homeUrl(edition.tag))
  const paragraphs = paragraphsOf(summary.standfirst)
  return {
    ...row,
    ...(published !== undefined && {
      date: dateView(edition.locale, published, {style: 'full', timeZone: site.config.timeZone})
    }),
    people: headPeople(setting, entry, homeUrl(edition.tag)),
    ...(kicker !== undefined && {kicker}),
    ...(kickerHref !== undefined && {kickerHref}),
    standfirst: paragraphs.join(' '),
    ...(paragraphs.length > 1 && {standfirstParagraphs: paragraphs}),
    isLongStandfirst: isLongStandfirst(summary),
    readingTime: readingTime(edition.locale, summary),
    credits: creditsOf(setting, entry, homeUrl(edition.tag)),
    questions: questionLinks(edition.locale, addressedOutline(entry, shelf), row.href)
  }
}

function homeFrame(site: Site, edition: Edition): Frame {
  const {tag, locale, siteName, entries} = edition
  const versions = site.homes.urls
  const newest = entries[0]?.published
  const description =
    site.config.description[tag] ?? fill(locale.strings.interviewsIn, {language: locale.languageNames[tag]})
  return makeFrame(site, edition, {
    url: homeUrl(tag),
    title: titleOf(locale, siteName),
    description,
    alternates: site.homes.alternates,
    meta: websiteTags(site, edition, {url: homeUrl(tag), title: siteName, description, versions}),
    versions,
    feedsOf: {page: homeUrl(tag), title: titleOf(locale, siteName)},
    structuredData: homeGraph(site, edition),
    ...(newest !== undefined && {newest})
  })
}

function rootPage(site: Site): Page {
  const edition = firstEdition(site)
  const editions = [...site.editions.values()]
  const names = [...new Set(editions.map(({siteName}) => siteName))]
  const title = titleOf(edition.locale, ...names)
  const description = editions.map(({tag}) => site.config.description[tag]).find((text) => text !== undefined) ?? ''
  const versions = site.homes.urls
  const view: RootView = {
    frame: makeFrame(site, edition, {
      url: rootUrl,
      title,
      description,
      alternates: site.homes.alternates,
      meta: websiteTags(site, edition, {url: rootUrl, title, description, versions}),
      versions,
      structuredData: homeGraph(site, edition),
      ...(edition.entries[0]?.published !== undefined && {newest: edition.entries[0].published})
    }),
    entries: editions.map((other) => rootEntry(site, other))
  }
  return {kind: 'root', url: rootUrl, locale: edition.tag, view}
}

function rootEntry(site: Site, {tag, locale, siteName, entries}: Edition): RootView['entries'][number] {
  const [newest] = entries
  return {
    lang: tag,
    dir: locale.dir,
    siteName,
    label: fill(locale.strings.interviewsIn, {language: locale.languageNames[tag]}),
    href: linkBetween(site.config.url, rootUrl, homeUrl(tag)),
    ...(newest !== undefined && {newest: rowView(site, rootUrl, {entry: newest})})
  }
}

function missingPage(site: Site): Page {
  const edition = firstEdition(site)
  const {locale, siteName, entries, tag} = edition
  const {strings} = locale
  const view: MissingView = {
    frame: makeFrame(site, edition, {
      url: missingUrl,
      title: titleOf(locale, strings.missingHeadline, siteName),
      description: strings.missingSentence,
      alternates: [],
      meta: [{attribute: 'name', key: 'robots', value: 'noindex'}],
      versions: site.homes.urls,
      ...(entries[0]?.published !== undefined && {newest: entries[0].published})
    }),
    number: toDigits('404', locale.digits),
    headline: strings.missingHeadline,
    sentence: strings.missingSentence,
    ...(hasPart(site.config, 'search') && {searchHref: linkBetween(site.config.url, missingUrl, searchUrl(tag))}),
    rows: entries
      .slice(0, MISSING_ROWS)
      .map((entry, i) => rowView(site, missingUrl, {entry, withQuestion: i % QUESTION_EVERY === 0})),
    others: [...site.editions.values()].filter((other) => other.tag !== tag).map((other) => missingNote(site, other))
  }
  return {kind: 'missing', url: missingUrl, locale: tag, view}
}

function missingNote(site: Site, {tag, locale}: Edition): MissingView['others'][number] {
  const href = linkBetween(site.config.url, missingUrl, homeUrl(tag))
  return {
    lang: tag,
    dir: locale.dir,
    sentence: locale.strings.missingSentence,
    link: {label: locale.strings.toHome, href}
  }
}

/** The edition whose language the pages without a language of their own are in. */
function firstEdition(site: Site): Edition {
  return editionOf(site, firstLocale(site))
}
