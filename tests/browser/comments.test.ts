import {AxeBuilder} from '@axe-core/playwright'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {localeOf, localeTags} from '../../src/locale.ts'
import {launch} from './chromium.ts'
import {builtProject, type Project} from './project.ts'
import {commentEndpoint, type Endpoint, serve, type Served} from './serve.ts'

const slug = 'us-dual-approach'
const folder = `content/interviews/${slug}/comments`

const settings = {
  endpoint: 'endpoint: https://comments.example/post',
  closed: 'mode: closed',
  mailto: 'email: letters@paper.example',
  netlify: 'preset: netlify',
  formspree: 'preset: formspree, endpoint: "https://formspree.io/f/abcdwxyz"',
  staticman: 'preset: staticman, endpoint: "https://comments.example/v3/entry/github/p/s/main/comments"',
  wordpress: 'preset: wordpress, endpoint: "https://comments.example/wp-comments-post.php"'
} as const
type Setting = keyof typeof settings

let browser: Browser
let endpoint: Endpoint
const projects = new Map<Setting, Project>()
const sites = new Map<Setting, Served>()

beforeAll(async () => {
  endpoint = await commentEndpoint()
  browser = await launch([`comments.example 127.0.0.1:${endpoint.port}`, `formspree.io 127.0.0.1:${endpoint.port}`])
  for (const [setting, keys] of Object.entries(settings) as [Setting, string][]) {
    const project = builtProject({
      'content/site.yaml': (text) => `${text.replace(/^comments:\n(?: +.*\n?)*/m, '')}\ncomments: {${keys}}\n`,
      ...(setting === 'wordpress' && {
        [`content/interviews/${slug}/en.txt`]: (text: string) => `---\npost_id: 42\n---\n${text}`
      }),
      ...(setting === 'closed' && {
        [`${folder}/2026-02-12-leila.txt`]: () => '---\nname: Leila\n---\nA clear answer.\n'
      }),
      ...(setting === 'endpoint' && {
        [`${folder}/2026-02-12-leila.txt`]: () => '---\nname: Leila\nquestion: q2\n---\nA clear answer.\nThank you.\n',
        [`${folder}/2026-02-13-omid.txt`]: () => '---\nname: امید\n---\nپاسخ روشنی بود.\n',
        [`${folder}/2026-02-14-layla.txt`]: () =>
          '---\nname: ليلى\nreply_to: 2026-02-13-omid\n---\nأوافقك الرأي تماماً، فهذا حوار نادر.\n'
      })
    })
    projects.set(setting, project)
    sites.set(setting, await serve(project.dist))
  }
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await Promise.all([...[...sites.values()].map((site) => site.close()), endpoint?.close()])
  for (const project of projects.values()) project.remove()
})

async function visit(
  setting: Setting,
  {path = `en/${slug}/`, ...options}: {path?: string} & Parameters<Browser['newContext']>[0],
  look: (page: Page, context: BrowserContext) => Promise<void>
): Promise<void> {
  const context = await browser.newContext({ignoreHTTPSErrors: true, viewport: {width: 1280, height: 900}, ...options})
  try {
    const page = await context.newPage()
    await page.goto(`${sites.get(setting)?.address}/${path}`)
    await look(page, context)
  } finally {
    await context.close()
  }
}

async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const found = await new AxeBuilder({page}).withTags(tags).analyze()
  return found.violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

async function fillIn(page: Page): Promise<void> {
  await page.locator('#comment-name').fill('Leila')
  if ((await page.locator('#comment-email').count()) > 0)
    await page.locator('#comment-email').fill('leila@mail.example')
  await page.locator('#comment-comment').fill('A clear interview.')
}

/** What a form sends, wherever it sends it. */
async function posted(page: Page): Promise<{url: string; form: URLSearchParams}> {
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.locator('form button').click()
  const request = await sent
  return {url: request.url(), form: new URLSearchParams(request.postData() ?? '')}
}

