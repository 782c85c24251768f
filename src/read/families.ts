// Which texts belong together, and under which address. What enters is the texts, each with the name of its folder or file;
// what leaves is the same texts with their family's slug, and errors where two claim one place. Neither of two claimants
// wins: a page that silently became another would be found by a reader and not by the editor.
import type {Diagnostic, LocaleTag, SourcePath} from '../model.ts'
import {slugKey} from '../text/slug.ts'

/** Segments longer than this, in UTF-8, are longer than file systems allow once encoded. */
const longestSlugBytes = 180

/** What a text says about its place. */
export interface Claim {
  readonly path: SourcePath
  readonly locale: LocaleTag
  /** As an address has it: of what is written, else of the folder's name. */
  readonly slug: string
  /** As the front matter has it. */
  readonly written?: string
}

/**
 * Finds every text's slug: what the front matter of one of its family says, else the folder's name.
 * @param familyOf name of the folder, or of the file without language and ending
 */
export function settleFamilies(
  claims: readonly Claim[],
  familyOf: (claim: Claim) => string
): {slugs: ReadonlyMap<SourcePath, string>; messages: Diagnostic[]} {
  const messages: Diagnostic[] = []
  const settled: Claim[] = []
  for (const family of groupBy(claims, familyOf).values()) {
    const leader = family.find(({written}) => written !== undefined) ?? family[0]
    if (!leader) continue
    for (const claim of family) {
      messages.push(...checkSlug(claim, leader))
      settled.push(claim.slug === leader.slug ? claim : {...claim, slug: leader.slug})
    }
  }
  messages.push(...findDoubleSlugs(settled, familyOf), ...findDoubleTexts(settled, familyOf))
  return {slugs: new Map(settled.map(({path, slug}) => [path, slug])), messages}
}

function checkSlug({path, slug, written}: Claim, leader: Claim): Diagnostic[] {
  const key = written === undefined ? {} : {key: 'slug'}
  const about = {severity: 'error', file: path, ...key, place: {start: {line: 1, column: 1, offset: 0}}} as const
  if (slug === '' || isTooLong(slug)) {
    const message =
      slug === ''
        ? 'Unexpected name without a letter or digit, expected one that can be part of an address.'
        : 'Unexpected length of the name, expected one that can be part of an address.'
    const note = 'Rename the folder, or write `slug: …` in the front matter: a few words with hyphens.'
    return [{...about, ruleId: 'bad-slug', message, note}]
  }
  if (written !== undefined && written !== slug) {
    const message = `Unexpected slug \`${written}\`, expected small letters, digits and hyphens.`
    return [{...about, ruleId: 'bad-slug', message, note: `Write \`slug: ${slug}\`.`}]
  }
  if (written !== undefined && slug !== leader.slug) {
    const message = `Unexpected slug \`${slug}\`: another text of this interview has \`${leader.slug}\`.`
    const cause = {message: 'The other text.', file: leader.path}
    return [{...about, ruleId: 'slug-mismatch', message, note: 'Write the same slug in both, or in one only.', cause}]
  }
  return []
}

function isTooLong(slug: string): boolean {
  // No code unit takes more than three bytes.
  return 3 * slug.length > longestSlugBytes && new TextEncoder().encode(slug).length > longestSlugBytes
}

/** Two folders, one address: every text of either says so and names the other. */
function findDoubleSlugs(claims: readonly Claim[], familyOf: (claim: Claim) => string): Diagnostic[] {
  const bySlug = groupBy(
    claims.filter(({slug}) => slug !== ''),
    ({slug}) => slugKey(slug)
  )
  const areRivals = ([first, ...others]: readonly Claim[]): boolean => {
    const family = first && familyOf(first)
    return others.some((claim) => familyOf(claim) !== family)
  }
  return [...bySlug.values()].filter(areRivals).flatMap((rivals) =>
    rivals.flatMap((claim): Diagnostic[] => {
      const other = rivals.find((rival) => familyOf(rival) !== familyOf(claim))
      if (!other) return []
      return [
        {
          ruleId: 'duplicate-slug',
          severity: 'error',
          message: `Unexpected slug \`${claim.slug}\`: \`${placeOf(other)}\` has the same.`,
          note: 'Rename one of the two folders, or write another `slug:` in the front matter of one.',
          file: claim.path,
          ...(claim.written !== undefined && {key: 'slug'}),
          place: {start: {line: 1, column: 1, offset: 0}},
          cause: {message: 'The other interview.', file: other.path}
        }
      ]
    })
  )
}

/** Two files for one language of one interview: `en.txt` and `en.md`. */
function findDoubleTexts(claims: readonly Claim[], familyOf: (claim: Claim) => string): Diagnostic[] {
  const byPlace = groupBy(claims, (claim) => `${familyOf(claim)}\n${claim.locale}`)
  const areSeveral = ({length}: readonly Claim[]): boolean => length > 1
  return [...byPlace.values()].filter(areSeveral).flatMap((rivals) =>
    rivals.flatMap((claim): Diagnostic[] => {
      const other = rivals.find((rival) => rival !== claim)
      if (!other) return []
      return [
        {
          ruleId: 'duplicate-text',
          severity: 'error',
          message: `Unexpected second text in \`${claim.locale}\`: \`${other.path}\` is the same interview in the same language.`,
          note: 'Keep one of the two files.',
          file: claim.path,
          place: {start: {line: 1, column: 1, offset: 0}},
          cause: {message: 'The other text.', file: other.path}
        }
      ]
    })
  )
}

function placeOf({path}: Claim): string {
  const folder = path.slice(0, path.lastIndexOf('/'))
  return folder === 'content' || folder === 'content/interviews' ? path : folder
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
