// From one Source to its Article and to the row that stands for it, with the store in between. Two results are kept for a
// text: the article, keyed by its bytes and all that parsing reads, and the row with every message about the text, keyed
// by the article and the configuration. So a text that has not changed costs one look into the store, and its messages
// are said again. A message about an article has its file's name in the key, since two texts may have the same bytes.
import type {Article, Config, Diagnostic, Outline, Shelf, Source, SourcePath, Summary} from '../model.ts'
import {outlineOf, summarise} from '../collate.ts'
import {keyOf, programVersion, type Store} from '../store.ts'
import type {Interview} from '../tree/nodes.ts'
import type {GoodArticles} from './good.ts'
import {loadedParser, loadParser} from './parser.ts'

/** What a build holds while it turns texts into pages. */
export interface Desk {
  readonly config: Config
  readonly store: Store
  readonly good: GoodArticles
  /** Milliseconds since 1970 (UTC): when the site is made. */
  readonly now: number
  readonly drafts: boolean
  /** Hashes of what parsing reads beside the text, and of the configuration. */
  readonly parseKey: string
  readonly configKey: string
  /** Every source of this build by the key of its article. */
  readonly sources: Map<string, Source>
  /** Keys of all that this build took from the store or put there. */
  readonly inUse: Set<string>
  /** Texts that the store knew nothing of. */
  readonly parsed: Set<SourcePath>
}

/** A text as the flow knows it: its article by key, its row, and all that is wrong with it. */
export interface Entry {
  readonly key: string
  readonly path: SourcePath
  readonly summary: Summary
  readonly messages: readonly Diagnostic[]
}

/** Hexadecimal digits: 96 bits. */
const FACE_LENGTH = 24

export function openDesk(
  parts: Pick<Desk, 'config' | 'store' | 'good' | 'now' | 'drafts'> & {readonly runtime: string}
): Desk {
  const {config, store, good, now, drafts, runtime} = parts
  const version = keyOf(programVersion(), runtime)
  return {
    config,
    store,
    good,
    now,
    drafts,
    parseKey: keyOf(version, JSON.stringify([config.timeZone, config.people])),
    configKey: keyOf(version, JSON.stringify(config)),
    sources: new Map(),
    inUse: new Set(),
    parsed: new Set()
  }
}

/** The entry of a text as it is. */
export async function readEntry(source: Source, desk: Desk): Promise<Entry> {
  const {hash, path, slug, locale} = source
  const key = keyOf('article', desk.parseKey, hash, path, slug, locale)
  const rowKey = keyOf('row', desk.configKey, key)
  desk.sources.set(key, source)
  desk.inUse.add(key).add(rowKey)
  const kept = desk.store.get(rowKey)
  if (isRow(kept)) return {key, path, summary: kept.summary, messages: kept.messages}
  await loadParser()
  const article = readArticle(key, desk) ?? makeArticle(source, key, desk)
  const row = makeRow(article, key, desk)
  desk.store.put(rowKey, row)
  return {key, path, ...row}
}

/** The entry of a text as it was when it was last good, or `undefined` where the store has it no more. */
export function readLastGood(path: SourcePath, desk: Desk): Entry | undefined {
  const good = desk.good.get(path)
  const article = good && readArticle(good.key, desk)
  if (good === undefined || article === undefined || article.source.path !== path) return undefined
  if (!desk.config.locales.includes(article.source.locale)) return undefined
  desk.inUse.add(good.key)
  return {key: good.key, path, ...makeRow(article, good.key, desk), messages: []}
}

/** The trees and outlines of this build's articles; made again should the store have lost one in the meantime. */
export function openShelf(desk: Desk): Shelf {
  return {
    tree: ({hash}) => treeOf(hash, desk),
    markdown: ({text}) => loadedParser().parseMarkdown(text),
    outline({hash}) {
      const kept = desk.store.get(keyOf('row', desk.configKey, hash))
      return isRow(kept) ? kept.outline : outlineOf(treeOf(hash, desk))
    }
  }
}

function treeOf(key: string, desk: Desk): Interview {
  const source = desk.sources.get(key)
  const article = readArticle(key, desk) ?? (source && makeArticle(source, key, desk))
  if (article === undefined) throw new Error(`The article ${key} is neither in the store nor among the texts.`)
  return article.tree
}

function readArticle(key: string, desk: Desk): Article | undefined {
  const kept = desk.store.get(key)
  return isArticle(kept) ? kept : undefined
}

function makeArticle(source: Source, key: string, desk: Desk): Article {
  const {text, messages: readMessages, ...rest} = source
  const {locale, bodyStart, frontMatter, path} = source
  const {timeZone, people} = desk.config
  const {parse, lint} = loadedParser()
  const {tree, messages} = parse(text, {locale, bodyStart, frontMatter, timeZone, people})
  // Of a text without words everything has been said by whoever read it.
  const isEmpty = text.slice(bodyStart).trim() === ''
  const found = isEmpty ? [] : [...messages, ...lint(text, tree)].map((message) => ({...message, file: path}))
  const article: Article = {source: rest, tree, messages: [...readMessages, ...found]}
  desk.parsed.add(path)
  desk.store.put(key, article)
  return article
}

interface Row extends Pick<Entry, 'summary' | 'messages'> {
  readonly outline: Outline
}

function makeRow(article: Article, key: string, desk: Desk): Row {
  const {summary, outline, messages} = summarise(article, desk.config)
  const {path} = article.source
  const found = messages.map((message) => ({...message, file: message.file ?? path}))
  return {summary: {...summary, hash: key, face: faceOf(summary)}, outline, messages: [...article.messages, ...found]}
}

/** Of all that other pages may say of an article: its row without what tells of the body alone. */
function faceOf({hash: _hash, face: _face, words: _words, ...rest}: Summary): string {
  return keyOf('face', JSON.stringify(rest)).slice(0, FACE_LENGTH)
}

// The store gives back what was put under a key; these look no further than JSON's edge demands.
function isArticle(value: unknown): value is Article {
  return typeof value === 'object' && value !== null && 'tree' in value && 'source' in value && 'messages' in value
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'summary' in value && 'messages' in value
}
