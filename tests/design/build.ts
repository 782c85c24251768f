// The design page: every component and state of every page in three languages, as the engine itself makes them. In: the
// small paper in content/. Out: tests/design/dist/, a folder with one site for each state of the settings and an index that
// leads to all of their pages, side by side in the three languages. Run by `npm run design`; `npm run design -- --pictures
// [PATTERN]` also photographs each page, or those whose path has the pattern, at three widths, light and dark.
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {goftogu} from '../browser/project.ts'
import {photograph} from './photograph.ts'

const here = import.meta.dirname
const out = join(here, 'dist')
const locales = ['en', 'fa', 'ar'] as const

interface State {
  readonly name: string
  /** What it shows, for the index. */
  readonly title: string
  /** What stands under `comments` in site.yaml; the paper's own where absent. */
  readonly comments?: string
  /** The interviews that the site has; all where absent. */
  readonly interviews?: readonly string[]
}

const states: readonly State[] = [
  {name: 'paper', title: 'A paper with several interviews, open for comments'},
  {
    name: 'one',
    title: 'A paper with one interview, comments not open yet',
    comments: 'mode: stub',
    interviews: ['harbour-at-night']
  },
  {
    name: 'closed',
    title: 'Comments closed',
    comments: 'mode: closed',
    interviews: ['the-clockmaker', 'harbour-at-night']
  },
  {
    name: 'mailto',
    title: 'Comments by mail',
    comments: 'email: letters@lantern.example',
    interviews: ['the-clockmaker']
  },
  {name: 'netlify', title: 'Comments by Netlify', comments: 'preset: netlify', interviews: ['the-clockmaker']},
  {
    name: 'staticman',
    title: 'Comments by Staticman, which asks for no address',
    comments: 'preset: staticman, endpoint: "https://c.example/v3/entry/github/lantern/site/main/comments"',
    interviews: ['the-clockmaker']
  }
]

/** Builds the site of a state into the folder of its name. @throws what the command said where it failed */
function build({name, comments, interviews}: State): void {
  const root = mkdtempSync(join(tmpdir(), 'goftogu-design-'))
  try {
    cpSync(join(here, 'content'), join(root, 'content'), {recursive: true})
    const site = join(root, 'content', 'site.yaml')
    if (comments !== undefined) {
      writeFileSync(site, readFileSync(site, 'utf8').replace(/^comments:\n(?: +.*\n?)*/m, `comments: {${comments}}\n`))
    }
    const folder = join(root, 'content', 'interviews')
    for (const slug of readdirSync(folder)) {
      if (interviews !== undefined && !interviews.includes(slug)) rmSync(join(folder, slug), {recursive: true})
    }
    const {status, output} = goftogu(root, ['build', '--out', join(out, name)])
    if (status !== 0) throw new Error(`The site “${name}” was not built:\n${output}`)
  } finally {
    rmSync(root, {recursive: true, force: true})
  }
}

/** Pages of a built site as paths without the language: `harbour-at-night/`; those outside the languages as they are. */
function pagesOf(name: string): string[] {
  const files = readdirSync(join(out, name), {recursive: true, encoding: 'utf8'}).map((file) =>
    file.replaceAll('\\', '/')
  )
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => file.replace(/index\.html$/, ''))
  return [...new Set(pages.map((page) => page.replace(/^(?:en|fa|ar)\//, '*/')))].sort()
}

function indexOf(): string {
  const rows = states.map(({name, title}) => {
    const links = pagesOf(name).map((page) => `<li>${linksTo(name, page)}</li>`)
    return `<h2>${title}</h2>\n<ul>\n${links.join('\n')}\n</ul>`
  })
  const head =
    '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Design</title>\n<h1>Every page and state</h1>'
  return `${head}\n${rows.join('\n')}\n</html>\n`
}

function linksTo(name: string, page: string): string {
  if (!page.startsWith('*/')) return `<a href="${name}/${page || 'index.html'}">/${page}</a>`
  const links = locales.flatMap((locale) => {
    const path = `${name}/${page.replace('*', locale)}`
    const file = path.endsWith('/') ? `${path}index.html` : path
    return existsSync(join(out, file)) ? [`<a href="${file}">${locale}</a>`] : []
  })
  return `${page.slice(1)}: ${links.join(' · ')}`
}

rmSync(out, {recursive: true, force: true})
for (const state of states) build(state)
const index = join(out, 'index.html')
mkdirSync(dirname(index), {recursive: true})
writeFileSync(index, indexOf())
console.log(index)
const at = process.argv.indexOf('--pictures')
if (at > 0) {
  const names = states.map(({name}) => name)
  await photograph(out, names, new RegExp(process.argv[at + 1] ?? ''))
}
