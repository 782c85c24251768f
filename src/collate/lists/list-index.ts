// The lists that a site has in each language: its topics, its people, the months of its archive. In: the editions. Out: lists
// of entries, newest first, with the address of each. Made once for a site from the groups of its editions, when the first of
// them is asked for; of entries it looks at one for each person.
import type {LocaleTag, PersonSummary, UrlPath} from '../../model.ts'
import {slugOf} from '../../text/slug.ts'
import {monthPrefix, topicPrefix} from '../site/groups.ts'
import {monthUrl, peopleUrl, topicsUrl} from './list-urls.ts'
import {partsOfMonth} from '../site/months.ts'
import {compareText} from '../order.ts'
import {hasPart} from '../parts.ts'
import {personKey} from '../site/person-key.ts'
import type {Edition, Entry, Site} from '../site.ts'

export interface EntryList {
  /** Of the group of its entries. */
  readonly key: string
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
  /** In an order that nobody would look for: those of `people.yaml` by their ids, then others by age. */
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

/** Lists that have feeds of their own. */
export function listsWithFeeds(site: Site, tag: LocaleTag): Pick<ListIndex, 'topics' | 'people'> {
  return hasPart(site.config, 'list-feeds') ? listIndex(site, tag) : noLists
}

const noLists: Pick<ListIndex, 'topics' | 'people'> = {topics: new Map(), people: new Map()}

/** The list of somebody who answers in an entry of the edition, where there is one. */
export function listOfPerson(site: Site, tag: LocaleTag, person: PersonSummary): PersonList | undefined {
  return listIndex(site, tag).byPerson.get(personKey(person))
}

/** As the oldest interview knows them. */
export function personOf({url, entries, isPerson}: Omit<PersonList, 'versions'>): PersonSummary {
  const person = entries.at(-1)?.interviewees.find(isPerson)
  if (person === undefined) throw new Error(`There is nobody at “${url}”.`)
  return person
}

/** A list before anybody asks who is in it. */
type Bare<List> = Omit<List, 'versions' | 'entries'> & {readonly ranks: Uint32Array}

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
      const {entries = []} = site.editions.get(tag) ?? {}
      const topics = lists.topics.map((list) => opened(list, ofTopic.get(list.topic) ?? own(tag, list.url), entries))
      const people = lists.people.map((list) =>
        opened(list, ofPerson.get(list.known ?? '') ?? own(tag, list.url), entries)
      )
      const months = lists.months.map((list) => opened(list, monthVersions(site, tag, {list, bare}), entries))
      return [tag, indexOf({topics, people, months})]
    })
  )
}

/** Its entries are gathered when somebody asks for them: most lists are only asked where they are. */
class Gathered {
  declare readonly ranks: Uint32Array
  declare readonly versions: EntryList['versions']
  readonly #all: readonly Entry[]
  #entries: readonly Entry[] | undefined

  constructor(all: readonly Entry[]) {
    this.#all = all
  }

  get entries(): readonly Entry[] {
    return (this.#entries ??= Array.from(this.ranks, (rank) => this.#all[rank]).filter((entry) => entry !== undefined))
  }
}

// Facts are put into it, and not the getter beside them: V8 makes a dictionary of an object to which one is added.
function opened<Facts extends {readonly ranks: Uint32Array}>(
  facts: Facts,
  versions: EntryList['versions'],
  all: readonly Entry[]
): Facts & Gathered {
  return Object.assign(new Gathered(all), facts, {versions})
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
    byPerson: new Map(people.map((list) => [list.key, list])),
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
  const found = listsBy(edition, topicPrefix).sort(
    (a, b) => place(a.name) - place(b.name) || compareText(a.name, b.name)
  )
  const segments = new Segments(found.map(({name}) => name).filter((name) => order.has(name)))
  return found.map(({key, name, ranks}) => {
    const segment = order.has(name) ? name : segments.take(slugOf(name))
    return {key, topic: name, url: `${topicsUrl(edition.tag)}${segment}/` as UrlPath, ranks}
  })
}

function personLists({config}: Site, edition: Edition): Bare<PersonList>[] {
  const known = listsBy(edition, 'person ').sort((a, b) => compareText(a.name, b.name))
  const segments = new Segments(config.people.map(({id}) => id))
  const recurring = listsBy(edition, 'name ', 2)
  return [
    ...known.flatMap(({name, ...group}) => listOf(edition, {...group, segment: () => name, known: name})),
    // By age, so that a newcomer of the same slug takes no address away.
    ...recurring
      .sort(oldestFirst)
      .flatMap((group) => listOf(edition, {...group, segment: () => segments.take(group.slug.slice(1))}))
  ]
}

interface Found extends Pick<Keyed, 'key' | 'slug' | 'ranks'> {
  readonly segment: () => string
  readonly known?: string
}

function listOf({tag}: Edition, {key, slug, ranks, segment, known}: Found): Bare<PersonList>[] {
  if (slug === '') return []
  const isPerson = (person: PersonSummary): boolean => personKey(person) === key
  const url = `${peopleUrl(tag)}${segment()}/` as UrlPath
  return [{...(known !== undefined && {known}), key, isPerson, url, ranks}]
}

function oldestFirst(a: Keyed, b: Keyed): number {
  return (b.ranks.at(-1) ?? 0) - (a.ranks.at(-1) ?? 0) || compareText(a.name, b.name)
}

interface Keyed {
  readonly key: string
  /** The key without what stands before it. */
  readonly name: string
  /** As {@link GroupTable} has it. */
  readonly slug: string
  /** Of its entries, newest first. */
  readonly ranks: Uint32Array
}

/** The groups whose keys begin alike. */
function listsBy({groups}: Edition, prefix: string, least = 1): Keyed[] {
  const lists: Keyed[] = []
  for (const [group, key] of groups.table.keys.entries()) {
    if (!key.startsWith(prefix)) continue
    const ranks = groups.ranksAt(group)
    if (ranks.length < least) continue
    lists.push({key, name: key.slice(prefix.length), slug: groups.table.slugs[group] ?? '', ranks})
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

function monthLists(edition: Edition): Bare<MonthList>[] {
  const months = listsBy(edition, monthPrefix).sort((a, b) => (a.ranks[0] ?? 0) - (b.ranks[0] ?? 0))
  return months.map(({key, name, ranks}) => ({...partsOfMonth(name), key, url: monthUrl(edition.tag, name), ranks}))
}
