// Worker threads for work that comes in many like pieces. In: tasks, taken one by one as there is room for them, so that they
// need not all be there at once. Out: their results in the order of the tasks, so that what is made of them is the same for
// any number of threads. A pool of no threads does the same work where it is called. Tasks and results are copied from
// thread to thread (structured clone), which costs about 40 µs even for the smallest: a task should be a batch.
import {Worker, parentPort, workerData, type TransferListItem} from 'node:worker_threads'

export type Handler<Task, Result> = (task: Task) => Result | Promise<Result>

export interface PoolOptions<Task, Result> {
  /** How many threads; with 0 the work is done inline. */
  readonly size: number
  /** The module that a thread runs; it calls {@link serve}. */
  readonly entry: URL
  /** What each thread is given when it starts. */
  readonly setup?: unknown
  /** The same work without a thread; asked for once, and only if there are no threads. */
  readonly inline: () => Handler<Task, Result> | Promise<Handler<Task, Result>>
}

export interface Pool<Task, Result> {
  readonly size: number
  /**
   * Does every task and gives the results to `take`, in the order of the tasks. Rejects with the first error of a task,
   * of `take` or of a thread; tasks that are under way then are not waited for.
   */
  each(tasks: Iterable<Task>, take: (result: Result, task: Task) => void): Promise<void>
  /** Ends the threads. */
  close(): Promise<void>
}

/** For each thread, one task that it works on, one that waits for it and one whose result waits for its turn. */
const TASKS_A_THREAD = 3

/** Threads are started when the first task comes. */
export function openPool<Task, Result>(options: PoolOptions<Task, Result>): Pool<Task, Result> {
  const {size, entry, setup} = options
  let inline: Promise<Handler<Task, Result>> | undefined
  let threads: readonly Thread[] = []
  return {
    size,
    async each(tasks, take) {
      if (size === 0) {
        inline ??= Promise.resolve(options.inline())
        await eachInline(await inline, tasks, take)
        return
      }
      if (threads.length === 0) threads = Array.from({length: size}, () => startThread(entry, setup))
      await eachOnThreads(threads, tasks, take as (result: unknown, task: Task) => void)
    },
    async close() {
      await Promise.all(threads.map(({worker}) => worker.terminate()))
      threads = []
    }
  }
}

async function eachInline<Task, Result>(
  handle: Handler<Task, Result>,
  tasks: Iterable<Task>,
  take: (result: Result, task: Task) => void
): Promise<void> {
  for (const task of tasks) take(await handle(task), task)
}

async function eachOnThreads<Task>(
  threads: readonly Thread[],
  tasks: Iterable<Task>,
  take: (result: unknown, task: Task) => void
): Promise<void> {
  const underWay: {readonly task: Task; readonly result: Promise<unknown>}[] = []
  const takeFirst = async (): Promise<void> => {
    const first = underWay.shift()
    if (first !== undefined) take(await first.result, first.task)
  }
  for (const task of tasks) {
    if (underWay.length >= threads.length * TASKS_A_THREAD) await takeFirst()
    const result = send(idlest(threads), task)
    // It is waited for in its turn; until then its failure is nobody's.
    result.catch(() => undefined)
    underWay.push({task, result})
  }
  while (underWay.length > 0) await takeFirst()
}

// ── threads ─────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Thread {
  readonly worker: Worker
  /** Those who wait for an answer, by the number of the question. */
  readonly waiting: Map<number, Answer>
  asked: number
  /** Why it answers no more. */
  end?: unknown
}

interface Answer {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

interface Question {
  readonly number: number
  readonly task: unknown
}

type Reply = {readonly number: number} & ({readonly result: unknown} | {readonly failure: Failure})

/** An error, with what a copy from thread to thread would lose: the code of a file system's error and its path. */
interface Failure {
  readonly message: string
  readonly stack: string | undefined
  readonly facts: Readonly<Record<string, unknown>>
}

/** Of a heap that may not become larger than this, V8 lets twice as much be garbage as is not; else four times as much. */
const resourceLimits = {maxOldGenerationSizeMb: 2000}

function startThread(entry: URL, setup: unknown): Thread {
  const thread: Thread = {worker: new Worker(entry, {workerData: setup, resourceLimits}), waiting: new Map(), asked: 0}
  thread.worker.on('message', (reply: Reply) => {
    const answer = thread.waiting.get(reply.number)
    thread.waiting.delete(reply.number)
    if ('failure' in reply) answer?.reject(toError(reply.failure))
    else answer?.resolve(reply.result)
  })
  thread.worker.on('error', (error) => failAll(thread, error))
  thread.worker.on('messageerror', (error) => failAll(thread, error))
  thread.worker.on('exit', (code) => failAll(thread, new Error(`A worker thread ended with code ${code}.`)))
  return thread
}

function failAll(thread: Thread, error: unknown): void {
  thread.end ??= error
  for (const {reject} of thread.waiting.values()) reject(error)
  thread.waiting.clear()
}

function idlest(threads: readonly Thread[]): Thread {
  return threads.reduce((best, thread) => (thread.waiting.size < best.waiting.size ? thread : best))
}

function send(thread: Thread, task: unknown): Promise<unknown> {
  const number = thread.asked++
  return new Promise((resolve, reject) => {
    if (thread.end !== undefined) throw thread.end
    thread.worker.postMessage({number, task} satisfies Question, [])
    thread.waiting.set(number, {resolve, reject})
  })
}

/**
 * Called once by the module that a thread runs.
 * @param start makes the handler of what the thread was given; it may take its time
 * @param moved what of a result is handed over instead of copied
 */
export function serve<Task, Result>(
  start: (setup: unknown) => Handler<Task, Result> | Promise<Handler<Task, Result>>,
  moved: (result: Result) => readonly TransferListItem[] = () => []
): void {
  const port = parentPort
  if (port === null) throw new Error('This module is run by a worker thread only.')
  const starting = Promise.resolve(workerData as unknown).then(start)
  // Whoever asks first is told what went wrong.
  starting.catch(() => undefined)
  port.on('message', ({number, task}: Question) => {
    starting
      .then((handle) => handle(task as Task))
      .then((result) => port.postMessage({number, result} satisfies Reply, moved(result)))
      .catch((error: unknown) => port.postMessage({number, failure: toFailure(error)} satisfies Reply, []))
  })
}

function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return {message: String(error), stack: undefined, facts: {}}
  const facts = Object.entries(error).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return {message: error.message, stack: error.stack, facts: Object.fromEntries(facts)}
}

function toError({message, stack, facts}: Failure): Error {
  const error = Object.assign(new Error(message), facts)
  if (stack !== undefined) error.stack = stack
  return error
}
