// What a YAML error says to somebody who has never heard of YAML. What enters is the error's code and its place, what
// leaves is a sentence, a way out and, where it is safe, the replacement itself. Kept apart from the reading because it
// is mostly words.
import type {Diagnostic} from '../model.ts'

export interface DescribedError {
  readonly ruleId: string
  readonly message: string
  readonly note: string
  readonly fix?: {readonly start: number; readonly end: number; readonly text: string}
  /** A better place than the one that the YAML reader gives. */
  readonly at?: readonly [number, number]
}

/** @param offset where the YAML reader stumbled, in `source` */
export function describeYamlError(code: string, source: string, offset: number): DescribedError {
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'BLOCK_IN_FLOW') {
    const line = lineAround(source, offset)
    const colon = toColonLine(line) ?? (line.start > 0 ? toColonLine(lineAround(source, line.start - 1)) : undefined)
    if (colon) return describeColon(colon)
  }
  return sentences[code] ?? unreadable
}

/** A warning for an item of a `[…]` list in which an Arabic comma stands, for YAML knows `,` only. */
export function describeArabicComma(item: string): Omit<Diagnostic, 'file' | 'place'> | undefined {
  if (!item.includes('،')) return undefined
  const suggestion = item.split('،').map((part) => part.trim())
  return {
    ruleId: 'arabic-comma',
    severity: 'warning',
    message: 'Unexpected Arabic comma in a list, expected `,`: YAML takes this for one item.',
    note: `Write [${suggestion.join(', ')}], or put the text in quotes if the comma belongs to it.`
  }
}

interface SourceLine {
  readonly start: number
  readonly text: string
}

interface ColonLine {
  readonly key: string
  /** Offset of the value in the source. */
  readonly start: number
  readonly value: string
}

const keyAndColon = /^[ \t]*(?:-[ \t]+)?[^\s:#"'[\]{}][^:#]{0,80}:[ \t]+/u

/** `key: value: more`, the value neither in quotes nor a list or map of its own. */
function toColonLine({start, text}: SourceLine): ColonLine | undefined {
  const [key] = keyAndColon.exec(text) ?? []
  if (key === undefined) return undefined
  const value = text.slice(key.length).trimEnd()
  const hasColon = /:[ \t]/u.test(value) || value.endsWith(':')
  return hasColon && !/^["'[{|>#&*!]/u.test(value) ? {key: key.trim(), start: start + key.length, value} : undefined
}

/** A longer text is not repeated in a note. */
const longestQuote = 200

function describeColon({key, start, value}: ColonLine): DescribedError {
  const quoted = toQuoted(value)
  const end = start + value.length
  return {
    ruleId: 'yaml-colon',
    message: 'Unexpected colon inside a text without quotes: YAML takes what stands before it for another key.',
    note: `Put the text in quotes: ${key} ${quoted.length > longestQuote ? '"…"' : quoted}`,
    fix: {start, end, text: quoted},
    at: [start, end]
  }
}

function toQuoted(value: string): string {
  return /["\\]/u.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
}

function lineAround(source: string, offset: number): SourceLine {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const end = source.indexOf('\n', start)
  return {start, text: source.slice(start, end === -1 ? source.length : end).replace(/\r$/u, '')}
}

const syntax = 'yaml-syntax'

const unreadable: DescribedError = {
  ruleId: syntax,
  message: 'Unexpected text, expected lines of the form `key: value`.',
  note: 'Write a key, a colon, a space and the value on each line; put a value with unusual characters in quotes.'
}

const sentences: Readonly<Record<string, DescribedError>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    ruleId: syntax,
    message: 'Unexpected indentation or a second colon: YAML finds a key inside a value.',
    note: 'Start every key at the beginning of its line, and put a value with a colon in it in quotes.'
  },
  MULTILINE_IMPLICIT_KEY: {
    ruleId: syntax,
    message: 'Unexpected line without a colon, expected `key: value`.',
    note: 'Put a text that goes on over several lines in quotes, or write it on one line.'
  },
  MISSING_CHAR: {
    ruleId: syntax,
    message: 'Unexpected end of a value: a colon, a closing quote or a closing bracket is missing.',
    note: 'Write a key, a colon, a space and the value; close every quote and bracket that you open.'
  },
  DUPLICATE_KEY: {
    ruleId: 'duplicate-key',
    message: 'Unexpected key: it stands here for the second time.',
    note: 'Keep one of the two lines.'
  },
  TAB_AS_INDENT: {
    ruleId: syntax,
    message: 'Unexpected tab at the beginning of a line, expected spaces.',
    note: 'Replace the tab by two spaces.'
  },
  BAD_SCALAR_START: {
    ruleId: syntax,
    message: 'Unexpected character at the beginning of a value: YAML gives it a meaning of its own.',
    note: 'Put the value in quotes.'
  },
  BAD_DQ_ESCAPE: {
    ruleId: syntax,
    message: 'Unexpected backslash in a text in double quotes.',
    note: "Write two backslashes, or put the text in single quotes: 'like this'."
  },
  BAD_INDENT: {
    ruleId: syntax,
    message: 'Unexpected indentation: this line stands further left or right than the lines it belongs to.',
    note: 'Give keys of the same level the same number of spaces, and close every bracket that you open.'
  },
  MULTIPLE_DOCS: {
    ruleId: syntax,
    message: 'Unexpected `---` or `...`, expected one document.',
    note: 'Remove the line.'
  },
  UNEXPECTED_TOKEN: {
    ruleId: syntax,
    message: 'Unexpected text after the end of a value.',
    note: 'If quotes are part of the text, put the whole text in quotes of the other kind.'
  }
}
