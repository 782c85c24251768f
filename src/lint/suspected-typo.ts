import {givenNames} from './given-names.ts'
import type {Passage} from './passages.ts'
import type {Finding, LintContext, Rule} from './rule.ts'

// A capitalised word of five letters or more, and what follows it if it stands before a surname.
const capitalised = /[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]{4,31}/g
const surname = /(?: [A-Z]\.?)? [A-Z\u00c0-\u00de][a-z\u00df-\u00ff'’]/y
const joined = /[\p{L}\p{M}\p{N}'’-]/u
/** So often must the other spelling occur in the text to count as the right one. */
const OFTEN = 3

interface Occurrence {
  readonly count: number
  /** Of the first occurrence. */
  readonly start: number
  readonly isBeforeSurname: boolean
}

/**
 * A name that is written once and, with two neighbouring letters swapped, is either a common given name before a
 * surname or a name that the same text writes otherwise again and again. Names are as their bearers write them and so
 * never corrected, only pointed at. Swaps alone count: a letter more or less is too often another name (Jon, Marc).
 *
 * @example ok en
 * Donald Duck met Brian Cowen. The Washington talks. Marc Antoine and Jon Snow came.
 * @example ok en
 * Micheal Martin signed, and Micheal Martin left.
 * @example ok en
 * Three came. There was one, There was two, There was more, and there was none.
 * @example bad en 1:9
 * Mr Daft Donlad Duck came.
 * @example bad en 1:32
 * Muscat, then Muscat again, and Musact. Muscat!
 */
export const suspectedTypo: Rule = {id: 'suspected-typo', severity: 'warning', locales: ['en'], find}

function find({passages}: LintContext): Finding[] {
  const words = occurrencesOf(passages)
  const found: Finding[] = []
  for (const [word, {count, start, isBeforeSurname}] of words) {
    if (count > 1 || givenNames.has(word.toLowerCase())) continue
    const likely = swapsOf(word).find(
      (swap) =>
        (isBeforeSurname && givenNames.has(swap.toLowerCase())) ||
        ((words.get(swap)?.count ?? 0) >= OFTEN && ![word, swap].some((each) => isCommon(each, passages)))
    )
    if (likely !== undefined) found.push(toFinding(word, likely, start))
  }
  return found
}

/** Whether the text also writes the word small: then it is a word like any other, such as «there». */
function isCommon(word: string, passages: readonly Passage[]): boolean {
  const small = new RegExp(`\\b${word.toLowerCase()}\\b`)
  return passages.some(({prose}) => small.test(prose))
}

function toFinding(word: string, likely: string, start: number): Finding {
  return {
    start,
    end: start + word.length,
    message: `Unexpected spelling \`${word}\`, expected perhaps \`${likely}\`.`,
    note: 'If it is a slip, correct it in the file; if the name is spelt so, nothing needs to be done.'
  }
}

function occurrencesOf(passages: readonly Passage[]): Map<string, Occurrence> {
  const words = new Map<string, Occurrence>()
  for (const {prose, start} of passages) {
    capitalised.lastIndex = 0
    for (let match = capitalised.exec(prose); match !== null; match = capitalised.exec(prose)) {
      if (joined.test(prose.charAt(match.index - 1)) || /[\p{L}\p{N}]/u.test(prose.charAt(capitalised.lastIndex)))
        continue
      surname.lastIndex = capitalised.lastIndex
      const known = words.get(match[0])
      words.set(match[0], {
        count: (known?.count ?? 0) + 1,
        start: known?.start ?? start + match.index,
        isBeforeSurname: known?.isBeforeSurname === true || surname.test(prose)
      })
    }
  }
  return words
}

/** The word with each pair of neighbours swapped in turn, its capital kept in front. */
function swapsOf(word: string): string[] {
  const swaps: string[] = []
  for (let at = 0; at + 1 < word.length; at++) {
    const [first, second] = [word.charAt(at), word.charAt(at + 1)]
    if (first.toLowerCase() === second.toLowerCase()) continue
    const swapped = word.slice(0, at) + second + first + word.slice(at + 2)
    swaps.push(at === 0 ? second.toUpperCase() + first.toLowerCase() + word.slice(2) : swapped)
  }
  return swaps
}
