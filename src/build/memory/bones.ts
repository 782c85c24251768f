// Bones: what planning reads of the row of a text, which is a tenth of it. In: the rows of all texts. Out: two rows of lines
// that stand in the ledger, lists that many texts have in common and the texts, and the bones of a text when somebody asks
// for them. To plan a site nobody needs a headline or a standfirst, and to read all rows for it takes longer than all the
// planning.
import type {PersonSummary, Summary} from '../../model.ts'
import type {TextFacts} from '../../read.ts'
import {intervieweesOf} from '../../collate.ts'
import {openLines, packLines, rowLength, type Lines, type Run} from '../../store.ts'

/** Of a row, these stand by themselves. */
export type Fixed = Pick<
  Summary,
  | 'slug'
  | 'locale'
  | 'hash'
  | 'face'
  | 'asked'
  | 'topics'
  | 'people'
  | 'exchangeCount'
  | 'opensWithAnswer'
  | 'published'
>

/** Most rows have none of these. */
export const rare = [
  'translatedFrom',
  'updated',
  'isDraft',
  'publishAt',
  'expires',
  'withdrawn',
  'movedFrom',
  'pictures'
] as const satisfies readonly (keyof Summary)[]

export type Rare = Partial<Pick<Summary, (typeof rare)[number]>>

/** The bones of a row, people and topics included. */
export interface Bones extends Fixed {
  readonly interviewees: readonly PersonSummary[]
  readonly facts: TextFacts
  readonly rare: Rare
}

/** Gives back one list, or one word, for all that say the same. */
export interface Share {
  readonly list: <Value extends readonly unknown[]>(value: Value) => Value
  readonly word: <Word extends string>(word: Word) => Word
}

/** The bones of one row. */
export function bonesOf({summary, facts}: Bony): Bones {
  const {slug, locale, hash, face, asked, topics, people, exchangeCount, opensWithAnswer, published} = summary
  const others: Record<string, unknown> = {}
  for (const key of rare) if (summary[key] !== undefined) others[key] = summary[key]
  return {
    slug,
    locale,
    hash,
    face,
    asked,
    topics,
    people,
    interviewees: intervieweesOf(summary),
    exchangeCount,
    opensWithAnswer,
    ...(published !== undefined && {published}),
    facts,
    rare: others
  }
}

/** The same with lists and words that are others' too; versions of one interview have most words in common. */
export function shared(bones: Bones, {list, word}: Share): Bones {
  const {facts, published} = bones
  return {
    ...bones,
    slug: word(bones.slug),
    locale: word(bones.locale),
    topics: list(bones.topics),
    people: list(bones.people),
    interviewees: list(bones.interviewees),
    ...(published !== undefined && {published: word(published)}),
    facts: {...facts, slug: word(facts.slug), locale: word(facts.locale), said: list(facts.said)}
  }
}

/** As JSON has it; lists stand by themselves, and texts name them by their places. */
type Line = readonly [
  slug: string,
  locale: Summary['locale'],
  hash: string,
  face: string,
  asked: string,
  topics: number,
  people: number,
  interviewees: number,
  exchangeCount: number,
  opensWithAnswer: 0 | 1,
  published: Summary['published'] | 0,
  fileHash: string,
  said: number,
  other: Other | 0
]

interface Other extends Rare {
  readonly factSlug?: string
  readonly written?: string
}

/** A text as its bones are taken from it. */
export interface Bony {
  readonly summary: Summary
  readonly facts: TextFacts
}

/** What texts were, for those that are as they were. */
export interface EarlierBones {
  readonly bones: Uint8Array
  /** Places of texts that it says nothing right of. */
  readonly boneless: ReadonlySet<number>
}

/** One that is as it was need only say where it stood. */
export type Known = Bony | {readonly known: number}

/** @param texts in the order in which they will be asked for; `known` is the place of one among the earlier bones. */
export function encodeBones(texts: Iterable<Known & {readonly known?: number}>, earlier?: EarlierBones): Uint8Array {
  const before = openBones(earlier?.bones)
  const lists = new Lists(before.lists)
  const packed: Run[] = []
  let lines: (string | Run)[] = []
  let run: {of: Lines; from: number; to: number} | undefined
  for (const text of texts) {
    const {known} = text
    const isKnown = known !== undefined && known < before.texts.count && earlier?.boneless.has(known) !== true
    if (isKnown && run?.to === known) run.to++
    else if (isKnown) lines.push((run = {of: before.texts, from: known, to: known + 1}))
    else {
      run = undefined
      lines.push(JSON.stringify(lineOf(text as Bony, lists)))
    }
    if (lines.length > LOOSE) {
      packed.push(whole(lines))
      run = undefined
      lines = []
    }
  }
  return Buffer.concat([lists.pack(), packLines([...packed, ...lines])])
}

/** So many lines at most stand for themselves, as texts take more room than their bytes. */
const LOOSE = 4096

