// Parsing on several threads, before anybody asks for the texts. In: the desk of a build that has many texts to parse. Out:
// the desk with their entries waiting on it, where the reading of sources finds them. A thread is given names of files and
// gives back rows, and articles in the form in which they are kept; both are put away in the order of the files, so that
// the same is kept for any number of threads.
import type {Config, Summary} from '../model.ts'
import {openPool, type Pool} from '../pool.ts'
import {listTexts, readSource, type ListedFile} from '../read.ts'
import type {Location} from '../store.ts'
import {isRow, makeSummary, type Desk} from './articles.ts'
import {BareSummary} from './bare-row.ts'
import {bonesOf} from './bones.ts'
import {keyOfArticle, makeArticle, rowOf, type Row} from './parse-text.ts'
import {loadParser} from './parser.ts'
import {encodeArticle} from './shelf.ts'
import type {Stopwatch} from './stopwatch.ts'

/** Threads for the work of a build. */
export interface Threads {
  readonly count: number
  /** The module that they run. */
  readonly entry: URL
}

/** What the threads run. Its way leads through the room, for in the bundle this module stands in another folder. */
export const workerEntry = new URL('../build/worker.js', import.meta.url)

/** What a thread needs to parse. */
export interface ParseSetup {
  readonly work: 'parse'
  readonly root: string
  readonly config: Config
  readonly parseKey: string
}

/** Files that cannot be read are left out: whoever reads them next will say so. */
export interface ParsedText {
  readonly row: Row
  /** As the pack keeps it. */
  readonly article: Uint8Array
}

/** Fewer are parsed before a thread has started and loaded the parser. */
const ENOUGH_TEXTS = 48
const TEXTS_A_TASK = 8

export async function parseAhead(
  desk: Desk,
  threads: Threads | undefined,
  {progress}: Pick<Stopwatch, 'progress'>
): Promise<void> {
  if (threads === undefined || threads.count === 0) return
  const wanted = listTexts(desk.root).files.filter((listed) => isUnknown(listed, desk))
  if (wanted.length < ENOUGH_TEXTS) return
  const {root, config, keys} = desk
  const setup: ParseSetup = {work: 'parse', root, config, parseKey: keys.parse}
  const pool: Pool<readonly ListedFile[], ParsedText[]> = openPool({
    size: threads.count,
    entry: threads.entry,
    setup,
    inline: () => openParsing(setup)
  })
  const share = sharer()
  try {
    await pool.each(tasksOf(wanted), (parsed) => {
      for (const text of parsed) putAway(text, desk, share)
      progress?.({stage: 'read', done: desk.parsed.size, total: wanted.length, pages: 0})
    })
  } finally {
    await pool.close()
  }
}

/** What a thread does with each task. */
export async function openParsing(setup: ParseSetup): Promise<(files: readonly ListedFile[]) => ParsedText[]> {
  await loadParser()
  return (files) => files.flatMap((listed) => parseFile(listed, setup))
}

function isUnknown({file}: ListedFile, {memory, keys, indexOf, isChanged}: Desk): boolean {
  return memory.head?.keys.parse !== keys.parse || indexOf(file) === undefined || isChanged(file)
}

function* tasksOf(files: readonly ListedFile[]): Generator<readonly ListedFile[]> {
  for (let i = 0; i < files.length; i += TEXTS_A_TASK) yield files.slice(i, i + TEXTS_A_TASK)
}

function parseFile(listed: ListedFile, {root, config, parseKey}: ParseSetup): ParsedText[] {
  const reading = readSource(root, listed, config)
  if (!('facts' in reading)) return []
  const {facts} = reading
  const {slug} = facts
  const key = keyOfArticle(reading, slug, parseKey)
  const made = makeArticle(reading, {key, slug}, config)
  return [{row: rowOf(key, facts, made), article: encodeArticle(made.kept)}]
}

/** Holds no more of a text than planning reads, each word of it once; its row is fetched when a page asks for it. */
function putAway({row, article}: ParsedText, desk: Desk, share: Share): void {
  const {memory, waiting, parsed} = desk
  const at = memory.rows.append(row)
  const bones = bonesOf(row, share)
  const {path} = row.summary
  const summary = new BareSummary(path, bones, loaderOf(at, desk))
  const facts = bones.facts.slug === bones.slug ? {...bones.facts, slug: bones.slug} : bones.facts
  parsed.add(path)
  waiting.set(path, {
    path,
    key: bones.hash,
    facts,
    summary,
    messages: row.messages,
    article: memory.articles.appendBytes(article),
    row: at
  })
}

function loaderOf(at: Location, desk: Desk): (bare: Summary) => Summary {
  return (bare) => {
    const row = desk.memory.rows.read(at)
    return isRow(row) ? row.summary : makeSummary(bare, desk)
  }
}

type Share = <Value extends readonly unknown[]>(value: Value) => Value

/** Gives back the first of the lists that say the same. */
function sharer(): Share {
  const known = new Map<string, readonly unknown[]>()
  return <Value extends readonly unknown[]>(value: Value) => {
    const key = JSON.stringify(value)
    const first = known.get(key)
    if (first === undefined) known.set(key, value)
    return (first ?? value) as Value
  }
}
