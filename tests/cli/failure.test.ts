import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {build, stateFolder} from '../../src/build.ts'
import {describeFailure} from '../../src/cli/failure.ts'
import {acquireLock} from '../../src/store.ts'
import {put} from '../fixtures/files.ts'

const isAlive = (): boolean => true

const refusal = (fields: object): Error => Object.assign(new Error('the system’s own words'), fields)

describe('what is said when a command cannot go on', () => {
  it('is one line and exit code 4 where the system refused', () => {
    const full = refusal({code: 'ENOSPC', syscall: 'write', path: '/site/dist/.goftogu-stage/17'})
    expect(describeFailure(full)).toEqual({
      text: 'goftogu: cannot write /site/dist: there is no room left on the disk\n',
      exitCode: 4
    })
    const closed = refusal({code: 'EACCES', syscall: 'mkdir', path: '/site/dist/.goftogu-stage'})
    expect(describeFailure(closed).text).toBe('goftogu: cannot write to /site/dist: you have no right to do that\n')
    const busy = refusal({code: 'EADDRINUSE', syscall: 'listen', address: '127.0.0.1', port: 80})
    expect(describeFailure(busy).text).toBe(
      'goftogu: cannot serve on 127.0.0.1:80: another program is using that port; name another one with --port\n'
    )
    const odd = refusal({code: 'EODD', syscall: 'frob', path: '/x'})
    expect(describeFailure(odd)).toMatchObject({text: 'goftogu: cannot frob /x: the system’s own words\n', exitCode: 4})
  })

  it('names the other build that is in the way, and the lock it holds', async () => {
    const root = mkdtempSync(join(tmpdir(), 'goftogu-failure-'))
    put(root, 'content/site.yaml', 'url: https://news.example/\nname: The Lantern\ntime_zone: UTC\nlocales: [en]\n')
    await acquireLock(stateFolder(root), {pid: 1, isAlive})
    const failure = await build(root, {owner: {pid: 2, isAlive, patienceMs: 0}}).catch(describeFailure)
    rmSync(root, {recursive: true})
    expect(failure).toEqual({
      text: `goftogu: another goftogu (process 1) is building this site, and did not end in time; if that is something else, remove ${root}/.goftogu/lock\n`,
      exitCode: 4
    })
  })

  it('is the stack and exit code 70 where goftogu has a fault', () => {
    const {text, exitCode} = describeFailure(new TypeError('x is not a function'))
    expect(exitCode).toBe(70)
    expect(text).toMatch(/^goftogu: this is a fault in goftogu itself.*\nTypeError: x is not a function\n {4}at /u)
    expect(describeFailure('thrown text')).toMatchObject({exitCode: 70})
  })
})
