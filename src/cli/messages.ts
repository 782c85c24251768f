// Telling messages in the form that was asked for: to people on stderr, to programs on stdout.
import {join} from 'node:path'
import type {Diagnostic} from '../model.ts'
import {readText, withKeyPlaces} from '../read.ts'
import {formatDiagnostics, reportFormats} from '../report.ts'
import type {Arguments} from './arguments.ts'
import {mayColour, type Terminal} from './terminal.ts'
import {isForPeople, toldOf} from './verdict.ts'

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

/** More notes than this, of a build, are only counted: a large archive has thousands of them, and `check` tells them all. */
const MANY_NOTES = 100

/** As {@link tell}, of what a build says: people are told how many notes there are where these would hide all else. */
export function tellOfBuild(messages: readonly Diagnostic[], root: string, call: Call): void {
  const {given, terminal} = call
  const graver = messages.filter(({severity}) => severity !== 'info')
  const notes = messages.length - graver.length
  if (!isForPeople(given) || notes <= MANY_NOTES) {
    tell(messages, root, call)
    return
  }
  tell(graver, root, call)
  if (!given.switches.has('quiet'))
    terminal.say(`${notes} notes are not shown here; goftogu check shows them, with the lines.\n`)
}

/** Texts of the project's files by the name that messages give them, read when one is asked for. */
export function textsOf(root: string): (file: string) => string | undefined {
  return (file) => {
    const {text} = readText(join(root, file))
    return text === '' ? undefined : text
  }
}
