import {assert, array, integer, property, record} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {itemsOnPage, neighbourPages, numberedPages} from '../../../src/collate/lists/paging.ts'

const pageSize = record({size: integer({min: 1, max: 30}), least: integer({min: 0, max: 30})})

function pagesOf(items: readonly number[], size: {size: number; least: number}): (readonly number[])[] {
  const last = numberedPages(items.length, size)
  return Array.from({length: last + 1}, (_, number) => itemsOnPage(items, number, size))
}

describe('the pages of a list', () => {
  it('hold every item once, newest first', () => {
    assert(
      property(array(integer()), pageSize, (items, size) => {
        const [front = [], ...numbered] = pagesOf(items, size)
        expect([...front, ...numbered.reverse().flat()]).toEqual(items)
      })
    )
  })

  it('are full where they have a number, and the front page has at least what it should', () => {
    assert(
      property(array(integer(), {maxLength: 200}), pageSize, (items, size) => {
        const [front = [], ...numbered] = pagesOf(items, size)
        expect(numbered.every((page) => page.length === size.size)).toBe(true)
        expect(front.length).toBeGreaterThanOrEqual(Math.min(items.length, size.least))
        expect(front.length).toBeLessThan(size.least + size.size + 1)
      })
    )
  })

  it('never shift: a newer item changes the front page, and makes at most one page', () => {
    assert(
      property(array(integer(), {maxLength: 200}), pageSize, (items, size) => {
        const [, ...before] = pagesOf(items, size)
        const [, ...after] = pagesOf([-1, ...items], size)
        expect(after.slice(0, before.length)).toEqual(before)
        expect(after.length - before.length).toBeLessThanOrEqual(1)
      })
    )
  })

  it('lead to the pages before and after in time', () => {
    expect(neighbourPages(0, 0)).toEqual({})
    expect(neighbourPages(0, 3)).toEqual({older: 3})
    expect(neighbourPages(3, 3)).toEqual({older: 2, newer: 0})
    expect(neighbourPages(1, 3)).toEqual({newer: 2})
  })
})
