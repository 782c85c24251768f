// What messages mean for a command: which of them are told, and how it ends.
import type {Diagnostic} from '../model.ts'
import {exitCodeOf} from '../report.ts'
import type {Arguments} from './arguments.ts'
import type {ExitCode} from './terminal.ts'

/** How a command ends that had these things to say. */
export function exitCodeFor(messages: readonly Diagnostic[], given: Arguments): ExitCode {
  return exitCodeOf(messages, {strict: given.switches.has('strict')})
}

/** With `--quiet` people are told only why a command fails. */
export function toldOf(messages: readonly Diagnostic[], given: Arguments): readonly Diagnostic[] {
  const isForPeople = (given.values.get('format') ?? 'pretty') === 'pretty'
  const isQuiet = isForPeople && given.switches.has('quiet')
  return isQuiet ? messages.filter((message) => exitCodeFor([message], given) !== 0) : messages
}
