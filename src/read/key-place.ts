// Where a key of the front matter stands. Later stages hold what it says and not its line, and so name the key in what they
// say of it; its line is looked for when somebody is to be told.
import {join} from 'node:path'
import type {Diagnostic} from '../model.ts'
import {splitFrontMatter} from './front-matter.ts'
import {readTextFile} from './text-file.ts'

/** The same messages, those on a key at the line of the key. */
export function withKeyPlaces(messages: readonly Diagnostic[], root: string): Diagnostic[] {
  return messages.map((message) => (message.key === undefined ? message : placed(message, root)))
}

function placed({key = '', ...message}: Diagnostic, root: string): Diagnostic {
  const {file} = message
  if (file === undefined) return message
  const {yaml} = splitFrontMatter(readTextFile(join(root, file), file).text, file)
  return yaml !== undefined && Object.hasOwn(yaml.record, key) ? {...message, place: yaml.placeOf([key])} : message
}
