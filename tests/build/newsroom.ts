// A newsroom at random: texts with and without dates, translations, people, topics, records of questions, comments, pictures,
// static pages, settings, time that passes. In: the state of a project. Out: changes that somebody might make to it, and the
// files that it then has.
import * as fc from 'fast-check'

export type Files = Readonly<Record<string, string | Buffer>>

/** A text by its front matter, its headline and the parts of its body that somebody may change. */
interface Text {
  readonly fields: Readonly<Record<string, string>>
  readonly title: string
  readonly question: string
  readonly answer: string
  readonly guest: string
  readonly picture: boolean
}

export interface Newsroom {
  /** By family and language: `talk-1/en`. */
  readonly texts: Readonly<Record<string, Text>>
  readonly settings: Readonly<Record<string, string>>
  /** All other files. */
  readonly others: Files
  /** Milliseconds since 1970. */
  readonly now: number
}

export type Change = (newsroom: Newsroom) => Newsroom

const dayMs = 24 * 3600 * 1000

export const newNewsroom: Newsroom = {
  texts: {},
  settings: {
    url: 'https://news.example/',
    name: 'The Lantern',
    time_zone: 'Asia/Tehran',
    locales: '[en, fa, ar]',
    cards: 'none'
  },
  others: {},
  now: Date.parse('2026-02-01T00:00:00Z')
}

/** Squares of eight pixels in two colours. */
const pictures = [
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQI12NQcEjAihiGlgQAsdYwAUfqq6EAAAAASUVORK5CYII=',
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQI12NYYKCAFTEMLQkAiE8AbQ5IzcAAAAAASUVORK5CYII='
].map((text) => Buffer.from(text, 'base64'))

export function filesOf({texts, settings, others}: Newsroom): Files {
  const site = Object.entries(settings).map(([key, value]) => `${key}: ${value}\n`)
  const written = Object.entries(texts).map(([name, text]) => [`content/interviews/${name}.txt`, wordsOf(text)])
  // A text without its picture is an error, and after an error a site is not compared.
  const shown = Object.entries(texts).filter(([, {picture}]) => picture)
  const drawn = shown.map(([name]) => [
    `content/interviews/${name.slice(0, name.indexOf('/'))}/bridge.png`,
    pictures[0]
  ])
  return {
    ...Object.fromEntries(drawn),
    ...others,
    'content/site.yaml': site.join(''),
    ...Object.fromEntries(written)
  }
}

function wordsOf({fields, title, question, answer, guest, picture}: Text): string {
  const front = Object.entries(fields).map(([key, value]) => `${key}: ${value}\n`)
  return `---\n${front.join('')}---

${title}

Q: Why did you stay, ${guest}?
A: ${answer}

${picture ? '![A bridge](bridge.png "The bridge at night / Mina Azad")\n\n' : ''}Q: ${question}
A: They have promised one for twenty years.

Q: Who waits for it?
A: Everybody on both banks.
`
}

const tag = fc.constantFrom('en', 'fa', 'ar')
const family = fc.integer({min: 0, max: 4}).map((number) => `talk-${number}`)
const name = fc.tuple(family, tag).map((parts) => parts.join('/'))
const date = fc.constantFrom('2026-01-15', '2026-01-16 10:30', '2026-01-31', '2026-01-02', '2025-03-19', '2026-01-30')
const later = fc.constantFrom('2026-02-02', '2026-02-03', '2026-02-20', '2026-01-20')
const guest = fc.constantFrom('Leila Moradi', 'Omid Rad', 'Sara Nuri', 'leila moradi')
const topic = fc.constantFrom('rivers', 'bridges', 'night trains')
const title = fc.constantFrom('A bridge for us', 'The last ferry', 'Ten nights')
const answer = fc.constantFrom('Because of the river.', 'Because of the **lake**.', 'سفر', '<b> and {{ 7*7 }}.')
const question = fc.constantFrom('Will there be a bridge?', 'When will the bridge come?', 'Is a bridge worth it?')

