// Door of the parser: decoded text of an interview → interview tree and messages. The parser is pure and runs in a browser
// too. Its passes stand below in their order: what every line is, then who speaks, then the tree. What a line is gets
// decided over the whole text at once (parse/reading.ts), not line by line, because a text follows one convention.
import type {Diagnostic, FrontMatterFields, KnownPerson} from './model.ts'
import {assemble} from './parse/assemble.ts'
import {diagnoseDate, readDate} from './parse/dates.ts'
import {doubts} from './parse/doubts.ts'
import {frontDates} from './parse/assemble/front-dates.ts'
import {labelText, type Said} from './parse/label.ts'
import type {LabelledLine} from './parse/labelled.ts'
import {languageOf} from './parse/language.ts'
import {findPeople} from './parse/people.ts'
import {createInterviewParser} from './parse/processor.ts'
import {createLocator} from './tree/points.ts'
import type {Interview} from './tree/nodes.ts'

export {explain} from './parse/explain.ts'
export {findPerson} from './parse/people/known.ts'
export {parseMarkdown} from './parse/prose/markdown.ts'

export interface ParseOptions {
  /** BCP 47 tag of the language that the text is in; told from the text where absent. */
  readonly locale?: string
  /** Offset just after the front matter; 0 where absent. */
  readonly bodyStart?: number
  readonly frontMatter?: FrontMatterFields
  /** IANA name of the zone in which times without one are told. */
  readonly timeZone?: string
  readonly people?: readonly KnownPerson[]
}

export interface Parsed {
  readonly tree: Interview
  /** Without `file`, in the order of the text. */
  readonly messages: Diagnostic[]
}

/**
 * Never throws; cost grows linearly with the text.
 * @param text decoded Unicode text, front matter included
 */
export function parse(text: string, options: ParseOptions = {}): Parsed {
  const bodyStart = Math.min(options.bodyStart ?? 0, text.length)
  const locale = options.locale ?? languageOf(text.slice(bodyStart))
  const locate = createLocator(text)
  const {lines, convention, verdict, unread} = labelText(text, bodyStart, saidOf(locale, options))
  const zone = options.timeZone === undefined ? {} : {timeZone: options.timeZone}
  const dateOf = (line: LabelledLine): string | undefined => readDate(line.line.text, {locale, ...zone}).date
  const people = findPeople(text, lines, {
    ...(options.people ? {known: options.people} : {}),
    ...(options.frontMatter ? {frontMatter: options.frontMatter} : {})
  })
  const front = frontDates({
    fields: options.frontMatter ?? {},
    locale,
    ...zone,
    text: text.slice(0, bodyStart),
    placeOf: (start, end) => ({start: locate(start), end: locate(end)})
  })
  const tree = assemble(text, lines, {locale, locate, convention, ...people, bodyStart, dates: front.dates, dateOf})
  const dates: Diagnostic[] = []
  for (const {kind, line} of lines) {
    if (kind !== 'dateline') continue
    const place = {start: locate(line.start), end: locate(line.end)}
    const found = diagnoseDate(line.text, readDate(line.text, {locale, ...zone}), place)
    if (found) dates.push(found)
  }
  const messages = [
    ...front.messages,
    ...dates,
    ...doubts({
      lines,
      convention,
      locale,
      locate,
      ...(verdict === undefined ? {} : {verdict}),
      ...(unread ? {unread} : {})
    })
  ]
  return {tree, messages: messages.sort((a, b) => (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0))}
}

function saidOf(locale: string, {frontMatter}: ParseOptions): Said {
  return {locale, ...(frontMatter?.convention === undefined ? {} : {convention: frontMatter.convention})}
}

/** Every line of a text with what it was taken for and why, for `--explain`. */
export function labelLines(text: string, options: ParseOptions = {}): readonly LabelledLine[] {
  const bodyStart = Math.min(options.bodyStart ?? 0, text.length)
  const said = saidOf(options.locale ?? languageOf(text.slice(bodyStart)), options)
  return labelText(text, bodyStart, {...said, isExplained: true}).lines
}

/** The parser as a unified plugin: `unified().use(interviewParser, options).parse(file)`; messages go to the file. */
export const interviewParser = createInterviewParser(parse)
