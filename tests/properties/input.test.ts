import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {loadConfig, readYaml} from '../../src/config.ts'
import type {Diagnostic} from '../../src/model.ts'
import {readBytes, readSources, splitFrontMatter} from '../../src/read.ts'
import {formatDiagnostics, reportFormats} from '../../src/report.ts'
import {detectLanguage} from '../../src/text/language.ts'
import {nearest} from '../../src/text/nearest.ts'
import {encode, texts, toEncodable} from '../read/bytes.ts'
import {writeSite} from '../read/temporary-site.ts'

/** fast-check prints the seed of a failure; this one makes the ordinary run the same everywhere. */
const seeded = {seed: 20260211, numRuns: 300}

const wellKnown = Object.values(texts).flat()
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252', 'iso-8859-6']

/** Texts of ours in any encoding, cut, glued and with bytes replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(...wellKnown),
    fc.constantFrom(...encodings),
    fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), {maxLength: 5}),
    fc.nat(2000)
  )
  .map(([text, encoding, edits, length]) => {
    const bytes = Uint8Array.from(encode(withoutUnknown(text, encoding), encoding)).slice(0, length)
    for (const [at, byte] of edits) if (at < bytes.length) bytes[at] = byte
    return bytes
  })

function withoutUnknown(text: string, encoding: string): string {
  return Array.from(toEncodable(text, encoding))
    .filter((character) => {
      try {
        return encode(character, encoding).length > 0
      } catch {
        return false
      }
    })
    .join('')
}

/** Lines that look like front matter and settings, and lines that only nearly do. */
const yamlLine = fc.oneof(
  fc.constantFrom(
    'headline: a',
    'topics: [a، b]',
    'slug: "x',
    'a: b: c',
    '---',
    '...',
    '- x',
    '\tx: y',
    '? z',
    '&a [*a]',
    '<<: *a',
    '!!x y',
    '{',
    ']',
    '|',
    '%YAML 9'
  ),
  fc.string({unit: 'grapheme', maxLength: 20}),
  fc.string({
    unit: fc.constantFrom(
      ':',
      ' ',
      '-',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '\t',
      '\r',
      '\u2028',
      'a',
      'س',
      '#',
      '&',
      '*',
      '!',
      '|',
      '>',
      ','
    )
  })
)
const yamlText = fc.array(yamlLine, {maxLength: 12}).map((lines) => lines.join('\n'))

const place = fc.record({line: fc.nat(9), column: fc.nat(90)})
const message: fc.Arbitrary<Diagnostic> = fc.record(
  {
    ruleId: fc.constantFrom('a', 'b-c'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    message: fc.string({unit: 'binary'}),
    note: fc.string({unit: 'binary'}),
    file: fc.string({unit: 'binary'}),
    place: fc.record({start: place, end: place}, {requiredKeys: ['start']}),
    cause: fc.record({message: fc.string(), file: fc.string({unit: 'binary'})})
  },
  {requiredKeys: ['ruleId', 'severity', 'message']}
)

/** A place lies in the text, and line and column agree with the offset. */
function expectInside(text: string, {place}: Diagnostic): void {
  for (const point of [place?.start, place?.end]) {
    if (point?.offset === undefined) continue
    const before = text.slice(0, point.offset)
    expect(point.offset).toBeLessThanOrEqual(text.length)
    expect(point.line).toBe(before.split('\n').length)
    expect(point.column).toBe(point.offset - before.lastIndexOf('\n'))
  }
}

describe('bytes', () => {
  it('of any kind are text or an error, and never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({maxLength: 300}), damaged), (bytes) => {
        const {text, hash, messages} = readBytes(bytes, 'f')
        expect(hash).toMatch(/^[0-9a-f]{64}$/u)
        expect(text === '').toBe(messages.some(({severity}) => severity === 'error'))
        expect(text).not.toContain('\0')
        for (const {note} of messages) expect(note).toBeTruthy()
      }),
      seeded
    )
  })

  it('of UTF-8 and UTF-16 with a byte order mark are read as any other reader would', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1}), (written) => {
        const text = written.replace(/[\p{Cc}\p{Cs}]/gu, 'x').normalize('NFC')
        fc.pre(text.trim() !== '' && !/[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFF]/u.test(text))
        expect(readBytes(encode(text, 'utf-8'), 'f').text).toBe(text)
        const le = Uint8Array.from([0xff, 0xfe, ...encode(text, 'utf-16le')])
        expect([text, '']).toContain(readBytes(le, 'f').text)
      }),
      seeded
    )
  })
})

