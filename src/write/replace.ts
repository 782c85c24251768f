// Writing one file of the project itself in place of what is there: all of it or nothing.
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Output} from '../model.ts'
import {assertInside} from './manifest.ts'

/**
 * Writes the file into a folder; a file with the same bytes is left alone.
 * @returns whether it was written
 * @throws the file system's error; what was there is there still
 */
export function writeInPlace(folder: string, {path, body}: Output): boolean {
  assertInside(path)
  const target = join(folder, path)
  if (existsSync(target) && readFileSync(target).equals(Buffer.from(body))) return false
  mkdirSync(dirname(target), {recursive: true})
  const waiting = `${target}.tmp`
  try {
    writeFileSync(waiting, body)
    renameSync(waiting, target)
  } catch (error) {
    rmSync(waiting, {force: true})
    throw error
  }
  return true
}
