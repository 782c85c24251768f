// An archive that is indexed in several blocks, through builds that remember the last one.
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {build, type BuildResult} from '../../src/build.ts'
import {hashesIn, put} from '../fixtures/files.ts'

let folder: string
let root: string

const settings = `url: https://news.example/
name: The Lantern
time_zone: UTC
locales: [en]
cards: none
parts: [search]
`

function talk(number: number, day: number, answer = 'the river'): void {
  const date = new Date(Date.UTC(2025, 0, day)).toISOString().slice(0, 10)
  const text = `${date}\n\nThe ferry of pier ${number}\n\nQ: Why did you stay on pier ${number}?\nA: Because of ${answer}.\n`
  put(root, `content/interviews/ferry-${number}/en.txt`, text)
}

/** What a build wrote or took away below the search page, by folder. */
async function foldersTouched(): Promise<Set<string>> {
  const {written, removed}: BuildResult = await build(root)
  const paths = [...written, ...removed].filter((path) => path.startsWith('en/search/') && !path.endsWith('index.html'))
  return new Set(paths.map((path) => path.slice('en/search/'.length, path.lastIndexOf('/'))))
}

async function expectSameAsClean(): Promise<void> {
  const clean = mkdtempSync(join(folder, 'clean-'))
  cpSync(join(root, 'content'), join(clean, 'content'), {recursive: true})
  await build(clean)
  expect(hashesIn(join(root, 'dist'))).toEqual(hashesIn(join(clean, 'dist')))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-index-'))
  root = join(folder, 'site')
  put(root, 'content/site.yaml', settings)
  for (let number = 1; number <= 150; number++) talk(number, 2 * number)
  await build(root)
  // Files that were written just before the first build are looked at once more.
  await build(root)
}, 60_000)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

const blocks = (folders: ReadonlySet<string>): string[] => [...folders].filter((path) => path.startsWith('text/'))

it('remakes one block where an old interview is edited, comes or goes, and is what a clean build makes', async () => {
  talk(20, 40, 'the lighthouse')
  expect(blocks(await foldersTouched())).toHaveLength(1)
  await expectSameAsClean()
  talk(151, 41)
  const touched = await foldersTouched()
  expect(blocks(touched).length).toBeLessThanOrEqual(2)
  await expectSameAsClean()
  rmSync(join(root, 'content/interviews/ferry-151'), {recursive: true})
  expect(await foldersTouched()).toEqual(touched)
  await expectSameAsClean()
}, 120_000)

it('touches the newest block alone where interviews are published, and its segment while the block is not full', async () => {
  const sizes: number[] = []
  for (let number = 152; number < 156; number++) {
    talk(number, 2 * number + 200)
    const touched = await foldersTouched()
    expect(blocks(touched)).toHaveLength(1)
    sizes.push(touched.size)
  }
  expect(sizes.filter((size) => size === 2).length).toBeGreaterThan(2)
  await expectSameAsClean()
}, 120_000)
