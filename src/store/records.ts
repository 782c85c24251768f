// The `.goftogu` folder itself: made when something is to be kept, marked as a cache and unknown to Git.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const cacheTag = `Signature: 8a477f597d28d172789f06886806bc55
# Kept by goftogu so that the next build is quick, and so that it knows which files of the site it made.
# Safe to delete; backup programs may leave it out.
`

/**
 * Makes the folder if needed, marked as a cache and unknown to Git.
 * @throws the file system's error where it cannot be made
 */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, {recursive: true})
  writeWhere(folder, 'CACHEDIR.TAG', cacheTag)
  writeWhere(folder, '.gitignore', '*\n')
}

function writeWhere(folder: string, name: string, text: string): void {
  // Two builds may be at this at once, and half a text is written anew by the next.
  const path = join(folder, name)
  if (readText(path) !== text) writeFileSync(path, text)
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
