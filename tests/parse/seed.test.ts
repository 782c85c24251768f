import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from '../../src/parse.ts'
import type {Exchange, Interview} from '../../src/tree/nodes.ts'

const folder = new URL('../../content/interviews/us-dual-approach/', import.meta.url)
const source = readFileSync(new URL('en.txt', folder), 'utf8')
const timeZone = 'Asia/Tehran'

function exchangesOf(tree: Interview): Exchange[] {
  return tree.children.filter((child) => child.type === 'exchange')
}

/** `Q1A2`: one paragraph asks, two answer. */
function shapeOf(tree: Interview): string[] {
  return exchangesOf(tree).map(({children}) =>
    children
      .map(
        (turn) =>
          (turn.type === 'question' ? 'Q' : turn.type === 'answer' ? 'A' : '.') +
          ('children' in turn ? turn.children.length : '')
      )
      .join('')
  )
}

function bodyStartOf(text: string): number {
  return /^---\n[^]*?\n---\n/.exec(text)?.[0].length ?? 0
}

const shape = ['Q1A1', 'Q1A2', 'Q1A3', 'Q1A1']

describe("Iran Daily's interview", () => {
  const {tree, messages} = parse(source, {timeZone})

  it('has four exchanges with their paragraphs', () => {
    expect(shapeOf(tree)).toEqual(shape)
    expect(messages).toEqual([])
  })

  it('cuts the label that comes only once and keeps it as written', () => {
    const labels = exchangesOf(tree).flatMap(({children}) =>
      children.map((turn) => ('label' in turn ? turn.label : undefined))
    )
    expect(labels.filter(Boolean)).toEqual(['QAHREMANPOUR:'])
    expect(JSON.stringify(exchangesOf(tree)[0])).toContain('"value":"Both Iran and the United States were')
  })

  it('gives all answers to the one who answers', () => {
    const answers = exchangesOf(tree).flatMap(({children}) => children.filter((turn) => turn.type === 'answer'))
    const [speaker, ...others] = new Set(answers.map((answer) => answer.speaker))
    expect(others).toEqual([])
    expect(tree.people.find(({id}) => id === speaker)?.name).toBe('Rahman Ghahremanpour')
    expect(tree.people.find(({id}) => id === speaker)?.role).toBe('interviewee')
  })

  it('knows what stands around the turns', () => {
    const around = tree.children.filter((child) => child.type !== 'exchange').map((child) => child.type)
    expect(new Set(around)).toEqual(new Set(['chrome', 'dateline', 'headline', 'standfirst', 'byline']))
    const dateline = tree.children.find((child) => child.type === 'dateline')
    expect(dateline?.date).toBe('2026-02-11T20:38:00+03:30')
  })

  it.each(['fa', 'ar'])('has the same shape in %s', (locale) => {
    const text = readFileSync(new URL(`${locale}.txt`, folder), 'utf8')
    const translated = parse(text, {timeZone, locale, bodyStart: bodyStartOf(text)})
    expect(shapeOf(translated.tree)).toEqual(shape)
  })
})

describe('the same words in another form', () => {
  const lines = source.split('\n')
  const first = lines.findIndex((line) => line.startsWith('How do you assess'))
  const last = lines.findLastIndex((line) => line.startsWith('Iran’s deterrence'))
  const head = lines.slice(0, first).join('\n')
  const foot = lines.slice(last + 1).join('\n')
  const body = lines
    .slice(first, last + 1)
    .join('\n')
    .replace('QAHREMANPOUR: ', '')
  const starts = ['How do you assess', 'What objective', 'While Iran’s', 'Given the continuation'].map((words) =>
    body.indexOf(words)
  )
  const exchanges = starts.map((start, i) => body.slice(start, starts[i + 1] ?? body.length).trim())
  const marked = (q: string, a: string): string[] =>
    exchanges.map((exchange) => {
      const end = exchange.indexOf('\n')
      return `${q}${exchange.slice(0, end)}\n${a}${exchange.slice(end + 1)}`
    })
  const whole = (parts: readonly string[]): string => `${head}\n${parts.join('\n\n')}\n${foot}`

  it('is read without its only label', () => {
    expect(shapeOf(parse(whole(exchanges), {timeZone}).tree)).toEqual(shape)
  })

  it('is read in another order', () => {
    const [one = '', two = '', three = '', four = ''] = marked('', '')
    const turned = [three, one, four, two]
    expect(shapeOf(parse(whole(turned), {timeZone}).tree)).toEqual(['Q1A3', 'Q1A1', 'Q1A1', 'Q1A2'])
  })

  it('is read under other names', () => {
    const renamed = source
      .replaceAll('QAHREMANPOUR', 'OKONKWO')
      .replaceAll('Ghahremanpour', 'Okonkwo')
      .replaceAll('Rahman', 'Chidi')
      .replaceAll('Iran Daily', 'The Coast Courier')
    const {tree} = parse(renamed, {timeZone})
    expect(shapeOf(tree)).toEqual(shape)
    expect(tree.people.find(({role}) => role === 'interviewee')?.name).toBe('Chidi Okonkwo')
  })

  it.each([
    ['Q: ', 'A: '],
    ['س: ', 'ج: '],
    ['* ', '- '],
    ['- ', '']
  ])('is read with “%s” and “%s”', (q, a) => {
    expect(shapeOf(parse(whole(marked(q, a)), {timeZone}).tree)).toEqual(shape)
  })
})
