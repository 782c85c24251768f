// Parsing on several threads, this one among them, before anybody asks for the texts. In: the desk of a build that has many texts to parse. Out:
// the desk with their entries waiting on it, where the reading of sources finds them. A thread is given names of files and
// gives back rows, and articles in the form in which they are kept; both are put away in the order of the files, so that
// the same is kept for any number of threads.
import type {Config, Diagnostic, SourcePath, Summary} from '../../model.ts'
import type {Pool} from '../../pool.ts'
import {readSource, type ListedFile} from '../../read.ts'
import {encode} from '../../store.ts'
import {isRow, makeSummary, type Desk} from '../memory/articles.ts'
import {BareSummary} from '../memory/bare-row.ts'
import {bonesOf, shared, type Bones, type Share} from '../memory/bones.ts'
import {keyOfArticle, makeArticle, rowOf} from './parse-text.ts'
import {loadParser} from './parser.ts'
import {EntryTable, ParsedEntry} from './parsed-entry.ts'
import {encodeArticle} from './shelf.ts'
import type {Stopwatch} from '../stopwatch.ts'
import type {Threads} from '../threads.ts'

/** What a thread needs to parse. */
export interface ParseSetup {
  readonly work: 'parse'
  readonly root: string
  readonly config: Config
  readonly parseKey: string
}

/** What came of some files. Those that cannot be read are left out: whoever reads them next will say so. */
export interface ParsedTexts {
  readonly texts: readonly ParsedText[]
  /** Of each text its row and its article, as packs keep them, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface ParsedText {
  readonly path: SourcePath
  readonly bones: Bones
  readonly messages: readonly Diagnostic[]
  readonly rowBytes: number
  readonly articleBytes: number
}

/** Fewer are parsed before threads have started, loaded the parser and become as fast with it as this one is. */
const ENOUGH_TEXTS = 160
const TEXTS_A_TASK = 8
/** More hold the heap at what V8 lets it grow to for long. */
const MANY_TEXTS = 6000

export interface ParsingMeans {
  readonly pool: Pool | undefined
  readonly saveMemory?: Threads['saveMemory']
  readonly stopwatch: Pick<Stopwatch, 'progress'>
}

export async function parseAhead(
  files: readonly ListedFile[],
  desk: Desk,
  {pool, saveMemory, stopwatch: {progress}}: ParsingMeans
): Promise<void> {
  if (pool === undefined) return
  const wanted = files.filter((listed) => isUnknown(listed, desk))
  if (wanted.length < ENOUGH_TEXTS) return
  if (wanted.length >= MANY_TEXTS) saveMemory?.(wanted.length)
  const {root, config, keys} = desk
  const setup: ParseSetup = {work: 'parse', root, config, parseKey: keys.parse}
  const share = sharer(desk.memory.survey.files)
  const cupboard = {desk, share, load: loaderOf(desk), table: new EntryTable()}
  await pool.each({setup: () => setup, inline: () => openParsing(setup)}, tasksOf(wanted), (parsed) => {
    putAway(parsed, cupboard)
    progress?.({stage: 'read', done: desk.parsed.size, total: wanted.length, pages: 0})
  })
  // Whoever makes pages begins with a heap that holds nothing of the parser.
  if (wanted.length >= MANY_TEXTS) await pool.close()
}

/** What a thread does with each task. */
export async function openParsing(setup: ParseSetup): Promise<(files: readonly ListedFile[]) => ParsedTexts> {
  await loadParser()
  return (files) => {
    const parts: Uint8Array[] = []
    const texts = files.flatMap((listed) => parseFile(listed, setup, parts))
    return {texts, bytes: joined(parts)}
  }
}

/** In memory of its own, which can be handed over. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(parts.reduce((sum, {length}) => sum + length, 0))
  let end = 0
  for (const part of parts) {
    bytes.set(part, end)
    end += part.length
  }
  return bytes
}

function isUnknown({file}: ListedFile, {memory, keys, indexOf, isChanged}: Desk): boolean {
  return memory.head?.keys.parse !== keys.parse || indexOf(file) === undefined || isChanged(file)
}

function* tasksOf(files: readonly ListedFile[]): Generator<readonly ListedFile[]> {
  for (let i = 0; i < files.length; i += TEXTS_A_TASK) yield files.slice(i, i + TEXTS_A_TASK)
}

/** @param parts get the bytes of row and article */
function parseFile(listed: ListedFile, {root, config, parseKey}: ParseSetup, parts: Uint8Array[]): ParsedText[] {
  const reading = readSource(root, listed, config)
  if (!('facts' in reading)) return []
  const {facts} = reading
  const {slug} = facts
  const key = keyOfArticle(reading, slug, parseKey)
  const made = makeArticle(reading, {key, slug}, config)
  const row = rowOf(key, facts, made)
  const rowPart = encode(row)
  const article = encodeArticle(made.kept)
  parts.push(rowPart, article)
  const {bones, messages} = own({bones: bonesOf(row), messages: row.messages})
  return [{path: row.summary.path, bones, messages, rowBytes: rowPart.length, articleBytes: article.length}]
}

/** The same data, and nothing of the text that it was cut from: a part of a text holds all of it. */
function own<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data
}

/** What all that is put away has in common. */
interface Cupboard {
  readonly desk: Desk
  readonly share: Share
  readonly load: (bare: Summary) => Summary
  readonly table: EntryTable
}

/** Holds no more of a text than planning reads, each word of it once; its row is fetched when a page asks for it. */
function putAway({texts, bytes}: ParsedTexts, {desk, share, load, table}: Cupboard): void {
  const {memory, waiting, parsed} = desk
  let at = 0
  const next = (length: number): Uint8Array => bytes.subarray(at, (at += length))
  for (const {bones: own, messages, rowBytes, articleBytes, ...text} of texts) {
    const path = share.word(text.path)
    const row = memory.rows.appendBytes(next(rowBytes))
    const article = memory.articles.appendBytes(next(articleBytes))
    const bones = shared(own, share)
    parsed.add(path)
    const said = messages.length === 0 ? silence : messages.map((message) => sharing(message, path, share))
    const summary = new BareSummary(path, bones, load)
    waiting.set(path, new ParsedEntry(summary, {facts: bones.facts, messages: said, row, article}, table))
  }
}

const silence: readonly Diagnostic[] = []

/** Many texts are told the same. */
function sharing(message: Diagnostic, path: SourcePath, {word}: Share): Diagnostic {
  const {ruleId, note, file} = message
  return {
    ...message,
    ruleId: word(ruleId),
    ...(note !== undefined && {note: word(note)}),
    ...(file === path && {file: path})
  }
}

/** The same for all rows, which know by their paths and their hashes which they are. */
function loaderOf(desk: Desk): (bare: Summary) => Summary {
  return (bare) => {
    const entry = desk.waiting.get(bare.path) ?? desk.places.get(bare.hash)
    const row = entry instanceof ParsedEntry ? desk.memory.rows.read(entry.row) : undefined
    return isRow(row) ? row.summary : makeSummary(bare, desk)
  }
}

/** Gives back the first of those that say the same; some words are known. */
function sharer(known: readonly string[]): Share {
  const lists = new Map<string, readonly unknown[]>()
  const words = new Map(known.map((word) => [word, word]))
  return {
    list<Value extends readonly unknown[]>(value: Value) {
      const key = JSON.stringify(value)
      const first = lists.get(key)
      if (first === undefined) lists.set(key, value)
      return (first ?? value) as Value
    },
    word<Word extends string>(word: Word) {
      const first = words.get(word)
      if (first === undefined) words.set(word, word)
      return (first ?? word) as Word
    }
  }
}
