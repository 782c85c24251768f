import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Config, Diagnostic} from '../../src/model.ts'
import {readSources} from '../../src/read.ts'
import {encode, texts} from './bytes.ts'
import {writeSite} from './temporary-site.ts'

const [, , english = ''] = texts.en
const [, , persian = ''] = texts.fa
const [, , arabic = ''] = texts.ar

const config: Config = {
  url: 'https://example.org/',
  name: {en: 'The Harbour', fa: 'بندرگاه'},
  description: {},
  timeZone: 'Asia/Tehran',
  locales: ['en', 'fa'],
  share: {},
  comments: {mode: 'stub'},
  people: [],
  topics: [
    {id: 'sea', name: {en: 'Sea', fa: 'دریا'}},
    {id: 'trade', name: {en: 'Trade'}}
  ]
}

function read(files: Readonly<Record<string, string | Uint8Array>>, settings: Config = config) {
  return readSources(writeSite(files), settings)
}

function briefly({sources, messages}: ReturnType<typeof readSources>) {
  return {
    sources: sources.map(({path, slug, locale}) => `${path} ${slug} ${locale}`),
    messages: [...messages, ...sources.flatMap((source) => source.messages)].map(
      ({file, ruleId}) => `${String(file)} ${ruleId}`
    )
  }
}

describe('the texts of a site', () => {
  it('are found in folders, by language', () => {
    const result = read({
      'content/interviews/harbour/fa.txt': `---\ntranslated_from: en\ntopics: [sea]\n---\n${persian}`,
      'content/interviews/harbour/en.txt': english,
      'content/interviews/crane/en.md': english
    })
    expect(briefly(result)).toEqual({
      sources: [
        'content/interviews/crane/en.md crane en',
        'content/interviews/harbour/en.txt harbour en',
        'content/interviews/harbour/fa.txt harbour fa'
      ],
      messages: []
    })
    expect(result.sources[2]).toMatchObject({
      text: `---\ntranslated_from: en\ntopics: [sea]\n---\n${persian}`,
      bodyStart: 42,
      frontMatter: {translatedFrom: 'en', topics: ['sea']}
    })
  })

  it('are found where somebody dropped them, in whatever language they are', () => {
    const files = {
      'content/harbour.txt': english,
      'content/interviews/crane.txt': persian,
      'content/interviews/gate.fa.txt': persian,
      'content/interviews/gate.en.md': english,
      'content/interviews/gate v2.0.txt': english
    }
    expect(briefly(read(files))).toEqual({
      sources: [
        'content/harbour.txt harbour en',
        'content/interviews/crane.txt crane fa',
        'content/interviews/gate v2.0.txt gate-v20 en',
        'content/interviews/gate.en.md gate en',
        'content/interviews/gate.fa.txt gate fa'
      ],
      messages: []
    })
  })

  it('have the slug that the front matter of one of them gives', () => {
    const result = read({
      'content/interviews/harbour/en.txt': `---\nslug: the-long-wait\n---\n${english}`,
      'content/interviews/harbour/fa.txt': persian
    })
    expect(result.sources.map(({slug}) => slug)).toEqual(['the-long-wait', 'the-long-wait'])
  })

  it('make slugs of names as people write them', () => {
    const result = read({
      'content/interviews/The Long Wait!/en.txt': english,
      'content/interviews/بندر چشم\u200Cبه\u200Cراه/fa.txt': persian,
      ['content/interviews/' + 'Café'.normalize('NFD') + '/en.txt']: english
    })
    expect(result.sources.map(({slug}) => slug)).toEqual(['café', 'the-long-wait', 'بندر-چشم-به-راه'])
    expect(result.sources[0]?.path).toBe('content/interviews/' + 'Café'.normalize('NFD') + '/en.txt')
  })

  it('are decoded', () => {
    const {sources} = read({'content/interviews/harbour/fa.txt': encode(persian, 'utf-16le')})
    expect(sources[0]).toMatchObject({
      text: persian,
      messages: [{ruleId: 'decoded-from', file: 'content/interviews/harbour/fa.txt'}]
    })
  })

  it('are none in a folder that does not exist', () => {
    const nothing = {
      sources: [],
      messages: [{ruleId: 'no-interviews', severity: 'warning', file: 'content/interviews'}]
    }
    expect(read({})).toMatchObject(nothing)
    expect(read({'content/site.yaml': 'x', 'content/people.yaml': ''})).toMatchObject(nothing)
  })

  it('do not include what programs leave behind, or what lies beside them for Goftogu', () => {
    const beside = [
      '.DS_Store',
      '._en.txt',
      'en.txt~',
      '.en.txt.swp',
      '~$en.docx',
      'Thumbs.db',
      'README.md',
      'ids.json',
      '#en.txt#'
    ]
    const files = Object.fromEntries(beside.map((name) => [`content/interviews/harbour/${name}`, 'x']))
    expect(briefly(read({...files, 'content/interviews/harbour/en.txt': english}))).toEqual({
      sources: ['content/interviews/harbour/en.txt harbour en'],
      messages: []
    })
  })
})

