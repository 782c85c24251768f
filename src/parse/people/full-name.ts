// From part of a name to the whole: whom a headline quotes, and the full name in the introduction of somebody known by
// the surname.
import {isGivenName, nameLikeness, readsAsPhrase} from '../../text/name-shape.ts'
import {isTitle} from '../../text/names.ts'
import {foldPhrase} from '../frame/bare.ts'
import {isOffice, nameEnds, withoutOffice} from './name-run.ts'

/** «ناصر: …», «أنور مالك لـ"سبق": …», `Ghahremanpour: …`: the name before the colon of a headline that quotes. */
export function quotedInHeadline(headline: string): string | undefined {
  const found = /^([^:؛?؟]{2,50}?)(?:\s+(?:ل[ـ«"“ ]|در گفت|to |tells? ).{0,40}?)?\s*:\s*\S/u.exec(headline)?.[1]
  if (found === undefined || /^["“«‘'(]/u.test(found) || isOffice(found)) return undefined
  const words = found.trim().split(/\s+/u)
  return words.length < 6 &&
    !readsAsPhrase(foldPhrase(found)) &&
    words.every((next) => !nameEnds.has(foldPhrase(next)) && !/\d/.test(next))
    ? withoutOffice(found.trim())
    : undefined
}

/**
 * The full name in `text` of somebody known by the surname `family`: the words just before it that read as given names.
 * `undefined` where it stands alone. A Persian sentence may begin with any name, an Arabic one begins with its verb.
 */
export function fullNameOf(family: string, text: string): string | undefined {
  const key = foldPhrase(family).replace(/\s+/gu, '')
  const size = family.trim().split(/\s+/u).length
  const isPersian = /[پچژگیک]/u.test(text)
  const words = text.match(/[^\s،,؛:«»()"“”.]+|[،,؛:«»()"“”.]/gu) ?? []
  const folded = words.map(foldPhrase)
  for (let at = 1; at + size <= words.length; at++) {
    const here = folded.slice(at, at + size).join('')
    if ((here !== key && here !== `ال${key}`) || !/^\p{L}{2}/u.test(folded[at - 1] ?? '')) continue
    const from = startOfName(folded, at)
    const full = words.slice(from, at + size).join(' ')
    const isFree = isPersian && (from === 0 || isBoundary(folded[from - 1] ?? ''))
    const least = isFree ? 0.4 : 0.75
    if (!isBoundary(folded[from] ?? '') && !isTitle(words[from] ?? '') && nameLikeness(full, foldPhrase(full)) >= least)
      return full
  }
  return undefined
}

/** One word before the surname belongs to the name, up to three where they are given names. */
function startOfName(folded: readonly string[], at: number): number {
  let from = at - 1
  while (from > 0 && at - from < 3 && isGivenName(folded[from] ?? '') && isGivenName(folded[from - 1] ?? '')) from--
  return from
}

function isBoundary(folded: string): boolean {
  return nameEnds.has(folded) || /^[،,؛:«»()"“”.]$/u.test(folded)
}
