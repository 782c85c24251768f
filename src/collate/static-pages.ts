// Pages that stay: static pages, the pages of withdrawn interviews, and former addresses. In: the site. Out: their makers.
import type {DateView, Instant, LocaleTag, Page, Plan, StaticPage, Summary, UrlPath} from '../model.ts'
import {oneLine} from '../text/plain.ts'
import type {Redirect} from './addresses.ts'
import {makeFrame, titleOf} from './frame.ts'
import {ownInputs} from './inputs.ts'
import {listFrame} from './lists/list-frame.ts'
import type {Maker} from './maker.ts'
import {idsOfPages} from './questions/question-page.ts'
import {dateView, editionOf, type Entry, type Site} from './site.ts'
import {absoluteUrl, articleUrl, linkBetween} from './urls.ts'

export const textMaker: Maker = {
  plans: ({statics}) =>
    statics.map(({locale, slug}) => ({kind: 'text', url: articleUrl(locale, slug), locale, subject: slug})),
  inputs(site, plan) {
    const {path, hash} = staticOf(site, plan)
    return [path, hash, ...staticVersions(site, String(plan.subject)).values()]
  },
  pages: (site, plan, shelf) => {
    const page = staticOf(site, plan)
    return [textPage(site, page, shelf.markdown(page))]
  }
}

export const withdrawnMaker: Maker = {
  plans: ({withdrawn}) =>
    withdrawn.map(({locale, slug}) => ({kind: 'withdrawn', url: articleUrl(locale, slug), locale, subject: slug})),
  inputs: (site, plan) => [
    ...withdrawnVersions(site, plan).flatMap(({locale, face}) => [locale, face]),
    ...siblings(site, plan).values()
  ],
  pages: (site, plan) => [withdrawnPage(site, plan)]
}

export const redirectMaker: Maker = {
  plans: ({redirects}) => redirects.map(({from, to, locale}) => ({kind: 'redirect', url: from, locale, subject: to})),
  inputs(site, plan) {
    const entry = movedTo(site, plan)
    return [String(plan.subject), ...(entry === undefined ? [] : ownInputs(entry))]
  },
  pages(site, plan, shelf) {
    const {url, locale, subject} = plan
    const entry = movedTo(site, plan)
    const ids = entry === undefined ? [] : idsOfPages({site, edition: editionOf(site, locale)}, entry, shelf)
    return ['', ...ids.map((id) => `${id}/`)].map((end) =>
      redirectPage(site, locale, {from: `${url}${end}` as UrlPath, to: `${String(subject)}${end}` as UrlPath})
    )
  }
}

/** The interview to which a former address leads; absent where that has been withdrawn. */
function movedTo(site: Site, {locale, subject}: Plan): Entry | undefined {
  return editionOf(site, locale).byUrl.get(String(subject) as UrlPath)
}

function staticOf({statics}: Site, {locale, subject}: Plan): StaticPage {
  const page = statics.find((one) => one.locale === locale && one.slug === subject)
  if (page === undefined) throw new Error(`There is no page “${String(subject)}”.`)
  return page
}

function staticVersions({statics, config}: Site, slug: string): ReadonlyMap<LocaleTag, UrlPath> {
  const there = config.locales.filter((tag) => statics.some((page) => page.locale === tag && page.slug === slug))
  return new Map(there.map((tag) => [tag, articleUrl(tag, slug)]))
}

function textPage(site: Site, page: StaticPage, body: Extract<Page, {kind: 'text'}>['body']): Page {
  const {locale, slug, title, description, path} = page
  const edition = editionOf(site, locale)
  const url = articleUrl(locale, slug)
  const frame = listFrame(site, edition, {
    url,
    titles: [title],
    description: description ?? title,
    versions: staticVersions(site, slug),
    isFront: true
  })
  const standfirst = description === undefined ? {} : {standfirst: oneLine(description)}
  return {kind: 'text', url, locale, file: path, body, view: {frame, headline: title, ...standfirst}}
}

/** The versions of an interview that have been withdrawn, that of the plan first. */
function withdrawnVersions({withdrawn}: Site, {url, locale, subject}: Plan): [Summary, ...Summary[]] {
  const versions = withdrawn.filter(({slug}) => slug === subject)
  const text = versions.find((version) => version.locale === locale)
  if (text === undefined) throw new Error(`Nothing has been withdrawn at “${url}”.`)
  return [text, ...versions.filter((version) => version !== text)]
}

/** Where the interview still is in other languages, or what became of it there, and where this page is. */
function siblings(site: Site, {url, locale, subject}: Plan): ReadonlyMap<LocaleTag, UrlPath> {
  const slug = String(subject)
  const urls = new Map<LocaleTag, UrlPath>([[locale, url]])
  for (const {locale: tag} of site.withdrawn.filter((text) => text.slug === slug)) urls.set(tag, articleUrl(tag, slug))
  for (const {tag, byUrl} of site.editions.values()) {
    const other = articleUrl(tag, slug)
    if (byUrl.has(other)) urls.set(tag, other)
  }
  return urls
}

function withdrawnPage(site: Site, plan: Plan): Page {
  const {url, locale: tag} = plan
  const edition = editionOf(site, tag)
  const {strings} = edition.locale
  const versions = withdrawnVersions(site, plan)
  const [{withdrawn}] = versions
  const published = versions.map((version) => version.published).find((date) => date !== undefined)
  const date = (instant: Instant): DateView =>
    dateView(edition.locale, instant, {style: 'full', timeZone: site.config.timeZone})
  return {
    kind: 'withdrawn',
    url,
    locale: tag,
    view: {
      frame: makeFrame(site, edition, {
        url,
        title: titleOf(edition.locale, strings.withdrawnHeadline, edition.siteName),
        description: strings.withdrawnHeadline,
        alternates: [],
        meta: [{attribute: 'name', key: 'robots', value: 'noindex'}],
        versions: siblings(site, plan)
      }),
      topic: strings.withdrawn,
      headline: strings.withdrawnHeadline,
      reason: (withdrawn?.reason ?? '').split(/\n[ \t]*\n/u).map(oneLine),
      dates: [
        ...(published === undefined ? [] : [{label: strings.published, date: date(published)}]),
        ...(withdrawn?.date === undefined ? [] : [{label: strings.withdrawn, date: date(withdrawn.date)}])
      ]
    }
  }
}

function redirectPage(site: Site, tag: LocaleTag, {from, to}: Pick<Redirect, 'from' | 'to'>): Page {
  const {locale} = editionOf(site, tag)
  return {
    kind: 'redirect',
    url: from,
    locale: tag,
    view: {
      lang: tag,
      dir: locale.dir,
      title: locale.strings.movedHeadline,
      href: linkBetween(site.config.url, from, to) + (site.config.links === 'files' ? 'index.html' : ''),
      canonical: absoluteUrl(site.config.url, to),
      sentence: locale.strings.movedSentence
    }
  }
}
