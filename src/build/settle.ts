// Which version of each text the site shows. What comes in are all texts as read; what leaves is the pages. A text with an
// error, in itself or beside the others (a taken address, a translation with other questions), is shown as it was when it
// was last good, and not at all where there is no such version; then the pages are made again, since a site without the
// text, or with its older version, is another site. Each text is replaced at most once, so this ends.
import {addressesOf, collate, type Collation} from '../collate.ts'
import type {Companion, Diagnostic, OutputPath, Source, SourcePath, StaticPage} from '../model.ts'
import {openShelf, readEntry, readLastGood, type Desk, type Entry} from './articles.ts'
import type {GoodArticle, GoodArticles} from './good.ts'

export interface Settlement extends Pick<Collation, 'site' | 'plans' | 'due'> {
  readonly messages: readonly Diagnostic[]
  readonly texts: number
  /** Texts with errors of which the site shows the last good version. */
  readonly kept: readonly SourcePath[]
  /** Texts with errors that the site does not show. */
  readonly leftOut: readonly SourcePath[]
  /** Texts without errors, with the page that shows each. */
  readonly shown: GoodArticles
  /** What earlier builds found good, of the texts whose files are still there. */
  readonly before: GoodArticles
  /** Whether a file belongs to the page that an earlier build made of a text which is left out. */
  readonly isOfLeftOut: (path: OutputPath) => boolean
}

/** The version of each text that is chosen, and whether a replacement was looked for. */
interface Choice {
  readonly companions: readonly Companion[]
  readonly statics: readonly StaticPage[]
  readonly entries: Map<SourcePath, Entry>
  readonly replaced: Set<SourcePath>
}

export async function settle(
  read: Pick<Choice, 'companions' | 'statics'> & {sources: readonly Source[]; messages: readonly Diagnostic[]},
  desk: Desk
): Promise<Settlement> {
  const {companions, statics} = read
  const choice: Choice = {companions, statics, entries: new Map(), replaced: new Set()}
  const messages = [...read.messages]
  for (const source of read.sources) {
    const entry = await readEntry(source, desk)
    choice.entries.set(entry.path, entry)
    messages.push(...entry.messages)
  }
  for (const path of filesWithErrors(messages, choice)) replace(path, choice, desk)
  const {collation, found} = collateGood(choice, desk)
  const {site, plans, due} = collation
  return {
    site,
    plans,
    ...(due !== undefined && {due}),
    ...describeChoice(collation, choice, desk),
    messages: [...messages, ...found]
  }
}

function collateGood(choice: Choice, desk: Desk): {collation: Collation; found: readonly Diagnostic[]} {
  const found = new Map<string, Diagnostic>()
  const {companions, statics} = choice
  const material = {companions, statics, shelf: openShelf(desk), now: desk.now, drafts: desk.drafts}
  for (;;) {
    const summaries = [...choice.entries.values()].map((entry) => entry.summary)
    const collation = collate(desk.config, summaries, material)
    const {messages} = collation
    const wrong = filesWithErrors(messages, choice)
    const isLast = wrong.length === 0
    // What is said of a site that is not built is not worth saying, but for the errors that made it another one.
    for (const message of messages) {
      if (isLast || message.severity === 'error') found.set(JSON.stringify(message), message)
    }
    if (isLast) return {collation, found: [...found.values()]}
    for (const path of wrong) replace(path, choice, desk)
  }
}

// At this point of the flow every message stands on a text.
function filesWithErrors(messages: readonly Diagnostic[], {replaced}: Choice): SourcePath[] {
  const files = new Set<SourcePath>()
  for (const {severity, file} of messages) if (severity === 'error' && file !== undefined) files.add(file as SourcePath)
  return [...files].filter((path) => !replaced.has(path)).sort()
}

function replace(path: SourcePath, choice: Choice, desk: Desk): void {
  choice.replaced.add(path)
  const lastGood = readLastGood(path, desk)
  if (lastGood === undefined) choice.entries.delete(path)
  else if (lastGood.key !== choice.entries.get(path)?.key) choice.entries.set(path, lastGood)
}

function describeChoice(
  {site}: Collation,
  {entries, replaced}: Choice,
  desk: Desk
): Omit<Settlement, 'site' | 'plans' | 'due' | 'messages'> {
  const urls = addressesOf(site)
  const shown = new Map<SourcePath, GoodArticle>()
  for (const [path, {key}] of entries) {
    const url = urls.get(path)
    if (url !== undefined && !replaced.has(path)) shown.set(path, {key, url})
  }
  const leftOut = [...replaced].filter((path) => !urls.has(path)).sort()
  const folders = leftOut.flatMap((path) => desk.good.get(path)?.url ?? [])
  return {
    texts: new Set([...entries.keys(), ...replaced]).size,
    shown,
    kept: [...replaced].filter((path) => urls.has(path)).sort(),
    leftOut,
    before: new Map([...desk.good].filter(([path]) => replaced.has(path) || entries.has(path))),
    isOfLeftOut: (path) => folders.some((folder) => path.startsWith(folder))
  }
}
