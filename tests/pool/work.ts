// Work for the threads of these tests.

export interface Question {
  readonly number: number
  /** Rounds of the event loop before the answer. */
  readonly delay?: number
  readonly mishap?: 'throws' | 'exits' | 'cannot be copied'
}

export async function answer({number, delay = 0, mishap}: Question): Promise<Record<string, unknown>> {
  for (let i = 0; i < delay; i++) await new Promise((resolve) => setImmediate(resolve))
  if (mishap === 'throws') throw Object.assign(new Error('No room.'), {code: 'ENOSPC', path: 'dist/a'})
  // oxlint-disable-next-line unicorn/no-process-exit
  if (mishap === 'exits') process.exit(3)
  return {square: number * number, ...(mishap === 'cannot be copied' && {act: () => 0})}
}
