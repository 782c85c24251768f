// Removing what earlier builds wrote and this one did not. A wrong setting or a folder that was not mounted looks like a
// site without articles; hence more than a tenth of the interviews' pages go only when that is asked for, unless they are
// few. These alone are counted: styles and scripts bear their content's hash and all get other names at once, pages of
// single questions come and go with a setting, and a list has as many pages as interviews make it have.
import {lstatSync, rmdirSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {OutputPath} from '../model.ts'
import {isNoFolder} from './folder.ts'

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

export interface Pruned {
  /** Files of earlier builds that need not be listed any more. */
  readonly gone: readonly OutputPath[]
  /** Those of them that were still there, in code order. */
  readonly removed: OutputPath[]
  /** How many files are too many to go unasked. */
  readonly refused: number
}

/** Removes the files of `before` that are neither made nor kept. */
export function prune(before: ReadonlySet<OutputPath>, options: PruneOptions): Pruned {
  const {outDir, isMade, isKept, isMeant, mayPrune} = options
  const surplus = [...before].filter((path) => !isMade(path) && isKept?.(path) !== true)
  const unmeant = surplus.filter((path) => isMeant?.(path) !== true && isFile(join(outDir, path)))
  const pages = [...before].filter(isPage).length
  const isMuch = unmeant.filter(isPage).length > Math.max(few, pages * share)
  const refused = new Set(isMuch && mayPrune !== true ? unmeant : [])
  const gone = surplus.filter((path) => !refused.has(path))
  return {gone, removed: removeFiles(outDir, gone), refused: refused.size}
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

function removeFile(file: string): boolean {
  if (!isFile(file)) return false
  rmSync(file)
  return true
}

// A folder that somebody put where our file was is not ours, nor is what leads through a file where our folder was.
function isFile(file: string): boolean {
  try {
    return lstatSync(file, {throwIfNoEntry: false})?.isDirectory() === false
  } catch (error) {
    if (isNoFolder(error)) return false
    throw error
  }
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
