// Bones: what planning reads of the row of a text, which is a tenth of it. In: the rows of all texts. Out: one JSON text that
// stands in the ledger, and the bones of a text when somebody asks for them. To plan a site nobody needs a headline or a
// standfirst, and to read all rows for it takes longer than all the planning.
import type {Diagnostic, PersonSummary, Summary} from '../model.ts'
import type {TextFacts} from '../read.ts'
import {intervieweesOf} from '../collate.ts'

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

/** Gives back one list for all that say the same. */
export type Share = <Value extends readonly unknown[]>(value: Value) => Value

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

/** The same with lists that are others' too. */
export function shared({topics, people, interviewees, facts, ...bones}: Bones, share: Share): Bones {
  return {
    ...bones,
    topics: share(topics),
    people: share(people),
    interviewees: share(interviewees),
    facts: {...facts, said: share(facts.said)}
  }
}

/** As JSON has it: what many texts have in common stands once, and texts name it by its place. */
interface Column {
  readonly topics: readonly (readonly string[])[]
  readonly people: readonly (readonly PersonSummary[])[]
  readonly said: readonly (readonly Diagnostic[])[]
  readonly texts: readonly Line[]
}

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

const linesStart = '"texts":[\n'
const linesEnd = '\n]}'
const lineBreak = ',\n'

/** @param texts in the order in which they will be asked for; `known` is the place of one among the earlier bones. */
export function encodeBones(texts: Iterable<Bony & {readonly known?: number}>, earlier?: EarlierBones): Uint8Array {
  const {lines, ...lists} = linesOf(earlier)
  const topics = new Values(lists.topics)
  const people = new Values(lists.people)
  const said = new Values(lists.said)
  const all: string[] = []
  for (const {summary, facts, known} of texts) {
    const line = known === undefined || earlier?.boneless.has(known) === true ? undefined : lines[known]
    if (line !== undefined) all.push(line)
    else {
      const made: Line = [
        summary.slug,
        summary.locale,
        summary.hash,
        summary.face,
        summary.asked,
        topics.placeOf(summary.topics),
        people.placeOf(summary.people),
        people.placeOf(intervieweesOf(summary)),
        summary.exchangeCount,
        summary.opensWithAnswer ? 1 : 0,
        summary.published ?? 0,
        facts.hash,
        said.placeOf(facts.said),
        otherOf(summary, facts)
      ]
      all.push(JSON.stringify(made))
    }
  }
  const front = JSON.stringify({topics: topics.all, people: people.all, said: said.all}).slice(0, -1)
  return Buffer.from(`${front},${linesStart}${all.join(lineBreak)}${linesEnd}`)
}

interface Lines extends Omit<Column, 'texts'> {
  readonly lines: readonly string[]
}

/** Its texts as they stand there, without making anything of them. */
function linesOf(earlier: EarlierBones | undefined): Lines {
  const {bones: {buffer, byteOffset, byteLength} = noBones} = earlier ?? {}
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('utf8')
  const start = text.indexOf(linesStart)
  if (start === -1) return {topics: [], people: [], said: [], lines: []}
  const lists: Omit<Column, 'texts'> = JSON.parse(`${text.slice(0, start - 1)}}`)
  return {...lists, lines: text.slice(start + linesStart.length, -linesEnd.length).split(lineBreak)}
}

const noBones = new Uint8Array()

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

/** Values that are mostly others' too, each once. */
class Values<Value extends readonly unknown[]> {
  readonly all: Value[]
  readonly #places: Map<string, number>
  /** Rows that were read from bones share their lists. */
  readonly #known = new Map<Value, number>()

  constructor(values: readonly Value[]) {
    this.all = [...values]
    this.#places = new Map(values.map((value, i) => [JSON.stringify(value), i]))
  }

  placeOf(value: Value): number {
    const known = this.#known.get(value)
    if (known !== undefined) return known
    const key = JSON.stringify(value)
    const place = this.#places.get(key) ?? this.all.push(value) - 1
    this.#places.set(key, place)
    this.#known.set(value, place)
    return place
  }
}

/** The bones of each text. */
export function decodeBones(bytes: Uint8Array): (i: number) => Bones | undefined {
  const column: Column = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  const {texts, topics, people, said} = column
  // Many are made, so nothing is copied that need not be.
  return (i) => {
    const line = texts[i]
    if (line === undefined) return undefined
    const [slug, locale, hash, face, asked] = line
    const published = line[10]
    const facts = {hash: line[11], locale, slug, said: said[line[12]] ?? nothing}
    const bones = {
      slug,
      locale,
      hash,
      face,
      asked,
      topics: topics[line[5]] ?? nothing,
      people: people[line[6]] ?? nothing,
      interviewees: people[line[7]] ?? nothing,
      exchangeCount: line[8],
      opensWithAnswer: line[9] === 1,
      facts,
      rare: noRare
    }
    const isDated = published !== 0 && published !== undefined
    if (line[13] !== 0) return {...bones, ...(isDated && {published}), ...withOther(facts, line[13])}
    return isDated ? Object.assign(bones, {published}) : bones
  }
}

function withOther(
  facts: TextFacts,
  {factSlug = facts.slug, written, ...others}: Other
): Pick<Bones, 'facts' | 'rare'> {
  return {facts: {...facts, slug: factSlug, ...(written !== undefined && {written})}, rare: others}
}

const nothing: readonly never[] = []

/** Of most rows. */
export const noRare: Rare = {}
