import {createHash} from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import * as fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {
  emptySurvey,
  fillHashes,
  hashAt,
  rowOf,
  survey,
  type Changes,
  type Survey,
  type SurveyBase
} from '../../src/read.ts'

let root: string

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'survey-'))))
afterEach(() => rmSync(root, {recursive: true}))

const bases = (): SurveyBase[] => [{folder: root, prefix: '', names: ['content', 'templates']}]

function look(known: Survey, touched?: ReadonlySet<string>): Changes {
  const probe = join(root, 'clock')
  writeFileSync(probe, '')
  return survey(known, {bases: bases(), clockMs: statSync(probe).mtimeMs, ...(touched !== undefined && {touched})})
}

function contents(): Map<string, string> {
  const found = new Map<string, string>()
  for (const entry of readdirSync(root, {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath, entry.name).slice(root.length + 1)
    if (entry.isFile() && path !== 'clock')
      found.set(
        path,
        createHash('sha256')
          .update(readFileSync(join(root, path)))
          .digest('hex')
      )
  }
  return found
}

const places = ['content', 'content/a', 'content/a-b', 'content/a/b', 'templates', 'templates/z']
const name = fc.constantFrom('en.txt', 'fa.txt', 'b.txt', 'a')
const file = fc.tuple(fc.constantFrom(...places), name).map((parts) => parts.join('/'))
const edit = fc.oneof(
  fc.record({what: fc.constant('write' as const), path: file, to: fc.string({maxLength: 3})}),
  fc.record({
    what: fc.constant('remove' as const),
    path: fc.oneof(file, fc.constantFrom(...places)),
    to: fc.constant('')
  }),
  fc.record({what: fc.constant('move' as const), path: file, to: file}),
  fc.record({what: fc.constant('folder' as const), path: fc.constantFrom(...places), to: fc.constant('')})
)

/** What cannot be done is not done. */
function apply({what, path, to}: {readonly what: string; readonly path: string; readonly to: string}): void {
  const place = join(root, path)
  try {
    if (what === 'remove') return rmSync(place, {recursive: true})
    mkdirSync(what === 'folder' ? place : dirname(place), {recursive: true})
    if (what === 'write') writeFileSync(place, to)
    if (what === 'move') renameSync(place, join(root, to))
  } catch {
    // As it was.
  }
}

function withParents(path: string): string[] {
  return path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))
}

/** Where edits are made, with the folders above. */
function touchedBy(edits: readonly {readonly path: string; readonly to: string}[]): ReadonlySet<string> {
  return new Set(edits.flatMap(({path, to}) => [...withParents(path), ...withParents(to)]))
}

function sorted(names: readonly string[]): string[] {
  return [...names].sort()
}

describe('a survey that is brought up to date', () => {
  it.each([
    ['looked at everywhere', () => undefined],
    ['looked at where something was touched', touchedBy]
  ])(
    'is, %s, the one that somebody takes who has never looked, and tells what has changed',
    async (_, touched) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(edit, {maxLength: 4}), {minLength: 2, maxLength: 6}), async (rounds) => {
          for (const name of readdirSync(root)) rmSync(join(root, name), {recursive: true})
          const known = emptySurvey()
          look(known)
          let before = contents()
          let {folders} = known
          for (const round of rounds) {
            // Times of the last round are past when the next one begins.
            await sleep(60)
            look(known)
            round.forEach(apply)
            const now = contents()
            const changes = look(known, touched(round))
            const fresh = emptySurvey()
            look(fresh)
            expect(sorted(known.folders)).toEqual(sorted(fresh.folders))
            expect(sorted(known.files)).toEqual(sorted(fresh.files))
            expect([known.folderTimes.length, known.fileStamps.length]).toEqual([
              2 * known.folders.length,
              3 * known.files.length
            ])
            expect(known.files.map((path) => rowOf(path, known.files))).toEqual([...known.files.keys()])
            for (const [i, path] of known.files.entries()) expect(['', now.get(path)]).toContain(hashAt(known, i))
            const others = known.folders.filter((path) => !folders.includes(path))
            expect(sorted(changes.folders)).toEqual(
              sorted([...others, ...folders.filter((path) => !known.folders.includes(path))])
            )
            folders = known.folders
            const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
              (path) => before.get(path) !== now.get(path)
            )
            expect(changed.filter((path) => !changes.paths.includes(path))).toEqual([])
            before = now
          }
        }),
        {numRuns: 12, seed: 7}
      )
    },
    60_000
  )

  it('sees other bytes in a file of the same size and the same time', async () => {
    const path = join(root, 'content/en.txt')
    const save = (text: string): void => {
      mkdirSync(dirname(path), {recursive: true})
      writeFileSync(path, text)
      utimesSync(path, 1_700_000_000.5, 1_700_000_000.5)
    }
    save('river')
    const known = emptySurvey()
    look(known)
    // So that the times of the file are past when it is looked at.
    await sleep(60)
    look(known)
    expect(look(known)).toMatchObject({paths: [], isNews: false})
    save('ocean')
    expect(look(known).paths).toEqual(['content/en.txt'])
  })

  it('does not take a file for known that was written to between the look at it and the reading of it', async () => {
    const path = join(root, 'content/en.txt')
    mkdirSync(dirname(path))
    writeFileSync(path, 'river')
    const known = emptySurvey()
    await sleep(60)
    look(known)
    // What a build makes of the site is made of the river.
    writeFileSync(path, 'the ocean')
    fillHashes(known, bases())
    expect(look(known).paths).toEqual(['content/en.txt'])
    fillHashes(known, bases())
    expect(look(known).paths).toEqual([])
  })
})
