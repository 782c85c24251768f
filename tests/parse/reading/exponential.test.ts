import {expect, it} from 'vitest'
import {exponential} from '../../../src/parse/reading/exponential.ts'

it('exponentials of numbers that are not positive are those of the machine, in single precision', () => {
  const numbers = Array.from({length: 104_001}, (_, step) => -step / 1000)
  expect(numbers.filter((x) => Math.fround(exponential(x)) !== Math.fround(Math.exp(x)))).toEqual([])
})
