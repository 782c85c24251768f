// The memory's tables after texts have come or the site is planned otherwise. In: what was made again, and how its files were
// left. Out: the same tables with rows put in and taken out; nothing is made of the rows that stay. Texts keep their order,
// by path; plans that have come stand behind the others.
import {dueOf, type Roster} from '../../collate.ts'
import type {LocaleTag} from '../../model.ts'
import {rowOf, setHash} from '../../read.ts'
import type {Location} from '../../store.ts'
import type {SiteFile} from '../../write.ts'
import {amendPlans, type Order} from './amend-plans.ts'
import type {Entry} from '../memory/articles.ts'
import {encodeBones} from '../memory/bones.ts'
import {countSeverities} from '../figures.ts'
import type {Head, Memory} from '../memory.ts'
import {toNumbers} from '../memory/places.ts'
import type {Said} from '../memory/said.ts'
import type {Reshape} from './reshape.ts'
import {noFamily, type SiteTable, type TextTable} from '../memory/tables.ts'

/** @param files those that were made, as they lie there */
export function amend(memory: Memory, reshaped: Reshape, files: readonly SiteFile[]): void {
  const {head} = memory
  if (head === undefined) return
  const order = orderOf(memory.texts.paths, reshaped.come)
  const plans = amendPlans(memory, {reshaped, files, order})
  memory.texts = amendTexts(memory.texts, reshaped, order)
  memory.site = amendSite(memory.site, reshaped, order)
  memory.plans = plans.table
  memory.files = plans.files
  memory.said = amendMessages(memory, reshaped, order)
  for (const {path, facts} of freshOf(reshaped)) {
    const place = rowOf(path, memory.survey.files)
    if (place !== -1) setHash(memory.survey, place, facts.hash)
  }
  memory.head = amendHead(head, memory, {reshaped, order})
  memory.past = {good: head.good, texts: memory.texts}
  if (memory.live !== undefined) {
    delete memory.live.index
    delete memory.live.recalled
    // What they name belongs to tables that are no more.
    memory.live.places.clear()
    const owed = [...memory.live.owed].flatMap((i) => plans.placeNow(i) ?? [])
    memory.live.owed.clear()
    for (const i of owed) memory.live.owed.add(i)
  }
  memory.pending.clear()
  memory.pendingFolders.clear()
  memory.isSameTree = true
}

function freshOf({entries, come}: Reshape): Entry[] {
  return [...entries.map(({entry}) => entry), ...come]
}

function orderOf(paths: readonly string[], come: readonly Entry[]): Order {
  const texts = new Uint32Array(paths.length + come.length)
  const placeOf = new Uint32Array(texts.length)
  let at = 0
  let next = 0
  const put = (text: number): void => {
    placeOf[text] = at
    texts[at++] = text
  }
  for (const [i, path] of paths.entries()) {
    for (; next < come.length && (come[next]?.path ?? '') < path; next++) put(paths.length + next)
    put(i)
  }
  for (; next < come.length; next++) put(paths.length + next)
  return {texts, placeOf}
}

// ── texts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function amendTexts(before: TextTable, reshaped: Reshape, {texts}: Order): TextTable {
  const {entries, come} = reshaped
  const count = before.paths.length
  const fresh = new Map<number, Entry>(entries.map(({i, entry}) => [i, entry]))
  for (const [k, entry] of come.entries()) fresh.set(count + k, entry)
  const paths: string[] = []
  const addresses: string[] = []
  const boneless = new Set<number>()
  for (const [place, text] of texts.entries()) {
    const entry = fresh.get(text)
    paths.push(entry?.path ?? before.paths[text] ?? '')
    addresses.push(entry === undefined ? (before.urls[text] ?? '') : urlOf(entry))
    if (entry === undefined && before.boneless.has(text)) boneless.add(place)
  }
  const placesOf = (table: Float64Array, of: (entry: Entry) => Location): Float64Array => {
    const places = rowsInOrder(table, 4, texts)
    for (const [place, text] of texts.entries()) {
      const entry = fresh.get(text)
      if (entry !== undefined) places.set(toNumbers([of(entry)]), 4 * place)
    }
    return places
  }
  const known = Array.from(texts, (text) => fresh.get(text) ?? {known: text})
  return {
    paths,
    urls: addresses,
    rows: placesOf(before.rows, ({row}) => row),
    articles: placesOf(before.articles, ({article}) => article),
    bones: encodeBones(known, {bones: before.bones, boneless: new Set()}),
    boneless
  }
}

/** Rows of a table as they stand in another order, copied in runs; those that it has not are zeros. */
function rowsInOrder(table: Float64Array, width: number, order: Uint32Array): Float64Array {
  const rows = new Float64Array(width * order.length)
  for (let from = 0; from < order.length;) {
    const first = order[from] ?? 0
    let to = from + 1
    while (to < order.length && order[to] === first + to - from) to++
    rows.set(table.subarray(width * first, width * (first + to - from)), width * from)
    from = to
  }
  return rows
}

function urlOf({summary: {locale, slug}}: Entry): string {
  return `${locale}/${slug}/`
}

function amendSite({families}: SiteTable, {families: touched, site}: Reshape, {texts, placeOf}: Order): SiteTable {
  const numbers = Uint32Array.from(texts, (text) => families[text] ?? noFamily)
  let next = families.reduce((most, number) => (number === noFamily ? most : Math.max(most, number + 1)), 0)
  for (const family of touched) {
    for (const text of family) numbers[placeOf[text] ?? 0] = next
    next++
  }
  const rosters = new Map<LocaleTag, Roster>()
  for (const [tag, {roster}] of site.editions) {
    const {times, groups} = roster
    rosters.set(tag, {times, groups, texts: roster.texts.map((text) => placeOf[text] ?? 0)})
  }
  return {families: numbers, rosters}
}

function amendMessages({said}: Memory, {entries, come}: Reshape, {texts}: Order): Said {
  const count = texts.length - come.length
  return said.reordered(
    texts,
    new Map([
      ...entries.map(({i, entry}) => [i, entry.messages] as const),
      ...come.map(({messages}, k) => [count + k, messages] as const)
    ])
  )
}

// ── head ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function amendHead(
  head: Head,
  {plans, files}: Memory,
  {reshaped: {entries, come, site}, order}: {readonly reshaped: Reshape; readonly order: Order}
): Head {
  const {due: _due, figures, ...rest} = head
  const due = dueOf(site, head.site.textsDue)
  let {errors, warnings} = figures
  for (const {messages} of [...entries.map(({entry}) => entry), ...come]) {
    const now = countSeverities(messages)
    errors += now.errors
    warnings += now.warnings
  }
  for (const {before} of entries) {
    const then = countSeverities(before.messages)
    errors -= then.errors
    warnings -= then.warnings
  }
  let sizeBytes = 0
  for (let at = 0; at < files.stamps.length; at += 2) sizeBytes += files.stamps[at] ?? 0
  return {
    ...rest,
    ...(due !== undefined && {due}),
    site: {...head.site, withdrawn: head.site.withdrawn.map((text) => order.placeOf[text] ?? 0)},
    figures: {
      ...figures,
      texts: figures.texts + come.length,
      pages: plans.pages.reduce((sum, pages) => sum + pages, 0),
      sizeBytes,
      errors,
      warnings
    }
  }
}
