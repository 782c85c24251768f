// Does every page stay within what it may weigh? Each file of the site is looked at once, as it is made. Of a page that is
// light enough nothing is kept; scripts and faces, which many pages share, are weighed when all files are known.
import {pathOfAsked, weighAgainst} from '../build.ts'
import type {MadeOutput} from '../build.ts'
import type {BudgetConfig, Config, Diagnostic} from '../model.ts'

export interface BudgetCheck {
  readonly add: (output: MadeOutput) => void
  readonly finish: () => Diagnostic[]
}

/** What an interview of 3,000 words needs, so that it arrives in the first flight. */
const usual: Required<BudgetConfig> = {page: 14_000, script: 3 * 1024, fonts: 60 * 1024}

/** So many pages are named; of more there is only the number. */
const mostNamed = 20

type Aspect = keyof BudgetConfig

/** A page that weighs too much in one respect. */
interface Excess {
  readonly path: string
  readonly file: string | undefined
  readonly aspect: Aspect
  readonly bytes: number
  readonly limit: number
}

/** Pages that ask for the same files. */
interface Company {
  readonly aspect: Aspect
  readonly names: readonly string[]
  readonly limit: number
  /** The first of them, as many as may be named. */
  readonly pages: {readonly path: string; readonly file: string | undefined}[]
  count: number
}

export function createBudgetCheck({url, budget: own}: Pick<Config, 'url' | 'budget'>): BudgetCheck {
  const budget = {...usual, ...own}
  const sizes = new Map<string, number>()
  const companies = new Map<string, Company>()
  const heavy: Excess[] = []
  return {
    add(output) {
      const {path, body, file} = output
      if (/\.(?:js|woff2)$/u.test(path)) sizes.set(path, Buffer.byteLength(body))
      if (!path.endsWith('.html')) return
      const limit = limitOf(path, budget)
      const html = typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
      const {pageBytes, scripts, fonts, languages} = weighAgainst(html, limit)
      if (pageBytes > limit) heavy.push({path, file, aspect: 'page', bytes: pageBytes, limit})
      // Searching is what the script of a search page is for; faces are those of all languages that a page speaks.
      const limits = {script: searching.test(path) ? Infinity : budget.script, fonts: budget.fonts * languages}
      for (const [aspect, addresses] of [
        ['script', scripts],
        ['fonts', fonts]
      ] as const) {
        const names = addresses.map((address) => pathOfAsked(address, path, url)).sort()
        const key = [aspect, limits[aspect], ...names].join(' ')
        const company = companies.get(key) ?? {aspect, names, limit: limits[aspect], pages: [], count: 0}
        companies.set(key, company)
        company.count++
        if (company.pages.length < mostNamed) company.pages.push({path, file})
      }
    },
    finish() {
      const excesses = [...companies.values()].map((company) => excessesOf(company, sizes))
      const count = excesses.reduce((sum, found) => sum + found.count, heavy.length)
      return describeAll([...heavy, ...excesses.flatMap(({named}) => named)], count)
    }
  }
}

const sideBySide = /\/with\/([^/]+)\/index\.html$/u
const searching = /^[^/]+\/search\/index\.html$/u

/** Versions side by side are as many pages in one. */
function limitOf(path: string, budget: Required<BudgetConfig>): number {
  return budget.page * (1 + (sideBySide.exec(path)?.[1]?.split('-').length ?? 0))
}

function excessesOf(
  {aspect, names, limit, pages, count}: Company,
  sizes: ReadonlyMap<string, number>
): {named: Excess[]; count: number} {
  const bytes = names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
  if (bytes <= limit) return {named: [], count: 0}
  return {named: pages.map(({path, file}) => ({path, file, aspect, bytes, limit})), count}
}

function describeAll(excesses: readonly Excess[], count: number): Diagnostic[] {
  const sorted = [...excesses].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)).slice(0, mostNamed)
  return sorted.map((excess, i) => describe(excess, i === sorted.length - 1 ? count - sorted.length : 0))
}

const nouns: Readonly<Record<Aspect, string>> = {
  page: 'bytes compressed, its style included',
  script: 'bytes of script',
  fonts: 'bytes of fonts'
}
const cures: Readonly<Record<Aspect, string>> = {
  page: 'Part what stands on it among several pages',
  script: 'Leave out what readers can do without',
  fonts: 'Set it in fewer faces, or write in fewer scripts'
}

function describe({path, file, aspect, bytes, limit}: Excess, more: number): Diagnostic {
  const others = more > 0 ? `; ${more} more pages weigh too much` : ''
  return {
    ruleId: 'page-over-budget',
    severity: 'error',
    message: `\`${path}\` weighs ${bytes} ${nouns[aspect]}, expected ${limit} or less${others}.`,
    note: `${cures[aspect]}, or allow more in content/site.yaml: \`budget: {${aspect}: ${roomFor(bytes)}}\`.`,
    ...(file !== undefined && {file})
  }
}

/** The next round number. */
function roomFor(bytes: number): number {
  return Math.ceil(bytes / 1000) * 1000
}
