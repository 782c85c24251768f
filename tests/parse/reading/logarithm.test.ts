import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {logarithm} from '../../../src/parse/reading/logarithm.ts'

describe('logarithm', () => {
  it('is the natural one', () => {
    fc.assert(
      fc.property(fc.double({min: 1e-300, max: 1e300, noNaN: true}), (x) => {
        expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThan(1e-12)
      }),
      {seed: 20261123, numRuns: 2000}
    )
    for (const x of [1, 2, 0.5, Math.E, 1 - 2 ** -53, 1 + 2 ** -52]) expect(logarithm(x)).toBeCloseTo(Math.log(x), 14)
  })
})
