// The short way: texts that have changed in nothing that the site is planned by. Only the plans that name them are made again,
// on the site as the memory has it. That this site says the same as the one of the last build is not believed but checked:
// the plan's inputs must come out as they were, but for the texts that changed. Whatever does not fit, an error, a page more,
// sends the build another way.
import {inputsOf, pagesOf, type Site} from '../../collate.ts'
import type {Diagnostic, Plan} from '../../model.ts'
import {readAgain} from '../../read.ts'
import type {Renderer} from '../../render.ts'
import {spineOf} from '../memory/bones.ts'
import {countPages} from '../figures.ts'
import {makeEntry, readRow, type Desk, type Entry} from '../memory/articles.ts'
import type {Row} from '../parsing/parse-text.ts'
import {indexOf, mayWait} from '../memory/live.ts'
import {filesOf, type Memory} from '../memory.ts'
import {aspects, keyBytes, nameOf, planOf} from '../memory/tables.ts'
import {makePage, newTally, type MadeLater, type MadeOutput} from '../make/make-plan.ts'
import {keyOfInputs} from '../make/outputs.ts'
import {loadParser} from '../parsing/parser.ts'
import {companionOf, isSaidAlready, LostText, type Recalled} from '../memory/recall.ts'
import {openShelf, UnknownArticle} from '../parsing/shelf.ts'
import {lookUp, scanPlans} from '../memory/plan-index.ts'
import type {Stopwatch} from '../stopwatch.ts'

/** More than that are quicker the long way. */
export const mostTexts = 64
export const mostPlans = 256

/** Texts that are not as they were, each with its place in the memory's table. */
export type Changed = readonly {readonly i: number; readonly entry: Entry; readonly before: Row}[]

export interface TouchUp {
  readonly entries: Changed
  readonly remade: readonly Remade[]
  /** Places of plans that are put off. */
  readonly later: readonly number[]
}

/** What came of a plan. */
export interface MadeAnew {
  readonly key: Uint8Array
  readonly outputs: readonly (MadeOutput | MadeLater)[]
  readonly pages: number
}

/** A plan that was made again. */
export interface Remade extends MadeAnew {
  /** Place in the memory's table. */
  readonly i: number
}

export interface TouchUpSetting {
  readonly desk: Desk
  /** The site as it was; it has the texts as they are when this is done. */
  readonly recalled: Recalled
  readonly renderer: () => Renderer
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
  return orLongWay(() => remakeAll(entries, setting))
}

/** What the memory has lost can only be found on the long way. */
export function orLongWay<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof UnknownArticle || error instanceof LostText) return undefined
    throw error
  }
}

function remakeAll(entries: Changed, setting: TouchUpSetting): TouchUp | undefined {
  const {desk, extra, putsOff} = setting
  const {memory} = desk
  const named = plansNaming(entries, memory)
  const later = putsOff ? named.filter((i) => mayWait(i, memory)) : []
  const plans = [...new Set([...named, ...extra])].filter((i) => !later.includes(i)).sort((x, y) => x - y)
  if (plans.length > mostPlans || isSpokenOf(entries, desk)) return undefined
  const {site, texts} = setting.recalled
  if (!putAll(entries, texts, desk)) return undefined
  const remade: Remade[] = []
  for (const i of plans) {
    const made = remake(i, entries, {...setting, site})
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
  const isAlike = spineOf(entry.summary) === spineOf(before.summary)
  return isAlike && isGood(entry) ? {i, entry, before} : undefined
}

export function isGood({messages}: Row): boolean {
  return !messages.some(({severity}) => severity === 'error')
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
export function isSpokenOf(changed: Changed, {memory}: Desk): boolean {
  const paths = new Set<string>(changed.map(({entry}) => entry.path))
  const isAbout = ({file, cause}: Diagnostic): boolean => paths.has(file ?? '') || paths.has(cause?.file ?? '')
  return (
    memory.head?.messages.some(isAbout) === true ||
    changed.some(
      ({entry: {summary}, before}) =>
        summary.asked !== before.summary.asked && companionOf(summary.slug, memory)?.questions !== undefined
    )
  )
}

/** Puts the texts into the site; tells whether the same is to be said of their families as before. */
function putAll(changed: Changed, texts: Recalled['texts'], desk: Desk): boolean {
  const before = new Map(changed.map(({i}) => [i, texts.familyOf(i)]))
  for (const {i, entry} of changed) texts.put(i, entry)
  return [...before].every(([i, family]) => isSaidAlready(family, texts.familyOf(i), desk))
}

interface Remaking extends TouchUpSetting {
  readonly site: Site
}

function remake(i: number, changed: Changed, setting: Remaking): Remade | undefined {
  const {site, desk} = setting
  const {plans} = desk.memory
  const plan = planOf(plans.heads[i] ?? '')
  const known = plans.keys.subarray(keyBytes * i, keyBytes * (i + 1))
  const inputs = inputsOf(site, plan)
  // One that was put off has no key to check it by.
  const isOwed = known.every((byte) => byte === 0)
  if (!isOwed && Buffer.compare(keyOfInputs(asTheyWere(inputs, changed)), known) !== 0) return undefined
  const made = makeAnew(plan, setting)
  return made !== undefined && mayTake(made, i, desk.memory) ? {i, key: keyOfInputs(inputs), ...made} : undefined
}

/** The files of a plan; `undefined` where one of its pages cannot be made. */
export function makeAnew(
  plan: Plan,
  {site, desk, renderer, stopwatch}: Pick<Remaking, 'site' | 'desk' | 'renderer' | 'stopwatch'>
): Omit<MadeAnew, 'key'> | undefined {
  const shelf = openShelf(desk)
  const tally = newTally()
  const pages = stopwatch.measure('views', plan.kind, () => pagesOf(site, plan, shelf))
  const outputs = pages.flatMap((page) => makePage(page, {renderer: renderer(), shelf, stopwatch}, tally))
  return tally.messages.length > 0 ? undefined : {outputs, pages: countPages(pages)}
}

/** Whether a plan may have these files: what is new among them is at hand, and nobody else has it. */
function mayTake({outputs}: Pick<MadeAnew, 'outputs'>, i: number, memory: Memory): boolean {
  const before = new Set<string>(filesOf(memory, i).map(({path}) => path))
  const added = outputs.filter(({path}) => !before.has(path))
  if (added.length === 0) return true
  const taken = new Set(memory.files.paths)
  return added.every((output) => 'body' in output && !taken.has(output.path))
}

/** Inputs as they were before the changes. */
function asTheyWere(inputs: readonly string[], changed: Changed): string[] {
  const before = new Map<string, string>()
  for (const {entry, before: row} of changed)
    for (const key of aspects) before.set(entry.summary[key], row.summary[key])
  return inputs.map((input) => before.get(input) ?? input)
}
