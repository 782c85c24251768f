import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {HtmlValidate} from 'html-validate'
import {describe, expect, it} from 'vitest'
import {localeOf, localeTags} from '../../src/locale.ts'
import type {Config, Page} from '../../src/model.ts'
import {createRenderer} from '../../src/render.ts'
import type {InterviewContent} from '../../src/tree/nodes.ts'
import {
  type ArticleParts,
  captain,
  configWith,
  exchange,
  family,
  pageAt,
  pagesOf,
  paragraph,
  person,
  summaryOf,
  proseWith
} from '../collate/material.ts'
import {templatesOfTheRepository} from './repository.ts'

const rules = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '.htmlvalidate.json'), 'utf8')
) as ConstructorParameters<typeof HtmlValidate>[0]
const validator = new HtmlValidate(rules)
const renderer = createRenderer(templatesOfTheRepository(), {script: 'void 0'})

function htmlOf(page: Page, parts: ArticleParts = {}): string {
  const {outputs, messages} = renderer.render(page, page.kind === 'article' ? proseWith(parts) : undefined)
  expect(messages).toEqual([])
  return String(outputs[0]?.body)
}

function article(parts: ArticleParts = {}, config: Config = configWith()): string {
  const {locale = 'en', slug = 'bell'} = parts
  const pages = pagesOf([summaryOf({...parts, locale}, config)], config)
  return htmlOf(pageAt(pages, `${locale}/${slug}/`), parts)
}

async function faultsIn(html: string): Promise<string[]> {
  const {results} = await validator.validateString(html)
  return results.flatMap(({messages}) => messages.map(({line, ruleId, message}) => `${line} ${ruleId}: ${message}`))
}

const open = configWith({comments: {mode: 'endpoint', endpoint: 'https://comments.example/post'}})

const everything: readonly InterviewContent[] = [
  {type: 'note', children: [paragraph('The talk was held on the mole.')]},
  exchange('When the fog is thick, what do you listen for?', ['mina-farrokhzad', 'The bell at the mole.']),
  {type: 'note', children: [{type: 'heading', depth: 2, children: [{type: 'text', value: 'The storm'}]}]},
  {
    type: 'exchange',
    children: [
      {type: 'question', children: [paragraph('You have seen worse.'), paragraph('And in the storm?')]},
      {type: 'answer', speaker: 'mina-farrokhzad', children: [paragraph('Nothing. You look.')]},
      {type: 'note', children: [paragraph('She laughs.')]},
      {
        type: 'answer',
        speaker: 'omar-said',
        children: [
          {
            type: 'list',
            spread: false,
            children: [{type: 'listItem', spread: false, children: [paragraph('The lamp')]}]
          }
        ]
      }
    ]
  },
  exchange('Will you go out tomorrow?')
]

const states: readonly (readonly [string, () => string])[] = [
  ['an article as it comes', () => article()],
  ['an article with an open form', () => article({}, open)],
  [
    'an article with every part',
    () => article({content: everything, people: [captain, person('omar-said', 'Omar Said')], standfirst: 'On fog.'})
  ],
  [
    'an article that opens with an answer',
    () =>
      article({
        content: [
          exchange('', ['mina-farrokhzad', 'I was born here.']),
          exchange('When?', ['mina-farrokhzad', 'Long ago.'])
        ]
      })
  ],
  ['an article without a date', () => article({date: ''})],
  ['a translation', () => htmlOf(pageAt(pagesOf(family('bell', ['en', 'fa'])), 'fa/bell/'), {locale: 'fa'})],
  ['a home page with one interview', () => htmlOf(pageAt(pagesOf([summaryOf()]), 'en/'))],
  [
    'a home page with many',
    () => htmlOf(pageAt(pagesOf(['a', 'b', 'c', 'd', 'e'].flatMap((slug) => family(slug, ['en', 'ar']))), 'ar/'))
  ],
  ['a home page with none', () => htmlOf(pageAt(pagesOf([summaryOf()]), 'ar/'))],
  ['the root page', () => htmlOf(pageAt(pagesOf(family('bell', ['en', 'fa', 'ar'])), ''))],
  ['the page for missing addresses', () => htmlOf(pageAt(pagesOf(family('bell', ['en', 'fa', 'ar'])), '404.html'))]
]

describe('the templates', () => {
  it.each(states)('make valid HTML of %s', async (_, make) => {
    expect(await faultsIn(make())).toEqual([])
  })

  it.each(states)('leave no gap and no value of a program in %s', (_, make) => {
    expect(make().replace(/<style>[^]*?<\/style>/g, '')).not.toMatch(/undefined|\[object|NaN|\{\{|\{%|%root%/)
  })

  it('offer every target of a skip link', () => {
    for (const make of [article, () => article({content: [exchange('Why?', [undefined, 'So.'])]})]) {
      const html = make()
      const targets = [...html.matchAll(/class="skip" href="#([\w-]+)"/g)].map(([, id]) => id)
      expect(targets.length).toBeGreaterThan(1)
      expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
    }
  })

  it('give the number of a question as its permanent link', () => {
    const html = article({locale: 'fa', content: everything})
    expect(html).toContain('<section class="exchange" id="q2">')
    expect(html).toMatch(
      /<h2 class="question"><a class="number" href="#q2" title="[^"]+">۲ <\/a>You have seen worse\.<\/h2>/
    )
    expect(html).toContain('id="a2"')
  })

  it.each(localeTags)('promise nothing in a closed form: %s', (locale) => {
    const {strings} = localeOf(locale)
    const html = article({locale})
    expect(html).toContain(strings.commentsNotOpen)
    expect(html).toMatch(/<fieldset[^>]* disabled>/)
    for (const promise of [
      strings.emailNotPublished,
      strings.requiredFields,
      strings.reviewedBeforePublication,
      'action=',
      strings.honeypot
    ]) {
      expect(html).not.toContain(promise)
    }
  })

  it('submit the direction of a comment and what it is about from an open form', () => {
    const html = article({}, open)
    expect(html).toContain('method="post" action="https://comments.example/post"')
    expect(html).toContain('dirname="comment.dir"')
    for (const name of ['article', 'locale', 'question'])
      expect(html).toMatch(new RegExp(`<input type="hidden" name="${name}"`))
    expect(html).not.toMatch(/<fieldset[^>]* disabled/)
  })

  it('link no language that has no version, and say so', () => {
    const html = article()
    const {endonym} = localeOf('fa')
    expect(html).toMatch(
      new RegExp(
        `<a role="link" aria-disabled="true"><span lang="fa" dir="rtl">${endonym}</span> <span class="hidden">[^<]+</span></a>`
      )
    )
  })

  it('name the address of every page but the one for missing addresses, which has none of its own', () => {
    const html = states.map(([name, make]) => [name, make().includes('rel="canonical"')] as const)
    expect(html.filter(([, isNamed]) => !isNamed).map(([name]) => name)).toEqual(['the page for missing addresses'])
  })

  it('hide what needs script until script runs', () => {
    const html = article()
    expect(html).toMatch(/<button type="button" data-copy [^>]*hidden>/)
    expect(html).toMatch(/<button type="button" data-share hidden>/)
  })
})
