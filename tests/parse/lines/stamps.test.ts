import {describe, expect, it} from 'vitest'
import {parse} from '../../../src/parse.ts'
import type {Answer, Question} from '../../../src/tree/nodes.ts'
import {toText} from '../../../src/tree/to-text.ts'

/** Turns with their first letter, the speaker's name where the text has one, and what is said. */
function turnsOf(text: string): string[] {
  const {tree} = parse(text)
  const nameOf = new Map(tree.people.map(({id, name}) => [id, name]))
  const turns = tree.children.flatMap((node): (Question | Answer)[] =>
    node.type === 'exchange'
      ? node.children.filter(
          (child): child is Question | Answer => child.type === 'question' || child.type === 'answer'
        )
      : []
  )
  return turns.map((turn) => {
    const name = turn.speaker === undefined ? '' : ` ${nameOf.get(turn.speaker) ?? ''}`
    return `${turn.type === 'question' ? 'Q' : 'A'}${name}: ${wordsOf(turn)}`
  })
}

function wordsOf(turn: Question | Answer): string {
  const words = (node: unknown): string => {
    if (typeof node !== 'object' || node === null) return ''
    if ('value' in node && typeof node.value === 'string') return node.value
    return 'children' in node && Array.isArray(node.children) ? node.children.map(words).join(' ') : ''
  }
  return words(turn)
}

const talk = [
  ['Vera Lund', 'Why was the ferry stopped?'],
  ['Odd Berg', 'Because the boat was not safe any more. We had two inspections in the spring.'],
  ['Vera Lund', 'People on the island say nobody asked them.'],
  ['Odd Berg', 'That is true, and it was a mistake. Would I do it again? No.'],
  ['Vera Lund', 'When will it run again?'],
  ['Odd Berg', 'In April, if the yard keeps its word.']
] as const

const read = talk.map(([name, said]) => `${name === 'Vera Lund' ? 'Q' : 'A'} ${name}: ${said}`)

/** Minutes and seconds of the turn at `i`. */
const at = (i: number): string => `0${i}:${String(i * 7 + 3).padStart(2, '0')}`

const forms: Readonly<Record<string, (name: string, said: string, i: number) => string>> = {
  'the time in brackets before a label': (name, said, i) => `[00:${at(i)}] ${name}: ${said}\n\n`,
  'the time in brackets behind the name': (name, said, i) => `${name} (${at(i)}):\n${said}\n\n`,
  'the time behind the name': (name, said, i) => `${name}  ${at(i)}\n${said}\n\n`,
  'the name in brackets and the time': (name, said, i) => `[${name}] 10:${at(i)}\n${said}\n`,
  'the time on a line under the name': (name, said, i) => `${name}\n${at(i)}\n${said}\n`,
  'day and time, as messengers export them': (name, said, i) => `[12/11/2025, 10:${at(i)}] ${name}: ${said}\n`,
  'day and time before a dash': (name, said, i) => `12/11/2025, 10:0${i} - ${name}: ${said}\n`,
  'day and time behind the name': (name, said, i) => `${name}, [12 Nov 2025 at 10:${at(i)}]:\n${said}\n\n`,
  'the time of the day in twelve hours': (name, said, i) => `[10:0${i} AM, 12/11/2025] ${name}: ${said}\n`,
  'captions with the length of each': (name, said, i) =>
    `${i + 1}\n00:0${i}:01,000 --> 00:0${i}:04,500\n${name}: ${said}\n\n`,
  'captions of a meeting, names above': (name, said, i) => `0:${i}:0.0 --> 0:${i}:4.120\n${name}\n${said}\n`
}

