import {describe, expect, it} from 'vitest'
import type {Diagnostic} from '../../src/model.ts'
import {exitCodeOf, formatDiagnostics} from '../../src/report.ts'

const site = 'url: http://example.org/\nnam: The Harbour\n'
const persian = 'تیتر بندر\nپرسش: چرا دیر شد؟\n'
const texts: Readonly<Record<string, string>> = {'content/site.yaml': site, 'content/interviews/a/fa.txt': persian}
const sources = (file: string) => texts[file]

const misspelt: Diagnostic = {
  ruleId: 'unknown-key',
  severity: 'error',
  message: 'Unexpected key `nam`, expected `name`.',
  note: 'Did you mean `name`?',
  file: 'content/site.yaml',
  place: {start: {line: 2, column: 1, offset: 25}, end: {line: 2, column: 4, offset: 28}},
  fix: {start: 25, end: 28, text: 'name'}
}
const address: Diagnostic = {
  ruleId: 'site-address',
  severity: 'warning',
  message: 'Unexpected `http:`.',
  file: 'content/site.yaml',
  place: {start: {line: 1, column: 6}, end: {line: 1, column: 25}}
}
const inPersian: Diagnostic = {
  ruleId: 'label-unclear',
  severity: 'info',
  message: 'Unexpected label `پرسش`.',
  file: 'content/interviews/a/fa.txt',
  place: {start: {line: 2, column: 1}, end: {line: 2, column: 6}},
  cause: {message: 'The other one.', file: 'content/interviews/a/en.txt', place: {start: {line: 9, column: 4}}}
}

function pretty(messages: readonly Diagnostic[], text?: string, color = false) {
  return formatDiagnostics(messages, {format: 'pretty', sources: text === undefined ? sources : () => text, color})
}

function at(line: number, column: number, endColumn?: number): Diagnostic {
  const end = endColumn === undefined ? {} : {end: {line, column: endColumn}}
  return {ruleId: 'r', severity: 'error', message: 'M.', file: 'f', place: {start: {line, column}, ...end}}
}

/** The line that is shown and the line under it. */
function frameOf(message: Diagnostic, text: string): string[] {
  return pretty([message], text).split('\n').slice(1, 3)
}

