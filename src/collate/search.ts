// Searching a language's interviews: its page, a record for each interview, and the index in segments, as
// src/text/search-layout.ts cuts it. In: the site and a plan. Out: pages whose files a script in the reader's browser
// puts together; nothing answers on a server.
import {createHash} from 'node:crypto'
import type {LocaleTag, Page, PersonSummary, Plan, SearchSettings, SearchView, Shelf, UrlPath} from '../model.ts'
import {recordFile, type Segment, segmentList, segmentsOf, type Stretch} from '../text/search-layout.ts'
import type {SearchRecord} from '../text/search-record.ts'
import {type Change, comparison, type Near} from './site/change.ts'
import {addressedOutline} from './questions/exchange-ids.ts'
import {makeFrame, titleOf} from './frame.ts'
import {ownInputs, shownInputs} from './inputs.ts'
import {archiveUrl} from './lists/list-urls.ts'
import type {Maker} from './maker.ts'
import {hasPart} from './parts.ts'
import {personView} from './people.ts'
import {plainText} from './summarise/plain-text.ts'
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
    const names = cutOf(edition).segments.map(({name}) => name)
    return [...names, ...edition.entries.slice(0, ROWS).flatMap(shownInputs)]
  },
  pages: (site, plan) => [searchPage(site, plan)]
}

export const searchTextsMaker: Maker = {
  plans: (site) =>
    editionsWithSearch(site).flatMap((edition) =>
      cutOf(edition).blocks.map(({name}): Plan => {
        const url = `${searchUrl(edition.tag)}text/${name}/${recordFile(0, 0)}` as UrlPath
        return {kind: 'search-texts', url, locale: edition.tag, subject: name}
      })
    ),
  near: (change) => near(change, searchTextsMaker, (edition) => cutOf(edition).blocks),
  inputs(site, {locale, subject}) {
    const edition = editionOf(site, locale)
    return entriesOf(edition, named(cutOf(edition).blocks, subject)).flatMap(ownInputs)
  },
  pages(site, {url, locale, subject}, shelf) {
    const edition = editionOf(site, locale)
    const entries = entriesOf(edition, named(cutOf(edition).blocks, subject))
    return [
      {
        kind: 'search-texts',
        url,
        locale,
        view: {records: entries.map((entry) => recordOf(site, edition, {entry, shelf}))}
      }
    ]
  }
}

export const searchIndexMaker: Maker = {
  plans: (site) =>
    editionsWithSearch(site).flatMap((edition) =>
      cutOf(edition).segments.map(({name}): Plan => {
        const url = `${searchUrl(edition.tag)}${name}/${segmentList}` as UrlPath
        return {kind: 'search-index', url, locale: edition.tag, subject: name}
      })
    ),
  near: (change) => near(change, searchIndexMaker, (edition) => cutOf(edition).segments),
  inputs(site, {locale, subject}) {
    const edition = editionOf(site, locale)
    const segment = named(cutOf(edition).segments, subject)
    return [...segment.blocks.flatMap(namedPart), ...entriesOf(edition, segment).flatMap(ownInputs)]
  },
  pages(site, {url, locale, subject}, shelf) {
    const edition = editionOf(site, locale)
    const {start, blocks} = named(cutOf(edition).segments, subject)
    const view = {
      blocks: blocks.map((block) => {
        const entries = entriesOf(edition, {...block, start: start + block.start})
        return {name: block.name, count: block.count, run: runOf(site, edition, {entries, shelf})}
      })
    }
    return [{kind: 'search-index', url, locale, view}]
  }
}

/** A part that begins with the same interview, is as long and holds none that is another one, is the same. */
function near(change: Change, {plans: plansOf}: Maker, partsOf: (edition: Edition) => readonly Stretch[]): Near<Plan> {
  const {plans, gone} = comparison(plansOf(change.before), plansOf(change.after), ({url}) => url)
  const touched = new Map(editionsWithSearch(change.after).map(({tag}) => [tag, partsTouched(change, tag, partsOf)]))
  return {plans: plans.filter(({locale, subject}) => touched.get(locale)?.has(String(subject))), gone}
}

