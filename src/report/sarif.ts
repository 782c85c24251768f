// Messages as SARIF 2.1.0 (OASIS, errata 01), which code hosts and editors read. What enters is messages, what leaves is
// one JSON document. Columns are UTF-16 code units there as here, so places pass as they are.
import type {Diagnostic, Place} from '../model.ts'

const levels: Readonly<Record<Diagnostic['severity'], string>> = {error: 'error', warning: 'warning', info: 'note'}

/** A log with one run; valid with no results too. */
export function formatSarif(messages: readonly Diagnostic[]): string {
  const ids = [...new Set(messages.map(({ruleId}) => ruleId))].sort()
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'Goftogu', rules: ids.map((id) => ({id}))}},
        columnKind: 'utf16CodeUnits',
        results: messages.map((message) => toResult(message, ids))
      }
    ]
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function toResult({ruleId, severity, message, note, file, place, fix, cause}: Diagnostic, ids: readonly string[]) {
  const location = file === undefined ? [] : [{physicalLocation: toLocation(file, place)}]
  const other =
    cause?.file === undefined
      ? []
      : [{message: {text: cause.message}, physicalLocation: toLocation(cause.file, cause.place)}]
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: levels[severity],
    message: {text: note === undefined ? message : `${message}\n${note}`},
    locations: location,
    ...(other.length > 0 && {relatedLocations: other}),
    ...(fix && file !== undefined && {fixes: [toFix(file, fix)]})
  }
}

function toFix(file: string, {start, end, text}: NonNullable<Diagnostic['fix']>) {
  const replacements = [{deletedRegion: {charOffset: start, charLength: end - start}, insertedContent: {text}}]
  return {artifactChanges: [{artifactLocation: toArtifact(file), replacements}]}
}

function toLocation(file: string, place: Place | undefined) {
  return {artifactLocation: toArtifact(file), ...(place && {region: toRegion(place)})}
}

/** A relative URI reference (RFC 3986 §4.2): segments are percent-encoded, a colon in the first would be a scheme. */
function toArtifact(file: string) {
  return {
    uri: file
      .split('/')
      .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')))
      .join('/')
  }
}

function toRegion({start, end}: Place) {
  const first = {startLine: start.line, startColumn: start.column}
  return end ? {...first, endLine: end.line, endColumn: end.column} : first
}
