// The short way: texts whose bodies have changed and nothing that other pages say of them. Only the plans that name their
// articles are made again, each on a small site of the texts that its inputs name. That the small site says the same as the
// large one is not believed but checked: the plan's inputs must come out as they were, but for the texts that changed.
// Whatever does not fit, an error, a page more, a fact that only the whole site knows, sends the build the long way round.
import {collate, inputsOf, pagesOf, type Site} from '../collate.ts'
import type {Companion, Plan, SourcePath, Summary} from '../model.ts'
import {readAgain} from '../read.ts'
import type {Renderer} from '../render.ts'
import {countPages} from './figures.ts'
import {makeEntry, readRow, type Desk, type Entry} from './articles.ts'
import {BareSummary} from './bare-row.ts'
import type {Row} from './parse-text.ts'
import {aspects, filesOf, headOf, keyBytes, nameOf, placeAt, planOf, type Memory} from './memory.ts'
import {makePage, newTally, type MadeLater, type MadeOutput} from './make-plan.ts'
import {keyOfInputs} from './outputs.ts'
import {loadParser} from './parser.ts'
import {indexPlans, lookUp, scanPlans, type PlanIndex} from './plan-index.ts'
import {openShelf, UnknownArticle} from './shelf.ts'
import type {Stopwatch} from './stopwatch.ts'

/** More than that are quicker the long way. */
const mostTexts = 64
const mostPlans = 256

export interface TouchUp {
  readonly entries: readonly {readonly i: number; readonly entry: Entry}[]
  readonly remade: readonly Remade[]
}

/** A plan that was made again. */
export interface Remade {
  /** Place in the memory's table. */
  readonly i: number
  readonly key: Uint8Array
  readonly outputs: readonly (MadeOutput | MadeLater)[]
  readonly pages: number
}

export interface TouchUpSetting {
  readonly desk: Desk
  readonly renderer: () => Renderer
  readonly now: number
  readonly drafts: boolean
  readonly stopwatch: Stopwatch
  /** The whole site with its rows by path, where it is at hand. */
  readonly live?: LiveSite
}

export interface LiveSite {
  readonly site: Site
  readonly rows: ReadonlyMap<string, Summary>
  readonly renderer: Renderer
  /** Made when it is wanted. */
  index?: PlanIndex
}

/** What is to be replaced on the site; `undefined` where the short way does not lead there. */
export async function touchUp(paths: readonly string[], setting: TouchUpSetting): Promise<TouchUp | undefined> {
  const {desk} = setting
  if (paths.length > mostTexts) return undefined
  const entries: {i: number; entry: Entry; before: Row}[] = []
  for (const path of paths) {
    const found = await readBody(path, desk)
    if (found === undefined) return undefined
    entries.push(found)
  }
  const plans = plansNaming(entries, desk.memory)
  if (plans.length > mostPlans) return undefined
  const remade: Remade[] = []
  for (const i of plans) {
    const made = tryRemaking(i, entries, setting)
    if (made === undefined) return undefined
    remade.push(made)
  }
  return {entries, remade}
}

type Changed = readonly {readonly i: number; readonly entry: Entry; readonly before: Row}[]

/** A text with another body and nothing else; `undefined` for one that says something new of itself. */
async function readBody(path: string, desk: Desk): Promise<Changed[number] | undefined> {
  const i = desk.indexOf(path)
  const before = i === undefined ? undefined : readRow(i, desk.memory)
  // One that is not shown may be shown now.
  if (i === undefined || before === undefined || desk.memory.texts.urls[i] === '') return undefined
  const reading = readAgain(desk.root, path, desk.config)
  if (reading === undefined || !isSameClaim(before, reading)) return undefined
  await loadParser()
  const {slug} = before.summary
  const entry = makeEntry(reading, slug, desk)
  const hasErrors = entry.messages.some(({severity}) => severity === 'error')
  if (hasErrors || entry.summary.face !== before.summary.face) return undefined
  desk.places.set(entry.key, entry)
  return {i, entry, before}
}

function isSameClaim({facts}: Row, text: {readonly facts: Row['facts']}): boolean {
  return claimOf(facts) === claimOf(text.facts)
}

function claimOf({hash: _hash, ...rest}: Row['facts']): string {
  return JSON.stringify(rest)
}

/** Places of the plans that say more of a changed text than its face. */
function plansNaming(changed: Changed, {plans, live}: Memory): number[] {
  const wanted: number[] = []
  for (const {i, entry, before} of changed) {
    for (const [aspect, key] of aspects.entries()) {
      if (entry.summary[key] !== before.summary[key]) wanted.push(nameOf(i, aspect))
    }
  }
  const found = live === undefined ? scanPlans(plans, wanted) : lookUp(wanted, (live.index ??= indexPlans(plans)))
  return [...new Set(found)].sort((a, b) => a - b)
}

