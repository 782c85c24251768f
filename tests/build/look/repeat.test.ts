// A build that finds everything as the last one left it has nothing to do, unless it would make another site, or say other things.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {build, stateFolder, type BuildOptions} from '../../../src/build.ts'
import {openLedger} from '../../../src/store.ts'
import {put} from '../../fixtures/files.ts'

let root: string

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'goftogu-repeat-'))))
afterEach(() => rmSync(root, {recursive: true, force: true}))

const settings = `url: https://news.example/
name: The Lantern
time_zone: UTC
locales: [en]
cards: none
parts: []
`

const talk = (name: string, fields = ''): string =>
  `---\ndate: 2026-01-10\n${fields}---\n\nThe talk with ${name}\n\nQ: Why?\nA: So.\n\nQ: When?\nA: Now.\n`

/** Two builds of one project, so that nothing is left to be done for times that were too new. */
async function buildTwice(files: Readonly<Record<string, string>>, options: BuildOptions = {}): Promise<void> {
  put(root, 'content/site.yaml', settings)
  for (const [name, text] of Object.entries(files)) put(root, name, text)
  await build(root, options)
  await build(root, options)
}

const ada = {'content/interviews/ada/en.txt': talk('Ada')}
const page = (name: string): string => readFileSync(join(root, `dist/en/${name}/index.html`), 'utf8')

describe('a build after which nothing has changed', () => {
  it('has nothing to do', async () => {
    await buildTwice(ada)
    expect((await build(root)).figures).toMatchObject({parsed: 0, rendered: 0, written: 0})
  })

  it('makes the site anew for another address, and again for the former one', async () => {
    await buildTwice(ada)
    await build(root, {url: 'https://other.example/below/'})
    expect(page('ada')).toContain('https://other.example/below/en/ada/')
    await build(root)
    expect(page('ada')).toContain('https://news.example/en/ada/')
  })

  it('shows drafts where they are wanted, and nowhere else', async () => {
    await buildTwice({...ada, 'content/interviews/lin/en.txt': talk('Lin', 'draft: true\n')})
    expect((await build(root, {drafts: true})).written).toContain('en/lin/index.html')
    expect((await build(root)).removed).toContain('en/lin/index.html')
  })

  it('makes the site anew when something is due', async () => {
    const now = Date.parse('2026-02-01T00:00:00Z')
    await buildTwice(
      {...ada, 'content/interviews/lin/en.txt': talk('Lin', 'publish_at: 2026-02-03T00:00:00Z\n')},
      {now}
    )
    expect((await build(root, {now: now + 1000})).written).toEqual([])
    expect((await build(root, {now: Date.parse('2026-02-03T00:00:00Z')})).written).toContain('en/lin/index.html')
    // And takes back what was shown too early by a clock that was wrong.
    expect((await build(root, {now})).removed).toContain('en/lin/index.html')
  })

  it('reads everything anew that another Node has kept, and what was kept in another form', async () => {
    await buildTwice(ada, {runtime: 'v20.20.2'})
    expect((await build(root, {runtime: 'v24.0.0'})).figures).toMatchObject({parsed: 1, written: 0})
    expect((await build(root, {runtime: 'v24.0.0'})).figures).toMatchObject({parsed: 0, written: 0})
    const ledger = openLedger(stateFolder(root), 'build')
    ledger.write({...(ledger.head as object), format: 0}, new Map(ledger.names.map((name) => [name, undefined])))
    expect((await build(root, {runtime: 'v24.0.0'})).figures).toMatchObject({parsed: 1, written: 0})
  })

  it('says once more which files have one path, and what waits to be removed', async () => {
    await buildTwice({...ada, 'public/en/ada/index.html': 'mine'})
    const {messages} = await build(root)
    expect(messages).toMatchObject([{ruleId: 'duplicate-address'}])
    rmSync(join(root, 'public'), {recursive: true})
    for (let number = 0; number < 20; number++)
      put(root, `content/interviews/talk-${number}/en.txt`, talk(`number ${number}`))
    await build(root)
    for (let number = 0; number < 20; number++)
      rmSync(join(root, `content/interviews/talk-${number}`), {recursive: true})
    for (let round = 0; round < 3; round++)
      expect((await build(root)).messages).toMatchObject([{ruleId: 'prune-refused', severity: 'warning'}])
    expect((await build(root, {mayPrune: true})).removed).toContain('en/talk-7/index.html')
    expect((await build(root)).messages).toEqual([])
  })
})
