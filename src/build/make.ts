// The long way to a site: every text looked at, the whole site planned, and those plans made whose inputs are other ones than
// they were or whose files do not stand as they were left.
import type {Scene} from '../build.ts'
import type {Material} from '../collate.ts'
import type {Config, Diagnostic, OutputPath, Plan, Shelf, StaticPage} from '../model.ts'
import {openPool} from '../pool.ts'
import {describeFile, fillHashes, inputsOf, listTexts, readPages, readPublic, readSources} from '../read.ts'
import {toOutputPath, type Renderer} from '../render.ts'
import {keyOf} from '../store.ts'
import {hasFile, openLinkReader, openSite, stands, type FoundLinks, type WriteReport} from '../write.ts'
import {readText, type Desk} from './memory/articles.ts'
import type {Built} from './broken-links.ts'
import {hireCrew, type Crew} from './make/crew.ts'
import {openDesk} from './make/desk.ts'
import {countSeverities, type BuildFigures} from './figures.ts'
import {filesOf, type Head, type SiteHead} from './memory.ts'
import {headOf, keyBytes} from './memory/tables.ts'
import {openLive} from './memory/live.ts'
import {numberPages} from './make/make-plan.ts'
import {loadParser} from './parsing/parser.ts'
import {openNamer} from './memory/plan-table.ts'
import {parseAhead, type ParsingMeans} from './parsing/parse-ahead.ts'
import {produce, type Precedent, type Production} from './make/outputs.ts'
import {goodOf, placesOf, rememberTables, saveCompact, type Outcome} from './memory/remember.ts'
import {openRenderer} from './renderer.ts'
import {settle, textsOf, type Settlement} from './make/settle.ts'
import {Said} from './memory/said.ts'
import {openShelf} from './parsing/shelf.ts'
import type {Sink} from './make/sink.ts'
import {noStopwatch, type Stopwatch} from './stopwatch.ts'

export interface WholeScene extends Scene {
  readonly config: Config
  readonly settingsMessages: readonly Diagnostic[]
  readonly mayPrune: boolean
}

/** Everything of a build but the writing. */
export interface Assembly {
  readonly desk: Desk
  readonly companions: Outcome['companions']
  readonly statics: readonly StaticPage[]
  readonly staticMessages: readonly Diagnostic[]
  readonly settlement: Settlement
  readonly renderer: Renderer
  readonly production: Production
  readonly pageKey: string
  /** Where the pages lead that were made. */
  readonly links: readonly FoundLinks[]
}

/** @throws the file system's error; the site is then as it was before */
export async function makeWhole(scene: WholeScene): Promise<Built> {
  const {outDir, manifest, mayPrune, stopwatch} = scene
  scene.memory.live = undefined
  const site = openSite(outDir)
  try {
    const assembly = await assemble(scene, site, {mayReuse: true})
    const {production, settlement} = assembly
    const isKept = (path: OutputPath): boolean => production.held.length > 0 || settlement.isOfLeftOut(path)
    const isMeant = (path: OutputPath): boolean => settlement.gone.some((url) => path.startsWith(url))
    stopwatch.enter('write')
    const report = site.finish({manifest, isKept, isMeant, mayPrune})
    const outcome = {...assembly, report}
    const messages = [...assembly.staticMessages, ...settlement.messages, ...production.messages, ...refusalOf(report)]
    stopwatch.enter('remember')
    const textMessages = settlement.texts.flatMap((text) => text.messages)
    const all = [...scene.settingsMessages, ...textMessages, ...messages]
    const figures = {...figuresOf(outcome, outDir), ...countSeverities(all)}
    remember(scene, outcome, {figures, messages, pageKey: assembly.pageKey})
    return {
      config: scene.config,
      ...(settlement.due !== undefined && {due: settlement.due}),
      messages: all,
      written: report.written,
      removed: report.removed,
      thinned: report.thinned,
      figures,
      links: assembly.links
    }
  } finally {
    site.close()
  }
}

