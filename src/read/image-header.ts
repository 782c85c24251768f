// What the first bytes of a picture say of it. In: its beginning and its end. Out: how large it is to be seen, or why it
// cannot be shown. Only headers are read, because every build asks and the library that reads whole pictures is large.
// JPEG: ITU-T T.81 B.2; orientation: Exif 3.0 §4.6.5.1.6, which in PNG (third edition) and WebP (RFC 9649) is a chunk of its
// own; AVIF: ISO/IEC 14496-12, where turning is a property of the image (ISO/IEC 23008-12 §6.5.10).

export interface Header {
  readonly width: number
  readonly height: number
}

export type HeaderResult =
  | {readonly header: Header}
  /** `unknown`: no picture, or of a form that is not published; `cut`: its end is missing; `more`: its header is longer. */
  | {readonly fault: 'unknown' | 'cut' | 'more'}

export interface Ends {
  readonly start: Buffer
  readonly end: Buffer
  /** Of the whole file, in bytes. */
  readonly size: number
}

/** The brands of a file of this family stand in its first box, which is short. */
const BRANDS_END = 48

export function readHeader(ends: Ends): HeaderResult {
  const {start} = ends
  if (start.length < 30) return {fault: 'unknown'}
  if (start.readUInt16BE(0) === 0xffd8) return readJpeg(ends)
  if (start.readUInt32BE(0) === 0x89504e47) {
    const header = {width: start.readUInt32BE(16), height: start.readUInt32BE(20)}
    return whole(ends.end.includes('IEND'), turned(header, chunkOrientation(ends, 'eXIf')))
  }
  const tag = start.toString('latin1', 0, 4)
  if (tag === 'GIF8') return whole(true, {width: start.readUInt16LE(6), height: start.readUInt16LE(8)})
  if (tag === 'RIFF' && start.toString('latin1', 8, 12) === 'WEBP')
    return whole(start.readUInt32LE(4) + 8 <= ends.size, webpSize(ends))
  if (start.toString('latin1', 4, 8) === 'ftyp' && start.subarray(8, BRANDS_END).includes('avif')) return readAvif(ends)
  return {fault: 'unknown'}
}

function whole(isWhole: boolean, header: Header | undefined): HeaderResult {
  if (header === undefined || header.width === 0 || header.height === 0) return {fault: 'unknown'}
  return isWhole ? {header} : {fault: 'cut'}
}

/** Frame headers; the other markers of this range are tables. */
const tables = new Set([0xc4, 0xc8, 0xcc])
const END_OF_IMAGE = Buffer.of(0xff, 0xd9)

function readJpeg({start, end}: Ends): HeaderResult {
  let orientation = 1
  for (let at = 2; at + 9 < start.length;) {
    if (start[at] !== 0xff) return {fault: 'unknown'}
    const marker = start[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && !tables.has(marker)) {
      const [height, width] = [start.readUInt16BE(at + 5), start.readUInt16BE(at + 7)]
      return whole(end.includes(END_OF_IMAGE), turned({width, height}, orientation))
    }
    const length = start.readUInt16BE(at + 2)
    if (marker === 0xe1) orientation = exifOrientation(start.subarray(at + 4, at + 2 + length)) ?? orientation
    at += 2 + length
  }
  return {fault: 'more'}
}

const ORIENTATION = 0x0112

function exifOrientation(segment: Buffer): number | undefined {
  return isExif(segment) ? tiffOrientation(segment.subarray(EXIF_HEADER)) : undefined
}

const EXIF_HEADER = 6

function isExif(segment: Buffer): boolean {
  return segment.toString('latin1', 0, EXIF_HEADER) === 'Exif\0\0'
}

/** In a chunk that lies before the pixels or behind them. */
function chunkOrientation({start, end}: Ends, name: 'eXIf' | 'EXIF'): number {
  for (const part of [start, end]) {
    const at = part.indexOf(name, 0, 'latin1')
    // WebP has the length of the chunk between its name and what it holds, PNG before its name.
    const inside = at < 0 ? undefined : part.subarray(at + (name === 'EXIF' ? 8 : 4))
    const found = inside && tiffOrientation(isExif(inside) ? inside.subarray(EXIF_HEADER) : inside)
    if (found !== undefined) return found
  }
  return 1
}

/** Orientations 5 to 8 lie on their side. */
function turned({width, height}: Header, orientation: number): Header {
  return orientation >= 5 && orientation <= 8 ? {width: height, height: width} : {width, height}
}

function tiffOrientation(tiff: Buffer): number | undefined {
  const order = tiff.toString('latin1', 0, 4)
  if (tiff.length < 14 || (order !== 'II*\0' && order !== 'MM\0*')) return undefined
  const isLittle = order === 'II*\0'
  const word = (at: number): number => {
    if (at + 2 > tiff.length) return 0
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  }
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = word(directory)
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + i * 12
    if (word(at) === ORIENTATION) return word(at + 8)
  }
  return undefined
}

/** Of the flags of an extended file. */
const HAS_EXIF = 0x08

function webpSize(ends: Ends): Header | undefined {
  const {start} = ends
  switch (start.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return {width: start.readUInt16LE(26) & 0x3fff, height: start.readUInt16LE(28) & 0x3fff}
    case 'VP8L': {
      const bits = start.readUInt32LE(21)
      return {width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1}
    }
    case 'VP8X': {
      const header = {width: start.readUIntLE(24, 3) + 1, height: start.readUIntLE(27, 3) + 1}
      const hasExif = ((start[20] ?? 0) & HAS_EXIF) !== 0
      return hasExif ? turned(header, chunkOrientation(ends, 'EXIF')) : header
    }
    default:
      return undefined
  }
}

/** The first property box that says how large an image is is that of the main one in what cameras and editors write. */
function readAvif({start}: Ends): HeaderResult {
  const at = start.indexOf('ispe', 0, 'latin1')
  if (at < 0) return {fault: 'more'}
  if (at + 16 > start.length) return {fault: 'unknown'}
  const header = {width: start.readUInt32BE(at + 8), height: start.readUInt32BE(at + 12)}
  const rotation = start.indexOf('irot', 0, 'latin1')
  const quarters = rotation < 0 ? 0 : (start[rotation + 4] ?? 0)
  return whole(true, quarters % 2 === 1 ? {width: header.height, height: header.width} : header)
}
