// Who may import whom, as the README's picture says it: sources in, broken rules out. Sources are values, so that the rules
// themselves can be tried on a made-up house.
import {dirname, join} from 'node:path/posix'

/** Path below `src/` → text. */
export type Sources = ReadonlyMap<string, string>

export interface Breach {
  readonly file: string
  readonly line: number
  readonly message: string
}

interface Unit {
  readonly rank: number
  /** Units of lower rank that it does not see; a stage and a keeper stand in one rank and see neither each other. */
  readonly onlyUnits?: readonly string[]
  /** May use `node:fs`. */
  readonly disk?: true
  /** May use `process`, the clock of the machine and its languages. */
  readonly machine?: true
  /** May set the environment, where a library can be told in no other way. */
  readonly environment?: true
  /** May ask the machine for the rules of time zones, which it has nowhere else. */
  readonly zones?: true
  /** Must run in a browser: no module of Node's. */
  readonly pure?: true
}

const leaves = ['tree', 'text', 'calendar']

/** `ls src/*.ts`, with what each may do. */
export const units: Readonly<Record<string, Unit>> = {
  tree: {rank: 0, pure: true},
  text: {rank: 0, pure: true},
  calendar: {rank: 0, pure: true, zones: true},
  locale: {rank: 1},
  model: {rank: 1},
  config: {rank: 1, disk: true, zones: true},
  read: {rank: 2, disk: true},
  parse: {rank: 2, pure: true},
  lint: {rank: 2, pure: true},
  collate: {rank: 2},
  render: {rank: 2},
  images: {rank: 2, environment: true},
  write: {rank: 2, disk: true},
  store: {rank: 2, disk: true, onlyUnits: leaves},
  pool: {rank: 2, onlyUnits: leaves},
  report: {rank: 2, onlyUnits: leaves},
  build: {rank: 3},
  number: {rank: 3},
  check: {rank: 4},
  dev: {rank: 4, disk: true},
  cli: {rank: 5, machine: true},
  // A tool of the workshop, run by hand; what it makes is checked in.
  fonts: {rank: 5, disk: true, machine: true},
  // What Node starts, which opens the program.
  start: {rank: 6, disk: true},
  // The last step of compiling.
  bundle: {rank: 7, disk: true, machine: true},
  browser: {rank: 3, pure: true, onlyUnits: ['text', 'tree', 'parse', 'lint']}
}

/** Inside rank 1 one may see another, in this order. */
const rankOneOrder = ['model', 'locale', 'config']

/** Folders without a door: every file of theirs is one. */
const openUnits = new Set(['text', 'tree', 'browser'])

/** Every broken rule, in order of files and lines. */
export function breaches(sources: Sources): Breach[] {
  const found: Breach[] = []
  for (const [file, text] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const own = unitOf(file)
    const unit = units[own]
    if (unit === undefined) {
      found.push({file, line: 1, message: `\`${own}\` is no unit of the house`})
      continue
    }
    for (const used of importsOf(text)) {
      const message = used.path.startsWith('.') ? importBreach(file, used, sources) : packageBreach(own, used.path)
      if (message !== undefined) found.push({file, line: used.line, message})
    }
    found.push(...wordBreaches(file, text, unit))
  }
  return [...found, ...circles(sources)]
}

/** Files of a unit that cannot be read one after the other. What a room knows of its doors' types makes no circle. */
function circles(sources: Sources): Breach[] {
  const found: Breach[] = []
  const done = new Set<string>()
  const way: string[] = []
  const enter = (file: string): void => {
    const at = way.indexOf(file)
    const circle = way.slice(at)
    if (at >= 0) found.push({file, line: 1, message: `imports itself by ${[...circle.slice(1), file].join(', ')}`})
    if (at >= 0 || done.has(file)) return
    way.push(file)
    for (const {path, isType} of importsOf(sources.get(file) ?? '')) {
      const target = join(dirname(file), path)
      const isDoorOfOwn = file.startsWith(target.replace(/\.ts$/u, '/'))
      if (unitOf(target) === unitOf(file) && !(isType && isDoorOfOwn)) enter(target)
    }
    way.pop()
    done.add(file)
  }
  for (const file of [...sources.keys()].sort()) enter(file)
  return found
}

