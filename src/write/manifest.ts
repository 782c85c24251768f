// The list of files that builds wrote into one folder: a heading, then one path a line in code order. It is the only ground
// on which anything is ever removed, so a list that is not ours, or a line that leads out of the folder, counts for nothing.
import {readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import type {OutputPath} from '../model.ts'
import {makeFolder} from './folder.ts'

const heading = 'goftogu: files of the site, one a line'

/** The listed paths; empty where there is no list. */
export function readManifest(file: string): Set<OutputPath> {
  const text = textOf(file)
  if (!text.startsWith(`${heading}\n`)) return new Set()
  const lines = text.slice(heading.length + 1).split('\n')
  if (lines.at(-1) === '') lines.pop()
  // Nearly always all of them may stand there.
  return new Set(suspicious.test(text) ? lines.filter(isInside) : (lines as OutputPath[]))
}

/** Replaces the list, unless it says the same already. */
export function writeManifest(file: string, paths: ReadonlySet<OutputPath>): void {
  const text = [heading, ...[...paths].sort(), ''].join('\n')
  if (textOf(file) === text) return
  makeFolder(dirname(file))
  writeFileSync(`${file}.tmp`, text)
  renameSync(`${file}.tmp`, file)
}

/** @throws for a path that leads out of the site's folder or cannot stand in a list: a bug of whoever made it */
export function assertInside(path: OutputPath): void {
  if (!isInside(path)) throw new Error(`not a path inside the site's folder: ${JSON.stringify(path)}`)
}

function isInside(path: string): path is OutputPath {
  return (
    path !== '' &&
    !/[\0\n\r\\]/u.test(path) &&
    path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
  )
}

/** What a path of a list does not have that lies inside the folder, within it or between two. */
const suspicious = /[\0\r\\]|(?:^|[\n/])\.{0,2}[\n/]/u

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
