// The threads of a build, as whoever starts one names them.
import type {Worker} from 'node:worker_threads'

/** A thread that helps to look, as far as it is asked. */
export type Scout = Pick<Worker, 'postMessage'>

/** Threads for the work of a build. */
export interface Threads {
  /** How many work together, the one that builds among them; with 0 or 1 it works alone. */
  readonly count: number
  /** The module that the others run. */
  readonly entry: URL
  /** Called before so many texts are parsed that memory matters more than a little time. */
  readonly saveMemory?: ((texts: number) => void) | undefined
  /** One that runs already, and helps to look what has changed. */
  readonly scout?: Scout | undefined
}

// The way leads through the room, for in the bundle this module stands in another folder.

/** What the threads run. */
export const workerEntry = new URL('../build/worker.js', import.meta.url)
