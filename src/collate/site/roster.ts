// The roster of an edition: which texts it has, newest first, and what they share, in columns of numbers. In: versions of
// interviews. Out: a roster, which a ledger keeps as it is; and the roster after some have come or gone. A site is tied
// together from it without looking at a text.
import type {Instant, PersonSummary, Summary} from '../../model.ts'
import {slugOf} from '../../text/slug.ts'
import {type Family, publishedOf} from '../families/family.ts'
import {amendedGroups, groupKeys, type GroupTable, tableOfGroups} from './groups.ts'
import {instantMs, newestFirst} from '../order.ts'
import {personKey} from './person-key.ts'

/** Plain data. */
export interface Roster {
  /** The number of each text, by its rank. */
  readonly texts: Uint32Array
  /** Of its publication, in milliseconds. */
  readonly times: Float64Array
  readonly groups: GroupTable
}

/** A text that an edition shows, with the number that stands for it. */
export interface Version {
  readonly text: number
  readonly slug: string
  readonly summary: Summary
  readonly family: Family
  readonly published: Instant | undefined
  readonly time: number
}

export function versionOf(text: number, summary: Summary, family: Family): Version {
  const published = publishedOf(summary, family)
  const time = published === family.published ? family.time : instantMs(published)
  return {text, slug: family.slug, summary, family, published, time}
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

/** What tells the month of a date. */
export type MonthTeller = (published: Instant | undefined) => string

export function rosterOf(versions: readonly Version[], monthOf: MonthTeller): Roster {
  const sorted = [...versions].sort(newestFirst)
  return {
    texts: Uint32Array.from(sorted, ({text}) => text),
    times: Float64Array.from(sorted, ({time}) => time),
    groups: tableOfGroups(
      sorted.map((version) => keysOf(version, monthOf)),
      (key, rank) => personSlug(key, sorted[rank]?.summary)
    )
  }
}

function keysOf({summary, family, published}: Version, monthOf: MonthTeller): string[] {
  return groupKeys({
    interviewees: intervieweesOf(summary),
    people: summary.people,
    topics: family.topics,
    month: monthOf(published),
    hasPictures: family.companion?.pictures !== undefined
  })
}

/** Papers and ministries answer too, but are nobody. */
function personSlug(key: string, summary: Summary | undefined): string {
  const person = summary && intervieweesOf(summary).find((one) => personKey(one) === key)
  return person?.kind === 'person' ? `/${person.known ?? slugOf(person.name)}` : ''
}

export interface RosterChange {
  /** Ranks of those that go. */
  readonly gone: ReadonlySet<number>
  readonly come: readonly Version[]
}

export interface AmendedRoster extends Roster {
  /** Ranks of those that have come. */
  readonly fresh: readonly number[]
}

export interface RosterKnowledge {
  /** By the number of the text; asked where two were published at one moment. */
  readonly slugOf: (text: number) => string
  /** By the number of the text. */
  readonly summaryOf: (text: number) => Summary
  readonly monthOf: MonthTeller
}

export function amendedRoster(
  {texts, times, groups}: Roster,
  {gone, come}: RosterChange,
  {slugOf, summaryOf, monthOf}: RosterKnowledge
): AmendedRoster {
  const count = texts.length - gone.size + come.length
  const amended = {texts: new Uint32Array(count), times: new Float64Array(count)}
  const rankNow = new Int32Array(texts.length).fill(-1)
  const fresh: number[] = []
  let rank = 0
  const put = (text: number, time: number): void => {
    amended.texts[rank] = text
    amended.times[rank++] = time
  }
  const waiting = [...come].sort(newestFirst)
  const putBefore = (time: number, slug: () => string): void => {
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      if (next.time < time || (next.time === time && newestFirst({time, slug: slug()}, next) < 0)) return
      fresh.push(rank)
      put(next.text, next.time)
      waiting.shift()
    }
  }
  for (const [old, text] of texts.entries()) {
    const time = times[old] ?? 0
    if (gone.has(old)) continue
    if (waiting.length > 0) putBefore(time, () => slugOf(text))
    rankNow[old] = rank
    put(text, time)
  }
  putBefore(-Infinity, () => '')
  const sorted = [...come].sort(newestFirst)
  const keys = sorted.map((version, i) => ({rank: fresh[i] ?? 0, keys: keysOf(version, monthOf)}))
  const personOf = (key: string, oldest: number): string => personSlug(key, summaryOf(amended.texts[oldest] ?? 0))
  return {...amended, fresh, groups: amendedGroups(groups, {rankNow, come: keys, slugOf: personOf})}
}
