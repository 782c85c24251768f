import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {run} from '../../src/cli/run.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-parse-'))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

async function parse(words: readonly string[], input = ''): Promise<{printed: string; said: string; exit: number}> {
  let printed = ''
  let said = ''
  const exit = await run(['parse', ...words], {
    cwd: folder,
    environment: {},
    print: (text) => (printed += text),
    say: (text) => (said += text),
    isWatched: false,
    readInput: async () => Buffer.from(input),
    now: () => 0,
    interrupted: () => Promise.resolve(),
    clock: () => 0,
    owner: {pid: 1, isAlive: () => false},
    runtime: 'test'
  })
  return {printed, said, exit}
}

async function localeOf(...words: string[]): Promise<unknown> {
  return JSON.parse((await parse(['--json', ...words])).printed).locale
}

// Types and values: labels and places differ, and the line that makes a text canonical is no part of the interview.
function shapeOf(outline: string): string {
  const lines = outline.split('\n').map((line) => line.replaceAll(/ \[[^\]]*\]| \d+:\d+-\d+:\d+/gu, ''))
  return lines.filter((line) => !line.includes('chrome "[interview]"')).join('\n')
}

const text = `The last ferry

Q: Why did you stay?
A: Because of the river.

It has never been the same.

Q: Will there be a bridge?
A: No.
`

describe('goftogu parse', () => {
  it('prints an object a line with places in the decoded text, whatever its encoding', async () => {
    writeFileSync(join(folder, 'en.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'))
    const {printed} = await parse(['--json', 'en.txt'])
    const found = JSON.parse(printed)
    expect(found).toMatchObject({file: 'en.txt', locale: 'en', messages: [{ruleId: 'decoded-from', file: 'en.txt'}]})
    const question = found.tree.children.find(({type}: {type: string}) => type === 'exchange').children[0]
    const {start, end} = question.position
    expect(text.slice(start.offset, end.offset)).toBe('Q: Why did you stay?')
  })

  it('takes the language from the option, else from the name, else from the text', async () => {
    for (const name of ['fa.txt', 'talk.fa.txt', 'other.txt', 'a.en.txt']) writeFileSync(join(folder, name), text)
    expect(await localeOf('fa.txt')).toBe('fa')
    expect(await localeOf('talk.fa.txt')).toBe('fa')
    expect(await localeOf('other.txt')).toBe('en')
    expect(await localeOf('a.en.txt', '--locale', 'ar')).toBe('ar')
  })

  it('explains every line that is not blank', async () => {
    const {printed} = await parse(['--explain'], text)
    expect(
      printed
        .trimEnd()
        .split('\n')
        .map((line) => line.trim().split(/\s+/u)[0])
    ).toEqual(['1', '3', '4', '6', '8', '9'])
  })

  it('prints a canonical text that reads the same', async () => {
    const canonical = (await parse(['--text'], text)).printed
    expect(shapeOf((await parse([], canonical)).printed)).toBe(shapeOf((await parse([], text)).printed))
  })

  it('tells what is wrong, and ends with 1 for the content and 4 for the file', async () => {
    expect(await parse(['--json'], '')).toMatchObject({exit: 1})
    expect((await parse(['gone.txt'])).exit).toBe(4)
    expect((await parse(['gone.txt'])).said).toContain('[unreadable]')
    expect(await parse([], text)).toMatchObject({exit: 0, said: ''})
  })
})
