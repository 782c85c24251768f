// Giving questions their addresses: reads the interviews, finds out which question is which, and writes a record beside the
// texts. The texts are only read. It is a command of its own and no part of a build, because what it writes belongs to the
// editors: they see it, review it and keep it with the texts.
import {join} from 'node:path'
import {draftRecords, type RecordDraft, summarise} from './collate.ts'
import {loadConfig} from './config.ts'
import type {Article, Config, Diagnostic, Outline, OutputPath, Source, Summary} from './model.ts'
import {parse} from './parse.ts'
import {readSources, readText} from './read.ts'
import {writeInPlace} from './write.ts'

export interface NumberOptions {
  /** Names of folders in `content/interviews/`; all where empty, but drafts. */
  readonly names?: readonly string[]
  /** Says what would be written, and writes nothing. */
  readonly isRehearsal?: boolean
}

export interface NumberedInterview extends Pick<RecordDraft, 'name' | 'file' | 'questions' | 'added' | 'removed'> {
  /** `kept` where the texts or the record have errors, so that nothing was written. */
  readonly state: 'written' | 'unchanged' | 'kept'
}

export interface NumberResult {
  /** Why interviews were left alone; in no particular order. */
  readonly messages: readonly Diagnostic[]
  /** Absent where the settings are wrong. */
  readonly interviews?: readonly NumberedInterview[]
  /** Names that no interview has. */
  readonly unknown: readonly string[]
  /** All names that there are. */
  readonly known: readonly string[]
}

/**
 * Numbers the interviews of the project in the folder `root`. A second time changes nothing.
 * @throws the file system's error
 */
export function number(root: string, {names = [], isRehearsal = false}: NumberOptions = {}): NumberResult {
  const {config, messages} = loadConfig(root)
  if (config === undefined) return {messages, unknown: [], known: []}
  const {drafts, said} = draftsOf(root, config)
  const known = drafts.map(({name}) => name)
  const unknown = names.filter((name) => !known.includes(name))
  const chosen = drafts.filter(({name, isDraft}) => (names.length === 0 ? !isDraft : names.includes(name)))
  if (unknown.length > 0) return {messages: [], unknown, known}
  const faulty = new Set(said.flatMap(({severity, file}) => (severity === 'error' && file !== undefined ? [file] : [])))
  const interviews = chosen.map((draft) => settle(root, draft, {faulty, isRehearsal}))
  const kept = new Set(
    chosen.filter((_, i) => interviews[i]?.state === 'kept').flatMap(({texts, file}): string[] => [...texts, file])
  )
  return {
    messages: said.filter(({severity, file}) => severity === 'error' && file !== undefined && kept.has(file)),
    interviews,
    unknown,
    known
  }
}

interface Setting {
  readonly faulty: ReadonlySet<string>
  readonly isRehearsal: boolean
}

/** What is wrong with a record only because two of them were merged is put right by writing it. */
function settle(root: string, draft: RecordDraft, {faulty, isRehearsal}: Setting): NumberedInterview {
  const {name, file, questions, added, removed, before, text, texts} = draft
  const facts = {name, file, questions, added, removed}
  if (texts.some((path) => faulty.has(path)) || before?.isWhole === false) return {...facts, state: 'kept'}
  const isNews = before === undefined ? questions > 0 : readText(join(root, file)).text !== text
  if (isNews && !isRehearsal) writeInPlace(root, {path: file as string as OutputPath, body: text})
  return {...facts, state: isNews ? 'written' : 'unchanged'}
}

function draftsOf(root: string, config: Config): {drafts: readonly RecordDraft[]; said: readonly Diagnostic[]} {
  const {sources, companions, messages} = readSources(root, config)
  const outlines = new Map<string, Outline>()
  const summaries: Summary[] = []
  const said: Diagnostic[] = [...messages]
  for (const source of sources) {
    const {article, found} = readArticle(source, config)
    const {summary, outline, messages: about} = summarise(article, config)
    // Two texts may have the same bytes, but not the same path.
    outlines.set(source.path, outline)
    summaries.push({...summary, hash: source.path})
    said.push(...found, ...about.map((message) => ({...message, file: message.file ?? source.path})))
  }
  const outline = ({hash}: Pick<Summary, 'hash'>): Outline => outlines.get(hash) ?? {exchanges: []}
  const drawn = draftRecords(config, summaries, {companions, shelf: {outline}})
  return {drafts: drawn.drafts, said: [...said, ...drawn.messages]}
}

function readArticle(source: Source, config: Config): {article: Article; found: Diagnostic[]} {
  const {text, messages, ...rest} = source
  const {locale, bodyStart, frontMatter, path} = source
  const {timeZone, people} = config
  const {tree, messages: said} = parse(text, {locale, bodyStart, frontMatter, timeZone, people})
  const found = [...messages, ...said].map((message) => ({...message, file: message.file ?? path}))
  return {article: {source: rest, tree, messages: found}, found}
}
