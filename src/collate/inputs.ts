// What a plan names as its inputs where its pages show an interview: the only place that knows what of an entry depends on
// more than its own text. In: an entry. Out: digests and texts that are other ones as soon as the entry says anything else.
// They are kept apart and not joined, because a build finds the texts that a plan shows by the faces among its inputs.
import type {Entry} from './site.ts'

/**
 * What the pages of others may say of an entry: what its text tells of itself, and a date that may be its source's. Asked for
 * some ten times for each page of a site, so nothing is named twice.
 */
export function shownInputs({summary, published}: Entry): string[] {
  return published === summary.published ? [summary.face] : [summary.face, published ?? '']
}

/** What the pages say that hold the whole of an entry: its article, and what it has from its family. */
export function ownInputs(entry: Entry): string[] {
  const {summary, published, family} = entry
  const inputs = [summary.hash]
  if (published !== summary.published) inputs.push(published ?? '')
  if (!isSameList(family.topics, summary.topics)) inputs.push(family.topics.join('\n'))
  if (family.companion?.pictures !== undefined) inputs.push(family.companion.digest)
  if (family.companion?.questions !== undefined) inputs.push(...questionInputs(entry))
  return inputs
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i])
}

/** What the addresses of its questions depend on besides the text itself. */
export function questionInputs({family: {companion, versions}}: Pick<Entry, 'family'>): string[] {
  if (companion?.questions === undefined) return []
  return [companion.digest, ...[...versions.values()].map(({asked}) => asked)]
}
