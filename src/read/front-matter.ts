// Front matter: the lines between two `---` at the very beginning of a text, in which an editor may say what the text does
// not. What enters is the decoded text, what leaves is the fields, where the body begins, and what is wrong. A pasted text
// may begin with a line of dashes too: front matter it is only if what stands between the dashes begins like a key.
import * as v from 'valibot'
import {checkShape, readYaml} from '../config.ts'
import type {Slice, YamlFile} from '../config.ts'
import type {Diagnostic, FrontMatterFields} from '../model.ts'
import {knownKeys, schema, synonyms, toFields, type Add} from './front-fields.ts'

export interface FrontMatter {
  readonly fields: FrontMatterFields
  /** Offset just after the line that closes the front matter; 0 where there is none. */
  readonly bodyStart: number
  readonly messages: Diagnostic[]
  /** Present where there is front matter: the places of its keys. */
  readonly yaml?: YamlFile
}

/** Cuts the front matter from a text and reads it. Never throws; without front matter, all of the text is body. */
export function splitFrontMatter(text: string, file: string): FrontMatter {
  const block = findBlock(text)
  if (!block) return {fields: {}, bodyStart: 0, messages: []}
  if (!block.isClosed) return {fields: {}, bodyStart: 0, messages: [describeOpen(file)]}
  const yaml = readYaml(text, file, block)
  const messages = [...yaml.messages]
  if (!yaml.isValid) return {fields: {}, bodyStart: block.bodyStart, messages, yaml}
  messages.push(...checkShape(yaml, {file, schema, synonyms}))
  const checked = v.safeParse(schema, yaml.record)
  if (!checked.success) return {fields: {}, bodyStart: block.bodyStart, messages, yaml}
  const add: Add = (key, said) => messages.push({...said, severity: 'error', file, place: yaml.placeOf([key])})
  return {fields: toFields(checked.output, add), bodyStart: block.bodyStart, messages, yaml}
}

interface Block extends Slice {
  readonly bodyStart: number
  readonly isClosed: boolean
}

const opening = /^\s*---[ \t]*(?:\r\n|[\n\r\u2028\u2029])/u
const closing = /^(?:---|\.\.\.)[ \t]*$/u
const lineEnd = /\r\n|[\n\r\u2028\u2029]/g
/** `key:`, with something that is longer than the `Q:` or `س:` of a turn. */
const keyLine = /^["']?([\p{L}_][\p{L}\p{M}\p{N}\u200C_ -]{1,39})["']?[ \t]*:(.?)/u

/** Where the front matter stands, without its fences; undefined where the text has none. */
function findBlock(text: string): Block | undefined {
  const start = opening.exec(text)?.[0].length
  if (start === undefined) return undefined
  let hasKey = false
  let from = start
  lineEnd.lastIndex = start
  for (;;) {
    const match = lineEnd.exec(text)
    const end = match?.index ?? text.length
    const line = text.slice(from, end)
    const next = match ? end + match[0].length : text.length
    if (closing.test(line)) return {start, end: from, bodyStart: next, isClosed: true}
    const isSilent = line.trim() === '' || line.startsWith('#')
    if (!isSilent && !hasKey && !isKeyLine(line)) return undefined
    hasKey ||= !isSilent
    if (!match)
      return hasKey && opensWithKnownKey(text.slice(start)) ? {start, end, bodyStart: 0, isClosed: false} : undefined
    from = next
  }
}

function isKeyLine(line: string): boolean {
  const [, key = '', after = ''] = keyLine.exec(line) ?? []
  return key !== '' && (/^\s?$/u.test(after) || knownKeys.has(key.toLowerCase()))
}

function opensWithKnownKey(rest: string): boolean {
  const [, key = ''] = keyLine.exec(rest.trimStart()) ?? []
  return knownKeys.has(key.trim().toLowerCase())
}

function describeOpen(file: string): Diagnostic {
  return {
    ruleId: 'front-matter-open',
    severity: 'error',
    message: 'The front matter that `---` opens is not closed.',
    note: 'Write a line `---` after its last key.',
    file,
    place: {start: {line: 1, column: 1, offset: 0}}
  }
}
