import {describe, expect, it} from 'vitest'
import {parseMarkdown} from '../../src/parse.ts'
import {redirectHtml} from '../../src/render/redirect.ts'
import {textPageHtml} from '../../src/render/text-page.ts'

function html(text: string): string {
  return textPageHtml(parseMarkdown(text))
}

describe('a static page', () => {
  it('has headings below the page’s own, each with an address', () => {
    expect(html('# One\n\nText.\n\n## Two & *three*\n\n# One\n\n#### Deep\n')).toBe(
      [
        '<h2 id="one">One</h2>',
        '<p>Text.</p>',
        '<h3 id="two-three">Two &#x26; <em>three</em></h3>',
        '<h2 id="one-2">One</h2>',
        '<h5 id="deep">Deep</h5>'
      ].join('\n')
    )
    expect(html('## پرسش‌ها\n')).toBe('<h2 id="پرسش-ها">پرسش‌ها</h2>')
  })

  it('resolves its references wherever they are defined', () => {
    expect(html('[there][x]\n\n## Then\n\n[x]: ../privacy/\n')).toBe(
      '<p><a href="../privacy/">there</a></p>\n<h2 id="then">Then</h2>'
    )
  })

  it('lets no markup through', () => {
    expect(html('<script>alert(1)</script>\n\n[x](javascript:alert(1))\n')).not.toMatch(/<script|href="javascript/u)
  })
})

describe('the page at a former address', () => {
  const page = redirectHtml({
    lang: 'fa',
    dir: 'rtl',
    title: 'نشانی این صفحه تغییر کرده است',
    href: '../a&b/',
    canonical: 'https://paper.example/fa/a&b/',
    sentence: 'نشانی تازهٔ این صفحه:'
  })

  it('sends readers and search engines on, and is itself in no index', () => {
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=../a&amp;b/">')
    expect(page).toContain('<link rel="canonical" href="https://paper.example/fa/a&amp;b/">')
    expect(page).toContain('<meta name="robots" content="noindex">')
  })
})
