import {describe, expect, it} from 'vitest'
import {parse} from '../../src/parse.ts'
import {lettersOf} from './letters.ts'
import {dress, littles, type Convention, type Little} from './texts.ts'

const once = (mark: string) => (text: string, number: number) => (number === 0 ? `${mark} ${text}` : text)

function conventionsOf({names: [asks, answers], generic, locale}: Little): Record<string, Convention> {
  const all: Record<string, Convention> = {
    'nothing but alternation': {},
    'questions set close to their answers': {inner: '\n'},
    'no blank line at all': {inner: '\n', outer: '\n'},
    'names on both sides': {question: (text) => `${asks}: ${text}`, answer: (text) => `${answers}: ${text}`},
    'bold names': {question: (text) => `**${asks}:** ${text}`, answer: (text) => `**${answers}:** ${text}`},
    'a name on the first answer only': {answer: once(`${answers}:`), inner: '\n'},
    'the outlet on the questions only': {question: (text) => `${asks}: ${text}`},
    'names on lines of their own': {
      question: (text) => `${asks}:\n${text}`,
      answer: (text) => `${answers}:\n${text}`
    },
    'an asterisk for questions, a dash for answers': {
      question: (text) => `* ${text}`,
      answer: (text) => `- ${text}`,
      inner: '\n',
      outer: '\n'
    },
    'a bullet for questions': {question: (text) => `• ${text}`},
    'a bullet for questions, a doubled one for answers': {
      question: (text) => `● ${text}`,
      answer: (text) => `●● ${text}`,
      inner: '\n'
    },
    'a dash for questions': {question: (text) => `- ${text}`},
    'a dash for answers': {answer: (text) => `- ${text}`},
    'a quote sign for questions': {question: (text) => `> ${text}`, answer: (text) => `- ${text}`},
    'a lost bullet': {question: (text) => `\u001a ${text}`},
    'bold questions': {question: (text) => `**${text}**`},
    'italic questions': {question: (text) => `*${text}*`},
    'headings for questions': {question: (text) => `## ${text}`},
    'numbered questions': {question: (text, number) => `${number + 1}. ${text}`}
  }
  for (const [q, a] of generic) {
    all[`${q} and ${a}`] = {question: (text) => `${q} ${text}`, answer: (text) => `${a} ${text}`}
    all[`bold ${q}`] = {question: (text) => `**${q}** ${text}`, answer: (text) => `**${a}** ${text}`, inner: '\n'}
  }
  if (locale === 'en') all['capitals for questions'] = {question: (text) => text.toUpperCase()}
  return all
}

describe.each(littles)('an interview in $locale', (little) => {
  const conventions = Object.entries(conventionsOf(little))

  it.each(conventions)('is read with %s', (_, convention) => {
    const {text, letters} = dress(little, convention)
    expect(lettersOf(text, little.locale)).toBe(letters)
  })

  it('keeps a repeated label out of the text and says what it was', () => {
    const [asks, answers] = little.names
    const {text} = dress(little, {
      question: (words) => `${asks}: ${words}`,
      answer: (words) => `**${answers}**: ${words}`
    })
    const {tree} = parse(text, {locale: little.locale})
    const turns = tree.children.flatMap((child) => (child.type === 'exchange' ? child.children : []))
    const labels = turns.map((turn) => ('label' in turn ? turn.label : undefined))
    expect(labels).toEqual(little.exchanges.flatMap(() => [`${asks}:`, `**${answers}**:`]))
    expect(JSON.stringify(tree.children.at(-1)).includes(`"value":"${little.exchanges.at(-1)?.answer[0] ?? ''}`)).toBe(
      true
    )
  })

  it('is not confused by sub-headings', () => {
    const titles = {en: 'The last winter', fa: 'آخرین زمستان', ar: 'الشتاء الأخير'}
    const {text, letters} = dress(little, {
      question: (words) => `**${words}**`,
      before: (number) => (number === 2 ? `## ${titles[little.locale]}` : undefined)
    })
    expect(lettersOf(text, little.locale)).toBe(letters)
  })

  it('is read when a question and its answer share a line', () => {
    const [q = '', a = ''] = little.generic[0] ?? []
    const joined = little.exchanges.map(({question, answer}) => `${q} ${question} ${a} ${answer.join(' ')}`)
    const letters = lettersOf([...little.head, ...joined].join('\n\n'), little.locale)
    expect(letters).toBe('..XXXXX')
  })

  it('tells its language', () => {
    expect(parse(dress(little, {}).text).tree.locale).toBe(little.locale)
  })
})

