import {describe, expect, it} from 'vitest'
import {mostLines} from '../../src/parse/lines.ts'
import {parse} from '../../src/parse.ts'
import {dress, littles} from './texts.ts'

const rules = (text: string): string[] => parse(text).messages.map(({ruleId}) => ruleId)
const exchanges = (text: string): number => parse(text).tree.children.filter(({type}) => type === 'exchange').length

describe('a text that is no interview', () => {
  it.each(['', '  \n\n\t\n'])('is empty: %j', (text) => {
    expect(rules(text)).toEqual(['empty-text'])
  })

  it('has no question', () => {
    const report = [
      'Harbour board votes to close the lighthouse',
      'The harbour board voted on Tuesday to switch off the light on Gull Rock. Six of the nine members were in favour, its chair said after the meeting.',
      'The light has been in use since 1871. It was the last one on the coast that was kept by hand.',
      'The board said that modern ships found their way without it. Fishermen had protested in front of the town hall for weeks.'
    ].join('\n\n')
    expect(rules(report)).toEqual(['no-question'])
    expect(exchanges(report)).toBe(0)
    expect(parse(report).tree.convention.name).toBe('none')
  })

  it('is a column that asks its readers', () => {
    const column = [
      'Who needs a light?',
      'I walked out to the point last night, as I have done every autumn since I came here, and the lamp was still turning.',
      'The board believes that nobody looks at it any more. The trawlers have their screens, the ferry has its radio, and the gulls never cared.',
      'But what is a coast without a light? A line on a chart, and a dark one.',
      'My neighbour, who has fished these waters for fifty years, says that he steers by it still. He does not trust a picture of the rock more than the rock itself.',
      'The money that is saved will pay for a new car park. It will be lit all night, of course.',
      'So let them vote. The sea was there before the board, and it has never asked for its permission.',
      'As for me, I shall go on walking out to the point, and I shall take a lantern.'
    ].join('\n\n')
    expect(rules(column)).toEqual(['not-an-interview'])
    expect(exchanges(column)).toBe(0)
  })

  it('is an interview where the title says so, however little its few turns tell', () => {
    const turns = [
      'How does the lamp turn?',
      'By clockwork, which is wound every four hours.',
      'What happens in fog?',
      'The horn is sounded. Nothing else can be done.'
    ]
    expect(exchanges(['The keeper of the light', ...turns].join('\n\n'))).toBe(0)
    expect(exchanges(['An interview with the keeper of the light', ...turns].join('\n\n'))).toBe(2)
  })

  it('is a quiz', () => {
    const quiz = ['How well do you know the coast?']
    for (const question of ['Which rock has a light?', 'Who built it?', 'How many steps are there?']) {
      quiz.push(question, 'a) The first one', 'b) The second one', 'c) The third one')
    }
    expect(rules(quiz.join('\n'))).toEqual(['not-an-interview'])
  })

  it.each([
    [
      'Frequently asked questions',
      'When does the ferry leave?',
      'It leaves at nine.',
      'Are dogs allowed?',
      'Dogs travel free.'
    ],
    [
      'پرسش‌های متداول',
      'کشتی چه ساعتی حرکت می‌کند؟',
      'ساعت نه صبح.',
      'آیا همراه داشتن سگ مجاز است؟',
      'بله، رایگان است.'
    ],
    ['الأسئلة الشائعة', 'متى تنطلق العبارة؟', 'تنطلق في التاسعة.', 'هل يسمح بالكلاب؟', 'نعم، ومجانا.']
  ])('is a list of frequent questions: %s', (...lines) => {
    expect(rules(lines.join('\n\n'))).toEqual(['not-an-interview'])
  })

  it('keeps every line outside of turns', () => {
    const {tree} = parse('FAQ\n\nWhen?\n\nNow.')
    expect(tree.children.every(({type}) => type !== 'exchange')).toBe(true)
    expect(tree.children.length).toBeGreaterThan(0)
  })
})

describe('doubt', () => {
  it.each(littles)('is not said where the text is plain ($locale)', (little) => {
    const [q = '', a = ''] = little.generic[0] ?? []
    const {text} = dress(little, {question: (words) => `${q} ${words}`, answer: (words) => `${a} ${words}`})
    expect(rules(text)).toEqual([])
  })

  it.each(littles)('is not said of the items of a list, nor of plain sentences in an answer ($locale)', (little) => {
    const [q = '', a = ''] = little.generic[0] ?? []
    const answers = little.exchanges.flatMap(({answer}) => answer)
    // In other words than the answers have: what stands elsewhere word for word may well be a quotation set beside them.
    const items = answers.map((words) => `- ${words.split(' ').slice(1, 5).reverse().join(' ')}`).join('\n')
    const {text} = dress(little, {
      question: (words) => `${q} ${words}`,
      answer: (words, number) => (number === 1 ? `${a} ${words}\n\n${items}\n\n${words}` : `${a} ${words}`)
    })
    expect(rules(text)).toEqual([])
  })

  it('is said with the line and what to write', () => {
    const [little] = littles
    if (!little) throw new Error('no text')
    const text = dress(little, {})
      .text.replace('Were you ever afraid up here?', 'The sea is never quite still, they say.')
      .replace(
        'What will you do when it goes dark?',
        'It will be dark then, and quiet. I have read that the lamp goes to a museum.'
      )
    const doubtful = parse(text).messages.filter(({ruleId}) => ruleId === 'doubtful-turn')
    expect(doubtful.length).toBeGreaterThan(0)
    for (const {message, note, place, severity} of doubtful) {
      expect(message).toMatch(
        /^This line was taken for (?:(?:the beginning|more) of (?:a question|an answer)|nobody’s words), with \d+ % confidence only\.$/
      )
      expect(note).toContain('`Q:`')
      expect(place?.start.line).toBeGreaterThan(18)
      expect(['warning', 'info']).toContain(severity)
    }
  })

  it('is said of a first question that may be the end of the introduction', () => {
    const text = [
      'The keeper of the light',
      'Ann Lund has lived on the rock for thirty years. We met her there in May.',
      'The light was built in 1871.',
      'My grandfather laid the first stone, and the others laughed.',
      'What do you do all day?',
      'I wind the clockwork, I write the log and I wait for the boat.',
      'Who will come after you?',
      'Nobody will. They have sent me a machine that needs no sleep.'
    ].join('\n\n')
    const [doubt] = parse(text).messages
    expect(doubt).toMatchObject({
      ruleId: 'doubtful-turn',
      message: expect.stringMatching(
        /^This line was taken for (?:nobody’s words|the beginning of a question), with [3-6]\d % confidence only\.$/
      ),
      place: {start: {line: 5}}
    })
  })

  it('reads no more lines than any book has, and says so', () => {
    const text = `${'so\n\n'.repeat(mostLines)}the rest\nof it\n`
    const {tree, messages} = parse(text)
    const message = messages.find(({ruleId}) => ruleId === 'text-too-long')
    expect(message?.place?.start.offset).toBe(text.indexOf('the rest'))
    const last = tree.children.at(-1)
    expect(last).toMatchObject({type: 'chrome', position: {end: {offset: text.length - 1}}})
    expect(last?.type === 'chrome' && last.value.endsWith('the rest\nof it')).toBe(true)
  })
})
