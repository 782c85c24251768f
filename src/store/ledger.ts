// The ledger: what one build tells the next. In: a head of JSON data and columns (typed arrays, bytes, lists of strings) by name.
// Out: the same, or nothing at all where the ledger is not whole or not ours. The head stands in a file of its own with the
// places of the columns, which lie one after the other in a second file. The first is replaced by rename, so that a reader
// sees the old state or the new one; to the second only what has changed is added, until most of it is dead and all is
// written anew. A column is read when somebody asks for it: a build after which nothing has changed wants a quarter of them.
import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync
} from 'node:fs'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import {prepareFolder} from './records.ts'

export interface Ledger extends Columns {
  /** Plain JSON data, absent where there is no ledger that is whole. Its shape is its writer's affair, who marks it with a version of his own. */
  readonly head: unknown
  /** Tells this state of the ledger from all others; empty where there is none. */
  readonly sum: string
  /**
   * Makes this the ledger; a column without bytes stays as it is.
   * @throws the file system's error, and as `get` does
   */
  readonly write: (head: unknown, columns: ReadonlyMap<string, Uint8Array | undefined>) => void
  /** Nothing is read any more. */
  readonly close: () => void
}

/** Columns by name, each read when it is asked for first. */
export interface Columns {
  readonly names: readonly string[]
  /** @throws DamagedLedger where what lies there is not whole */
  readonly get: (name: string) => Uint8Array | undefined
}

/** Thrown where a column is not what the ledger says. */
export class DamagedLedger extends Error {}

/** Where a column lies: where it begins, its length in bytes, and their checksum. */
type Place = readonly [offset: number, length: number, sum: number]

/** What stands in the first file. */
interface Index {
  readonly head: unknown
  /** Number of the file that has the columns. */
  readonly segment: number
  readonly places: Readonly<Record<string, Place>>
}

const heading = 'goftogu ledger 3\n'
const sumLength = 8
const ending = '.columns'
/** As many bytes may be dead, whatever the ledger's size. */
const slackBytes = 1 << 20

/** The ledger of a name. Never throws: one that is not whole is none. */
export function openLedger(folder: string, name: string): Ledger {
  const ledger = new LedgerFile(folder, name)
  ledger.open()
  return ledger
}

/** Checksums of columns, by their names. */
type Sums = ReadonlyMap<string, number>

class LedgerFile implements Ledger {
  readonly #folder: string
  readonly #name: string
  readonly #columns = new Map<string, Uint8Array>()
  /** Stays open, for the file may be removed once there is another one. */
  #file: number | undefined
  #index: Index | undefined
  sum = ''

  constructor(folder: string, name: string) {
    this.#folder = folder
    this.#name = name
  }

  get head(): unknown {
    return this.#index?.head
  }

