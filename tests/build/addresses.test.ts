import {createHash} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {build} from '../../src/build.ts'
import {filesIn, lay} from '../fixtures/files.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-addresses-'))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

const newsroom = 'letters@news.example'
/** Those of readers, in front matter, in a name, in a text, in a file that is not shown. */
const secrets = ['omid.r@mail.example', 'Sara@Mail.Example', 'leyla+news@mail.example', 'nobody@mail.example']
const [inFrontMatter = '', inText = '', inName = '', inBrokenFile = ''] = secrets

const languages = ['en', 'fa', 'ar']
const comments = 'content/interviews/ferry/comments'

function files(settings: string): Record<string, string> {
  return {
    'content/site.yaml': `url: https://news.example/\nname: The Lantern\ntime_zone: Asia/Tehran\nlocales: [en, fa, ar]\n${settings}\n`,
    'content/interviews/ferry/en.txt':
      '---\ndate: 2026-01-15\npost_id: 42\n---\nThe last ferry\n\nQ: Why?\nA: So.\n\nQ: And then?\nA: Nothing.\n',
    [`${comments}/2026-01-16-omid.txt`]: `---\nname: Omid\nemail: ${inFrontMatter}\nwebsite: https://omid.example/\n---\nSo it was.\n`,
    [`${comments}/2026-01-17-sara.txt`]: `---\nname: Sara\n---\nWrite to ${inText}, please.\n`,
    [`${comments}/2026-01-18-leyla.txt`]: `---\nname: ${inName}\n---\nThanks.\n`,
    [`${comments}/2026-01-19-nobody.txt`]: `From: ${inBrokenFile}\n\nHello.\n`,
    [`${comments}/2026-01-20-mina.txt`]: '---\nname: Mina\n---\nI shall come again.\n'
  }
}

/** Every file of the finished site as text. */
async function siteWith(settings: string): Promise<Map<string, string>> {
  lay(folder, files(settings))
  await build(folder)
  return new Map(Object.entries(filesIn(join(folder, 'dist'))))
}

/** What a program that gathers addresses would find, percent signs and entities undone. */
function addressesIn(text: string): string[] {
  const plain = text
    .replace(/%([0-7][0-9A-Fa-f])/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(x?)([0-9A-Fa-f]+);/g, (_, x: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, x === '' ? 10 : 16))
    )
    .replace(/&(?:commat|period);/g, (entity) => (entity === '&commat;' ? '@' : '.'))
  return plain.match(/[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g) ?? []
}

const textFile = /\.(?:html|txt|xml|json|js|css|svg|md|webmanifest)$/

function foundIn(site: ReadonlyMap<string, string>): string[] {
  // The licences of the faces name their makers.
  const texts = [...site].filter(([name]) => textFile.test(name) && !name.startsWith('fonts/'))
  return [...new Set(texts.flatMap(([, text]) => addressesIn(text)))].sort()
}

function hashesOf(address: string): string[] {
  const spellings = [address, address.toLowerCase(), ` ${address}`, `mailto:${address}`]
  return spellings.flatMap((text) =>
    ['md5', 'sha1', 'sha256'].flatMap((name) => {
      const digest = createHash(name).update(text)
      const hash = digest.digest()
      return [hash.toString('hex'), hash.toString('base64'), hash.toString('base64url')]
    })
  )
}

const modes = {
  closed: 'comments: {mode: closed}',
  stub: 'comments: {mode: stub}',
  endpoint: 'comments: {endpoint: "https://comments.news.example/post", promises: [email-unpublished]}',
  netlify: 'comments: {preset: netlify}',
  formspree: 'comments: {preset: formspree, endpoint: "https://formspree.io/f/abcdwxyz"}',
  staticman:
    'comments: {preset: staticman, endpoint: "https://c.example/v3/entry/github/p/s/main/comments", ask: [email]}',
  wordpress: 'comments: {preset: wordpress, endpoint: "https://blog.example/wp-comments-post.php"}'
}

describe('a finished site', () => {
  it.each(Object.entries(modes))('holds no email address where comments are: %s', async (_, settings) => {
    const site = await siteWith(settings)
    expect(foundIn(site)).toEqual([])
    expect(site.get('en/ferry/index.html')).toContain('I shall come again.')
  })

  it('holds the address of the newsroom where comments come by mail, on interviews and nowhere else, and no other', async () => {
    const site = await siteWith(`comments: {email: ${newsroom}}`)
    expect(foundIn(site)).toEqual([newsroom])
    const holders = [...site].filter(([, text]) => text.includes(newsroom)).map(([name]) => name)
    expect(holders.every((name) => languages.some((tag) => name.startsWith(`${tag}/ferry/`)))).toBe(true)
  })

  it('holds no part and no hash of the address of a reader', async () => {
    const site = await siteWith(`comments: {email: ${newsroom}}`)
    const wanted = secrets.flatMap((address) => [address, address.toLowerCase(), ...hashesOf(address)])
    const all = [...site.values()].join('\n')
    expect(wanted.filter((text) => all.includes(text))).toEqual([])
    expect(all).not.toMatch(/mail\.example/i)
  })
})

describe('the search for addresses', () => {
  it('finds those that are hidden from people only', () => {
    expect(addressesIn('<a href="mailto:a%40b.example">x</a> c&#64;d.example e&#x40;f.example')).toEqual([
      'a@b.example',
      'c@d.example',
      'e@f.example'
    ])
  })
})
