import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {excerptOf} from '../../src/browser/search/excerpt.ts'
import {openFiles} from '../../src/browser/search/files.ts'
import {findMatches, type Reach} from '../../src/browser/search/match.ts'
import {indexBlock} from '../../src/collate/search-run.ts'
import type {UrlPath} from '../../src/model.ts'
import {searchIndex, searchTexts} from '../../src/render/search.ts'
import {BLOCK, segmentsOf, shardList} from '../../src/text/search-layout.ts'
import {readQuery} from '../../src/text/search-query.ts'
import type {SearchRecord} from '../../src/text/search-record.ts'
import {PLACES_MAX, shardTerms} from '../../src/text/search-shard.ts'
import {type SearchLocale, searchWords, termsOf} from '../../src/text/search-words.ts'

const seeded = {seed: 20260211, numRuns: 60}

interface Told {
  readonly headline?: string
  readonly people?: readonly string[]
  readonly standfirst?: string
  readonly exchanges?: readonly (readonly [question: string, answer: string])[]
}

function recordOf({headline = '', people = [], standfirst = '', exchanges = []}: Told): SearchRecord {
  return {
    href: '../slug/',
    headline,
    standfirst,
    people,
    exchanges: exchanges.map(([question, answer], i) => ({id: `q${i + 1}`, question, answer}))
  }
}

/** All files of a language by their path below the search page, as a build makes them. */
function filesOf(records: readonly SearchRecord[], locale: SearchLocale): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>()
  const starts = Array.from({length: Math.ceil(records.length / BLOCK)}, (_, block) => block * BLOCK)
  const runs = starts.map((start) => indexBlock(records.slice(start, start + BLOCK), locale))
  for (const {name, start, count} of segmentsOf(records.length)) {
    const view = {runs: runs.slice(start / BLOCK, Math.ceil((start + count) / BLOCK))}
    const page = {kind: 'search-index', url: `${name}/${shardList}` as UrlPath, locale, view} as const
    for (const {path, body} of searchIndex(page)) files.set(path, body)
  }
  const texts = {kind: 'search-texts', url: 'text/0.json' as UrlPath, locale, view: {first: 0, records}} as const
  for (const {path, body} of searchTexts(texts)) files.set(path, body)
  return files
}

/** Searches as the page does. @returns numbers of interviews, best first, and what was fetched */
async function search(query: string, records: readonly SearchRecord[], locale: SearchLocale) {
  return searchWithin('whole', {query, records, locale})
}

interface Asked {
  readonly query: string
  readonly records: readonly SearchRecord[]
  readonly locale: SearchLocale
}

async function searchWithin(reach: Reach, {query, records, locale}: Asked) {
  const files = filesOf(records, locale)
  const asked: string[] = []
  const {segments, record, head} = openFiles(records.length, (path) => {
    asked.push(path)
    const body = files.get(path)
    return Promise.resolve(body === undefined ? new Response('', {status: 404}) : new Response(body as BodyInit))
  })
  const slots = readQuery(query, locale)
  const matches = await findMatches(slots, await segments(), {count: records.length, reach})
  return {...matches, asked, files, record, head, slots}
}

function shardsIn(asked: readonly string[]): string[] {
  return asked.filter((path) => path.endsWith('.bin') && !path.endsWith(shardList))
}

const found = async (...args: Parameters<typeof search>): Promise<readonly number[]> =>
  (await search(...args)).interviews

