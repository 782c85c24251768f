// What the source of a regular expression says of the lines that it matches. What enters is a source as whole-line.ts has it,
// what leaves is its alternatives, how a match may begin, and words of which it must hold one.

/** The alternatives of a source that are not inside a group or class. */
export function partsOf(source: string): string[] {
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
export interface Atom {
  readonly text: string
  readonly isOptional: boolean
  /** Whether it may come more than once. */
  readonly isRepeated: boolean
}

/** The atoms of a source; they are read as far as somebody asks, for most patterns are told by their first. */
export interface Atoms {
  readonly source: string
  readonly read: Atom[]
  /** Where in the source the next begins. */
  next: number
}

export function atomsOf(source: string): Atoms {
  return {source, read: [], next: 0}
}

function atomAt(atoms: Atoms, at: number): Atom | undefined {
  while (atoms.read.length <= at && atoms.next < atoms.source.length) readAtom(atoms)
  return atoms.read[at]
}

const quantifier = /(?:([?*]|\{0,\d*\})|\+|\{\d+(?:,\d*)?\})\??|/y

function readAtom(atoms: Atoms): void {
  const {source, next} = atoms
  const end = endOfAtom(source, next)
  quantifier.lastIndex = end
  const found = quantifiers.includes(source.charAt(end)) ? quantifier.exec(source) : null
  const written = found?.[0] ?? ''
  atoms.read.push({
    text: source.slice(next, end),
    isOptional: found?.[1] !== undefined,
    isRepeated: written !== '' && written !== '?'
  })
  atoms.next = end + written.length
}

/** What a quantifier begins with. */
const quantifiers = '?*+{'

function allAtoms(atoms: Atoms): readonly Atom[] {
  atomAt(atoms, Infinity)
  return atoms.read
}

/** Groups that many beginnings lead through are taken apart once. */
const choicesByGroup = new Map<string, readonly Atoms[]>()

/** The alternatives of a group `(?:…)`. */
function choicesOf(group: string): readonly Atoms[] {
  const known = choicesByGroup.get(group)
  if (known) return known
  const choices = partsOf(group.slice(3, -1)).map(atomsOf)
  choicesByGroup.set(group, choices)
  return choices
}

/** An atom, with what stands behind the group that it is in; behind the last place comes the tail, which may be anything. */
interface Place {
  readonly atoms: Atoms
  readonly at: number
  readonly behind: Place | undefined
}

/** Whether what atoms match may begin with a key, as far as that is easily told. */
export function mayBeginWith(atoms: Atoms, key: string): boolean {
  return fits({atoms, at: 0, behind: undefined}, key, 0)
}

/** @param start where in the key the place begins */
function fits(place: Place, key: string, start: number): boolean {
  let {atoms, at, behind} = place
  for (let from = start; from < key.length;) {
    const atom = atomAt(atoms, at)
    if (atom === undefined) {
      if (behind === undefined) return true
      ;({atoms, at, behind} = behind)
      continue
    }
    const {text, isOptional, isRepeated} = atom
    at++
    if (isOptional && fits({atoms, at, behind}, key, from)) return true
    if (text.startsWith('(?:'))
      return fitsGroup(text, {key, from, behind: isRepeated ? undefined : {atoms, at, behind}})
    const signs = signsOf(text)
    if (signs === undefined) return true
    if (!signs.includes(key.charAt(from))) return false
    if (isRepeated) return true
    from++
  }
  return true
}

interface Rest {
  readonly key: string
  readonly from: number
  readonly behind: Place | undefined
}

function fitsGroup(group: string, {key, from, behind}: Rest): boolean {
  for (const atoms of choicesOf(group)) if (fits({atoms, at: 0, behind}, key, from)) return true
  return false
}

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
export function needsOf(atoms: Atoms): readonly string[] {
  const all = allAtoms(atoms)
  const found: (readonly string[])[] = [longestRun(all)]
  for (const {text, isOptional} of all) {
    if (isOptional || text === '.') continue
    if (text.startsWith('(?:')) {
      const parts = choicesOf(text).map(needsOf)
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
function longestRun(atoms: readonly Atom[]): string[] {
  let longest = ''
  let run = ''
  for (const {text, isOptional, isRepeated} of atoms) {
    const sign = text.length === 1 && text !== '.' ? text : /^\\[^\p{L}\p{N}]$/u.test(text) ? text.charAt(1) : undefined
    run = sign === undefined || isOptional || isRepeated ? '' : run + sign
    if (run.length > longest.length) longest = run
  }
  return longest.length > 1 || /^[^\p{L}\p{N} ]$/u.test(longest) ? [longest] : []
}
