import {brotliCompressSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {localeTags} from '../../src/locale.ts'
import type {CommentsConfig, Page, Prose} from '../../src/model.ts'
import {createRenderer} from '../../src/render.ts'
import {type ArticleParts, configWith, exchange, pageAt, pagesOf, proseWith, summaryOf} from '../collate/material.ts'
import {templatesOfTheRepository} from './repository.ts'
import {declarationsOf, sheet, sheets, tokensOf} from './sheets.ts'

const physicalProperty =
  /^(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b.*|left|right|top|bottom|(?:min-|max-)?(?:width|height)|overflow-[xy])$/
const physicalValue = /\b(?:left|right)\b/

describe('the style sheets', () => {
  it.each([...sheets.keys()])('know no left or right: %s', (name) => {
    const physical = declarationsOf(sheet(name)).filter(
      ({property, value}) => physicalProperty.test(property) || physicalValue.test(value)
    )
    expect(physical).toEqual([])
  })

  it.each([...sheets.keys()])('break at 48rem and 72rem and nowhere else: %s', (name) => {
    const queries = [...sheet(name).matchAll(/@media \(([^)]+)\)/g)].map(([, query]) => query)
    const known = new Set([
      'prefers-color-scheme: dark',
      'prefers-reduced-motion: no-preference',
      'min-width: 48rem',
      'min-width: 72rem'
    ])
    expect(queries.filter((query) => !known.has(query ?? ''))).toEqual([])
  })

  it('set nothing of Arabic script in italics, tracked, justified or in capitals', () => {
    for (const tag of ['fa', 'ar']) {
      expect(tokensOf(sheet(`type-${tag}`), `[lang|='${tag}'] {`).get('tracking')).toBe('normal')
      expect(sheet(`faces-${tag}`)).not.toContain('italic')
    }
    const everywhere = [...sheets].flatMap(([name, text]) => declarationsOf(text).map((found) => ({name, ...found})))
    const tracked = everywhere.filter(
      ({property, value}) => property === 'letter-spacing' && value !== 'var(--tracking)'
    )
    expect(tracked).toEqual([])
    expect(everywhere.filter(({property}) => property === 'text-transform')).toEqual([])
    expect(everywhere.filter(({value}) => value === 'justify')).toEqual([])
    const slanted = everywhere.filter(({property, value}) => property === 'font-style' && value !== 'normal')
    expect(slanted.map(({name, value}) => `${name} ${value}`)).toEqual(['base var(--slope)', 'faces-en italic'])
    for (const tag of ['fa', 'ar']) {
      expect(tokensOf(sheet(`type-${tag}`), `[lang|='${tag}'] {`).get('slope')).toBe('normal')
    }
  })

  it('keep every size of text at 13 px or more on a screen', () => {
    const sizes = localeTags.flatMap((tag) => {
      const values = [...tokensOf(sheet(`type-${tag}`), `[lang|='${tag}'] {`).values()].join('\n')
      return [...values.matchAll(/\b[4-7]00 (?:clamp\()?([\d.]+)rem/g)].map(([, size]) => Number(size))
    })
    expect(sizes.length).toBeGreaterThan(20)
    expect(Math.min(...sizes) * 16).toBeGreaterThanOrEqual(13)
  })
})

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['light', ':root {'],
  ['dark', '@media (prefers-color-scheme: dark) {\n  :root {']
])('the %s colours', (_, opening) => {
  const tokens = tokensOf(sheet('base'), opening)
  const paper = tokens.get('paper') ?? ''

  it.each([
    ['ink', 14],
    ['soft', 6.5],
    ['accent', 7],
    ['field', 4.5],
    ['line', 6]
  ] as const)('set %s against paper at %d : 1 or more', (name, least) => {
    expect(contrast(tokens.get(name) ?? '', paper)).toBeGreaterThanOrEqual(least)
  })

  it('set what is wrong in a form against paper at 7 : 1 or more', () => {
    const warn = tokensOf(sheet('form-live'), opening).get('warn') ?? ''
    expect(contrast(warn, paper)).toBeGreaterThanOrEqual(7)
  })

  it('are the same on the root page', () => {
    for (const [name, value] of tokensOf(sheet('root'), opening)) {
      if (value.startsWith('#')) expect([name, value]).toEqual([name, tokens.get(name)])
    }
  })
})

describe('the weight of the styles', () => {
  const renderer = createRenderer(templatesOfTheRepository())

  function styleOf(page: Page, prose?: Prose): string {
    const {outputs, messages} = renderer.render(page, prose)
    expect(messages).toEqual([])
    return /<style>(.*?)<\/style>/s.exec(String(outputs[0]?.body))?.[1] ?? ''
  }

  const forms: readonly CommentsConfig[] = [
    {mode: 'closed'},
    {mode: 'stub'},
    {mode: 'endpoint', endpoint: 'https://comments.example/post'}
  ]

  it.each(localeTags)('stays under 9.5 KB, and 2.6 KB compressed, in an article, whatever its form: %s', (locale) => {
    for (const comments of forms) {
      const pages = pagesOf([summaryOf({locale})], configWith({comments}))
      const css = styleOf(pageAt(pages, `${locale}/bell/`), proseWith({locale}))
      expect(css.length).toBeGreaterThan(5000)
      expect(Buffer.byteLength(css), comments.mode).toBeLessThanOrEqual(9.5 * 1024)
      expect(brotliCompressSync(css).length, comments.mode).toBeLessThanOrEqual(2.6 * 1024)
    }
  })

  function styleWith(comments: CommentsConfig, content?: ArticleParts['content']): string {
    const parts = content === undefined ? {} : {content}
    const pages = pagesOf([summaryOf(parts)], configWith({comments}))
    return styleOf(pageAt(pages, 'en/bell/'), proseWith(parts))
  }

  it('holds the rules of a form, of notes and of lists only where a page has one', () => {
    const [closed, stub, open] = forms.map((comments) => styleWith(comments))
    expect(closed).not.toMatch(/textarea|fieldset|\.note|blockquote|\.comment/)
    expect(stub).toMatch(/textarea.*:disabled/)
    expect(stub).not.toContain('.error')
    expect(open).toMatch(/textarea.*\.error/)
    expect(open).not.toContain(':disabled')
    const note = {type: 'note' as const, children: [{type: 'thematicBreak' as const}]}
    const withNote = styleWith({mode: 'closed'}, [note, exchange('Why?', [undefined, 'So.'])])
    expect(withNote).toMatch(/\.note/)
    expect(withNote).toMatch(/\bhr\b/)
  })

  it('holds no @font-face of another language in an article', () => {
    const pages = pagesOf([summaryOf({locale: 'fa'})])
    expect(styleOf(pageAt(pages, 'fa/bell/'), proseWith({locale: 'fa'}))).not.toMatch(/Newsreader|Plex/)
  })
})
