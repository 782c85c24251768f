import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadConfig, siteExample} from '../../src/config.ts'
import {writeSite} from '../read/temporary-site.ts'
import {nameMarks} from '../../src/text/name-marks.ts'

const good = `url: https://example.org/news/
name: {en: The Harbour, fa: بندرگاه, ar: الميناء}
time_zone: Asia/Tehran
locales: [en, fa, ar]
`

function load(site: string, others: Readonly<Record<string, string>> = {}) {
  return loadConfig(writeSite({'content/site.yaml': site, ...others}))
}

describe('a site.yaml without fault', () => {
  it('gives the settings, with what it leaves out', () => {
    expect(load(good)).toEqual({
      config: {
        url: 'https://example.org/news/',
        name: {en: 'The Harbour', fa: 'بندرگاه', ar: 'الميناء'},
        description: {},
        timeZone: 'Asia/Tehran',
        locales: ['en', 'fa', 'ar'],
        share: {
          en: ['telegram', 'whatsapp', 'x', 'facebook', 'linkedin', 'bluesky', 'email'],
          fa: ['telegram', 'whatsapp', 'x', 'facebook', 'linkedin', 'bluesky', 'email', 'eitaa', 'bale'],
          ar: ['telegram', 'whatsapp', 'x', 'facebook', 'linkedin', 'bluesky', 'email']
        },
        comments: {mode: 'stub'},
        people: [],
        topics: []
      },
      messages: []
    })
  })

  it('takes texts as they are written, whatever YAML makes of them elsewhere', () => {
    const {config} = load('url: https://example.org/\nname: 1984\ndescription: no\ntime_zone: UTC\nlocales: [en]\n')
    expect(config).toMatchObject({name: {en: '1984'}, description: {en: 'no'}})
  })

  it('takes one name for all languages', () => {
    expect(load('url: https://example.org/\nname: Both\ntime_zone: UTC\nlocales: [fa, en]\n').config?.name).toEqual({
      fa: 'Both',
      en: 'Both'
    })
  })

  it('keeps the order of languages and share targets', () => {
    const {config} = load(`${good.replace('[en, fa, ar]', '[ar, en, fa]')}share: {fa: [bale, eitaa], en: []}\n`)
    expect(config?.locales).toEqual(['ar', 'en', 'fa'])
    expect(config?.share.fa).toEqual(['bale', 'eitaa'])
    expect(config?.share.en).toEqual([])
  })

  it.each([
    ['comments: {mode: stub}', {mode: 'stub'}],
    [
      'comments: {mode: endpoint, endpoint: "https://example.org/c"}',
      {mode: 'endpoint', endpoint: 'https://example.org/c', promises: []}
    ],
    [
      'comments: {endpoint: "https://example.org/c"}',
      {mode: 'endpoint', endpoint: 'https://example.org/c', promises: []}
    ],
    [
      'comments: {endpoint: "https://example.org/c", promises: [reviewed]}',
      {mode: 'endpoint', endpoint: 'https://example.org/c', promises: ['reviewed']}
    ],
    ['comments:', {mode: 'stub'}],
    ['comments: {mode: closed}', {mode: 'closed'}],
    ['comments: {email: letters@example.org}', {mode: 'mailto', email: 'letters@example.org', promises: []}],
    ['comments: {preset: netlify}', {mode: 'endpoint', preset: 'netlify', promises: []}],
    [
      'comments: {preset: formspree, endpoint: "https://formspree.io/f/abcdwxyz", ask: []}',
      {mode: 'endpoint', preset: 'formspree', endpoint: 'https://formspree.io/f/abcdwxyz', ask: [], promises: []}
    ],
    [
      'comments: {preset: staticman, endpoint: "https://c.example/v3/entry/github/p/s/main/comments", ask: [email]}',
      {mode: 'endpoint', preset: 'staticman', ask: ['email']}
    ],
    [
      'comments: {preset: wordpress, endpoint: "https://b.example/wp-comments-post.php", note: {fa: یک ماه می‌ماند.}}',
      {mode: 'endpoint', preset: 'wordpress', note: {fa: 'یک ماه می‌ماند.'}}
    ],
    ['comments: {email: letters@example.org, note: We answer.}', {note: {en: 'We answer.', fa: 'We answer.'}}]
  ])('understands `%s`', (line, comments) => {
    expect(load(`${good}${line}\n`)).toMatchObject({config: {comments}, messages: []})
  })

  it('is read behind a byte order mark and with the line ends of Windows', () => {
    expect(load(`\uFEFF${good.replaceAll('\n', '\r\n')}`).messages).toEqual([])
  })

  it('is what the message about a missing one says to write', () => {
    expect(load(siteExample).messages).toEqual([])
  })
})

