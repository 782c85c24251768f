// Where things lie: the site, what builds remember of it, and how that is called.
import {join, relative} from 'node:path'
import {keyOf} from '../store.ts'

/** Where the tool keeps what it remembers of a project. */
export function stateFolder(root: string): string {
  return join(root, '.goftogu')
}

/** The folder of the site and the list of what builds wrote there; each folder has a list of its own. */
export function siteFolder(root: string, outDir = join(root, 'dist')): {outDir: string; manifest: string} {
  return {outDir, manifest: join(stateFolder(root), `manifest${suffixOf(root, outDir)}.txt`)}
}

/** Of the name of what belongs to one site's folder. */
export function suffixOf(root: string, outDir = join(root, 'dist')): string {
  const name = relative(root, outDir)
  return name === 'dist' ? '' : `-${keyOf(name).slice(0, 12)}`
}
