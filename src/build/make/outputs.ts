// From plans to the files of the site, in the order of the plans. A plan whose inputs are what they were and whose files
// stand as they were left is not made. Of the others a few are made at once, on threads where there are many, so that no more
// than a few pages' bytes are held; they are booked here, in their order. A page whose template fails gives messages and no
// file: what an earlier build wrote for it stays. Two files for one path are an error and never a matter of who was quicker:
// the first one has it.
import {hash} from 'node:crypto'
import {inputsOf} from '../../collate.ts'
import type {Diagnostic, Output, OutputPath, Plan, UrlPath} from '../../model.ts'
import type {PutFile, SiteFile} from '../../write.ts'
import type {Crew, PutHere, PutPlan} from './crew.ts'
import {addFault, messagesOf, type Faults} from './faults.ts'
import {openLater, type Later} from './later.ts'
import {
  makePage,
  makePlan,
  newTally,
  type MadeLater,
  type MadeOutput,
  type MadePlan,
  type Workbench
} from './make-plan.ts'
import {PlanBook, type Namer} from '../memory/plan-table.ts'
import type {Sink} from './sink.ts'
import {keyBytes} from '../memory/tables.ts'
import {noStopwatch} from '../stopwatch.ts'

export interface Production {
  readonly messages: readonly Diagnostic[]
  /** Pages that could not be made. */
  readonly held: readonly UrlPath[]
  /** How many pages were made. */
  readonly rendered: number
  /** All that was made, in order; first what pages refer to, last what was taken as it is. */
  readonly book: PlanBook
  /** Whether no plan was left as it stood. */
  readonly isAllMade: boolean
  /** Whether two wanted one path. */
  readonly hasClashes: boolean
}

/** A plan of the last build that need not be made. */
export interface Standing {
  /** In the memory's table. */
  readonly place: number
  readonly files: readonly SiteFile[]
}

/** A plan as an earlier build made it. */
export interface Precedent {
  /** In the memory's table. */
  readonly place: number
  readonly key: Uint8Array
  readonly pages: number
  /** Its files, if all of them stand as they were left. */
  readonly files: () => readonly SiteFile[] | undefined
}

/** What a site is made of. */
export interface Workshop extends Workbench {
  readonly plans: readonly Plan[]
  readonly namer: Namer
  /** Files that go to the site as they are. */
  readonly files: readonly Output[]
  /** Absent where nothing of an earlier build may be taken. */
  readonly precedentOf?: (plan: Plan) => Precedent | undefined
  /** Those who make the plans of these numbers, where others than this thread are to; else `undefined`. */
  readonly hire?: (count: number) => Crew | undefined
}

interface Progress {
  readonly messages: Diagnostic[]
  readonly faults: Faults
  readonly held: UrlPath[]
  rendered: number
  readonly book: PlanBook
  isAllMade: boolean
  /** Path, folded as file systems that ignore case and form of Unicode do it → who has it, for people. */
  readonly owners: Map<string, string>
  hasClashes: boolean
  readonly later: Later
}

const noKey = new Uint8Array(keyBytes)

/** Gives the sink all files of the site, in the order of the plans. */
export async function produce(workshop: Workshop, sink: Sink): Promise<Production> {
  const progress: Progress = {
    messages: [],
    faults: new Map(),
    held: [],
    rendered: 0,
    book: new PlanBook(),
    isAllMade: true,
    owners: new Map(),
    hasClashes: false,
    later: openLater(sink)
  }
  const {later, messages} = progress
  const {stopwatch = noStopwatch} = workshop
  give(workshop.renderer.assets(), progress, sink)
  await makeAll(workshop, {progress, sink})
  const files = workshop.files.map((output) => ({...output, file: `public/${output.path}`}))
  messages.push(...messagesOf(progress.faults))
  give(files, progress, sink)
  messages.push(...(await stopwatch.measure('other', 'images', later.finish)))
  return progress
}

/** The key of all that a plan's pages depend on, besides what is the same for the whole site. */
export function keyOfInputs(inputs: readonly string[]): Uint8Array {
  // Copied, because a part of a buffer holds all of it, and there is one for each plan.
  return Uint8Array.from(hash('sha256', inputs.join('\0'), 'buffer').subarray(0, keyBytes))
}

/** Outputs that belong to no plan. */
function give(outputs: readonly MadeOutput[], progress: Progress, sink: Sink): void {
  progress.book.begin({names: [], key: noKey, pages: 0})
  for (const output of outputs) addOutput(output, {progress, sink})
}

interface Bench {
  readonly progress: Progress
  readonly sink: Sink
}

/** A plan, and its files if they need not be made. */
interface Order {
  readonly plan: Plan
  readonly inputs: readonly string[]
  readonly key: Uint8Array
  readonly standing?: Standing
  readonly pages: number
}

