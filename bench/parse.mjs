// What reading an interview costs: milliseconds for a text of 6 KB in each language and way of writing when the program is
// warm, nanoseconds for a character, and whether the cost grows as the text does, from 6 KB to 6 MB. Texts of all rows are
// read for some seconds before the first row is measured: a row measured first would pay for code that is not compiled yet.
//
//   npm run bench -- parse
import {cpus} from 'node:os'
import {composeInterview, locales} from './generate/compose.mjs'
import {toPasted} from './generate.mjs'
import {median} from './measure.mjs'

const {parse} = await import('../lib/parse.js')
const {splitFrontMatter} = await import('../lib/read/front-matter.js')

const site = {count: 300, seed: 'goftogu'}
const warmMs = 12_000
const texts = 60
const conventions = ['labels', 'names', 'bold']
const growth = [1, 10, 100, 1000]

function say(line) {
  process.stdout.write(`${line}\n`)
}

function prepare(text) {
  const {fields, bodyStart} = splitFrontMatter(text, 'bench.txt')
  return {text, options: {frontMatter: fields, bodyStart, timeZone: 'Asia/Tehran'}}
}

/** Processor milliseconds: other work on the machine takes the wall clock's, not these. */
function costOf(work) {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

function collect(locale, convention) {
  const i = locales.indexOf(locale)
  const found = []
  for (let number = 0; found.length < texts && number < site.count; number++) {
    const interview = composeInterview(number, site)
    if (interview.convention === convention) found.push(prepare(toPasted(interview, i)))
  }
  return found
}

function parseAll(prepared) {
  for (const {text, options} of prepared) parse(text, options)
}

/** Every row is warm before the first is measured, and the rounds go through all rows in turn: a slow minute is slow for all. */
function measureTexts() {
  const rows = locales.flatMap((locale) =>
    conventions.map((convention) => ({locale, convention, prepared: collect(locale, convention), rounds: []}))
  )
  for (const end = performance.now() + warmMs; performance.now() < end;)
    for (const {prepared} of rows) parseAll(prepared)
  for (let round = 0; round < 7; round++)
    for (const {prepared, rounds} of rows) rounds.push(costOf(() => parseAll(prepared)) / prepared.length)
  rows.forEach(sayRow)
}

function sayRow({locale, convention, prepared, rounds}) {
  const bytes = prepared.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0) / prepared.length
  const characters = prepared.reduce((sum, {text}) => sum + text.length, 0) / prepared.length
  const ms = median(rounds)
  const kB = bytes / 1000
  const perCharacter = ((ms * 1e6) / characters).toFixed(0)
  const cells = [locale, convention, kB.toFixed(1), ms.toFixed(2), ((ms * 6) / kB).toFixed(2), perCharacter]
  say(`| ${cells.join(' | ')} |`)
}

/** One long interview: the turns of many under the front matter, headline and introduction of one. */
function longText(locale, times) {
  const i = locales.indexOf(locale)
  const parts = Array.from({length: times}, (_, number) =>
    toPasted({...composeInterview(number % site.count, site), convention: 'labels'}, i)
  )
  const [first, ...rest] = parts
  return [first.trimEnd(), ...rest.map((text) => text.trimEnd().split('\n\n').slice(3).join('\n\n'))].join('\n\n')
}

function measureGrowth(locale) {
  const cells = growth.map((times) => {
    const {text, options} = prepare(longText(locale, times))
    const runs = Array.from({length: times >= 100 ? 1 : 5}, () => costOf(() => parse(text, options)))
    return ((median(runs) * 1e6) / text.length).toFixed(0)
  })
  say(`| ${[locale, ...cells].join(' | ')} |`)
}

say(
  `Processor time on ${cpus()[0].model.trim()}, Node ${process.version}; warm; median of 7 rounds over ${texts} texts.\n`
)
say('| | turns marked by | KB | ms a text | ms for 6 KB | ns a character |\n|---|---|---|---|---|---|')
measureTexts()
say('\nGrowth, ns a character for a text of about:\n')
say(`| | ${growth.map((times) => `${(6.6 * times).toFixed(0)} KB`).join(' | ')} |\n|---|---|---|---|---|`)
for (const locale of locales) measureGrowth(locale)
