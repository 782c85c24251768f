// Patterns of hundreds of phrases, tried on every short line of a text. What enters is the list of alternatives as regular
// expressions are written, what leaves tests a line against those only that can begin with its first characters; for most
// lines that is none. How an alternative can begin is read from its source.
import {createNeedles} from '../words/needles.ts'

/** Whether a whole line matches. */
export interface LinePattern {
  readonly test: (line: string) => boolean
  /** False where neither a line nor any beginning of it can match. */
  readonly mayBegin: (line: string) => boolean
}

interface Alternative {
  readonly source: string
  /** Beginnings of `keyLength` characters, and shorter ones behind which anything may stand. */
  readonly starts: ReadonlySet<string>
  /** Made when a line may match for the first time: most alternatives never fit the beginning of any. */
  pattern: RegExp | undefined
}

/** Alternatives that the same lines may match: one by one at first, for they are dear to make; in one pattern where lines come again and again. */
interface Candidates {
  readonly own: readonly Alternative[]
  uses: number
  joined: RegExp | undefined
}

/** The alternatives of a pattern by how a line that matches begins. */
interface Index {
  readonly byStart: ReadonlyMap<string, readonly Alternative[]>
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
  let index: Index | undefined
  const number = patternCount++
  const candidatesOf = (line: string): Candidates =>
    (beginningOf(line)[number] ??= candidatesFor((index ??= indexOf(alternatives)), line.slice(0, keyLength)))
  return {
    mayBegin: (line) => candidatesOf(line).own.length > 0 || index?.mayBeNeedy(line) === true,
    test: (line) => {
      if (matches(candidatesOf(line), line, tail)) return true
      return index !== undefined && index.mayBeNeedy(line) && matches(index.needy, line, tail)
    }
  }
}

/** For lines that begin alike, what each pattern has for them, by the pattern's number. */
type Beginning = (Candidates | undefined)[]

let patternCount = 0
const beginnings = new Map<string, Beginning>()
/** One line after the other is tried on all patterns. */
let lastLine: string | undefined
let lastBeginning: Beginning = []

function beginningOf(line: string): Beginning {
  if (line === lastLine) return lastBeginning
  const key = line.slice(0, keyLength)
  let found = beginnings.get(key)
  if (found === undefined) {
    if (beginnings.size >= mostKeys) beginnings.clear()
    found = []
    beginnings.set(key, found)
  }
  lastLine = line
  lastBeginning = found
  return found
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
  const all = alternatives.flatMap(partsOf).map((source): Alternative => {
    return {source, starts: startsOf(source), pattern: undefined}
  })
  const byStart = new Map<string, Alternative[]>()
  const needy: Alternative[] = []
  const free: Alternative[] = []
  const needs: string[] = []
  for (const alternative of all) {
    if (!alternative.starts.has('')) {
      for (const start of alternative.starts) byStart.set(start, [...(byStart.get(start) ?? []), alternative])
      continue
    }
    const own = needsOf(alternative.source)
    needs.push(...own)
    if (own.length > 0) needy.push(alternative)
    else free.push(alternative)
  }
  return {byStart, needy: toCandidates(needy), mayBeNeedy: createNeedles(needs), free, known: new Map()}
}

function toCandidates(own: readonly Alternative[]): Candidates {
  return {own, uses: 0, joined: undefined}
}

/** What a line that begins with the key may match, whatever it holds. */
function candidatesFor({byStart, free, known}: Index, key: string): Candidates {
  const found = new Set(free)
  for (let length = 1; length <= key.length; length++)
    for (const alternative of byStart.get(key.slice(0, length)) ?? []) found.add(alternative)
  const name = [...found].map(({source}) => source).join('|')
  const candidates = known.get(name) ?? toCandidates([...found])
  known.set(name, candidates)
  return candidates
}

/** The alternatives of a source that are not inside a group or class. */
function partsOf(source: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at <= source.length; at = at < source.length ? endOfAtom(source, at) : at + 1) {
    if (at < source.length && source[at] !== '|') continue
    parts.push(source.slice(from, at))
    from = at + 1
  }
  return parts
}

function endOfAtom(source: string, at: number): number {
  const sign = source[at]
  if (sign === '\\') return at + (/[pP]/.test(source[at + 1] ?? '') ? source.indexOf('}', at) - at + 1 : 2)
  if (sign === '[') {
    let end = at + 1
    while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
    return end + 1
  }
  if (sign !== '(') return at + 1
  let end = at + 1
  while (source[end] !== ')') end = endOfAtom(source, end)
  return end + 1
}

