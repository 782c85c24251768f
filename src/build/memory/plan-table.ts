// The table of plans, while a build fills it and after. In: what came of each plan, the texts, and the tables of the last
// build. Out: the new table.
// Which texts a plan names is found by looking for their fingerprints among its inputs; for a plan that was left as it
// stood, it is what the last table says, with the places that the texts have now.
import type {OutputPath, Plan} from '../../model.ts'
import type {Entry} from './articles.ts'
import type {Memory} from '../memory.ts'
import {aspects, headOf, keyBytes, nameOf, type PlanTable} from './tables.ts'

/** Tells which texts a plan names. */
export interface Namer {
  readonly of: (inputs: readonly string[]) => readonly number[]
  /** Those of a plan of the last table, where they can be told from that. */
  readonly carried: (place: number) => readonly number[] | undefined
}

export function openNamer(texts: readonly Entry[], before: Pick<Memory, 'plans' | 'texts'>): Namer {
  let find: ReturnType<typeof finder> | undefined
  let carry: ReturnType<typeof carrier> | undefined
  return {
    of: (inputs) => inputs.flatMap((find ??= finder(texts))),
    carried: (place) => (carry ??= carrier(texts, before))(place)
  }
}

/** A plan that has been made, or left as it stood. */
export interface Booking {
  /** Absent for files that belong to none. */
  readonly plan?: Plan
  readonly names: readonly number[]
  readonly key: Uint8Array
  readonly pages: number
}

/** The table while a build fills it: a large site has a hundred thousand plans, and an object for each would weigh more. */
export class PlanBook {
  /** Of the files of all plans, in their order. */
  readonly paths: OutputPath[] = []
  /** Of all plans. */
  pages = 0
  readonly #plans: (Plan | undefined)[] = []
  readonly #pages: number[] = []
  readonly #nameEnds: number[] = [0]
  readonly #fileEnds: number[] = [0]
  #names = new Uint32Array(1 << 12)
  #keys = new Uint8Array(keyBytes << 8)

  /** Begins a plan; the files that are added from now on are its. */
  begin({plan, names, key, pages}: Booking): void {
    const start = this.#nameEnds.at(-1) ?? 0
    this.#names = withRoom(this.#names, start + names.length)
    this.#names.set(names, start)
    this.#keys = withRoom(this.#keys, keyBytes * (this.#plans.length + 1))
    this.#keys.set(key, keyBytes * this.#plans.length)
    this.#nameEnds.push(start + names.length)
    this.#fileEnds.push(this.paths.length)
    this.#plans.push(plan)
    this.#pages.push(pages)
    this.pages += pages
  }

  add(path: OutputPath): void {
    this.paths.push(path)
    this.#fileEnds[this.#fileEnds.length - 1] = this.paths.length
  }

  table(): PlanTable {
    return {
      heads: this.#plans.map((plan) => (plan === undefined ? '' : headOf(plan))),
      keys: this.#keys.slice(0, keyBytes * this.#plans.length),
      pages: Uint32Array.from(this.#pages),
      nameStarts: Uint32Array.from(this.#nameEnds),
      names: this.#names.slice(0, this.#nameEnds.at(-1)),
      fileStarts: Uint32Array.from(this.#fileEnds)
    }
  }
}

/** The same numbers with room for so many. */
function withRoom<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, count: number): Numbers {
  if (count <= numbers.length) return numbers
  const larger = numbers instanceof Uint8Array ? new Uint8Array(2 * count) : new Uint32Array(2 * count)
  larger.set(numbers)
  return larger as Numbers
}

/**
 * The names of a plan of the last table as they are now; `undefined` where one of its texts is not as it was, or where one that
 * is new may be named as well.
 */
function carrier(
  texts: readonly Entry[],
  {plans, texts: {paths}}: Pick<Memory, 'plans' | 'texts'>
): (place: number) => number[] | undefined {
  const placeNow = new Int32Array(paths.length).fill(-1)
  for (const [i, {known}] of texts.entries()) if (known !== undefined) placeNow[known] = i
  if (hasTwins(texts)) return () => undefined
  return (place) => {
    const names: number[] = []
    for (let at = plans.nameStarts[place] ?? 0; at < (plans.nameStarts[place + 1] ?? 0); at++) {
      const name = plans.names[at] ?? 0
      const text = placeNow[Math.floor(name / aspects.length)] ?? -1
      if (text === -1) return undefined
      names.push(nameOf(text, name % aspects.length))
    }
    return names
  }
}

/** Whether a text that is not as it was bears a fingerprint of one that is. */
function hasTwins(texts: readonly Entry[]): boolean {
  const fresh = new Set<string>()
  for (const {known, summary} of texts) {
    if (known === undefined) for (const key of aspects) fresh.add(summary[key])
  }
  if (fresh.size === 0) return false
  return texts.some(({known, summary}) => known !== undefined && aspects.some((key) => fresh.has(summary[key])))
}

const none: readonly number[] = []

/** What an input names. Two texts may ask the same. */
function finder(texts: readonly Entry[]): (input: string) => number | readonly number[] {
  const places = new Map<string, number | readonly number[]>()
  for (const [i, {summary}] of texts.entries()) {
    for (const [aspect, key] of aspects.entries()) {
      const known = places.get(summary[key])
      const name = nameOf(i, aspect)
      places.set(summary[key], known === undefined ? name : [known, name].flat())
    }
  }
  return (input) => places.get(input) ?? none
}
