// What a build begins with: which program it is, and what has changed since the last one. A build after which nothing has
// changed ends here, so that nothing is loaded here that is only wanted where there is work.
import {Worker} from 'node:worker_threads'
import {inputsOf, survey} from '../read.ts'
import {fileClock, ledgerBytes, programVersion, type ProgramVersion} from '../store.ts'
import {marksFor, openLookout, type Lookout} from './look/lookout.ts'
import {ledgerName, type Memory} from './memory.ts'
import type {Errand} from './scout.ts'
import {scoutEntry, type Threads} from './threads.ts'

export interface Program extends ProgramVersion {
  /** What runs it: `v20.20.2`. */
  readonly runtime: string
}

/** The program that builds; cheap where the memory is of the same. */
export function findProgram(memory: Memory, runtime: string): Program {
  return {...programVersion(memory.head?.program), runtime}
}

/**
 * Looks what has changed since the last build that was finished.
 * @param touched the only paths where something may have changed, if that is known
 * @returns whether the survey has news that should be kept even if nothing has changed
 */
export function look(
  root: string,
  memory: Memory,
  {touched, lookout}: {readonly touched?: ReadonlySet<string> | undefined; readonly lookout?: Lookout | undefined} = {}
): boolean {
  const bases = inputsOf(root)
  const clockMs = memory.folder === undefined ? 0 : fileClock(memory.folder)
  const changes = survey(memory.survey, {
    bases,
    clockMs,
    ...(touched !== undefined && {touched}),
    ...(lookout !== undefined && {seen: lookout.inputs()})
  })
  for (const path of changes.paths) memory.pending.add(path)
  for (const folder of changes.folders) memory.pendingFolders.add(folder)
  memory.isSameTree &&= changes.isSameTree
  return changes.isNews
}

const settingsFile = /^content\/[^/]+\.ya?ml$/u

/** Whether the files that settings are read from are as they were. */
export function isSameSettings({pending, isSameTree}: Memory): boolean {
  if (isSameTree && pending.size === 0) return true
  for (const path of pending) if (settingsFile.test(path)) return false
  return true
}

// ── the scout ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** The ledger of fewer files is looked through before a thread has started. */
const ENOUGH_BYTES = 1 << 23

/** Starts a thread for {@link beginLooking} where the site is large enough; it needs a while, and other things are to be done. */
export function callScout(folder: string, threads: Threads | undefined): Worker | undefined {
  const isWorthIt = threads !== undefined && threads.count > 1 && ledgerBytes(folder) >= ENOUGH_BYTES
  if (!isWorthIt) return undefined
  const scout = new Worker(scoutEntry)
  // Whatever becomes of it, this thread looks at what it has not seen.
  scout.on('error', () => undefined)
  scout.unref()
  return scout
}

export interface Looking {
  readonly root: string
  readonly memory: Memory
  readonly outDir: string
  readonly scout: Worker | undefined
}

/** Begins to look whether everything lies as the last build left it. */
export function beginLooking({root, memory, outDir, scout}: Looking): Lookout {
  const {survey, files: site, folder, name, ledger} = memory
  const scope = {bases: inputsOf(root), survey, outDir, site}
  const marks = marksFor(scope)
  if (scout !== undefined && folder !== undefined && ledger !== undefined)
    scout.postMessage(
      {folder, ledger: ledgerName(name), sum: ledger.sum, bases: scope.bases, outDir, marks} satisfies Errand,
      []
    )
  return openLookout(scope, marks)
}
