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

/** What was being rendered when the template failed. */
export interface FaultScene {
  /** `/fa/`. */
  readonly page: string
  /** The text that the page shows; absent for pages of no single text. */
  readonly file?: string | undefined
}

/** @param scene absent where no page was being made */
export function faultDiagnostic({template, line, column, message}: TemplateFault, scene?: FaultScene): Diagnostic {
  return {
    ruleId: 'template-error',
    severity: 'error',
    message: sentenceOf(message),
    note: 'Correct the template; until then its pages are left as they are.',
    file: `templates/${template}`,
    place: {start: {line: line ?? 1, column: column ?? 1}},
    ...(scene !== undefined && {cause: causeOf(scene)})
  }
}

/** What to say of the page that was being made, for a message about something that many pages share. */
export function causeOf({page, file}: FaultScene): NonNullable<Diagnostic['cause']> {
  return {message: `It was to make the page ${page}.`, ...(file !== undefined && {file})}
}

const noValue = 'attempted to output null or undefined value'

function sentenceOf(message: string): string {
  if (message.includes(noValue))
    return 'Unexpected name, expected one of the page’s data, or `{% if … %}` around one that may be absent.'
  const plain = message.replace(/^(?:Template render error|Error): /, '')
  const said = plain.charAt(0).toUpperCase() + plain.slice(1)
  return /[.!?]$/.test(said) ? said : `${said}.`
}
