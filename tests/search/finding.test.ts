import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {excerptOf} from '../../src/browser/search/excerpt.ts'
import {ask, glance} from '../../src/browser/search/ask.ts'
import {openFiles} from '../../src/browser/search/files.ts'
import {indexBlock} from '../../src/collate/search-run.ts'
import type {UrlPath} from '../../src/model.ts'
import {searchIndex, searchTexts} from '../../src/render/search.ts'
import {recordFile, type Segment, segmentList, segmentsOf} from '../../src/text/search-layout.ts'
import {readQuery} from '../../src/text/search-query.ts'
import type {SearchRecord} from '../../src/text/search-record.ts'
import {encodePlaces, packPlaces, partDense, readBitmap, readPlaces} from '../../src/text/search-places.ts'
import {byteWriter, shardTerms, UNITS, writeEntry, written} from '../../src/text/search-shard.ts'
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

interface Built {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly segments: readonly Segment[]
}

/** All files of a language by their path below the search page, as a build makes them. */
function built(records: readonly SearchRecord[], locale: SearchLocale, keys = keysOf(records.length)): Built {
  const files = new Map<string, string | Uint8Array>()
  const segments = segmentsOf(keys)
  for (const {name, start, blocks} of segments) {
    const indexed = blocks.map((block) => {
      const own = records.slice(start + block.start, start + block.start + block.count)
      const url = `text/${block.name}/${recordFile(0, 0)}` as UrlPath
      for (const {path, body} of searchTexts({kind: 'search-texts', url, locale, view: {records: own}}))
        files.set(path, body)
      return {...block, run: indexBlock(own, locale)}
    })
    const url = `${name}/${segmentList}` as UrlPath
    for (const {path, body} of searchIndex({kind: 'search-index', url, locale, view: {blocks: indexed}}))
      files.set(path, body)
  }
  return {files, segments}
}

function keysOf(count: number): string[] {
  return Array.from({length: count}, (_, i) => `interview-${i}`)
}

/** The index as a page opens it, and what is fetched from it. */
function opened({files, segments}: Built, locale: SearchLocale) {
  const asked: string[] = []
  const names = segments.map(({name}) => name)
  const index = openFiles(names, (path) => {
    asked.push(path)
    const body = files.get(path)
    return Promise.resolve(body === undefined ? new Response('', {status: 404}) : new Response(body as BodyInit))
  })
  return {asked, index: {files: index, locale}}
}

/** Interviews of which most say what no other does, so that their index is as large as one of real texts. */
const town = built(
  Array.from({length: 600}, (_, i) =>
    recordOf({
      headline: `The harbour, part ${i}`,
      people: [`Speaker ${i % 40}`],
      exchanges: Array.from({length: 9}, (_v, k) => [
        `What about lanterns in ${i + k}?`,
        `They are ${['forgotten', 'lit', 'sold'][(i + k) % 3]}. ${Array.from({length: 60}, (_w, j) => ((i * 631 + k * 97 + j * 7919) % 50_021).toString(36)).join(' ')}`
      ])
    })
  ),
  'en'
)

function shardsIn(asked: readonly string[]): string[] {
  return asked.filter((path) => path.endsWith('.bin') && !path.endsWith(segmentList))
}

/** Searches as the page does when typing rests. @returns numbers of interviews, best first */
async function found(
  query: string,
  records: readonly SearchRecord[],
  locale: SearchLocale
): Promise<readonly number[]> {
  return (await ask(query, opened(built(records, locale), locale).index)).interviews
}

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
    const {interviews, results} = await ask('word37 everywhere ', opened(built([bridge, long], 'en'), 'en').index)
    expect(interviews).toEqual([1])
    expect((await results(0, 1)).map(({excerpt}) => excerpt.id)).toEqual(['q38'])
  })
})

const talk = (i: number): SearchRecord =>
  recordOf({headline: `interview number ${i} of harbour${i % 7}`, exchanges: [['Why?', `Because of ${i * i}.`]]})

function changed(before: Built, after: Built): string[] {
  return [...before.files]
    .filter(([path, body]) => String(after.files.get(path)) !== String(body))
    .map(([path]) => path)
}

function blocksOf(keys: readonly string[]): Map<string, string> {
  return new Map(
    segmentsOf(keys).flatMap(({start, blocks}) =>
      blocks.map((block) => {
        const first = start + block.start
        return [block.name, String(keys.slice(first, first + block.count))] as const
      })
    )
  )
}

