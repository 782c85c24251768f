// The texts of a site as they go to the threads that make its pages: in columns that all threads see. In: the site, and the entry
// of each text that it shows. Out: columns, in the order of the numbers of the texts.
import type {Family, Site} from '../../collate.ts'
import type {SourcePath, UrlPath} from '../../model.ts'
import {packLines} from '../../store.ts'
import type {Entry} from '../memory/articles.ts'
import {encodeBones} from '../memory/bones.ts'
import {toNumbers} from '../memory/places.ts'
import type {TextColumns} from '../parsing/thread-texts.ts'

/** @returns the columns, and the numbers of the texts that have been withdrawn */
export function columnsOf(
  site: Site,
  shown: ReadonlyMap<SourcePath, Entry>
): {readonly texts: TextColumns; readonly withdrawn: readonly number[]} {
  const {entries, urls, families, withdrawn} = numbered(site, shown)
  const texts = {
    paths: share(packLines(entries.map(({path}) => path))),
    urls: share(packLines(urls)),
    families: share(families),
    bones: share(encodeBones(entries)),
    rows: share(toNumbers(entries.map(({row}) => row))),
    articles: share(toNumbers(entries.map(({article}) => article)))
  }
  return {texts, withdrawn}
}

interface Numbered extends Pick<TextColumns, 'families'> {
  readonly entries: readonly Entry[]
  readonly urls: readonly UrlPath[]
  readonly withdrawn: readonly number[]
}

/** The texts of a site in the order of their numbers; those that have been withdrawn come last. */
function numbered({editions, withdrawn}: Site, shown: ReadonlyMap<SourcePath, Entry>): Numbered {
  const entries: Entry[] = []
  const urls: UrlPath[] = []
  const families: number[] = []
  const known = new Map<Family, number>()
  const take = (text: number, path: SourcePath): void => {
    const entry = shown.get(path)
    if (entry === undefined) throw new Error(`There is no text ${path}.`)
    entries[text] = entry
  }
  for (const {entries: list} of editions.values()) {
    for (const {text, summary, url, family} of list) {
      const number = known.get(family) ?? known.size
      known.set(family, number)
      take(text, summary.path)
      urls[text] = url
      families[text] = number
    }
  }
  const last = withdrawn.map(({path}) => {
    take(entries.length, path)
    urls.push('' as UrlPath)
    return families.push(known.size) - 1
  })
  return {entries, urls, families: Uint32Array.from(families), withdrawn: last}
}

/** Moved to where all threads see it. */
export function share<Numbers extends Uint8Array | Uint32Array | Float64Array>(numbers: Numbers): Numbers {
  const shared = new Uint8Array(new SharedArrayBuffer(numbers.byteLength))
  shared.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
  if (numbers instanceof Float64Array) return new Float64Array(shared.buffer) as Numbers
  return (numbers instanceof Uint32Array ? new Uint32Array(shared.buffer) : shared) as Numbers
}
