// What lies in the folders that a site is made from, and what of it has changed since somebody looked last. In: the folders
// and the last survey. Out: the new one, and the paths of files that came, went or hold other bytes. Whoever reads what,
// and in which format, is of no concern here: a build whose survey shows no change has nothing to read at all.
//
// A file counts as unchanged where size, time of change of its bytes and of its entry in the file system are the same, and
// both times were past when it was read: a file that is written twice within one tick of the clock looks the same twice
// (Git calls this racily clean). Everything else is decided by a hash of the bytes, so that a fresh checkout, where all
// times are new, costs one reading of the files and nothing more.
import {hash} from 'node:crypto'
import {readdirSync, readFileSync, statSync, type Dirent, type Stats} from 'node:fs'

/** Where to look: `content`, `templates` … of a folder, and what stands before their paths in the survey. A prefix that others begin with comes last. */
export interface SurveyBase {
  readonly folder: string
  readonly prefix: string
  readonly names: readonly string[]
}

/** Tables, row by row; changed in place by {@link survey} and by nobody else. */
export interface Survey {
  folders: readonly string[]
  /** Two numbers a folder: milliseconds of mtime and ctime; -1 where they may not be trusted. */
  folderTimes: Float64Array
  files: readonly string[]
  /** Three numbers a file: size in bytes, milliseconds of mtime and ctime; the latter -1 where they may not be trusted. */
  fileStamps: Float64Array
  /** SHA-256 of each file's bytes, 32 bytes a file; zeros where nobody has asked yet. */
  hashes: Uint8Array
}

export interface Changes {
  /** Files that came, went or hold other bytes. */
  readonly paths: readonly string[]
  /** Whether the same files lie in the same folders. */
  readonly isSameTree: boolean
  /** Whether the survey says anything that the last one did not: times, if nothing else. */
  readonly isNews: boolean
}

export interface SurveyOptions {
  readonly bases: readonly SurveyBase[]
  /** The file system's clock when the looking began, in milliseconds. */
  readonly clockMs: number
  /** The only paths where something may have changed, if that is known. */
  readonly touched?: ReadonlySet<string>
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

/** A tick of the clock of most file systems, generously. */
const tickMs = 50
/** Of those that tell whole seconds, or every other one. */
const coarseTickMs = 2100
const untrusted = -1
const deepest = 16

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
    if (!bytesAt(known.hashes, i).equals(unknown)) continue
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
  let children: ReadonlyMap<string, string> | undefined
  for (let i = 0; i < folders.length; i++) {
    const folder = folders[i] ?? ''
    if (options.touched !== undefined && !options.touched.has(folder)) continue
    const stat = statOf(folder, options.bases)
    const [modified, changed] = [stat?.mtimeMs ?? 0, stat?.ctimeMs ?? 0]
    if (folderTimes[2 * i] === modified && folderTimes[2 * i + 1] === changed) continue
    children ??= childrenOf(known)
    if (listing(folder, options.bases) !== (children.get(folder) ?? '')) return {isSame: false, isNews: true}
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
  return {paths, isSameTree: true, isNews: isNews || paths.length > 0}
}

function takeAnew(known: Survey, options: SurveyOptions): Changes {
  const rows = new Map(known.files.map((file, i) => [file, i]))
  const before = {...known}
  const found = walkAll(options)
  const paths: string[] = []
  known.folders = found.folders
  known.folderTimes = new Float64Array(
    found.folders.flatMap((folder) => timesOf(statOf(folder, options.bases), options.clockMs))
  )
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
  return {paths: [...paths, ...rows.keys()], isSameTree: false, isNews: true}
}

interface Walk {
  readonly folders: string[]
  readonly files: string[]
}

function walkAll({bases}: SurveyOptions): Walk {
  const found: Walk = {folders: [], files: []}
  for (const {names, prefix} of bases) for (const name of names) walk(prefix + name, bases, found)
  return found
}

// A folder that is not there is listed as well: it may come.
function walk(folder: string, bases: readonly SurveyBase[], found: Walk): void {
  const depth = folder.split('/').length
  found.folders.push(folder)
  for (const {name, isFolder} of entriesOf(folder, bases)) {
    const path = `${folder}/${name}`
    if (!isFolder) found.files.push(path)
    else if (depth < deepest) walk(path, bases, found)
  }
}

function entriesOf(folder: string, bases: readonly SurveyBase[]): {name: string; isFolder: boolean}[] {
  try {
    return readdirSync(placeOf(folder, bases), {withFileTypes: true})
      .filter(({name}) => !isDebris(name))
      .map((entry) => ({name: entry.name, isFolder: isFolder(entry, `${folder}/${entry.name}`, bases)}))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

function isFolder(entry: Dirent, path: string, bases: readonly SurveyBase[]): boolean {
  return entry.isSymbolicLink() ? (statOf(path, bases)?.isDirectory() ?? false) : entry.isDirectory()
}

/** Names in a folder as one text, those of folders with a slash. */
function listing(folder: string, bases: readonly SurveyBase[]): string {
  return entriesOf(folder, bases)
    .map(({name, isFolder: isInner}) => (isInner ? `${name}/` : name))
    .join('\0')
}

/** The same as {@link listing} for every folder of the survey. */
function childrenOf({folders, files}: Survey): ReadonlyMap<string, string> {
  const names = new Map<string, string[]>()
  const add = (path: string, end: string): void => {
    const cut = path.lastIndexOf('/')
    const parent = path.slice(0, Math.max(0, cut))
    const list = names.get(parent) ?? []
    names.set(parent, list)
    list.push(path.slice(cut + 1) + end)
  }
  for (const folder of folders) add(folder, '/')
  for (const file of files) add(file, '')
  const sorted = [...names].map(([folder, list]) => {
    return [folder, list.sort((a, b) => (withoutSlash(a) < withoutSlash(b) ? -1 : 1)).join('\0')] as const
  })
  return new Map(sorted)
}

function withoutSlash(name: string): string {
  return name.endsWith('/') ? name.slice(0, -1) : name
}

function hashOf(file: string, bases: readonly SurveyBase[]): Buffer {
  try {
    return hash('sha256', readFileSync(placeOf(file, bases)), 'buffer')
  } catch {
    return unknown
  }
}

function statOf(path: string, bases: readonly SurveyBase[]): Stats | undefined {
  try {
    return statSync(placeOf(path, bases), {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}

function placeOf(path: string, bases: readonly SurveyBase[]): string {
  for (const {folder, prefix} of bases) if (path.startsWith(prefix)) return `${folder}/${path.slice(prefix.length)}`
  throw new Error(`no base for ${path}`)
}

function timesOf(stat: Stats | undefined, clockMs: number): [number, number] {
  if (stat === undefined) return [0, 0]
  const {mtimeMs, ctimeMs} = stat
  const isCoarse = Number.isInteger(mtimeMs) && mtimeMs % 1000 === 0
  const isPast = Math.max(mtimeMs, ctimeMs) < clockMs - (isCoarse ? coarseTickMs : tickMs)
  return isPast ? [mtimeMs, ctimeMs] : [untrusted, untrusted]
}

// What editors keep beside a file while it is open; nobody reads it.
function isDebris(name: string): boolean {
  return /~$|^#.*#$|^\.#|\.(?:sw[pox]|tmp)$|^4913$/u.test(name)
}