const longTalk = (i: number): SearchRecord => {
  const words = Array.from({length: 60}, (_, k) => `w${i * 60 + k}${'x'.repeat(40)}`)
  return recordOf({headline: `Talk ${i}`, exchanges: [['', words.join(' ')]]})
}

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
    const all = Array.from({length: 400}, (_, i) => talk(i))
    const [before, after] = [built(all.slice(0, 399), 'en'), built(all, 'en')]
    const newest = before.segments.at(-1)
    const own = [`${newest?.name}/`, `text/${newest?.blocks.at(-1)?.name}/`]
    for (const path of changed(before, after))
      expect(
        own.some((folder) => path.startsWith(folder)),
        path
      ).toBe(true)
  })

  it('remakes the records of one or two blocks when an old interview is inserted', () => {
    const keys = keysOf(2000)
    const before = blocksOf(keys)
    let remade = 0
    for (let at = 0; at < 2000; at += 40) {
      const after = blocksOf([...keys.slice(0, at), 'inserted', ...keys.slice(at)])
      remade += [...after].filter(([name, talks]) => before.get(name) !== talks).length
    }
    expect(before.size).toBeGreaterThan(25)
    expect(remade / 50).toBeLessThan(2)
  })

  it('looks, while somebody types, at one shard of the largest segment for the last word', async () => {
    const site = built(Array.from({length: 200}, (_, i) => longTalk(i)), 'en') // prettier-ignore
    const [quick, whole] = [opened(site, 'en'), opened(site, 'en')]
    const [one, all] = [await glance('w437', quick.index), await ask('w437', whole.index)]
    expect(shardsIn(quick.asked)).toHaveLength(1)
    expect(shardsIn(whole.asked).length).toBeGreaterThan(1)
    expect(one?.interviews).toHaveLength(1)
    expect(all.interviews).toEqual(expect.arrayContaining([...(one?.interviews ?? [])]))
  })

  it('keeps, while somebody types, what is shown and still answers', async () => {
    const site = built(Array.from({length: 200}, (_, i) => longTalk(i)), 'en') // prettier-ignore
    const {index} = opened(site, 'en')
    const all = await ask('talk ', index)
    const shown = all.interviews.at(-1)
    expect((await glance('talk', index))?.interviews).not.toEqual([shown])
    expect((await glance('talk', index, shown))?.interviews).toEqual([shown])
    expect((await glance('w437', index, shown))?.interviews).not.toEqual([shown])
  })

  it('looks, while somebody types, into the other segments when the largest has nothing', async () => {
    const site = built([...Array.from({length: 200}, (_, i) => longTalk(i)), recordOf({headline: 'The newest lighthouse'})], 'en') // prettier-ignore
    const {index} = opened(site, 'en')
    expect((await glance('lighth', index))?.interviews).toEqual([200])
    expect(await glance('zeppelin', index)).toBeUndefined()
    expect(await glance('', index)).toBeUndefined()
  })

  it('fetches no file twice, and again what has failed', async () => {
    const site = built([talk(1), talk(2)], 'en')
    const {asked, index} = opened(site, 'en')
    for (const query of ['i', 'in', 'inter', 'interview']) await (await glance(query, index))?.results(0, 1)
    await (await ask('interview', index)).results(0, 2)
    expect(asked).toEqual([...new Set(asked)])
    let fails = true
    const failing = openFiles(
      site.segments.map(({name}) => name),
      (path) =>
        fails ? Promise.reject(new Error('offline')) : Promise.resolve(new Response(site.files.get(path) as BodyInit))
    )
    await expect(failing.segments()).rejects.toThrow('offline')
    fails = false
    await expect(failing.segments()).resolves.toHaveLength(1)
  })

  it('asks for one shard of a segment for a finished word', async () => {
    const site = built(Array.from({length: 200}, (_, i) => longTalk(i)), 'en') // prettier-ignore
    const {asked, index} = opened(site, 'en')
    expect(site.files.size).toBeGreaterThan(230)
    await ask(`w4321${'x'.repeat(40)} `, index)
    expect(shardsIn(asked).length).toBeLessThanOrEqual(site.segments.length)
  })

  it('loads less than 150 KB with the script for three words, typed letter by letter', async () => {
    const {asked, index, files} = {...opened(town, 'en'), files: town.files}
    const query = 'harbour lanterns forgotten'
    let shown: number | undefined
    for (let end = 1; end <= query.length; end++) {
      const answer = await glance(query.slice(0, end), index, shown)
      await answer?.results(0, 1)
      shown = answer?.interviews[0] ?? shown
    }
    const answer = await ask(query, index)
    expect(await answer.results(0, 6)).toHaveLength(6)
    const loaded = asked.reduce((sum, path) => sum + Buffer.byteLength(files.get(path) ?? ''), 0)
    expect(loaded + 20_000).toBeLessThan(150_000)
  })

  it('finds a word that is everywhere in every interview, in lists that are worth fetching', async () => {
    const everywhere = recordOf({exchanges: Array.from({length: 14}, () => ['lamp?', 'lamp'] as const)})
    const site = built(Array.from({length: 1024}, () => everywhere), 'en') // prettier-ignore
    for (const [path, body] of site.files) {
      if (!path.endsWith('.bin') || path.endsWith(segmentList)) continue
      for (const {places} of shardTerms(body as Uint8Array)) expect(places.length).toBeLessThan(2200)
    }
    const answer = await ask('lamp ', opened(site, 'en').index)
    expect(answer.interviews).toHaveLength(1024)
    expect(answer.interviews.slice(0, 6)).toEqual([1023, 1022, 1021, 1020, 1019, 1018])
    const [first, last] = [(await answer.results(0, 1))[0], (await answer.results(1023, 1))[0]]
    expect(marked(first?.excerpt.question ?? [])).toBe('[lamp]?')
    expect(marked(last?.excerpt.question ?? [])).toBe('[lamp]?')
  })
})

