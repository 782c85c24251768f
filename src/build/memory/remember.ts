// After a build: what the next one has to know. In: what was settled, made and written. Out: the memory, in the tables that
// it is kept in.
import type {Family, Roster} from '../../collate.ts'
import type {Companion, LocaleTag, OutputPath, SourcePath, StaticPage, UrlPath} from '../../model.ts'
import type {SiteFile, WriteReport} from '../../write.ts'
import {hashAt, setHash} from '../../read.ts'
import {dropSegments, encode, openPack, packBytes, type Location, type Pack} from '../../store.ts'
import type {Desk, Entry} from './articles.ts'
import {encodeBones} from './bones.ts'
import {saveMemory, type GoodText, type Memory} from '../memory.ts'
import {placeAt, toNumbers} from './places.ts'
import {noFamily, type FileTable, type SiteTable, type TextTable} from './tables.ts'
import type {Production} from '../make/outputs.ts'
import type {Settlement} from '../make/settle.ts'

/** All that a build has come to. */
export interface Outcome {
  readonly desk: Desk
  readonly companions: readonly Companion[]
  readonly statics: readonly StaticPage[]
  readonly settlement: Settlement
  readonly production: Production
  readonly report: WriteReport
}

/** Replaces the tables; the head is the caller's. */
export function rememberTables(memory: Memory, {desk, companions, settlement, production, report}: Outcome): void {
  const {book} = production
  memory.files = fileTable(inOrder(book.paths, report.files))
  memory.plans = book.table()
  memory.texts = textTable(settlement, memory.texts)
  memory.site = siteTable(settlement, placesOf(settlement))
  memory.companions = new Map(companions.map((companion) => [companion.slug, memory.rows.append(companion)]))
  // Plans that were not made have asked for nothing, and may yet.
  memory.kept = new Map([...(production.isAllMade ? [] : memory.kept), ...desk.kept])
  noteHashes(memory, settlement.texts)
}

/** What is shown or was shown last of the texts that are not shown as they are. */
export function goodOf({
  settlement,
  production,
  desk
}: Pick<Outcome, 'settlement' | 'production' | 'desk'>): [SourcePath, GoodText][] {
  const held = new Set(production.held)
  const urls = settlement.urlsOf()
  const list: [SourcePath, GoodText][] = []
  for (const {path, key} of settlement.texts) {
    const shown = settlement.shown.get(path)
    const url = urls.get(path)
    const isAsItIs = shown !== undefined && shown.key === key && url !== undefined && !settlement.kept.includes(path)
    if (isAsItIs && !held.has(url)) continue
    const before = desk.goodOf(path)
    if (before !== undefined) list.push([path, before])
  }
  return list
}

/** The last good version of any text, as the memory has it. */
export function lastGood({past: {good, texts}}: Memory): (path: SourcePath) => GoodText | undefined {
  const named = new Map(good)
  return (path) => {
    const found = named.get(path)
    if (found !== undefined) return found
    const i = texts.paths.indexOf(path)
    const url = texts.urls[i]
    if (url === undefined || url === '') return undefined
    return {article: [...texts.articles.subarray(4 * i, 4 * i + 4)], url: url as UrlPath}
  }
}

function textTable({texts, urlsOf}: Settlement, before: TextTable): TextTable {
  const urls = urlsOf()
  return {
    paths: texts.map(({path}) => path),
    urls: texts.map(({path}) => urls.get(path) ?? ''),
    rows: toNumbers(texts.map(({row}) => row)),
    articles: toNumbers(texts.map(({article}) => article)),
    bones: encodeBones(texts, before),
    boneless: new Set()
  }
}

type PlaceOf = (path: SourcePath) => number

/** Where texts stand in the table. */
export function placesOf({texts}: Pick<Settlement, 'texts'>): PlaceOf {
  const places = new Map(texts.map(({path}, i) => [path, i]))
  return (path) => places.get(path) ?? noFamily
}

function siteTable({texts, site: {editions}}: Settlement, placeOf: PlaceOf): SiteTable {
  const families = new Uint32Array(texts.length).fill(noFamily)
  const numbers = new Map<Family, number>()
  const rosters = new Map<LocaleTag, Roster>()
  for (const [tag, {entries, roster}] of editions) {
    const places = Uint32Array.from(entries, ({summary}) => placeOf(summary.path))
    rosters.set(tag, {...roster, texts: places})
    for (const [rank, {family}] of entries.entries()) {
      const number = numbers.get(family) ?? numbers.size
      numbers.set(family, number)
      families[places[rank] ?? noFamily] = number
    }
  }
  return {families, rosters}
}

