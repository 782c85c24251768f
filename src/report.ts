// Door of the report: diagnostics → text for people, for programs and for code hosts, and the exit code. What enters is
// messages in any order; they leave by file and place, so that two runs say the same in the same order.
import type {Diagnostic} from './model.ts'
import {formatGithub} from './report/github.ts'
import {formatPretty} from './report/pretty.ts'
import {formatSarif} from './report/sarif.ts'

export {exitCodeOf, type MessagesExitCode} from './report/exit-code.ts'

export type ReportFormat = 'github' | 'json' | 'pretty' | 'sarif'

export const reportFormats: readonly ReportFormat[] = ['pretty', 'json', 'github', 'sarif']

export interface ReportOptions {
  readonly format: ReportFormat
  /** The decoded text of a file, for `pretty`; undefined for files that have none. */
  readonly sources?: (file: string) => string | undefined
  /** Whether `pretty` may use escape sequences for colour; false without it. */
  readonly color?: boolean
}

/**
 * All messages in one format, sorted by file and place, each line ended by "\n".
 * `json`: one object a line. `sarif`: one document, also for no messages. The others are empty for no messages.
 */
export function formatDiagnostics(messages: readonly Diagnostic[], options: ReportOptions): string {
  const sorted = messages.toSorted(compareByPlace)
  switch (options.format) {
    case 'pretty':
      return formatPretty(sorted, {sources: options.sources ?? noSource, color: options.color ?? false})
    case 'json':
      return sorted.map((message) => `${JSON.stringify(message)}\n`).join('')
    case 'github':
      return formatGithub(sorted)
    default:
      return formatSarif(sorted)
  }
}

function noSource(): undefined {
  return undefined
}

/** Messages without a file first: they are about everything. By code units, the same on every machine. */
function compareByPlace(a: Diagnostic, b: Diagnostic): number {
  const fileA = a.file ?? ''
  const fileB = b.file ?? ''
  if (fileA !== fileB) return fileA < fileB ? -1 : 1
  const startA = a.place?.start
  const startB = b.place?.start
  return (startA?.line ?? 0) - (startB?.line ?? 0) || (startA?.column ?? 0) - (startB?.column ?? 0)
}
