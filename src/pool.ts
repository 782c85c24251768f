// Worker threads for work that comes in many like pieces. In: tasks, taken one by one as there is room for them, so that they
// need not all be there at once. Out: their results in the order of the tasks, so that what is made of them is the same for
// any number of threads. The thread that has the work is one of those who do it; a pool of no other threads does the same
// work there alone. Threads are kept from one kind of work to the next, with what they have loaded and learnt. Tasks and
// results are copied from thread to thread (structured clone), which costs about 40 µs even for the smallest: a task should
// be a batch.
import {setImmediate} from 'node:timers/promises'
import {Worker, parentPort, type TransferListItem} from 'node:worker_threads'

export type Handler<Task, Result> = (task: Task) => Result | Promise<Result>

export interface PoolOptions {
  /** How many threads work together, this one among them; with 0 or 1 it works alone. */
  readonly size: number
  /** The module that the others run; it calls {@link serve}. */
  readonly entry: URL
}

/** One kind of work. */
export interface Work<Task, Result> {
  /** Makes what each of the other threads is given when it begins. It is not held here: it may be large. */
  readonly setup: () => unknown
  /** Begins the same work on this thread. */
  readonly inline: () => Handler<Task, Result> | Promise<Handler<Task, Result>>
}

export interface Pool {
  /**
   * Does every task and gives the results to `take`, in the order of the tasks. Rejects with the first error of a task,
   * of `take` or of a thread; tasks that are under way then are not waited for. One kind of work at a time.
   */
  each<Task, Result>(
    work: Work<Task, Result>,
    tasks: Iterable<Task>,
    take: (result: Result, task: Task) => void
  ): Promise<void>
  /** Ends the other threads. */
  close(): Promise<void>
}

/** For each of the other threads, one task that it works on and one that waits for it. */
const TASKS_A_THREAD = 2
/** For each thread, tasks that are given out or wait for their turn; so much may one be slower than the others. */
const MOST_A_THREAD = 6

/** Threads are started when the first task comes. */
export function openPool({size, entry}: PoolOptions): Pool {
  let threads: readonly Thread[] = []
  return {
    async each({setup, inline}, tasks, take) {
      if (size <= 1) {
        await eachAlone(inline, tasks, take)
        return
      }
      if (threads.length === 0) threads = Array.from({length: size - 1}, () => startThread(entry))
      begin(threads, setup())
      await eachTogether(threads, await inline(), {tasks, take})
    },
    async close() {
      await Promise.all(threads.map(({worker}) => worker.terminate()))
      threads = []
    }
  }
}

interface Round<Task, Result> {
  readonly tasks: Iterable<Task>
  readonly take: (result: Result, task: Task) => void
}

async function eachAlone<Task, Result>(
  begin: Work<Task, Result>['inline'],
  tasks: Iterable<Task>,
  take: (result: Result, task: Task) => void
): Promise<void> {
  let handle: Handler<Task, Result> | undefined
  for (const task of tasks) take(await (handle ??= await begin())(task), task)
}

async function eachTogether<Task, Result>(
  threads: readonly Thread[],
  handle: Handler<Task, Result>,
  {tasks, take}: Round<Task, Result>
): Promise<void> {
  const underWay: Piece<Task, Result>[] = []
  const takeFirst = async (): Promise<void> => {
    const first = underWay.shift()
    if (first !== undefined) take(await first.result, first.task)
  }
  for (const task of tasks) {
    const thread = idlest(threads)
    if (thread.waiting.size < TASKS_A_THREAD) underWay.push(pieceOf(task, send(thread, task) as Promise<Result>))
    else {
      underWay.push({task, result: Promise.resolve(await handle(task)), isDone: true})
      // Now the others can be heard.
      await setImmediate()
    }
    while (underWay[0]?.isDone === true || underWay.length > (threads.length + 1) * MOST_A_THREAD) await takeFirst()
  }
  while (underWay.length > 0) await takeFirst()
}

/** A task that has been given out. */
interface Piece<Task, Result> {
  readonly task: Task
  readonly result: Promise<Result>
  isDone: boolean
}

function pieceOf<Task, Result>(task: Task, result: Promise<Result>): Piece<Task, Result> {
  const piece = {task, result, isDone: false}
  const note = (): void => {
    piece.isDone = true
  }
  // It is waited for in its turn; until then its failure is nobody's.
  result.then(note, note)
  return piece
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

/** What is said to a thread: which work is next, and one of its tasks. */
interface Beginning {
  readonly setup: unknown
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

function startThread(entry: URL): Thread {
  const thread: Thread = {worker: new Worker(entry), waiting: new Map(), asked: 0}
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

function begin(threads: readonly Thread[], setup: unknown): void {
  for (const {worker} of threads) worker.postMessage({setup} satisfies Beginning, [])
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
 * @param start makes the handler of what the thread is given when work begins; it may take its time
 * @param moved what of a result is handed over instead of copied
 */
export function serve<Task, Result>(
  start: (setup: unknown) => Handler<Task, Result> | Promise<Handler<Task, Result>>,
  moved: (result: Result) => readonly TransferListItem[] = () => []
): void {
  const port = parentPort
  if (port === null) throw new Error('This module is run by a worker thread only.')
  let starting: Promise<Handler<Task, Result>> = Promise.reject(new Error('No work has begun.'))
  starting.catch(() => undefined)
  port.on('message', (said: Beginning | Question) => {
    if ('setup' in said) {
      starting = Promise.resolve(said.setup).then(start)
      // Whoever asks first is told what went wrong.
      starting.catch(() => undefined)
      return
    }
    const {number, task} = said
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
