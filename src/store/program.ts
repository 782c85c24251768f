// The version of the program for keys of the store: a hash of its own code, not the number in package.json, so that a
// result kept by other code is never taken for its own, neither after an upgrade nor while somebody works on Goftogu.
import {createHash} from 'node:crypto'
import {readFileSync, readdirSync, statSync} from 'node:fs'
import {basename, dirname, extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

export interface ProgramVersion {
  /** Hash of the whole program and of the list of packages it was installed with. */
  readonly version: string
  /** Of the files' sizes and times: as long as it is the same, so is the version. */
  readonly stamp: string
}

let known: ProgramVersion | undefined

/** @param last what was found before, by this process or another; spares reading the files where they have not changed */
export function programVersion(last?: ProgramVersion): ProgramVersion {
  known ??= findVersion(fileURLToPath(import.meta.url), last)
  return known
}

function findVersion(self: string, last: ProgramVersion | undefined): ProgramVersion {
  const folder = dirname(dirname(self))
  const isBundle = basename(dirname(self)) === bundleFolder
  const own = isBundle
    ? [self, ...['chunks/prepared.json', 'build/scout.cjs'].map((name) => join(folder, name))]
    : modules(folder, extname(self))
  const files = [...own, join(folder, '..', 'package.json')]
  const stamp = stampOf(files)
  if (last?.stamp === stamp) return last
  const hash = createHash('sha256')
  for (const path of files) hash.update(readFileSync(path)).update('\0')
  return {version: hash.digest('hex'), stamp}
}

/** Where the bundle keeps the program. */
const bundleFolder = 'chunks'

function stampOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of files) {
    const {size, mtimeMs, ctimeMs} = statSync(path)
    hash.update(`${path}\0${size} ${mtimeMs} ${ctimeMs}\0`)
  }
  return hash.digest('hex')
}

function modules(folder: string, extension: string): string[] {
  const entries = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  return entries
    .filter((name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`))
    .sort()
    .map((name) => join(folder, name))
}
