// What a page costs a reader and how it serves one, measured: `npm run figures`, which compiles first. The paper's own interview and
// one of 3,000 words, in three languages, are built, weighed, opened in Chromium, held against Lighthouse and axe, and read
// by two text browsers. Prints a table for the README, every goal that is missed below it, and ends with 1 where there is one.
// `--without lighthouse` leaves out what needs a network.
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {Browser} from 'playwright-core'
import {launch} from '../browser/chromium.ts'
import {looks, lookAt, violationsOf} from '../browser/looks.ts'
import {builtProject} from '../browser/project.ts'
import {serve} from '../browser/serve.ts'
import {localeTags} from '../../src/locale.ts'
import {lighthouse, type Scores} from './lighthouse.ts'
import {longInterview} from './long-interview.ts'
import {longSlug, pages, weightsOf, type MeasuredPage, type Weights} from './pages.ts'
import {disorderIn, textBrowsers} from './text-browsers.ts'
import {visit, type Visit} from './visits.ts'

const {values} = parseArgs({options: {without: {type: 'string'}}})
const hasLighthouse = values.without !== 'lighthouse'

interface Measurement {
  readonly page: MeasuredPage
  readonly weights: Weights
  readonly visit: Visit
  readonly accessibility: readonly string[]
  readonly disorder: readonly string[]
  readonly lighthouse?: Scores
}

const project = builtProject(
  Object.fromEntries(
    localeTags.map((tag) => [`content/interviews/${longSlug(tag)}/${tag}.txt`, () => longInterview(tag)] as const)
  )
)
const site = await serve(project.dist)
const browser = await launch()
try {
  const found: Measurement[] = []
  for (const page of pages) found.push(await measure(page, browser))
  console.log(table(found).join('\n'))
  const missed = found.flatMap(missedBy)
  if (missed.length > 0) console.log(['', 'Missed:', ...missed.map((line) => `* ${line}`)].join('\n'))
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  await browser.close()
  await site.close()
  project.remove()
}

async function measure(page: MeasuredPage, chromium: Browser): Promise<Measurement> {
  const address = `${site.address}/${page.path}`
  const accessibility: string[] = []
  for (const look of looks) {
    const faults = await lookAt(chromium, {address, look}, violationsOf)
    accessibility.push(...faults.map((fault) => `${look.name}: ${fault}`))
  }
  return {
    page,
    weights: weightsOf(project.dist, page),
    visit: await visit(chromium, address),
    accessibility,
    disorder: disorderIn(join(project.dist, page.path, 'index.html')),
    ...(hasLighthouse && {lighthouse: await lighthouse(address)})
  }
}

function table(found: readonly Measurement[]): string[] {
  const row = (name: string, goal: string, cell: (measurement: Measurement) => string): string =>
    `| ${[name, ...found.map(cell), goal].join(' | ')} |`
  return [
    row('', 'goal', ({page}) => page.name),
    row('---', '---', () => '---'),
    row('words', '', ({weights}) => grouped(weights.words)),
    row('HTML with its style, Brotli, bytes', '≤ 14,000', ({weights}) => grouped(weights.pageBytes)),
    row('the style alone, Brotli, bytes', 'about 2,600', ({weights}) => grouped(weights.styleBytes)),
    row(
      'script, bytes (sent)',
      '≤ 3,072',
      ({weights}) => `${grouped(weights.scriptBytes)} (${grouped(weights.scriptSentBytes)})`
    ),
    row('fonts, bytes', '≤ 61,440', ({weights}) => grouped(weights.fontBytes)),
    row('requests until it can be read', '1', ({visit: {requestsToRead}}) => String(requestsToRead)),
    row('script needed, bytes', '0', ({visit: {scriptNeeded}}) => String(scriptNeeded)),
    row('requests to others', '0', ({visit: {requestsElsewhere}}) => String(requestsElsewhere)),
    row('layout shift with late fonts, at 320, 360, 768, 1280 px', '0', ({visit: {shifts}}) =>
      String(Math.max(...Object.values(shifts)))
    ),
    ...(hasLighthouse
      ? [
          row(
            'Lighthouse, phone: performance, accessibility, best practices, SEO',
            '100',
            (one) => one.lighthouse?.scores.join(', ') ?? ''
          )
        ]
      : []),
    row(`axe, WCAG 2.2 AA, in ${looks.length} looks: faults`, '0', ({accessibility}) => String(accessibility.length)),
    row(`read in order by ${textBrowsers.join(' and ')}`, 'yes', ({disorder}) => (disorder.length === 0 ? 'yes' : 'no'))
  ]
}

function missedBy({page, weights, visit: seen, accessibility, disorder, lighthouse: scores}: Measurement): string[] {
  const shift = Math.max(...Object.values(seen.shifts))
  const goals: readonly (readonly [boolean, string])[] = [
    [weights.pageBytes <= 14_000, `${weights.pageBytes} bytes of HTML with its style`],
    [weights.scriptBytes <= 3072, `${weights.scriptBytes} bytes of script`],
    [weights.fontBytes <= 61_440, `${weights.fontBytes} bytes of fonts`],
    [
      seen.fontBytes === weights.fontBytes,
      `${seen.fontBytes} bytes of fonts were sent, ${weights.fontBytes} were told`
    ],
    [seen.requestsToRead === 1, `${seen.requestsToRead} requests until it can be read`],
    [seen.scriptNeeded === 0, 'words are missing without script'],
    [seen.requestsElsewhere === 0, `${seen.requestsElsewhere} requests to others`],
    [shift === 0, `a layout shift of ${shift}`],
    [
      scores === undefined || scores.scores.every((score) => score === 100),
      `Lighthouse: ${scores?.scores.join(', ')} (${scores?.faults.join(', ')})`
    ]
  ]
  const missed = [...goals.filter(([isMet]) => !isMet).map(([, words]) => words), ...accessibility, ...disorder]
  return missed.map((words) => `${page.name}: ${words}`)
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
