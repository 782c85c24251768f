// Translation families: the versions of one interview. In: summaries in any order. Out: families, newest first, each with
// the version that the others are translated from; and what does not fit together. A file that another folder or
// another file has taken the address of is left out, with an error; everything else stays on the site.
import type {Companion, Config, Diagnostic, LocaleTag, Shelf, SourcePath, Summary} from '../model.ts'
import {slugKey} from '../text/slug.ts'
import {commentMessages} from './families/comment-messages.ts'
import {isCurrent} from './questions/exchange-ids.ts'
import {type Family, isParallel, originOf} from './families/family.ts'
import {compareText, instantMs, newestFirst} from './order.ts'
import {duplicateSlug, mismatch, missingDate, missingSource} from './families/family-messages.ts'
import {pictureMessages} from './families/picture-messages.ts'
import {recordMessages} from './families/question-messages.ts'

interface Material {
  readonly companions?: readonly Companion[]
  readonly shelf: Pick<Shelf, 'outline'>
}

/** @returns families by date, newest first and undated last; those of one instant by slug. */
export function groupFamilies(
  config: Config,
  summaries: readonly Summary[],
  {companions = [], shelf}: Material
): {families: Family[]; messages: Diagnostic[]} {
  const messages: Diagnostic[] = []
  const families: Family[] = []
  const beside = new Map(companions.map((companion) => [companion.slug, companion]))
  for (const members of groupBySlug(config, summaries, messages).values()) {
    const family = makeFamily(config, members, beside)
    families.push(family)
    messages.push(...checkFamily(family, shelf))
  }
  return {families: families.sort(newestFirst), messages}
}

type Members = Map<LocaleTag, Summary>

function groupBySlug(config: Config, summaries: readonly Summary[], messages: Diagnostic[]): Map<string, Members> {
  const groups = new Map<string, Members>()
  const sorted = summaries.filter((summary) => config.locales.includes(summary.locale))
  for (const summary of sorted.sort((a, b) => compareText(a.path, b.path))) {
    const key = slugKey(summary.slug) || summary.slug
    const members = groups.get(key) ?? new Map<LocaleTag, Summary>()
    const rival = rivalOf(summary, members)
    if (rival === undefined) groups.set(key, members.set(summary.locale, summary))
    else messages.push(duplicateSlug(summary, rival))
  }
  return groups
}

/** A summary that already has the address: the same locale, or another folder. */
function rivalOf(summary: Summary, members: Members): Summary | undefined {
  const [first] = members.values()
  if (first === undefined) return undefined
  const isOther = folderOf(first.path) !== folderOf(summary.path) || first.slug !== summary.slug
  return members.get(summary.locale) ?? (isOther ? first : undefined)
}

/** By slug. */
export type Companions = Pick<ReadonlyMap<string, Companion>, 'get'>

export function makeFamily(config: Config, members: ReadonlyMap<LocaleTag, Summary>, beside: Companions): Family {
  const versions = new Map<LocaleTag, Summary>()
  for (const locale of config.locales) {
    const summary = members.get(locale)
    if (summary !== undefined) versions.set(locale, summary)
  }
  const source = sourceOf(versions)
  const ordered = [source, ...versions.values()]
  const published = ordered.find((summary) => summary.published !== undefined)?.published
  const companion = beside.get(source.slug)
  return {
    slug: source.slug,
    versions,
    source,
    topics: [...new Set(ordered.flatMap((summary) => summary.topics))],
    ...(published !== undefined && {published}),
    time: instantMs(published),
    ...(companion !== undefined && {companion})
  }
}

function sourceOf(versions: ReadonlyMap<LocaleTag, Summary>): Summary {
  const all = [...versions.values()]
  const originals = all.filter((summary) => summary.translatedFrom === undefined)
  const named = new Set(all.map((summary) => summary.translatedFrom))
  const source = originals.find((summary) => named.has(summary.locale)) ?? originals[0] ?? all[0]
  if (source === undefined) throw new Error('A family has at least one version.')
  return source
}

/** What does not fit together in a family. */
export function checkFamily(family: Family, shelf: Pick<Shelf, 'outline'>): Diagnostic[] {
  const messages: Diagnostic[] = []
  const record = family.companion?.questions
  if (record !== undefined && !isCurrent(family)) messages.push(...recordMessages(family, record, shelf))
  if (family.published === undefined) messages.push(missingDate(family.source))
  messages.push(...pictureMessages(family, shelf), ...commentMessages(family, shelf))
  for (const summary of family.versions.values()) {
    const {translatedFrom} = summary
    const isOrphan =
      translatedFrom !== undefined && (translatedFrom === summary.locale || !family.versions.has(translatedFrom))
    if (isOrphan) messages.push(missingSource(summary, translatedFrom))
    const origin = originOf(summary, family)
    if (origin !== undefined && !isParallel(summary, origin)) messages.push(mismatch(summary, origin, shelf))
  }
  return messages
}

function folderOf(path: SourcePath): string {
  return path.slice(0, path.lastIndexOf('/'))
}
