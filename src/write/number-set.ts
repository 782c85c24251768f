// Many numbers, to be asked whether one is among them: a table of a few bytes for each, which a million fit into.

export class NumberSet {
  readonly #table: Uint32Array
  readonly #mask: number

  /** @param lists of whole numbers from 1 to 2³² − 1 that are spread evenly */
  constructor(lists: readonly Uint32Array[]) {
    const count = lists.reduce((sum, {length}) => sum + length, 0)
    let size = 16
    while (size < 2 * count) size *= 2
    this.#table = new Uint32Array(size)
    this.#mask = size - 1
    for (const list of lists) for (const number of list) this.#table[this.#placeOf(number)] = number
  }

  has(number: number): boolean {
    return this.#table[this.#placeOf(number)] === number
  }

  /** Where the number is, or where it would be. */
  #placeOf(number: number): number {
    const table = this.#table
    let at = number & this.#mask
    while (table[at] !== 0 && table[at] !== number) at = (at + 1) & this.#mask
    return at
  }
}
