// Lists of lists: the topics, the people, the months of the archive. In: the site. Out: their makers. What an index says grows
// with the number of lists and not with that of the interviews; people, who may be many, stand on a page for each letter
// where there are more than one page should hold.
import {plural} from '../../locale.ts'
import type {IndexItem, IndexView, LocaleTag, Page, PersonSummary, Plan, UrlPath} from '../../model.ts'
import {alphabetical} from '../../text/alphabet.ts'
import {toDigits} from '../../text/digits.ts'
import {copyrightLine, titleOf} from '../frame.ts'
import {listFrame} from './list-frame.ts'
import {type EntryList, listIndex, type MonthList, type PersonList, personOf} from './list-index.ts'
import {interviewCount} from './list-pages.ts'
import {archiveUrl, numberedUrl, peopleUrl, topicsUrl, yearUrl} from './list-urls.ts'
import {monthLabel, personName, topicLabel} from './lists-of-interviews.ts'
import type {Maker} from '../maker.ts'
import {compareText} from '../order.ts'
import {speakerName} from '../people.ts'
import {type Edition, editionOf, type Site} from '../site.ts'
import {linkBetween} from '../urls.ts'

/** More people than these do not stand on one page. */
const PEOPLE_ON_PAGE = 300

export const topicsMaker: Maker = {
  plans: (site) => site.config.locales.map((locale) => ({kind: 'topics', url: topicsUrl(locale), locale})),
  inputs: (site, {locale}) => [footerLine(site, locale), ...listInputs(listIndex(site, locale).topics.values())],
  pages: (site, plan) => [topicsPage(site, plan)]
}

export const archiveMaker: Maker = {
  plans: (site) =>
    site.config.locales.flatMap((locale): Plan[] => [
      {kind: 'archive', url: archiveUrl(locale), locale},
      // Whoever shortens the address of a month finds its year.
      ...yearsOf(site, locale).map((year) => ({
        kind: 'archive' as const,
        url: yearUrl(locale, year),
        locale,
        subject: year
      }))
    ]),
  inputs(site, plan) {
    const {locale} = plan
    const months = monthsOf(site, plan)
    return [footerLine(site, locale), ...months.map(({url, entries}) => `${url} ${entries.length}`)]
  },
  pages: (site, plan) => [archivePage(site, plan)]
}

export const peopleMaker: Maker = {
  plans: (site) =>
    site.config.locales.flatMap((locale): Plan[] => {
      const front = peopleUrl(locale)
      const parts = partsOf(site, editionOf(site, locale))
      const numbers = parts === undefined ? [0] : [0, ...parts.keys()]
      return numbers.map((number) => ({kind: 'people', url: numberedUrl(front, number), locale, subject: number}))
    }),
  inputs(site, {locale, subject}) {
    const parts = partsOf(site, editionOf(site, locale))
    const letters = parts === undefined ? '' : [...parts.keys()].join(' ')
    return [footerLine(site, locale), letters, ...listInputs(peopleOn(site, locale, {number: Number(subject), parts}))]
  },
  pages: (site, plan) => [peoplePage(site, plan)]
}

function yearsOf(site: Site, locale: LocaleTag): number[] {
  const years = [...listIndex(site, locale).months.values()].map(({year}) => year)
  return [...new Set(years)].filter((year) => year !== 0)
}

/** Of the plan's year, else all. */
function monthsOf(site: Site, {locale, subject}: Plan): MonthList[] {
  const months = [...listIndex(site, locale).months.values()]
  return subject === undefined ? months : months.filter(({year}) => year === subject)
}

/** It has the year of the newest interview. */
function footerLine(site: Site, tag: LocaleTag): string {
  const {locale, siteName, entries} = editionOf(site, tag)
  return copyrightLine(locale, siteName, entries[0]?.published)
}

/** Whoever is newest tells the name, the role and the headline. */
function listInputs(lists: Iterable<EntryList>): string[] {
  return [...lists].flatMap(({url, entries}) => [`${url} ${entries.length}`, entries[0]?.summary.face ?? ''])
}

