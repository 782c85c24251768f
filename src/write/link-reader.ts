// Where pages lead, read off their HTML while it is at hand, on whichever thread makes it. In: pages, one by one, and which files
// the site is known to have. Out, now and then: what of them only the whole site can answer. That is next to nothing, since
// nearly every link leads to a page that is planned or to a place on the page itself. Read are attributes, which are our own
// and always quoted.
import type {OutputPath} from '../model.ts'
import {NumberSet} from './number-set.ts'

/** What was found on some pages. Plain data. */
export interface FoundLinks {
  readonly pages: readonly OutputPath[]
  /** Links to what may not be there. */
  readonly leads: readonly Lead[]
  /** Places that these pages have; see {@link placeNumber}. */
  readonly places: Uint32Array
  /** Places on planned pages that they lead to, page by page. */
  readonly wanted: Uint32Array
  /** Where the part of each page ends in `wanted`. */
  readonly wantedEnds: Uint32Array
}

/** A link to what may not be there. */
export interface Lead {
  readonly page: OutputPath
  readonly file: string
  /** Empty where the link leads to the file as a whole. */
  readonly fragment: string
  /** As the page writes it. */
  readonly written: string
}

export interface LinkReader {
  readonly read: (page: OutputPath, html: string) => void
  /** What was found since somebody last took it. */
  readonly take: () => FoundLinks
}

/** So many pages are enough to find again whoever leads to one place. */
export const MAX_PAGES = 20

/**
 * @param site absolute address of the site, with a trailing slash
 * @param planned the files that the site is known to come to have, as {@link pageNumber} has them
 */
export function openLinkReader(site: string, planned: Uint32Array = new Uint32Array()): LinkReader {
  const targetOf = targetTeller(site, planned)
  /** How often each place was led to. */
  const told = new Map<string, number>()
  const places = new Numbers()
  const wanted = new Numbers()
  const wantedEnds = new Numbers()
  let pages: OutputPath[] = []
  let leads: Lead[] = []
  function follow(written: string, page: OutputPath, ids: readonly string[]): void {
    const cut = written.indexOf('#')
    if (cut === 0 && isPlace(fragmentOf(written, cut), (id) => ids.includes(id))) return
    const {file, number, isPlanned} = targetOf(cut < 0 ? written : written.slice(0, cut), page)
    if (file === undefined) return
    const fragment = cut < 0 ? '' : fragmentOf(written, cut)
    const isOwn = file === page
    if (isOwn && isPlace(fragment, (id) => ids.includes(id))) return
    if (!isOwn && isPlanned) {
      if (isPlace(fragment, () => false)) return
      wanted.add(placeNumber(fragment, number))
      return
    }
    const place = `${file}#${fragment}`
    const times = told.get(place) ?? 0
    if (times >= MAX_PAGES) return
    told.set(own(place), times + 1)
    leads.push({page, file: own(file), fragment: own(fragment), written: own(written)})
  }

  return {
    read(page, html) {
      const number = pageNumber(page)
      const links: string[] = []
      const ids: string[] = []
      readAttributes(html, (name, value) => {
        if (name === ' id') {
          ids.push(value)
          places.add(placeNumber(value, number))
        } else if (name === ' srcset') for (const source of value.split(', ')) links.push(source.split(' ', 1)[0] ?? '')
        else links.push(value)
      })
      pages.push(page)
      for (const link of links) follow(link, page, ids)
      wantedEnds.add(wanted.count)
    },
    take() {
      const found = {pages, leads, places: places.take(), wanted: wanted.take(), wantedEnds: wantedEnds.take()}
      pages = []
      leads = []
      return found
    }
  }
}

/** Whose values are read, with the space before them, by the last letter. */
const attributes: Readonly<Record<number, string>> = Object.fromEntries(
  [' href', ' src', ' srcset', ' id'].map((name) => [name.charCodeAt(name.length - 1), name])
)

/** Finds attributes by what stands before their values: of spaces there are many more. */
function readAttributes(html: string, take: (name: string, value: string) => void): void {
  let from = 0
  for (let at = html.indexOf('="'); at !== -1; at = html.indexOf('="', Math.max(at + 2, from))) {
    const name = attributes[html.charCodeAt(at - 1)]
    if (name === undefined || at - name.length < from || !html.startsWith(name, at - name.length)) continue
    const end = html.indexOf('"', at + 2)
    if (end === -1) return
    take(name, html.slice(at + 2, end))
    from = end + 1
  }
}

function fragmentOf(address: string, cut: number): string {
  const end = address.indexOf('#', cut + 1)
  return decoded(address.slice(cut + 1, end < 0 ? undefined : end))
}

