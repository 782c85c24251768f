// From one text to its Article and to the row that stands for it, with the memory in between. The row of a text that has not
// changed is taken as it was, its messages with it; the article is fetched only when its page is made. Trees are kept
// where a page is made of them, and without the places of words within their blocks: a page says nothing of them, and they
// are two thirds of a tree. No text stays in memory: an article that is missing although its row is there is made again
// from the file.
import type {Diagnostic, SourcePath, Summary} from '../../model.ts'
import {readAgain, readSource, type ListedFile, type Reading, type Refusal, type Text} from '../../read.ts'
import type {Location} from '../../store.ts'
import {BareSummary} from './bare-row.ts'
import type {Bones} from './bones.ts'
import type {GoodText, Memory} from '../memory.ts'
import {placeAt} from './places.ts'
import {keyOfArticle, makeArticle, rowOf, type Description, type MadeArticle, type Row} from '../parsing/parse-text.ts'
import {encodeArticle, gone, lay, readArticle, type Shelving} from '../parsing/shelf.ts'

/** What a build holds while it turns texts into pages. */
export interface Desk extends Shelving {
  readonly memory: Memory
  /** The last good version of a text. */
  readonly goodOf: (path: SourcePath) => GoodText | undefined
  readonly keys: Keys
  /** Place of each remembered text in the memory's table. */
  readonly indexOf: (path: string) => number | undefined
  /** Whether a file holds other bytes than the memory knows of. */
  readonly isChanged: (path: string) => boolean
  /** Articles that have been made already, by their keys. */
  readonly early: ReadonlyMap<string, MadeArticle>
  /** Entries of files that have been read, until their families are known. */
  readonly waiting: Map<SourcePath, Entry>
  /** What planning reads of the `i`th text of the memory's table, where the memory has it apart from the row. */
  readonly bonesOf: (i: number) => Bones | undefined
  /** What was said of it. */
  readonly messagesOf: (i: number) => readonly Diagnostic[]
}

/** Hashes of what parsing reads beside the text, and of what rows depend on beside the article. */
export interface Keys {
  readonly parse: string
  readonly row: string
}

/** A text as the flow knows it. */
export interface Entry extends Row {
  readonly path: SourcePath
  readonly key: string
  readonly row: Location
  readonly article: Location
  /** Place in the memory's table of a text that is as it was. */
  readonly known?: number
}

/** The row of a text of the memory's table. */
export function readRow(i: number, {rows, texts}: Pick<Memory, 'rows' | 'texts'>): Row | undefined {
  const kept = rows.read(placeAt(texts.rows, i))
  return isRow(kept) ? kept : undefined
}

/**
 * Reads a file, or finds that it has not changed; its entry waits for {@link entryOf}. Until its family is known, its slug is
 * taken for its own.
 */
export function readText(listed: ListedFile, desk: Desk): Reading | Refusal {
  const {file} = listed
  const {head} = desk.memory
  const ahead = desk.waiting.get(file as SourcePath)
  if (ahead !== undefined) return {path: ahead.path, facts: ahead.facts}
  const i = desk.indexOf(file)
  const isKnown = i !== undefined && !desk.isChanged(file) && head?.keys.row === desk.keys.row
  const known = isKnown ? knownEntry(i, desk) : undefined
  if (known !== undefined) {
    desk.waiting.set(known.path, known)
    return {path: known.path, facts: known.facts}
  }
  const reading = readSource(desk.root, listed, desk.config)
  if (!('facts' in reading)) return reading
  const {path, facts} = reading
  const key = keyOfArticle(reading, facts.slug, desk.keys.parse)
  desk.waiting.set(path, recallArticle({path, key, facts}, i, desk) ?? makeEntry(reading, facts.slug, desk))
  return {path, facts}
}

/** The entry of the `i`th text of the memory's table, which is as it was; `undefined` where the memory has lost it. */
export function knownEntry(i: number, desk: Desk): Entry | undefined {
  const bones = desk.bonesOf(i)
  const path = (desk.memory.texts.paths[i] ?? '') as SourcePath
  if (bones !== undefined) return new KnownEntry(path, {i, bones}, desk)
  const row = readRow(i, desk.memory)
  return row && {...row, path, key: row.summary.hash, ...placesOf(i, desk.memory), known: i}
}

