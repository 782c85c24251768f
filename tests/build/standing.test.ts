import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {openStanding, type StandingSetup} from '../../src/build/standing.ts'
import {listToColumn} from '../../src/store.ts'

let outDir: string

beforeEach(() => (outDir = mkdtempSync(join(tmpdir(), 'standing-'))))
afterEach(() => rmSync(outDir, {recursive: true}))

const paths = ['index.html', 'fa/گفتگو/index.html', 'assets/a.js']

/** Files as a build has left them. */
function leave(): StandingSetup {
  const stamps = paths.flatMap((path, i) => {
    mkdirSync(dirname(join(outDir, path)), {recursive: true})
    writeFileSync(join(outDir, path), 'x'.repeat(i + 1))
    const {size, mtimeMs} = statSync(join(outDir, path))
    return [size, mtimeMs]
  })
  return {work: 'stand', outDir, paths: listToColumn([...paths]), stamps: Float64Array.from(stamps)}
}

describe('a site that was left', () => {
  it('stands as long as nobody touches it', () => {
    const setup = structuredClone(leave())
    expect(openStanding(setup)()).toBe(true)
    writeFileSync(join(outDir, 'of-somebody-else.html'), '')
    expect(openStanding(setup)()).toBe(true)
  })

  it.each([
    ['written to', (path: string) => writeFileSync(path, 'other')],
    ['gone', (path: string) => rmSync(path)],
    ['a folder', (path: string) => (rmSync(path), mkdirSync(path))]
  ])('does not where a file is %s', (_what, touch) => {
    for (const path of paths) {
      const setup = leave()
      touch(join(outDir, path))
      expect(openStanding(setup)()).toBe(false)
      rmSync(join(outDir, path), {recursive: true, force: true})
    }
  })
})
