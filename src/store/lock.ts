// The lock that keeps two builds of one project apart: a file that holds the id of the process that made it. A build that
// was killed leaves its lock behind; whether its process still lives is asked of the caller, who knows the system. A second
// build waits a while and then says who is in the way.
import {linkSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {prepareFolder} from './records.ts'

/** The process that asks, and what it knows of others. */
export interface LockOwner {
  readonly pid: number
  readonly isAlive: (pid: number) => boolean
  /** How long to wait for another build, in milliseconds. */
  readonly patienceMs?: number
}

const defaultPatienceMs = 10_000
const pollMs = 50
/** Who has made the lock writes his number next; after so many looks nobody will. */
const looksAtHalf = 4

/**
 * Takes the lock of a `.goftogu` folder.
 * @returns how to give it back, or the id of the process that holds it and did not end in time
 * @throws the file system's error where the folder cannot be written
 */
export async function acquireLock(folder: string, owner: LockOwner): Promise<{release: () => void} | {holder: number}> {
  prepareFolder(folder)
  const path = lockPath(folder)
  let looks = 0
  for (let left = owner.patienceMs ?? defaultPatienceMs; ; left -= pollMs) {
    if (create(path, owner.pid)) return {release: () => rmSync(path, {force: true})}
    const holder = readHolder(path)
    if (holder === undefined) continue
    if (Number.isNaN(holder) && looks++ < looksAtHalf) await sleep(pollMs)
    else if (holder === owner.pid || !owner.isAlive(holder)) removeStale(path, holder, owner.pid)
    else if (left <= 0) return {holder}
    else await sleep(pollMs)
  }
}

/** The file that is the lock of a `.goftogu` folder. */
export function lockPath(folder: string): string {
  return join(folder, 'lock')
}

function create(path: string, pid: number): boolean {
  try {
    writeFileSync(path, `${pid}\n`, {flag: 'wx'})
    return true
  } catch (error) {
    if (isExisting(error)) return false
    throw error
  }
}

// NaN, which no process bears, for a lock without a whole number: half written, by a build that is at it or was killed in
// between. Half a number is that of a stranger.
function readHolder(path: string): number | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    return text.endsWith('\n') ? Number.parseInt(text, 10) : Number.NaN
  } catch {
    return undefined
  }
}

// Two builds may find the same stale lock; the slower one must not remove the fresh lock of the faster one. So the file is
// first moved aside, then looked at, and put back if it is not the one that was found stale.
function removeStale(path: string, holder: number, pid: number): void {
  const aside = `${path}.${pid}`
  try {
    renameSync(path, aside)
    if (!Object.is(readHolder(aside), holder)) linkSync(aside, path)
  } catch {
    // Somebody else was faster; the next round sees what is there.
  }
  rmSync(aside, {force: true})
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