interface Fault {
  readonly name: string
  readonly site: string
  readonly ruleId: string
  readonly at: readonly [number, number]
  readonly message?: string
  readonly note: string
}

/** One line of the good file instead of another, or lines after it. */
const faults: readonly Fault[] = [
  {
    name: 'a misspelt key',
    site: `${good}descripton: x\n`,
    ruleId: 'unknown-key',
    at: [5, 1],
    note: 'Did you mean `description`?'
  },
  {
    name: 'a key of other generators',
    site: good.replace('name:', 'title:'),
    ruleId: 'unknown-key',
    at: [2, 1],
    note: 'Did you mean `name`?'
  },
  {
    name: 'a key that nothing is like',
    site: `${good}wibble: x\n`,
    ruleId: 'unknown-key',
    at: [5, 1],
    note: 'Remove the line'
  },
  {
    name: 'an unknown key deep inside',
    site: `${good}comments:\n  mod: stub\n`,
    ruleId: 'unknown-key',
    at: [6, 3],
    note: 'Did you mean `mode`?'
  },
  {
    name: 'a language as a key',
    site: good.replace('fa: ', 'farsi: '),
    ruleId: 'unknown-key',
    at: [2, 25],
    note: 'Did you mean `fa`?'
  },
  {
    name: 'a missing key',
    site: good.replace(/^time_zone.*\n/mu, ''),
    ruleId: 'missing-key',
    at: [1, 1],
    message: '`time_zone`',
    note: '`time_zone: Asia/Tehran`'
  },
  {
    name: 'a missing name',
    site: good.replace('fa: بندرگاه, ', ''),
    ruleId: 'missing-key',
    at: [2, 7],
    message: '`name.fa`',
    note: '`fa: …` below `name`'
  },
  {
    name: 'an empty value',
    site: good.replace('Asia/Tehran', ''),
    ruleId: 'missing-key',
    at: [1, 1],
    message: '`time_zone`',
    note: '`time_zone: Asia/Tehran`'
  },
  {
    name: 'a list for a text',
    site: good.replace('Asia/Tehran', '[a, b]'),
    ruleId: 'wrong-type',
    at: [3, 12],
    message: 'list',
    note: 'one text'
  },
  {
    name: 'a text for a list',
    site: good.replace('[en, fa, ar]', 'en'),
    ruleId: 'wrong-type',
    at: [4, 10],
    note: 'square brackets'
  },
  {name: 'a text for keys', site: `${good}comments: stub\n`, ruleId: 'wrong-type', at: [5, 11], note: 'indented'},
  {name: 'a list for keys', site: `${good}comments: [stub]\n`, ruleId: 'wrong-type', at: [5, 11], note: 'indented'},
  {
    name: 'http',
    site: good.replace('https:', 'http:'),
    ruleId: 'site-address',
    at: [1, 6],
    message: '`http:`',
    note: 'https://'
  },
  {name: 'no scheme', site: good.replace('https://', ''), ruleId: 'site-address', at: [1, 6], note: 'https://'},
  {
    name: 'no slash at the end',
    site: good.replace('news/', 'news'),
    ruleId: 'site-address',
    at: [1, 6],
    message: 'slash',
    note: '`url: https://example.org/news/`'
  },
  {
    name: 'a query',
    site: good.replace('news/', 'news/?a=b'),
    ruleId: 'site-address',
    at: [1, 6],
    message: 'query',
    note: 'https://'
  },
  {
    name: 'a fragment',
    site: good.replace('news/', '"https://a.b/#/"').replace('https://example.org/', ''),
    ruleId: 'site-address',
    at: [1, 6],
    message: 'fragment',
    note: 'https://'
  },
  {
    name: 'a password',
    site: good.replace('example.org', 'me:secret@example.org'),
    ruleId: 'site-address',
    at: [1, 6],
    message: 'password',
    note: 'https://'
  },
  {
    name: 'another scheme',
    site: good.replace('https://example.org/news/', '"javascript:alert(1)/"'),
    ruleId: 'site-address',
    at: [1, 6],
    note: 'https://'
  },
  {
    name: 'a misspelt zone',
    site: good.replace('Tehran', 'Teheran'),
    ruleId: 'unknown-time-zone',
    at: [3, 12],
    note: 'Did you mean `Asia/Tehran`?'
  },
  {
    name: 'a city for a zone',
    site: good.replace('Asia/Tehran', 'Tehran'),
    ruleId: 'unknown-time-zone',
    at: [3, 12],
    note: 'Did you mean `Asia/Tehran`?'
  },
  {
    name: 'an offset for a zone',
    site: good.replace('Asia/Tehran', '"+03:30"'),
    ruleId: 'unknown-time-zone',
    at: [3, 12],
    note: 'IANA'
  },
  {
    name: 'an unknown language',
    site: good.replace('[en, fa', '[en, de'),
    ruleId: 'unknown-locale',
    at: [4, 15],
    message: '`de`',
    note: 'Arabic (ar)'
  },
  {
    name: 'a language with its country',
    site: good.replace('[en, fa', '[en, fa-IR'),
    ruleId: 'unknown-locale',
    at: [4, 15],
    note: 'Did you mean `fa`?'
  },
  {
    name: 'a language twice',
    site: good.replace('[en, fa', '[en, en'),
    ruleId: 'duplicate-locale',
    at: [4, 15],
    note: 'Remove one'
  },
  {
    name: 'no language at all',
    site: good.replace('[en, fa, ar]', '[]'),
    ruleId: 'missing-locale',
    at: [4, 10],
    note: 'locales: [en, fa, ar]'
  },
  {
    name: 'cards of what has none',
    site: `${good}cards: question\n`,
    ruleId: 'unknown-cards',
    at: [5, 8],
    note: 'Did you mean `questions`?'
  },
  {
    name: 'a budget that is no number',
    site: `${good}budget: {page: 14 KB}\n`,
    ruleId: 'wrong-budget',
    at: [5, 16],
    note: '`page: 14000`'
  },
  {
    name: 'a part that nobody can make',
    site: `${good}parts: [rss, side by side]\n`,
    ruleId: 'unknown-part',
    at: [5, 14],
    note: 'Did you mean `side-by-side`?'
  },
  {
    name: 'a misspelt share target',
    site: `${good}share:\n  fa: [telegram, eita]\n`,
    ruleId: 'unknown-share-target',
    at: [6, 18],
    note: 'Did you mean `eitaa`?'
  },
  {
    name: 'an old name of a share target',
    site: `${good}share: {en: [twitter]}\n`,
    ruleId: 'unknown-share-target',
    at: [5, 14],
    note: 'Did you mean `x`?'
  },
  {
    name: 'share targets of an unknown language',
    site: `${good}share: {de: [x]}\n`,
    ruleId: 'unknown-key',
    at: [5, 9],
    note: 'Remove the line'
  },
  {
    name: 'a mode without its endpoint',
    site: `${good}comments: {mode: endpoint}\n`,
    ruleId: 'missing-endpoint',
    at: [5, 18],
    note: 'endpoint: https://'
  },
  {
    name: 'an unknown mode',
    site: `${good}comments: {mode: stubb}\n`,
    ruleId: 'unknown-mode',
    at: [5, 18],
    note: 'Did you mean `stub`?'
  },
  {
    name: 'a promise that no page knows how to make',
    site: `${good}comments:\n  endpoint: https://example.org/c\n  promises: [review]\n`,
    ruleId: 'unknown-promise',
    at: [7, 14],
    note: 'reviewed'
  },
  {
    name: 'an endpoint that is not https',
    site: `${good}comments:\n  endpoint: http://example.org/c\n`,
    ruleId: 'endpoint-address',
    at: [6, 13],
    note: 'https://'
  },
  {
    name: 'an unknown backend',
    site: `${good}comments: {preset: netlfy}\n`,
    ruleId: 'unknown-preset',
    at: [5, 20],
    note: 'Did you mean `netlify`?'
  },
  {
    name: 'a word for no comments from elsewhere',
    site: `${good}comments: {mode: none}\n`,
    ruleId: 'unknown-mode',
    at: [5, 18],
    note: 'Did you mean `closed`?'
  },
  {
    name: 'a backend that needs an address and has none',
    site: `${good}comments: {preset: formspree}\n`,
    ruleId: 'missing-endpoint',
    at: [5, 20],
    note: 'endpoint: https://'
  },
  {
    name: 'an address that the backend does not have',
    site: `${good}comments:\n  preset: wordpress\n  endpoint: https://blog.example/comments\n`,
    ruleId: 'endpoint-address',
    at: [7, 13],
    note: 'wp-comments-post.php'
  },
  {
    name: 'an email address in the address of a form',
    site: `${good}comments:\n  preset: formspree\n  endpoint: https://formspree.io/me@example.org\n`,
    ruleId: 'endpoint-address',
    at: [7, 13],
    note: 'address of the form'
  },
  {
    name: 'comments by mail without an address',
    site: `${good}comments: {mode: mailto}\n`,
    ruleId: 'missing-email',
    at: [5, 18],
    note: 'mode: closed'
  },
  {
    name: 'an email address with more around it',
    site: `${good}comments:\n  email: 'mailto:letters@example.org'\n`,
    ruleId: 'email-address',
    at: [6, 10],
    note: 'without a name'
  },
  {
    name: 'a field that no form asks for',
    site: `${good}comments:\n  preset: netlify\n  ask: [phone]\n`,
    ruleId: 'unknown-field',
    at: [7, 9],
    note: 'Remove it'
  },
  {
    name: 'an endpoint that is no address',
    site: `${good}comments:\n  endpoint: example\n`,
    ruleId: 'endpoint-address',
    at: [6, 13],
    note: 'https://'
  },
  {
    name: 'a colon in a text without quotes',
    site: good.replace(/^name.*$/mu, 'name: Harbour: the news'),
    ruleId: 'yaml-colon',
    at: [2, 7],
    note: 'name: "Harbour: the news"'
  },
  {
    name: 'a colon at the end of a text',
    site: `${good}description: The news:\n`,
    ruleId: 'yaml-colon',
    at: [5, 14],
    note: 'description: "The news:"'
  },
  {
    name: 'a colon beside quotes',
    site: `${good}description: The "Harbour": it's news\n`,
    ruleId: 'yaml-colon',
    at: [5, 14],
    note: `description: 'The "Harbour": it''s news'`
  },
  {
    name: 'a quote that is not closed',
    site: `${good}description: "The news\n`,
    ruleId: 'yaml-syntax',
    at: [6, 1],
    note: 'close every quote'
  },
  {
    name: 'a tab for indentation',
    site: `${good}comments:\n\tmode: stub\n`,
    ruleId: 'yaml-syntax',
    at: [6, 1],
    message: 'tab',
    note: 'two spaces'
  },
  {name: 'a line without a colon', site: `${good}Harbour\n`, ruleId: 'yaml-syntax', at: [5, 1], note: 'colon'},
  {
    name: 'a key twice',
    site: `${good}url: https://example.com/\n`,
    ruleId: 'duplicate-key',
    at: [5, 1],
    note: 'Keep one'
  },
  {name: 'an alias', site: `${good}description: *name\n`, ruleId: 'yaml-alias', at: [5, 14], note: 'quotes'},
  {
    name: 'a text for the whole file',
    site: 'The Harbour\n',
    ruleId: 'yaml-shape',
    at: [1, 1],
    note: 'a colon, a space'
  },
  {name: 'a second document', site: `${good}---\nurl: x\n`, ruleId: 'yaml-syntax', at: [5, 1], note: 'Remove the line'}
]

