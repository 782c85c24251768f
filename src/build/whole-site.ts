// The whole site on the short way, for plans that say more than a small site knows: a list that shows a changed headline
// stands among thousands of others. In: texts that say something new of themselves but nothing that a site is planned by.
// Out: the site as it is planned now, from the bones of all texts; `undefined` where it is another one than it was, be it
// that a text comes or goes or that something else is to be said of the texts.
import {addressesOf, collate, type Site} from '../collate.ts'
import type {Companion, Diagnostic, SourcePath, Summary} from '../model.ts'
import {knownEntry, type Desk, type Entry} from './articles.ts'
import {openShelf} from './shelf.ts'
import {spineOf} from './bones.ts'
import type {Row} from './parse-text.ts'
import type {TextMessages} from './tables.ts'

export type Changed = readonly {readonly i: number; readonly entry: Entry; readonly before: Row}[]

/** Whether the site would be planned in the same way with the text as it is now. */
export function isPlannedAlike({entry, before}: Changed[number]): boolean {
  return spineOf(entry.summary) === spineOf(before.summary)
}

export interface WholeSiteSetting {
  readonly desk: Desk
  readonly now: number
  readonly drafts: boolean
}

export function wholeSite(changed: Changed, {desk, now, drafts}: WholeSiteSetting): Site | undefined {
  const {memory, config} = desk
  const {head, texts} = memory
  if (head === undefined) return undefined
  const fresh = new Map(changed.map(({i, entry}) => [i, entry]))
  const wrong = wrongTexts(head.messages, memory.said.value, texts.paths)
  const rows: Summary[] = []
  for (const [i, path] of texts.paths.entries()) {
    if (wrong.has(path)) continue
    const entry = fresh.get(i) ?? knownEntry(i, desk)
    if (entry === undefined) return undefined
    desk.places.set(entry.key, entry)
    rows.push(entry.summary)
  }
  const companions = companionsOf(desk)
  const material = {companions, statics: head.statics, shelf: openShelf(desk), now, drafts}
  const {site, messages} = collate(config, rows, material)
  const said = new Set(head.messages.map((message) => JSON.stringify(message)))
  const isAllSaid = messages.every((message) => said.has(JSON.stringify(message)))
  return isAllSaid && isSameSite(site, desk) ? site : undefined
}

/** Texts that the site does not show because of what is wrong with them. */
function wrongTexts(
  messages: readonly Diagnostic[],
  textMessages: TextMessages,
  paths: readonly string[]
): Set<string> {
  const wrong = new Set<string>()
  const add = ({severity, file, keepsText}: Diagnostic): void => {
    if (severity === 'error' && file !== undefined && keepsText !== true) wrong.add(file)
  }
  messages.forEach(add)
  for (const [i, said] of textMessages) {
    if (said.some(({severity, keepsText}) => severity === 'error' && keepsText !== true)) wrong.add(paths[i] ?? '')
  }
  return wrong
}

function companionsOf({memory: {companions, rows}}: Desk): Companion[] {
  return [...companions.values()].flatMap((at) => (rows.read(at) as Companion | undefined) ?? [])
}

/** Whether the same texts have the same addresses. */
function isSameSite(site: Site, {memory: {texts}}: Desk): boolean {
  const urls = addressesOf(site)
  return texts.paths.every((path, i) => (urls.get(path as SourcePath) ?? '') === texts.urls[i])
}
