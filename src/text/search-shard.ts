// How an index is written in bytes: a sorted list of terms, each with the places where it occurs. In and out: terms and
// places; in between a file that a browser reads in a millisecond. Terms are front-coded, places are differences as
// varints (Zobel and Moffat, Inverted files for text search engines, 2006), which is what gzip would find, found already:
// many static hosts do not compress files whose type they do not know.
//
// A term is a byte, its upper half the letters that it shares with the one before, its lower half the bytes of the rest
// (15 where a number follows that is added to it); the rest; `bytes << 1 | isDense`; and its places. The text is UTF-8, but
// a byte that elsewhere only goes on in a letter begins one here: it is one of the letters that folding leaves of Persian
// and Arabic.
//
// A place is `unit << 1 | isStrong`. A unit is `interview * UNITS + part`, interviews counted from 0 in their segment.
// Part 0 is the head of an interview (strong: headline; else standfirst), part 1 the names (strong), the parts from 2
// on are its exchanges in order, one by one and beginning again after the last part (strong: question; else answer).

/** Parts of an interview. */
export const UNITS = 16
/** The part of the first exchange. */
export const FIRST_EXCHANGE = 2

/** The part for an exchange, counted from 0. */
export function partOf(exchange: number): number {
  return FIRST_EXCHANGE + (exchange % (UNITS - FIRST_EXCHANGE))
}

/** Bytes that grow. */
export interface ByteWriter {
  bytes: Uint8Array
  length: number
}

export function byteWriter(sizeBytes = 1024): ByteWriter {
  return {bytes: new Uint8Array(sizeBytes), length: 0}
}

export function written({bytes, length}: ByteWriter): Uint8Array {
  return bytes.slice(0, length)
}

/** LEB128: seven bits a byte, the lowest first. */
export function writeNumber(writer: ByteWriter, value: number): void {
  reserve(writer, 5)
  for (; value > 127; value >>>= 7) writer.bytes[writer.length++] = (value & 127) | 128
  writer.bytes[writer.length++] = value
}

export function writeBytes(writer: ByteWriter, bytes: Uint8Array): void {
  reserve(writer, bytes.length)
  writer.bytes.set(bytes, writer.length)
  writer.length += bytes.length
}

function reserve(writer: ByteWriter, sizeBytes: number): void {
  if (writer.length + sizeBytes <= writer.bytes.length) return
  const grown = new Uint8Array(Math.max(writer.bytes.length * 2, writer.length + sizeBytes))
  grown.set(writer.bytes.subarray(0, writer.length))
  writer.bytes = grown
}

// ── terms ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The letters that a byte from 0x80 on stands for. */
const letters = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'
const letterBytes = new Map(Array.from(letters, (letter, at) => [letter.charCodeAt(0), 0x80 + at]))
const FULL = 15

/** Writes a term behind `previous`, which is empty at the beginning of a file. */
export function writeTerm(writer: ByteWriter, previous: string, term: string): void {
  let shared = 0
  while (shared < previous.length && previous.charCodeAt(shared) === term.charCodeAt(shared)) shared++
  // A pair is not parted.
  if (shared > 0 && (term.charCodeAt(shared - 1) & 0xfc00) === 0xd800) shared--
  rest.length = 0
  writeText(rest, term, shared)
  reserve(writer, 1)
  writer.bytes[writer.length++] = (Math.min(shared, FULL) << 4) | Math.min(rest.length, FULL)
  if (shared >= FULL) writeNumber(writer, shared - FULL)
  if (rest.length >= FULL) writeNumber(writer, rest.length - FULL)
  writeBytes(writer, rest.bytes.subarray(0, rest.length))
}

const rest = byteWriter(64)

/** A lone half of a pair becomes U+FFFD. */
function writeText(writer: ByteWriter, text: string, start: number): void {
  reserve(writer, (text.length - start) * 3)
  for (let at = start; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at++
    writeCode(writer, code >= 0xd800 && code <= 0xdfff ? 0xfffd : code)
  }
}

function writeCode(writer: ByteWriter, code: number): void {
  const {bytes} = writer
  const letter = code < 0x80 ? code : letterBytes.get(code)
  if (letter !== undefined) bytes[writer.length++] = letter
  else if (code < 0x800) {
    bytes[writer.length++] = 0xc0 | (code >> 6)
    bytes[writer.length++] = 0x80 | (code & 63)
  } else if (code < 0x10000) {
    bytes[writer.length++] = 0xe0 | (code >> 12)
    bytes[writer.length++] = 0x80 | ((code >> 6) & 63)
    bytes[writer.length++] = 0x80 | (code & 63)
  } else {
    bytes[writer.length++] = 0xf0 | (code >> 18)
    bytes[writer.length++] = 0x80 | ((code >> 12) & 63)
    bytes[writer.length++] = 0x80 | ((code >> 6) & 63)
    bytes[writer.length++] = 0x80 | (code & 63)
  }
}

export interface Cursor {
  at: number
}

/** The term behind `previous`. */
export function readTerm(file: Uint8Array, cursor: Cursor, previous: string): string {
  const head = file[cursor.at++] ?? 0
  const shared = (head >> 4) + (head >> 4 === FULL ? readNumber(file, cursor) : 0)
  const sizeBytes = (head & FULL) + ((head & FULL) === FULL ? readNumber(file, cursor) : 0)
  return previous.slice(0, shared) + readText(file, cursor, sizeBytes)
}

function readText(file: Uint8Array, cursor: Cursor, sizeBytes: number): string {
  const end = Math.min(file.length, cursor.at + sizeBytes)
  let text = ''
  while (cursor.at < end) text += readLetter(file, cursor)
  return text
}

function readLetter(file: Uint8Array, cursor: Cursor): string {
  const byte = file[cursor.at++] ?? 0
  if (byte < 0x80) return String.fromCharCode(byte)
  if (byte < 0xc0) return letters.charAt(byte - 0x80)
  const more = (): number => (file[cursor.at++] ?? 0) & 63
  if (byte < 0xe0) return String.fromCharCode(((byte & 31) << 6) | more())
  if (byte < 0xf0) return String.fromCharCode(((byte & 15) << 12) | (more() << 6) | more())
  return String.fromCodePoint(((byte & 7) << 18) | (more() << 12) | (more() << 6) | more())
}

export function readNumber(file: Uint8Array, cursor: Cursor): number {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = file[cursor.at++] ?? 0
    value += (byte & 127) * 2 ** shift
    if (byte < 128) return value
  }
}

/** A term of a file, and its places as search-places.ts has them: a view of the file. */
export interface ShardTerm {
  readonly term: string
  readonly places: Uint8Array
  readonly isDense: boolean
}

/** Writes a term behind `previous` with its places. */
export function writeEntry(writer: ByteWriter, previous: string, {term, places, isDense}: ShardTerm): void {
  writeTerm(writer, previous, term)
  writeNumber(writer, (places.length << 1) | (isDense ? 1 : 0))
  writeBytes(writer, places)
}

/** The terms of a file in order. What is not whole at its end is left out. */
export function* shardTerms(file: Uint8Array): Generator<ShardTerm> {
  const cursor = {at: 0}
  let term = ''
  while (cursor.at < file.length) {
    term = readTerm(file, cursor, term)
    const size = readNumber(file, cursor)
    const end = cursor.at + (size >>> 1)
    if (end > file.length) return
    yield {term, places: file.subarray(cursor.at, end), isDense: (size & 1) === 1}
    cursor.at = end
  }
}
