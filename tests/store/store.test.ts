import {appendFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {
  DamagedLedger,
  acquireLock,
  clearFolder,
  columnToList,
  dropSegments,
  keyOf,
  listToColumn,
  openLedger,
  openPack,
  packBytes,
  prepareFolder,
  programVersion,
  toColumn,
  toDoubles
} from '../../src/store.ts'

let parent: string
let folder: string

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'goftogu-store-'))
  folder = join(parent, '.goftogu')
})

afterEach(() => rmSync(parent, {recursive: true, force: true}))

const owner = (pid: number, alive: readonly number[] = []) => ({
  pid,
  isAlive: (other: number) => alive.includes(other),
  patienceMs: 0
})

describe('a key', () => {
  it('tells different parts apart, wherever the parts are cut', () => {
    expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'))
    expect(keyOf('ab')).not.toBe(keyOf('ab', ''))
    expect(keyOf('ab')).toMatch(/^[0-9a-f]{64}$/u)
  })
})

describe('a pack', () => {
  it('gives back what was put, at once and to another process', () => {
    const pack = openPack(folder, 'rows')
    const values = [{text: 'پرسش', list: [1, null]}, 'x'.repeat(2_000_000), 3]
    const places = values.map((value) => pack.append(value))
    expect(places.map((at) => pack.read(at))).toEqual(values)
    pack.close()
    const other = openPack(folder, 'rows')
    expect(places.map((at) => other.read(at))).toEqual(values)
    expect(other.inBulk(() => places.map((at) => other.read(at)))).toEqual(values)
    const more = other.append('more')
    expect(other.read(more)).toBe('more')
    other.close()
    expect(openPack(folder, 'rows').read(more)).toBe('more')
  })

  it('takes a cut, changed or foreign value for none', () => {
    const pack = openPack(folder, 'rows')
    const at = pack.append({long: 'x'.repeat(100)})
    pack.close()
    const file = join(folder, 'rows-1.pack')
    const whole = readFileSync(file, 'utf8')
    for (const text of ['', whole.slice(0, -1), whole.replace('xx', 'xy'), ' '.repeat(whole.length)]) {
      writeFileSync(file, text)
      expect(openPack(folder, 'rows').read(at), text).toBeUndefined()
      expect(
        openPack(folder, 'rows').inBulk(() => openPack(folder, 'rows').read(at)),
        text
      ).toBeUndefined()
    }
    rmSync(file)
    expect(openPack(folder, 'rows').read(at)).toBeUndefined()
    expect(openPack(folder, 'rows').read({...at, segment: 7})).toBeUndefined()
  })

  it('writes behind what a killed process left', () => {
    const first = openPack(folder, 'rows')
    const at = first.append('first')
    first.close()
    appendFileSync(join(folder, 'rows-1.pack'), '"half a val')
    const second = openPack(folder, 'rows')
    const next = second.append('second')
    second.close()
    const third = openPack(folder, 'rows')
    expect([third.read(at), third.read(next)]).toEqual(['first', 'second'])
  })

  it('stays in memory without a folder', () => {
    const pack = openPack(undefined, 'rows')
    const places = ['a', 'b', 'c'].map((value) => pack.append(value))
    pack.flush()
    expect(places.map((at) => pack.read(at))).toEqual(['a', 'b', 'c'])
  })

  it('begins a file of its own where that is asked for, and drops those that are not wanted', () => {
    const old = openPack(folder, 'rows')
    old.append('a')
    old.close()
    const fresh = openPack(folder, 'rows', 'fresh')
    const at = fresh.append('b')
    fresh.close()
    expect(fresh.segment).toBe(old.segment + 1)
    const both = packBytes(folder, 'rows')
    dropSegments(folder, 'rows', (segment) => segment === fresh.segment)
    expect(packBytes(folder, 'rows')).toBeLessThan(both)
    expect(openPack(folder, 'rows').read(at)).toBe('b')
  })
})

const index = (): string => join(folder, 'build.ledger')
const files = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.columns'))

