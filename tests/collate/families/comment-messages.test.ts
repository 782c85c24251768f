import {describe, expect, it} from 'vitest'
import {collate} from '../../../src/collate.ts'
import type {ApprovedComment, Companion, Diagnostic, Instant, QuestionRecord, SourcePath} from '../../../src/model.ts'
import {configWith, NOW, shelf, summaryOf} from '../material.ts'

function saidOf(questions: readonly (string | undefined)[], record?: QuestionRecord): Diagnostic[] {
  const comments = questions.map((question, i): ApprovedComment => ({
    id: `c${i}`,
    file: `content/interviews/bell/comments/c${i}.txt` as SourcePath,
    name: 'Leila',
    date: '2026-03-01' as Instant,
    dir: 'ltr',
    text: ['So.'],
    ...(question !== undefined && {question})
  }))
  const companion: Companion = {
    folder: 'content/interviews/bell' as SourcePath,
    slug: 'bell',
    digest: 'x',
    comments,
    ...(record && {questions: record})
  }
  const {messages} = collate(configWith(), [summaryOf()], {shelf, companions: [companion], now: NOW})
  return messages.filter(({ruleId}) => ruleId === 'comment-question')
}

describe('a comment on a question', () => {
  it('is no matter where the interview has the question, or where none is named', () => {
    expect(saidOf([undefined, 'q1'])).toEqual([])
  })

  it('is said to have lost it where the interview has no such question', () => {
    const [message, ...others] = saidOf(['q1', 'storm'])
    expect(others).toEqual([])
    expect(message).toMatchObject({severity: 'warning', file: 'content/interviews/bell/comments/c1.txt'})
    expect(message?.message).toContain('`question: storm`')
    expect(message?.note).toContain('`q1`')
  })

  it('is asked whether a near one is meant', () => {
    expect(saidOf(['Q1'])[0]?.note).toBe('Did you mean `q1`?')
  })
})
