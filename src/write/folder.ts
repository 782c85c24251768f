// Making folders. In: a path. Out: the first folder that was not there. Node's own way of making parents, too, says of a
// read-only disk that there is no such file; the plain way says what is wrong, so that is asked when it fails.
import {existsSync, mkdirSync} from 'node:fs'
import {dirname} from 'node:path'

/**
 * Makes `folder` and what it lies in; gives the first folder that was made, `undefined` where all were there.
 * @throws the system's error, the one of the first folder that could not be made
 */
export function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, {recursive: true})
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') mkdirSync(firstMissing(folder))
    throw error
  }
}

function firstMissing(folder: string): string {
  const parent = dirname(folder)
  return parent === folder || existsSync(parent) ? folder : firstMissing(parent)
}

/** Whether the system says that there is a file in the place of a folder. */
export function isNoFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOTDIR'
}
