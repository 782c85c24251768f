// Pages that show interviews one below the other: of a topic, of a person, of a month, and the numbered pages that follow a
// home page. In: the site and a plan. Out: one page. A list is parted as paging.ts says; what differs from list to list is
// its head and, for a person, that each row holds what the person was asked.
import {fill, plural} from '../../locale.ts'
import type {LocaleTag, Link, ListRow, ListView, Page, PagerView, Plan, PlanKind, Shelf, UrlPath} from '../../model.ts'
import {toDigits} from '../../text/digits.ts'
import {type Change, type Difference, type Near, shiftOf, touchedLists} from '../site/change.ts'
import {inLine} from '../frame.ts'
import {shownInputs} from '../inputs.ts'
import {listFrame} from './list-frame.ts'
import type {EntryList} from './list-index.ts'
import {numberedUrl} from './list-urls.ts'
import type {Maker} from '../maker.ts'
import {itemsOnPage, neighbourPages, numberedPages, type PageSize} from './paging.ts'
import {type Edition, editionOf, type Entry, rowView, type Site} from '../site.ts'
import {linkBetween} from '../urls.ts'

/** One row in so many carries a question, beginning with the first. */
export const QUESTION_EVERY = 3
/** Headlines that describe a list to a search engine. */
const DESCRIBING = 3

/** Interviews on the pages of all lists but months. */
export const pageSize: PageSize = {size: 20, least: 12}

/** One page of a list. */
export interface Part<List extends EntryList = EntryList> {
  readonly site: Site
  readonly edition: Edition
  readonly list: List
  /** 0 is the front page. */
  readonly number: number
  /** Newest first. */
  readonly entries: readonly Entry[]
}

export interface ListHead {
  readonly headline: string
  readonly isName?: true
  /** What the list is one of. */
  readonly topic?: {readonly label: string; readonly url: UrlPath}
  readonly standfirst?: string
  /** What the front page says of the whole list. */
  readonly meta: readonly string[]
  readonly names?: ListView['names']
  readonly links?: readonly Link[]
  /** Of the front page. */
  readonly structuredData?: unknown
}

/** What makes a kind of list. */
export interface ListKind<List extends EntryList> {
  readonly kind: PlanKind
  /** By the addresses of their front pages. */
  readonly lists: (site: Site, tag: LocaleTag) => ReadonlyMap<UrlPath, List>
  readonly pageSize: PageSize
  /** Whether the list has a front page of this kind. */
  readonly hasFront: boolean
  readonly head: (part: Part<List>) => ListHead
  readonly row?: (part: Part<List>, entry: Entry, shelf: Shelf) => ListRow
  readonly rowInputs?: (entry: Entry) => readonly string[]
}

export function listMaker<List extends EntryList>(kind: ListKind<List>): Maker {
  return {
    plans: (site) =>
      [...site.editions.keys()].flatMap((tag) =>
        [...kind.lists(site, tag).values()].flatMap((list) =>
          numbersOf(kind, list).map((number) => planOf(kind, list, {tag, number}))
        )
      ),
    near: (change) => plansNear(kind, change),
    inputs: (site, plan) => inputsOf(kind, partOf(kind, site, plan)),
    pages: (site, plan, shelf) => [listPage(kind, partOf(kind, site, plan), {plan, shelf})]
  }
}

/** The front page first, then from the newest. */
function numbersOf<List extends EntryList>({pageSize: size, hasFront}: ListKind<List>, {entries}: List): number[] {
  const last = numberedPages(entries.length, size)
  const numbered = Array.from({length: last}, (_, i) => last - i)
  return hasFront ? [0, ...numbered] : numbered
}

interface Numbered {
  readonly tag: LocaleTag
  readonly number: number
}

function planOf<List extends EntryList>({kind}: ListKind<List>, {url}: List, {tag, number}: Numbered): Plan {
  return {kind, url: numberedUrl(url, number), locale: tag, subject: number}
}

function plansNear<List extends EntryList>(kind: ListKind<List>, change: Change): Near<Plan> {
  const tags = [...change.after.editions.keys()]
  return {
    plans: tags.flatMap((tag) =>
      touchedLists(change, tag, (site) => kind.lists(site, tag)).flatMap(({list, before}) => {
        const isTouched =
          before === undefined ? () => true : touchedPages(kind, [before, list], change.editions.get(tag))
        return numbersOf(kind, list).flatMap((number) => (isTouched(number) ? planOf(kind, list, {tag, number}) : []))
      })
    ),
    gone: tags.flatMap((tag) => plansGone(kind, change, tag))
  }
}

function plansGone<List extends EntryList>(kind: ListKind<List>, {before, after}: Change, tag: LocaleTag): Plan[] {
  const now = kind.lists(after, tag)
  return [...kind.lists(before, tag).values()].flatMap((list) => {
    const other = now.get(list.url)
    if (other?.entries.length === list.entries.length) return []
    const numbers = new Set(other === undefined ? [] : numbersOf(kind, other))
    return numbersOf(kind, list).flatMap((number) => (numbers.has(number) ? [] : planOf(kind, list, {tag, number})))
  })
}