describe.each(localeTags)('the form in %s', (tag) => {
  const path = `${tag}/${slug}/`
  const {strings} = localeOf(tag)

  it('says beside each field what is wrong, and takes it back when it is right', async () => {
    await visit('endpoint', {path}, async (page) => {
      endpoint.received.length = 0
      await page.locator('form button').click()
      const said = () => page.locator('.error').allTextContents()
      expect(await said()).toEqual([strings.nameMissing, strings.emailMissing, strings.commentMissing])
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment-name')
      expect(await page.locator('#comment-email').getAttribute('aria-describedby')).toBe('comment-email-error')
      const ofField = page.locator('#comment-email').evaluate((node) => getComputedStyle(node).borderBottomColor)
      const ofWords = page.locator('#comment-email-error').evaluate((node) => getComputedStyle(node).color)
      expect(await ofWords).toBe(await ofField)
      expect(await violations(page)).toEqual([])
      await page.locator('#comment-name').fill('Leila')
      await page.locator('#comment-email').fill('leila')
      await page.locator('form button').click()
      expect(await said()).toEqual([strings.emailWrong, strings.commentMissing])
      await page.locator('#comment-email').fill('leila@mail.example')
      expect(await said()).toEqual([strings.commentMissing])
      expect(await page.locator('#comment-email').getAttribute('aria-invalid')).toBeNull()
      expect(await page.locator('#comment-name').inputValue()).toBe('Leila')
      expect(endpoint.received).toEqual([])
    })
  })

  it('sends nothing without a connection, says so and keeps what was typed', async () => {
    await visit('endpoint', {path}, async (page, context) => {
      await fillIn(page)
      await context.setOffline(true)
      await page.locator('form button').click()
      expect(await page.getByRole('alert').textContent()).toBe(strings.offline)
      expect(await page.locator('#comment-comment').inputValue()).toBe('A clear interview.')
      expect(page.url()).toContain(path)
    })
  })
})

describe('an open form', () => {
  it('keeps what was typed for a reader who comes back', async () => {
    await visit('endpoint', {}, async (page) => {
      await fillIn(page)
      await page.locator('form button').click()
      await page.waitForURL('https://comments.example/post')
      await page.goBack()
      const typed = (): Promise<string> => page.locator('#comment-comment').inputValue()
      await expect.poll(typed, {timeout: 10_000}).toBe('A clear interview.')
    })
  })

  it('says which question the comment is about', async () => {
    await visit('endpoint', {path: `en/${slug}/#q2`}, async (page) => {
      await fillIn(page)
      expect((await posted(page)).form.get('question')).toBe('q2')
    })
  })

  it('has a trap that people neither see nor reach', async () => {
    await visit('endpoint', {}, async (page) => {
      const trap = page.locator('#comment-trap')
      expect(await trap.evaluate((field) => field.getBoundingClientRect().width)).toBeLessThanOrEqual(300)
      expect(await trap.evaluate((field) => getComputedStyle(field.parentElement as Element).clipPath)).toBe(
        'inset(50%)'
      )
      await page.locator('#comment-website').focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
    })
  })

  it('is checked by the browser itself where no script runs', async () => {
    await visit('endpoint', {javaScriptEnabled: false}, async (page) => {
      endpoint.received.length = 0
      await page.locator('form button').click()
      await fillIn(page)
      await page.locator('form button').click()
      await page.waitForURL('https://comments.example/post')
      expect(endpoint.received).toHaveLength(1)
    })
  })
})

describe('the form for', () => {
  it('Netlify posts to the page itself, under the name of the form', async () => {
    await visit('netlify', {}, async (page) => {
      await fillIn(page)
      const {url, form} = await posted(page)
      expect(new URL(url).pathname).toBe(`/en/${slug}/`)
      expect(Object.fromEntries(form)).toMatchObject({
        'form-name': 'comments',
        'name': 'Leila',
        'comment': 'A clear interview.',
        'direction': 'ltr',
        'article': slug,
        'bot-field': ''
      })
    })
  })

  it('Formspree sends the words as its message', async () => {
    await visit('formspree', {}, async (page) => {
      await fillIn(page)
      const {url, form} = await posted(page)
      expect(url).toBe('https://formspree.io/f/abcdwxyz')
      expect(Object.fromEntries(form)).toMatchObject({
        name: 'Leila',
        email: 'leila@mail.example',
        message: 'A clear interview.',
        direction: 'ltr',
        _gotcha: ''
      })
      expect(form.get('_subject')).toContain('Comment: ')
    })
  })

  it('Staticman names the folder of the interview and sends no address', async () => {
    await visit('staticman', {path: `fa/${slug}/`}, async (page) => {
      await page.locator('#comment-name').fill('امید')
      await page.locator('#comment-comment').fill('روشن بود.')
      const {form} = await posted(page)
      expect([...form.keys()].some((key) => key.includes('email'))).toBe(false)
      expect(Object.fromEntries(form)).toMatchObject({
        'options[slug]': slug,
        'fields[name]': 'امید',
        'fields[message]': 'روشن بود.',
        'fields[direction]': 'rtl',
        'fields[locale]': 'fa'
      })
    })
  })

  it('WordPress names the post, and is closed where the post is not known', async () => {
    await visit('wordpress', {}, async (page) => {
      await fillIn(page)
      const {url, form} = await posted(page)
      expect(url).toBe('https://comments.example/wp-comments-post.php')
      expect(Object.fromEntries(form)).toMatchObject({
        author: 'Leila',
        email: 'leila@mail.example',
        comment: 'A clear interview.',
        comment_post_ID: '42',
        comment_parent: '0'
      })
    })
    await visit('wordpress', {path: `fa/${slug}/`}, async (page) => {
      expect(await page.locator('form').count()).toBe(0)
      expect(await page.locator('#comments-note').textContent()).toBe(localeOf('fa').strings.commentsClosed)
    })
  })
})

