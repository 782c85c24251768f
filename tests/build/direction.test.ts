import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {builtProject, type Project} from '../browser/project.ts'
import {drawnOrder, leaksIn} from './leaks.ts'
import {decoded} from '../fixtures/references.ts'
import {type Line, linesOf} from './lines.ts'

/** Names in the script of the other direction, with signs and digits at their ends that any neighbour could draw over. */
const persian = {
  site: '۲ بندر!',
  person: 'دکتر نه (۳)!',
  role: 'ناخدا، بندر ۴.',
  topic: 'نان ۵!',
  other: 'پیمان (۶).'
}
const latin = {
  site: '2 harbours!',
  person: 'Dr. No (3)!',
  role: 'captain, pier 4.',
  topic: 'Bread 5!',
  other: 'Pact (6).'
}
const foreign = {en: persian, fa: latin, ar: latin} as const
const tags = ['en', 'fa', 'ar'] as const

const texts = {
  en: `Bread and the harbour\n\nQ: What do you bake?\n\nA: Bread, as ever.\n\nQ: And on Fridays?\n\nA: The same.\n`,
  fa: `نان و بندر\n\nپرسش: چه می‌پزید؟\n\nپاسخ: نان، مثل همیشه.\n\nپرسش: و جمعه‌ها؟\n\nپاسخ: همان.\n`,
  ar: `الخبز والميناء\n\nس: ماذا تخبز؟\n\nج: الخبز كالعادة.\n\nس: ويوم الجمعة؟\n\nج: كذلك.\n`
}

let project: Project

const inAll = (key: keyof typeof latin): string =>
  tags.map((tag) => `    ${tag}: ${JSON.stringify(foreign[tag][key])}`).join('\n')
const front = (tag: (typeof tags)[number]): string =>
  `---\ndate: 2026-02-12 10:00\ntopics: [bread]\ninterviewee: ${JSON.stringify(foreign[tag].person)}\ntranslator: ${JSON.stringify(foreign[tag].other)}\n${tag === 'en' ? '' : 'translated_from: en\n'}---\n`

const interview = (slug: string) =>
  tags.map((tag) => [`content/interviews/${slug}/${tag}.txt`, () => front(tag) + texts[tag]] as const)

beforeAll(() => {
  project = builtProject({
    'content/site.yaml': (text) =>
      text.replace(/^name:\n(?: {2}\w\w:.*\n)*/m, `name:\n${inAll('site').replaceAll('    ', '  ')}\n`),
    'content/people.yaml': (text) =>
      `${text}\nno:\n  name:\n${inAll('person')}\n  family:\n${inAll('person')}\n  role:\n${inAll('role')}\n`,
    'content/topics.yaml': (text) => `${text}\nbread:\n  name:\n${inAll('topic')}\n`,
    ...Object.fromEntries([...interview('bread'), ...interview('loaf')])
  })
}, 120_000)

afterAll(() => project?.remove())

function files(ending: string): string[] {
  return readdirSync(project.dist, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .sort()
}

const read = (path: string): string => readFileSync(join(project.dist, path), 'utf8')
const localeOf = (path: string): (typeof tags)[number] | undefined => tags.find((tag) => path.startsWith(`${tag}/`))

function leaks(lines: readonly Line[], path: string): string[] {
  const tag = localeOf(path)
  if (tag === undefined) return []
  const {site, role, topic, ...names} = foreign[tag]
  return lines
    .flatMap((line) => [
      ...Object.values(names).flatMap((name) => leaksIn(line, name)),
      ...[site, role, topic].flatMap((words) => leaksIn(line, words, false))
    ])
    .map((leak) => `${path} ${leak}`)
}

const plain = (text: string, place: string): Line => ({text, base: 'auto', place})

const line = (text: string): Line => ({text, base: 'rtl', place: 'p'})

const drawn = (text: string): string =>
  drawnOrder(text, 'rtl')
    .map((i) => text[i])
    .join('')

describe('a line with something of the other direction in it', () => {
  it('is found to leak where the algorithm draws it apart', () => {
    expect(leaksIn(line('به قلم Dr. No! از بندر'), 'Dr. No!')).toHaveLength(1)
    expect(leaksIn(line('به قلم \u2068Dr. No!\u2069 از بندر'), 'Dr. No!')).toEqual([])
    expect(leaksIn(plain('Dr. No – ۱۲ پرسش', 'title'), 'Dr. No')).toHaveLength(1)
    expect(leaksIn(plain('\u2068Dr. No\u2069 – ۱۲ پرسش', 'title'), 'Dr. No')).toEqual([])
  })

  it('is drawn as UAX #9 says', () => {
    expect(drawn('اب abc!')).toBe('!abc با')
    expect(drawn('اب \u2066abc!\u2069')).toBe('abc! با')
  })

  it('is told from markup as from controls', () => {
    const [found] = linesOf('<p dir="rtl">به قلم <bdi>Dr. No!</bdi> &amp; <span dir="ltr">x</span></p>')
    expect(found).toEqual({text: 'به قلم \u2068Dr. No!\u2069 & \u2066x\u2069', base: 'rtl', place: 'p'})
  })
})

describe('the pages of a site with names in other scripts', () => {
  it('let no neutral leak, in any line, title or label', () => {
    const pages = files('.html')
    expect(pages.length).toBeGreaterThan(60)
    const found = pages.flatMap((path) => leaks(linesOf(read(path)), path))
    expect(found).toEqual([])
  })

  it('have many such lines', () => {
    const lines = files('.html').flatMap((path) => linesOf(read(path)).map((line) => ({path, line})))
    const withNames = lines.filter(({path, line}) => {
      const tag = localeOf(path)
      return (
        tag !== undefined &&
        Object.values(foreign[tag]).some((one) => line.text.includes(one) && line.text.length > one.length + 4)
      )
    })
    expect(withNames.length).toBeGreaterThan(200)
  })
})

describe('what is shared, sent and fed', () => {
  it('lets no neutral leak in a share link or a mail', () => {
    const found = files('.html').flatMap((path) => {
      const links = [...read(path).matchAll(/href="([^"]*(?:text=|subject=|body=|title=)[^"]*)"/g)].map(
        ([, href = '']) => decoded(href)
      )
      return links.flatMap((href) =>
        [...new URL(href, 'https://x.example/').searchParams.values()].flatMap((value) =>
          leaks(
            value.split('\n').map((line) => plain(line, href.slice(0, 40))),
            path
          )
        )
      )
    })
    expect(found).toEqual([])
  })

  it('lets no neutral leak in titles, names and descriptions of feeds', () => {
    const found = [...files('feed.xml'), ...files('atom.xml')].flatMap((path) => {
      const texts = [...read(path).matchAll(/<(title|description|name|dc:creator|subtitle)(?: type="text")?>([^<]*)</g)]
      expect(texts.length).toBeGreaterThan(2)
      return leaks(
        texts.map(([, key = '', text = '']) => plain(decoded(text), key)),
        path
      )
    })
    expect(found).toEqual([])
    const json = files('feed.json').flatMap((path) => {
      const feed = JSON.parse(read(path)) as {title: string; items: {title: string; summary?: string}[]}
      const lines = [feed.title, ...feed.items.flatMap(({title, summary = ''}) => [title, summary])].map((text) =>
        plain(text, 'json')
      )
      return leaks(lines, path)
    })
    expect(json).toEqual([])
  })
})
