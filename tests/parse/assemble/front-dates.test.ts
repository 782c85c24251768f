import {describe, expect, it} from 'vitest'
import type {FrontMatterFields} from '../../../src/model.ts'
import {parse} from '../../../src/parse.ts'

const body = 'The bell in the fog\n\nQ: Why?\nA: So.\n\nQ: And then?\nA: Nothing.\n'

function read(frontMatter: FrontMatterFields, locale = 'en') {
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${String(value)}`)
  const head = `---\n${lines.join('\n')}\n---\n`
  const {tree, messages} = parse(head + body, {locale, bodyStart: head.length, frontMatter, timeZone: 'Asia/Tehran'})
  const node = tree.children.find(({type}) => type === 'yaml')
  return {node, messages: messages.filter(({ruleId}) => ruleId.endsWith('-date'))}
}

describe('the dates of the front matter', () => {
  it('are read as newspapers write them, in the zone of the site', () => {
    expect(read({date: '2026-02-11 20:38', updated: '13 February 2026'}).node).toMatchObject({
      date: '2026-02-11T20:38:00+03:30',
      updated: '2026-02-13'
    })
    expect(read({date: '۲۲ بهمن ۱۴۰۴'}, 'fa').node).toMatchObject({date: '2026-02-11'})
  })

  it('are an error at their place where they say no day', () => {
    const {node, messages} = read({kicker: 'At sea', date: 'soon'})
    expect(node).not.toHaveProperty('date')
    expect(messages).toMatchObject([
      {ruleId: 'unreadable-date', severity: 'error', place: {start: {line: 3, column: 7}}}
    ])
    expect(read({date: '2026-02-31'}).messages).toMatchObject([{ruleId: 'impossible-date', severity: 'error'}])
  })

  it('are not missed where there are none', () => {
    expect(read({kicker: 'At sea'})).toMatchObject({messages: []})
  })
})
