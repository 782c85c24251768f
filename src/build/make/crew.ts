// Making plans on several threads. In: what a site is made of, and the numbers of the plans that are to be made. Out: what came of
// them, in the order of the numbers. This thread makes some of them. Whoever makes one puts its files at once where they wait to be
// moved into place: pages that waited for their turn would fill the memory. The other threads are given the site in columns,
// so that a task is some plans and no page and no tree goes from thread to thread.
import {makeSite, type Roster, type Site} from '../../collate.ts'
import type {Companion, Config, ImagePage, LocaleTag, OutputPath, Plan, SourcePath} from '../../model.ts'
import type {Pool, Work} from '../../pool.ts'
import {openPack, type Location, type Pack} from '../../store.ts'
import {openLinkReader, openPutter, type FoundLinks, type PutFile, type PutPlace} from '../../write.ts'
import {columnsOf, share} from './columns.ts'
import {makePlan, type MadeLater, type MadeOutput, type MadePlan} from './make-plan.ts'
import type {Memory} from '../memory.ts'
import {withParser} from '../parsing/parser.ts'
import {openRenderer} from '../renderer.ts'
import type {Settlement} from './settle.ts'
import {openShelf, type Shelving} from '../parsing/shelf.ts'
import {ThreadTexts, type TextColumns} from '../parsing/thread-texts.ts'

/** Those who make plans. */
export interface Crew {
  /** Makes the plans of these numbers, some of them here, and gives what came of each, in their order. */
  readonly make: (
    plans: readonly number[],
    makeHere: (plan: number) => MadePlan,
    take: (plan: number, made: PutPlan | PutHere) => void
  ) => Promise<void>
}

/** A file that is made later, as it goes from thread to thread. */
export interface PutLater {
  readonly page: ImagePage
  readonly file?: string
}

/** A plan that was made on this thread; its files wait on the stage. */
export type PutHere = MadePlan<PutFile | MadeLater>

/** One that was made on another. */
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

/** What came of a task on this one. */
interface MadeHere {
  readonly plans: readonly PutHere[]
}

/** What a thread needs to make plans. Plain data. */
export interface MakeSetup extends Pick<Site, 'statics' | 'redirects' | 'now'> {
  readonly work: 'make'
  readonly root: string
  readonly config: Config
  readonly companions: readonly Companion[]
  readonly texts: TextColumns
  readonly rosters: ReadonlyMap<LocaleTag, Roster>
  /** Numbers of texts. */
  readonly withdrawn: readonly number[]
  /** See {@link numberPages}. */
  readonly planned: Uint32Array
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

export interface CrewParts {
  readonly root: string
  readonly config: Config
  readonly companions: readonly Companion[]
  readonly memory: Memory
  /** Values that makers asked for. */
  readonly kept: Map<string, Location>
  readonly parsed: Set<SourcePath>
  readonly settlement: Settlement
  readonly place: PutPlace
  readonly pool: Pool | undefined
  /** See {@link numberPages}. */
  readonly planned: Uint32Array
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
      const work: Work<MakingTask, MadeTask | MadeHere> = {
        setup: () => setupOf(parts, memory.folder ?? ''),
        inline() {
          const finish = finisher(parts.place, 'here-')
          const makeOne = (number: number): PutHere => {
            const {outputs, ...made} = makeHere(number)
            return {...made, outputs: outputs.map(finish)}
          }
          return ({numbers}) => withParser(() => Promise.resolve({plans: numbers.map(makeOne)}))
        }
      }
      await pool.each(work, tasksOf(plans, settlement.plans), (made, {numbers}) => {
        if ('links' in made) parts.noteLinks(linksOf(made))
        for (const [i, plan] of made.plans.entries()) {
          if ('kept' in plan) noteKept(plan, parts)
          take(numbers[i] ?? 0, plan)
        }
      })
    }
  }
}

/** Pages by the names that their files have here already: what comes from another thread is copied. */
function linksOf({plans, links}: MadeTask): FoundLinks {
  const names = new Map<OutputPath, OutputPath>()
  for (const {outputs} of plans) for (const made of outputs) if ('path' in made) names.set(made.path, made.path)
  return {...links, pages: links.pages.map((page) => names.get(page) ?? page)}
}

/** Puts what is made where it waits. @param name of the thread; no two may have the same */
function finisher(place: PutPlace, name: string): (made: MadeOutput | MadeLater) => PutFile | MadeLater {
  const put = openPutter(place, name)
  return (made) => {
    if (!('body' in made)) return made
    return made.file === undefined ? put(made) : {...put(made), file: made.file}
  }
}

/** Some plans, and their numbers among all. */
export interface MakingTask {
  readonly numbers: readonly number[]
  readonly plans: readonly Plan[]
}

function* tasksOf(wanted: readonly number[], plans: readonly Plan[]): Generator<MakingTask> {
  for (let i = 0; i < wanted.length; i += PLANS_A_TASK) {
    const numbers = wanted.slice(i, i + PLANS_A_TASK)
    yield {numbers, plans: numbers.flatMap((number) => plans[number] ?? [])}
  }
}

function setupOf({root, config, companions, memory, settlement, place, planned}: CrewParts, folder: string): MakeSetup {
  const {site, shown} = settlement
  const {statics, redirects, now, editions} = site
  return {
    work: 'make',
    root,
    config,
    companions,
    statics,
    redirects,
    now,
    rosters: new Map([...editions].map(([tag, {roster}]) => [tag, roster])),
    planned: share(planned),
    place,
    ...columnsOf(site, shown),
    folder,
    name: memory.name,
    kept: memory.kept
  }
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
export function openMaking(setup: MakeSetup, name: string): (task: MakingTask) => Promise<MadeTask> {
  const {root, config, place, statics, redirects, now, rosters, withdrawn} = setup
  const shelving = openShelving(setup)
  const shelf = openShelf(shelving)
  const {renderer} = openRenderer(root)
  const finish = finisher(place, name)
  const texts = new ThreadTexts(setup.texts, {...setup, shelving})
  const gone = withdrawn.map((text) => texts.summaryOf(text))
  const site = makeSite(config, {texts, rosters, statics, redirects, now, withdrawn: gone})
  const links = openLinkReader(config.url, setup.planned)
  const makeOne = (plan: Plan): PutPlan => {
    texts.forget()
    const {outputs, ...made} = makePlan(plan, {site, shelf, renderer, links})
    return {...made, outputs: outputs.map((one) => plain(finish(one))), ...takeNews(shelving)}
  }
  return ({plans}) => withParser(() => Promise.resolve({plans: plans.map(makeOne), links: links.take()}))
}

/** As it can go from thread to thread. */
function plain(made: PutFile | MadeLater): PutFile | PutLater {
  if (!('make' in made)) return made
  return {page: made.page, ...(made.file !== undefined && {file: made.file})}
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
