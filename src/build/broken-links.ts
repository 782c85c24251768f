// The last word of a build: which links of its pages lead nowhere. In: its result and what was read off the pages while they were
// made. Out: the result with what is to be said. The list of pages with such links is kept beside the manifest, so that the
// next build looks whether they are mended.
import type {BuildResult, Scene} from '../build.ts'
import type {OutputPath} from '../model.ts'
import {findBrokenLinks, readLines, writeLines, type FoundLinks} from '../write.ts'

export interface Built extends BuildResult {
  /** Of pages that were made; the others that were written have yet to be read. */
  readonly links?: readonly FoundLinks[]
  /** Pages that have lost a place. */
  readonly thinned?: readonly OutputPath[]
}

/** The same, with the links that lead nowhere. */
export function withBrokenLinks(result: Built, {outDir, manifest}: Pick<Scene, 'outDir' | 'manifest'>): BuildResult {
  const {config, due, news, written, removed, figures, links = [], thinned = []} = result
  if (config === undefined) return result
  const list = manifest.replace(/manifest(?=[^/\\]*$)/u, 'links')
  const known = readLines(list) as OutputPath[]
  if (written.length + removed.length + known.length === 0) return result
  // While pages are missing, links to them are not what has to be mended.
  if (figures.missingPages > 0) {
    writeLines(list, [...new Set([...known, ...written])])
    return result
  }
  const {messages, suspects} = findBrokenLinks({
    outDir,
    site: config.url,
    written,
    removed,
    thinned,
    suspects: known,
    found: links
  })
  if (suspects.length + known.length > 0) writeLines(list, suspects)
  if (messages.length === 0) return result
  return {
    config,
    ...(due !== undefined && {due}),
    ...(news !== undefined && {news}),
    written,
    removed,
    figures: {...figures, warnings: figures.warnings + messages.length},
    // What is said of the texts is only read where somebody asks.
    get messages() {
      return [...result.messages, ...messages]
    }
  }
}
