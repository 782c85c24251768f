// A thread is started before the program where a large site is to be built, and nowhere else.
import {mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {callScout} from '../../src/start/call-scout.ts'

const folder = mkdtempSync(join(tmpdir(), 'goftogu-scout-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

function project(name: string, ledgerBytes: number): string {
  const state = join(folder, name, '.goftogu')
  mkdirSync(state, {recursive: true})
  writeFileSync(join(state, 'build-1.columns'), '')
  truncateSync(join(state, 'build-1.columns'), ledgerBytes)
  return join(folder, name)
}

const large = project('large', 1 << 24)
const small = project('small', 1 << 16)

async function isCalled(cwd: string, words: readonly string[], cores = 2): Promise<boolean> {
  const scout = callScout({words, cwd, cores, entry: new URL('data:text/javascript,')})
  await scout?.terminate()
  return scout !== undefined
}

describe('the thread that helps to look', () => {
  it('is started for a large site, wherever it is said to be', async () => {
    expect(await isCalled(large, ['build'])).toBe(true)
    expect(await isCalled(small, ['build', '--quiet', '--root', large])).toBe(true)
    expect(await isCalled(dirname(large), ['build', `--root=${basename(large)}`, '--quiet'])).toBe(true)
    expect(await isCalled(large, ['build', '--root', small, '--root', '.'])).toBe(true)
  })

  it('is not for a small one, on one core, or where nothing is built', async () => {
    expect(await isCalled(small, ['build'])).toBe(false)
    expect(await isCalled(large, ['build', '--root', small])).toBe(false)
    expect(await isCalled(folder, ['build'])).toBe(false)
    expect(await isCalled(large, ['build'], 1)).toBe(false)
    for (const words of [[], ['check'], ['dev'], ['--help']]) expect(await isCalled(large, words)).toBe(false)
  })
})
