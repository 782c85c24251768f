import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build as bundle} from 'esbuild'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../src/build.ts'
import {filesIn, lay} from '../fixtures/files.ts'

const root = join(import.meta.dirname, '..', '..')
// Beside the packages that it imports.
const worker = join(root, 'node_modules', '.goftogu-test', 'worker.mjs')
const folder = mkdtempSync(join(tmpdir(), 'goftogu-threads-'))

beforeAll(async () => {
  await bundle({
    entryPoints: [join(root, 'src', 'build', 'worker.ts')],
    outfile: worker,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm'
  })
  lay(folder, project())
})
afterAll(() => {
  rmSync(folder, {recursive: true})
  rmSync(dirname(worker), {recursive: true})
})

/** Enough texts and pages for threads to be worth it, a few of them wrong. */
function project(): Record<string, string> {
  const files: Record<string, string> = {
    'content/site.yaml':
      'url: https://news.example/\nname: The Lantern\ntime_zone: Asia/Tehran\nlocales: [en, fa, ar]\n',
    'content/interviews/none/en.txt': '',
    'content/interviews/broken/fa.txt': '---\nheadline: [\n---\nQ: Why?\nA: So.\n'
  }
  for (let i = 0; i < 180; i++) {
    const tag = ['en', 'fa', 'ar'][i % 3] ?? 'en'
    const front = i % 20 === 7 ? '---\nslug: another\ncolour: red\n---\n' : ''
    files[`content/interviews/talk-${i}/${tag}.txt`] =
      `${front}2026-01-${String((i % 28) + 1).padStart(2, '0')} 10:30\n\nTalk ${i}\n\nQ: Why did you stay?\nA: Because of *river* ${i}.\n\nQ: Will there be a bridge?\nA: They have promised ${i}.\n`
  }
  return files
}

interface Outcome {
  readonly files: Readonly<Record<string, string>>
  readonly messages: readonly unknown[]
  readonly parsed: number
}

/** A build of a copy of the project of its own. */
async function buildWith(count: number): Promise<Outcome> {
  const copy = join(folder, '..', `${folder.split('/').at(-1)}-${count}`)
  cpSync(folder, copy, {recursive: true})
  try {
    const threads = {count, entry: pathToFileURL(worker)}
    const {messages, figures} = await build(copy, {threads, now: Date.parse('2026-06-01T00:00:00Z')})
    return {files: filesIn(join(copy, 'dist')), messages, parsed: figures.parsed}
  } finally {
    rmSync(copy, {recursive: true})
  }
}

describe('a build on threads', () => {
  it('makes the same site and says the same, however many there are', async () => {
    const alone = await buildWith(0)
    expect(alone.parsed).toBeGreaterThan(160)
    expect(alone.messages.length).toBeGreaterThan(0)
    for (const count of [2, 3]) {
      const together = await buildWith(count)
      expect(Object.keys(together.files)).toEqual(Object.keys(alone.files))
      expect(Object.keys(alone.files).filter((path) => together.files[path] !== alone.files[path])).toEqual([])
      expect(together.messages).toEqual(alone.messages)
      expect(together.parsed).toBe(alone.parsed)
    }
  }, 180_000)
})
