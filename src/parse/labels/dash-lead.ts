// Agencies name themselves with a dash at the head of a report, «موج- احمد کنگی …», and with a colon where they ask. What
// enters is the labels that lines may begin with, what leaves is the same without such a head.
import type {LabelCandidate} from '../labels.ts'

type Label = Pick<LabelCandidate, 'key' | 'form'>

/** The labels, by line; no name with a dash that comes first where all others of that name have a colon. */
export function withoutDashLeads<Found extends Label>(
  candidates: readonly (Found | undefined)[]
): readonly (Found | undefined)[] {
  const leads = new Map<string, number>()
  const kept = new Set<string>()
  const signed = new Set<string>()
  candidates.forEach((found, i) => {
    if (!found || kept.has(found.key)) return
    if (found.form === 'dash' && !leads.has(found.key)) leads.set(found.key, i)
    else if (found.form === 'colon' && leads.has(found.key)) signed.add(found.key)
    else kept.add(found.key)
  })
  const dropped = new Set([...signed].filter((key) => !kept.has(key)).map((key) => leads.get(key)))
  return dropped.size === 0 ? candidates : candidates.map((found, i) => (dropped.has(i) ? undefined : found))
}
