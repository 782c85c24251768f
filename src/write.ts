// Door of the write stage: Outputs in, a finished site on the disk out. Everything is first written to a stage folder inside
// the site's folder and moved into place by renames only when the last output is there: a build that fails, is killed or
// finds the disk full leaves the old site as it was, and no reader ever sees half a file. Files whose bytes are unchanged
// are not touched, so that their times still say when they changed. What an earlier build wrote and this one did not is
// removed by a list of our own; files that we did not write are never touched.
import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {Output, OutputPath} from './model.ts'
import {commit} from './write/commit.ts'
import {makeFolder} from './write/folder.ts'
import {pagesLosingPlaces} from './write/lost-places.ts'
import {readManifest, writeManifest} from './write/manifest.ts'
import {prune, removeFiles} from './write/prune.ts'
import type {PutFile, PutPlace, SiteFile, Stamp} from './write/put.ts'
import {openStage, type Stage} from './write/stage.ts'

export {readLines, writeLines} from './write/lines.ts'
export {openLinkReader, pageNumber, type FoundLinks, type LinkReader} from './write/link-reader.ts'
export {findBrokenLinks, type BrokenLinks} from './write/links.ts'
export {writeNew} from './write/new.ts'
export {writeInPlace} from './write/replace.ts'
export {openPutter, type PutFile, type PutPlace, type SiteFile, type Stamp} from './write/put.ts'

export interface WriteOptions {
  /** The site's folder, absolute; made if needed. */
  readonly outDir: string
  /** The file that lists what earlier builds wrote into it, absolute. */
  readonly manifest: string
  /** Whether a file of an earlier build stays although no output stands for it; asked when all outputs have come. */
  readonly isKept?: (path: OutputPath) => boolean
  /** Whether somebody has said that a file should go; it then needs no `mayPrune`. */
  readonly isMeant?: (path: OutputPath) => boolean
  /** Removes as many files as need be; else more than a tenth of the interviews stay. */
  readonly mayPrune?: boolean
}

export interface WriteReport {
  /** New or changed files, in code order. */
  readonly written: readonly OutputPath[]
  readonly unchanged: number
  readonly removed: readonly OutputPath[]
  /** Pages that have lost a place that may have been led to. */
  readonly thinned: readonly OutputPath[]
  /** Files that should go and wait for `mayPrune`. */
  readonly refused: number
  /** Size of all outputs, written or not. */
  readonly sizeBytes: number
  /** All outputs, written or not, in their order, as they lie there. */
  readonly files: readonly SiteFile[]
}

/** A site that is being written. Nothing of it changes before `finish`. */
export interface SiteWriter {
  /** No two outputs may have one path. @throws the file system's error */
  readonly add: (output: Output) => void
  /** Where others may put files of the site with {@link openPutter}, to be taken here. */
  readonly place: PutPlace
  /** @throws as `add` */
  readonly take: (file: PutFile) => void
  /** A file of the site that {@link stands} has found as it was left. */
  readonly keep: (file: SiteFile) => void
  /** A file of the site as it lies there. */
  readonly find: (path: OutputPath) => SiteFile | undefined
  /** Puts everything in place and removes what is not made any more. */
  readonly finish: (options: Pick<WriteOptions, 'manifest' | 'isKept' | 'isMeant' | 'mayPrune'>) => WriteReport
  /**
   * Puts in place what was added, all of it files that the site has, and touches nothing else.
   * @param seeksThinned whether anybody asks which pages lose places
   */
  readonly replace: (seeksThinned: boolean) => Pick<WriteReport, 'written' | 'thinned' | 'files'>
  /** Leaves no trace of what was not put in place. */
  readonly close: () => void
}

/** @throws the file system's error: no room, no permission, a folder where a file must be */
export function openSite(outDir: string): SiteWriter {
  makeFolder(outDir)
  const stage = openStage(outDir)
  let isDone = false
  return {
    add: stage.add,
    take: stage.take,
    place: stage.place,
    keep: stage.keep,
    find(path) {
      const stat = statSync(join(outDir, path), {throwIfNoEntry: false})
      return stat?.isFile() === true ? {path, sizeBytes: stat.size, mtimeMs: stat.mtimeMs} : undefined
    },
    finish(options) {
      const report = settle(stage, readManifest(options.manifest), {...options, outDir})
      isDone = true
      return report
    },
    replace(seeksThinned) {
      const staged = stage.staged()
      const thinned = seeksThinned ? pagesLosingPlaces(stage.place, staged) : []
      commit(stage.place, staged)
      isDone = true
      return {written: staged.map(({path}) => path).sort(), thinned, files: stage.files()}
    },
    close() {
      if (!isDone) stage.abandon()
      stage.close()
    }
  }
}

/**
 * Brings the site's folder to the state that the outputs describe. `outputs` may be made while they are taken; a throw in
 * between leaves the site untouched.
 * @throws as {@link openSite}
 */
export function write(outputs: Iterable<Output>, options: WriteOptions): WriteReport {
  const site = openSite(options.outDir)
  try {
    for (const output of outputs) site.add(output)
    return site.finish(options)
  } finally {
    site.close()
  }
}

/** Whether a file of the site is as a build left it. */
export function stands(outDir: string, path: string, {sizeBytes, mtimeMs}: Stamp): boolean {
  try {
    const stat = statSync(`${outDir}/${path}`, {throwIfNoEntry: false})
    return stat !== undefined && stat.mtimeMs === mtimeMs && stat.size === sizeBytes && stat.isFile()
  } catch {
    return false
  }
}

function settle(stage: Stage, before: ReadonlySet<OutputPath>, options: WriteOptions): WriteReport {
  const known = new Set([...before, ...stage.paths])
  // Listed before they exist: should this build be killed, the next one knows what is ours.
  writeManifest(options.manifest, known)
  const staged = stage.staged()
  const again = staged.filter(({path}) => before.has(path))
  const thinned = pagesLosingPlaces(stage.place, again)
  commit(stage.place, staged)
  const {gone, removed, refused} = prune(before, {...options, isMade: (path) => stage.paths.has(path)})
  for (const path of gone) known.delete(path)
  if (gone.length > 0) writeManifest(options.manifest, known)
  const written = staged.map((file) => file.path).sort()
  const files = stage.files()
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0)
  return {written, unchanged: files.length - written.length, removed, thinned, refused, sizeBytes, files}
}

/** Whether the site has a file. */
export function hasFile(outDir: string, path: OutputPath): boolean {
  return statSync(join(outDir, path), {throwIfNoEntry: false})?.isFile() === true
}

/** Size of a file of the site in bytes; 0 where it has none. */
export function sizeOf(outDir: string, path: string): number {
  return statSync(join(outDir, path), {throwIfNoEntry: false})?.size ?? 0
}

/** The largest of some files of the site and its text; `undefined` where none of them is there. */
export function largestOf(outDir: string, paths: readonly OutputPath[]): {path: OutputPath; text: string} | undefined {
  let largest: {path: OutputPath; sizeBytes: number} | undefined
  for (const path of paths) {
    const sizeBytes = sizeOf(outDir, path)
    if (sizeBytes > (largest?.sizeBytes ?? 0)) largest = {path, sizeBytes}
  }
  return largest && {path: largest.path, text: readFileSync(join(outDir, largest.path), 'utf8')}
}

/**
 * Removes every file that builds wrote, with folders that become empty; others stay.
 * @returns the files that were there, in code order
 */
export function removeWritten(options: Pick<WriteOptions, 'outDir' | 'manifest'>): OutputPath[] {
  return removeFiles(options.outDir, [...readManifest(options.manifest)])
}
