import {describe, expect, it} from 'vitest'
import {explain} from '../../src/parse/explain.ts'
import type {LabelledLine} from '../../src/parse/labelled.ts'
import {toLines} from '../../src/parse/lines.ts'

function explained(text: string, more: Partial<LabelledLine> = {}): string {
  const lines = toLines(text, 0).map((line): LabelledLine => ({
    line,
    kind: 'answer',
    confidence: 0.5,
    cues: [],
    ...more
  }))
  return explain(lines, text)
}

describe('explain', () => {
  it('prints number, kind, confidence, line and cues', () => {
    const cues = ['label "Q:"', 'ends in a question mark']
    expect(explained('\n\nQ: Why?', {kind: 'question', startsTurn: true, confidence: 0.987, cues})).toBe(
      '3 +question         99 %  Q: Why?  ← label "Q:"; ends in a question mark\n'
    )
  })

  it('says which lines go on with the one before and which hold two turns', () => {
    expect(explained('a', {startsParagraph: false})).toBe('1 …answer           50 %  a\n')
    expect(explained('a')).toBe('1  answer           50 %  a\n')
    expect(explained('Why? So.', {split: 5})).toContain('question|answer')
  })

  it('keeps one line a line and lets no character turn the terminal around', () => {
    expect(explained('a\tb\u202ec\u001b[1md\u200fe\u0085f')).toContain('a\\u0009b\\u202ec\\u001b[1md\\u200fe\\u0085f')
    expect(explained('می\u200cروم')).toContain('می\u200cروم')
  })

  it('shortens long lines without cutting a character in two', () => {
    const line = explained('😀'.repeat(100))
    expect(line).toContain(`${'😀'.repeat(60)}…`)
    expect(line).not.toContain('\ud83d…')
  })

  it('aligns the numbers', () => {
    const rows = explained('a\n'.repeat(10)).split('\n')
    expect(rows[0]?.startsWith(' 1 ')).toBe(true)
    expect(rows[9]?.startsWith('10 ')).toBe(true)
  })

  it('prints nothing for no lines', () => expect(explain([], '')).toBe(''))
})
