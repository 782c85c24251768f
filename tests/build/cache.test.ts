import {mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {build, openProject, type BuildResult, type Memory} from '../../src/build.ts'
import {hashesIn, put} from '../fixtures/files.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goftogu-build-'))
})

afterEach(() => rmSync(folder, {recursive: true, force: true}))

const settings = `url: https://news.example/
name: The Lantern
time_zone: Asia/Tehran
locales: [en, fa, ar]
`

type Files = Record<string, string>

const start: Files = {'content/site.yaml': settings}

const talk = (title: string, answer: string): string => `2026-01-15 10:30

${title}

Q: Why did you stay?
A: ${answer}

Q: Will there be a bridge?
A: They have promised one for twenty years.
`

/** A change that somebody might make to a project; gives the files after it. */
type Edit = (files: Files) => Files

const slug = fc.integer({min: 0, max: 6}).map((number) => `talk-${number}`)
const locale = fc.constantFrom('en', 'fa', 'ar')
const word = fc.constantFrom('river', 'lake', 'سفر', 'جسر', '**emphasis**', '<b>', '{{ 7*7 }}')

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(slug, locale, word).map(([name, tag, text]) => (files: Files) => ({
      ...files,
      [`content/interviews/${name}/${tag}.txt`]: talk(`About ${name}`, `Because of the ${text}.`)
    }))
  },
  {
    weight: 2,
    arbitrary: fc.tuple(slug, locale).map(
      ([name, tag]) =>
        (files: Files) =>
          without(files, `content/interviews/${name}/${tag}.txt`)
    )
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(slug, word)
      .map(([name, text]) => (files: Files) => ({...files, [`public/${name}.txt`]: `about ${text}\n`}))
  },
  {
    weight: 1,
    arbitrary: word.map((text) => (files: Files) => ({
      ...files,
      'templates/partials/footer.njk': `<footer><p>${text.replaceAll(/[{}]/gu, '')}</p></footer>\n`
    }))
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Asia/Tehran', 'UTC', 'America/New_York').map((zone) => (files: Files) => ({
      ...files,
      'content/site.yaml': settings.replace('Asia/Tehran', zone)
    }))
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('[en, fa, ar]', '[fa, ar, en]').map((list) => (files: Files) => ({
      ...files,
      'content/site.yaml': settings.replace('[en, fa, ar]', list)
    }))
  }
)

function without(files: Files, name: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([key]) => key !== name))
}

function lay(root: string, files: Files): void {
  for (const name of ['content', 'public', 'templates']) rmSync(join(root, name), {recursive: true, force: true})
  for (const [name, text] of Object.entries(files)) put(root, name, text)
}

/** Writes over what the build keeps. */
function damage(root: string, files: RegExp): void {
  const kept = join(root, '.goftogu')
  for (const name of readdirSync(kept)) if (files.test(name)) writeFileSync(join(kept, name), 'half')
}

function keyAt({plans}: Memory, i: number): string {
  return Buffer.from(plans.keys.subarray(16 * i, 16 * i + 16)).toString('hex')
}

/** How many plans a build has to make that comes after another: those whose keys are other ones. */
function plansToMake(before: Memory | undefined, after: Memory): number {
  const isComparable = before?.head?.keys.page === after.head?.keys.page
  const known = new Map(isComparable ? before?.plans.heads.map((head, i) => [head, keyAt(before, i)]) : [])
  return after.plans.heads.filter((head, i) => head !== '' && known.get(head) !== keyAt(after, i)).length
}

/** Counts what is made, and not how long it takes. */
const observer = {now: () => 0, isThorough: true}

function plansMade({timing}: BuildResult): number {
  const views = timing?.details.filter(({subject}) => subject === 'views') ?? []
  return views.reduce((sum, {times}) => sum + times, 0)
}

/** The fourth of them bears this headline. */
function fourteenTalks(headline: string): Files {
  return Object.fromEntries(
    Array.from({length: 14}, (_, i) => [
      `content/interviews/talk-${i}/en.txt`,
      talk(i === 3 ? headline : `Talk ${i}`, 'Because.').replace('2026-01-15', `2026-01-${10 + i}`)
    ])
  )
}