/** The files of all plans, one after the other; one that could not be made is listed as one that never stands. */
function inOrder(paths: readonly OutputPath[], files: readonly SiteFile[]): SiteFile[] {
  const list: SiteFile[] = []
  let found: ReadonlyMap<string, SiteFile> | undefined
  let next = 0
  for (const path of paths) {
    // They came in this order, but for images, which take their time.
    const expected = files[next++]
    found ??= expected?.path === path ? undefined : new Map(files.map((file) => [file.path, file]))
    const file = found === undefined ? expected : found.get(path)
    list.push(file ?? {path, sizeBytes: -1, mtimeMs: -1})
  }
  return list
}

export function fileTable(files: readonly SiteFile[]): FileTable {
  const stamps = new Float64Array(2 * files.length)
  for (const [i, {sizeBytes, mtimeMs}] of files.entries()) {
    stamps[2 * i] = sizeBytes
    stamps[2 * i + 1] = mtimeMs
  }
  return {paths: files.map(({path}) => path), stamps}
}

// Whoever has read a text knows its bytes; the survey need not read it once more.
function noteHashes({survey}: Memory, texts: readonly Entry[]): void {
  const fresh = texts.filter(({known}) => known === undefined)
  if (fresh.length === 0) return
  const rows = new Map(survey.files.map((file, i) => [file, i]))
  for (const {path, facts} of fresh) {
    const i = rows.get(path)
    if (i !== undefined && hashAt(survey, i) !== facts.hash) setHash(survey, i, facts.hash)
  }
}

// ── room ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** As much of the packs may be values that nobody wants any more, and this much of small ones. */
const slackBytes = 1 << 22

/** Keeps all of it for the next process, in as little room as is worth the work. @throws the file system's error */
export function saveCompact(memory: Memory): void {
  const removeOld = compact(memory)
  saveMemory(memory)
  removeOld()
}

/**
 * Copies what is wanted to new files once dead values are the larger part of the packs.
 * @returns what removes the old files, to be called when the memory has been saved
 */
function compact(memory: Memory): () => void {
  const {folder, name, head} = memory
  if (folder === undefined || head === undefined) return () => undefined
  const kinds = [`rows${name}`, `articles${name}`] as const
  const total = kinds.reduce((sum, kind) => sum + packBytes(folder, kind), 0)
  if (total <= 2 * liveBytes(memory) + slackBytes) return () => undefined
  const old = [memory.rows, memory.articles]
  const [rows, articles] = kinds.map((kind, i) => openPack(folder, kind, (old[i]?.segment ?? 0) + 1))
  if (rows === undefined || articles === undefined) return () => undefined
  memory.texts = {
    ...memory.texts,
    rows: copyAll(memory.rows, rows, memory.texts.rows),
    articles: copyAll(memory.articles, articles, memory.texts.articles)
  }
  memory.companions = new Map([...memory.companions].map(([slug, at]) => [slug, copy(memory.rows, rows, at)]))
  memory.kept = new Map([...memory.kept].map(([key, at]) => [key, copy(memory.articles, articles, at)]))
  const good = head.good.map(([path, {article, ...rest}]) => {
    const place = copyAll(memory.articles, articles, new Float64Array(article))
    return [path, {...rest, article: [...place]}] as const
  })
  memory.head = {...head, good}
  memory.past = {good, texts: memory.texts}
  for (const pack of old) pack.close()
  memory.rows = rows
  memory.articles = articles
  return () => {
    dropSegments(folder, kinds[0], (segment) => segment >= rows.segment)
    dropSegments(folder, kinds[1], (segment) => segment >= articles.segment)
  }
}

function copy(from: Pack, to: Pack, at: Location): Location {
  return to.appendBytes(from.readBytes(at) ?? encode(null))
}

function copyAll(from: Pack, to: Pack, places: Float64Array): Float64Array {
  return toNumbers(Array.from({length: places.length / 4}, (_, i) => copy(from, to, placeAt(places, i))))
}

function liveBytes({texts, companions, kept}: Memory): number {
  const others = [...companions.values(), ...kept.values()].reduce((sum, {length}) => sum + length, 0)
  return others + sizeOf(texts.rows) + sizeOf(texts.articles)
}

function sizeOf(places: Float64Array): number {
  let sum = 0
  for (let at = 2; at < places.length; at += 4) sum += places[at] ?? 0
  return sum
}
