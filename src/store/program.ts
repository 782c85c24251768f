// The version of the program for keys of the store: a hash of its own code, not the number in package.json, so that a
// result kept by other code is never taken for its own, neither after an upgrade nor while somebody works on Goftogu.
import {createHash} from 'node:crypto'
import {readFileSync, readdirSync} from 'node:fs'
import {dirname, extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

let known: string | undefined

/** Hash of every module of the program and of the list of packages it was installed with. */
export function programVersion(): string {
  known ??= hashProgram(fileURLToPath(import.meta.url))
  return known
}

function hashProgram(self: string): string {
  const folder = dirname(dirname(self))
  const hash = createHash('sha256')
  for (const path of modules(folder, extname(self))) hash.update(readFileSync(path)).update('\0')
  hash.update(readFileSync(join(folder, '..', 'package.json')))
  return hash.digest('hex')
}

function modules(folder: string, extension: string): string[] {
  const entries = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  return entries
    .filter((name) => name.endsWith(extension) && !name.endsWith(`.d${extension}`))
    .sort()
    .map((name) => join(folder, name))
}
