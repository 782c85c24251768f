import {describe, expect, it} from 'vitest'
import {createFences} from '../../../src/parse/prose/fences.ts'
import {toLines} from '../../../src/parse/lines.ts'

/** For each line the index of the line that closes the fence it opens. */
function closings(text: string, cut: readonly number[] = []): (number | undefined)[] {
  const lines = toLines(text, 0)
  const closingOf = createFences({
    count: lines.length,
    textOf: (index) => lines[index]?.text ?? '',
    isCut: (index) => cut.includes(index)
  })
  return lines.map((_, i) => closingOf(i))
}

describe('fences', () => {
  it('are closed by a line of at least as many of the same signs', () => {
    expect(closings('```js\na\n```')).toEqual([2, undefined, undefined])
    expect(closings('````\n```\n~~~~\n`````')[0]).toBe(3)
    expect(closings('~~~ x\n```\n~~~')[0]).toBe(2)
  })

  it('stay open where no such line follows', () => {
    expect(closings('```\na')).toEqual([undefined, undefined])
    expect(closings('````\n```')[0]).toBeUndefined()
    expect(closings('```\n~~~~~')[0]).toBeUndefined()
    expect(closings('```\n``` x')[0]).toBeUndefined()
    expect(closings('``\n``')[0]).toBeUndefined()
  })

  it('do not reach over a line of which something was cut', () => {
    expect(closings('```\na\n```', [1])[0]).toBeUndefined()
    expect(closings('```\na\n```\n```', [2])[0]).toBeUndefined()
    expect(closings('```\na\n```', [0])[0]).toBe(2)
  })
})
