// Bones: what planning reads of the row of a text, which is a tenth of it. In: the rows of all texts. Out: one JSON text that
// stands in the ledger, and the bones of a text when somebody asks for them. To plan a site nobody needs a headline or a
// standfirst, and to read all rows for it takes longer than all the planning.
import type {Diagnostic, PersonSummary, Summary} from '../model.ts'
import type {TextFacts} from '../read.ts'
import {intervieweesOf} from '../collate.ts'

/** Of a row, these stand by themselves. */
export type Fixed = Pick<
  Summary,
  'slug' | 'locale' | 'hash' | 'face' | 'asked' | 'topics' | 'exchangeCount' | 'opensWithAnswer' | 'published'
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

/** The bones of one row. Lists that are others' too are given back as `share` has them. */
export function bonesOf(
  {summary, facts}: Bony,
  share: <Value extends readonly unknown[]>(value: Value) => Value
): Bones {
  const {slug, locale, hash, face, asked, exchangeCount, opensWithAnswer, published} = summary
  const others: Record<string, unknown> = {}
  for (const key of rare) if (summary[key] !== undefined) others[key] = summary[key]
  return {
    slug,
    locale,
    hash,
    face,
    asked,
    topics: share(summary.topics),
    interviewees: share(intervieweesOf(summary)),
    exchangeCount,
    opensWithAnswer,
    ...(published !== undefined && {published}),
    facts: {...facts, said: share(facts.said)},
    rare: others
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

/** @param texts in the order in which they will be asked for */
export function encodeBones(texts: Iterable<Bony>): Uint8Array {
  const topics = new Values<readonly string[]>()
  const people = new Values<readonly PersonSummary[]>()
  const said = new Values<readonly Diagnostic[]>()
  const lines: Line[] = []
  for (const {summary, facts} of texts) {
    lines.push([
      summary.slug,
      summary.locale,
      summary.hash,
      summary.face,
      summary.asked,
      topics.placeOf(summary.topics),
      people.placeOf(intervieweesOf(summary)),
      summary.exchangeCount,
      summary.opensWithAnswer ? 1 : 0,
      summary.published ?? 0,
      facts.hash,
      said.placeOf(facts.said),
      otherOf(summary, facts)
    ])
  }
  const column: Column = {topics: topics.all, people: people.all, said: said.all, texts: lines}
  return Buffer.from(JSON.stringify(column))
}

/** All that a site is planned by, as a text to compare; what pages say besides may be another. */
export function spineOf(summary: Summary): string {
  const {slug, locale, topics, exchangeCount, opensWithAnswer, published} = summary
  const others = rare.map((key) => summary[key] ?? null)
  return JSON.stringify([
    slug,
    locale,
    topics,
    exchangeCount,
    opensWithAnswer,
    published ?? null,
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
  readonly all: Value[] = []
  readonly #places = new Map<string, number>()
  /** Rows that were read from bones share their lists. */
  readonly #known = new Map<Value, number>()

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
  return (i) => {
    const line = texts[i]
    if (line === undefined) return undefined
    const [slug, locale, hash, face, asked, topicsAt, peopleAt, exchangeCount, opens, published, file, saidAt] = line
    const {factSlug = slug, written, ...others} = line[12] === 0 ? noOther : line[12]
    return {
      slug,
      locale,
      hash,
      face,
      asked,
      topics: topics[topicsAt] ?? [],
      interviewees: people[peopleAt] ?? [],
      exchangeCount,
      opensWithAnswer: opens === 1,
      ...(published !== 0 && published !== undefined && {published}),
      facts: {hash: file, locale, slug: factSlug, ...(written !== undefined && {written}), said: said[saidAt] ?? []},
      rare: others
    }
  }
}

const noOther: Other = {}
