import {describe, expect, it} from 'vitest'
import {brokenMarkup} from '../../../src/parse/foreign/broken-markup.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {labelLines} from '../../../src/parse.ts'

function taken(text: string): string {
  const found = new Map(brokenMarkup(toLines(text, 0)).map(({line, kind}) => [line.index, kind.charAt(0)]))
  return toLines(text, 0)
    .map(({index}) => found.get(index) ?? '.')
    .join('')
}

describe('markup broken over lines', () => {
  it.each([
    ['a rule with its style', 'Why?\n<hr style="height: 2px;\n width: 10px;"/>\nSo.', '.nn.'],
    ['a picture of a content system', 'Why?\n{% include image.html\n file="dam.jpg" %}\nSo.', '.ff.'],
    ['a picture in HTML', '<img src="dam.jpg"\nalt="The dam"\nwidth="300">\nWhy?', 'fff.'],
    ['a card that is one link', 'So.\n[Valley Post\nThe dam in pictures\nMORE](https://example.org/dam)\nWhy?', '.ccc.']
  ])('is left out, whatever its lines say: %s', (_, text, kinds) => {
    expect(taken(text)).toBe(kinds)
  })

  it.each([
    ['a tag that closes on its line', '<div class="a">\nSo.\n</div>'],
    ['a bracket that nothing closes', '[The connection broke off.\nWhy?\nSo.'],
    ['a paragraph whose tag is broken, for it holds words', '<p style="a\nb">Why?</p>\nSo.'],
    ['markup in fenced code', '```\n<img src="dam.jpg"\nalt="The dam">\n```']
  ])('is not seen in %s', (_, text) => {
    expect(taken(text)).not.toMatch(/[^.]/)
  })

  it('parts no answer and begins no turn', () => {
    const lines = labelLines(
      'Q: Who built the dam?\nA: I did.\n\n<hr style="height: 2px;\n width: 10px;"/>\n\nQ: Alone?\nA: With my sister.'
    )
    expect(lines.map(({kind}) => kind.charAt(0)).join('')).toBe('qannqa')
  })
})
