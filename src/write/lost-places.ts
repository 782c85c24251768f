// Pages that are about to lose a place. In: what waits to be moved into place. Out: the pages on which somebody may have led to
// a place that is not there any more. What a site says of its own pages is made again with them; whoever wrote a link to a
// question of another interview is not asked when that question goes, so what stands there is compared with what comes.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {OutputPath} from '../model.ts'
import type {PutPlace} from './put.ts'
import type {StagedFile} from './stage.ts'

/** Of the staged files those pages that have a place now and will not have it. */
export function pagesLosingPlaces({outDir, stage}: PutPlace, staged: readonly StagedFile[]): OutputPath[] {
  return staged
    .filter(({path, waiting}) => {
      if (!path.endsWith('.html')) return false
      const before = idsIn(join(outDir, path))
      if (before.size === 0) return false
      const after = idsIn(join(stage, waiting))
      return [...before].some((id) => !after.has(id))
    })
    .map(({path}) => path)
}

/** Names of the places on a page; none where there is no file. */
export function idsIn(path: string): Set<string> {
  try {
    // Byte by byte: hardly a page has a name that is not ASCII, and to decode all of it takes longer than to read it.
    const bytes = readFileSync(path, 'latin1')
    return new Set(Array.from(bytes.matchAll(/ id="([^"]*)"/gu), ([, id = '']) => decoded(id)))
  } catch {
    return new Set()
  }
}

function decoded(bytes: string): string {
  return /[^\x20-\x7e]/u.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes
}
