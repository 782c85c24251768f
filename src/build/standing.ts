// Does the site still lie there as the last build left it? In: the memory's table of files. Out: the answer, which on a large site
// a thread finds while this one looks what has changed: to ask for 40,000 files takes longer than to start one.
import {openPool} from '../pool.ts'
import {columnToList, listToColumn} from '../store.ts'
import {stands} from '../write.ts'
import type {Memory} from './memory.ts'
import type {Threads} from './parse-ahead.ts'
import type {FileTable} from './tables.ts'

/** What a thread needs to look. Plain data. */
export interface StandingSetup {
  readonly work: 'stand'
  readonly outDir: string
  /** As a ledger has them. */
  readonly paths: Uint8Array
  readonly stamps: Float64Array
}

/** Fewer are asked for before a thread has started. */
const ENOUGH_FILES = 16_000

export interface StandingParts {
  readonly memory: Memory
  readonly outDir: string
  readonly threads: Threads | undefined
}

/** Begins to look where it is worth a thread; nobody need wait for the answer. */
export function beginLooking({memory: {files, live}, outDir, threads}: StandingParts): Promise<boolean> | undefined {
  const isWorthIt = threads !== undefined && threads.count > 0 && files.paths.length >= ENOUGH_FILES
  if (!isWorthIt || live !== undefined) return undefined
  const found = look({work: 'stand', outDir, paths: listToColumn(files.paths), stamps: files.stamps}, threads)
  found.catch(() => undefined)
  return found
}

/** Nobody but builds writes there while one process builds again and again. */
export function isSiteStanding({memory: {files, live}, outDir}: Omit<StandingParts, 'threads'>): boolean {
  return live !== undefined || areStanding(outDir, files)
}

async function look(setup: StandingSetup, {entry}: Threads): Promise<boolean> {
  let isStanding = false
  // This thread and one that has all the work.
  const pool = openPool({size: 2, entry})
  try {
    await pool.each({setup, inline: () => openStanding(setup)}, [null], (is) => (isStanding = is))
  } finally {
    // Nobody need wait for that.
    void pool.close()
  }
  return isStanding
}

/** What a thread does. */
export function openStanding({outDir, paths, stamps}: StandingSetup): () => boolean {
  return () => areStanding(outDir, {paths: columnToList(paths), stamps})
}

function areStanding(outDir: string, {paths, stamps}: FileTable): boolean {
  for (const [i, path] of paths.entries()) {
    const stamp = {sizeBytes: stamps[2 * i] ?? 0, mtimeMs: stamps[2 * i + 1] ?? 0}
    if (!stands(outDir, path, stamp)) return false
  }
  return true
}
