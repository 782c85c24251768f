// The benchmark's Eleventy site: Markdown and Nunjucks, Eleventy's defaults. What is optional stands in data/parts.json.
import {readFileSync} from 'node:fs'

const locales = ['en', 'fa', 'ar']
const perPage = 20
const read = (name) => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'))
const parts = read('parts')
const names = {topics: read('topics'), people: read('people')}
const formatters = Object.fromEntries(
  locales.map((locale) => [locale, new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'Asia/Tehran'})])
)

export default function configure(config) {
  for (const name of ['strings', 'papers']) config.addGlobalData(name, read(name))
  // Front matter has `topics` and `people` of its own.
  config.addGlobalData('table', names)
  config.addGlobalData('feedLocales', parts.includes('feeds') ? locales : [])
  config.addGlobalData('site', {url: 'https://bench.example', parts, locales})
  config.addPassthroughCopy('style.css')
  config.addFilter('longDate', (date, locale) => formatters[locale].format(date))
  config.addFilter('isoDate', (date) => date.toISOString())
  config.addFilter('rfcDate', (date) => date.toUTCString())
  config.addFilter('headings', (html) =>
    [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(([, id, text]) => ({id, text}))
  )
  config.addFilter('minutes', (html) => Math.ceil(html.split(' ').length / 213))
  config.amendLibrary('md', (markdown) => markdown.use(numberQuestions))
  for (const locale of locales) config.addCollection(`articles_${locale}`, (api) => newestFirst(api, locale))
  config.addCollection('everything', (api) => locales.flatMap((locale) => newestFirst(api, locale)))
  config.addCollection('homes', (api) => locales.flatMap((locale) => paged(homeOf(locale), newestFirst(api, locale))))
  config.addCollection('lists', (api) => locales.flatMap((locale) => listsOf(locale, newestFirst(api, locale))))
  config.addCollection('overviews', (api) => locales.flatMap((locale) => overviewsOf(locale, newestFirst(api, locale))))
  return {dir: {input: '.', output: 'dist', includes: '_includes'}, markdownTemplateEngine: false}
}

function numberQuestions(markdown) {
  markdown.core.ruler.push('question-ids', (state) => {
    let number = 0
    for (const token of state.tokens) if (token.type === 'heading_open') token.attrSet('id', `q${++number}`)
  })
}

function newestFirst(api, locale) {
  return api.getFilteredByGlob(`content/${locale}/*.md`).sort((a, b) => b.date - a.date)
}

function homeOf(locale) {
  return {locale, isHome: true, url: `/${locale}/`}
}

/** The pages of a list: one where there is no pagination. */
function paged(list, items) {
  if (!parts.includes('pages')) return [{...list, items, number: 1, total: 1}]
  const total = Math.max(1, Math.ceil(items.length / perPage))
  const urlOf = (number) => (number === 1 ? list.url : `${list.url}page/${number}/`)
  return Array.from({length: total}, (_, i) => ({
    ...list,
    url: urlOf(i + 1),
    number: i + 1,
    total,
    ...(i > 0 && {newer: urlOf(i)}),
    ...(i + 1 < total && {older: urlOf(i + 2)}),
    items: items.slice(i * perPage, (i + 1) * perPage)
  }))
}

const kinds = [
  {part: 'topics', keysOf: (item) => item.data.topics, nameOf: (key, locale) => names.topics[key][locale]},
  {part: 'people', keysOf: (item) => item.data.people, nameOf: (key, locale) => names.people[key].name[locale]},
  {part: 'archive', keysOf: (item) => item.data.months, nameOf: (key) => key}
].filter(({part}) => parts.includes(part))

function listsOf(locale, items) {
  return kinds.flatMap((kind) =>
    [...grouped(items, kind)].flatMap(([key, members]) =>
      paged({locale, title: kind.nameOf(key, locale), url: `/${locale}/${kind.part}/${key}/`}, members)
    )
  )
}

function overviewsOf(locale, items) {
  return kinds.map((kind) => ({
    locale,
    part: kind.part,
    url: `/${locale}/${kind.part}/`,
    entries: [...grouped(items, kind)].map(([key, members]) => ({
      url: `/${locale}/${kind.part}/${key}/`,
      title: kind.nameOf(key, locale),
      count: members.length
    }))
  }))
}

function grouped(items, {keysOf}) {
  const groups = new Map()
  for (const item of items)
    for (const key of keysOf(item)) {
      if (!groups.has(key)) groups.set(key, [])
      groups.get(key).push(item)
    }
  return groups
}
