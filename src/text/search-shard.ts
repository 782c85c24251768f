// How an index is written in bytes: a sorted list of terms, each with the places where it occurs. In and out: terms and
// places; in between a file that a browser reads in a millisecond. Terms are front-coded, places are differences as
// varints (Zobel and Moffat, Inverted files for text search engines, 2006), which is what gzip would find, found already:
// many static hosts do not compress files whose type they do not know.
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

const decoder = new TextDecoder()
const SHORT = 24
const units: number[] = []

/** `TextDecoder` costs more to call than a term costs to read; it is left what is not of one or two bytes a letter. */
function readText(file: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(file.subarray(start, end))
  units.length = 0
  for (let at = start; at < end; at++) {
    const byte = file[at] ?? 0
    if (byte < 0x80) units.push(byte)
    else if (byte < 0xe0) units.push(((byte & 31) << 6) | ((file[++at] ?? 0) & 63))
    else return decoder.decode(file.subarray(start, end))
  }
  return String.fromCharCode(...units)
}

/** UTF-8; `TextEncoder` costs more to call than a term costs to write. A lone half of a pair becomes U+FFFD. */
function writeText(writer: ByteWriter, text: string): void {
  reserve(writer, text.length * 3 + 5)
  const start = writer.length++
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at++
    writeCode(writer, code >= 0xd800 && code <= 0xdfff ? 0xfffd : code)
  }
  const sizeBytes = writer.length - start - 1
  if (sizeBytes < 128) {
    writer.bytes[start] = sizeBytes
    return
  }
  const rest = writer.bytes.slice(start + 1, writer.length)
  writer.length = start
  writeNumber(writer, sizeBytes)
  writeBytes(writer, rest)
}

function writeCode(writer: ByteWriter, code: number): void {
  const {bytes} = writer
  if (code < 0x80) bytes[writer.length++] = code
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

/** Writes a term behind `previous`, which is empty at the beginning of a file, and the bytes of its places. */
export function writeTerm(writer: ByteWriter, entry: {previous: string; term: string; places: Uint8Array}): void {
  const {previous, term, places} = entry
  let shared = 0
  while (shared < previous.length && previous.charCodeAt(shared) === term.charCodeAt(shared)) shared++
  // A pair is not parted.
  if (shared > 0 && (term.charCodeAt(shared - 1) & 0xfc00) === 0xd800) shared--
  writeNumber(writer, shared)
  writeText(writer, shared === 0 ? term : term.slice(shared))
  writeNumber(writer, places.length)
  writeBytes(writer, places)
}

/** A term of a file and the bytes of its places, which are a view of the file. */
export interface ShardTerm {
  readonly term: string
  readonly places: Uint8Array
}

/** The terms of a file in order. What is not whole at its end is left out. */
export function* shardTerms(file: Uint8Array): Generator<ShardTerm> {
  const cursor = {at: 0}
  let term = ''
  while (cursor.at < file.length) {
    const shared = readNumber(file, cursor)
    const rest = readNumber(file, cursor)
    term = term.slice(0, shared) + readText(file, cursor.at, cursor.at + rest)
    cursor.at += rest
    const sizeBytes = readNumber(file, cursor)
    if (cursor.at + sizeBytes > file.length) return
    yield {term, places: file.subarray(cursor.at, cursor.at + sizeBytes)}
    cursor.at += sizeBytes
  }
}

export function readNumber(file: Uint8Array, cursor: {at: number}): number {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = file[cursor.at++] ?? 0
    value += (byte & 127) * 2 ** shift
    if (byte < 128) return value
  }
}

/** Calls `see` with every place: its unit, ascending, and whether it is a strong one. */
export function readPlaces(places: Uint8Array, see: (unit: number, isStrong: boolean) => void): void {
  const cursor = {at: 0}
  let unit = 0
  while (cursor.at < places.length) {
    const value = readNumber(places, cursor)
    unit += value >>> 1
    see(unit, (value & 1) === 1)
  }
}

/** Bytes that the places of one term take at most: with more, what is there is not all. */
export const PLACES_MAX = 6000

const scratch = byteWriter(1 << 12)

/** The bytes of places, ascending; of the last ones only, where all would take more than `maxBytes`. */
export function encodePlaces(places: readonly number[], maxBytes = Infinity): Uint8Array {
  scratch.length = 0
  let unit = 0
  for (const place of places) {
    writeNumber(scratch, (((place >>> 1) - unit) << 1) | (place & 1))
    unit = place >>> 1
  }
  if (scratch.length <= maxBytes) return written(scratch)
  return encodePlaces(
    places.slice(Math.max(1, Math.ceil((places.length * (scratch.length - maxBytes)) / scratch.length))),
    maxBytes
  )
}