interface Setting extends Pick<WholeScene, 'root' | 'config' | 'memory' | 'program' | 'now' | 'drafts' | 'outDir'> {
  readonly stopwatch?: Stopwatch
  readonly early?: Scene['early']
  readonly standing?: Promise<boolean>
}

interface AssemblyOptions {
  /** Whether files that stand as they were left may be given for plans that have not changed. */
  readonly mayReuse: boolean
}

/** The flow up to the outputs, which the sink gets. */
export async function assemble(
  {threads, ...scene}: Setting & Pick<WholeScene, 'threads'>,
  sink: Sink,
  options: AssemblyOptions
): Promise<Assembly> {
  const pool = threads === undefined || threads.count <= 1 ? undefined : openPool({...threads, size: threads.count})
  try {
    return await assembleWith({...scene, pool, saveMemory: threads?.saveMemory}, sink, options)
  } finally {
    // Nobody need wait for that.
    void pool?.close()
  }
}

async function assembleWith(
  scene: Setting & Pick<ParsingMeans, 'pool' | 'saveMemory'>,
  sink: Sink,
  {mayReuse}: AssemblyOptions
): Promise<Assembly> {
  const {root, config, memory, program, pool, stopwatch = noStopwatch} = scene
  stopwatch.enter('read')
  const desk = openDesk({root, config, memory, program, early: scene.early})
  const {material, shelf, settlement, staticMessages} = await takeStock(scene, desk)
  stopwatch.enter('make')
  const {renderer, key} = stopwatch.measure('other', 'compile', () => openRenderer(root))
  const pageKey = keyOf(desk.keys.row, key)
  const {site, plans} = settlement
  const isSameWay = mayReuse && memory.head?.keys.page === pageKey
  const precedentOf = isSameWay ? precedents(scene, (await scene.standing) === true) : undefined
  const files = readPublic(root)
  const {place} = sink
  const planned = numberPages(plans)
  const links = openLinkReader(config.url, planned)
  const found: FoundLinks[] = []
  const noteLinks = (of: FoundLinks): void => void found.push(of)
  const hire = (count: number): Crew | undefined =>
    place && hireCrew({...desk, ...material, settlement, planned, place, pool, noteLinks}, count)
  const namer = openNamer(settlement.texts, memory)
  const workshop = {site, plans, namer, shelf, renderer, links, files, hire, stopwatch}
  const production = await produce({...workshop, ...(precedentOf !== undefined && {precedentOf})}, sink)
  found.push(links.take())
  const {companions, statics} = material
  return {desk, companions, statics, staticMessages, settlement, renderer, production, pageKey, links: found}
}

interface Stock {
  readonly material: Required<Omit<Material, 'shelf'>>
  readonly shelf: Shelf
  readonly settlement: Settlement
  readonly staticMessages: readonly Diagnostic[]
}

/** All texts, and which of them the site shows. What was found in the folders is not held any longer than that takes. */
async function takeStock(
  {pool, saveMemory, stopwatch = noStopwatch, ...scene}: Parameters<typeof assembleWith>[0],
  desk: Desk
): Promise<Stock> {
  const {root, config, now, drafts} = scene
  const listing = listTexts(root)
  if (hasTextsToParse(desk)) {
    await Promise.all([parseAhead(listing.files, desk, {pool, saveMemory, stopwatch}), loadParser()])
  }
  const shelf = openShelf(desk)
  const count = textCounter(desk, stopwatch)
  const read = desk.memory.rows.inBulk(() =>
    readSources(root, config, {
      listing,
      read(listed) {
        count()
        return readText(listed, desk)
      }
    })
  )
  const {pages, messages} = readPages(root, config)
  stopwatch.enter('plan')
  const material = {companions: read.companions, statics: pages, now, drafts}
  return {material, shelf, settlement: settle(read, {...material, shelf}, desk), staticMessages: messages}
}

/** Tells how many texts have been read, where it was not told while threads parsed them. */
function textCounter({memory, waiting}: Desk, {progress}: Stopwatch): () => void {
  if (progress === undefined || waiting.size > 0) return () => undefined
  const total = memory.survey.files.filter((file) => describeFile(file) !== undefined).length
  let done = 0
  return () => progress({stage: 'read', done: ++done, total, pages: 0})
}

