// Which version of each text the site shows. What comes in are all texts as read; what leaves is the site and its plans. A
// text with an error, in itself or beside the others (a taken address, a translation with other questions), is shown as it
// was when it was last good, and not at all where there is no such version; then the site is planned again, since one
// without the text, or with its older version, is another site. Each text is replaced at most once, so this ends.
import {addressesOf, collate, type Collation, type Material} from '../../collate.ts'
import type {Diagnostic, OutputPath, SourcePath, UrlPath} from '../../model.ts'
import {describeFile, type SourcesResult} from '../../read.ts'
import {entryOf, readLastGood, type Desk, type Entry} from '../memory/articles.ts'

export interface Settlement extends Collation {
  /** Of the whole site, of the stages up to the plans; those of single texts are with them. */
  readonly messages: readonly Diagnostic[]
  /** Every text as it is, whether it is shown or not. */
  readonly texts: readonly Entry[]
  /** What the site shows, by the file of the text; for a text with errors its last good version. */
  readonly shown: ReadonlyMap<SourcePath, Entry>
  /** Where each text is shown. Worked out when somebody asks, and held by nobody while pages are made. */
  readonly urlsOf: () => ReadonlyMap<SourcePath, UrlPath>
  /** Texts with errors of which the site shows the last good version. */
  readonly kept: readonly SourcePath[]
  /** Texts with errors that the site does not show. */
  readonly leftOut: readonly SourcePath[]
  /** Whether a file belongs to the page that an earlier build made of a text which is left out. */
  readonly isOfLeftOut: (path: OutputPath) => boolean
}

/** The version of each text that is chosen, and whether a replacement was looked for. */
interface Choice {
  readonly material: Material
  readonly entries: Map<SourcePath, Entry>
  readonly replaced: Set<SourcePath>
}

export function settle(read: SourcesResult, material: Material, desk: Desk): Settlement {
  const texts = read.texts.map((text) => entryOf(text, desk))
  const choice: Choice = {
    material,
    entries: new Map(texts.map((entry) => [entry.path, entry])),
    replaced: new Set()
  }
  replaceWrong(read.messages, choice, desk)
  for (const {messages} of texts) if (messages.length > 0) replaceWrong(messages, choice, desk)
  const {collation, found} = collateGood(choice, desk)
  return {...collation, ...describeChoice(collation, choice, desk), texts, messages: [...read.messages, ...found]}
}

/** How many texts there are, those that cannot be read among them. */
export function textsOf({texts, kept, leftOut}: Settlement): number {
  return new Set([...texts.map(({path}) => path), ...kept, ...leftOut]).size
}

function collateGood(choice: Choice, desk: Desk): {collation: Collation; found: readonly Diagnostic[]} {
  const found = new Map<string, Diagnostic>()
  for (;;) {
    const summaries = [...choice.entries.values()].map((entry) => entry.summary)
    const collation = collate(desk.config, summaries, choice.material)
    const {messages} = collation
    const isLast = !replaceWrong(messages, choice, desk)
    // What is said of a site that is not built is not worth saying, but for the errors that made it another one.
    for (const message of messages) {
      if (isLast || message.severity === 'error') found.set(JSON.stringify(message), message)
    }
    if (isLast) return {collation, found: [...found.values()]}
  }
}

/** Replaces the texts that the messages find wrong; tells whether there were any. */
function replaceWrong(messages: readonly Diagnostic[], choice: Choice, desk: Desk): boolean {
  const {entries, replaced} = choice
  const wrong = new Set<SourcePath>()
  for (const {severity, file, keepsText} of messages)
    if (severity === 'error' && file !== undefined && keepsText !== true) wrong.add(file as SourcePath)
  // What lies beside a text may be wrong as well, and the text is none the worse for it.
  const texts = [...wrong].filter(
    (path) => !replaced.has(path) && (entries.has(path) || describeFile(path) !== undefined)
  )
  for (const path of texts.sort()) {
    replaced.add(path)
    const lastGood = readLastGood(path, desk)
    if (lastGood === undefined) entries.delete(path)
    else if (lastGood.key !== entries.get(path)?.key) entries.set(path, lastGood)
  }
  return texts.length > 0
}

function describeChoice(
  {site}: Collation,
  {entries, replaced}: Choice,
  desk: Desk
): Pick<Settlement, 'shown' | 'urlsOf' | 'kept' | 'leftOut' | 'isOfLeftOut'> {
  const urlsOf = (): ReadonlyMap<SourcePath, UrlPath> => addressesOf(site)
  const urls = replaced.size === 0 ? new Map<SourcePath, UrlPath>() : urlsOf()
  const leftOut = [...replaced].filter((path) => !urls.has(path)).sort()
  const folders = leftOut.flatMap((path) => desk.goodOf(path)?.url ?? [])
  return {
    shown: entries,
    urlsOf,
    kept: [...replaced].filter((path) => urls.has(path)).sort(),
    leftOut,
    isOfLeftOut: (path) => folders.some((folder) => path.startsWith(folder))
  }
}
