import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {build, type BuildResult} from '../../src/build.ts'
import {hashesIn, put} from '../fixtures/files.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-newcomers-'))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

const settings = `url: https://news.example/
name: The Lantern
time_zone: Asia/Tehran
locales: [en, fa]
cards: none
`

interface Facts {
  readonly day: number
  readonly title: string
  readonly fields?: string
}

const talk = ({day, title, fields = ''}: Facts): string => `---
date: ${new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)}
${fields}---

${title}

Q: Why did you stay?
A: Because of the river.

Q: Will there be a bridge?
A: They have promised one for twenty years.
`

type Files = Readonly<Record<string, string>>

const old: Files = {
  'content/site.yaml': settings,
  'content/pages/about/en.md': '# About us\n\nWe ask.\n',
  ...Object.fromEntries(
    Array.from({length: 60}, (_, day) => [
      `content/interviews/talk-${day}/en.txt`,
      talk({
        day,
        title: `Talk ${day}`,
        fields: day === 7 ? 'moved_from: old-talk\n' : day % 20 === 3 ? 'interviewee: Omid Rad\n' : ''
      })
    ])
  )
}

interface Outcome {
  readonly warm: BuildResult
  readonly anew: BuildResult
}

/** Builds, changes files, and builds again; a build that looks at everything must come to the same. */
async function afterChange(changed: Files, before: Files = old): Promise<Outcome> {
  for (const [name, text] of Object.entries(before)) put(folder, name, text)
  await build(folder)
  for (const [name, text] of Object.entries(changed)) put(folder, name, text)
  const warm = await build(folder)
  const found = hashesIn(join(folder, 'dist'))
  const anew = await build(folder, {isCold: true})
  expect(found).toEqual(hashesIn(join(folder, 'dist')))
  expect(anew.written).toEqual([])
  expect(warm.messages).toEqual(anew.messages)
  for (const name of ['texts', 'pages', 'sizeBytes', 'errors', 'warnings'] as const)
    expect(warm.figures[name]).toBe(anew.figures[name])
  return {warm, anew}
}

describe('a text that comes', () => {
  it('is read alone, and makes the pages near it', async () => {
    const {warm, anew} = await afterChange({
      'content/interviews/talk-60/en.txt': talk({day: 60, title: 'The newest', fields: 'interviewee: Omid Rad\n'})
    })
    expect(warm.figures.parsed).toBe(1)
    expect(warm.figures.rendered).toBeLessThan(anew.figures.rendered / 3)
    expect(warm.written).toContain('en/talk-60/index.html')
    expect(warm.written).not.toContain('en/page/1/index.html')
  })

  it('makes the pages of lists that move on when it is an old one', async () => {
    const {warm} = await afterChange({'content/interviews/between/en.txt': talk({day: 30, title: 'Between'})})
    expect(warm.figures.parsed).toBe(1)
    expect(warm.written).toContain('en/page/2/index.html')
    expect(warm.written).not.toContain('en/page/1/index.html')
  })

  it('joins the versions of its interview', async () => {
    const {warm} = await afterChange({
      'content/interviews/talk-5/fa.txt': talk({day: 5, title: 'گفت‌وگوی پنجم', fields: 'translated_from: en\n'})
    })
    expect(warm.figures.parsed).toBe(1)
    expect(warm.written).toContain('en/talk-5/index.html')
    expect(warm.written).toContain('fa/talk-5/index.html')
  })

  it.each([
    ['the address of a page', {'content/interviews/about/en.txt': talk({day: 61, title: 'About'})}],
    ['a former address', {'content/interviews/old-talk/en.txt': talk({day: 61, title: 'Old'})}],
    ['an address of the site', {'content/interviews/topics/en.txt': talk({day: 61, title: 'Topics'})}],
    ['a slug that another has', {'content/interviews/Talk-8/en.txt': talk({day: 61, title: 'Eight'})}],
    ['a slug of its own', {'content/interviews/new/en.txt': talk({day: 61, title: 'New', fields: 'slug: newer\n'})}],
    [
      'a former address of its own',
      {'content/interviews/new/en.txt': talk({day: 61, title: 'New', fields: 'moved_from: talk-8\n'})}
    ],
    ['an unknown language', {'content/interviews/new/de.txt': talk({day: 61, title: 'New'})}],
    [
      'a file that nobody reads',
      {'content/interviews/new/en.txt': talk({day: 61, title: 'New'}), 'content/interviews/new/notes.pdf': 'x'}
    ],
    [
      'a folder within its own',
      {'content/interviews/new/en.txt': talk({day: 61, title: 'New'}), 'content/interviews/new/more/en.txt': 'x'}
    ],
    [
      'a file of its name outside',
      {
        'content/interviews/new/en.txt': talk({day: 61, title: 'New'}),
        'content/new.fa.txt': talk({day: 61, title: 'تازه'})
      }
    ],
    ['no date', {'content/interviews/new/en.txt': talk({day: 61, title: 'New'}).replace(/^date.*\n/mu, '')}],
    ['no words', {'content/interviews/new/en.txt': ''}]
  ])('is left to others where it has %s', async (_what, files) => {
    const {warm} = await afterChange(files)
    expect(warm.figures.texts).toBeGreaterThan(60)
  })

  it('is left to others where somebody else has its page', async () => {
    const {warm} = await afterChange(
      {'content/interviews/new/en.txt': talk({day: 61, title: 'New'})},
      {...old, 'public/en/new/index.html': 'mine'}
    )
    expect(warm.messages).toMatchObject([{ruleId: 'duplicate-address'}])
  })

  it('does not hide that somebody has taken away a page of the site', async () => {
    for (const [name, text] of Object.entries(old)) put(folder, name, text)
    await build(folder)
    await build(folder)
    rmSync(join(folder, 'dist/en/talk-3'), {recursive: true})
    put(folder, 'content/interviews/new/en.txt', talk({day: 61, title: 'New'}))
    expect((await build(folder)).written).toEqual(expect.arrayContaining(['en/new/index.html', 'en/talk-3/index.html']))
  })

  it.each(['new', 'another'])('is the first of the site, and a record lay in the folder `%s` before', async (name) => {
    const {'content/site.yaml': site = ''} = old
    put(folder, 'content/site.yaml', site)
    const record = 'q7:\n  en: ["Why did you stay?", "Because of the river."]\n'
    put(folder, `content/interviews/${name}/questions.yaml`, record)
    // Folders that were made just before the first build are looked at once more.
    await build(folder)
    const {anew} = await afterChange({'content/interviews/new/en.txt': talk({day: 1, title: 'New'})}, {})
    expect(anew.messages.map(({ruleId}) => ruleId)).not.toContain('no-interviews')
  })

  it('finds a family whose file lay outside', async () => {
    await afterChange(
      {'content/interviews/new/en.txt': talk({day: 61, title: 'New'})},
      {...old, 'content/interviews/new.fa.txt': talk({day: 61, title: 'تازه', fields: 'slug: newer\n'})}
    )
  })
})

