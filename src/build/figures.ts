// What a build counts.
import type {Diagnostic, Page} from '../model.ts'

export interface BuildFigures {
  readonly texts: number
  /** Texts that were read anew; for the others the memory had the result. */
  readonly parsed: number
  /** Of the whole site, for readers: images, feeds, indexes and redirects are none. */
  readonly pages: number
  /** Pages that were made; the others stand as an earlier build left them. */
  readonly rendered: number
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  readonly sizeBytes: number
  /** Texts with errors that the site shows as they were when they were last good. */
  readonly keptTexts: number
  /** Texts with errors that the site does not show. */
  readonly leftOut: number
  /** Pages that stay as they were last written because their template fails. */
  readonly heldPages: number
  /** Pages that the site lacks because their template fails and no earlier build has made them. */
  readonly missingPages: number
  readonly errors: number
  readonly warnings: number
}

export const noFigures: BuildFigures = {
  texts: 0,
  parsed: 0,
  pages: 0,
  rendered: 0,
  written: 0,
  unchanged: 0,
  removed: 0,
  sizeBytes: 0,
  keptTexts: 0,
  leftOut: 0,
  heldPages: 0,
  missingPages: 0,
  errors: 0,
  warnings: 0
}

const noPages: ReadonlySet<Page['kind']> = new Set([
  'card',
  'picture',
  'redirect',
  'data',
  'guide',
  'feed',
  'search-texts',
  'search-index',
  'sitemap',
  'robots'
])

/** How many of them are for readers. */
export function countPages(pages: readonly Page[]): number {
  return pages.reduce((sum, page) => sum + (isPage(page) ? 1 : 0), 0)
}

export function isPage({kind}: Page): boolean {
  return !noPages.has(kind)
}

/** How many of the messages are errors, and how many warnings. */
export function countSeverities(messages: readonly Diagnostic[]): Pick<BuildFigures, 'errors' | 'warnings'> {
  let errors = 0
  let warnings = 0
  for (const {severity} of messages) {
    if (severity === 'error') errors++
    else if (severity === 'warning') warnings++
  }
  return {errors, warnings}
}
