// Do the links of what has just been written lead somewhere? In: the folder of the site, the files that a build wrote or removed,
// and what was found on pages while they were made. Out: links inside the site whose file or place is not there. Looked at
// are the pages that were made or written, those that had a broken link before, where a page lost a place those that speak of
// it, and all of them where a page went: so a build pays for what it made, and nothing is remembered but the names of a few
// pages.
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {Diagnostic, OutputPath} from '../model.ts'
import {isPlace, MAX_PAGES, openLinkReader, pageNumber, placeNumber, type FoundLinks} from './link-reader.ts'
import {idsIn} from './lost-places.ts'
import {NumberSet} from './number-set.ts'

export interface LinkScene {
  readonly outDir: string
  /** Absolute address of the site, with a trailing slash. */
  readonly site: string
  readonly written: readonly OutputPath[]
  readonly removed: readonly OutputPath[]
  /** Pages that have lost a place. */
  readonly thinned?: readonly OutputPath[]
  /** Pages in which links were broken when the last build had ended. */
  readonly suspects: readonly OutputPath[]
  /** Of pages that need not be read any more. */
  readonly found?: readonly FoundLinks[]
}

export interface BrokenLinks {
  /** One for each place that is missing, named for the first page that leads there. */
  readonly messages: readonly Diagnostic[]
  readonly suspects: readonly OutputPath[]
}

/** A place that pages lead to. */
interface Target {
  readonly file: string
  readonly fragment: string
  /** As the first page writes it. */
  readonly written: string
  readonly pages: OutputPath[]
}

interface Search {
  readonly outDir: string
  /** Whether a file is there, as far as that is known. */
  readonly files: Map<string, boolean>
  /** Pages that were read. */
  readonly read: ReadonlySet<string>
  /** Of all pages that were read. */
  readonly places: NumberSet
  /** Of others that were asked about. */
  readonly ids: Map<string, ReadonlySet<string>>
}

export function findBrokenLinks(scene: LinkScene): BrokenLinks {
  const found = [...(scene.found ?? [])]
  const read = new Set<string>(found.flatMap(({pages}) => pages))
  found.push(readPages(pagesOf(scene, read), scene))
  for (const page of found.at(-1)?.pages ?? []) read.add(page)
  const places = new NumberSet(found.map((one) => one.places))
  const targets = targetsOf([...found, readPages(pagesMissing(found, places), scene)])
  const files = new Map(scene.written.map((path): [string, boolean] => [path, true]))
  const search = {outDir: scene.outDir, files, read, places, ids: new Map()}
  const broken = targets.filter((target) => isBroken(target, search)).sort(byPage)
  return {
    messages: broken.map((target) => describe(target, search)),
    suspects: [...new Set(broken.flatMap(({pages}) => pages))].sort()
  }
}

/** Those of one page together, whoever read them. */
function byPage(a: Target, b: Target): number {
  const [x, y] = [nameOf(a), nameOf(b)]
  if (x === y) return 0
  return x < y ? -1 : 1
}

function nameOf({pages, file, fragment}: Target): string {
  return `${pages[0] ?? ''}\n${file}#${fragment}`
}

/** Pages that lead to a place which no page has that was read: where it is on, they say themselves. */
function pagesMissing(found: readonly FoundLinks[], places: NumberSet): OutputPath[] {
  const missing = new Set<OutputPath>()
  for (const {pages, wanted, wantedEnds} of found) {
    for (const [i, page] of pages.entries()) {
      const ofPage = wanted.subarray(wantedEnds[i - 1] ?? 0, wantedEnds[i])
      if (!ofPage.every((place) => places.has(place))) missing.add(page)
    }
  }
  return [...missing]
}

/** Pages that have yet to be read. */
function pagesOf(scene: LinkScene, read: ReadonlySet<string>): OutputPath[] {
  const {outDir, written, removed, thinned = [], suspects} = scene
  const isWanted = (path: string): boolean => isPage(path) && !read.has(path)
  if (removed.some(isPage)) return pagesBelow(outDir).filter(isWanted).sort()
  return [...new Set([...written, ...suspects, ...pagesNaming(thinned, outDir)])].filter(isWanted)
}

