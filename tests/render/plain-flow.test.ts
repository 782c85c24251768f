import * as fc from 'fast-check'
import type {ListItem, PhrasingContent} from 'mdast'
import {describe, expect, it} from 'vitest'
import {flowHtmlByHast, phrasingHtmlByHast} from '../../src/render/flow.ts'
import {escapeText, plainFlow, plainPhrasing} from '../../src/render/plain-flow.ts'
import type {FlowContent} from '../../src/tree/nodes.ts'

/** fast-check prints it with a counterexample. */
const seed = 20261123

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('سلام', 'a', 'می‌رود', '«نه»', '\u202b', '\ud83d', '😀', '1.', '- ', '*', '`', '"', "'"),
      fc.constantFrom(' ', '  ', '\t', '\n', '\r\n', '\r', ' \n', '\n ', '\u00a0', '\0'),
      fc.constantFrom('&', '<', '>', '&amp;', '<b>', '</p>', '<p>', ']]>', '&#x26;', '$&', '$1'),
      fc.string({unit: 'binary', maxLength: 4})
    ),
    {maxLength: 6}
  )
  .map((parts) => parts.join(''))

const url = fc.oneof(
  fc.constantFrom(
    '',
    '#a',
    './',
    '../b/',
    '/c?d=1&e=2',
    'f',
    'mailto:a@b.example',
    'javascript:alert(1)',
    'java\nscript:x'
  ),
  fc.constantFrom('https://a.example/', 'HTTP://b.example/گفتگو/', 'https://c.example/"x"', "https://d.example/it's"),
  fc.constantFrom(' https://e.example/ ', 'https://f.example/a b', 'https://g.example/`', 'https://h.example/\0'),
  text.map((part) => `https://i.example/${part}`)
)

const {phrasing} = fc.letrec<{phrasing: PhrasingContent[]; phrase: PhrasingContent}>((tie) => ({
  phrasing: fc.array(tie('phrase'), {maxLength: 4}),
  phrase: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {weight: 4, arbitrary: text.map((value) => ({type: 'text' as const, value}))},
    {weight: 1, arbitrary: fc.constant({type: 'break' as const})},
    {weight: 1, arbitrary: text.map((value) => ({type: 'inlineCode' as const, value}))},
    {weight: 1, arbitrary: tie('phrasing').map((children) => ({type: 'emphasis' as const, children}))},
    {weight: 1, arbitrary: tie('phrasing').map((children) => ({type: 'strong' as const, children}))},
    {
      weight: 1,
      arbitrary: fc
        .tuple(url, tie('phrasing'))
        .map(([href, children]) => ({type: 'link' as const, url: href, children}))
    },
    {weight: 1, arbitrary: fc.tuple(url, text).map(([href, alt]) => ({type: 'image' as const, url: href, alt}))}
  )
}))

const rule = fc.constant<FlowContent>({type: 'thematicBreak'})
const other = text.map((value): FlowContent => ({type: 'code', value}))
const spread = fc.constantFrom(true, false, null, undefined)

const {flow} = fc.letrec<{flow: FlowContent[]; block: FlowContent; item: ListItem}>((tie) => ({
  flow: fc.array(tie('block'), {maxLength: 3}),
  item: fc
    .record({spread, checked: fc.constantFrom(null, null, null, true), children: tie('flow')})
    .map((fields) => ({type: 'listItem', ...fields}) as ListItem),
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {weight: 5, arbitrary: phrasing.map((children): FlowContent => ({type: 'paragraph', children}))},
    {weight: 1, arbitrary: phrasing.map((children): FlowContent => ({type: 'heading', depth: 2, children}))},
    {weight: 1, arbitrary: rule},
    {weight: 1, arbitrary: other},
    {weight: 1, arbitrary: tie('flow').map((children) => ({type: 'blockquote', children}) as FlowContent)},
    {
      weight: 2,
      arbitrary: fc
        .record({
          ordered: fc.constantFrom(true, false, null),
          start: fc.constantFrom(null, undefined, 0, 1, 7),
          spread,
          children: fc.array(tie('item'), {maxLength: 3})
        })
        .map((fields): FlowContent => ({type: 'list', ...fields}))
    }
  )
}))

const headings = fc.constantFrom('below-question' as const, 'before-questions' as const)

const words = (value: string): PhrasingContent => ({type: 'text', value})

describe('the short way from a turn to HTML', () => {
  it('gives what the long way gives, or nothing', () => {
    let taken = 0
    fc.assert(
      fc.property(flow, headings, (nodes, level) => {
        const short = plainFlow(nodes, level)
        if (short === undefined) return
        taken++
        expect(short).toBe(flowHtmlByHast(nodes, level))
      }),
      {seed, numRuns: 4000}
    )
    expect(taken).toBeGreaterThan(1000)
  })

  it('gives the same for inline content', () => {
    let taken = 0
    fc.assert(
      fc.property(phrasing, (nodes) => {
        const short = plainPhrasing(nodes)
        if (short === undefined) return
        taken++
        expect(short).toBe(phrasingHtmlByHast(nodes))
      }),
      {seed, numRuns: 4000}
    )
    expect(taken).toBeGreaterThan(1000)
  })

  it('is taken for what turns nearly always consist of', () => {
    const plain: FlowContent[] = [
      {type: 'paragraph', children: [words('I said «no» & meant it <then>.')]},
      {
        type: 'paragraph',
        children: [
          {type: 'emphasis', children: [words('so')]},
          {type: 'strong', children: [words('what')]},
          {type: 'inlineCode', value: 'a\nb'},
          {type: 'break'},
          {type: 'link', url: 'https://sea.example/راه/?q=1', children: [words('there')]}
        ]
      },
      {
        type: 'list',
        spread: false,
        children: [{type: 'listItem', spread: false, children: [{type: 'paragraph', children: [words('one')]}]}]
      },
      {type: 'blockquote', children: [{type: 'paragraph', children: [words('said')]}]}
    ]
    for (const block of plain.filter(
      (node) => !('children' in node && node.children.some(({type}) => type === 'break'))
    ))
      expect(plainFlow([block], 'below-question')).toBe(flowHtmlByHast([block], 'below-question'))
  })

  it('leaves to the long way what is nested too deep to be read', () => {
    let block: FlowContent = {type: 'paragraph', children: [{type: 'text', value: 'deep'}]}
    for (let i = 0; i < 100; i++) block = {type: 'blockquote', children: [block]}
    expect(plainFlow([block], 'below-question')).toBeUndefined()
  })

  it('escapes text as the long way does', () => {
    fc.assert(
      fc.property(text, (value) => {
        const kept = value.replace(/[\r\n\t ]/g, '.')
        expect(escapeText(kept)).toBe(phrasingHtmlByHast([{type: 'text', value: kept}]))
      }),
      {seed}
    )
  })
})
