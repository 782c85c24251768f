// Takes the pictures of the README again: the tops of the English and the Persian article as they are built now. Run by
// `npm run screenshots`, which compiles first; needs Chromium, and makes the pictures smaller where pngquant is installed.
import {spawnSync} from 'node:child_process'
import {mkdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {launch} from './chromium.ts'
import {builtProject} from './project.ts'
import {serve} from './serve.ts'

const folder = join(import.meta.dirname, '..', '..', '.github', 'readme')
const viewport = {width: 1280, height: 1400}

const project = builtProject()
const site = await serve(project.dist)
const browser = await launch()
try {
  mkdirSync(folder, {recursive: true})
  for (const locale of ['en', 'fa']) {
    const page = await browser.newPage({viewport, colorScheme: 'light'})
    await page.goto(`${site.address}/${locale}/us-dual-approach/`, {waitUntil: 'networkidle'})
    // A face that was late for the first look is there for the second.
    await page.reload({waitUntil: 'networkidle'})
    await page.evaluate(() => document.fonts.ready)
    const path = join(folder, `article-${locale}.png`)
    await page.screenshot({path})
    spawnSync('pngquant', ['--force', '--strip', '--speed', '1', '--output', path, '32', path], {stdio: 'ignore'})
    console.log(`${path}: ${Math.round(statSync(path).size / 1024)} KB`)
    await page.close()
  }
} finally {
  await browser.close()
  await site.close()
  project.remove()
}
