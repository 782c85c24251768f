// Telling messages in the form that was asked for: to people on stderr, to programs on stdout.
import {join} from 'node:path'
import type {Diagnostic} from '../model.ts'
import {readText, withKeyPlaces} from '../read.ts'
import {formatDiagnostics, reportFormats} from '../report.ts'
import type {Arguments} from './arguments.ts'
import {mayColour, type Terminal} from './terminal.ts'
import {toldOf} from './verdict.ts'

/** A command's options and its world. */
export interface Call {
  readonly given: Arguments
  readonly terminal: Terminal
}

/** Tells the messages about the project in `root`; with `--quiet` people are told only why a command fails. */
export function tell(messages: readonly Diagnostic[], root: string, {given, terminal}: Call): void {
  const format = reportFormats.find((name) => name === given.values.get('format')) ?? 'pretty'
  const isTalk = format === 'pretty' || given.switches.has('json')
  const told = toldOf(messages, given)
  const color = format === 'pretty' && mayColour(terminal)
  const text = formatDiagnostics(withKeyPlaces(told, root), {format, sources: textsOf(root), color})
  if (text !== '') (isTalk ? terminal.say : terminal.print)(text)
}

/** Texts of the project's files by the name that messages give them, read when one is asked for. */
export function textsOf(root: string): (file: string) => string | undefined {
  return (file) => {
    const {text} = readText(join(root, file))
    return text === '' ? undefined : text
  }
}
