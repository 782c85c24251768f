// Making plans on several threads. In: what a site is made of, and the numbers of the plans that are to be made. Out: what came of
// them, in the order of the numbers. This thread makes some as it would make all; the others put their files where they wait
// to be moved into place. They are given the rows and plan the site themselves, so that a task is some numbers and no page
// and no tree goes from thread to thread.
import {collate, intervieweesOf, type Material} from '../collate.ts'
import type {Config, ImagePage, SourcePath, Summary} from '../model.ts'
import type {Pool, Work} from '../pool.ts'
import {openPack, type Location, type Pack} from '../store.ts'
import {openPutter, type FoundLinks, type PutFile, type PutPlace} from '../write.ts'
import {isRow, makeSummary} from './articles.ts'
import {BareSummary} from './bare-row.ts'
import {decodeBones, encodeBones} from './bones.ts'
import {linkReaderFor, makePlan, type MadeLater, type MadeOutput, type MadePlan} from './make-plan.ts'
import type {Memory} from './memory.ts'
import {placeAt, toNumbers} from './places.ts'
import {withParser} from './parser.ts'
import {openRenderer} from './renderer.ts'
import type {Settlement} from './settle.ts'
import {openShelf, type ArticlePlace, type Shelving} from './shelf.ts'

/** Those who make plans. */
export interface Crew {
  /** Makes the plans of these numbers, some of them here, and gives what came of each, in their order. */
  readonly make: (
    plans: readonly number[],
    makeHere: (plan: number) => MadePlan,
    take: (plan: number, made: MadePlan | PutPlan) => void
  ) => Promise<void>
}

/** A file that is made later, as it goes from thread to thread. */
export interface PutLater {
  readonly page: ImagePage
  readonly file?: string
}

/** A plan whose files wait on the stage. */
export interface PutPlan extends MadePlan<PutFile | PutLater> {
  /** Values that its maker keeps, by key; without a value where the memory has it. */
  readonly kept: readonly (readonly [string, string?])[]
  /** Texts that had to be parsed. */
  readonly parsed: readonly SourcePath[]
}

/** What came of a task on another thread. */
export interface MadeTask {
  readonly plans: readonly PutPlan[]
  readonly links: FoundLinks
}

/** What came of a task on this one, which has put nothing anywhere. */
interface MadeHere {
  readonly plans: readonly MadePlan[]
}

/** What a thread needs to make plans. Plain data. */
export interface MakeSetup extends Omit<Material, 'shelf'> {
  readonly work: 'make'
  readonly root: string
  readonly config: Config
  /** Of the texts that are shown: their rows as {@link encodeBones} has them, and where rows and articles lie. */
  readonly paths: readonly SourcePath[]
  readonly bones: Uint8Array
  readonly rows: Float64Array
  readonly articles: Float64Array
  /** Of the packs. */
  readonly folder: string
  readonly name: string
  readonly kept: Memory['kept']
  readonly place: PutPlace
}

/** Fewer are made before a thread has started. */
const ENOUGH_PLANS = 192
/** To plan so many takes a thread as long as to make one of them. */
const PLANS_A_PLAN = 40
const PLANS_A_TASK = 16

export interface CrewParts extends Omit<Material, 'shelf'> {
  readonly root: string
  readonly config: Config
  readonly memory: Memory
  /** Values that makers asked for. */
  readonly kept: Map<string, Location>
  readonly parsed: Set<SourcePath>
  readonly settlement: Settlement
  readonly place: PutPlace
  readonly pool: Pool | undefined
  /** Told where the pages lead. */
  readonly noteLinks: (links: FoundLinks) => void
}

/** Threads for that many plans; `undefined` where this thread makes them sooner. */
export function hireCrew(parts: CrewParts, count: number): Crew | undefined {
  const {pool, memory, settlement} = parts
  const enough = Math.max(ENOUGH_PLANS, settlement.plans.length / PLANS_A_PLAN)
  if (pool === undefined || memory.folder === undefined || count < enough) return undefined
  return {
    async make(plans, makeHere, take) {
      memory.rows.flush()
      memory.articles.flush()
      const work: Work<readonly number[], MadeTask | MadeHere> = {
        setup: () => setupOf(parts, memory.folder ?? ''),
        inline: () => (numbers) => withParser(() => Promise.resolve({plans: numbers.map(makeHere)}))
      }
      await pool.each(work, tasksOf(plans), (made, numbers) => {
        if ('links' in made) parts.noteLinks(made.links)
        for (const [i, plan] of made.plans.entries()) {
          if ('kept' in plan) noteKept(plan, parts)
          take(numbers[i] ?? 0, plan)
        }
      })
    }
  }
}

function* tasksOf(plans: readonly number[]): Generator<readonly number[]> {
  for (let i = 0; i < plans.length; i += PLANS_A_TASK) yield plans.slice(i, i + PLANS_A_TASK)
}

