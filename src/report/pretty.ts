// Messages for people at a terminal. What enters is messages in the order in which they are to be read, what leaves is
// text: for each the place (which most terminals make a link), the sentence, the line itself, and what to do.
import type {Diagnostic, Place} from '../model.ts'
import {toIsolated, toSentence, toVisible} from './display.ts'
import {toFrame} from './frame.ts'

export interface PrettyOptions {
  /** The decoded text of a file; undefined for files that have none. */
  readonly sources: (file: string) => string | undefined
  readonly color: boolean
}

/** Every message, blank lines between them, and a last line that counts. Empty for no messages. */
export function formatPretty(messages: readonly Diagnostic[], {sources, color}: PrettyOptions): string {
  if (messages.length === 0) return ''
  const paint = color ? paintAnsi : paintNothing
  const linesOf = rememberLast((file) => sources(file)?.split('\n'))
  const blocks = messages.map((message) => formatOne(message, linesOf, paint))
  return `${blocks.join('\n\n')}\n\n${countAll(messages)}\n`
}

type LinesOf = (file: string) => readonly string[] | undefined

/** Messages come by file: one file's lines are enough to keep. */
function rememberLast(linesOf: LinesOf): LinesOf {
  let last: {file: string; lines: readonly string[] | undefined} | undefined
  return (file) => {
    if (last?.file !== file) last = {file, lines: linesOf(file)}
    return last.lines
  }
}

type Style = 'bold' | 'dim' | 'error' | 'info' | 'warning'
type Paint = (style: Style, text: string) => string

/** Select Graphic Rendition (ECMA-48 §8.3.117). */
const codes: Readonly<Record<Style, string>> = {bold: '1', dim: '2', error: '1;31', info: '1;36', warning: '1;33'}

function paintAnsi(style: Style, text: string): string {
  return text === '' ? '' : `\u001B[${codes[style]}m${text}\u001B[0m`
}

function paintNothing(_style: Style, text: string): string {
  return text
}

function formatOne(message: Diagnostic, linesOf: LinesOf, paint: Paint): string {
  const {file, place, severity, ruleId, note, cause} = message
  const where = file === undefined ? '' : `${paint('bold', toPlaceText(file, place))}: `
  const head = `${where}${paint(severity, severity)}: ${toSentence(message.message)} ${paint('dim', `[${toVisible(ruleId)}]`)}`
  const source = file !== undefined && place ? linesOf(file) : undefined
  const lines = [head, ...(source && place ? formatFrame(source, place, {severity, paint}) : [])]
  if (note !== undefined) lines.push(...note.split('\n').map((line) => (line === '' ? '' : `  ${toSentence(line)}`)))
  if (cause) {
    const other = cause.file === undefined ? '' : `See also ${toPlaceText(cause.file, cause.place)}: `
    lines.push(`  ${other}${toSentence(cause.message)}`)
  }
  return lines.join('\n').trimEnd()
}

function toPlaceText(file: string, place: Place | undefined): string {
  const path = toIsolated(file)
  return place ? `${path}:${place.start.line}:${place.start.column}` : path
}

interface FrameStyle {
  readonly severity: Diagnostic['severity']
  readonly paint: Paint
}

function formatFrame(source: readonly string[], place: Place, {severity, paint}: FrameStyle): string[] {
  const frame = toFrame(source, place)
  if (!frame) return []
  const number = String(frame.lineNumber)
  const gutter = paint('dim', `  ${number} |`)
  const empty = paint('dim', `  ${' '.repeat(number.length)} |`)
  return [`${gutter} ${frame.line}`, `${empty} ${paint(severity, frame.mark)}`]
}

/** "2 errors, 1 warning in 3 files". */
function countAll(messages: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) => messages.filter((message) => message.severity === severity).length
  const parts = [toCount(count('error'), 'error'), toCount(count('warning'), 'warning'), toCount(count('info'), 'note')]
  const files = new Set(messages.map(({file}) => file).filter((file) => file !== undefined)).size
  const where = files === 0 ? '' : ` in ${toCount(files, 'file')}`
  return `${parts.filter((part) => part !== '').join(', ')}${where}`
}

function toCount(n: number, noun: string): string {
  if (n === 0) return ''
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
