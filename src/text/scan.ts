// Places in a text: from an offset to line and column. Line starts are found once and searched by halves, so that a
// million messages on a million lines cost no more than reading the text.

/** As unist has it: line and column from 1, offset from 0, in UTF-16 code units. */
export interface TextPoint {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/**
 * Offset of the first character of every line, in order; the first is 0. Lines are counted at "\n" only, as editors and
 * unist positions count them.
 */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Where an offset lies. `starts` is what {@link lineStarts} gave for the same text. */
export function pointAt(starts: readonly number[], offset: number): TextPoint {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
}
