// Watching the project's inputs. Editors save in many ways (in place, by rename, by way of a backup file), and a checkout
// changes a thousand files at once; all that is wanted here is one call when it has become quiet again.
import {basename, join} from 'node:path'
import {watch} from 'chokidar'

export interface Watch {
  readonly close: () => Promise<void>
}

/** Long enough for an editor that empties a file before it fills it, too short to be felt. */
const quietMs = 15
const inputs = ['content', 'templates', 'public']

/** Calls `onChange` after every burst of changes; resolves when nothing can be missed any more. */
export async function openWatch(root: string, onChange: () => void): Promise<Watch> {
  let timer: NodeJS.Timeout | undefined
  const folders = inputs.map((name) => join(root, name))
  const watcher = watch(folders, {ignoreInitial: true, atomic: true, ignored: isDebris})
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, quietMs)
  })
  // A folder that cannot be watched (the system's limit is reached) is no reason to stop serving.
  watcher.on('error', onChange)
  return {
    async close() {
      clearTimeout(timer)
      await watcher.close()
    }
  }
}

// What editors keep beside a file while it is open.
function isDebris(path: string): boolean {
  return /^\.(?!well-known|nojekyll)|~$|\.(?:swp|swx|tmp)$|^4913$/u.test(basename(path))
}
