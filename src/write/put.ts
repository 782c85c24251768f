// Putting one output where it waits to be moved into place, for whichever thread makes it. In: an output. Out: the file as it
// will lie there. What the site already has in the same bytes is left alone and not written again.
import {closeSync, fstatSync, openSync, readFileSync, statSync, writeSync, type Stats} from 'node:fs'
import {join} from 'node:path'
import type {Output, OutputPath} from '../model.ts'
import {isNoFolder, makeFolder} from './folder.ts'

/** By what a file is told to be as it was left: whoever writes to it changes one of the two. */
export interface Stamp {
  readonly sizeBytes: number
  /** Milliseconds since 1970, with a fraction. */
  readonly mtimeMs: number
}

export interface SiteFile extends Stamp {
  readonly path: OutputPath
}

/** A file that was made; as long as it is not in place it has a name on the stage. */
export interface PutFile extends SiteFile {
  readonly waiting?: string
  /** The one file of the project that it is made of. */
  readonly file?: string
}

/** Where files are put. Plain data. */
export interface PutPlace {
  readonly outDir: string
  /** The stage, absolute; made when the first file waits there. */
  readonly stage: string
  /** Whether the site had no file when the stage was opened. */
  readonly isEmpty: boolean
}

/** @param name of whoever puts files; no two may have the same. */
export function openPutter(
  {outDir, stage, isEmpty}: PutPlace,
  name: string
): (output: Output, isNew?: boolean) => PutFile {
  let count = 0
  let room = Buffer.allocUnsafeSlow(1 << 18)

  /** The bytes are good until the next call. */
  function encode(body: string | Uint8Array): Uint8Array {
    if (typeof body !== 'string') return body
    const most = 3 * body.length
    if (room.length < most) room = Buffer.allocUnsafeSlow(2 * most)
    return room.subarray(0, room.write(body, 0))
  }

  return ({path, body}, isNew = false) => {
    const bytes = encode(body)
    const target = join(outDir, path)
    const mtimeMs = isNew || isEmpty ? undefined : timeOfSame(target, bytes)
    if (mtimeMs !== undefined) return {path, sizeBytes: bytes.length, mtimeMs}
    if (count === 0) makeFolder(stage)
    const waiting = `${name}${count++}`
    return {path, sizeBytes: bytes.length, mtimeMs: stageFile(join(stage, waiting), bytes, target), waiting}
  }
}

/**
 * When a file was written that has these bytes; `undefined` for any other file and for none.
 * @throws for a folder, which nothing could take the place of: better now than when half of the site is in place
 */
function timeOfSame(path: string, bytes: Uint8Array): number | undefined {
  const stat = statOf(path)
  if (stat?.isDirectory() === true) {
    throw Object.assign(new Error(`EISDIR: ${path}`), {code: 'EISDIR', syscall: 'write', path})
  }
  const isSame = stat !== undefined && stat.isFile() && stat.size === bytes.length && readFileSync(path).equals(bytes)
  return isSame ? stat.mtimeMs : undefined
}

// A file in the place of a folder is found by whoever makes the folder.
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false})
  } catch (error) {
    if (isNoFolder(error)) return undefined
    throw error
  }
}

/** Writes what waits for `target`; gives the time that the file will bear there. */
function stageFile(waiting: string, bytes: Uint8Array, target: string): number {
  const file = openSync(waiting, 'wx')
  try {
    for (let start = 0; start < bytes.length;) start += writeSync(file, bytes, start)
    return fstatSync(file).mtimeMs
  } catch (error) {
    // The system does not say which file it had no room for.
    throw error instanceof Error ? Object.assign(error, {path: target}) : error
  } finally {
    closeSync(file)
  }
}
