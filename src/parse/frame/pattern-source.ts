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
  const [written = '', optional] = quantifiers.includes(source.charAt(end)) ? (quantifier.exec(source) ?? []) : []
  atoms.read.push({
    text: source.slice(next, end),
    isOptional: optional !== undefined,
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
  return fits({atoms, at: 0, behind: undefined}, key)
}

function fits(place: Place | undefined, key: string): boolean {
  if (place === undefined || key === '') return true
  const {atoms, at, behind} = place
  const atom = atomAt(atoms, at)
  if (atom === undefined) return fits(behind, key)
  const {text, isOptional, isRepeated} = atom
  const rest = {atoms, at: at + 1, behind}
  if (isOptional && fits(rest, key)) return true
  const after = isRepeated ? undefined : rest
  if (text.startsWith('(?:')) return choicesOf(text).some((choice) => fits({atoms: choice, at: 0, behind: after}, key))
  if (text.length === 1 && text !== '.' && text !== key.charAt(0)) return false
  const signs = signsOf(text)
  return signs === undefined || (signs.includes(key.charAt(0)) && fits(after, key.slice(1)))
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
