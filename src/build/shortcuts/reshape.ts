// The way between the short and the long one: texts that come, and texts by which the site is planned otherwise than it was, in
// families that stand by themselves in folders. In: their paths. Out: the site as it is then, the plans that are made and
// those that go. Only plans that the change is near to are looked at; whatever is not plain (a slug of its own, a date on
// which something is due, a message, an address that somebody has) is left to the long way.
import {
  changeOf,
  inputsOf,
  plansNear,
  type Change,
  type Family,
  type Site,
  type Texts,
  type Version,
  versionOf
} from '../../collate.ts'
import type {Plan, Summary, UrlPath} from '../../model.ts'
import {slugKey} from '../../text/slug.ts'
import {folderOf, interviews, isPlain, readArrivals, type Arrivals} from './arrivals.ts'
import {knownEntry, type Desk, type Entry} from '../memory/articles.ts'
import type {Memory} from '../memory.ts'
import {keyOfInputs} from '../make/outputs.ts'
import {loadParser} from '../parsing/parser.ts'
import {familyOf, isSaidAlready, RecalledTexts, type Recalled} from '../memory/recall.ts'
import {headOf, keyBytes, noFamily} from '../memory/tables.ts'
import {
  makeAnew,
  mostPlans,
  mostTexts,
  orLongWay,
  type Changed,
  type MadeAnew,
  type TouchUpSetting
} from './touch-up.ts'

export interface Reshape {
  /** Texts that have changed. */
  readonly entries: Changed
  /** Texts that have come; the first one's number is that of the memory's texts. */
  readonly come: readonly Entry[]
  /** Numbers of the texts of each family that is another one. */
  readonly families: readonly (readonly number[])[]
  readonly site: Site
  readonly remade: readonly Reshaped[]
  /** Places of plans that are made no more. */
  readonly gone: readonly number[]
  /** What inputs of plans may name: of texts that somebody has asked for, by their numbers. */
  readonly names: ReadonlyMap<string, readonly number[]>
}

/** A plan that was made, with its place in the memory's table if it had one. */
export interface Reshaped extends MadeAnew {
  readonly i?: number
  readonly plan: Plan
  readonly inputs: readonly string[]
}

export interface ReshapeSetting extends Pick<TouchUpSetting, 'desk' | 'recalled' | 'renderer' | 'stopwatch'> {
  /** Whether the site lies there as it was left. */
  readonly isStanding: () => boolean
}

/** More are looked at sooner on threads. */
const mostNear = 4096
/** Images that are made at once. */
const mostLate = 64

/** @param folders that have come or gone */
export async function reshape(
  paths: readonly string[],
  folders: ReadonlySet<string>,
  setting: ReshapeSetting
): Promise<Reshape | undefined> {
  const {desk} = setting
  if (paths.length > mostTexts || paths.length === 0) return undefined
  // Of a site without texts other things are said.
  if (desk.memory.texts.paths.length === 0) return undefined
  for (const folder of folders) if (!paths.some((path) => folderOf(path) === `${folder}/`)) return undefined
  await loadParser()
  const planned = orLongWay(() => {
    const arrivals = readArrivals(paths, desk)
    return arrivals && planWith(arrivals, setting.recalled, desk)
  })
  if (planned === undefined || !setting.isStanding()) return undefined
  return orLongWay(() => makeAll(planned, setting))
}

// ── families ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface TouchedFamily {
  /** Places of the texts that it had. */
  readonly before: readonly number[]
  /** Numbers of those that it has. */
  readonly texts: readonly number[]
  readonly family: Family
}

interface Planned extends Omit<Reshape, 'remade' | 'names'> {
  readonly wanted: readonly Omit<Reshaped, 'outputs' | 'pages'>[]
  readonly now: RecalledTexts
}

function planWith({entries, come}: Arrivals, {texts: old, site: before}: Recalled, desk: Desk): Planned | undefined {
  const {memory} = desk
  const count = memory.texts.paths.length
  const fresh = new Map<number, Entry>(entries.map(({i, entry}) => [i, entry]))
  for (const [k, entry] of come.entries()) fresh.set(count + k, entry)
  const now = new RecalledTexts(desk, fresh, old)
  const families: TouchedFamily[] = []
  for (const folder of new Set([...fresh.values()].map(({path}) => folderOf(path) ?? path))) {
    const family = familyIn(folder, {desk, old, now, fresh})
    if (family === undefined) return undefined
    families.push(family)
  }
  const change = changeOf(before, {
    texts: amendedTexts(families, now, desk),
    gone: new Set(families.flatMap((one) => one.before)),
    come: families.flatMap(versionsOf)
  })
  const near = wantedNear(change, desk)
  return near && {...near, entries, come, families: families.map(({texts}) => texts), site: change.after, now}
}

function versionsOf({texts, family}: TouchedFamily): Version[] {
  const numbers = new Map(texts.map((text, at) => [[...family.versions.values()][at], text]))
  return [...family.versions.values()].map((summary) => versionOf(numbers.get(summary) ?? 0, summary, family))
}

interface Folders {
  readonly desk: Desk
  readonly old: RecalledTexts
  readonly now: RecalledTexts
  /** By their numbers. */
  readonly fresh: ReadonlyMap<number, Entry>
}

