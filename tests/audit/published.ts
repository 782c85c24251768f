// What a build has published, as the checks of the audit look at it.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

export interface Published {
  /** Absolute. */
  readonly dist: string
  /** All files, relative to `dist`, `/`-separated, in code order. */
  readonly paths: readonly string[]
}

export interface Findings {
  /** Files that were looked at. */
  readonly looked: number
  readonly faults: readonly Fault[]
}

export interface Fault {
  /** The file, with a line where there is one. */
  readonly at: string
  readonly message: string
}

export interface Check {
  readonly name: string
  readonly find: (published: Published) => Findings | Promise<Findings>
}

export function readPublished(dist: string): Published {
  const entries = readdirSync(dist, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile()).map(({parentPath, name}) => join(parentPath, name))
  return {dist, paths: files.map((file) => file.slice(dist.length + 1).replaceAll('\\', '/')).sort()}
}

export function textOf({dist}: Published, path: string): string {
  return readFileSync(join(dist, path), 'utf8')
}

/** Looks at every file of the ending. */
export function eachFile(
  published: Published,
  ending: string,
  look: (text: string, path: string) => string[]
): Findings {
  const paths = published.paths.filter((path) => path.endsWith(ending))
  return {
    looked: paths.length,
    faults: paths.flatMap((path) => look(textOf(published, path), path).map((message) => ({at: path, message})))
  }
}
