// What searching costs: the size of a language's index, what making it takes, and, in Chromium, the bytes that a query
// loads and the time from the last letter to the first result. The interviews are those of the benchmark, every second word
// of the answers replaced by one of a made-up vocabulary as uneven as a language (Zipf), because their own sentences
// repeat and a real archive's do not.
//
//   npm run bench -- search [--count 10000] [--locale fa]
import {gzipSync} from 'node:zlib'
import {createServer} from 'node:http'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {composeInterview, locales} from './generate/compose.mjs'
import {randomFrom} from './generate/random.mjs'
import {median} from './measure.mjs'

const {indexBlock} = await import('../lib/collate/search-run.js')
const {searchIndex, searchTexts} = await import('../lib/render/search.js')
const {createRenderer} = await import('../lib/render.js')
const {readTemplates} = await import('../lib/read.js')
const {localeOf} = await import('../lib/locale.js')
const {recordFile, segmentList, segmentsOf} = await import('../lib/text/search-layout.js')

const {values} = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {count: {type: 'string', default: '10000'}, locale: {type: 'string'}}
})
const count = Number(values.count)
const root = join(import.meta.dirname, '..')
const vocabularySize = 120_000
const rounds = 5
const keyMs = 120

const syllables = {
  en: 'ba den tor mi ran sol ver ka lo per shi na ge fu tal mor cen di ex qui ber ola wen sta'.split(' '),
  fa: 'با دا ره مان گر شید نو تا کام پر سر آب لی دی روز چه زا خو بر فا هم جا نی گل'.split(' '),
  ar: 'با دا ره من جر شي نو تا كم فر سر آب لي دي روض خا زا حو بر فا هم جا ني كل'.split(' ')
}

function vocabulary(locale) {
  const random = randomFrom(`vocabulary/${locale}`)
  const words = new Set()
  while (words.size < vocabularySize)
    words.add(Array.from({length: random.between(2, 4)}, () => random.pick(syllables[locale])).join(''))
  return [...words]
}

function* recordsOf(locale, words) {
  const i = locales.indexOf(locale)
  for (let number = count - 1; number >= 0; number--) {
    const {texts, slug, date, person} = composeInterview(number, {count, seed: 'goftogu'})
    const random = randomFrom(`words/${locale}/${number}`)
    const zipf = () => words[Math.floor(words.length ** (random.below(1_000_000) / 1_000_000)) - 1]
    const salted = (text) => text.replace(/[^ ]+/g, (word) => (random.chance(0.5) ? zipf() : word))
    const {headline, standfirst, exchanges} = texts[locale]
    yield {
      href: `../${slug}/`,
      headline,
      standfirst,
      date: {iso: date, text: date.slice(0, 10)},
      people: [person.name[i]],
      exchanges: exchanges.map(({question, answer}, at) => ({
        id: `q${at + 1}`,
        question,
        answer: answer.map(({text}) => salted(text)).join('\n\n')
      }))
    }
  }
}

/** All files of a language by path, and its segments as a page names them. */
function makeIndex(locale, words) {
  const files = new Map()
  const put = (outputs) => {
    for (const {path, body} of outputs) files.set(path, Buffer.from(body))
  }
  const costs = {readMs: 0, joinMs: 0}
  const timed = (name, work) => {
    const before = process.cpuUsage()
    const made = work()
    costs[name] += process.cpuUsage(before).user / 1000
    return made
  }
  const records = [...recordsOf(locale, words)]
  let textBytes = 0
  for (const {exchanges} of records)
    for (const {question, answer} of exchanges) textBytes += Buffer.byteLength(question + answer)
  const cut = segmentsOf(records.map(({href}) => href))
  for (const {name, start, blocks} of cut) {
    const runs = blocks.map((block) => {
      const own = records.slice(start + block.start, start + block.start + block.count)
      put(searchTexts({url: `${locale}/search/text/${block.name}/${recordFile(0, 0)}`, view: {records: own}}))
      return {...block, run: timed('readMs', () => indexBlock(own, locale))}
    })
    const url = `${locale}/search/${name}/${segmentList}`
    put(timed('joinMs', () => searchIndex({url, view: {blocks: runs}})))
  }
  return {files, textBytes, segments: cut.map(({name}) => name), ...costs}
}

function makePage(locale, segments) {
  const {strings, digits, group, quotes, dir} = localeOf(locale)
  const renderer = createRenderer(readTemplates(root), {
    searchScript: readFileSync(join(root, 'lib', 'browser', 'search.js'))
  })
  const frame = {
    lang: locale, dir, title: strings.search, description: strings.searchLabel, canonical: 'https://example.org/', alternates: [], meta: [],
    feeds: [], root: '../../', siteName: 'Bench', homeHref: '../', languages: [], navigation: [], copyright: '', footerLinks: []
  } // prettier-ignore
  const settings = {
    locale, segments, digits, group, quotes: [quotes[0], quotes[1]],
    strings: {
      counts: strings.searchCount, none: strings.searchNone, more: strings.searchMore,
      fromDisk: strings.searchFromDisk, failed: strings.searchFailed
    }
  } // prettier-ignore
  const page = {
    kind: 'search',
    url: `${locale}/search/`,
    locale,
    view: {frame, archiveHref: '../archive/', rows: [], settings}
  }
  const {outputs, messages} = renderer.render(page)
  if (messages.length > 0) throw new Error(messages[0].message)
  return [...outputs, ...renderer.assets()]
}

const types = {html: 'text/html; charset=utf-8', js: 'text/javascript', json: 'application/json'}

