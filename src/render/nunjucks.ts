// Nunjucks, loaded for the first template that was not prepared: most sites have none, and it is a tenth of the program.
import {createRequire} from 'node:module'
import type * as Nunjucks from 'nunjucks'

let loaded: typeof Nunjucks | undefined

/** It is in the older module format, and so can be had in the middle of the work. */
export function nunjucks(): typeof Nunjucks {
  loaded ??= createRequire(import.meta.url)('nunjucks') as typeof Nunjucks
  return loaded
}
