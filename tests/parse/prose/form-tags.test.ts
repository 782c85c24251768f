import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createFlowReader, readFlow} from '../../../src/parse/prose/inline.ts'
import {parse} from '../../../src/parse.ts'
import {toText} from '../../../src/tree/to-text.ts'
import type {FlowContent} from '../../../src/tree/nodes.ts'
import {createLocator} from '../../../src/tree/points.ts'

function read(text: string): FlowContent[] {
  return readFlow(createFlowReader(text, createLocator(text)), [{start: 0, end: text.length}])
}

/** Types, addresses and words: `strong(time)`. */
function outline(nodes: readonly FlowContent[]): string {
  return nodes
    .map((node): string => {
      if ('value' in node) return node.value
      const url = 'url' in node ? ` ${node.url}` : ''
      return 'children' in node ? `${node.type}${url}(${outline(node.children)})` : node.type
    })
    .join('|')
}

describe('tags that give prose its form', () => {
  it.each([
    ['<p>One <b>two</b> three.</p>', 'paragraph(One |strong(two)| three.)'],
    ['او <strong>نه</strong> گفت.', 'paragraph(او |strong(نه)| گفت.)'],
    ['قال <em>لا</em>.', 'paragraph(قال |emphasis(لا)|.)'],
    ['<i>a <b>b</b></i>', 'paragraph(emphasis(a |strong(b)))'],
    ['<b>a <b>b</b></b>', 'paragraph(strong(a b))'],
    ['One.<br>Two.', 'paragraph(One.|break|Two.)'],
    ['One.<br/>\nTwo.<br />', 'paragraph(One.|break|Two.)'],
    [
      'see <a href="https://a.example/x?y=1&amp;z=2">this</a>',
      'paragraph(see |link https://a.example/x?y=1&z=2(this))'
    ],
    ["see <a class='k' href='../b'>this</a>", 'paragraph(see |link ../b(this))'],
    ['<a href="javascript:alert(1)">x</a>', 'paragraph(x)'],
    ['<span style="color:red">a</span> and <font>b</font>', 'paragraph(a and b)'],
    ['<li>a boat</li>', 'paragraph(a boat)'],
    ['end of it.</strong></p>', 'paragraph(end of it.)'],
    ['<div>\n*a*', 'paragraph(emphasis(a))'],
    ['<dl>', '']
  ])('are read: %j', (text, expected) => {
    expect(outline(read(text))).toBe(expected)
  })

  it.each([
    'the <b> tag',
    'use <b> and </b> sparingly',
    'a <br> parts lines',
    '<script>alert(1)</script>',
    'H<sub>2</sub>O',
    'if a < b and c > d',
    'a <p> in the middle',
    'a </em> b',
    '<iframe src="x"></iframe>'
  ])('are text where somebody writes of them, or where they do more: %j', (text) => {
    expect(outline(read(text))).toBe(`paragraph(${text})`)
  })

  it('keep every word, nest soundly and stay in their places', () => {
    // prettier-ignore
    const pieces = fc.constantFrom(
      'word', 'سلام', ' ', ' ', '\n', '<b>', '</b>', '<i>', '</i>', '<br>', '<p>', '</p>', '<a href="x">', '</a>', '<x>', '*'
    )
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 24}), (parts) => {
        const text = parts.join('')
        const flow = read(text)
        const kept = outline(flow).match(/word|سلام/g) ?? []
        expect(kept).toEqual(parts.filter((part) => part === 'word' || part === 'سلام'))
        for (const node of flow) {
          expect(node.position?.start.offset).toBeGreaterThanOrEqual(0)
          expect(node.position?.end.offset).toBeLessThanOrEqual(text.length)
        }
      }),
      {seed: 20261123, numRuns: 2000}
    )
  })

  it('leave nothing of a page of a content system', () => {
    const page =
      '<h1>The <em>last</em> keeper</h1>\n<p>By Vera Lund</p>\n' +
      '<p><strong>How do you get your food?</strong></p>\n<p>By boat, every second Tuesday.<br>There is always wind.</p>\n' +
      '<p><strong>Do you get lonely?</strong></p>\n<p>Less than I did in the city.</p>\n<p>I have the radio.</p>\n' +
      '<p><strong>And when the light is automatic?</strong></p>\n<p>The light will be fine.</p>\n'
    expect(toText(parse(page).tree)).toBe(
      '[interview]\n\n[headline] The last keeper\n\n[byline] By Vera Lund\n\n' +
        'Q (Vera Lund): How do you get your food?\n\nA: By boat, every second Tuesday.\\\nThere is always wind.\n\n' +
        'Q: Do you get lonely?\n\nA: Less than I did in the city.\n\nI have the radio.\n\n' +
        'Q: And when the light is automatic?\n\nA: The light will be fine.\n'
    )
  })
})
