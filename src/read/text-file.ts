// One file of text. What enters is a path, what leaves is Unicode text, the hash of the bytes and what is to be said about
// them: from what they were decoded, what was repaired, why they are no text. Nothing is altered on disk: a repair is said
// and left to the person who owns the file.
import {hash as hashOf} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {describeUnreadable} from '../config.ts'
import type {Diagnostic} from '../model.ts'
import {createLocator} from '../tree/points.ts'
import {findDamage} from './damage.ts'
import {decode} from './decode.ts'
import type {Decoded, Encoding} from './decode.ts'
import {normalise} from './normalise.ts'
import type {Normalised} from './normalise.ts'

export interface TextFile {
  /** Decoded and repaired, line ends and all, without a byte order mark; empty where `messages` has an error. */
  readonly text: string
  /** `utf-8`, `utf-16le`, `windows-1256` …; empty where the file could not be read. */
  readonly encoding: string
  /** SHA-256 of the bytes, hexadecimal; empty where the file could not be read. */
  readonly hash: string
  readonly messages: readonly Diagnostic[]
}

/**
 * Reads a file. Never throws: a file that the system does not give out is an error with the rule id `unreadable`.
 * @param file what messages call the file
 */
export function readTextFile(path: string, file: string): TextFile {
  try {
    return readBytes(readFileSync(path), file)
  } catch (error) {
    return {text: '', encoding: '', hash: '', messages: [describeUnreadable(error, file)]}
  }
}

/** The same for bytes that are already at hand. */
export function readBytes(bytes: Uint8Array, file: string): TextFile {
  const hash = hashOf('sha256', bytes)
  const decoded = decode(bytes)
  const {encoding, fault} = decoded
  if (fault) {
    const {before, ...said} = fault
    const place = {start: createLocator(before)(before.length)}
    return {text: '', encoding, hash, messages: [{...said, severity: 'error', file, place}]}
  }
  if (decoded.text.trim() === '') return {text: '', encoding, hash, messages: [describeEmpty(file)]}
  const normalised = normalise(decoded.text)
  const damage = findDamage(normalised.text, file)
  const messages = [
    ...describeEncoding(decoded, normalised.text, file),
    ...describeRepairs(normalised, file),
    ...damage
  ]
  const isRefused = damage.some(({severity}) => severity === 'error')
  return {text: isRefused ? '' : normalised.text, encoding, hash, messages}
}

function describeEmpty(file: string): Diagnostic {
  return {
    ruleId: 'empty-file',
    severity: 'error',
    message: 'The file is empty, expected an interview.',
    note: 'Paste the text into it, or delete the file.',
    file,
    place: {start: {line: 1, column: 1, offset: 0}}
  }
}

const names: Readonly<Record<Encoding, string>> = {
  'iso-8859-6': 'ISO-8859-6 (Arabic)',
  'utf-16be': 'UTF-16 (big-endian)',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252 (Western)',
  'windows-1256': 'Windows-1256 (Arabic)'
}

function describeEncoding({encoding, isGuess}: Decoded, text: string, file: string): Diagnostic[] {
  if (encoding === 'utf-8') return []
  // The first letter that tells whether the encoding is the right one.
  const first = Math.max(0, text.search(/[^\0-\x7F]/u))
  return [
    {
      ruleId: 'decoded-from',
      severity: isGuess ? 'warning' : 'info',
      message: `Unexpected encoding ${names[encoding]}, expected UTF-8; the text was read all the same.`,
      note: isGuess
        ? 'The encoding was told from the letters: compare the page with the original, and save the file as UTF-8.'
        : 'Save the file as UTF-8 to be rid of this message.',
      file,
      place: {start: createLocator(text)(first)}
    }
  ]
}

function describeRepairs({composed, unshaped}: Normalised, file: string): Diagnostic[] {
  const parts: string[] = []
  if (composed > 0) parts.push(`${count(composed, 'letter')} written in pieces`)
  if (unshaped > 0) parts.push(`${count(unshaped, 'presentation form')} of old publishing systems`)
  if (parts.length === 0) return []
  const message = `The text had ${parts.join(' and ')}; ordinary letters stand for them on the page.`
  return [{ruleId: 'normalised', severity: 'info', message, note: 'The file itself is left as it is.', file}]
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