interface Fault {
  readonly name: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly ruleId: string
  readonly severity?: 'error' | 'info' | 'warning'
  readonly file: string
  readonly at?: readonly [number, number]
  readonly message?: string
  readonly note: string
  /** Paths of what is there all the same. */
  readonly sources?: readonly string[]
}

const other = {'content/interviews/other/en.txt': english}
const harbour = 'content/interviews/harbour/en.txt'

const faults: readonly Fault[] = [
  {
    name: 'an empty file',
    files: {[harbour]: ''},
    ruleId: 'empty-file',
    file: harbour,
    at: [1, 1],
    note: 'Paste',
    sources: [harbour]
  },
  {
    name: 'nothing after the front matter',
    files: {[harbour]: '---\nslug: a\n---\n \n'},
    ruleId: 'empty-file',
    file: harbour,
    at: [1, 1],
    note: 'below',
    sources: [harbour]
  },
  {
    name: 'bytes that are no text',
    files: {[harbour]: Uint8Array.of(0x89, 0x50, 0, 1, 2)},
    ruleId: 'not-text',
    file: harbour,
    at: [1, 3],
    note: 'UTF-8',
    sources: [harbour]
  },
  {
    name: 'damaged UTF-8',
    files: {[harbour]: Uint8Array.of(...encode('یک\nدو\n', 'utf-8'), 0xff, 0x0a)},
    ruleId: 'not-utf-8',
    file: harbour,
    at: [3, 1],
    note: 'UTF-8',
    sources: [harbour]
  },
  {
    name: 'a misspelt key',
    files: {[harbour]: `---\nheadlin: a\n---\n${english}`},
    ruleId: 'unknown-key',
    file: harbour,
    at: [2, 1],
    note: '`headline`?',
    sources: [harbour]
  },
  {
    name: 'a colon without quotes',
    files: {[harbour]: `---\nheadline: a: b\n---\n${english}`},
    ruleId: 'yaml-colon',
    file: harbour,
    at: [2, 11],
    note: '"a: b"',
    sources: [harbour]
  },
  {
    name: 'a language that the site does not have',
    files: {'content/interviews/harbour/ar.txt': arabic},
    ruleId: 'unknown-locale',
    file: 'content/interviews/harbour/ar.txt',
    message: '`ar`',
    note: 'content/site.yaml'
  },
  {
    name: 'a language that Goftogu does not know',
    files: {'content/interviews/harbour/de.txt': english},
    ruleId: 'unknown-locale',
    file: 'content/interviews/harbour/de.txt',
    message: '`en` or `fa`',
    note: '`en.txt` or `fa.txt`'
  },
  {
    name: 'a language in full',
    files: {'content/interviews/harbour/farsi.txt': persian},
    ruleId: 'unknown-locale',
    file: 'content/interviews/harbour/farsi.txt',
    note: '`fa`'
  },
  {
    name: 'a language with its country',
    files: {'content/interviews/harbour/fa-IR.txt': persian},
    ruleId: 'unknown-locale',
    file: 'content/interviews/harbour/fa-IR.txt',
    note: '`fa`'
  },
  {
    name: 'a language in capitals',
    files: {'content/interviews/harbour/FA.txt': persian},
    ruleId: 'unknown-locale',
    file: 'content/interviews/harbour/FA.txt',
    note: '`fa`'
  },
  {
    name: 'any name in the place of a language',
    files: {'content/interviews/harbour/interview.txt': english},
    ruleId: 'unknown-locale',
    file: 'content/interviews/harbour/interview.txt',
    note: '`en.txt` or `fa.txt`'
  },
  {
    name: 'a dropped file in another language',
    files: {'content/harbour.txt': arabic},
    ruleId: 'unknown-locale',
    file: 'content/harbour.txt',
    message: 'Arabic',
    note: 'content/site.yaml'
  },
  {
    name: 'a dropped file that names another language',
    files: {'content/harbour.de.txt': english},
    ruleId: 'unknown-locale',
    file: 'content/harbour.de.txt',
    message: '`de`',
    note: '`en'
  },
  {
    name: 'a dropped file without a letter',
    files: {'content/harbour.txt': '123 ???'},
    ruleId: 'language-unclear',
    file: 'content/harbour.txt',
    note: '`content/harbour.en.txt`'
  },
  {
    name: 'an empty dropped file',
    files: {'content/harbour.txt': ''},
    ruleId: 'empty-file',
    file: 'content/harbour.txt',
    at: [1, 1],
    note: 'Paste'
  },
  {
    name: 'a text in another language than its name says',
    files: {[harbour]: persian},
    ruleId: 'language-mismatch',
    severity: 'warning',
    file: harbour,
    at: [1, 1],
    message: 'Persian',
    note: '`fa`',
    sources: [harbour]
  },
  {
    name: 'a translation from a language that the site does not have',
    files: {[harbour]: `---\ntranslated_from: ar\n---\n${english}`},
    ruleId: 'unknown-locale',
    file: harbour,
    at: [2, 18],
    note: 'remove',
    sources: [harbour]
  },
  {
    name: 'a translation from its own language',
    files: {[harbour]: `---\ntranslated_from: en\n---\n${english}`},
    ruleId: 'translated-from-itself',
    file: harbour,
    at: [2, 18],
    note: 'remove',
    sources: [harbour]
  },
  {
    name: 'an unknown topic',
    files: {[harbour]: `---\ntopics: [trade, seas]\n---\n${english}`},
    ruleId: 'unknown-topic',
    severity: 'warning',
    file: harbour,
    at: [2, 17],
    note: '`sea`?',
    sources: [harbour]
  },
  {
    name: 'a topic by its name',
    files: {[harbour]: `---\ntopics: دریا\n---\n${english}`},
    ruleId: 'unknown-topic',
    severity: 'warning',
    file: harbour,
    at: [2, 9],
    note: '`sea`?',
    sources: [harbour]
  },
  {
    name: 'a slug that is none',
    files: {[harbour]: `---\nslug: A Slug!\n---\n${english}`},
    ruleId: 'bad-slug',
    file: harbour,
    at: [1, 1],
    note: '`slug: a-slug`',
    sources: [harbour]
  },
  {
    name: 'a name without a letter',
    files: {'content/interviews/___/en.txt': english},
    ruleId: 'bad-slug',
    file: 'content/interviews/___/en.txt',
    at: [1, 1],
    note: '`slug: …`',
    sources: ['content/interviews/___/en.txt']
  },
  {
    name: 'a name that is too long',
    files: {[`content/interviews/${'بندر'.repeat(30)}/en.txt`]: english},
    ruleId: 'bad-slug',
    file: `content/interviews/${'بندر'.repeat(30)}/en.txt`,
    at: [1, 1],
    note: '`slug: …`',
    sources: [`content/interviews/${'بندر'.repeat(30)}/en.txt`]
  },
  {
    name: 'a Word file',
    files: {'content/interviews/harbour/en.docx': 'PK'},
    ruleId: 'ignored-file',
    severity: 'warning',
    file: 'content/interviews/harbour/en.docx',
    note: 'copy, and paste'
  },
  {
    name: 'a saved page',
    files: {'content/interviews/harbour/en.html': '<p>Why?'},
    ruleId: 'ignored-file',
    severity: 'warning',
    file: 'content/interviews/harbour/en.html',
    note: 'copy, and paste'
  },
  {
    name: 'a dropped PDF',
    files: {'content/harbour.pdf': '%PDF'},
    ruleId: 'ignored-file',
    severity: 'warning',
    file: 'content/harbour.pdf',
    note: 'copy, and paste'
  },
  {
    name: 'a file of another kind',
    files: {'content/interviews/harbour/en.html': '<p>'},
    ruleId: 'ignored-file',
    severity: 'warning',
    file: 'content/interviews/harbour/en.html',
    note: '.txt'
  },
  {
    name: 'a folder of an interview in the wrong place',
    files: {'content/harbour/en.txt': english},
    ruleId: 'ignored-folder',
    severity: 'warning',
    file: 'content/harbour',
    note: 'content/interviews/'
  },
  {
    name: 'a folder in a folder',
    files: {'content/interviews/2026/harbour/en.txt': english},
    ruleId: 'ignored-folder',
    severity: 'warning',
    file: 'content/interviews/2026/harbour',
    note: 'content/interviews/'
  }
]

