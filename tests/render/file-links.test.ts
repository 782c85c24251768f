import {describe, expect, it} from 'vitest'
import {withFileLinks} from '../../src/render/file-links.ts'

describe('links that need no server', () => {
  it.each([
    ['../fa/', '../fa/index.html'],
    ['./', './index.html'],
    ['..', '../index.html'],
    ['../fa/bell/#q3', '../fa/bell/index.html#q3'],
    ['q1/?a=b/#/c/', 'q1/index.html?a=b/#/c/'],
    ['%DA%AF/', '%DA%AF/index.html']
  ])('name the file: %s', (href, file) => {
    expect(withFileLinks(`<p><a class="x" href="${href}">x</a>`)).toBe(`<p><a class="x" href="${file}">x</a>`)
  })

  it.each([
    '#q1',
    '',
    '?q=1',
    'feed.xml',
    'a.b/c',
    'https://news.example/',
    'mailto:a@b.example',
    '/talks/',
    '//x.example/'
  ])('are left alone where they lead elsewhere: %s', (href) => {
    const html = `<a href="${href}">x</a>`
    expect(withFileLinks(html)).toBe(html)
  })

  it('are those of a page only, not of its head and its words', () => {
    const html = '<link rel="canonical" href="../"><abbr href="../"></abbr>&lt;a href="../"'
    expect(withFileLinks(html)).toBe(html)
  })
})
