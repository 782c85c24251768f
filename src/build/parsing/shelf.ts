// The trees, outlines and prose of a build's articles, fetched when they are asked for, on any thread. An article is kept
// in three parts, its outline, its prose and the rest, because most who ask want the outline alone, which is a tenth of the
// work, and pages are made of outline and prose. What is not whole is made again from the file.
import type {Config, Outline, Prose, Shelf, SourcePath, Summary} from '../../model.ts'
import {readAgain} from '../../read.ts'
import type {Location, Pack} from '../../store.ts'
import {makeArticle, type KeptArticle} from './parse-text.ts'
import {loadedParser} from './parser.ts'

/** Where articles are. */
export interface Shelving {
  readonly root: string
  readonly config: Config
  readonly memory: {
    readonly articles: Pack
    /** Values that makers keep, of builds before. */
    readonly kept: ReadonlyMap<string, Location>
  }
  /** Every article of this build by its key. */
  readonly places: Map<string, ArticlePlace>
  /** Values that makers asked for. */
  readonly kept: Map<string, Location>
  /** Texts that had to be parsed. */
  readonly parsed: Set<SourcePath>
  /** Articles fetched last. */
  readonly atHand: Map<string, Fetched>
}

export interface ArticlePlace {
  readonly path: SourcePath
  readonly summary: Pick<Summary, 'slug'>
  readonly article: Location
}

/** A kept article, as far as somebody has asked for it. */
export interface Fetched {
  readonly outline: () => Outline
  readonly prose: () => Prose
  readonly rest: () => Rest
}

/** What few ask for. */
type Rest = Omit<KeptArticle, 'outline' | 'prose'>

/** A small site is made without reading an article twice. */
const ALL_AT_HAND = 256
/** In a large one they pass by; versions of one interview are wanted together. V8 is slow to give up what is held longer. */
const FEW_AT_HAND = 6
const lineFeed = 10
/** Of the first line of an article, in bytes; more than three numbers can have. */
const longestLine = 40
const wide = /[^\0-\xff]/
const encodings = {1: 'latin1', 2: 'utf16le'} as const

export function openShelf(shelving: Shelving): Shelf {
  return {
    tree({hash}) {
      const {tree} = fetch(hash, shelving).rest()
      if (tree === undefined) throw new Error(`The tree of ${hash} was not kept: no page was to be made of it.`)
      return tree
    },
    outline: ({hash}) => fetch(hash, shelving).outline(),
    prose: ({hash}) => fetch(hash, shelving).prose(),
    markdown: ({text}) => loadedParser().parseMarkdown(text),
    kept(key, make) {
      const {articles, kept} = shelving.memory
      const at = shelving.kept.get(key) ?? kept.get(key)
      const known = at && articles.read(at)
      if (at !== undefined && typeof known === 'string') {
        shelving.kept.set(key, at)
        return known
      }
      const made = make()
      shelving.kept.set(key, articles.append(made))
      return made
    }
  }
}

/** Thrown where somebody asks for an article that no text of this build has. */
export class UnknownArticle extends Error {}

/**
 * As the pack keeps it: a line with three numbers, then outline, prose and rest. The first two are written with one or two
 * bytes for every code unit, which the third number says, for they are read again and again and UTF-8 takes ten times as
 * long; the first and the second number are their lengths in code units.
 */
export function encodeArticle({outline, prose, ...rest}: KeptArticle): Buffer {
  const texts = [JSON.stringify(outline), JSON.stringify(prose)] as const
  const last = JSON.stringify(rest)
  const width = texts.some((text) => wide.test(text)) ? 2 : 1
  const line = `${texts[0].length} ${texts[1].length} ${width}\n`
  const size = line.length + (texts[0].length + texts[1].length) * width + Buffer.byteLength(last)
  const bytes = Buffer.allocUnsafe(size)
  let end = bytes.write(line, 'latin1')
  for (const text of texts) end += bytes.write(text, end, encodings[width])
  bytes.write(last, end)
  return bytes
}

/** The article that lies there; `undefined` where it is not whole. */
export function readArticle(at: Location, articles: Pack): Fetched | undefined {
  const bytes = articles.borrowBytes(at)
  const start = (bytes?.subarray(0, longestLine).indexOf(lineFeed) ?? -1) + 1
  if (bytes === undefined || start === 0) return undefined
  const line = bytes.toString('latin1', 0, start - 1)
  const [first = 0, second = 0, width] = line.split(' ').map(Number)
  if (width !== 1 && width !== 2) return undefined
  const middle = start + first * width
  const end = middle + second * width
  const texts = [
    bytes.toString(encodings[width], start, middle),
    bytes.toString(encodings[width], middle, end)
  ] as const
  let outline: Outline | undefined
  let prose: Prose | undefined
  let rest: Rest | undefined
  return {
    outline: () => (outline ??= JSON.parse(texts[0]) as Outline),
    prose: () => (prose ??= JSON.parse(texts[1]) as Prose),
    rest: () => (rest ??= JSON.parse(articles.borrowBytes(at)?.toString('utf8', end) ?? '') as Rest)
  }
}

/** Has an article that was just made at hand. */
export function lay(kept: KeptArticle, shelving: Pick<Shelving, 'atHand' | 'places'>): void {
  hold(kept.key, {outline: () => kept.outline, prose: () => kept.prose, rest: () => kept}, shelving)
}

function hold(key: string, fetched: Fetched, {atHand, places}: Pick<Shelving, 'atHand' | 'places'>): void {
  const most = places.size > ALL_AT_HAND ? FEW_AT_HAND : ALL_AT_HAND
  atHand.set(key, fetched)
  for (const oldest of atHand.keys()) {
    if (atHand.size <= most) return
    atHand.delete(oldest)
  }
}

function fetch(key: string, shelving: Shelving): Fetched {
  const known = shelving.atHand.get(key)
  if (known !== undefined) return known
  const place = shelving.places.get(key)
  if (place === undefined) throw new UnknownArticle(`The article ${key} is not of this build.`)
  const {atHand, memory} = shelving
  const fetched = readArticle(place.article, memory.articles)
  if (fetched === undefined) lay(makeAgain(key, place, shelving), shelving)
  else hold(key, fetched, shelving)
  return atHand.get(key) ?? fetch(key, shelving)
}

function makeAgain(key: string, {path, summary}: ArticlePlace, shelving: Shelving): KeptArticle {
  const {root, config, parsed, places, memory} = shelving
  const reading = readAgain(root, path, config)
  if (reading === undefined) throw gone(path)
  const {kept} = makeArticle(reading, {key, slug: summary.slug}, config)
  parsed.add(path)
  places.set(key, {path, summary, article: memory.articles.appendBytes(encodeArticle(kept))})
  return kept
}

/** What is said where a file vanishes between two looks at it. */
export function gone(path: string): Error {
  return Object.assign(new Error(`ENOENT: ${path}`), {code: 'ENOENT', syscall: 'open', path})
}
