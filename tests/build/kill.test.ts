// Builds that are killed at a hundred moments, drawn from all the changes that they make to the disk: the compiled program as a
// process. `npm test` compiles it before.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import * as fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {filesIn, lay} from '../fixtures/files.ts'

const program = join(import.meta.dirname, '..', '..', 'lib', 'cli.js')
const killer = pathToFileURL(join(import.meta.dirname, 'killer.mjs')).href
let folder: string
let root: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-kill-'))
  root = join(folder, 'site')
  mkdirSync(root)
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

type Files = Record<string, string>

const talk = (number: number, {headline = `Talk ${number}`, answer = 'Because of the river.'} = {}): Files => ({
  [`content/interviews/talk-${number}/en.txt`]: `2026-01-${10 + number} 10:30

${headline}

Q: Why did you stay?
A: ${answer}

Q: Will there be a bridge?
A: They have promised one.
`
})

const settings = (name: string): Files => ({
  'content/site.yaml': `url: https://news.example/\nname: ${name}\ntime_zone: UTC\nlocales: [en]\ncards: none\n`
})

/** The project after so many changes, each of another kind, so that every way to build has its turn. */
function edition(number: number): Files {
  const of = (kind: number): number => Math.floor((number + 4 - kind) / 5)
  const [body, headline, comer, name, footer] = [0, 1, 2, 3, 4].map(of) as [number, number, number, number, number]
  const talks = [0, 1, 2, 3].map((talkNumber) => talk(talkNumber))
  return {
    ...settings(`Lantern ${name}`),
    ...Object.assign({}, ...talks),
    ...talk(1, {answer: `Because of lake ${body}.`}),
    ...talk(2, {headline: `Ferry ${headline}`}),
    ...talk(4 + (comer % 3)),
    'templates/partials/footer.njk': `<footer><p>river ${footer}</p></footer>\n`
  }
}

function layEdition(place: string, number: number): void {
  for (const name of ['content', 'templates']) rmSync(join(place, name), {recursive: true, force: true})
  lay(place, edition(number))
}

interface Run {
  /** What was going on when the build was killed; `undefined` where it came to its end. */
  readonly struck?: string
  readonly changes: number
}

function run(place: string, killAt = 0): Run {
  const note = join(folder, 'struck')
  const {signal, status, stderr} = spawnSync(
    process.execPath,
    ['--import', killer, program, 'build', '--quiet', '--prune', '--clock', '2026-02-01T00:00:00Z', '--root', place],
    {env: {...process.env, KILL_AT: String(killAt), STRUCK: note}}
  )
  const said = readFileSync(note, 'utf8')
  if (signal === 'SIGKILL') return {struck: said, changes: killAt}
  expect([status, stderr.toString()]).toEqual([0, ''])
  return {changes: Number(said)}
}

const siteOf = (place: string): Files => (existsSync(join(place, 'dist')) ? filesIn(join(place, 'dist')) : {})

/** The site without what waits on the stage. */
function published(place: string): Files {
  return Object.fromEntries(Object.entries(siteOf(place)).filter(([name]) => !name.startsWith('.goftogu-stage/')))
}

function cleanSite(number: number): Files {
  const clean = join(folder, 'clean')
  layEdition(clean, number)
  run(clean)
  const site = siteOf(clean)
  rmSync(clean, {recursive: true})
  return site
}

/** How many changes of the disk the next build makes if nobody stops it. */
function changesAhead(): number {
  const twin = join(folder, 'twin')
  // With the times of all files, to the last digit.
  expect(spawnSync('cp', ['-a', root, twin]).status).toBe(0)
  const {changes} = run(twin)
  rmSync(twin, {recursive: true})
  return changes
}

const kills = 100
const killsAnEdition = 6
const calls = ['mkdirSync', 'writeSync', 'writeFileSync', 'renameSync', 'rmSync']

describe('a build that is killed', () => {
  it('leaves whole files only, and the next one makes the site that a clean one makes', {timeout: 300_000}, () => {
    const moments = fc.sample(fc.integer({min: 0, max: 999}), {seed: 20_261_124, numRuns: 3 * kills})
    const struck: string[] = []
    let before: Files = {}
    for (let number = 0; struck.length < kills; number++) {
      const after = cleanSite(number)
      layEdition(root, number)
      const ahead = changesAhead()
      for (let kill = 0; kill < killsAnEdition; kill++) {
        const ended = run(root, 1 + Math.floor(((moments.pop() ?? 0) / 1000) * ahead))
        // What those before have done need not be done again.
        if (ended.struck === undefined) break
        struck.push(ended.struck)
        for (const [name, bytes] of Object.entries(published(root)))
          expect([before[name], after[name]].includes(bytes), `${name} after ${ended.struck}`).toBe(true)
      }
      run(root)
      expect(siteOf(root)).toEqual(after)
      before = after
    }
    expect(struck.length).toBeGreaterThanOrEqual(kills)
    expect(calls.filter((call) => !struck.some((one) => one.startsWith(call)))).toEqual([])
    for (const place of ['dist/.goftogu-stage', 'site/.goftogu', 'dist/en'])
      expect(
        struck.some((one) => one.includes(place)),
        place
      ).toBe(true)
  })
})
