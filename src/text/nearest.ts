// "Did you mean …?": what enters is a word that nothing knows and the words that would have done, what leaves is the one
// that was probably meant. Optimal string alignment distance (a swap of neighbours counts one), for slips of the fingers
// are insertions, deletions, replacements and swaps; case, spaces and hyphens are not slips.

/**
 * The candidate that is nearest to `word`, or undefined where none is near: at most one slip in three letters, two in
 * six, and so on. Among equals the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = toComparable(word)
  if (wanted.length > 64) return undefined
  let best: string | undefined
  let bestDistance = Infinity
  for (const candidate of candidates) {
    const other = toComparable(candidate)
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3))
    if (Math.abs(wanted.length - other.length) > allowed) continue
    const distance = distanceBetween(wanted, other)
    if (distance <= allowed && distance < bestDistance && distance < other.length) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function toComparable(word: string): string {
  return word.normalize('NFC').trim().toLowerCase().replace(/[\s-]/gu, '_')
}

function distanceBetween(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let cost = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + (isSame ? 0 : 1))
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) cost = Math.min(cost, at(beforePrevious, j - 2) + 1)
      row.push(cost)
    }
    beforePrevious = previous
    previous = row
  }
  return at(previous, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0
}
