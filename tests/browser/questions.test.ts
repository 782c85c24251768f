import {appendFileSync} from 'node:fs'
import {join} from 'node:path'
import {AxeBuilder} from '@axe-core/playwright'
import type {Browser, BrowserContextOptions, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launch} from './chromium.ts'
import {copyProject, goftogu, type Project} from './project.ts'
import {serve, type Served} from './serve.ts'

const locales = ['en', 'fa', 'ar'] as const
/** Widths in pixels with the scheme that each is looked at in. */
const looks = [
  [320, 'light'],
  [360, 'dark'],
  [768, 'dark'],
  [1280, 'light']
] as const
const article = 'us-dual-approach'

let browser: Browser
let project: Project
let site: Served

beforeAll(async () => {
  browser = await launch()
  project = copyProject()
  const record = join(project.root, 'content', 'interviews', article, 'questions.yaml')
  expect(goftogu(project.root, ['number']).status).toBe(0)
  appendFileSync(record, 'q9:\n  removed: true\n  en: ["Was there anything else?", "No."]\n')
  const {status, output} = goftogu(project.root, ['build'])
  if (status !== 0 || /\[[\w-]*question/.test(output)) throw new Error(output)
  site = await serve(project.dist)
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  project?.remove()
})

async function withPage(
  path: string,
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<void>
): Promise<void> {
  const context = await browser.newContext({ignoreHTTPSErrors: true, viewport: {width: 1280, height: 900}, ...options})
  try {
    const page = await context.newPage()
    await page.goto(`${site.address}/${path}`)
    await visit(page)
  } finally {
    await context.close()
  }
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({page})
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

async function expectWhole(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  expect(await violations(page)).toEqual([])
}

/** Where the first line of an element stands, in pixels from the top of the page. */
function firstBaseline(element: Locator): Promise<number> {
  return element.evaluate((node) => {
    const probe = document.createElement('span')
    probe.style.display = 'inline-block'
    node.prepend(probe)
    const {bottom} = probe.getBoundingClientRect()
    probe.remove()
    return bottom + scrollY
  })
}

describe.each(locales)('a question by itself, in %s', (locale) => {
  it.each(looks)('is whole at %i px in %s', async (width, colorScheme) => {
    await withPage(`${locale}/${article}/q2/`, {viewport: {width, height: 900}, colorScheme}, expectWhole)
  })

  it('is what its interview says, and sends machines there', async () => {
    await withPage(`${locale}/${article}/`, {}, async (page) => {
      const exchange = page.locator('#q2')
      const words = [await exchange.locator('h2').innerText(), await exchange.locator('.answer').innerText()]
      await exchange.locator('.also a').first().click()
      await page.waitForURL(`**/${locale}/${article}/q2/`)
      expect([await page.locator('h1').innerText(), await page.locator('.answer').innerText()]).toEqual(words)
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(
        new RegExp(`/${locale}/${article}/$`)
      )
      expect(await page.locator('meta[property="og:url"]').getAttribute('content')).toMatch(/\/q2\/$/)
    })
  })

  it('leads to its neighbours, to its place and to the other languages', async () => {
    await withPage(`${locale}/${article}/q2/`, {}, async (page) => {
      const addresses = await page
        .locator('main a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      const own = `${site.address}/${locale}/${article}`
      const others = locales.filter((other) => other !== locale)
      for (const address of [`${own}/q1/`, `${own}/q3/`, `${own}/#q2`]) expect(addresses, address).toContain(address)
      for (const other of others) expect(addresses).toContain(`${site.address}/${other}/${article}/q2/`)
    })
  })
})

describe('a question in its interview', () => {
  it.each(locales)('is a link away in every other language, from %s', async (locale) => {
    for (const other of locales.filter((one) => one !== locale)) {
      await withPage(`${locale}/${article}/#q1`, {}, async (page) => {
        const link = page.locator(`#q3 .also a[hreflang=${other}]`)
        const box = await link.boundingBox()
        expect(box?.height).toBeGreaterThanOrEqual(24)
        await link.click()
        await page.waitForURL(`**/${other}/${article}/#q3`)
        expect(await page.locator('#q3:target').count()).toBe(1)
      })
    }
  })

  it('that was removed is told of only to those who look for it', async () => {
    await withPage(`en/${article}/`, {}, async (page) => {
      expect(await page.locator('#q9').isVisible()).toBe(false)
    })
    for (const id of ['q9', 'a9']) {
      await withPage(`en/${article}/#${id}`, {}, async (page) => {
        expect(await page.locator('#q9').innerText()).toBe('The question that stood here has been removed.')
        const top = async () => (await page.locator('#q9').boundingBox())?.y
        // The browser goes there in its own time.
        await expect.poll(top, {timeout: 20_000}).toBeLessThan(900)
        expect(await top()).toBeGreaterThanOrEqual(0)
        expect(await violations(page)).toEqual([])
      })
    }
    await withPage(`fa/${article}/q9/`, {}, async (page) => {
      expect(await page.locator('h1').innerText()).toBe('این پرسش از گفت‌وگو حذف شده است')
      await expectWhole(page)
    })
  })
})

describe.each(locales)('versions side by side, from %s', (locale) => {
  const others = locales.filter((other) => other !== locale)

  it.each(looks)('are whole at %i px in %s', async (width, colorScheme) => {
    const options = {viewport: {width, height: 900}, colorScheme}
    await withPage(`${locale}/${article}/with/${others[0]}/`, options, expectWhole)
    await withPage(`${locale}/${article}/with/${others.join('-')}/`, options, expectWhole)
  })

  it('begin every question on one line, each in its own direction, its own language first', async () => {
    await withPage(`${locale}/${article}/`, {}, async (page) => {
      await page.locator('.beside a').last().click()
      await page.waitForURL(`**/with/${others.join('-')}/`)
      await page.evaluate(() => document.fonts.ready)
      const rows = page.locator('.pair[id]')
      expect(await rows.count()).toBe(4)
      for (const row of await rows.all()) {
        const questions = await row.locator('h2').all()
        expect(questions).toHaveLength(3)
        const baselines = await Promise.all(questions.map(firstBaseline))
        for (const baseline of baselines) expect(baseline).toBeCloseTo(baselines[0] ?? 0, 0)
        const tags = await row.locator('> div').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('lang')))
        expect(tags).toEqual([locale, ...others])
        const directions = await row
          .locator('h2')
          .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))
        expect(directions).toEqual([locale, ...others].map((tag) => (tag === 'en' ? 'ltr' : 'rtl')))
      }
      const [first, second] = await page.locator('.pair.head > div').all()
      const [start, next] = [await first?.boundingBox(), await second?.boundingBox()]
      expect((next?.x ?? 0) > (start?.x ?? 0)).toBe(locale === 'en')
    })
  })

  it('are printed in the sizes of their languages, with numbers and names that run in', async () => {
    const options = {viewport: {width: 794, height: 1123}}
    const sizes = {en: '14px', fa: '18px', ar: '15.3333px'}
    await withPage(`${locale}/${article}/with/${others[0]}/`, options, async (page) => {
      await page.emulateMedia({media: 'print'})
      for (const tag of [locale, others[0] ?? locale]) {
        const answer = page.locator(`#q1 > [lang="${tag}"] .answer`)
        expect(await answer.evaluate((node) => getComputedStyle(node).fontSize)).toBe(sizes[tag])
        // The name of a language stays with what follows it.
        const label = page.locator(`#q1 > [lang="${tag}"] .label`)
        expect(await label.evaluate((node) => getComputedStyle(node).breakAfter)).toBe('avoid')
      }
      const cell = await page.locator('#q1 > div').first().boundingBox()
      for (const part of ['.number', '.speaker']) {
        const box = await page.locator(`#q1 > div:first-child ${part}`).first().boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual(cell?.x ?? Infinity)
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((cell?.x ?? 0) + (cell?.width ?? 0))
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    })
  })

  it('are stacked on a narrow screen, under the names of their languages', async () => {
    const options = {viewport: {width: 360, height: 800}}
    await withPage(`${locale}/${article}/with/${others[0]}/`, options, async (page) => {
      const [upper, lower] = await page.locator('#q2 > div').all()
      const [above, below] = [await upper?.boundingBox(), await lower?.boundingBox()]
      expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0))
      expect(await lower?.locator('.label').isVisible()).toBe(true)
    })
  })
})

describe('sharing a question', () => {
  it('copies the address of its page', async () => {
    const options = {permissions: ['clipboard-read', 'clipboard-write']}
    await withPage(`en/${article}/q2/`, options, async (page) => {
      await page.locator('[data-copy]').click()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toMatch(/\/en\/us-dual-approach\/q2\/$/)
    })
  })
})
