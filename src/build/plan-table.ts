// The table of plans after a build. In: what came of each plan, the texts, and the tables of the last build. Out: the new table.
// Which texts a plan names is found by looking for their fingerprints among its inputs; for a plan that was left as it
// stood, it is what the last table says, with the places that the texts have now.
import type {Entry} from './articles.ts'
import type {Memory} from './memory.ts'
import type {Batch} from './outputs.ts'
import {aspects, headOf, keyBytes, nameOf, type PlanTable} from './tables.ts'

export function planTable(
  batches: readonly Batch[],
  texts: readonly Entry[],
  before: Pick<Memory, 'plans' | 'texts'>
): PlanTable {
  const carry = carrier(texts, before)
  const carried = batches.map(({standing}) => (standing === undefined ? undefined : carry(standing.place)))
  const placesOf = finder(
    batches.flatMap(({inputs}, i) => (carried[i] === undefined ? inputs : [])),
    texts
  )
  const names: number[] = []
  const nameStarts = new Uint32Array(batches.length + 1)
  const fileStarts = new Uint32Array(batches.length + 1)
  const keys = new Uint8Array(keyBytes * batches.length)
  for (const [i, {inputs, paths, key}] of batches.entries()) {
    for (const name of carried[i] ?? inputs.flatMap(placesOf)) names.push(name)
    nameStarts[i + 1] = names.length
    fileStarts[i + 1] = (fileStarts[i] ?? 0) + paths.length
    keys.set(key, keyBytes * i)
  }
  return {
    heads: batches.map(({plan}) => (plan === undefined ? '' : headOf(plan))),
    keys,
    pages: Uint32Array.from(batches, ({pages}) => pages),
    nameStarts,
    names: Uint32Array.from(names),
    fileStarts
  }
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

/** What each of these inputs names. Two texts may ask the same. */
function finder(inputs: readonly string[], texts: readonly Entry[]): (input: string) => readonly number[] {
  const wanted = new Set(inputs)
  const places = new Map<string, number[]>()
  for (const [i, {summary}] of texts.entries()) {
    for (const [aspect, key] of aspects.entries()) {
      const value = summary[key]
      if (!wanted.has(value)) continue
      const known = places.get(value)
      if (known === undefined) places.set(value, [nameOf(i, aspect)])
      else known.push(nameOf(i, aspect))
    }
  }
  return (input) => places.get(input) ?? none
}
