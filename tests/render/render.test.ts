import {describe, expect, it} from 'vitest'
import type {Page} from '../../src/model.ts'
import {createRenderer} from '../../src/render.ts'
import type {FlowContent} from '../../src/tree/nodes.ts'
import {
  type ArticleParts,
  configWith,
  exchange,
  pageAt,
  pagesOf,
  paragraph,
  person,
  proseWith,
  summaryOf
} from '../collate/material.ts'
import {decoded} from '../fixtures/references.ts'

const templates: ReadonlyMap<string, string> = new Map([
  [
    'layouts/page.njk',
    '<html lang="{{ page.frame.lang }}"><title>{{ page.frame.title }}</title><style>{{ page.css | safe }}</style>\n{% if page.jsonLd %}<script type="application/ld+json">{{ page.jsonLd | safe }}</script>{% endif %}\n{% if page.script %}<script src="{{ page.script }}"></script>{% endif %}\n{% block main %}{% endblock %}\n'
  ],
  [
    'pages/article.njk',
    '{% extends "layouts/page.njk" %}\n{% block main %}\n<h1 title="{{ page.headline }}">{{ page.headline }}</h1>{{ page.standfirstHtml | safe }}\n{% for item in page.body %}\n{% include "partials/item.njk" %}\n{% endfor %}\n{% endblock %}\n'
  ],
  [
    'partials/item.njk',
    '{% if item.kind == "exchange" %}\n<section id="{{ item.id }}"><h2>{{ item.number }} {{ item.questionHtml | safe }}</h2>{{ item.questionRestHtml | safe }}<div id="{{ item.answerId }}">{% for part in item.parts %}[{{ part.kind }}]{{ part.html | safe }}{% endfor %}</div></section>\n{% else %}\n[{{ item.kind }}]{{ item.html | safe }}\n{% endif %}\n'
  ],
  [
    'pages/home.njk',
    '{% extends "layouts/page.njk" %}{% block main %}{{ page.lead.headline }} {{ t.latest }} {{ locale.tag }}{% endblock %}'
  ],
  ['pages/missing.njk', '{{ page.frame.root }}'],
  ['pages/root.njk', '{{ page.url }}.']
])

function renderArticle(parts: ArticleParts, sources: ReadonlyMap<string, string> = templates) {
  const summary = summaryOf(parts)
  const page = pageAt(pagesOf([summary]), `${summary.locale}/${summary.slug}/`)
  return createRenderer(sources).render(page, proseWith(parts))
}

function htmlOf(parts: ArticleParts): string {
  const {outputs, messages} = renderArticle(parts)
  expect(messages).toEqual([])
  return String(outputs[0]?.body)
}

function answerWith(...children: FlowContent[]): ArticleParts {
  return {
    content: [
      {
        type: 'exchange',
        children: [
          {type: 'question', children: [paragraph('Why?')]},
          {type: 'answer', speaker: 'mina-farrokhzad', children}
        ]
      }
    ]
  }
}

function templatesWith(name: string, source: string): ReadonlyMap<string, string> {
  return new Map([...templates, [name, source]])
}

function asking(...children: FlowContent[]): ArticleParts {
  return {content: [{type: 'exchange', children: [{type: 'question', children}]}]}
}

/** The style sheet of a page of the kind, made of these files of `styles/`. */
function styled(kind: 'article' | 'home', files: Readonly<Record<string, string>>) {
  const styles = Object.entries(files).map(([name, source]) => [`styles/${name}.css`, source] as const)
  const page = pageAt(pagesOf([summaryOf()]), kind === 'article' ? 'en/bell/' : 'en/')
  const renderer = createRenderer(new Map([...templates, ...styles]))
  const {outputs, messages} = renderer.render(page, kind === 'article' ? proseWith({}) : undefined)
  return {css: /<style>([^]*?)<\/style>/.exec(String(outputs[0]?.body))?.[1], messages}
}

