// A YAML map against the shape that a file should have. What enters is the map, its places and a valibot schema; what
// leaves is the checked value, or nothing, and a message for every key that is unknown, missing or of the wrong kind.
// Unknown keys are found by walking the schema, because valibot stops at the first of them.
import * as v from 'valibot'
import type {Diagnostic} from '../model.ts'
import {nearest} from '../text/nearest.ts'
import {isRecord} from './yaml.ts'
import type {YamlFile, YamlPath, YamlValue} from './yaml.ts'

type AnySchema = v.GenericSchema

interface ShapeOptions {
  readonly file: string
  readonly schema: AnySchema
  /** Other words for a key, which people write: `title` for `name`. */
  readonly synonyms?: Readonly<Record<string, string>>
  /** What a key at the top may say, for notes about one that is missing. */
  readonly examples?: Readonly<Record<string, string>>
}

/**
 * All that is wrong with the shape of a file, in the order of the file. Empty means that the value fits the schema. A key
 * that is missing because it is misspelt is said once.
 */
export function checkShape(yaml: YamlFile, options: ShapeOptions): Diagnostic[] {
  const messages: Diagnostic[] = []
  const meantPaths = new Set<string>()
  for (const unknown of findUnknownKeys(yaml.record, options.schema, [])) {
    const message = unknown.known
      ? describeUnknownKey(unknown, yaml, options)
      : describeList(unknown.path, yaml, options.file)
    messages.push(message)
    if (message.fix) meantPaths.add([...unknown.path.slice(0, -1), message.fix.text].join('.'))
  }
  const checked = v.safeParse(options.schema, yaml.record)
  for (const issue of checked.issues ?? []) {
    const isMisspelt = meantPaths.has((issue.path ?? []).map(({key}) => String(key)).join('.'))
    const isInList = Array.isArray(issue.path?.at(-1)?.input)
    if (!isInList && !isMisspelt) messages.push(describeIssue(issue, yaml, options))
  }
  return messages.sort((a, b) => (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0))
}

interface UnknownKey {
  readonly path: YamlPath
  /** Absent where a list stands in the place of keys, which valibot lets pass. */
  readonly known?: readonly string[]
}

function findUnknownKeys(value: YamlValue, schema: AnySchema, path: YamlPath): UnknownKey[] {
  const actual = resolve(schema, value)
  if (Array.isArray(value)) {
    const {item} = actual
    if (actual.entries ?? actual.value) return [{path}]
    return item ? value.flatMap((child: YamlValue, index) => findUnknownKeys(child, item, [...path, index])) : []
  }
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, child]) => {
    const at = [...path, key]
    if (actual.value) return findUnknownKeys(child, actual.value, at)
    if (!actual.entries) return []
    const entry = Object.hasOwn(actual.entries, key) ? actual.entries[key] : undefined
    return entry ? findUnknownKeys(child, entry, at) : [{path: at, known: Object.keys(actual.entries)}]
  })
}

interface ResolvedSchema {
  readonly entries?: Readonly<Record<string, AnySchema>>
  readonly value?: AnySchema
  readonly item?: AnySchema
}

interface SchemaParts extends ResolvedSchema {
  readonly wrapped?: AnySchema
  readonly getter?: (input: unknown) => AnySchema
}

/** Through `optional` and `lazy` to the schema that says something about keys. */
function resolve(schema: AnySchema, value: YamlValue): ResolvedSchema {
  // The generic schema type does not show the parts that its kinds have.
  const parts = schema as AnySchema & SchemaParts
  if (parts.wrapped) return resolve(parts.wrapped, value)
  if (parts.getter) return resolve(parts.getter(value), value)
  return parts
}

/** The message for a key that nothing reads, with the key that was probably meant. */
function describeUnknownKey(unknown: UnknownKey, yaml: YamlFile, options: Omit<ShapeOptions, 'schema'>): Diagnostic {
  const {path, known = []} = unknown
  const key = String(path.at(-1))
  const synonym = options.synonyms?.[key.toLowerCase()]
  const meant = (synonym !== undefined && known.includes(synonym) ? synonym : undefined) ?? nearest(key, known)
  const place = yaml.placeOfKey(path)
  const {start, end} = place
  const fix =
    meant !== undefined && start.offset !== undefined && end?.offset !== undefined
      ? {fix: {start: start.offset, end: end.offset, text: meant}}
      : {}
  return {
    ruleId: 'unknown-key',
    severity: 'error',
    message: `Unexpected key \`${key}\`, expected ${meant === undefined ? toChoice(known) : `\`${meant}\``}.`,
    note: meant === undefined ? 'Remove the line, or correct the key.' : `Did you mean \`${meant}\`?`,
    file: options.file,
    place,
    ...fix
  }
}

/** "`a`, `b` or `c`". */
export function toChoice(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``)
  const last = quoted.at(-1) ?? 'nothing'
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`
}

function describeIssue(issue: v.BaseIssue<unknown>, yaml: YamlFile, {file, examples: given}: ShapeOptions): Diagnostic {
  const path = (issue.path ?? []).map(({key}) => (typeof key === 'number' ? key : String(key)))
  const name = path.join('.')
  if (issue.received === 'undefined') {
    return {
      ruleId: 'missing-key',
      severity: 'error',
      message: `Key \`${name}\` is missing.`,
      note: `Write \`${String(path.at(-1) ?? '')}: ${given?.[name] ?? '…'}\`${path.length > 1 ? ` below \`${path.slice(0, -1).join('.')}\`` : ''}.`,
      file,
      place: yaml.placeOf(path.slice(0, -1))
    }
  }
  const expected = issue.expected ?? ''
  return describeKind({path, expected, received: issue.received}, yaml, file)
}

function describeList(path: YamlPath, yaml: YamlFile, file: string): Diagnostic {
  return describeKind({path, expected: 'Object', received: 'Array'}, yaml, file)
}

interface Mismatch {
  readonly path: YamlPath
  readonly expected: string
  readonly received: string
}

function describeKind({path, expected, received}: Mismatch, yaml: YamlFile, file: string): Diagnostic {
  const found = (kinds[received] ?? 'a text').replace(/^an? /u, '')
  return {
    ruleId: 'wrong-type',
    severity: 'error',
    message: `Unexpected ${found} at \`${path.join('.')}\`, expected ${kinds[expected] ?? 'something else'}.`,
    note: examples[expected] ?? 'Correct the value.',
    file,
    place: yaml.placeOf(path)
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  Object: 'keys with values',
  Array: 'a list'
}

const examples: Readonly<Record<string, string>> = {
  string: 'Write one text after the colon, on the same line.',
  Object: 'Write the keys on lines of their own, indented by two spaces: `en: …`.',
  Array: 'Write the items in square brackets, with commas between them: `[one, two]`.'
}
