// The texts of a site as a thread knows them that makes its pages. In: columns that say of each text where it is shown, of which
// family it is, what planning reads of it and where its row and its article lie. Out: who knows the texts by their numbers.
// Nothing is made before somebody asks for it, and it is forgotten between two pages: a thread that held a large site would
// double what the site takes.
import {addressTable, makeFamily, type Family, type Texts} from '../../collate.ts'
import type {Companion, Config, LocaleTag, SourcePath, Summary, UrlPath} from '../../model.ts'
import {openLines, openPack, type Lines, type Location, type Pack} from '../../store.ts'
import {isRow, makeSummary} from '../memory/articles.ts'
import {BareSummary} from '../memory/bare-row.ts'
import {decodeBones} from '../memory/bones.ts'
import {placeAt} from '../memory/places.ts'
import type {ArticlePlace, Shelving} from './shelf.ts'

/** By the number of the text. Plain data. */
export interface TextColumns {
  /** Lines. */
  readonly paths: Uint8Array
  /** Lines; empty where a text is not shown. */
  readonly urls: Uint8Array
  /** The same number for all of a family. */
  readonly families: Uint32Array
  /** As `encodeBones` has them. */
  readonly bones: Uint8Array
  /** Where rows and articles lie. */
  readonly rows: Float64Array
  readonly articles: Float64Array
}

interface ThreadMeans {
  readonly config: Config
  readonly companions: readonly Companion[]
  readonly shelving: Shelving
  /** Of the rows. */
  readonly folder: string
  readonly name: string
}

/** As many texts are known at once, and those that one page asks for. */
const MOST_KNOWN = 4096

export class ThreadTexts implements Texts {
  readonly #columns: TextColumns
  readonly #config: Config
  readonly #shelving: Shelving
  readonly #rows: Pack
  readonly #beside: ReadonlyMap<string, Companion>
  readonly #bonesOf: ReturnType<typeof decodeBones>
  readonly #members: Members
  readonly #summaries = new Map<number, Summary>()
  readonly #families = new Map<number, Family>()
  readonly #paths: Lines
  readonly #urls: Lines
  readonly #knownUrls = new Map<number, UrlPath>()
  #find: ReturnType<typeof addressTable> | undefined

  constructor(columns: TextColumns, {config, companions, shelving, folder, name}: ThreadMeans) {
    this.#columns = columns
    this.#config = config
    this.#shelving = shelving
    this.#rows = openPack(folder, `rows${name}`)
    this.#beside = new Map(companions.map((companion) => [companion.slug, companion]))
    this.#paths = openLines(columns.paths)
    this.#urls = openLines(columns.urls)
    this.#bonesOf = decodeBones(columns.bones)
    this.#members = membersOf(columns.families)
  }

  summaryOf(text: number): Summary {
    const known = this.#summaries.get(text)
    if (known !== undefined) return known
    const bones = this.#bonesOf(text)
    const path = this.#paths.at(text) as SourcePath | undefined
    if (bones === undefined || path === undefined) throw new Error(`There is no text ${text}.`)
    const summary = new BareSummary(path, bones, (bare) => this.#wholeRow(text, bare))
    this.#shelving.places.set(
      summary.hash,
      placeOf(summary, () => placeAt(this.#columns.articles, text))
    )
    this.#summaries.set(text, summary)
    return summary
  }

  #wholeRow(text: number, bare: Summary): Summary {
    const row = this.#rows.read(placeAt(this.#columns.rows, text))
    return isRow(row) ? row.summary : makeSummary(bare, this.#shelving)
  }

  familyOf(text: number): Family {
    const number = this.#columns.families[text] ?? 0
    const known = this.#families.get(number)
    if (known !== undefined) return known
    const {starts, texts} = this.#members
    const summaries = Array.from(texts.subarray(starts[number], starts[number + 1]), (one) => this.summaryOf(one))
    const versions = new Map<LocaleTag, Summary>(summaries.map((summary) => [summary.locale, summary]))
    const family = makeFamily(this.#config, versions, this.#beside)
    this.#families.set(number, family)
    return family
  }

  urlOf(text: number): UrlPath {
    const known = this.#knownUrls.get(text)
    if (known !== undefined) return known
    const url = this.#urlAt(text)
    this.#knownUrls.set(text, url)
    return url
  }

  at(url: UrlPath): number | undefined {
    this.#find ??= addressTable(this.#urls.count, (text) => this.#urlAt(text))
    return this.#find(url)
  }

  #urlAt(text: number): UrlPath {
    return (this.#urls.at(text) ?? '') as UrlPath
  }

  /** Called between two pages, never while one is made: what is asked for again is another object then. */
  forget(): void {
    if (this.#summaries.size <= MOST_KNOWN) return
    this.#summaries.clear()
    this.#families.clear()
    this.#knownUrls.clear()
    this.#shelving.places.clear()
  }
}

function placeOf(summary: Summary, find: () => Location): ArticlePlace {
  return {
    path: summary.path,
    summary,
    get article() {
      return find()
    }
  }
}

/** The texts of each family. */
interface Members {
  readonly starts: Uint32Array
  readonly texts: Uint32Array
}

function membersOf(families: Uint32Array): Members {
  const count = families.reduce((most, family) => Math.max(most, family + 1), 0)
  const starts = new Uint32Array(count + 1)
  for (const family of families) starts[family + 1] = (starts[family + 1] ?? 0) + 1
  for (let family = 0; family < count; family++) starts[family + 1] = (starts[family + 1] ?? 0) + (starts[family] ?? 0)
  const next = starts.slice()
  const texts = new Uint32Array(families.length)
  for (const [text, family] of families.entries()) {
    const at = next[family] ?? 0
    texts[at] = text
    next[family] = at + 1
  }
  return {starts, texts}
}