describe('a rendered article', () => {
  it('stands where its address leads', () => {
    expect(renderArticle({}).outputs.map(({path}) => path)).toEqual(['en/bell/index.html'])
  })

  it('has the family name before the first answer of each exchange, in the first paragraph', () => {
    const html = htmlOf({})
    const name = '<b class="speaker">Farrokhzad<span class="colon">:</span> </b>'
    expect(html).toContain(`<div id="a1">[answer]<p>${name}The bell at the mole.</p></div>`)
    expect(html).toContain(`<div id="a2">[answer]<p>${name}Nothing. You look.</p>\n<p>You look at the water.</p></div>`)
    expect(html.split(name)).toHaveLength(4)
  })

  it('has a name at every change of speaker where several answer, and none where nobody is named', () => {
    const people = [person('a', 'Anna Bos'), person('b', 'Ben Dam')]
    const content = [
      exchange('Who?', ['a', 'One.'], ['a', 'Two.'], ['b', 'Three.'], ['a', 'Four.'], [undefined, 'Five.'])
    ]
    const html = htmlOf({people, content})
    expect([...html.matchAll(/\[answer\](?:<p>)?(?:<b class="speaker">(\w+))?/g)].map((found) => found[1])).toEqual([
      'Bos',
      undefined,
      'Dam',
      'Bos',
      undefined
    ])
  })

  it('gives the name a paragraph of its own before an answer that begins with something else', () => {
    const list: FlowContent = {type: 'list', children: [{type: 'listItem', children: [paragraph('one')]}]}
    expect(htmlOf(answerWith(list))).toMatch(
      /<p><b class="speaker">Farrokhzad<span class="colon">:<\/span> <\/b><\/p><ul>/
    )
  })

  it('keeps emphasis, links, lists and breaks, and lowers headings under the question', () => {
    const html = htmlOf(
      answerWith(
        {type: 'heading', depth: 1, children: [{type: 'text', value: 'Part'}]},
        {
          type: 'paragraph',
          children: [
            {type: 'emphasis', children: [{type: 'text', value: 'so'}]},
            {type: 'break'},
            {type: 'link', url: 'https://sea.example/a b', children: [{type: 'text', value: 'there'}]},
            {type: 'link', url: '../other/', children: [{type: 'text', value: 'here'}]}
          ]
        },
        {type: 'code', lang: 'js', value: '<b>'}
      )
    )
    expect(html).toContain('<h3>Part</h3>')
    expect(html).toContain('<em>so</em><br>\n<a href="https://sea.example/a%20b">there</a><a href="../other/">here</a>')
    expect(html).toContain('<pre><code>&#x3C;b>\n</code></pre>')
  })

  it('sets notes where they stand and headings before the first question as paragraphs', () => {
    const heading: FlowContent = {type: 'heading', depth: 2, children: [{type: 'text', value: 'Part'}]}
    const note = {type: 'note' as const, children: [heading]}
    const html = htmlOf({content: [note, exchange('Why?', ['x', 'So.']), note]})
    expect(html).toMatch(/\[note\]<p><strong>Part<\/strong><\/p>\n<section[^]*<\/section>\n\[note\]<h3>Part<\/h3>/)
  })

  it('has the question as phrasing, out of marks that stand for the question as a whole', () => {
    const strong: FlowContent = {
      type: 'paragraph',
      children: [{type: 'strong', children: [{type: 'text', value: 'Why?'}]}]
    }
    expect(htmlOf(asking(strong, paragraph('I mean it.')))).toContain('<h2>1 Why?</h2><p>I mean it.</p><div')
    expect(htmlOf(asking({type: 'blockquote', children: [strong]}))).toContain('<h2>1 Why?</h2><div')
    expect(htmlOf(asking({type: 'heading', depth: 3, children: [{type: 'text', value: 'How?'}]}))).toContain(
      '<h2>1 How?</h2>'
    )
  })

  it('names those who ask where they are several', () => {
    const people = [person('p', 'Piet Smit', {role: 'interviewer'}), person('k', 'Karel Klein', {role: 'interviewer'})]
    const content = ['p', 'k'].map((speaker) => ({
      type: 'exchange' as const,
      children: [{type: 'question' as const, speaker, children: [paragraph('Why?')]}]
    }))
    expect(htmlOf({people, content})).toContain(
      '<h2>2 <b class="asker">Klein<span class="colon">:</span> </b>Why?</h2>'
    )
  })

  it('shows the standfirst of the front matter instead of that of the text', () => {
    expect(htmlOf({standfirst: 'Its own.'})).toContain('<p>Its own.</p>')
    expect(htmlOf({standfirst: 'Its own.', frontMatter: {standfirst: 'One.\n\n<b>Two</b>'}})).toContain(
      '<p>One.</p><p>&#x3C;b>Two&#x3C;/b></p>'
    )
  })

  it('isolates a name that runs against the direction of the page, and no other', () => {
    expect(htmlOf({locale: 'fa'})).toContain(
      '<b class="speaker"><bdi>Farrokhzad</bdi><span class="colon">:</span> </b>'
    )
    const people = [person('mina-farrokhzad', 'مینا فرخ‌زاد')]
    expect(htmlOf({locale: 'fa', people})).toContain('<b class="speaker">فرخ‌زاد<span class="colon">')
  })

  it('uses the digits and the colon of its language', () => {
    expect(htmlOf({locale: 'fa'})).toContain('<section id="q2"><h2>۲ ')
  })

  it('has its script under a name that changes with its content', () => {
    const page = pageAt(pagesOf([summaryOf()]), 'en/bell/')
    const one = createRenderer(templates, {script: 'one()'})
    const [asset] = one.assets()
    expect(asset?.path).toMatch(/^assets\/article\.[0-9a-f]{10}\.js$/)
    expect(String(one.render(page, proseWith({})).outputs[0]?.body)).toContain(`<script src="../../${asset?.path}">`)
    expect(createRenderer(templates, {script: 'two()'}).assets()[0]?.path).not.toBe(asset?.path)
    expect(createRenderer(templates).assets()).toEqual([])
  })

  it('is the same on every run', () => {
    expect(htmlOf({locale: 'fa', standfirst: 'Fog.'})).toBe(htmlOf({locale: 'fa', standfirst: 'Fog.'}))
  })
})

