// The YAML that nearly all settings and front matter are: on each line a key, a colon and a plain text, a list in brackets or a
// map in braces, or lines further in that make a map, with comments on lines of their own. In: the text of the lines. Out:
// what the YAML parser makes of them, without it, for that takes as long as reading the rest of the article; nothing where
// a line is any other, which is then the parser's.

/** Texts, lists and maps by key. */
export interface PlainRecord {
  readonly [key: string]: string | readonly string[] | PlainRecord
}

/** A line of letters and digits, and of signs that letters bear; both as they stand in a class. */
function lineOf(letters: string, signs: string): RegExp {
  const within = String.raw`${letters}${signs}\u200C`
  // What a word may begin with and go on with, so that no rule of YAML's takes it for anything else.
  const word = String.raw`[${letters}](?:[${within} .;?!()/+_-]*[${within}.;?!()/+_-])?`
  // Within a line of its own, commas and colons may stand in it as well, a colon not at the end of a word.
  const text = String.raw`[${letters}](?:(?:[${within} .,،;؛?؟!()/+_«»–—-]|:(?=[${letters}/]))*[${within}.,،;؛?؟!()/+_«»–—-])?`
  const key = '[A-Za-z_][A-Za-z0-9_-]{0,60}'
  const pair = `${key}: ${word}`
  const list = String.raw`\[(${word}(?:, ?${word})*)\]`
  const map = String.raw`\{(${pair}(?:, ?${pair})*)\}`
  return new RegExp(`^( *)(${key}):(?: (?:(${text})|${list}|${map}))?$`, 'u')
}

/** What nearly all lines are made of: V8 takes several milliseconds to know all letters there are. */
const common = lineOf(
  String.raw`A-Za-z0-9\u0620-\u064A\u0660-\u0669\u0671-\u06D3\u06F0-\u06F9`,
  String.raw`\u064B-\u0655`
)
let any: RegExp | undefined

function partsOf(line: string): readonly (string | undefined)[] {
  return common.exec(line) ?? (any ??= lineOf(String.raw`\p{L}\p{N}`, String.raw`\p{M}`)).exec(line) ?? []
}

function isComment(line: string): boolean {
  return /^ *#/u.test(line) && /^[^\p{Cc}\p{Cs}\u2028\u2029\ufeff]*$/u.test(line)
}

/** In the order of the lines; `undefined` where it takes a parser to read them. */
export function readPlainYaml(source: string): PlainRecord | undefined {
  const lines: Line[] = []
  for (const each of source.split(/\r?\n/u)) {
    if (each === '' || isComment(each)) continue
    const [, spaces = '', name, said, items, pairs] = partsOf(each)
    if (name === undefined) return undefined
    const value = said ?? items?.split(/, ?/u) ?? (pairs === undefined ? undefined : readPairs(pairs))
    if (pairs !== undefined && value === undefined) return undefined
    lines.push({indent: spaces.length, name, ...(value !== undefined && {value})})
  }
  return recordOf(lines, 0)
}

interface Line {
  readonly indent: number
  readonly name: string
  /** Absent where lines further in have to follow. */
  readonly value?: PlainRecord[string]
}

function readPairs(pairs: string): PlainRecord | undefined {
  const lines = pairs.split(/, ?/u).map((each): Line => {
    const colon = each.indexOf(':')
    return {indent: 0, name: each.slice(0, colon), value: each.slice(colon + 2)}
  })
  return recordOf(lines, 0)
}

function recordOf(lines: readonly Line[], indent: number): PlainRecord | undefined {
  const record: Record<string, PlainRecord[string]> = {}
  let next = 0
  for (let first = lines[next]; first !== undefined; first = lines[next]) {
    const start = ++next
    while ((lines[next]?.indent ?? 0) > indent) next++
    const inside = lines.slice(start, next)
    const {name, value = recordOf(inside, inside[0]?.indent ?? 0)} = first
    const isEmpty = first.value === undefined && inside.length === 0
    const isBoth = first.value !== undefined && inside.length > 0
    const isKnown = Object.hasOwn(record, name) || name === '__proto__'
    if (first.indent !== indent || isKnown || isEmpty || isBoth || value === undefined) return undefined
    record[name] = value
  }
  return record
}
