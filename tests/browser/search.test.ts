import {AxeBuilder} from '@axe-core/playwright'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launch} from './chromium.ts'
import {builtProject, type Project} from './project.ts'
import {serve, type Served} from './serve.ts'

let browser: Browser
let project: Project
let site: Served

const persian = (n: number): string =>
  [
    '---',
    `date: 2025-0${n}-12 10:00`,
    'interviewee: لیلا کریمی',
    '---',
    `فانوس‌های بندر، بخش ${n}`,
    '',
    'پرسش: هنگام مه به چه گوش می‌دهید؟',
    'پاسخ: به زنگ کشتی‌ها. گفت‌وگو با ملوانان هم کمک می‌کند.',
    '',
    `پرسش: ${n === 3 ? 'طناب‌ها را چه کسی می‌بافد؟' : 'شب‌ها چه می‌کنید؟'}`,
    `پاسخ: مسئول انبار، در سال ۱۴۰${n}.`,
    ''
  ].join('\n')

const arabic = [
  '---',
  'date: 2025-03-12 10:00',
  'interviewee: عمر حداد',
  '---',
  'مصابيح الميناء',
  '',
  'س: ماذا تقرأ في الليل؟',
  'ج: أقرأ كتب البحر. والكتاب صديق البحّار.',
  ''
].join('\n')

beforeAll(async () => {
  browser = await launch()
  const texts = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`content/interviews/lamps-${n}/fa.txt`, () => persian(n)] as const)
  project = builtProject({...Object.fromEntries(texts), 'content/interviews/books/ar.txt': () => arabic})
  site = await serve(project.dist, '/sub/path')
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  project?.remove()
})

async function withPage(
  visit: (page: Page) => Promise<void>,
  options: Parameters<Browser['newContext']>[0] = {}
): Promise<void> {
  const context = await browser.newContext(options)
  try {
    await visit(await context.newPage())
  } finally {
    await context.close()
  }
}

const field = '#search-field'

