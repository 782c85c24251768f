import {describe, expect, it} from 'vitest'
import {collate, pagesOf} from '../../src/collate.ts'
import type {LocaleTag, Summary, TogetherPage} from '../../src/model.ts'
import {togetherBody} from '../../src/render/together.ts'
import type {InterviewContent} from '../../src/tree/nodes.ts'
import {configWith, exchange, NOW, paragraph, shelf, summaryOf} from '../collate/material.ts'

const who = 'mina-farrokhzad'
const bell = exchange('What do you listen for?', [who, 'The bell.'])
const storm = exchange('And in the storm?', [who, 'Nothing.'])
const silence = exchange('And in the storm?')
const remark: InterviewContent = {type: 'note', children: [paragraph('The fog lifts.')]}

function version(locale: LocaleTag, content: readonly InterviewContent[]): Summary {
  return summaryOf({locale, content, ...(locale !== 'en' && {frontMatter: {translatedFrom: 'en'}, date: ''})})
}

function pageOf(...summaries: readonly Summary[]): TogetherPage {
  const {site, plans} = collate(configWith(), summaries, {shelf, now: NOW})
  const pages = plans.filter(({kind}) => kind === 'together').flatMap((plan) => pagesOf(site, plan, shelf))
  const page = pages.findLast((one) => one.kind === 'together' && one.locale === 'en')
  if (page?.kind !== 'together') throw new Error('no page side by side')
  return page
}

/** Of each row its id, and of each cell the words of its items. */
function rowsOf(page: TogetherPage): unknown[] {
  return togetherBody(page).rows.map(({id, cells}) => [
    id,
    ...cells.map(({items, missing}) =>
      [
        ...items.map((item) => (item.kind === 'exchange' ? item.questionHtml : item.html)),
        ...(missing === undefined ? [] : [`(${missing})`])
      ].join(' ')
    )
  ])
}

describe('the rows of versions side by side', () => {
  it('are the exchanges, one beside the other', () => {
    const page = pageOf(version('en', [bell, storm]), version('fa', [bell, storm]))
    expect(rowsOf(page)).toEqual([
      ['q1', 'What do you listen for?', 'What do you listen for?'],
      ['q2', 'And in the storm?', 'And in the storm?']
    ])
    expect(togetherBody(page).isTriple).toBe(false)
  })

  it('leave a row to what stands between two exchanges, in whichever language', () => {
    const page = pageOf(version('en', [bell, remark, storm]), version('fa', [bell, storm, remark]))
    expect(rowsOf(page)).toEqual([
      ['q1', 'What do you listen for?', 'What do you listen for?'],
      [undefined, '<p>The fog lifts.</p>', ''],
      ['q2', 'And in the storm?', 'And in the storm?'],
      [undefined, '', '<p>The fog lifts.</p>']
    ])
  })

  it('say in the language itself that an answer is missing', () => {
    const page = pageOf(version('en', [bell, storm]), version('fa', [bell, silence]), version('ar', [bell, storm]))
    const [, last] = togetherBody(page).rows
    expect(last?.cells.map(({lang, missing}) => `${lang} ${missing}`)).toEqual([
      'en undefined',
      'fa ترجمه نشده است',
      'ar undefined'
    ])
    expect(togetherBody(page).isTriple).toBe(true)
  })

  it('miss nothing where nobody answers', () => {
    const page = pageOf(version('en', [bell, silence]), version('fa', [bell, silence]))
    expect(togetherBody(page).rows.flatMap(({cells}) => cells.flatMap(({missing}) => missing ?? []))).toEqual([])
  })

  it('are anchored once, and not again at the answers', () => {
    const {rows} = togetherBody(pageOf(version('en', [bell, storm]), version('fa', [bell, storm])))
    const answers = rows.flatMap(({cells}) => cells.flatMap(({items}) => items))
    expect(answers.every((item) => item.kind === 'exchange' && item.answerId === '')).toBe(true)
  })
})
