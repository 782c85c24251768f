// From plans to the files of the site, one plan at a time, so that no more than a few pages' bytes are held here. A plan
// whose inputs are what they were and whose files stand as they were left is not made. A page whose template fails gives
// messages and no file: what an earlier build wrote for it stays. Two files for one path are an error and never a matter of
// order: the first one has it.
import {hash} from 'node:crypto'
import {inputsOf, pagesOf, type Site} from '../collate.ts'
import type {Diagnostic, LateOutput, Output, OutputPath, Page, Plan, Shelf, UrlPath} from '../model.ts'
import type {Renderer} from '../render.ts'
import type {SiteFile} from '../write.ts'
import {addFault, messagesOf, type Faults} from './faults.ts'
import {countPages, isPage} from './figures.ts'
import {openLater, type Later} from './later.ts'
import {keyBytes} from './memory.ts'
import {noStopwatch, type Stopwatch} from './stopwatch.ts'

/** An output and, where it is made of one file of the project, that file. */
export interface MadeOutput extends Output {
  readonly file?: string
}

/** The same for a file whose name says all that it shows. */
export interface MadeLater extends LateOutput {
  readonly file?: string
}

/** Takes what is made. */
export interface Sink {
  readonly add: (output: MadeOutput) => void
  /** A file that lies there as it should. */
  readonly keep: (file: SiteFile) => void
  /** The file of a path as it lies there; without it, what is made later is not made. */
  readonly find?: (path: OutputPath) => SiteFile | undefined
}

export interface Production {
  readonly messages: readonly Diagnostic[]
  /** Pages that could not be made. */
  readonly held: readonly UrlPath[]
  /** How many pages were made. */
  readonly rendered: number
  /** All that was made, in order; the first is what pages refer to, the last what was taken as it is. */
  readonly batches: readonly Batch[]
  /** Whether two wanted one path. */
  readonly hasClashes: boolean
}

/** What came of one plan. */
export interface Batch {
  readonly plan?: Plan
  readonly inputs: readonly string[]
  readonly key: Uint8Array
  /** How many pages. */
  readonly pages: number
  /** Its files. */
  readonly paths: OutputPath[]
  /** Whether they were left as they stood. */
  readonly isStanding?: true
}

/** A plan as an earlier build made it. */
export interface Precedent {
  readonly key: Uint8Array
  readonly pages: number
  /** Its files, if all of them stand as they were left. */
  readonly files: () => readonly SiteFile[] | undefined
}

/** What pages are made of and with. */
export interface Workshop {
  readonly site: Site
  readonly plans: readonly Plan[]
  readonly shelf: Shelf
  readonly renderer: Renderer
  /** Files that go to the site as they are. */
  readonly files: readonly Output[]
  readonly precedentOf: (plan: Plan) => Precedent | undefined
  readonly stopwatch?: Stopwatch
}

interface Owner {
  readonly path: OutputPath
  /** For people. */
  readonly name: string
}

interface Progress {
  readonly messages: Diagnostic[]
  readonly faults: Faults
  readonly held: UrlPath[]
  rendered: number
  readonly batches: Batch[]
  /** Path, folded as file systems that ignore case and form of Unicode do it → who has it. */
  readonly owners: Map<string, Owner>
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
    batches: [],
    owners: new Map(),
    hasClashes: false,
    later: openLater(sink)
  }
  const {later, messages} = progress
  const {plans, stopwatch = noStopwatch} = workshop
  give(workshop.renderer.assets(), progress, sink)
  let pages = 0
  for (const [i, plan] of plans.entries()) {
    pages += makePlan(plan, workshop, {progress, sink})
    stopwatch.progress?.({stage: 'make', done: i + 1, total: plans.length, pages})
    if (later.isBusy()) await stopwatch.measure('other', 'images', later.next)
  }
  const files = workshop.files.map((output) => ({...output, file: `public/${output.path}`}))
  messages.push(...messagesOf(progress.faults))
  give(files, progress, sink)
  messages.push(...(await stopwatch.measure('other', 'images', later.finish)))
  return progress
}

