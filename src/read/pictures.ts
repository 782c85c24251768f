// The pictures beside a text. In: the files of an interview's folder. Out: what the headers of the pictures say, and messages
// about those that cannot be shown. Of a large picture only both ends are read: a camera that writes two pictures with the
// same ends and the same size has not been built.
import {createHash} from 'node:crypto'
import {closeSync, fstatSync, openSync, readFileSync, readSync} from 'node:fs'
import {join} from 'node:path'
import {describeUnreadable} from '../config.ts'
import type {Diagnostic, ImageFile, SourcePath} from '../model.ts'
import {readHeader, type Ends, type HeaderResult} from './image-header.ts'

export interface PicturesResult {
  readonly pictures: readonly ImageFile[]
  readonly messages: readonly Diagnostic[]
}

const pictureName = /\.(?:avif|gif|jpe?g|png|svg|webp|heic|heif|tiff?|bmp)$/iu

/** @param files of one folder, relative to the root, in code order */
export function readPictures(root: string, files: readonly string[]): PicturesResult {
  const pictures: ImageFile[] = []
  const messages: Diagnostic[] = []
  for (const file of files) {
    if (!pictureName.test(file)) continue
    const found = readOne(root, file)
    if ('name' in found) pictures.push(found)
    else messages.push(found)
  }
  return {pictures, messages}
}

/** The bytes of a picture. */
export function readPicture(root: string, file: SourcePath): Uint8Array {
  return readFileSync(join(root, file))
}

const START_BYTES = 64 * 1024
const END_BYTES = 16 * 1024
/** A canvas beyond this would take a gigabyte to open. */
const MAX_PIXELS = 250_000_000

function readOne(root: string, file: string): ImageFile | Diagnostic {
  try {
    const handle = openSync(join(root, file), 'r')
    try {
      return describe(handle, file)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return {...describeUnreadable(error, file), severity: 'error'}
  }
}

function describe(handle: number, file: string): ImageFile | Diagnostic {
  let ends = readEnds(handle, START_BYTES)
  let result: HeaderResult = readHeader(ends)
  if ('fault' in result && result.fault === 'more' && ends.start.length < ends.size) {
    ends = readEnds(handle, ends.size)
    result = readHeader(ends)
  }
  if ('fault' in result) return describeFault(result.fault, file)
  const {width, height} = result.header
  if (width * height > MAX_PIXELS) return describeSize(width, height, file)
  const hash = createHash('sha256').update(String(ends.size)).update(ends.start).update(ends.end).digest('hex')
  const name = file.slice(file.lastIndexOf('/') + 1).normalize('NFC')
  return {name, path: file as SourcePath, width, height, hash: hash.slice(0, 10)}
}

function readEnds(handle: number, startBytes: number): Ends {
  const {size} = fstatSync(handle)
  const start = Buffer.alloc(Math.min(size, startBytes))
  const end = Buffer.alloc(Math.min(size, END_BYTES))
  readSync(handle, start, 0, start.length, 0)
  readSync(handle, end, 0, end.length, size - end.length)
  return {start, end, size}
}

function describeFault(fault: 'unknown' | 'cut' | 'more', file: string): Diagnostic {
  const isCut = fault === 'cut'
  return {
    ruleId: 'unreadable-picture',
    severity: 'error',
    message: isCut
      ? 'Unexpected end of the picture; it is not published.'
      : 'Unexpected form of picture, expected JPEG, PNG, WebP, AVIF or GIF; it is not published.',
    note: isCut
      ? 'Part of the file is missing: copy it here once more.'
      : 'Open it in a picture program and save it as JPEG (photographs) or PNG (drawings).',
    file
  }
}

function describeSize(width: number, height: number, file: string): Diagnostic {
  return {
    ruleId: 'unreadable-picture',
    severity: 'error',
    message: `Unexpected size of ${width} × ${height} pixels; the picture is not published.`,
    note: 'Save it smaller: more than 2400 pixels a side are never shown.',
    file
  }
}
