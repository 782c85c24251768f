// Writes the contents of the benchmark: the same invented interviews once as a newsroom pastes them, for Goftogu, and once
// as Markdown with front matter, as a developer would have prepared them for the peers. The same seed gives the same bytes.
//
//   node bench/generate.mjs COUNT FOLDER [--form ours|markdown] [--seed WORD]
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {parseArgs} from 'node:util'
import {composeInterview, locales, peopleCount, personOf} from './generate/compose.mjs'
import {topics} from './generate/names.mjs'

/**
 * @param {{count: number, seed: string}} site
 * @param {{form: 'ours' | 'markdown', root: string}} target `root` is the project's folder
 */
export function generate(site, target) {
  const {form, root} = target
  const put = writer(root)
  if (form === 'ours') writeSettings(site, put)
  else writeData(site, put)
  for (let number = 0; number < site.count; number++) writeInterview(composeInterview(number, site), {form, put})
}

/** Writes an interview that is newer than all others: the `n`th such, from 1. @returns its slug */
export function addNewest(n, site, {form, root}) {
  const interview = composeInterview(-n, site)
  writeInterview(interview, {form, put: writer(root)})
  return interview.slug
}

/** Where the text of an interview lies, below the project's folder. */
export function pathOf(form, slug, locale) {
  return form === 'ours' ? `content/interviews/${slug}/${locale}.txt` : `content/${locale}/${slug}.md`
}

function writeInterview(interview, {form, put}) {
  for (const [i, locale] of locales.entries()) {
    const text = form === 'ours' ? toPasted(interview, i) : toMarkdown(interview, i)
    put(pathOf(form, interview.slug, locale), text)
  }
}

/** Makes folders once: a thousand calls for one folder cost more than the files. */
function writer(root) {
  const made = new Set()
  return (path, text) => {
    const file = join(root, path)
    const folder = dirname(file)
    if (!made.has(folder)) mkdirSync(folder, {recursive: true})
    made.add(folder)
    writeFileSync(file, text)
  }
}

// ── as pasted ───────────────────────────────────────────────────────────────────────────────────────────────────────

const labels = {
  en: ['Q:', 'A:'],
  fa: ['پرسش:', 'پاسخ:'],
  ar: ['س:', 'ج:']
}
const paper = {en: 'Harbour Post', fa: 'روزنامهٔ بندر', ar: 'صحيفة الميناء'}

/** The text as a newsroom pastes it, in the `i`th language. */
export function toPasted({slug, date, topics, person, convention, texts}, i) {
  const locale = locales[i]
  const {headline, standfirst, exchanges} = texts[locale]
  const [asks, answers] = convention === 'names' ? [`${paper[locale]}:`, `${person.family[i]}:`] : labels[locale]
  const isBold = convention === 'bold'
  const turns = exchanges.flatMap(({question, answer}) => [
    isBold ? `**${question}**` : `${asks} ${question}`,
    ...answer.flatMap(({text, items}, j) => [j === 0 && !isBold ? `${answers} ${text}` : text, ...toList(items)])
  ])
  const front = `---\ndate: ${date}\ninterviewee: ${person.name[i]}\ntopics: [${topics.join(', ')}]\n---`
  return `${[front, headline, standfirst, ...turns].join('\n\n')}\n`
}

/** A list is a block of its own, and there is none where there are no items. */
function toList(items) {
  return items ? [items.map((item) => `- ${item}`).join('\n')] : []
}

function writeSettings({count}, put) {
  const yaml = (words) => `{${locales.map((locale, i) => `${locale}: ${words[i]}`).join(', ')}}`
  const names = locales.map((locale) => paper[locale])
  put(
    'content/site.yaml',
    `url: https://bench.example/\nname: ${yaml(names)}\ntime_zone: Asia/Tehran\nlocales: [${locales.join(', ')}]\n`
  )
  put('content/topics.yaml', topics.map(([id, ...words]) => `${id}:\n  name: ${yaml(words)}\n`).join(''))
  const people = allPeople(count).map(
    ({id, name, family, office}) =>
      `${id}:\n  name: ${yaml(name)}\n  family: ${yaml(family)}\n  role: ${yaml(office)}\n`
  )
  put('content/people.yaml', people.join(''))
}

function allPeople(count) {
  const people = Array.from({length: peopleCount(count)}, (_, number) => personOf(number))
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

// ── as Markdown ─────────────────────────────────────────────────────────────────────────────────────────────────────

function toMarkdown({slug, date, topics, person, texts}, i) {
  const locale = locales[i]
  const {headline, standfirst, exchanges} = texts[locale]
  const front = {
    title: headline,
    description: standfirst,
    date,
    slug,
    locale,
    topics,
    people: [person.id],
    months: [date.slice(0, 7)]
  }
  const turns = exchanges.flatMap(({question, answer}) => [
    `## ${question}`,
    ...answer.flatMap(({text, items}) => [text, ...toList(items)])
  ])
  // JSON is YAML.
  const yaml = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return `${['---\n' + yaml.join('\n') + '\n---', ...turns].join('\n\n')}\n`
}

/** Names of topics and people for the peers' templates: data/topics.json and data/people.json, {id: {en, fa, ar}}. */
function writeData({count}, put) {
  const named = (words) => Object.fromEntries(locales.map((locale, i) => [locale, words[i]]))
  const people = allPeople(count).map(({id, name, office}) => [id, {name: named(name), role: named(office)}])
  put('data/topics.json', JSON.stringify(Object.fromEntries(topics.map(([id, ...words]) => [id, named(words)]))))
  put('data/people.json', JSON.stringify(Object.fromEntries(people)))
  put('data/papers.json', JSON.stringify(paper))
}

if (process.argv[1] === import.meta.filename) {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {form: {type: 'string', default: 'ours'}, seed: {type: 'string', default: 'goftogu'}}
  })
  const [count, root] = positionals
  if (!count || !root)
    throw new Error('usage: node bench/generate.mjs COUNT FOLDER [--form ours|markdown] [--seed WORD]')
  generate({count: Number(count), seed: values.seed}, {form: values.form, root})
}
