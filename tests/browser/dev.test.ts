// What somebody sees who writes: the page beside the editor, which follows every save.
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {dev, type Workshop} from '../../src/dev.ts'
import {put} from '../fixtures/files.ts'
import {launch} from './chromium.ts'

const exchanges = Array.from(
  {length: 40},
  (_, number) => `Q: What is heard on pier ${number}?\nA: ${'The bell, the ropes and the gulls. '.repeat(6)}\n`
)
const talk = (answer: string): string =>
  `2026-01-15 10:30\n\nThe last ferry\n\n${exchanges.join('\n')}\nQ: Why did you stay?\nA: Because of the ${answer}.\n`
const text = 'content/interviews/ferry/en.txt'

const isSilent = (): void => undefined

let browser: Browser
let root: string
let workshop: Workshop

beforeAll(async () => {
  browser = await launch()
  root = mkdtempSync(join(tmpdir(), 'goftogu-dev-'))
  const settings =
    'url: https://news.example/\nname: The Lantern\ntime_zone: UTC\nlocales: [en]\ncards: none\nparts: []\n'
  put(root, 'content/site.yaml', settings)
  put(root, text, talk('river'))
  workshop = await dev(root, {port: 0, onStart: isSilent, onBuild: isSilent, onFailure: String})
  // Long enough for a machine that has to install Chromium first.
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await workshop?.close()
  rmSync(root, {recursive: true, force: true})
})

describe('a page that is open while its text is written', () => {
  it('shows what was saved, at the place where its reader was', async () => {
    const page = await browser.newPage()
    await page.goto(`${workshop.url}en/ferry/`)
    for (const [answer, place] of [
      ['lake', 2500],
      ['sea', 700]
    ] as const) {
      await page.evaluate((top) => {
        // Not every browser goes back to the place by itself.
        history.scrollRestoration = 'manual'
        scrollTo({top, behavior: 'instant'})
      }, place)
      expect(await page.evaluate(() => scrollY)).toBe(place)
      put(root, text, talk(answer))
      await page.getByText(`Because of the ${answer}.`).waitFor({state: 'attached'})
      await page.waitForLoadState('load')
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(place)
    }
    await page.close()
  })

  it('shows what is wrong with it, and no longer than it is', async () => {
    const page = await browser.newPage()
    await page.goto(`${workshop.url}en/ferry/`)
    put(root, text, `---\nheadlin: The ferry\n---\n${talk('sea')}`)
    const problems = page.locator('goftogu-problems')
    await problems.getByText('headlin: The ferry').waitFor()
    expect(await problems.getByText(`${text}:2:1`).isVisible()).toBe(true)
    put(root, text, talk('sea'))
    await problems.waitFor({state: 'detached'})
    await page.close()
  })
})