describe('hostile text', () => {
  const corpus = [
    '<script>alert(1)</script>',
    '{{ 7*7 }}',
    '{% include "pages/home.njk" %}',
    '{{ range.constructor("return process")() }}',
    '</title><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</script><script>alert(1)//',
    '<!-- ',
    ']]>',
    '\u2028alert(1)\u2029',
    '&lt;b&gt;&amp;',
    '[x](javascript:alert(1))',
    '\u202emirrored'
  ]

  it.each(corpus)('%j comes out as text wherever it stands', (text) => {
    const frontMatter = {headline: text, kicker: text, standfirst: text, topics: [text], translator: text}
    const people = [person('mina-farrokhzad', text, {description: text})]
    const html = htmlOf({
      frontMatter,
      people,
      content: [exchange(text, ['mina-farrokhzad', text]), exchange(text, ['mina-farrokhzad', text])]
    })
    const scripts = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag)
    expect(scripts).toEqual(['<script type="application/ld+json">'])
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<img|<[^>]*\son\w+|>49</i)
    const json = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)?.[1] ?? ''
    const graph = JSON.parse(json) as {'@graph': {headline?: string}[]}
    expect(graph['@graph'][0]?.headline).toBe(text.replace(/\s+/g, ' ').trim())
    expect(json).not.toMatch(/[<>\u2028\u2029]/)
    const [, attribute = '', content = ''] = /<h1 title="([^"]*)">([^]*?)<\/h1>/.exec(html) ?? []
    expect(decoded(attribute)).toBe(text.replace(/\s+/g, ' ').trim())
    expect(content).toBe(attribute)
    expect(decoded(/<h2>1 ([^]*?)<\/h2>/.exec(html)?.[1] ?? '')).toBe(text)
  })

  it('is text where Markdown takes it for HTML or for a link', () => {
    const html = htmlOf(
      answerWith(
        {type: 'html', value: '<script>alert(1)</script>'},
        {
          type: 'paragraph',
          children: [
            {type: 'html', value: '<img src=x onerror=alert(1)>'},
            {type: 'link', url: 'javascript:alert(1)', children: [{type: 'text', value: 'x'}]},
            {type: 'link', url: 'java\nscript:alert(1)', children: [{type: 'text', value: 'y'}]},
            {type: 'link', url: 'https://a.example/"onclick="alert(1)', children: [{type: 'text', value: 'z'}]},
            {type: 'image', url: 'https://tracker.example/x.png', alt: 'a picture'},
            {type: 'linkReference', identifier: 'd', referenceType: 'shortcut', children: [{type: 'text', value: 'd'}]}
          ]
        },
        {type: 'definition', identifier: 'd', url: 'data:text/html,<script>alert(1)</script>'}
      )
    )
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>')
    expect(html).toContain('&#x3C;img src=x onerror=alert(1)>[x](javascript:alert(1))')
    expect(html).not.toMatch(/href="(?:java|data)|<img|"onclick/)
    expect(html).toContain('<a href="https://tracker.example/x.png">a picture</a>')
    expect([...html.matchAll(/href="([^"]*)"/g)].map((found) => found[1])).toEqual([
      'https://a.example/%22onclick=%22alert(1)',
      'https://tracker.example/x.png'
    ])
  })
})

