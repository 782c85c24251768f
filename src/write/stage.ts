// The stage: a folder inside the site's folder, hence on the same disk, where changed outputs wait to be moved into place.
// Whatever a killed build left there is removed when the next one opens it.
import {closeSync, fstatSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Output, OutputPath} from '../model.ts'
import {assertInside} from './manifest.ts'
import {removeEmptyFolders} from './prune.ts'

export interface StagedFile {
  readonly path: OutputPath
  /** Where its bytes wait, absolute. */
  readonly waiting: string
}

/** By what a file is told to be as it was left: whoever writes to it changes one of the two. */
export interface Stamp {
  readonly sizeBytes: number
  /** Milliseconds since 1970, with a fraction. */
  readonly mtimeMs: number
}

export interface SiteFile extends Stamp {
  readonly path: OutputPath
}

export interface Stage {
  /** Takes an output; what the site already has in the same bytes is only counted. */
  readonly add: (output: Output) => void
  /** Takes note of a file that lies there as it should. */
  readonly keep: (file: SiteFile) => void
  /** Every path that was added or kept. */
  readonly paths: ReadonlySet<OutputPath>
  /** The files of these paths, in their order. */
  readonly files: readonly SiteFile[]
  readonly staged: readonly StagedFile[]
  /** Removes what was not moved away. */
  readonly close: () => void
  /** Removes the folders that were made for files that did not come. */
  readonly abandon: () => void
}

/** Name of the stage folder; nothing of the site bears it. */
export const stageName = '.goftogu-stage'

export function openStage(outDir: string): Stage {
  const folder = join(outDir, stageName)
  rmSync(folder, {recursive: true, force: true})
  const paths = new Set<OutputPath>()
  const files: SiteFile[] = []
  const staged: StagedFile[] = []
  const prepare = folderMaker()

  function note(path: OutputPath): void {
    assertInside(path)
    if (paths.has(path)) throw new Error(`two outputs for ${path}`)
    paths.add(path)
  }

  return {
    paths,
    files,
    staged,
    keep(file) {
      note(file.path)
      files.push(file)
    },
    add({path, body}) {
      note(path)
      const bytes = typeof body === 'string' ? Buffer.from(body) : body
      const target = join(outDir, path)
      // Made now, so that moving into place later needs no room on the disk.
      const isNewFolder = prepare(dirname(target))
      const mtimeMs = isNewFolder ? undefined : timeOfSame(target, bytes)
      if (mtimeMs !== undefined) {
        files.push({path, sizeBytes: bytes.length, mtimeMs})
        return
      }
      if (staged.length === 0) mkdirSync(folder)
      const waiting = join(folder, String(staged.length))
      files.push({path, sizeBytes: bytes.length, mtimeMs: stageFile(waiting, bytes, target)})
      staged.push({path, waiting})
    },
    close() {
      rmSync(folder, {recursive: true, force: true})
    },
    abandon() {
      for (const path of paths) removeEmptyFolders(outDir, path)
    }
  }
}

/** Makes folders and remembers which it has seen; tells whether there can be nothing in one yet. */
function folderMaker(): (folder: string) => boolean {
  const seen = new Map<string, boolean>()
  return (folder) => {
    const known = seen.get(folder)
    if (known !== undefined) return known
    const isNew = mkdirSync(folder, {recursive: true}) !== undefined
    seen.set(folder, isNew)
    return isNew
  }
}

/**
 * When a file was written that has these bytes; `undefined` for any other file and for none.
 * @throws for a folder, which nothing could take the place of: better now than when half of the site is in place
 */
function timeOfSame(path: string, bytes: Uint8Array): number | undefined {
  const stat = statSync(path, {throwIfNoEntry: false})
  if (stat?.isDirectory() === true) {
    throw Object.assign(new Error(`EISDIR: ${path}`), {code: 'EISDIR', syscall: 'write', path})
  }
  const isSame = stat !== undefined && stat.isFile() && stat.size === bytes.length && readFileSync(path).equals(bytes)
  return isSame ? stat.mtimeMs : undefined
}

/** Writes what waits for `target`; gives the time that the file will bear there. */
function stageFile(waiting: string, bytes: Uint8Array, target: string): number {
  const file = openSync(waiting, 'wx')
  try {
    for (let start = 0; start < bytes.length;) start += writeSync(file, bytes, start)
    return fstatSync(file).mtimeMs
  } catch (error) {
    // The system does not say which file it had no room for.
    throw error instanceof Error ? Object.assign(error, {path: target}) : error
  } finally {
    closeSync(file)
  }
}
