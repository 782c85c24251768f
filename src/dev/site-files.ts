// From the address of a request to a file of the site, as a static host does it: a folder gives its index.html, a folder
// without its slash is redirected, anything that is not there is the site's own page for that. Only files inside the
// site's folder are ever given, whatever the address spells.
import {readFileSync, realpathSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import type {OutputPath} from '../model.ts'

export type Found =
  | {readonly kind: 'file'; readonly status: 200 | 404; readonly path: string; readonly body: Buffer}
  | {readonly kind: 'redirect'; readonly to: string}
  | {readonly kind: 'none'}

/**
 * Finds what a request's address means.
 * @param target path and query as they stand in the request, percent-encoded
 * @param basePath the path of the site's address, `/` or `/news/`; addresses below it are redirected to the root
 */
export function findFile(target: string, outDir: string, basePath: string): Found {
  const [path = '/'] = target.split('?')
  const query = target.slice(path.length)
  if (basePath !== '/' && `${path}/`.startsWith(basePath)) {
    return {kind: 'redirect', to: rooted(path.slice(basePath.length - 1)) + query}
  }
  const name = decode(path)
  const file = name === undefined ? undefined : fileAt(outDir, name)
  if (file === 'folder') return {kind: 'redirect', to: `${rooted(path)}/${query}`}
  return file ?? missing(outDir)
}

/** Paths of the files of the site that could stand for a request's address. */
export function pathsOf(target: string): OutputPath[] {
  const name = decode(target.split('?')[0] ?? '')?.replace(/^\/+/u, '')
  if (name === undefined) return []
  const folder = name === '' || name.endsWith('/') ? name : `${name}/`
  return [name, `${folder}index.html`] as OutputPath[]
}

// Two slashes at the start would name another host.
function rooted(path: string): string {
  return `/${path.replace(/^[/\\]+/u, '')}`
}

function decode(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path)
    const isSafe =
      !/[\0\\]/u.test(name) && name.split('/').every((part) => part === '.well-known' || !part.startsWith('.'))
    return isSafe ? name : undefined
  } catch {
    return undefined
  }
}

function fileAt(outDir: string, name: string): Found | 'folder' | undefined {
  const place = join(outDir, name)
  const stat = statSync(place, {throwIfNoEntry: false})
  if (stat === undefined) return undefined
  const isIndex = stat.isDirectory()
  const index = join(place, 'index.html')
  if (isIndex && statSync(index, {throwIfNoEntry: false}) === undefined) return undefined
  if (isIndex && !name.endsWith('/')) return 'folder'
  return readInside(outDir, isIndex ? index : place, 200)
}

function missing(outDir: string): Found {
  return readInside(outDir, join(outDir, '404.html'), 404) ?? {kind: 'none'}
}

// A link inside the site's folder may lead out of it; its target is what counts.
function readInside(outDir: string, path: string, status: 200 | 404): Found | undefined {
  try {
    const real = realpathSync.native(path)
    if (!real.startsWith(realpathSync.native(outDir) + sep)) return undefined
    return {kind: 'file', status, path, body: readFileSync(real)}
  } catch {
    return undefined
  }
}
