import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import * as fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {BareSummary} from '../../../src/build/memory/bare-row.ts'
import {decodeBones, encodeBones, type Bony} from '../../../src/build/memory/bones.ts'
import {placeAt} from '../../../src/build/memory/places.ts'
import {build, openProject, type Memory} from '../../../src/build.ts'
import {collate, inputsOf} from '../../../src/collate.ts'
import type {Companion, SourcePath, Summary} from '../../../src/model.ts'
import {change, filesOf, newNewsroom} from '../newsroom.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-bones-'))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** A newsroom after many changes, built. */
async function builtMemory(seed: number): Promise<{memory: Memory; now: number}> {
  const room = fc.sample(change, {seed, numRuns: 60}).reduce((sum, edit) => edit(sum), newNewsroom)
  for (const [name, body] of Object.entries(filesOf(room))) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), body)
  }
  const memory = openProject(folder, {})
  await build(folder, {memory, now: room.now})
  return {memory, now: room.now}
}

interface Row {
  readonly summary: Summary
}

/** The rows of all texts, whole and with their bones alone. */
function rowsOf({texts, rows}: Memory): {whole: Summary; bare: (load: () => Summary) => BareSummary}[] {
  const bonesOf = decodeBones(texts.bones)
  return texts.paths.map((path, i) => {
    const [segment = 0, offset = 0, length = 0, sum = 0] = texts.rows.subarray(4 * i, 4 * i + 4)
    const {summary} = rows.read({segment, offset, length, sum}) as Row
    const bones = bonesOf(i)
    if (bones === undefined) throw new Error(`no bones of ${path}`)
    return {whole: summary, bare: (load) => new BareSummary(path as SourcePath, bones, load)}
  })
}

function companionsOf({companions, rows}: Memory): Companion[] {
  return [...companions.values()].map((at) => rows.read(at) as Companion)
}

const absent = (): never => {
  throw new Error('More than the bones was wanted.')
}

/** All bones, in their order. */
function list(bytes: Uint8Array, count: number): unknown[] {
  return Array.from({length: count}, (_, i) => decodeBones(bytes)(i))
}

describe('bones', () => {
  it('are the same where there are very many, some of them as they were', async () => {
    const {memory} = await builtMemory(4)
    const texts = memory.texts.paths.map((_, i) => memory.rows.read(placeAt(memory.texts.rows, i)) as Bony)
    const many = Array.from({length: 9000}, (_, i) => i % texts.length)
    const all = list(encodeBones(texts), texts.length)
    const given = many.map((i) => (i % 3 === 0 ? {known: i} : (texts[i] ?? {known: i})))
    const bonesOf = decodeBones(encodeBones(given, {bones: encodeBones(texts), boneless: new Set()}))
    expect(many.filter((i, at) => JSON.stringify(bonesOf(at)) !== JSON.stringify(all[i]))).toEqual([])
    expect(bonesOf(many.length)).toBeUndefined()
  })

  it('are taken over for texts that are as they were', async () => {
    const {memory} = await builtMemory(3)
    const texts = memory.texts.paths.map((_, i) => memory.rows.read(placeAt(memory.texts.rows, i)) as Bony)
    const count = texts.length
    const renamed = texts.map(({summary, facts}, i) => ({summary, facts: {...facts, slug: `another-${i}`}}))
    const bones = encodeBones(texts)
    // The first is of an older version, the last has changed, and the second is gone.
    const known = texts.map((_, i) => ({known: i})).slice(2, -1)
    const ends = [renamed[0], renamed[count - 1]] as [Bony, Bony]
    const given = [{...ends[0], known: 0}, ...known, ends[1]]
    const again = encodeBones(given, {bones, boneless: new Set([0])})
    const anew = encodeBones([ends[0], ...texts.slice(2, -1), ends[1]])
    expect(count).toBeGreaterThan(4)
    expect(list(again, count)).toEqual(list(anew, count))
    expect(list(again, 1)).toMatchObject([{facts: {slug: 'another-0'}}])
  })
})

describe('the bones of a row', () => {
  it('say with the row all that the row does', async () => {
    const {memory} = await builtMemory(3)
    const rows = rowsOf(memory)
    expect(rows.length).toBeGreaterThan(5)
    for (const {whole, bare} of rows) {
      const row = bare(() => whole)
      for (const key of Object.keys(whole)) expect(Reflect.get(row, key)).toEqual(Reflect.get(whole, key))
    }
  })

  it.each([3, 4, 5, 6])('are all that a site is planned by (newsroom %i)', async (seed) => {
    const {memory, now} = await builtMemory(seed)
    const {head} = memory
    if (head === undefined) throw new Error('nothing is remembered')
    const shelf = {outline: () => ({exchanges: []})}
    const material = {companions: companionsOf(memory), statics: head.statics, shelf, now}
    const planned = (rows: readonly Summary[]): string[][] => {
      const {site, plans} = collate(head.config, rows, material)
      return plans.map((plan) => [plan.kind, plan.url, ...inputsOf(site, plan)])
    }
    const rows = rowsOf(memory)
    expect(planned(rows.map(({bare}) => bare(absent)))).toEqual(planned(rows.map(({whole}) => whole)))
  })
})
