// What a rule is. A rule looks at the passages of a text and says what it found; it knows nothing of lines, limits and
// order, which are the door's business.
import type {Diagnostic} from '../model.ts'
import type {Passage} from './passages.ts'

export interface LintContext {
  /** The whole decoded text. */
  readonly text: string
  /** BCP 47. */
  readonly locale: string
  /** What readers will see of it, in source order. */
  readonly passages: readonly Passage[]
}

export interface Finding {
  /** Offsets into the whole text. */
  readonly start: number
  readonly end: number
  /** One sentence: what was found and what was expected. */
  readonly message: string
  /** What to do about it. */
  readonly note?: string
  /** Given only where it may be put in without looking. */
  readonly replacement?: string
}

export interface Rule {
  readonly id: string
  readonly severity: Diagnostic['severity']
  /** Languages that it is about; absent: all. */
  readonly locales?: readonly string[]
  /** Not global; by language where that matters. Where no prose has it there is nothing to find: nearly all texts are told so at once. */
  readonly sign?: RegExp | Readonly<Record<string, RegExp>>
  /** In source order. */
  readonly find: (context: LintContext) => Finding[]
}

/** What is to be looked for in the prose of every passage; `finding` may find a match to be nothing. */
export interface Search {
  /** Global; linear in the length of the passage. */
  readonly pattern: RegExp
  /** What is searched: all prose, or without quotations in another language. */
  readonly layer: 'prose' | 'own'
  readonly finding: (match: RegExpExecArray, passage: Passage) => Omit<Finding, 'start' | 'end'> | undefined
}

/** Whether a rule may find something in the prose of a text. */
export function mayFind({sign, locales}: Rule, prose: string, locale: string): boolean {
  if (locales !== undefined && !locales.includes(locale)) return false
  const own = sign instanceof RegExp ? sign : sign?.[locale]
  return own === undefined || own.test(prose)
}

/** Runs one pattern over all passages and places what it finds. */
export function search(passages: readonly Passage[], {pattern, layer, finding}: Search): Finding[] {
  const found: Finding[] = []
  for (const passage of passages) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(passage[layer]); match !== null; match = pattern.exec(passage[layer])) {
      const said = finding(match, passage)
      const start = passage.start + match.index
      if (said !== undefined) found.push({start, end: start + match[0].length, ...said})
    }
  }
  return found
}

/** The number of a character: `U+064A`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A character as messages name it, in the backticks that set off what is not our own words. */
export function named(character: string): string {
  return `\`${character}\` (${codePoint(character)})`
}
