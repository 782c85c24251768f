// Telling messages in the form that was asked for: to people on stderr, to programs on stdout.
import {join} from 'node:path'
import type {Diagnostic} from '../model.ts'
import {readText, withKeyPlaces} from '../read.ts'
import {exitCodeOf, formatDiagnostics, reportFormats} from '../report.ts'
import type {Arguments} from './arguments.ts'
import {mayColour, type ExitCode, type Terminal} from './terminal.ts'

/** A command's options and its world. */
export interface Call {
  readonly given: Arguments
  readonly terminal: Terminal
}

/** Tells the messages about the project in `root`; with `--quiet` people are told only why a command fails. */
export function tell(messages: readonly Diagnostic[], root: string, {given, terminal}: Call): void {
  const format = reportFormats.find((name) => name === given.values.get('format')) ?? 'pretty'
  const isTalk = format === 'pretty' || given.switches.has('json')
  const isQuiet = format === 'pretty' && given.switches.has('quiet')
  const told = isQuiet ? messages.filter((message) => exitCodeFor([message], given) !== 0) : messages
  const color = format === 'pretty' && mayColour(terminal)
  const text = formatDiagnostics(withKeyPlaces(told, root), {format, sources: textsOf(root), color})
  if (text !== '') (isTalk ? terminal.say : terminal.print)(text)
}

/** How a command ends that had these things to say. */
export function exitCodeFor(messages: readonly Diagnostic[], given: Arguments): ExitCode {
  return exitCodeOf(messages, {strict: given.switches.has('strict')})
}

/** Texts of the project's files by the name that messages give them, read when one is asked for. */
export function textsOf(root: string): (file: string) => string | undefined {
  return (file) => {
    const {text} = readText(join(root, file))
    return text === '' ? undefined : text
  }
}
