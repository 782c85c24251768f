import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {OutputPath} from '../../src/model.ts'
import {openLinkReader, pageNumber} from '../../src/write/link-reader.ts'
import {findBrokenLinks, type LinkScene} from '../../src/write/links.ts'

let outDir: string

beforeEach(() => (outDir = mkdtempSync(join(tmpdir(), 'links-'))))
afterEach(() => rmSync(outDir, {recursive: true}))

const site = 'https://news.example/talks/'

function put(pages: Readonly<Record<string, string>>): OutputPath[] {
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(outDir, path)), {recursive: true})
    writeFileSync(join(outDir, path), html)
  }
  return Object.keys(pages) as OutputPath[]
}

function look(scene: Partial<LinkScene>): {said: string[]; suspects: readonly string[]} {
  const {messages, suspects} = findBrokenLinks({outDir, site, written: [], removed: [], suspects: [], ...scene})
  return {said: messages.map(({message}) => message), suspects}
}

const link = (...targets: readonly string[]): string => targets.map((target) => `<a href="${target}">x</a>`).join('\n')

describe('the links of what has been written', () => {
  it('are fine where they lead somewhere or away', () => {
    const written = put({
      'index.html': link(
        '',
        './',
        'fa/',
        '#top',
        '?a=b',
        `${site}fa/#q1`,
        '/talks/fa/',
        'style.css',
        'fa/%DA%AF/',
        'fa/گ'
      ),
      'fa/index.html': `<h2 id="q1">x</h2>${link('../', '#q1', '../fa/#q1', '..', '../index.html')}`,
      'fa/گ/index.html': link('../../', 'https://other.example/', 'mailto:a@b.example', '//x.example/', 'tel:1'),
      'style.css': ''
    })
    expect(look({written})).toEqual({said: [], suspects: []})
  })

  it('are looked for where a page has lost a place, on the pages that speak of it', () => {
    put({
      'en/a/index.html': link('../b/#q1', '../b/#q2'),
      'en/about/index.html': link('../فانوس/#q1'),
      'en/c/index.html': link('../elsewhere/', '../b/'),
      'fa/d/index.html': link('../../en/%D9%81%D8%A7%D9%86%D9%88%D8%B3/index.html#q1')
    })
    const written = put({'en/b/index.html': '<h2 id="q1">x</h2>', 'en/فانوس/index.html': '<h2 id="q2">x</h2>'})
    expect(look({written}).said).toEqual([])
    expect(look({written, thinned: written}).said).toEqual([
      '`en/a/index.html` leads to `../b/#q2`, but there is no `#q2` on /en/b/index.html.',
      '`en/about/index.html` leads to `../فانوس/#q1`, but there is no `#q1` on /en/فانوس/index.html (2 pages lead there).'
    ])
  })

  it('are told by the page where there is none, not by the place on it', () => {
    const written = put({'en/a/index.html': link('../b/#q1')})
    expect(look({written}).said).toEqual(['`en/a/index.html` leads to `../b/#q1`, but there is no /en/b/.'])
  })

  it('are told with the page, once for each place, and the pages are looked at again until they are mended', () => {
    const written = put({
      'en/a/index.html': `${link('../b/', '#q9', '../../elsewhere/')}<img src="../c.png" srcset="../d.png 1x, ../e.png 2x">`,
      'en/b2/index.html': link('../b/')
    })
    const first = look({written})
    expect(new Set(first.said)).toEqual(
      new Set([
        '`en/a/index.html` leads to `../b/`, but there is no /en/b/ (2 pages lead there).',
        '`en/a/index.html` leads to `#q9`, but there is no `#q9` on /en/a/index.html.',
        '`en/a/index.html` leads to `../../elsewhere/`, but there is no /elsewhere/.',
        '`en/a/index.html` leads to `../d.png`, but there is no /en/d.png.',
        '`en/a/index.html` leads to `../e.png`, but there is no /en/e.png.',
        '`en/a/index.html` leads to `../c.png`, but there is no /en/c.png.'
      ])
    )
    expect(first.suspects).toEqual(written)
    expect(look({suspects: first.suspects as OutputPath[]}).said).toEqual(first.said)
    put({'en/a/index.html': link('#top'), 'en/b/index.html': ''})
    expect(look({suspects: first.suspects as OutputPath[]})).toEqual({said: [], suspects: []})
  })

  it('are looked at in pages that nobody wrote, where a page went', () => {
    put({'en/a/index.html': link('../b/')})
    expect(look({written: put({'en/c/index.html': ''})}).said).toEqual([])
    expect(look({removed: ['en/b/index.html' as OutputPath]}).said).toHaveLength(1)
  })

  it('are the same, read while the pages are made by several', () => {
    const pages = {
      'en/a/index.html': `<p id="q1"></p>${link('../b/#q2', '../b/#q3', '../c/', '#q1', '#q4', '../d/#q1', '../b/#top')}`,
      'en/b/index.html': `<p id="q2"></p>${link('../a/#q1', '../b/#q2', '../c/', '../d/')}`,
      'en/d/index.html': link('../a/#q1', '../a/#q2')
    }
    const written = put(pages)
    const planned = Uint32Array.from(written, pageNumber)
    const found = Object.entries(pages).map(([page, html]) => {
      const reader = openLinkReader(site, planned)
      reader.read(page as OutputPath, html)
      return reader.take()
    })
    const told = look({written, found})
    expect(told).toEqual(look({written}))
    expect(told.said).toHaveLength(5)
  })
})
