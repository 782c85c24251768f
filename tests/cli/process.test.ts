// The compiled program as a process: what only the system can show. `npm test` compiles it before.
import {spawn, spawnSync, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {filesIn, lay} from '../fixtures/files.ts'

const program = join(import.meta.dirname, '..', '..', 'lib', 'cli.js')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-cli-'))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

const settings = `url: https://news.example/
name: The Lantern
time_zone: Asia/Tehran
locales: [en, fa, ar]
`

const talk = (number: number): string => `2026-01-15 23:45

Talk number ${number}

Q: Is this talk number ${number}?
A: It is. ${'It takes some time to tell all of it. '.repeat(20)}

Q: Are you sure?
A: I am.
`

function makeProject(root: string, count: number, change = ''): void {
  const files: Record<string, string> = {'content/site.yaml': settings}
  for (let number = 0; number < count; number++) {
    files[`content/interviews/talk-${number}/en.txt`] = talk(number).replace('I am.', `I am. ${change}`)
  }
  lay(root, files)
}

function goftogu(root: string, words: readonly string[], environment: Record<string, string> = {}) {
  const options = {cwd: root, encoding: 'utf8', env: {...process.env, ...environment}} as const
  return spawnSync(process.execPath, [program, ...words], options)
}

function outputUntil(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stderr?.on('data', (chunk) => {
      text += String(chunk)
      const found = pattern.exec(text)
      if (found !== null) resolve(found)
    })
    child.on('exit', () => reject(new Error(`the program ended without ${String(pattern)}: ${text}`)))
  })
}