function topicsPage(site: Site, {url, locale: tag}: Plan): Page {
  const edition = editionOf(site, tag)
  const {strings} = edition.locale
  const lists = [...listIndex(site, tag).topics.values()]
  const items = lists.map((list): IndexItem => {
    const newest = list.entries[0]?.summary.headline
    return {
      ...itemOf(site, edition, {list, from: url}),
      label: topicLabel(site, list, tag),
      ...(newest !== undefined && {note: newest})
    }
  })
  return indexPage(site, edition, {
    url,
    form: 'topics',
    headline: strings.topicsHeading,
    groups: items.length === 0 ? [] : [{items}],
    meta: [],
    empty: strings.noTopics,
    urlIn: topicsUrl
  })
}

function archivePage(site: Site, plan: Plan): Page {
  const {url, locale: tag, subject} = plan
  const edition = editionOf(site, tag)
  const {strings, digits} = edition.locale
  const months = monthsOf(site, plan)
  const years = new Map<number, IndexItem[]>()
  for (const list of months) {
    const items = years.get(list.year) ?? []
    years.set(list.year, [...items, {...itemOf(site, edition, {list, from: url}), label: monthName(edition, list)}])
  }
  const facts = {url, form: 'months', empty: strings.noInterviews, urlIn: archiveUrl} as const
  const archive = strings.archiveHeading
  const label = (year: number): string => (year === 0 ? strings.undated : toDigits(String(year), digits))
  const link = (to: UrlPath): string => linkBetween(site.config.url, url, to)
  if (subject === undefined)
    return indexPage(site, edition, {
      ...facts,
      headline: archive,
      groups: [...years].map(([year, items]) => ({
        label: label(year),
        ...(year !== 0 && {href: link(yearUrl(tag, year))}),
        items
      })),
      meta: countOf(edition, edition.entries.length)
    })
  return indexPage(site, edition, {
    ...facts,
    topic: {label: archive, href: link(archiveUrl(tag))},
    headline: label(Number(subject)),
    groups: [...years.values()].map((items) => ({items})),
    meta: countOf(
      edition,
      months.reduce((count, {entries}) => count + entries.length, 0)
    )
  })
}

function countOf(edition: Edition, count: number): string[] {
  return count === 0 ? [] : [interviewCount(edition, count)]
}

/** Under its year a month needs its name only. */
function monthName(edition: Edition, list: MonthList): string {
  const {months, calendar} = edition.locale
  return months[calendar][list.month - 1] ?? monthLabel(edition, list)
}

function peoplePage(site: Site, {url, locale: tag, subject}: Plan): Page {
  const edition = editionOf(site, tag)
  const {strings} = edition.locale
  const parts = partsOf(site, edition)
  const number = Number(subject)
  const people = peopleOn(site, tag, {number, parts})
  const groups = new Map<string, IndexItem[]>()
  for (const {list, initial} of inOrder(site, edition, people)) {
    const {name, role} = personName(site, edition, {list, entries: list.entries})
    const item = {...itemOf(site, edition, {list, from: url}), label: name, ...(role !== undefined && {note: role})}
    groups.set(initial, [...(groups.get(initial) ?? []), item])
  }
  const letter = number === 0 ? [] : [letterAt(edition, number)]
  return indexPage(site, edition, {
    url,
    form: 'people',
    headline: strings.peopleHeading,
    groups: [...groups].map(([initial, items]) => ({label: initial === '' ? strings.otherLetters : initial, items})),
    meta: letter,
    empty: strings.noPeople,
    parts: [...(parts?.keys() ?? [])].map((part) => ({
      label: letterAt(edition, part),
      href: linkBetween(site.config.url, url, numberedUrl(peopleUrl(tag), part)),
      isCurrent: part === number
    })),
    urlIn: peopleUrl
  })
}

/** People by the place of their initial in the alphabet, from 1; `undefined` where one page holds all. */
function partsOf(site: Site, edition: Edition): ReadonlyMap<number, readonly PersonList[]> | undefined {
  const {people} = listIndex(site, edition.tag)
  if (people.size <= PEOPLE_ON_PAGE) return undefined
  const known = peopleParts.get(edition) ?? makeParts(site, edition)
  peopleParts.set(edition, known)
  return known
}

