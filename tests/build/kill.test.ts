// Builds that are killed at any moment: the compiled program as a process. `npm test` compiles it before.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import * as fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {filesIn, put} from '../fixtures/files.ts'

const program = join(import.meta.dirname, '..', '..', 'lib', 'cli.js')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-kill-'))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

function lay(root: string, round: number): void {
  put(
    root,
    'content/site.yaml',
    `url: https://news.example/\nname: The Lantern\ntime_zone: Asia/Tehran\nlocales: [en, fa, ar]\ncards: none\n`
  )
  for (let talk = 0; talk < 8; talk++) {
    const version = talk % 3 === round % 3 ? round : 0
    const text = `2026-01-${10 + talk} 10:30\n\nAbout talk ${talk}\n\nQ: Why did you stay?\nA: Because of river ${version}.\n\nQ: Will there be a bridge?\nA: They have promised one.\n`
    put(root, `content/interviews/talk-${talk}/en.txt`, text)
  }
}

async function run(root: string, killAfterMs?: number): Promise<number | null> {
  const child = spawn(process.execPath, [program, 'build', '--quiet', '--prune', '--root', root], {stdio: 'ignore'})
  const ended = once(child, 'exit')
  if (killAfterMs !== undefined) {
    await Promise.race([sleep(killAfterMs), ended])
    child.kill('SIGKILL')
  }
  const [code] = (await ended) as [number | null]
  return code
}

/** What of a site is not whole; what waits on the stage is not part of it. */
function halfPages(root: string): string[] {
  const pages = Object.entries(filesIn(root)).filter(
    ([name]) => name.endsWith('.html') && !name.startsWith('.goftogu-stage')
  )
  return pages.filter(([, text]) => !/<\/html>\s*$/u.test(text)).map(([name]) => name)
}

const rounds = 20
const killsARound = 5

describe('a build that is killed', () => {
  it(
    'leaves whole files only, and the next one makes the site that a clean one makes',
    {timeout: 300_000},
    async () => {
      const moments = fc.sample(fc.integer({min: 20, max: 700}), {seed: 20_261_123, numRuns: rounds * killsARound})
      const root = join(folder, 'site')
      for (let round = 0; round < rounds; round++) {
        for (const moment of moments.slice(round * killsARound, (round + 1) * killsARound)) {
          lay(root, round)
          await run(root, moment)
          if (readdirSync(root).includes('dist')) expect(halfPages(join(root, 'dist'))).toEqual([])
        }
        expect(await run(root)).toBe(0)
        if (round % 5 !== 4) continue
        const clean = join(folder, `clean-${round}`)
        lay(clean, round)
        expect(await run(clean)).toBe(0)
        expect(filesIn(join(root, 'dist'))).toEqual(filesIn(join(clean, 'dist')))
      }
    }
  )
})
