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
      next.keep({plans, files: table, from: row, to}, (name) => moved(name, placeOf))
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

/** Rows of a table of plans that is being made, with their files. */
class PlanRows {
  readonly #heads: string[] = []
  readonly #keys: Uint8Array
  readonly #pages: Uint32Array
  readonly #nameStarts: Uint32Array
  readonly #fileStarts: Uint32Array
  readonly #names: number[] = []
  readonly #paths: string[] = []
  readonly #stamps: number[] = []

  constructor(count: number) {
    this.#keys = new Uint8Array(keyBytes * count)
    this.#pages = new Uint32Array(count)
    this.#nameStarts = new Uint32Array(count + 1)
    this.#fileStarts = new Uint32Array(count + 1)
  }

  add({plan, key, pages}: Reshaped, names: readonly number[], files: readonly SiteFile[]): void {
    for (const name of names) this.#names.push(name)
    for (const {path, sizeBytes, mtimeMs} of files) {
      this.#paths.push(path)
      this.#stamps.push(sizeBytes, mtimeMs)
    }
    const i = this.#heads.push(headOf(plan)) - 1
    this.#keys.set(key, keyBytes * i)
    this.#pages[i] = pages
    this.#end(i)
  }

  keep({plans, files, from, to}: Kept, nameNow: (name: number) => number): void {
    const start = this.#heads.length
    this.#keys.set(plans.keys.subarray(keyBytes * from, keyBytes * to), keyBytes * start)
    this.#pages.set(plans.pages.subarray(from, to), start)
    for (let row = from; row < to; row++) {
      for (let at = plans.nameStarts[row] ?? 0; at < (plans.nameStarts[row + 1] ?? 0); at++)
        this.#names.push(nameNow(plans.names[at] ?? 0))
      for (let at = plans.fileStarts[row] ?? 0; at < (plans.fileStarts[row + 1] ?? 0); at++) {
        this.#paths.push(files.paths[at] ?? '')
        this.#stamps.push(files.stamps[2 * at] ?? 0, files.stamps[2 * at + 1] ?? 0)
      }
      this.#end(this.#heads.push(plans.heads[row] ?? '') - 1)
    }
  }

  #end(i: number): void {
    this.#nameStarts[i + 1] = this.#names.length
    this.#fileStarts[i + 1] = this.#paths.length
  }

  tables(): {table: PlanTable; files: FileTable} {
    const table = {
      heads: this.#heads,
      keys: this.#keys,
      pages: this.#pages,
      nameStarts: this.#nameStarts,
      names: Uint32Array.from(this.#names),
      fileStarts: this.#fileStarts
    }
    return {table, files: {paths: this.#paths, stamps: Float64Array.from(this.#stamps)}}
  }
}
