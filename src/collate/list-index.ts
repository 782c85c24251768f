// The lists that a site has in each language: its topics, its people, the months of its archive. In: the editions. Out: lists
// of entries, newest first, with the address of each. Made once for a site, when the first of them is asked for; to make
// them looks at every entry a few times and formats nothing.
import {civilOf, toCalendar} from '../calendar.ts'
import type {Instant, LocaleTag, PersonSummary, UrlPath} from '../model.ts'
import {fold} from '../text/fold.ts'
import {slugOf} from '../text/slug.ts'
import {monthUrl, peopleUrl, topicsUrl} from './list-urls.ts'
import {compareText} from './order.ts'
import {personKey} from './person-key.ts'
import type {Edition, Entry, Site} from './site.ts'

export interface EntryList {
  /** Of its front page. */
  readonly url: UrlPath
  /** Newest first. */
  readonly entries: readonly Entry[]
  /** Where the same list is in each language that has it, this one included. */
  readonly versions: ReadonlyMap<LocaleTag, UrlPath>
}

export interface TopicList extends EntryList {
  /** As the front matter names it. */
  readonly topic: string
}

export interface PersonList extends EntryList {
  /** Id in `people.yaml`; absent for somebody who is not there and answers more than once under one name. */
  readonly known?: string
  /** As the oldest interview knows the person. */
  readonly person: PersonSummary
  /** Finds the person in an entry. */
  readonly isPerson: (person: PersonSummary) => boolean
}

/** The interviews of a month of the locale's calendar, or those without a date. */
export interface MonthList extends EntryList {
  /** Both 0 where there is no date. */
  readonly year: number
  readonly month: number
}

export interface ListIndex {
  /** By address, like the others, in the order of `topics.yaml`, then others by name. */
  readonly topics: ReadonlyMap<UrlPath, TopicList>
  /** In no order that a reader would look for. */
  readonly people: ReadonlyMap<UrlPath, PersonList>
  /** Newest first, the undated last. */
  readonly months: ReadonlyMap<UrlPath, MonthList>
  /** By {@link personKey}. */
  readonly byPerson: ReadonlyMap<string, PersonList>
  /** By name. */
  readonly byTopic: ReadonlyMap<string, TopicList>
}

const indexes = new WeakMap<Site, ReadonlyMap<LocaleTag, ListIndex>>()

export function listIndex(site: Site, tag: LocaleTag): ListIndex {
  const known = indexes.get(site) ?? makeIndexes(site)
  indexes.set(site, known)
  const index = known.get(tag)
  if (index === undefined) throw new Error(`There are no lists in “${tag}”.`)
  return index
}

/** The list of somebody who answers in an entry of the edition, where there is one. */
export function listOfPerson(site: Site, tag: LocaleTag, person: PersonSummary): PersonList | undefined {
  return listIndex(site, tag).byPerson.get(personKey(person))
}

type Bare<List> = Omit<List, 'versions'>

function makeIndexes(site: Site): ReadonlyMap<LocaleTag, ListIndex> {
  const bare = [...site.editions.values()].map((edition) => ({
    tag: edition.tag,
    topics: topicLists(site, edition),
    people: personLists(site, edition),
    months: monthLists(edition)
  }))
  const ofTopic = versionsBy(bare.flatMap(({tag, topics}) => topics.map(({topic, url}) => [topic, tag, url] as const)))
  const ofPerson = versionsBy(
    bare.flatMap(({tag, people}) =>
      people.flatMap(({known, url}) => (known === undefined ? [] : [[known, tag, url] as const]))
    )
  )
  return new Map(
    bare.map(({tag, ...lists}) => {
      const topics = lists.topics.map((list) => ({...list, versions: ofTopic.get(list.topic) ?? own(tag, list.url)}))
      const people = lists.people.map((list) => ({
        ...list,
        versions: ofPerson.get(list.known ?? '') ?? own(tag, list.url)
      }))
      const months = lists.months.map((list) => ({...list, versions: monthVersions(site, tag, {list, bare})}))
      return [tag, indexOf({topics, people, months})]
    })
  )
}

interface Lists {
  readonly topics: readonly TopicList[]
  readonly people: readonly PersonList[]
  readonly months: readonly MonthList[]
}

function indexOf({topics, people, months}: Lists): ListIndex {
  return {
    topics: byUrl(topics),
    people: byUrl(people),
    months: byUrl(months),
    byPerson: new Map(people.map((list) => [personKey(list.person), list])),
    byTopic: new Map(topics.map((list) => [list.topic, list]))
  }
}

function byUrl<List extends EntryList>(lists: readonly List[]): ReadonlyMap<UrlPath, List> {
  return new Map(lists.map((list) => [list.url, list]))
}

function versionsBy(
  found: readonly (readonly [string, LocaleTag, UrlPath])[]
): ReadonlyMap<string, ReadonlyMap<LocaleTag, UrlPath>> {
  const versions = new Map<string, Map<LocaleTag, UrlPath>>()
  for (const [key, tag, url] of found) {
    const urls = versions.get(key) ?? new Map<LocaleTag, UrlPath>()
    versions.set(key, urls.set(tag, url))
  }
  return versions
}

function own(tag: LocaleTag, url: UrlPath): ReadonlyMap<LocaleTag, UrlPath> {
  return new Map([[tag, url]])
}

