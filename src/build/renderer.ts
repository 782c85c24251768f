// The renderer of a project, with all that it is given: templates, scripts for readers' browsers, and what draws images.
import type {Diagnostic, ImagePage} from '../model.ts'
import {readBrowserScript, readPicture, readPrepared, readTemplates} from '../read.ts'
import {createRenderer, type Prepared, type Renderer} from '../render.ts'
import {keyOf} from '../store.ts'
import type {Live} from './memory/live.ts'

/** A renderer, and the key of all that its pages depend on beside what they say. */
export function openRenderer(root: string): {renderer: Renderer; key: string} {
  const templates = readTemplates(root)
  const script = readBrowserScript()
  const searchScript = readBrowserScript('search')
  const prepared = readPrepared()
  const renderer = createRenderer(templates, {
    script: Buffer.from(script),
    searchScript: Buffer.from(searchScript),
    drawImage: (page) => draw(root, page),
    ...(prepared !== undefined && {prepared: JSON.parse(prepared) as Prepared})
  })
  return {renderer, key: keyOf(script, searchScript, ...[...templates].flat())}
}

export function rendererOf(live: Live | undefined, root: string): Renderer {
  if (live === undefined) return openRenderer(root).renderer
  return (live.renderer ??= openRenderer(root).renderer)
}

/** What is wrong in any template of the project, be there a page that needs it or not. */
export function templateFaults(root: string): Diagnostic[] {
  return openRenderer(root).renderer.faults()
}

// Loaded when the first image is made: most builds make none.
async function draw(root: string, page: ImagePage): Promise<Uint8Array> {
  const {drawImage} = await import('../images.ts')
  return drawImage(page, (file) => readPicture(root, file))
}
