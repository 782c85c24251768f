import {describe, expect, it} from 'vitest'
import {toBlocks} from '../../../src/parse/blocks.ts'
import {lookAt} from '../../../src/parse/cues/looks.ts'
import {isRepeated} from '../../../src/parse/cues/repeats.ts'
import {wordListsOf} from '../../../src/parse/language.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {emptyRoom} from '../../../src/parse/words/word-columns.ts'

/** The lines that stand in others. */
function repeated(lines: readonly string[]): string[] {
  const blocks = toBlocks(toLines(lines.join('\n\n'), 0))
  const room = emptyRoom()
  const looks = blocks.map((block) => lookAt(block, wordListsOf('en'), room))
  return blocks.filter((_, i) => isRepeated(blocks, looks, i)).map(({text}) => text)
}

const answer =
  'I came here for a summer, and then the boat did not come back, so that I stayed for thirty years and learnt to read the sea.'

describe('a pull-quote', () => {
  it.each([
    'the boat did not come back',
    '“and then the boat did not come back…”',
    'I came … so that I stayed for thirty years and learnt to read the sea.'
  ])('stands word for word in a longer line near it: %s', (quote) => {
    expect(repeated([answer, quote, 'It burns.'])).toEqual([quote])
  })

  it.each([
    ['words that are said otherwise', 'the boat never came back'],
    ['a few words', 'did not come back'],
    ['pieces, none of which is long', 'I came here for a summer … and learnt to read the sea'],
    ['a question that is a statement there', 'the boat did not come back?']
  ])('is none of %s', (_, quote) => {
    expect(repeated([answer, quote, 'It burns.'])).toEqual([])
  })

  it('is none of what a content system repeats, nor of what is far', () => {
    expect(repeated(['<img alt="the boat did not come back">', 'the boat did not come back'])).toEqual([])
    const between = Array.from({length: 6}, (_, i) => `It burned on night ${i}.`)
    expect(repeated([answer, ...between, 'the boat did not come back'])).toEqual([])
  })
})
