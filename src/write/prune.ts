// Removing what earlier builds wrote and this one did not. A wrong setting or a folder that was not mounted looks like a
// site without articles; hence more than a tenth of the interviews' pages go only when that is asked for, unless they are
// few. These alone are counted: styles and scripts bear their content's hash and all get other names at once, pages of
// single questions come and go with a setting, and a list has as many pages as interviews make it have.
import {lstatSync, rmdirSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {OutputPath} from '../model.ts'

export interface PruneOptions {
  readonly outDir: string
  readonly isMade: (path: OutputPath) => boolean
  readonly isKept?: (path: OutputPath) => boolean
  /** Whether somebody has said that a file should go: it goes without being counted. */
  readonly isMeant?: ((path: OutputPath) => boolean) | undefined
  readonly mayPrune?: boolean
}

/** So many are what somebody deletes in an afternoon: three interviews in three languages, and one page more. */
const few = 10
const share = 0.1

/** Removes the files of `before` that are neither made nor kept; `refused` counts those that are too many to go unasked. */
export function prune(
  before: ReadonlySet<OutputPath>,
  options: PruneOptions
): {removed: OutputPath[]; refused: number} {
  const surplus = [...before].filter((path) => !options.isMade(path) && options.isKept?.(path) !== true)
  const pages = [...before].filter(isPage).length
  const unmeant = surplus.filter((path) => options.isMeant?.(path) !== true)
  const isMuch = unmeant.filter(isPage).length > Math.max(few, pages * share)
  const isRefused = isMuch && options.mayPrune !== true
  const removed = isRefused ? surplus.filter((path) => options.isMeant?.(path) === true) : surplus
  removeFiles(options.outDir, removed)
  return {removed: removed.sort(), refused: surplus.length - removed.length}
}

const interviewPage = /^[^/]+\/[^/]+\/index\.html$/u

/** Of an interview; the few of other kinds that look alike do not weigh. */
function isPage(path: OutputPath): boolean {
  return interviewPage.test(path)
}

/** Removes files and the folders that become empty by it; returns those that were there, in code order. */
export function removeFiles(outDir: string, paths: readonly OutputPath[]): OutputPath[] {
  const removed = paths.filter((path) => removeFile(join(outDir, path))).sort()
  for (const path of removed) removeEmptyFolders(outDir, path)
  return removed
}

// A folder that somebody put where our file was is not ours.
function removeFile(file: string): boolean {
  const stat = lstatSync(file, {throwIfNoEntry: false})
  if (stat === undefined || stat.isDirectory()) return false
  rmSync(file)
  return true
}

/** Removes the folders above a path, up to the site's own, as far as nothing is in them. */
export function removeEmptyFolders(outDir: string, path: OutputPath): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(outDir, folder))
    } catch {
      return
    }
  }
}