describe('a site.yaml with a fault', () => {
  it.each(faults)('gives no settings but place and advice: $name', ({site, ruleId, at, message, note}) => {
    const {config, messages} = load(site)
    expect(config).toBeUndefined()
    expect(messages).toHaveLength(1)
    const [said] = messages
    expect(said).toMatchObject({ruleId, severity: 'error', file: 'content/site.yaml'})
    expect([said?.place?.start.line, said?.place?.start.column]).toEqual(at)
    expect(said?.message).toContain(message ?? '')
    expect(said?.note).toContain(note)
  })

  it('says everything at once, in the order of the file', () => {
    const {messages} = load('nam: x\nurl: [a]\nlocals: [en]\ntime_zone: {a: b}\n')
    expect(messages.map(({ruleId, place}) => `${String(place?.start.line)} ${ruleId}`)).toEqual([
      '1 unknown-key',
      '2 wrong-type',
      '3 unknown-key',
      '4 wrong-type'
    ])
  })

  it('mends what can be mended without looking', () => {
    const site = good.replace(/^name.*$/mu, 'name: Harbour: the news')
    const fix = load(site).messages[0]?.fix
    const mended = site.slice(0, fix?.start) + String(fix?.text) + site.slice(fix?.end)
    expect(load(mended)).toMatchObject({config: {name: {en: 'Harbour: the news'}}, messages: []})
  })
})

