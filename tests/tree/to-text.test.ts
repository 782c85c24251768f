import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {assemble, type Findings} from '../../src/parse/assemble.ts'
import {isCanonical, labelCanonical} from '../../src/parse/explicit.ts'
import {toLines} from '../../src/parse/lines.ts'
import type {FlowContent, Interview} from '../../src/tree/nodes.ts'
import {toText} from '../../src/tree/to-text.ts'
import {labelAtRandom, lineFlags, oddText} from '../parse/random-lines.ts'
import {shapeOf} from './shape.ts'

const seed = 20261123
const findings: Findings = {locale: 'en', convention: {name: 'labels', confidence: 1}, people: [], bodyStart: 0}

/** What the parser makes of a canonical text, people and dates aside. */
function read(text: string, locale = 'en'): Interview {
  const lines = toLines(text, 0)
  expect(isCanonical(lines)).toBe(true)
  return assemble(text, labelCanonical(lines), {...findings, locale})
}

describe('the canonical text form', () => {
  it('has the same shape as the tree, whatever the lines hold and were taken for', () => {
    fc.assert(
      fc.property(oddText, lineFlags, fc.constantFrom('en', 'fa', 'ar'), (source, flags, locale) => {
        const tree = assemble(source, labelAtRandom(source, flags), {...findings, locale})
        expect(shapeOf(read(toText(tree), locale))).toEqual(shapeOf(tree))
      }),
      {seed, numRuns: 2000}
    )
  })

  it('keeps emphasis inside and beside emphasis', () => {
    // prettier-ignore
    const signs = fc.constantFrom(
      '*a*', '**b**', '***c***', '_d_', '__e__', '**_f_**', '*__g__ h*', '**i *j***', '*k **l***', '**_[m](n)_**', '*`o`*', '*«پ»*',
      'q', 'ر', '.', '*', '_', '**', '(*s*)', '«**ش**»', '*t*.', '**u**v', 'w*x*'
    )
    const source = fc.array(signs, {minLength: 1, maxLength: 12}).map((parts) => parts.join(' '))
    const flags = [{kind: 'answer' as const, startsTurn: true, startsParagraph: true, cut: 0, cutEnd: 0, split: 0}]
    fc.assert(
      fc.property(source, (text) => {
        const tree = assemble(text, labelAtRandom(text, flags), findings)
        expect(shapeOf(read(toText(tree)))).toEqual(shapeOf(tree))
      }),
      {seed, numRuns: 3000}
    )
  })

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(oddText, lineFlags, (source, flags) => {
        const text = toText(assemble(source, labelAtRandom(source, flags), findings))
        expect(toText(read(text))).toBe(text)
      }),
      {seed, numRuns: 1000}
    )
  })

  it('writes labels in the language of the tree, and names where there are some', () => {
    const tree: Interview = {
      type: 'interview',
      locale: 'fa',
      convention: {name: 'labels', confidence: 1},
      people: [
        {id: 'mina', kind: 'person', role: 'interviewer', name: 'مینا (راد)', spellings: []},
        {id: 'ali', kind: 'person', role: 'interviewee', name: 'علی', spellings: []},
        {id: 'sara', kind: 'person', role: 'interviewee', name: 'سارا', spellings: []}
      ],
      children: [
        {type: 'yaml', value: '---\nslug: x\n---'},
        {type: 'chrome', value: 'اشتراک‌گذاری'},
        {type: 'headline', value: 'چرا *حالا*؟'},
        {type: 'dateline', value: '۱۲ اردیبهشت ۱۴۰۵', date: '2026-05-02'},
        exchange('mina', 'ali', 'چرا؟'),
        {type: 'note', children: [{type: 'heading', depth: 2, children: [{type: 'text', value: 'بخش دوم'}]}]},
        exchange('mina', 'sara', 'س: و بعد؟')
      ]
    }
    const text = `---
slug: x
---

[گفت‌وگو]

[تیتر] چرا \\*حالا\\*؟

[تاریخ] ۱۲ اردیبهشت ۱۴۰۵

پرسش (مینا راد): چرا؟

پاسخ (علی): زیرا.

[یادداشت] ## بخش دوم

پرسش: س\\: و بعد؟

پاسخ (سارا): زیرا.
`
    expect(toText(tree)).toBe(text)
  })

  it('puts lists and quotations below the label', () => {
    const source = 'Two:\n- a\n- b'
    const flags = [{kind: 'answer' as const, startsTurn: false, startsParagraph: true, cut: 0, cutEnd: 0, split: 0}]
    const tree = assemble(source, labelAtRandom(source, flags), findings)
    expect(toText(tree)).toBe('[interview]\n\nA: Two:\n\n- a\n- b\n')
    const list = assemble('- a\n- b', labelAtRandom('- a\n- b', flags), findings)
    expect(toText(list)).toBe('[interview]\n\nA:\n- a\n- b\n')
  })
})

function exchange(asker: string, speaker: string, question: string): Interview['children'][number] {
  return {
    type: 'exchange',
    children: [
      {type: 'question', speaker: asker, children: [paragraph(question)]},
      {type: 'answer', speaker, children: [paragraph('زیرا.')]}
    ]
  }
}

function paragraph(value: string): FlowContent {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}
