import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {addressTable} from '../../../src/collate/site/address-table.ts'
import type {UrlPath} from '../../../src/model.ts'

describe('a table of addresses', () => {
  it('finds the text of each address, the first of those that have one, and nothing at any other', () => {
    const segment = fc.string({unit: fc.constantFrom('a', 'b', 'ب', '-'), maxLength: 4})
    fc.assert(
      fc.property(fc.array(segment, {maxLength: 60}), segment, (found, other) => {
        const urls = found as UrlPath[]
        const find = addressTable(urls.length, (text) => urls[text])
        const place = (url: UrlPath): number | undefined => (urls.includes(url) ? urls.indexOf(url) : undefined)
        for (const url of [...urls, other as UrlPath]) expect(find(url)).toBe(place(url))
      }),
      {seed: 8}
    )
  })
})
