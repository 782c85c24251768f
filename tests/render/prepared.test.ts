import {describe, expect, it} from 'vitest'
import {createRenderer, prepareTemplates, type Prepared} from '../../src/render.ts'
import {pagesOf, proseWith, summaryOf} from '../collate/material.ts'
import {templatesOfTheRepository} from '../templates/repository.ts'

const templates = templatesOfTheRepository()
const prepared = prepareTemplates(templates)

/** Every page of a small site, by its path. */
function siteWith(sources: ReadonlyMap<string, string>, given?: Prepared): Map<string, string> {
  const renderer = createRenderer(sources, given === undefined ? {} : {prepared: given})
  const files = new Map<string, string>()
  for (const page of pagesOf([summaryOf({})])) {
    const {outputs, messages} = renderer.render(page, page.kind === 'article' ? proseWith({}) : undefined)
    expect(messages).toEqual([])
    for (const {path, body} of outputs) files.set(path, String(body))
  }
  return files
}

/** The same, so marked that one sees what was taken of it. */
const marked: Prepared = {
  pages: Object.fromEntries(
    Object.entries(prepared.pages).map(([key, body]) => [
      key,
      body.replace("let out = ''", "let out = '<!-- taken -->'")
    ])
  ),
  sheets: Object.fromEntries(Object.entries(prepared.sheets).map(([key, css]) => [key, `/* taken */${css}`]))
}

const takenIn = (site: Map<string, string>, mark: string): string[] =>
  [...site].filter(([, body]) => body.includes(mark)).map(([path]) => path)

describe('what is prepared of templates', () => {
  it('gives the pages that the templates give', () => {
    expect(siteWith(templates, prepared)).toEqual(siteWith(templates))
  })

  it('is taken for every page of theirs', () => {
    const site = siteWith(templates, marked)
    const pages = [...site]
      .filter(([path, body]) => path.endsWith('.html') && body.includes('<style>'))
      .map(([path]) => path)
    expect(pages.length).toBeGreaterThan(5)
    expect(takenIn(site, '<!-- taken -->')).toEqual(pages)
    expect(takenIn(site, '/* taken */')).toEqual(pages)
  })

  it('is not taken for a page that another template goes into', () => {
    const footer = templates.get('partials/footer.njk') ?? ''
    const own = new Map([...templates, ['partials/footer.njk', `${footer}<!-- own -->`]])
    const site = siteWith(own, marked)
    expect(takenIn(site, '<!-- own -->').length).toBeGreaterThan(5)
    expect(takenIn(site, '<!-- own -->').filter((path) => takenIn(site, '<!-- taken -->').includes(path))).toEqual([])
  })

  it('is not taken for another style sheet', () => {
    const own = new Map([...templates, ['styles/base.css', 'p { top: 0 }']])
    const site = siteWith(own, {pages: {}, sheets: prepared.sheets})
    expect(takenIn(site, 'p{top:0}').length).toBeGreaterThan(5)
    expect(site).toEqual(siteWith(own))
  })
})
