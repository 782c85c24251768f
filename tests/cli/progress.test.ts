import {describe, expect, it} from 'vitest'
import type {Progress} from '../../src/build.ts'
import {readArguments} from '../../src/cli/arguments.ts'
import {openStatus, withStatus} from '../../src/cli/progress.ts'
import type {Terminal} from '../../src/cli/terminal.ts'

interface Stage {
  readonly terminal: Terminal
  readonly said: string[]
  nowMs: number
}

function openStage({isWatched, environment = {}}: Pick<Terminal, 'isWatched'> & Partial<Terminal>): Stage {
  const said: string[] = []
  const stage: Stage = {
    said,
    nowMs: 1000,
    terminal: {
      cwd: '/',
      environment,
      isWatched,
      print: () => undefined,
      say: (text) => said.push(text),
      now: () => stage.nowMs,
      clock: () => 0,
      readInput: async () => new Uint8Array(),
      interrupted: () => Promise.resolve(),
      owner: {pid: 1, isAlive: () => false},
      runtime: 'test'
    }
  }
  return stage
}

function callOf({terminal}: Stage, words: readonly string[] = []) {
  const given = readArguments(words, {name: 'build', options: ['quiet']})
  if ('problem' in given) throw new Error(given.problem)
  return {given, terminal}
}

/** A thousand plans of two pages, one every ten milliseconds. */
function work(stage: Stage, show: ((progress: Progress) => void) | undefined, plans = 1000): void {
  for (let done = 1; done <= plans; done++) {
    show?.({stage: 'make', done, total: Math.max(plans, 1000), pages: 2 * done})
    stage.nowMs += 10
  }
}

describe('the status line', () => {
  it('says on a terminal how much is done, how fast, and how long it will take, ten times a second', () => {
    const stage = openStage({isWatched: true})
    const status = openStatus(callOf(stage))
    work(stage, status?.show, 500)
    status?.clear()
    expect(stage.said[0]).toBe('\rMaking pages: 82 done (4 %), 200 a second, 10 s left\u001B[K')
    expect(stage.said.at(-2)).toBe('\rMaking pages: 982 done (49 %), 200 a second, 6 s left\u001B[K')
    expect(stage.said.at(-1)).toBe('\r\u001B[K')
    expect(stage.said).toHaveLength(47)
  })

  it('says how many texts have been read', () => {
    const stage = openStage({isWatched: true})
    const status = openStatus(callOf(stage))
    status?.show({stage: 'read', done: 0, total: 30_000, pages: 0})
    stage.nowMs += 2000
    status?.show({stage: 'read', done: 1500, total: 30_000, pages: 0})
    expect(stage.said).toEqual(['\rReading texts: 1,500 of 30,000, 750 a second, 38 s left\u001B[K'])
  })

  it('says nothing of what is done at once', () => {
    const stage = openStage({isWatched: true})
    const status = openStatus(callOf(stage))
    work(stage, status?.show, 40)
    status?.clear()
    expect(stage.said).toEqual([])
  })

  it('says nothing of pace before anything has been done', () => {
    const stage = openStage({isWatched: true})
    const status = openStatus(callOf(stage))
    status?.show({stage: 'read', done: 1, total: 30, pages: 0})
    stage.nowMs += 2000
    status?.show({stage: 'make', done: 1, total: 900, pages: 1})
    expect(stage.said).toEqual(['\rMaking pages: 1 done (0 %)\u001B[K'])
  })

  it('is a plain line every ten seconds where nobody watches, and where a machine builds', () => {
    const environments = [{TERM: 'dumb'}, {CI: 'true'}, {CI: '1'}]
    const watched = environments.map((environment) => openStage({isWatched: true, environment}))
    for (const stage of [openStage({isWatched: false}), ...watched]) {
      const status = openStatus(callOf(stage))
      work(stage, status?.show, 2000)
      status?.clear()
      expect(stage.said).toHaveLength(1)
      expect(stage.said[0]).toMatch(/^Making pages: [\d,]+ done \(\d+ %\), [\d,]+ a second, [^\r\u001B]+\n$/u)
    }
  })

  it('does not come with --quiet', () => {
    expect(openStatus(callOf(openStage({isWatched: true}), ['--quiet']))).toBeUndefined()
  })

  it('is gone when the work fails', async () => {
    const stage = openStage({isWatched: true})
    const failing = withStatus(callOf(stage), async (show) => {
      work(stage, show, 100)
      throw new Error('no room')
    })
    await expect(failing).rejects.toThrow('no room')
    expect(stage.said.at(-1)).toBe('\r\u001B[K')
  })
})
