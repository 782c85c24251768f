// Pictures of every page of the design sites. In: the folder of the sites and their names. Out: one PNG for each page, width and scheme, named
// after all three: `paper-fa-harbour-at-night-360-dark.png`. Needs Chromium.
import {mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {launch} from '../browser/chromium.ts'
import {serve} from '../browser/serve.ts'

const widths = [360, 768, 1280]
const schemes = ['light', 'dark'] as const

/**
 * @param sites names of folders below `folder`, each with a site of its own
 * @param pattern of the pages that are wanted, as paths below the folder
 */
export async function photograph(folder: string, sites: readonly string[], pattern = /./): Promise<void> {
  const browser = await launch()
  try {
    for (const name of sites) await photographSite(browser, {folder, name, pattern})
  } finally {
    await browser.close()
  }
}

interface Sitting {
  readonly folder: string
  readonly name: string
  readonly pattern: RegExp
}

async function photographSite(browser: Browser, {folder, name, pattern}: Sitting): Promise<void> {
  const names = readdirSync(join(folder, name), {recursive: true, encoding: 'utf8'})
  const files = names.map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.html'))
  const wanted = files.filter((file) => pattern.test(`${name}/${file}`)).sort()
  const pictures = join(folder, 'pictures')
  mkdirSync(pictures, {recursive: true})
  const site = await serve(join(folder, name))
  for (const [width, colorScheme] of widths.flatMap((one) => schemes.map((scheme) => [one, scheme] as const))) {
    const page = await browser.newPage({viewport: {width, height: 900}, colorScheme})
    for (const file of wanted) {
      const path = join(pictures, `${nameOf(`${name}/${file}`)}-${width}-${colorScheme}.png`)
      await take(page, `${site.address}/${file}`, path)
    }
    await page.close()
  }
  const missing = site.missing.filter((path) => !path.endsWith('/favicon.ico'))
  if (missing.length > 0) console.warn(`${name} lacks ${[...new Set(missing)].join(' ')}`)
  await site.close()
}

function nameOf(file: string): string {
  return file.replace(/\/?(?:index)?\.html$/, '').replaceAll('/', '-')
}

async function take(page: Page, address: string, path: string): Promise<void> {
  await page.goto(address, {waitUntil: 'load'})
  await page.evaluate(() => document.fonts.ready)
  // A face that was late for the first look is there for the second.
  await page.reload({waitUntil: 'load'})
  await page.evaluate(() => document.fonts.ready)
  // Pictures that come when they are scrolled to, too.
  await page.evaluate(() => {
    for (const picture of document.images) picture.loading = 'eager'
    return Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)))
  })
  await page.screenshot({path, fullPage: true})
}
