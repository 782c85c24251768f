import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Diagnostic} from '../../src/model.ts'
import {interviewParser, parse} from '../../src/parse.ts'
import {createInterviewParser} from '../../src/parse/processor.ts'

const text = 'A title\n\nQ: Why?\nA: Because.\n\nQ: And then?\nA: Nothing.\n'

describe('the unified plugin', () => {
  it('makes of a file what the door makes of its text', () => {
    const file = new VFile({path: 'a.txt', value: text})
    const tree = unified().use(interviewParser, {locale: 'en'}).parse(file)
    expect(tree).toEqual(parse(text, {locale: 'en'}).tree)
  })

  it('works without options', () => {
    expect(unified().use(interviewParser).parse(text).type).toBe('interview')
  })

  it('puts messages on the file, places and ways out included', () => {
    const messages: Diagnostic[] = [
      {
        ruleId: 'bad-date',
        severity: 'error',
        message: 'Unexpected day 32',
        note: 'Write a day of the month.',
        place: {start: {line: 2, column: 3, offset: 9}, end: {line: 2, column: 5, offset: 11}},
        fix: {start: 9, end: 11, text: '31'}
      },
      {ruleId: 'doubtful-turn', severity: 'warning', message: 'Unsure', place: {start: {line: 4, column: 1}}},
      {ruleId: 'repaired', severity: 'info', message: 'Repaired'}
    ]
    const plugin = createInterviewParser(() => ({tree: parse(text).tree, messages}))
    const file = new VFile({path: 'a.txt', value: text})
    unified().use(plugin).parse(file)
    expect(file.messages.map(String)).toEqual([
      'a.txt:2:3-2:5: Unexpected day 32',
      'a.txt:4:1-4:1: Unsure',
      'a.txt:1:1: Repaired'
    ])
    expect(file.messages.map(({fatal}) => fatal)).toEqual([true, false, undefined])
    expect(file.messages[0]).toMatchObject({
      ruleId: 'bad-date',
      source: 'goftogu',
      note: 'Write a day of the month.',
      expected: ['31']
    })
  })
})
