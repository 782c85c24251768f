// The lists that a site has, each with its head: all interviews beyond the home page, topics, people, months. In: the site.
// Out: their makers.
import {fill, plural} from '../../locale.ts'
import type {Link, ListRow, ListView, LocaleTag, PersonView, QuestionLink, Shelf, UrlPath} from '../../model.ts'
import {firstStrong} from '../../text/bidi.ts'
import {toDigits} from '../../text/digits.ts'
import {addressedOutline} from '../questions/exchange-ids.ts'
import {allKey} from '../site/groups.ts'
import {questionInputs} from '../inputs.ts'
import {topicName} from '../article/kicker.ts'
import {type EntryList, listIndex, type MonthList, type PersonList, personOf, type TopicList} from './list-index.ts'
import {interviewCount, type ListHead, listMaker, type Part, pageSize} from './list-pages.ts'
import {archiveUrl, peopleUrl, topicsUrl} from './list-urls.ts'
import {personView} from '../people.ts'
import {type Edition, editionOf, type Entry, rowView, type Site} from '../site.ts'
import {personGraph} from '../structured-data/site-graphs.ts'
import {homeUrl} from '../urls.ts'

/** A month is read as a whole, and days of it are looked for. */
const monthSize = {size: 50, least: 50}

/** The numbered pages that follow a home page, which is made by a maker of its own. */
export const latestMaker = listMaker<EntryList>({
  kind: 'latest',
  lists: (site, tag) => new Map([[homeUrl(tag), allInterviews(site, editionOf(site, tag))]]),
  pageSize,
  hasFront: false,
  head: ({edition}) => ({headline: edition.locale.strings.allInterviews, meta: []})
})

export const topicMaker = listMaker<TopicList>({
  kind: 'topic',
  lists: (site, tag) => listIndex(site, tag).topics,
  pageSize,
  hasFront: true,
  head: topicHead
})

export const personMaker = listMaker<PersonList>({
  kind: 'person',
  lists: (site, tag) => listIndex(site, tag).people,
  pageSize,
  hasFront: true,
  head: personHead,
  row: personRow,
  rowInputs: questionInputs
})

export const monthMaker = listMaker<MonthList>({
  kind: 'month',
  lists: (site, tag) => listIndex(site, tag).months,
  pageSize: monthSize,
  hasFront: true,
  head: monthHead
})

/** All interviews of an edition; the home page is their front page. */
function allInterviews(site: Site, {tag, entries}: Edition): EntryList {
  return {key: allKey, url: homeUrl(tag), entries, versions: site.homes.urls}
}

/** «Politics», as the page of the topic is headed. */
export function topicLabel(site: Site, {topic}: TopicList, tag: LocaleTag): string {
  return topicName(site, topic, tag)
}

/** «February 2026». */
export function monthLabel({locale}: Edition, {year, month}: MonthList): string {
  if (year === 0) return locale.strings.undated
  const name = locale.months[locale.calendar][month - 1] ?? ''
  return fill(locale.strings.monthOfYear, {month: name, year: toDigits(String(year), locale.digits)})
}

/** A person as the newest interview here knows them. */
export function personName(
  site: Site,
  {tag}: Edition,
  {list, entries}: Pick<Part<PersonList>, 'list' | 'entries'>
): PersonView {
  const person = entries[0]?.interviewees.find(list.isPerson) ?? personOf(list)
  return personView(person, tag, site.registry)
}

function topicHead({site, edition, list}: Part<TopicList>): ListHead {
  const {tag, locale} = edition
  return {
    topic: {label: locale.strings.topicsHeading, url: topicsUrl(tag)},
    headline: topicLabel(site, list, tag),
    meta: [interviewCount(edition, list.entries.length)]
  }
}

function monthHead({edition, list}: Part<MonthList>): ListHead {
  const {tag, locale} = edition
  return {
    topic: {label: locale.strings.archiveHeading, url: archiveUrl(tag)},
    headline: monthLabel(edition, list),
    meta: [interviewCount(edition, list.entries.length)]
  }
}

function personHead(part: Part<PersonList>): ListHead {
  const {site, edition, list} = part
  const {locale, tag} = edition
  const {strings} = locale
  const {name, role} = personName(site, edition, part)
  const names = namesOf(site, part, name)
  const known = list.known === undefined ? undefined : site.registry.byId.get(list.known)
  return {
    topic: {label: strings.peopleHeading, url: peopleUrl(tag)},
    headline: name,
    isName: true,
    ...(role !== undefined && {standfirst: role}),
    meta: [plural(locale, strings.answersIn, list.entries.length)],
    ...(names.length > 0 && {names: {label: strings.alsoWritten, names}}),
    links: (known?.links ?? []).map(hostLink),
    structuredData: personGraph(site, edition, {
      url: list.url,
      name,
      otherNames: names.map(({text}) => text),
      ...(role !== undefined && {role}),
      ...(known !== undefined && {known})
    })
  }
}

/** The names that a reader may know the person by, besides the one that heads the page. */
function namesOf(
  {registry, config}: Site,
  {edition, list}: Part<PersonList>,
  heading: string
): NonNullable<ListView['names']>['names'] {
  const known = list.known === undefined ? undefined : registry.byId.get(list.known)
  if (known === undefined) return []
  const shown = new Set([heading])
  const inLanguages = config.locales.flatMap((lang) =>
    known.name[lang] === undefined ? [] : [{text: known.name[lang], lang}]
  )
  return [...inLanguages, ...known.spellings.map((text) => ({text}))].flatMap((name) => {
    if (shown.has(name.text)) return []
    shown.add(name.text)
    return [{...name, dir: firstStrong(name.text) ?? edition.locale.dir}]
  })
}

function hostLink(href: string): Link {
  return {label: new URL(href).host.replace(/^www\./u, ''), href}
}

/** With all that the person was asked, and who else answered. */
function personRow({site, edition, list, number}: Part<PersonList>, entry: Entry, shelf: Shelf): ListRow {
  const from = number === 0 ? list.url : (`${list.url}page/${number}/` as UrlPath)
  const row = rowView(site, from, {entry})
  const others = entry.interviewees.filter((person) => !list.isPerson(person))
  return {
    ...row,
    people: others.map((person) => ({name: personView(person, edition.tag, site.registry).name})),
    questions: questionsTo(edition, {entry, list, href: row.href}, shelf)
  }
}

function questionsTo(
  {locale}: Edition,
  {entry, list, href}: {entry: Entry; list: PersonList; href: string},
  shelf: Shelf
): QuestionLink[] {
  const ids = new Set(entry.interviewees.filter(list.isPerson).map(({id}) => id))
  // Where a text names nobody at the answers, the only one who is asked gives them.
  const isAlone = entry.interviewees.length === 1
  const {exchanges, ids: addresses} = addressedOutline(entry, shelf)
  return exchanges.flatMap(({question, shortQuestion, speakers, isAnswered}, i) => {
    const answers = speakers.length === 0 ? isAlone && isAnswered : speakers.some((speaker) => ids.has(speaker))
    const {id = '', number = 0} = addresses[i] ?? {}
    if (question === '' || !answers) return []
    return [{number: toDigits(String(number), locale.digits), text: shortQuestion, href: `${href}#${id}`}]
  })
}