// An article that the inputs do not name is not at hand here.
function tryRemaking(i: number, changed: Changed, setting: TouchUpSetting): Remade | undefined {
  try {
    return remake(i, changed, setting)
  } catch (error) {
    if (error instanceof UnknownArticle) return undefined
    throw error
  }
}

function remake(i: number, changed: Changed, setting: TouchUpSetting): Remade | undefined {
  const {desk, renderer, stopwatch} = setting
  const {memory} = desk
  const head = memory.plans.heads[i] ?? ''
  const site = siteFor(i, changed, setting)
  const plan = site && findPlan(head, site)
  if (site === undefined || plan === undefined) return undefined
  const inputs = inputsOf(site.site, plan)
  const known = memory.plans.keys.subarray(keyBytes * i, keyBytes * (i + 1))
  if (Buffer.compare(keyOfInputs(asTheyWere(inputs, changed)), known) !== 0) return undefined
  const shelf = openShelf(desk)
  const tally = newTally()
  const pages = stopwatch.measure('views', plan.kind, () => pagesOf(site.site, plan, shelf))
  const outputs = pages.flatMap((page) => makePage(page, {renderer: renderer(), shelf, stopwatch}, tally))
  const paths = filesOf(memory, i).map(({path}) => path)
  const isSame = outputs.length === paths.length && outputs.every(({path}, at) => path === paths[at])
  if (!isSame || tally.messages.length > 0) return undefined
  return {i, key: keyOfInputs(inputs), outputs, pages: countPages(pages)}
}

interface SmallSite {
  readonly site: Site
  /** Absent for the whole site, which has every plan. */
  readonly plans?: readonly Plan[]
}

function findPlan(head: string, {plans}: SmallSite): Plan | undefined {
  return plans === undefined ? planOf(head) : plans.find((plan) => headOf(plan) === head)
}

/** The whole site where it is at hand, with the changed rows in their places; else one of the texts that the plan names. */
function siteFor(i: number, changed: Changed, setting: TouchUpSetting): SmallSite | undefined {
  const {desk, now, drafts, live} = setting
  const {memory, config} = desk
  const rows = rowsNamedBy(i, changed, setting)
  if (rows === undefined) return undefined
  if (live !== undefined) {
    for (const {entry} of changed) renew(live.rows.get(entry.path), entry.summary)
    return {site: live.site}
  }
  const companions = [...new Set(rows.map(({slug}) => slug))].flatMap((slug) => companionOf(slug, memory))
  const material = {companions, statics: memory.head?.statics ?? [], shelf: openShelf(desk), now, drafts}
  const {site, plans: found, messages} = collate(config, rows, material)
  return messages.length > 0 ? undefined : {site, plans: found}
}

/** The rows of the texts that a plan's inputs name, their articles noted; `undefined` where one is not to be had. */
function rowsNamedBy(i: number, changed: Changed, {desk, live}: TouchUpSetting): Summary[] | undefined {
  const {memory} = desk
  const {plans, texts} = memory
  const places = plans.names.subarray(plans.nameStarts[i] ?? 0, plans.nameStarts[i + 1] ?? 0)
  const rows: Summary[] = []
  for (const text of withVersions(places, texts)) {
    const path = texts.paths[text] as SourcePath
    const fresh = changed.find((one) => one.i === text)?.entry
    const summary = fresh?.summary ?? live?.rows.get(path) ?? readRow(text, memory)?.summary
    if (summary === undefined) return undefined
    rows.push(summary)
    const article = fresh?.article ?? placeAt(texts.articles, text)
    desk.places.set(summary.hash, {path, summary, article})
  }
  return rows
}

function renew(row: Summary | undefined, whole: Summary): void {
  if (row instanceof BareSummary) row.renew(whole)
  else if (row !== undefined) Object.assign(row, whole)
}

/** The texts that are named and the others in their folders: a text's date and topics may be another version's. */
function withVersions(names: Uint32Array, {paths, urls}: Memory['texts']): Set<number> {
  const texts = new Set<number>()
  for (const name of names) {
    const text = Math.floor(name / aspects.length)
    texts.add(text)
    const folder = /^content\/interviews\/[^/]+\//u.exec(paths[text] ?? '')?.[0]
    if (folder === undefined) continue
    let other = text
    while (paths[other - 1]?.startsWith(folder) === true) other--
    for (; paths[other]?.startsWith(folder) === true; other++) if (urls[other] !== '') texts.add(other)
  }
  return texts
}

function companionOf(slug: string, {companions, rows}: Memory): Companion[] {
  const at = companions.get(slug)
  const found = at === undefined ? undefined : rows.read(at)
  return found === undefined ? [] : [found as Companion]
}

/** Inputs as they were before the changes. */
function asTheyWere(inputs: readonly string[], changed: Changed): string[] {
  const before = new Map<string, string>()
  for (const {entry, before: row} of changed)
    for (const key of aspects) before.set(entry.summary[key], row.summary[key])
  return inputs.map((input) => before.get(input) ?? input)
}