describe('explicit labels', () => {
  it('beat everything that a line looks like', () => {
    const text = [
      'A: Where would I have gone?',
      'Q: Nowhere, I suppose. You had no boat.',
      'A: And who would have kept the light?',
      'Q: Somebody from the mainland.',
      'A: Somebody who cannot swim?'
    ].join('\n\n')
    expect(lettersOf(text, 'en')).toBe('AQAQA')
  })

  it('settle a few turns where the rest bears none', () => {
    const [little] = littles
    if (!little) throw new Error('no text')
    const {text, letters} = dress(little, {})
    const doubtful = text
      .replace('In winter I count them', 'Q: In winter you count them')
      .replace('The board says that ships no longer need a light. What do you tell them?', 'A: I count them aloud.')
    expect(lettersOf(doubtful, 'en')).toBe(letters.replace('QAQAAQ', 'QAQAQA'))
  })
})

describe('a panel', () => {
  it('keeps every speaker on one side', () => {
    const text = [
      'Three gardeners on a dry summer',
      'Moderator: Welcome, all of you. Who lost most this year?',
      'Okafor: We did. Half of the apple trees are gone.',
      'Lindqvist: Our beds survived, because we mulch.',
      'Moderator: Is that enough?',
      'Lindqvist: For beds, yes.',
      'Okafor: Trees need water, not straw. Or do you see that differently?',
      'Lindqvist: I do not.',
      'Moderator: And next year?',
      'Okafor: We plant almonds.',
      'Lindqvist: And we dig a pond.'
    ].join('\n\n')
    expect(lettersOf(text, 'en')).toBe('.QAAQAAAQAA')
  })
})

describe('labels that say who asks and the name', () => {
  const text = [
    'Dividing the river',
    'Q (Ada Whitlock): Who owns the water?',
    'A (Salma Nouri): Nobody owns it. We borrow it for a while.',
    'And I say that as somebody who has broken two gauges.',
    'Q (Jan Pohl): Then the fields decide?',
    'A (Lena Brand): They would like to. The river decides.'
  ].join('\n\n')

  it('settle the line even where the name comes once only', () => {
    expect(lettersOf(text, 'en')).toBe('.QAAQA')
  })

  it('name who speaks', () => {
    const {tree} = parse(text)
    const turns = tree.children.flatMap((child) => (child.type === 'exchange' ? child.children : []))
    expect(turns.map((turn) => ('speaker' in turn ? turn.speaker : undefined))).toEqual([
      'ada-whitlock',
      'salma-nouri',
      'jan-pohl',
      'lena-brand'
    ])
  })

  it.each([
    ['fa', 'پرسش (مینا راد): چرا؟\n\nپاسخ (نوید رهنما): چون رود می‌خواهد.', 'مینا-راد'],
    ['ar', 'س (ليلى حداد): لماذا؟\n\nج (سامي حداد): لأن النهر يريد.', 'ليلى-حداد']
  ])('are written so in %s', (locale, lines, asks) => {
    expect(lettersOf(lines, locale)).toBe('QA')
    expect(parse(lines, {locale}).tree.people[0]?.id).toBe(asks)
  })
})

describe('a short label', () => {
  it('counts where the text knows it, whatever colon comes later in the line', () => {
    const text = [
      'Q. Who cut the bread?',
      'My aunt did.',
      'Q. With that knife?',
      'With that one.',
      'Q. Last one: the best bread of your life.',
      'The one I was not allowed to eat.'
    ].join('\n\n')
    expect(lettersOf(text, 'en')).toBe('QAQAQA')
  })

  it('does not cut the initial from a name', () => {
    const text = 'A. Moran: Who cut it?\n\nB. Stone: My aunt.\n\nA. Moran: And then?\n\nB. Stone: We ate it.'
    const {tree} = parse(text)
    expect(tree.people.map(({id}) => id)).toEqual(['a-moran', 'b-stone'])
  })
})

describe('between turns', () => {
  it('the credit of a picture interrupts an answer and ends no exchange', () => {
    const text = [
      'Q: Who built it?',
      'A: My grandfather, with two mules.',
      'Photo: Ali Smith',
      'He never saw it finished, and neither did the mules.',
      'Q: And who keeps it?',
      'A: Whoever has the key.'
    ].join('\n\n')
    const {tree} = parse(text)
    expect(tree.children.map(({type}) => type)).toEqual(['exchange', 'exchange'])
    const [first] = tree.children
    expect(first?.type === 'exchange' && first.children.map(({type}) => type)).toEqual([
      'question',
      'answer',
      'figure',
      'answer'
    ])
  })

  it('the empty lines of a quotation are part of it', () => {
    const text =
      '## Ada\n\nWhat do you do?\n\n> I mend nets.\n>\n> In winter I sleep.\n\nAnd in spring?\n\n> I mend nets.'
    expect(lettersOf(text, 'en')).toBe('.QAAAQA')
  })
})

