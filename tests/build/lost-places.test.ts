// A question that goes where no page goes with it: whoever led to it is told, though their page is not made again.
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {build} from '../../src/build.ts'
import {put} from '../fixtures/files.ts'

let root: string

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'goftogu-places-'))))
afterEach(() => rmSync(root, {recursive: true, force: true}))

const settings = `url: https://news.example/
name: The Lantern
time_zone: UTC
locales: [en]
cards: none
parts: []
`

const bell = (last: string): string =>
  `2026-01-12 10:30\n\nThe bell of the harbour\n\nQ: Who rings it?\nA: The keeper does.\n${last}`

async function brokenLinks(): Promise<string[]> {
  const {messages} = await build(root)
  return messages.flatMap(({ruleId, message}) => (ruleId === 'broken-link' ? [message] : []))
}

/** Spoils what is remembered to have been said of the texts, and nothing else. */
function spoilWhatWasSaid(): void {
  const kept = join(root, '.goftogu')
  const index = readFileSync(join(kept, 'build.ledger'), 'utf8')
  const {places} = JSON.parse(index.slice(index.indexOf('{'))) as {places: {said: [number, number, number]}}
  const [offset, length] = places.said
  const columns = join(kept, readdirSync(kept).find((name) => name.endsWith('.columns')) ?? '')
  writeFileSync(columns, readFileSync(columns).fill('#', offset, offset + length))
}

it('is told by the build that takes it away, and by the next ones until it is mended', async () => {
  const question = '\nQ: When is it rung?\nA: In fog.\n'
  put(root, 'content/site.yaml', settings)
  put(root, 'content/interviews/bell/en.txt', bell(question))
  put(
    root,
    'content/interviews/rope/en.txt',
    '2026-01-10 10:30\n\nThe ropes of the harbour\n\nQ: Why ropes?\nA: They ring [the bell in fog](../bell/#q2).\n'
  )
  expect(await brokenLinks()).toEqual([])
  expect(await brokenLinks()).toEqual([])
  put(root, 'content/interviews/bell/en.txt', bell(''))
  const said = ['`en/rope/index.html` leads to `../bell/#q2`, but there is no `#q2` on /en/bell/index.html.']
  expect(await brokenLinks()).toEqual(said)
  expect(await brokenLinks()).toEqual(said)
  put(root, 'content/interviews/bell/en.txt', bell(question))
  expect(await brokenLinks()).toEqual([])
})

it('does not have all that was said of the texts read by a build that nobody asks for it', async () => {
  put(root, 'content/site.yaml', settings)
  const answer = 'They ring [the bell](../bell/).'
  put(
    root,
    'content/interviews/rope/en.txt',
    `2026-01-10 10:30\n\nThe ropes\n\nQ: Why?\nA: ${answer}\n\nQ: When?\nA: Now.\n`
  )
  await build(root)
  await build(root)
  spoilWhatWasSaid()
  const quiet = await build(root, {asksWhatIsWrong: () => false})
  expect(quiet.figures).toMatchObject({parsed: 0, warnings: 1})
  const asked = await build(root, {asksWhatIsWrong: ({warnings}) => warnings > 0})
  expect(asked.figures).toMatchObject({parsed: 1, warnings: 1})
  expect(asked.messages).toMatchObject([{ruleId: 'broken-link'}])
})
