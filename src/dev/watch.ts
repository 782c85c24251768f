// Watching the project's inputs. Editors save in many ways (in place, by rename, by way of a backup file), and a checkout
// changes a thousand files at once; all that is wanted here is one call when it has become quiet again.
import {existsSync, readdirSync} from 'node:fs'
import {basename, join, sep} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {watch, type FSWatcher} from 'chokidar'

export interface Watch {
  readonly close: () => Promise<void>
}

/** Long enough for an editor that empties a file before it fills it, too short to be felt. */
const quietMs = 15
const longestMs = 1000
const settleMs = 40
const patienceMs = 2000
const inputs = ['content', 'templates', 'public']

/** Calls `onChange` after every burst of changes; resolves when nothing can be missed any more. */
export async function openWatch(root: string, onChange: () => void): Promise<Watch> {
  const folders = inputs.map((name) => join(root, name))
  const watcher = watch(folders, {ignoreInitial: true, atomic: true, ignored: isDebris})
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  await settled(watcher, folders)
  const bell = openBell(onChange)
  watcher.on('all', bell.ring)
  // Changes of one file within 50 ms are told once, by the first; the last one is what counts, and is told here only.
  watcher.on('raw', bell.ring)
  // A folder that cannot be watched (the system's limit is reached) is no reason to stop serving.
  watcher.on('error', bell.ring)
  return {
    async close() {
      bell.close()
      await watcher.close()
    }
  }
}

/** Calls `onQuiet` when it has not been rung for a moment, and now and then where it never stops. */
function openBell(onQuiet: () => void): {readonly ring: () => void; readonly close: () => void} {
  let quiet: NodeJS.Timeout | undefined
  let longest: NodeJS.Timeout | undefined
  function close(): void {
    clearTimeout(quiet)
    clearTimeout(longest)
    longest = undefined
  }
  function call(): void {
    close()
    onQuiet()
  }
  return {
    close,
    ring() {
      clearTimeout(quiet)
      quiet = setTimeout(call, quietMs)
      longest ??= setTimeout(call, longestMs)
    }
  }
}

// Chokidar is ready when its top folders are read; those further down may follow a moment later (seen in 5.0.0), and what
// changes in them before is not noticed. So it is ready here when it watches as much as there is.
async function settled(watcher: FSWatcher, folders: readonly string[]): Promise<void> {
  const total = folders.reduce((sum, folder) => sum + countEntries(folder), 0)
  for (let leftMs = patienceMs; leftMs > 0 && countWatched(watcher) < total; leftMs -= settleMs) await sleep(settleMs)
  await sleep(settleMs)
}

function countWatched(watcher: FSWatcher): number {
  return Object.values(watcher.getWatched()).reduce((sum, names) => sum + names.length, 0)
}

// Without what is not watched, and with the folder itself.
function countEntries(folder: string): number {
  if (!existsSync(folder)) return 0
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  return 1 + names.filter((name) => !name.split(sep).some(isDebris)).length
}

// What editors keep beside a file while it is open.
function isDebris(path: string): boolean {
  return /^\.(?!well-known|nojekyll)|~$|\.(?:swp|swx|tmp)$|^4913$/u.test(basename(path))
}
