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
const key = fc.constantFrom('date', 'topics', 'slug', 'head-line', '_x', 'a b', '__proto__', 'constructor', 'a-')
const pair = fc.tuple(key, value).map(([name, said]) => `${name}: ${said}`)
const body = fc.oneof(
  {weight: 9, arbitrary: fc.tuple(key, value).map(([name, said]) => `${name}: ${said}`)},
  {
    weight: 3,
    arbitrary: fc.tuple(key, fc.array(value, {maxLength: 3})).map(([name, list]) => `${name}: [${list.join(', ')}]`)
  },
  {
    weight: 3,
    arbitrary: fc.tuple(key, fc.array(pair, {maxLength: 3})).map(([name, list]) => `${name}: {${list.join(', ')}}`)
  },
  {weight: 4, arbitrary: key.map((name) => `${name}:`)},
  {weight: 1, arbitrary: fc.constantFrom('---', '...', '', '  more', '# said: so', ' #', 'said', '# \u2028a: b')}
)
const line = fc.tuple(fc.constantFrom('', '', '', '  ', '  ', '    '), body).map(([indent, said]) => indent + said)
const source = fc
  .tuple(fc.array(line, {minLength: 1, maxLength: 5}), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.map((each) => each + end).join(''))

interface Settings {
  [key: string]: string | Settings
}

function linesOf(record: Settings, indent: string, between: string): string {
  return Object.entries(record)
    .map(([name, said]) =>
      typeof said === 'string'
        ? `${between}${indent}${name}: ${said}\n`
        : `${indent}${name}:\n${linesOf(said, `${indent}  `, between)}`
    )
    .join('')
}

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
      {numRuns: 10_000}
    )
    expect(taken).toBeGreaterThan(100)
  })

  it('reads any settings of plain words', () => {
    const {settings} = fc.letrec<{settings: Settings; entry: string | Settings}>((tie) => ({
      entry: fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        fc.constantFrom('Harbour Post', 'فانوس', '14000'),
        tie('settings')
      ),
      settings: fc.dictionary(fc.constantFrom('url', 'name', 'time_zone', 'fa', 'karim-nassar'), tie('entry'), {
        minKeys: 1
      })
    }))
    fc.assert(
      fc.property(settings, fc.constantFrom('', '# said: so\n', '\n'), (record, between) => {
        const text = linesOf(record, '', between)
        expect(readPlainYaml(text)).toEqual(record)
        expect(parseWholeYaml(text, 'x.yaml').record).toEqual(record)
      })
    )
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

  it('takes settings: maps in lines further in or in braces, and comments', () => {
    const settings = `# The site.
url: https://example.org/
name:
  en: The Lantern

  # In two languages.
  fa: فانوس
share: {en: word, fa: یک واژه}
comments:
  note:
      en: Be kind, please
  mode: stub
`
    expect(readPlainYaml(settings)).toEqual({
      url: 'https://example.org/',
      name: {en: 'The Lantern', fa: 'فانوس'},
      share: {en: 'word', fa: 'یک واژه'},
      comments: {note: {en: 'Be kind, please'}, mode: 'stub'}
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
      'a: [b،c]',
      'a:',
      'a:\nb: c',
      'a: b\n  c: d',
      'a:\n    b: c\n  d: e',
      '  a: b',
      'a: {b: c, b: d}',
      'a: {b: c, b: d}\n  e: f',
      'a: {b: {c: d}}',
      'a: {}'
    ])
      expect(readPlainYaml(text), text).toBeUndefined()
  })
})
