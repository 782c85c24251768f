// Packs: values that are kept between builds, one after the other in a few large files. A pack only ever grows at its end;
// where a value lies is remembered by whoever put it there (in the ledger), together with a checksum of its bytes, so that
// half a value, a damaged one and a stranger's all read as nothing kept. One file for each value, which is the obvious
// other way, costs a hundred thousand files to make, to list and to remove.
import {closeSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, rmSync, statSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {crc32} from 'node:zlib'

/** Where a value lies. Four numbers, so that tables of them are typed arrays. */
export interface Location {
  readonly segment: number
  readonly offset: number
  readonly length: number
  readonly sum: number
}

export interface Pack {
  /** The value, or `undefined` where what lies there is not whole. */
  readonly read: (at: Location) => unknown
  /** What {@link Pack.appendBytes} was given, or `undefined` where what lies there is not whole. */
  readonly readBytes: (at: Location) => Buffer | undefined
  /** The same bytes, lent: they are good until the pack is asked again. */
  readonly borrowBytes: (at: Location) => Buffer | undefined
  /** Keeps a JSON value. @throws the file system's error */
  readonly append: (value: unknown) => Location
  /** Keeps what {@link encode} made of a value, on whatever thread. @throws the file system's error */
  readonly appendBytes: (bytes: Uint8Array) => Location
  /** Reads whole files into memory instead of value by value, as long as `work` runs: for those who want nearly all. */
  readonly inBulk: <Result>(work: () => Result) => Result
  /** Brings everything that was appended to the disk. @throws the file system's error */
  readonly flush: () => void
  /** The file that new values go to. */
  readonly segment: number
  readonly close: () => void
}

/** What waits in memory before it is written in one go. */
const chunkBytes = 1 << 20
/** A file of this size is left as it is. */
const segmentBytes = 1 << 28
const ending = '.pack'

/**
 * Opens the pack of a name in a folder; its files are made when the first value is flushed. No two may write to a segment
 * at once.
 * @param folder without one everything stays in memory
 * @param segment the file that new values go to; the last one where it is not said, one more where it is to be `fresh`
 */
export function openPack(folder: string | undefined, name: string, segment?: number | 'fresh'): Pack {
  const files = new Map<number, number>()
  const bulk = new Map<number, Buffer>()
  let isBulk = false
  const lend = openRoom()
  const tail = openTail(folder, name, segment)

  function bytesAt({segment, offset, length}: Location, isLent: boolean): Buffer | undefined {
    if (segment === tail.segment && offset >= tail.startOffset()) return tail.bytesAt(offset, length)
    if (folder === undefined) return undefined
    if (isBulk) {
      const whole = bulk.get(segment) ?? readFileSync(pathOf(folder, name, segment))
      bulk.set(segment, whole)
      return whole.subarray(offset, offset + length)
    }
    const file = files.get(segment) ?? openSync(pathOf(folder, name, segment), 'r')
    files.set(segment, file)
    const bytes = isLent ? lend(length) : Buffer.allocUnsafe(length)
    return readSync(file, bytes, 0, length, offset) === length ? bytes : undefined
  }

  function wholeBytesAt(at: Location, isLent: boolean): Buffer | undefined {
    try {
      const bytes = bytesAt(at, isLent)
      return bytes?.length === at.length && crc32(bytes) === at.sum ? bytes : undefined
    } catch {
      return undefined
    }
  }

  return {
    read(at) {
      try {
        const bytes = wholeBytesAt(at, true)
        return bytes && JSON.parse(bytes.toString('utf8'))
      } catch {
        return undefined
      }
    },
    readBytes: (at) => wholeBytesAt(at, false),
    borrowBytes: (at) => wholeBytesAt(at, true),
    append: (value) => tail.append(encode(value)),
    appendBytes: ({buffer, byteOffset, byteLength}) => tail.append(Buffer.from(buffer, byteOffset, byteLength)),
    inBulk(work) {
      isBulk = true
      try {
        return work()
      } finally {
        isBulk = false
        bulk.clear()
      }
    },
    flush: () => tail.flush(),
    segment: tail.segment,
    close() {
      for (const file of files.values()) closeSync(file)
      files.clear()
      tail.close()
    }
  }
}

/** Lends room to one after the other: to make it for every value takes longer than to read the value. */
function openRoom(): (length: number) => Buffer {
  let room = Buffer.allocUnsafeSlow(1 << 16)
  return (length) => {
    if (room.length < length) room = Buffer.allocUnsafeSlow(2 * length)
    return room.subarray(0, length)
  }
}

/** A JSON value as a pack keeps it. */
export function encode(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

interface Tail {
  readonly segment: number
  /** From here on the values are still in memory. */
  readonly startOffset: () => number
  readonly bytesAt: (offset: number, length: number) => Buffer | undefined
  readonly append: (bytes: Buffer) => Location
  readonly flush: () => void
  readonly close: () => void
}

function openTail(folder: string | undefined, name: string, given: number | 'fresh' | undefined): Tail {
  const segment =
    typeof given === 'number' ? given : folder === undefined ? 0 : segmentToFill(folder, name, given === 'fresh')
  const path = folder === undefined ? undefined : pathOf(folder, name, segment)
  const waiting = new Map<number, Buffer>()
  let waitingBytes = 0
  // What a killed build left behind the last value that anybody knows of stays there unused.
  let flushed = path === undefined ? 0 : (statSync(path, {throwIfNoEntry: false})?.size ?? 0)
  let file: number | undefined

  function flush(): void {
    if (folder === undefined || path === undefined || waiting.size === 0) return
    mkdirSync(folder, {recursive: true})
    file ??= openSync(path, 'a')
    const bytes = Buffer.concat([...waiting.values()])
    for (let start = 0; start < bytes.length;) start += writeSync(file, bytes, start, bytes.length - start)
    flushed += bytes.length
    waiting.clear()
    waitingBytes = 0
  }

  return {
    segment,
    startOffset: () => flushed,
    bytesAt: (offset, length) => waiting.get(offset)?.subarray(0, length),
    append(bytes) {
      const offset = flushed + waitingBytes
      waiting.set(offset, bytes)
      waitingBytes += bytes.length
      if (waitingBytes >= chunkBytes) flush()
      return {segment, offset, length: bytes.length, sum: crc32(bytes)}
    },
    flush,
    close() {
      flush()
      if (file !== undefined) closeSync(file)
      file = undefined
    }
  }
}

/** Bytes in all files of a pack. */
export function packBytes(folder: string, name: string): number {
  return segmentsOf(folder, name).reduce((sum, {bytes}) => sum + bytes, 0)
}

/** Removes the segments that are not wanted any more. What cannot be removed costs room and nothing else. */
export function dropSegments(folder: string, name: string, isWanted: (segment: number) => boolean): void {
  for (const {segment} of segmentsOf(folder, name)) {
    if (!isWanted(segment)) rmSync(pathOf(folder, name, segment), {force: true})
  }
}

function segmentToFill(folder: string, name: string, isFresh: boolean): number {
  const last = segmentsOf(folder, name).sort((a, b) => b.segment - a.segment)[0]
  if (last === undefined) return 1
  return !isFresh && last.bytes < segmentBytes ? last.segment : last.segment + 1
}

function segmentsOf(folder: string, name: string): {segment: number; bytes: number}[] {
  return namesIn(folder).flatMap((file) => {
    if (!file.startsWith(`${name}-`) || !file.endsWith(ending)) return []
    const segment = Number(file.slice(name.length + 1, -ending.length))
    const bytes = statSync(join(folder, file), {throwIfNoEntry: false})?.size ?? 0
    return Number.isSafeInteger(segment) ? [{segment, bytes}] : []
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function pathOf(folder: string, name: string, segment: number): string {
  return join(folder, `${name}-${segment}${ending}`)
}
