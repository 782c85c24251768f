import {describe, expect, it} from 'vitest'
import {splitFrontMatter} from '../../src/read.ts'

function read(...lines: readonly string[]) {
  const {fields, messages} = splitFrontMatter(`---\n${lines.join('\n')}\n---\nQ: Why?\nA: So.\n`, 'en.txt')
  return {fields, messages}
}

describe('what the front matter says of a text’s own time', () => {
  it('is taken as it is written', () => {
    const {fields, messages} = read(
      'draft: true',
      'publish_at: ۲۲ بهمن ۱۴۰۴، ساعت ۱۸',
      'expires: 2026-05-01',
      'withdrawn:',
      '  date: 2026-04-01',
      '  reason: The guest asked for it.',
      'corrections:',
      '  - date: 2026-03-01',
      '    text: The bell weighs two tonnes.',
      '  - text: Her name is Mina.',
      'moved_from: [glocke, old-bell]'
    )
    expect(messages).toEqual([])
    expect(fields).toEqual({
      draft: true,
      publishAt: '۲۲ بهمن ۱۴۰۴، ساعت ۱۸',
      expires: '2026-05-01',
      withdrawn: {date: '2026-04-01', reason: 'The guest asked for it.'},
      corrections: [{date: '2026-03-01', text: 'The bell weighs two tonnes.'}, {text: 'Her name is Mina.'}],
      movedFrom: ['glocke', 'old-bell']
    })
  })

  it('may be short', () => {
    expect(read('withdrawn: An error.', 'moved_from: glocke', 'draft: no').fields).toEqual({
      withdrawn: {reason: 'An error.'},
      movedFrom: ['glocke']
    })
  })

  it('never publishes what may be meant as a draft', () => {
    const {fields, messages} = read('draft: maybe')
    expect(fields).toEqual({draft: true})
    expect(messages).toMatchObject([{ruleId: 'wrong-type', place: {start: {line: 2, column: 8}}}])
  })

  it('knows the words of other generators', () => {
    expect(read('aliases: [glocke]').messages).toMatchObject([
      {ruleId: 'unknown-key', note: 'Did you mean `moved_from`?', place: {start: {line: 2, column: 1}}}
    ])
  })

  it('takes a former address by its last part', () => {
    expect(read('moved_from: /en/Glocke/').messages).toMatchObject([
      {ruleId: 'bad-slug', note: 'Write `moved_from: glocke`.'}
    ])
  })
})
