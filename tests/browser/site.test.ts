import {AxeBuilder} from '@axe-core/playwright'
import type {Browser, BrowserContext, Page, Route} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launch} from './chromium.ts'
import {builtProject, type Project} from './project.ts'
import {commentEndpoint, type Endpoint, serve, type Served} from './serve.ts'

const locales = ['en', 'fa', 'ar'] as const
const widths = [320, 360, 768, 1280]
const schemes = ['light', 'dark'] as const
const slug = 'us-dual-approach'

/** Words that are wider than a small telephone, in every place that a word can stand in. */
const word = 'Intergovernmentaltelecommunicationsadministration'
const ministry = [
  `---\ninterviewee: Ada ${word}\ninterviewer: Jan ${word}\ndate: 2026-02-12\nkicker: ${word}\n---`,
  `A ${word}`,
  `Of the ${word}.`,
  ...['What is', 'Who needs', 'Why'].map((asked) => `Q: ${asked} the ${word}?\n\nA: See https://${word}.example/`),
  ''
].join('\n\n')

let browser: Browser
let endpoint: Endpoint
let closed: Project
let open: Project
let site: Served
let openSite: Served

beforeAll(async () => {
  endpoint = await commentEndpoint()
  browser = await launch([`comments.example 127.0.0.1:${endpoint.port}`])
  closed = builtProject()
  open = builtProject({
    'content/site.yaml': (text) =>
      text.replace(/^comments:\n(?: +.*\n?)*/m, '') +
      '\ncomments:\n  mode: endpoint\n  endpoint: https://comments.example/post\n',
    'content/interviews/ministry/en.txt': () => ministry,
    'content/interviews/harbour/fa.txt': () =>
      [
        '---',
        'interviewee: John Featherstonehaugh',
        'date: 2026-02-12 10:00',
        '---',
        'زنگی در مه',
        '',
        'پرسش: هنگام مه به چه گوش می‌دهید؟',
        'پاسخ: به زنگ. سه چیز می‌ماند:',
        '',
        '1. فانوس',
        '2. طناب',
        '3. تابلویی که از دور خوانده می‌شود و رویش نوشته‌اند `VTS-4` و زیر آن «يَكْتُبُ عَلَى» و café و خانۀ دوم و ۴۰٪',
        ''
      ].join('\n')
  })
  site = await serve(closed.dist, '/sub/path')
  openSite = await serve(open.dist)
  // Long enough for a machine that has to install Chromium first.
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await Promise.all([site?.close(), openSite?.close(), endpoint?.close()])
  closed?.remove()
  open?.remove()
})