/** Months are the same in two languages where their calendars are. */
function monthVersions(
  site: Site,
  tag: LocaleTag,
  {list, bare}: {list: Bare<MonthList>; bare: readonly {tag: LocaleTag; months: readonly Bare<MonthList>[]}[]}
): ReadonlyMap<LocaleTag, UrlPath> {
  const calendar = site.editions.get(tag)?.locale.calendar
  const urls = new Map<LocaleTag, UrlPath>()
  for (const other of bare) {
    const isSame = list.year === 0 || site.editions.get(other.tag)?.locale.calendar === calendar
    const found = isSame ? other.months.find(({year, month}) => year === list.year && month === list.month) : undefined
    if (found !== undefined) urls.set(other.tag, found.url)
  }
  return urls
}

function topicLists({config}: Site, edition: Edition): Bare<TopicList>[] {
  const order = new Map(config.topics.map(({id}, i) => [id, i]))
  const place = (topic: string): number => order.get(topic) ?? order.size
  const found = listsBy(edition, 'topic ').sort((a, b) => place(a.name) - place(b.name) || compareText(a.name, b.name))
  const segments = new Segments(found.map(({name}) => name).filter((name) => order.has(name)))
  return found.map(({name, entries}) => {
    const segment = order.has(name) ? name : segments.take(slugOf(name))
    return {topic: name, url: `${topicsUrl(edition.tag)}${segment}/` as UrlPath, entries}
  })
}

function personLists({config}: Site, edition: Edition): Bare<PersonList>[] {
  const known = listsBy(edition, 'person ').flatMap(({name, entries}): Bare<PersonList>[] => {
    const isPerson = (person: PersonSummary): boolean => person.known === name
    return listOf(edition, {isPerson, entries, segment: () => name, known: name})
  })
  const segments = new Segments(config.people.map(({id}) => id))
  const recurring = listsBy(edition, 'name ', 2)
  // By age, so that a newcomer of the same slug takes no address away.
  const unknown = recurring.sort(oldestFirst).flatMap(({name, entries}) => {
    const isPerson = (person: PersonSummary): boolean => person.known === undefined && fold(person.name) === name
    return listOf(edition, {isPerson, entries, segment: (person) => segments.take(slugOf(person.name))})
  })
  return [...known, ...unknown]
}

interface Found {
  readonly isPerson: PersonList['isPerson']
  readonly entries: readonly Entry[]
  readonly segment: (person: PersonSummary) => string
  readonly known?: string
}

/** Papers and ministries answer too, but are nobody. */
function listOf({tag}: Edition, {isPerson, entries, segment, known}: Found): Bare<PersonList>[] {
  const person = entries.at(-1)?.interviewees.find(isPerson)
  if (person === undefined || person.kind !== 'person') return []
  const url = `${peopleUrl(tag)}${segment(person)}/` as UrlPath
  return [{...(known !== undefined && {known}), person, isPerson, url, entries}]
}

function oldestFirst(a: Keyed, b: Keyed): number {
  return (b.entries.at(-1)?.rank ?? 0) - (a.entries.at(-1)?.rank ?? 0) || compareText(a.name, b.name)
}

interface Keyed {
  readonly name: string
  readonly entries: readonly Entry[]
}

/** The entries that share a person or a topic; the site has them at hand for what is related. */
function listsBy({relations, entries}: Edition, prefix: string, least = 1): Keyed[] {
  const lists: Keyed[] = []
  for (const [key, {ranks}] of relations.byKey) {
    if (ranks.length < least || !key.startsWith(prefix)) continue
    const members: Entry[] = []
    for (const rank of ranks) {
      const entry = entries[rank]
      if (entry !== undefined) members.push(entry)
    }
    lists.push({name: key.slice(prefix.length), entries: members})
  }
  return lists
}

/** Segments of addresses that are given out once each. */
class Segments {
  readonly #taken: Set<string>
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(['page', ...taken])
  }
  take(wanted: string): string {
    let segment = wanted
    for (let n = 2; segment === '' || this.#taken.has(segment); n++) segment = `${wanted}-${n}`
    this.#taken.add(segment)
    return segment
  }
}

function monthLists({tag, locale, entries}: Edition): Bare<MonthList>[] {
  const months = new Map<string, {year: number; month: number; entries: Entry[]}>()
  let at: Month = {key: 'undated', year: 0, month: 0, from: 'undated', to: 'undated'}
  for (const entry of entries) {
    // Entries stand by date, so that hardly a day has to be told in another calendar.
    const day = entry.published?.slice(0, 10) ?? 'undated'
    if (day < at.from || day > at.to) at = monthOf(entry.published, locale.calendar)
    const list = months.get(at.key)
    if (list === undefined) months.set(at.key, {year: at.year, month: at.month, entries: [entry]})
    else list.entries.push(entry)
  }
  return [...months].map(([key, list]) => ({...list, url: monthUrl(tag, key)}))
}

/** A month of some calendar, and days of the Gregorian one that are known to lie in it: its first, and a later one. */
interface Month {
  readonly key: string
  readonly year: number
  readonly month: number
  readonly from: string
  readonly to: string
}

function monthOf(published: Instant | undefined, calendar: Edition['locale']['calendar']): Month {
  if (published === undefined) return {key: 'undated', year: 0, month: 0, from: 'undated', to: 'undated'}
  const civil = civilOf(published)
  const {year, month, day} = toCalendar(civil, calendar)
  const first = new Date(Date.UTC(civil.year, civil.month - 1, civil.day - day + 1))
  return {
    key: `${year}/${String(month).padStart(2, '0')}`,
    year,
    month,
    from: first.toISOString().slice(0, 10),
    to: published.slice(0, 10)
  }
}
