// The places of a term in bytes; what a place is stands in search-shard.ts. Nearly every term has a list of them all, as
// differences. A term that is everywhere, whose list nobody would wait for, is dense: how many bytes a bitmap has, a bitmap
// of the interviews with the term (the lowest bit of the first byte is the first), and a list of the places that count
// for most: headlines, names, and the newest. So a word is found wherever it stands, however common it is.
import {byteWriter, type ShardTerm, readNumber, UNITS, writeBytes, writeNumber, written} from './search-shard.ts'

/** Bytes of a list; a term with more is dense. */
const LIST_MAX = 2048
/** Bytes of the list beside a bitmap. */
const CHOICE_MAX = 1024

const scratch = byteWriter(1 << 12)

/** The bytes of a list of places, ascending. */
export function encodePlaces(places: readonly number[]): Uint8Array {
  scratch.length = 0
  let unit = 0
  for (const place of places) {
    writeNumber(scratch, (((place >>> 1) - unit) << 1) | (place & 1))
    unit = place >>> 1
  }
  return written(scratch)
}

/** The form in which a browser fetches a list. */
export function packPlaces(list: Uint8Array): Pick<ShardTerm, 'places' | 'isDense'> {
  if (list.length <= LIST_MAX) return {places: list, isDense: false}
  const places: number[] = []
  readPlaces(list, (unit, isStrong) => places.push((unit << 1) | (isStrong ? 1 : 0)))
  const bitmap = bitmapOf(places)
  const file = byteWriter(LIST_MAX * 2)
  writeNumber(file, bitmap.length)
  writeBytes(file, bitmap)
  writeBytes(file, encodePlaces(choice(places)))
  return {places: written(file), isDense: true}
}

function bitmapOf(places: readonly number[]): Uint8Array {
  const last = interviewOf(places.at(-1) ?? 0)
  const bitmap = new Uint8Array((last >> 3) + 1)
  for (const place of places) {
    const interview = interviewOf(place)
    bitmap[interview >> 3] = (bitmap[interview >> 3] ?? 0) | (1 << (interview & 7))
  }
  return bitmap
}

function interviewOf(place: number): number {
  return Math.floor(place / (2 * UNITS))
}

/** Of the places as many as may be listed: those in headlines and names first, and always the newest first. */
function choice(places: readonly number[]): readonly number[] {
  const heads = newest(places.filter(isHead), (some) => some)
  return newest(places, (some) => {
    const first = some[0] ?? Infinity
    return [...heads.filter((place) => place < first), ...some]
  })
}

/** In the headline or a name. */
function isHead(place: number): boolean {
  return (place & 1) === 1 && (place >>> 1) % UNITS < 2
}

/** The longest end of a list with which what is made of it is not too long. */
function newest(places: readonly number[], made: (some: readonly number[]) => readonly number[]): readonly number[] {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (encodePlaces(made(places.slice(middle))).length <= CHOICE_MAX) high = middle
    else low = middle + 1
  }
  return made(places.slice(low))
}

/** Calls `see` with every place of a list: its unit, ascending, and whether it is a strong one. */
export function readPlaces(list: Uint8Array, see: (unit: number, isStrong: boolean) => void): void {
  const cursor = {at: 0}
  let unit = 0
  while (cursor.at < list.length) {
    const value = readNumber(list, cursor)
    unit += value >>> 1
    see(unit, (value & 1) === 1)
  }
}

/** The two halves of a dense term. */
export function partDense(places: Uint8Array): {readonly bitmap: Uint8Array; readonly list: Uint8Array} {
  const cursor = {at: 0}
  const sizeBytes = readNumber(places, cursor)
  const end = cursor.at + sizeBytes
  return {bitmap: places.subarray(cursor.at, end), list: places.subarray(end)}
}

/** Calls `see` with every interview of a bitmap, ascending. */
export function readBitmap(bitmap: Uint8Array, see: (interview: number) => void): void {
  for (const [at, byte] of bitmap.entries()) {
    for (let bits = byte; bits > 0; bits &= bits - 1) see(at * 8 + 31 - Math.clz32(bits & -bits))
  }
}
