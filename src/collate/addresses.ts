// Who has which address in a language's part of the site: interviews, static pages, former addresses. In: the families, what
// has been withdrawn and the static pages. Out: the static pages that have an address, where former addresses lead, and an
// error for every claim on an address that another file has; it names both.
import type {Config, Diagnostic, LocaleTag, SourcePath, StaticPage, Summary, UrlPath} from '../model.ts'
import {slugKey} from '../text/slug.ts'
import type {Family} from './families/family.ts'
import {compareText} from './order.ts'
import {articleUrl} from './urls.ts'

/** First segments of addresses that the site has for itself. */
const reserved: ReadonlySet<string> = new Set(
  'page archive topics people search with assets fonts feed feeds cards comments design index'.split(' ')
)

/** Whether no interview may have the address. */
export function isReserved(slug: string): boolean {
  return reserved.has(slugKey(slug))
}

/** A former address. */
export interface Redirect {
  readonly from: UrlPath
  readonly to: UrlPath
  readonly locale: LocaleTag
}

export interface Addresses {
  readonly statics: readonly StaticPage[]
  readonly redirects: readonly Redirect[]
  readonly messages: readonly Diagnostic[]
}

interface Claims {
  readonly families: readonly Family[]
  readonly withdrawn: readonly Summary[]
  readonly statics: readonly StaticPage[]
}

export function settleAddresses({locales}: Config, {families, withdrawn, statics}: Claims): Addresses {
  const messages: Diagnostic[] = []
  const owners = new Map<string, SourcePath>()
  for (const {slug, source} of families) claim({slug, path: source.path}, owners, messages)
  for (const {slug, path} of withdrawn) {
    const key = slugKey(slug)
    if (!owners.has(key)) claim({slug, path}, owners, messages)
  }
  const pages = new Map<string, SourcePath>()
  const standing = statics.filter(({slug, path, locale}) => {
    const isFree = locales.includes(locale) && claim({slug, path}, owners, messages)
    if (isFree) pages.set(slugKey(slug), path)
    return isFree
  })
  for (const [key, path] of pages) owners.set(key, path)
  const texts = [...families.flatMap(({versions}) => [...versions.values()]), ...withdrawn]
  return {statics: standing, redirects: redirectsOf(texts, owners, messages), messages}
}

interface Claim {
  readonly slug: string
  readonly path: SourcePath
}

/** Takes the address where nobody else has it. */
function claim({slug, path}: Claim, owners: Map<string, SourcePath>, messages: Diagnostic[]): boolean {
  const key = slugKey(slug)
  const owner = owners.get(key)
  if (reserved.has(key)) messages.push(reservedSlug(slug, path))
  else if (owner === undefined) owners.set(key, path)
  else if (folderOf(owner) !== folderOf(path)) messages.push(takenSlug(slug, path, owner))
  return !reserved.has(key) && (owner === undefined || folderOf(owner) === folderOf(path))
}

/** For each language in which the interview is; whichever of its texts names the former address. */
function redirectsOf(texts: readonly Summary[], owners: Map<string, SourcePath>, messages: Diagnostic[]): Redirect[] {
  const former = formerAddresses(texts, owners, messages)
  if (former.size === 0) return []
  const bySlug = new Map<string, string[]>()
  for (const [old, slug] of former) bySlug.set(slug, [...(bySlug.get(slug) ?? []), old])
  return texts.flatMap(({slug, locale}) =>
    (bySlug.get(slug) ?? []).map((old) => ({from: articleUrl(locale, old), to: articleUrl(locale, slug), locale}))
  )
}

/** Each with the slug that the interview has. */
function formerAddresses(
  texts: readonly Summary[],
  owners: Map<string, SourcePath>,
  messages: Diagnostic[]
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const moved = texts.filter(({movedFrom = []}) => movedFrom.length > 0).sort((a, b) => compareText(a.path, b.path))
  for (const {slug, path, movedFrom = []} of moved) {
    for (const former of movedFrom) {
      if (found.get(former) === slug) continue
      const message = former === slug ? movedNowhere(former, path) : obstacle({slug: former, path}, owners)
      if (message === undefined) found.set(former, slug)
      else messages.push(message)
      if (message === undefined) owners.set(slugKey(former), path)
    }
  }
  return found
}

function obstacle({slug, path}: Claim, owners: ReadonlyMap<string, SourcePath>): Diagnostic | undefined {
  if (reserved.has(slugKey(slug)))
    return {...reservedSlug(slug, path), key: 'moved_from', note: 'Remove it from `moved_from`.'}
  const owner = owners.get(slugKey(slug))
  if (owner === undefined) return undefined
  return {
    ruleId: 'former-address-taken',
    severity: 'error',
    message: `Unexpected \`${slug}\` in \`moved_from\`: \`${owner}\` has that address.`,
    note: 'Remove it from `moved_from`, or give the other text another address.',
    file: path,
    key: 'moved_from',
    place: beginning,
    cause: {message: 'The text that has the address.', file: owner}
  }
}

const beginning = {start: {line: 1, column: 1}}

function reservedSlug(slug: string, file: SourcePath): Diagnostic {
  return {
    ruleId: 'reserved-slug',
    severity: 'error',
    message: `Unexpected address \`${slug}\`: the site has a page of its own there.`,
    note: file.startsWith('content/pages/')
      ? 'Rename the folder.'
      : 'Rename the folder, or write another `slug:` in the front matter.',
    file,
    key: 'slug',
    place: beginning
  }
}

function takenSlug(slug: string, file: SourcePath, owner: SourcePath): Diagnostic {
  return {
    ruleId: 'duplicate-slug',
    severity: 'error',
    message: `Unexpected address \`${slug}\`: \`${owner}\` has the same.`,
    note: 'Rename the folder of one of the two.',
    file,
    key: 'slug',
    place: beginning,
    cause: {message: 'The other text.', file: owner}
  }
}

function movedNowhere(slug: string, file: SourcePath): Diagnostic {
  return {
    ruleId: 'former-address-taken',
    severity: 'error',
    message: `Unexpected \`${slug}\` in \`moved_from\`: that is the address which the interview has.`,
    note: 'Remove it from `moved_from`.',
    file,
    key: 'moved_from',
    place: beginning
  }
}

function folderOf(path: SourcePath): string {
  return path.slice(0, path.lastIndexOf('/'))
}
