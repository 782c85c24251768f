// Builds a site of many generated interviews and holds everything that it publishes against the standards, with the
// programs that others judge by: `npm run audit`, which compiles first. Prints a table, and every fault below it; ends with
// 1 where there is one. `--count 300` interviews in three languages, `--only accessibility` looks at what begins like this,
// `--keep` leaves the project for a look.
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {goftogu} from '../browser/project.ts'
import {accessibilityFaults} from './accessibility.ts'
import {dataFaults} from './data.ts'
import {enrich} from './enrich.ts'
import {clientFaults, feedFaults} from './feeds.ts'
import {graphFaultsOf} from './graphs.ts'
import {htmlFaults} from './html.ts'
import {type Check, type Fault, type Findings, type Published, readPublished} from './published.ts'
import {sitemapFaults} from './sitemaps.ts'
import {run} from './tools.ts'

const {values} = parseArgs({
  options: {
    count: {type: 'string', default: '300'},
    only: {type: 'string', default: ''},
    keep: {type: 'boolean', default: false}
  }
})
/** A day after the newest of the generated interviews, so that there is news. */
const clock = ['--clock', '2026-10-31T12:00:00+03:30']
const checks: readonly Check[] = [
  {name: 'HTML, by the Nu checker', find: htmlFaults},
  {name: 'structured data, against schema.org', find: graphFaultsOf},
  {name: 'interview.json, against its schema', find: dataFaults},
  {name: 'feeds, by the rules of RSS 2.0, Atom and JSON Feed', find: feedFaults},
  {name: 'feeds, as feedparser and newsboat read them', find: clientFaults},
  {name: 'sitemaps, against their schemas', find: sitemapFaults},
  {name: 'accessibility, by axe', find: accessibilityFaults}
]

const root = mkdtempSync(join(tmpdir(), 'goftogu-audit-'))
try {
  run(process.execPath, ['bench/generate.mjs', values.count, root, '--form', 'ours', '--seed', 'audit'])
  await enrich(root)
  const numbered = readdirSync(join(root, 'content', 'interviews'))
    .sort()
    .slice(0, 10)
  expectSuccess('number', goftogu(root, ['number', ...numbered]))
  expectSuccess('build', goftogu(root, ['build', '--quiet', ...clock]))
  const published = readPublished(join(root, 'dist'))
  process.exitCode = (await audit(published)) ? 0 : 1
} finally {
  if (values.keep) console.log(`\nThe project stays in ${root}.`)
  else rmSync(root, {recursive: true, force: true})
}

async function audit(published: Published): Promise<boolean> {
  const checked = goftogu(root, ['check', ...clock])
  const links: Fault[] = checked.status === 0 ? [] : [{at: 'goftogu check', message: checked.output}]
  const rows = [row('links and fragments, by `goftogu check`', published.paths.length, links)]
  const found = [...links]
  for (const check of checks) {
    const {name} = check
    if (!name.startsWith(values.only)) continue
    const {looked, faults} = await findingsOf(check, published)
    rows.push(row(name, looked, faults))
    found.push(...faults.map(({at, message}) => ({at, message: `${name}: ${message}`})))
  }
  const size = `${values.count} interviews in three languages, ${published.paths.length} files`
  console.log([size, '', '| held against | files | faults |', '|---|---|---|', ...rows].join('\n'))
  if (found.length > 0) console.log(['', ...grouped(found)].join('\n'))
  return found.length === 0
}

/** A check that fails is a fault, and the others go on. */
async function findingsOf({find}: Check, published: Published): Promise<Findings> {
  try {
    return await find(published)
  } catch (error) {
    return {
      looked: 0,
      faults: [{at: 'the check itself', message: error instanceof Error ? error.message : String(error)}]
    }
  }
}

function expectSuccess(command: string, {status, output}: ReturnType<typeof goftogu>): void {
  if (status !== 0) throw new Error(`goftogu ${command} ended with ${status}:\n${output}`)
}

function row(name: string, looked: number, faults: readonly Fault[]): string {
  return `| ${name} | ${looked} | ${faults.length} |`
}

/** What is wrong in a template is wrong in every page of it, and said once. */
function grouped(faults: readonly Fault[]): string[] {
  const places = new Map<string, string[]>()
  for (const {at, message} of faults) places.set(message, [...(places.get(message) ?? []), at])
  return [...places].map(([message, at]) => `${message} (${at.length} times, first in ${at[0]})`)
}
