// The short way: texts that have changed in nothing that the site is planned by. Only the plans that name them are made again,
// where only bodies have changed each on a small site of the texts that its inputs name, else on the whole one. That this
// site says the same as the one of the last build is not believed but checked: the plan's inputs must come out as they were,
// but for the texts that changed. Whatever does not fit, an error, a page more, sends the build the long way round.
import {collate, inputsOf, pagesOf, type Site} from '../collate.ts'
import type {Companion, Diagnostic, Plan, SourcePath, Summary} from '../model.ts'
import {readAgain} from '../read.ts'
import type {Renderer} from '../render.ts'
import {countPages} from './figures.ts'
import {makeEntry, readRow, type Desk} from './articles.ts'
import type {Row} from './parse-text.ts'
import {indexOf, mayWait} from './live.ts'
import {filesOf, type Memory} from './memory.ts'
import {placeAt} from './places.ts'
import {aspects, headOf, keyBytes, nameOf, planOf} from './tables.ts'
import {makePage, newTally, type MadeLater, type MadeOutput} from './make-plan.ts'
import {keyOfInputs} from './outputs.ts'
import {loadParser} from './parser.ts'
import {openShelf, UnknownArticle} from './shelf.ts'
import {isPlannedAlike, wholeSite, type Changed} from './whole-site.ts'
import {lookUp, scanPlans} from './plan-index.ts'
import type {Stopwatch} from './stopwatch.ts'

/** More than that are quicker the long way. */
const mostTexts = 64
const mostPlans = 256

export interface TouchUp {
  readonly entries: Changed
  readonly remade: readonly Remade[]
  /** Places of plans that are put off. */
  readonly later: readonly number[]
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
  /** Places of plans that are made besides those of the texts. */
  readonly extra: readonly number[]
  /** Whether plans that may wait are put off. */
  readonly putsOff: boolean
}

/** What is to be replaced on the site; `undefined` where the short way does not lead there. */
export async function touchUp(paths: readonly string[], setting: TouchUpSetting): Promise<TouchUp | undefined> {
  const {desk} = setting
  if (paths.length > mostTexts) return undefined
  const entries: Changed[number][] = []
  for (const path of paths) {
    const found = await readBody(path, desk)
    if (found === undefined) return undefined
    entries.push(found)
  }
  if (isSpokenOf(entries, desk)) return undefined
  const named = plansNaming(entries, desk.memory)
  const later = setting.putsOff ? named.filter((i) => mayWait(i, desk.memory)) : []
  const plans = [...new Set([...named, ...setting.extra])].filter((i) => !later.includes(i)).sort((x, y) => x - y)
  if (plans.length > mostPlans) return undefined
  const remade: Remade[] = []
  const sites = sitesFor(entries, setting)
  for (const i of plans) {
    const made = tryRemaking(i, entries, {...setting, sites})
    if (made === undefined) return undefined
    remade.push(made)
  }
  return {entries, remade, later}
}

/** A text that the site is planned by as it was; `undefined` for one that changes more than pages. */
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
  if (hasErrors || !isPlannedAlike({i, entry, before})) return undefined
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
function plansNaming(changed: Changed, memory: Memory): number[] {
  const {plans, live} = memory
  const wanted: number[] = []
  for (const {i, entry, before} of changed) {
    for (const [aspect, key] of aspects.entries()) {
      if (entry.summary[key] !== before.summary[key]) wanted.push(nameOf(i, aspect))
    }
  }
  const found = live === undefined ? scanPlans(plans, wanted) : lookUp(wanted, indexOf(live, memory))
  return [...new Set(found)]
}

/** Whether more is said of a text than stands with it, or may be said now that its questions are others. */
function isSpokenOf(changed: Changed, {memory}: Desk): boolean {
  const paths = new Set<string>(changed.map(({entry}) => entry.path))
  const isAbout = ({file, cause}: Diagnostic): boolean => paths.has(file ?? '') || paths.has(cause?.file ?? '')
  return (
    memory.head?.messages.some(isAbout) === true ||
    changed.some(
      ({entry: {summary}, before}) =>
        summary.asked !== before.summary.asked &&
        companionOf(summary.slug, memory).some(({questions}) => questions !== undefined)
    )
  )
}

interface Remaking extends TouchUpSetting {
  readonly sites: Sites
}

// An article that the inputs do not name is not at hand here.
function tryRemaking(i: number, changed: Changed, setting: Remaking): Remade | undefined {
  try {
    return remake(i, changed, setting)
  } catch (error) {
    if (error instanceof UnknownArticle) return undefined
    throw error
  }
}

