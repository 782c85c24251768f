// What stands beside the texts of an interview and belongs to all its languages. In: the files that the listing found in an
// interview's folder. Out: one companion a folder. Each kind of file has a reader of its own; what one cannot read is a
// message, and the interview stands without it.
import type {Companion, Diagnostic, SourcePath} from '../model.ts'
import type {ListedCompanion} from './listing.ts'

export interface CompanionsResult {
  readonly companions: readonly Companion[]
  readonly messages: readonly Diagnostic[]
}

/** @param slugOf the address of a family by the name of its folder; `undefined` for a folder without a text */
export function readCompanions(
  listed: readonly ListedCompanion[],
  slugOf: (family: string) => string | undefined
): CompanionsResult {
  const companions: Companion[] = []
  for (const {folder, family, files} of listed) {
    const slug = slugOf(family)
    if (slug !== undefined) companions.push({folder: folder as SourcePath, slug, digest: files.join('\n')})
  }
  return {companions, messages: []}
}
