// What the entries of an edition share: a person, a topic, a month. In: entries by their places, newest first. Out: a table
// that says for each of these which entries have it, plain enough to be kept from build to build. Lists, what is related and
// which pages a change is near to are all told from it, without looking at an entry that nobody asks for.
import type {PersonSummary} from '../../model.ts'
import {personKey} from './person-key.ts'

/** Plain data, as a ledger keeps it. */
export interface GroupTable {
  /** `topic rivers`, `person leila`, `name omid rad`, `month 2026/02`; see {@link groupKeys}. */
  readonly keys: readonly string[]
  /** Where the part of each begins in `ranks`, and where the last one's ends. */
  readonly starts: Uint32Array
  /** Of its members, ascending. */
  readonly ranks: Uint32Array
  /** What the oldest member says of a person who answers, as an address has it: `/omid-rad`; empty for nobody and for all other groups. */
  readonly slugs: readonly string[]
}

/** Who belongs to a group of this key answers in the interview. */
const personPrefixes = ['person ', 'name '] as const
export function isPersonKey(key: string): boolean {
  return personPrefixes.some((prefix) => key.startsWith(prefix))
}

export const topicPrefix = 'topic '
export const monthPrefix = 'month '
/** Before the key of somebody who does not answer. */
const besidePrefix = 'beside '
export const picturesKey = 'pictures'
/** Stands for the list of all entries, which is no group. */
export const allKey = 'all'

/** What tells the groups of an entry. */
export interface Member {
  readonly interviewees: readonly PersonSummary[]
  /** All of its text. */
  readonly people: readonly PersonSummary[]
  readonly topics: readonly string[]
  /** `2026/02` */
  readonly month: string
  readonly hasPictures: boolean
}

/** The keys of an entry's groups, each once. */
export function groupKeys({interviewees, people, topics, month, hasPictures}: Member): string[] {
  const keys: string[] = []
  const add = (key: string): void => {
    if (!keys.includes(key)) keys.push(key)
  }
  for (const person of interviewees) add(personKey(person))
  for (const topic of topics) add(topicPrefix + topic)
  add(monthPrefix + month)
  for (const person of people.map(personKey)) if (!keys.includes(person)) add(besidePrefix + person)
  if (hasPictures) add(picturesKey)
  return keys
}

/** The groups in which the page of a person may be led to from. */
export function groupsNaming(person: string): string[] {
  return [person, besidePrefix + person]
}

const none = new Uint32Array()

export class Groups {
  readonly table: GroupTable
  readonly #count: number
  #places: ReadonlyMap<string, number> | undefined
  #asked = 0
  #own: {readonly starts: Uint32Array; readonly groups: Uint32Array} | undefined

  /** @param count entries of the edition */
  constructor(table: GroupTable, count: number) {
    this.table = table
    this.#count = count
  }

  /** Of the members of a group, ascending; none where there is no such group. */
  ranks(key: string): Uint32Array {
    this.#places ??= new Map(this.table.keys.map((one, group) => [one, group]))
    const group = this.#places.get(key)
    return group === undefined ? none : this.ranksAt(group)
  }

  ranksAt(group: number): Uint32Array {
    const {starts, ranks} = this.table
    return ranks.subarray(starts[group] ?? 0, starts[group + 1] ?? 0)
  }

  /** The numbers of an entry's groups, ascending. */
  of(rank: number): Uint32Array {
    if (this.#own === undefined && this.#asked++ < FEW) return this.#find(rank)
    this.#own ??= turned(this.table, this.#count)
    const {starts, groups} = this.#own
    return groups.subarray(starts[rank] ?? 0, starts[rank + 1] ?? 0)
  }

  #find(rank: number): Uint32Array {
    const found: number[] = []
    for (let group = 0; group < this.table.keys.length; group++) {
      const ranks = this.ranksAt(group)
      if (ranks[placeIn(ranks, rank)] === rank) found.push(group)
    }
    return Uint32Array.from(found)
  }
}

