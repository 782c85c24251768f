// The threads of a build, as whoever starts one names them.

/** Threads for the work of a build. */
export interface Threads {
  /** How many work together, the one that builds among them; with 0 or 1 it works alone. */
  readonly count: number
  /** The module that the others run. */
  readonly entry: URL
  /** Called before so many texts are parsed that memory matters more than a little time. */
  readonly saveMemory?: ((texts: number) => void) | undefined
}

// The way leads through the room, for in the bundle this module stands in another folder.

/** What the threads run. */
export const workerEntry = new URL('../build/worker.js', import.meta.url)

/** What the thread runs that looks ahead. */
export const scoutEntry = new URL('../build/scout.js', import.meta.url)
