// What Node starts: the program runs with what V8 has made of it, without, and beside something else.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {compiledPath, compileProgram, openProgram} from '../src/start.ts'

const folder = mkdtempSync(join(tmpdir(), 'goftogu-start-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** A program that says where it is and asks for modules. */
function write(name: string): string {
  const file = join(folder, name)
  const text =
    "const {basename} = require('node:path')\nexports.work = async () => `⁨${basename(__filename)}⁩` // The end"
  writeFileSync(file, text)
  return file
}

describe('The program', () => {
  it('runs as it is', async () => {
    expect(await openProgram(write('plain.cjs')).work()).toBe('⁨plain.cjs⁩')
  })

  it('runs with what V8 has made of it before', async () => {
    const file = write('known.cjs')
    const {program, script} = compileProgram(file)
    await program.work()
    writeFileSync(compiledPath(file), script.createCachedData())
    const again = compileProgram(file)
    expect(again.script.cachedDataRejected).toBe(false)
    expect(await again.program.work()).toBe('⁨known.cjs⁩')
  })

  it('runs beside what V8 has not made of it', async () => {
    const file = write('foreign.cjs')
    writeFileSync(compiledPath(file), 'something else')
    const {program, script} = compileProgram(file)
    expect(script.cachedDataRejected).toBe(true)
    expect(await program.work()).toBe('⁨foreign.cjs⁩')
  })
})
