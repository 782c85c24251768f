// YAML as people write it → plain values that know where they stand. What enters is the text of a YAML file, or of a
// part of a file (front matter); what leaves are maps, lists and texts, a function from a path of keys to a place in the
// file, and messages in plain English. Every scalar is a text exactly as written (YAML's failsafe schema): a headline
// `1984`, a slug `no` and a date `2026-02-11` need no quotes, and nothing here is a number. Aliases are refused: nobody
// needs them for twenty lines of settings, and a handful of them can fill any memory.
import {isMap, isPair, isScalar, isSeq, parseDocument} from 'yaml'
import type {Document, ParsedNode, Scalar, YAMLMap, YAMLSeq} from 'yaml'
import type {Diagnostic, Place} from '../model.ts'
import {createLocator} from '../tree/points.ts'
import {readPlainYaml} from './plain-yaml.ts'
import {describeArabicComma, describeYamlError} from './yaml-message.ts'

/** A map without its empty entries, a list, or a text. */
export type YamlValue = string | readonly YamlValue[] | YamlRecord
export interface YamlRecord {
  readonly [key: string]: YamlValue
}
export type YamlPath = readonly (string | number)[]

export interface YamlFile {
  /** Empty where the text has no usable map at its top. */
  readonly record: YamlRecord
  /** Whether the text could be read; where not, `record` has what could be made of it and should not be trusted. */
  readonly isValid: boolean
  /** Where the value of a path stands, or as much of the path as there is. */
  readonly placeOf: (path: YamlPath) => Place
  /** Where the key itself stands. */
  readonly placeOfKey: (path: YamlPath) => Place
  readonly messages: readonly Diagnostic[]
}

/** A part of a text: offsets of its start and end. */
export interface Slice {
  readonly start: number
  readonly end: number
}

/**
 * Reads a YAML map. Never throws.
 * @param text the whole text of the file, for positions point into that
 * @param slice the part of it that is YAML; the whole text without it
 */
export function readYaml(text: string, file: string, slice: Slice = {start: 0, end: text.length}): YamlFile {
  const record = readPlainYaml(text.slice(slice.start, slice.end))
  if (record === undefined) return parseWholeYaml(text, file, slice)
  let whole: YamlFile | undefined
  // Places are asked for where something is wrong with what the lines say.
  const parsed = (): YamlFile => (whole ??= parseWholeYaml(text, file, slice))
  return {
    record,
    isValid: true,
    placeOf: (path) => parsed().placeOf(path),
    placeOfKey: (path) => parsed().placeOfKey(path),
    messages: []
  }
}

/** The same by the YAML parser, which reads everything. */
export function parseWholeYaml(text: string, file: string, slice: Slice = {start: 0, end: text.length}): YamlFile {
  const locate = createLocator(text)
  const source = toYamlLineEnds(text.slice(slice.start, slice.end))
  const toPlace = (from: number, to: number): Place => ({
    start: locate(slice.start + from),
    end: locate(slice.start + to)
  })
  const messages: Diagnostic[] = []
  const root = compose(source, (error) => {
    const described = describeYamlError(error.code, source, error.pos[0])
    const {fix, at = error.pos, ...rest} = described
    const shifted = fix && {fix: {...fix, start: fix.start + slice.start, end: fix.end + slice.start}}
    messages.push({...rest, ...shifted, severity: 'error', file, place: toPlace(at[0], at[1])})
  })
  const add: Add = (message, node) => messages.push({...message, file, place: toPlace(...rangeOf(node))})
  const value = root ? toValue(root, add) : undefined
  if (root && !isMap(root) && messages.length === 0) add(notAMap, root)
  return {
    record: isRecord(value) ? value : {},
    isValid: messages.every((message) => message.severity !== 'error'),
    placeOf: (path) => toPlace(...rangeOf(find(root, path, 'value'))),
    placeOfKey: (path) => toPlace(...rangeOf(find(root, path, 'key'))),
    messages
  }
}

/** Whether a value is a map rather than a list or a text. */
export function isRecord(value: YamlValue | undefined): value is YamlRecord {
  return typeof value === 'object' && !Array.isArray(value)
}

type Root = Document.Parsed['contents']
type Node = ParsedNode | undefined

type Add = (message: Omit<Diagnostic, 'file' | 'place'>, node: Node) => void

const notAMap = {
  ruleId: 'yaml-shape',
  severity: 'error',
  message: 'Unexpected text, expected lines of the form `key: value`.',
  note: 'Write a key, a colon, a space and the value on each line.'
} as const

const noAliases = {
  ruleId: 'yaml-alias',
  severity: 'error',
  message: 'Unexpected `*` at the beginning of a value: YAML takes it for a reference to another place.',
  note: 'Put the value in quotes.'
} as const

/** YAML itself ends lines at "\n" and "\r\n"; one character stands for one, so that offsets stay. */
function toYamlLineEnds(source: string): string {
  return source.replace(/\r(?!\n)|[\u0085\u2028\u2029]/gu, '\n')
}

function compose(source: string, report: (error: {code: string; pos: [number, number]}) => void): Root {
  try {
    const document = parseDocument(source, {schema: 'failsafe', prettyErrors: false, logLevel: 'error'})
    const first = document.errors.find((error) => error.code !== 'DUPLICATE_KEY')
    for (const error of document.errors) if (error === first || error.code === 'DUPLICATE_KEY') report(error)
    return document.contents
  } catch {
    // Brackets nested thousands deep exhaust the stack of the composer.
    report({code: 'IMPOSSIBLE', pos: [0, 0]})
    return null
  }
}

function toValue(node: ParsedNode, add: Add): YamlValue | undefined {
  if (isMap(node)) return toRecord(node, add)
  if (isSeq(node)) return toList(node, add)
  if (isScalar(node)) {
    const isEmpty = node.type === 'PLAIN' && node.source === ''
    return isEmpty ? undefined : toText(node)
  }
  add(noAliases, node)
  return undefined
}

/** The failsafe schema gives texts only. */
function toText({value}: Scalar): string {
  return typeof value === 'string' ? value : ''
}

function toRecord(map: YAMLMap.Parsed, add: Add): YamlRecord {
  const entries: [string, YamlValue][] = []
  for (const {key, value} of map.items) {
    const converted = value ? toValue(value, add) : undefined
    if (isScalar(key) && converted !== undefined) entries.push([toText(key), converted])
  }
  return Object.fromEntries(entries)
}

function toList(list: YAMLSeq.Parsed, add: Add): YamlValue[] {
  const items: YamlValue[] = []
  for (const item of list.items) {
    if (isPair(item)) continue
    const converted = toValue(item, add)
    const isPlain = list.flow && isScalar(item) && item.type === 'PLAIN'
    if (isPlain && typeof converted === 'string') {
      const message = describeArabicComma(converted)
      if (message) add(message, item)
    }
    if (converted !== undefined) items.push(converted)
  }
  return items
}

/** The node at the end of `path`, or the last one on the way to it that exists. */
function find(root: Root, path: YamlPath, which: 'key' | 'value'): Node {
  let node: Node = root ?? undefined
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node) ? node.items.find(({key}) => isScalar(key) && toText(key) === String(step)) : undefined
    const child = pair?.value ?? (isSeq(node) ? node.items[Number(step)] : undefined)
    const isLast = depth === path.length - 1
    if (pair && (!child || (isLast && which === 'key'))) return pair.key
    if (!child || isPair(child)) return node
    node = child
  }
  return node
}

function rangeOf(node: Node): [number, number] {
  const range = node?.range
  return range ? [range[0], range[1]] : [0, 0]
}
