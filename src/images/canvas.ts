// The ground of a card and its bytes as PNG. A card is ink and one accent on paper, so that sixteen colours draw it as
// well as millions do: four bits a pixel, packed from the beginning, cost a tenth of what a general encoder takes to find a
// palette, and the file has a third of the size. PNG: W3C Recommendation, third edition.
import {crc32, deflate} from 'node:zlib'
import {promisify} from 'node:util'

export interface Canvas {
  readonly width: number
  readonly height: number
  /** Rows of packed pixels, each after its filter byte, as they go into the file. */
  readonly rows: Uint8Array
}

export type Tone = 'ink' | 'soft' | 'accent'

type Colour = readonly [number, number, number]
// The light scheme of the style sheets.
const paper: Colour = [0xfc, 0xfc, 0xfa]
const ink: Colour = [0x16, 0x19, 0x1b]
const accent: Colour = [0x0b, 0x62, 0x5a]

/** Entry 0 of the palette is paper; ten steps lead to ink, five to accent. */
const INK_STEPS = 10
const ACCENT_STEPS = 5
/** Soft text is ink of this strength, which on paper is the soft colour of the pages. */
const SOFT = 0.73

const palette = Uint8Array.from([
  ...paper,
  ...Array.from({length: INK_STEPS}, (_, i) => mix(ink, (i + 1) / INK_STEPS)).flat(),
  ...Array.from({length: ACCENT_STEPS}, (_, i) => mix(accent, (i + 1) / ACCENT_STEPS)).flat()
])

function mix(colour: Colour, strength: number): number[] {
  return paper.map((ground, i) => Math.round(ground + ((colour[i] ?? 0) - ground) * strength))
}

export function newCanvas(width: number, height: number): Canvas {
  return {width, height, rows: new Uint8Array(rowLength(width) * height)}
}

function rowLength(width: number): number {
  return 1 + Math.ceil(width / 2)
}

/** Entry of the palette for a coverage from 0 to 255. */
export const entryOf: Readonly<Record<Tone, Uint8Array>> = {
  ink: Uint8Array.from({length: 256}, (_, cover) => Math.round((cover / 255) * INK_STEPS)),
  soft: Uint8Array.from({length: 256}, (_, cover) => Math.round((cover / 255) * INK_STEPS * SOFT)),
  accent: Uint8Array.from({length: 256}, (_, cover) => {
    const step = Math.round((cover / 255) * ACCENT_STEPS)
    return step === 0 ? 0 : INK_STEPS + step
  })
}

/** Draws a pixel; what lies outside is left out. Pixels are drawn once: nothing on a card overlaps. */
export function draw({width, height, rows}: Canvas, at: {x: number; y: number}, entry: number): void {
  const {x, y} = at
  if (x < 0 || y < 0 || x >= width || y >= height) return
  const place = y * rowLength(width) + 1 + (x >> 1)
  rows[place] = (rows[place] ?? 0) | (x & 1 ? entry : entry << 4)
}

/** A rule from one edge of the text to the other. */
export function drawRule(canvas: Canvas, rule: {start: number; end: number; y: number; thick: number}): void {
  const full = entryOf.ink[255] ?? 0
  for (let y = rule.y; y < rule.y + rule.thick; y++)
    for (let x = rule.start; x < rule.end; x++) draw(canvas, {x, y}, full)
}

const deflated = promisify<Uint8Array, object, Uint8Array>(deflate)
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const FOUR_BITS = 4
const PALETTE_COLOUR = 3

/** The canvas as a PNG file. */
export async function toPng({width, height, rows}: Canvas): Promise<Uint8Array> {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, FOUR_BITS)
  header.setUint8(9, PALETTE_COLOUR)
  // The highest level takes ten times as long for a thirtieth less.
  const body = await deflated(rows, {level: 6, memLevel: 9})
  return Buffer.concat([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', palette),
    chunk('IDAT', body),
    chunk('IEND', new Uint8Array())
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const made = Buffer.alloc(data.length + 12)
  made.writeUInt32BE(data.length)
  made.write(type, 4, 'latin1')
  made.set(data, 8)
  made.writeUInt32BE(crc32(made.subarray(4, data.length + 8)), data.length + 8)
  return made
}