describe('a search', () => {
  const harbour = recordOf({
    headline: 'The harbour at night',
    people: ['Leila Karimi'],
    standfirst: 'A talk about lamps.',
    exchanges: [
      ['What do you hear in the fog?', 'A bell, and then the ropes.'],
      ['Who keeps the lamps?', 'The harbour master keeps them. Fog hides them.']
    ]
  })
  const bridge = recordOf({
    headline: 'A bridge of ropes',
    people: ['Omar Haddad'],
    exchanges: [['Why ropes?', 'Steel came later. Karimi told me so.']]
  })

  it('finds words of headlines, names, standfirsts, questions and answers', async () => {
    for (const word of ['night', 'leila', 'talk', 'hear', 'bell']) {
      expect(await found(word, [bridge, harbour], 'en'), word).toEqual([1])
    }
  })

  it('finds only what has all words', async () => {
    expect(await found('bell ropes', [bridge, harbour], 'en')).toEqual([1])
    expect(await found('bell steel', [bridge, harbour], 'en')).toEqual([])
  })

  it('finds the beginning of a word while it is typed, and no longer when it is finished', async () => {
    expect(await found('harb', [bridge, harbour], 'en')).toEqual([1])
    expect(await found('harb ', [bridge, harbour], 'en')).toEqual([])
  })

  it('ranks a headline above an answer, and a name above an answer', async () => {
    expect(await found('ropes ', [bridge, harbour], 'en')).toEqual([0, 1])
    expect(await found('karimi ', [harbour, bridge], 'en')).toEqual([0, 1])
  })

  it('ranks words of one exchange above words of two', async () => {
    const together = recordOf({exchanges: [['One?', 'apple pear'], ['Two?', 'plum']]}) // prettier-ignore
    const apart = recordOf({exchanges: [['One?', 'apple'], ['Two?', 'pear']]}) // prettier-ignore
    expect(await found('apple pear ', [together, apart, apart], 'en')).toEqual([0, 2, 1])
  })

  it('shows the newest first among equals', async () => {
    expect(await found('lamps ', [harbour, harbour, harbour], 'en')).toEqual([2, 1, 0])
  })

  it('finds nothing for nothing', async () => {
    expect(await found('  ', [bridge, harbour], 'en')).toEqual([])
    expect(await found('«؟» …', [bridge, harbour], 'en')).toEqual([])
  })

  it('finds what stands in an exchange beyond the parts that the index tells apart', async () => {
    const long = recordOf({
      exchanges: Array.from({length: 40}, (_, i) => [`Question ${i}?`, `word${i} everywhere`] as const)
    })
    const {interviews, record, slots} = await search('word37 everywhere ', [bridge, long], 'en')
    expect(interviews).toEqual([1])
    expect(excerptOf(await record(1), slots, 'en').id).toBe('q38')
  })
})

describe('the index', () => {
  const words = [
    'کتاب',
    'می‌خواهم',
    'پرسش‌ها',
    'گفت‌وگو',
    'رود',
    'ستاره',
    'زنگ',
    'طناب',
    'فانوس',
    'مه',
    'دریا',
    'ایران'
  ]
  const texts = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 12}).map((list) => list.join(' '))
  const records = fc.array(
    fc
      .record({headline: texts, answer: texts})
      .map(({headline, answer}) => recordOf({headline, exchanges: [['زنگ چیست؟', answer]]})),
    {minLength: 1, maxLength: 200}
  )

  it('finds every interview by every word of it, through all segments', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.nat(), async (all, pick) => {
        const at = pick % all.length
        const own = all[at]
        const text = `${own?.headline} ${own?.exchanges[0]?.answer}`
        const telling = searchWords(text, 'fa').filter((word) => termsOf(word).length > 0)
        const word = telling[pick % telling.length]
        expect(await found(`${text.slice(word?.start, word?.end)} `, all, 'fa')).toContain(at)
      }),
      seeded
    )
  })

  it('leaves the files of older segments as they are when an interview is added', () => {
    const all = Array.from({length: 200}, (_, i) => recordOf({headline: `interview number ${i} of harbour${i % 7}`}))
    const before = filesOf(all.slice(0, 199), 'en')
    const after = filesOf(all, 'en')
    for (const [path, body] of before) {
      if (!path.startsWith('192-') && path !== 'text/heads-24.json') expect(after.get(path), path).toEqual(body)
    }
  })

  it('fetches, while somebody types, one shard of a segment for the last word, and heads without what was said', async () => {
    const tail = 'x'.repeat(40)
    const records = Array.from({length: 200}, (_, i) =>
      recordOf({
        headline: `Talk ${i}`,
        exchanges: [['', Array.from({length: 60}, (_v, k) => `w${i * 60 + k}${tail}`).join(' ')]]
      })
    )
    const asked = {query: 'w43', records, locale: 'en'} as const
    const [whole, near] = [await searchWithin('whole', asked), await searchWithin('near', asked)]
    expect(shardsIn(near.asked).length).toBeLessThan(shardsIn(whole.asked).length)
    expect(whole.interviews).toEqual(expect.arrayContaining([...near.interviews]))
    expect(near.interviews.length).toBeGreaterThan(0)
    expect(await near.head(71)).toEqual(recordOf({headline: 'Talk 71'}))
  })

  it('asks for one shard of a segment for a finished word', async () => {
    const all = Array.from({length: 200}, (_, i) =>
      recordOf({headline: `${i}`, exchanges: [['', Array.from({length: 60}, (_v, k) => `w${i * 60 + k}x`).join(' ')]]})
    )
    const {asked, files} = await search('w4321x ', all, 'en')
    const lists = new Set(segmentsOf(200).map(({name}) => `${name}/${shardList}`))
    const shards = asked.filter((path) => !lists.has(path))
    expect(files.size).toBeGreaterThan(230)
    expect(shards.length).toBeLessThanOrEqual(segmentsOf(200).length)
  })

  it('keeps the newest places of a word that is everywhere', () => {
    const all = Array.from({length: 1024}, () =>
      recordOf({exchanges: Array.from({length: 14}, () => ['lamp?', 'lamp'] as const)})
    )
    const files = filesOf(all, 'en')
    const places = [...files].flatMap(([path, body]) =>
      path.endsWith('.bin') && !path.endsWith(shardList) ? [...shardTerms(body as Uint8Array)] : []
    )
    for (const {places: bytes} of places) expect(bytes.length).toBeLessThanOrEqual(PLACES_MAX)
    return expect(search('lamp ', all, 'en')).resolves.toMatchObject({isCut: true})
  })
})

