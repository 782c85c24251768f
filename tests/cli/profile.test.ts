import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {build, type Progress} from '../../src/build.ts'
import {exampleSite} from '../../src/cli/example-site.ts'
import {profileOf} from '../../src/cli/profile.ts'
import {figuresOf} from '../../src/cli/summary.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-profile-'))
  for (const [name, text] of Object.entries(exampleSite)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** A clock that goes on by a millisecond whenever somebody looks at it. */
function ticking(): () => number {
  let ms = 0
  return () => ms++
}

describe('what a build says of itself', () => {
  it('is milliseconds by stage, which add up to the whole', async () => {
    const now = ticking()
    const {timing} = await build(folder, {observer: {now}})
    const spent = timing?.stages ?? {}
    expect(Object.keys(spent)).toEqual(['survey', 'read', 'plan', 'make', 'write', 'remember'])
    expect(Object.values(spent).reduce((sum, ms) => sum + ms, 0)).toBe(now() - 2)
    expect(timing?.details).toEqual([])
  })

  it('is only what was done, where nothing or one body has changed', async () => {
    // A file that was written just before the first build is looked at once more.
    await build(folder)
    await build(folder)
    const {timing} = await build(folder, {observer: {now: ticking()}})
    expect(timing?.stages).toHaveProperty('survey')
    expect(timing?.stages).not.toHaveProperty('make')
    const path = join(folder, 'content/interviews/night-library/en.txt')
    writeFileSync(path, (exampleSite['content/interviews/night-library/en.txt'] ?? '').replace('a baker', 'the baker'))
    const edited = await build(folder, {observer: {now: ticking(), isThorough: true}})
    expect(edited.timing?.details).toContainEqual(expect.objectContaining({subject: 'template', name: 'article'}))
  })

  it('is nothing where nobody asks', async () => {
    expect(await build(folder)).not.toHaveProperty('timing')
  })

  it('counts what each kind of page and each template took, if it is to be thorough', async () => {
    const {timing, figures} = await build(folder, {observer: {now: ticking(), isThorough: true}})
    const made = (subject: string, name: string): number | undefined =>
      timing?.details.find((detail) => detail.subject === subject && detail.name === name)?.times
    expect([made('views', 'interview'), made('template', 'article'), made('template', 'question')]).toEqual([3, 3, 9])
    expect(made('template', 'card')).toBeGreaterThan(3)
    expect(figures.pages).toBe(figures.rendered)
    expect(figuresOf(await build(folder, {observer: {now: ticking()}}), 5)).toMatchObject({
      durationMs: 5,
      rendered: 0,
      pages: figures.pages,
      stages: {survey: expect.any(Number)}
    })
  })

  it('tells on the way of every text and every plan, to the last', async () => {
    const heard: Progress[] = []
    const {figures} = await build(folder, {observer: {now: () => 0, onProgress: (progress) => heard.push(progress)}})
    const read = heard.filter(({stage}) => stage === 'read')
    const made = heard.filter(({stage}) => stage === 'make')
    expect(read.map(({done}) => done)).toEqual([1, 2, 3])
    expect(read.every(({total}) => total === 3)).toBe(true)
    expect(made.map(({done}) => done)).toEqual(made.map((_, i) => i + 1))
    expect(made.at(-1)).toMatchObject({done: made.length, total: made.length, pages: figures.pages})
  })

  it('is a table for people, the dearest on top', () => {
    const table = profileOf(
      {
        stages: {survey: 10, read: 300, make: 600},
        details: [
          {subject: 'template', name: 'home', times: 2, ms: 1},
          {subject: 'template', name: 'article', times: 100, ms: 450},
          {subject: 'views', name: 'interview', times: 100, ms: 50}
        ]
      },
      90
    )
    expect(table).toBe(`stages: 1000 ms in all
  start                        90 ms   9 %  load the program
  survey                       10 ms   1 %  look what has changed
  read                        300 ms  30 %  read and parse texts
  plan                          0 ms   0 %  plan the site
  make                        600 ms  60 %  make pages
  write                         0 ms   0 %  put them in place
  remember                      0 ms   0 %  keep what the next build needs

what pages say, by kind of list or text
  interview          100       50 ms   5 %  500 µs each

how they say it, by template
  article            100      450 ms  45 %  4500 µs each
  home                 2        1 ms   0 %  500 µs each
`)
  })
})
