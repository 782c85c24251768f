// What is said while long work is under way. On a terminal one line that is written over again and again, with how much is
// done, how fast and how long it will take; elsewhere, in the log of a machine, a plain line now and then. Short work says
// nothing at all.
import type {Progress} from '../build.ts'
import type {Call} from './messages.ts'

export interface Status {
  readonly show: (progress: Progress) => void
  /** Leaves the line empty for others; the work may go on. */
  readonly clear: () => void
}

/** Nobody waits without a word for longer, and no line is written over more often. */
const firstMs = 400
const againMs = 100
/** Lines of a log. */
const logMs = 10_000

/** `undefined` where nothing is to be said. */
export function openStatus({given, terminal}: Call): Status | undefined {
  if (given.switches.has('quiet')) return undefined
  const isRedrawn = terminal.isWatched && terminal.environment['TERM'] !== 'dumb'
  let begun: Begun | undefined
  let next = 0
  let isDrawn = false
  return {
    show(progress) {
      const now = terminal.now()
      if (begun === undefined) next = now + (isRedrawn ? firstMs : logMs)
      if (begun?.stage !== progress.stage) begun = {...progress, now}
      if (now < next) return
      const text = describe(progress, begun, now)
      terminal.say(isRedrawn ? `\r${text}\u001B[K` : `${text}\n`)
      isDrawn = isRedrawn
      next = now + (isRedrawn ? againMs : logMs)
    },
    clear() {
      if (isDrawn) terminal.say('\r\u001B[K')
      isDrawn = false
      begun = undefined
    }
  }
}

/** Clears the line when the work is done, however it ends. */
export async function withStatus<Result>(
  call: Call,
  work: (onProgress: Status['show'] | undefined) => Promise<Result>
): Promise<Result> {
  const status = openStatus(call)
  try {
    return await work(status?.show)
  } finally {
    status?.clear()
  }
}

/** The first that was heard of a stage, and when. */
interface Begun extends Progress {
  readonly now: number
}

function describe(progress: Progress, begun: Begun, now: number): string {
  const {stage, done, total, pages} = progress
  const seconds = Math.max(now - begun.now, 1) / 1000
  const left = timeLeft((seconds * (total - done)) / Math.max(done - begun.done, 1))
  if (stage === 'read') {
    const rate = Math.round((done - begun.done) / seconds)
    return `Reading texts: ${count(done)} of ${count(total)}, ${count(rate)} a second, ${left}`
  }
  const rate = Math.round((pages - begun.pages) / seconds)
  const percent = Math.floor((100 * done) / Math.max(total, 1))
  return `Making pages: ${count(pages)} done (${percent} %), ${count(rate)} a second, ${left}`
}

function timeLeft(seconds: number): string {
  if (seconds < 1) return 'almost done'
  return seconds < 100 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`
}

function count(number: number): string {
  return number.toLocaleString('en')
}
