// The program as another process of itself, which makes one build and ends. In, on this side: what to build. Out: what came of
// it, and how far it is on the way. On the other side nobody is spoken to but the process that asked.
import {fork} from 'node:child_process'
import {build, workerEntry, type Progress} from '../build.ts'
import {isLoaded, type ApartReport} from '../dev.ts'
import {apartWord, type Errand} from './errand.ts'
import type {Terminal} from './terminal.ts'

/** What is told on the way, and at the end. */
type News = {readonly progress: Progress} | {readonly report: ApartReport}

export interface Asking {
  /** The file that starts the program. */
  readonly program: string
  readonly onProgress?: ((progress: Progress) => void) | undefined
  readonly signal: AbortSignal
}

/** Builds in another process; `undefined` where that does not come to an end. */
export function askApart(errand: Errand, {program, onProgress, signal}: Asking): Promise<ApartReport | undefined> {
  return new Promise((resolve) => {
    const child = fork(program, [apartWord, JSON.stringify(errand)], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      signal
    })
    let report: ApartReport | undefined
    child.on('message', (news: News) => {
      if ('report' in news) report = news.report
      else onProgress?.(news.progress)
    })
    // Not to be started, or told to end.
    child.on('error', () => resolve(undefined))
    child.on('close', () => resolve(report))
  })
}

/** So often is told how far the build is. */
const everyMs = 50

/** The other side. @throws the file system's error */
export async function buildForAnother(
  {root, options, threads: count}: Errand,
  terminal: Terminal,
  tell: (news: News) => Promise<void>
): Promise<void> {
  const {now, owner, runtime, saveMemory, tune} = terminal
  let next = 0
  const onProgress = (progress: Progress): void => {
    if (now() < next) return
    next = now() + everyMs
    void tell({progress})
  }
  const {figures, written} = await build(root, {
    ...options,
    owner,
    runtime,
    // Whoever asked looks for himself what is wrong.
    putsOff: true,
    asksWhatIsWrong: () => false,
    observer: {now, onProgress},
    ...(tune !== undefined && {onWork: tune}),
    ...(count > 1 && {threads: {count, entry: workerEntry, saveMemory}})
  })
  await tell({report: {figures, written: written.filter(isLoaded)}})
}
