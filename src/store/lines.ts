// Many texts in one row of bytes, of which a reader makes those that are asked for. In: texts, or runs of a row that was made
// before, which are copied as they are. Out: the row, as a column of a ledger keeps it; and the texts again, by their places.

export interface Lines {
  readonly count: number
  readonly at: (i: number) => string | undefined
  /** The row's own table of where each begins in `data`, and where the last one ends. */
  readonly starts: Uint32Array
  readonly data: Uint8Array
}

/** Some of the texts of a row. */
export interface Run {
  readonly of: Lines
  readonly from: number
  readonly to: number
}

const wordBytes = 4
/** So that whatever follows the row begins where numbers can be read. */
const alignment = 8

export function openLines(row: Uint8Array): Lines {
  const count = row.length === 0 ? 0 : (wordsAt(row, 0, 1)[0] ?? 0)
  const starts = row.length === 0 ? new Uint32Array(1) : wordsAt(row, wordBytes, count + 1)
  const data = row.subarray(wordBytes * (count + 2))
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  return {
    count,
    starts,
    data,
    at: (i) => (i < count ? text.toString('utf8', starts[i], starts[i + 1]) : undefined)
  }
}

/** Where a row ends that other bytes follow. */
export function rowLength(bytes: Uint8Array): number {
  const {count, starts} = openLines(bytes)
  return roundUp(wordBytes * (count + 2) + (starts[count] ?? 0))
}

export function packLines(parts: readonly (string | Run)[]): Uint8Array {
  const count = parts.reduce((sum, part) => sum + (typeof part === 'string' ? 1 : part.to - part.from), 0)
  const bytes = parts.reduce((sum, part) => sum + sizeOf(part), 0)
  const front = wordBytes * (count + 2)
  const row = Buffer.from(new ArrayBuffer(roundUp(front + bytes)))
  const starts = wordsAt(row, wordBytes, count + 1)
  wordsAt(row, 0, 1)[0] = count
  let i = 0
  let at = 0
  for (const part of parts) {
    if (typeof part === 'string') {
      at += row.write(part, front + at)
      starts[++i] = at
    } else {
      const shift = at - (part.of.starts[part.from] ?? 0)
      for (let line = part.from; line < part.to; line++) starts[++i] = (part.of.starts[line + 1] ?? 0) + shift
      row.set(part.of.data.subarray(part.of.starts[part.from], part.of.starts[part.to]), front + at)
      at = starts[i] ?? 0
    }
  }
  return row
}

function sizeOf(part: string | Run): number {
  if (typeof part === 'string') return Buffer.byteLength(part)
  return (part.of.starts[part.to] ?? 0) - (part.of.starts[part.from] ?? 0)
}

function wordsAt({buffer, byteOffset}: Uint8Array, at: number, count: number): Uint32Array {
  return new Uint32Array(buffer, byteOffset + at, count)
}

function roundUp(length: number): number {
  return Math.ceil(length / alignment) * alignment
}
