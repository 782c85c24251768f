// From question to question: to its own page, to the same question in other languages, to the pages that set the versions
// side by side, and what stays where a question was removed. In: an entry. Out: parts of its article's view.
import type {
  ArticleView,
  ExchangeView,
  LocaleTag,
  RemovedQuestionView,
  Shelf,
  UrlPath,
  VersionLink
} from '../../model.ts'
import {exchangeViews} from '../article/exchange-views.ts'
import {type AddressedOutline, idsOf, type RemovedQuestion, removedQuestionsOf} from './exchange-ids.ts'
import {versionsInStep} from '../families/family.ts'
import {hasPart} from '../parts.ts'
import {editionOf, type Entry, type Setting, type Site} from '../site.ts'
import {articleUrl, linkBetween, questionUrl, togetherUrl} from '../urls.ts'

interface Material {
  readonly outline: AddressedOutline
  readonly shelf: Pick<Shelf, 'outline'>
}

/** The exchanges of an article with all that leads away from them. */
export function linkedExchanges(
  {site, edition}: Setting,
  entry: Entry,
  {outline, shelf}: Material
): Pick<ArticleView, 'exchanges' | 'removedAtEnd'> {
  const {family, url} = entry
  const others = otherVersions(entry, shelf)
  const removed = removedQuestionsOf(entry, shelf)
  const hasPages = hasPart(site.config, 'questions')
  const ways = others.map(({tag, ids}) => ({
    ids,
    link: versionLink(site, tag, {from: url, to: articleUrl(tag, family.slug)})
  }))
  const exchanges = exchangeViews(edition.locale, outline).map((view, i): ExchangeView => {
    const languages: VersionLink[] = []
    if (!view.hasQuestion) return withAnchors({...view, languages}, removed, i)
    for (const {ids, link} of ways) if (ids.has(view.id)) languages.push(placeOn(link, view.id))
    if (!hasPages) return withAnchors({...view, languages}, removed, i)
    const page = linkBetween(site.config.url, url, questionUrl(edition.tag, family.slug, view.id))
    return withAnchors({...view, languages, page}, removed, i)
  })
  return {exchanges, removedAtEnd: removed.filter(({after}) => after >= exchanges.length).map(anchorOf)}
}

/** An exchange with what stays of questions that stood before it. */
function withAnchors(view: ExchangeView, removed: readonly RemovedQuestion[], place: number): ExchangeView {
  if (removed.length === 0) return view
  const removedBefore = removed.filter(({after}) => after === place).map(anchorOf)
  return removedBefore.length === 0 ? view : {...view, removedBefore}
}

/** The versions of an entry in other languages, each with the addresses of its exchanges. */
export function otherVersions(
  {family, summary}: Entry,
  shelf: Pick<Shelf, 'outline'>
): {readonly tag: LocaleTag; readonly ids: ReadonlySet<string>}[] {
  return [...family.versions.values()]
    .filter((other) => other !== summary)
    .map((other) => ({tag: other.locale, ids: idsOf({family, summary: other}, shelf)}))
}

interface Way {
  readonly from: UrlPath
  readonly to: UrlPath
}

export function versionLink(site: Site, tag: LocaleTag, {from, to}: Way): VersionLink {
  const {dir, endonym} = editionOf(site, tag).locale
  return {lang: tag, dir, name: endonym, href: linkBetween(site.config.url, from, to)}
}

/** The same link to a place on that page. */
function placeOn({lang, dir, name, href}: VersionLink, id: string): VersionLink {
  return {lang, dir, name, href: `${href}#${id}`}
}

/** The pages that set an entry beside its other versions: with each, and with all where there are three. */
export function togetherPages({family, summary}: Entry): readonly (readonly LocaleTag[])[] {
  const versions = versionsInStep(family)
  if (!versions.includes(summary)) return []
  const others = versions.filter((version) => version !== summary).map(({locale}) => locale)
  return [...others.map((tag) => [tag]), ...(others.length > 1 ? [others] : [])]
}

export function sideBySideLinks({site}: Setting, entry: Entry): Pick<ArticleView, 'sideBySide' | 'allTogether'> {
  const {family, summary, url} = entry
  const pages = hasPart(site.config, 'side-by-side') ? togetherPages(entry) : []
  const link = (others: readonly LocaleTag[]): UrlPath => togetherUrl(summary.locale, family.slug, others)
  const all = pages.find((others) => others.length > 1)
  return {
    sideBySide: pages.flatMap((others) =>
      others.length > 1 ? [] : others.map((tag) => versionLink(site, tag, {from: url, to: link(others)}))
    ),
    ...(all !== undefined && {allTogether: linkBetween(site.config.url, url, link(all))})
  }
}

function anchorOf({id, answerId}: RemovedQuestionView): RemovedQuestionView {
  return {id, answerId}
}
