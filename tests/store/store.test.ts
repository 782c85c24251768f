import {existsSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {
  acquireLock,
  clearFolder,
  keyOf,
  openStore,
  prepareFolder,
  programVersion,
  readRecord,
  writeRecord
} from '../../src/store.ts'

let parent: string
let folder: string

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'goftogu-store-'))
  folder = join(parent, '.goftogu')
})

afterEach(() => rmSync(parent, {recursive: true, force: true}))

const entryOf = (key: string): string => join(folder, 'store', key.slice(0, 2), key.slice(2))

const owner = (pid: number, alive: readonly number[] = []) => ({
  pid,
  isAlive: (other: number) => alive.includes(other),
  patienceMs: 0
})

describe('the store', () => {
  it('gives back in another process what was put', () => {
    const key = keyOf('a')
    openStore(folder).put(key, {text: 'پرسش', list: [1, null]})
    expect(openStore(folder).get(key)).toEqual({text: 'پرسش', list: [1, null]})
    expect(openStore(folder).get(keyOf('b'))).toBeUndefined()
  })

  it('tells keys of different parts apart, wherever the parts are cut', () => {
    expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'))
    expect(keyOf('ab')).not.toBe(keyOf('ab', ''))
    expect(keyOf('ab')).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('takes a cut, changed, moved or foreign entry for none', () => {
    const key = keyOf('a')
    const other = keyOf('b')
    openStore(folder).put(key, {long: 'x'.repeat(100)})
    const whole = readFileSync(entryOf(key), 'utf8')
    for (const text of ['', whole.slice(0, -1), whole.slice(0, 70), whole.replace('xx', 'xy'), '{"long":1}', '\n\n']) {
      writeFileSync(entryOf(key), text)
      expect(openStore(folder).get(key), text).toBeUndefined()
    }
    mkdirSync(join(folder, 'store', other.slice(0, 2)), {recursive: true})
    writeFileSync(entryOf(other), whole)
    expect(openStore(folder).get(other)).toBeUndefined()
    openStore(folder).put(key, 'mended')
    expect(openStore(folder).get(key)).toBe('mended')
  })

  it('answers a cold reader only with what it put itself', () => {
    const key = keyOf('a')
    openStore(folder).put(key, 1)
    const cold = openStore(folder, {isCold: true, memoryEntries: 0})
    expect(cold.get(key)).toBeUndefined()
    cold.put(key, 2)
    expect(cold.get(key)).toBe(2)
  })

  it('keeps few values in memory and finds the others on the disk', () => {
    const store = openStore(folder, {memoryEntries: 2})
    const keys = Array.from({length: 10}, (_, index) => keyOf(String(index)))
    for (const [index, key] of keys.entries()) store.put(key, index)
    expect(keys.map((key) => store.get(key))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    rmSync(join(folder, 'store'), {recursive: true})
    expect(keys.filter((key) => store.get(key) !== undefined)).toHaveLength(2)
  })

  it('keeps everything in memory where the folder cannot be written', () => {
    writeFileSync(folder, 'a file in the way')
    const store = openStore(folder, {memoryEntries: 1})
    for (const name of ['a', 'b', 'c']) store.put(keyOf(name), name)
    expect(['a', 'b', 'c'].map((name) => store.get(keyOf(name)))).toEqual(['a', 'b', 'c'])
  })

  it('sweeps away old versions only when they are the larger part', () => {
    const store = openStore(folder)
    const keys = Array.from({length: 100}, (_, index) => keyOf(String(index)))
    for (const key of keys) store.put(key, 'x')
    store.sweep(new Set(keys.slice(0, 40)))
    expect(openStore(folder).get(keys[99]!)).toBe('x')
    store.sweep(new Set(keys.slice(0, 30)))
    expect(openStore(folder).get(keys[99]!)).toBeUndefined()
    expect(openStore(folder).get(keys[29]!)).toBe('x')
  })
})

describe('the folder', () => {
  it('says that it is a cache and keeps itself out of Git', () => {
    prepareFolder(folder)
    expect(readFileSync(join(folder, 'CACHEDIR.TAG'), 'utf8')).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55\n/u
    )
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n')
    clearFolder(folder)
    expect(existsSync(folder)).toBe(false)
  })

  it('keeps records, and takes a damaged one for none', () => {
    expect(readRecord(folder, 'good')).toBeUndefined()
    expect(writeRecord(folder, 'good', {a: 1})).toBe(true)
    expect(readRecord(folder, 'good')).toEqual({a: 1})
    writeFileSync(join(folder, 'good.json'), '{"a":')
    expect(readRecord(folder, 'good')).toBeUndefined()
  })

  it('knows the program by its code', () => {
    expect(programVersion()).toMatch(/^[0-9a-f]{64}$/u)
    expect(programVersion()).toBe(programVersion())
  })
})

describe('the lock', () => {
  it('is had by one process at a time, and says by which', async () => {
    const first = await acquireLock(folder, owner(1))
    expect(await acquireLock(folder, owner(2, [1]))).toEqual({holder: 1})
    if ('release' in first) first.release()
    expect(await acquireLock(folder, owner(2, [1]))).toHaveProperty('release')
  })

  it('is taken over from a process that is gone, and from one of the same number', async () => {
    await acquireLock(folder, owner(1))
    expect(await acquireLock(folder, owner(2))).toHaveProperty('release')
    expect(await acquireLock(folder, owner(2, [2]))).toHaveProperty('release')
    writeFileSync(join(folder, 'lock'), '')
    expect(await acquireLock(folder, owner(3))).toHaveProperty('release')
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual(['lock'])
  })

  it('is waited for', async () => {
    const first = await acquireLock(folder, owner(1))
    const second = acquireLock(folder, {...owner(2, [1]), patienceMs: 5000})
    setTimeout(() => 'release' in first && first.release(), 60)
    expect(await second).toHaveProperty('release')
  })
})