describe('a site.yaml with something odd', () => {
  it('takes an Arabic comma in a list for part of the item, and says so', () => {
    const {messages} = load(`${good}share: {fa: [telegram، eitaa]}\n`)
    expect(messages.map(({ruleId, severity}) => [ruleId, severity])).toContainEqual(['arabic-comma', 'warning'])
    expect(messages[0]).toMatchObject({place: {start: {line: 5, column: 14}}})
    expect(messages[0]?.note).toContain('[telegram, eitaa]')
  })

  it('says that an endpoint is not used, and goes on', () => {
    const {config, messages} = load(`${good}comments: {mode: stub, endpoint: "https://example.org/c"}\n`)
    expect(config?.comments).toEqual({mode: 'stub'})
    expect(messages).toMatchObject([
      {ruleId: 'unused-endpoint', severity: 'warning', place: {start: {line: 5, column: 34}}}
    ])
  })
})

describe('no site.yaml', () => {
  it('is an error that says what to write', () => {
    const {config, messages} = loadConfig(writeSite({'content/interviews/a/en.txt': 'x'}))
    expect(config).toBeUndefined()
    expect(messages).toMatchObject([{ruleId: 'missing-config', severity: 'error', file: 'content/site.yaml'}])
    expect(messages[0]?.note).toContain(siteExample)
  })

  it('names a file that was probably meant', () => {
    const {messages} = loadConfig(writeSite({'content/site.yml': good}))
    expect(messages[0]?.note).toContain('rename it to `content/site.yaml`')
  })

  it('names the folder above that has one', () => {
    const root = writeSite({'content/site.yaml': good})
    const {messages} = loadConfig(join(root, 'content'))
    expect(messages[0]?.note).toContain(`There is one in \`${root}\``)
  })

  it('is not the same as one that cannot be read', () => {
    const root = writeSite({})
    mkdirSync(join(root, 'content/site.yaml'), {recursive: true})
    expect(loadConfig(root).messages).toMatchObject([{ruleId: 'unreadable', file: 'content/site.yaml'}])
  })

  it('is not the same as one that is not UTF-8', () => {
    const root = writeSite({'content/site.yaml': Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xc7, 0xed])})
    expect(loadConfig(root).messages).toMatchObject([{ruleId: 'not-utf-8', file: 'content/site.yaml'}])
  })
})