/** Whether a page may show other interviews than before, or another way on. */
function touchedPages<List extends EntryList>(
  {pageSize: {size}, pageSize: whole}: ListKind<List>,
  [before, after]: readonly [List, List],
  difference: Difference = {gone: [], come: [], keys: new Set()}
): (number: number) => boolean {
  const {places, from} = shiftOf([before.entries, after.entries], difference)
  const pages = new Set([...places].map((place) => Math.floor(place / size) + 1))
  const ends = [before, after].map(({entries}) => numberedPages(entries.length, whole))
  const first = Math.min(Math.floor(from / size) + 1, ends[0] === ends[1] ? Infinity : Math.min(...ends))
  return (number) => number === 0 || number >= first || pages.has(number)
}

function partOf<List extends EntryList>(kind: ListKind<List>, site: Site, {url, locale, subject}: Plan): Part<List> {
  const number = Number(subject)
  const front = number === 0 ? url : (url.slice(0, url.length - numberedUrl('' as UrlPath, number).length) as UrlPath)
  const list = kind.lists(site, locale).get(front)
  if (list === undefined) throw new Error(`There is no list at “${front}”.`)
  return {
    site,
    edition: editionOf(site, locale),
    list,
    number,
    entries: itemsOnPage(list.entries, number, kind.pageSize)
  }
}

function inputsOf<List extends EntryList>(kind: ListKind<List>, part: Part<List>): string[] {
  const {list, number, entries} = part
  const {older, newer} = neighbourPages(number, numberedPages(list.entries.length, kind.pageSize))
  const whole = number === 0 ? String(list.entries.length) : ''
  const inputs = [`${older ?? ''} ${newer ?? ''} ${whole}`]
  for (const url of list.versions.values()) inputs.push(url)
  for (const entry of entries) inputs.push(...shownInputs(entry))
  if (kind.rowInputs !== undefined) for (const entry of entries) inputs.push(...kind.rowInputs(entry))
  return inputs
}

function listPage<List extends EntryList>(
  kind: ListKind<List>,
  part: Part<List>,
  {plan: {url, locale}, shelf}: {plan: Plan; shelf: Shelf}
): Page {
  const {site, edition, list, number, entries} = part
  const {topic, meta, names, links = [], headline, isName, standfirst, structuredData} = kind.head(part)
  const isFront = number === 0
  const page = isFront ? [] : [pageName(edition, number)]
  const newest = entries[0]?.published
  const view: ListView = {
    frame: listFrame(site, edition, {
      url,
      titles: [headline, ...page],
      description: descriptionOf(edition, entries, headline),
      versions: list.versions,
      isFront,
      ...(newest !== undefined && {newest}),
      ...(isFront && {structuredData})
    }),
    ...(topic !== undefined && {topic: {label: topic.label, href: linkBetween(site.config.url, url, topic.url)}}),
    headline,
    ...(isName && {isName}),
    ...(isFront && standfirst !== undefined && {standfirst}),
    meta: isFront ? meta : page,
    ...(isFront && names !== undefined && {names}),
    links: isFront ? links : [],
    rows: entries.map((entry, i) =>
      kind.row === undefined
        ? rowView(site, url, {entry, withQuestion: i % QUESTION_EVERY === 0})
        : kind.row(part, entry, shelf)
    ),
    pager: pagerOf(site, edition, {
      from: url,
      front: list.url,
      number,
      last: numberedPages(list.entries.length, kind.pageSize)
    })
  }
  return {kind: 'listing', url, locale, view}
}

export interface PagerFacts {
  readonly from: UrlPath
  readonly front: UrlPath
  readonly number: number
  readonly last: number
}

export function pagerOf(
  {config}: Site,
  {locale: {strings}}: Edition,
  {from, front, number, last}: PagerFacts
): PagerView {
  const {older, newer} = neighbourPages(number, last)
  const link = (label: string, to: number): Link => ({
    label,
    href: linkBetween(config.url, from, numberedUrl(front, to))
  })
  return {
    ...(older !== undefined && {older: link(strings.olderInterviews, older)}),
    ...(newer !== undefined && {newer: link(newer === 0 ? strings.newestInterviews : strings.newerInterviews, newer)})
  }
}

function pageName({locale}: Edition, number: number): string {
  return fill(locale.strings.pageNumber, {number: toDigits(String(number), locale.digits)})
}

/** «42 interviews». */
export function interviewCount({locale}: Edition, count: number): string {
  return plural(locale, locale.strings.interviewCount, count)
}

function descriptionOf({locale}: Edition, entries: readonly Entry[], otherwise: string): string {
  const headlines = entries.slice(0, DESCRIBING).map(({summary}) => inLine(locale.dir, summary.headline))
  return headlines.join(' · ') || otherwise
}
