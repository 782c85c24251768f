// Where the time of a build goes. In: a clock, from whoever wants to know; the build has none of its own. Out: milliseconds
// by stage and, where it is asked for, by what was done in it. A stage lasts until the next one is entered, so that the stages
// add up to the whole. Without an observer nothing is counted and work costs what it costs.

/** What a build is at: looking what changed, reading and parsing, planning, making pages, putting them in place, keeping. */
export const stages = ['survey', 'read', 'plan', 'make', 'write', 'remember'] as const

export type Stage = (typeof stages)[number]

/** Who watches a build. */
export interface Observer {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number
  /** Told of every text that was read and every plan that was done with, on the way; must be quick. */
  readonly onProgress?: (progress: Progress) => void
  /** Whether it should be counted what each maker and each template took. */
  readonly isThorough?: boolean
}

/** How far a stage has come. */
export interface Progress {
  readonly stage: 'read' | 'make'
  /** Texts read, or plans done with. */
  readonly done: number
  readonly total: number
  /** Pages that the plans done with have. */
  readonly pages: number
}

/** What time is counted for within a stage: the views of a kind of plan, a template, everything else by a name of its own. */
export type Subject = 'views' | 'template' | 'other'

/** Milliseconds; what was not done does not occur. */
export interface Timing {
  readonly stages: Readonly<Partial<Record<Stage, number>>>
  readonly details: readonly Detail[]
}

export interface Detail {
  readonly subject: Subject
  readonly name: string
  readonly times: number
  readonly ms: number
}

export interface Stopwatch {
  /** Ends the stage before. */
  readonly enter: (stage: Stage) => void
  /** Does the work and counts what it took; of a promise, how long it was waited for. */
  readonly measure: <Result>(subject: Subject, name: string, work: () => Result) => Result
  /** Absent where nobody listens. */
  readonly progress?: (progress: Progress) => void
  /** Ends the last stage. */
  readonly stop: () => Timing
}

const nothing: Timing = {stages: {}, details: []}

/** A stopwatch that does not run. */
export const noStopwatch: Stopwatch = {
  enter: () => undefined,
  measure: (_subject, _name, work) => work(),
  stop: () => nothing
}

export function openStopwatch(observer: Observer | undefined): Stopwatch {
  if (observer === undefined) return noStopwatch
  const {now, onProgress, isThorough = false} = observer
  const spent = new Map<Stage, number>()
  const details = new Map<string, {subject: Subject; name: string; times: number; ms: number}>()
  let current: Stage | undefined
  let since = now()

  function lap(next: Stage | undefined): void {
    const moment = now()
    if (current !== undefined) spent.set(current, (spent.get(current) ?? 0) + moment - since)
    current = next
    since = moment
  }

  function note(subject: Subject, name: string, start: number): void {
    const key = `${subject} ${name}`
    const detail = details.get(key) ?? {subject, name, times: 0, ms: 0}
    detail.times++
    detail.ms += now() - start
    details.set(key, detail)
  }

  return {
    enter: lap,
    measure(subject, name, work) {
      if (!isThorough) return work()
      const start = now()
      const result = work()
      if (result instanceof Promise) result.finally(() => note(subject, name, start)).catch(() => undefined)
      else note(subject, name, start)
      return result
    },
    ...(onProgress !== undefined && {progress: onProgress}),
    stop() {
      lap(undefined)
      return {stages: Object.fromEntries(spent), details: [...details.values()]}
    }
  }
}
