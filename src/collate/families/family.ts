// One interview in all its versions, and what they tell of each other.
import type {Companion, Instant, LocaleTag, Summary} from '../../model.ts'

export interface Family {
  readonly slug: string
  /** In the order of the site's locales; at least one. */
  readonly versions: ReadonlyMap<LocaleTag, Summary>
  /** What the others are translated from; where no version says so, the first that is no translation. */
  readonly source: Summary
  /** Of all versions, those of the source first. */
  readonly topics: readonly string[]
  /** Of the source, else of any version. */
  readonly published?: Instant
  /** The same in milliseconds, as far back as can be where there is none. */
  readonly time: number
  /** What stands beside the texts, where there is anything. */
  readonly companion?: Companion
}

/** When a version was published: its own date, else that of what it is translated from. */
export function publishedOf(summary: Summary, family: Family): Instant | undefined {
  const origin = summary.translatedFrom === undefined ? undefined : family.versions.get(summary.translatedFrom)
  return summary.published ?? origin?.published ?? family.published
}

/** The version that a translation was made from, where it is on the site. */
export function originOf(summary: Summary, family: Family): Summary | undefined {
  if (summary === family.source) return undefined
  const named = summary.translatedFrom === undefined ? undefined : family.versions.get(summary.translatedFrom)
  return named === summary ? family.source : (named ?? family.source)
}

/** The versions that have the same exchanges as the source, in the order of the site's locales. */
export function versionsInStep({versions, source}: Family): Summary[] {
  return [...versions.values()].filter((version) => isParallel(version, source))
}

/** Whether two versions have the same exchanges, as far as their number tells. */
export function isParallel(a: Summary, b: Summary): boolean {
  return a.exchangeCount === b.exchangeCount && a.opensWithAnswer === b.opensWithAnswer
}
