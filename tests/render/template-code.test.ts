import * as fc from 'fast-check'
import nunjucks from 'nunjucks'
import {describe, expect, it} from 'vitest'
import {localeOf} from '../../src/locale.ts'
import {compilePage, writePage} from '../../src/render/template-code.ts'
import {readTemplate, templateOptions} from '../../src/render/template-syntax.ts'
import {compileTemplates} from '../../src/render/templates.ts'
import {readTemplates} from '../../src/read.ts'
import {join} from 'node:path'

/** fast-check prints it with a counterexample. */
const seed = 20261123

type Sources = Readonly<Record<string, string>>

const locale = localeOf('fa')
const language = {t: locale.strings, locale}

/** What the compiled function makes of it; `undefined` where it gives up, or where there is none. */
function compiled(sources: Sources, page: object): string | undefined {
  const syntax = new Map(Object.entries(sources).map(([name, source]) => [name, readTemplate(source)]))
  const body = writePage('page.njk', {syntaxOf: (name) => syntax.get(name), constants: language})
  return body === undefined ? undefined : compilePage('page.njk', body)(...halves(page))
}

/** What the page says, in two parts; of what both have, the second part's is right. */
function halves(page: object): [object, object] {
  const entries = Object.entries(page)
  const extra = entries.filter((_, i) => i % 2 === 1)
  return [
    Object.fromEntries(entries.map(([key, value], i) => [key, i % 2 === 1 ? 'hidden' : value])),
    Object.fromEntries(extra)
  ]
}

function byNunjucks(sources: Sources, page: object): string | undefined {
  const loader = {getSource: (name: string) => ({src: sources[name] ?? '', path: name, noCache: true})}
  const environment = new nunjucks.Environment(loader, {autoescape: true, throwOnUndefined: true, ...templateOptions})
  try {
    return environment.render('page.njk', {page, ...language})
  } catch {
    return undefined
  }
}

// ── random templates and data ───────────────────────────────────────────────────────────────────────────────────────

const names = fc.constantFrom('a', 'b', 'x', 'y', 'page', 'row')
const path = fc.oneof(
  fc
    .tuple(names, fc.constantFrom('', '.a', '.b', '.list', '.x.y', '.a.b', '["b"]', '.length'))
    .map((parts) => parts.join('')),
  fc.constantFrom(
    'page.a',
    'page.b',
    'page.x.y',
    'page.list',
    'page.list.length',
    't.share',
    't.nothing',
    'locale.tag'
  ),
  fc.constantFrom('loop.index', 'loop.first', 'loop.last', 'loop.length', 'loop.revindex', 'none', 'true', '"q&"', '3')
)
const expression = fc.oneof(
  {weight: 5, arbitrary: path},
  {weight: 1, arbitrary: path.map((value) => `not ${value}`)},
  {weight: 1, arbitrary: path.map((value) => `not not ${value}`)},
  {
    weight: 2,
    arbitrary: fc
      .tuple(path, fc.constantFrom('==', '!=', '===', 'and', 'or', '<'), path)
      .map(([left, operator, right]) => `${left} ${operator} ${right}`)
  },
  {weight: 1, arbitrary: fc.tuple(path, path, path).map(([a, b, c]) => `${a} == ${b} and not ${c} or ${a}`)},
  {weight: 1, arbitrary: fc.tuple(path, path, path).map(([a, b, c]) => `(${a} or ${b}) and ${c}`)},
  {weight: 1, arbitrary: fc.tuple(path, path).map(([a, b]) => `${a} if ${b} else "no"`)},
  {weight: 1, arbitrary: path.map((a) => `"yes" if ${a}`)}
)
const text = fc.constantFrom('', ' ', '\n', 'text', '<p>', '"', '\\', '\u2028', "it's", '  \n  ', 'سلام')
const tag = (content: string): string => `{% ${content} %}`

const {body} = fc.letrec<{body: string; piece: string}>((tie) => ({
  body: fc.array(tie('piece'), {maxLength: 4}).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {weight: 3, arbitrary: text},
    {weight: 3, arbitrary: expression.map((value) => `{{ ${value} if ${value} }}`)},
    {weight: 2, arbitrary: path.map((value) => tag(`if ${value}`) + `{{ ${value} }}` + tag('endif'))},
    {weight: 1, arbitrary: path.map((value) => `{{ ${value} | safe }}`)},
    {weight: 2, arbitrary: fc.tuple(names, expression).map(([name, value]) => tag(`set ${name} = ${value}`))},
    {weight: 1, arbitrary: fc.constantFrom('one', 'two').map((name) => tag(`include "${name}.njk"`))},
    {
      weight: 2,
      arbitrary: fc
        .tuple(expression, tie('body'), tie('body'))
        .map(([test, yes, no]) => tag(`if ${test}`) + yes + (no === '' ? '' : `{%- else %}${no}`) + tag('endif'))
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('row', 'x'), fc.constantFrom('page.list', 'page.rows', 'x.list', 'row'), tie('body'))
        .map(([name, list, inner]) => tag(`for ${name} in ${list}`) + inner + tag('endfor'))
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('head', 'main', 'foot'), tie('body'))
        .map(([name, inner]) => tag(`block ${name}`) + inner + tag('endblock'))
    }
  )
}))

