// What a UTF-16 code unit does in a word, looked up instead of asked of patterns: whoever walks over the words of a text
// reads these two tables. Entries are made when a unit is met for the first time; what they say is what fold says of it.
import {fold} from './fold-words.ts'

/** Kinds of units. */
export const unitKind = {
  /** Ends a word. */
  gap: 1,
  letter: 2,
  number: 3,
  apostrophe: 4,
  /** Is dropped, and ends no word. */
  mark: 5,
  /** What only {@link fold} gets right, seeing the whole text. */
  unusual: 6,
  /** A letter that folds to itself, and is no gaf. */
  plain: 7
} as const

/** By unit, as {@link unitKind} has it; 0 until {@link meet} is told of the unit. */
export const kinds = new Uint8Array(0x10000)
/** What a unit folds to. */
export const folds = new Uint16Array(0x10000)
export const gaf = 0x6af
// Accents are marks in texts with Arabic letters only; capitals whose lower case is two characters or depends on its
// place; surrogates; presentation forms.
const unusual = /[\u0300-\u036f\u0130\u03a3\ud800-\udfff\ufb50-\ufdff\ufe70-\ufefc]/
const dropped = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/

/** Fills in the tables for a unit; its kind. */
export function meet(unit: number): number {
  const character = String.fromCharCode(unit)
  const folded = fold(character)
  folds[unit] = folded.charCodeAt(0)
  const kind = kindOf(character, folded)
  kinds[unit] = kind
  return kind
}

function kindOf(character: string, folded: string): number {
  if (unusual.test(character)) return unitKind.unusual
  if (dropped.test(character)) return unitKind.mark
  if (folded === "'") return unitKind.apostrophe
  if (/\p{L}/u.test(folded))
    return folded === character && folded.charCodeAt(0) !== gaf ? unitKind.plain : unitKind.letter
  return /\p{N}/u.test(folded) ? unitKind.number : unitKind.gap
}

/** Whether a letter follows in `text`, marks aside. */
export function isBeforeLetter(text: string, from: number, limit: number): boolean {
  let at = from + 1
  let kind: number = unitKind.mark
  for (; kind === unitKind.mark && at < limit; at++) kind = kinds[text.charCodeAt(at)] || meet(text.charCodeAt(at))
  return kind === unitKind.letter || kind === unitKind.plain
}
