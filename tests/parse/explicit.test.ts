import {describe, expect, it} from 'vitest'
import {explicitOf, isCanonical, labelAround, labelCanonical, taggedLines} from '../../src/parse/explicit.ts'
import type {LabelledLine} from '../../src/parse/labelled.ts'
import {toLines} from '../../src/parse/lines.ts'
import {parse} from '../../src/parse.ts'

/** Kind of each line, `+` where a turn starts, `-` where it belongs to the line before it. */
function kindsOf(text: string): string[] {
  return labelCanonical(toLines(text, 0)).map(
    ({kind, startsTurn, continues}) => kind + (startsTurn ? '+' : '') + (continues ? '-' : '')
  )
}

function said(text: string): unknown {
  const line = toLines(text, 0)[0]
  if (!line) return undefined
  const found = explicitOf(line)
  return found && [found.kind, found.label?.name, text.slice(found.contentStart, line.end), found.cue]
}

describe('what a line says outright', () => {
  it.each([
    ['[note] Cut here', ['note', undefined, 'Cut here', 'tag "[note]"']],
    ['[Headline]', ['headline', undefined, '', 'tag "[Headline]"']],
    ['[روتیتر]\tاقتصاد', ['kicker', undefined, 'اقتصاد', 'tag "[روتیتر]"']],
    ['[ميان‌تيتر] نفت', ['note', undefined, 'نفت', 'tag "[ميان‌تيتر]"']],
    ['[عنوان فرعي] النفط', ['note', undefined, 'النفط', 'tag "[عنوان فرعي]"']],
    ['[skip] Share', ['chrome', undefined, 'Share', 'tag "[skip]"']],
    ['Q: Why?', ['question', undefined, 'Why?', 'label "Q:"']],
    ['Q (Mina Rad): Why?', ['question', 'Mina Rad', 'Why?', 'label "Q (Mina Rad):"']],
    ['پاسخ: زیرا', ['answer', undefined, 'زیرا', 'label "پاسخ:"']],
    ['س : لماذا؟', ['question', undefined, 'لماذا؟', 'label "س :"']],
    ['ج (سارة):', ['answer', 'سارة', '', 'label "ج (سارة):"']]
  ])('reads %j', (text, expected) => expect(said(text)).toEqual(expected))

  it.each([
    '[laughs] Well',
    '[note]Cut',
    ' [note] x',
    '[interview] x',
    'Q\\: x',
    'Mina: x',
    'Q:x',
    'A. x',
    'Q ():',
    '\\[note] x'
  ])('finds nothing in %j', (text) => expect(said(text)).toBeUndefined())
})

describe('a text in which nothing is guessed', () => {
  it.each(['[interview]', '\n\n [Interview] \n', '[گفت‌وگو]', '[گفتگو]', '[حوار]'])('begins with %j', (text) => {
    expect(isCanonical(toLines(text, 0))).toBe(true)
  })

  it.each(['', 'Interview', '[interview] with X', 'x\n[interview]', '[headline]'])('does not begin with %j', (text) => {
    expect(isCanonical(toLines(text, 0))).toBe(false)
  })

  it('takes every line for what it says and for nothing else', () => {
    const text =
      '[interview]\n[headline] Why?\nand how?\n\nIntro.\n\nQ: So?\n\nSARA: what?\n\nA: Yes?\nNo?\n\n[note] x\n\n[byline] y'
    // prettier-ignore
    expect(kindsOf(text)).toEqual([
      'chrome', 'headline', 'headline-', 'standfirst-', 'question+', 'question-', 'answer+', 'answer-', 'note', 'byline'
    ])
  })

  it('goes on with a block over what is to be skipped', () => {
    expect(kindsOf('[interview]\n\nA: One.\n\n[skip] Advertisement\n\nTwo.')).toEqual([
      'chrome',
      'answer+',
      'chrome',
      'answer-'
    ])
  })

  it('reads no tag inside code', () => {
    expect(kindsOf('[interview]\n\nA: See:\n\n```\n[note] x\nQ: y\n```\n\nQ: z')).toEqual(
      'chrome answer+ answer- answer- answer- answer- question+'.split(' ')
    )
    expect(kindsOf('[interview]\n\nA: See:\n\n```\nQ: y')).toEqual(['chrome', 'answer+', 'answer-', 'question+'])
  })
})

describe('tags in a text that is otherwise read by its looks', () => {
  const text = 'Why?\n\nSo.\n[headline] Fog\nMore.\n\n```\n[note] x\n```'

  it('take their lines out before anything is guessed', () => {
    const seen: string[] = []
    const {lines} = labelAround(toLines(text, 0), taggedLines(toLines(text, 0)), (rest) => {
      seen.push(...rest.map(({index, blankBefore, text}) => `${index} ${blankBefore} ${text}`))
      return {lines: rest.map((line): LabelledLine => ({line, kind: 'headline', confidence: 0.5, cues: []}))}
    })
    expect(seen).toEqual(['0 0 Why?', '1 1 So.', '2 1 More.', '3 1 ```', '4 0 [note] x', '5 0 ```'])
    expect(lines.map(({kind, line}) => `${line.index} ${kind} ${line.text}`)).toEqual([
      '0 kicker Why?',
      '1 kicker So.',
      '2 headline Fog',
      '3 standfirst More.',
      '4 standfirst ```',
      '5 standfirst [note] x',
      '6 standfirst ```'
    ])
  })
})

describe('a tag on the first item of a list', () => {
  it('stands for all of its items', () => {
    const text = [
      'Q: What has changed since you began?',
      'A: The ships are longer and the crews are smaller.',
      '',
      '[note] - Length: 2.4 kilometres',
      '- Narrowest place: 38 metres',
      '- Pilots: six, one of them a woman',
      '',
      'Q: Will you go out tomorrow?',
      'A: If the fog comes, yes.'
    ].join('\n')
    const {tree} = parse(text, {locale: 'en'})
    const types = tree.children.flatMap((node): string[] =>
      node.type === 'exchange' ? node.children.map(({type}) => type) : [node.type]
    )
    expect(types).toEqual(['question', 'answer', 'note', 'question', 'answer'])
  })
})
