// The site tied together: what every view needs and is the same for all. In: configuration, a roster for each language and who
// knows the texts by their numbers. Out: one edition for each language, with its articles newest first and what their rows in
// lists say. What is said of an article is found when somebody asks: most builds ask for a few of many. Never patched.
import {fill, formatDate, type Locale, localeOf} from '../locale.ts'
import type {
  Config,
  DateView,
  Instant,
  LocaleTag,
  PersonSummary,
  RowView,
  StaticPage,
  Summary,
  UrlPath
} from '../model.ts'
import type {Redirect} from './addresses.ts'
import type {Family} from './families/family.ts'
import {publishedOf} from './families/family.ts'
import {Groups} from './site/groups.ts'
import {personView, type Registry, registryOf} from './people.ts'
import {intervieweesOf, type Roster} from './site/roster.ts'
import {linkBetween} from './urls.ts'
import {familyVersions, homeVersions, type Versions} from './site/versions.ts'

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
  readonly byUrl: Pick<ReadonlyMap<UrlPath, Entry>, 'get' | 'has'>
  readonly groups: Groups
  readonly roster: Roster
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
  readonly published: Instant | undefined
  /** The same in milliseconds, as far back as can be where there is none. */
  readonly time: number
  /** Place in the edition, from 0. */
  readonly rank: number
  /** The number that stands for its text. */
  readonly text: number
  readonly interviewees: readonly PersonSummary[]
  /** What every list says of it. */
  readonly card: Omit<RowView, 'href' | 'question'>
}

/** Who knows the texts by their numbers. */
export interface Texts {
  readonly summaryOf: (text: number) => Summary
  /** The same for all texts of a family. */
  readonly familyOf: (text: number) => Family
  readonly urlOf: (text: number) => UrlPath
  /** The number of the text whose page has the address. */
  readonly at: (url: UrlPath) => number | undefined
}

export interface SiteParts extends Pick<Site, 'statics' | 'withdrawn' | 'redirects' | 'now'> {
  readonly texts: Texts
  readonly rosters: ReadonlyMap<LocaleTag, Roster>
}

const noRoster: Roster = {
  texts: new Uint32Array(),
  times: new Float64Array(),
  groups: {keys: [], starts: new Uint32Array(1), ranks: new Uint32Array(), slugs: []}
}

export function makeSite(config: Config, {texts, rosters, ...rest}: SiteParts): Site {
  const registry = registryOf(config)
  const versionsOf = versionsTeller(config)
  const editions = new Map<LocaleTag, Edition>()
  for (const tag of config.locales) {
    const roster = rosters.get(tag) ?? noRoster
    const locale = localeOf(tag)
    const setting = {config, registry, locale, roster, texts, versionsOf, cards: new Map()}
    let entries: readonly Entry[] | undefined
    const edition: Edition = {
      tag,
      locale,
      siteName: siteNameOf(config, tag),
      get entries() {
        return (entries ??= Array.from(roster.texts, (_, rank) => new VersionEntry(rank, setting)))
      },
      byUrl: addressBook(roster, {entryAt: (rank) => edition.entries[rank], texts}),
      groups: new Groups(roster.groups, roster.texts.length),
      roster
    }
    editions.set(tag, edition)
  }
  return {config, registry, homes: homeVersions(config), editions, ...rest}
}

function versionsTeller(config: Config): (family: Family) => Versions {
  const known = new WeakMap<Family, Versions>()
  return (family) => {
    const versions = known.get(family) ?? familyVersions(config, family)
    known.set(family, versions)
    return versions
  }
}

/** A few are looked for one by one. */
const FEW = 32

function addressBook(
  {texts: numbers}: Roster,
  {entryAt: at, texts}: {readonly entryAt: (rank: number) => Entry | undefined; readonly texts: Texts}
): Edition['byUrl'] {
  let asked = 0
  let ranks: Uint32Array | undefined
  const get = (url: UrlPath): Entry | undefined => {
    const text = texts.at(url)
    if (text === undefined) return undefined
    if (asked++ < FEW) return at(numbers.indexOf(text))
    ranks ??= ranksByNumber(numbers)
    const rank = ranks[text] ?? 0
    return numbers[rank] === text ? at(rank) : undefined
  }
  return {get, has: (url) => get(url) !== undefined}
}

/** By the number of the text: its rank; 0 for a text that has none. */
function ranksByNumber(numbers: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(numbers.reduce((most, number) => Math.max(most, number + 1), 0))
  for (const [rank, number] of numbers.entries()) ranks[number] = rank
  return ranks
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
function siteNameOf({name, locales, url}: Config, tag: LocaleTag): string {
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

interface EntrySetting {
  readonly config: Config
  readonly registry: Registry
  readonly locale: Locale
  readonly roster: Roster
  readonly texts: Texts
  readonly versionsOf: (family: Family) => Versions
  /** Those that were made last: a page shows some that the page before has shown. */
  readonly cards: Map<Summary, Entry['card']>
}

const CARDS_AT_HAND = 1024

/** Hardly more than a number before somebody asks. */
class VersionEntry implements Entry {
  readonly rank: number
  readonly #setting: EntrySetting

  constructor(rank: number, setting: EntrySetting) {
    this.rank = rank
    this.#setting = setting
  }

  get text(): number {
    return this.#setting.roster.texts[this.rank] ?? 0
  }

  get url(): UrlPath {
    return this.#setting.texts.urlOf(this.text)
  }

  get slug(): string {
    return this.url.slice(this.#setting.locale.tag.length + 1, -1)
  }

  get summary(): Summary {
    return this.#setting.texts.summaryOf(this.text)
  }

  get family(): Family {
    return this.#setting.texts.familyOf(this.text)
  }

  get versions(): Versions {
    return this.#setting.versionsOf(this.family)
  }

  get published(): Instant | undefined {
    return publishedOf(this.summary, this.family)
  }

  get time(): number {
    return this.#setting.roster.times[this.rank] ?? 0
  }

  get interviewees(): readonly PersonSummary[] {
    return intervieweesOf(this.summary)
  }

  get card(): Entry['card'] {
    const {cards} = this.#setting
    const {summary} = this
    const known = cards.get(summary)
    if (known !== undefined) return known
    const card = this.#makeCard()
    if (cards.size === CARDS_AT_HAND) cards.clear()
    cards.set(summary, card)
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
