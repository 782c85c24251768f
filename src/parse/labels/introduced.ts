// Labels that introduce who speaks: `KENNY MALONE, HOST:`, `Vera Lund, for the Mole:`, «لیلا مرادی، خبرنگار:». What enters is
// what stands before a colon, or the labels of all lines; what leaves is the name, or the labels that may be such: whoever
// spoke before needs no introduction, so that a line of that shape about them is a biography below the interview.
/** `Q12 Chair`: the number of a question before who asks it. */
const numberOfQuestion = /^(?:Q|س)\.?\s?[0-9\u0660-\u0669\u06f0-\u06f9]{1,4}[.)]?\s+(?=[\p{Lu}\p{Lo}])/u

/** The name in a label that says more; `undefined` in any other. */
export function introducedName(written: string): string | undefined {
  if (!written.includes(',') && !written.includes('،')) return undefined
  return /^((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}.'’-]+|\p{Lo}+(?:[\s\u200c]\p{Lo}+){1,3})[,،] [^,،]{2,50}$/u.exec(
    written
  )?.[1]
}

/** Length of the number of a question before the name of who asks it. */
export function numberLength(written: string): number {
  return written.startsWith('Q') || written.startsWith('س') ? (numberOfQuestion.exec(written)?.[0].length ?? 0) : 0
}

interface Label {
  readonly key: string
  readonly form: string
  readonly introduces: boolean
}

/**
 * The labels, by line; of those that introduce somebody only the first, and only where the same name, shortened perhaps,
 * is a label without more elsewhere.
 */
export function introducedOnce<Found extends Label>(
  candidates: readonly (Found | undefined)[]
): readonly (Found | undefined)[] {
  if (!candidates.some((found) => found?.introduces === true)) return candidates
  const plain = new Set(
    candidates.flatMap((found) => (found?.introduces === false && found.form === 'colon' ? [familyOf(found.key)] : []))
  )
  const known = new Set<string>()
  return candidates.map((found) => {
    if (!found) return undefined
    const family = familyOf(found.key)
    if (found.introduces && (known.has(family) || !plain.has(family))) return undefined
    known.add(family)
    return found
  })
}

/** The last word of a name. */
function familyOf(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1)
}
