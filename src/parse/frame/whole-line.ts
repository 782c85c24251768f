// Patterns of hundreds of phrases, tried on every short line of a text. What enters is the list of alternatives as regular
// expressions are written, what leaves tests a line against those only that can begin with its first characters; for most
// lines that is none. How an alternative can begin is read from its source.

/** Whether a whole line matches. */
export interface LinePattern {
  readonly test: (line: string) => boolean
  /** Whether some alternative begins like the line; it may still be a longer one than that. */
  readonly mayBegin: (line: string) => boolean
}

interface Alternative {
  readonly source: string
  /** Beginnings of `keyLength` characters, and shorter ones behind which anything may stand. */
  readonly starts: ReadonlySet<string>
}

interface Candidate {
  readonly pattern: RegExp
  /** Finds what a line must hold, where the alternatives say so. */
  readonly gate?: RegExp
}

/** Characters by which alternatives are told apart. */
const keyLength = 3
/** Beginnings of lines that are remembered. */
const mostKeys = 4096

/** As `^(?:a|b|c)tail$` with the flag `u`; lists hold alternatives. Looking around is known behind their beginnings only, references back not at all. */
export function wholeLine(alternatives: readonly string[], tail: string): LinePattern {
  let all: readonly Alternative[] | undefined
  const byKey = new Map<string, readonly Candidate[]>()
  const bySource = new Map<string, readonly Candidate[]>()
  const candidatesFor = (key: string): readonly Candidate[] => {
    all ??= alternatives.flatMap(partsOf).map((source) => ({source, starts: startsOf(source)}))
    const fitting = all.filter(({starts}) => mayBegin(starts, key)).map(({source}) => source)
    const joined = fitting.join('|')
    const found = bySource.get(joined) ?? toCandidates(fitting, tail)
    bySource.set(joined, found)
    if (byKey.size >= mostKeys) byKey.clear()
    byKey.set(key, found)
    return found
  }
  const candidatesOf = (line: string): readonly Candidate[] => {
    const key = line.slice(0, keyLength)
    return byKey.get(key) ?? candidatesFor(key)
  }
  return {
    test: (line) => candidatesOf(line).some(({pattern, gate}) => gate?.test(line) !== false && pattern.test(line)),
    mayBegin: (line) => candidatesOf(line).length > 0
  }
}

function mayBegin(starts: ReadonlySet<string>, key: string): boolean {
  for (let length = 0; length <= key.length; length++) if (starts.has(key.slice(0, length))) return true
  return false
}

/** Those that begin with anything look through the whole line, unless it lacks what they need. */
function toCandidates(sources: readonly string[], tail: string): readonly Candidate[] {
  const known = sources.map((source) => ({source, needs: needsOf(source)}))
  const needy = known.filter(({needs}) => needs.length > 0)
  const free = known.filter(({needs}) => needs.length === 0)
  const toPattern = (own: typeof known): RegExp =>
    new RegExp(`^(?:${own.map(({source}) => source).join('|')})${tail}$`, 'u')
  const gate = needy.flatMap(({needs}) => needs.map((need) => need.replace(/[|/]/g, String.raw`\$&`))).join('|')
  return [
    ...(free.length > 0 ? [{pattern: toPattern(free)}] : []),
    ...(needy.length > 0 ? [{pattern: toPattern(needy), gate: new RegExp(gate, 'u')}] : [])
  ]
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
  if (text.startsWith('(?:'))
    for (const part of partsOf(text.slice(3, -1))) addStarts(starts, start, [...atomsOf(part), ...after])
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
    const inner = text.startsWith('(?:')
      ? partsOf(text.slice(3, -1))
      : text.startsWith('[')
        ? Array.from(signsOf(text) ?? '')
        : []
    if (inner.every((word) => !/[\\()[\]{}.?*+^$]/.test(word))) found.push(inner)
    else if (inner.length === 1) found.push(needsOf(inner[0] ?? ''))
  }
  return found.filter(({length}) => length > 0).sort((a, b) => rarity(b) - rarity(a))[0] ?? []
}

function rarity(words: readonly string[]): number {
  return Math.min(...words.map(({length}) => length)) / words.length
}

/** The longest stretch of signs that stand for themselves. */
function longestRun(source: string): string[] {
  let longest = ''
  let run = ''
  for (const {text, isOptional, isRepeated} of atomsOf(source)) {
    run = text.length > 1 || text === '.' || isOptional || isRepeated ? '' : run + text
    if (run.length > longest.length) longest = run
  }
  return longest.length > 1 ? [longest] : []
}
