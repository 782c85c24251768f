// Rows of which only the bones are at hand; the rest is fetched when somebody asks for it, once. In: bones, and how to fetch.
// Out: a row like any other.
import type {PersonSummary, SourcePath, Summary} from '../../model.ts'
import {noRare, type Bones, type Fixed, type Rare} from './bones.ts'

/** What is fetched. */
const fetched = [
  'translator',
  'headline',
  'kicker',
  'hasOwnStandfirst',
  'standfirst',
  'standfirstWords',
  'outlet',
  'speakers',
  'askers',
  'answering',
  'firstQuestion',
  'areCommentsClosed',
  'postId',
  'corrections',
  'words'
] as const satisfies readonly (keyof Summary)[]

type Fetched = (typeof fetched)[number]
type None<Keys extends never> = Keys

/** So many whole rows are held, whoever asks; a large site's rows would fill the memory. */
const MOST_WHOLE = 1024

/** Does not compile where a row says something that is neither among the bones nor fetched. */
export type Forgotten = None<Exclude<keyof Summary, keyof Fixed | keyof Rare | Fetched | 'path' | 'interviewees'>>

/** Its declared properties are bones or defined below, as `fetched` has them. */
export class BareSummary implements Summary {
  readonly path: SourcePath
  readonly slug: string
  readonly locale: Summary['locale']
  readonly hash: string
  readonly face: string
  readonly asked: string
  readonly topics: readonly string[]
  readonly people: readonly PersonSummary[]
  readonly interviewees: readonly PersonSummary[]
  readonly exchangeCount: number
  readonly opensWithAnswer: boolean
  declare readonly published?: NonNullable<Summary['published']>
  declare readonly headline: string
  declare readonly standfirst: string
  declare readonly standfirstWords: number
  declare readonly speakers: readonly string[]
  declare readonly askers: readonly string[]
  declare readonly answering: string
  declare readonly words: number
  readonly #load: (row: BareSummary) => Summary
  #whole: Summary | undefined

  // One by one, because there are many of them.
  constructor(path: SourcePath, bones: Bones, load: (row: BareSummary) => Summary) {
    this.path = path
    this.slug = bones.slug
    this.locale = bones.locale
    this.hash = bones.hash
    this.face = bones.face
    this.asked = bones.asked
    this.topics = bones.topics
    this.people = bones.people
    this.interviewees = bones.interviewees
    this.exchangeCount = bones.exchangeCount
    this.opensWithAnswer = bones.opensWithAnswer
    if (bones.published !== undefined) this.published = bones.published
    this.#load = load
    if (bones.rare !== noRare) Object.assign(this, bones.rare)
  }

  /** Those that are held, in a ring: whoever came first goes first. */
  static readonly #held: BareSummary[] = []
  static #next = 0

  #fetch(): Summary {
    const oldest = BareSummary.#held[BareSummary.#next]
    if (oldest !== undefined) oldest.#whole = undefined
    BareSummary.#held[BareSummary.#next] = this
    BareSummary.#next = (BareSummary.#next + 1) % MOST_WHOLE
    return this.#load(this)
  }

  static {
    for (const key of fetched) {
      Object.defineProperty(this.prototype, key, {
        get(this: BareSummary) {
          return (this.#whole ??= this.#fetch())[key]
        }
      })
    }
  }
}
