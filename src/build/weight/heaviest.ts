// The heaviest of the pages that a build has written: what it prints, so that whoever writes templates or long interviews sees
// what that costs a reader. In: the site's folder and the paths written. Out: one page and its weight. Only one page is
// weighed, as quickly as servers compress what they send; `goftogu check` holds every page to the budget.
import type {OutputPath} from '../../model.ts'
import {largestOf, sizeOf} from '../../write.ts'
import {pathOfAsked} from '../asked-path.ts'
import {weigh} from '../weight.ts'

export interface HeaviestPage {
  readonly path: OutputPath
  /** Of its HTML with its style, compressed by Brotli at quality 5. */
  readonly pageBytes: number
  readonly scriptBytes: number
  readonly fontBytes: number
}

/**
 * The largest page for readers of one language.
 * @param url the site's address
 * @returns `undefined` where no page was written
 */
export function heaviestOf(outDir: string, written: readonly OutputPath[], url: string): HeaviestPage | undefined {
  const pages = written.filter((path) => path.endsWith('.html') && !path.includes('/with/'))
  const largest = largestOf(outDir, pages)
  if (largest === undefined) return undefined
  const {path, text} = largest
  const {pageBytes, scripts, fonts} = weigh(text, 'quick')
  const bytesOf = (addresses: readonly string[]): number =>
    addresses.reduce((sum, address) => sum + sizeOf(outDir, pathOfAsked(address, path, url)), 0)
  return {path, pageBytes, scriptBytes: bytesOf(scripts), fontBytes: bytesOf(fonts)}
}
