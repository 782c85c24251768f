import {describe, expect, it} from 'vitest'
import {summarise} from '../../src/collate.ts'
import {articleOf, configWith, exchange, paragraph, person, outlineWith, summaryOf} from './material.ts'

describe('the summary of an article', () => {
  it('says what the text says of itself', () => {
    const summary = summaryOf({standfirst: 'A captain on fog.'})
    expect(summary).toMatchObject({
      slug: 'bell',
      locale: 'en',
      headline: 'The bell in the fog',
      standfirst: 'A captain on fog.',
      published: '2026-02-11T20:38:00+03:30'
    })
    expect(outlineWith().exchanges.map(({question}) => question)).toEqual([
      'When the fog is thick, what do you listen for?',
      'And in the storm?',
      'Will you go out tomorrow? Or will you wait?'
    ])
  })

  it('counts the words of headline, standfirst and all turns, and nothing else', () => {
    const summary = summaryOf({
      headline: 'Two words',
      standfirst: 'Three more words',
      content: [
        {type: 'note', children: [paragraph('not counted at all')]},
        exchange('Is it so?', ['mina-farrokhzad', 'It is so.', 'Yes.'])
      ]
    })
    expect(summary.words).toBe(2 + 3 + 3 + 4)
  })

  it('shortens a question to its first sentence that asks', () => {
    const [, , last] = outlineWith().exchanges
    expect(last?.shortQuestion).toBe('Will you go out tomorrow?')
  })

  it('lets the front matter have the last word on headline, kicker and standfirst', () => {
    const frontMatter = {headline: 'Another  headline', kicker: 'At sea', standfirst: 'One.\n\nTwo\nlines.'}
    const summary = summaryOf({standfirst: 'Its own.', frontMatter})
    expect(summary).toMatchObject({
      headline: 'Another headline',
      kicker: 'At sea',
      standfirst: 'One.\n\nTwo lines.',
      hasOwnStandfirst: true
    })
  })

  it('takes the date of the front matter before that of the date line', () => {
    const article = articleOf()
    const tree = {
      ...article.tree,
      children: [{type: 'yaml' as const, value: '', date: '2026-03-01'}, ...article.tree.children]
    }
    expect(summarise({...article, tree}, configWith()).summary.published).toBe('2026-03-01')
  })

  it('gives a time without a zone the zone of the site', () => {
    expect(summaryOf({date: '2021-07-01T09:00:00'}).published).toBe('2021-07-01T09:00:00+04:30')
    expect(summaryOf({date: '2026-02-11'}).published).toBe('2026-02-11')
  })

  it('refuses a year that no calendar of the site can tell', () => {
    const {summary, messages} = summarise(articleOf({date: '0026-02-11'}), configWith())
    expect(summary.published).toBeUndefined()
    expect(messages.map(({ruleId, severity}) => [ruleId, severity])).toEqual([['date-out-of-range', 'error']])
  })

  it('knows a person of the registry by any spelling, whatever its capitals and marks', () => {
    const config = configWith({
      people: [
        {
          id: 'mina',
          name: {fa: 'مینا فرخ‌زاد'},
          family: {},
          role: {},
          spellings: ['Farrokh-Zad, Mina', 'Mīna Farrokhzad'],
          links: []
        }
      ]
    })
    expect(summaryOf({}, config).people[0]?.known).toBe('mina')
    const persian = person('mina-farrokhzad-2', 'مينا فرخ زاد')
    expect(summaryOf({people: [persian]}, config).people[0]?.known).toBeUndefined()
    expect(summaryOf({people: [person('x', 'مينا فرخ‌زاد')]}, config).people[0]?.known).toBe('mina')
  })

  it('says who answers, who asks, and whether anybody answers', () => {
    const content = [
      exchange('', ['a', 'I begin.']),
      {...exchange('Who else?', ['a', 'I.'], ['b', 'And I.'], ['a', 'Yes.'])},
      exchange('Nobody?')
    ]
    const {exchanges} = outlineWith({people: [person('a', 'Anna Aarts'), person('b', 'Ben Bos')], content})
    expect(exchanges.map(({speakers}) => speakers)).toEqual([['a'], ['a', 'b'], []])
    expect(exchanges.map(({isAnswered}) => isAnswered)).toEqual([true, true, false])
    expect(exchanges[0]?.question).toBe('')
  })

  it('reads words through emphasis, links, lists and breaks', () => {
    const content = exchange('Why?', ['a', 'x'])
    content.children.push({
      type: 'answer',
      children: [
        {
          type: 'list',
          children: [
            {
              type: 'listItem',
              children: [
                {
                  type: 'paragraph',
                  children: [
                    {type: 'strong', children: [{type: 'text', value: 'one'}]},
                    {type: 'break'},
                    {type: 'text', value: 'two'}
                  ]
                }
              ]
            }
          ]
        }
      ]
    })
    expect(outlineWith({content: [content]}).exchanges[0]?.words).toBe(1 + 1 + 2)
  })
})
