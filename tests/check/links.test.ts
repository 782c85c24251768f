import {describe, expect, it} from 'vitest'
import {createLinkCheck} from '../../src/check/links.ts'
import {scanCss, scanMarkup} from '../../src/check/markup.ts'
import type {OutputPath, UrlPath} from '../../src/model.ts'

const site = 'https://news.example/talks/'

/** What is said of pages, by what they hold. */
function broken(pages: Record<string, string>, held: readonly string[] = []): string[] {
  const check = createLinkCheck(site)
  for (const [path, body] of Object.entries(pages)) check.add({path: path as OutputPath, body})
  return check.finish(held.map((url) => url as UrlPath)).map(({message}) => message)
}

const link = (...targets: string[]): string => targets.map((target) => `<a href="${target}">x</a>`).join('\n')

describe('the link check', () => {
  it('is content with links that lead somewhere', () => {
    expect(
      broken({
        'index.html': link(
          '',
          './',
          'fa/',
          'fa/%DA%AF%D9%81%D8%AA%DA%AF%D9%88/',
          'style.css',
          '#top',
          '#',
          '?a=b',
          `${site}fa/`
        ),
        'fa/index.html': link('../', '/talks/', '/talks/fa/گفتگو/#q1', 'گفتگو/', 'گفتگو', '../404.html'),
        'fa/گفتگو/index.html': `<h2 id="q1">x</h2>${link('#q1', '../', '../../#top')}`,
        '404.html': link('/talks/fa/'),
        'style.css': 'a{background:url("fonts/a.woff2")}',
        'fonts/a.woff2': ''
      })
    ).toEqual([])
  })

  it('leaves links alone that lead away', () => {
    const away = [
      'https://other.example/x',
      '//other.example/',
      'mailto:a@b.example',
      'tel:1',
      'data:,x',
      'https://news.example/paper/'
    ]
    expect(broken({'index.html': link(...away)})).toEqual([])
  })

  it('finds pages, files, places and styles that are not there', () => {
    expect(
      broken({
        'index.html':
          link('fa/', 'a.png', '#q1', '/elsewhere/', '../up/') + '<img srcset="b.png 1x, c.png 2x" src="d.png">',
        'print.css': "@font-face{src:url('fonts/gone.woff2')}"
      })
    ).toEqual([
      '`index.html` leads to `fa/`, but the site has no such page.',
      '`index.html` leads to `a.png`, but the site has no such file.',
      '`index.html` leads to `#q1`, but the site has no such place.',
      '`index.html` leads to `/elsewhere/`, but the site has no such page.',
      '`index.html` leads to `../up/`, but the site has no such page.',
      '`index.html` leads to `b.png`, but the site has no such file.',
      '`index.html` leads to `c.png`, but the site has no such file.',
      '`index.html` leads to `d.png`, but the site has no such file.',
      '`print.css` leads to `fonts/gone.woff2`, but the site has no such file.'
    ])
  })

  it('says once what is wrong on every page', () => {
    expect(broken({'index.html': link('/talks/no/'), 'fa/index.html': link('../no/')})).toEqual([
      '`index.html` leads to `/talks/no/`, but the site has no such page (2 links lead there).'
    ])
  })

  it('takes a page that stays as last written for one that is there', () => {
    expect(broken({'index.html': link('fa/', 'fa/#q9', 'en/')}, ['fa/'])).toHaveLength(1)
  })
})

describe('the reading of markup', () => {
  it('takes attributes of tags and nothing else for links', () => {
    const {links, ids} = scanMarkup(`<!-- <a href="no"> -->
      <p title='a > b'>href="no" <a class=x href=one>x</a> <A HREF='two'>y</A> <br/><a
        id="i&amp;j" href="three?a=1&amp;b=2&#x26;c">z</a>
      <script src="four">if (a<b) document.write('<a href="no">')</script>
      <style>p{background:url(five)}</style> 1 < 2 <a href="six" <p id=q>`)
    expect(links).toEqual(['one', 'two', 'three?a=1&b=2&c', 'four', 'five', 'six'])
    expect([...ids]).toEqual(['i&j', 'q'])
  })

  it('survives markup that never ends', () => {
    for (const text of [
      '<',
      '<a',
      '<a href="',
      '<!--',
      '<script>',
      '<style>',
      "<a href='x",
      '<a href=',
      '<a '.repeat(50_000)
    ]) {
      expect(() => scanMarkup(text)).not.toThrow()
    }
    expect(scanCss('url(')).toEqual([])
  })
})