const marked = (runs: readonly {text: string; isHit: boolean}[]): string =>
  runs.map(({text, isHit}) => (isHit ? `[${text}]` : text)).join('')

describe('an excerpt', () => {
  it('opens the exchange with most of the words and marks them as they are written', () => {
    const record = recordOf({
      headline: 'گفتگو با بندر',
      exchanges: [
        ['چه می‌خواهید؟', 'کتاب.'],
        ['از چه می‌گویید؟', 'این گفت‌وگو از کتاب‌هاست. دیگر هیچ.']
      ]
    })
    const {id, headline, passage} = excerptOf(record, readQuery('گفتگو کتابها', 'fa'), 'fa')
    expect(id).toBe('q2')
    expect(marked(headline)).toBe('[گفتگو] با بندر')
    expect(marked(passage)).toContain('این [گفت‌وگو] از')
  })

  it('begins with the sentence of the first word and ends with a sentence', () => {
    const filler = 'Nothing of the kind was ever said here by anybody at all. '.repeat(6)
    const answer = `${filler}The lighthouse stood. ${filler}`
    const {passage} = excerptOf(recordOf({exchanges: [['Why?', answer]]}), readQuery('lighthouse ', 'en'), 'en')
    expect(marked(passage)).toMatch(/^The \[lighthouse\] stood\. /u)
    expect(marked(passage)).toMatch(/\.$/u)
    expect(marked(passage).length).toBeLessThan(380)
  })

  it('shows the standfirst where only the head of the interview answers', () => {
    const record = recordOf({headline: 'Lamps', standfirst: 'On lamps.', exchanges: [['Why?', 'Because.']]})
    const excerpt = excerptOf(record, readQuery('lamps ', 'en'), 'en')
    expect(excerpt.id).toBeUndefined()
    expect(marked(excerpt.passage)).toBe('On [lamps].')
  })
})

const names = (count: number): string[] => segmentsOf(count).map(({name}) => name)

describe('the layout', () => {
  it('parts any number of interviews without gap or overlap', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (count) => {
        let next = 0
        for (const {start, count: size} of segmentsOf(count)) {
          expect(start).toBe(next)
          expect(size).toBeGreaterThan(0)
          next += size
        }
        expect(next).toBe(count)
        expect(segmentsOf(count).length).toBeLessThan(17)
      }),
      seeded
    )
  })

  it('keeps the names of all segments but the last while a block is not full', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.integer({min: 1, max: BLOCK - 2}), (blocks, rest) => {
        expect(names(blocks * BLOCK + rest + 1)).toEqual(names(blocks * BLOCK + rest))
      }),
      seeded
    )
  })
})