const peopleParts = new WeakMap<Edition, ReadonlyMap<number, readonly PersonList[]>>()

function makeParts(site: Site, edition: Edition): ReadonlyMap<number, readonly PersonList[]> {
  const letters = Array.from(edition.locale.alphabet)
  const parts = new Map<number, PersonList[]>()
  for (const list of listIndex(site, edition.tag).people.values()) {
    const {initial} = familyNameOf(site, edition, list)
    const number = initial === '' ? letters.length + 1 : letters.indexOf(initial) + 1
    const part = parts.get(number)
    if (part === undefined) parts.set(number, [list])
    else part.push(list)
  }
  return new Map([...parts].sort(([a], [b]) => a - b))
}

function letterAt({locale: {alphabet, strings}}: Edition, number: number): string {
  return Array.from(alphabet)[number - 1] ?? strings.otherLetters
}

/** Where people stand by letters, the front page holds the letters alone. */
function peopleOn(
  site: Site,
  tag: LocaleTag,
  {number, parts}: {number: number; parts: ReadonlyMap<number, readonly PersonList[]> | undefined}
): Iterable<PersonList> {
  if (parts === undefined) return listIndex(site, tag).people.values()
  return parts.get(number) ?? []
}

interface Ordered {
  readonly list: PersonList
  readonly key: string
  readonly initial: string
}

/** By family name in the order of the language's alphabet, then by full name. */
function inOrder(site: Site, edition: Edition, people: Iterable<PersonList>): Ordered[] {
  const named = [...people].map((list) => {
    const family = familyNameOf(site, edition, list)
    const full = alphabetical(personName(site, edition, {list, entries: list.entries}).name, edition.locale.alphabet)
    return {list, key: `${family.key}\0${full.key}`, initial: family.initial}
  })
  return named.sort((a, b) => compareText(a.key, b.key) || compareText(a.list.url, b.list.url))
}

function familyNameOf({registry}: Site, {tag, locale}: Edition, list: PersonList): ReturnType<typeof alphabetical> {
  // Of most it stands in people.yaml, and no interview need be looked at.
  const known = list.known === undefined ? undefined : registry.byId.get(list.known)?.family[tag]
  const person = (): PersonSummary => list.entries[0]?.interviewees.find(list.isPerson) ?? personOf(list)
  return alphabetical(known ?? speakerName(person(), tag, registry), locale.alphabet)
}

function itemOf(
  {config}: Site,
  {locale}: Edition,
  {list, from}: {list: EntryList; from: UrlPath}
): Omit<IndexItem, 'label' | 'note'> {
  return {
    href: linkBetween(config.url, from, list.url),
    count: plural(locale, locale.strings.interviewCount, list.entries.length)
  }
}

interface IndexFacts {
  readonly url: UrlPath
  readonly form: IndexView['form']
  readonly topic?: IndexView['topic']
  readonly headline: string
  readonly groups: IndexView['groups']
  readonly meta: readonly string[]
  /** What is said where there is nothing to list. */
  readonly empty: string
  readonly parts?: IndexView['parts']
  readonly urlIn: (tag: LocaleTag) => UrlPath
}

function indexPage(site: Site, edition: Edition, facts: IndexFacts): Page {
  const {url, form, topic, headline, groups, meta, empty, parts = [], urlIn} = facts
  const {tag, locale, siteName, entries} = edition
  const newest = entries[0]?.published
  const front = urlIn(tag)
  const isFront = url === front
  const part = topic === undefined ? meta : [topic.label]
  const titles = [headline, ...(isFront ? [] : part)]
  const view: IndexView = {
    frame: listFrame(site, edition, {
      url,
      titles,
      description: titleOf(locale, ...titles, siteName),
      versions: new Map(site.config.locales.map((other) => [other, urlIn(other)])),
      isFront,
      ...(newest !== undefined && {newest})
    }),
    form,
    ...(topic !== undefined && {topic}),
    headline,
    meta,
    ...(groups.length === 0 && parts.length === 0 && {empty}),
    groups,
    parts
  }
  return {kind: 'index', url, locale: tag, view}
}