describe('hard-wrapped lines', () => {
  it('are joined before they are judged', () => {
    const text = [
      'You have written eleven books about the same small valley and the',
      'people who left it. When did you know that there would be so many',
      'of them?',
      '',
      'After the third. I had thrown away the end twice, and then my sister',
      'said that perhaps it was not an end at all. She was right, as usual,',
      'and I have not looked for one since.',
      '',
      'Does anybody who lives there still read what you write about the old',
      'houses and their owners?',
      '',
      'The priest does. He corrects the dates in pencil and sends the copies',
      'back to me, which is more than any critic has ever done for my books.',
      '',
      'Will there be another one, or was the last book really the last of',
      'them, as your publisher says?',
      '',
      'My publisher hopes so. I have already begun the next one, in secret.'
    ].join('\n')
    expect(lettersOf(text, 'en')).toBe('QQQAAAQQAAQQA')
  })
})

describe('what an editor writes outright', () => {
  it('is two turns where `Q:` stands twice', () => {
    const {tree} = parse('Q: Why?\n\nQ: And how?\n\nA: With patience.\n')
    expect(tree.children.map(({type}) => type)).toEqual(['exchange', 'exchange'])
  })

  it('parts a question from its answer on the same line', () => {
    expect(lettersOf('Q: How long? A: As long as you are tired.\n\nQ: And then? A: Then you sleep.\n', 'en')).toBe('XX')
  })

  it('parts them without labels where nearly every line is a question and its answer', () => {
    const lines = [
      'Ten short ones',
      'Tea or coffee? Tea.',
      'Sea or hill? The sea.',
      'Dog or cat? A goat.',
      'Fear? Lifts.'
    ]
    expect(lettersOf(lines.join('\n\n'), 'en')).toBe('.XXXX')
  })

  it('keeps a foreign tag with which an answer begins', () => {
    const text = 'Why do you write?\n\n<script>alert(1)</script> Because I must.\n\nAnd when?\n\nAt night.\n'
    expect(JSON.stringify(parse(text).tree)).toContain('<script>alert(1)</script> Because I must.')
  })

  it.each([
    [
      'marks',
      ['- The lamp.', 'Lit at dusk.', '- The stairs.', 'A hundred and twelve.', '- The letters.', 'Every month.']
    ],
    [
      'headings',
      [
        '## The lamp',
        'It was lit at dusk.',
        '## The stairs',
        'There were a hundred and twelve.',
        '## The letters',
        'The board wrote every month.'
      ]
    ]
  ] as const)('is heard where the front matter names the convention: %s', (convention, turns) => {
    const gap = convention === 'marks' ? '\n' : '\n\n'
    const text = `The keeper\n\nShe kept the lamp for years.\n\n${turns.join(gap)}`
    const told = parse(text, {locale: 'en', frontMatter: {convention}}).tree
    expect(told.convention.name).toBe(convention)
    const kinds = told.children.map((node) => (node.type === 'exchange' ? node.children.length : node.type))
    expect(kinds).toEqual(['headline', 'standfirst', 2, 2, 2])
  })

  it('cuts emphasis where it closes, if it opened before the label, and no other', () => {
    const text = `The bus driver

**JUNE PARK: You take the bus. Why?**

**ROSA DUARTE:** For a week.

**JP:** What do they tell *you?*

**RD:** That the bus is *late.*
`
    const {tree} = parse(text, {locale: 'en'})
    const texts = tree.children.flatMap((node) => (node.type === 'exchange' ? node.children : []))
    expect(texts.map((turn) => JSON.stringify(turn).includes('"type":"emphasis"'))).toEqual([false, false, true, true])
    expect(JSON.stringify(texts)).not.toContain('?**"')
  })

  it('takes nothing above a paragraph that leads over to the interview for a turn, whatever it asks', () => {
    const text = `# The light and the sea

Whom would you ask for one more night of light? The game does not say.

Keeper puts such questions to those who play it. Its lamp goes out at every dawn, and so do you.

Curious how so little can say so much, we caught up with the two sisters who drew it.

Was there ever a ship?

There was. We took it out because people waited for it.

And who lit the lamp?

My sister did, on the last day.

Would you do it again?

Tomorrow, if somebody paid us.
`
    const {tree} = parse(text, {locale: 'en'})
    expect(tree.children.map(({type}) => type)).toEqual(['headline', 'standfirst', 'exchange', 'exchange', 'exchange'])
  })
})
