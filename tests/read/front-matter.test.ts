import {describe, expect, it} from 'vitest'
import {splitFrontMatter} from '../../src/read.ts'

const file = 'content/interviews/harbour/en.txt'
const body = 'The harbour waits\n\nQ: Why?\nA: Because.\n'

function split(text: string) {
  const {fields, bodyStart, messages} = splitFrontMatter(text, file)
  return {fields, messages, body: text.slice(bodyStart)}
}

describe('front matter', () => {
  it('gives its fields and leaves the body', () => {
    const matter = `---
headline: "The harbour: a wait"
kicker: Ports
standfirst: >
  Two lines
  become one.
slug: harbour
date: 2026-02-11
updated: 22 بهمن 1404، ساعت 20:38
topics: [sea, trade]
interviewee:
  - Mina Farahani
  - مینا فراهانی
interviewer: Ali Saberi
translated_from: fa
translator: A. B.
---
`
    expect(split(matter + body)).toEqual({
      fields: {
        headline: 'The harbour: a wait',
        kicker: 'Ports',
        standfirst: 'Two lines become one.\n',
        slug: 'harbour',
        date: '2026-02-11',
        updated: '22 بهمن 1404، ساعت 20:38',
        topics: ['sea', 'trade'],
        interviewee: ['Mina Farahani', 'مینا فراهانی'],
        interviewer: ['Ali Saberi'],
        translatedFrom: 'fa',
        translator: 'A. B.'
      },
      messages: [],
      body
    })
  })

  it.each([
    ['headings', 'headings'],
    ['Emphasis', 'emphasis'],
    ['برچسب', 'labels'],
    ['تناوب', 'alternation']
  ])('knows the convention by the word %s', (word, convention) => {
    expect(split(`---\nconvention: ${word}\n---\n${body}`)).toEqual({fields: {convention}, messages: [], body})
  })

  it('asks back when it does not know the convention', () => {
    const {fields, messages} = split(`---\nconvention: heading\n---\n${body}`)
    expect(fields).toEqual({})
    expect(messages.map(({ruleId, note}) => [ruleId, note])).toEqual([
      ['unknown-convention', 'Did you mean `headings`?']
    ])
  })

  it('takes every text as it is written', () => {
    expect(split(`---\nheadline: 1984\nslug: no\ndate: 1404-11-22\nkicker: ~\n---\n${body}`).fields).toEqual({
      headline: '1984',
      slug: 'no',
      date: '1404-11-22',
      kicker: '~'
    })
  })

  it('knows `title` as another word for the headline', () => {
    expect(split(`---\ntitle: Ports\n---\n${body}`)).toEqual({fields: {headline: 'Ports'}, messages: [], body})
  })

  it.each(['\n', '\r\n', '\r', '\u2028'])('may end its lines with %j', (lineEnd) => {
    const text = `---\nheadline: Ports\nslug: p\n---\n${body}`.replaceAll('\n', lineEnd)
    expect(split(text)).toEqual({
      fields: {headline: 'Ports', slug: 'p'},
      messages: [],
      body: body.replaceAll('\n', lineEnd)
    })
  })

  it.each(['---\n---\n', '---\n# later\n---\n', '\n\n--- \nkicker:\n...\n', '---\nkicker: "&lt;"\n---'])(
    'may be %j',
    (matter) => {
      const {messages, body: rest} = split(`${matter}\n${body}`)
      expect(messages).toEqual([])
      expect(rest.trimStart()).toBe(body)
    }
  )

  it('keeps what would be markup or code elsewhere as text', () => {
    const headline = '<script>alert(1)</script> {{ 7*7 }} </title>'
    expect(split(`---\nheadline: ${headline}\n---\n${body}`).fields.headline).toBe(headline)
  })
})

describe('a text without front matter', () => {
  it.each([
    body,
    '',
    '---',
    '---\n',
    '---\nA headline between rules\n---\n\nQ: Why?\n',
    '---\nQ: Why?\nA: Because.\n---\n',
    '---\nس: چرا؟\nج: چون.\n---\n',
    `----\nheadline: x\n---\n`,
    `A headline\n---\nslug: x\n---\n`
  ])('is all body: %j', (text) => {
    expect(split(text)).toEqual({fields: {}, messages: [], body: text})
  })
})

