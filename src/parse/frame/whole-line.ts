// Patterns of hundreds of phrases, tried on every short line of a text. What enters is the list of alternatives as regular
// expressions are written, what leaves tests a line against those only that can begin with its first character; for most
// lines that is none. Which those are is read from the alternatives themselves.

/** Whether a whole line matches. */
export interface LinePattern {
  readonly test: (line: string) => boolean
}

/** As `^(?:a|b|c)tail$` with the flag `u`; lists hold alternatives. Looking around and references back are not known. */
export function wholeLine(alternatives: readonly string[], tail: string): LinePattern {
  const all = alternatives.flatMap(partsOf).map((source) => ({source, first: firstOf(source)}))
  const byFirst = new Map<string, RegExp | null>()
  const patternFor = (sign: string): RegExp | null => {
    const fitting = all.filter(({first}) => first === undefined || first.has(sign))
    const sources = fitting.map(({source}) => source).join('|')
    return fitting.length === 0 ? null : new RegExp(`^(?:${sources})${tail}$`, 'u')
  }
  return {
    test: (line) => {
      const sign = line.charAt(0)
      let pattern = byFirst.get(sign)
      if (pattern === undefined) byFirst.set(sign, (pattern = patternFor(sign)))
      return pattern !== null && pattern.test(line)
    }
  }
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

/** What an alternative may begin with; `undefined` where that is anything, or the alternative may be empty. */
function firstOf(source: string): ReadonlySet<string> | undefined {
  const first = new Set<string>()
  for (let at = 0; at < source.length;) {
    const end = endOfAtom(source, at)
    const own = firstOfAtom(source.slice(at, end))
    if (own === undefined) return undefined
    for (const sign of own) first.add(sign)
    const [, optional] = /^(?:([?*]|\{0,\d*\})|\+|\{\d+(?:,\d*)?\})?\??/.exec(source.slice(end)) ?? []
    if (optional === undefined) return first
    at = end + optional.length
  }
  return undefined
}

function firstOfAtom(atom: string): Iterable<string> | undefined {
  if (atom.length === 1) return atom === '.' ? undefined : atom
  if (atom === String.raw`\d`) return '0123456789'
  if (atom.startsWith('\\')) return /[\p{L}\p{N}]/u.test(atom.charAt(1)) ? undefined : atom.charAt(1)
  if (atom.startsWith('[')) return /^\[[^\\^-]+-?\]$/.test(atom) ? atom.slice(1, -1) : undefined
  if (!atom.startsWith('(?:')) return undefined
  const inner = partsOf(atom.slice(3, -1)).map(firstOf)
  return inner.some((own) => own === undefined) ? undefined : inner.flatMap((own) => [...(own ?? [])])
}
