// What a build remembers of the last one: the survey of its inputs, where rows and articles lie in the packs, its plans with
// their keys and their files as they were left, what it said and its figures. Everything is held in tables, not in objects,
// and made into objects one by one when somebody asks, because most builds ask for a few of a hundred thousand. A memory
// that is of another program or not whole is an empty one.
import type {Config, Diagnostic, Instant, LocaleTag, Plan, PlanKind, SourcePath, StaticPage, UrlPath} from '../model.ts'
import {emptySurvey, type Survey} from '../read.ts'
import {
  columnToList,
  dropSegments,
  listToColumn,
  openPack,
  readLedger,
  toColumn,
  toDoubles,
  toWords,
  writeLedger,
  type Location,
  type Pack
} from '../store.ts'
import type {SiteFile} from '../write.ts'
import type {BuildFigures} from './figures.ts'
import type {Live} from './live.ts'

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
  /** What was said that belongs to no single text, and what was said of texts, by their place in the table. */
  readonly messages: readonly Diagnostic[]
  readonly textMessages: readonly (readonly [number, readonly Diagnostic[]])[]
  readonly figures: BuildFigures
  /** Texts that are not shown as they are, with what is shown or was shown last. */
  readonly good: readonly (readonly [SourcePath, GoodText])[]
  readonly statics: readonly StaticPage[]
}

/** A version of a text that was good, and the page that showed it. */
export interface GoodText {
  /** Where it lies. */
  readonly article: readonly number[]
  readonly url: UrlPath
}

/** Texts in the order of their paths. */
export interface TextTable {
  readonly paths: readonly string[]
  /** Where each is shown; empty for one that is not. */
  readonly urls: readonly string[]
  /** Four numbers a text: where its row lies. */
  readonly rows: Float64Array
  /** Four numbers a text: where its article lies. */
  readonly articles: Float64Array
  /** Of every text, as bones.ts has them. */
  readonly bones: Uint8Array
  /** Texts whose bones are of an older version; their rows are not. */
  readonly boneless: Set<number>
}

/** Plans in the order in which they were made. */
export interface PlanTable {
  /** Kind, locale, address and subject. */
  readonly heads: readonly string[]
  /** Sixteen bytes a plan. */
  readonly keys: Uint8Array
  readonly pages: Uint32Array
  /** Where each plan's part of `names` begins, and where the last one's ends. */
  readonly nameStarts: Uint32Array
  /** What its inputs name of which text; see {@link nameOf}. */
  readonly names: Uint32Array
  /** Where each plan's part of `files` begins, and where the last one's ends. */
  readonly fileStarts: Uint32Array
}

/** The site's files, plan by plan. */
export interface FileTable {
  readonly paths: readonly string[]
  /** Two numbers a file: size in bytes and milliseconds of its time. */
  readonly stamps: Float64Array
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
  files: FileTable
  /** By slug of the family: where its companion lies. */
  companions: ReadonlyMap<string, Location>
  /** Values that makers keep, by key. */
  kept: Map<string, Location>
  rows: Pack
  articles: Pack
  /** What was good then, even if nothing else is taken from it: a version that is gone cannot be worked out anew. */
  past: Past
  /** Files that have changed since the last build that was finished. */
  readonly pending: Set<string>
  isSameTree: boolean
  /** Kept by a process that builds again and again, while the site stands as its last build left it. */
  live: Live | undefined
  readonly folder: string | undefined
  readonly name: string
}

export const keyBytes = 16
const format = 'goftogu build 2'

