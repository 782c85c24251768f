// Searching a language's interviews: its page, a record for each interview, and the index in segments, as
// src/text/search-layout.ts cuts it. In: the site and a plan. Out: pages whose files a script in the reader's browser
// puts together; nothing answers on a server. Interviews are numbered from the oldest, so that a new one changes the
// newest segment and no other.
import {createHash} from 'node:crypto'
import type {Page, Plan, SearchSettings, SearchView, Shelf, UrlPath} from '../model.ts'
import {BLOCK, type Segment, segmentsOf, shardList} from '../text/search-layout.ts'
import type {SearchRecord} from '../text/search-record.ts'
import {addressedOutline} from './exchange-ids.ts'
import {makeFrame, titleOf} from './frame.ts'
import {ownInputs, shownInputs} from './inputs.ts'
import {archiveUrl} from './list-urls.ts'
import type {Maker} from './maker.ts'
import {hasPart} from './parts.ts'
import {personView} from './people.ts'
import {plainText} from './plain-text.ts'
import {indexBlock} from './search-run.ts'
import {dateView, type Edition, editionOf, type Entry, rowView, type Site} from './site.ts'
import {linkBetween, searchUrl} from './urls.ts'

/** Rows where nothing is found. */
const ROWS = 3

export const searchMaker: Maker = {
  plans: (site) =>
    editionsWithSearch(site).map(({tag}) => ({kind: 'search' as const, url: searchUrl(tag), locale: tag})),
  inputs(site, {locale}) {
    const edition = editionOf(site, locale)
    return [String(edition.entries.length), ...edition.entries.slice(0, ROWS).flatMap(shownInputs)]
  },
  pages: (site, plan) => [searchPage(site, plan)]
}

export const searchTextsMaker: Maker = {
  plans: (site) =>
    editionsWithSearch(site).flatMap(({tag, entries}) =>
      Array.from({length: Math.ceil(entries.length / BLOCK)}, (_, block): Plan => {
        const first = block * BLOCK
        return {
          kind: 'search-texts',
          url: `${searchUrl(tag)}text/${first}.json` as UrlPath,
          locale: tag,
          subject: first
        }
      })
    ),
  inputs: (site, {locale, subject}) => blockAt(editionOf(site, locale), Number(subject)).flatMap(ownInputs),
  pages(site, {url, locale, subject}, shelf) {
    const edition = editionOf(site, locale)
    const first = Number(subject)
    const records = blockAt(edition, first).map((entry) => recordOf(site, edition, {entry, shelf}))
    return [{kind: 'search-texts', url, locale, view: {first, records}}]
  }
}

export const searchIndexMaker: Maker = {
  plans: (site) =>
    editionsWithSearch(site).flatMap(({tag, entries}) =>
      segmentsOf(entries.length).map(({name}, at): Plan => {
        const url = `${searchUrl(tag)}${name}/${shardList}` as UrlPath
        return {kind: 'search-index', url, locale: tag, subject: at}
      })
    ),
  inputs(site, {locale, subject}) {
    const edition = editionOf(site, locale)
    return entriesOf(edition, segmentOf(edition, Number(subject))).flatMap(ownInputs)
  },
  pages(site, {url, locale, subject}, shelf) {
    const edition = editionOf(site, locale)
    const {start, count} = segmentOf(edition, Number(subject))
    const runs: Uint8Array[] = []
    for (let first = start; first < start + count; first += BLOCK) runs.push(runOf(site, edition, {first, shelf}))
    return [{kind: 'search-index', url, locale, view: {runs}}]
  }
}

function editionsWithSearch(site: Site): Edition[] {
  return hasPart(site.config, 'search') ? [...site.editions.values()] : []
}

// ── which interviews ────────────────────────────────────────────────────────────────────────────────────────────────

/** Of the edition, oldest first. */
function entriesOf({entries}: Edition, {start, count}: Pick<Segment, 'start' | 'count'>): Entry[] {
  const end = entries.length - start
  return entries.slice(Math.max(0, end - count), end).reverse()
}

