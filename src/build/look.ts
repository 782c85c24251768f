// What a build begins with: which program it is, and what has changed since the last one. A build after which nothing has
// changed ends here, so that nothing is loaded here that is only wanted where there is work.
import {inputsOf, survey} from '../read.ts'
import {fileClock, programVersion, type ProgramVersion} from '../store.ts'
import {marksFor, openLookout, type Lookout} from './look/lookout.ts'
import {ledgerName, type Memory} from './memory.ts'
import type {Errand} from './scout.ts'
import type {Scout} from './threads.ts'

export interface Program extends ProgramVersion {
  /** What runs it: `v20.20.2`. */
  readonly runtime: string
}

/** The program that builds; cheap where the memory is of the same. */
export function findProgram(memory: Memory, runtime: string): Program {
  return {...programVersion(memory.head?.program), runtime}
}

export interface LookOptions {
  /** The only paths where something may have changed, if that is known. */
  readonly touched?: ReadonlySet<string> | undefined
  readonly lookout?: Lookout | undefined
  /** Told of files that have probably changed, before the others have been looked at. */
  readonly foretell?: ((files: readonly string[]) => void) | undefined
}

/**
 * Looks what has changed since the last build that was finished.
 * @returns whether the survey has news that should be kept even if nothing has changed
 */
export function look(root: string, memory: Memory, {touched, lookout, foretell}: LookOptions = {}): boolean {
  const bases = inputsOf(root)
  const clockMs = memory.folder === undefined ? 0 : fileClock(memory.folder)
  const changes = survey(memory.survey, {
    bases,
    clockMs,
    ...(touched !== undefined && {touched}),
    ...(lookout !== undefined && {seen: lookout.inputs}),
    ...(foretell !== undefined && {foretell})
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

export interface Looking {
  readonly root: string
  readonly memory: Memory
  readonly outDir: string
  /** A thread that helps. */
  readonly scout: Scout | undefined
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
