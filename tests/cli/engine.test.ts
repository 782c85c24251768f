import {spawnSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {engineFlags, thriftFlags} from '../../src/cli/engine.ts'

describe('options for V8', () => {
  it('are such as the V8 that runs this knows', () => {
    for (const texts of [6000, 30_000, 100_000]) {
      const flags = [...engineFlags(process.versions.v8), ...thriftFlags(process.versions.v8, texts)]
      const {status, stderr} = spawnSync(process.execPath, [...flags, '--eval', ''], {encoding: 'utf8'})
      expect({status, stderr}).toEqual({status: 0, stderr: ''})
    }
  })

  it('are none for a V8 that nobody has tried', () => {
    expect(engineFlags('99.1.2')).toEqual([])
    expect(engineFlags('')).toEqual([])
    expect(thriftFlags('99.1.2', 6000)).toEqual([])
  })

  it('are more sparing where so many texts are read that they are most of the memory', () => {
    expect(thriftFlags('11.3.244.8-node.38', 100_000)).not.toEqual(thriftFlags('11.3.244.8-node.38', 6000))
  })

  it('leave V8 its own patience on Node 20 where each thread reads many thousand texts', () => {
    const patience = /--interrupt-budget=/u
    expect(thriftFlags('11.3.244.8-node.38', 6000).some((flag) => patience.test(flag))).toBe(false)
    expect(thriftFlags('11.3.244.8-node.38', 30_000).some((flag) => patience.test(flag))).toBe(true)
  })

  it('are there for Node 20, 22 and 24', () => {
    for (const version of ['11.3.244.8-node.38', '12.4.254.21-node.33', '13.6.233.10-node.28'])
      expect(engineFlags(version).length, version).toBeGreaterThan(0)
  })
})
