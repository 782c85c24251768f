// Feeds by the rules of their standards (RSS 2.0 with the advice of its board, RFC 4287, JSON Feed 1.1), and as two programs
// read them that many readers are built on or are: feedparser, and newsboat.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {eachFile, type Fault, type Findings, type Published, textOf} from './published.ts'
import {pythonWithFeedparser, run, tool} from './tools.ts'

const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/
const absolute = /^https:\/\/\S+$/

export function feedFaults(published: Published): Findings {
  const found = [
    eachFile(published, '/feed.xml', rssFaults),
    eachFile(published, '/atom.xml', atomFaults),
    eachFile(published, '/feed.json', jsonFaults)
  ]
  return {looked: found.reduce((sum, {looked}) => sum + looked, 0), faults: found.flatMap(({faults}) => faults)}
}

function rssFaults(xml: string, path: string): string[] {
  const [channel = '', ...items] = xml.split('<item>')
  return [
    ...wellFormed(xml),
    ...missing(channel, ['title', 'link', 'description', 'language', 'lastBuildDate']),
    ...(channel.includes(`/${path}" rel="self"`) ? [] : ['atom:link does not lead to the feed itself']),
    ...items.flatMap((item) => [
      ...missing(item, ['title', 'link', 'guid', 'pubDate']),
      ...all(item, 'pubDate')
        .filter((date) => !rfc822.test(date))
        .map((date) => `date ${date}`),
      ...all(item, 'link')
        .filter((link) => !absolute.test(link))
        .map((link) => `link ${link}`),
      ...contentFaults(item)
    ]),
    ...repeated(items.flatMap((item) => all(item, 'guid')))
  ]
}

function atomFaults(xml: string, path: string): string[] {
  const [head = '', ...entries] = xml.split('<entry>')
  return [
    ...wellFormed(xml),
    ...missing(head, ['id', 'title', 'updated', 'author']),
    ...(new RegExp(`rel="self"[^>]*/${path}"`).test(head) ? [] : ['no link to the feed itself']),
    ...entries.flatMap((entry) => [
      ...missing(entry, ['id', 'title', 'updated', 'content']),
      ...[...all(entry, 'updated'), ...all(entry, 'published')]
        .filter((date) => !rfc3339.test(date))
        .map((date) => `date ${date}`),
      ...contentFaults(entry)
    ]),
    ...repeated(entries.flatMap((entry) => all(entry, 'id')))
  ]
}

interface JsonFeed {
  readonly version?: string
  readonly title?: string
  readonly feed_url?: string
  readonly language?: string
  readonly items: readonly {
    readonly id?: string
    readonly url?: string
    readonly content_html?: string
    readonly date_published?: string
    readonly language?: string
  }[]
}

function jsonFaults(json: string, path: string): string[] {
  const feed = JSON.parse(json) as JsonFeed
  return [
    ...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : [`version ${feed.version}`]),
    ...(feed.title ? [] : ['no title']),
    ...(feed.feed_url?.endsWith(`/${path}`) === true ? [] : [`feed_url ${feed.feed_url}`]),
    ...feed.items.flatMap(({id = '', url = '', content_html = '', date_published = '', language}) => [
      ...(absolute.test(id) && absolute.test(url) ? [] : [`id ${id}, url ${url}`]),
      ...(rfc3339.test(date_published) ? [] : [`date ${date_published}`]),
      ...(language === feed.language ? [] : [`language ${language}`]),
      ...contentFaults(content_html)
    ]),
    ...repeated(feed.items.map(({id = ''}) => id))
  ]
}

function wellFormed(xml: string): string[] {
  const {status, stderr} = run(tool('xmllint'), ['--noout', '-'], xml)
  return status === 0 ? [] : [stderr.split('\n')[0] ?? 'not well-formed']
}

function missing(xml: string, names: readonly string[]): string[] {
  return names.filter((name) => !xml.includes(`<${name}`)).map((name) => `no ${name}`)
}

function all(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text)
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} twice`)
}

/** In a feed every body says its direction, and no address is relative. */
function contentFaults(content: string): string[] {
  const text = content
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
  const relative = [...text.matchAll(/<[a-z][^<>]* (?:href|src)="(?!https?:|mailto:|tel:)([^"]*)"/g)]
  return [
    ...(/<div lang="[a-z]+" dir="(?:ltr|rtl)">/.test(text) ? [] : ['a body without language and direction']),
    ...relative.map(([, address]) => `relative address ${address}`)
  ]
}

// ── as programs read them ───────────────────────────────────────────────────────────────────────────────────────────

export function clientFaults(published: Published): Findings {
  const paths = published.paths.filter((path) => /\/(?:feed|atom)\.xml$/.test(path))
  const homes = paths.filter((path) => path.split('/').length === 2)
  return {looked: paths.length, faults: [...feedparserFaults(published, paths), ...newsboatFaults(published, homes)]}
}

const script = `
import feedparser, json, sys
found = []
for path in json.load(sys.stdin):
    feed = feedparser.parse(open(path, 'rb').read())
    entries = [{'title': e.get('title', ''), 'date': bool(e.get('published_parsed')), 'content': bool(e.get('content'))} for e in feed.entries]
    found.append({'bozo': str(feed.get('bozo_exception', '')) if feed.bozo else '', 'version': feed.version, 'language': feed.feed.get('language', ''), 'entries': entries})
json.dump(found, sys.stdout)
`

interface Parsed {
  readonly bozo: string
  readonly version: string
  readonly language: string
  readonly entries: readonly {readonly title: string; readonly date: boolean; readonly content: boolean}[]
}

function feedparserFaults(published: Published, paths: readonly string[]): Fault[] {
  const files = JSON.stringify(paths.map((path) => join(published.dist, path)))
  const {stdout, stderr} = run(pythonWithFeedparser(), ['-c', script], files)
  if (stdout === '') return [{at: 'feedparser', message: stderr}]
  return (JSON.parse(stdout) as readonly Parsed[]).flatMap(({bozo, version, language, entries}, i) => {
    const path = paths[i] ?? ''
    const written = textOf(published, path).split(/<(?:item|entry)>/).length - 1
    const says: string[] = []
    if (bozo !== '') says.push(bozo)
    if (version !== (path.endsWith('/atom.xml') ? 'atom10' : 'rss20')) says.push(`read as ${version}`)
    if (language !== path.slice(0, 2)) says.push(`language ${language}`)
    if (entries.length !== written) says.push(`${entries.length} entries of ${written}`)
    if (entries.some(({title, date, content}) => title === '' || !date || !content))
      says.push('an entry without title, date or body')
    return says.map((fault) => ({at: path, message: `feedparser: ${fault}`}))
  })
}

/** newsboat fetches each feed from the disk and says how many articles it has got to read. */
function newsboatFaults(published: Published, paths: readonly string[]): Fault[] {
  const folder = mkdtempSync(join(tmpdir(), 'goftogu-newsboat-'))
  try {
    return paths.flatMap((path, i) => {
      const urls = join(folder, `urls-${i}`)
      writeFileSync(urls, `file://${join(published.dist, path)}\n`)
      writeFileSync(join(folder, 'config'), '')
      const options = ['-u', urls, '-c', join(folder, `cache-${i}`), '-C', join(folder, 'config'), '-x']
      run(tool('newsboat'), [...options, 'reload'])
      const {stdout} = run(tool('newsboat'), [...options, 'print-unread'])
      const written = textOf(published, path).split(/<(?:item|entry)>/).length - 1
      return Number.parseInt(stdout, 10) === written
        ? []
        : [{at: path, message: `newsboat: ${stdout.trim()} of ${written}`}]
    })
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
