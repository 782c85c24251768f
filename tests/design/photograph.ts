// Pictures of every page of the design sites. In: the folder of the sites. Out: one PNG for each page, width and scheme, named
// after all three: `paper-fa-harbour-at-night-360-dark.png`. Needs Chromium.
import {mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {launch} from '../browser/chromium.ts'
import {serve} from '../browser/serve.ts'

const widths = [360, 768, 1280]
const schemes = ['light', 'dark'] as const

/** @param pattern of the pages that are wanted, as paths below the folder */
export async function photograph(folder: string, pictures: string, pattern = /./): Promise<void> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((file) => file.replaceAll('\\', '/'))
  const files = names.filter((file) => file.endsWith('.html') && file.includes('/') && pattern.test(file)).sort()
  mkdirSync(pictures, {recursive: true})
  const site = await serve(folder)
  const browser = await launch()
  try {
    for (const [width, colorScheme] of widths.flatMap((one) => schemes.map((scheme) => [one, scheme] as const))) {
      const page = await browser.newPage({viewport: {width, height: 900}, colorScheme})
      const pathOf = (file: string): string => join(pictures, `${nameOf(file)}-${width}-${colorScheme}.png`)
      for (const file of files) await take(page, `${site.address}/${file}`, pathOf(file))
      await page.close()
    }
  } finally {
    await browser.close()
    await site.close()
  }
}

function nameOf(file: string): string {
  return file.replace(/\/?(?:index)?\.html$/, '').replaceAll('/', '-')
}

async function take(page: Page, address: string, path: string): Promise<void> {
  await page.goto(address, {waitUntil: 'load'})
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({path, fullPage: true})
}
