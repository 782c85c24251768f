// What a build remembers of the last one: the survey of its inputs, where rows and articles lie in the packs, its plans with
// their keys and their files as they were left, what it said and its figures. Everything is held in tables, not in objects,
// and made into objects one by one when somebody asks, because most builds ask for a few of a hundred thousand. A memory
// that is of another program or not whole is an empty one.
import type {Site} from '../collate.ts'
import type {Config, Diagnostic, Instant, SourcePath, StaticPage, UrlPath} from '../model.ts'
import {emptySurvey, type Survey} from '../read.ts'
import {DamagedLedger, dropSegments, openLedger, openPack, type Ledger, type Location, type Pack} from '../store.ts'
import type {SiteFile} from '../write.ts'
import type {BuildFigures} from './figures.ts'
import type {Live} from './memory/live.ts'
import {placeColumns, placesFrom} from './memory/places.ts'
import {Said} from './memory/said.ts'
import {
  fileColumns,
  filesFrom,
  noFiles,
  noPlans,
  noSite,
  noTexts,
  planColumns,
  plansFrom,
  siteColumns,
  siteFrom,
  surveyColumns,
  surveyFrom,
  textColumns,
  textsFrom,
  type FileTable,
  type PlanTable,
  type SiteTable,
  type TextTable
} from './memory/tables.ts'

/** What concerns the whole site. Plain data. */
export interface Head {
  /** What built it. */
  readonly program: {readonly version: string; readonly stamp: string; readonly runtime: string}
  /** Of the options that a site depends on. */
  readonly options: string
  readonly config: Config
  readonly settingsMessages: readonly Diagnostic[]
  /** Keys of what parsing, rows and pages depend on beside their texts. */
  readonly keys: {readonly parse: string; readonly row: string; readonly page: string}
  /** Files that should have gone and waited for somebody to say so. */
  readonly refused: number
  /** When the site was made, in milliseconds since 1970 (UTC), and the first moment after it at which another one would be. */
  readonly now: number
  readonly due?: Instant
  /** Whether every text that is shown is shown as it is, every page was made and nothing waits to be removed. */
  readonly isWhole: boolean
  /** Whether two files wanted one path. */
  readonly hasClashes: boolean
  /** What was said that belongs to no single text. */
  readonly messages: readonly Diagnostic[]
  readonly figures: BuildFigures
  /** Texts that are not shown as they are, with what is shown or was shown last. */
  readonly good: readonly (readonly [SourcePath, GoodText])[]
  readonly statics: readonly StaticPage[]
  readonly site: SiteHead
}

/** What a site has beside what stands in the tables. */
export interface SiteHead {
  /** Static pages that have an address. */
  readonly statics: readonly StaticPage[]
  readonly redirects: Site['redirects']
  /** Places of texts that have been withdrawn. */
  readonly withdrawn: readonly number[]
  /** The next moment at which other texts will be due. */
  readonly textsDue?: Instant
}

/** A version of a text that was good, and the page that showed it. */
export interface GoodText {
  /** Where it lies. */
  readonly article: readonly number[]
  readonly url: UrlPath
}

/** What was good in the last build. */
export interface Past {
  readonly good: Head['good']
  readonly texts: Pick<TextTable, 'paths' | 'urls' | 'articles'>
}

export interface Memory {
  /** Absent where nothing is remembered. */
  head: Head | undefined
  survey: Survey
  texts: TextTable
  plans: PlanTable
  site: SiteTable
  files: FileTable
  /** What was said of texts, by their place in the table. */
  said: Said
  /** By slug of the family: where its companion lies. */
  companions: ReadonlyMap<string, Location>
  /** Values that makers keep, by key. */
  kept: Map<string, Location>
  rows: Pack
  articles: Pack
  /** What was good then, even if nothing else is taken from it: a version that is gone cannot be worked out anew. */
  past: Past
  /** Files that have changed since the last build that was finished. */
  pending: Set<string>
  isSameTree: boolean
  /** Folders that have come or gone since then. */
  pendingFolders: Set<string>
  /** Kept by a process that builds again and again, while the site stands as its last build left it. */
  live: Live | undefined
  readonly ledger: Ledger | undefined
  readonly folder: string | undefined
  readonly name: string
}

const format = 'goftogu build 7'

export interface MemoryOptions {
  /** Of the site's folder; each has a memory of its own. */
  readonly name: string
  /** Remembers nothing of earlier processes. */
  readonly isCold: boolean
  /** Leaves nothing behind; see {@link closePassing}. */
  readonly isPassing?: boolean
}

