import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readPlainYaml} from '../../src/config/plain-yaml.ts'
import {parseWholeYaml} from '../../src/config/yaml.ts'

const plain = 'a|Z|7|é|ی|\u200C|\u0301|null|yes|1.5|2026-01-08T00:29:00+03:30| |.|, '.split('|')
const odd = '  ^:^: ^,^،^-^- ^#^ #^?^!^&^*^|^>^%^@^`^~^(^)^"^\'^[^]^{^}^/^+^_^;^…^«^»^–^\t^\u00A0^\uFEFF^\\'.split('^')
const piece = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom(...plain)},
  {weight: 1, arbitrary: fc.constantFrom(...odd)}
)
const value = fc.array(piece, {minLength: 1, maxLength: 6}).map((list) => list.join('').trim())
const key = fc.constantFrom('date', 'topics', 'slug', 'headline', '_x', 'a b', '__proto__', 'constructor')
const line = fc.oneof(
  {weight: 9, arbitrary: fc.tuple(key, value).map(([name, said]) => `${name}: ${said}`)},
  {
    weight: 3,
    arbitrary: fc.tuple(key, fc.array(value, {maxLength: 3})).map(([name, list]) => `${name}: [${list.join(', ')}]`)
  },
  {weight: 1, arbitrary: fc.constantFrom('---', '...', '', '  more', '# said', 'said')}
)
const source = fc
  .tuple(fc.array(line, {minLength: 1, maxLength: 4}), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.map((each) => each + end).join(''))

describe('the short way through front matter', () => {
  it('comes to what the YAML parser comes to, where it does not leave the text to it', () => {
    let taken = 0
    fc.assert(
      fc.property(source, (text) => {
        const record = readPlainYaml(text)
        if (record === undefined) return
        taken++
        const whole = parseWholeYaml(text, 'x.txt')
        expect(whole.messages).toEqual([])
        expect(record).toEqual(whole.record)
        expect(Object.keys(record)).toEqual(Object.keys(whole.record))
      }),
      {numRuns: 5000}
    )
    expect(taken).toBeGreaterThan(100)
  })

  it('takes what most interviews have', () => {
    expect(
      readPlainYaml('date: 2026-01-08T00:29:00+03:30\ninterviewee: [کریم برانت]\ntopics: [education, economy]\n')
    ).toEqual({
      date: '2026-01-08T00:29:00+03:30',
      interviewee: ['کریم برانت'],
      topics: ['education', 'economy']
    })
  })

  it('leaves what YAML reads in ways of its own', () => {
    for (const text of [
      'a: "b"',
      'a: b # c',
      'a: b: c',
      'a:  b',
      'a: - b',
      'a: b\na: c',
      'a: b\n c',
      'a: *b',
      'a: [b, [c]]',
      'a: [b،c]'
    ])
      expect(readPlainYaml(text), text).toBeUndefined()
  })
})
