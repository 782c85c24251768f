// Entries of texts that have just been parsed, of which a large site has a hundred thousand: what can be is a number in a table,
// and what others have too is theirs. In: the bones of a text, what was said of it, where it lies. Out: an entry like any other.
import type {Diagnostic, LocaleTag, SourcePath} from '../../model.ts'
import type {TextFacts} from '../../read.ts'
import type {Location} from '../../store.ts'
import type {Entry} from '../memory/articles.ts'
import type {BareSummary} from '../memory/bare-row.ts'
import {placeAt, toNumbers} from '../memory/places.ts'

/** Entries to a part of the table: it grows without being copied. */
const PART = 1 << 10
const hashBytes = 32

interface Numbers {
  readonly row: Location
  readonly article: Location
  /** Of the file, hexadecimal. */
  readonly hash: string
}

/** Numbers of entries, in the order in which they came. */
export class EntryTable {
  readonly #places: Float64Array[] = []
  readonly #hashes: Buffer[] = []
  #count = 0

  /** @returns its place */
  add({row, article, hash}: Numbers): number {
    const [part, i] = [Math.floor(this.#count / PART), this.#count % PART]
    if (i === 0) {
      this.#places.push(new Float64Array(8 * PART))
      this.#hashes.push(Buffer.alloc(hashBytes * PART))
    }
    this.#places[part]?.set(toNumbers([row, article]), 8 * i)
    this.#hashes[part]?.write(hash, hashBytes * i, 'hex')
    return this.#count++
  }

  rowAt(i: number): Location {
    return placeAt(this.#places[Math.floor(i / PART)] ?? [], 2 * (i % PART))
  }

  articleAt(i: number): Location {
    return placeAt(this.#places[Math.floor(i / PART)] ?? [], 2 * (i % PART) + 1)
  }

  hashAt(i: number): string {
    const at = hashBytes * (i % PART)
    return this.#hashes[Math.floor(i / PART)]?.toString('hex', at, at + hashBytes) ?? ''
  }
}

/** What of the facts of a text is hardly ever otherwise than its row has it. */
type OtherFacts = Pick<TextFacts, 'slug' | 'locale' | 'written'>

export class ParsedEntry implements Entry {
  readonly summary: BareSummary
  readonly messages: readonly Diagnostic[]
  readonly #said: TextFacts['said']
  readonly #other: OtherFacts | undefined
  readonly #table: EntryTable
  readonly #place: number

  constructor(
    summary: BareSummary,
    {facts, messages, row, article}: Pick<Entry, 'facts' | 'messages' | 'row' | 'article'>,
    table: EntryTable
  ) {
    const {hash, said, ...other} = facts
    this.summary = summary
    this.messages = messages
    this.#said = said
    this.#other = isAsRow(other, summary) ? undefined : other
    this.#table = table
    this.#place = table.add({row, article, hash})
  }

  get path(): SourcePath {
    return this.summary.path
  }

  get key(): string {
    return this.summary.hash
  }

  get facts(): TextFacts {
    const {slug, locale} = this.summary
    return {hash: this.#table.hashAt(this.#place), said: this.#said, ...(this.#other ?? {slug, locale})}
  }

  get row(): Location {
    return this.#table.rowAt(this.#place)
  }

  get article(): Location {
    return this.#table.articleAt(this.#place)
  }
}

function isAsRow(
  {slug, locale, written}: OtherFacts,
  row: {readonly slug: string; readonly locale: LocaleTag}
): boolean {
  return slug === row.slug && locale === row.locale && written === undefined
}
