// The tables of a memory: texts, plans, files, as they stand in the ledger and as builds read them. In: columns of the ledger.
// Out: tables, and columns again. A list of names is made when somebody asks for it first: a build after which nothing has
// changed asks for few of them.
import type {Roster} from '../../collate.ts'
import type {LocaleTag, Plan, PlanKind, UrlPath} from '../../model.ts'
import type {Survey} from '../../read.ts'
import {columnToList, listToColumn, toColumn, toDoubles, toWords, type Columns} from '../../store.ts'

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

/** Columns that go to a ledger; without bytes those that nobody has looked at. */
export type NamedColumns = (readonly [name: string, bytes: Uint8Array | undefined])[]

// ── columns ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Tables that came from columns, and what each gave to those who have asked. */
const asked = new WeakMap<object, ReadonlyMap<PropertyKey, unknown>>()

/** A table whose properties are worked out when somebody asks first. */
function lazyTable<Table extends object>(makers: {readonly [Key in keyof Table]: () => Table[Key]}): Table {
  const table = {} as Table
  const given = new Map<PropertyKey, unknown>()
  for (const key of Object.keys(makers) as (keyof Table)[]) {
    const settle = (value: Table[typeof key]): void => {
      Object.defineProperty(table, key, {value, writable: true, enumerable: true})
    }
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        const value = makers[key]()
        given.set(key, value)
        settle(value)
        return value
      },
      set(value: Table[typeof key]) {
        given.set(key, undefined)
        settle(value)
      }
    })
  }
  asked.set(table, given)
  return table
}

/** Whether a table may have another value there than its columns say. */
function isAsked<Table extends object>(table: Table, key: keyof Table): boolean {
  return asked.get(table)?.has(key) !== false
}

/** The same of a value that may have been replaced by another one, and is not changed itself. */
function isReplaced<Table extends object>(table: Table, key: keyof Table): boolean {
  return isAsked(table, key) && asked.get(table)?.get(key) !== table[key]
}

const noBytes = new Uint8Array()
const asIs = (bytes: Uint8Array): Uint8Array => bytes
/** The same of bytes that nobody changes. */
const asGiven = (bytes: Uint8Array): Uint8Array => bytes
/** What makes columns of values that are replaced by others and not changed. */
const unchanging: ReadonlySet<unknown> = new Set([listToColumn, asGiven])

type Encoders<Table> = {
  readonly [Key in keyof Table]: readonly [column: string, encode: (value: Table[Key]) => Uint8Array]
}

function columnsOf<Table extends object>(table: Table, encoders: Encoders<Table>): NamedColumns {
  return (Object.keys(encoders) as (keyof Table)[]).map((key) => {
    const [column, encode] = encoders[key]
    const isNews = unchanging.has(encode) ? isReplaced(table, key) : isAsked(table, key)
    return [column, isNews ? encode(table[key]) : undefined]
  })
}

export function textsFrom(columns: Columns): TextTable {
  return lazyTable<TextTable>({
    paths: () => columnToList(columns.get('texts')),
    urls: () => columnToList(columns.get('textUrls')),
    rows: () => toDoubles(columns.get('rows')),
    articles: () => toDoubles(columns.get('articles')),
    bones: () => columns.get('bones') ?? noBytes,
    boneless: () => new Set(toWords(columns.get('boneless')))
  })
}

export function textColumns(texts: TextTable): NamedColumns {
  return columnsOf(texts, {
    paths: ['texts', listToColumn],
    urls: ['textUrls', listToColumn],
    rows: ['rows', toColumn],
    articles: ['articles', toColumn],
    bones: ['bones', asGiven],
    boneless: ['boneless', (boneless) => toColumn(Uint32Array.from(boneless))]
  })
}

export function plansFrom(columns: Columns): PlanTable {
  return lazyTable<PlanTable>({
    heads: () => columnToList(columns.get('plans')),
    keys: () => columns.get('planKeys') ?? noBytes,
    pages: () => toWords(columns.get('planPages')),
    nameStarts: () => toWords(columns.get('nameStarts')),
    names: () => toWords(columns.get('names')),
    fileStarts: () => toWords(columns.get('fileStarts'))
  })
}

export function planColumns(plans: PlanTable): NamedColumns {
  return columnsOf(plans, {
    heads: ['plans', listToColumn],
    keys: ['planKeys', asIs],
    pages: ['planPages', toColumn],
    nameStarts: ['nameStarts', toColumn],
    names: ['names', toColumn],
    fileStarts: ['fileStarts', toColumn]
  })
}

export function siteFrom(columns: Columns): SiteTable {
  return lazyTable<SiteTable>({
    families: () => toWords(columns.get('families')),
    rosters: () =>
      new Map(columnToList(columns.get('rosters')).map((tag) => [tag as LocaleTag, rosterFrom(columns, tag)]))
  })
}

function rosterFrom(columns: Columns, tag: string): Roster {
  const column = (name: string): Uint8Array | undefined => columns.get(`${tag} ${name}`)
  return {
    texts: toWords(column('texts')),
    times: toDoubles(column('times')),
    groups: {
      keys: columnToList(column('groups')),
      starts: toWords(column('starts')),
      ranks: toWords(column('ranks')),
      slugs: columnToList(column('slugs'))
    }
  }
}

/** @param names of the columns of the ledger that the table came from */
export function siteColumns(site: SiteTable, names: readonly string[]): NamedColumns {
  const families: NamedColumns = [['families', isAsked(site, 'families') ? toColumn(site.families) : undefined]]
  if (!isAsked(site, 'rosters'))
    return [...families, ...names.filter((name) => /^rosters$| /u.test(name)).map((name) => [name, undefined] as const)]
  const {rosters} = site
  return [
    ...families,
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
  return lazyTable<FileTable>({
    paths: () => columnToList(columns.get('files')),
    stamps: () => toDoubles(columns.get('fileStamps'))
  })
}

export function fileColumns(files: FileTable): NamedColumns {
  return columnsOf(files, {paths: ['files', listToColumn], stamps: ['fileStamps', toColumn]})
}

export function surveyFrom(columns: Columns): Survey {
  return lazyTable<Survey>({
    folders: () => columnToList(columns.get('folders')),
    folderTimes: () => toDoubles(columns.get('folderTimes')),
    files: () => columnToList(columns.get('inputs')),
    fileStamps: () => toDoubles(columns.get('inputStamps')),
    hashes: () => columns.get('inputHashes') ?? noBytes
  })
}

export function surveyColumns(survey: Survey): NamedColumns {
  return columnsOf(survey, {
    folders: ['folders', listToColumn],
    folderTimes: ['folderTimes', toColumn],
    files: ['inputs', listToColumn],
    fileStamps: ['inputStamps', toColumn],
    hashes: ['inputHashes', asIs]
  })
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