  get names(): readonly string[] {
    return Object.keys(this.#index?.places ?? {})
  }

  open(): void {
    const found = readIndex(this.#folder, this.#name)
    if (found === undefined) return
    try {
      this.#file = openColumns(columnsPath(this.#folder, this.#name, found.index.segment), found.index.places)
      this.#index = found.index
      this.sum = found.sum
    } catch {
      // What has been cut is none.
    }
  }

  get(column: string): Uint8Array | undefined {
    const place = this.#index?.places[column]
    if (place === undefined) return undefined
    const bytes = this.#columns.get(column) ?? readColumn(this.#file, place)
    this.#columns.set(column, bytes)
    return bytes
  }

  write(head: unknown, columns: ReadonlyMap<string, Uint8Array | undefined>): void {
    prepareFolder(this.#folder)
    // Somebody else may have written one meanwhile.
    const isOurs = this.#index !== undefined && readIndex(this.#folder, this.#name)?.sum === this.sum
    const sums = new Map([...columns].flatMap(([column, bytes]) => (bytes ? [[column, crc32(bytes)] as const] : [])))
    const added = isOurs && this.#index !== undefined ? this.#append(columns, {sums, last: this.#index}) : undefined
    const {segment, places} = added ?? this.#renew(columns, sums)
    const text = Buffer.from(JSON.stringify({head, segment, places} satisfies Index))
    const sum = sumOf(text)
    const path = indexPath(this.#folder, this.#name)
    writeAt(`${path}.tmp`, [Buffer.from(`${heading}${sum}\n`), text])
    renameSync(`${path}.tmp`, path)
    this.#index = {head, segment, places}
    this.sum = sum
    for (const [column, bytes] of columns) if (bytes !== undefined) this.#columns.delete(column)
    if (added !== undefined) return
    this.close()
    this.#file = openColumns(columnsPath(this.#folder, this.#name, segment), places)
    for (const other of segmentsOf(this.#folder, this.#name))
      if (other !== segment) rmSync(columnsPath(this.#folder, this.#name, other), {force: true})
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  /** Adds what has changed; nothing where that is not worth it. */
  #append(
    columns: ReadonlyMap<string, Uint8Array | undefined>,
    {sums, last}: {readonly sums: Sums; readonly last: Index}
  ): Omit<Index, 'head'> | undefined {
    const path = columnsPath(this.#folder, this.#name, last.segment)
    const size = statSync(path, {throwIfNoEntry: false})?.size ?? 0
    const places: Record<string, Place> = {}
    const fresh: Uint8Array[] = []
    let end = size
    for (const [column, bytes] of columns) {
      const known = last.places[column]
      const sum = sums.get(column)
      const isSame = bytes === undefined || (known?.[1] === bytes.length && known[2] === sum)
      if (isSame && known !== undefined) places[column] = known
      if (isSame || sum === undefined) continue
      places[column] = [end, bytes.length, sum]
      fresh.push(bytes)
      end += bytes.length
    }
    const live = Object.values(places).reduce((total, [, length]) => total + length, 0)
    if (size < endOf(last.places) || end > 2 * live + slackBytes) return undefined
    if (fresh.length > 0) writeAt(path, fresh, size)
    return {segment: last.segment, places}
  }

  /** Writes everything to a new file. */
  #renew(columns: ReadonlyMap<string, Uint8Array | undefined>, sums: Sums): Omit<Index, 'head'> {
    const segment = Math.max(0, ...segmentsOf(this.#folder, this.#name)) + 1
    const places: Record<string, Place> = {}
    const all: Uint8Array[] = []
    let end = 0
    for (const [column, given] of columns) {
      const bytes = given ?? this.get(column)
      if (bytes === undefined) continue
      places[column] = [end, bytes.length, sums.get(column) ?? crc32(bytes)]
      all.push(bytes)
      end += bytes.length
    }
    writeAt(columnsPath(this.#folder, this.#name, segment), all)
    return {segment, places}
  }
}

function readIndex(folder: string, name: string): {index: Index; sum: string} | undefined {
  try {
    const bytes = readFileSync(indexPath(folder, name))
    const start = heading.length + sumLength + 1
    const sum = bytes.toString('latin1', heading.length, start - 1)
    const isOurs = bytes.toString('latin1', 0, heading.length) === heading
    const body = bytes.subarray(start)
    if (!isOurs || sum !== sumOf(body)) return undefined
    return {index: JSON.parse(body.toString('utf8')) as Index, sum}
  } catch {
    return undefined
  }
}

/** @throws where the file is not there, or is shorter than it should be */
function openColumns(path: string, places: Index['places']): number {
  const file = openSync(path, 'r')
  if (fstatSync(file).size >= endOf(places)) return file
  closeSync(file)
  throw new DamagedLedger('The columns of the ledger are cut.')
}

function readColumn(file: number | undefined, [offset, length, sum]: Place): Uint8Array {
  // In memory of its own, where numbers are read as they lie.
  const bytes = Buffer.allocUnsafeSlow(length)
  const isWhole =
    length === 0 || (file !== undefined && readSync(file, bytes, 0, length, offset) === length && crc32(bytes) === sum)
  if (!isWhole) throw new DamagedLedger('A column of the ledger is damaged.')
  return bytes
}

/** @param from where to begin in a file that is there; it is made anew where absent */
function writeAt(path: string, parts: readonly Uint8Array[], from?: number): void {
  const file = openSync(path, from === undefined ? 'w' : 'r+')
  try {
    let at = from ?? 0
    for (const bytes of parts)
      for (let start = 0; start < bytes.length;) {
        const count = writeSync(file, bytes, start, bytes.length - start, at)
        start += count
        at += count
      }
  } finally {
    closeSync(file)
  }
}

/** Bytes of the columns of all ledgers in a folder. */
export function ledgerBytes(folder: string): number {
  return namesIn(folder)
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + (statSync(join(folder, file), {throwIfNoEntry: false})?.size ?? 0), 0)
}

function segmentsOf(folder: string, name: string): number[] {
  return namesIn(folder).flatMap((file) => {
    if (!file.startsWith(`${name}-`) || !file.endsWith(ending)) return []
    const segment = Number(file.slice(name.length + 1, -ending.length))
    return Number.isSafeInteger(segment) ? [segment] : []
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function endOf(places: Index['places']): number {
  return Object.values(places).reduce((end, [offset, length]) => Math.max(end, offset + length), 0)
}

/** Tells half a file and a damaged one from a whole one; nobody means us harm. */
function sumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(sumLength, '0')
}

function indexPath(folder: string, name: string): string {
  return join(folder, `${name}.ledger`)
}

function columnsPath(folder: string, name: string, segment: number): string {
  return join(folder, `${name}-${segment}${ending}`)
}
