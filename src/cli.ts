// The program: the one place that knows the process. `main` hands words and world to a command and turns the command's answer
// into an exit code; whoever has a world of his own hands it to `run`. A reader that has closed the pipe is no fault: the program ends without a word.
import nodeModule from 'node:module'
import {availableParallelism} from 'node:os'
import {setFlagsFromString} from 'node:v8'
import type {Scout} from './build.ts'
import {engineFlags, thriftFlags} from './cli/engine.ts'
import {apartWord, type Errand} from './cli/errand.ts'
import {run} from './cli/run.ts'
import {describeFailure} from './cli/failure.ts'
import type {Terminal} from './cli/terminal.ts'

export {run} from './cli/run.ts'
export type {Terminal} from './cli/terminal.ts'

function endOn(error: unknown): never {
  const {text, exitCode} = describeFailure(error)
  process.stderr.write(text)
  process.exit(exitCode)
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process, which is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function readInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) process.stderr.write('Paste the text, then press Enter and Ctrl-D.\n')
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

interface CompileCaching {
  readonly flushCompileCache?: () => unknown
}

/** Resolves when all that a stream was given has left. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}

function setFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag)
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

// What Node's own modules were compiled to is of use to V8 as it is without options only: these are loaded before.
function tune(): void {
  for (const name of ['crypto', 'timers/promises', 'vm', 'worker_threads', 'zlib']) process.getBuiltinModule(name)
  setFlags(engineFlags(process.versions.v8))
}

const terminal: Terminal = {
  cwd: process.cwd(),
  environment: process.env,
  print: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
  isWatched: process.stderr.isTTY,
  tune,
  saveMemory: (texts) => setFlags(thriftFlags(process.versions.v8, texts)),
  readInput,
  now: () => performance.now(),
  clock: () => Date.now(),
  interrupted,
  ...(process.argv[1] !== undefined && {program: process.argv[1]}),
  owner: {pid: process.pid, isAlive},
  runtime: process.version,
  cores: availableParallelism(),
  peakBytes: () => process.resourceUsage().maxRSS * 1024
}

function tellCaller(news: unknown): Promise<void> {
  return new Promise((resolve) => process.send?.(news, () => resolve()))
}

/** Builds for the process that has called this one. */
async function serve(errand: string): Promise<never> {
  // Whoever asked has gone.
  process.on('disconnect', () => process.exit())
  const {buildForAnother} = await import('./cli/apart.ts')
  await buildForAnother(JSON.parse(errand) as Errand, terminal, tellCaller)
  process.exit()
}

/** Does what the process was called for, and ends it. @param scout a thread that was started before the program */
export async function main(scout?: Scout): Promise<never> {
  process.on('uncaughtException', endOn)
  process.on('unhandledRejection', endOn)
  process.stdout.on('error', (error) => ('code' in error && error.code === 'EPIPE' ? process.exit() : endOn(error)))
  process.stderr.on('error', () => process.exit())
  const [word, errand = ''] = process.argv.slice(2)
  if (word === apartWord && process.send !== undefined) await serve(errand)
  const exitCode = await run(process.argv.slice(2), {...terminal, scout})
  for (const stream of [process.stdout, process.stderr]) await written(stream)
  const {flushCompileCache} = nodeModule as CompileCaching
  flushCompileCache?.()
  // Otherwise the heap is taken down piece by piece, which takes half as long as to start.
  process.exit(exitCode)
}