interface Import {
  readonly path: string
  readonly line: number
  readonly isType: boolean
}

const importPattern =
  /^[ \t]*(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s+'([^']+)'|^[ \t]*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gmu

function importsOf(text: string): Import[] {
  return [...text.matchAll(importPattern)].map((match) => ({
    path: match[2] ?? match[3] ?? match[4] ?? '',
    line: lineAt(text, match.index),
    isType: match[1] !== undefined
  }))
}

function importBreach(file: string, used: Import, sources: Sources): string | undefined {
  const target = join(dirname(file), used.path)
  const [from, to] = [unitOf(file), unitOf(target)]
  if (!sources.has(target)) return `imports ${target}, which does not exist`
  if (from === to) return undefined
  if (target.includes('/') && !openUnits.has(to)) return `enters \`${to}\` by ${target} instead of its door`
  return maySee(from, to, used.isType) ? undefined : `\`${from}\` may not import \`${to}\``
}

function maySee(from: string, to: string, isType: boolean): boolean {
  const [own, other] = [units[from], units[to]]
  if (own === undefined || other === undefined) return false
  if (isType && (to === 'model' || (to === 'tree' && own.rank === 0))) return true
  if (own.onlyUnits !== undefined) return own.onlyUnits.includes(to)
  if (own.rank === 1 && other.rank === 1) return rankOneOrder.indexOf(to) < rankOneOrder.indexOf(from)
  return other.rank < own.rank && to !== 'browser'
}

function packageBreach(own: string, path: string): string | undefined {
  const unit = units[own]
  if (path.startsWith('node:') && unit?.pure === true) return `\`${own}\` must run in a browser and imports ${path}`
  if (/^node:fs(?:\/|$)/u.test(path) && unit?.disk !== true) return `\`${own}\` may not touch the disk`
  if (/^(?:node:)?process$/u.test(path) && unit?.machine !== true) return `\`${own}\` may not use process`
  return /^(?:fs|path|crypto|http|url)$/u.test(path) ? `write node:${path}` : undefined
}

const machineWords: readonly (readonly [RegExp, string])[] = [
  [/\bprocess\s*[.[]/u, 'process'],
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/u, 'the clock of the machine'],
  [/\bMath\.random\b/u, 'Math.random'],
  [/\bIntl\s*\.|\.(?:localeCompare|toLocale\w*)\(/u, 'the languages of the machine'],
  [/\.get(?:Hours|Minutes|Day|Date|Month|FullYear|TimezoneOffset)\(/u, 'the zone of the machine'],
  [/\b(?:console|debugger)\b/u, 'console']
]

function wordBreaches(file: string, text: string, unit: Unit): Breach[] {
  if (unit.machine === true || file.startsWith('browser/')) return []
  const zones = unit.zones === true ? /\bIntl\.(?:DateTimeFormat|supportedValuesOf)/gu : /(?!)/gu
  const environment = unit.environment === true ? /\bprocess\.env\[''\] =/gu : /(?!)/gu
  return code(text)
    .replace(zones, '')
    .replace(environment, '')
    .split('\n')
    .flatMap((line, index) =>
      machineWords
        .filter(([pattern]) => pattern.test(line))
        .map(([, name]) => ({file, line: index + 1, message: `\`${unitOf(file)}\` may not use ${name}`}))
    )
}

// Comments and plain strings blanked, line by line; enough for this house's way of writing.
function code(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '))
    .split('\n')
    .map((line) => line.replace(/'(?:\\.|[^'\\])*'/gu, "''").replace(/(^|\s)\/\/.*$/u, '$1'))
    .join('\n')
}

function unitOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.ts$/u, '')
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length + (/^\s*\n/u.exec(text.slice(offset)) === null ? 0 : 1)
}
