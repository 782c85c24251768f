// argv → a command's options and files, or the one line that says what is wrong with it. node:util splits the words; what
// the words may be is checked here, because its own messages suggest nothing.
import {parseArgs} from 'node:util'
import {nearest} from '../text/nearest.ts'
import {optionSpecs, type OptionName, type OptionSpec} from './options.ts'

export interface Arguments {
  readonly switches: ReadonlySet<OptionName>
  readonly values: ReadonlyMap<OptionName, string>
  /** What is no option, in order. */
  readonly files: readonly string[]
}

/** What may follow a command. */
export interface Grammar {
  readonly name: string
  readonly options: readonly OptionName[]
  /** What other words mean, as help shows it; absent where none may stand. */
  readonly files?: string
}

/** Splits the words after a command. */
export function readArguments(words: readonly string[], grammar: Grammar): Arguments | {readonly problem: string} {
  const specs = grammar.options.flatMap((name) => optionSpecs.get(name) ?? [])
  const {tokens} = parseArgs({
    args: [...words],
    options: Object.fromEntries(specs.map((spec) => [spec.name, toConfig(spec)])),
    allowPositionals: true,
    strict: false,
    tokens: true
  })
  const switches = new Set<OptionName>()
  const values = new Map<OptionName, string>()
  const files: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const spec = specs.find(({name}) => name === token.name)
    const problem = spec === undefined ? describeUnknown(token.rawName, grammar) : checkValue(spec, token)
    if (problem !== undefined) return {problem}
    if (token.value === undefined) switches.add(token.name as OptionName)
    else values.set(token.name as OptionName, token.value)
  }
  const [surplus] = grammar.files === undefined ? files : []
  if (surplus !== undefined) return {problem: `goftogu ${grammar.name} takes no \`${surplus}\``}
  return {switches, values, files}
}

function toConfig({short, value}: OptionSpec): {type: 'string' | 'boolean'; short?: string; multiple: true} {
  return {type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && {short}), multiple: true}
}

function checkValue(
  spec: OptionSpec,
  token: {rawName: string; value?: string | undefined; inlineValue?: boolean | undefined}
): string | undefined {
  const {value, rawName} = token
  if (spec.value === undefined) return value === undefined ? undefined : `${rawName} takes no value`
  const isMissing = value === undefined || value === '' || (token.inlineValue !== true && value.startsWith('--'))
  if (isMissing) return `${rawName} needs a value: ${rawName} ${spec.value}`
  if (spec.choices === undefined || spec.choices.includes(value)) return undefined
  return `unexpected ${rawName} ${value}, expected ${spec.choices.join(', ')}${suggest(value, spec.choices, '')}`
}

function describeUnknown(rawName: string, {name, options}: Grammar): string {
  const word = rawName.replace(/^-+/u, '')
  const meant = suggest(word, options, '--')
  if (meant !== '') return `unknown option ${rawName}${meant}`
  const hint = optionSpecs.has(word) ? `goftogu ${name} has no option ${rawName}` : `unknown option ${rawName}`
  return `${hint}; goftogu help ${name} shows those it has`
}

/** ` (did you mean …?)` or nothing. */
export function suggest(word: string, known: Iterable<string>, prefix: string): string {
  const meant = nearest(word, known)
  return meant === undefined ? '' : ` (did you mean ${prefix}${meant}?)`
}