function remake(i: number, changed: Changed, setting: Remaking): Remade | undefined {
  const {desk, renderer, stopwatch} = setting
  const {memory} = desk
  const found = siteOf(i, changed, setting)
  if (found === undefined) return undefined
  const {site, plan, inputs} = found
  const shelf = openShelf(desk)
  const tally = newTally()
  const pages = stopwatch.measure('views', plan.kind, () => pagesOf(site, plan, shelf))
  const outputs = pages.flatMap((page) => makePage(page, {renderer: renderer(), shelf, stopwatch}, tally))
  if (tally.messages.length > 0 || !mayTake(outputs, i, memory)) return undefined
  return {i, key: keyOfInputs(inputs), outputs, pages: countPages(pages)}
}

/** Whether a plan may have these files: what is new among them is at hand, and nobody else has it. */
function mayTake(outputs: Remade['outputs'], i: number, memory: Memory): boolean {
  const before = new Set<string>(filesOf(memory, i).map(({path}) => path))
  const added = outputs.filter(({path}) => !before.has(path))
  if (added.length === 0) return true
  const taken = new Set(memory.files.paths)
  return added.every((output) => 'body' in output && !taken.has(output.path))
}

/** A site on which a plan comes out as it was, but for the texts that changed. */
function siteOf(
  i: number,
  changed: Changed,
  {sites, desk: {memory}}: Remaking
): {site: Site; plan: Plan; inputs: readonly string[]} | undefined {
  const head = memory.plans.heads[i] ?? ''
  const known = memory.plans.keys.subarray(keyBytes * i, keyBytes * (i + 1))
  // One that was put off has no key to check it by: the whole site is right without.
  const isOwed = known.every((byte) => byte === 0)
  for (const make of isOwed ? sites.slice(-1) : sites) {
    const small = make(i)
    const plan = small?.plans === undefined ? planOf(head) : small.plans.find((one) => headOf(one) === head)
    if (small === undefined || plan === undefined) continue
    const inputs = inputsOf(small.site, plan)
    const key = keyOfInputs(asTheyWere(inputs, changed))
    if (isOwed || Buffer.compare(key, known) === 0) return {site: small.site, plan, inputs}
  }
  return undefined
}

interface SmallSite {
  readonly site: Site
  /** Absent for the whole site, which has every plan. */
  readonly plans?: readonly Plan[]
}

/** Where to look for the site of the `i`th plan, the quickest first and the whole one last. */
type Sites = readonly ((i: number) => SmallSite | undefined)[]

function sitesFor(changed: Changed, setting: TouchUpSetting): Sites {
  let whole: {readonly site: Site | undefined} | undefined
  const large = (): SmallSite | undefined => {
    whole ??= {site: wholeSite(changed, setting)}
    return whole.site && {site: whole.site}
  }
  const isSameFace = changed.every(({entry, before}) => entry.summary.face === before.summary.face)
  return isSameFace ? [(i) => smallSite(i, changed, setting), large] : [large]
}

/** One of the texts that the plan names, and of their families. */
function smallSite(i: number, changed: Changed, setting: TouchUpSetting): SmallSite | undefined {
  const {desk, now, drafts} = setting
  const {memory, config} = desk
  const rows = rowsNamedBy(i, changed, desk)
  if (rows === undefined) return undefined
  const companions = [...new Set(rows.map(({slug}) => slug))].flatMap((slug) => companionOf(slug, memory))
  const material = {companions, statics: memory.head?.statics ?? [], shelf: openShelf(desk), now, drafts}
  const {site, plans, messages} = collate(config, rows, material)
  return messages.length > 0 ? undefined : {site, plans}
}

/** The rows of the texts that a plan's inputs name, their articles noted; `undefined` where one is not to be had. */
function rowsNamedBy(i: number, changed: Changed, desk: Desk): Summary[] | undefined {
  const {memory} = desk
  const {plans, texts} = memory
  const places = plans.names.subarray(plans.nameStarts[i] ?? 0, plans.nameStarts[i + 1] ?? 0)
  const rows: Summary[] = []
  for (const text of withVersions(places, texts)) {
    const path = texts.paths[text] as SourcePath
    const fresh = changed.find((one) => one.i === text)?.entry
    const summary = fresh?.summary ?? readRow(text, memory)?.summary
    if (summary === undefined) return undefined
    rows.push(summary)
    const article = fresh?.article ?? placeAt(texts.articles, text)
    desk.places.set(summary.hash, {path, summary, article})
  }
  return rows
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
