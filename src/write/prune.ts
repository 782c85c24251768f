// Removing what earlier builds wrote and this one did not. A wrong setting or a folder that was not mounted looks like a
// site without articles; hence, on a site of some size, more than a tenth of the pages go only when that is asked for.
// Pages alone are counted, because styles and scripts bear their content's hash and all get other names at once.
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

/** A site up to this number of pages is so small that a tenth of it says nothing. */
const smallSite = 60
const share = 0.1

/** Removes the files of `before` that are neither made nor kept; `refused` counts those that are too many to go unasked. */
export function prune(
  before: ReadonlySet<OutputPath>,
  options: PruneOptions
): {removed: OutputPath[]; refused: number} {
  const surplus = [...before].filter((path) => !options.isMade(path) && options.isKept?.(path) !== true)
  const pages = [...before].filter(isPage).length
  const unmeant = surplus.filter((path) => options.isMeant?.(path) !== true)
  const isMuch = pages > smallSite && unmeant.filter(isPage).length > pages * share
  const isRefused = isMuch && options.mayPrune !== true
  const removed = isRefused ? surplus.filter((path) => options.isMeant?.(path) === true) : surplus
  removeFiles(options.outDir, removed)
  return {removed: removed.sort(), refused: surplus.length - removed.length}
}

function isPage(path: OutputPath): boolean {
  return path.endsWith('.html')
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
