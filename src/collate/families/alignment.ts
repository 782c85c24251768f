// Where two versions of an interview part. Words cannot be compared across languages, but lengths can: a translation of
// a long exchange is long (Gale and Church, A program for aligning sentences, 1993). The cheapest way to pair the
// exchanges of both, leaving some alone, shows the first that has no counterpart.
import type {ExchangeSummary} from '../../model.ts'

/** Texts of more exchanges are compared from the top as far as this; the cost grows with the square. */
const MAX_EXCHANGES = 300
/** What it costs to leave an exchange alone: as much as lengths that differ by a factor of two and a half. */
const GAP_COST = 0.9
/** Added where one side is answered and the other not. */
const KIND_COST = 1.5

/** Indexes into both lists, from 0, of the first place where they do not run in step. */
export function firstDifference(
  source: readonly ExchangeSummary[],
  target: readonly ExchangeSummary[]
): {source: number; target: number} {
  const from = source.slice(0, MAX_EXCHANGES)
  const to = target.slice(0, MAX_EXCHANGES)
  const costs = costTable(from, to)
  let i = 0
  let j = 0
  while (i < from.length && j < to.length) {
    const here = costs[i]?.[j] ?? 0
    const skipped = GAP_COST + Math.min(costs[i + 1]?.[j] ?? Infinity, costs[i]?.[j + 1] ?? Infinity)
    if (skipped <= here + Number.EPSILON) break
    i++
    j++
  }
  return {source: i, target: j}
}

/** `table[i][j]`: the cost of pairing all from `i` on in one list with all from `j` on in the other. */
function costTable(source: readonly ExchangeSummary[], target: readonly ExchangeSummary[]): number[][] {
  const table = Array.from({length: source.length + 1}, () => Array.from({length: target.length + 1}, () => 0))
  for (let i = source.length; i >= 0; i--) {
    const row = table[i] ?? []
    for (let j = target.length; j >= 0; j--) row[j] = cheapest(table, {i, j, pair: pairCost(source[i], target[j])})
  }
  return table
}

function cheapest(table: readonly number[][], {i, j, pair}: {i: number; j: number; pair: number | undefined}): number {
  const options = [
    ...(pair === undefined ? [] : [pair + (table[i + 1]?.[j + 1] ?? 0)]),
    ...(i + 1 < table.length ? [GAP_COST + (table[i + 1]?.[j] ?? 0)] : []),
    ...(j + 1 < (table[i]?.length ?? 0) ? [GAP_COST + (table[i]?.[j + 1] ?? 0)] : [])
  ]
  return options.length === 0 ? 0 : Math.min(...options)
}

function pairCost(a: ExchangeSummary | undefined, b: ExchangeSummary | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined
  const isOtherKind = a.isAnswered !== b.isAnswered || (a.question === '') !== (b.question === '')
  return Math.abs(Math.log((b.words + 5) / (a.words + 5))) + (isOtherKind ? KIND_COST : 0)
}
