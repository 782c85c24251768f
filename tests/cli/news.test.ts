import {describe, expect, it} from 'vitest'
import type {BuildResult} from '../../src/build.ts'
import {openNews} from '../../src/cli/news.ts'
import type {Diagnostic, SourcePath} from '../../src/model.ts'

const config = {} as NonNullable<BuildResult['config']>

function about(file: string, message: string): Diagnostic {
  return {ruleId: 'rule', severity: 'warning', message, file}
}

const lines = (messages: readonly Diagnostic[]): string[] => messages.map(({file, message}) => `${file}: ${message}`)

describe('what a workshop says after a save', () => {
  it('is everything at first, then only what is new, with all else about the same file', () => {
    const news = openNews()
    const a = about('a', 'one')
    const b = about('b', 'one')
    expect(lines(news.of({config, messages: [a, b]}))).toEqual(['a: one', 'b: one'])
    expect(news.of({config, messages: [a, b]})).toEqual([])
    expect(lines(news.of({config, messages: [a, b, about('a', 'two')]}))).toEqual(['a: one', 'a: two'])
    expect(news.of({config, messages: [b]})).toEqual([])
    expect(lines(news.of({config, messages: [a, b]}))).toEqual(['a: one'])
  })

  it('is about the texts that were read, where only those may have changed, and asks for nothing else', () => {
    const news = openNews()
    news.of({config, messages: [about('a', 'one'), about('b', 'one')]})
    const touched = (messages: readonly Diagnostic[]) => ({
      config,
      get messages(): Diagnostic[] {
        throw new Error('nobody needs them')
      },
      news: [{path: 'a' as SourcePath, messages}]
    })
    expect(news.of(touched([about('a', 'one')]))).toEqual([])
    expect(lines(news.of(touched([about('a', 'two')])))).toEqual(['a: two'])
    expect(news.of(touched([]))).toEqual([])
  })

  it('is everything that still holds when settings were wrong in between', () => {
    const news = openNews()
    const a = about('a', 'one')
    news.of({config, messages: [a]})
    expect(lines(news.of({messages: [about('site.yaml', 'wrong')]}))).toEqual(['site.yaml: wrong'])
    expect(lines(news.of({config, messages: [a], news: []}))).toEqual(['a: one'])
  })
})