/** Where an address leads; without a file, away from the site. */
interface Target {
  readonly file: string | undefined
  readonly number: number
  readonly isPlanned: boolean
}

/** Of the addresses on a page half stand on the page before as well. */
const MOST_KNOWN = 1024

/** Where an address on a page leads. What goes up from a page leads to the same from all pages beside it. */
function targetTeller(site: string, planned: Uint32Array): (address: string, page: OutputPath) => Target {
  const resolve = resolver(site)
  const files = new NumberSet([planned])
  const known = new Map<string, Target>()
  let last = ''
  let above = ''
  return (address, page) => {
    if (page !== last) {
      const folder = folderAbove(page)
      if (folder !== above) known.clear()
      above = folder
      last = page
    }
    const isCommon = address.startsWith('../')
    const found = isCommon ? known.get(address) : undefined
    if (found !== undefined) return found
    const file = resolve(address, page)
    const number = file === undefined ? 0 : pageNumber(file)
    const target = {file, number, isPlanned: files.has(number)}
    if (known.size === MOST_KNOWN) known.clear()
    if (isCommon) known.set(own(address), target)
    return target
  }
}

/** The folder that a page's folder lies in. */
function folderAbove(page: string): string {
  return page.slice(0, page.lastIndexOf('/', page.lastIndexOf('/') - 1) + 1)
}

/** Whether a fragment leads somewhere on a page. */
export function isPlace(fragment: string, hasId: (id: string) => boolean): boolean {
  return fragment === '' || fragment === 'top' || hasId(fragment)
}

/** A number for a place on a page, from 1 to 2³² − 1: two of a hundred thousand pages hardly ever share one. */
export function placeNumber(id: string, page: number): number {
  return hashOf(id, page) || 1
}

/** Stands for a page, and is where {@link placeNumber} begins for it; from 1 as well. */
export function pageNumber(page: string): number {
  return hashOf('#', hashOf(page, 0x81_1c_9d_c5)) || 1
}

/** FNV-1a over code units. */
function hashOf(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93)
  return hash >>> 0
}

/** Numbers, one after the other. */
class Numbers {
  #all = new Uint32Array(1 << 10)
  count = 0

  add(number: number): void {
    if (this.count === this.#all.length) {
      const larger = new Uint32Array(2 * this.count)
      larger.set(this.#all)
      this.#all = larger
    }
    this.#all[this.count++] = number
  }

  take(): Uint32Array {
    const taken = this.#all.slice(0, this.count)
    this.count = 0
    return taken
  }
}

/** A part of a text holds all of it; this one does not. */
function own(part: string): string {
  return Buffer.from(part).toString()
}

// ── addresses ───────────────────────────────────────────────────────────────────────────────────────────────────────

const scheme = /^[a-z][a-z0-9+.-]*:/iu

/** The file that an address on a page leads to; `undefined` for one that leads away from the site. */
function resolver(site: string): (address: string, page: OutputPath) => string | undefined {
  const sitePath = new URL(site).pathname

  function pathOf(address: string, page: OutputPath): string | undefined {
    if (address === '') return page
    if (address.startsWith(site)) return address.slice(site.length)
    if (scheme.test(address) || address.startsWith('//')) return undefined
    if (address.startsWith(sitePath)) return address.slice(sitePath.length)
    return address.startsWith('/') ? undefined : besides(address, page)
  }

  return (address, page) => {
    const query = address.indexOf('?')
    const path = pathOf(query < 0 ? address : address.slice(0, query), page)
    return path === undefined ? undefined : decoded(path === '' || path.endsWith('/') ? `${path}index.html` : path)
  }
}

/** The path of an address that is relative to a page. */
function besides(address: string, page: OutputPath): string {
  let folder = page.lastIndexOf('/')
  let from = 0
  for (; address.startsWith('../', from); from += 3) folder = folder < 0 ? -1 : page.lastIndexOf('/', folder - 1)
  const rest = address.slice(from)
  const above = folder < 0 ? '' : page.slice(0, folder + 1)
  if (!rest.includes('.')) return above + rest
  const folders = above.split('/').slice(0, -1)
  const parts = rest.split('/')
  const last = parts.pop() ?? ''
  for (const part of [...parts, ...(last === '..' ? ['..'] : [])]) {
    if (part === '..') folders.pop()
    else if (part !== '.' && part !== '') folders.push(part)
  }
  const name = last === '.' || last === '..' ? '' : last
  return folders.length === 0 ? name : `${folders.join('/')}/${name}`
}

function decoded(text: string): string {
  const plain = text.includes('&') ? text.replaceAll('&amp;', '&') : text
  if (!plain.includes('%')) return plain
  try {
    return decodeURIComponent(plain).normalize('NFC')
  } catch {
    return plain
  }
}