async function withPage(
  options: Parameters<Browser['newContext']>[0],
  visit: (page: Page, context: BrowserContext) => Promise<void>
) {
  const context = await browser.newContext({ignoreHTTPSErrors: true, ...options})
  try {
    await visit(await context.newPage(), context)
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

/** Distance from the viewport's top once all faces are there and nothing moves any more. */
function settledTop(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate(async (node) => {
    await document.fonts.ready
    let top = Number.NaN
    for (let still = 0; still < 12;) {
      const now = node.getBoundingClientRect().top
      still = now === top ? still + 1 : 0
      top = now
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return top
  })
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Runs in the page. */
function dotsThatBeginLines(): number {
  const words = document.createTreeWalker(document.querySelector('.meta') ?? document, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let count = 0
  let last: DOMRect | undefined
  while (words.nextNode() !== null) {
    const text = words.currentNode.nodeValue ?? ''
    for (let i = 0; i < text.length; i++) {
      range.setStart(words.currentNode, i)
      range.setEnd(words.currentNode, i + 1)
      const place = range.getClientRects()[0]
      if (place === undefined || /[\s\p{Cf}]/u.test(text.charAt(i))) continue
      if (text.charAt(i) === '·' && last !== undefined && place.top > last.top + last.height / 2) count++
      last = place
    }
  }
  return count
}

describe.each(locales)('the %s article', (locale) => {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      it(`fits ${width} px in ${colorScheme} and has no accessibility violation`, async () => {
        await withPage({viewport: {width, height: 900}, colorScheme}, async (page) => {
          const errors: string[] = []
          page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
          page.on('pageerror', (error) => errors.push(error.message))
          await page.goto(`${site.address}/${locale}/${slug}/`)
          expect(await page.locator('html').getAttribute('lang')).toBe(locale)
          expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'en' ? 'ltr' : 'rtl')
          expect(await page.locator('section[id^="q"] h2').count()).toBe(4)
          expect(await overflow(page)).toBe(0)
          expect(await violations(page)).toEqual([])
          expect(errors).toEqual([])
        })
      })
    }
  }

  it('begins no line of its head with a dot, on whatever screen', async () => {
    await withPage({viewport: {width: 320, height: 900}}, async (page) => {
      await page.goto(`${site.address}/${locale}/${slug}/`)
      // A short day, beside which the clock stands, so that the dot is where lines are broken.
      await page.evaluate(() => document.querySelector('.meta time span')?.replaceChildren('12 May'))
      for (let width = 320; width < 480; width += 8) {
        await page.setViewportSize({width, height: 900})
        expect(await page.evaluate(dotsThatBeginLines), `${width} px`).toBe(0)
      }
    })
  })

  it('shows which language is current where the system forces its colours', async () => {
    await withPage({forcedColors: 'active'}, async (page) => {
      await page.goto(`${site.address}/${locale}/${slug}/`)
      const line = (selector: string): Promise<string> =>
        page
          .locator(selector)
          .first()
          .evaluate((link) => getComputedStyle(link).borderBottomWidth)
      expect(await line('.languages [aria-current]')).toBe('2px')
      expect(await line('.languages a:not([aria-current])')).toBe('0px')
    })
  })

  it('asks for nothing that is not there and for nothing from elsewhere', async () => {
    await withPage({viewport: {width: 1280, height: 900}}, async (page) => {
      const foreign: string[] = []
      page.on('request', (request) => request.url().startsWith(site.address) || foreign.push(request.url()))
      site.missing.length = 0
      await page.goto(`${site.address}/${locale}/${slug}/`, {waitUntil: 'networkidle'})
      expect(foreign).toEqual([])
      expect(site.missing.filter((path) => !path.endsWith('/favicon.ico'))).toEqual([])
    })
  })

  it('sets its text in its own faces', async () => {
    await withPage({viewport: {width: 1280, height: 900}}, async (page) => {
      await page.goto(`${site.address}/${locale}/${slug}/`, {waitUntil: 'networkidle'})
      const loaded = await page.evaluate(async () => {
        await document.fonts.ready
        return [...document.fonts].filter((face) => face.status === 'loaded').length
      })
      expect(loaded).toBeGreaterThanOrEqual(3)
    })
  })

  it('leads from its third question to the third question of the other versions', async () => {
    for (const other of locales.filter((tag) => tag !== locale)) {
      await withPage({viewport: {width: 1280, height: 900}}, async (page) => {
        await page.goto(`${site.address}/${locale}/${slug}/#q3`)
        await page.locator(`header a[hreflang="${other}"]`).click()
        await page.waitForURL(`${site.address}/${other}/${slug}/#q3`)
        expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('q3')
        const top = await settledTop(page, '#q3')
        expect(top).toBeGreaterThanOrEqual(0)
        expect(top).toBeLessThan(200)
      })
    }
  })

  it('stays at the question of its address when its faces come late', async () => {
    await withPage({viewport: {width: 360, height: 900}}, async (page) => {
      const held: Route[] = []
      let isLate = true
      await page.route('**/*.woff2', (route) => (isLate ? void held.push(route) : route.continue()))
      await page.goto(`${site.address}/${locale}/${slug}/#q3`, {waitUntil: 'commit'})
      const before = () => page.locator('#q3').evaluate((node) => Math.round(node.getBoundingClientRect().top))
      await expect.poll(before, {timeout: 10_000}).toBeLessThan(200)
      isLate = false
      await Promise.all(held.map((route) => route.continue()))
      const top = await settledTop(page, '#q3')
      expect(held.length).toBeGreaterThanOrEqual(2)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(top).toBeLessThan(200)
    })
  })

  it('glides to a question of its list', async () => {
    await withPage({viewport: {width: 1280, height: 900}, reducedMotion: 'no-preference'}, async (page) => {
      await page.goto(`${site.address}/${locale}/${slug}/`)
      const places = page.evaluate(async () => {
        const seen = new Set<number>()
        while (location.hash === '' || seen.size < 6) {
          if (location.hash !== '') seen.add(scrollY)
          await new Promise((resolve) => requestAnimationFrame(resolve))
        }
        return seen.size
      })
      await page.locator('#questions a').last().click()
      expect(await places).toBe(6)
      expect(await settledTop(page, '#q4')).toBeLessThan(200)
    })
  })

  it('has a copy button only where script runs, and copying says so', async () => {
    await withPage({javaScriptEnabled: false}, async (page) => {
      await page.goto(`${site.address}/${locale}/${slug}/`)
      expect(await page.locator('[data-copy]').isVisible()).toBe(false)
      expect(await page.locator('a[href^="https://t.me/share/url"]').isVisible()).toBe(true)
    })
    await withPage({permissions: ['clipboard-read', 'clipboard-write']}, async (page) => {
      await page.goto(`${site.address}/${locale}/${slug}/`)
      await page.locator('[data-copy]').click()
      await expect.poll(() => page.getByRole('status').first().textContent()).not.toBe('')
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toContain(`/${locale}/${slug}/`)
    })
  })

  it('submits nothing from the closed form and says that comments are not open', async () => {
    const sentence = {en: 'not open yet', fa: 'هنوز', ar: 'بعد'}[locale]
    await withPage({}, async (page) => {
      await page.goto(`${site.address}/${locale}/${slug}/`)
      const asked: string[] = []
      page.on('request', (request) => {
        if (request.isNavigationRequest() || request.method() !== 'GET') asked.push(request.url())
      })
      expect(await page.locator('form textarea').isDisabled()).toBe(true)
      expect(await page.locator('form').getAttribute('action')).toBeNull()
      expect(await page.locator('#comments-note').textContent()).toContain(sentence)
      await page.locator('form button').click({force: true})
      await page.locator('form').evaluate((form: HTMLFormElement) => form.querySelector('button')?.click())
      await page.waitForTimeout(200)
      expect(asked).toEqual([])
    })
  })

  it('posts a comment from the open form with its direction, article and locale', async () => {
    endpoint.received.length = 0
    await withPage({}, async (page) => {
      await page.goto(`${openSite.address}/${locale}/${slug}/`)
      expect(await violations(page)).toEqual([])
      const words = {en: 'A clear interview.', fa: 'گفت‌وگوی روشنی بود.', ar: 'حوار واضح.'}[locale]
      await page.locator('textarea[name="comment"]').fill(words)
      await page.locator('input[name="author"]').fill('Leila')
      await page.locator('input[name="email"]').fill('leila@mail.example')
      await page.locator('form button[type="submit"]').click()
      await page.waitForURL('https://comments.example/post')
      const [form] = endpoint.received
      expect(form?.get('comment')).toBe(words)
      expect(form?.get('article')).toBe(slug)
      expect(form?.get('locale')).toBe(locale)
      expect(form?.get('comment.dir')).toBe(locale === 'en' ? 'ltr' : 'rtl')
      expect(form?.has('question')).toBe(true)
    })
  })

  it('is read whole without script and without style', async () => {
    await withPage({javaScriptEnabled: false}, async (page) => {
      await page.goto(`${site.address}/${locale}/${slug}/`)
      const order = await page
        .locator('h1, section[id^="q"] h2, [id^="a"] p')
        .evaluateAll((nodes) => nodes.map((node) => node.tagName))
      expect(order[0]).toBe('H1')
      expect(order.filter((tag) => tag === 'H2').length).toBe(4)
      expect(order.filter((tag) => tag === 'P').length).toBe(7)
    })
  })

  it('prints its masthead, questions and answers and leaves out what paper cannot use', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${site.address}/${locale}/${slug}/`)
      await page.emulateMedia({media: 'print'})
      expect(await page.locator('#q4 h2').isVisible()).toBe(true)
      expect(await page.locator('.meta bdi').first().isVisible()).toBe(true)
      // A page may end with a margin, but not with a padding: that would draw the answer to the next page alone.
      const below = await page.locator('#q4').evaluate((node) => getComputedStyle(node).paddingBlockEnd)
      expect(below).toBe('0px')
      expect(await page.locator('form').isVisible()).toBe(false)
      expect(await page.locator('footer a').filter({visible: true}).count()).toBe(0)
      const [address, foot] = await Promise.all([
        page.locator('.address').boundingBox(),
        page.locator('footer').boundingBox()
      ])
      const gaps = [
        (address?.x ?? 0) - (foot?.x ?? 0),
        (foot?.x ?? 0) + (foot?.width ?? 0) - (address?.x ?? 0) - (address?.width ?? 0)
      ]
      expect(Math.abs(gaps[locale === 'en' ? 0 : 1] ?? NaN)).toBeLessThan(1)
      expect(await page.locator('a[href^="https://t.me/share/url"]').isVisible()).toBe(false)
    })
  })
})

describe.each(['', 'en/', 'fa/', 'ar/', '404.html'])('the page at /%s', (path) => {
  for (const width of [320, 1280]) {
    for (const colorScheme of schemes) {
      it(`fits ${width} px in ${colorScheme} and has no accessibility violation`, async () => {
        await withPage({viewport: {width, height: 900}, colorScheme}, async (page) => {
          await page.goto(`${openSite.address}/${path}`)
          expect(await overflow(page)).toBe(0)
          expect(await violations(page)).toEqual([])
        })
      })
    }
  }
})

describe('a right-to-left page', () => {
  it('sets a Latin name in its margin at its own side', async () => {
    await withPage({viewport: {width: 1280, height: 900}}, async (page) => {
      await page.goto(`${openSite.address}/fa/harbour/`)
      const {name, margin} = await page.locator('.meta').evaluate((meta) => {
        const words = document.createRange()
        words.selectNodeContents(meta.querySelector('bdi') ?? meta)
        return {name: words.getBoundingClientRect().right, margin: meta.getBoundingClientRect().right}
      })
      expect(Math.abs(margin - name)).toBeLessThan(1)
    })
  })

  it('counts lists in its own digits', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${openSite.address}/fa/harbour/`)
      expect(await page.locator('.answer ol').evaluate((list) => getComputedStyle(list).listStyleType)).toBe('persian')
    })
  })
})

