import {describe, expect, it} from 'vitest'
import {isEditorsNote} from '../../../src/parse/foreign/editor.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {labelLines} from '../../../src/parse.ts'
import {dress, littles} from '../texts.ts'

const notes = [
  ['en', '*Editor’s note: the board has since said that the light will burn until next spring.*'],
  ['en', '[Translator’s note: “rock” is what islanders call the tower.]'],
  ['fa', 'توضیح مترجم: «فانوس» نامی است که اهالی به برج می‌دهند.'],
  ['fa', '(یادداشت سردبیر: اداره بندر پس از این گفت‌وگو تصمیم خود را عوض کرد.)'],
  ['ar', 'ملاحظة المحرر: أعلنت إدارة الميناء بعد هذا الحوار أن الضوء سيبقى.'],
  ['ar', '[تنويه من التحرير: أجري هذا الحوار قبل قرار الإدارة.]']
] as const

describe('a note of an editor', () => {
  it.each(notes)('is nobody’s among the paragraphs of an answer (%s): %s', (locale, note) => {
    const little = littles.find((other) => other.locale === locale)
    if (!little) throw new Error(`no text in ${locale}`)
    const {text, letters} = dress(little, {})
    const before = text.indexOf(little.exchanges[1]?.answer[1] ?? '')
    const lines = labelLines(`${text.slice(0, before)}${note}\n\n${text.slice(before)}`, {locale})
    expect(lines.find(({line}) => line.text === note)?.kind).toBe('note')
    const rest = lines.filter(({line}) => line.text !== note)
    expect(rest.map(({kind}) => (kind === 'question' ? 'Q' : kind === 'answer' ? 'A' : '.')).join('')).toBe(letters)
  })

  it('is read with the lines that it goes on in', () => {
    const [little] = littles
    if (!little) throw new Error('no text')
    const {text} = dress(little, {})
    const before = text.indexOf(little.exchanges[1]?.answer[1] ?? '')
    const note = ['Editor’s note: the board has since said that', 'the light will burn until next spring.']
    const lines = labelLines(`${text.slice(0, before)}${note.join('\n')}\n\n${text.slice(before)}`, {locale: 'en'})
    const [first, second] = note.map((part) => lines.find(({line}) => line.text === part)?.kind)
    expect(first).toBe(second)
  })

  it.each([
    'Note: the light was white then.',
    'Editors note everything down.',
    'توضیح: چراغ سفید بود.',
    'Editor: And then?'
  ])('is not seen where nobody signs it: %s', (text) => expect(toLines(text, 0).some(isEditorsNote)).toBe(false))
})
