// What Node starts: the program runs with what V8 has made of it, without, and beside something else.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import {afterAll, describe, expect, it} from 'vitest'
import {compileProgram, openProgram} from '../src/start.ts'

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
    const {program, keep} = compileProgram(file)
    await program.work()
    keep()
    const again = compileProgram(file)
    expect(again.script.cachedDataRejected).toBe(false)
    expect(await again.program.work()).toBe('⁨known.cjs⁩')
  })

  it('runs as it is now where it has been changed, though it is as long as it was', async () => {
    const file = write('other.cjs')
    const {program, keep} = compileProgram(file)
    await program.work()
    keep()
    writeFileSync(file, readFileSync(file, 'utf8').replace('⁨', '>'))
    const again = compileProgram(file)
    expect(again.script.cachedDataRejected).toBeUndefined()
    expect(await again.program.work()).toBe('>other.cjs⁩')
  })

  it('runs beside what V8 has not made of it', async () => {
    const file = write('foreign.cjs')
    writeFileSync(`${file}.${crc32(readFileSync(file)).toString(16)}.v8`, 'something else')
    const {program, script} = compileProgram(file)
    expect(script.cachedDataRejected).toBe(true)
    expect(await program.work()).toBe('⁨foreign.cjs⁩')
  })
})