const sources = fc
  .record({
    page: fc.tuple(fc.constantFrom('', tag('extends "layout.njk"')), body).map((parts) => parts.join('')),
    layout: body,
    one: body.map((source) => source.replaceAll(tag('include "one.njk"'), '').replaceAll(tag('include "two.njk"'), '')),
    two: body.map((source) => source.replaceAll(tag('include "two.njk"'), ''))
  })
  .map((parts): Sources => Object.fromEntries(Object.entries(parts).map(([name, source]) => [`${name}.njk`, source])))

const leaf = fc.constantFrom('', 'word', '<b>&"\'`\\', 'سلام', 0, 7, -1.5, true, false, null)
const {value} = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {depthSize: 'small'},
    leaf,
    fc.dictionary(fc.constantFrom('a', 'b', 'x', 'y', 'list'), tie('value'), {maxKeys: 4, noNullPrototype: true}),
    fc.array(tie('value'), {maxLength: 3})
  )
}))
const page = fc.record(
  {a: value, b: value, x: value, list: fc.array(value, {maxLength: 3}), rows: fc.array(value, {maxLength: 3})},
  {requiredKeys: ['list'], noNullPrototype: true}
)

describe('a template as a function', () => {
  it('writes what Nunjucks writes, or gives up', () => {
    let taken = 0
    fc.assert(
      fc.property(sources, page, (templates, data) => {
        const made = compiled(templates, data)
        if (made === undefined) return
        taken++
        expect(made).toBe(byNunjucks(templates, data))
      }),
      {seed, numRuns: 1500}
    )
    expect(taken).toBeGreaterThan(400)
  })

  it.each<[string, Sources]>([
    [
      'a variable of the loop around an include',
      {
        'page.njk': '{% for row in page.list %}{% include "one.njk" %}{% endfor %}',
        'one.njk': '{{ row }}{{ loop.index }}'
      }
    ],
    [
      'a name that is set in an include',
      {'page.njk': '{% set x = 1 %}{% include "one.njk" %}{{ x }}', 'one.njk': '{{ x }}{% set x = 2 %}{{ x }}'}
    ],
    [
      'a name that may be set',
      {
        'page.njk': '{% set x = 1 %}{% include "one.njk" %}',
        'one.njk': '{% if page.nothing %}{% set x = 2 %}{% endif %}{{ x }}'
      }
    ],
    [
      'a block that is filled',
      {
        'page.njk': 'lost{% extends "layout.njk" %}{% set x = 4 %}{% block main %}{{ x }}{% endblock %}',
        'layout.njk': '<{% block main %}{% endblock %}>'
      }
    ],
    [
      'a name that is set in a loop and then outside of it',
      {'page.njk': '{% for row in page.list %}{% set x = row %}{{ x }}{% endfor %}{% set x = 1 %}{{ x }}'}
    ],
    [
      'the page under another name',
      {
        'page.njk': '{% set head = page %}{% include "one.njk" %}',
        'one.njk': '{{ head.list.length }}{% set head = head.list %}{{ head.length }}'
      }
    ],
    ['words of the language', {'page.njk': '{% if locale.tag == "fa" %}{{ t.share }}{% endif %}{{ locale.dir }}'}]
  ])('is made of %s', (_, templates) => {
    const data = {list: ['<', 2]}
    const made = compiled(templates, data)
    expect(made).toBeTypeOf('string')
    expect(made).toBe(byNunjucks(templates, data))
  })

  it.each([
    '{{ page.list | join(",") }}',
    '{% macro m() %}{% endmacro %}{{ m() }}',
    '{% for k, v in page.list %}{% endfor %}',
    '{{ 1 + 1 }}',
    '{% include page.a %}',
    '{{ loop.index }}',
    '{% set t = 1 %}',
    '{% set x = 1 %}{% for row in page.list %}{% set x = row %}{% endfor %}{{ x }}',
    '{% if %}'
  ])('is none where a template uses more than that: %j', (source) => {
    expect(compiled({'page.njk': source}, {list: []})).toBeUndefined()
  })
})

describe('the templates of the project', () => {
  const templates = readTemplates(join(import.meta.dirname, '..', '..'))

  it('can all be made functions, so that no page needs Nunjucks', () => {
    const made = compileTemplates(templates)
    const pages = [...templates.keys()].filter((name) => name.startsWith('pages/'))
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.filter((name) => !made.isCompiled(name))).toEqual([])
  })

  it('are right, also those that no page needs', () => {
    expect(compileTemplates(templates).faults()).toEqual([])
    const broken = new Map([...templates, ['partials/unused.njk', '\n{% if %}']])
    expect(compileTemplates(broken).faults()).toMatchObject([{template: 'partials/unused.njk', line: 2}])
  })
})