// Those that turn up later have the work done once more, which costs more.
function hasTextsToParse({memory, keys}: Desk): boolean {
  if (memory.head?.keys.parse !== keys.parse) return true
  for (const path of memory.pending) if (describeFile(path) !== undefined) return true
  return false
}

/** What the last build made of a plan. @param isStanding whether all of it is known to lie there as it was left */
function precedents(
  {memory, outDir}: Pick<WholeScene, 'memory' | 'outDir'>,
  isStanding: boolean
): ((plan: Plan) => Precedent | undefined) | undefined {
  const {plans, head} = memory
  if (head === undefined || head.hasClashes) return undefined
  const places = new Map(plans.heads.map((plan, i) => [plan, i]))
  return (plan) => {
    const i = places.get(headOf(plan))
    if (i === undefined) return undefined
    return {
      place: i,
      key: plans.keys.subarray(keyBytes * i, keyBytes * (i + 1)),
      pages: plans.pages[i] ?? 0,
      files() {
        const files = filesOf(memory, i)
        return isStanding || files.every((file) => stands(outDir, file.path, file)) ? files : undefined
      }
    }
  }
}

function figuresOf(
  {desk, settlement, production, report}: Outcome,
  outDir: string
): Omit<BuildFigures, 'errors' | 'warnings'> {
  const {held} = production
  const standing = held.filter((url) => hasFile(outDir, toOutputPath(url)))
  return {
    texts: textsOf(settlement),
    parsed: desk.parsed.size,
    pages: production.book.pages,
    rendered: production.rendered,
    written: report.written.length,
    unchanged: report.unchanged,
    removed: report.removed.length,
    sizeBytes: report.sizeBytes,
    keptTexts: settlement.kept.length,
    leftOut: settlement.leftOut.length,
    heldPages: standing.length,
    missingPages: held.length - standing.length
  }
}

function remember(
  scene: WholeScene,
  outcome: Outcome & Pick<Assembly, 'renderer'>,
  {figures, messages, pageKey}: {figures: BuildFigures; messages: readonly Diagnostic[]; pageKey: string}
): void {
  const {memory, config, program, now, options, settingsMessages, root} = scene
  const {desk, settlement, production, report} = outcome
  const {version, stamp, runtime} = program
  const good = goodOf(outcome)
  rememberTables(memory, outcome)
  const isWhole = figures.keptTexts + production.held.length + report.refused === 0
  const head: Head = {
    program: {version, stamp, runtime},
    options,
    config,
    settingsMessages,
    keys: {...desk.keys, page: pageKey},
    now,
    ...(settlement.due !== undefined && {due: settlement.due}),
    isWhole,
    hasClashes: production.hasClashes,
    refused: report.refused,
    messages,
    figures,
    good,
    statics: outcome.statics,
    site: siteHead(settlement)
  }
  memory.head = head
  memory.said = Said.of(settlement.texts.map((text) => text.messages))
  memory.live = scene.isResident ? {...openLive(), renderer: outcome.renderer} : undefined
  memory.past = {good, texts: memory.texts}
  fillHashes(memory.survey, inputsOf(root))
  memory.pending.clear()
  memory.pendingFolders.clear()
  memory.isSameTree = true
  saveCompact(memory)
}

function siteHead(settlement: Settlement): SiteHead {
  const {site, textsDue} = settlement
  const placeOf = placesOf(settlement)
  return {
    statics: site.statics,
    redirects: site.redirects,
    withdrawn: site.withdrawn.map(({path}) => placeOf(path)),
    ...(textsDue !== undefined && {textsDue})
  }
}

function refusalOf({refused}: WriteReport): Diagnostic[] {
  if (refused === 0) return []
  return [
    {
      ruleId: 'prune-refused',
      severity: 'warning',
      message: `${refused} files of earlier builds are made no more, with more than a tenth of the interviews among them, and were left in place.`,
      note: 'If that is right, build once with --prune.'
    }
  ]
}
