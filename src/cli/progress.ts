// What is said while long work is under way. On a terminal one line that is written over again and again, with how much is
// done, how fast and how long it will take; elsewhere, in the log of a machine, a plain line now and then. Short work says
// nothing at all.
import type {Progress} from '../build.ts'
import type {Call} from './messages.ts'
import type {Terminal} from './terminal.ts'

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
  const isRedrawn = isRedrawable(terminal)
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

// A machine that builds keeps a log, even where it lends the program a terminal.
function isRedrawable({isWatched, environment}: Terminal): boolean {
  return isWatched && environment['TERM'] !== 'dumb' && ['', '0', 'false'].includes(environment['CI'] ?? '')
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
  const percent = Math.floor((100 * done) / Math.max(total, 1))
  return stage === 'read'
    ? `Reading texts: ${count(done)} of ${count(total)}${paceOf(progress, begun, now)}`
    : `Making pages: ${count(pages)} done (${percent} %)${paceOf(progress, begun, now)}`
}

/** Of the first nobody knows how long it took. */
function paceOf({stage, done, total, pages}: Progress, begun: Begun, now: number): string {
  if (done === begun.done) return ''
  const seconds = Math.max(now - begun.now, 1) / 1000
  const rate = Math.round((stage === 'read' ? done - begun.done : pages - begun.pages) / seconds)
  return `, ${count(rate)} a second, ${timeLeft((seconds * (total - done)) / (done - begun.done))}`
}

function timeLeft(seconds: number): string {
  if (seconds < 1) return 'almost done'
  return seconds < 100 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`
}

function count(number: number): string {
  return number.toLocaleString('en')
}
