// What lies in the folders of a survey, now and when somebody looked last. In: where to look, and the last survey. Out: folders and
// files in an order of their own, each folder's contents before what comes after it. A folder whose times are as they were
// holds the same names, so of many folders only those are listed in which something came or went.
import {readdirSync, statSync, type Dirent, type Stats} from 'node:fs'

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

export interface SurveyOptions {
  readonly bases: readonly SurveyBase[]
  /** The file system's clock when the looking began, in milliseconds. */
  readonly clockMs: number
  /** The only paths where something may have changed, if that is known. */
  readonly touched?: ReadonlySet<string>
  /** Rows of which somebody looks whether they are as stamped. */
  readonly seen?: SeenRows
  /** Told of files that have come or are not as stamped, before the others have been looked at. */
  readonly foretell?: (files: readonly string[]) => void
}

/** For each folder and each file of the survey: 1 where it is as it is stamped, 2 where it is not, 0 where nobody has looked. */
export interface SeenRows {
  /** Of all folders, once they have been looked at. */
  readonly folders: () => Uint8Array
  readonly files: () => Uint8Array
  /** Of those that have been looked at so far. */
  readonly filesSoFar: Uint8Array
}

/** A tick of the clock of most file systems, generously. */
const tickMs = 50
/** Of those that tell whole seconds, or every other one. */
const coarseTickMs = 2100
/** A time that may not be trusted. */
export const untrusted = -1
const deepest = 16

export interface Walk {
  readonly folders: string[]
  /** Two numbers a folder. */
  readonly folderTimes: number[]
  readonly files: string[]
}

export function walkAll(options: SurveyOptions, before: Survey): Walk {
  const found: Walk = {folders: [], folderTimes: [], files: []}
  const contentsThen = unchangedContents(before)
  // The project's own comes first, where most paths are sought; see rowByOrder.
  for (const {names, prefix} of [...options.bases].reverse())
    for (const name of names) walk(prefix + name, {options, found, contentsThen})
  return found
}

/** Files and folders that have come, with all that is in them. */
export function walkInto(children: readonly Child[], options: SurveyOptions): Walk {
  const found: Walk = {folders: [], folderTimes: [], files: []}
  const walking = {options, found, contentsThen: () => undefined}
  for (const {path, isFolder} of children) {
    if (!isFolder) found.files.push(path)
    else if (path.split('/').length <= deepest) walk(path, walking)
  }
  return found
}

interface Walking {
  readonly options: SurveyOptions
  readonly found: Walk
  readonly contentsThen: (folder: string, stat: Stats) => readonly Child[] | undefined
}

// A folder that is not there is listed as well: it may come.
function walk(folder: string, walking: Walking): void {
  const {options, found, contentsThen} = walking
  const depth = folder.split('/').length
  // Looked at before it is listed: what comes in between is found the next time.
  const stat = statOf(folder, options.bases)
  found.folders.push(folder)
  found.folderTimes.push(...timesOf(stat, options.clockMs))
  for (const {path, isFolder} of (stat && contentsThen(folder, stat)) ?? contentsOf(folder, options.bases)) {
    if (!isFolder) found.files.push(path)
    else if (depth < deepest) walk(path, walking)
  }
}

export interface Child {
  readonly path: string
  readonly isFolder: boolean
}

export function contentsOf(folder: string, bases: readonly SurveyBase[]): Child[] {
  return entriesOf(folder, bases).map(({name, isFolder}) => ({path: `${folder}/${name}`, isFolder}))
}

/** What lies in a folder that is as it was, told from the survey. */
function unchangedContents(before: Survey): Walking['contentsThen'] {
  const {folders, folderTimes} = before
  const rows = new Map(folders.map((folder, i) => [folder, i]))
  const children = childrenByFolder(before)
  return (folder, {mtimeMs, ctimeMs}) => {
    const i = rows.get(folder)
    if (i === undefined || folderTimes[2 * i] !== mtimeMs || folderTimes[2 * i + 1] !== ctimeMs) return undefined
    const list = children.get(folder) ?? []
    return list.some(({isFolder}) => isFolder) ? list.sort((a, b) => (a.path < b.path ? -1 : 1)) : list
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

/** A few are looked for one by one. */
const fewFolders = 8

/** What lay in a folder of the survey. */
export function childrenOf(known: Survey): (folder: string) => readonly Child[] {
  let asked = 0
  let all: ReadonlyMap<string, readonly Child[]> | undefined
  return (folder) => {
    if (asked++ < fewFolders) return childrenIn(folder, known)
    all ??= childrenByFolder(known)
    return all.get(folder) ?? []
  }
}

function childrenIn(folder: string, {folders, files}: Survey): Child[] {
  const start = `${folder}/`
  const isChild = (path: string): boolean => path.startsWith(start) && !path.includes('/', start.length)
  return [
    ...files.filter(isChild).map((path) => ({path, isFolder: false})),
    ...folders.filter(isChild).map((path) => ({path, isFolder: true}))
  ]
}

function childrenByFolder({folders, files}: Survey): Map<string, Child[]> {
  const children = new Map<string, Child[]>()
  const add = (path: string, isFolder: boolean): void => {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const list = children.get(parent)
    if (list === undefined) children.set(parent, [{path, isFolder}])
    else list.push({path, isFolder})
  }
  for (const file of files) add(file, false)
  for (const folder of folders) add(folder, true)
  return children
}

/** The row of a path, -1 where it has none. To look through all of a long list for one takes a millisecond where it was not at hand. */
export function rowOf(path: string, paths: readonly string[]): number {
  const row = rowByOrder(path, paths)
  return row === -1 ? paths.indexOf(path) : row
}

/** The row of a path that stands where a walk has put it; what has come since then stands at the end. */
export function rowByOrder(path: string, paths: readonly string[]): number {
  let low = 0
  let high = paths.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(paths[middle] ?? '', path)) low = middle + 1
    else high = middle
  }
  return paths[low] === path ? low : -1
}

const slash = 47

/** Whether a walk comes to one earlier: what lies in a folder comes before what has a longer name. */
function isBefore(one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return rankAt(one, at) < rankAt(other, at)
}

function rankAt(path: string, at: number): number {
  if (at >= path.length) return -1
  const code = path.charCodeAt(at)
  return code === slash ? 0 : code
}

export function statOf(path: string, bases: readonly SurveyBase[]): Stats | undefined {
  try {
    return statSync(placeOf(path, bases), {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}

/** Whether the times of the `i`th folder are as the survey has them. */
export function isFolderAsStamped(i: number, {folders, folderTimes}: Survey, bases: readonly SurveyBase[]): boolean {
  const stat = statOf(folders[i] ?? '', bases)
  return folderTimes[2 * i] === (stat?.mtimeMs ?? 0) && folderTimes[2 * i + 1] === (stat?.ctimeMs ?? 0)
}

/** Whether size and times of the `i`th file are as the survey has them. */
export function isFileAsStamped(i: number, {files, fileStamps}: Survey, bases: readonly SurveyBase[]): boolean {
  const stat = statOf(files[i] ?? '', bases)
  return (
    stat !== undefined &&
    fileStamps[3 * i] === stat.size &&
    fileStamps[3 * i + 1] === stat.mtimeMs &&
    fileStamps[3 * i + 2] === stat.ctimeMs
  )
}

export function placeOf(path: string, bases: readonly SurveyBase[]): string {
  for (const {folder, prefix} of bases) if (path.startsWith(prefix)) return `${folder}/${path.slice(prefix.length)}`
  throw new Error(`no base for ${path}`)
}

export function timesOf(stat: Stats | undefined, clockMs: number): [number, number] {
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
