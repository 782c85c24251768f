// What stands in the columns of a ledger, as its readers want it: numbers, lists of strings. In: bytes. Out: the same
// without a copy where that can be; and bytes again.

/** Numbers as a column: the same memory, in the order of this machine's bytes. */
export function toColumn(numbers: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/** The same memory as numbers of eight bytes, none where there is no column. The column begins at a multiple of eight. */
export function toDoubles(column: Uint8Array | undefined): Float64Array {
  return column === undefined
    ? new Float64Array()
    : new Float64Array(column.buffer, column.byteOffset, column.byteLength / 8)
}

/** The same memory as numbers of four bytes, none where there is no column. The column begins at a multiple of four. */
export function toWords(column: Uint8Array | undefined): Uint32Array {
  return column === undefined
    ? new Uint32Array()
    : new Uint32Array(column.buffer, column.byteOffset, column.byteLength / 4)
}

/** Lists that were columns, or have become ones: most are kept as they are from build to build. */
const known = new WeakMap<readonly string[], Uint8Array>()

/** Strings as a column; none may hold U+0000. The list must stay as it is. */
export function listToColumn(list: readonly string[]): Uint8Array {
  const column = known.get(list) ?? Buffer.from(list.map((text) => `${text}\0`).join(''))
  known.set(list, column)
  return column
}

/** The strings of a column in their order, none where there is no column. The list must stay as it is. */
export function columnToList(column: Uint8Array | undefined): string[] {
  if (column === undefined || column.length === 0) return []
  const text = Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('utf8')
  const list = text.split('\0')
  list.pop()
  known.set(list, column)
  return list
}