describe('a page without a form', () => {
  it('says that comments are closed', async () => {
    await visit('closed', {}, async (page) => {
      expect(await page.locator('form').count()).toBe(0)
      expect(await page.locator('#comments-note').textContent()).toBe(localeOf('en').strings.commentsClosed)
      const [comment, note] = await Promise.all(
        ['.comment [dir] p', '#comments-note'].map((selector) => page.locator(selector).boundingBox())
      )
      expect(note?.x).toBe(comment?.x)
      expect(await violations(page)).toEqual([])
    })
  })

  it('opens a mail that says which question it is about', async () => {
    await visit('mailto', {path: `fa/${slug}/#q2`}, async (page) => {
      const link = page.locator('#comments a[href^="mailto:"]')
      await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()))
      await link.click()
      await link.click()
      const {pathname, searchParams} = new URL((await link.getAttribute('href')) ?? '')
      expect(pathname).toBe('letters@paper.example')
      expect(searchParams.get('subject')).toContain('دیدگاه: ')
      expect(searchParams.get('body')).toMatch(/\/fa\/us-dual-approach\/#q2$/)
      expect(await violations(page)).toEqual([])
    })
  })
})

describe('approved comments', () => {
  it('stand in the order of the page’s language, each in its own language and direction', async () => {
    await visit('endpoint', {path: `fa/${slug}/`}, async (page) => {
      const texts = page.locator('.comment > [lang]')
      const found = await texts.evaluateAll((nodes) =>
        nodes.map((node) => [node.getAttribute('lang'), getComputedStyle(node).direction])
      )
      expect(found).toEqual([
        ['fa', 'rtl'],
        ['ar', 'rtl'],
        ['en', 'ltr']
      ])
      expect(await page.locator('.comment time').first().textContent()).toBe('۲۴\u00A0بهمن\u00A0۱۴۰۴')
      expect(await page.locator('.comment a[href="#q2"]').textContent()).toBe('دربارهٔ پرسش ۲')
    })
  })

  it('are set in the faces of their languages', async () => {
    await visit('endpoint', {}, async (page) => {
      await page.evaluate(() => document.fonts.ready)
      const families = await page
        .locator('.comment > [lang]')
        .evaluateAll((nodes) =>
          nodes.map((node) => getComputedStyle(node).fontFamily.split(',')[0]?.replaceAll('"', ''))
        )
      expect(families[0]).toContain('Newsreader')
      expect(families).toContain('Markazi Text')
    })
  })

  for (const tag of localeTags) {
    for (const width of [320, 1280]) {
      it(`fit ${width} px and have no accessibility violation in ${tag}`, async () => {
        await visit('endpoint', {path: `${tag}/${slug}/`, viewport: {width, height: 900}}, async (page) => {
          const root = page.locator('html')
          expect(await root.evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)).toBe(0)
          expect(await violations(page)).toEqual([])
        })
      })
    }
  }

  it('can be linked to, and are shown when they are', async () => {
    await visit('endpoint', {path: `en/${slug}/#comment-2026-02-12-leila`}, async (page) => {
      const colour = await page
        .locator('.comment:target')
        .evaluate((node) => getComputedStyle(node).borderBlockStartWidth)
      expect(colour).toBe('3px')
    })
  })
})
