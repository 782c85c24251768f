import {describe, expect, it} from 'vitest'
import {introEnd} from '../../../src/parse/cues/introduction.ts'
import {lookAt} from '../../../src/parse/cues/looks.ts'
import {toBlocks} from '../../../src/parse/blocks.ts'
import {wordListsOf} from '../../../src/parse/language.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {emptyRoom} from '../../../src/parse/words/word-columns.ts'

function endOf(rows: readonly string[], locale: string): number {
  const lists = wordListsOf(locale)
  const room = emptyRoom()
  const looks = toBlocks(toLines(rows.join('\n\n'), 0)).map((block) => lookAt(block, lists, room))
  return introEnd(looks, lists)
}

const rest = Array.from({length: 40}, (_, i) => `The tower has ${i} rooms.`)

describe('an introduction', () => {
  it.each([
    ['en', 'Introduction'],
    ['fa', 'مقدمه'],
    ['ar', 'تمهيد:']
  ])('begins below its title (%s)', (locale, title) => {
    expect(endOf(['The keeper', title, 'He came in a storm.', ...rest], locale)).toBe(2)
  })

  it.each([
    ['en', 'The interview has been condensed and edited for clarity.'],
    ['fa', 'متن این گفت‌وگو برای روشنی ویرایش شده است.'],
    ['ar', 'وقد اختصر نص هذا الحوار.']
  ])('ends where the editing is told, however long it is (%s)', (locale, notice) => {
    const paragraphs = rest.slice(0, 11)
    expect(endOf([...paragraphs, notice, ...rest], locale)).toBe(11)
  })

  it('has no end where nothing says so', () => {
    expect(endOf(['The keeper', 'He edited a paper once.', ...rest], 'en')).toBe(0)
  })
})
