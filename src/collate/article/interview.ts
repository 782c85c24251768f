// Everything that is made of one version of an interview. In: a plan and the entry that it stands for. Out: its pages.
import type {LocaleTag, Plan, UrlPath} from '../../model.ts'
import {type Change, groupsLedElsewhere} from '../site/change.ts'
import type {Maker} from '../maker.ts'
import {articlePage} from '../article.ts'
import {interviewCards} from '../pictures/cards.ts'
import {addressedOutline} from '../questions/exchange-ids.ts'
import {dataPages} from '../data.ts'
import {headInputs} from '../frame/head.ts'
import {ownInputs, shownInputs} from '../inputs.ts'
import {questionPages} from '../questions/question-page.ts'
import {neighbours, relatedEntries} from './related.ts'
import {editionOf, type Entry, entryAt, type Site} from '../site.ts'

export const interviewMaker: Maker = {
  plans: (site) => [...site.editions.values()].flatMap(({tag, entries}) => entries.map(({url}) => planOf(url, tag))),
  near(change) {
    const plans: Plan[] = []
    const gone: Plan[] = []
    for (const {tag, byUrl} of change.after.editions.values()) {
      for (const url of addressesNear(change, tag)) (byUrl.has(url) ? plans : gone).push(planOf(url, tag))
    }
    return {plans, gone}
  },
  inputs(site, {url, locale}) {
    const edition = editionOf(site, locale)
    const entry = entryAt(edition, url)
    const {versions, companion} = entry.family
    const inputs = ownInputs(entry)
    if (companion !== undefined) inputs.push(companion.digest)
    for (const version of versions.values()) if (version !== entry.summary) inputs.push(version.face)
    for (const other of relatedEntries(edition, entry)) inputs.push(...shownInputs(other))
    inputs.push(...headInputs({site, edition}, entry))
    return inputs
  },
  pages(site, {url, locale}, shelf) {
    const edition = editionOf(site, locale)
    const entry = entryAt(edition, url)
    const setting = {site, edition}
    const cards = interviewCards(setting, entry)
    return [
      articlePage(setting, entry, shelf),
      ...questionPages(setting, entry, {outline: addressedOutline(entry, shelf), shelf}),
      ...cards.pages,
      ...dataPages(setting, entry, shelf)
    ]
  }
}

function planOf(url: UrlPath, locale: LocaleTag): Plan {
  return {kind: 'interview', url, locale}
}

/** Of the interviews that are others, that are or were near them, or that may lead to a list which is somewhere else now. */
function addressesNear(change: Change, tag: LocaleTag): ReadonlySet<UrlPath> {
  const {before, after, editions} = change
  const urls = new Set<UrlPath>()
  const addAll = (site: Site, ranks: Iterable<number>): void => {
    const {entries} = editionOf(site, tag)
    for (const rank of ranks) if (entries[rank] !== undefined) urls.add(entries[rank].url)
  }
  const addNear = (site: Site, entries: readonly Entry[] = []): void => {
    const {groups} = editionOf(site, tag)
    for (const {rank} of entries) addAll(site, [rank, ...neighbours(groups, rank)])
  }
  addNear(before, editions.get(tag)?.gone)
  addNear(after, editions.get(tag)?.come)
  const {groups} = editionOf(after, tag)
  for (const key of groupsLedElsewhere(change, tag)) addAll(after, groups.ranks(key))
  return urls
}