/** An entry of which hardly anything is made before somebody asks. */
class KnownEntry implements Entry {
  readonly path: SourcePath
  readonly key: string
  readonly facts: Entry['facts']
  readonly summary: Summary
  readonly known: number
  readonly #texts: Memory['texts']
  readonly #messagesOf: Desk['messagesOf']

  constructor(path: SourcePath, {i, bones}: {readonly i: number; readonly bones: Bones}, desk: Desk) {
    this.path = path
    this.key = bones.hash
    this.facts = bones.facts
    this.summary = new BareSummary(path, bones, () => this.#fetch(desk))
    this.known = i
    this.#texts = desk.memory.texts
    this.#messagesOf = desk.messagesOf
  }

  get messages(): readonly Diagnostic[] {
    return this.#messagesOf(this.known)
  }

  get row(): Location {
    return placeAt(this.#texts.rows, this.known)
  }

  get article(): Location {
    return placeAt(this.#texts.articles, this.known)
  }

  #fetch(desk: Desk): Summary {
    const row = readRow(this.known, {rows: desk.memory.rows, texts: this.#texts})
    return row?.summary ?? makeSummary(this.summary, desk)
  }
}

/** The row of a text, parsed anew. */
export function makeSummary(
  {path, hash, slug}: Pick<Summary, 'path' | 'hash' | 'slug'>,
  {root, config, parsed}: Pick<Desk, 'root' | 'config' | 'parsed'>
): Summary {
  const reading = readAgain(root, path, config)
  if (reading === undefined) throw gone(path)
  parsed.add(path)
  return rowOf(hash, reading.facts, makeArticle(reading, {key: hash, slug}, config)).summary
}

/** The entry of a text as it is, which {@link readText} has read. */
export function entryOf({path, slug}: Text, desk: Desk): Entry {
  const entry = desk.waiting.get(path)
  desk.waiting.delete(path)
  // Another text of the family may have another slug written in it.
  if (entry?.summary.slug === slug) return note(entry, desk)
  const reading = readAgain(desk.root, path, desk.config)
  if (reading === undefined) throw gone(path)
  return note(makeEntry(reading, slug, desk), desk)
}

/** Parses a text, where that has not been done. */
export function makeEntry(reading: Reading, slug: string, desk: Desk): Entry {
  const {path, facts} = reading
  const key = keyOfArticle(reading, slug, desk.keys.parse)
  const made = desk.early.get(key) ?? makeArticle(reading, {key, slug}, desk.config)
  desk.parsed.add(path)
  const article = desk.memory.articles.appendBytes(encodeArticle(made.kept))
  lay(made.kept, desk)
  return addRow({path, key, article, facts}, made, desk)
}

/** What was said of the same bytes under other settings, which parsing does not read. */
function recallArticle(
  text: Pick<Entry, 'path' | 'key' | 'facts'>,
  i: number | undefined,
  desk: Desk
): Entry | undefined {
  const row = i === undefined ? undefined : readRow(i, desk.memory)
  if (i === undefined || row?.summary.hash !== text.key) return undefined
  return addRow({...text, article: placesOf(i, desk.memory).article}, row, desk)
}

/** The entry of a text as it was when it was last good, or `undefined` where that is not known any more. */
export function readLastGood(path: SourcePath, desk: Desk): Entry | undefined {
  const good = desk.goodOf(path)
  const article = good && placeAt(good.article, 0)
  const fetched = article && readArticle(article, desk.memory.articles)
  if (good === undefined || article === undefined || fetched === undefined) return undefined
  const {key, source, summary} = fetched.rest()
  if (source.path !== path || !desk.config.locales.includes(source.locale)) return undefined
  const {hash, locale, slug} = source
  const facts = {hash, locale, slug, said: []}
  return note(addRow({path, key, article, facts}, {summary, messages: []}, desk), desk)
}

function placesOf(i: number, {texts}: Memory): Pick<Entry, 'row' | 'article'> {
  return {row: placeAt(texts.rows, i), article: placeAt(texts.articles, i)}
}

function note(entry: Entry, desk: Desk): Entry {
  desk.places.set(entry.key, entry)
  return entry
}

type Origin = Pick<Entry, 'path' | 'key' | 'article' | 'facts'>

function addRow(origin: Origin, description: Description, desk: Desk): Entry {
  const row = rowOf(origin.key, origin.facts, description)
  return {...origin, ...row, row: desk.memory.rows.append(row)}
}

// A pack gives back what was put there; this looks no further than JSON's edge demands.
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'summary' in value && 'facts' in value && 'messages' in value
}