/** @param folder without one everything stays in memory */
export function openMemory(folder: string | undefined, {name, isCold, isPassing}: MemoryOptions): Memory {
  const segment = isPassing === true ? 'fresh' : undefined
  const ledger = folder === undefined ? undefined : openLedger(folder, ledgerName(name))
  const blank: Memory = {
    ...nothingKnown(),
    ledger,
    rows: openPack(folder, `rows${name}`, segment),
    articles: openPack(folder, `articles${name}`, segment),
    folder,
    name
  }
  if (ledger === undefined || !isOurs(ledger.head)) return blank
  const head = withInfinity(ledger.head.head)
  const texts = textsFrom(ledger)
  const past = {good: head.good, texts}
  return isCold ? {...blank, past} : {...blank, past, ...recollect(ledger, texts, head)}
}

/** What stands in the ledger; nothing where it is damaged. */
function recollect(ledger: Ledger, texts: TextTable, head: Head): Partial<Memory> {
  try {
    return {
      head,
      texts,
      survey: surveyFrom(ledger),
      plans: plansFrom(ledger),
      site: siteFrom(ledger),
      files: filesFrom(ledger),
      said: Said.from(ledger),
      companions: placesFrom(ledger, 'companions'),
      kept: placesFrom(ledger, 'kept')
    }
  } catch (error) {
    if (error instanceof DamagedLedger) return {}
    throw error
  }
}

/** Does the work, and where the memory turns out to be damaged, does it again with an empty one. */
export async function withMemory<Result>(memory: Memory, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DamagedLedger)) throw error
  }
  Object.assign(memory, nothingKnown())
  return work()
}

/** Of earlier builds. */
function nothingKnown() {
  return {
    head: undefined,
    survey: emptySurvey(),
    texts: noTexts,
    plans: noPlans,
    site: noSite,
    files: noFiles,
    said: Said.of([]),
    companions: new Map<string, Location>(),
    kept: new Map<string, Location>(),
    past: {good: [], texts: noTexts},
    pending: new Set<string>(),
    isSameTree: true,
    pendingFolders: new Set<string>(),
    live: undefined
  } satisfies Partial<Memory>
}

/** Forgets everything, so that another process may build with what lies on the disk; {@link takeUp} comes back to it. */
export function letGo(memory: Memory): void {
  memory.rows.close()
  memory.articles.close()
  Object.assign(memory, nothingKnown())
}

/** Begins anew with what lies on the disk. */
export function takeUp(memory: Memory): void {
  Object.assign(memory, openMemory(memory.folder, {name: memory.name, isCold: false}))
}

/** Removes what a memory that is passing has kept. */
export function closePassing({rows, articles, folder, name}: Memory): void {
  for (const [kind, pack] of [
    ['rows', rows],
    ['articles', articles]
  ] as const) {
    pack.close()
    if (folder !== undefined) dropSegments(folder, kind + name, (segment) => segment !== pack.segment)
  }
}

/** @throws the file system's error */
export function saveMemory(memory: Memory): void {
  const {folder, head, survey, texts, plans, site, files, companions, kept} = memory
  memory.rows.flush()
  memory.articles.flush()
  if (folder === undefined || head === undefined) return
  const columns = new Map<string, Uint8Array | undefined>([
    ...surveyColumns(survey),
    ...textColumns(texts),
    ...planColumns(plans),
    ...siteColumns(site, memory.ledger?.names ?? []),
    ...fileColumns(files),
    ['said', memory.said.column()],
    ...placeColumns('companions', companions),
    ...placeColumns('kept', kept)
  ])
  memory.ledger?.write({format, head}, columns)
}

/** Of the memory of a site's folder. */
export function ledgerName(name: string): string {
  return `build${name}`
}

function isOurs(head: unknown): head is {head: Head} {
  return typeof head === 'object' && head !== null && 'format' in head && head.format === format && 'head' in head
}

// JSON has no infinity.
function withInfinity(head: Head): Head {
  return {...head, now: head.now ?? Infinity}
}

/** The files of the `i`th plan as they were left. */
export function filesOf({plans, files}: Memory, i: number): SiteFile[] {
  const list: SiteFile[] = []
  for (let at = plans.fileStarts[i] ?? 0; at < (plans.fileStarts[i + 1] ?? 0); at++) {
    const [sizeBytes = 0, mtimeMs = 0] = files.stamps.subarray(2 * at, 2 * at + 2)
    list.push({path: files.paths[at] as SiteFile['path'], sizeBytes, mtimeMs})
  }
  return list
}