describe('a file with a fault', () => {
  it.each(faults)('is told with place and advice, and the others are read: $name', (fault) => {
    const {ruleId, severity = 'error', file, at, sources = []} = fault
    const result = read({...fault.files, ...other})
    expect(result.sources.map(({path}) => path)).toEqual([...sources, 'content/interviews/other/en.txt'].sort())
    const all = [...result.messages, ...result.sources.flatMap(({messages}) => messages)]
    expect(all).toMatchObject([{ruleId, severity, file}])
    const [said] = all
    if (at) expect([said?.place?.start.line, said?.place?.start.column]).toEqual(at)
    expect(said?.message).toContain(fault.message ?? '')
    expect(said?.note).toContain(fault.note)
  })

  it('is told with the rule of unreadable files where the system does not give it out', () => {
    const root = writeSite(other)
    mkdirSync(join(root, 'content/interviews/harbour'), {recursive: true})
    symlinkSync('/nowhere/at/all', join(root, 'content/interviews/harbour/en.txt'))
    const {sources, messages} = readSources(root, config)
    expect(sources).toHaveLength(1)
    expect(messages).toMatchObject([{ruleId: 'unreadable', severity: 'error', file: harbour}])
  })

  it('is told where a folder is expected', () => {
    const {messages} = read({'content/interviews': 'a file'})
    expect(messages.map(({ruleId}) => ruleId)).toContain('unreadable')
  })

  it('is told where a folder is empty', () => {
    const root = writeSite(other)
    mkdirSync(join(root, 'content/interviews/harbour'))
    expect(readSources(root, config).messages).toMatchObject([
      {ruleId: 'empty-folder', severity: 'warning', file: 'content/interviews/harbour'}
    ])
  })
})