/** Serves from memory, and counts what is asked for. */
async function serve(files) {
  const asked = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1)
    const name = path.endsWith('/') ? `${path}index.html` : path
    const body = files.get(name)
    if (body === undefined) return response.writeHead(404).end()
    asked.push({name, body})
    response.writeHead(200, {'content-type': types[name.split('.').pop()] ?? 'application/octet-stream'}).end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {asked, address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close()}
}

function isOfSearch({name}) {
  return (/\/search\/./.test(name) && !name.endsWith('index.html')) || /^assets\/search/.test(name)
}

/** A common, a middling and a rare word of the vocabulary, and words of the interviews' own sentences. */
function queriesOf(locale, words) {
  const i = locales.indexOf(locale)
  const {person, texts} = composeInterview(5, {count, seed: 'goftogu'})
  const [name] = person.name.slice(i, i + 1)
  const headline = texts[locale].headline.split(' ').filter((word) => word.length > 3)
  return [
    ['common word', words[40]],
    ['rare word', words[60_000]],
    ['two words', `${words[60]} ${words[900]}`],
    ['three words', `${words[30]} ${words[300]} ${words[3000]}`],
    ['name', name],
    ['headline', headline.slice(0, 2).join(' ')]
  ]
}

async function firstResultMs(page, query) {
  return page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const field = document.querySelector('#search-field')
        const list = document.querySelector('#results ol')
        const start = performance.now()
        const watch = new MutationObserver(() => {
          if (list.childElementCount === 0) return
          watch.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - start))
        })
        watch.observe(list, {childList: true})
        setTimeout(() => (watch.disconnect(), resolve(Infinity)), 4000)
        field.value = text
        field.dispatchEvent(new Event('input', {bubbles: true}))
      }),
    query
  )
}

async function measure(browser, {site, locale, query}) {
  const times = []
  let loaded
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext()
    const page = await context.newPage()
    site.asked.length = 0
    await page.goto(`${site.address}${locale}/search/`, {waitUntil: 'networkidle'})
    await page.focus('#search-field')
    await page.waitForTimeout(300)
    times.push(await firstResultMs(page, query))
    await page.waitForTimeout(500)
    loaded = sum(site.asked.filter(isOfSearch))
    await context.close()
  }
  return {ms: median(times), ...loaded}
}

/** Bytes of a query that is typed letter by letter. */
async function measureTyped(browser, {site, locale, query}) {
  const page = await browser.newPage()
  site.asked.length = 0
  await page.goto(`${site.address}${locale}/search/`, {waitUntil: 'networkidle'})
  await page.locator('#search-field').pressSequentially(query, {delay: keyMs})
  await page.waitForTimeout(800)
  const shown = await page.locator('#search-status').textContent()
  await page.close()
  return {...sum(site.asked.filter(isOfSearch)), shown}
}

function sum(asked) {
  return {
    files: asked.length,
    raw: asked.reduce((all, {body}) => all + body.length, 0),
    gzip: asked.reduce((all, {body}) => all + gzipSync(body).length, 0)
  }
}

async function launch() {
  const {launch: start} = await import('playwright-core')
    .then(({chromium}) => chromium)
    .then((chromium) => ({
      launch: () =>
        chromium.launch({
          executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
          args: ['--no-sandbox', '--disable-gpu']
        })
    }))
  return start()
}

const kb = (bytes) => (bytes / 1000).toFixed(1)
const say = (line) => process.stdout.write(`${line}\n`)

const browser = await launch()
for (const locale of locales.filter((tag) => values.locale === undefined || values.locale === tag)) {
  const words = vocabulary(locale)
  const {files, textBytes, segments, readMs, joinMs} = makeIndex(locale, words)
  const all = [...files].map(([name, body]) => ({name, raw: body.length}))
  const shards = all.filter(({name}) => name.endsWith('.bin'))
  const script = readFileSync(join(root, 'lib', 'browser', 'search.js'))
  say(`\n### ${locale}: ${count} interviews, ${kb(textBytes / 1000)} MB of text\n`)
  say(
    `Index ${kb(shards.reduce((n, {raw}) => n + raw, 0) / 1000)} MB in ${shards.length} files of at most ${kb(Math.max(...shards.map(({raw}) => raw)))} KB; ` +
      `${segments.length} segments; records ${kb(all.filter(({name}) => name.endsWith('.json')).reduce((n, {raw}) => n + raw, 0) / 1000)} MB. ` +
      `Reading ${(readMs / count).toFixed(2)} ms a text, joining ${(joinMs / count).toFixed(2)} ms. Script ${kb(script.length)} KB (gzip ${kb(gzipSync(script).length)}).\n`
  )
  for (const {path, body} of makePage(locale, segments)) files.set(path, Buffer.from(body))
  const site = await serve(files)
  say('| query | first result, ms | files | KB | KB gzip | typed letter by letter: files | KB | KB gzip |')
  say('|---|--:|--:|--:|--:|--:|--:|--:|')
  for (const [name, query] of queriesOf(locale, words)) {
    const {ms, files: n, raw, gzip} = await measure(browser, {site, locale, query})
    const typed = await measureTyped(browser, {site, locale, query})
    say(
      `| ${name}: ${query} (${typed.shown}) | ${ms.toFixed(0)} | ${n} | ${kb(raw)} | ${kb(gzip)} | ${typed.files} | ${kb(typed.raw)} | ${kb(typed.gzip)} |`
    )
  }
  site.close()
}
await browser.close()