async function makeAll(workshop: Workshop, bench: Bench): Promise<void> {
  const {later} = bench.progress
  const {plans, precedentOf, hire, stopwatch = noStopwatch} = workshop
  // Where all are made, inputs are worked out while threads make them.
  const orders = precedentOf === undefined ? undefined : plans.map((plan) => orderOf(plan, workshop))
  const wanted = plans.flatMap((_, i) => (orders?.[i]?.standing === undefined ? [i] : []))
  const planAt = (i: number): Plan => {
    const plan = plans[i]
    if (plan === undefined) throw new Error(`There is no plan ${i} of ${plans.length}.`)
    return plan
  }
  const makeOne = (i: number): MadePlan => makePlan(planAt(i), workshop)
  const bookOne = (i: number, made: MadePlan | PutPlan | PutHere): void =>
    note(book(orders?.[i] ?? orderOf(planAt(i), workshop), made, {...bench, workshop}))
  let done = 0
  let pages = 0
  const note = (more: number): void => {
    done++
    pages += more
    stopwatch.progress?.({stage: 'make', done, total: plans.length, pages})
  }
  const keepUntil = (end: number): void => {
    for (const order of orders?.slice(done, end) ?? []) note(keep(order, workshop, bench))
  }
  const crew = hire?.(wanted.length)
  if (crew === undefined) {
    for (const i of wanted) {
      keepUntil(i)
      bookOne(i, makeOne(i))
      if (later.isBusy()) await stopwatch.measure('other', 'images', later.next)
    }
  } else {
    await crew.make(wanted, makeOne, (i, made) => {
      keepUntil(i)
      bookOne(i, made)
    })
  }
  keepUntil(plans.length)
}

function orderOf(plan: Plan, {site, precedentOf, stopwatch = noStopwatch}: Workshop): Order {
  const inputs = stopwatch.measure('other', 'inputs', () => inputsOf(site, plan))
  const key = keyOfInputs(inputs)
  const precedent = precedentOf?.(plan)
  const files = precedent !== undefined && equal(precedent.key, key) ? precedent.files() : undefined
  if (precedent === undefined || files === undefined) return {plan, inputs, key, pages: 0}
  return {plan, inputs, key, pages: precedent.pages, standing: {place: precedent.place, files}}
}

/** @returns how many pages it has */
function keep({standing, ...order}: Order, {namer}: Workshop, {progress, sink}: Bench): number {
  const names = (standing && namer.carried(standing.place)) ?? namer.of(order.inputs)
  progress.book.begin({...order, names})
  progress.isAllMade = false
  for (const file of standing?.files ?? []) if (claim(file, progress)) sink.keep(file)
  return order.pages
}

/** @returns how many pages it has */
function book(
  {plan, inputs, key}: Order,
  {outputs, pages, held, messages, rendered}: MadePlan | PutPlan | PutHere,
  bench: Bench & {readonly workshop: Workshop}
): number {
  const {progress, workshop} = bench
  for (const message of messages) addFault(progress.faults, message)
  progress.held.push(...held)
  progress.rendered += rendered
  // What could not be made is tried again by the next build.
  progress.book.begin({plan, names: workshop.namer.of(inputs), key: held.length > 0 ? noKey : key, pages})
  const {stopwatch = noStopwatch} = workshop
  stopwatch.measure('other', 'files', () => {
    for (const output of outputs) {
      // Whoever was asked to make it later gave back what it is made of.
      if ('page' in output && !('make' in output))
        for (const made of makePage(output.page, workshop, newTally())) addOutput(made, bench)
      else addOutput(output, bench)
    }
  })
  return pages
}

function addOutput(output: MadeOutput | MadeLater | PutFile, {progress, sink}: Bench): void {
  if (!claim(output, progress)) return
  if ('body' in output) sink.add(output)
  else if ('make' in output) progress.later.add(output)
  else sink.take?.(output)
}

/** Whether nobody has the path yet. */
function claim(output: {readonly path: OutputPath; readonly file?: string}, progress: Progress): boolean {
  const {owners, messages, book} = progress
  const name = folded(output.path)
  const owner = owners.get(name)
  if (owner !== undefined) {
    const path = book.paths.find((one) => folded(one) === name) ?? output.path
    messages.push(describeClash(output, {path, name: owner}))
    progress.hasClashes = true
    return false
  }
  owners.set(name, output.file ?? 'a page of the site')
  book.add(output.path)
  return true
}

const plainPath = /^[a-z\d/._-]*$/u

/** As file systems that ignore case and form of Unicode have it. */
export function folded(path: string): string {
  return plainPath.test(path) ? path : path.normalize('NFC').toLowerCase()
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

function describeClash(
  output: {readonly path: OutputPath; readonly file?: string},
  owner: {path: string; name: string}
): Diagnostic {
  const isSame = output.path === owner.path
  const twin = isSame ? '' : ` (\`${owner.path}\`, which many computers take for the same)`
  return {
    ruleId: 'duplicate-address',
    severity: 'error',
    message: `\`${output.path}\` comes from ${output.file ?? 'a page of the site'} and from ${owner.name}${twin}; the latter was taken.`,
    note: 'Rename one of the two, or remove it.',
    ...(output.file !== undefined && {file: output.file})
  }
}