describe('a text that is planned otherwise', () => {
  it('takes its new place, and leaves pages alone that it does not pass', async () => {
    const {warm} = await afterChange({
      'content/interviews/talk-40/en.txt': talk({day: 44, title: 'Talk 40', fields: 'topics: [rivers]\n'})
    })
    expect(warm.figures.parsed).toBe(1)
    expect(warm.written).toContain('en/topics/rivers/index.html')
    expect(warm.written).not.toContain('en/page/1/index.html')
  })

  it('gives somebody a page who answers for the second time, and takes it away again', async () => {
    const first = {
      ...old,
      'content/interviews/talk-9/en.txt': talk({day: 9, title: 'Nine', fields: 'interviewee: Sara Nuri\n'})
    }
    const second = {
      'content/interviews/talk-40/en.txt': talk({day: 40, title: 'Forty', fields: 'interviewee: Sara Nuri\n'})
    }
    const {warm} = await afterChange(second, first)
    expect(warm.written).toContain('en/people/sara-nuri/index.html')
    expect(warm.written).toContain('en/talk-9/index.html')
    const back = await afterChange(
      {'content/interviews/talk-40/en.txt': talk({day: 40, title: 'Forty'})},
      {...first, ...second}
    )
    expect(back.warm.removed).toContain('en/people/sara-nuri/index.html')
  })
})

describe('a body that is another', () => {
  const five = 'content/interviews/talk-5/en.txt'
  const plain = talk({day: 5, title: 'Talk 5'})
  const doubtful = plain.replace('the river', 'all 1۲ of us')
  const wrong = plain.replace('the river', 'the \u202eriver')

  it('brings its warnings and takes them away', async () => {
    const {warm} = await afterChange({[five]: doubtful})
    expect([warm.figures.warnings, warm.figures.parsed]).toEqual([1, 1])
    const back = await afterChange({[five]: plain}, {...old, [five]: doubtful})
    expect([back.warm.figures.warnings, back.warm.figures.parsed]).toEqual([0, 1])
  })

  it('is not shown where it has an error', async () => {
    const {warm} = await afterChange({[five]: wrong})
    expect(warm.figures).toMatchObject({errors: 1, keptTexts: 1})
    expect(readFileSync(join(folder, 'dist/en/talk-5/index.html'), 'utf8')).toContain('Because of the river.')
  })

  it('does not hide that another one has an error', async () => {
    const {warm} = await afterChange(
      {[five]: plain.replace('river', 'sea')},
      {...old, 'content/interviews/talk-6/en.txt': ''}
    )
    expect(warm.figures).toMatchObject({errors: 1})
    expect(warm.written).toContain('en/talk-5/index.html')
  })

  it('has the questions that its record knows', async () => {
    const record =
      'q7:\n  en: ["Why did you stay?", "Because of the river."]\nq9:\n  en: ["Will there be a bridge?", "They have promised one"]\n'
    const {warm} = await afterChange(
      {[five]: plain.replace('Why did you stay', 'Why, then, did you all stay on it')},
      {...old, 'content/interviews/talk-5/questions.yaml': record}
    )
    expect(warm.messages.map(({ruleId}) => ruleId)).toContain('reworded-question')
    expect(warm.written).toContain('en/talk-5/q7/index.html')
  })
})