/** A value for each key of the front matter; `undefined` takes the line away. */
const field = fc.oneof(
  {weight: 4, arbitrary: fc.tuple(fc.constant('date'), fc.option(date, {nil: undefined}))},
  {weight: 2, arbitrary: fc.tuple(fc.constant('translated_from'), fc.constantFrom('en', undefined))},
  {weight: 2, arbitrary: fc.tuple(fc.constant('interviewee'), fc.option(guest, {nil: undefined}))},
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('topics'),
      fc.uniqueArray(topic, {maxLength: 2}).map((topics) => `[${topics.join(', ')}]`)
    )
  },
  fc.tuple(fc.constant('kicker'), fc.constantFrom('Rivers', undefined)),
  fc.tuple(fc.constant('standfirst'), fc.constantFrom('On both banks.', undefined)),
  fc.tuple(fc.constant('translator'), fc.constantFrom('Mina Azad', undefined)),
  fc.tuple(fc.constant('updated'), fc.option(later, {nil: undefined})),
  fc.tuple(fc.constant('draft'), fc.constantFrom('true', undefined)),
  fc.tuple(fc.constant('expires'), fc.option(later, {nil: undefined})),
  fc.tuple(fc.constant('publish_at'), fc.option(later, {nil: undefined})),
  fc.tuple(fc.constant('comments'), fc.constantFrom('closed', undefined)),
  fc.tuple(fc.constant('moved_from'), fc.constantFrom('old-talk', 'older-talk', undefined)),
  fc.tuple(fc.constant('withdrawn'), fc.constantFrom('{reason: A mistake., date: 2026-01-31}', undefined)),
  fc.tuple(fc.constant('corrections'), fc.constantFrom('[{date: 2026-01-31, text: It is Mina.}]', undefined))
)

const newText = fc
  .record({title, question, answer, guest, picture: fc.boolean(), date: fc.option(date, {nil: undefined})})
  .map(({date: day, ...rest}) => (at: string): Text => ({
    ...rest,
    fields: {...(at.endsWith('/en') ? {} : {translated_from: 'en'}), ...(day !== undefined && {date: day})}
  }))

const person = fc
  .record({first: fc.constantFrom('Leila', 'Leyla'), role: fc.constantFrom('Ferrywoman', 'Engineer')})
  .map(
    ({first, role}) =>
      `leila:\n  name: {en: ${first} Moradi, fa: لیلا مرادی}\n  family: {en: Moradi}\n  role: {en: ${role}}\n  spellings: [Leila Moradi]\n`
  )
const record = fc
  .record({second: fc.constantFrom('q2', 'q7'), removed: fc.boolean(), asks: question})
  .map(({second, removed, asks}) =>
    [
      'q1:\n  en: ["why did you stay leila moradi", "Because of the river"]\n',
      `${second}:\n  en: [${JSON.stringify(asks)}, "They have promised one for twenty years"]\n`,
      ...(removed ? ['q9:\n  removed: true\n  en: ["Are you afraid?", "No"]\n'] : [])
    ].join('')
  )
const comment = fc
  .record({who: fc.constantFrom('Mina', 'Omid'), about: fc.constantFrom('question: q1\n', '')})
  .map(({who, about}) => `---\nname: ${who}\ndate: 2026-01-20\n${about}---\n\nWell said.\n`)

const otherFile: fc.Arbitrary<readonly [string, string | Buffer | undefined]> = fc.oneof(
  fc.tuple(fc.constant('content/people.yaml'), fc.option(person, {nil: undefined})),
  fc.tuple(
    fc.constant('content/topics.yaml'),
    fc.constantFrom('rivers:\n  name: {en: Rivers, fa: رودها}\n', 'bridges:\n  name: {en: Bridges}\n', undefined)
  ),
  fc.tuple(
    family.map((slug) => `content/interviews/${slug}/questions.yaml`),
    fc.option(record, {nil: undefined})
  ),
  fc.tuple(
    fc
      .tuple(family, fc.constantFrom('one', 'two'))
      .map(([slug, file]) => `content/interviews/${slug}/comments/${file}.md`),
    fc.option(comment, {nil: undefined})
  ),
  fc.tuple(
    family.map((slug) => `content/interviews/${slug}/bridge.png`),
    fc.constantFrom(...pictures, undefined)
  ),
  fc.tuple(
    fc.tuple(fc.constantFrom('about', 'contact'), tag).map((parts) => `content/pages/${parts.join('/')}.md`),
    fc.constantFrom('# About us\n\nWe ask.\n', '---\ntitle: Who we are\nnav: 2\norder: 1\n---\n\nWe ask.\n', undefined)
  ),
  fc.tuple(fc.constant('public/robots-note.txt'), fc.constantFrom('one\n', 'two\n', undefined)),
  fc.tuple(
    fc.constant('templates/partials/footer.njk'),
    fc.constantFrom('<footer><p>river</p></footer>\n', '<footer><p>lake</p></footer>\n', undefined)
  )
)

