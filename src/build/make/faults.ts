// What is wrong in a template or a style sheet is found again for every page that needs it, and is one mistake to whoever
// mends it. In: the messages of page after page. Out: each mistake once, with the first text that was to become a page
// and the number of pages that wait besides.
import type {Diagnostic} from '../../model.ts'

interface Fault {
  message: Diagnostic
  pages: number
}

/** Grows by {@link addFault}; keyed by all that makes two messages the same mistake. */
export type Faults = Map<string, Fault>

/** Adds what one page says. */
export function addFault(faults: Faults, message: Diagnostic): void {
  const {ruleId, file, place} = message
  const key = JSON.stringify([ruleId, file, place?.start, message.message])
  const known = faults.get(key)
  if (known === undefined) {
    faults.set(key, {message, pages: 1})
    return
  }
  known.pages++
  if (known.message.cause?.file === undefined && message.cause?.file !== undefined) known.message = message
}

/** Every mistake once, in the order in which they were found. */
export function messagesOf(faults: Faults): Diagnostic[] {
  return [...faults.values()].map(({message, pages}) => (pages === 1 ? message : withCount(message, pages - 1)))
}

function withCount(message: Diagnostic, others: number): Diagnostic {
  const waiting = others === 1 ? 'Another page waits for it too.' : `${others} other pages wait for it too.`
  const {cause} = message
  return {...message, cause: {...cause, message: cause === undefined ? waiting : `${cause.message} ${waiting}`}}
}