/** The key of all that a plan's pages depend on, besides what is the same for the whole site. */
export function keyOfInputs(inputs: readonly string[]): Uint8Array {
  return hash('sha256', inputs.join('\0'), 'buffer').subarray(0, keyBytes)
}

/** Outputs that belong to no plan. */
function give(outputs: readonly MadeOutput[], progress: Progress, sink: Sink): void {
  const batch: Batch = {inputs: [], key: noKey, pages: 0, paths: []}
  progress.batches.push(batch)
  for (const output of outputs) addOutput(output, batch, {progress, sink})
}

interface Bench {
  readonly progress: Progress
  readonly sink: Sink
}

/** @returns how many pages it has */
function makePlan(plan: Plan, workshop: Workshop, bench: Bench): number {
  const {progress, sink} = bench
  const {stopwatch = noStopwatch} = workshop
  const inputs = stopwatch.measure('other', 'inputs', () => inputsOf(workshop.site, plan))
  const key = keyOfInputs(inputs)
  const precedent = workshop.precedentOf(plan)
  const standing = precedent !== undefined && equal(precedent.key, key) ? precedent.files() : undefined
  if (precedent !== undefined && standing !== undefined) {
    const batch: Batch = {plan, inputs, key, pages: precedent.pages, paths: [], isStanding: true}
    progress.batches.push(batch)
    for (const file of standing) if (claim(file, batch, progress)) sink.keep(file)
    return precedent.pages
  }
  const pages = stopwatch.measure('views', plan.kind, () => pagesOf(workshop.site, plan, workshop.shelf))
  const heldBefore = progress.held.length
  const made = pages.flatMap((page) => makePage(page, workshop, progress))
  // What could not be made is tried again by the next build.
  const batch: Batch = {
    plan,
    inputs,
    key: progress.held.length > heldBefore ? noKey : key,
    pages: countPages(pages),
    paths: []
  }
  progress.batches.push(batch)
  stopwatch.measure('other', 'files', () => made.forEach((output) => addOutput(output, batch, bench)))
  return batch.pages
}

/** The files of a page; none where a template or a style sheet fails. */
export function makePage(
  page: Page,
  {renderer, shelf, stopwatch = noStopwatch}: Pick<Workshop, 'renderer' | 'shelf' | 'stopwatch'>,
  progress: Pick<Progress, 'faults' | 'held' | 'rendered'>
): (MadeOutput | MadeLater)[] {
  const tree = 'article' in page ? shelf.tree({hash: page.article}) : undefined
  const {outputs, late = [], messages} = stopwatch.measure('template', page.kind, () => renderer.render(page, tree))
  for (const message of messages) addFault(progress.faults, message)
  if (messages.some(({severity}) => severity === 'error')) {
    progress.held.push(page.url)
    return []
  }
  if (isPage(page)) progress.rendered++
  const made = [...outputs, ...late]
  return 'file' in page ? made.map((output) => ({...output, file: page.file})) : made
}

function addOutput(output: MadeOutput | MadeLater, batch: Batch, {progress, sink}: Bench): void {
  if (!claim(output, batch, progress)) return
  if ('body' in output) sink.add(output)
  else progress.later.add(output)
}

/** Whether nobody has the path yet. */
function claim(output: {readonly path: OutputPath; readonly file?: string}, batch: Batch, progress: Progress): boolean {
  const {owners, messages} = progress
  const name = folded(output.path)
  const owner = owners.get(name)
  if (owner !== undefined) {
    messages.push(describeClash(output, owner))
    progress.hasClashes = true
    return false
  }
  owners.set(name, {path: output.path, name: output.file ?? 'a page of the site'})
  batch.paths.push(output.path)
  return true
}

const plainPath = /^[a-z\d/._-]*$/u

function folded(path: string): string {
  return plainPath.test(path) ? path : path.normalize('NFC').toLowerCase()
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

function describeClash(output: {readonly path: OutputPath; readonly file?: string}, owner: Owner): Diagnostic {
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