describe('text that is nested too deep', () => {
  it('is an error on its file and stops nothing', () => {
    let block: FlowContent = paragraph('deep')
    for (let i = 0; i < 20_000; i++) block = {type: 'blockquote', children: [block]}
    const prose = proseWith(answerWith(block))
    const page = pageAt(pagesOf([summaryOf()]), 'en/bell/')
    const {outputs, messages} = createRenderer(templates).render(page, prose)
    expect(outputs).toEqual([])
    expect(messages).toMatchObject([
      {ruleId: 'nested-too-deep', severity: 'error', file: 'content/interviews/bell/en.txt'}
    ])
  })
})

describe('a template with an error', () => {
  it.each([
    ['pages/article.njk', 'one\ntwo {{ page.nothing.here }}', 2],
    ['pages/article.njk', 'one\n{{ page.headline | shout }}', 1],
    ['pages/article.njk', 'one\n\n{% include "partials/none.njk" %}', 3],
    ['pages/article.njk', '{% if page %}\n{{ page.headline }}\n', 2],
    ['pages/article.njk', 'one\n{{ page headline }}', 2],
    ['partials/item.njk', 'one\n\n{{ item kind }}', 3],
    ['partials/item.njk', 'one\n\n{{ item.kind.of.thing }}', 3],
    ['layouts/page.njk', '{% block main %}\n{% endblok %}', 2]
  ])('in %s (%j) names its line %i and the text that it was to show', (name, source, line) => {
    const {outputs, messages} = renderArticle({}, templatesWith(name, source))
    expect(outputs).toEqual([])
    expect(messages).toMatchObject([
      {
        ruleId: 'template-error',
        severity: 'error',
        file: `templates/${name}`,
        place: {start: {line}},
        cause: {file: 'content/interviews/bell/en.txt'}
      }
    ])
    expect(messages[0]?.message).not.toMatch(/\n|\bat \w/)
  })

  it('stops only the pages that need it', () => {
    const pages = pagesOf([summaryOf()])
    const renderer = createRenderer(templatesWith('partials/item.njk', '{{ item kind }}'))
    const states = pages.map((page: Page) => {
      const {outputs} = renderer.render(page, page.kind === 'article' ? proseWith({}) : undefined)
      return `${page.kind} ${outputs.length > 0}`
    })
    expect(states).toContain('article false')
    expect(states).not.toContain('article true')
    expect(states).toEqual(expect.arrayContaining(['root true', 'missing true', 'sitemap true', 'robots true']))
  })

  it('names the page that it was to make, where that shows no single text', () => {
    const page = pageAt(pagesOf([]), 'fa/')
    const {messages} = createRenderer(templatesWith('pages/home.njk', '{{ page.no.such }}')).render(page)
    expect(messages[0]?.cause).toEqual({message: 'It was to make the page /fa/.'})
  })

  it('is said where a page has no template', () => {
    const {messages} = renderArticle({}, new Map())
    expect(messages).toMatchObject([{ruleId: 'template-error', file: 'templates/pages/article.njk'}])
  })
})