const setting: fc.Arbitrary<readonly [string, string | undefined]> = fc.constantFrom(
  ['time_zone', 'UTC'] as const,
  ['time_zone', 'Asia/Tehran'] as const,
  ['name', 'The Lamp'] as const,
  ['locales', '[fa, ar, en]'] as const,
  ['locales', '[en, fa, ar]'] as const,
  ['cards', 'none'] as const,
  ['cards', 'interviews'] as const,
  ['parts', '[rss]'] as const,
  ['parts', '[atom, data, questions]'] as const,
  ['parts', undefined] as const
)

export const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(name, newText)
      .map(([at, make]) => (room: Newsroom) => ({...room, texts: {...room.texts, [at]: make(at)}}))
  },
  {
    weight: 10,
    arbitrary: fc
      .tuple(name, field)
      .map(([at, [key, value]]) => editText(at, (text) => ({...text, fields: put(text.fields, key, value)})))
  },
  {weight: 3, arbitrary: fc.tuple(name, title).map(([at, words]) => editText(at, (text) => ({...text, title: words})))},
  {
    weight: 3,
    arbitrary: fc.tuple(name, answer).map(([at, words]) => editText(at, (text) => ({...text, answer: words})))
  },
  {
    weight: 2,
    arbitrary: fc.tuple(name, question).map(([at, words]) => editText(at, (text) => ({...text, question: words})))
  },
  {weight: 1, arbitrary: fc.tuple(name, guest).map(([at, words]) => editText(at, (text) => ({...text, guest: words})))},
  {weight: 1, arbitrary: name.map((at) => (room: Newsroom) => ({...room, texts: put(room.texts, at, undefined)}))},
  {
    weight: 1,
    arbitrary: fc.tuple(family, family).map(
      ([from, to]) =>
        (room: Newsroom) =>
          rename(room, from, to)
    )
  },
  {
    weight: 5,
    arbitrary: otherFile.map(([path, body]) => (room: Newsroom) => ({...room, others: put(room.others, path, body)}))
  },
  {
    weight: 2,
    arbitrary: setting.map(([key, value]) => (room: Newsroom) => ({...room, settings: put(room.settings, key, value)}))
  },
  {
    weight: 2,
    arbitrary: fc
      .integer({min: 1, max: 10})
      .map((days) => (room: Newsroom) => ({...room, now: room.now + days * dayMs}))
  }
)

/** Gives a family's folder another name, in the place of whatever bears it. */
function rename(room: Newsroom, from: string, to: string): Newsroom {
  const moved = <Value>(record: Readonly<Record<string, Value>>, above: string): Record<string, Value> => {
    const own = (name: string, folder: string): boolean => name.startsWith(`${above}${folder}/`)
    const entries = Object.entries(record)
    const coming = entries.filter(([name]) => own(name, from))
    if (from === to || coming.length === 0) return record
    const staying = entries.filter(([name]) => !own(name, from) && !own(name, to))
    return Object.fromEntries([
      ...staying,
      ...coming.map(([name, value]) => [name.replace(`${above}${from}/`, `${above}${to}/`), value] as const)
    ])
  }
  return {...room, texts: moved(room.texts, ''), others: moved(room.others, 'content/interviews/')}
}

/** Where the text is not there, another one is edited. */
function editText(wanted: string, edit: (text: Text) => Text): Change {
  return (room) => {
    const names = Object.keys(room.texts).sort()
    const at = wanted in room.texts ? wanted : names[wanted.length % Math.max(1, names.length)]
    const text = at === undefined ? undefined : room.texts[at]
    if (at === undefined || text === undefined) return room
    return {...room, texts: {...room.texts, [at]: edit(text)}}
  }
}

function put<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined
): Readonly<Record<string, Value>> {
  const {[key]: _, ...rest} = record
  return value === undefined ? rest : {...rest, [key]: value}
}