/** A part of a source that nothing parts further, with its quantifier. */
interface Atom {
  readonly text: string
  readonly isOptional: boolean
  /** Whether it may come more than once. */
  readonly isRepeated: boolean
}

const quantifier = /(?:([?*]|\{0,\d*\})|\+|\{\d+(?:,\d*)?\})\??|/y

function atomsOf(source: string): Atom[] {
  const atoms: Atom[] = []
  for (let at = 0; at < source.length;) {
    const end = endOfAtom(source, at)
    quantifier.lastIndex = end
    const [written = '', optional] = quantifier.exec(source) ?? []
    atoms.push({
      text: source.slice(at, end),
      isOptional: optional !== undefined,
      isRepeated: written !== '' && written !== '?'
    })
    at = end + written.length
  }
  return atoms
}

/** Groups that many beginnings lead through are taken apart once. */
const choicesByGroup = new Map<string, readonly (readonly Atom[])[]>()

/** The alternatives of a group `(?:…)`. */
function choicesOf(group: string): readonly (readonly Atom[])[] {
  const known = choicesByGroup.get(group)
  if (known) return known
  const choices = partsOf(group.slice(3, -1)).map(atomsOf)
  choicesByGroup.set(group, choices)
  return choices
}

/** How lines that match a source may begin; the empty string where that is anyhow. */
function startsOf(source: string): ReadonlySet<string> {
  const starts = new Set<string>()
  addStarts(starts, '', atomsOf(source))
  return starts
}

function addStarts(starts: Set<string>, start: string, [atom, ...rest]: readonly Atom[]): void {
  if (start.length === keyLength || atom === undefined) {
    starts.add(start)
    return
  }
  const {text, isOptional, isRepeated} = atom
  if (isOptional) addStarts(starts, start, rest)
  const after = isRepeated ? [anything] : rest
  if (text.startsWith('(?:')) for (const choice of choicesOf(text)) addStarts(starts, start, [...choice, ...after])
  else {
    const signs = signsOf(text)
    if (signs === undefined) starts.add(start)
    else for (const sign of signs) addStarts(starts, start + sign, after)
  }
}

const anything: Atom = {text: '.', isOptional: false, isRepeated: false}
const digits = '0123456789'

/** The characters that an atom may be; `undefined` where they are too many to say. */
function signsOf(text: string): string | undefined {
  if (text === '.' || text.startsWith('(')) return undefined
  if (text.length === 1) return text
  if (text === String.raw`\d`) return digits
  if (text.startsWith('\\')) return /[\p{L}\p{N}]/u.test(text.charAt(1)) ? undefined : text.charAt(1)
  const signs = text.slice(1, -1).replaceAll(String.raw`\d`, digits)
  return /^\^|\\|.-./.test(signs) ? undefined : signs
}

/** Words of which a line must hold one, those that are found least; none where the source does not say. */
function needsOf(source: string): readonly string[] {
  const found: (readonly string[])[] = [longestRun(source)]
  for (const {text, isOptional} of atomsOf(source)) {
    if (isOptional || text === '.') continue
    if (text.startsWith('(?:')) {
      const parts = partsOf(text.slice(3, -1)).map(needsOf)
      if (parts.every(({length}) => length > 0)) found.push(parts.flat())
    } else if (text.startsWith('[')) found.push(Array.from(signsOf(text) ?? ''))
  }
  return found.filter(({length}) => length > 0).sort((a, b) => rarity(b) - rarity(a))[0] ?? []
}

/** Longer words are rarer, and many are found more often than one. */
function rarity(words: readonly string[]): number {
  return Math.min(...words.map(({length}) => length)) - Math.log2(words.length)
}

/** The longest stretch of signs that stand for themselves; a lone one only where it is no letter, figure or space. */
function longestRun(source: string): string[] {
  let longest = ''
  let run = ''
  for (const {text, isOptional, isRepeated} of atomsOf(source)) {
    const sign = text.length === 1 && text !== '.' ? text : /^\\[^\p{L}\p{N}]$/u.test(text) ? text.charAt(1) : undefined
    run = sign === undefined || isOptional || isRepeated ? '' : run + sign
    if (run.length > longest.length) longest = run
  }
  return longest.length > 1 || /^[^\p{L}\p{N} ]$/u.test(longest) ? [longest] : []
}
