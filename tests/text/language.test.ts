import {describe, expect, it} from 'vitest'
import {detectLanguage} from '../../src/text/language.ts'
import {texts} from '../read/bytes.ts'

const [, , persian = ''] = texts.fa
const [, , arabic = ''] = texts.ar

describe('the language of a text', () => {
  it.each(Object.entries(texts).flatMap(([tag, list]) => list.map((text) => ({tag, text}))))(
    'is $tag: $text',
    ({tag, text}) => {
      expect(detectLanguage(text).tag).toBe(tag)
    }
  )

  it('is Persian though an Arabic keyboard or an old encoding wrote it', () => {
    const written = persian.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('\u200C', ' ')
    expect(detectLanguage(written).tag).toBe('fa')
  })

  it('is Arabic though a Persian keyboard wrote it', () => {
    expect(detectLanguage(arabic.replaceAll('ي', 'ی').replaceAll('ى', 'ی').replaceAll('ك', 'ک')).tag).toBe('ar')
  })

  it('is told by letters alone, and by the article of long words', () => {
    expect(detectLanguage('پژواک گچ')).toEqual({tag: 'fa', confidence: 1})
    expect(detectLanguage('مدرسة كبيرة')).toEqual({tag: 'ar', confidence: 1})
    expect(detectLanguage('المراد')).toEqual({tag: 'ar', confidence: 1})
    expect(detectLanguage('الما')).toEqual({confidence: 0})
  })

  it('is that of the text and not of the names in it', () => {
    expect(detectLanguage(`${persian} (Mina Farahani, The Harbour Gazette)`).tag).toBe('fa')
    expect(detectLanguage(`The word «گفتگو» means a talk, and «حوار» means the same elsewhere.`).tag).toBe('en')
  })

  it.each(['', '123 – 45', '؟!', 'بابا'])('is not known from %j', (text) => {
    expect(detectLanguage(text).tag).toBeUndefined()
  })
})
