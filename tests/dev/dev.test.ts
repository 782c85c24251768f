import {
  closeSync,
  openSync,
  writeSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {dev, type Workshop} from '../../src/dev.ts'
import {put} from '../fixtures/files.ts'

let root: string
let workshop: Workshop | undefined
let failures: unknown[]

const settings = `url: https://news.example/talks/
name: The Lantern
time_zone: Asia/Tehran
locales: [en, fa, ar]
`
const talk = `2026-01-15 10:30

The last ferry

Q: Why did you stay?
A: Because of the river.

Q: Will there be a bridge?
A: They have promised one for twenty years.
`
const persianTalk = `آخرین قایق

پرسش: چرا ماندید؟
پاسخ: به خاطر رودخانه.

پرسش: آیا پلی ساخته می‌شود؟
پاسخ: بیست سال است که قولش را می‌دهند.
`
const english = 'content/interviews/ferry/en.txt'

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'goftogu-dev-'))
  failures = []
  save('content/site.yaml', settings)
  save(english, talk)
  save('content/interviews/قایق/fa.txt', persianTalk)
})

afterEach(async () => {
  await workshop?.close()
  workshop = undefined
  rmSync(root, {recursive: true, force: true})
})

function save(name: string, text: string): void {
  put(root, name, text)
}

// As editors do it that want no half file to be seen.
function saveByRename(name: string, text: string): void {
  writeFileSync(join(root, `${name}~`), text)
  renameSync(join(root, `${name}~`), join(root, name))
}

function isMade(number: number): boolean {
  return existsSync(join(root, `dist/en/talk-${number}/index.html`))
}

async function open(): Promise<Workshop> {
  workshop = await dev(root, {
    port: 0,
    onStart: () => undefined,
    onBuild: () => undefined,
    onFailure: (error) => {
      failures.push(error)
      return String(error)
    }
  })
  return workshop
}

async function get(path: string): Promise<{status: number; type: string; text: string}> {
  const response = await fetch(new URL(path, workshop?.url), {redirect: 'manual'})
  return {status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text()}
}

async function locationOf(path: string): Promise<string | null> {
  return (await fetch(new URL(path, workshop?.url), {redirect: 'manual'})).headers.get('location')
}

/** A request whose address nobody has tidied up. */
function rawStatus(path: string, headers: Record<string, string> = {}): Promise<number> {
  const {hostname, port} = new URL(workshop?.url ?? '')
  return new Promise((resolve, reject) => {
    request({hostname, port, path, headers, agent: false}, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
}

interface NewsEvent {
  readonly name: string
  readonly data: unknown
}

/** A browser that shows a page: `next` resolves with the next event that fits. */
async function browse(
  path: string
): Promise<{next: (name: string, fits?: (data: unknown) => boolean) => Promise<NewsEvent>}> {
  const {text} = await get(path)
  const tag = /data-page="([^"]*)"/u.exec(text)?.[1] ?? ''
  const query = new URLSearchParams({page: path, tag})
  const response = await fetch(new URL(`/.goftogu/events?${query}`, workshop?.url))
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  return {
    async next(name, fits = () => true) {
      for (;;) {
        const found = /event: (\w+)\ndata: (.*)\n\n/u.exec(rest)
        if (found === null) {
          const chunk = await reader?.read()
          if (chunk === undefined || chunk.done) throw new Error(`the news ended before ${name}`)
          rest += chunk.value
          continue
        }
        rest = rest.slice(found.index + found[0].length)
        const data: unknown = JSON.parse(found[2] ?? '')
        if (found[1] === name && fits(data)) return {name, data}
      }
    }
  }
}

const hasProblems = (data: unknown): boolean => Array.isArray(data) && data.length > 0
const hasNone = (data: unknown): boolean => Array.isArray(data) && data.length === 0

describe('the workshop', () => {
  it('shows a saved text in the browser, by whichever way it was saved', async () => {
    await open()
    const browser = await browse('/en/ferry/')
    save(english, talk.replace('river', 'lake'))
    await browser.next('reload')
    expect((await get('/en/ferry/')).text).toContain('Because of the lake.')
    const second = await browse('/en/ferry/')
    saveByRename(english, talk.replace('river', 'sea'))
    await second.next('reload')
    expect((await get('/en/ferry/')).text).toContain('Because of the sea.')
    expect(failures).toEqual([])
  })

  it('shows what is wrong with a broken text, keeps its last good page, and is silent when it is mended', async () => {
    await open()
    const browser = await browse('/en/ferry/')
    save(english, '')
    const {data} = await browser.next('problems', hasProblems)
    expect(data).toMatchObject([{ruleId: 'empty-file', place: expect.stringContaining(english)}])
    expect((await get('/en/ferry/')).text).toContain('Because of the river.')
    const late = await browse('/en/')
    await late.next('problems', hasProblems)
    save(english, talk)
    await browser.next('problems', hasNone)
    await late.next('problems', hasNone)
  })

  it('shows the line that is wrong', async () => {
    await open()
    const browser = await browse('/')
    save(english, `---\nheadlin: The ferry\n---\n${talk}`)
    const {data} = await browser.next('problems', hasProblems)
    expect(data).toMatchObject([{place: `${english}:2:1`, line: 'headlin: The ferry', note: expect.any(String)}])
  })

  it('shows what is wrong with a template, and for which text it was wanted', async () => {
    await open()
    const browser = await browse('/en/ferry/')
    save('templates/partials/footer.njk', '{% if %}')
    const {data} = await browser.next('problems', hasProblems)
    expect(data).toMatchObject([
      {place: 'templates/partials/footer.njk:1:7', note: expect.stringContaining('content/interviews/')}
    ])
    expect((await get('/en/ferry/')).text).toContain('Because of the river.')
    rmSync(join(root, 'templates'), {recursive: true})
    await browser.next('problems', hasNone)
  })

  it('loads a page again that was out of date before it asked for news', async () => {
    await open()
    const query = new URLSearchParams({page: '/en/ferry/', tag: 'an older one'})
    const response = await fetch(new URL(`/.goftogu/events?${query}`, workshop?.url))
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('event: reload')) heard += (await reader?.read())?.value ?? ''
    await reader?.cancel()
  })

  it('sees the end of a file that is written slowly', async () => {
    await open()
    const browser = await browse('/en/ferry/')
    const file = openSync(join(root, english), 'w')
    for (const line of talk.replace('river', 'lake').split(/(?<=\n)/u)) {
      writeSync(file, line)
      await sleep(8)
    }
    closeSync(file)
    while (!(await get('/en/ferry/')).text.includes('Because of the lake.')) await browser.next('problems')
  })

  it('misses none of a thousand changes at once', async () => {
    save('content/site.yaml', `${settings}cards: none\nparts: []\n`)
    await open()
    const numbers = Array.from({length: 1000}, (_, index) => index)
    for (const index of numbers) save(`content/interviews/talk-${index}/en.txt`, talk)
    const browser = await browse('/en/')
    save(english, talk.replace('The last ferry', 'The very last ferry'))
    await browser.next('reload')
    while (!numbers.every(isMade)) await browser.next('problems')
    expect((await get('/en/talk-999/')).text).toContain('Because of the river.')
    // What was saved last may have come too late for the build of all the others.
    while (!(await get('/en/ferry/')).text.includes('The very last ferry')) await browser.next('problems')
  })

  it('follows templates, and survives settings that are wrong', async () => {
    await open()
    const browser = await browse('/en/ferry/')
    save('templates/pages/article.njk', '<!doctype html><title>x</title><p>{{ page.headline }} anew</p>')
    await browser.next('reload')
    expect((await get('/en/ferry/')).text).toContain('The last ferry anew')
    save('content/site.yaml', settings.replace('time_zone', 'time_zon'))
    await browser.next('problems', hasProblems)
    expect((await get('/en/ferry/')).text).toContain('The last ferry anew')
  })

  it('opens on a project whose first build fails, and shows why', async () => {
    save('content/site.yaml', 'name: The Lantern\n')
    await open()
    const page = await get('/')
    expect(page.status).toBe(404)
    expect(page.text).toContain('/.goftogu/client.js')
    const browser = await browse('/')
    await browser.next('problems', hasProblems)
    save('content/site.yaml', settings)
    await browser.next('reload')
    expect((await get('/')).status).toBe(200)
  })

  it('lets go of its port and its connections when it is closed', async () => {
    const {url, close} = await open()
    await browse('/')
    await close()
    workshop = undefined
    await expect(fetch(url)).rejects.toThrow()
  })
})

