import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, rmdirSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import * as fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {build, openProject, workerEntry, type BuildResult, type Memory} from '../../src/build.ts'
import {keyOf} from '../../src/store.ts'
import {change, filesOf, newNewsroom, type Files} from './newsroom.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-edits-'))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** Writes the files that are other ones and removes those that are gone, as editors do. */
function lay(root: string, files: Files, before: Files): void {
  for (const name of Object.keys(before)) if (!(name in files)) removeFile(root, name)
  for (const [name, body] of Object.entries(files)) {
    if (before[name] === body) continue
    mkdirSync(dirname(join(root, name)), {recursive: true})
    writeFileSync(join(root, name), body)
  }
}

/** And the folders that are empty then. */
function removeFile(root: string, name: string): void {
  rmSync(join(root, name))
  for (let folder = dirname(join(root, name)); readdirSync(folder).length === 0; folder = dirname(folder)) {
    rmdirSync(folder)
  }
}

function hashesIn(root: string): Record<string, string> {
  const names = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) =>
    statSync(join(root, name)).isFile()
  )
  return Object.fromEntries(names.sort().map((name) => [name, keyOf(readFileSync(join(root, name), 'base64'))]))
}

/** Never comes to do anything. */
const scout = {postMessage: () => undefined}

function hasErrors({messages}: BuildResult): boolean {
  return messages.some(({severity}) => severity === 'error')
}

describe('a build that has built before', () => {
  it('makes the same site as one that has not, whatever a newsroom does', async () => {
    const seed = 20_261_123
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, {minLength: 6, maxLength: 12}),
        fc.array(change, {minLength: 4, maxLength: 10}),
        async (before, sequence) => {
          const warm = join(folder, `warm-${run++}`)
          let room = before.reduce((sum, edit) => edit(sum), newNewsroom)
          let laid: Files = {}
          let memory: Memory | undefined
          for (const [step, edit] of sequence.entries()) {
            const next = edit(room)
            const clean = join(folder, `clean-${run}-${step}`)
            lay(clean, filesOf(next), {})
            const anew = await build(clean, {now: next.now})
            // After an error the site is another one than a clean one, which has no last good version to show.
            if (hasErrors(anew)) continue
            room = next
            lay(warm, filesOf(room), laid)
            laid = filesOf(room)
            // Now and then as a new process, which has nothing but the files, or as one that builds once.
            if (step % 3 === 0) memory = undefined
            memory = step % 3 === 1 ? undefined : (memory ?? openProject(warm, {}))
            const process = memory === undefined ? {threads: {count: 2, entry: workerEntry, scout}} : {memory}
            const result = await build(warm, {mayPrune: true, now: room.now, ...process})
            expect(hashesIn(join(warm, 'dist'))).toEqual(hashesIn(join(clean, 'dist')))
            expect(result.messages).toEqual(anew.messages)
            rmSync(clean, {recursive: true})
          }
        }
      ),
      {seed, numRuns: 8, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false}
    )
  }, 180_000)
})
