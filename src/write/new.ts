// Writing files that must not be there yet: the first files of a new project.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Output, OutputPath} from '../model.ts'
import {assertInside} from './manifest.ts'

/**
 * Writes the files into a folder unless one of them exists; then nothing is written.
 * @returns the paths that were in the way; empty on success
 * @throws the file system's error
 */
export function writeNew(folder: string, files: readonly Output[]): OutputPath[] {
  for (const {path} of files) assertInside(path)
  const taken = files.map(({path}) => path).filter((path) => existsSync(join(folder, path)))
  if (taken.length > 0) return taken
  for (const {path, body} of files) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), body, {flag: 'wx'})
  }
  return []
}