/** Names of the parts that may say something else. */
function partsTouched(
  {before, after, editions}: Change,
  tag: LocaleTag,
  partsOf: (edition: Edition) => readonly Stretch[]
): ReadonlySet<string> {
  const {gone = [], come = []} = editions.get(tag) ?? {}
  const untouched = (site: Site, others: readonly Entry[]): Map<string, number> => {
    const edition = editionOf(site, tag)
    const places = others.map(({rank}) => edition.entries.length - 1 - rank)
    const isWithin = ({start, count}: Stretch): boolean => places.some((at) => at >= start && at < start + count)
    return new Map(partsOf(edition).flatMap((part) => (isWithin(part) ? [] : [[part.name, part.count] as const])))
  }
  const [old, now] = [untouched(before, gone), untouched(after, come)]
  const names = partsOf(editionOf(after, tag)).map(({name}) => name)
  return new Set(names.filter((name) => !now.has(name) || old.get(name) !== now.get(name)))
}

function editionsWithSearch(site: Site): Edition[] {
  return hasPart(site.config, 'search') ? [...site.editions.values()] : []
}

// ── which interviews ────────────────────────────────────────────────────────────────────────────────────────────────

interface Cut {
  readonly segments: readonly Segment[]
  /** Of all segments, numbered from the oldest interview. */
  readonly blocks: readonly Stretch[]
}

const cuts = new WeakMap<Edition, Cut>()

function cutOf(edition: Edition): Cut {
  const known = cuts.get(edition)
  if (known !== undefined) return known
  const segments = segmentsOf(edition.entries.map(({slug}) => slug).reverse())
  const blocks = segments.flatMap(({start, blocks: own}) =>
    own.map((block) => ({...block, start: start + block.start}))
  )
  const cut = {segments, blocks}
  cuts.set(edition, cut)
  return cut
}

function named<Part extends Stretch>(parts: readonly Part[], name: Plan['subject']): Part {
  const part = parts.find((one) => one.name === name)
  if (part === undefined) throw new Error(`There is no part ${name} of the index.`)
  return part
}

/** Of the edition, oldest first. */
function entriesOf({entries}: Edition, {start, count}: Pick<Stretch, 'start' | 'count'>): Entry[] {
  const end = entries.length - start
  return entries.slice(end - count, end).reverse()
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
  const {tag, locale} = edition
  const {strings, digits, group, quotes} = locale
  return {
    locale: tag,
    segments: cutOf(edition).segments.map(({name}) => name),
    digits,
    group,
    quotes: [quotes[0], quotes[1]],
    strings: {
      counts: {...strings.searchCount},
      none: strings.searchNone,
      more: strings.searchMore,
      fromDisk: strings.searchFromDisk,
      failed: strings.searchFailed
    }
  }
}

function nameIn({registry}: Site, tag: LocaleTag, person: PersonSummary): string {
  return personView(person, tag, registry).name
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
    people: interviewees.map((person) => nameIn(site, tag, person)),
    exchanges: exchanges.map(({question}, at) => ({
      id: ids[at]?.id ?? '',
      question,
      answer: plainText((spoken[at]?.children ?? []).flatMap((turn) => (turn.type === 'answer' ? turn.children : [])))
    }))
  }
}

function namedPart({name, count}: Stretch): [string, string] {
  return [name, String(count)]
}

/** The index of a block, kept where the store keeps things. */
function runOf(site: Site, edition: Edition, {entries, shelf}: {entries: readonly Entry[]; shelf: Shelf}): Uint8Array {
  const {tag} = edition
  const make = (): Uint8Array =>
    indexBlock(
      entries.map((entry) => recordOf(site, edition, {entry, shelf})),
      tag
    )
  if (shelf.kept === undefined) return make()
  const names = entries.flatMap(({interviewees}) => interviewees.map((person) => nameIn(site, tag, person)))
  const key = digestOf([...entries.flatMap(ownInputs), ...names])
  return Buffer.from(
    shelf.kept(`search ${tag} ${key}`, () => Buffer.from(make()).toString('base64')),
    'base64'
  )
}

function digestOf(inputs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const input of inputs) hash.update(`${input}\n`)
  return hash.digest('hex')
}
