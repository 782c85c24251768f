// The thread that helps a large build to look is started before the program is loaded: each takes as long as the other, and two
// cores do both at once. In: the words of the call. Out: the thread, where they mean the build of a large site. What they mean is
// for the program to say; where it is something else, nobody asks the thread for anything.
import {join, resolve} from 'node:path'
import {Worker} from 'node:worker_threads'
import {ledgerBytes} from '../store.ts'

/** The ledger of fewer files is looked through before a thread has started. */
const ENOUGH_BYTES = 1 << 23

export interface Call {
  readonly words: readonly string[]
  /** Absolute path of the folder that the program was called in. */
  readonly cwd: string
  readonly cores: number
  /** What the thread runs. */
  readonly entry: URL
}

export function callScout({words, cwd, cores, entry}: Call): Worker | undefined {
  if (words[0] !== 'build' || cores < 2) return undefined
  const root = resolve(cwd, rootIn(words) ?? '.')
  if (ledgerBytes(join(root, '.goftogu')) < ENOUGH_BYTES) return undefined
  const scout = new Worker(entry)
  // Whatever becomes of it, the build looks itself at what it has not seen.
  scout.on('error', () => undefined)
  scout.unref()
  return scout
}

const rootOption = /^--root(?:=|$)/u

function rootIn(words: readonly string[]): string | undefined {
  const at = words.findLastIndex((word) => rootOption.test(word))
  const [word = '', next] = at === -1 ? [] : words.slice(at)
  return word.includes('=') ? word.replace(rootOption, '') : next
}
