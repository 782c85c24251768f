// What time does to texts: drafts, and those that are to appear later or no more. In: all rows and the moment at which the site
// is made. Out: the rows that are on the site then, those whose text has been withdrawn, and the next moment at which that
// will be another set. A text that is not due does not exist: no other page says anything of it.
import type {Diagnostic, Instant, Summary} from '../model.ts'
import {instantMs} from './order.ts'

export interface Moment {
  /** Milliseconds since 1970 (UTC). */
  readonly now: number
  /** Shows drafts and what is due later, to those who write them. */
  readonly drafts?: boolean
}

export interface DueTexts {
  readonly shown: readonly Summary[]
  readonly withdrawn: readonly Summary[]
  /** All that editors keep off the site, what has been withdrawn included. */
  readonly gone: readonly Summary[]
}

export function dueTexts(summaries: readonly Summary[], moment: Moment): DueTexts {
  const shown: Summary[] = []
  const withdrawn: Summary[] = []
  const gone: Summary[] = []
  for (const summary of summaries) {
    const isThere = isOnSite(summary, moment)
    if (isThere && summary.withdrawn === undefined) {
      shown.push(summary)
      continue
    }
    gone.push(summary)
    if (isThere) withdrawn.push(summary)
  }
  return {shown, withdrawn, gone}
}

/** When the set of texts on the site changes next, by the clock alone; `undefined` where it never will. */
export function nextDue(summaries: readonly Summary[], now: number): Instant | undefined {
  let next: Instant | undefined
  for (const {isDraft, publishAt, expires} of summaries) {
    if (isDraft === true) continue
    for (const instant of [publishAt, expires]) {
      if (instant === undefined || instantMs(instant) <= now) continue
      if (next === undefined || instantMs(instant) < instantMs(next)) next = instant
    }
  }
  return next
}

/** Drafts whose day has come: somebody may be waiting for them. */
export function overdueDrafts(summaries: readonly Summary[], {now}: Moment): Diagnostic[] {
  return summaries.flatMap(({isDraft, publishAt, path}): Diagnostic[] => {
    if (isDraft !== true || publishAt === undefined || instantMs(publishAt) > now || !Number.isFinite(now)) return []
    return [
      {
        ruleId: 'overdue-draft',
        severity: 'warning',
        message: `The time of \`publish_at\`, ${publishAt}, has passed, but the text is still a draft.`,
        note: 'Remove `draft: true` to publish it, or put `publish_at` off.',
        file: path,
        key: 'draft',
        place: {start: {line: 1, column: 1}}
      }
    ]
  })
}

function isOnSite({isDraft, publishAt, expires}: Summary, {now, drafts = false}: Moment): boolean {
  if (expires !== undefined && instantMs(expires) <= now) return false
  return drafts || (isDraft !== true && (publishAt === undefined || instantMs(publishAt) <= now))
}
