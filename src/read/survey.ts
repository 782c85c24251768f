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
  childrenOf,
  contentsOf,
  isFileAsStamped,
  placeOf,
  rowByOrder,
  statOf,
  timesOf,
  untrusted,
  walkAll,
  walkInto,
  type Child,
  type Survey,
  type SurveyBase,
  type SurveyOptions,
  type Walk
} from './survey-folders.ts'

export {isFileAsStamped, isFolderAsStamped, rowOf} from './survey-folders.ts'
export type {SeenRows, Survey, SurveyBase, SurveyOptions} from './survey-folders.ts'

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

/** Where so many folders hold other names, it is as well to look through all. */
const mostFolders = 64

/** So few are looked for one by one. */
const fewPaths = 32

/** Brings a survey up to date. Never throws; what cannot be read has no bytes. */
export function survey(known: Survey, options: SurveyOptions): Changes {
  if (known.folders.length === 0) return takeAnew(known, options)
  const {news, isNews} = checkFolders(known, options)
  if (news.length > mostFolders) return takeAnew(known, options)
  const arrivals = walkInto(
    news.flatMap(({came}) => came),
    options
  )
  options.foretell?.([...arrivals.files, ...changedSoFar(known, options)])
  if (news.length === 0) return checkFiles(known, options, isNews)
  const {paths} = checkFiles(known, options, true)
  const {came, gone, folders} = amendTree(known, {news, arrivals}, options)
  const moved = new Set([...came, ...gone])
  return {
    paths: [...paths.filter((path) => !moved.has(path)), ...moved],
    folders,
    isSameTree: false,
    isNews: true
  }
}

/** Files that somebody has found not to be as stamped. */
function changedSoFar({files}: Survey, {seen}: SurveyOptions): string[] {
  const rows = seen?.filesSoFar ?? new Uint8Array()
  const paths: string[] = []
  for (let i = rows.indexOf(2); i !== -1; i = rows.indexOf(2, i + 1)) paths.push(files[i] ?? '')
  return paths
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
    if (isFileAsStamped(i, known, bases)) bytesAt(known.hashes, i).set(found)
  }
}

function bytesAt(hashes: Uint8Array, i: number): Buffer {
  return Buffer.from(hashes.buffer, hashes.byteOffset + hashBytes * i, hashBytes)
}

/** Rows of the paths where something may have changed. @param others paths of the survey that are not among them */
function rowsOfTouched(
  paths: readonly string[],
  others: readonly string[],
  {touched}: SurveyOptions
): Iterable<number> {
  if (touched === undefined) return paths.keys()
  if (touched.size > fewPaths) return paths.flatMap((path, i) => (touched.has(path) ? i : []))
  return [...touched]
    .map((path) => {
      const row = rowByOrder(path, paths)
      return row === -1 && rowByOrder(path, others) === -1 ? paths.indexOf(path) : row
    })
    .filter((i) => i !== -1)
}

/** A folder in which something came or went. */
interface FolderNews {
  readonly came: readonly Child[]
  /** Paths of files and folders. */
  readonly gone: readonly string[]
}

function checkFolders(known: Survey, options: SurveyOptions): {news: readonly FolderNews[]; isNews: boolean} {
  const {folders, folderTimes} = known
  const news: FolderNews[] = []
  let isNews = false
  const childrenThen = childrenOf(known)
  const seen = options.seen?.folders()
  for (const i of rowsOfTouched(folders, known.files, options)) {
    if (seen?.[i] === 1) continue
    const folder = folders[i] ?? ''
    const stat = statOf(folder, options.bases)
    const [modified, changed] = [stat?.mtimeMs ?? 0, stat?.ctimeMs ?? 0]
    if (folderTimes[2 * i] === modified && folderTimes[2 * i + 1] === changed) continue
    isNews = true
    folderTimes.set(timesOf(stat, options.clockMs), 2 * i)
    const now = contentsOf(folder, options.bases)
    const then = new Map(childrenThen(folder).map((child) => [child.path, child.isFolder]))
    const came = now.filter(({path, isFolder}) => then.get(path) !== isFolder)
    for (const {path, isFolder} of now) if (then.get(path) === isFolder) then.delete(path)
    if (came.length + then.size > 0) news.push({came, gone: [...then.keys()]})
  }
  return {news, isNews}
}

interface TreeNews {
  readonly came: ReadonlySet<string>
  readonly gone: readonly string[]
  readonly folders: readonly string[]
}

/** Takes out what has gone, with all below it, and puts what has come at the end. */
function amendTree(
  known: Survey,
  {news, arrivals: found}: {readonly news: readonly FolderNews[]; readonly arrivals: Walk},
  options: SurveyOptions
): TreeNews {
  const goners = new Set(news.flatMap((one) => one.gone))
  const gone = {folders: below(known.folders, goners), files: below(known.files, goners)}
  const stamps = found.files.flatMap((file) => {
    const stat = statOf(file, options.bases)
    return [stat?.size ?? 0, ...timesOf(stat, options.clockMs)]
  })
  known.folderTimes = rowsOf(known.folderTimes, known.folders, {gone: gone.folders, more: found.folderTimes})
  known.folders = [...known.folders.filter((path) => !gone.folders.has(path)), ...found.folders]
  known.fileStamps = rowsOf(known.fileStamps, known.files, {gone: gone.files, more: stamps})
  known.hashes = rowsOf(known.hashes, known.files, {
    gone: gone.files,
    more: new Uint8Array(hashBytes * found.files.length)
  })
  known.files = [...known.files.filter((path) => !gone.files.has(path)), ...found.files]
  return {came: new Set(found.files), gone: [...gone.files], folders: [...found.folders, ...gone.folders]}
}

/** Those of the paths that are among some others or lie below them. */
function below(paths: readonly string[], others: ReadonlySet<string>): ReadonlySet<string> {
  if (others.size === 0) return others
  const isBelow = (path: string): boolean => {
    for (let at = path.length; at !== -1; at = path.lastIndexOf('/', at - 1))
      if (others.has(path.slice(0, at))) return true
    return false
  }
  return new Set(paths.filter(isBelow))
}

interface RowNews {
  readonly gone: ReadonlySet<string>
  /** Numbers of the rows that have come. */
  readonly more: ArrayLike<number>
}

/** A table without the rows of some paths, and with others at its end. */
function rowsOf<Numbers extends Float64Array | Uint8Array>(
  numbers: Numbers,
  paths: readonly string[],
  {gone, more}: RowNews
): Numbers {
  const width = paths.length === 0 ? 0 : numbers.length / paths.length
  const length = numbers.length - width * gone.size + more.length
  const result = (numbers instanceof Float64Array ? new Float64Array(length) : new Uint8Array(length)) as Numbers
  let end = 0
  const keep = (from: number, to: number): void => {
    result.set(numbers.subarray(width * from, width * to), end)
    end += width * (to - from)
  }
  let from = 0
  if (gone.size > 0) {
    for (const [i, path] of paths.entries()) {
      if (!gone.has(path)) continue
      keep(from, i)
      from = i + 1
    }
  }
  keep(from, paths.length)
  result.set(more, end)
  return result
}

function checkFiles(known: Survey, options: SurveyOptions, isNewsSoFar: boolean): Changes {
  const {files, fileStamps, hashes} = known
  const paths: string[] = []
  let isNews = isNewsSoFar
  const seen = options.seen?.files()
  for (const i of rowsOfTouched(files, known.folders, options)) {
    if (seen?.[i] === 1) continue
    const file = files[i] ?? ''
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
