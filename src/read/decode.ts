// Bytes → text. What enters is the bytes of one file, what leaves is Unicode text and the name of the encoding, or what is
// wrong with the bytes and where. The order of the questions is the design: a byte order mark is a statement; the columns
// of UTF-16 are asked about before UTF-8, because plain letters in UTF-16 are also valid UTF-8 with NULs in it; strict
// UTF-8 is next, for no other text passes it by accident; what is UTF-8 but for some bytes is a damaged file and not
// another encoding; and only the rest is guessed at.
import {isUtf8} from 'node:buffer'
import {decodeLegacy, guessLegacy, leastMark} from './legacy.ts'
import {findLoneSurrogate, guessUtf16} from './utf-16.ts'
import {findUtf8Flaw} from './utf-8.ts'

export type Encoding = 'iso-8859-6' | 'utf-16be' | 'utf-16le' | 'utf-8' | 'windows-1252' | 'windows-1256'

export interface Fault {
  readonly ruleId: 'not-text' | 'not-utf-8'
  readonly message: string
  readonly note: string
  /** The text before the bad place, to tell line and column. */
  readonly before: string
}

export interface Decoded {
  /** Without a byte order mark; empty where there is a fault. */
  readonly text: string
  readonly encoding: Encoding
  /** Whether the encoding was told from the look of the letters. */
  readonly isGuess: boolean
  readonly fault?: Fault
}

/** Decodes a file. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const document = documents.find(({mark}) => startsWith(bytes, mark))
  if (document) {
    const message = `Unexpected ${document.name}, expected plain text.`
    return faulty({ruleId: 'not-text', message, note: copyOut, before: ''}, 'utf-8')
  }
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUtf8(bytes) ?? damagedUtf8(bytes)
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 'utf-16be')
  const utf16 = guessUtf16(bytes)
  if (utf16) return decodeUtf16(bytes, utf16)
  return decodeUtf8(bytes) ?? decodeRest(bytes)
}

/** What other programs' files begin with, whatever they are called. */
const documents = [
  {name: 'PDF', mark: [...Buffer.from('%PDF-')]},
  {name: 'RTF document', mark: [...Buffer.from('{\\rtf')]},
  {name: 'Word document or archive', mark: [0x50, 0x4b, 0x03, 0x04]},
  {name: 'Word document', mark: [0xd0, 0xcf, 0x11, 0xe0]}
] as const

const copyOut = 'Open it in the program it was made with, select all, copy, and paste the text into this file instead.'
const saveAsText =
  'Save the file as plain text with the encoding UTF-8. A Word file or a PDF must be opened and its text copied.'
const cutOff = 'Unexpected end of the file in the middle of a character.'
const saveAgain = 'Open the file in an editor, correct the place, and save it with the encoding UTF-8.'

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

const utf8 = new TextDecoder()

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  if (!isUtf8(bytes)) return undefined
  return checkControls(utf8.decode(bytes), {encoding: 'utf-8', isGuess: false})
}

function damagedUtf8(bytes: Uint8Array): Decoded {
  const {at, isCutOff} = findUtf8Flaw(bytes)
  const byte = toHex(bytes[at] ?? 0)
  const message = isCutOff ? cutOff : `Unexpected byte ${byte}, expected UTF-8 like the rest of the file.`
  const before = utf8.decode(bytes.subarray(0, at))
  return faulty({ruleId: 'not-utf-8', message, note: saveAgain, before}, 'utf-8')
}

function decodeRest(bytes: Uint8Array): Decoded {
  const {good, bad, at} = findUtf8Flaw(bytes)
  if (good > bad) return damagedUtf8(bytes)
  const {encoding, mark} = guessLegacy(bytes)
  const text = decodeLegacy(bytes, encoding)
  if ((mark < leastMark && !isSparse(bytes)) || text.includes('\uFFFD')) {
    const message = `Unexpected byte ${toHex(bytes[at] ?? 0)}: this is not text in any encoding that is known here.`
    const before = utf8.decode(bytes.subarray(0, at))
    return faulty({ruleId: 'not-text', message, note: saveAsText, before}, encoding)
  }
  return checkControls(text, {encoding, isGuess: true})
}

/** Plain letters with a foreign name or a stray sign now and then are text, whatever those are. */
function isSparse(bytes: Uint8Array): boolean {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high++
  return high * 20 < bytes.length
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16be' | 'utf-16le'): Decoded {
  const decoder = new TextDecoder(encoding)
  const lone = findLoneSurrogate(bytes, encoding === 'utf-16le')
  if (lone !== -1 || bytes.length % 2 === 1) {
    const before = decoder.decode(bytes.subarray(0, lone === -1 ? bytes.length - 1 : lone))
    const message = lone === -1 ? cutOff : 'Unexpected half of a character in UTF-16.'
    return faulty({ruleId: 'not-text', message, note: saveAgain, before}, encoding)
  }
  const text = decoder.decode(bytes)
  if (isMostlyLetters(text)) return checkControls(text, {encoding, isGuess: false})
  const message = 'Unexpected bytes: this is not text in any encoding that is known here.'
  return faulty({ruleId: 'not-text', message, note: saveAsText, before: ''}, encoding)
}

/** Enough to tell text from bytes that are none. */
const sampleLength = 10_000

/** What the three languages are written with, in any amount; other scripts come in names and quotations only. */
const expected = /[\p{Script=Latin}\p{Script=Arabic}\p{P}\p{S}\p{N}\p{M}\p{Cf}\s]/gu

/** Lost bullets turn to U+001A, so that a control character now and then is no sign. */
const controls = /[^\P{Cc}\s]/gu

function isMostlyLetters(text: string): boolean {
  const sample = text.slice(0, sampleLength)
  const found = sample.match(expected)?.length ?? 0
  return found >= sample.length * 0.8
}

/** Text has no NUL and few control characters. */
function checkControls(decoded: string, as: Pick<Decoded, 'encoding' | 'isGuess'>): Decoded {
  const text = decoded.replace(/^\uFEFF+/u, '')
  const sample = text.slice(0, sampleLength)
  const nul = text.indexOf('\0')
  const hasMany = (sample.match(controls)?.length ?? 0) > 2 + sample.length / 10
  if (nul === -1 && !hasMany) return {text, ...as}
  const at = nul === -1 ? text.search(controls) : nul
  const message = `Unexpected ${nul === -1 ? 'control characters' : 'NUL character'}, expected text.`
  return faulty({ruleId: 'not-text', message, note: saveAsText, before: text.slice(0, at)}, as.encoding)
}

function faulty(fault: Fault, encoding: Encoding): Decoded {
  return {text: '', encoding, isGuess: false, fault}
}

function toHex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
