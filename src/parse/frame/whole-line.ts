// Patterns of hundreds of phrases, tried on every short line of a text. What enters is the list of alternatives as regular
// expressions are written, what leaves tests a line against those only that can begin with its first characters; for most
// lines that is none. How an alternative can begin is read from its source. One line after the other is tried on all
// patterns: what they have for its beginning, and whether it holds what they need, is found out once for all of them.
import {createManyNeedles} from '../words/needles.ts'
import {atomsOf, mayBeginWith, needsOf, partsOf, type Atoms} from './pattern-source.ts'

/** Whether a whole line matches. */
export interface LinePattern {
  readonly test: (line: string) => boolean
  /** False where neither a line nor any part of it can match. */
  readonly mayMatch: (line: string) => boolean
}

interface Alternative {
  readonly source: string
  /** Made when somebody asks: most alternatives are told by their first character. */
  atoms: Atoms | undefined
  /** Made when a line may match for the first time: most alternatives never fit the beginning of any. */
  pattern: RegExp | undefined
}

/** Alternatives that the same lines may match: one by one at first, for they are dear to make; in one pattern where lines come again and again. */
interface Candidates {
  readonly own: readonly Alternative[]
  uses: number
  joined: RegExp | undefined
}

/** The alternatives of a pattern. */
interface Index {
  /** Those that begin with a letter, by the letter. */
  readonly byLetter: ReadonlyMap<string, readonly Alternative[]>
  /** Others that can begin with some characters only. */
  readonly bound: readonly Alternative[]
  /** All that can begin with a character, as it comes up. */
  readonly byFirst: Map<string, readonly Alternative[]>
  /** Those that begin with anything, and say what a line must hold. */
  readonly needy: Candidates
  /** Whether a line holds what one of these needs. */
  readonly mayBeNeedy: (line: string) => boolean
  /** Those that begin with anything and do not say it. */
  readonly free: readonly Alternative[]
  /** By their sources, for many beginnings have the same. */
  readonly known: Map<string, Candidates>
}

/** Characters by which alternatives are told apart. */
const keyLength = 3
/** Beginnings of lines that are remembered. */
const mostKeys = 4096
/** Lines from which on it pays to join their alternatives. */
const often = 20

/** As `^(?:a|b|c)tail$` with the flag `u`; lists hold alternatives. Looking around is known behind their beginnings only, references back not at all. */
export function wholeLine(alternatives: readonly string[], tail: string): LinePattern {
  let made: Index | undefined
  const index = (): Index => (made ??= indexOf(alternatives))
  const number = patternCount++
  const candidatesOf = (line: string): Candidates =>
    (beginningOf(line)[number] ??= candidatesFor(index(), line.slice(0, keyLength)))
  return {
    mayMatch: (line) => candidatesOf(line) !== noCandidates || index().mayBeNeedy(line),
    test: (line) =>
      matches(candidatesOf(line), line, tail) || (index().mayBeNeedy(line) && matches(index().needy, line, tail))
  }
}

/** Tells of a line whether it holds one of some words, with what the patterns need. @param words in lower case */
export function someOf(words: readonly string[]): (line: string) => boolean {
  let made: ((line: string) => boolean) | undefined
  return (line) => (made ??= holderOf(words))(line)
}

/** For lines that begin alike, what each pattern has for them, by the pattern's number. */
type Beginning = (Candidates | undefined)[]

let patternCount = 0
const beginnings = new Map<string, Beginning>()
/** Words of which patterns need one, for each pattern that was asked about a line. */
const needs: (readonly string[])[] = []
let needsIn: ((line: string) => number) | undefined
// Of the line that was asked about last; what it holds is below 0 until somebody asks.
let lastLine: string | undefined
let lastBeginning: Beginning = []
let lastNeeds = -1

function beginningOf(line: string): Beginning {
  if (line !== lastLine) meet(line)
  return lastBeginning
}

function meet(line: string): void {
  const key = line.slice(0, keyLength)
  let found = beginnings.get(key)
  if (found === undefined) {
    if (beginnings.size >= mostKeys) beginnings.clear()
    found = []
    beginnings.set(key, found)
  }
  lastLine = line
  lastBeginning = found
  lastNeeds = -1
}

function holderOf(words: readonly string[]): (line: string) => boolean {
  const bit = 1 << needs.length
  needs.push(words)
  needsIn = undefined
  lastNeeds = -1
  return (line) => {
    if (line !== lastLine) meet(line)
    if (lastNeeds < 0) lastNeeds = (needsIn ??= createManyNeedles(needs))(line)
    return (lastNeeds & bit) !== 0
  }
}

function matches(candidates: Candidates, line: string, tail: string): boolean {
  const {own} = candidates
  if (own.length === 0) return false
  if (candidates.uses++ > often) {
    candidates.joined ??= toPattern(own.map(({source}) => source).join('|'), tail)
    return candidates.joined.test(line)
  }
  for (const alternative of own) {
    alternative.pattern ??= toPattern(alternative.source, tail)
    if (alternative.pattern.test(line)) return true
  }
  return false
}

function toPattern(source: string, tail: string): RegExp {
  return new RegExp(`^(?:${source})${tail}$`, 'u')
}

function indexOf(alternatives: readonly string[]): Index {
  const byLetter = new Map<string, Alternative[]>()
  const bound: Alternative[] = []
  const needy: Alternative[] = []
  const free: Alternative[] = []
  const words: string[] = []
  for (const source of alternatives.flatMap(partsOf)) {
    const alternative = {source, atoms: undefined, pattern: undefined}
    if (letterAhead.test(source)) {
      const alike = byLetter.get(source.charAt(0))
      if (alike) alike.push(alternative)
      else byLetter.set(source.charAt(0), [alternative])
      continue
    }
    if (!mayBegin(alternative, unwritten)) {
      bound.push(alternative)
      continue
    }
    const own = needsOf(atomsIn(alternative))
    words.push(...own)
    if (own.length > 0) needy.push(alternative)
    else free.push(alternative)
  }
  const mayBeNeedy = needy.length > 0 ? holderOf(words) : never
  return {byLetter, bound, byFirst: new Map(), needy: toCandidates(needy), mayBeNeedy, free, known: new Map()}
}

function never(): boolean {
  return false
}

/** A character that is in no source: only what may be anything fits it. */
const unwritten = '\uffff'

function toCandidates(own: readonly Alternative[]): Candidates {
  return {own, uses: 0, joined: undefined}
}

const noCandidates = toCandidates([])

/** What a line that begins with the key may match, whatever it holds. */
function candidatesFor({byLetter, bound, byFirst, free, known}: Index, key: string): Candidates {
  const first = key.charAt(0)
  let alike = byFirst.get(first)
  if (alike === undefined) {
    alike = [...(byLetter.get(first) ?? []), ...bound.filter((alternative) => mayBegin(alternative, first))]
    byFirst.set(first, alike)
  }
  const found = [...free, ...alike.filter((alternative) => mayBegin(alternative, key))]
  if (found.length === 0) return noCandidates
  const name = found.map(({source}) => source).join('|')
  const candidates = known.get(name) ?? toCandidates(found)
  known.set(name, candidates)
  return candidates
}

function atomsIn(alternative: Alternative): Atoms {
  return (alternative.atoms ??= atomsOf(alternative.source))
}

/** A letter that is not optional. */
const letterAhead = /^\p{L}(?![?*{])/u

/** Whether what an alternative matches may begin with a key, as far as that is easily told. */
function mayBegin(alternative: Alternative, key: string): boolean {
  return mayBeginWith(atomsIn(alternative), key)
}