describe('the server', () => {
  it('gives pages with the script that keeps them up to date, which is not in the site', async () => {
    await open()
    const page = await get('/en/ferry/')
    expect(page).toMatchObject({status: 200, type: 'text/html; charset=utf-8'})
    expect(page.text).toContain('<script src="/.goftogu/client.js"')
    expect(readFileSync(join(root, 'dist/en/ferry/index.html'), 'utf8')).not.toContain('.goftogu')
    expect(await get('/.goftogu/client.js')).toMatchObject({status: 200, type: 'text/javascript; charset=utf-8'})
    expect(await get('/sitemap.xml')).toMatchObject({status: 200, type: 'application/xml; charset=utf-8'})
    expect(await get('/robots.txt')).toMatchObject({status: 200, type: 'text/plain; charset=utf-8'})
  })

  it('understands Persian addresses', async () => {
    await open()
    expect((await get(encodeURI('/fa/قایق/'))).text).toContain('به خاطر رودخانه')
  })

  it('leads to folders by their slash, and from the sub-path of the site’s address to the root', async () => {
    await open()
    expect(await locationOf('/en/ferry?a=b')).toBe('/en/ferry/?a=b')
    expect(await locationOf('/talks/en/ferry/?a=b')).toBe('/en/ferry/?a=b')
    expect(await locationOf('/talks')).toBe('/')
    expect(await locationOf('/talks//evil.example/')).toBe('/evil.example/')
  })

  it('answers what is not there with the site’s own page', async () => {
    await open()
    const missing = await get('/en/nothing/')
    expect(missing.status).toBe(404)
    expect(missing.text).toContain(readFileSync(join(root, 'dist/404.html'), 'utf8').slice(0, 200))
  })

  it('gives nothing outside the site’s folder', async () => {
    save('secret.txt', 'secret')
    await open()
    symlinkSync(join(root, 'secret.txt'), join(root, 'dist/link.txt'))
    const paths = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%2e%2e%5csecret.txt', '/link.txt']
    for (const path of [...paths, '/en/../../secret.txt', '/%00', '/%', '/.goftogu-stage/0', '//etc/passwd']) {
      expect(await rawStatus(path), path).toBe(404)
    }
    expect(existsSync(join(root, 'secret.txt'))).toBe(true)
  })

  it('answers to this computer’s names only', async () => {
    await open()
    for (const host of ['localhost:4321', '127.0.0.1', '[::1]:80', 'news.localhost', 'LOCALHOST']) {
      expect(await rawStatus('/', {host}), host).toBe(200)
    }
    for (const host of ['news.example', 'localhost.evil.example', '127.0.0.1.evil.example']) {
      expect(await rawStatus('/', {host}), host).toBe(403)
    }
  })
})
