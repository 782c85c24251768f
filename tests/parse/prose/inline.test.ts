import * as fc from 'fast-check'
import type {Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {createFlowReader, isPlain, readFlow, readLiteral} from '../../../src/parse/prose/inline.ts'
import {simpleFlow} from '../../../src/parse/prose/simple-flow.ts'
import type {FlowContent} from '../../../src/tree/nodes.ts'
import {createLocator} from '../../../src/tree/points.ts'

const seed = 20261123
const reference = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [
    {disable: {null: ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline', 'definition']}}
  ])
  .freeze()

function read(text: string, start = 0, end = text.length): FlowContent[] {
  return readFlow(createFlowReader(text, createLocator(text)), [{start, end}])
}

/** Whether emphasis stands inside emphasis of the same type, which is taken off. */
function nests(node: Nodes, worn: readonly string[] = []): boolean {
  if (worn.includes(node.type)) return true
  const within = node.type === 'emphasis' || node.type === 'strong' ? [...worn, node.type] : worn
  return 'children' in node && node.children.some((child) => nests(child, within))
}

/** Types and values only: `paragraph[text "a"]`. */
function outline(nodes: readonly Root['children'][number][] | FlowContent[]): string {
  const one = (node: FlowContent): string => {
    const value = 'value' in node ? ` ${JSON.stringify(node.value)}` : ''
    const url = 'url' in node ? ` <${node.url}>` : ''
    return node.type + value + url + ('children' in node ? `[${node.children.map(one).join(', ')}]` : '')
  }
  return nodes.map(one).join(', ')
}

// prettier-ignore
const fragments = fc.constantFrom(
  'سلام', 'می‌روم', 'كيف', 'هل', 'word', 'Tehran', '۱۲', '12', '1.', '۱.', '2)', '#', '##', '-', '--', '---', '+', '*', '**', '_',
  '__', '`', '~~~', '```', '>', '<', '<b', 'b>', '<!', '[', ']', '](', '![', '[x]: y', '(', ')', '\\', '&amp;', '&', '&#65;',
  '&x', ';', '=', '===', ' ', '  ', '   ', '\t', '\n', '\n\n', '\r', '\r\n', '\u00a0', '\u200c', '\u200f', '\u2028', '\ufeff',
  '\0', '\ud800', '😀', '.', ':', '؟', '?', '«', '»', 'https://a.example/_b_', '|', '~', '!'
)
const markdown = fc.array(fragments, {maxLength: 30}).map((parts) => parts.join(''))
const prose = fc
  .array(
    fc.constantFrom(
      'سلام',
      'می‌روم،',
      'كيف؟',
      'word',
      '12',
      '1.5',
      '(x)',
      '-5',
      'a&b',
      '[laughs]',
      ' ',
      ' ',
      '\n',
      '\u00a0',
      '—',
      '=',
      '+1',
      '#3'
    ),
    {
      maxLength: 30
    }
  )
  .map((parts) => parts.join(''))
// prettier-ignore
const markup = fc
  .array(
    fc.constantFrom(
      'سلام', 'word', 'a', 'b c', '12', '1. ', '2) ', '# ', '## ', '- ', '* ', '*', '*', '**', '**', '_', '__', '`', '``', '> ', '<', '<b',
      '[x](y)', '[a b](https://a.example/c_d)', '[', '](', '![', '(', ')', '\\', '&amp;', '&', '!', ' ', ' ', '\t', '\n', '\n- ', '\n* ', '\n2. ',
      '\u00a0', '\u200c', '\ufeff', '😀', '.', ':', '؟', '«', '»', '@', '~~~', '"', '—', '---', '=', 'é', 'x@y.z', '+', '\0', '\r'
    ),
    {minLength: 1, maxLength: 12}
  )
  .map((parts) => parts.join(''))

describe('inline', () => {
  it('makes by hand exactly what remark-parse makes of a paragraph without markup', () => {
    let byHand = 0
    fc.assert(
      fc.property(fc.oneof(markdown, prose, fc.string({unit: 'binary', maxLength: 40})), (text) => {
        fc.pre(isPlain(text) && text.trim() !== '')
        byHand++
        expect(read(text)).toEqual(normalise(reference.parse(text), text))
      }),
      {seed, numRuns: 3000}
    )
    expect(byHand).toBeGreaterThan(1000)
  })

  it('makes by hand exactly what remark-parse makes of a little markup', () => {
    let byHand = 0
    fc.assert(
      fc.property(markup, (text) => {
        const locate = createLocator(text)
        const made = simpleFlow(text, (start, end) => ({start: locate(start), end: locate(end)}))
        fc.pre(made !== undefined && text.trim() !== '')
        byHand++
        expect(made).toEqual(normalise(reference.parse(text), text))
      }),
      {seed, numRuns: 5000}
    )
    expect(byHand).toBeGreaterThan(1000)
  })

  it('makes by hand most of the markup that people write', () => {
    const written = [
      '**Why now?**',
      'I *did* say “no” [to them](https://a.example/b_c?d=e).',
      'او «*نه*» گفت، __بلند__.',
      '- one\n- *two*\n- three',
      '1. one\n2. two',
      '## Why',
      '> She laughs.',
      'snake_case, 2 * 3, `code` and a <b'
    ]
    for (const text of written) {
      const locate = createLocator(text)
      const made = simpleFlow(text, (start, end) => ({start: locate(start), end: locate(end)}))
      expect(made, text).toEqual(normalise(reference.parse(text), text))
    }
  })

  it('makes by hand most of the paragraphs that people write', () => {
    for (const text of [
      'He said “no” — twice (in 2019).',
      'می‌دانید؛ ۳۰ درصد، نه ۵۰ درصد!',
      'هل كان ذلك 3.5 مليون؟ [يضحك] نعم.',
      'R&D costs +5 % and -3 %; see item 2.4',
      'hard-wrapped\n  lines of one\nparagraph'
    ]) {
      expect(isPlain(text), text).toBe(true)
    }
  })

  it('makes of any text what remark-parse makes of it', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({unit: 'binary', maxLength: 60})), (text) => {
        fc.pre(text.trim() !== '' && !/script:|data:|a:/.test(text) && !text.startsWith('\ufeff'))
        const tree = reference.parse(text)
        fc.pre(!nests(tree))
        expect(read(text)).toEqual(normalise(tree, text))
      }),
      {seed, numRuns: 3000}
    )
  })

  it.each([
    ['*a **b *c* d** e*', 'paragraph[emphasis[text "a ", strong[text "b c d"], text " e"]]'],
    ['**a __b__ c**', 'paragraph[strong[text "a b c"]]'],
    [
      '*a [b *c*](https://example.org) `d`_`e`_*',
      'paragraph[emphasis[text "a ", link <https://example.org>[text "b c"], text " ", inlineCode "de"]]'
    ]
  ])('takes emphasis off inside emphasis of the same type: %s', (text, wanted) => {
    expect(outline(read(text))).toBe(wanted)
  })

  it('places every node in the whole text', () => {
    fc.assert(
      fc.property(markdown, markdown, (before, text) => {
        fc.pre(!text.startsWith('\ufeff'))
        const whole = `${before}|\n|${text}`
        const start = before.length + 3
        const alone = read(text)
        const inside = read(whole, start)
        expect(outline(inside)).toBe(outline(alone))
        expect(offsets(inside)).toEqual(offsets(alone).map((offset) => offset + start))
        const locate = createLocator(whole)
        for (const point of points(inside)) expect(point).toEqual(locate(point.offset ?? -1))
      }),
      {seed, numRuns: 1000}
    )
  })

  it('joins stretches and places their nodes where they were', () => {
    const text = '> one *two\n> three* four'
    const reader = createFlowReader(text, createLocator(text))
    const flow = readFlow(reader, [
      {start: 2, end: 10},
      {start: 13, end: 24}
    ])
    expect(outline(flow)).toBe('paragraph[text "one ", emphasis[text "two\\nthree"], text " four"]')
    expect(offsets(flow)).toEqual([2, 24, 2, 6, 6, 19, 7, 18, 19, 24])
  })

  it.each([
    ['<script>alert(1)</script>', 'paragraph[text "<script>alert(1)</script>"]'],
    ['{{ 7*7 }} and {% if x %}', 'paragraph[text "{{ 7*7 }} and {% if x %}"]'],
    ['[x](javascript:alert(1))', 'paragraph[text "[x](javascript:alert(1))"]'],
    ['a [x](JAVA&#x73;cript:1) b *c*', 'paragraph[text "a [x](JAVA&#x73;cript:1) b ", emphasis[text "c"]]'],
    ['*a <data:text/html,x>*', 'paragraph[emphasis[text "a <data:text/html,x>"]]'],
    ['![x](vbscript:x)', 'paragraph[text "![x](vbscript:x)"]'],
    ['[x](https://a.example)', 'paragraph[link <https://a.example>[text "x"]]'],
    ['[x](../b#c)', 'paragraph[link <../b#c>[text "x"]]'],
    ['    four spaces', 'paragraph[text "four spaces"]'],
    ['a\n---', 'paragraph[text "a"], thematicBreak'],
    ['a\n===', 'paragraph[text "a\\n==="]'],
    ['[1]: https://a.example', 'paragraph[text "[1]: https://a.example"]'],
    ['۱. سلام', 'paragraph[text "۱. سلام"]'],
    ['a\\\nb', 'paragraph[text "a", break, text "b"]'],
    [' \n\t', '']
  ])('reads %j', (text, expected) => {
    expect(outline(read(text))).toBe(expected)
  })

  it('takes a slice literally on request', () => {
    const text = '*a* ```'
    expect(outline(readLiteral(createFlowReader(text, createLocator(text)), [{start: 0, end: 7}]))).toBe(
      'paragraph[text "*a* ```"]'
    )
  })

  it('takes hostile markup literally', () => {
    const deep = [
      '>'.repeat(100_000),
      '- '.repeat(5000) + 'x',
      '*a **b '.repeat(3000),
      '[a]('.repeat(50_000),
      '> '.repeat(9) + 'x'
    ]
    for (const text of deep) expect(outline(read(text))).toBe(`paragraph[text ${JSON.stringify(text)}]`)
  })

  it('stops reading markup when a text has more of it than any interview', () => {
    const text = '*a* '.repeat(20)
    const reader = createFlowReader(text, createLocator(text))
    reader.budget = text.length
    const all = [{start: 0, end: text.length}]
    expect(outline(readFlow(reader, all))).toContain('emphasis')
    expect(outline(readFlow(reader, all))).not.toContain('emphasis')
  })
})

/** The same nodes with lines counted at "\n" only. */
function normalise(root: Root, text: string): FlowContent[] {
  const locate = createLocator(text)
  const visit = (node: FlowContent): void => {
    if (node.position) {
      node.position = {start: locate(node.position.start.offset ?? -1), end: locate(node.position.end.offset ?? -1)}
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const child of root.children) visit(child)
  return root.children
}

function points(nodes: readonly FlowContent[]): {line: number; column: number; offset?: number | undefined}[] {
  return nodes.flatMap((node) => [
    ...(node.position ? [node.position.start, node.position.end] : []),
    ...('children' in node ? points(node.children) : [])
  ])
}

function offsets(nodes: readonly FlowContent[]): number[] {
  return points(nodes).map(({offset}) => offset ?? -1)
}
