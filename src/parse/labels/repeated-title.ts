// A page shows its title more than once: `The Tide: Who mends the mill?` above the picture, `Episode 9 of The Tide: Who mends
// the mill?` above the text. What enters is the labels that lines may begin with and the lines, what leaves is the same without
// names behind which nothing stands that does not stand behind another.
import type {LabelCandidate} from '../labels.ts'

type Label = Pick<LabelCandidate, 'key' | 'contentStart'>

/** So short a saying may come twice: «Yes.» */
const shortest = 16

/** The labels, by line; no name whose every line says what another line with a label says, too. */
export function withoutTitles<Found extends Label>(
  candidates: readonly (Found | undefined)[],
  textOf: (index: number) => string
): readonly (Found | undefined)[] {
  const lengths = candidates.map((found, i) => (found ? textOf(i).length - found.contentStart : 0))
  const times = new Map<number, number>()
  for (const length of lengths) times.set(length, (times.get(length) ?? 0) + 1)
  const counts = new Map<string, number>()
  const said = candidates.map((found, i) => {
    const length = lengths[i] ?? 0
    // Most lines are as long as no other.
    if (!found || length < shortest || times.get(length) === 1) return ''
    const words = textOf(i).slice(found.contentStart)
    counts.set(words, (counts.get(words) ?? 0) + 1)
    return words
  })
  if (counts.size === 0 || [...counts.values()].every((count) => count === 1)) return candidates
  const own = new Set<string>()
  candidates.forEach((found, i) => {
    if (found && (counts.get(said[i] ?? '') ?? 0) < 2) own.add(found.key)
  })
  return candidates.map((found) => (found && own.has(found.key) ? found : undefined))
}
