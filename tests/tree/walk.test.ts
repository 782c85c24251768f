import {describe, expect, it} from 'vitest'
import {type AnyNode, isExchange, isLeafBlock, isTurn} from '../../src/tree/guards.ts'
import {inspect} from '../../src/tree/inspect.ts'
import type {Interview} from '../../src/tree/nodes.ts'
import {createLocator} from '../../src/tree/points.ts'
import {leavesOf, sourceOf} from '../../src/tree/source.ts'
import {visit} from '../../src/tree/visit.ts'

const tree: Interview = {
  type: 'interview',
  locale: 'en',
  convention: {name: 'labels', confidence: 1},
  people: [],
  children: [
    {
      type: 'headline',
      value: 'Why?',
      position: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 5, offset: 4}}
    },
    {
      type: 'exchange',
      children: [
        {type: 'question', label: 'Q:', children: [{type: 'paragraph', children: [{type: 'text', value: 'So?'}]}]},
        {type: 'answer', speaker: 'sara', children: [{type: 'thematicBreak'}]}
      ]
    }
  ]
}

function typesSeen(verdict: (node: AnyNode) => 'skip' | 'exit' | undefined): string[] {
  const seen: string[] = []
  visit(tree, (node, ancestors) => {
    seen.push([...ancestors, node].map(({type}) => type).join('/'))
    return verdict(node)
  })
  return seen
}

describe('visit', () => {
  it('goes depth first, each node before its children, with its ancestors', () => {
    expect(typesSeen(() => undefined)).toEqual([
      'interview',
      'interview/headline',
      'interview/exchange',
      'interview/exchange/question',
      'interview/exchange/question/paragraph',
      'interview/exchange/question/paragraph/text',
      'interview/exchange/answer',
      'interview/exchange/answer/thematicBreak'
    ])
  })

  it('leaves out the children of a node on request', () => {
    expect(typesSeen((node) => (isTurn(node) ? 'skip' : undefined))).toHaveLength(5)
  })

  it('stops everything on request and says so', () => {
    expect(typesSeen(({type}) => (type === 'paragraph' ? 'exit' : undefined))).toHaveLength(5)
    expect(visit(tree, ({type}) => (type === 'text' ? 'exit' : undefined))).toBe(false)
    expect(visit(tree, () => 'skip')).toBe(true)
  })
})

describe('guards', () => {
  it('tell the groups of nodes apart', () => {
    const groups: string[] = []
    visit(tree, (node) => {
      groups.push(`${node.type} ${[isLeafBlock(node), isTurn(node), isExchange(node)].map(Number).join('')}`)
    })
    expect(groups.slice(0, 5)).toEqual([
      'interview 000',
      'headline 100',
      'exchange 001',
      'question 110',
      'paragraph 000'
    ])
  })
})

describe('source', () => {
  it('gives the leaf blocks in order', () => {
    expect(leavesOf(tree).map(({type}) => type)).toEqual(['headline', 'question', 'answer'])
  })

  it('gives the source of a node that has one', () => {
    expect(leavesOf(tree).map((leaf) => sourceOf(leaf, 'Why? So?'))).toEqual(['Why?', undefined, undefined])
  })
})

describe('inspect', () => {
  it('prints an outline', () => {
    expect(inspect(tree)).toBe(`interview en labels
  headline "Why?"
  exchange
    question [Q:]
      paragraph "So?"
    answer @sara
      thematicBreak
`)
  })

  it('prints places and cuts long values on request', () => {
    const headline = tree.children[0] ?? tree
    expect(inspect(headline, {positions: true, width: 2})).toBe('headline 1:1-1:5 "Wh…"\n')
    expect(inspect({type: 'text', value: 'a😀b'}, {width: 2})).toBe('text "a…"\n')
  })
})

describe('points', () => {
  it('counts lines at line feeds only and bears offsets outside the text', () => {
    const locate = createLocator('a\r\nb\rc\u2028d\ne')
    expect([0, 3, 5, 9, 8, 1, 99, -1].map((offset) => Object.values(locate(offset)).join(':'))).toEqual(
      '1:1:0 2:1:3 2:3:5 3:1:9 2:6:8 1:2:1 3:2:10 1:1:0'.split(' ')
    )
  })

  it('counts lines at carriage returns where a text has no line feed', () => {
    const locate = createLocator('a\rb\r\rc')
    expect([0, 2, 3, 5].map((offset) => locate(offset).line)).toEqual([1, 2, 2, 4])
  })
})
