// Watching the project's inputs. Editors save in many ways (in place, by rename, by way of a backup file), and a checkout
// changes a thousand files at once; what is wanted here is one call when it has become quiet again, with the paths that may
// have changed. Folders are watched and not their files: the system tells a folder's watcher what happens to the files in
// it, and a watcher for each of thirty thousand files would take seconds to make and two hundred megabytes.
import {existsSync, readdirSync, statSync} from 'node:fs'
import {basename, isAbsolute, join, relative, sep} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {watch, type FSWatcher} from 'chokidar'

export interface Watch {
  readonly close: () => Promise<void>
}

export interface WatchOptions {
  /** @param touched paths below the root, `/`-separated, with the folders above them; absent where it is not known which */
  readonly onChange: (touched: ReadonlySet<string> | undefined) => void
  /** Whether a file was there before: one that was not may be gone in a moment. @param path as above */
  readonly isKnown: (path: string) => boolean
}

/** Too short to be felt; saves that consist of several steps are told apart by what they leave behind. */
const quietMs = 1
/** For an editor that empties a file before it fills it. */
const emptyMs = 15
/** For a checkout: where so many files have changed, more of them will. */
const crowd = 8
const crowdMs = 20
const longestMs = 1000
const settleMs = 40
const longestSettleMs = 2000
const inputs = ['content', 'templates', 'public']

/** Calls `onChange` after every burst of changes; resolves when nothing can be missed any more. */
export async function openWatch(root: string, options: WatchOptions): Promise<Watch> {
  const folders = inputs.map((name) => join(root, name))
  const watcher = watch(folders, {ignoreInitial: true, ignored: isIgnored})
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  await settled(watcher, folders)
  const bell = openBell(root, options)
  watcher.on('raw', (_event, path, details) => bell.ring(pathOf(path, details)))
  watcher.on('all', (_event, path) => {
    bell.ring(path)
    // What was put into a new folder before it was watched is found by looking again.
    setTimeout(() => bell.ring(path), settleMs).unref()
  })
  // A folder that cannot be watched (the system's limit is reached) is no reason to stop serving.
  watcher.on('error', () => bell.ring(undefined))
  return {
    async close() {
      bell.close()
      await watcher.close()
    }
  }
}

function isIgnored(path: string, stats?: {readonly isFile: () => boolean}): boolean {
  return stats?.isFile() === true || isDebris(path)
}

function pathOf(path: string, details: unknown): string | undefined {
  const folder: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'watchedPath') : undefined
  if (isAbsolute(path)) return path
  return typeof folder === 'string' && typeof path === 'string' ? join(folder, path) : undefined
}

interface Bell {
  readonly ring: (path: string | undefined) => void
  readonly close: () => void
}

/** Calls for one file at once, for others when it has not been rung for a moment, and now and then where it never stops. */
function openBell(root: string, {onChange, isKnown}: WatchOptions): Bell {
  let quiet: NodeJS.Timeout | undefined
  let next: NodeJS.Immediate | undefined
  let longest: NodeJS.Timeout | undefined
  let touched: Set<string> | undefined = new Set()
  const rung = new Set<string>()
  let isClosed = false

  function stop(): void {
    clearTimeout(quiet)
    clearImmediate(next)
    clearTimeout(longest)
    longest = undefined
  }
  function call(): void {
    stop()
    const paths = touched
    touched = new Set()
    rung.clear()
    onChange(paths)
  }
  return {
    close() {
      isClosed = true
      stop()
    },
    ring(path) {
      if (isClosed || (path !== undefined && isDebris(path))) return
      const names = path === undefined ? [] : withParents(relative(root, path))
      if (path === undefined) touched = undefined
      for (const name of names) touched?.add(name)
      rung.add(path ?? root)
      clearTimeout(quiet)
      clearImmediate(next)
      // What the system has to say of the same save comes before.
      if (rung.size === 1 && path !== undefined && isWhole(path) && isKnown(names.at(-1) ?? ''))
        next = setImmediate(call)
      else quiet = setTimeout(call, rung.size > crowd ? crowdMs : patienceFor(path))
      longest ??= setTimeout(call, longestMs)
    }
  }
}

function withParents(path: string): string[] {
  const parts = path.split(sep)
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'))
}

/** Whether there is a file with something in it. */
function isWhole(path: string): boolean {
  const stat = statSync(path, {throwIfNoEntry: false})
  return stat?.isFile() === true && stat.size > 0
}

function patienceFor(path: string | undefined): number {
  return path !== undefined && (statSync(path, {throwIfNoEntry: false})?.size ?? 0) === 0 ? emptyMs : quietMs
}

// Chokidar is ready when its top folders are read; those further down may follow a moment later (seen in 5.0.0), and what
// changes in them before is not noticed. So it is ready here when it watches as much as there is.
async function settled(watcher: FSWatcher, folders: readonly string[]): Promise<void> {
  const total = folders.reduce((sum, folder) => sum + countFolders(folder), 0)
  for (let leftMs = longestSettleMs; leftMs > 0 && countWatched(watcher) < total; leftMs -= settleMs)
    await sleep(settleMs)
  await sleep(settleMs)
}

function countWatched(watcher: FSWatcher): number {
  return Object.keys(watcher.getWatched()).length
}

// Without what is not watched, and with the folder itself.
function countFolders(folder: string): number {
  if (!existsSync(folder)) return 0
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return 1 + entries.filter((entry) => entry.isDirectory() && !isDebris(entry.name)).length
}

// What editors keep beside a file while it is open.
function isDebris(path: string): boolean {
  return /^\.(?!well-known|nojekyll)|~$|\.(?:swp|swx|tmp)$|^4913$/u.test(basename(path))
}