describe('a report for people', () => {
  it('says place, kind, sentence, rule, line and advice, sorted, and counts', () => {
    const lines = [
      'content/interviews/a/fa.txt:2:1: info: Unexpected label `\u2068پرسش\u2069`. [label-unclear]',
      '  2 | \u2068پرسش: چرا دیر شد؟\u2069',
      '    | ^ at: \u2068پرسش:\u2069',
      '  See also content/interviews/a/en.txt:9:4: The other one.',
      '',
      'content/site.yaml:1:6: warning: Unexpected `http:`. [site-address]',
      '  1 | url: http://example.org/',
      '    |      ^^^^^^^^^^^^^^^^^^^',
      '',
      'content/site.yaml:2:1: error: Unexpected key `nam`, expected `name`. [unknown-key]',
      '  2 | nam: The Harbour',
      '    | ^^^',
      '  Did you mean `name`?',
      '',
      '1 error, 1 warning, 1 note in 2 files',
      ''
    ]
    expect(pretty([misspelt, inPersian, address])).toBe(lines.join('\n'))
  })

  it('is empty when there is nothing to say', () => {
    expect(pretty([])).toBe('')
  })

  it('says more in a line of its own where there is no other place to look at', () => {
    const message = {...at(1, 1), cause: {message: 'Another page waits for it too.'}}
    expect(pretty([message], 'x')).toContain('\n  Another page waits for it too.\n')
    expect(formatDiagnostics([message], {format: 'github'})).toMatch(/::M\.%0AAnother page waits for it too\.\n$/u)
  })

  it('does without a line where it has none', () => {
    expect(pretty([{ruleId: 'r', severity: 'error', message: 'All is lost.'}])).toBe(
      'error: All is lost. [r]\n\n1 error\n'
    )
    expect(pretty([at(9, 9)], 'one line')).toContain('f:9:9: error: M. [r]\n\n')
    expect(formatDiagnostics([at(1, 1)], {format: 'pretty'})).toBe('f:1:1: error: M. [r]\n\n1 error in 1 file\n')
  })

  it('shows a note of several lines as it is', () => {
    const note = 'Write this:\n\nurl: x\nname: y\n'
    expect(pretty([{ruleId: 'r', severity: 'error', message: 'M.', note}])).toBe(
      'error: M. [r]\n  Write this:\n\n  url: x\n  name: y\n\n1 error\n'
    )
  })

  it('is coloured only when asked', () => {
    const plain = pretty([misspelt, inPersian, address])
    const coloured = pretty([misspelt, inPersian, address], undefined, true)
    expect(plain).not.toContain('\u001B')
    expect(coloured).toContain('\u001B[1;31merror\u001B[0m')
    expect(coloured.replaceAll(/\u001B\[[\d;]*m/gu, '')).toBe(plain)
  })

  it('is the same whatever the order of the messages', () => {
    expect(pretty([address, inPersian, misspelt])).toBe(pretty([misspelt, address, inPersian]))
  })
})

describe('the line of a message', () => {
  it('marks the word where the place has no end', () => {
    expect(frameOf(at(1, 5), 'one two three')).toEqual(['  1 | one two three', '    |     ^^^'])
  })

  it('marks by columns of the screen: tabs, marks, wide letters, emoji', () => {
    expect(frameOf(at(1, 3, 4), 'a\tb')).toEqual(['  1 | a b', '    |   ^'])
    expect(frameOf(at(1, 3, 4), 'e\u0301xy')).toEqual(['  1 | e\u0301xy', '    |  ^'])
    expect(frameOf(at(1, 3, 4), '漢字x')).toEqual(['  1 | 漢字x', '    |     ^'])
    expect(frameOf(at(1, 1, 3), '🚢 x')).toEqual(['  1 | 🚢 x', '    | ^^'])
  })

  it('marks the end of a line', () => {
    expect(frameOf(at(1, 4), 'abc')).toEqual(['  1 | abc', '    |    ^'])
  })

  it('is cut to a window about the place', () => {
    const [line = '', mark = ''] = frameOf(at(1, 501, 506), `${'x'.repeat(499)} there ${'y'.repeat(500)}`)
    expect(line.length).toBeLessThan(110)
    expect(line).toMatch(/… x+ there y+ …$/u)
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('there')
  })

  it('quotes the place where right-to-left letters make columns void', () => {
    expect(frameOf(at(1, 6, 9), 'بندر دور است')).toEqual([
      '  1 | \u2068بندر دور است\u2069',
      '    | ^ at: \u2068دور\u2069'
    ])
    expect(frameOf(at(1, 1, 4), 'Why چرا')).toEqual(['  1 | \u2068Why چرا\u2069', '    | ^^^'])
  })

  it('cannot steer the terminal, nor turn the rest of the line about', () => {
    const [line = '', mark] = frameOf(at(1, 12, 13), 'a\u001B[31mb\u202Ec\u2067dx')
    expect(line).toBe('  1 | a␛[31mb<RLO>c<RLI>dx')
    expect(mark).toBe('    |                    ^')
    const nasty = {
      ...at(1, 1),
      file: 'a\u001B]0;x\u0007b\nc',
      message: 'Unexpected `\u001B[2J\u202E`.',
      note: 'n\u001B[0m'
    }
    expect(pretty([nasty], 'x')).not.toMatch(/[\u001B\u0007\u202E]/u)
  })

  it('does not part a letter from its marks or halves', () => {
    const [line = ''] = frameOf(at(1, 302, 303), '🚢'.repeat(300))
    expect(line).not.toMatch(/\p{Cs}/u)
  })
})

describe('a report for programs', () => {
  it('is one object a line', () => {
    const lines = formatDiagnostics([misspelt, address], {format: 'json'}).trimEnd().split('\n')
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([address, misspelt])
    expect(formatDiagnostics([], {format: 'json'})).toBe('')
  })

  it('annotates on GitHub, one command a line', () => {
    expect(formatDiagnostics([misspelt, inPersian, address], {format: 'github'})).toBe(
      '::notice file=content/interviews/a/fa.txt,line=2,col=1,endLine=2,endColumn=6,title=label-unclear::Unexpected label `پرسش`.%0ASee also content/interviews/a/en.txt: The other one.\n' +
        '::warning file=content/site.yaml,line=1,col=6,endLine=1,endColumn=25,title=site-address::Unexpected `http:`.\n' +
        '::error file=content/site.yaml,line=2,col=1,endLine=2,endColumn=4,title=unknown-key::Unexpected key `nam`, expected `name`.%0ADid you mean `name`?\n'
    )
  })

  it('cannot be made to give GitHub a command', () => {
    const nasty = {...at(1, 1), file: 'a,line=9::b\n::c', message: '100%\r\n::error::x'}
    expect(formatDiagnostics([nasty], {format: 'github'})).toBe(
      '::error file=a%2Cline=9%3A%3Ab%0A%3A%3Ac,line=1,col=1,title=r::100%25%0D%0A::error::x\n'
    )
    expect(
      formatDiagnostics([{ruleId: 'r', severity: 'error', message: 'M.', place: {start: {line: 1, column: 1}}}], {
        format: 'github'
      })
    ).toBe('::error title=r::M.\n')
  })

  it('is SARIF 2.1.0', () => {
    const log: unknown = JSON.parse(formatDiagnostics([misspelt, inPersian], {format: 'sarif'}))
    expect(log).toEqual({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {driver: {name: 'Goftogu', rules: [{id: 'label-unclear'}, {id: 'unknown-key'}]}},
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'label-unclear',
              ruleIndex: 0,
              level: 'note',
              message: {text: 'Unexpected label `پرسش`.'},
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: {uri: 'content/interviews/a/fa.txt'},
                    region: {startLine: 2, startColumn: 1, endLine: 2, endColumn: 6}
                  }
                }
              ],
              relatedLocations: [
                {
                  message: {text: 'The other one.'},
                  physicalLocation: {
                    artifactLocation: {uri: 'content/interviews/a/en.txt'},
                    region: {startLine: 9, startColumn: 4}
                  }
                }
              ]
            },
            {
              ruleId: 'unknown-key',
              ruleIndex: 1,
              level: 'error',
              message: {text: 'Unexpected key `nam`, expected `name`.\nDid you mean `name`?'},
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: {uri: 'content/site.yaml'},
                    region: {startLine: 2, startColumn: 1, endLine: 2, endColumn: 4}
                  }
                }
              ],
              fixes: [
                {
                  artifactChanges: [
                    {
                      artifactLocation: {uri: 'content/site.yaml'},
                      replacements: [{deletedRegion: {charOffset: 25, charLength: 3}, insertedContent: {text: 'name'}}]
                    }
                  ]
                }
              ]
            }
          ]
        }
      ]
    })
  })

  it('encodes paths in SARIF as URIs', () => {
    const text = formatDiagnostics([{...at(1, 1), file: 'content/a b:c/بندر%\uD800.txt'}], {format: 'sarif'})
    expect(text).toContain('"uri": "content/a%20b%3Ac/%D8%A8%D9%86%D8%AF%D8%B1%25%EF%BF%BD.txt"')
  })

  it('is SARIF with no results too', () => {
    expect(JSON.parse(formatDiagnostics([], {format: 'sarif'}))).toMatchObject({runs: [{results: []}]})
  })
})

describe('the exit code', () => {
  const content: Diagnostic = {
    ruleId: 'empty-file',
    severity: 'error',
    message: 'M.',
    file: 'content/interviews/a/en.txt'
  }
  const unreadable: Diagnostic = {...content, ruleId: 'unreadable'}

  it.each([
    {name: 'nothing', messages: [], strict: true, code: 0},
    {name: 'notes, even when strict', messages: [inPersian], strict: true, code: 0},
    {name: 'warnings', messages: [{...content, severity: 'warning' as const}], strict: false, code: 0},
    {name: 'warnings when strict', messages: [{...content, severity: 'warning' as const}], strict: true, code: 1},
    {name: 'wrong content', messages: [inPersian, content], strict: false, code: 1},
    {name: 'wrong settings', messages: [content, misspelt], strict: false, code: 2},
    {name: 'wrong settings when strict', messages: [address], strict: true, code: 2},
    {name: 'a file that the system keeps', messages: [misspelt, unreadable, content], strict: false, code: 4}
  ])('for $name is $code', ({messages, strict, code}) => {
    expect(exitCodeOf(messages, {strict})).toBe(code)
  })
})