describe('front matter with a fault', () => {
  const faults = [
    {name: 'a misspelt key', lines: ['slug: a', 'headlin: b'], ruleId: 'unknown-key', at: [3, 1], note: '`headline`?'},
    {name: 'a key in capitals', lines: ['Headline: b'], ruleId: 'unknown-key', at: [2, 1], note: '`headline`?'},
    {
      name: 'a hyphen for a low line',
      lines: ['translated-from: fa'],
      ruleId: 'unknown-key',
      at: [2, 1],
      note: '`translated_from`?'
    },
    {name: 'another word', lines: ['tags: [a]'], ruleId: 'unknown-key', at: [2, 1], note: '`topics`?'},
    {name: 'a key in Persian', lines: ['تیتر: بندر'], ruleId: 'unknown-key', at: [2, 1], note: '`headline`?'},
    {
      name: 'a key of nothing',
      lines: ['headline: a', 'wibble: b'],
      ruleId: 'unknown-key',
      at: [3, 1],
      note: 'Remove the line'
    },
    {
      name: 'a headline twice',
      lines: ['headline: a', 'headline: b'],
      ruleId: 'duplicate-key',
      at: [3, 1],
      note: 'Keep one'
    },
    {
      name: 'headline and title',
      lines: ['headline: a', 'title: b'],
      ruleId: 'duplicate-key',
      at: [3, 8],
      note: 'Keep one'
    },
    {
      name: 'a colon without quotes',
      lines: ['headline: Ports: a wait'],
      ruleId: 'yaml-colon',
      at: [2, 11],
      note: 'headline: "Ports: a wait"'
    },
    {
      name: 'a colon in Persian',
      lines: ['slug: a', 'headline: بندر: چشم به راه'],
      ruleId: 'yaml-colon',
      at: [3, 11],
      note: 'headline: "بندر: چشم به راه"'
    },
    {
      name: 'a colon and quotes',
      lines: ['headline: “Ports”: a wait'],
      ruleId: 'yaml-colon',
      at: [2, 11],
      note: 'headline: "“Ports”: a wait"'
    },
    {
      name: 'no space after a colon',
      lines: ['slug: a', 'headline:Ports'],
      ruleId: 'yaml-syntax',
      at: [3, 1],
      note: 'a space'
    },
    {name: 'a list for a text', lines: ['headline: [a, b]'], ruleId: 'wrong-type', at: [2, 11], note: 'one text'},
    {
      name: 'keys for a list',
      lines: ['topics:', '  sea: x'],
      ruleId: 'wrong-type',
      at: [3, 3],
      note: 'square brackets'
    },
    {
      name: 'an unknown language',
      lines: ['translated_from: french'],
      ruleId: 'unknown-locale',
      at: [2, 18],
      note: 'translated_from: en'
    },
    {name: 'an at sign', lines: ['translator: @someone'], ruleId: 'yaml-syntax', at: [2, 13], note: 'quotes'},
    {name: 'an alias', lines: ['headline: *Ports*'], ruleId: 'yaml-alias', at: [2, 11], note: 'quotes'}
  ]

  it.each(faults)('says place and advice: $name', ({lines, ruleId, at, note}) => {
    const {messages, body: rest} = split(`---\n${lines.join('\n')}\n---\n${body}`)
    expect(messages).toMatchObject([{ruleId, severity: 'error', file}])
    expect([messages[0]?.place?.start.line, messages[0]?.place?.start.column]).toEqual(at)
    expect(messages[0]?.note).toContain(note)
    expect(rest).toBe(body)
  })

  it('counts lines from the beginning of the file, blank ones before it included', () => {
    const {messages} = split(`\r\n\r\n---\r\nheadlin: x\r\n---\r\n`)
    expect(messages[0]?.place).toEqual({
      start: {line: 4, column: 1, offset: 9},
      end: {line: 4, column: 8, offset: 16}
    })
  })

  it('offers a replacement that makes it right', () => {
    const text = `---\nslug: a\nheadline: Ports: "a" \\ wait\n---\n${body}`
    const fix = split(text).messages[0]?.fix
    const mended = text.slice(0, fix?.start) + String(fix?.text) + text.slice(fix?.end)
    expect(split(mended)).toMatchObject({fields: {slug: 'a', headline: 'Ports: "a" \\ wait'}, messages: []})
  })

  it('is told when it is not closed', () => {
    expect(split(`---\nheadline: Ports\n\n${body}`).messages).toMatchObject([
      {ruleId: 'front-matter-open', severity: 'error', place: {start: {line: 1}}}
    ])
  })

  it('warns of an Arabic comma between items', () => {
    const {fields, messages} = split(`---\ntopics: [دریا، تجارت]\n---\n${body}`)
    expect(fields.topics).toEqual(['دریا، تجارت'])
    expect(messages).toMatchObject([
      {ruleId: 'arabic-comma', severity: 'warning', place: {start: {line: 2, column: 10}}}
    ])
    expect(messages[0]?.note).toContain('[دریا, تجارت]')
  })

  it('says every unknown key at once', () => {
    const {messages} = split(`---\nheadlin: a\nslag: b\nkickr: c\n---\n`)
    expect(messages.map(({place}) => place?.start.line)).toEqual([2, 3, 4])
  })
})
