// What is wrong in a template, out of the text of a Nunjucks error. Nunjucks tells the place only in the message, once
// for each template on the way: `(pages/article.njk) [Line 4, Column 3]`; the innermost one is the place to mend.
import type {Diagnostic} from '../model.ts'

export interface TemplateFault {
  /** `pages/article.njk`. */
  readonly template: string
  readonly line?: number
  readonly column?: number
  readonly message: string
}

const place = /\(([^()\n]+\.njk)\)(?: \[Line (\d+)(?:, Column (\d+))?\])?/g

/** `name`: the template that was asked for, for errors that name none. */
export function toFault(error: unknown, name: string): TemplateFault {
  const text = error instanceof Error ? error.message : String(error)
  const [, template = name, line, column] = [...text.matchAll(place)].at(-1) ?? []
  const said = text.split('\n').at(-1)?.trim().replace(place, '').trim()
  return {
    template,
    ...(line !== undefined && {line: Number(line)}),
    ...(column !== undefined && {column: Number(column)}),
    message: said === undefined || said === '' ? 'The template failed.' : said
  }
}

/** `file`: the text whose page could not be rendered; absent for pages of no single text. */
export function faultDiagnostic(
  {template, line, column, message}: TemplateFault,
  file: string | undefined
): Diagnostic {
  const path = `templates/${template}`
  const at = {start: {line: line ?? 1, column: column ?? 1}}
  return {
    ruleId: 'template-error',
    severity: 'error',
    message: `${path}${line === undefined ? '' : `:${line}`}: ${sentence(message)}`,
    note: 'Correct the template; until then the page keeps its last state.',
    file: path,
    place: at,
    ...(file !== undefined && {cause: {message: `It was rendering the page of ${file}.`, file}})
  }
}

function sentence(message: string): string {
  const plain = message
    .replace(/^(?:Template render error|Error): /, '')
    .replace(
      'attempted to output null or undefined value',
      'a value that the page does not have is printed; guard it with {% if … %} or correct its name'
    )
  return /[.!?]$/.test(plain) ? plain : `${plain}.`
}