function setupOf({root, config, memory, settlement, place, ...parts}: CrewParts, folder: string): MakeSetup {
  const {companions = [], statics = [], now, drafts = false} = parts
  const entries = [...settlement.shown.values()]
  return {
    work: 'make',
    root,
    config,
    companions,
    statics,
    now,
    drafts,
    place,
    paths: entries.map(({path}) => path),
    bones: share(
      encodeBones(entries.map(({summary, facts}) => ({summary, facts, interviewees: intervieweesOf(summary)})))
    ),
    rows: share(toNumbers(entries.map(({row}) => row))),
    articles: share(toNumbers(entries.map(({article}) => article))),
    folder,
    name: memory.name,
    kept: memory.kept
  }
}

/** Moved to where all threads see it. */
function share<Numbers extends Uint8Array | Float64Array>(numbers: Numbers): Numbers {
  const shared = new Uint8Array(new SharedArrayBuffer(numbers.byteLength))
  shared.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
  return (numbers instanceof Float64Array ? new Float64Array(shared.buffer) : shared) as Numbers
}

function noteKept({kept, parsed}: PutPlan, {memory, ...parts}: CrewParts): void {
  for (const [key, value] of kept) {
    const at = value === undefined ? memory.kept.get(key) : memory.articles.append(value)
    if (at !== undefined) parts.kept.set(key, at)
  }
  for (const path of parsed) parts.parsed.add(path)
}

// ── on the thread ───────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What a thread does with each task.
 * @param name of the thread; no two may have the same
 */
export function openMaking(setup: MakeSetup, name: string): (plans: readonly number[]) => Promise<MadeTask> {
  const {root, config, place, companions = [], statics = [], now, drafts = false} = setup
  const shelving = openShelving(setup)
  const shelf = openShelf(shelving)
  const {renderer} = openRenderer(root)
  const put = openPutter(place, name)
  const {site, plans} = collate(config, summariesOf(setup, shelving), {companions, statics, now, drafts, shelf})
  const links = linkReaderFor(config, plans)
  const finish = (made: MadeOutput | MadeLater): PutFile | PutLater => {
    const file = made.file === undefined ? {} : {file: made.file}
    return 'body' in made ? {...put(made), ...file} : {page: made.page, ...file}
  }
  const makeOne = (number: number): PutPlan => {
    const plan = plans[number]
    if (plan === undefined) throw new Error(`There is no plan ${number} of ${plans.length}.`)
    const {outputs, ...made} = makePlan(plan, {site, shelf, renderer, links})
    return {...made, outputs: outputs.map(finish), ...takeNews(shelving)}
  }
  return (numbers) => withParser(() => Promise.resolve({plans: numbers.map(makeOne), links: links.take()}))
}

function openShelving({root, config, folder, name, kept}: MakeSetup): Shelving {
  return {
    root,
    config,
    memory: {articles: withSpare(openPack(folder, `articles${name}`)), kept},
    places: new Map(),
    kept: new Map(),
    parsed: new Set(),
    atHand: new Map()
  }
}

/** The rows that the site is planned from; where their articles are is noted on the shelf. */
function summariesOf({paths, bones: bytes, rows, articles, folder, name}: MakeSetup, shelving: Shelving): Summary[] {
  const bonesOf = decodeBones(bytes)
  const pack = openPack(folder, `rows${name}`)
  // One for all of them: what is held for each row is its number and nothing else.
  const load = (bare: Summary): Summary => {
    const place = shelving.places.get(bare.hash)
    const row = place instanceof Placed ? pack.read(placeAt(rows, place.number)) : undefined
    return isRow(row) ? row.summary : makeSummary(bare, shelving)
  }
  return paths.map((path, i) => {
    const bones = bonesOf(i)
    if (bones === undefined) throw new Error(`There are no bones of ${path}.`)
    const summary = new BareSummary(path, bones, load)
    shelving.places.set(summary.hash, new Placed(summary, i, articles))
    return summary
  })
}

/** Where an article is, by its place in the table. */
class Placed implements ArticlePlace {
  readonly summary: Summary
  readonly number: number
  readonly #places: Float64Array

  constructor(summary: Summary, number: number, places: Float64Array) {
    this.summary = summary
    this.number = number
    this.#places = places
  }

  get path(): SourcePath {
    return this.summary.path
  }

  get article(): Location {
    return placeAt(this.#places, this.number)
  }
}

/** A pack that is read, and what is added stays in memory: it has one writer. */
function withSpare(pack: Pack): Pack {
  const spare = openPack(undefined, '')
  const packOf = ({segment}: Location): Pack => (segment === spare.segment ? spare : pack)
  return {
    ...spare,
    read: (at) => packOf(at).read(at),
    readBytes: (at) => packOf(at).readBytes(at),
    borrowBytes: (at) => packOf(at).borrowBytes(at)
  }
}

/** What the shelf has come to have since somebody last took it. */
function takeNews({kept, parsed, memory}: Shelving): Pick<PutPlan, 'kept' | 'parsed'> {
  const values = [...kept].map(([key, at]): [string, string?] => {
    const isKnown = memory.kept.get(key) === at
    return isKnown ? [key] : [key, String(memory.articles.read(at))]
  })
  const news = {kept: values, parsed: [...parsed]}
  kept.clear()
  parsed.clear()
  return news
}
