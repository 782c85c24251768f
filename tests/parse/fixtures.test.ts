// Whole texts as editors paste them, each with what a careful reader takes every line for. What enters is pairs of files
// in tests/fixtures/interviews: `name.txt`, and `name.gold` with a letter for each line that is not blank. The letters
// are written by hand and never by the parser, so there is no way to update them: a text without gold and gold without
// a text both fail.
//
//   H headline   K kicker   S standfirst   B byline, credit   D date line   M figure, caption
//   Q question   A answer   X a line with both   N note, sub-heading   C chrome   . anything but a turn
import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/parse.ts'
import type {LeafBlock} from '../../src/tree/nodes.ts'
import {leavesOf} from '../../src/tree/source.ts'

const folder = new URL('../fixtures/interviews/', import.meta.url)

const letterOf: Readonly<Record<LeafBlock['type'], string>> = {
  headline: 'H',
  kicker: 'K',
  standfirst: 'S',
  byline: 'B',
  dateline: 'D',
  figure: 'M',
  question: 'Q',
  answer: 'A',
  note: 'N',
  chrome: 'C',
  yaml: 'Y'
}

/** Names of the files that end so, without the ending, sorted. */
function namesOf(ending: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort()
}

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8')
}

/** What the parser takes each line for that is not blank; `?` for a line that no leaf covers. */
function lettersOf(text: string): string[] {
  const found = new Map<number, string>()
  for (const leaf of leavesOf(parse(text).tree)) {
    if (leaf.position === undefined) continue
    const {start, end} = leaf.position
    for (let line = start.line; line <= end.line; line++)
      found.set(line, found.get(line) === 'Q' && leaf.type === 'answer' ? 'X' : letterOf[leaf.type])
  }
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [found.get(i + 1) ?? '?']))
}

/** A row for each line, to be compared as a whole, so that a failure shows the lines that differ. */
function table(text: string, letters: readonly string[]): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, i) => `${letters[i] ?? ' '} ${i + 1}\t${line.trim().slice(0, 70)}`).join('\n')
}

const turns = 'QAX?'

/** What was found, where the gold leaves the choice: `.` stands for whatever belongs to no turn. */
function wanted(gold: string, found: readonly string[]): string[] {
  return gold.split('').map((letter, i) => {
    const other = found[i] ?? '?'
    return letter === '.' && !turns.includes(other) ? other : letter
  })
}

const names = namesOf('.txt')

describe('a pasted text', () => {
  it('has gold, and gold has its text', () => {
    expect(names.length).toBeGreaterThan(0)
    expect(namesOf('.gold')).toEqual(names)
  })

  it.each(names)('%s has a letter of gold for each line', (name) => {
    const gold = read(`${name}.gold`).trim()
    expect(gold).toMatch(/^[HKSBDMQAXNC.]+$/)
    expect(gold.length).toBe(lettersOf(read(`${name}.txt`)).length)
  })

  it.each(names)('%s reads as a careful reader reads it', (name) => {
    const text = read(`${name}.txt`)
    const found = lettersOf(text)
    expect(table(text, found)).toBe(table(text, wanted(read(`${name}.gold`).trim(), found)))
  })

  it.each(names)('%s reads the same with other line ends, and with blanks at the end of its lines', (name) => {
    const text = read(`${name}.txt`)
    const found = lettersOf(text)
    expect(lettersOf(text.replaceAll('\n', '\r\n'))).toEqual(found)
    expect(lettersOf(text.replaceAll('\n', ' \t\n'))).toEqual(found)
  })
})
