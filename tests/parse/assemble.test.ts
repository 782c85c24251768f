import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {assemble, type Findings} from '../../src/parse/assemble.ts'
import type {LabelledLine} from '../../src/parse/labelled.ts'
import {toLines} from '../../src/parse/lines.ts'
import {inspect} from '../../src/tree/inspect.ts'
import type {Interview} from '../../src/tree/nodes.ts'
import {leavesOf, sourceOf} from '../../src/tree/source.ts'
import {createLocator} from '../../src/tree/points.ts'
import {visit} from '../../src/tree/visit.ts'
import {labelLines} from './labelling.ts'
import {labelAtRandom, lineFlags, oddText} from './random-lines.ts'

const seed = 20261123
const findings: Findings = {locale: 'en', convention: {name: 'labels', confidence: 1}, people: [], bodyStart: 0}

function treeOf(text: string, letters: string, more: Partial<Findings> = {}): Interview {
  return assemble(text, labelLines(text, letters), {...findings, ...more})
}

/** The outline below the root, one level less deep. */
function outline(text: string, letters: string): string {
  return inspect(treeOf(text, letters))
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2))
    .join('\n')
}

describe('the assembler', () => {
  it('makes a tree of labelled lines', () => {
    const text =
      'Share this\n2 May 2026\nA *good* title\n\nFirst.\n\nSecond.\n\nQ: Why?\nSARA: Because.\nAnd so on.\n\nThe end'
    expect(outline(text, 'CDHSSQAaC')).toBe(`chrome "Share this"
dateline "2 May 2026"
headline "A good title"
standfirst
  paragraph "First."
  paragraph "Second."
exchange
  question [Q:]
    paragraph "Why?"
  answer [SARA:]
    paragraph "Because."
    paragraph "And so on."
chrome "The end"
`)
  })

  it('joins hard-wrapped lines into one paragraph', () => {
    expect(outline('Q: Is this\n   one?\nA: Yes,\nit\nis.', 'Q.A..')).toBe(`exchange
  question [Q:]
    paragraph "Is this\\none?"
  answer [A:]
    paragraph "Yes,\\nit\\nis."
`)
  })

  it('joins hard-wrapped lines over the blank lines between them', () => {
    expect(outline('One two\n\nthree.\n\nFour.', 'A.a')).toContain(
      '    paragraph "One two\\nthree."\n    paragraph "Four."\n'
    )
  })

  it('puts a note between answers inside the exchange and one before a question outside', () => {
    expect(outline('Q\n\nA\n\n(He laughs.)\n\nA\n\nPart two\n\nQ\n\nThe end', 'QANaNQN')).toBe(`exchange
  question
    paragraph "Q"
  answer
    paragraph "A"
  note
    paragraph "(He laughs.)"
  answer
    paragraph "A"
note
  paragraph "Part two"
exchange
  question
    paragraph "Q"
note
  paragraph "The end"
`)
  })

  it('opens an exchange without a question for an answer that opens the text or follows a line of the frame', () => {
    expect(outline('Yes.\n\nWhy?\n\nFor X.\n\nReza Amini, Daily\n\nSo.', 'AQABa')).toBe(`exchange
  answer
    paragraph "Yes."
exchange
  question
    paragraph "Why?"
  answer
    paragraph "For X."
byline "Reza Amini, Daily"
exchange
  answer
    paragraph "So."
`)
  })

  it('makes two answers of two that start in one exchange, and one exchange of each question', () => {
    const answers = outline('Why?\nSo.\nNo, so.\nReally?\nWhy not?', 'QAAQQ')
    expect(answers.match(/answer/g)).toHaveLength(2)
    expect(answers.match(/exchange/g)).toHaveLength(3)
  })

  it('keeps lists, quotations and code together', () => {
    const text = 'Three:\n\n- one\n- *two*\n\n  more\n- three\n\nHe said:\n> a\n> b\n\n```\nif (x)\n\n  y\n```\nEnd.'
    expect(outline(text, 'Aaaaaaaaaaaaaa')).toBe(`exchange
  answer
    paragraph "Three:"
    list
      listItem
        paragraph "one"
      listItem
        paragraph
          emphasis "two"
        paragraph "more"
      listItem
        paragraph "three"
    paragraph "He said:"
    blockquote
      paragraph "a\\nb"
    code "if (x)\\n\\n  y"
    paragraph "End."
`)
  })

  it('takes a fence that is never closed literally', () => {
    expect(outline('``` what\n*a*', 'Aa')).toContain('    paragraph "``` what"\n    paragraph\n      emphasis "a"')
  })

  it('keeps the indent of nested lists, and siblings as siblings', () => {
    const list = outline('  - a\n  - b\n    - c', 'Aaa')
    expect(list.match(/list$/gm)).toHaveLength(2)
    expect(list.match(/listItem$/gm)).toHaveLength(3)
  })

  it('joins a line that ends in a hard break with the next', () => {
    expect(outline('One\\\ntwo\nthree', 'Aaa')).toContain(
      'paragraph\n      text "One"\n      break\n      text "two"\n    paragraph "three"'
    )
  })

  it('gives a turn that is nothing but its label no content', () => {
    expect(outline('Q:\nWhy?\nA:\nSo.', 'QqAa')).toBe(`exchange
  question [Q:]
    paragraph "Why?"
  answer [A:]
    paragraph "So."
`)
    expect(outline('Q:\n\nQ: Why?', 'QQ')).toMatch(/^exchange\n {2}question \[Q:\]\nexchange/)
  })

  it('cuts a line that holds a question and its answer', () => {
    const text = 'x **Q: Why?** A: So. y'
    const line = toLines(text, 0)[0]
    if (!line) throw new Error('no line')
    const split: LabelledLine = {
      line,
      kind: 'question',
      confidence: 1,
      cues: [],
      startsTurn: true,
      contentStart: 7,
      contentEnd: 11,
      split: 14,
      splitLabel: {start: 14, end: 16}
    }
    const tree = assemble(text, [split], findings)
    expect(inspect(tree, {positions: true})).toBe(`interview 1:1-1:23 en labels
  exchange 1:1-1:23
    question 1:1-1:14
      paragraph 1:8-1:12 "Why?"
    answer 1:15-1:23 [A:]
      paragraph 1:18-1:23 "So. y"
`)
  })

  it('gives notes and figures a node for each paragraph or list', () => {
    expect(outline('One\nTwo\n- a\n- b\n![x](y.jpg)\nPhoto: Z', 'NNNNMM')).toBe(`note
  paragraph "One"
note
  paragraph "Two"
note
  list
    listItem
      paragraph "a"
    listItem
      paragraph "b"
figure
  paragraph
    image <y.jpg> "x"
figure
  paragraph "Photo: Z"
`)
  })

  it('strips the marks of headlines and keeps what is no mark', () => {
    expect(outline('# What *now*?', 'H')).toBe('headline "What now?"\n')
    expect(outline('**Strong  words**', 'H')).toBe('headline "Strong words"\n')
    expect(outline('1. First of all', 'H')).toBe('headline "1. First of all"\n')
    expect(outline('Two\nlines\n\nAgain', 'HHH')).toBe('headline "Two lines"\nheadline "Again"\n')
    expect(outline('<b>x</b> <u {{ 7*7 }}', 'K')).toBe('kicker "x <u {{ 7*7 }}"\n')
  })

  it('keeps chrome as it stands, one node for lines that follow each other', () => {
    expect(outline('AR | FA\n\n *x*\nHead\nShare', 'CCHC')).toBe(
      'chrome "AR | FA\\n\\n *x*"\nheadline "Head"\nchrome "Share"\n'
    )
  })

  it('puts the front matter first, with its dates', () => {
    const text = '\ufeff---\nheadline: X\n---\nQ: Why?'
    const lines = toLines(text, 20).map((line): LabelledLine => ({line, kind: 'question', confidence: 1, cues: []}))
    const tree = assemble(text, lines, {...findings, bodyStart: 20, dates: {date: '2026-05-02'}})
    expect(tree.children[0]).toEqual({
      type: 'yaml',
      value: '---\nheadline: X\n---',
      date: '2026-05-02',
      position: {start: {line: 1, column: 2, offset: 1}, end: {line: 3, column: 4, offset: 20}}
    })
  })

  it('puts in who speaks, whom a byline names and what a dateline says', () => {
    const tree = treeOf('2 May\nBy Mina\nQ: Why?\nSARA: So.\n\nNote\n\nMore.', 'DBQANa', {
      dateOf: () => '2026-05-02',
      peopleOf: () => ['mina'],
      speakerOf: ({label}, side) => (side === 'answer' && label?.name === 'SARA' ? 'sara' : undefined)
    })
    const speakers: (string | undefined)[] = []
    visit(tree, (node) => {
      if (node.type === 'answer') speakers.push(node.speaker)
    })
    expect(speakers).toEqual(['sara', 'sara'])
    expect(tree.children[0]).toMatchObject({type: 'dateline', date: '2026-05-02'})
    expect(tree.children[1]).toMatchObject({type: 'byline', people: ['mina']})
  })

  it('says how sure the parser was of the least sure line', () => {
    const text = 'Q\nq'
    const lines = labelLines(text, 'Qq').map((line, i) => ({...line, confidence: i === 1 ? 0.4567 : 0.9}))
    const tree = assemble(text, lines, findings)
    expect(leavesOf(tree)[0]?.data).toEqual({confidence: 0.457})
  })
})