describe('a transcript with times', () => {
  it.each(Object.entries(forms))('is read without them: %s', (_, form) => {
    expect(turnsOf(talk.map(([name, said], i) => form(name, said, i)).join(''))).toEqual(read)
  })

  it('is read from a file of captions with voices', () => {
    const cues = talk.map(([name, said], i) => `00:0${i}:01.000 --> 00:0${i}:04.000 align:start\n<v ${name}>${said}\n`)
    const turns = turnsOf(`WEBVTT\nKind: captions\n\n${cues.join('\n')}`)
    expect(turns).toEqual(talk.map(([name, said]) => `${name === 'Vera Lund' ? 'Q' : 'A'}: ${said}`))
  })

  it('knows a family name that is put first', () => {
    const lines = talk.map(
      ([name, said], i) => `0:${i}:0.0 --> 0:${i}:4.1\n${name.split(' ').toReversed().join(', ')}\n${said}`
    )
    expect(turnsOf(lines.join('\n')).map((turn) => turn.split(':')[0])).toEqual(
      talk.map(([name]) => (name === 'Vera Lund' ? 'Q Lund, Vera' : 'A Berg, Odd'))
    )
  })

  it('tells voices apart by number, and names nobody after one', () => {
    const text = talk
      .map(([name, said], i) => `Speaker ${name === 'Vera Lund' ? 1 : 2} (${at(i)}):\n${said}\n\n`)
      .join('')
    expect(turnsOf(text)).toEqual(talk.map(([name, said]) => `${name === 'Vera Lund' ? 'Q' : 'A'}: ${said}`))
    expect(parse(text).tree.people).toEqual([])
  })

  it('is read with digits of other systems', () => {
    const text =
      '[۱۰:۰۲، ۱۴۰۴/۸/۲۱] سارا مرادی: چرا تئاتر را رها کردید؟\n' +
      '[۱۰:۰۵، ۱۴۰۴/۸/۲۱] بهرام نیک‌پی: من رها نکردم، سالن را فروختند.\n' +
      '[۱۰:۰۶، ۱۴۰۴/۸/۲۱] سارا مرادی: حالا چه می‌کنید؟\n' +
      '[۱۰:۰۹، ۱۴۰۴/۸/۲۱] بهرام نیک‌پی: درس می‌دهم.\n'
    expect(turnsOf(text)).toEqual([
      'Q سارا مرادی: چرا تئاتر را رها کردید؟',
      'A بهرام نیک‌پی: من رها نکردم، سالن را فروختند.',
      'Q سارا مرادی: حالا چه می‌کنید؟',
      'A بهرام نیک‌پی: درس می‌دهم.'
    ])
  })

  it('names in Arabic are numbered voices, too', () => {
    const said = [
      'كيف بدأت العمل في الأرشيف؟',
      'كنت طالبا وأحتاج إلى غرفة دافئة.',
      'وبقيت أربعين سنة؟',
      'بقيت، وأصلحوا المدفأة مرتين.'
    ]
    const text = said.map((words, i) => `المتحدث ${(i % 2) + 1} (٠٠:٠${i}):\n${words}\n`).join('\n')
    expect(turnsOf(text)).toEqual(said.map((words, i) => `${i % 2 === 0 ? 'Q' : 'A'}: ${words}`))
  })

  it('keeps the times as parts of the page', () => {
    const text = 'Q: Why was it stopped?\n0:09\nA: It was not safe.\n0:31\nQ: And now?\n0:35\nA: We wait.\n'
    const kept: string[] = []
    for (const node of parse(text).tree.children)
      for (const part of node.type === 'exchange' ? node.children : [node])
        if (part.type === 'chrome') kept.push(part.value)
    expect(kept).toEqual(['0:09', '0:31', '0:35'])
  })

  it('leaves a text alone that tells one time', () => {
    const text = 'Q: When did it happen?\n\nA: I looked at the clock. It said:\n\n10:42\n\nand then it stopped.\n'
    expect(toText(parse(text).tree)).toContain('10:42')
    expect(turnsOf(text)).toHaveLength(2)
  })
})

describe('times that are no transcript', () => {
  it('stay in a listing', () => {
    const listing = '```\n09:12\ndoor opens\n09:13\nlight on\n09:40\nlight off\n```'
    const text = `Q: What does the log say?\n\nA: Read it:\n\n${listing}\n\nQ: And then?\n\nA: Nothing.\n`
    expect(toText(parse(text).tree)).toContain(listing)
  })

  it('stay on lines of their own in a text that says what each line is', () => {
    const text = '[interview]\n\nQ: When?\n\nA: First\n\n09:12\n\nFirst\n\n09:13\n\nFirst\n\n09:40\n'
    expect(toText(parse(text).tree)).toBe(text)
  })
})