describe('people.yaml and topics.yaml', () => {
  const person = `mina-farahani:
  name: {en: Mina Farahani, fa: مینا فراهانی}
  role: {en: Harbour director}
  spellings: [Meena]
  links: ["https://example.org/mina"]
`

  it('become lists in the order of the files', () => {
    const {config, messages} = load(good, {
      'content/people.yaml': person,
      'content/topics.yaml': 'sea: {name: {en: Sea}}\nair: {name: {en: Air}}\n'
    })
    expect(messages).toEqual([])
    expect(config?.people).toEqual([
      {
        id: 'mina-farahani',
        name: {en: 'Mina Farahani', fa: 'مینا فراهانی'},
        family: {},
        role: {en: 'Harbour director'},
        spellings: ['Meena'],
        links: ['https://example.org/mina'],
        marks: nameMarks(['Mina Farahani', 'مینا فراهانی', 'Meena'], [])
      }
    ])
    expect(config?.topics.map(({id}) => id)).toEqual(['sea', 'air'])
  })

  it.each([
    {
      file: 'people',
      text: person.replace('spellings', 'aliases'),
      ruleId: 'unknown-key',
      at: [4, 3],
      note: '`spellings`?'
    },
    {file: 'people', text: person.replace('mina-', 'Mina '), ruleId: 'bad-id', at: [1, 1], note: 'like `'},
    {
      file: 'people',
      text: person.replace('https:', 'javascript:'),
      ruleId: 'link-address',
      at: [5, 11],
      note: 'Correct'
    },
    {file: 'people', text: 'mina: {name: {}}\n', ruleId: 'missing-key', at: [1, 14], note: 'en: …'},
    {file: 'people', text: 'mina: {role: {en: x}}\n', ruleId: 'missing-key', at: [1, 7], note: 'name: …'},
    {file: 'people', text: 'mina: Mina\n', ruleId: 'wrong-type', at: [1, 7], note: 'indented'},
    {file: 'people', text: '- mina\n', ruleId: 'yaml-shape', at: [1, 1], note: 'a colon, a space'},
    {file: 'topics', text: 'sea: {nam: {en: S}}\n', ruleId: 'unknown-key', at: [1, 7], note: '`name`?'},
    {file: 'topics', text: 'sea: {name: {en: S: d}}\n', ruleId: 'yaml-syntax', at: [1, 18], note: 'in quotes'}
  ])('say what is wrong in $file.yaml: $ruleId', ({file, text, ruleId, at, note}) => {
    const {config, messages} = load(good, {[`content/${file}.yaml`]: text})
    expect(config).toBeUndefined()
    expect(messages).toMatchObject([{ruleId, severity: 'error', file: `content/${file}.yaml`}])
    expect([messages[0]?.place?.start.line, messages[0]?.place?.start.column]).toEqual(at)
    expect(messages[0]?.note).toContain(note)
  })
})