function fail(): never {
  throw new Error('no flags')
}

describe('the laws of the assembler', () => {
  it('loses nothing, whatever the lines were taken for', () => {
    fc.assert(
      fc.property(oddText, lineFlags, (text, choices) => {
        const tree = assemble(text, labelAtRandom(text, choices), findings)
        let at = 0
        for (const leaf of leavesOf(tree)) {
          const start = leaf.position?.start.offset ?? -1
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, start).trim()).toBe('')
          expect(sourceOf(leaf, text)?.trim()).not.toBe('')
          at = leaf.position?.end.offset ?? -1
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      {seed, numRuns: 2000}
    )
  })

  it('places every node inside its parent, in order, with right lines and columns', () => {
    fc.assert(
      fc.property(oddText, lineFlags, (text, choices) => {
        const locate = createLocator(text)
        visit(assemble(text, labelAtRandom(text, choices), findings), (node, ancestors) => {
          const outer = ancestors.at(-1)?.position
          const {start, end} = node.position ?? fail()
          expect([start, end]).toEqual([locate(start.offset ?? -1), locate(end.offset ?? -1)])
          expect(start.offset).toBeGreaterThanOrEqual(outer?.start.offset ?? 0)
          expect(end.offset).toBeLessThanOrEqual(outer?.end.offset ?? text.length)
        })
      }),
      {seed, numRuns: 1000}
    )
  })

  it('survives JSON', () => {
    fc.assert(
      fc.property(oddText, lineFlags, (text, choices) => {
        const tree = assemble(text, labelAtRandom(text, choices), findings)
        expect(JSON.parse(JSON.stringify(tree))).toStrictEqual(tree)
      }),
      {seed, numRuns: 500}
    )
  })
})
