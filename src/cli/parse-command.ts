// `goftogu parse`: how texts are read, one by one, without a site around them. In a project its time zone and the people it
// knows count, as they do in a build.
import {basename, resolve} from 'node:path'
import {loadConfig} from '../config.ts'
import {lint} from '../lint.ts'
import type {Config, Diagnostic} from '../model.ts'
import {explain, labelLines, parse} from '../parse.ts'
import {readBytes, readText, splitFrontMatter, type TextFile} from '../read.ts'
import {formatDiagnostics} from '../report.ts'
import {inspect} from '../tree/inspect.ts'
import type {Interview} from '../tree/nodes.ts'
import {toText} from '../tree/to-text.ts'
import type {Arguments} from './arguments.ts'
import {mayColour, type ExitCode, type Terminal} from './terminal.ts'
import {exitCodeFor} from './verdict.ts'

/** One text and what was made of it. */
interface Reading {
  readonly file: string
  readonly text: string
  readonly bodyStart: number
  readonly tree: Interview
  readonly messages: readonly Diagnostic[]
}

export async function runParse(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const files = given.files.length === 0 ? ['-'] : given.files
  const {config} = loadConfig(terminal.cwd)
  const messages: Diagnostic[] = []
  for (const file of files) {
    const isInput = file === '-'
    const content = isInput ? readBytes(await terminal.readInput(), 'stdin') : readText(resolve(terminal.cwd, file))
    const reading = readContent(isInput ? 'stdin' : file, content, {given, config})
    messages.push(...reading.messages)
    show(reading, given, terminal)
  }
  return exitCodeFor(messages, given)
}

interface Setting {
  readonly given: Arguments
  readonly config: Config | undefined
}

function readContent(file: string, content: TextFile, {given, config}: Setting): Reading {
  const {text} = content
  const {fields, bodyStart, messages: matterMessages} = splitFrontMatter(text, file)
  const locale = given.values.get('locale') ?? localeOfName(file)
  const {tree, messages} = parse(text, {
    bodyStart,
    frontMatter: fields,
    ...(locale !== undefined && {locale}),
    ...(config !== undefined && {timeZone: config.timeZone, people: config.people})
  })
  const said = [...content.messages, ...matterMessages, ...(text === '' ? [] : [...messages, ...lint(text, tree)])]
  return {file, text, bodyStart, tree, messages: said.map((message) => ({...message, file}))}
}

/** `en.txt`, `talk.fa.txt`. */
function localeOfName(file: string): string | undefined {
  return /(?:^|\.)(en|fa|ar)\.[^.]+$/u.exec(basename(file))?.[1]
}

function show(reading: Reading, given: Arguments, terminal: Terminal): void {
  const {file, text, tree, messages} = reading
  if (given.switches.has('json')) {
    terminal.print(`${JSON.stringify({file, locale: tree.locale, tree, messages})}\n`)
    return
  }
  if (text !== '') terminal.print(formOf(given)(reading))
  const color = mayColour(terminal)
  const said = formatDiagnostics(messages, {format: 'pretty', color, sources: () => text})
  if (said !== '') terminal.say(said)
}

function formOf({switches}: Arguments): (reading: Reading) => string {
  if (switches.has('explain')) return explained
  return switches.has('text') ? ({tree}) => toText(tree) : outlined
}

function explained({text, tree, bodyStart}: Reading): string {
  return explain(labelLines(text, {locale: tree.locale, bodyStart}), text)
}

function outlined({tree}: Reading): string {
  return inspect(tree, {positions: true, width: 72})
}
