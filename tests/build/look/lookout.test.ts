import {mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {marks, marksFor, openLookout, type Marks, type Scope} from '../../../src/build/look/lookout.ts'
import {emptySurvey, survey} from '../../../src/read.ts'

let root: string

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'lookout-'))))
afterEach(() => rmSync(root, {recursive: true}))

const site = ['index.html', 'fa/گفتگو/index.html', 'assets/a.js']
/** More than one lot of them. */
const inputs = Array.from({length: 600}, (_, i) => `content/interviews/talk-${i % 40}/${i}.txt`)

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true})
  writeFileSync(join(root, path), text)
}

const oldSeconds = 1_700_000_000.5

function atOldTime(path: string): void {
  utimesSync(path, oldSeconds, oldSeconds)
}

/** Inputs and a site as a build has left them. */
function leave(): Scope {
  for (const path of inputs) put(path, path)
  const stamps = site.flatMap((path, i) => {
    put(`dist/${path}`, 'x'.repeat(i + 1))
    atOldTime(join(root, 'dist', path))
    const {size, mtimeMs} = statSync(join(root, 'dist', path))
    return [size, mtimeMs]
  })
  const bases = [{folder: root, prefix: '', names: ['content']}]
  const known = emptySurvey()
  survey(known, {bases, clockMs: Infinity})
  return {bases, survey: known, outDir: join(root, 'dist'), site: {paths: site, stamps: Float64Array.from(stamps)}}
}

const look = (scope: Scope, shared: Marks = marksFor(scope)): ReturnType<typeof openLookout> =>
  openLookout(scope, shared)

const others = (rows: Uint8Array, paths: readonly string[]): string[] => paths.filter((_, i) => rows[i] === marks.other)

describe('a site that was left', () => {
  it('stands as long as nobody touches it', () => {
    const scope = leave()
    expect(look(scope).isSiteStanding()).toBe(true)
    writeFileSync(join(scope.outDir, 'of-somebody-else.html'), '')
    expect(look(scope).isSiteStanding()).toBe(true)
  })

  it.each([
    ['written to', (path: string) => writeFileSync(path, 'other')],
    ['written to with its old time', (path: string) => (writeFileSync(path, 'other'), atOldTime(path))],
    ['written to with its old size', (path: string) => writeFileSync(path, 'y'.repeat(statSync(path).size))],
    ['gone', (path: string) => rmSync(path)],
    ['a folder', (path: string) => (rmSync(path), mkdirSync(path))]
  ])('does not where a file is %s', (_what, touch) => {
    for (const path of site) {
      const scope = leave()
      touch(join(scope.outDir, path))
      expect(look(scope).isSiteStanding()).toBe(false)
      rmSync(join(scope.outDir, path), {recursive: true, force: true})
    }
  })
})

describe('what a site is made from', () => {
  it('is looked at until something is found to be another thing', () => {
    const scope = leave()
    expect(look(scope).helpUntilNews()).toBe(false)
    put(inputs[0] ?? '', 'longer than it was')
    const shared = marksFor(scope)
    expect(look(scope, shared).helpUntilNews()).toBe(true)
    expect(shared.files.rows.includes(marks.unknown)).toBe(true)
    expect(look(scope, shared).inputs.filesSoFar.includes(marks.unknown)).toBe(true)
    expect(look(scope, shared).inputs.files().includes(marks.unknown)).toBe(false)
  })

  it('is told to be as it was or not, folder by folder and file by file', () => {
    const scope = leave()
    expect([...look(scope).inputs.files()].every((one) => one === marks.same)).toBe(true)
    put('content/interviews/talk-3/new.txt', 'x')
    put('content/interviews/talk-7/7.txt', 'longer than it was')
    rmSync(join(root, 'content/interviews/talk-9/9.txt'))
    const {inputs: seen} = look(scope)
    expect(others(seen.folders(), scope.survey.folders)).toEqual(
      expect.arrayContaining(['content/interviews/talk-3', 'content/interviews/talk-9'])
    )
    expect(others(seen.files(), scope.survey.files).sort()).toEqual([
      'content/interviews/talk-7/7.txt',
      'content/interviews/talk-9/9.txt'
    ])
  })

  it('is looked at by two together, and by one where the other has died over a lot', () => {
    const scope = leave()
    const shared = marksFor(scope)
    // Somebody took the first lot of each and was not heard of again.
    for (const {turns} of Object.values(shared)) Atomics.add(turns, 0, 1)
    look(scope, shared).help()
    const first = shared.files.rows.subarray(0, 256)
    expect([...first].every((one) => one === marks.unknown)).toBe(true)
    put('content/interviews/talk-7/7.txt', 'longer than it was')
    const files = look(scope, shared).inputs.files()
    expect(files.includes(marks.unknown)).toBe(false)
    rmSync(join(scope.outDir, 'assets/a.js'))
    expect(look(scope, shared).isSiteStanding()).toBe(false)
  })
})
