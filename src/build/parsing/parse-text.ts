// What is made of one text, whoever makes it: this thread or another. In: a file as it was read, and what its article is to
// be called. Out: the article, its outline, its prose and its row. Nothing is looked up or kept here.
import {needsTrees, summarise} from '../../collate.ts'
import type {Article, Config, Diagnostic, Outline, Prose, Source, Summary} from '../../model.ts'
import type {Reading, TextFacts} from '../../read.ts'
import {proseOf} from '../../render.ts'
import {keyOf} from '../../store.ts'
import {withoutPlaces} from './bare-tree.ts'
import {loadedParser} from './parser.ts'
import type {Interview} from '../../tree/nodes.ts'

/** What is kept for a text: all that is said without its words. */
export interface Row {
  readonly facts: TextFacts
  readonly summary: Summary
  readonly messages: readonly Diagnostic[]
}

/** What pages are made of. */
export interface KeptArticle {
  readonly key: string
  readonly source: Pick<Source, 'path' | 'hash' | 'locale' | 'slug'>
  readonly summary: Summary
  readonly outline: Outline
  readonly prose: Prose
  /** Without the places of words; absent where the site has no page that is made of it. */
  readonly tree?: Interview
}

/** What the site says of an article, and what is to be said to its editor. */
export type Description = Pick<Row, 'summary' | 'messages'>

export interface MadeArticle extends Description {
  readonly kept: KeptArticle
}

/** Hexadecimal digits: 128 and 96 bits. */
const KEY_LENGTH = 32
const FACE_LENGTH = 24

/** @param parseKey hash of all that parsing reads beside the text */
export function keyOfArticle({path, facts}: Reading, slug: string, parseKey: string): string {
  return keyOf('article', parseKey, facts.hash, path, slug, facts.locale).slice(0, KEY_LENGTH)
}

/** Parses a text; the parser must be there. */
export function makeArticle(
  {source, path}: Reading,
  {key, slug}: {readonly key: string; readonly slug: string},
  config: Config
): MadeArticle {
  if (source === undefined) throw new Error(`${path} is parsed without having been read.`)
  const {text, messages: readMessages, ...rest} = source
  const {locale, bodyStart, frontMatter} = source
  const {timeZone, people} = config
  const {parse, lint} = loadedParser()
  const {tree: placed, messages} = parse(text, {locale, bodyStart, frontMatter, timeZone, people})
  // Of a text without words everything has been said by whoever read it.
  const isEmpty = text.slice(bodyStart).trim() === ''
  const found = isEmpty ? [] : [...messages, ...lint(text, placed)].map((message) => ({...message, file: path}))
  const tree = needsTrees(config) ? withoutPlaces(placed) : undefined
  const said: Article = {source: {...rest, slug}, tree: tree ?? placed, messages: [...readMessages, ...found]}
  const {summary, outline, messages: more} = summarise(said, config)
  const {hash} = rest
  return {
    summary,
    messages: [...said.messages, ...more.map((message) => ({...message, file: message.file ?? path}))],
    kept: {
      key,
      source: {path, hash, locale, slug},
      summary,
      outline,
      prose: proseOf(said.tree, outline),
      ...(tree !== undefined && {tree})
    }
  }
}

export function rowOf(key: string, facts: TextFacts, {summary, messages}: Description): Row {
  return {facts, summary: {...summary, hash: key, face: faceOf(summary)}, messages}
}

/** Of all that other pages may say of an article: its row without what tells of the body alone. */
function faceOf({hash: _hash, face: _face, words: _words, asked: _asked, ...rest}: Summary): string {
  return keyOf('face', JSON.stringify(rest)).slice(0, FACE_LENGTH)
}
