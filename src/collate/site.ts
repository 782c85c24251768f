// The site tied together: what every view needs and is the same for all. In: configuration and families. Out: one
// edition for each language, with its articles newest first and what their rows in lists say. Built once, never patched.
import {fill, formatDate, type Locale, localeOf} from '../locale.ts'
import type {
  Config,
  DateView,
  Instant,
  LocaleTag,
  PersonSummary,
  RowView,
  SourcePath,
  StaticPage,
  Summary,
  UrlPath
} from '../model.ts'
import type {Redirect} from './addresses.ts'
import type {Family} from './family.ts'
import {publishedOf} from './family.ts'
import {instantMs, newestFirst} from './order.ts'
import {personView, type Registry, registryOf} from './people.ts'
import {indexRelations, type RelationIndex} from './related.ts'
import {articleUrl, linkBetween} from './urls.ts'
import {familyVersions, homeVersions, type Versions} from './versions.ts'

export interface Site {
  readonly config: Config
  readonly registry: Registry
  /** Of the home pages. */
  readonly homes: Versions
  /** In the order of the configuration. */
  readonly editions: ReadonlyMap<LocaleTag, Edition>
  /** Static pages that have an address. */
  readonly statics: readonly StaticPage[]
  /** Texts that have been withdrawn; they are in no edition. */
  readonly withdrawn: readonly Summary[]
  readonly redirects: readonly Redirect[]
  /** Milliseconds since 1970 (UTC): when the site is made. */
  readonly now: number
}

/** The site in one language. */
export interface Edition {
  readonly tag: LocaleTag
  readonly locale: Locale
  readonly siteName: string
  /** Newest first, undated last. */
  readonly entries: readonly Entry[]
  readonly byUrl: ReadonlyMap<UrlPath, Entry>
  readonly relations: RelationIndex
}

/** Where a page stands. */
export interface Setting {
  readonly site: Site
  readonly edition: Edition
}

/** One version of an interview. */
export interface Entry {
  readonly slug: string
  readonly family: Family
  readonly summary: Summary
  readonly versions: Versions
  readonly url: UrlPath
  readonly published?: Instant
  /** The same in milliseconds, as far back as can be where there is none. */
  readonly time: number
  /** Place in the edition, from 0. */
  readonly rank: number
  readonly interviewees: readonly PersonSummary[]
  /** What every list says of it. */
  readonly card: Omit<RowView, 'href' | 'question'>
}

export interface SiteMaterial extends Pick<Site, 'statics' | 'withdrawn' | 'redirects' | 'now'> {
  readonly families: readonly Family[]
}

export function makeSite(config: Config, {families, ...rest}: SiteMaterial): Site {
  const registry = registryOf(config)
  const members = families.map((family) => ({family, versions: familyVersions(config, family)}))
  const editions = new Map<LocaleTag, Edition>()
  for (const tag of config.locales) {
    const locale = localeOf(tag)
    const dated = members.flatMap((member) => datedVersion(member, tag)).sort(newestFirst)
    const setting = {config, registry, locale, cards: new Map()}
    const entries = dated.map((version, rank) => new VersionEntry(version, rank, setting))
    const byUrl = new Map(entries.map((entry) => [entry.url, entry]))
    const siteName = siteNameOf(config, tag)
    editions.set(tag, {tag, locale, siteName, entries, byUrl, relations: indexRelations(entries)})
  }
  return {config, registry, homes: homeVersions(config), editions, ...rest}
}

/** The language of pages without a language of their own. */
export function firstLocale({config}: Site): LocaleTag {
  return config.locales[0] ?? 'en'
}

/** The entry whose page has the address. */
export function entryAt({byUrl}: Edition, url: UrlPath): Entry {
  const entry = byUrl.get(url)
  if (entry === undefined) throw new Error(`There is no interview at “${url}”.`)
  return entry
}

export function editionOf(site: Site, tag: LocaleTag): Edition {
  const edition = site.editions.get(tag)
  if (edition === undefined) throw new Error(`There is no edition in “${tag}”.`)
  return edition
}

/** The name in the language, else in the first language that has one. */
export function siteNameOf({name, locales, url}: Config, tag: LocaleTag): string {
  const other = locales.find((locale) => name[locale] !== undefined)
  return name[tag] ?? (other === undefined ? new URL(url).host : (name[other] ?? ''))
}

/** The publication's names in all its languages. */
export function siteNames(config: Config): string[] {
  return [...new Set(config.locales.map((tag) => siteNameOf(config, tag)))]
}

