import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openPool, type Work} from '../../src/pool.ts'
import {answer, type Question} from './work.ts'

interface Result {
  readonly square: number
  readonly setup?: unknown
  readonly threadId?: number
}

const folder = mkdtempSync(join(tmpdir(), 'goftogu-pool-'))
const entry = pathToFileURL(join(folder, 'worker.mjs'))

beforeAll(async () => {
  const worker = join(import.meta.dirname, 'worker.ts')
  await build({
    entryPoints: [worker],
    outfile: join(folder, 'worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm'
  })
})
afterAll(() => rmSync(folder, {recursive: true}))

function workWith(setup: unknown = 'ready'): Work<Question, Result> {
  return {setup: () => setup, inline: () => async (question) => (await answer(question)) as unknown as Result}
}

async function results(size: number, questions: Iterable<Question>, setup?: unknown): Promise<Result[]> {
  const pool = openPool({size, entry})
  const taken: Result[] = []
  try {
    await pool.each(workWith(setup), questions, (result) => taken.push(result))
    return taken
  } finally {
    await pool.close()
  }
}

function refuse(): void {
  throw new Error('Not that.')
}

/** Some take long, so that those after them are done before. */
const questions: readonly Question[] = Array.from({length: 40}, (_, number) => ({number, delay: (number * 7) % 5}))

describe.each([0, 1, 2, 3])('a pool of %i threads', (size) => {
  it('gives the results in the order of the tasks', async () => {
    const squares = (await results(size, questions)).map(({square}) => square)
    expect(squares).toEqual(questions.map(({number}) => number * number))
  })

  it('gives each result with its task', async () => {
    const pool = openPool({size, entry})
    const pairs: [number, number][] = []
    await pool.each(workWith(), questions, ({square}, {number}) => pairs.push([number, square]))
    await pool.close()
    expect(pairs).toHaveLength(questions.length)
    expect(pairs.every(([number, square]) => number * number === square)).toBe(true)
  })

  it('takes tasks only as there is room for them', async () => {
    let begun = 0
    let ended = 0
    let most = 0
    function* tasks(): Generator<Question> {
      for (const question of questions) {
        most = Math.max(most, ++begun - ended)
        yield question
      }
    }
    const pool = openPool({size, entry})
    await pool.each(workWith(), tasks(), () => ended++)
    await pool.close()
    expect(ended).toBe(questions.length)
    expect(most).toBeLessThanOrEqual(size * 6 + 1)
  })

  it('can be used again', async () => {
    const pool = openPool({size, entry})
    const taken: number[] = []
    for (let round = 0; round < 3; round++)
      await pool.each(workWith(), [{number: round}], ({square}) => taken.push(square))
    await pool.close()
    expect(taken).toEqual([0, 1, 4])
  })

  it('says what went wrong in a task, with the code and the path', async () => {
    const wrong = [{number: 1}, {number: 2, mishap: 'throws' as const}, {number: 3}]
    await expect(results(size, wrong)).rejects.toMatchObject({message: 'No room.', code: 'ENOSPC', path: 'dist/a'})
  })

  it('says what went wrong with a result', async () => {
    const pool = openPool({size, entry})
    await expect(pool.each(workWith(), [{number: 1}], refuse)).rejects.toThrow('Not that.')
    await pool.close()
  })
})

describe('threads', () => {
  it('share the work with this one and know what they were given', async () => {
    const taken = await results(3, questions, {site: 'https://paper.example/'})
    const others = taken.filter(({threadId}) => threadId !== undefined)
    expect(new Set(others.map(({threadId}) => threadId)).size).toBe(2)
    expect(others.length).toBeLessThan(taken.length)
    expect(others.every(({setup}) => JSON.stringify(setup) === '{"site":"https://paper.example/"}')).toBe(true)
  })

  it('are the same for one kind of work and the next', async () => {
    const pool = openPool({size: 2, entry})
    const taken: Result[] = []
    for (const setup of ['one', 'two']) await pool.each(workWith(setup), [{number: 1}], (result) => taken.push(result))
    await pool.close()
    expect(taken.map(({setup}) => setup)).toEqual(['one', 'two'])
    expect(new Set(taken.map(({threadId}) => threadId)).size).toBe(1)
  })

  it.each(['exits', 'cannot be copied'] as const)('do not leave anybody waiting when one %s', async (mishap) => {
    await expect(results(2, [{number: 1}, {number: 2, mishap}, ...questions])).rejects.toThrow(/ended|cloned/)
  })

  it('do not leave anybody waiting when they cannot start', async () => {
    await expect(results(2, questions, 'broken')).rejects.toThrow('It cannot start.')
  })

  it('are not started where there is nothing to do', async () => {
    expect(await results(2, [])).toEqual([])
  })
})
