import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launch} from './chromium.ts'
import {type Look, looks, lookAt, violationsOf} from './looks.ts'
import {builtProject, type Project} from './project.ts'
import {serve, type Served} from './serve.ts'

const article = 'us-dual-approach'
/** An article in each language, and the other kinds of pages, in one language of each direction by turns. */
const everywhere = ['en', 'fa', 'ar'].map((tag) => `${tag}/${article}/`)
const others = [
  '',
  '404.html',
  'en/',
  'fa/archive/',
  'ar/people/rahman-ghahremanpour/',
  'en/search/',
  `fa/${article}/q2/`,
  `ar/${article}/with/en-fa/`,
  'fa/about/'
]

let browser: Browser
let project: Project
let site: Served

beforeAll(async () => {
  browser = await launch()
  project = builtProject({
    'content/site.yaml': (text) =>
      text.replace(/^comments:\n(?: +.*\n?)*/m, '') +
      '\ncomments:\n  mode: endpoint\n  endpoint: https://comments.example/post\n'
  })
  site = await serve(project.dist)
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  project?.remove()
})

/** Looks in which the pages of other kinds are tried too; in the plain ones other tests see them. */
const hard = looks.filter(
  ({textSize, media, options}) =>
    media === 'print' ||
    (options.viewport?.width === 320 && options.colorScheme === 'dark' && (textSize === 200 || options.forcedColors))
)

async function expectWhole(path: string, look: Look): Promise<void> {
  await lookAt(browser, {address: `${site.address}/${path}`, look}, async (page) => {
    expect(await violationsOf(page)).toEqual([])
    const isScreen = look.media === 'screen'
    if (isScreen)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}

describe.each(looks)('seen at $name', (look) => {
  it.each(everywhere)('the page at /%s has no accessibility violation and fits', (path) => expectWhole(path, look))
})

describe.each(hard)('seen at $name', (look) => {
  it.each(others)('the page at /%s has no accessibility violation and fits', (path) => expectWhole(path, look))
})

describe.each(everywhere)('the page at /%s', (path) => {
  it('has its questions, and nothing else, for the headings below its headline', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.address}/${path}`)
    const outline = await page
      .locator('article :is(h1, h2, h3, h4)')
      .evaluateAll((nodes) => nodes.map((node) => node.tagName))
    expect(outline).toEqual(['H1', 'H2', 'H2', 'H2', 'H2'])
    const asked = await page.locator('article h2').allInnerTexts()
    const listed = await page.locator('#questions li').allInnerTexts()
    expect(listed).toHaveLength(asked.length)
    for (const [i, words] of asked.entries())
      expect(words.replace(/\s+/g, ' ')).toContain(listed[i]?.replace(/\s+/g, ' ').replace(/^\S+ /, ''))
    await page.close()
  })

  it('can be used from its beginning to its end by keyboard, in the order of its words', async () => {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}})
    await page.goto(`${site.address}/${path}`)
    const all = await page
      .locator('a[href], button:visible, input:visible, textarea:visible')
      .evaluateAll((nodes) => nodes.filter((node) => (node as HTMLElement).tabIndex >= 0).length)
    const seen: string[] = []
    for (let i = 0; i < all + 5; i++) {
      await page.keyboard.press('Tab')
      const found = await page.evaluate(() => {
        const node = document.activeElement
        if (node === null || node === document.body) return ''
        const {outlineStyle, borderColor} = getComputedStyle(node)
        const isMarked =
          outlineStyle !== 'none' || /input|textarea/i.test(node.tagName) ? 'marked' : `unmarked ${borderColor}`
        const {top, bottom} = node.getBoundingClientRect()
        const places = [...document.querySelectorAll('*')]
        return `${places.indexOf(node)} ${isMarked} ${bottom > 0 && top < innerHeight ? 'in view' : 'out of view'}`
      })
      if (found === '') break
      seen.push(found)
    }
    expect(seen).toHaveLength(all)
    expect(seen.filter((one) => !one.endsWith('marked in view'))).toEqual([])
    const places = seen.map((one) => Number(one.split(' ')[0]))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    await page.close()
  })

  it('reads in the order of its words with its style taken away', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.address}/${path}`)
    const tops = await page.evaluate(() => {
      for (const sheet of document.querySelectorAll('style, link[rel=stylesheet]')) sheet.remove()
      const parts = [
        ...document.querySelectorAll(
          'header, h1, .standfirst, .meta, #questions, section[id^=q] h2, .answer p, .share, #comments, footer'
        )
      ]
      return parts.map((part) => part.getBoundingClientRect().top)
    })
    expect(tops.length).toBeGreaterThan(15)
    for (const [i, top] of tops.entries()) expect(top).toBeGreaterThanOrEqual(tops[i - 1] ?? 0)
    await page.close()
  })
})

describe('layout', () => {
  it.each([360, 1280])('does not move when faces come late, at %i px', async (width) => {
    for (const path of everywhere) {
      const page = await browser.newPage({viewport: {width, height: 800}})
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 800))
        await route.continue().catch(() => undefined)
      })
      await page.addInitScript(() => {
        Reflect.set(window, 'shifts', [])
        new PerformanceObserver((list) => {
          const found = list.getEntries().map((entry) => Reflect.get(entry, 'value') as unknown)
          Reflect.set(window, 'shifts', [...(Reflect.get(window, 'shifts') as unknown[]), ...found])
        }).observe({type: 'layout-shift', buffered: true})
      })
      const come = page.waitForResponse('**/*.woff2')
      await page.goto(`${site.address}/${path}`, {waitUntil: 'load'})
      await come
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(300)
      expect(await page.evaluate(() => Reflect.get(window, 'shifts') as unknown), path).toEqual([])
      await page.close()
    }
  })
})
