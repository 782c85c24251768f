// Long builds in a process of their own: the same site, wherever it was made, and nothing lost on the way.
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {build, openProject, type BuildResult, type Memory} from '../../src/build.ts'
import {askApart} from '../../src/cli/apart.ts'
import {openBuilder, type ApartOptions, type BuildApart} from '../../src/dev/apart.ts'
import {hashesIn, put} from '../fixtures/files.ts'

const settings = `url: https://news.example/
name: The Lantern
time_zone: Asia/Tehran
locales: [en, fa, ar]
cards: none
`

const talk = (number: number, answer: string): string => `2026-01-${String(10 + number)} 10:30

The ferry of pier ${number}

Q: Why did you stay on pier ${number}?
A: Because of the ${answer}.

Q: Will there be a bridge?
A: They have promised one for twenty years.
`

const texts = 4
const fileOf = (number: number): string => `content/interviews/ferry-${number}/en.txt`
const drafts = true

let folder: string
let root: string
let memory: Memory
let closing: AbortController
let asked: ApartOptions[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-apart-'))
  root = join(folder, 'site')
  closing = new AbortController()
  asked = []
  put(root, 'content/site.yaml', settings)
  for (let number = 0; number < texts; number++) put(root, fileOf(number), talk(number, 'river'))
  memory = openProject(root, {})
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** As another process does it: with a memory of its own. */
const elsewhere: BuildApart = async (options) => {
  asked.push(options)
  const {figures, written} = await build(root, {drafts, isCold: options.isCold})
  return {figures, written}
}

/** Builds in turn. @param from how many input files a large site has */
function open(apart: BuildApart, {isCold = false, from = 1} = {}): () => Promise<BuildResult | undefined> {
  const builder = openBuilder(root, {apart, from, isCold, signal: closing.signal})
  return () => builder({memory, drafts, putsOff: true})
}

async function cleanSite(): Promise<Record<string, string>> {
  const clean = mkdtempSync(join(folder, 'clean-'))
  cpSync(join(root, 'content'), join(clean, 'content'), {recursive: true})
  await build(clean, {drafts})
  return hashesIn(join(clean, 'dist'))
}

const site = (): Record<string, string> => hashesIn(join(root, 'dist'))

describe('a long build of a large site', () => {
  it('is made in another process, and told as if it had been made here', async () => {
    const result = await open(elsewhere)()
    expect(asked).toHaveLength(1)
    expect(result).toMatchObject({figures: {texts, parsed: texts}, written: expect.arrayContaining(['en/index.html'])})
    expect(result?.news).toBeUndefined()
    expect(site()).toEqual(await cleanSite())
  })

  it('leaves small changes to this process, before and after the next long one', async () => {
    const buildAgain = open(elsewhere)
    await buildAgain()
    put(root, fileOf(2), talk(2, 'lake'))
    expect((await buildAgain())?.figures).toMatchObject({parsed: 1})
    put(root, 'templates/partials/footer.njk', '<footer>The end</footer>')
    expect(asked).toHaveLength(1)
    await buildAgain()
    expect(asked).toHaveLength(2)
    put(root, fileOf(3), talk(3, 'sea'))
    expect((await buildAgain())?.figures).toMatchObject({parsed: 1})
    expect(asked).toHaveLength(2)
    expect(readFileSync(join(root, 'dist/en/ferry-2/index.html'), 'utf8')).toContain('Because of the lake.')
    expect(readFileSync(join(root, 'dist/en/ferry-3/index.html'), 'utf8')).toContain('The end')
  })

  it('has what was saved while it was made', async () => {
    const result = await open(async (options) => {
      const report = await elsewhere(options)
      put(root, fileOf(1), talk(1, 'lake'))
      put(root, 'content/interviews/new/en.txt', talk(9, 'sea'))
      return report
    })()
    expect(result?.config).toBeDefined()
    expect(site()).toEqual(await cleanSite())
  })

  it('is made here where the other process does not come to an end', async () => {
    const result = await open(() => Promise.resolve(undefined))()
    expect(result).toMatchObject({figures: {texts, parsed: texts}})
    expect(site()).toEqual(await cleanSite())
  })

  it('reads everything anew the first time only, where that was asked for', async () => {
    await build(root, {drafts})
    memory = openProject(root, {isCold: true})
    const buildAgain = open(elsewhere, {isCold: true})
    expect((await buildAgain())?.figures).toMatchObject({parsed: texts})
    put(root, 'templates/partials/footer.njk', '<footer>The end</footer>')
    expect((await buildAgain())?.figures).toMatchObject({parsed: 0})
    expect(asked.map(({isCold}) => isCold)).toEqual([true, false])
  })

  it('comes to nothing where the workshop is closed meanwhile', async () => {
    const result = await open(() => {
      closing.abort()
      return Promise.resolve(undefined)
    })()
    expect(result).toBeUndefined()
  })

  it('is made in this process where the site is small', async () => {
    await open(elsewhere, {from: 3000})()
    expect(asked).toEqual([])
    expect(site()).toEqual(await cleanSite())
  })
})

describe('another process of the program', () => {
  const program = join(import.meta.dirname, '..', '..', 'lib', 'cli.js')
  const {signal} = new AbortController()

  it('builds, and tells what came of it and which files pages load', async () => {
    const report = await askApart({root, options: {now: 0, drafts, isCold: false}, threads: 0}, {program, signal})
    expect(report?.figures).toMatchObject({texts, parsed: texts})
    expect(report?.written.filter((path) => path.endsWith('.html'))).toEqual([])
    expect(report?.written.some((path) => path.endsWith('.css'))).toBe(true)
    expect(site()).toEqual(await cleanSite())
  })

  it('tells nothing where it fails, is not there or is told to end', async () => {
    const errand = {root, options: {drafts, outDir: join(root, 'content/site.yaml')}, threads: 0}
    expect(await askApart(errand, {program, signal})).toBeUndefined()
    expect(await askApart({...errand, options: {}}, {program: join(root, 'nothing.js'), signal})).toBeUndefined()
    const told = askApart({...errand, options: {}}, {program, signal: closing.signal})
    closing.abort()
    expect(await told).toBeUndefined()
  })
})
