// The ledger: what one build tells the next, in one file. In: a head of JSON data and columns (typed arrays, bytes, lists of
// strings) by name. Out: the same, or nothing at all where the file is not whole or not ours. It is replaced by rename, so
// that a reader sees the old state or the new one, and it is read in one go without making an object for each row: a build
// after which nothing has changed looks through a hundred thousand rows in less time than it takes to make them.
import {closeSync, openSync, readFileSync, renameSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import {prepareFolder} from './records.ts'

export interface Ledger {
  /** Plain JSON data. Its shape is its writer's affair, who marks it with a version of his own. */
  readonly head: unknown
  readonly columns: ReadonlyMap<string, Uint8Array>
}

/** Numbers in columns are read where they lie, so what follows the heading and its sum begins at a multiple of their size. */
const columnAlignment = 8
const heading = 'goftogu ledger 2      \n'
const sumLength = 8
const headLengthDigits = 12

/** The ledger of a name, or `undefined` where there is none that is whole. */
export function readLedger(folder: string, name: string): Ledger | undefined {
  try {
    const bytes = readFileSync(pathOf(folder, name))
    const start = heading.length + sumLength + 1
    const isOurs = bytes.toString('latin1', 0, heading.length) === heading
    const body = bytes.subarray(start)
    if (!isOurs || bytes.toString('latin1', heading.length, start - 1) !== sumOf([body])) return undefined
    return unpack(body)
  } catch {
    return undefined
  }
}

/** @throws the file system's error */
export function writeLedger(folder: string, name: string, {head, columns}: Ledger): void {
  const parts = [...columns.values()]
  const places: Record<string, [number, number]> = {}
  let offset = 0
  for (const [column, {byteLength}] of columns) {
    places[column] = [offset, byteLength]
    offset += roundUp(byteLength)
  }
  const text = Buffer.from(JSON.stringify({head, places}))
  const front = Buffer.from(`${String(text.length).padStart(headLengthDigits)}\n`)
  const gap = Buffer.alloc(roundUp(front.length + text.length) - front.length - text.length)
  const body = [
    front,
    text,
    gap,
    ...parts.flatMap((part) => [asBytes(part), Buffer.alloc(roundUp(part.byteLength) - part.byteLength)])
  ]
  prepareFolder(folder)
  replace(pathOf(folder, name), body)
}

function unpack(body: Buffer): Ledger | undefined {
  const headLength = Number(body.toString('latin1', 0, headLengthDigits))
  const headStart = headLengthDigits + 1
  const parsed: unknown = JSON.parse(body.toString('utf8', headStart, headStart + headLength))
  if (typeof parsed !== 'object' || parsed === null || !('places' in parsed) || !('head' in parsed)) return undefined
  const start = roundUp(headStart + headLength)
  const columns = new Map<string, Uint8Array>()
  for (const [name, [offset, length]] of Object.entries(parsed.places as Record<string, [number, number]>)) {
    const column = body.subarray(start + offset, start + offset + length)
    columns.set(name, column.byteOffset % columnAlignment === 0 ? column : new Uint8Array(column))
  }
  return {head: parsed.head, columns}
}

function replace(path: string, body: readonly Uint8Array[]): void {
  const temporary = `${path}.tmp`
  const file = openSync(temporary, 'w')
  try {
    for (const bytes of [Buffer.from(`${heading}${sumOf(body)}\n`), ...body]) {
      for (let start = 0; start < bytes.length;) start += writeSync(file, bytes, start, bytes.length - start)
    }
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}

/** Tells half a file and a damaged one from a whole one; nobody means us harm. */
function sumOf(parts: readonly Uint8Array[]): string {
  // Where there are no bytes the sum begins anew.
  const sum = parts.reduce((sofar, bytes) => (bytes.length === 0 ? sofar : crc32(bytes, sofar)), 0)
  return sum.toString(16).padStart(sumLength, '0')
}

function roundUp(length: number): number {
  return Math.ceil(length / columnAlignment) * columnAlignment
}

function asBytes(part: Uint8Array): Uint8Array {
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
}

function pathOf(folder: string, name: string): string {
  return join(folder, `${name}.ledger`)
}

// ── columns ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Numbers as a column. */
export function toColumn(numbers: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

export function toDoubles(column: Uint8Array | undefined): Float64Array {
  return column === undefined
    ? new Float64Array()
    : new Float64Array(column.buffer, column.byteOffset, column.byteLength / 8)
}

export function toWords(column: Uint8Array | undefined): Uint32Array {
  return column === undefined
    ? new Uint32Array()
    : new Uint32Array(column.buffer, column.byteOffset, column.byteLength / 4)
}

/** Lists that were columns, or have become ones: most are kept as they are from build to build. */
const known = new WeakMap<readonly string[], Uint8Array>()

/** Strings as a column; none may hold U+0000. The list must stay as it is. */
export function listToColumn(list: readonly string[]): Uint8Array {
  const column = known.get(list) ?? Buffer.from(list.map((text) => `${text}\0`).join(''))
  known.set(list, column)
  return column
}

export function columnToList(column: Uint8Array | undefined): string[] {
  if (column === undefined || column.length === 0) return []
  const text = Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('utf8')
  const list = text.split('\0')
  list.pop()
  known.set(list, column)
  return list
}

/** A value of plain JSON data and its column, each made of the other when somebody asks for it. */
export interface Kept<Value> {
  readonly value: Value
  readonly column: Uint8Array
}

export function keptValue<Value>(value: Value): Kept<Value> {
  let column: Uint8Array | undefined
  return {
    value,
    get column() {
      return (column ??= Buffer.from(JSON.stringify(value)))
    }
  }
}

/** @param column what {@link keptValue} made of a value */
export function keptColumn<Value>(column: Uint8Array = Buffer.from('[]')): Kept<Value> {
  let read: {readonly value: Value} | undefined
  return {
    get value() {
      read ??= {value: JSON.parse(Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('utf8'))}
      return read.value
    },
    column
  }
}
