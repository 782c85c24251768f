// What messages mean for a command: which of them are told, and how it ends.
import type {Diagnostic} from '../model.ts'
import {exitCodeOf} from '../report.ts'
import type {Arguments} from './arguments.ts'
import type {ExitCode} from './terminal.ts'

/** How a command ends that had these things to say. */
export function exitCodeFor(messages: readonly Diagnostic[], given: Arguments): ExitCode {
  return exitCodeOf(messages, {strict: given.switches.has('strict')})
}

/** Whether nobody is told anything of a site where so much is wrong, and nothing of it makes the command fail. */
export function isOfNoConcern({errors, warnings}: Counts, given: Arguments): boolean {
  return isQuiet(given) && errors === 0 && (warnings === 0 || !given.switches.has('strict'))
}

interface Counts {
  readonly errors: number
  readonly warnings: number
}

/** With `--quiet` people are told only why a command fails. */
export function toldOf(messages: readonly Diagnostic[], given: Arguments): readonly Diagnostic[] {
  return isQuiet(given) ? messages.filter((message) => exitCodeFor([message], given) !== 0) : messages
}

/** Whether messages are told in the form that people read. */
export function isForPeople(given: Arguments): boolean {
  return (given.values.get('format') ?? 'pretty') === 'pretty'
}

function isQuiet(given: Arguments): boolean {
  return isForPeople(given) && given.switches.has('quiet')
}
