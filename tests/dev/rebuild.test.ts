// What lies on the disk while somebody writes, and afterwards: in the end the same as a build that was made at once.
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {build, openProject, prepare, saveProject, type BuildResult} from '../../src/build.ts'
import {dev, type Workshop} from '../../src/dev.ts'
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

const texts = 6
const fileOf = (number: number): string => `content/interviews/ferry-${number}/en.txt`

let folder: string
let root: string
let workshop: Workshop | undefined
let results: BuildResult[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-rebuild-'))
  root = join(folder, 'site')
  results = []
  save('content/site.yaml', settings)
  for (let number = 0; number < texts; number++) save(fileOf(number), talk(number, 'river'))
})

afterEach(async () => {
  await workshop?.close()
  workshop = undefined
  rmSync(folder, {recursive: true, force: true})
})

function save(name: string, text: string): void {
  put(root, name, text)
}

async function open(): Promise<Workshop> {
  workshop = await dev(root, {
    port: 0,
    onStart: () => undefined,
    onBuild: (result) => results.push(result),
    onFailure: String,
    observer: {now: () => 0, isThorough: true}
  })
  return workshop
}

async function cleanSite(): Promise<Record<string, string>> {
  const clean = mkdtempSync(join(folder, 'clean-'))
  cpSync(join(root, 'content'), join(clean, 'content'), {recursive: true})
  await build(clean)
  return hashesIn(join(clean, 'dist'))
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20)
}

const page = (number: number): string => join(root, `dist/en/ferry-${number}/index.html`)
const feed = (): string => readFileSync(join(root, 'dist/en/feed.xml'), 'utf8')
const shows = (number: number, word: string): boolean => readFileSync(page(number), 'utf8').includes(word)
const kindsOf = ({timing}: BuildResult): string[] =>
  timing?.details.filter(({subject}) => subject === 'views').map(({name}) => name) ?? []

describe('a save of a text', () => {
  it('makes its pages at once, and feeds and search when it is quiet', async () => {
    await open()
    save(fileOf(2), talk(2, 'lake'))
    await until(() => shows(2, 'Because of the lake.'))
    expect(kindsOf(results[1] as BuildResult)).toEqual(['interview'])
    await until(() => feed().includes('Because of the lake.'))
    await workshop?.close()
    workshop = undefined
    expect(hashesIn(join(root, 'dist'))).toEqual(await cleanSite())
  })

  it('leaves nothing undone when the workshop is closed in the middle of it', async () => {
    await open()
    for (let number = 0; number < texts; number++) {
      save(fileOf(number), talk(number, `lake ${number}`))
      await until(() => shows(number, `Because of the lake ${number}.`))
    }
    await workshop?.close()
    workshop = undefined
    expect(hashesIn(join(root, 'dist'))).toEqual(await cleanSite())
    expect((await build(root)).figures).toMatchObject({rendered: 0, written: 0, parsed: 0})
  })

  it('is whole again after the long way, whatever was put off before it', async () => {
    await open()
    save(fileOf(1), talk(1, 'lake'))
    await until(() => shows(1, 'lake'))
    save(fileOf(3), talk(3, 'river').replace('The ferry of pier 3', 'No ferry any more'))
    save('content/interviews/new/en.txt', talk(9, 'sea'))
    await until(() => existsSync(join(root, 'dist/en/new/index.html')) && shows(3, 'No ferry any more'))
    await workshop?.close()
    workshop = undefined
    expect(hashesIn(join(root, 'dist'))).toEqual(await cleanSite())
  })

  it('is as quick in a workshop that found the site finished', async () => {
    await build(root)
    // A file that was written just before the first build is looked at once more.
    await build(root)
    await open()
    expect(results[0]?.figures).toMatchObject({parsed: 0, rendered: 0})
    save(fileOf(2), talk(2, 'lake'))
    await until(() => shows(2, 'lake'))
    expect(kindsOf(results[1] as BuildResult)).toEqual(['interview'])
    await workshop?.close()
    workshop = undefined
    expect(hashesIn(join(root, 'dist'))).toEqual(await cleanSite())
  })
})

describe('what is done before a save, so that it need not wait', () => {
  it('leaves no trace, for any text and for people whom the site knows', async () => {
    const people = ['Sara Lund', 'Karim Nassar'].map(
      (name) => `${name.toLowerCase().replace(' ', '-')}: {name: {en: ${name}}}\n`
    )
    save('content/people.yaml', people.join(''))
    save(fileOf(0), talk(0, 'river').replace('Q: Why', 'Sara Lund: Why'))
    const memory = openProject(root, {})
    await build(root, {memory, putsOff: true})
    const before = hashesIn(join(root, 'dist'))
    // More rounds than there are texts.
    for (let round = 0; round <= texts; round++) await prepare(root, round, {memory})
    expect(hashesIn(join(root, 'dist'))).toEqual(before)
    expect((await build(root, {memory, putsOff: true})).figures).toMatchObject({parsed: 0, rendered: 0, written: 0})
    save(fileOf(0), talk(0, 'lake').replace('Q: Why', 'Sara Lund: Why'))
    expect((await build(root, {memory, putsOff: true})).figures).toMatchObject({parsed: 1})
    await build(root, {memory})
    saveProject(memory)
    expect(hashesIn(join(root, 'dist'))).toEqual(await cleanSite())
  })
})

describe('a file of the site that somebody has removed by hand', () => {
  it('is made again when somebody asks for it', async () => {
    const {url} = await open()
    const before = hashesIn(join(root, 'dist'))
    rmSync(join(root, 'dist/en/ferry-2'), {recursive: true})
    rmSync(join(root, 'dist/sitemap.xml'))
    const response = await fetch(new URL('/en/ferry-2', url))
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('The ferry of pier 2')])
    await until(() => existsSync(join(root, 'dist/sitemap.xml')))
    expect(hashesIn(join(root, 'dist'))).toEqual(before)
    expect((await fetch(new URL('/en/never/', url))).status).toBe(404)
  })
})
