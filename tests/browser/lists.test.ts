import {AxeBuilder} from '@axe-core/playwright'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launch} from './chromium.ts'
import {builtProject, type Project} from './project.ts'
import {serve, type Served} from './serve.ts'

const person = 'people/rahman-ghahremanpour/'
/** Pages of every form, in languages of both directions. */
const paths = [
  `en/${person}`,
  `fa/${person}`,
  'ar/topics/politics/',
  'fa/topics/',
  'en/people/',
  'ar/archive/',
  'fa/archive/1404/11/',
  'en/archive/2025/',
  'en/page/1/',
  'fa/about/',
  'ar/gone/'
]

let browser: Browser
let project: Project
let site: Served

function talk(number: number): string {
  return `2025-03-${String((number % 28) + 1).padStart(2, '0')}\n\nTalk ${number}\n\nQ: Why?\nA: So.\n\nQ: And then?\nA: Nothing.\n`
}

beforeAll(async () => {
  const many = Array.from({length: 40}, (_, i) => [`content/interviews/talk-${i}/en.txt`, () => talk(i)] as const)
  const gone =
    '---\ndate: 2025-01-01\nwithdrawn: {date: 2025-02-01, reason: لم يقل الضيف هذا.}\n---\nعنوان\n\nس: لماذا؟\nج: هكذا.\n'
  browser = await launch()
  project = builtProject({...Object.fromEntries(many), 'content/interviews/gone/ar.txt': () => gone})
  site = await serve(project.dist, '/sub')
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  project?.remove()
})

async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    await page.goto(`${site.address}/${path}`)
    await look(page)
  } finally {
    await context.close()
  }
}

describe.each(paths)('the page at /%s', (path) => {
  it.each([
    [320, 'light'],
    [768, 'dark'],
    [1280, 'light']
  ] as const)('fits %i px in %s and has no accessibility violation', async (width, colorScheme) => {
    await visit(path, {viewport: {width, height: 900}, colorScheme}, async (page) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
      const found = await new AxeBuilder({page}).withTags(['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice']).analyze()
      expect(found.violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
    })
  })

  it('fits 320 px with letters twice as large', async () => {
    await visit(path, {viewport: {width: 320, height: 900}}, async (page) => {
      await page.addStyleTag({content: 'html { font-size: 200% }'})
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  })
})

describe('a row of a list', () => {
  it('has its date on one line, whatever the month', async () => {
    await visit('en/topics/politics/', {viewport: {width: 768, height: 900}}, async (page) => {
      const heights = await page.evaluate(() => {
        const time = document.querySelector('.row time')
        const heightOf = (text: string): number => {
          time?.replaceChildren(text)
          return time?.getBoundingClientRect().height ?? 0
        }
        return {short: heightOf('1\u00a0May\u00a02026'), long: heightOf('30\u00a0September\u00a02026')}
      })
      expect(heights.short).toBeGreaterThan(10)
      expect(heights.long).toBe(heights.short)
    })
  })
})

describe('a reader without script', () => {
  it('comes from an interview to all that its guest was asked, and from there to a question', async () => {
    await visit('fa/us-dual-approach/', {javaScriptEnabled: false}, async (page) => {
      await page.locator('.meta a').first().click()
      await page.waitForURL(`**/fa/${person}`)
      await page.locator('.row .questions a').nth(1).click()
      await page.waitForURL('**/fa/us-dual-approach/#q2')
    })
  })

  it('comes from the home page to the oldest interview and back', async () => {
    await visit('en/', {javaScriptEnabled: false}, async (page) => {
      await page.locator('a[rel="next"]').click()
      await page.waitForURL('**/en/page/1/')
      expect(await page.locator('.row').count()).toBe(20)
      expect(await page.locator('a[rel="next"]').count()).toBe(0)
      await page.locator('a[rel="prev"]').click()
      await page.waitForURL('**/en/')
    })
  })

  it('finds a month in the calendar of the language', async () => {
    await visit('fa/', {javaScriptEnabled: false}, async (page) => {
      await page.locator('.sections a[href="archive/"]').click()
      await page.locator('.months a').first().click()
      await page.waitForURL('**/fa/archive/1404/11/')
      expect(await page.locator('h1').textContent()).toBe('بهمن ۱۴۰۴')
    })
  })
})