describe('the ledger', () => {
  const head = {name: 'گفتگو', list: [1, null]}
  const names = listToColumn(['a', '', 'پرسش'])
  const numbers = toColumn(new Float64Array([1.5, -1, 2 ** 40]))
  const columns = new Map([
    ['names', names],
    ['numbers', numbers],
    ['none', new Uint8Array()]
  ])

  function write(given: ReadonlyMap<string, Uint8Array | undefined> = columns): void {
    const ledger = openLedger(folder, 'build')
    ledger.write(head, given)
    ledger.close()
  }

  it('gives back head and columns', () => {
    write()
    const found = openLedger(folder, 'build')
    expect(found.head).toEqual(head)
    expect(columnToList(found.get('names'))).toEqual(['a', '', 'پرسش'])
    expect([...toDoubles(found.get('numbers'))]).toEqual([1.5, -1, 2 ** 40])
    expect(columnToList(found.get('none'))).toEqual([])
    expect(found.get('nobody')).toBeUndefined()
  })

  it('takes a cut, changed or foreign one for none', () => {
    expect(openLedger(folder, 'build').head).toBeUndefined()
    write()
    const whole = readFileSync(index())
    const changed = Buffer.from(whole)
    changed[whole.length - 9] = (changed[whole.length - 9] ?? 0) ^ 1
    for (const bytes of [
      whole.subarray(0, -1),
      whole.subarray(0, 40),
      changed,
      Buffer.from('{"half": '),
      Buffer.alloc(0)
    ]) {
      writeFileSync(index(), bytes)
      expect(openLedger(folder, 'build').head).toBeUndefined()
    }
    writeFileSync(index(), whole)
    const [file = ''] = files()
    const data = readFileSync(join(folder, file))
    writeFileSync(join(folder, file), data.subarray(0, -1))
    expect(openLedger(folder, 'build').head).toBeUndefined()
    rmSync(join(folder, file))
    expect(openLedger(folder, 'build').head).toBeUndefined()
  })

  it('says of a column that is damaged that it is', () => {
    write()
    const [file = ''] = files()
    const data = readFileSync(join(folder, file))
    data[2] = (data[2] ?? 0) ^ 1
    writeFileSync(join(folder, file), data)
    const found = openLedger(folder, 'build')
    expect(() => found.get('names')).toThrow(DamagedLedger)
    expect([...toDoubles(found.get('numbers'))]).toEqual([1.5, -1, 2 ** 40])
  })

  it('writes what has changed, and leaves what nobody has asked for', () => {
    const big = Buffer.alloc(3_000_000, 'x')
    write(new Map([...columns, ['big', big]]))
    const [file = ''] = files()
    const before = readFileSync(join(folder, file)).length
    const ledger = openLedger(folder, 'build')
    const {sum} = ledger
    expect(columnToList(ledger.get('names'))).toEqual(['a', '', 'پرسش'])
    ledger.write(
      head,
      new Map([
        ['names', listToColumn(['b'])],
        ['numbers', numbers],
        ['big', undefined]
      ])
    )
    expect(ledger.sum).not.toBe(sum)
    expect(columnToList(ledger.get('names'))).toEqual(['b'])
    expect(readFileSync(join(folder, file)).length).toBe(before + 2)
    const found = openLedger(folder, 'build')
    expect(found.sum).toBe(ledger.sum)
    expect(columnToList(found.get('names'))).toEqual(['b'])
    expect(found.get('big')).toEqual(big)
    expect(found.get('none')).toBeUndefined()
  })

  it('is written anew when most of it is dead, and read by one who has opened it before', () => {
    write()
    const reader = openLedger(folder, 'build')
    const [first = ''] = files()
    for (let i = 0; i < 5; i++)
      write(
        new Map([
          ['names', undefined],
          ['big', Buffer.alloc(900_000, `${i}`)]
        ])
      )
    expect(files()).toHaveLength(1)
    expect(files()).not.toEqual([first])
    expect(columnToList(openLedger(folder, 'build').get('names'))).toEqual(['a', '', 'پرسش'])
    expect(columnToList(reader.get('names'))).toEqual(['a', '', 'پرسش'])
    // What it has not read it still has, though another process has written since.
    reader.write(head, new Map([['numbers', undefined]]))
    expect([...toDoubles(openLedger(folder, 'build').get('numbers'))]).toEqual([1.5, -1, 2 ** 40])
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

  it('knows the program by its code', () => {
    expect(programVersion().version).toMatch(/^[0-9a-f]{64}$/u)
    expect(programVersion()).toEqual(programVersion())
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

  it('is not that of a stranger whose number begins like the half that somebody could write', async () => {
    await acquireLock(folder, owner(1))
    writeFileSync(join(folder, 'lock'), '12')
    expect(await acquireLock(folder, owner(3, [12]))).toHaveProperty('release')
  })

  it('is not taken from one who is about to write his number into it', async () => {
    prepareFolder(folder)
    writeFileSync(join(folder, 'lock'), '')
    const second = acquireLock(folder, owner(2, [1]))
    setTimeout(() => writeFileSync(join(folder, 'lock'), '1\n'), 60)
    expect(await second).toEqual({holder: 1})
  })

  it('is waited for', async () => {
    const first = await acquireLock(folder, owner(1))
    const second = acquireLock(folder, {...owner(2, [1]), patienceMs: 5000})
    setTimeout(() => 'release' in first && first.release(), 60)
    expect(await second).toHaveProperty('release')
  })
})
