import {assert, integer, property} from 'fast-check'
import {describe, expect, it} from 'vitest'
import {numberQuestions, type NumberedQuestion} from '../../../src/collate/questions/numbering.ts'
import type {LocaleTag, RecordedQuestion, Wording} from '../../../src/model.ts'

const seed = 20261123

type Text = Readonly<Partial<Record<LocaleTag, Wording>>>

function ask(question: string, opening = ''): Wording {
  return {question, opening}
}

function number(recorded: readonly NumberedQuestion[], texts: readonly Text[], source: LocaleTag = 'en') {
  const tags = (['en', 'fa', 'ar'] as const).filter((tag) => texts.every((text) => text[tag] !== undefined))
  const versions = new Map(
    tags.map((tag) => [tag, texts.map((text) => text[tag]).filter((wording) => wording !== undefined)])
  )
  return numberQuestions(
    recorded.map((question, i): RecordedQuestion => ({...question, line: i + 1})),
    {source, versions}
  )
}

function english(...questions: readonly (string | Wording)[]): Text[] {
  return questions.map((question) => ({en: typeof question === 'string' ? ask(question) : question}))
}

function tokensOf(recorded: readonly NumberedQuestion[], texts: readonly Text[]): string {
  return (number(recorded, texts).tokens.get('en') ?? []).join(' ')
}

const fog = 'When the fog is thick, what do you listen for?'
const storm = 'And in the storm, who keeps the light?'
const tomorrow = 'Will you go out tomorrow, or will you wait?'
const first = number([], english(fog, storm, tomorrow)).questions

describe('the addresses of questions', () => {
  it('are counted at first', () => {
    expect(first.map(({token}) => token)).toEqual(['q1', 'q2', 'q3'])
  })

  it('stay with a question whose words are corrected', () => {
    expect(tokensOf(first, english('When the fogg is tick, what do you listen to?', storm, tomorrow))).toBe('q1 q2 q3')
    expect(tokensOf(first, english(fog, 'In the storm: who keeps the light?', tomorrow))).toBe('q1 q2 q3')
  })

  it('are never those of another question', () => {
    const bridge = 'Is there going to be a bridge over the river one day?'
    expect(tokensOf(first, english(fog, bridge, storm, tomorrow))).toBe('q1 q4 q2 q3')
    expect(tokensOf(first, english(bridge, fog, storm, tomorrow))).toBe('q4 q1 q2 q3')
    expect(tokensOf(first, english(tomorrow, fog, storm))).toBe('q3 q1 q2')
    expect(tokensOf(first, english(fog, bridge, tomorrow))).toBe('q1 q4 q3')
  })

  it('are kept for a question that is taken out, and given back to it', () => {
    const without = number(first, english(fog, tomorrow))
    expect(without.questions.map(({token, isRemoved}) => `${token}${isRemoved ? ' removed' : ''}`)).toEqual([
      'q1',
      'q2 removed',
      'q3'
    ])
    expect(without.removed).toEqual(['q2'])
    expect(tokensOf(without.questions, english(fog, storm, tomorrow))).toBe('q1 q2 q3')
    expect(tokensOf(without.questions, english(fog, 'What is the name of your boat?', tomorrow))).toBe('q1 q4 q3')
    expect(number(without.questions, english(fog, tomorrow)).removed).toEqual([])
  })

  it('tell apart two questions of the same words by what is answered, else by their neighbours', () => {
    const twice = [ask('Why?', 'Because of the bell at the mole'), ask(storm), ask('Why?', 'My father kept it before')]
    const recorded = number([], english(...twice)).questions
    expect(tokensOf(recorded, english(...twice))).toBe('q1 q2 q3')
    expect(tokensOf(recorded, english(twice[2] ?? '', storm, twice[0] ?? ''))).toBe('q3 q2 q1')
    const bare = number([], english('Why?', fog, storm, 'Why?', tomorrow)).questions
    expect(tokensOf(bare, english(fog, storm, 'Why?', tomorrow))).toBe('q2 q3 q4 q5')
    expect(tokensOf(bare, english('Why?', fog, storm, tomorrow))).toBe('q1 q2 q3 q5')
  })

  it('stay with a question that is written anew in its place', () => {
    const other = 'Who is it that keeps the lamp burning in a storm?'
    expect(tokensOf(first, english(fog, other, tomorrow))).toBe('q1 q2 q3')
  })

  it('stay with a question that has its words in one language only', () => {
    const both = [
      {en: ask(fog), fa: ask('در مه به چه گوش می‌دهید؟')},
      {en: ask(storm), fa: ask('در توفان چراغ را که نگه می‌دارد؟')}
    ]
    const recorded = number([], both).questions
    const rewritten = [{en: ask(fog), fa: ask('وقتی هوا مه‌آلود است گوشتان به کدام صداست؟')}, both[1] ?? {}]
    expect(tokensOf(recorded, [...rewritten].reverse())).toBe('q2 q1')
  })

  it('are the same for a translation that comes later, and for spelling habits', () => {
    const persian = number([], [{fa: ask('در مه به چه گوش می‌دهید؟')}, {fa: ask('فردا هم می‌روید؟')}], 'fa').questions
    const both = [
      {en: ask(tomorrow), fa: ask('فردا هم ميروید؟')},
      {en: ask(fog), fa: ask('در مه به چه گوش مي‌دهيد؟')}
    ]
    expect(tokensOf(persian, both)).toBe('q2 q1')
    expect(number(persian, both).questions[0]?.wordings.en?.question).toBe(tomorrow)
  })

  it('are right for the questions that a version has in common with the source where it lacks some', () => {
    const texts = [
      {en: ask(fog), fa: ask('در مه به چه گوش می‌دهید؟')},
      {en: ask(storm), fa: ask('در توفان چراغ را که نگه می‌دارد؟')},
      {en: ask(tomorrow), fa: ask('فردا هم می‌روید؟')}
    ]
    const recorded = number([], texts).questions.map((question, i) => ({...question, line: i + 1}))
    const {tokens} = numberQuestions(recorded, {
      source: 'en',
      versions: new Map<LocaleTag, Wording[]>([
        ['en', [ask(fog), ask(storm), ask(tomorrow)]],
        ['fa', [ask('فردا هم می‌روید؟'), ask('اسم قایقتان چیست؟')]]
      ])
    })
    expect(tokens.get('en')).toEqual(['q1', 'q2', 'q3'])
    expect(tokens.get('fa')).toEqual(['q3', 'q4'])
  })
})