const noTexts: TextTable = {
  paths: [],
  urls: [],
  rows: new Float64Array(),
  articles: new Float64Array(),
  bones: new Uint8Array(),
  boneless: new Set()
}
const noFiles: FileTable = {paths: [], stamps: new Float64Array()}
const noPlans: PlanTable = {
  heads: [],
  keys: new Uint8Array(),
  pages: new Uint32Array(),
  nameStarts: new Uint32Array(1),
  names: new Uint32Array(),
  fileStarts: new Uint32Array(1)
}

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
  const blank = {
    head: undefined,
    survey: emptySurvey(),
    texts: noTexts,
    plans: noPlans,
    files: noFiles,
    companions: new Map<string, Location>(),
    kept: new Map<string, Location>(),
    rows: openPack(folder, `rows${name}`, segment),
    articles: openPack(folder, `articles${name}`, segment),
    past: {good: [], texts: noTexts},
    pending: new Set<string>(),
    isSameTree: true,
    live: undefined,
    folder,
    name
  }
  const ledger = folder === undefined ? undefined : readLedger(folder, `build${name}`)
  if (ledger === undefined || !isOurs(ledger.head)) return blank
  const {columns} = ledger
  const head = withInfinity(ledger.head.head)
  const list = (column: string): string[] => columnToList(columns.get(column))
  const texts = {
    paths: list('texts'),
    urls: list('textUrls'),
    rows: toDoubles(columns.get('rows')),
    articles: toDoubles(columns.get('articles')),
    bones: columns.get('bones') ?? new Uint8Array(),
    boneless: new Set(toWords(columns.get('boneless')))
  }
  const past = {good: head.good, texts}
  if (isCold) return {...blank, past}
  return {
    ...blank,
    past,
    head,
    survey: {
      folders: list('folders'),
      folderTimes: toDoubles(columns.get('folderTimes')),
      files: list('inputs'),
      fileStamps: toDoubles(columns.get('inputStamps')),
      hashes: columns.get('inputHashes') ?? new Uint8Array()
    },
    texts,
    plans: {
      heads: list('plans'),
      keys: columns.get('planKeys') ?? new Uint8Array(),
      pages: toWords(columns.get('planPages')),
      nameStarts: toWords(columns.get('nameStarts')),
      names: toWords(columns.get('names')),
      fileStarts: toWords(columns.get('fileStarts'))
    },
    files: {paths: list('files'), stamps: toDoubles(columns.get('fileStamps'))},
    companions: toPlaces(list('companions'), toDoubles(columns.get('companionPlaces'))),
    kept: toPlaces(list('kept'), toDoubles(columns.get('keptPlaces')))
  }
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
  const {folder, head, survey, texts, plans, files, companions, kept} = memory
  memory.rows.flush()
  memory.articles.flush()
  if (folder === undefined || head === undefined) return
  const columns = new Map<string, Uint8Array>([
    ['folders', listToColumn(survey.folders)],
    ['folderTimes', toColumn(survey.folderTimes)],
    ['inputs', listToColumn(survey.files)],
    ['inputStamps', toColumn(survey.fileStamps)],
    ['inputHashes', survey.hashes],
    ['texts', listToColumn(texts.paths)],
    ['textUrls', listToColumn(texts.urls)],
    ['rows', toColumn(texts.rows)],
    ['articles', toColumn(texts.articles)],
    ['bones', texts.bones],
    ['boneless', toColumn(Uint32Array.from(texts.boneless))],
    ['plans', listToColumn(plans.heads)],
    ['planKeys', plans.keys],
    ['planPages', toColumn(plans.pages)],
    ['nameStarts', toColumn(plans.nameStarts)],
    ['names', toColumn(plans.names)],
    ['fileStarts', toColumn(plans.fileStarts)],
    ['files', listToColumn(files.paths)],
    ['fileStamps', toColumn(files.stamps)],
    ['companions', listToColumn([...companions.keys()])],
    ['companionPlaces', toColumn(toNumbers([...companions.values()]))],
    ['kept', listToColumn([...kept.keys()])],
    ['keptPlaces', toColumn(toNumbers([...kept.values()]))]
  ])
  writeLedger(folder, `build${memory.name}`, {head: {format, head}, columns})
}

function isOurs(head: unknown): head is {head: Head} {
  return typeof head === 'object' && head !== null && 'format' in head && head.format === format && 'head' in head
}

// JSON has no infinity.
function withInfinity(head: Head): Head {
  return {...head, now: head.now ?? Infinity}
}

// ── places in packs ─────────────────────────────────────────────────────────────────────────────────────────────────

export function toNumbers(places: readonly Location[]): Float64Array {
  const numbers = new Float64Array(4 * places.length)
  for (const [i, {segment, offset, length, sum}] of places.entries()) {
    numbers[4 * i] = segment
    numbers[4 * i + 1] = offset
    numbers[4 * i + 2] = length
    numbers[4 * i + 3] = sum
  }
  return numbers
}

/** The `i`th place of a table. */
export function placeAt(numbers: Float64Array | readonly number[], i: number): Location {
  return {
    segment: numbers[4 * i] ?? 0,
    offset: numbers[4 * i + 1] ?? 0,
    length: numbers[4 * i + 2] ?? 0,
    sum: numbers[4 * i + 3] ?? 0
  }
}

function toPlaces(keys: readonly string[], numbers: Float64Array): Map<string, Location> {
  return new Map(keys.map((key, i) => [key, placeAt(numbers, i)]))
}

// ── plans ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What tells a plan from all others, and gives it back. */
export function headOf({kind, locale, url, subject}: Plan): string {
  return [kind, locale, url, subject === undefined ? '' : JSON.stringify(subject)].join('\n')
}

export function planOf(head: string): Plan {
  const [kind = '', locale = '', url = '', subject = ''] = head.split('\n')
  const plan = {kind: kind as PlanKind, locale: locale as LocaleTag, url: url as UrlPath}
  return subject === '' ? plan : {...plan, subject: JSON.parse(subject) as string | number}
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

/** What an input of a plan may be of a text: its face, its article's key, the fingerprint of its questions. */
export const aspects = ['face', 'hash', 'asked'] as const

/** The number that stands for an aspect of the `i`th text. */
export function nameOf(i: number, aspect: number): number {
  return aspects.length * i + aspect
}