function messagesOf(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const {sources, messages} = read({...files, ...other})
  for (const source of sources) expect(source.messages).toEqual([])
  return messages
}

function textFor(path: string): string {
  return path.endsWith('fa.txt') ? persian : english
}

describe('what a text says of itself', () => {
  const files = {[harbour]: `---\ntopics: [seas]\ntranslated_from: fa\n---\n${english}`}

  it('does not change with the settings or with other files, so that it can be kept with the text', () => {
    const alone = read(files)
    const crowded = read(
      {...files, 'content/interviews/Harbour/en.txt': english, 'content/interviews/harbour.en.txt': english},
      {...config, topics: [], locales: ['en']}
    )
    expect(alone.sources).toHaveLength(1)
    expect(crowded.sources.find(({path}) => path === harbour)).toEqual(alone.sources[0])
    expect(alone.messages.map(({ruleId}) => ruleId)).toEqual(['unknown-topic'])
    expect(crowded.messages.map(({ruleId}) => ruleId)).toContain('duplicate-slug')
  })
})

describe('two texts that claim one place', () => {
  it.each([
    ['the same but for capitals', 'content/interviews/Harbour/en.txt', 'content/interviews/harbour/fa.txt'],
    ['the same but for spaces', 'content/interviews/the harbour/en.txt', 'content/interviews/the-harbour/en.txt'],
    ['the same letters from two keyboards', 'content/interviews/علي/fa.txt', 'content/interviews/علی/fa.txt'],
    ['the same letter in pieces', `content/interviews/${'é'.normalize('NFD')}/en.txt`, 'content/interviews/é/en.txt']
  ])('are both refused, and each names the other: folders %s', (_name, first, second) => {
    const messages = messagesOf({[first]: textFor(first), [second]: textFor(second)})
    expect(messages.map(({ruleId, file, cause}) => [ruleId, file, cause?.file])).toEqual([
      ['duplicate-slug', first, second],
      ['duplicate-slug', second, first]
    ])
    for (const {note} of messages) expect(note).toContain('Rename')
  })

  it('are both refused when front matter gives both one slug', () => {
    const messages = messagesOf({
      'content/interviews/a/en.txt': `---\nslug: c\n---\n${english}`,
      'content/interviews/b/fa.txt': `---\nslug: c\n---\n${persian}`
    })
    expect(messages.map(({ruleId, file}) => `${ruleId} ${String(file)}`)).toEqual([
      'duplicate-slug content/interviews/a/en.txt',
      'duplicate-slug content/interviews/b/fa.txt'
    ])
  })

  it('are both refused when they are one interview in one language', () => {
    const messages = messagesOf({'content/interviews/a/en.txt': english, 'content/interviews/a.en.txt': english})
    expect(messages.map(({ruleId, cause}) => [ruleId, cause?.file])).toEqual([
      ['duplicate-text', 'content/interviews/a/en.txt'],
      ['duplicate-text', 'content/interviews/a.en.txt']
    ])
  })

  it('are told when two texts of one folder give two slugs', () => {
    const messages = messagesOf({
      'content/interviews/a/en.txt': `---\nslug: b\n---\n${english}`,
      'content/interviews/a/fa.txt': `---\nslug: c\n---\n${persian}`
    })
    expect(messages).toMatchObject([
      {ruleId: 'slug-mismatch', file: 'content/interviews/a/fa.txt', cause: {file: 'content/interviews/a/en.txt'}}
    ])
  })
})