/** A question as the test knows it, whatever its words. */
interface Truth {
  readonly id: number
  words: readonly string[]
  readonly opening: readonly string[]
}

/** Numbers below a bound, always the same for a seed (a linear congruence modulo 2^32, Numerical Recipes §7.1). */
function chance(start: number): (below: number) => number {
  let state = start >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Chance = ReturnType<typeof chance>

function phrase(below: Chance): string[] {
  const letter = (): string => 'abcdefghijklmnopqrstuvwxyz'.charAt(below(26))
  return Array.from({length: 5 + below(10)}, () => Array.from({length: 2 + below(8)}, letter).join(''))
}

const edits: readonly ((text: readonly Truth[], below: Chance, id: number) => readonly Truth[])[] = [
  function correctLetter(text, below) {
    return reword(text, below, (word) => `x${word.slice(1)}`)
  },
  function replaceWord(text, below) {
    return reword(text, below, () => phrase(below)[0] ?? '')
  },
  function insert(text, below, id) {
    return text.toSpliced(below(text.length + 1), 0, {id, words: phrase(below), opening: phrase(below)})
  },
  function askWhy(text, below, id) {
    return text.toSpliced(below(text.length + 1), 0, {id, words: ['Why'], opening: phrase(below)})
  },
  function move(text, below) {
    const at = below(text.length)
    return text.toSpliced(at, 1).toSpliced(below(text.length), 0, ...text.slice(at, at + 1))
  },
  function remove(text, below) {
    return text.length < 4 ? text : text.toSpliced(below(text.length), 1)
  },
  function removeTwo(text, below) {
    return text.length < 5 ? text : text.toSpliced(below(text.length - 1), 2)
  }
]

function reword(text: readonly Truth[], below: Chance, change: (word: string) => string): readonly Truth[] {
  const at = below(text.length)
  const truth = text[at]
  if (truth === undefined || truth.words.length === 1) return text
  const place = below(truth.words.length)
  return text.with(at, {...truth, words: truth.words.with(place, change(truth.words[place] ?? ''))})
}

function toText(text: readonly Truth[]): Text[] {
  return text.map((truth) => {
    const wording = ask(`${truth.words.join(' ')}?`, truth.opening.join(' '))
    return {en: wording, fa: {...wording, question: truth.words.toReversed().join(' ')}}
  })
}

/** Edits a text a thousand times; says what went wrong first, with the number of the edit. */
function firstFault(start: number): string | undefined {
  const below = chance(start)
  let text: readonly Truth[] = Array.from({length: 8}, (_, id) => ({id, words: phrase(below), opening: phrase(below)}))
  let recorded: readonly NumberedQuestion[] = []
  const owners = new Map<string, number>()
  const tokens = new Map<number, string>()
  for (let count = 0; count <= 1000; count++) {
    const edit = edits[below(edits.length)]
    if (count > 0) text = edit?.(text, below, 100 + count) ?? text
    const numbering = number(recorded, toText(text))
    recorded = numbering.questions
    for (const [i, {id}] of text.entries()) {
      const token = numbering.tokens.get('en')?.[i] ?? ''
      const isRight = (owners.get(token) ?? id) === id && (tokens.get(id) ?? token) === token
      if (!isRight) return `${token} after edit ${count} (${edit?.name})`
      owners.set(token, id)
      tokens.set(id, token)
    }
  }
  return undefined
}

describe('the addresses of questions', () => {
  it('stay with their questions through a thousand edits, and none is used twice', () => {
    assert(
      property(integer(), (start) => {
        expect(firstFault(start)).toBeUndefined()
      }),
      {seed, numRuns: 2, endOnFailure: true}
    )
  }, 60_000)
})
