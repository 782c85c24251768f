// Every rule's examples are read from the comment above it and run: `@example ok fa` must find nothing, `@example bad
// fa 1:5` must find something at exactly these places, and `=>` is the text after its fixes.
import {readdirSync, readFileSync} from 'node:fs'
import {assert, constantFrom, property, array, oneof, string} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lint, rules} from '../../src/lint.ts'
import type {Diagnostic} from '../../src/model.ts'
import type {Interview, InterviewContent} from '../../src/tree/nodes.ts'
import {createLocator} from '../../src/tree/points.ts'

interface Example {
  readonly verdict: string
  readonly locale: string
  readonly places: string[]
  readonly text: string
  readonly fixed?: string
}

const room = new URL('../../src/lint/', import.meta.url)
const rooms = new Set(['rule.ts', 'passages.ts', 'given-names.ts'])

function treeOf(text: string, locale: string, type: 'note' | 'chrome' = 'note'): Interview {
  const locate = createLocator(text)
  const position = {start: locate(0), end: locate(text.length)}
  const block: InterviewContent = type === 'note' ? {type, children: [], position} : {type, value: text, position}
  return {type: 'interview', locale, convention: {name: 'none', confidence: 1}, people: [], children: [block]}
}

function unescape(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}

function examplesIn(source: string): Example[] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? []
  const comment = comments.find((each) => each.includes('@example '))?.slice(0, -2) ?? ''
  return comment
    .split('@example ')
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n').map((line) => line.replace(/^ \* ?/, '').trimEnd())
      const [verdict = '', locale = '', ...places] = head.trim().split(' ')
      const fixed = lines.find((line) => line.startsWith('=> '))
      const text = lines.filter((line) => line !== '' && !line.startsWith('=> ')).join('\n')
      return {verdict, locale, places, text: unescape(text), ...(fixed && {fixed: unescape(fixed.slice(3))})}
    })
}

function fix(text: string, messages: readonly Diagnostic[]): string {
  return messages.reduceRight(
    (result, {fix}) => (fix ? result.slice(0, fix.start) + fix.text + result.slice(fix.end) : result),
    text
  )
}

const placeOf = ({place}: Diagnostic): string => `${place?.start.line}:${place?.start.column}`
const files = readdirSync(room).filter((file) => !rooms.has(file))

describe('the rules', () => {
  it('stand one in a file that has its name', () => {
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(rules.map(({id}) => id).sort())
  })

  for (const rule of rules) {
    const examples = examplesIn(readFileSync(new URL(`${rule.id}.ts`, room), 'utf8'))
    const say = (text: string, locale: string): Diagnostic[] =>
      lint(text, treeOf(text, locale)).filter(({ruleId}) => ruleId === rule.id)

    it(`${rule.id} has examples of both kinds`, () => {
      expect(new Set(examples.map(({verdict}) => verdict))).toEqual(new Set(['ok', 'bad']))
    })

    for (const {verdict, locale, places, text, fixed} of examples) {
      it(`${rule.id} finds ${verdict === 'ok' ? 'nothing' : places.join(', ')} in ${JSON.stringify(text)}`, () => {
        const messages = say(text, locale)
        expect(messages.map(placeOf)).toEqual(places)
        if (verdict === 'bad') expect(places).not.toEqual([])
        if (fixed !== undefined) expect(fix(text, messages)).toBe(fixed)
      })
    }

    it(`${rule.id} finds nothing more once its fixes are made`, () => {
      for (const {text, locale} of examples) {
        const messages = say(text, locale)
        if (messages.some(({fix}) => fix === undefined)) continue
        expect(say(fix(text, messages), locale)).toEqual([])
      }
    })

    it(`${rule.id} says what to do in whole sentences`, () => {
      for (const {text, locale} of examples) {
        for (const {message, note, severity} of say(text, locale)) {
          expect(message).toMatch(/^Unexpected .*\.$/s)
          expect(note).toMatch(/^[A-Z].*\.$/s)
          expect(severity).toBe(rule.severity)
        }
      }
    })
  }
})

describe('lint', () => {
  it('leaves chrome, addresses and code alone', () => {
    const text = 'به https://a.example/علي?x=١ و `علي` و a@b.example بنویسید.'
    expect(lint(text, treeOf(text, 'fa'))).toEqual([])
    expect(lint('علي', treeOf('علي', 'fa', 'chrome'))).toEqual([])
  })

  it('finds an override wherever it is', () => {
    const text = 'a\n\u202eb'
    expect(lint(text, treeOf(text, 'en', 'chrome'))).toMatchObject([
      {ruleId: 'direction-override', severity: 'error', place: {start: {line: 2, column: 1}}}
    ])
  })

  it('tells a habit of the whole text a few times and then counts', () => {
    const text = 'كتاب '.repeat(500)
    const messages = lint(text, treeOf(text, 'fa'))
    expect(messages.length).toBe(10)
    expect(messages.at(-1)?.message).toMatch(/490 more/)
  })

  it('orders messages by place', () => {
    const text = 'چرا? ١٢ علي... "نه"'
    const offsets = lint(text, treeOf(text, 'fa')).map(({place}) => place?.start.offset ?? 0)
    expect(offsets.length).toBeGreaterThan(4)
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
  })

  it('keeps the spelling of a whole line in another language', () => {
    const text = 'این آیه را خواند:\nإن الله على كل شيء قدير وهو السميع العليم\nو رفت.'
    expect(lint(text, treeOf(text, 'fa'))).toEqual([])
  })

  it('never throws, and what it fixes lies where it says', () => {
    const piece = oneof(
      string({unit: 'grapheme'}),
      constantFrom('علي', 'می ', 'ها', '...', '"', '?', '\u200c', '\u200f', '٣4', '«', '»', '\n')
    )
    assert(
      property(array(piece), constantFrom('en', 'fa', 'ar'), (pieces, locale) => {
        const text = pieces.join('')
        for (const {place, fix} of lint(text, treeOf(text, locale))) {
          expect(place?.end?.offset).toBeGreaterThan(place?.start.offset ?? -1)
          if (fix) expect([fix.start, fix.end]).toEqual([place?.start.offset, place?.end?.offset])
        }
      }),
      {seed: 20260211, numRuns: 1000}
    )
  })

  it.each([
    'ک',
    'ي ',
    '«',
    '"',
    'می ',
    '.',
    '\u200c',
    '\u200cا',
    'http://',
    '<a',
    '](',
    '@',
    'Aaaaa ',
    'a-',
    '`',
    '١2',
    '?'
  ])('is linear on half a million of %j', (piece) => {
    for (const locale of ['fa', 'ar', 'en']) {
      const text = piece.repeat(500_000 / piece.length)
      expect(lint(text, treeOf(text, locale)).length).toBeLessThan(200)
    }
  })
})
