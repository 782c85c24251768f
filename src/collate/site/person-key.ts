// By which two mentions are the same person. In: a person of a text. Out: a key.
import type {PersonSummary} from '../../model.ts'
import {fold} from '../../text/fold.ts'

/** Mentions of one person are mostly the same word for word, and a name is costly to fold. */
const folded = new Map<string, string>()
const MOST_FOLDED = 20_000

/** The id in `people.yaml`, else the name however it is spelt. */
export function personKey({known, name}: Pick<PersonSummary, 'known' | 'name'>): string {
  if (known !== undefined) return `person ${known}`
  const found = folded.get(name)
  if (found !== undefined) return found
  const key = `name ${fold(name)}`
  if (folded.size >= MOST_FOLDED) folded.clear()
  folded.set(name, key)
  return key
}