/** `undefined` where a text of the folder is not shown, or where others have something to do with it. */
function familyIn(folder: string, {desk, old, now, fresh}: Folders): TouchedFamily | undefined {
  const {paths, urls} = desk.memory.texts
  const before = placesIn(folder, paths)
  const numbers = [
    ...before,
    ...[...fresh].flatMap(([text, {path}]) => (text >= paths.length && folderOf(path) === folder ? [text] : []))
  ]
  const members = numbers.map((text) => now.entryOf(text))
  const slug = members[0]?.summary.slug ?? ''
  const isWhole =
    before.every((text) => urls[text] !== '') &&
    members.every((entry) => isPlain(entry) && entry.summary.slug === slug) &&
    new Set(members.map(({summary}) => summary.locale)).size === members.length
  const name = folder.slice(interviews.length, -1)
  const dropped = [`content/${name}.`, `${interviews}${name}.`].flatMap((start) => placesIn(start, paths))
  if (!isWhole || dropped.length > 0 || isTaken(slug, new Set(before), desk)) return undefined
  const family = familyOf(
    members.map(({summary}) => summary),
    desk
  )
  const [first] = before
  if (!isSaidAlready(first === undefined ? undefined : old.familyOf(first), family, desk)) return undefined
  const places = new Map<Summary, number>(members.map(({summary}, at) => [summary, numbers[at] ?? 0]))
  return {before, texts: [...family.versions.values()].map((summary) => places.get(summary) ?? 0), family}
}

/** Places of the texts whose paths begin so. @param paths sorted */
function placesIn(folder: string, paths: readonly string[]): number[] {
  let low = 0
  for (let high = paths.length; low < high;) {
    const middle = (low + high) >>> 1
    if ((paths[middle] ?? '') < folder) low = middle + 1
    else high = middle
  }
  const places: number[] = []
  for (let i = low; paths[i]?.startsWith(folder) === true; i++) places.push(i)
  return places
}

/** Whether anything but these texts has, had or wants the address. */
function isTaken(slug: string, own: ReadonlySet<number>, desk: Desk): boolean {
  const {head, texts, site} = desk.memory
  const key = slugKey(slug)
  const isSame = (other: string): boolean => other === slug || slugKey(other) === key
  const others = [
    ...(head?.statics ?? []).map((page) => page.slug),
    ...(head?.site.redirects ?? []).map(({from}) => slugIn(from))
  ]
  if (others.some(isSame)) return true
  let last = noFamily
  return texts.urls.some((url, i) => {
    if (own.has(i)) return false
    if (url === '') return isSame(knownEntry(i, desk)?.summary.slug ?? slug)
    const isKnown = site.families[i] === last
    last = site.families[i] ?? noFamily
    return !isKnown && isSame(slugIn(url))
  })
}

/** Of the address of an interview. */
function slugIn(url: string): string {
  return url.slice(url.indexOf('/') + 1, -1)
}

/** The texts as they are then, new ones behind all others. */
function amendedTexts(families: readonly TouchedFamily[], now: RecalledTexts, {memory}: Desk): Texts {
  const byText = new Map(families.flatMap(({texts, family}) => texts.map((text) => [text, family] as const)))
  const urls = new Map<number, UrlPath>()
  for (const {texts, family} of families)
    for (const text of texts) urls.set(text, `${now.summaryOf(text).locale}/${family.slug}/` as UrlPath)
  const places = new Map([...urls].map(([text, url]) => [url, text]))
  const isIn = (text: number): boolean => text < memory.texts.paths.length
  return {
    summaryOf: (text) => now.summaryOf(text),
    familyOf: (text) => byText.get(text) ?? now.familyOf(text),
    urlOf: (text) => urls.get(text) ?? (isIn(text) ? now.urlOf(text) : ('' as UrlPath)),
    at: (url) => places.get(url) ?? now.at(url)
  }
}

// ── plans ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function wantedNear(change: Change, desk: Desk): Pick<Planned, 'wanted' | 'gone'> | undefined {
  const {plans} = desk.memory
  const near = plansNear(change)
  if (near.plans.length > mostNear) return undefined
  const kept = new Set(near.plans.map(headOf))
  const others = new Set(near.gone.map(headOf))
  const whole = new Set<string>(near.wholeKinds)
  const places = new Map<string, number>()
  const gone: number[] = []
  for (const [i, head] of plans.heads.entries()) {
    if (kept.has(head)) places.set(head, i)
    else if (others.has(head) || whole.has(head.slice(0, head.indexOf('\n')))) gone.push(i)
  }
  const wanted: Planned['wanted'][number][] = []
  for (const plan of near.plans) {
    const i = places.get(headOf(plan))
    const inputs = inputsOf(change.after, plan)
    const key = keyOfInputs(inputs)
    if (i === undefined) wanted.push({plan, inputs, key})
    else if (!isKey(key, i, desk.memory)) wanted.push({i, plan, inputs, key})
  }
  if (wanted.length > mostPlans) return undefined
  return {wanted, gone}
}

function makeAll({wanted, now, ...planned}: Planned, setting: ReshapeSetting): Reshape | undefined {
  const remade: Reshaped[] = []
  let late = 0
  for (const one of wanted) {
    const made = makeAnew(one.plan, {...setting, site: planned.site})
    if (made === undefined) return undefined
    late += made.outputs.reduce((sum, output) => sum + ('make' in output ? 1 : 0), 0)
    if (late > mostLate) return undefined
    remade.push({...one, ...made})
  }
  return {...planned, remade, names: now.names()}
}

function isKey(key: Uint8Array, i: number, {plans}: Memory): boolean {
  return Buffer.compare(plans.keys.subarray(keyBytes * i, keyBytes * (i + 1)), key) === 0
}
