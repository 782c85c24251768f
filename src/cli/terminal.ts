// The world as a command sees it. Everything that a process has and a function should not reach for is an argument, so
// that whole sessions can be played in a test.
import type {Scout} from '../build.ts'
import type {LockOwner} from '../store.ts'

export interface Terminal {
  /** Absolute path of the folder that the command was called in. */
  readonly cwd: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Data: what another program may read. */
  readonly print: (text: string) => void
  /** Talk: what a person reads. */
  readonly say: (text: string) => void
  /** Whether a person watches the talk. */
  readonly isWatched: boolean
  readonly readInput: () => Promise<Uint8Array>
  /** Milliseconds since the program was started. */
  readonly now: () => number
  /** Fulfilled when somebody asks the program to end. */
  readonly interrupted: () => Promise<void>
  /** Milliseconds since 1970 (UTC). */
  readonly clock: () => number
  readonly owner: LockOwner
  /** What runs the program: `v20.20.2`. */
  readonly runtime: string
  /** File that starts the program; absent where no process is to be started. */
  readonly program?: string
  /** Sets the engine to work that is over soon. */
  readonly tune?: () => void
  /** Has the engine collect garbage sooner, for work that takes much memory. */
  readonly saveMemory?: (texts: number) => void
  /** How many threads the machine runs at once; absent where none are to be started. */
  readonly cores?: number
  /** A thread that was started before the program, where a large site may be built. */
  readonly scout?: Scout | undefined
  /** The most memory that the program has had so far; absent where nobody counts. */
  readonly peakBytes?: () => number
}

/** Exit codes. */
export const exitCodes = {ok: 0, content: 1, usage: 2, files: 4, bug: 70, interrupted: 130} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Whether talk may be coloured: a person watches and has not asked for none (no-color.org). */
export function mayColour({isWatched, environment}: Terminal): boolean {
  return isWatched && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
}

/** Ends a call that cannot be meant: one line, exit code 2. */
export function refuse(problem: string, terminal: Terminal): ExitCode {
  terminal.say(`goftogu: ${problem}\n`)
  return exitCodes.usage
}