describe('a build that has built before', () => {
  it('makes the same site as one that has not, after whatever sequence of edits, and no page more than it has to', async () => {
    const seed = 20_260_211
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(edits, {minLength: 1, maxLength: 8}), async (sequence) => {
        const warm = join(folder, `warm-${run++}`)
        let files = start
        let last: Memory | undefined
        let memory: Memory | undefined
        for (const [step, edit] of sequence.entries()) {
          files = edit(files)
          lay(warm, files)
          // Now and then as a new process, which has nothing but the files.
          if (step % 3 === 0) memory = undefined
          memory ??= openProject(warm, {})
          const result = await build(warm, {mayPrune: true, memory, observer})
          expect(result.messages.filter(({severity}) => severity === 'error')).toEqual([])
          const clean = join(folder, `clean-${run}-${step}`)
          lay(clean, files)
          const cleanMemory = openProject(clean, {})
          const anew = await build(clean, {memory: cleanMemory})
          expect(hashesIn(join(warm, 'dist'))).toEqual(hashesIn(join(clean, 'dist')))
          expect(result.messages).toEqual(anew.messages)
          expect(plansMade(result)).toBe(plansToMake(last, cleanMemory))
          last = cleanMemory
        }
      }),
      {seed, numRuns: 12, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false}
    )
  })

  it('leads from a photographer to their page as soon as there is one', async () => {
    const guest = '---\ninterviewee: Mina Farrokhi\n---\n'
    const files = {
      ...start,
      'content/interviews/a/en.txt': `${talk('A', 'Because.')}\nPhotographs: Mina Farrokhi\n`,
      'content/interviews/b/en.txt': guest + talk('B', 'Because.')
    }
    const read = (): string => readFileSync(join(folder, 'dist/en/a/index.html'), 'utf8')
    lay(folder, files)
    await build(folder)
    expect(read()).toContain('<p><span>Photographs: Mina Farrokhi</span></p>')
    lay(folder, {...files, 'content/interviews/c/en.txt': guest + talk('C', 'Because.')})
    await build(folder)
    expect(read()).toContain('Photographs: <a href="../people/mina-farrokhi/">Mina Farrokhi</a>')
  })

  it('reads only what has changed, and says again what is wrong with the rest', async () => {
    lay(folder, {
      ...start,
      'content/interviews/a/en.txt': talk('A', 'Because.'),
      'content/interviews/b/en.txt': ''
    })
    const first = await build(folder)
    expect(first.figures).toMatchObject({texts: 2, leftOut: 1})
    const second = await build(folder)
    expect(second.figures).toMatchObject({texts: 2, parsed: 0, leftOut: 1, written: 0})
    expect(second.messages).toEqual(first.messages)
    writeFileSync(join(folder, 'content/interviews/a/en.txt'), talk('A', 'Because of the lake.'))
    expect((await build(folder)).figures).toMatchObject({parsed: 1, removed: 0})
  })

  it('makes the rows again when a setting changes, and reads no text for it', async () => {
    lay(folder, {...start, 'content/interviews/a/en.txt': talk('A', 'Because.')})
    await build(folder)
    writeFileSync(join(folder, 'content/site.yaml'), settings.replace('Lantern', 'Lamp'))
    const {figures} = await build(folder)
    expect(figures).toMatchObject({parsed: 0})
    expect(readFileSync(join(folder, 'dist/en/a/index.html'), 'utf8')).toContain('The Lamp')
  })

  it('makes only the pages of a text whose body has changed', async () => {
    lay(folder, {
      ...start,
      'content/interviews/a/en.txt': talk('A', 'Because.'),
      'content/interviews/b/en.txt': talk('B', 'Because.').replace('01-15', '01-14')
    })
    await build(folder)
    writeFileSync(
      join(folder, 'content/interviews/b/en.txt'),
      talk('B', 'Because of the lake.').replace('01-15', '01-14')
    )
    const {written, figures} = await build(folder)
    expect(figures.parsed).toBe(1)
    for (const path of written) expect(path).toMatch(/^en\/b\/|feed|atom|search/u)
    expect(written).toContain('en/b/index.html')
  })

  it('makes only the pages that show a headline which has changed', async () => {
    const site = {'content/site.yaml': `${settings}cards: none\nparts: [rss]\n`}
    lay(folder, {...site, ...fourteenTalks('About a ferry')})
    await build(folder)
    const path = 'content/interviews/talk-3/en.txt'
    writeFileSync(join(folder, path), fourteenTalks('About a bridge')[path] ?? '')
    const {figures, written} = await build(folder)
    expect(figures).toMatchObject({parsed: 1})
    expect(figures.rendered).toBeLessThan(6)
    expect(written).toContain('en/talk-3/index.html')
    expect(written).toContain('en/index.html')
    const before = hashesIn(join(folder, 'dist'))
    await build(folder, {isCold: true})
    expect(hashesIn(join(folder, 'dist'))).toEqual(before)
  })

  it('makes again what somebody has removed from the site or written over', async () => {
    lay(folder, {...start, 'content/interviews/a/en.txt': talk('A', 'Because.')})
    await build(folder)
    const before = hashesIn(join(folder, 'dist'))
    rmSync(join(folder, 'dist/en/a/index.html'))
    expect((await build(folder)).written).toEqual(['en/a/index.html'])
    writeFileSync(join(folder, 'dist/en/index.html'), 'something else')
    expect((await build(folder)).written).toEqual(['en/index.html'])
    rmSync(join(folder, 'dist'), {recursive: true})
    await build(folder)
    expect(hashesIn(join(folder, 'dist'))).toEqual(before)
  })

  it('sees a change that leaves size and time as they were', async () => {
    const text = join(folder, 'content/interviews/a/en.txt')
    lay(folder, {...start, 'content/interviews/a/en.txt': talk('A', 'Because of the lake.')})
    const {mtime} = statSync(text)
    await build(folder)
    writeFileSync(text, talk('A', 'Because of the cake.'))
    utimesSync(text, mtime, mtime)
    expect((await build(folder)).figures).toMatchObject({parsed: 1})
    expect(readFileSync(join(folder, 'dist/en/a/index.html'), 'utf8')).toContain('cake')
  })

  it('takes a fresh checkout, where all times are new, for what it is', async () => {
    lay(folder, {...start, 'content/interviews/a/en.txt': talk('A', 'Because.')})
    await build(folder)
    lay(folder, {...start, 'content/interviews/a/en.txt': talk('A', 'Because.')})
    expect((await build(folder)).figures).toMatchObject({parsed: 0, rendered: 0, written: 0})
  })

  it('works everything out anew when it is told to', async () => {
    lay(folder, {...start, 'content/interviews/a/en.txt': talk('A', 'Because.')})
    await build(folder)
    expect((await build(folder, {isCold: true})).figures).toMatchObject({parsed: 1, written: 0})
  })

  it('lives without what it kept, and with what was damaged', async () => {
    lay(folder, {...start, 'content/interviews/a/en.txt': talk('A', 'Because.')})
    await build(folder)
    const before = hashesIn(join(folder, 'dist'))
    const kept = join(folder, '.goftogu')
    for (const name of readdirSync(kept, {recursive: true, encoding: 'utf8'})) {
      if (statSync(join(kept, name)).isFile()) writeFileSync(join(kept, name), '{"half": ')
    }
    const damaged = await build(folder)
    expect(damaged.figures).toMatchObject({parsed: 1, written: 0, removed: 0})
    rmSync(kept, {recursive: true})
    await build(folder)
    expect(hashesIn(join(folder, 'dist'))).toEqual(before)
  })

  it('begins anew where any part of what it kept is damaged, whenever that is found out', async () => {
    const texts = ['a', 'b', 'c'].map((name) => [
      `content/interviews/${name}/en.txt`,
      talk(`About ${name}`, 'Because.')
    ])
    const files: Files = {...start, ...Object.fromEntries(texts)}
    lay(folder, files)
    await build(folder)
    const kept = join(folder, '.goftogu')
    for (let part = 0; part < 12; part++) {
      const name = readdirSync(kept).find((one) => one.endsWith('.columns')) ?? ''
      const bytes = readFileSync(join(kept, name))
      bytes.fill('#', Math.floor((part * bytes.length) / 12), Math.floor(((part + 1) * bytes.length) / 12))
      writeFileSync(join(kept, name), bytes)
      const file = 'content/interviews/b/en.txt'
      // In turn a body, a headline, and one that comes.
      const answer = `Because of ${'again '.repeat(part)}it.`
      if (part % 3 === 0) put(folder, file, talk('About b', answer))
      else if (part % 3 === 1) put(folder, file, talk(`About b ${part}`, answer))
      else put(folder, `content/interviews/d-${part}/en.txt`, talk(`About d ${part}`, answer))
      const {messages} = await build(folder)
      expect(messages).toEqual([])
      const before = hashesIn(join(folder, 'dist'))
      await build(folder, {isCold: true})
      expect(hashesIn(join(folder, 'dist'))).toEqual(before)
    }
  })

  it('reads a text again whose tree was damaged though its row was not', async () => {
    const texts = {'content/interviews/a/en.txt': talk('About a ferry', 'Because.')}
    lay(folder, {...start, ...texts, 'content/interviews/a/fa.txt': talk('About a ferry', 'Because.')})
    await build(folder)
    damage(folder, /^articles.*\.pack$/u)
    // Another headline beside it has the page made again.
    lay(folder, {...start, ...texts, 'content/interviews/a/fa.txt': talk('About a boat', 'Because.')})
    // As a process of its own, which has not read a text before.
    vi.resetModules()
    const fresh = await import('../../src/build.ts')
    const {figures} = await fresh.build(folder)
    expect(figures).toMatchObject({parsed: 2})
    const before = hashesIn(join(folder, 'dist'))
    await build(folder, {isCold: true})
    expect(hashesIn(join(folder, 'dist'))).toEqual(before)
  })

  it('keeps a text that breaks as it was, even where the settings have changed since', async () => {
    lay(folder, {...start, 'content/interviews/a/en.txt': talk('A', 'Because.')})
    await build(folder)
    lay(folder, {'content/site.yaml': settings.replace('Lantern', 'Lamp'), 'content/interviews/a/en.txt': ''})
    const result = await build(folder)
    expect(result.figures).toMatchObject({keptTexts: 1, leftOut: 0})
    const page = readFileSync(join(folder, 'dist/en/a/index.html'), 'utf8')
    expect(page).toContain('Because.')
    expect(page).toContain('The Lamp')
  })

  it('does not remove the page of a text that it must leave out', async () => {
    lay(folder, {...start, 'content/interviews/a/en.txt': talk('A', 'Because.')})
    await build(folder)
    damage(folder, /\.pack$/u)
    writeFileSync(join(folder, 'content/interviews/a/en.txt'), '')
    const result = await build(folder)
    expect(result.figures).toMatchObject({leftOut: 1})
    expect(readFileSync(join(folder, 'dist/en/a/index.html'), 'utf8')).toContain('Because.')
    rmSync(join(folder, 'content/interviews/a'), {recursive: true})
    expect((await build(folder)).removed).toContain('en/a/index.html')
  })

  it('remembers what was good of a text whose page cannot be made', async () => {
    const texts = {'content/interviews/a/en.txt': talk('A', 'Because.')}
    const broken = {'templates/partials/footer.njk': '{% if %}'}
    lay(folder, {...start, ...texts})
    await build(folder)
    lay(folder, {...start, ...broken, 'content/interviews/a/en.txt': talk('A', 'Because of the lake.')})
    await build(folder)
    lay(folder, {...start, 'content/interviews/a/en.txt': ''})
    const result = await build(folder)
    expect(result.figures).toMatchObject({keptTexts: 1, leftOut: 0, removed: 0})
    expect(readFileSync(join(folder, 'dist/en/a/index.html'), 'utf8')).toContain('<p>Because.</p>')
  })
})