describe('YAML', () => {
  it('of any kind is values and messages inside the text, and never an exception', () => {
    fc.assert(
      fc.property(yamlText, fc.string({maxLength: 5}), (yaml, before) => {
        const text = before + yaml
        const file = readYaml(text, 'f', {start: before.length, end: text.length})
        expect(file.isValid).toBe(file.messages.every(({severity}) => severity !== 'error'))
        for (const said of file.messages) expectInside(text, said)
        expect(file.placeOf(['headline', 3, 'x']).start.line).toBeGreaterThan(0)
      }),
      seeded
    )
  })

  it('survives nesting that exhausts its reader', () => {
    for (const open of ['[', '{a: ', '- ', 'a:\n  ']) {
      const {isValid, messages} = readYaml(`x: ${open.repeat(20_000)}`, 'f')
      expect(messages.length > 0).toBe(!isValid)
    }
  })

  it('of any kind between dashes leaves the body whole', () => {
    fc.assert(
      fc.property(yamlText, fc.string({unit: 'grapheme'}), (yaml, body) => {
        const text = `---\n${yaml}\n---\n${body}`
        const {bodyStart, messages} = splitFrontMatter(text, 'f')
        expect(bodyStart).toBeGreaterThanOrEqual(0)
        expect(bodyStart).toBeLessThanOrEqual(text.length)
        if (bodyStart > 0)
          expect(text.slice(0, bodyStart)).toMatch(/(?:---|\.\.\.)[ \t]*(?:\r\n|[\n\r\u2028\u2029])?$/u)
        for (const said of messages) expectInside(text, said)
      }),
      seeded
    )
  })

  it('of any kind in the three files of the settings is a configuration or an error', () => {
    fc.assert(
      fc.property(yamlText, yamlText, (site, people) => {
        const root = writeSite({
          'content/site.yaml': site,
          'content/people.yaml': people,
          'content/topics.yaml': people
        })
        const {config, messages} = loadConfig(root)
        expect(config === undefined).toBe(messages.some(({severity}) => severity === 'error'))
      }),
      {...seeded, numRuns: 60}
    )
  })
})

describe('a folder of texts', () => {
  it('of any kind is read, and every text has a slug and a language or an error', () => {
    const name = fc.constantFrom(
      'a/en.txt',
      'a/fa.md',
      'A/en.txt',
      'b.txt',
      'b.en.txt',
      'c/ar.txt',
      'd/x/en.txt',
      '-/en.txt',
      'e.docx'
    )
    const bytes = fc.oneof(
      damaged,
      yamlText.map((yaml) => encode(`---\n${yaml}\n---\nWhy? Because.\n`, 'utf-8'))
    )
    const {config} = loadConfig(new URL('../../', import.meta.url).pathname)
    if (!config) throw new Error('the repository has settings')
    fc.assert(
      fc.property(fc.dictionary(name, bytes), (files) => {
        const named = Object.entries(files).map(([path, content]) => [`content/interviews/${path}`, content] as const)
        const {sources, messages} = readSources(writeSite(Object.fromEntries(named)), config)
        for (const source of sources) {
          const said = [...source.messages, ...messages.filter(({file}) => file === source.path)]
          const hasError = said.some(({severity}) => severity === 'error')
          expect(hasError || (source.slug !== '' && source.text !== '')).toBe(true)
          for (const {file} of source.messages) expect(file).toBe(source.path)
        }
        const paths = sources.map(({path}) => path)
        expect(paths).toEqual([...paths].sort())
        for (const {note} of messages) expect(note).toBeTruthy()
      }),
      {...seeded, numRuns: 60}
    )
  })
})

describe('a report', () => {
  it('of any messages is text without control characters, one line a message where that is the format', () => {
    fc.assert(
      fc.property(fc.array(message, {maxLength: 5}), fc.string({unit: 'binary', maxLength: 400}), (messages, text) => {
        for (const format of reportFormats) {
          const report = formatDiagnostics(messages, {format, sources: () => text})
          const lines = report.split('\n').slice(0, -1)
          if (format === 'json' || format === 'github') expect(lines).toHaveLength(messages.length)
          if (format === 'pretty') expect(report).not.toMatch(/[\0-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u)
          if (format === 'sarif') expect(JSON.parse(report)).toBeTruthy()
        }
      }),
      seeded
    )
  })
})

describe('guesses', () => {
  it('never fail', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.array(fc.string({unit: 'binary'})), (word, words) => {
        const {confidence} = detectLanguage(word)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect([undefined, ...words]).toContain(nearest(word, words))
      }),
      seeded
    )
  })
})
