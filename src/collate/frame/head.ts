// What the head of an interview leads to and warns of: pages of its people and its topic, corrections, and the label that
// only editors see. In: an entry. Out: parts of a view.
import {fill, formatDate} from '../../locale.ts'
import type {
  ArticleView,
  CorrectionView,
  CreditPart,
  DateView,
  Instant,
  PersonSummary,
  PersonView,
  Summary,
  UrlPath
} from '../../model.ts'
import {creditLine, photographsLine} from '../structured-data/credit.ts'
import {inLine} from '../frame.ts'
import {listIndex, listOfPerson} from '../lists/list-index.ts'
import {instantMs} from '../order.ts'
import {personView} from '../people.ts'
import {dateView, type Entry, type Setting, siteNames} from '../site.ts'
import {linkBetween} from '../urls.ts'

/** Who answers, each with the way to all that they have answered, where there is such a page. */
export function headPeople({site, edition}: Setting, {interviewees, card}: Entry, from: UrlPath): PersonView[] {
  return card.people.map((view, i) => {
    const person = interviewees[i]
    const url = person && listOfPerson(site, edition.tag, person)?.url
    return url === undefined ? view : {...view, href: linkBetween(site.config.url, from, url)}
  })
}

/** Lines that say who made the interview, where that is not the site alone, and who took the photographs. */
export function creditsOf({site, edition}: Setting, entry: Entry, from: UrlPath): ArticleView['credits'] {
  const {locale, tag} = edition
  const {config, registry} = site
  const call = (person: PersonSummary): CreditPart => {
    const text = inLine(locale.dir, personView(person, tag, registry).name)
    const url = listOfPerson(site, tag, person)?.url
    return url === undefined ? {text} : {text, href: linkBetween(config.url, from, url)}
  }
  const {summary, interviewees} = entry
  const facts = {locale, summary, interviewees, siteNames: siteNames(config), call}
  return [creditLine(facts), photographsLine(facts)].filter((line) => line.length > 0)
}

/** The way to the topic's page, where the line over the headline is the topic's name. */
export function kickerLink({site, edition}: Setting, {summary, family}: Entry, from: UrlPath): string | undefined {
  const [topic] = family.topics
  const list =
    summary.kicker !== undefined || topic === undefined ? undefined : listIndex(site, edition.tag).byTopic.get(topic)
  return list && linkBetween(site.config.url, from, list.url)
}

/** In the order of their dates, those without one last. */
export function correctionViews({site, edition}: Setting, {corrections = []}: Summary): CorrectionView[] {
  const view = (date: Instant): DateView =>
    dateView(edition.locale, date, {style: 'long', timeZone: site.config.timeZone})
  return [...corrections]
    .sort((a, b) => placeOf(a.date) - placeOf(b.date))
    .map(({text, date}) => ({text, ...(date !== undefined && {date: view(date)})}))
}

/** Behind all dates where there is none. */
function placeOf(date: Instant | undefined): number {
  return date === undefined ? Number.MAX_SAFE_INTEGER : instantMs(date)
}

/** «Draft»: what is shown only because whoever writes it looks. */
export function noticeOf({site, edition}: Setting, {isDraft, publishAt}: Summary): string | undefined {
  const {locale} = edition
  if (isDraft === true) return locale.strings.draft
  if (publishAt === undefined || instantMs(publishAt) <= site.now) return undefined
  const date = formatDate(locale, publishAt, {style: 'dateTime', timeZone: site.config.timeZone})
  return fill(locale.strings.scheduledFor, {date})
}

/** What the head says besides what the rows do. */
export function headInputs(setting: Setting, entry: Entry): string[] {
  const {site, edition} = setting
  const topic = listIndex(site, edition.tag).byTopic.get(entry.family.topics[0] ?? '')
  const inputs = [topic?.url ?? '', noticeOf(setting, entry.summary) ?? '']
  for (const person of [...entry.interviewees, ...entry.summary.people])
    inputs.push(listOfPerson(site, edition.tag, person)?.url ?? '')
  return inputs
}