/** The row of an article in the list of a page; `question` is given to every third row. */
export function rowView(
  site: Site,
  from: UrlPath,
  {entry, withQuestion = false}: {entry: Entry; withQuestion?: boolean}
): RowView {
  const question = entry.summary.firstQuestion
  return {
    ...entry.card,
    href: linkBetween(site.config.url, from, entry.url),
    ...(withQuestion && question !== undefined && {question})
  }
}

/** Who answers: those that the text calls interviewees, else those who speak in answers. */
export function intervieweesOf(summary: Summary): readonly PersonSummary[] {
  return summary.interviewees ?? answeringPeople(summary)
}

function answeringPeople({people, speakers}: Pick<Summary, 'people' | 'speakers'>): PersonSummary[] {
  const named = people.filter((person) => person.role === 'interviewee')
  if (named.length > 0) return named
  return people.filter((person) => speakers.includes(person.id))
}

type Version = Pick<Entry, 'slug' | 'family' | 'versions' | 'summary' | 'published' | 'time'>

function datedVersion({family, versions}: Pick<Version, 'family' | 'versions'>, tag: LocaleTag): Version[] {
  const summary = family.versions.get(tag)
  if (summary === undefined) return []
  const published = publishedOf(summary, family)
  const time = published === family.published ? family.time : instantMs(published)
  return [{slug: family.slug, family, versions, summary, time, ...(published !== undefined && {published})}]
}

interface CardSetting {
  readonly config: Config
  readonly registry: Registry
  readonly locale: Locale
  /** Those that were made last: a page shows some that the page before has shown. */
  readonly cards: Map<Entry, Entry['card']>
}

const CARDS_AT_HAND = 1024

/** Its card is made when a page shows it: most builds show few of many. */
class VersionEntry implements Entry {
  readonly slug: string
  readonly family: Family
  readonly versions: Versions
  readonly summary: Summary
  declare readonly published?: Instant
  readonly time: number
  readonly url: UrlPath
  readonly rank: number
  readonly interviewees: readonly PersonSummary[]
  readonly #setting: CardSetting

  constructor({slug, family, versions, summary, published, time}: Version, rank: number, setting: CardSetting) {
    this.slug = slug
    this.family = family
    this.versions = versions
    this.summary = summary
    if (published !== undefined) this.published = published
    this.time = time
    this.url = articleUrl(setting.locale.tag, slug)
    this.rank = rank
    this.interviewees = intervieweesOf(summary)
    this.#setting = setting
  }

  get card(): Entry['card'] {
    const {cards} = this.#setting
    const known = cards.get(this)
    if (known !== undefined) return known
    const card = this.#makeCard()
    if (cards.size === CARDS_AT_HAND) cards.clear()
    cards.set(this, card)
    return card
  }

  #makeCard(): Entry['card'] {
    const {config, registry, locale} = this.#setting
    const date = this.published && dateView(locale, this.published, {style: 'long', timeZone: config.timeZone})
    return {
      headline: this.summary.headline,
      ...(date !== undefined && {date}),
      people: this.interviewees.map((person) => personView(person, locale.tag, registry))
    }
  }
}

/** The spaces within a date, which stays in one line even in a narrow column: after its day and before its year. */
const DAY_AND_MONTH = /(?<=\p{Nd}) /u
const MONTH_AND_YEAR = / (?=\p{Nd}{4})/u

/** `long` for lists, `full` for the interview that leads one, `dateTime` for the article itself. */
export function dateView(
  locale: Locale,
  instant: Instant,
  options: {readonly style: 'long' | 'full' | 'dateTime'; readonly timeZone: string}
): DateView {
  const {style, timeZone} = options
  const view = {text: joined(formatDate(locale, instant, options)), iso: instant}
  const clock = style === 'dateTime' ? formatDate(locale, instant, {style: 'clock', timeZone}) : ''
  if (clock === '') return view
  const separator = fill(locale.datePatterns.dateTime, {day: '', clock: ''})
  return {...view, parts: {day: joined(formatDate(locale, instant, {style: 'full'})), separator, clock}}
}

function joined(date: string): string {
  return date.replace(DAY_AND_MONTH, '\u00a0').replace(MONTH_AND_YEAR, '\u00a0')
}

/** Where each text's page is. */
export function addressesOf({editions}: Site): Map<SourcePath, UrlPath> {
  const addresses = new Map<SourcePath, UrlPath>()
  for (const {entries} of editions.values()) for (const {summary, url} of entries) addresses.set(summary.path, url)
  return addresses
}
