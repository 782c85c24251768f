// The tables of a memory: texts, plans, files, as they stand in the ledger and as builds read them. In: columns of the ledger.
// Out: tables, and columns again. A list of names is made when somebody asks for it first: a build after which nothing has
// changed asks for few of them.
import type {Roster} from '../collate.ts'
import type {Diagnostic, LocaleTag, Plan, PlanKind, UrlPath} from '../model.ts'
import type {Survey} from '../read.ts'
import {columnToList, listToColumn, toColumn, toDoubles, toWords} from '../store.ts'

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

/** The site as it is planned; what stands for a text is its place in the table of texts. */
export interface SiteTable {
  /** By the place of the text: the number of its family; {@link noFamily} for one that is not shown. */
  readonly families: Uint32Array
  readonly rosters: ReadonlyMap<LocaleTag, Roster>
}

export const noFamily = 0xffffffff

/** The site's files, plan by plan. */
export interface FileTable {
  readonly paths: readonly string[]
  /** Two numbers a file: size in bytes and milliseconds of its time. */
  readonly stamps: Float64Array
}

/** What was said of single texts, by their place in the table. */
export type TextMessages = readonly (readonly [number, readonly Diagnostic[]])[]

/** Bytes of the key of a plan. */
export const keyBytes = 16

export const noTexts: TextTable = {
  paths: [],
  urls: [],
  rows: new Float64Array(),
  articles: new Float64Array(),
  bones: new Uint8Array(),
  boneless: new Set()
}
export const noFiles: FileTable = {paths: [], stamps: new Float64Array()}
export const noSite: SiteTable = {families: new Uint32Array(), rosters: new Map()}
export const noPlans: PlanTable = {
  heads: [],
  keys: new Uint8Array(),
  pages: new Uint32Array(),
  nameStarts: new Uint32Array(1),
  names: new Uint32Array(),
  fileStarts: new Uint32Array(1)
}

type Columns = ReadonlyMap<string, Uint8Array>
type NamedColumns = [string, Uint8Array][]

/** A property that is worked out when somebody asks first. */
function lazy<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | undefined
  return () => (made ??= {value: make()}).value
}

// ── columns ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export function textsFrom(columns: Columns): TextTable {
  const paths = lazy(() => columnToList(columns.get('texts')))
  const urls = lazy(() => columnToList(columns.get('textUrls')))
  return {
    get paths() {
      return paths()
    },
    get urls() {
      return urls()
    },
    rows: toDoubles(columns.get('rows')),
    articles: toDoubles(columns.get('articles')),
    bones: columns.get('bones') ?? new Uint8Array(),
    boneless: new Set(toWords(columns.get('boneless')))
  }
}

export function textColumns({paths, urls, rows, articles, bones, boneless}: TextTable): NamedColumns {
  return [
    ['texts', listToColumn(paths)],
    ['textUrls', listToColumn(urls)],
    ['rows', toColumn(rows)],
    ['articles', toColumn(articles)],
    ['bones', bones],
    ['boneless', toColumn(Uint32Array.from(boneless))]
  ]
}

export function plansFrom(columns: Columns): PlanTable {
  const heads = lazy(() => columnToList(columns.get('plans')))
  return {
    get heads() {
      return heads()
    },
    keys: columns.get('planKeys') ?? new Uint8Array(),
    pages: toWords(columns.get('planPages')),
    nameStarts: toWords(columns.get('nameStarts')),
    names: toWords(columns.get('names')),
    fileStarts: toWords(columns.get('fileStarts'))
  }
}

export function planColumns({heads, keys, pages, nameStarts, names, fileStarts}: PlanTable): NamedColumns {
  return [
    ['plans', listToColumn(heads)],
    ['planKeys', keys],
    ['planPages', toColumn(pages)],
    ['nameStarts', toColumn(nameStarts)],
    ['names', toColumn(names)],
    ['fileStarts', toColumn(fileStarts)]
  ]
}

export function siteFrom(columns: Columns): SiteTable {
  const rosters = new Map<LocaleTag, Roster>()
  for (const tag of columnToList(columns.get('rosters')) as LocaleTag[]) {
    const column = (name: string): Uint8Array | undefined => columns.get(`${tag} ${name}`)
    rosters.set(tag, {
      texts: toWords(column('texts')),
      times: toDoubles(column('times')),
      groups: {
        keys: columnToList(column('groups')),
        starts: toWords(column('starts')),
        ranks: toWords(column('ranks')),
        slugs: columnToList(column('slugs'))
      }
    })
  }
  return {families: toWords(columns.get('families')), rosters}
}

export function siteColumns({families, rosters}: SiteTable): NamedColumns {
  return [
    ['families', toColumn(families)],
    ['rosters', listToColumn([...rosters.keys()])],
    ...[...rosters].flatMap(([tag, {texts, times, groups}]): NamedColumns => [
      [`${tag} texts`, toColumn(texts)],
      [`${tag} times`, toColumn(times)],
      [`${tag} groups`, listToColumn(groups.keys)],
      [`${tag} starts`, toColumn(groups.starts)],
      [`${tag} ranks`, toColumn(groups.ranks)],
      [`${tag} slugs`, listToColumn(groups.slugs)]
    ])
  ]
}

export function filesFrom(columns: Columns): FileTable {
  return {paths: columnToList(columns.get('files')), stamps: toDoubles(columns.get('fileStamps'))}
}

export function fileColumns({paths, stamps}: FileTable): NamedColumns {
  return [
    ['files', listToColumn(paths)],
    ['fileStamps', toColumn(stamps)]
  ]
}

export function surveyFrom(columns: Columns): Survey {
  return {
    folders: columnToList(columns.get('folders')),
    folderTimes: toDoubles(columns.get('folderTimes')),
    files: columnToList(columns.get('inputs')),
    fileStamps: toDoubles(columns.get('inputStamps')),
    hashes: columns.get('inputHashes') ?? new Uint8Array()
  }
}

export function surveyColumns({folders, folderTimes, files, fileStamps, hashes}: Survey): NamedColumns {
  return [
    ['folders', listToColumn(folders)],
    ['folderTimes', toColumn(folderTimes)],
    ['inputs', listToColumn(files)],
    ['inputStamps', toColumn(fileStamps)],
    ['inputHashes', hashes]
  ]
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

/** What an input of a plan may be of a text: its face, its article's key, the fingerprint of its questions. */
export const aspects = ['face', 'hash', 'asked'] as const

/** The number that stands for an aspect of the `i`th text. */
export function nameOf(i: number, aspect: number): number {
  return aspects.length * i + aspect
}