function blockAt(edition: Edition, start: number): Entry[] {
  return entriesOf(edition, {start, count: BLOCK})
}

function segmentOf({entries}: Edition, at: number): Segment {
  const segment = segmentsOf(entries.length)[at]
  if (segment === undefined) throw new Error(`There is no segment ${at} of ${entries.length} interviews.`)
  return segment
}

function digestOf(entries: readonly Entry[]): string {
  const hash = createHash('sha256')
  for (const input of entries.flatMap(ownInputs)) hash.update(`${input}\n`)
  return hash.digest('hex')
}

// ── what is said ────────────────────────────────────────────────────────────────────────────────────────────────────

function searchPage(site: Site, {url, locale: tag}: Plan): Page {
  const edition = editionOf(site, tag)
  const {locale, siteName, entries} = edition
  const {strings} = locale
  const newest = entries[0]?.published
  const versions = new Map(editionsWithSearch(site).map((other) => [other.tag, searchUrl(other.tag)]))
  const view: SearchView = {
    frame: makeFrame(site, edition, {
      url,
      title: titleOf(locale, strings.search, siteName),
      description: strings.searchLabel,
      alternates: [],
      meta: [{attribute: 'name', key: 'robots', value: 'noindex'}],
      versions,
      ...(newest !== undefined && {newest})
    }),
    archiveHref: linkBetween(site.config.url, url, archiveUrl(tag)),
    rows: entries.slice(0, ROWS).map((entry) => rowView(site, url, {entry, withQuestion: true})),
    settings: settingsOf(edition)
  }
  return {kind: 'search', url, locale: tag, view}
}

function settingsOf(edition: Edition): SearchSettings {
  const {tag, locale, entries} = edition
  const {strings, digits, group, quotes} = locale
  return {
    locale: tag,
    count: entries.length,
    digits,
    group,
    quotes: [quotes[0], quotes[1]],
    strings: {
      counts: {...strings.searchCount},
      atLeast: strings.searchAtLeast,
      none: strings.searchNone,
      more: strings.searchMore,
      fromDisk: strings.searchFromDisk,
      failed: strings.searchFailed
    }
  }
}

function recordOf(
  site: Site,
  {tag, locale}: Edition,
  {entry, shelf}: {readonly entry: Entry; readonly shelf: Shelf}
): SearchRecord {
  const {summary, url, published, interviewees} = entry
  const {exchanges, ids} = addressedOutline(entry, shelf)
  const spoken = shelf.tree(summary).children.filter((node) => node.type === 'exchange')
  const date = published && dateView(locale, published, {style: 'long', timeZone: site.config.timeZone})
  return {
    href: linkBetween(site.config.url, searchUrl(tag), url),
    headline: summary.headline,
    standfirst: summary.standfirst,
    ...(date !== undefined && {date: {iso: date.iso, text: date.text}}),
    people: interviewees.map((person) => personView(person, tag, site.registry).name),
    exchanges: exchanges.map(({question}, at) => ({
      id: ids[at]?.id ?? '',
      question,
      answer: plainText((spoken[at]?.children ?? []).flatMap((turn) => (turn.type === 'answer' ? turn.children : [])))
    }))
  }
}

/** The index of the block that begins with an interview, kept where the store keeps things. */
function runOf(site: Site, edition: Edition, {first, shelf}: {first: number; shelf: Shelf}): Uint8Array {
  const entries = blockAt(edition, first)
  const make = (): Uint8Array =>
    indexBlock(
      entries.map((entry) => recordOf(site, edition, {entry, shelf})),
      edition.tag
    )
  if (shelf.kept === undefined) return make()
  const kept = shelf.kept(`search ${edition.tag} ${digestOf(entries)}`, () => Buffer.from(make()).toString('base64'))
  return Buffer.from(kept, 'base64')
}
