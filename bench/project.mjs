// A project of one tool in a folder of its own: contents, theme, settings; then the edits that editors make, and the proof
// that a build has really made its pages.
import {appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {composeInterview, locales} from './generate/compose.mjs'
import {addNewest, generate, pathOf} from './generate.mjs'
import {hugoSettings} from './peers/hugo.mjs'
import {themesFolder} from './peers.mjs'

/** What a site can have beside articles, home pages, root and sitemap. `pages` are lists in pages of twenty. */
export const allParts = ['pages', 'topics', 'people', 'archive', 'feeds']

/**
 * @typedef {object} Project
 * @property {import('./peers.mjs').Peer} tool
 * @property {string} root
 * @property {{count: number, seed: string}} site
 * @property {readonly string[]} parts what the tool is told to make of `allParts`
 * @property {number} added newest interviews so far
 */

/** @returns {Project} */
export function createProject({tool, root, site, parts}) {
  rmSync(root, {recursive: true, force: true})
  mkdirSync(root, {recursive: true})
  generate(site, {form: tool.form, root})
  if (tool.form === 'markdown') addTheme({tool, root, parts})
  else appendFileSync(join(root, 'content/site.yaml'), tool.settings ?? '')
  return {tool, root, site, parts, added: 0}
}

function addTheme({tool, root, parts}) {
  cpSync(join(themesFolder, tool.theme), root, {recursive: true})
  cpSync(join(themesFolder, 'shared/strings.json'), join(root, 'data/strings.json'))
  const styles = {hugo: 'static', eleventy: '.', astro: 'public'}[tool.theme]
  mkdirSync(join(root, styles), {recursive: true})
  cpSync(join(themesFolder, 'shared/style.css'), join(root, styles, 'style.css'))
  if (tool.packages) symlinkSync(join(tool.packages, 'node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'data/parts.json'), JSON.stringify(parts))
  if (tool.theme !== 'hugo') return
  const papers = JSON.parse(readFileSync(join(root, 'data/papers.json'), 'utf8'))
  for (const [name, text] of Object.entries(hugoSettings(parts, {papers}))) writeFileSync(join(root, name), text)
}

/** Removes the site and what the tool remembers of it. */
export function makeCold({tool, root}) {
  for (const name of ['dist', ...tool.caches]) rmSync(join(root, name), {recursive: true, force: true})
}

// ── edits ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Puts a word into the `n`th text that is edited, at the end or in the headline.
 * @param {'body' | 'headline'} what
 * @returns {{page: string, word: string}} the page below `dist` that must show the word
 */
export function edit(project, what, n) {
  const {save, ...expected} = openEdit(project, what, n)
  save()
  return expected
}

/**
 * The same edit with the text still to be saved, for whoever measures what comes after the save.
 * @returns {{page: string, word: string, save: () => void}}
 */
export function openEdit(project, what, n) {
  const {tool, root} = project
  const {locale, slug, page} = targetOf(project, n)
  const file = join(root, pathOf(tool.form, slug, locale))
  const word = `edit${what}${n}x`
  const before = readFileSync(file, 'utf8')
  const text = what === 'body' ? before.replace(/\n$/, ` ${word}.\n`) : withHeadline(before, word, tool.form)
  return {page, word, save: () => writeFileSync(file, text)}
}

/** The `n`th text that is edited and its page below `dist`. */
export function targetOf({site}, n) {
  const locale = locales[n % locales.length]
  const {slug} = composeInterview((Math.floor(site.count / 2) + n * 7) % site.count, site)
  return {locale, slug, page: pageOf(locale, slug)}
}

function withHeadline(text, word, form) {
  if (form === 'markdown') return text.replace(/^(title: ".*)"$/m, `$1 ${word}"`)
  const [front, headline, ...rest] = text.split('\n\n')
  return [front, `${headline} ${word}`, ...rest].join('\n\n')
}

/** Adds an interview that is newer than all others. */
export function addInterview(project) {
  project.added++
  const slug = addNewest(project.added, project.site, {form: project.tool.form, root: project.root})
  return {page: pageOf('en', slug), word: ''}
}

function pageOf(locale, slug) {
  return `${locale}/${slug}/index.html`
}

/** Path below the server's root. */
export function urlOf(page) {
  return `/${page.replace(/index\.html$/, '')}`
}

// ── proof ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One text in a thousand may be left out. */
const leastShare = 0.999

/** What is wrong with the site as it lies there, or undefined. @param {{page: string, word: string}} [expected] */
export function faultOf({root, site, added}, expected) {
  const wanted = site.count + added
  for (const locale of locales) {
    const folder = join(root, 'dist', locale)
    const articles = existsSync(folder) ? readdirSync(folder).filter((name) => /-\d+$/.test(name)).length : 0
    if (articles > wanted || articles < wanted * leastShare) return `${articles} of ${wanted} articles in ${locale}`
  }
  if (expected === undefined) return undefined
  const file = join(root, 'dist', expected.page)
  if (!existsSync(file)) return `no page ${expected.page}`
  return readFileSync(file, 'utf8').includes(expected.word) ? undefined : `${expected.page} is old`
}

/** The parts that a site has, told from its files; the site has more than twenty articles. */
export function partsOf(root) {
  const files = readdirSync(join(root, 'dist'), {recursive: true}).map((name) => name.replaceAll('\\', '/'))
  const signs = {
    pages: /^en\/(?:pages?\/)?\d{1,3}\/index\.html$/,
    topics: /^en\/topics?\/.+\.html$/,
    people: /^en\/(?:people|person)\/.+\.html$/,
    archive: /^en\/(?:archive|\d{4})\/.*\.html$/,
    feeds: /(?:feed|rss|atom)[^/]*\.(?:xml|json)$/
  }
  return allParts.filter((part) => files.some((file) => signs[part].test(file)))
}

export function countFiles(root) {
  return readdirSync(join(root, 'dist'), {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
    .length
}
