// A short list that one build leaves for the next: one entry a line. A list that is not there is empty.
import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {makeFolder} from './folder.ts'

export function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}

/** An empty list is no file. */
export function writeLines(file: string, lines: readonly string[]): void {
  if (lines.length === 0) return rmSync(file, {force: true})
  makeFolder(dirname(file))
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
}
