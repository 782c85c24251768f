// What the system refuses: room, the right to write, a file that was there a moment ago. Each time one clear line, exit code
// 4, the old site as it was, and the next build makes what a clean one makes. Disks that are full or read-only are made in a
// mount namespace of its own, which many systems give to everybody; where there is none, these tests are skipped.
import {spawnSync} from 'node:child_process'
import {chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {build} from '../../src/build.ts'
import {exitCodeOf} from '../../src/report.ts'
import {filesIn, lay} from '../fixtures/files.ts'

const program = join(import.meta.dirname, '..', '..', 'lib', 'cli.js')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-refusals-'))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

const settings = `url: https://news.example/
name: The Lantern
time_zone: Asia/Tehran
locales: [en, fa, ar]
cards: none
`

const talk = (name: string): string => `2026-01-15 23:45

The talk with ${name}

Q: Is this the talk with ${name}?
A: It is. ${'It takes some time to tell all of it. '.repeat(20)}

Q: Are you sure?
A: I am.
`

function layTalks(root: string, names: readonly string[]): void {
  const texts = names.map((name) => [`content/interviews/${name}/en.txt`, talk(name)])
  lay(root, {'content/site.yaml': settings, ...Object.fromEntries(texts)})
}

const many = Array.from({length: 30}, (_, number) => `guest-${number}`)

/** All files with their bytes, what the program left on the way among them. */
function siteOf(root: string): Record<string, string> {
  return filesIn(join(root, 'dist'))
}

function shell(script: string, cwd = folder, ...words: readonly string[]) {
  const run = [...words, 'bash', '-uc', script]
  return spawnSync(run[0] ?? '', run.slice(1), {
    cwd,
    encoding: 'utf8',
    env: {...process.env, GOFTOGU: `"${process.execPath}" "${program}"`}
  })
}

/** The site that a build without any trouble makes of the same contents. */
function cleanSite(): Record<string, string> {
  const clean = join(folder, 'clean')
  mkdirSync(clean)
  cpSync(join(folder, 'content'), join(clean, 'content'), {recursive: true})
  expect(shell('cd clean && eval $GOFTOGU build --quiet').status).toBe(0)
  return siteOf(clean)
}

describe('a build without room', () => {
  it('leaves the old site as it was, and says so in one line', () => {
    layTalks(folder, ['ada'])
    expect(shell('eval $GOFTOGU build --quiet').status).toBe(0)
    const before = siteOf(folder)
    layTalks(folder, ['ada', 'lin'])
    mkdirSync(join(folder, 'public'))
    writeFileSync(join(folder, 'public/film.bin'), 'x'.repeat(3_000_000))
    // No file may be larger than two megabytes, which the signal would say by ending the program.
    const {status, stderr} = shell("trap '' XFSZ; ulimit -f 2000; eval $GOFTOGU build")
    expect([status, stderr]).toEqual([
      4,
      `goftogu: cannot write ${folder}/dist/film.bin: the file is larger than you may make one here\n`
    ])
    expect(siteOf(folder)).toEqual(before)
    rmSync(join(folder, 'public'), {recursive: true})
    expect(shell('eval $GOFTOGU build --quiet').status).toBe(0)
    expect(siteOf(folder)).toEqual(cleanSite())
  })
})

const mayMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

// Whom the rights of files bind: everybody but root.
const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
const mayBeNobody =
  process.getuid !== undefined && shell('eval $GOFTOGU version', tmpdir(), ...asNobody).stdout.startsWith('goftogu ')

/** Builds once, lays disks, builds again; what is left is copied out of the namespace, which ends with its disks. */
function buildOn(disks: string, edit: string) {
  const {status, stderr} = shell(
    `${disks}
    eval $GOFTOGU build --quiet || exit 99
    cp -r dist before
    ${edit}
    eval $GOFTOGU build 2> said
    code=$?
    cp -r dist after
    exit $code`,
    folder,
    'unshare',
    '-rm'
  )
  const said = readFileSync(join(folder, 'said'), 'utf8')
  const sites = ['before', 'after'].map((name) => filesIn(join(folder, name)))
  return {status, said, before: sites[0], after: sites[1], stderr}
}

describe.skipIf(!mayMount)('a disk', () => {
  const addMany = `for name in ${many.join(' ')}; do mkdir content/interviews/$name; cp more/content/interviews/$name/en.txt content/interviews/$name/; done`

  beforeEach(() => {
    layTalks(folder, ['ada'])
    layTalks(join(folder, 'more'), many)
  })

  it('that is full leaves the old site as it was', () => {
    const {status, said, before, after} = buildOn('mkdir dist && mount -t tmpfs -o size=1800k none dist', addMany)
    expect([status, said]).toEqual([
      4,
      expect.stringMatching(/^goftogu: cannot [^\n]+: there is no room left on the disk\n$/u)
    ])
    expect(after).toEqual(before)
    expect(Object.keys(before ?? {}).length).toBeGreaterThan(20)
  })

  it('that is full where the program keeps what it remembers spoils nothing', () => {
    const disk = 'mkdir .goftogu && mount -t tmpfs -o size=120k none .goftogu'
    const {status, said} = buildOn(disk, addMany)
    expect([status, said]).toEqual([
      4,
      expect.stringMatching(/^goftogu: cannot [^\n]+: there is no room left on the disk\n$/u)
    ])
    expect(shell('eval $GOFTOGU build --quiet').status).toBe(0)
    expect(siteOf(folder)).toEqual(cleanSite())
  })

  it('that is read-only is named', () => {
    const readOnly = 'mount --bind dist dist && mount -o remount,bind,ro dist'
    const {status, said, before, after} = buildOn('true', `${addMany}; ${readOnly}`)
    expect([status, said]).toEqual([4, `goftogu: cannot write to ${folder}/dist: the disk is read-only\n`])
    expect(after).toEqual(before)
  })

  it('that is read-only altogether is named as well', () => {
    const readOnly = 'mount --bind .goftogu .goftogu && mount -o remount,bind,ro .goftogu'
    const {status, said, before, after} = buildOn('true', `${addMany}; ${readOnly}`)
    expect([status, said]).toEqual([4, expect.stringMatching(/^goftogu: cannot [^\n]+: the disk is read-only\n$/u)])
    expect(after).toEqual(before)
  })
})

describe('a source', () => {
  it('that vanishes while the others are read stays on the site as it was', async () => {
    layTalks(folder, ['ada', 'lin', 'mina'])
    expect((await build(folder)).messages).toEqual([])
    const page = join(folder, 'dist/en/lin/index.html')
    const before = readFileSync(page, 'utf8')
    for (const name of ['ada', 'lin', 'mina']) {
      writeFileSync(join(folder, `content/interviews/${name}/en.txt`), talk(name).replace('I am.', 'Very sure.'))
    }
    writeFileSync(join(folder, 'content/site.yaml'), settings.replace('Lantern', 'Lamp'))
    const vanishing = {
      now: () => 0,
      onProgress: () => rmSync(join(folder, 'content/interviews/lin/en.txt'), {force: true})
    }
    const {messages, figures} = await build(folder, {observer: vanishing})
    expect(messages).toMatchObject([{ruleId: 'unreadable', file: 'content/interviews/lin/en.txt'}])
    expect(exitCodeOf(messages, {strict: false})).toBe(4)
    expect(figures).toMatchObject({keptTexts: 1})
    expect(readFileSync(page, 'utf8').replaceAll('Lamp', 'Lantern')).toBe(before)
    rmSync(join(folder, 'content/interviews/lin'), {recursive: true})
    const next = await build(folder, {mayPrune: true})
    expect(next.messages).toEqual([])
    expect(next.removed).toContain('en/lin/index.html')
  })

  it.skipIf(!mayBeNobody)('that one may not read is named, and its page stays', () => {
    layTalks(folder, ['ada', 'lin'])
    shell('chown -R 65534:65534 .')
    expect(shell('eval $GOFTOGU build --quiet', folder, ...asNobody).status).toBe(0)
    chmodSync(join(folder, 'content/interviews/lin/en.txt'), 0o000)
    const {status, stderr} = shell('eval $GOFTOGU build --quiet', folder, ...asNobody)
    expect([status, stderr.split('\n')[0]]).toEqual([
      4,
      'content/interviews/lin/en.txt: error: The file cannot be read: you do not have the right to (EACCES). [unreadable]'
    ])
    expect(readFileSync(join(folder, 'dist/en/lin/index.html'), 'utf8')).toContain('The talk with lin')
    expect(readFileSync(join(folder, 'dist/en/index.html'), 'utf8')).toContain('The talk with lin')
  })

  it('that is a link in a circle is named, and nothing is touched', () => {
    layTalks(folder, ['ada', 'lin'])
    expect(shell('eval $GOFTOGU build --quiet').status).toBe(0)
    const before = siteOf(folder)
    const text = join(folder, 'content/interviews/lin/en.txt')
    rmSync(text)
    symlinkSync('en.txt', text)
    const {status, stderr} = shell('eval $GOFTOGU build')
    expect([status, stderr]).toEqual([4, `goftogu: cannot read ${text}: it is a link that leads in a circle\n`])
    expect(siteOf(folder)).toEqual(before)
  })
})

describe('a template that the system does not give out', () => {
  it('ends the build before anything is touched', () => {
    layTalks(folder, ['ada'])
    expect(shell('eval $GOFTOGU build --quiet').status).toBe(0)
    const before = siteOf(folder)
    layTalks(folder, ['lin'])
    writeFileSync(join(folder, 'templates'), 'no folder')
    const {status, stderr} = shell('eval $GOFTOGU build')
    expect(status).toBe(4)
    expect(stderr).toMatch(/^goftogu: templates: [^\n]+\n$/u)
    expect(siteOf(folder)).toEqual(before)
  })
})
