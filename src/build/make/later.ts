// Files that take their time: images, which are made by threads that are not ours while pages are rendered here. Their names
// say all that they show, so one that lies on the site already is not made; of the others a few are made at once. One that
// cannot be made is an error, and the pages that show it stand without it.
import type {Diagnostic} from '../../model.ts'
import type {MadeLater} from './make-plan.ts'
import type {Sink} from './sink.ts'

export interface Later {
  readonly add: (output: MadeLater) => void
  /** Whether as many are being made as there should be at once. */
  readonly isBusy: () => boolean
  /** Waits for one of those that are being made. */
  readonly next: () => Promise<void>
  /** Waits for all; tells which could not be made. */
  readonly finish: () => Promise<readonly Diagnostic[]>
}

const mostAtOnce = 8

export function openLater(sink: Sink): Later {
  const waiting: MadeLater[] = []
  const running = new Set<Promise<void>>()
  const messages: Diagnostic[] = []
  /** What the disk refused, until somebody waits who can be told. */
  let refusal: Error | undefined

  async function make({path, file, make: draw}: MadeLater): Promise<void> {
    try {
      sink.add({path, body: await draw(), ...(file !== undefined && {file})})
    } catch (error) {
      // What the disk refuses is no fault of the image.
      if (error instanceof Error && 'syscall' in error) refusal ??= error
      else messages.push(describeFailure(path, file, error))
    }
  }

  function start(): void {
    while (running.size < mostAtOnce && refusal === undefined) {
      const output = waiting.shift()
      if (output === undefined) return
      const promise = make(output).finally(() => {
        running.delete(promise)
        start()
      })
      running.add(promise)
    }
  }

  async function waitForOne(): Promise<void> {
    await Promise.race(running)
    if (refusal !== undefined) throw refusal
  }

  return {
    add(output) {
      const standing = sink.find?.(output.path)
      if (standing !== undefined) {
        sink.keep(standing)
      } else if (sink.find === undefined) {
        sink.add({path: output.path, body: ''})
      } else {
        waiting.push(output)
        start()
      }
    },
    isBusy: () => running.size >= mostAtOnce,
    next: waitForOne,
    async finish() {
      while (running.size > 0) await waitForOne()
      if (refusal !== undefined) throw refusal
      return messages.sort((a, b) => (a.message < b.message ? -1 : 1))
    }
  }
}

function describeFailure(path: string, file: string | undefined, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    ruleId: 'image-failed',
    severity: 'error',
    message: `The image \`${path}\` cannot be made: ${reason}.`,
    note: 'Check that the picture opens in other programs, and save it again.',
    ...(file !== undefined && {file})
  }
}
