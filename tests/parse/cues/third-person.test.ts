import {describe, expect, it} from 'vitest'
import {toBlocks} from '../../../src/parse/blocks.ts'
import {createThirdPerson} from '../../../src/parse/cues/third-person.ts'
import {toLines} from '../../../src/parse/lines.ts'
import {lettersOf, marked} from '../letters.ts'

function named(lines: readonly string[]): string[] {
  const blocks = toBlocks(toLines(lines.join('\n\n'), 0))
  const namesSpeaker = createThirdPerson(blocks)
  return blocks.filter((_, i) => namesSpeaker(i)).map(({text}) => text)
}

describe('a line that names somebody who speaks', () => {
  const body = ['How did you begin?', 'With clay from the river.', 'And now?', 'With clay from the shop.']

  it('is told by a full name from the head', () => {
    expect(named(['Hands in the river', 'A talk with Mara Quill', ...body, 'Mara Quill, *Jar*, 2019.'])).toEqual([
      'Mara Quill, *Jar*, 2019.'
    ])
  })

  it('is told by a label of other lines, initials among them', () => {
    const turns = ['TB: How did you begin?', 'MQ: With clay.', 'TB: And now?', 'MQ: With more of it.', 'TB: And then?']
    expect(named(['Hands in the river', ...turns, 'MQ at her wheel in spring.', 'MQUILL is a brand.'])).toEqual([
      'MQ at her wheel in spring.'
    ])
  })

  it('has the name as a word, and is short', () => {
    const turns = ['TB: How did you begin?', 'MQ: With clay.', 'TB: And now?', 'MQ: With more of it.', 'TB: And then?']
    const long = `MQ at her wheel in spring, ${'and in summer, '.repeat(20)}and in winter.`
    expect(named(['Hands in the river', ...turns, 'The AMQ is a brand.', 'Here MQ’s wheel.', long])).toEqual([
      'Here MQ’s wheel.'
    ])
  })

  it('is no question, and no line with a label', () => {
    const turns = ['TB: How did you begin?', 'MQ: TB asks this of all.', 'TB: And now?', 'MQ: With more of it.']
    expect(named(['Hands in the river', ...turns, 'Is MQ tired?'])).toEqual([])
  })
})

describe('a caption', () => {
  it('is nobody’s below a picture', () => {
    const {bare, letters} = marked(`
      S Mara Quill makes jars in a mill. We met her there in spring and asked how it is done.

      Q **How did you begin to make jars?**

      A With clay from the river, which I dug myself when I was nine, because my mother had none to give me.

      . ![](jar.jpg)

      . *A jar of the first winter.*

      Q **Do you still dig it yourself?**

      A Every spring, with my sons. We take what the flood has left and carry it up to the mill in baskets.

      . ![](mill.jpg)

      . *The mill, seen from the bridge.*

      Q **What will you make next?**

      A A bath for birds. I have promised it to my neighbour for years, and she does not forget such things.
    `)
    expect(lettersOf(bare, 'en')).toBe(letters)
  })

  it('is known by its words where the picture is lost', () => {
    const {bare, letters} = marked(`
      S Mara Quill paints jars in a mill. We met her there in spring and asked how it is done.

      Q How did you begin to paint jars?

      A With colours from the river, which I dug myself when I was nine, because my mother had none to give me.

      . Mara Quill, First Winter, acrylic on canvas, 2019.

      Q Do you still dig them yourself?

      A Every spring, with my sons. We take what the flood has left and carry it up to the mill in baskets.

      . Top: the mill in spring. Bottom: Flood, oil on wood, 2021.

      Q What will you paint next?

      A A bath for birds. I have promised it to my neighbour for years, and she does not forget such things.
    `)
    expect(lettersOf(bare, 'en')).toBe(letters)
  })
})
