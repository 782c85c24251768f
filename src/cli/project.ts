// What the options say about the project: its folder, the folder of the site, its address.
import {dirname, isAbsolute, relative, resolve} from 'node:path'
import {checkAddress, workerEntry, type BuildOptions} from '../build.ts'
import type {Arguments} from './arguments.ts'
import type {Terminal} from './terminal.ts'

export interface Project {
  /** Absolute. */
  readonly root: string
  readonly options: BuildOptions
}

/** The project that a command is about, or what is wrong with the options that name it. */
export function readProject({values, switches}: Arguments, terminal: Terminal): Project | {readonly problem: string} {
  const root = resolve(terminal.cwd, values.get('root') ?? '.')
  const out = values.get('out')
  const outDir = resolve(...(out === undefined ? [root, 'dist'] : [terminal.cwd, out]))
  const url = values.get('url')
  const now = readClock(values.get('clock'), terminal)
  if (Number.isNaN(now)) return {problem: '--clock needs a moment with its offset, such as 2026-05-12T14:05:00+03:30'}
  const count = readThreads(values.get('threads'), terminal)
  if (Number.isNaN(count)) return {problem: '--threads needs a whole number from 0 to 64'}
  const problem = (url === undefined ? undefined : checkAddress(url)) ?? checkOutDir(root, outDir)
  if (problem !== undefined) return {problem}
  const {owner, runtime, saveMemory, scout} = terminal
  const options = {
    outDir,
    owner,
    runtime,
    now,
    isCold: switches.has('no-cache'),
    mayPrune: switches.has('prune'),
    ...(count > 1 && {threads: {count, entry: workerEntry, saveMemory, scout}}),
    ...(url !== undefined && {url})
  }
  return {root, options}
}

const momentForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/u

/** NaN for what is no moment. */
function readClock(text: string | undefined, terminal: Terminal): number {
  if (text === undefined) return terminal.clock()
  return momentForm.test(text) ? Date.parse(text) : Number.NaN
}

/** NaN for what is no number of threads. */
function readThreads(text: string | undefined, {cores = 0}: Terminal): number {
  if (text === undefined) return cores
  return /^\d{1,2}$/u.test(text) && Number(text) <= 64 ? Number(text) : Number.NaN
}

// The site must not be written over what it is made from, nor may what it is made from lie in what is published.
function checkOutDir(root: string, outDir: string): string | undefined {
  const inputs = ['content', 'templates', 'public', '.goftogu', '.git', 'node_modules'].map((name) =>
    resolve(root, name)
  )
  const holdsInput = isWithin(root, outDir) || inputs.some((input) => isWithin(outDir, input))
  if (holdsInput || dirname(outDir) === outDir) {
    return `--out ${outDir} is no place for the site: the project itself is there; name another folder`
  }
  return undefined
}

/** Whether a path is a folder or lies in it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
