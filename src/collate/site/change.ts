// A site before and after some of its texts have come, gone or become others. In: the site as it was, and its changed families.
// Out: the site as it is, and for each language the entries in which the two differ. Makers tell from it which of their plans
// the change may touch, so that the others need not be looked at.
import {localeOf} from '../../locale.ts'
import type {LocaleTag} from '../../model.ts'
import {allKey, groupsNaming} from './groups.ts'
import {type EntryList, type ListIndex, listIndex} from '../lists/list-index.ts'
import {monthTeller} from './months.ts'
import {type AmendedRoster, amendedRoster, type Version} from './roster.ts'
import {editionOf, type Entry, makeSite, type Site, type Texts} from '../site.ts'

export interface Change {
  readonly before: Site
  readonly after: Site
  readonly editions: ReadonlyMap<LocaleTag, Difference>
}

/** In one language. */
export interface Difference {
  /** Of the site as it was: those that are no more, or others. */
  readonly gone: readonly Entry[]
  /** Of the site as it is. */
  readonly come: readonly Entry[]
  /** Keys of the groups that any of them belongs to. */
  readonly keys: ReadonlySet<string>
}

export interface ChangedTexts {
  /** Who knows the texts as they are. */
  readonly texts: Texts
  /** Numbers of texts that were on the site, and are no more or belong to a family that is another one. */
  readonly gone: ReadonlySet<number>
  /** All versions of the families that are other ones, as they are. */
  readonly come: readonly Version[]
}

export function changeOf(before: Site, {texts, gone, come}: ChangedTexts): Change {
  const {config, statics, withdrawn, redirects, now} = before
  const rosters = new Map<LocaleTag, AmendedRoster>()
  const ranksGone = new Map<LocaleTag, ReadonlySet<number>>()
  for (const {tag, roster, entries} of before.editions.values()) {
    const ranks = new Set<number>()
    for (const [rank, text] of roster.texts.entries()) if (gone.has(text)) ranks.add(rank)
    ranksGone.set(tag, ranks)
    const own = come.filter(({summary}) => summary.locale === tag)
    const slugOf = (text: number): string => entries[roster.texts.indexOf(text)]?.slug ?? ''
    const monthOf = monthTeller(localeOf(tag).calendar)
    rosters.set(tag, amendedRoster(roster, {gone: ranks, come: own}, {slugOf, summaryOf: texts.summaryOf, monthOf}))
  }
  const after = makeSite(config, {texts, rosters, statics, withdrawn, redirects, now})
  const editions = new Map(
    [...rosters].map(([tag, {fresh}]) => {
      const ranks = [ranksGone.get(tag) ?? [], fresh] as const
      return [tag, differenceOf([editionOf(before, tag), editionOf(after, tag)], ranks)]
    })
  )
  return {before, after, editions}
}

type Two<Value> = readonly [before: Value, after: Value]

function differenceOf(
  [before, after]: Two<ReturnType<typeof editionOf>>,
  [gone, come]: Two<Iterable<number>>
): Difference {
  const keys = new Set<string>([allKey])
  const entriesOf = ({entries, groups}: typeof before, ranks: Iterable<number>): Entry[] =>
    [...ranks].flatMap((rank) => {
      for (const group of groups.of(rank)) keys.add(groups.table.keys[group] ?? '')
      return entries[rank] ?? []
    })
  return {gone: entriesOf(before, gone), come: entriesOf(after, come), keys}
}

/** Plans that a change may touch, of the site as it is, and those of the site as it was that it has no more. */
export interface Near<Thing> {
  readonly plans: readonly Thing[]
  readonly gone: readonly Thing[]
}

/** What is there now, and what was there and is no more. */
export function comparison<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string
): Near<Thing> {
  const keys = new Set(after.map(keyOf))
  return {plans: after, gone: before.filter((thing) => !keys.has(keyOf(thing)))}
}

/** Places of a list, from the oldest, where it may show others than before; `undefined` where it shows the same. */
export interface Shift {
  readonly places: ReadonlySet<number>
  /** From here on all do. */
  readonly from: number
}

/** @param entries of the list before and after, newest first */
export function shiftOf(
  [before, after]: Two<readonly Entry[]>,
  {gone, come}: Pick<Difference, 'gone' | 'come'>
): Shift {
  const lost = placesIn(before, gone)
  const won = placesIn(after, come)
  const places = new Set([...lost, ...won])
  const isSameOrder =
    before.length === after.length && lost.length === won.length && lost.every((at) => won.includes(at))
  return {places, from: isSameOrder ? Infinity : Math.min(...places)}
}

function placesIn(list: readonly Entry[], entries: readonly Entry[]): number[] {
  return entries.flatMap((entry) => {
    const at = list.indexOf(entry)
    return at === -1 ? [] : [list.length - 1 - at]
  })
}

// ── lists ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A list that shows something else than before; without a `before` where it is new. */
export interface TouchedList<List extends EntryList> {
  readonly list: List
  readonly before?: List
}

/** @param listsOf by the addresses of their front pages */
export function touchedLists<List extends EntryList>(
  {before, after, editions}: Change,
  tag: LocaleTag,
  listsOf: (site: Site) => ReadonlyMap<string, List>
): TouchedList<List>[] {
  const keys = editions.get(tag)?.keys
  const [old, now] = [listsOf(before), listsOf(after)]
  const touched: TouchedList<List>[] = []
  for (const [url, list] of now) {
    const known = old.get(url)
    if (known?.key !== list.key || !isSameWay(known.versions, list.versions)) touched.push({list})
    else if (keys?.has(list.key) === true) touched.push({list, before: known})
  }
  return touched
}

function isSameWay(a: EntryList['versions'], b: EntryList['versions']): boolean {
  if (a.size !== b.size) return false
  for (const [tag, url] of a) if (b.get(tag) !== url) return false
  return true
}

/** Keys of groups whose members may say where a list is that is somewhere else now, or nowhere. */
export function groupsLedElsewhere({before, after}: Change, tag: LocaleTag): string[] {
  const [old, now] = [listIndex(before, tag), listIndex(after, tag)]
  return [...movedKeys(old.byPerson, now.byPerson).flatMap(groupsNaming), ...movedKeys(byKey(old), byKey(now))]
}

function byKey({byTopic}: ListIndex): ReadonlyMap<string, EntryList> {
  return new Map([...byTopic.values()].map((list) => [list.key, list]))
}

function movedKeys(old: ReadonlyMap<string, EntryList>, now: ReadonlyMap<string, EntryList>): string[] {
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key)?.url !== now.get(key)?.url)
}
