// A whole site and a session at its terminal in one text file: what it shows in a sentence, then commands with all that
// they say, then the files of the project. `1|` is what a command printed for programs, `2|` what it said to people, and
// every command ends with its exit code:
//
//   A text without questions is left out.
//
//   $ goftogu build
//   2| content/interviews/talk/en.txt: error: …
//   exit 1
//   -- content/site.yaml --
//   url: https://example.org/
//
// Commands beside goftogu: list FOLDER, grep WORDS FILE (by its exit code), show FILE, replace FILE OLD NEW, write FILE TEXT, bytes FILE HEX…,
// rename OLD NEW, remove PATH. Words with spaces stand in single quotes; `< FILE` gives a command its input. What differs
// between machines and moments is blanked: durations, weights, and numbers of files of ten and more.
import {cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {run} from '../../src/cli/run.ts'
import type {Terminal} from '../../src/cli/terminal.ts'

export interface Session {
  /** The text before the first command. */
  readonly title: string
  readonly steps: readonly Step[]
  /** The files as they stand in the session, from the first marker on. */
  readonly tail: string
  readonly files: ReadonlyMap<string, string>
}

interface Step {
  readonly command: string
  /** With the exit line; empty where nothing is expected yet. */
  readonly expected: readonly string[]
}

const marker = /^-- (\S.*) --$/u

export function parseSession(text: string): Session {
  const lines = text.split('\n')
  const top = lines.findIndex((line) => marker.test(line))
  const head = lines.slice(0, top === -1 ? lines.length : top)
  const tail = top === -1 ? '' : lines.slice(top).join('\n')
  const first = head.findIndex((line) => line.startsWith('$ '))
  const title = head.slice(0, first).join('\n').trim()
  const stray = head.slice(0, first).find((line) => /^(?:[12]\||exit )/u.test(line))
  if (stray !== undefined) throw new Error(`an expectation of no command: ${stray}`)
  return {title, steps: readSteps(head.slice(first)), tail, files: readFiles(tail)}
}

function readSteps(lines: readonly string[]): Step[] {
  const steps: {command: string; expected: string[]}[] = []
  for (const line of lines) {
    if (line.startsWith('$ ')) steps.push({command: line.slice(2), expected: []})
    else if (line !== '') steps.at(-1)?.expected.push(line)
  }
  return steps
}

function readFiles(tail: string): Map<string, string> {
  const files = new Map<string, string>()
  let name = ''
  for (const line of tail.split('\n')) {
    const found = marker.exec(line)?.[1]
    if (found === undefined) files.set(name, `${files.get(name) ?? ''}${line}\n`)
    else files.set((name = found), '')
  }
  files.delete('')
  // The last line end of the session is no line of its last file.
  if (name !== '') files.set(name, (files.get(name) ?? '').slice(0, -1))
  return files
}

/** The session with these answers in place of the expected ones. */
export function formatSession({title, steps, tail}: Session, answers: readonly (readonly string[])[]): string {
  const blocks = steps.map(({command}, index) => [`$ ${command}`, ...(answers[index] ?? [])].join('\n'))
  return `${title}\n\n${blocks.join('\n\n')}\n${tail === '' ? '' : tail}`
}

/** Writes the files into a folder and runs the commands there; one answer a command, exit line included. */
export async function play({files, steps}: Session, folder: string): Promise<string[][]> {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  const answers: string[][] = []
  for (const {command} of steps) answers.push(await answer(command, folder))
  return answers
}

async function answer(command: string, folder: string): Promise<string[]> {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/gu)].map((match) => match[1] ?? match[2] ?? '')
  const said: {stream: 1 | 2; text: string}[] = []
  const at = words.indexOf('<')
  const input = at === -1 ? undefined : join(folder, words[at + 1] ?? '')
  const [name, ...rest] = at === -1 ? words : words.slice(0, at)
  const terminal = fakeTerminal(folder, said, input)
  const exit = name === 'goftogu' ? await run(rest, terminal) : doOther([name ?? '', ...rest], folder, terminal)
  const lines = said.flatMap(({stream, text}) => toLines(text, folder).map((line) => `${stream}| ${line}`.trimEnd()))
  return [...lines, `exit ${exit}`]
}

function fakeTerminal(folder: string, said: {stream: 1 | 2; text: string}[], input: string | undefined): Terminal {
  let clock = 0
  return {
    cwd: folder,
    environment: {},
    print: (text) => said.push({stream: 1, text}),
    say: (text) => said.push({stream: 2, text}),
    isWatched: false,
    readInput: async () => (input === undefined ? new Uint8Array() : readFileSync(input)),
    now: () => (clock += 1),
    interrupted: () => Promise.resolve(),
    clock: () => Date.parse('2026-06-01T12:00:00Z'),
    owner: {pid: process.pid, isAlive: () => false},
    runtime: 'test'
  }
}

function toLines(text: string, folder: string): string[] {
  const blanked = text
    .replaceAll(folder, 'PROJECT')
    .replace(/\b\d+ ms\b/gu, '… ms')
    .replace(/^(Heaviest page written:) .*$/gmu, '$1 …')
    .replace(/\b\d{2,} (written|unchanged|removed|files of the site)\b/gu, 'many $1')
  return blanked.replace(/\n$/u, '').split('\n')
}

function doOther([name, ...words]: readonly string[], folder: string, terminal: Terminal): number {
  const [first = '', second = '', third = ''] = words
  const path = (word: string): string => join(folder, word)
  switch (name) {
    case 'list':
      terminal.print(listing(path(first)))
      return 0
    case 'show':
      terminal.print(readFileSync(path(first), 'utf8'))
      return 0
    case 'grep':
      return readFileSync(path(second), 'utf8').includes(first) ? 0 : 1
    case 'replace': {
      const text = readFileSync(path(first), 'utf8')
      if (!text.includes(toLineEnds(second))) throw new Error(`${first} has no “${second}”`)
      writeFileSync(
        path(first),
        text.replace(toLineEnds(second), () => toLineEnds(third))
      )
      return 0
    }
    case 'write':
      mkdirSync(dirname(path(first)), {recursive: true})
      writeFileSync(path(first), toLineEnds(second))
      return 0
    case 'bytes':
      mkdirSync(dirname(path(first)), {recursive: true})
      writeFileSync(path(first), Buffer.from(words.slice(1).join(''), 'hex'))
      return 0
    case 'copy':
      cpSync(path(first), path(second), {recursive: true})
      return 0
    case 'rename':
      renameSync(path(first), path(second))
      return 0
    case 'remove':
      rmSync(path(first), {recursive: true})
      return 0
    default:
      throw new Error(`no such command in a session: ${name ?? ''}`)
  }
}

function toLineEnds(word: string): string {
  return word.replaceAll('\\n', '\n')
}

// Fonts and the script come with the program, and what the store calls its files is its own affair: neither is of interest
// to a session.
function listing(folder: string): string {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((name) => name.replaceAll('\\', '/'))
  const files = names.filter(
    (name) => statSync(join(folder, name)).isFile() && !/^(?:fonts|assets|\.goftogu)\//u.test(name)
  )
  return files.length === 0 ? '' : `${files.sort().join('\n')}\n`
}
