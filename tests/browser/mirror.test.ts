// The site away from its address: copied to another host and path, as an onion service or a mirror is, and opened from a
// disk without any server.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {launch} from './chromium.ts'
import {builtProject, type Project} from './project.ts'
import {serve, type Served} from './serve.ts'

const withSettings = (lines: string) => ({'content/site.yaml': (text: string) => `${text}\n${lines}\n`})

let browser: Browser
let project: Project
let copy: Project
let mirror: Served

beforeAll(async () => {
  browser = await launch()
  project = builtProject(withSettings(''))
  copy = builtProject(withSettings('links: files'))
  mirror = await serve(project.dist, '/hidden/service')
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await mirror?.close()
  project?.remove()
  copy?.remove()
})

/** Ways that a reader takes through the whole site, from its first page; each link is followed as it stands there. */
async function readThrough(page: Page): Promise<string[]> {
  const headings: string[] = []
  const follow = async (selector: string): Promise<void> => {
    await page.locator(selector).first().click()
    await page.waitForLoadState('load')
    headings.push((await page.locator('h1').first().innerText()).trim())
  }
  await follow('main a[lang="fa"], main [lang="fa"] a')
  await follow('main h2 a, main h1 a, main .headline a')
  await follow('a[hreflang="en"][lang="en"], nav a[lang="en"]')
  await follow('a[href*="q2/"]')
  await follow('a[href*="archive/"]')
  await follow('main a[href*="archive/"], main a[href*="/0"]')
  return headings
}

describe('a mirror of the site', () => {
  it('is read through without a request to the site’s own host', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).host))
    await page.goto(`${mirror.address}/`)
    expect(await readThrough(page)).not.toContain('')
    expect(new Set(asked)).toEqual(new Set([new URL(mirror.address).host]))
    expect(mirror.missing).toEqual([])
    await context.close()
  }, 120_000)

  it('has no link, image, style or script with the host in it, but for what machines read away from the page', () => {
    const site = /^url: (\S+)/mu.exec(readFileSync(join(project.root, 'content', 'site.yaml'), 'utf8'))?.[1] ?? ''
    const origin = new URL(site).origin
    const named = pagesOf(project.dist).flatMap((path) => {
      const html = readFileSync(join(project.dist, path), 'utf8')
      const loaded = [
        ...html.matchAll(/<(?:a|img|source|script|use|form|iframe)\b[^>]*? (?:href|src|srcset|action)="([^"]*)"/gu)
      ]
      const linked = [...html.matchAll(/<link rel="(?!canonical|alternate")[^>]* href="([^"]*)"/gu)]
      return [...loaded, ...linked]
        .map(([, address = '']) => address)
        .filter((address) => address.startsWith(origin) || address.startsWith('/'))
        .map((address) => `${path}: ${address}`)
    })
    // Hosts show the page for missing addresses at any depth, and a former address tells readers the new one whole.
    expect(named.filter((found) => !found.startsWith('404.html'))).toEqual([])
  })
})

describe('the site on a disk', () => {
  it('is read through without a server, with its faces and its language switch', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const failed: string[] = []
    page.on('requestfailed', (request) => failed.push(request.url()))
    await page.goto(pathToFileURL(join(copy.dist, 'index.html')).href)
    const headings = await readThrough(page)
    expect(headings).not.toContain('')
    expect(new Set(headings).size).toBeGreaterThan(3)
    // Browsers refuse to fetch faces ahead from a disk, and load them all the same where a text needs them.
    expect(failed.filter((url) => !url.endsWith('.woff2'))).toEqual([])
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].filter(({status}) => status === 'loaded').map(({family}) => family)
    })
    expect(loaded).toContain('Newsreader')
    expect(page.url()).toMatch(/^file:.*\/index\.html$/u)
    await context.close()
  }, 120_000)

  it('says that searching needs a server, and offers the archive', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(copy.dist, 'en', 'search', 'index.html')).href)
    const note = page.locator('#search-note')
    expect(await note.isVisible()).toBe(true)
    await note.locator('a').click()
    await page.waitForLoadState('load')
    expect(page.url()).toMatch(/\/en\/archive\/index\.html$/u)
    await context.close()
  }, 60_000)
})

function pagesOf(folder: string): string[] {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
  return files
    .filter((file) => file.name.endsWith('.html'))
    .map(({parentPath, name}) => join(parentPath, name).slice(folder.length + 1))
}
