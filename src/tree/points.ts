// Offsets to points. What enters is a text, what leaves is a function from an offset to the unist point at it: lines are
// counted at "\n" only, the way vfile counts (at "\r" in a text that has no other line end, as old Macintosh programs
// write them), and columns in UTF-16 code units. The line starts are found once
// and searched by halving; most callers ask in source order, so the line of the last answer is tried first.

export type Locate = (offset: number) => {line: number; column: number; offset: number}

/**
 * A locator for `text`. Offsets beyond the text's ends are taken for the nearest end.
 */
export function createLocator(text: string): Locate {
  const starts = lineStarts(text)
  let row = 0
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), text.length)
    if (!isInRow(starts, row, at)) row = isInRow(starts, row + 1, at) ? row + 1 : rowOf(starts, at)
    return {line: row + 1, column: at - (starts[row] ?? 0) + 1, offset: at}
  }
}

/** The one character at whose places the lines of a text are counted. */
export function lineMarkOf(text: string): '\n' | '\r' {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n'
}

function lineStarts(text: string): number[] {
  const mark = lineMarkOf(text)
  const starts = [0]
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) starts.push(at + 1)
  return starts
}

function isInRow(starts: readonly number[], row: number, offset: number): boolean {
  const start = starts[row]
  return start !== undefined && start <= offset && offset < (starts[row + 1] ?? Infinity)
}

function rowOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