function pagesBelow(outDir: string): OutputPath[] {
  const all = readdirSync(outDir, {recursive: true, encoding: 'utf8'})
  return all.map((path) => path.replaceAll('\\', '/') as OutputPath)
}

/** Articles and texts that may lead to a place on one of some pages: what other pages say of a place is made again with it. */
function pagesNaming(pages: readonly OutputPath[], outDir: string): OutputPath[] {
  const names = [...new Set(pages.map((page) => page.split('/').at(-2) ?? ''))].filter((name) => name !== '')
  const addresses = [...new Set(names.flatMap((name) => [`${name}/`, `${encodeURI(name)}/`]))]
  if (addresses.length === 0) return []
  return subfolders(outDir, '')
    .flatMap((locale) => subfolders(outDir, locale).map((folder) => `${folder}index.html` as OutputPath))
    .filter((page) => {
      const html = textOf(page, outDir) ?? ''
      return addresses.some((address) => html.includes(`${address}#`) || html.includes(`${address}index.html#`))
    })
}

function subfolders(outDir: string, folder: string): string[] {
  return readdirSync(join(outDir, folder), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => `${folder}${name}/`)
}

function isPage(path: string): boolean {
  return path.endsWith('.html')
}

function readPages(pages: readonly OutputPath[], {outDir, site}: LinkScene): FoundLinks {
  const reader = openLinkReader(site)
  for (const page of pages) {
    const html = textOf(page, outDir)
    if (html !== undefined) reader.read(page, html)
  }
  return reader.take()
}

function targetsOf(found: readonly FoundLinks[]): Target[] {
  const targets = new Map<string, Target>()
  for (const {page, file, fragment, written} of found.flatMap(({leads}) => leads)) {
    const key = `${file}#${fragment}`
    const known = targets.get(key)
    if (known === undefined) targets.set(key, {file, fragment, written, pages: [page]})
    else if (known.pages.length < MAX_PAGES && !known.pages.includes(page)) known.pages.push(page)
  }
  return [...targets.values()]
}

/** The file that a link to `file` finds. */
function fileOf(file: string, search: Search): string | undefined {
  return [file, `${file}/index.html`].find((name) => isThere(name, search))
}

function isBroken({file, fragment}: Target, search: Search): boolean {
  const found = fileOf(file, search)
  if (found === undefined) return true
  if (!isPage(found)) return false
  return !isPlace(fragment, (id) =>
    search.read.has(found) ? search.places.has(placeNumber(id, pageNumber(found))) : idsOf(found, search).has(id)
  )
}

function isThere(file: string, {outDir, files}: Search): boolean {
  const known = files.get(file)
  if (known !== undefined) return known
  const is = statSync(join(outDir, file), {throwIfNoEntry: false})?.isFile() === true
  files.set(file, is)
  return is
}

function idsOf(page: string, {outDir, ids}: Search): ReadonlySet<string> {
  const known = ids.get(page)
  if (known !== undefined) return known
  const found = idsIn(join(outDir, page))
  ids.set(page, found)
  return found
}

function textOf(page: string, outDir: string): string | undefined {
  try {
    return readFileSync(join(outDir, page), 'utf8')
  } catch {
    return undefined
  }
}

function describe({file, fragment, written, pages}: Target, search: Search): Diagnostic {
  const [first = ''] = pages
  const missing =
    fragment === '' || fileOf(file, search) === undefined
      ? `/${file.replace(/(?:^|\/)index\.html$/u, '/').replace(/^\//u, '')}`
      : `\`#${fragment}\` on /${file}`
  const more =
    pages.length > 1
      ? ` (${pages.length === MAX_PAGES ? `${MAX_PAGES} pages or more` : `${pages.length} pages`} lead there)`
      : ''
  return {
    ruleId: 'broken-link',
    severity: 'warning',
    message: `\`${first}\` leads to \`${written}\`, but there is no ${missing}${more}.`,
    note: 'Correct the link, or bring back what it leads to.'
  }
}
