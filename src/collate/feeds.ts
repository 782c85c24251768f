// Feeds: what is new in a list of interviews, for programs that look there from time to time. In: the site and a plan.
// Out: one page, from which RSS, Atom and JSON Feed are written. A feed holds whole interviews, but only the newest:
// readers fetch it again and again, and feeds without a limit are what makes the builds of large sites slow.
import {civilOf, withZone} from '../calendar.ts'
import type {FeedEntry, FeedPerson, FeedView, Instant, LocaleTag, Page, Plan, Shelf, UrlPath} from '../model.ts'
import {paragraphsOf} from './article.ts'
import {touchedLists} from './site/change.ts'
import {exchangeViews} from './article/exchange-views.ts'
import {updatedOf} from './article/article-frame.ts'
import {writersOf} from './structured-data/credit.ts'
import {describe} from './article/description.ts'
import {addressedOutline} from './questions/exchange-ids.ts'
import {copyrightLine, inLine, titleOf} from './frame.ts'
import {correctionViews} from './frame/head.ts'
import {ownInputs} from './inputs.ts'
import {topicName} from './article/kicker.ts'
import {type EntryList, listIndex, listsWithFeeds, personOf} from './lists/list-index.ts'
import type {Maker} from './maker.ts'
import {instantMs} from './order.ts'
import {feedForms} from './parts.ts'
import {personView} from './people.ts'
import {leadPicture, picturesAway} from './pictures.ts'
import {editionOf, type Entry, type Setting, type Site} from './site.ts'
import {speakerNames} from './article/speakers.ts'
import {absoluteUrl, feedUrl, homeUrl} from './urls.ts'

/** Whole interviews in one feed, at most. */
const MAX_ENTRIES = 20

/** A list of interviews that a feed follows. */
interface FeedList {
  /** The page that shows the list. */
  readonly page: UrlPath
  readonly title: string
  readonly description: string
  /** Newest first. */
  readonly entries: readonly Entry[]
}

export const feedMaker: Maker = {
  plans: (site) => [...site.editions.keys()].flatMap((tag) => plansOf(site, tag, pagesWithFeeds(site, tag))),
  near(change) {
    const {before, after, editions} = change
    const found = [...editions.keys()].map((tag) => {
      const [old, now] = [before, after].map((site) => pagesWithFeeds(site, tag))
      const known = new Set(now)
      const lists = [
        ...touchedLists<EntryList>(change, tag, (site) => listsWithFeeds(site, tag).topics),
        ...touchedLists<EntryList>(change, tag, (site) => listsWithFeeds(site, tag).people)
      ]
      return {
        plans: plansOf(after, tag, [homeUrl(tag), ...lists.map(({list}) => list.url)]),
        gone: plansOf(before, tag, old?.filter((page) => !known.has(page)) ?? [])
      }
    })
    return {plans: found.flatMap(({plans}) => plans), gone: found.flatMap(({gone}) => gone)}
  },
  inputs(site, plan) {
    const {title, entries} = listOf(site, plan)
    return [title, ...newest(entries).flatMap((entry) => [firstAddress(site, entry), ...ownInputs(entry)])]
  },
  pages: (site, plan, shelf) => [feedPage(site, plan, shelf)]
}

function plansOf({config}: Site, locale: LocaleTag, pages: readonly UrlPath[]): Plan[] {
  const [form] = feedForms(config)
  if (form === undefined) return []
  return pages.map((page) => ({kind: 'feed', url: feedUrl(page, form), locale, subject: page}))
}

function pagesWithFeeds(site: Site, locale: LocaleTag): UrlPath[] {
  const {topics, people} = listsWithFeeds(site, locale)
  return [homeUrl(locale), ...topics.keys(), ...people.keys()]
}

function listOf(site: Site, {locale, subject}: Plan): FeedList {
  const edition = editionOf(site, locale)
  const {siteName} = edition
  const {topics, people} = listIndex(site, locale)
  const page = subject as UrlPath
  const topic = topics.get(page)
  const guest = people.get(page)
  const entries = topic?.entries ?? guest?.entries ?? edition.entries
  const name = topic && topicName(site, topic.topic, locale)
  const title = name ?? (guest && personView(personOf(guest), locale, site.registry).name)
  return {
    page,
    title: titleOf(edition.locale, ...(title === undefined ? [] : [title]), siteName),
    description: title ?? site.config.description[locale] ?? siteName,
    entries
  }
}

