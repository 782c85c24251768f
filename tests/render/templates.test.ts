import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {HtmlValidate} from 'html-validate'
import {describe, expect, it} from 'vitest'
import type {Config, Prose, Summary} from '../../src/model.ts'
import {readTemplates} from '../../src/read.ts'
import {createRenderer} from '../../src/render.ts'
import {
  type ArticleParts,
  configWith,
  exchange,
  pagesOf,
  paragraph,
  person,
  summaryOf,
  proseWith
} from '../collate/material.ts'

const root = join(import.meta.dirname, '..', '..')
const renderer = createRenderer(readTemplates(root), {script: 'run()'})
const rules = JSON.parse(readFileSync(join(root, '.htmlvalidate.json'), 'utf8')) as ConstructorParameters<
  typeof HtmlValidate
>[0]
const validator = new HtmlValidate(rules)

/** Every page of a site of these interviews, by its path. */
function siteOf(interviews: readonly ArticleParts[], config: Config = configWith()): Map<string, string> {
  const proses = new Map<string, Prose>()
  const summaries = interviews.map((parts): Summary => {
    const summary = summaryOf(parts, config)
    proses.set(summary.hash, proseWith(parts))
    return summary
  })
  const files = new Map<string, string>()
  for (const page of pagesOf(summaries, config)) {
    const {outputs, messages} = renderer.render(page, page.kind === 'article' ? proses.get(page.article) : undefined)
    expect(messages).toEqual([])
    for (const {path, body} of outputs) files.set(path, String(body))
  }
  return files
}

async function faults(files: ReadonlyMap<string, string>): Promise<string[]> {
  const found: string[] = []
  for (const [path, html] of files) {
    if (!path.endsWith('.html')) continue
    const {results} = await validator.validateString(html)
    found.push(...results.flatMap(({messages}) => messages.map(({ruleId, message}) => `${path} ${ruleId}: ${message}`)))
  }
  return found
}

const panel = [
  person('a', 'Anna Bos'),
  person('b', 'Ben Dam'),
  person('p', 'Piet Smit', {role: 'interviewer'}),
  person('k', 'Karel Klein', {role: 'interviewer'})
]

const everything: ArticleParts = {
  slug: 'everything',
  people: panel,
  frontMatter: {standfirst: 'One.\n\nTwo.', kicker: 'At sea', topics: ['harbour']},
  content: [
    {
      type: 'figure',
      children: [{type: 'paragraph', children: [{type: 'image', url: 'https://sea.example/a.png', alt: 'A mole'}]}]
    },
    {
      type: 'note',
      children: [{type: 'heading', depth: 1, children: [{type: 'text', value: 'Before'}]}, paragraph('A note.')]
    },
    exchange('', ['a', 'I begin.']),
    {
      type: 'exchange',
      children: [
        {type: 'question', speaker: 'p', children: [paragraph('Why?'), paragraph('I mean it.')]},
        {
          type: 'answer',
          speaker: 'a',
          children: [
            {type: 'list', children: [{type: 'listItem', children: [paragraph('one')]}]},
            {type: 'blockquote', children: [paragraph('said')]},
            {type: 'code', value: '<b>'},
            {type: 'thematicBreak'},
            {type: 'heading', depth: 4, children: [{type: 'text', value: 'Inside'}]}
          ]
        },
        {type: 'note', children: [{type: 'heading', depth: 3, children: [{type: 'text', value: 'Between'}]}]},
        {type: 'answer', speaker: 'b', children: [paragraph('I too.')]}
      ]
    },
    {type: 'exchange', children: [{type: 'question', speaker: 'k', children: [paragraph('Nobody?')]}]},
    exchange('Who?', [undefined, 'Somebody.'])
  ]
}

interface Site {
  readonly name: string
  readonly interviews: readonly ArticleParts[]
  readonly config?: Config
}