describe('the style sheet of a page', () => {
  it('is that of its kind and language, minified', () => {
    const files = {
      'base': 'a {\n  color: #ff0000;\n}',
      'type-en': 'b { top: 0 }',
      'type-fa': 'i { top: 0 }',
      'list': 'u { top: 0 }',
      'article': 's { top: 0 }'
    }
    expect(styled('article', files).css).toBe('a{color:red}b{top:0}s{top:0}')
    expect(styled('home', files).css).toBe('a{color:red}b{top:0}u{top:0}')
  })

  it('finds fonts from the page, and follows direction and not language', () => {
    const files = {
      'faces-en': '@font-face{font-family:x;src:url(%root%fonts/x.woff2)}',
      'base': 'p:dir(rtl){margin-inline-start:1px}'
    }
    expect(styled('article', files).css).toContain('url(../../fonts/x.woff2)')
    expect(styled('home', files).css).toContain('url(../fonts/x.woff2)')
    expect(styled('home', files).css).toContain('p:dir(rtl){margin-inline-start:1px}')
  })

  it('cannot end its element', () => {
    expect(styled('home', {base: 'a::after{content:"</style><script>"}'}).css).not.toContain('</')
  })

  it('is not changed by a file before it that leaves a brace open', () => {
    expect(styled('home', {base: 'a { top: 0', list: 'u { top: 0 }'}).css).toBe('a{top:0}u{top:0}')
  })

  it('is an error with its line where it cannot be read', () => {
    const {messages} = styled('article', {base: 'a{top:0}', article: 'b{top:0}\n\nc{]}'})
    expect(messages).toMatchObject([
      {ruleId: 'style-error', severity: 'error', file: 'templates/styles/article.css', place: {start: {line: 3}}}
    ])
  })
})

describe('files for crawlers', () => {
  it('are a sitemap with alternates, and robots.txt that names it', () => {
    const config = configWith({url: 'https://pages.example/a&b/'})
    const pages = pagesOf([summaryOf()], config)
    const renderer = createRenderer(templates)
    const [index] = renderer.render(pageAt(pages, 'sitemap.xml')).outputs
    expect(index?.path).toBe('sitemap.xml')
    expect(String(index?.body)).toContain('<loc>https://pages.example/a&amp;b/sitemaps/en-1.xml</loc>')
    const [part] = renderer.render(pageAt(pages, 'sitemaps/en-1.xml')).outputs
    expect(String(part?.body)).toContain(
      '<url><loc>https://pages.example/a&amp;b/en/bell/</loc><lastmod>2026-02-11T20:38:00+03:30</lastmod><xhtml:link rel="alternate" hreflang="en" href="https://pages.example/a&amp;b/en/bell/"/>'
    )
    const [robots] = renderer.render(pageAt(pages, 'robots.txt')).outputs
    expect(robots).toEqual({
      path: 'robots.txt',
      body: 'User-agent: *\nAllow: /\n\nSitemap: https://pages.example/a&b/sitemap.xml\n'
    })
  })
})
