// From messages to what the page shows of them: the errors, each with its place and the line that it is about.
import {join} from 'node:path'
import type {Diagnostic} from '../model.ts'
import {readText, withKeyPlaces} from '../read.ts'
import type {Problem} from './reload.ts'

/** More of them hide the page and help nobody; the terminal has all. */
const mostShown = 10

/** The first errors. `root` is where the files of the messages lie. */
export function problemsOf(messages: readonly Diagnostic[], root: string): Problem[] {
  const errors = messages.filter(({severity}) => severity === 'error')
  return withKeyPlaces(errors.slice(0, mostShown), root).map((message) => toProblem(message, root))
}

function toProblem(diagnostic: Diagnostic, root: string): Problem {
  const {severity, ruleId, message, file, place} = diagnostic
  const note = noteOf(diagnostic)
  const line = file === undefined || place === undefined ? undefined : lineOf(join(root, file), place.start.line)
  const at = place === undefined ? '' : `:${place.start.line}:${place.start.column}`
  return {
    severity,
    ruleId,
    message,
    ...(note !== '' && {note}),
    ...(file !== undefined && {place: file + at}),
    ...(line !== undefined && line.trim() !== '' && {line})
  }
}

/** What to do, and the other place where there is one, each on a line of its own. */
function noteOf({note, cause}: Diagnostic): string {
  const other = cause?.file === undefined ? cause?.message : `See also ${cause.file}: ${cause.message}`
  return [note, other].filter((line) => line !== undefined).join('\n')
}

function lineOf(path: string, number: number): string | undefined {
  return readText(path).text.split(/\r\n|[\n\r\u2028\u2029]/u)[number - 1]
}
