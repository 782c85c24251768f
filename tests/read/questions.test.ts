import {describe, expect, it} from 'vitest'
import type {SourcePath} from '../../src/model.ts'
import {readQuestions} from '../../src/read/questions.ts'

const file = 'content/interviews/ferry/questions.yaml' as SourcePath

function read(text: string) {
  const {record, messages} = readQuestions(text, file)
  return {
    questions: record.questions.map(({token, isRemoved, wordings}) =>
      [token, ...(isRemoved ? ['removed'] : []), wordings.en?.question ?? ''].join(' ')
    ),
    said: messages.map(({ruleId, place}) => `${ruleId} ${place?.start.line}`),
    record
  }
}

describe('a list of questions', () => {
  it('is read as it was written', () => {
    const {questions, said, record} = read(
      '# A remark.\nq1:\n  en: ["Why?", "Because."]\n  fa: ["چرا؟", ""]\n\nq7:\n  removed: true\n  en: ["And then?"]\n'
    )
    expect(questions).toEqual(['q1 Why?', 'q7 removed And then?'])
    expect(said).toEqual([])
    expect(record.isWhole).toBe(true)
    expect(record.questions[0]).toMatchObject({line: 2, wordings: {fa: {question: 'چرا؟', opening: ''}}})
  })

  it('may have the line ends of any system and a byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(read(`\ufeffq1:${end}  en: ["Why?"]${end}`)).toMatchObject({questions: ['q1 Why?'], said: []})
  })

  it('says which line cannot be read, and loses no other', () => {
    const {questions, said, record} = read(
      'q1:\n  en: ["Why?"]\nthe second\n  en: ["Lost?"]\nq3:\n  en: How so?\n  en: ["How?"]\n'
    )
    expect(questions).toEqual(['q1 Why?', 'q3 How?'])
    expect(said).toEqual(['question-list 3', 'question-list 6'])
    expect(record.isWhole).toBe(false)
  })

  it('gives an address to the first of two that claim it', () => {
    expect(read('q1:\n  en: ["Why?"]\nq1:\n  en: ["How?"]\n')).toMatchObject({
      questions: ['q1 Why?'],
      said: ['question-list 3']
    })
  })

  it('takes both sides of a merge, and says so once', () => {
    const {questions, said, record} = read(
      'q1:\n  en: ["Why?"]\n<<<<<<< HEAD\nq2:\n  en: ["How?"]\n||||||| base\n=======\nq3:\n  en: ["When?"]\n>>>>>>> other\n'
    )
    expect(questions).toEqual(['q1 Why?', 'q2 How?', 'q3 When?'])
    expect(said).toEqual(['question-list-conflict 3'])
    expect(record.isWhole).toBe(true)
  })

  it('takes anything at all for a text without throwing', () => {
    for (const text of ['', '\0', '[', 'q1: 5', '  en: ["x"]', 'q0:\n', 'q1:\n  en: [1]', 'q1:\n  __proto__: ["x"]'])
      expect(() => readQuestions(text, file)).not.toThrow()
  })
})
