// What goes with the texts: templates, static files, the script for readers' browsers. What enters is the project's
// folder, what leaves is names and contents. A site that uses Goftogu as a package need not copy the templates: the
// package's own lie underneath, and a file of the site's stands over the one of the same name.
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describeUnreadable} from '../config.ts'
import type {Diagnostic, OutputPath} from '../model.ts'
import type {SurveyBase} from './survey.ts'

/** Thrown for files without which nothing can be built; `diagnostic` says what to do. */
export class UnreadableError extends Error {
  readonly diagnostic: Diagnostic
  constructor(diagnostic: Diagnostic) {
    super(`${diagnostic.file ?? ''}: ${diagnostic.message}`)
    this.name = 'UnreadableError'
    this.diagnostic = diagnostic
  }
}

/** The folder of the package itself; this file lies two folders deep in it, compiled or not. */
const packageRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Templates and styles by name, `/`-separated and sorted: `pages/article.njk`. The site's stand over the package's.
 * @throws {UnreadableError} where a file cannot be read
 */
export function readTemplates(root: string): ReadonlyMap<string, string> {
  const files = overlay(root, 'templates')
  return new Map(files.map(({name, path, file}) => [name, withoutByteOrderMark(read(path, file).toString('utf8'))]))
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/**
 * Static files, sorted by path. The site's stand over the package's.
 * @throws {UnreadableError} where a file cannot be read
 */
export function readPublic(root: string): {path: OutputPath; body: Uint8Array}[] {
  const files = overlay(root, 'public')
  return files.map(({name, path, file}) => ({path: name.normalize('NFC') as OutputPath, body: read(path, file)}))
}

/**
 * A compiled script for readers' browsers.
 * @throws {UnreadableError} where it has not been compiled
 */
export function readBrowserScript(name: 'article' | 'search' = 'article'): string {
  const file = `lib/browser/${name}.js`
  try {
    return readFileSync(join(packageRoot, file), 'utf8')
  } catch (error) {
    const note = 'Run `npm run compile` in the folder of Goftogu, or install the package again.'
    throw new UnreadableError({...describeUnreadable(error, file), note})
  }
}

/** What was made of the package's templates when the program was put together, as JSON; `undefined` where it was not. */
export function readPrepared(): string | undefined {
  try {
    return readFileSync(new URL('prepared.json', import.meta.url), 'utf8')
  } catch {
    return undefined
  }
}

/** All that a project is made from, for a survey: its own folders, and what the package puts underneath. */
export function inputsOf(root: string): SurveyBase[] {
  return [
    {folder: packageRoot.replace(/[\\/]$/u, ''), prefix: 'package:', names: ['templates', 'public']},
    {folder: root, prefix: '', names: ['content', 'templates', 'public']}
  ]
}

interface Asset {
  /** Relative to the folder, `/`-separated. */
  readonly name: string
  readonly path: string
  /** What messages call it. */
  readonly file: string
}

function overlay(root: string, folder: string): Asset[] {
  const assets = new Map<string, Asset>()
  for (const base of [packageRoot, root]) {
    for (const asset of listFiles(base, folder)) assets.set(asset.name, asset)
  }
  return [...assets.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function listFiles(base: string, folder: string): Asset[] {
  const top = join(base, folder)
  const entries = readFolder(top, folder)
  return entries
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !isDebris(name) && isFile(join(top, name)))
    .map((name) => ({name, path: join(top, name), file: `${folder}/${name}`}))
}

function readFolder(path: string, file: string) {
  try {
    return readdirSync(path, {recursive: true, withFileTypes: true})
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new UnreadableError(describeUnreadable(error, file))
  }
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
}

/** `.nojekyll` and `.well-known` are meant; other hidden files and backups are not. */
function isDebris(name: string): boolean {
  const parts = name.split('/')
  if (parts[0] === '.well-known' || name === '.nojekyll') return false
  return parts.some((part) => /^\.|~$|^#.*#$|\.(?:bak|swp|tmp|orig)$|^(?:thumbs\.db|desktop\.ini)$/iu.test(part))
}

function read(path: string, file: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UnreadableError(describeUnreadable(error, file))
  }
}