describe('a Persian page', () => {
  it('sets Arabic words with their vowels, accents, ۀ and ٪ in faces of its own', async () => {
    await withPage({}, async (page, context) => {
      await page.goto(`${openSite.address}/fa/harbour/`, {waitUntil: 'networkidle'})
      await page.reload({waitUntil: 'networkidle'})
      const client = await context.newCDPSession(page)
      await client.send('DOM.enable')
      await client.send('CSS.enable')
      const {root} = await client.send('DOM.getDocument')
      const {nodeId} = await client.send('DOM.querySelector', {nodeId: root.nodeId, selector: '.answer ol'})
      const {fonts} = await client.send('CSS.getPlatformFontsForNode', {nodeId})
      expect(fonts.length).toBeGreaterThan(0)
      expect(fonts.filter(({isCustomFont}) => !isCustomFont)).toEqual([])
    })
  })

  it('breaks no name at its hyphen', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${openSite.address}/fa/harbour/`)
      const broken = await page.locator('.answer ol').evaluate((list: HTMLElement) => {
        const words = document.createRange()
        words.selectNodeContents(list.querySelector('code') ?? list)
        return Array.from({length: 120}, (_, i) => 120 + 2 * i).filter((width) => {
          list.style.inlineSize = `${width}px`
          return new Set(Array.from(words.getClientRects(), ({top}) => Math.round(top))).size !== 1
        })
      })
      expect(broken).toEqual([])
    })
  })

  // A face that comes too late for a page is left out of it, and the words are then as wide as the reader's own make them.
  it.each([
    ['with its faces', undefined],
    ["with the reader's own", '**/*.woff2']
  ])('has a head of one height %s, whether or not the other languages have the page', async (_, refused) => {
    await withPage({viewport: {width: 360, height: 900}}, async (page) => {
      if (refused !== undefined) await page.route(refused, (route) => route.abort())
      const heights = []
      for (const path of ['harbour/', `${slug}/`]) {
        await page.goto(`${openSite.address}/fa/${path}`, {waitUntil: 'networkidle'})
        await page.reload({waitUntil: 'networkidle'})
        heights.push(await page.locator('.masthead').evaluate((head) => head.getBoundingClientRect().height))
      }
      expect(heights[0]).toBe(heights[1])
    })
  })
})

describe('a word without end', () => {
  it.each(['', 'ministry/', 'ministry/q2/', 'archive/2026/02/', 'search/'])(
    'fits a small screen at /en/%s',
    async (path) => {
      for (const width of [320, 768]) {
        await withPage({viewport: {width, height: 900}}, async (page) => {
          await page.goto(`${openSite.address}/en/${path}`)
          expect(await overflow(page)).toBe(0)
        })
      }
    }
  )
})

describe('the root page', () => {
  it('leads to each language', async () => {
    for (const locale of locales) {
      await withPage({}, async (page) => {
        await page.goto(`${site.address}/`)
        await page.locator(`a[href^="${locale}/"]`).first().click()
        await page.waitForURL(`${site.address}/${locale}/**`)
        expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      })
    }
  })
})
