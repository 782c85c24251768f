import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {createBudgetCheck} from '../../src/check/budget.ts'
import type {BudgetConfig, Diagnostic, OutputPath} from '../../src/model.ts'

const site = {url: 'https://news.example/talks/'}

/** What is said of files, by path. */
function said(files: Readonly<Record<string, string>>, budget?: BudgetConfig): Diagnostic[] {
  const check = createBudgetCheck({...site, ...(budget && {budget})})
  for (const [path, body] of Object.entries(files)) check.add({path: path as OutputPath, body})
  return check.finish()
}

/** Text of hexadecimal digits, which no program makes smaller than half. */
function noise(bytes: number): string {
  const parts = Array.from({length: Math.ceil(bytes / 64)}, (_, i) => createHash('sha256').update(`${i}`).digest('hex'))
  return parts.join('').slice(0, bytes)
}

const page = (text: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${text}</body></html>`

const style = `<style>@font-face{font-family:Serif;src:url(../fonts/serif.woff2)}@font-face{font-family:Serif;src:url(../fonts/more.woff2);unicode-range:U+100-2FF}@font-face{font-family:Serif;font-style:italic;src:url(../fonts/italic.woff2)}@font-face{font-family:Sans;src:url(../fonts/sans.woff2)}[lang|=en]{--text:"Serif",serif;--display:var(--text);--sans:"Sans",sans-serif}</style>`

describe('the budget of a page', () => {
  it('lets pages be that stay within it', () => {
    expect(said({'en/a/index.html': page(noise(5000)), 'en/b/index.html': page('so '.repeat(20_000))})).toEqual([])
  })

  it('names a page that is too heavy compressed, its file, and a way out', () => {
    const check = createBudgetCheck(site)
    const file = 'content/interviews/a/en.txt'
    check.add({path: 'en/a/index.html' as OutputPath, body: page(noise(45_000)), file})
    const [message, ...others] = check.finish()
    expect(others).toEqual([])
    expect(message).toMatchObject({ruleId: 'page-over-budget', severity: 'error', file})
    expect(message?.message).toMatch(/^`en\/a\/index\.html` weighs 2\d{4} bytes compressed, .* 14000 or less\.$/)
    expect(message?.note).toMatch(/`budget: \{page: 2\d000\}`/)
  })

  it('is the site’s own where the site has one', () => {
    const files = {'en/a/index.html': page(noise(5000))}
    expect(said(files, {page: 1000})).toHaveLength(1)
    expect(said(files, {page: 5000})).toEqual([])
  })

  it('is as much again for every language side by side', () => {
    const body = page(noise(45_000))
    expect(said({'en/a/with/fa/index.html': body}).map(({message}) => message)).toEqual([])
    expect(said({'en/a/with/fa/index.html': page(noise(65_000))})[0]?.message).toContain('28000')
    expect(said({'en/without/index.html': body})).toHaveLength(1)
  })

  it('weighs scripts as they are, but for the search, which is one', () => {
    const files = {
      'assets/big.js': noise(3073),
      'en/a/index.html': page('', '<script defer src="../../assets/big.js"></script>'),
      'en/search/index.html': page('', '<script defer src="../../assets/big.js"></script>'),
      '404.html': page('', '<script src="https://news.example/talks/assets/big.js"></script>')
    }
    expect(said(files).map(({message}) => message)).toEqual([
      '`404.html` weighs 3073 bytes of script, expected 3072 or less.',
      '`en/a/index.html` weighs 3073 bytes of script, expected 3072 or less.'
    ])
  })

  it('weighs the faces that the words of a page are set in, whatever comes first', () => {
    const fonts = {
      'fonts/serif.woff2': noise(40_000),
      'fonts/more.woff2': noise(10_000),
      'fonts/italic.woff2': noise(15_000),
      'fonts/sans.woff2': noise(20_000)
    }
    const bytes = (text: string): string =>
      said({'en/index.html': page(text, style), ...fonts}, {fonts: 1})
        .map(({message}) => /\d+/.exec(message)?.[0] ?? '')
        .join()
    expect(bytes('<p>Words</p>')).toBe('40000')
    expect(bytes('<p>Words <em>said</em></p>')).toBe('55000')
    expect(bytes('<p>Tōkyō</p>')).toBe('50000')
    expect(bytes('<p>Words</p><nav>Home</nav>')).toBe('60000')
    expect(bytes('<nav>Tōkyō</nav>')).toBe('20000')
    expect(bytes('<p>Words</p><p hidden>Tōkyō</p><script>"ō"</script>')).toBe('40000')
    expect(said({'en/index.html': page('<p>Words</p>', style), ...fonts}, {fonts: 30_000})).toHaveLength(1)
    const twoLanguages = page('<p>Words</p><div lang="fa"><p>کلمه</p></div>', style)
    expect(said({'en/index.html': twoLanguages, ...fonts}, {fonts: 30_000})).toEqual([])
    expect(bytes('<br><p>a</p><!-- ō --><img alt="ō">')).toBe('40000')
  })

  it('names twenty pages and says how many more there are', () => {
    const files = Object.fromEntries(
      Array.from({length: 25}, (_, i) => [`en/p${100 + i}/index.html`, page('<p>x</p>', style)])
    )
    const messages = said({...files, 'en/fonts/serif.woff2': 'xx'}, {fonts: 1}).map(({message}) => message)
    expect(messages).toHaveLength(20)
    expect(messages[0]).toContain('`en/p100/index.html`')
    expect(messages.at(-1)).toMatch(/; 5 more pages weigh too much\.$/)
  })
})
