// The templates of the repository, as a build reads them.
import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

const folder = join(import.meta.dirname, '..', '..', 'templates')

/** Name (`pages/article.njk`) → source. */
export function templatesOfTheRepository(): ReadonlyMap<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((name) => name.replaceAll('\\', '/'))
  const files = names.filter((name) => /\.(?:njk|css)$/.test(name)).sort()
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
