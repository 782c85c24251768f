// A text may bring files to the site and take them away although nothing but its body has changed: the index for searching
// has other shards for other words. That is no reason to plan the whole site anew.
import {cpSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {build, siteFolder} from '../../src/build.ts'
import {removeWritten} from '../../src/write.ts'
import {hashesIn, put} from '../fixtures/files.ts'

let folder: string
let root: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-files-'))
  root = join(folder, 'site')
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

const talk = (number: number, answer: string): string => `2026-01-1${number} 10:30

The ferry of pier ${number}

Q: Why did you stay on pier ${number}?
A: Because of ${answer}.

Q: Will there be a bridge?
A: They have promised one for twenty years.
`

/** Words that nobody else uses, enough of them for shards of their own. */
const strangeWords = Array.from({length: 400}, (_, i) => `qu${i.toString(26)}zo${(i * 7919).toString(36)}`).join(' ')

function save(name: string, text: string): void {
  put(root, name, text)
}

async function cleanSite(): Promise<Record<string, string>> {
  const clean = mkdtempSync(join(folder, 'clean-'))
  cpSync(join(root, 'content'), join(clean, 'content'), {recursive: true})
  await build(clean)
  return hashesIn(join(clean, 'dist'))
}

describe('a body with other words', () => {
  it('brings the files that they need and takes them away again, the short way', async () => {
    save(
      'content/site.yaml',
      'url: https://news.example/\nname: The Lantern\ntime_zone: UTC\nlocales: [en]\ncards: none\n'
    )
    for (let number = 1; number < 5; number++)
      save(`content/interviews/ferry-${number}/en.txt`, talk(number, 'the river'))
    await build(root)
    // Files that were written just before the first build are looked at once more.
    await build(root)
    const before = hashesIn(join(root, 'dist'))

    save('content/interviews/ferry-2/en.txt', talk(2, strangeWords))
    const grown = await build(root)
    expect(grown.news).toHaveLength(1)
    const added = grown.written.filter((path) => !(path in before))
    expect(added.length).toBeGreaterThan(0)
    expect(hashesIn(join(root, 'dist'))).toEqual(await cleanSite())
    expect((await build(root)).figures).toMatchObject({written: 0, removed: 0, parsed: 0})

    save('content/interviews/ferry-2/en.txt', talk(2, 'the river'))
    const shrunk = await build(root)
    expect(shrunk.news).toHaveLength(1)
    expect(shrunk.removed).toEqual(expect.arrayContaining(added))
    expect(hashesIn(join(root, 'dist'))).toEqual(before)
    expect((await build(root)).figures).toMatchObject({written: 0, removed: 0, parsed: 0})

    save('content/interviews/ferry-2/en.txt', talk(2, strangeWords))
    await build(root)
    removeWritten(siteFolder(root))
    expect(existsSync(join(root, 'dist')) ? readdirSync(join(root, 'dist')) : []).toEqual([])
  })
})
