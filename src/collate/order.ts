// The orders that lists stand in. By code unit and by instant: the same on every machine, whatever its language.
import type {Instant} from '../model.ts'

/** Order by UTF-16 code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Newest first, undated last, then by slug. */
export function newestFirst(a: Dated, b: Dated): number {
  return b.time - a.time || compareText(a.slug, b.slug)
}

interface Dated {
  readonly slug: string
  /** Of its publication, as {@link instantMs} has it. */
  readonly time: number
}

/** Milliseconds since 1970; a day without a time counts from its midnight in UTC, no date at all as long ago. */
export function instantMs(instant: Instant | undefined): number {
  return instant === undefined ? Number.MIN_SAFE_INTEGER : Date.parse(instant)
}
