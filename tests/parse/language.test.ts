import {describe, expect, it} from 'vitest'
import {languageOf} from '../../src/parse/language.ts'

describe('the language of a text', () => {
  it.each([
    ['fa', 'چرا این کشتی هر شب از بندر دور می‌شود و باز می‌گردد؟'],
    ['fa', 'چرا اين كشتي هر شب از بندر دور مي شود و باز مي گردد؟'],
    ['ar', 'لماذا تبتعد السفينة عن الميناء كل ليلة ثم تعود إليه؟'],
    ['en', 'Why does the ship leave the harbour every night and come back?']
  ])('is told by letters and small words: %s', (locale, text) => {
    expect(languageOf(text)).toBe(locale)
  })

  it.each([
    ['ar', '… «دار» …'],
    ['en', '12:30'],
    ['en', '']
  ])('is what the script makes likeliest where nothing tells: %s', (locale, text) => {
    expect(languageOf(text)).toBe(locale)
  })
})
