// Messages as GitHub's workflow commands, which become annotations beside the lines of a commit. What enters is messages,
// what leaves is one command a line, escaped as the runner's toolkit does: a value cannot end its own command.
import type {Diagnostic} from '../model.ts'

const commands: Readonly<Record<Diagnostic['severity'], string>> = {error: 'error', warning: 'warning', info: 'notice'}

/** One line for each message; empty for none. */
export function formatGithub(messages: readonly Diagnostic[]): string {
  return messages.map((message) => `${toCommand(message)}\n`).join('')
}

function toCommand({severity, ruleId, message, note, file, place, cause}: Diagnostic): string {
  const {start, end} = place ?? {}
  const properties: [string, string | number | undefined][] = [
    ['file', file],
    ['line', file === undefined ? undefined : start?.line],
    ['col', file === undefined ? undefined : start?.column],
    ['endLine', start && end && file !== undefined ? end.line : undefined],
    // Columns are understood only where both ends lie on one line.
    ['endColumn', start && end && start.line === end.line && file !== undefined ? end.column : undefined],
    ['title', ruleId]
  ]
  const given = properties.flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`]
  )
  const other = cause && (cause.file === undefined ? cause.message : `See also ${cause.file}: ${cause.message}`)
  const body = [message, note, other].filter((part) => part !== undefined).join('\n')
  return `::${commands[severity]} ${given.join(',')}::${escapeData(body)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
