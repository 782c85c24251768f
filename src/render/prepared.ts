// What is made of templates and style sheets before there is a site. It depends on their sources alone, and those of the
// package are known when the program is put together: so a site that takes them as they are waits for no compiler.
import {hash} from 'node:crypto'

/** Plain data. */
export interface Prepared {
  /** Bodies of page functions, by the key of language, name and sources. */
  readonly pages: Readonly<Record<string, string>>
  /** Minified style sheets, by the key of their source. */
  readonly sheets: Readonly<Record<string, string>>
}

export function keyOfSources(sources: readonly string[]): string {
  return hash('sha1', sources.join('\0'), 'base64url')
}
