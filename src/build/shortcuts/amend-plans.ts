// The tables of plans and of files after a change. In: the tables as they were, and what was made again. Out: the same tables
// with the rows of plans that were made put in, those of plans that are no more taken out, and all others kept in runs.
import type {SiteFile} from '../../write.ts'
import type {Memory} from '../memory.ts'
import type {Reshape, Reshaped} from './reshape.ts'
import {aspects, headOf, keyBytes, nameOf, type FileTable, type PlanTable} from '../memory/tables.ts'

/** Where texts stand, by the numbers that they had; those of new ones follow those of the table. */
export interface Order {
  /** Numbers in the new order. */
  readonly texts: Uint32Array
  readonly placeOf: Uint32Array
}

interface PlansMade {
  readonly reshaped: Reshape
  readonly files: readonly SiteFile[]
  readonly order: Order
}

export function amendPlans(
  {plans, files: table}: Memory,
  {reshaped, files, order: {placeOf}}: PlansMade
): {table: PlanTable; files: FileTable; placeNow: (i: number) => number | undefined} {
  const {remade, names} = reshaped
  const made = new Map(remade.flatMap((plan) => (plan.i === undefined ? [] : [[plan.i, plan] as const])))
  const gone = new Set(reshaped.gone)
  const found = new Map(files.map((file) => [file.path as string, file]))
  const stay = Array.from(plans.heads.keys()).filter((i) => !gone.has(i))
  const rows: (number | Reshaped)[] = [...stay, ...remade.filter(({i}) => i === undefined)]
  const next = new PlanRows(rows.length)
  const fileOf = (path: string): SiteFile =>
    found.get(path) ?? {path: path as SiteFile['path'], sizeBytes: -1, mtimeMs: -1}
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]
    const plan = typeof row === 'number' ? made.get(row) : row
    if (plan !== undefined) {
      const named = plan.inputs.flatMap((input) => (names.get(input) ?? []).map((name) => moved(name, placeOf)))
      next.add(
        plan,
        named,
        plan.outputs.map(({path}) => fileOf(path))
      )
    } else if (typeof row === 'number') {
      let to = row + 1
      while (rows[at + 1] === to && !made.has(to)) {
        to++
        at++
      }
      next.keep({plans, files: table, from: row, to}, placeOf)
    }
  }
  const placesNow = new Map(gone.size === 0 ? [] : stay.map((i, place) => [i, place]))
  return {...next.tables(), placeNow: (i) => (gone.size === 0 ? i : placesNow.get(i))}
}

function moved(name: number, placeOf: Uint32Array): number {
  const aspect = name % aspects.length
  return nameOf(placeOf[(name - aspect) / aspects.length] ?? 0, aspect)
}

/** Plans that stay as they are, one after the other. */
interface Kept {
  readonly plans: PlanTable
  readonly files: FileTable
  readonly from: number
  readonly to: number
}

/** Rows of a table of plans that is being made, with their files. Those that stay are copied in runs. */
class PlanRows {
  readonly #heads: string[] = []
  readonly #keys: Uint8Array
  readonly #pages: Uint32Array
  readonly #nameStarts: Uint32Array
  readonly #fileStarts: Uint32Array
  readonly #names: ArrayLike<number>[] = []
  readonly #paths: string[] = []
  readonly #stamps: ArrayLike<number>[] = []

  constructor(count: number) {
    this.#keys = new Uint8Array(keyBytes * count)
    this.#pages = new Uint32Array(count)
    this.#nameStarts = new Uint32Array(count + 1)
    this.#fileStarts = new Uint32Array(count + 1)
  }

  add({plan, key, pages}: Reshaped, names: readonly number[], files: readonly SiteFile[]): void {
    this.#names.push(names)
    this.#stamps.push(files.flatMap(({sizeBytes, mtimeMs}) => [sizeBytes, mtimeMs]))
    for (const {path} of files) this.#paths.push(path)
    const i = this.#heads.push(headOf(plan)) - 1
    this.#keys.set(key, keyBytes * i)
    this.#pages[i] = pages
    this.#nameStarts[i + 1] = (this.#nameStarts[i] ?? 0) + names.length
    this.#fileStarts[i + 1] = (this.#fileStarts[i] ?? 0) + files.length
  }

  keep({plans, files, from, to}: Kept, placeOf: Uint32Array): void {
    const start = this.#heads.length
    this.#keys.set(plans.keys.subarray(keyBytes * from, keyBytes * to), keyBytes * start)
    this.#pages.set(plans.pages.subarray(from, to), start)
    for (let row = from; row < to; row++) this.#heads.push(plans.heads[row] ?? '')
    this.#names.push(movedAll(plans.names.subarray(plans.nameStarts[from], plans.nameStarts[to]), placeOf))
    copyStarts(plans.nameStarts, {from, to, into: this.#nameStarts, start})
    const [first = 0, end = 0] = [plans.fileStarts[from], plans.fileStarts[to]]
    for (let at = first; at < end; at++) this.#paths.push(files.paths[at] ?? '')
    this.#stamps.push(files.stamps.subarray(2 * first, 2 * end))
    copyStarts(plans.fileStarts, {from, to, into: this.#fileStarts, start})
  }

  tables(): {table: PlanTable; files: FileTable} {
    const table = {
      heads: this.#heads,
      keys: this.#keys,
      pages: this.#pages,
      nameStarts: this.#nameStarts,
      names: joined(this.#names, (count) => new Uint32Array(count)),
      fileStarts: this.#fileStarts
    }
    return {table, files: {paths: this.#paths, stamps: joined(this.#stamps, (count) => new Float64Array(count))}}
  }
}

interface Copying {
  readonly from: number
  readonly to: number
  readonly into: Uint32Array
  readonly start: number
}

/** Copies where rows end, as seen from where the first begins. */
function copyStarts(starts: Uint32Array, {from, to, into, start}: Copying): void {
  const shift = (into[start] ?? 0) - (starts[from] ?? 0)
  for (let row = from; row < to; row++) into[start + row - from + 1] = (starts[row + 1] ?? 0) + shift
}

function movedAll(names: Uint32Array, placeOf: Uint32Array): Uint32Array {
  const now = new Uint32Array(names.length)
  for (let at = 0; at < names.length; at++) now[at] = moved(names[at] ?? 0, placeOf)
  return now
}

function joined<Numbers extends Float64Array | Uint32Array>(
  parts: readonly ArrayLike<number>[],
  make: (count: number) => Numbers
): Numbers {
  const all = make(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
