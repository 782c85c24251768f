import {labelText} from '../../src/parse/label.ts'

/** A letter for each line that is not blank: Q, A, X for both, `.` for all others. */
export function lettersOf(text: string, locale: string): string {
  return labelText(text, 0, {locale})
    .lines.map(({kind, split}) =>
      split !== undefined ? 'X' : kind === 'question' ? 'Q' : kind === 'answer' ? 'A' : '.'
    )
    .join('')
}

/** A text in which every line begins with its letter and a space, parted into the two; any other letter is `.`. */
export function marked(text: string): {bare: string; letters: string} {
  const rows = text
    .trim()
    .split('\n')
    .map((row) => row.trimStart())
  return {
    bare: rows.map((row) => row.slice(2)).join('\n'),
    letters: rows.flatMap((row) => (row === '' ? [] : ['QAX'.includes(row.charAt(0)) ? row.charAt(0) : '.'])).join('')
  }
}
