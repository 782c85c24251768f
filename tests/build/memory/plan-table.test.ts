import {describe, expect, it} from 'vitest'
import type {Entry} from '../../../src/build/memory/articles.ts'
import {openNamer, PlanBook} from '../../../src/build/memory/plan-table.ts'
import {keyBytes, nameOf, noTexts} from '../../../src/build/memory/tables.ts'

/** A text of which only its fingerprints are asked; `known` is its place in the last table. */
function text(name: string, known?: number): Entry {
  const summary = {face: `face of ${name}`, hash: `hash of ${name}`, asked: `asked by ${name}`}
  return {summary, ...(known !== undefined && {known})} as Entry
}

const key = new Uint8Array(keyBytes)
const paths = ['a', 'b', 'c']

/** A table of one plan, which names the face of the second text and the hash of the third. */
function before(): Parameters<typeof openNamer>[1] {
  const book = new PlanBook()
  book.begin({names: [nameOf(1, 0), nameOf(2, 1)], key, pages: 1})
  return {plans: book.table(), texts: {...noTexts, paths}}
}

describe('what a plan names', () => {
  it('is found among its inputs, of each text that has the fingerprint', () => {
    const {of} = openNamer([text('a'), text('b'), text('a')], before())
    expect(of(['hash of b', 'nobody', 'asked by a'])).toEqual([nameOf(1, 1), nameOf(0, 2), nameOf(2, 2)])
  })

  it('is carried over to where the texts stand', () => {
    const {carried} = openNamer([text('new'), text('b', 1), text('c', 2)], before())
    expect(carried(0)).toEqual([nameOf(1, 0), nameOf(2, 1)])
    expect(openNamer([text('c', 2), text('b', 1)], before()).carried(0)).toEqual([nameOf(1, 0), nameOf(0, 1)])
  })

  it('is not carried over where one of its texts has changed, or a new one has the fingerprint of another', () => {
    expect(openNamer([text('a', 0), text('b'), text('c', 2)], before()).carried(0)).toBeUndefined()
    expect(openNamer([text('b'), text('b', 1), text('c', 2)], before()).carried(0)).toBeUndefined()
  })
})

describe('the table of plans', () => {
  it('has room for any number of plans, with their names and files', () => {
    const book = new PlanBook()
    for (let i = 0; i < 600; i++) {
      book.begin({names: Array.from({length: 20}, (_, k) => 20 * i + k), key: key.map(() => i % 256), pages: 1})
      for (let file = 0; file < i % 3; file++) book.add(`${i}/${file}` as Parameters<typeof book.add>[0])
    }
    const {names, nameStarts, keys, fileStarts} = book.table()
    expect([names.length, nameStarts.length, keys.length, fileStarts.length]).toEqual([
      12_000,
      601,
      600 * keyBytes,
      601
    ])
    expect([...names.subarray(nameStarts[599], nameStarts[600])]).toEqual(
      Array.from({length: 20}, (_, k) => 11_980 + k)
    )
    expect(keys[599 * keyBytes]).toBe(599 % 256)
    expect(book.paths.slice(fileStarts[599], fileStarts[600])).toEqual(['599/0', '599/1'])
    expect(book.pages).toBe(600)
  })
})