/** By which an interview is known for ever, though it moves: else readers would show it as a new one. */
function firstAddress({redirects}: Site, {url}: Entry): UrlPath {
  let first = formers.get(redirects)
  if (first === undefined) {
    first = new Map([...redirects].reverse().map(({from, to}) => [to, from]))
    formers.set(redirects, first)
  }
  return first.get(url) ?? url
}

const formers = new WeakMap<Site['redirects'], Map<UrlPath, UrlPath>>()

/** Without a date nobody can tell that something is new. */
function newest(entries: readonly Entry[]): Entry[] {
  const found: Entry[] = []
  for (const entry of entries) {
    if (entry.published !== undefined) found.push(entry)
    if (found.length === MAX_ENTRIES) break
  }
  return found
}

function feedPage(site: Site, plan: Plan, shelf: Shelf): Page {
  const edition = editionOf(site, plan.locale)
  const list = listOf(site, plan)
  const entries = newest(list.entries).map((entry) => feedEntry({site, edition}, entry, shelf))
  return {kind: 'feed', url: plan.url, locale: plan.locale, view: feedView({site, edition}, list, entries)}
}

/** The moment that a feed without entries gives as its last change: there has been none. */
const EPOCH = '1970-01-01T00:00:00Z' as Instant

function feedView({site, edition}: Setting, list: FeedList, entries: readonly FeedEntry[]): FeedView {
  const {locale, siteName, tag} = edition
  const {url} = site.config
  const dates = entries.map(({updated}) => updated).sort((a, b) => instantMs(b) - instantMs(a))
  return {
    lang: tag,
    dir: locale.dir,
    title: list.title,
    description: list.description,
    copyright: copyrightLine(locale, siteName, entries[0]?.published),
    page: absoluteUrl(url, list.page),
    icon: absoluteUrl(url, 'favicon.svg' as UrlPath),
    files: feedForms(site.config).map((form) => {
      const path = feedUrl(list.page, form)
      return {form, path, url: absoluteUrl(url, path)}
    }),
    updated: dates[0] ?? EPOCH,
    publisher: {name: siteName, url: absoluteUrl(url, homeUrl(tag))},
    entries
  }
}

function feedEntry(setting: Setting, entry: Entry, shelf: Shelf): FeedEntry {
  const {site, edition} = setting
  const {locale, tag} = edition
  const {summary, family} = entry
  const {exchanges, ids} = addressedOutline(entry, shelf)
  const url = absoluteUrl(site.config.url, entry.url)
  const published = momentOf(entry.published, site.config.timeZone)
  const lead = leadPicture(entry)
  const updated = momentOf(updatedOf(entry), site.config.timeZone) ?? published ?? EPOCH
  return {
    id: absoluteUrl(site.config.url, firstAddress(site, entry)),
    url,
    headline: inLine(locale.dir, summary.headline),
    summary: describe(summary),
    authors: authorsOf(setting, entry),
    guests: entry.interviewees.map((person) => personView(person, tag, site.registry)).map(({name}) => ({name})),
    ...(published !== undefined && {published}),
    updated,
    topics: family.topics.map((topic) => topicName(site, topic, tag)),
    questions: exchanges.flatMap(({question}, i) => {
      const id = ids[i]?.id ?? ''
      return question === '' ? [] : [{id, url: `${url}#${id}`, question}]
    }),
    ...(summary.hasOwnStandfirst === true && {standfirst: paragraphsOf(summary.standfirst)}),
    ...(lead !== undefined && {image: {...lead, url: absoluteUrl(site.config.url, lead.url)}}),
    body: {
      dir: locale.dir,
      ...picturesAway(site, entry),
      exchanges: exchangeViews(locale, {exchanges, ids}),
      ...speakerNames(summary, {tag, registry: site.registry})
    },
    corrections: correctionViews(setting, summary),
    prose: shelf.prose(summary)
  }
}

function authorsOf({site, edition}: Setting, {summary, interviewees}: Entry): FeedPerson[] {
  const writers = writersOf(summary.people, interviewees).map((person) =>
    personView(person, edition.tag, site.registry)
  )
  if (writers.length > 0) return writers.map(({name}) => ({name}))
  return [{name: summary.outlet ?? edition.siteName}]
}

/** A day without a time begins at midnight in the site's zone; a time without an offset is of that zone. */
function momentOf(instant: Instant | undefined, timeZone: string): Instant | undefined {
  if (instant === undefined) return undefined
  const {hour, offset} = civilOf(instant)
  if (hour === undefined) return withZone(`${instant}T00:00`, timeZone) as Instant
  return offset === undefined ? (withZone(instant, timeZone) as Instant) : instant
}
