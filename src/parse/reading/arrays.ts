// Arrays of numbers for as long as one text is read. A reading makes some fifty, and typed arrays of their size are dear to
// make and dearer to throw away; so they serve one text after the other. What is to outlive its text is copied.

/** Gives an array of so many numbers, whatever is in it. */
export type MakeArray = (size: number) => Float32Array

/** For whoever keeps what is made. */
export const makeAnew: MakeArray = (size) => new Float32Array(size)

/** In numbers; what a book needs is given back. */
const largest = 64_000

const floats: Float32Array[] = []
const integers: Int32Array[] = []
const doubles: Float64Array[] = []
let floatsLent = 0
let integersLent = 0
let doublesLent = 0

/** Ends the loans of the text before. */
export function takeBack(): void {
  floatsLent = integersLent = doublesLent = 0
}

/** An array that is good until {@link takeBack} is called. */
export const borrow: MakeArray = (size) => {
  if (size > largest) return new Float32Array(size)
  let own = floats[floatsLent]
  if (own === undefined || own.length < size) {
    own = new Float32Array(size * 2)
    floats[floatsLent] = own
  }
  floatsLent++
  return own.subarray(0, size)
}

/** The same of integers. */
export function borrowIntegers(size: number): Int32Array {
  if (size > largest) return new Int32Array(size)
  let own = integers[integersLent]
  if (own === undefined || own.length < size) {
    own = new Int32Array(size * 2)
    integers[integersLent] = own
  }
  integersLent++
  return own.subarray(0, size)
}

/** For whoever keeps them. */
export function integersAnew(size: number): Int32Array {
  return new Int32Array(size)
}

/** The same of doubles, of one size: tables of steps. */
export function borrowDoubles(size: number): Float64Array {
  const own = doubles[doublesLent]
  if (own?.length === size) {
    doublesLent++
    return own
  }
  const made = new Float64Array(size)
  doubles[doublesLent++] = made
  return made
}

/** For whoever keeps them. */
export function doublesAnew(size: number): Float64Array {
  return new Float64Array(size)
}
