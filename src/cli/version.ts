// Which Goftogu this is, as its package says. The package lies two folders up from here, and from where the bundle puts what is
// imported when it is wanted.
import {createRequire} from 'node:module'

/** `0.1.0`. */
export function version(): string {
  const found: unknown = createRequire(import.meta.url)('../../package.json')
  const isPackage = typeof found === 'object' && found !== null && 'version' in found
  return isPackage ? String(found.version) : ''
}
