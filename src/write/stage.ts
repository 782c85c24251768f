// The stage: a folder inside the site's folder, hence on the same disk, where changed outputs wait to be moved into place.
// Whatever a killed build left there is removed when the next one opens it.
import {closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Output, OutputPath} from '../model.ts'
import {assertInside} from './manifest.ts'
import {removeEmptyFolders} from './prune.ts'

export interface StagedFile {
  readonly path: OutputPath
  /** Where its bytes wait, absolute. */
  readonly waiting: string
}

export interface Stage {
  /** Takes an output; what the site already has in the same bytes is only counted. */
  readonly add: (output: Output) => void
  /** Every path that was added. */
  readonly paths: ReadonlySet<OutputPath>
  readonly staged: readonly StagedFile[]
  readonly sizeBytes: number
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
  const staged: StagedFile[] = []
  let sizeBytes = 0

  return {
    paths,
    staged,
    get sizeBytes() {
      return sizeBytes
    },
    add({path, body}) {
      assertInside(path)
      if (paths.has(path)) throw new Error(`two outputs for ${path}`)
      paths.add(path)
      const bytes = typeof body === 'string' ? Buffer.from(body) : body
      sizeBytes += bytes.length
      const target = join(outDir, path)
      if (hasBytes(target, bytes)) return
      if (staged.length === 0) mkdirSync(folder)
      // Made now, so that moving into place later needs no room on the disk.
      mkdirSync(dirname(target), {recursive: true})
      const waiting = join(folder, String(staged.length))
      try {
        writeBytes(waiting, bytes)
      } catch (error) {
        // The system does not say which file it had no room for.
        throw error instanceof Error ? Object.assign(error, {path: target}) : error
      }
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

/** @throws for a folder, which nothing could take the place of: better now than when half of the site is in place */
function hasBytes(path: string, bytes: Uint8Array): boolean {
  const stat = statSync(path, {throwIfNoEntry: false})
  if (stat?.isDirectory() === true) {
    throw Object.assign(new Error(`EISDIR: ${path}`), {code: 'EISDIR', syscall: 'write', path})
  }
  return stat !== undefined && stat.isFile() && stat.size === bytes.length && readFileSync(path).equals(bytes)
}

function writeBytes(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx')
  try {
    for (let start = 0; start < bytes.length;) start += writeSync(file, bytes, start)
  } finally {
    closeSync(file)
  }
}