/** Types as a reader does, and waits for the count. */
async function type(page: Page, words: string): Promise<string> {
  const before = (await page.locator('#search-status').textContent()) ?? ''
  await page.locator(field).fill(words)
  await page.waitForFunction((old) => document.querySelector('#search-status')?.textContent !== old, before)
  await page.waitForTimeout(400)
  return ((await page.locator('#search-status').textContent()) ?? '').replace(/[\u2068\u2069]/gu, '')
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({page})
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

describe('the search page', () => {
  it('leads to the question in which the word stands', async () => {
    await withPage(async (page) => {
      await page.goto(`${site.address}/fa/search/`)
      expect(await type(page, 'طنابها')).toBe('۱ گفت‌وگو دربارهٔ «طنابها»')
      expect(await page.locator('#results mark').allTextContents()).toEqual(['طناب‌ها'])
      await page.locator('#results h2 a').click()
      await page.waitForURL(`${site.address}/fa/lamps-3/#q2`)
      expect(await page.locator('.exchange:target .question').textContent()).toContain('طناب‌ها')
    })
  })

  it('finds what is typed with another keyboard, joined, parted or with other digits', async () => {
    await withPage(async (page) => {
      await page.goto(`${site.address}/fa/search/`)
      for (const words of ['گفتگو ملوانان', 'گفت و گو ملوانان', 'ليلا كريمي', 'مسؤول انبار', 'کشتی ها']) {
        expect(await type(page, words), words).toMatch(/^۸ /u)
      }
      expect(await type(page, '1403')).toMatch(/^۱ /u)
      expect(await type(page, '١٤٠٣')).toMatch(/^۱ /u)
      await page.goto(`${site.address}/ar/search/`)
      for (const words of ['كتاب', 'الكتاب', 'للکتاب', 'وبالكتاب']) {
        expect(await type(page, words), words).toMatch(/^حوار واحد /u)
      }
    })
  })

  it('shows more on demand and moves the focus there', async () => {
    await withPage(async (page) => {
      await page.goto(`${site.address}/fa/search/`)
      await type(page, 'زنگ')
      const rows = page.locator('#results > ol > li')
      expect(await rows.count()).toBe(6)
      await page.locator('#results button').click()
      await page.waitForFunction(() => document.querySelectorAll('#results > ol > li').length === 8)
      expect(await page.locator('#results button').isVisible()).toBe(false)
      expect(
        await rows
          .nth(6)
          .locator('a')
          .evaluate((link) => link === document.activeElement)
      ).toBe(true)
    })
  })

  it('works by keyboard: focus stays while results come, Escape clears, Tab leads to the first result', async () => {
    await withPage(async (page) => {
      await page.goto(`${site.address}/fa/search/`)
      await page.locator(field).focus()
      await page.keyboard.type('فانوس')
      await page.locator('#results h2').nth(5).waitFor()
      expect(await page.locator(field).evaluate((node) => node === document.activeElement)).toBe(true)
      await page.keyboard.press('Tab')
      expect(
        await page
          .locator('#results a')
          .first()
          .evaluate((node) => node === document.activeElement)
      ).toBe(true)
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Escape')
      expect(await page.locator(field).inputValue()).toBe('')
      expect(await page.locator('#results').isVisible()).toBe(false)
      expect(page.url()).toBe(`${site.address}/fa/search/`)
    })
  })

  it('keeps the words in the address, to be shared and for the way back', async () => {
    await withPage(async (page) => {
      await page.goto(`${site.address}/fa/search/?q=${encodeURIComponent('طناب')}`)
      await page.locator('#results h2 a').click()
      await page.waitForURL(/lamps-3/u)
      await page.goBack()
      await page.locator('#results h2 a').waitFor()
      expect(await page.locator(field).inputValue()).toBe('طناب')
      await page.locator(field).fill('زنگ')
      await page.locator(field).press('Enter')
      await page.locator('#results h2 a').nth(5).waitFor()
      expect(new URL(page.url()).searchParams.get('q')).toBe('زنگ')
    })
  })

  it('says that nothing was found and shows the latest interviews', async () => {
    await withPage(async (page) => {
      await page.goto(`${site.address}/fa/search/`)
      expect(await type(page, 'زرافه')).toBe('گفت‌وگویی دربارهٔ «زرافه» پیدا نشد.')
      expect(await page.locator('.rows li').count()).toBe(3)
      expect(await page.locator('.rows').isVisible()).toBe(true)
    })
  })

  it('takes what is typed for words and never for mark-up', async () => {
    await withPage(async (page) => {
      await page.goto(`${site.address}/fa/search/`)
      expect(await type(page, '<img src=x onerror=alert(1)>')).toContain('<img src=x onerror=alert(1)>')
      expect(await page.locator('main img').count()).toBe(0)
    })
  })

  it('says without script that it needs it, and offers the archive', async () => {
    await withPage(
      async (page) => {
        await page.goto(`${site.address}/fa/search/`)
        expect(await page.locator('#search-note').isVisible()).toBe(true)
        await page.locator('#search-note a').click()
        await page.waitForURL(`${site.address}/fa/archive/`)
      },
      {javaScriptEnabled: false}
    )
  })

  it('says from a disk that the browser reads no index there, and offers the archive', async () => {
    await withPage(async (page) => {
      await page.goto(`file://${project.dist}/fa/search/index.html`)
      expect(await page.locator('#search-note').textContent()).toContain('دیسک')
      expect(await page.locator('#search-note a').getAttribute('href')).toBe('../archive/')
    })
  })

  it('says that the index could not be loaded, and offers the archive', async () => {
    await withPage(async (page) => {
      await page.goto(`${site.address}/fa/search/`)
      await page.route('**/*.bin', (route) => route.abort())
      await page.locator(field).fill('زنگ')
      await page.locator('#search-note').waitFor()
      expect(await page.locator('#search-note').textContent()).toContain('بارگذاری نشد')
      await page.unroute('**/*.bin')
      await page.locator(field).fill('زنگ ')
      await page.locator('#results h2').nth(5).waitFor()
      expect(await page.locator('#search-note').isVisible()).toBe(false)
    })
  })

  it('runs under a policy that allows scripts of the site only', async () => {
    await withPage(async (page) => {
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      await page.route('**/search/', async (route) => {
        const response = await route.fetch()
        const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'"
        await route.fulfill({response, headers: {...response.headers(), 'content-security-policy': policy}})
      })
      await page.goto(`${site.address}/fa/search/`)
      expect(await type(page, 'زنگ')).toMatch(/^۸ /u)
      expect(errors).toEqual([])
    })
  })

  for (const locale of ['en', 'fa', 'ar']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`fits and has no accessibility violation in ${locale}, ${colorScheme}, with results and without`, async () => {
        const words = {en: 'deterrence', fa: 'زنگ', ar: 'كتاب'}[locale] ?? ''
        for (const width of [320, 1280]) {
          await withPage(
            async (page) => {
              await page.goto(`${site.address}/${locale}/search/`)
              expect(await violations(page)).toEqual([])
              await type(page, words)
              expect(await page.locator('#results h2').count()).toBeGreaterThan(0)
              expect(await violations(page)).toEqual([])
              const over = await page.evaluate(
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth
              )
              expect(over).toBe(0)
            },
            {viewport: {width, height: 900}, colorScheme}
          )
        }
      })
    }
  }
})
