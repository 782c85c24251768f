// What was said of texts: lines that are read one by one, replaced and put in another order without the others being read.
import {describe, expect, it} from 'vitest'
import {Said, type Messages} from '../../../src/build/memory/said.ts'

const about = (...words: readonly string[]): Messages =>
  words.map((message) => ({ruleId: 'rule', severity: 'warning', message}))

const three = (): Said => Said.of([about('one, “،”'), [], about('three', '3')])

/** What a later process has of it. */
const reopened = (said: Said): Said => {
  const row = said.column()
  return Said.from({names: ['said'], get: () => row})
}

describe('What was said of texts', () => {
  it('is given back text by text and all together', () => {
    for (const said of [three(), reopened(three())]) {
      expect([0, 1, 2, 3].map((i) => said.at(i))).toEqual([about('one, “،”'), [], about('three', '3'), []])
      expect(said.all()).toEqual(about('one, “،”', 'three', '3'))
    }
  })

  it('is another thing after a text has been read again', () => {
    const said = reopened(three())
    said.set(0, [])
    said.set(1, about('two'))
    expect([0, 1, 2].map((i) => said.at(i))).toEqual([[], about('two'), about('three', '3')])
    expect(said.all()).toEqual(about('two', 'three', '3'))
    expect(reopened(said).all()).toEqual(said.all())
    said.set(1, [])
    expect(said.all()).toEqual(about('three', '3'))
  })

  it('goes with the texts to their places, where some come and some are others', () => {
    const said = reopened(three())
    said.set(2, about('third'))
    const fresh = new Map([
      [1, about('second')],
      [3, about('fourth')],
      [4, []]
    ])
    const moved = said.reordered([3, 0, 1, 4, 2], fresh)
    expect(moved.all()).toEqual(about('fourth', 'one, “،”', 'second', 'third'))
    expect(reopened(moved).at(4)).toEqual(about('third'))
  })
})
