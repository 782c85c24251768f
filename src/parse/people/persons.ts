// From what was found to the persons of the tree: their roles, their fullest names, their ids.
import {slugOf} from '../../text/slug.ts'
import type {Person} from '../../tree/nodes.ts'
import type {Draft} from './register.ts'

/** Labels on turns weigh more than any credit. */
export function roleOf({asks, answers, credited}: Draft): Person['role'] {
  if (answers > asks) return 'interviewee'
  return asks > 0 ? 'interviewer' : (credited ?? 'unknown')
}

export function firstAt({spellings}: Draft): number {
  return Math.min(...spellings.map(({at}) => at))
}

/** One person for each draft, in the same order. */
export function toPersons(drafts: readonly Draft[]): Person[] {
  const taken = new Map<string, number>()
  return drafts.map((draft) => {
    const spellings = [...draft.spellings].sort((one, other) => one.at - other.at).map(({text}) => text)
    const name = fullest(spellings)
    const id = unique(draft.known?.id ?? (slugOf(name) || 'person'), taken)
    const {description, kind} = draft
    return {id, kind, role: roleOf(draft), name, spellings, ...(description === undefined ? {} : {description})}
  })
}

/** Most words, and of those one that is not all capitals; the first among equals. */
function fullest(spellings: readonly string[]): string {
  return spellings.reduce((best, name) => (fullness(name) > fullness(best) ? name : best), spellings[0] ?? '')
}

function fullness(name: string): number {
  return wordCountOf(name) * 2 + (/\p{Ll}|[\u0600-\u06FF]/u.test(name) ? 1 : 0)
}

function unique(id: string, taken: Map<string, number>): string {
  const count = (taken.get(id) ?? 0) + 1
  taken.set(id, count)
  const free = count === 1 ? id : `${id}-${count}`
  return count === 1 || !taken.has(free) ? free : unique(free, taken)
}

function wordCountOf(name: string): number {
  return name.split(/\s+/u).length
}
