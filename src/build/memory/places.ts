// Places in packs as tables of numbers, four for each, which a ledger holds as they are. In: places, or a table and which of its
// rows. Out: the other.
import {columnToList, listToColumn, toColumn, toDoubles, type Columns, type Location} from '../../store.ts'

/** Four numbers a place: segment, offset, length in bytes, checksum. */
export function toNumbers(places: readonly Location[]): Float64Array {
  const numbers = new Float64Array(4 * places.length)
  for (const [i, {segment, offset, length, sum}] of places.entries()) {
    numbers[4 * i] = segment
    numbers[4 * i + 1] = offset
    numbers[4 * i + 2] = length
    numbers[4 * i + 3] = sum
  }
  return numbers
}

/** The `i`th place of a table. */
export function placeAt(numbers: Float64Array | readonly number[], i: number): Location {
  return {
    segment: numbers[4 * i] ?? 0,
    offset: numbers[4 * i + 1] ?? 0,
    length: numbers[4 * i + 2] ?? 0,
    sum: numbers[4 * i + 3] ?? 0
  }
}

/** Places by key, under a name. */
export function placeColumns(name: string, places: ReadonlyMap<string, Location>): [string, Uint8Array][] {
  return [
    [name, listToColumn([...places.keys()])],
    [`${name}Places`, toColumn(toNumbers([...places.values()]))]
  ]
}

/** As {@link placeColumns} has written them; empty where there are none. */
export function placesFrom(columns: Columns, name: string): Map<string, Location> {
  const numbers = toDoubles(columns.get(`${name}Places`))
  return new Map(columnToList(columns.get(name)).map((key, i) => [key, placeAt(numbers, i)]))
}