const sites: readonly Site[] = [
  {name: 'without an interview', interviews: []},
  {name: 'with an interview that says as little as one can', interviews: [{date: '', people: [], content: []}]},
  {
    name: 'with an interview that has everything',
    interviews: [everything, {...everything, locale: 'fa', frontMatter: {translatedFrom: 'en', translator: 'Sam Lee'}}]
  },
  {
    name: 'with many interviews',
    interviews: Array.from({length: 8}, (_, i) => ({
      slug: `day-${i}`,
      date: `2026-01-0${i + 1}`,
      standfirst: 'Fog. '.repeat(70)
    }))
  },
  {
    name: 'that takes comments',
    interviews: [{}],
    config: configWith({comments: {mode: 'endpoint', endpoint: 'https://comments.example/post?to=a&b'}})
  },
  {
    name: 'in one language under a sub-path',
    interviews: [{locale: 'ar'}],
    config: configWith({locales: ['ar'], url: 'https://pages.example/a/b/'})
  }
]

describe.each(sites)('a site $name', ({interviews, config = configWith()}) => {
  it('has every page, as valid HTML', async () => {
    const files = siteOf(interviews, config)
    const homes = config.locales.map((tag) => `${tag}/index.html`)
    const articles = interviews.map(({locale = 'en', slug = 'bell'}) => `${locale}/${slug}/index.html`)
    expect([...files.keys()]).toEqual(expect.arrayContaining(['index.html', '404.html', ...homes, ...articles]))
    expect(await faults(files)).toEqual([])
  })

  it('leads from each page only to files that are there', () => {
    const files = siteOf(interviews, config)
    const there = new Set(
      [...files.keys()].map((path) => new URL(path.replace(/(^|\/)index\.html$/, '$1'), config.url).href)
    )
    const checked = new Set<string>()
    for (const [path, html] of files) {
      if (!path.endsWith('.html')) continue
      const links = [...html.matchAll(/<a\b[^>]*\shref="([^"#][^"]*)"/g)].map((found) => found[1] ?? '')
      for (const link of links
        .map((href) => new URL(href, config.url + path))
        .filter(({href}) => href.startsWith(config.url))) {
        checked.add(`${path} → ${link.href.split('#')[0]}`)
      }
    }
    expect(checked.size).toBeGreaterThan(config.locales.length)
    expect([...checked].filter((link) => !there.has(link.split(' → ')[1] ?? ''))).toEqual([])
  })

  it('points with each fragment at something on the page', () => {
    for (const html of siteOf(interviews, config).values()) {
      const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]))
      const fragments = [...html.matchAll(/\shref="#([^"]+)"/g)].map((found) => found[1])
      expect(fragments.filter((fragment) => !ids.has(fragment))).toEqual([])
    }
  })
})

describe('the page of an interview', () => {
  const html = siteOf([everything]).get('en/everything/index.html') ?? ''

  it('has the headline as its one first heading and the questions as the second', () => {
    expect([...html.matchAll(/<h1\b/g)]).toHaveLength(1)
    const questions = [...html.matchAll(/<h2 class="question"[^>]*>([^]*?)<\/h2>/g)].map((found) =>
      found[1]?.replace(/<[^>]*>/g, '')
    )
    expect(questions).toEqual(['1 Smit: Why?', '2 Klein: Nobody?', '3 Who?'])
  })

  it('asks for nothing from elsewhere', () => {
    const fetched = [...html.matchAll(/<(?:img|script|link|iframe|source)\b[^>]*\s(?:src|href)="([^"]+)"/g)].map(
      (found) => found[1] ?? ''
    )
    expect(
      fetched.filter((address) => /^(?:https?:)?\/\//.test(address) && !address.startsWith('https://paper.example/'))
    ).toEqual([])
    expect(fetched.some((address) => /^\.\.\/\.\.\/assets\/article\.[0-9a-f]+\.js$/.test(address))).toBe(true)
  })
})
