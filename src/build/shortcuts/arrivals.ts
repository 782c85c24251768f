// Texts that come and texts that are others now, as far as they can be taken in without looking at all texts of the site. In: their
// paths. Out: their entries; nothing where one is not plain: it has a slug of its own, a day on which something is due, an
// error, or does not lie in a folder of its own.
import {isReserved} from '../../collate.ts'
import {describeFile, readAgain} from '../../read.ts'
import {makeEntry, readRow, type Desk, type Entry} from '../memory/articles.ts'
import type {Row} from '../parsing/parse-text.ts'
import {isGood, isSpokenOf, type Changed} from './touch-up.ts'

export interface Arrivals {
  readonly entries: Changed
  readonly come: readonly Entry[]
}

/** `undefined` where one of them is not plain; see {@link isPlain}. @param paths of texts that are new or not as they were */
export function readArrivals(paths: readonly string[], desk: Desk): Arrivals | undefined {
  const entries: Changed[number][] = []
  const come: Entry[] = []
  for (const path of paths) {
    const i = desk.indexOf(path)
    const before = i === undefined ? undefined : readRow(i, desk.memory)
    const entry = readPlain(path, desk)
    if (entry === undefined) return undefined
    if (i === undefined) come.push(entry)
    else if (before !== undefined && isPlain(before)) entries.push({i, entry, before})
    else return undefined
  }
  come.sort((a, b) => (a.path < b.path ? -1 : 1))
  return isSpokenOf(entries, desk) ? undefined : {entries, come}
}

function readPlain(path: string, desk: Desk): Entry | undefined {
  if (folderOf(path) === undefined || describeFile(path) === undefined) return undefined
  const reading = readAgain(desk.root, path, desk.config)
  if (reading === undefined || !isPlainClaim(reading.facts)) return undefined
  const entry = makeEntry(reading, reading.facts.slug, desk)
  return isPlain(entry) && isGood(entry) ? entry : undefined
}

/** An address segment takes a third as many letters at most, in whatever script. */
const mostLetters = 60

function isPlainClaim({slug, written, said}: Row['facts']): boolean {
  return written === undefined && said.length === 0 && slug !== '' && slug.length <= mostLetters && !isReserved(slug)
}

/** Whether a text is on the site whatever time it is, and under one address. */
export function isPlain({facts, summary}: Row): boolean {
  const {isDraft, publishAt, expires, withdrawn, movedFrom} = summary
  return isPlainClaim(facts) && [isDraft, publishAt, expires, withdrawn, movedFrom].every((one) => one === undefined)
}

export const interviews = 'content/interviews/'

/** With a slash at its end; `undefined` for a text that does not lie in a folder of its own. */
export function folderOf(path: string): string | undefined {
  return /^(content\/interviews\/[^/]+\/)[^/]+$/u.exec(path)?.[1]
}