/** The same lines in one. */
function whole(lines: readonly (string | Run)[]): Run {
  const of = openLines(packLines(lines))
  return {of, from: 0, to: of.count}
}

interface Opened {
  readonly lists: Lines
  readonly texts: Lines
}

function openBones(bytes: Uint8Array = new Uint8Array()): Opened {
  return {lists: openLines(bytes), texts: openLines(bytes.length === 0 ? bytes : bytes.subarray(rowLength(bytes)))}
}

function lineOf({summary, facts}: Bony, lists: Lists): Line {
  return [
    summary.slug,
    summary.locale,
    summary.hash,
    summary.face,
    summary.asked,
    lists.placeOf(summary.topics),
    lists.placeOf(summary.people),
    lists.placeOf(intervieweesOf(summary)),
    summary.exchangeCount,
    summary.opensWithAnswer ? 1 : 0,
    summary.published ?? 0,
    facts.hash,
    lists.placeOf(facts.said),
    otherOf(summary, facts)
  ]
}

/** All that a site is planned by, as a text to compare; what pages say besides may be another. */
export function spineOf(summary: Summary): string {
  const {slug, locale, topics, people, exchangeCount, opensWithAnswer, published} = summary
  const others = rare.map((key) => summary[key] ?? null)
  return JSON.stringify([
    slug,
    locale,
    topics,
    exchangeCount,
    opensWithAnswer,
    published ?? null,
    people,
    intervieweesOf(summary),
    ...others
  ])
}

function otherOf(summary: Summary, {slug, written}: TextFacts): Other | 0 {
  let other: Record<string, unknown> | undefined
  for (const key of rare) if (summary[key] !== undefined) (other ??= {})[key] = summary[key]
  if (slug !== summary.slug) (other ??= {})['factSlug'] = slug
  if (written !== undefined) (other ??= {})['written'] = written
  return other ?? 0
}

/** Lists that are mostly others' too, each once. */
class Lists {
  readonly #before: Lines
  readonly #added: string[] = []
  #places: Map<string, number> | undefined
  /** Rows that were read from bones share their lists. */
  readonly #known = new Map<readonly unknown[], number>()

  constructor(before: Lines) {
    this.#before = before
  }

  placeOf(list: readonly unknown[]): number {
    const known = this.#known.get(list)
    if (known !== undefined) return known
    this.#places ??= new Map(Array.from({length: this.#before.count}, (_, i) => [this.#before.at(i) ?? '', i]))
    const line = JSON.stringify(list)
    const place = this.#places.get(line) ?? this.#before.count + this.#added.push(line) - 1
    this.#places.set(line, place)
    this.#known.set(list, place)
    return place
  }

  pack(): Uint8Array {
    return packLines([{of: this.#before, from: 0, to: this.#before.count}, ...this.#added])
  }
}

/** The bones of each text. */
export function decodeBones(bytes: Uint8Array): (i: number) => Bones | undefined {
  const {lists, texts} = openBones(bytes)
  const known: (readonly never[])[] = []
  const listAt = (i: number): readonly never[] => (known[i] ??= JSON.parse(lists.at(i) ?? '[]') as never[])
  const word = wordsLast()
  // Many are made, so nothing is copied that need not be.
  return (i) => {
    const text = texts.at(i)
    if (text === undefined) return undefined
    const line: Line = JSON.parse(text)
    const [, , hash, face, asked] = line
    const slug = word(line[0])
    const locale = word(line[1])
    const published = line[10] === 0 || line[10] === undefined ? undefined : word(line[10])
    const facts = {hash: line[11], locale, slug, said: listAt(line[12])}
    const bones = {
      slug,
      locale,
      hash,
      face,
      asked,
      topics: listAt(line[5]),
      people: listAt(line[6]),
      interviewees: listAt(line[7]),
      exchangeCount: line[8],
      opensWithAnswer: line[9] === 1,
      facts,
      rare: noRare
    }
    const isDated = published !== undefined
    if (line[13] !== 0) return {...bones, ...(isDated && {published}), ...withOther(facts, line[13])}
    return isDated ? Object.assign(bones, {published}) : bones
  }
}

const WORDS_AT_HAND = 64

/** Gives back the word that said the same a moment ago: versions of one interview stand together and have many in common. */
function wordsLast(): <Word extends string>(word: Word) => Word {
  const words = new Map<string, string>()
  return <Word extends string>(word: Word) => {
    const known = words.get(word)
    if (known !== undefined) return known as Word
    if (words.size === WORDS_AT_HAND) words.clear()
    words.set(word, word)
    return word
  }
}

function withOther(
  facts: TextFacts,
  {factSlug = facts.slug, written, ...others}: Other
): Pick<Bones, 'facts' | 'rare'> {
  return {facts: {...facts, slug: factSlug, ...(written !== undefined && {written})}, rare: others}
}

/** Of most rows. */
export const noRare: Rare = {}
