// Do the links of what has just been written lead somewhere? In: the folder of the site, and the files that a build wrote or
// removed. Out: links inside the site whose file or place is not there. Looked at are the pages that were written, those that
// had a broken link before, and all of them where a page went: so a build pays for what it made, and nothing is remembered
// but the names of a few pages. What a page leads to is read off its attributes, which are our own and always quoted.
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {Diagnostic, OutputPath} from '../model.ts'

export interface LinkScene {
  readonly outDir: string
  /** Absolute address of the site, with a trailing slash. */
  readonly site: string
  readonly written: readonly OutputPath[]
  readonly removed: readonly OutputPath[]
  /** Pages in which links were broken when the last build had ended. */
  readonly suspects: readonly OutputPath[]
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
  readonly scene: LinkScene
  /** Path and fragment → who leads there. */
  readonly targets: Map<string, Target>
  /** Fragments of pages, each between two line ends. */
  readonly ids: Map<string, string>
  readonly files: Map<string, boolean>
}

export function findBrokenLinks(scene: LinkScene): BrokenLinks {
  const pages = pagesToRead(scene)
  const search: Search = {scene, targets: new Map(), ids: new Map(), files: new Map()}
  for (const path of scene.written) search.files.set(path, true)
  for (const page of pages) readLinks(page, search)
  const broken = [...search.targets.values()].filter((target) => isBroken(target, search))
  return {messages: broken.map(describe), suspects: [...new Set(broken.flatMap((target) => target.pages))].sort()}
}

function pagesToRead({outDir, written, removed, suspects}: LinkScene): OutputPath[] {
  if (!removed.some(isPage)) return [...new Set([...written, ...suspects])].filter(isPage)
  const all = readdirSync(outDir, {recursive: true, encoding: 'utf8'})
  return all
    .map((path) => path.replaceAll('\\', '/') as OutputPath)
    .filter(isPage)
    .sort()
}

function isPage(path: string): boolean {
  return path.endsWith('.html')
}

const attribute = / (href|src|srcset|id)="([^"]*)"/gu

function readLinks(page: OutputPath, search: Search): void {
  const html = textOf(page, search.scene.outDir)
  if (html === undefined) return
  const links = new Set<string>()
  let ids = '\n'
  attribute.lastIndex = 0
  for (let found = attribute.exec(html); found !== null; found = attribute.exec(html)) {
    const [, name, value = ''] = found
    if (name === 'id') ids += `${value}\n`
    else if (name === 'srcset') for (const source of value.split(', ')) links.add(source.split(' ', 1)[0] ?? '')
    else links.add(value)
  }
  search.ids.set(page, ids)
  for (const link of links) addTarget(link, page, search)
}

function addTarget(written: string, page: OutputPath, {scene, targets}: Search): void {
  const [address = '', fragment = ''] = written.split('#', 2)
  const path = pathOf(address.split('?', 1)[0] ?? '', page, scene.site)
  if (path === undefined) return
  const file = decoded(path === '' || path.endsWith('/') ? `${path}index.html` : path)
  const key = `${file}#${fragment}`
  const known = targets.get(key)
  if (known === undefined) targets.set(key, {file, fragment: decoded(fragment), written, pages: [page]})
  // A few are enough to find the place again.
  else if (known.pages.length < MAX_PAGES) known.pages.push(page)
}

const MAX_PAGES = 20
const scheme = /^[a-z][a-z0-9+.-]*:/iu

/** Relative to the site; `undefined` for an address that leads away from it. */
function pathOf(address: string, page: OutputPath, site: string): string | undefined {
  if (address === '') return page
  if (address.startsWith(site)) return address.slice(site.length)
  if (scheme.test(address) || address.startsWith('//')) return undefined
  const sitePath = new URL(site).pathname
  if (address.startsWith(sitePath)) return address.slice(sitePath.length)
  if (address.startsWith('/')) return undefined
  const folders = page.split('/').slice(0, -1)
  const parts = address.split('/')
  const last = parts.pop() ?? ''
  for (const part of [...parts, ...(last === '..' ? ['..'] : [])]) {
    if (part === '..') folders.pop()
    else if (part !== '.' && part !== '') folders.push(part)
  }
  const name = last === '.' || last === '..' ? '' : last
  return folders.length === 0 ? name : `${folders.join('/')}/${name}`
}

function decoded(text: string): string {
  const plain = text.replaceAll('&amp;', '&')
  if (!plain.includes('%')) return plain
  try {
    return decodeURIComponent(plain).normalize('NFC')
  } catch {
    return plain
  }
}

function isBroken({file, fragment}: Target, search: Search): boolean {
  const found = [file, `${file}/index.html`].find((name) => isThere(name, search))
  if (found === undefined) return true
  if (fragment === '' || fragment === 'top' || !isPage(found)) return false
  return !idsOf(found, search).includes(`\n${fragment}\n`)
}

function isThere(file: string, {scene, files}: Search): boolean {
  const known = files.get(file)
  if (known !== undefined) return known
  const is = statSync(join(scene.outDir, file), {throwIfNoEntry: false})?.isFile() === true
  files.set(file, is)
  return is
}

function idsOf(page: string, {scene, ids}: Search): string {
  const known = ids.get(page)
  if (known !== undefined) return known
  const html = textOf(page, scene.outDir) ?? ''
  const found = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id)
  const all = `\n${found.join('\n')}\n`
  ids.set(page, all)
  return all
}

function textOf(page: string, outDir: string): string | undefined {
  try {
    return readFileSync(join(outDir, page), 'utf8')
  } catch {
    return undefined
  }
}

function describe({file, fragment, written, pages}: Target): Diagnostic {
  const [first = ''] = pages
  const missing =
    fragment === ''
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