/** Where a rank stands among ascending ones, or would stand. */
export function placeIn(ranks: Uint32Array, rank: number): number {
  let low = 0
  let high = ranks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranks[middle] ?? Infinity) < rank) low = middle + 1
    else high = middle
  }
  return low
}

/** A few are looked for one by one. */
const FEW = 24

/** The table read the other way round. */
function turned({starts, ranks}: GroupTable, count: number): {starts: Uint32Array; groups: Uint32Array} {
  const ends = new Uint32Array(count + 1)
  for (const rank of ranks) ends[rank + 1] = (ends[rank + 1] ?? 0) + 1
  for (let rank = 0; rank < count; rank++) ends[rank + 1] = (ends[rank + 1] ?? 0) + (ends[rank] ?? 0)
  const next = ends.slice()
  const groups = new Uint32Array(ranks.length)
  for (let group = 0; group + 1 < starts.length; group++) {
    for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at++) {
      const rank = ranks[at] ?? 0
      const place = next[rank] ?? 0
      groups[place] = group
      next[rank] = place + 1
    }
  }
  return {starts: ends, groups}
}

/** Tells how a group of this key is addressed after its oldest member. */
export type SlugOf = (key: string, oldest: number) => string

/** @param keysOf each entry's, newest first */
export function tableOfGroups(keysOf: Iterable<readonly string[]>, slugOf: SlugOf): GroupTable {
  const lists = new Map<string, number[]>()
  let rank = 0
  for (const keys of keysOf) {
    for (const key of keys) {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [rank])
      else list.push(rank)
    }
    rank++
  }
  return tableOf(lists, slugOf)
}

export interface GroupChange {
  /** Where each entry is now; -1 for one that has gone. */
  readonly rankNow: Int32Array
  readonly come: readonly {readonly rank: number; readonly keys: readonly string[]}[]
  /** Asked about groups whose oldest member is another one. */
  readonly slugOf: SlugOf
}

/** The same after entries have come and gone. */
export function amendedGroups(
  {keys, starts, ranks, slugs}: GroupTable,
  {rankNow, come, slugOf}: GroupChange
): GroupTable {
  const known = new Map<string, string>()
  const fresh = new Map<string, number[]>()
  for (const {rank, keys: own} of come) for (const key of own) fresh.set(key, [...(fresh.get(key) ?? []), rank])
  const lists = new Map<string, readonly number[] | Uint32Array>()
  for (const [group, key] of keys.entries()) {
    const more = fresh.get(key) ?? []
    fresh.delete(key)
    const start = starts[group] ?? 0
    const list = new Uint32Array((starts[group + 1] ?? 0) - start + more.length)
    let count = 0
    for (let at = start; at < (starts[group + 1] ?? 0); at++) {
      const rank = rankNow[ranks[at] ?? 0] ?? -1
      if (rank !== -1) list[count++] = rank
    }
    list.set(more, count)
    count += more.length
    const oldest = rankNow[ranks[(starts[group + 1] ?? 0) - 1] ?? 0]
    if (oldest !== -1 && more.every((rank) => rank < (oldest ?? 0))) known.set(key, slugs[group] ?? '')
    if (count > 0) lists.set(key, more.length > 0 ? list.subarray(0, count).sort() : list.subarray(0, count))
  }
  for (const [key, list] of fresh)
    lists.set(
      key,
      list.sort((a, b) => a - b)
    )
  return tableOf(lists, (key, rank) => known.get(key) ?? slugOf(key, rank))
}

function tableOf(lists: ReadonlyMap<string, readonly number[] | Uint32Array>, slugOf: SlugOf): GroupTable {
  const starts = new Uint32Array(lists.size + 1)
  let total = 0
  let group = 0
  for (const list of lists.values()) starts[++group] = total += list.length
  const ranks = new Uint32Array(total)
  group = 0
  for (const list of lists.values()) ranks.set(list, starts[group++] ?? 0)
  const slugs = Array.from(lists, ([key, list]) => (isPersonKey(key) ? slugOf(key, list.at(-1) ?? 0) : ''))
  return {keys: [...lists.keys()], starts, ranks, slugs}
}
