// What a command of the program is made of.
import type {Arguments, Grammar} from './arguments.ts'
import type {ExitCode, Terminal} from './terminal.ts'

export interface Command extends Grammar {
  /** One line in the list of commands. */
  readonly summary: string
  /** What its own help says further; paragraphs, without a line end at the end. */
  readonly details: string
  readonly load: () => Promise<(given: Arguments, terminal: Terminal) => Promise<ExitCode>>
}
