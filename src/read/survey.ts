// What lies in the folders that a site is made from, and what of it has changed since somebody looked last. In: the folders
// and the last survey. Out: the new one, and the paths of files that came, went or hold other bytes. Whoever reads what,
// and in which format, is of no concern here: a build whose survey shows no change has nothing to read at all.
//
// A file counts as unchanged where size, time of change of its bytes and of its entry in the file system are the same, and
// both times were past when it was read: a file that is written twice within one tick of the clock looks the same twice
// (Git calls this racily clean). Everything else is decided by a hash of the bytes, so that a fresh checkout, where all
// times are new, costs one reading of the files and nothing more.
import {hash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {
  listing,
  listingsOf,
  placeOf,
  statOf,
  timesOf,
  untrusted,
  walkAll,
  type Survey,
  type SurveyBase,
  type SurveyOptions
} from './survey-folders.ts'

export type {Survey, SurveyBase, SurveyOptions} from './survey-folders.ts'

export interface Changes {
  /** Files that came, went or hold other bytes. */
  readonly paths: readonly string[]
  /** Folders that came or went. */
  readonly folders: readonly string[]
  /** Whether the same files lie in the same folders. */
  readonly isSameTree: boolean
  /** Whether the survey says anything that the last one did not: times, if nothing else. */
  readonly isNews: boolean
}

export const emptySurvey = (): Survey => ({
  folders: [],
  folderTimes: new Float64Array(),
  files: [],
  fileStamps: new Float64Array(),
  hashes: new Uint8Array()
})

const hashBytes = 32
const unknown = Buffer.alloc(hashBytes)

/** Brings a survey up to date. Never throws; what cannot be read has no bytes. */
export function survey(known: Survey, options: SurveyOptions): Changes {
  const isSameTree = checkFolders(known, options)
  return isSameTree.isSame ? checkFiles(known, options, isSameTree.isNews) : takeAnew(known, options)
}

/** The hash of the bytes of the `i`th file, hexadecimal; empty where it is not known. */
export function hashAt({hashes}: Survey, i: number): string {
  const found = bytesAt(hashes, i)
  return found.equals(unknown) ? '' : found.toString('hex')
}

/** What somebody who has read the `i`th file found its bytes to be. */
export function setHash({hashes}: Survey, i: number, hex: string): void {
  bytesAt(hashes, i).set(hex === '' ? unknown : Buffer.from(hex, 'hex'))
}

/**
 * Hashes the files that nobody has hashed. One that was changed since the survey stays unknown, for what was made of it may
 * be made of older bytes.
 */
export function fillHashes(known: Survey, bases: readonly SurveyBase[]): void {
  for (const [i, file] of known.files.entries()) {
    if (known.hashes[hashBytes * i] !== 0 || !bytesAt(known.hashes, i).equals(unknown)) continue
    const found = hashOf(file, bases)
    const stat = statOf(file, bases)
    const isAsSurveyed =
      stat !== undefined &&
      stat.size === known.fileStamps[3 * i] &&
      stat.mtimeMs === known.fileStamps[3 * i + 1] &&
      stat.ctimeMs === known.fileStamps[3 * i + 2]
    if (isAsSurveyed) bytesAt(known.hashes, i).set(found)
  }
}

function bytesAt(hashes: Uint8Array, i: number): Buffer {
  return Buffer.from(hashes.buffer, hashes.byteOffset + hashBytes * i, hashBytes)
}

function checkFolders(known: Survey, options: SurveyOptions): {isSame: boolean; isNews: boolean} {
  const {folders, folderTimes} = known
  let isNews = false
  if (folders.length === 0) return {isSame: false, isNews: true}
  const listingThen = listingsOf(known)
  for (let i = 0; i < folders.length; i++) {
    const folder = folders[i] ?? ''
    if (options.touched !== undefined && !options.touched.has(folder)) continue
    const stat = statOf(folder, options.bases)
    const [modified, changed] = [stat?.mtimeMs ?? 0, stat?.ctimeMs ?? 0]
    if (folderTimes[2 * i] === modified && folderTimes[2 * i + 1] === changed) continue
    if (listing(folder, options.bases) !== listingThen(folder)) return {isSame: false, isNews: true}
    folderTimes.set(timesOf(stat, options.clockMs), 2 * i)
    isNews = true
  }
  return {isSame: true, isNews}
}

function checkFiles(known: Survey, options: SurveyOptions, isNewsSoFar: boolean): Changes {
  const {files, fileStamps, hashes} = known
  const paths: string[] = []
  let isNews = isNewsSoFar
  for (let i = 0; i < files.length; i++) {
    const file = files[i] ?? ''
    if (options.touched !== undefined && !options.touched.has(file)) continue
    const stat = statOf(file, options.bases)
    const at = 3 * i
    const isSame =
      stat !== undefined &&
      fileStamps[at] === stat.size &&
      fileStamps[at + 1] === stat.mtimeMs &&
      fileStamps[at + 2] === stat.ctimeMs
    if (isSame) continue
    const found = hashOf(file, options.bases)
    const last = bytesAt(hashes, i)
    if (found.equals(unknown) || !found.equals(last)) paths.push(file)
    last.set(found)
    const [modified, changed] = timesOf(stat, options.clockMs)
    isNews ||= modified !== untrusted
    fileStamps.set([stat?.size ?? 0, modified, changed], at)
  }
  return {paths, folders: [], isSameTree: true, isNews: isNews || paths.length > 0}
}

function takeAnew(known: Survey, options: SurveyOptions): Changes {
  const rows = new Map(known.files.map((file, i) => [file, i]))
  const before = {...known}
  const found = walkAll(options, before)
  const paths: string[] = []
  known.folders = found.folders
  known.folderTimes = Float64Array.from(found.folderTimes)
  known.files = found.files
  known.fileStamps = new Float64Array(3 * found.files.length)
  known.hashes = new Uint8Array(hashBytes * found.files.length)
  for (const [i, file] of found.files.entries()) {
    const row = rows.get(file)
    rows.delete(file)
    const stat = statOf(file, options.bases)
    const isSame =
      row !== undefined &&
      stat !== undefined &&
      before.fileStamps[3 * row] === stat.size &&
      before.fileStamps[3 * row + 1] === stat.mtimeMs &&
      before.fileStamps[3 * row + 2] === stat.ctimeMs
    const last = row === undefined ? unknown : bytesAt(before.hashes, row)
    // A file that was not there before is hashed by whoever reads it, if that is done at all.
    const hashed = isSame || last.equals(unknown) ? last : hashOf(file, options.bases)
    if (hashed.equals(unknown) || !hashed.equals(last)) paths.push(file)
    bytesAt(known.hashes, i).set(hashed)
    known.fileStamps.set([stat?.size ?? 0, ...timesOf(stat, options.clockMs)], 3 * i)
  }
  const [then, now] = [new Set(before.folders), new Set(found.folders)]
  const folders = [...found.folders.filter((one) => !then.has(one)), ...before.folders.filter((one) => !now.has(one))]
  return {paths: [...paths, ...rows.keys()], folders, isSameTree: false, isNews: true}
}

function hashOf(file: string, bases: readonly SurveyBase[]): Buffer {
  try {
    return hash('sha256', readFileSync(placeOf(file, bases)), 'buffer')
  } catch {
    return unknown
  }
}
