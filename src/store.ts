// What a build keeps for the next one, in the project's `.goftogu/` folder: results by key, a few named records, and the
// lock that keeps two builds apart. Keys are hashes of everything a result depends on, so nothing here is ever out of date
// and nothing needs invalidating; the folder may be deleted at any time and costs only time. Callers see values, never
// files, so that the inside can change without them.
import {createHash} from 'node:crypto'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {listEntries, readEntry, removeEntry, writeEntry} from './store/entries.ts'

export {acquireLock, type LockOwner} from './store/lock.ts'
export {programVersion} from './store/program.ts'
export {prepareFolder, readRecord, writeRecord} from './store/records.ts'

/** Results by key. Values are plain JSON data and belong to the store: neither giver nor taker changes them. */
export interface Store {
  /** The value kept under a key of {@link keyOf}; `undefined` where there is none or what is there is not whole. */
  readonly get: (key: string) => unknown
  /** Keeps a value. Where the folder cannot be written it is kept in memory only. */
  readonly put: (key: string, value: unknown) => void
  /** Drops what no key of `inUse` names, once that is the larger part, so that older versions stay while they are few. */
  readonly sweep: (inUse: ReadonlySet<string>) => void
}

export interface StoreOptions {
  /** How many values stay in memory beside the files; the rest is read again. */
  readonly memoryEntries?: number
  /** Answers nothing that an earlier process kept. */
  readonly isCold?: boolean
}

const defaultMemoryEntries = 512
const sweepFloor = 64

/** The key of everything that a result depends on: SHA-256 of the parts, hexadecimal. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:${part}`)
  return hash.digest('hex')
}

/** Opens the store of a `.goftogu` folder; without a folder everything stays in memory. */
export function openStore(folder: string | undefined, options: StoreOptions = {}): Store {
  const root = folder === undefined ? undefined : join(folder, 'store')
  const memory = new Map<string, unknown>()
  const own = new Set<string>()
  let limit = root === undefined ? Infinity : (options.memoryEntries ?? defaultMemoryEntries)

  function remember(key: string, value: unknown): void {
    memory.delete(key)
    memory.set(key, value)
    const oldest = memory.size > limit ? memory.keys().next() : undefined
    if (oldest?.done === false) memory.delete(oldest.value)
  }

  return {
    get(key) {
      if (memory.has(key)) return memory.get(key)
      if (root === undefined || (options.isCold === true && !own.has(key))) return undefined
      const value = readEntry(root, key)
      if (value !== undefined) remember(key, value)
      return value
    },
    put(key, value) {
      own.add(key)
      if (root !== undefined && limit !== Infinity && !writeEntry(root, key, value)) limit = Infinity
      remember(key, value)
    },
    sweep(inUse) {
      for (const key of memory.keys()) if (!inUse.has(key)) memory.delete(key)
      if (root !== undefined) sweepFiles(root, inUse)
    }
  }
}

function sweepFiles(root: string, inUse: ReadonlySet<string>): void {
  const dead = listEntries(root).filter((key) => !inUse.has(key))
  if (dead.length <= Math.max(inUse.size, sweepFloor)) return
  for (const key of dead) removeEntry(root, key)
}

/** Deletes a `.goftogu` folder with all it keeps. */
export function clearFolder(folder: string): void {
  rmSync(folder, {recursive: true, force: true})
}