describe('the program', () => {
  it('keeps data and talk apart and ends with the code that says how it went', () => {
    const help = goftogu(folder, ['help'])
    expect([help.status, help.stderr]).toEqual([0, ''])
    expect(help.stdout).toContain('Usage: goftogu COMMAND')
    expect(goftogu(folder, ['version']).stdout).toMatch(/^goftogu \d+\.\d+\.\d+\n$/u)
    const wrong = goftogu(folder, ['biuld'])
    expect([wrong.status, wrong.stdout]).toEqual([2, ''])
    makeProject(folder, 2)
    const built = goftogu(folder, ['build', '--json'])
    expect([built.status, built.stderr]).toEqual([0, ''])
    expect(JSON.parse(built.stdout)).toMatchObject({texts: 2, errors: 0, removed: 0})
  })

  it('reads the standard input', () => {
    const {stdout, status} = spawnSync(process.execPath, [program, 'parse', '--json'], {
      input: 'Q: Who?\nA: You.\n',
      encoding: 'utf8'
    })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({file: 'stdin', locale: 'en', tree: {type: 'interview'}})
  })

  it('ends quietly when nobody reads on', () => {
    writeFileSync(join(folder, 'en.txt'), talk(1))
    const files = Array.from({length: 400}, () => 'en.txt').join(' ')
    const line = `"${process.execPath}" "${program}" parse --json ${files} | head -c 10; echo " \${PIPESTATUS[0]}"`
    const {stdout, stderr} = spawnSync('bash', ['-c', line], {cwd: folder, encoding: 'utf8'})
    expect([stdout.slice(10), stderr]).toEqual([' 0\n', ''])
  })

  it('uses colour for people only, and not for those who want none', () => {
    makeProject(folder, 0)
    writeFileSync(join(folder, 'content/site.yaml'), 'nam: x\n')
    expect(goftogu(folder, ['build'], {FORCE_COLOR: '1'}).stderr).not.toContain('\u001B[')
  })

  it('ends with 130 when it is interrupted, and lets go of everything', async () => {
    makeProject(folder, 2)
    const child = spawn(process.execPath, [program, 'dev', '--port', '0'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const [, url = ''] = await outputUntil(child, /The site is at (\S+)/u)
    const response = await fetch(`${url}.goftogu/events?page=/`)
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
    await response.text().catch(() => '')
    expect(existsSync(join(folder, '.goftogu/lock'))).toBe(false)
    await expect(fetch(url)).rejects.toThrow()
  })
})

describe('a build', () => {
  it('makes the same bytes under another zone, language and order of files', () => {
    const sites = [
      {TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C'},
      {TZ: 'Asia/Tehran', LANG: 'fa_IR.UTF-8', LC_ALL: 'fa_IR.UTF-8'}
    ].map((environment, index) => {
      const root = join(folder, String(index))
      makeProject(root, 5)
      const extra = ['content/interviews/z', 'content/interviews/a'].map((name) => join(root, name))
      for (const place of index === 0 ? extra : extra.toReversed()) {
        mkdirSync(place)
        writeFileSync(
          join(place, 'fa.txt'),
          'پنج‌شنبه ۱ فروردین ۱۴۰۴\n\nگفتار\n\nپرسش: چرا؟\nپاسخ: چون.\n\nپرسش: کی؟\nپاسخ: فردا.\n'
        )
        // Its card is set in Arabic, whoever runs the program.
        writeFileSync(
          join(place, 'ar.txt'),
          'بعد التصويت: أهالي القاهرة وملف الميناء\n\nسؤال: لماذا؟\nجواب: لأن.\n\nسؤال: متى؟\nجواب: غدًا.\n'
        )
      }
      expect(goftogu(root, ['build'], environment).stderr).toContain('0 errors')
      return filesIn(join(root, 'dist'))
    })
    expect(sites[0]).toEqual(sites[1])
    expect(Object.keys(sites[0] ?? {}).length).toBeGreaterThan(10)
  })

  it('leaves only whole files when it is killed, and the next one heals the rest', async () => {
    const [old, fresh, root] = ['old', 'fresh', 'site'].map((name) => join(folder, name)) as [string, string, string]
    makeProject(old, 40)
    expect(goftogu(old, ['build', '--quiet']).status).toBe(0)
    makeProject(fresh, 40, 'Very sure.')
    expect(goftogu(fresh, ['build', '--quiet']).status).toBe(0)
    const [before, after] = [filesIn(join(old, 'dist')), filesIn(join(fresh, 'dist'))]
    for (let moment = 0; moment < 6; moment++) {
      rmSync(root, {recursive: true, force: true})
      cpSync(old, root, {recursive: true})
      makeProject(root, 40, 'Very sure.')
      const child = spawn(process.execPath, [program, 'build', '--quiet'], {cwd: root, stdio: 'ignore'})
      await sleep(120 + moment * 80)
      child.kill('SIGKILL')
      await once(child, 'exit').catch(() => undefined)
      for (const [name, bytes] of Object.entries(filesIn(join(root, 'dist')))) {
        if (!name.startsWith('.goftogu-stage')) expect([before[name], after[name]], name).toContain(bytes)
      }
      expect(goftogu(root, ['build', '--quiet']).status).toBe(0)
      expect(filesIn(join(root, 'dist'))).toEqual(after)
    }
  })

  it('that begins with others waits for them, and finds everything made', async () => {
    makeProject(folder, 8)
    const builds = Array.from({length: 4}, () =>
      spawn(process.execPath, [program, 'build', '--json'], {cwd: folder, stdio: ['ignore', 'pipe', 'ignore']})
    )
    const figures = await Promise.all(
      builds.map(async (child) => {
        let text = ''
        child.stdout?.on('data', (chunk) => (text += String(chunk)))
        const [code] = await once(child, 'close')
        expect(code).toBe(0)
        return JSON.parse(text) as {readonly written: number; readonly rendered: number}
      })
    )
    expect(figures.filter(({written}) => written > 0)).toHaveLength(1)
    expect(figures.filter(({rendered}) => rendered > 0)).toHaveLength(1)
  })

  it('waits for another one, or says that it is there', async () => {
    makeProject(folder, 1)
    mkdirSync(join(folder, '.goftogu'))
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], {stdio: 'ignore'})
    writeFileSync(join(folder, '.goftogu/lock'), `${other.pid}\n`)
    const waiting = spawn(process.execPath, [program, 'build'], {cwd: folder, stdio: ['ignore', 'ignore', 'pipe']})
    const said = outputUntil(waiting, /pages/u)
    await sleep(300)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
    other.kill('SIGKILL')
    await said
    expect(readFileSync(join(folder, 'dist/en/talk-0/index.html'), 'utf8')).toContain('Talk number 0')
  })
})