describe('a file of terms', () => {
  const places = fc
    .uniqueArray(fc.nat(40_000), {maxLength: 3000})
    .chain((units) => fc.tuple(fc.constant(units.sort((a, b) => a - b)), fc.infiniteStream(fc.boolean())))

  it('gives back every term and its places, in any script', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({unit: 'grapheme', minLength: 1, maxLength: 40}), {maxLength: 30}),
        (given) => {
          const terms = [...new Set(given.filter((term) => !/\p{Cs}/u.test(term)))].sort()
          const file = byteWriter(4)
          for (const [at, term] of terms.entries())
            writeEntry(file, terms[at - 1] ?? '', {term, places: encodePlaces([at]), isDense: false})
          const read = [...shardTerms(written(file))]
          expect(read.map(({term}) => term)).toEqual(terms)
          expect(read.map((entry) => [...entry.places])).toEqual(terms.map((_, at) => [...encodePlaces([at])]))
        }
      ),
      seeded
    )
  })

  it('keeps every interview of a list, dense or not, and of a dense one the headlines', () => {
    fc.assert(
      fc.property(places, ([units, strong]) => {
        const all = units.map((unit) => (unit << 1) | (strong.next().value === true ? 1 : 0))
        const packed = packPlaces(encodePlaces(all))
        const interviews = new Set<number>()
        const {bitmap, list} = packed.isDense
          ? partDense(packed.places)
          : {bitmap: new Uint8Array(), list: packed.places}
        readBitmap(bitmap, (interview) => interviews.add(interview))
        const read: number[] = []
        readPlaces(list, (unit, isStrong) => {
          interviews.add(Math.floor(unit / UNITS))
          read.push((unit << 1) | (isStrong ? 1 : 0))
        })
        expect([...interviews].sort((a, b) => a - b)).toEqual([
          ...new Set(units.map((unit) => Math.floor(unit / UNITS)))
        ])
        if (!packed.isDense) expect(read).toEqual(all)
        expect(all).toEqual(expect.arrayContaining(read))
      }),
      seeded
    )
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

describe('the layout', () => {
  const keys = fc.uniqueArray(fc.string({minLength: 1, maxLength: 8}), {maxLength: 2000, size: 'max'})

  it('parts any interviews without gap or overlap, in folders of different names', () => {
    fc.assert(
      fc.property(keys, (all) => {
        const segments = segmentsOf(all)
        let next = 0
        for (const {start, count, blocks} of segments) {
          expect(start).toBe(next)
          let own = 0
          for (const block of blocks) {
            expect(block.start).toBe(own)
            expect(block.count).toBeGreaterThan(0)
            own += block.count
          }
          expect(own).toBe(count)
          next += count
        }
        expect(next).toBe(all.length)
        const names = segments.flatMap(({name, blocks}) => [name, ...blocks.map((block) => block.name)])
        expect(new Set(names).size).toBe(names.length)
      }),
      seeded
    )
  })

  it('reads a number of segments that grows with the logarithm of the archive', () => {
    expect(segmentsOf(keysOf(100_000)).length).toBeLessThan(20)
  })

  it('keeps the names of all segments while the newest block is not full', () => {
    const all = keysOf(700)
    const names = (count: number): string[] => segmentsOf(all.slice(0, count)).map(({name}) => name)
    let same = 0
    for (let count = 1; count < 700; count++) {
      if (String(names(count)) === String(names(count + 1))) same++
    }
    expect(same).toBeGreaterThan(650)
  })
})
