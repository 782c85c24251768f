// The addresses of questions within an article. The same exchange has the same id in every version of an interview.
import type {ExchangeSummary} from '../model.ts'

export interface ExchangeId {
  readonly id: string
  readonly answerId: string
  /** From 1; 0 for words that stand before the first question. */
  readonly number: number
}

/** One for each exchange, in order: questions are counted from `q1`; an answer that opens the text is `a0`. */
export function exchangeIds(exchanges: readonly ExchangeSummary[]): ExchangeId[] {
  const first = exchanges[0]?.question === '' ? 0 : 1
  return exchanges.map((_, i) => ({id: `q${i + first}`, answerId: `a${i + first}`, number: i + first}))
}
