// A text of a card, set by Pango: shaped, ordered, broken into lines. In: words with their face, size and room. Out: which
// pixels they cover, and where the first line stands. Pango's answer is cropped to its ink and does not say where the
// baseline is, so every text begins with a mark of one pixel on it: an underlined space of next to no size.
import type {LocaleTag} from '../model.ts'
import {draw, entryOf, type Canvas, type Tone} from './canvas.ts'
import {sharp} from './library.ts'

export type Voice = 'display' | 'sans'

export interface Run {
  readonly text: string
  readonly tone: Tone
}

export interface TextStyle {
  readonly voice: Voice
  readonly lang: LocaleTag
  readonly dir: 'ltr' | 'rtl'
  /** In pixels. */
  readonly size: number
  /** Distance of two baselines, in pixels. */
  readonly leading: number
  /** Lines are broken so that none is wider; absent for one line. In pixels. */
  readonly width?: number
  /** Also breaks a word that is wider than the room. */
  readonly breaksWords?: boolean
}

/** A text that has been set: its ink's box and, from the box's top, its first baseline. In pixels. */
export interface SetText {
  readonly width: number
  readonly height: number
  readonly baseline: number
  /** Columns at the start edge that hold nothing to be seen. */
  readonly inset: number
  /** R, G, B and A of each pixel in reading order; the colour stands for the tone. */
  readonly pixels: Uint8Array
}

/** Its own faces first, then those of the other languages for words in their letters, then those of the other voice. */
const families: Readonly<Record<LocaleTag, readonly LocaleTag[]>> = {
  en: ['en', 'ar', 'fa'],
  fa: ['fa', 'en', 'ar'],
  ar: ['ar', 'en', 'fa']
}
const familyNames: Readonly<Record<Voice, string>> = {display: 'Goftogu Display', sans: 'Goftogu Sans'}

const colours: Readonly<Record<Tone, string>> = {ink: '#000000', accent: '#ff0000', soft: '#00ff00'}
/** So small that it does not open the first line. Pango takes the direction of a paragraph from its first strong character. */
const marks = {ltr: markOf('&#x200e;'), rtl: markOf('&#x200f;')}
/** Pango's unit, a part of a pixel here. */
const PANGO_SCALE = 1024

/** @throws where the library cannot be loaded or refuses the text */
export async function setText(runs: readonly Run[], style: TextStyle): Promise<SetText> {
  const make = await sharp()
  const {size, width} = style
  const {data, info} = await make({
    text: {
      text: markupOf(runs, style),
      font: `${familiesOf(style)} ${size}`,
      dpi: 72,
      rgba: true,
      // Means the start of the line, in either direction.
      align: 'left',
      wrap: style.breaksWords === true ? 'word-char' : 'word',
      ...(width !== undefined && {width: Math.floor(width)})
    }
  })
    .raw()
    .toBuffer({resolveWithObject: true})
  const pixels = data.byteOffset % 4 === 0 ? data : Uint8Array.from(data)
  const text = {width: info.width, height: info.height, pixels}
  const baseline = baselineOf(text, style.dir) ?? Math.round(size * ASCENT)
  return {...text, baseline, inset: insetOf(text, style.dir)}
}

function familiesOf({voice, lang}: TextStyle): string {
  const voices: readonly Voice[] = voice === 'sans' ? ['sans', 'display'] : ['display', 'sans']
  return voices.flatMap((own) => families[lang].map((tag) => `${familyNames[own]} ${tag}`)).join(', ')
}

// Without a language Pango shapes a text in that of whoever runs the program.
function markupOf(runs: readonly Run[], {lang, dir, leading}: TextStyle): string {
  const words = runs.map(({text, tone}) => `<span foreground="${colours[tone]}">${escapeMarkup(text)}</span>`).join('')
  const lines = `<span line_height="${Math.round(leading * PANGO_SCALE)}">${words}</span>`
  return `<span lang="${lang}">${marks[dir]}${lines}</span>`
}

function markOf(direction: string): string {
  return `<span size="4096" underline="single" underline_color="#0000ff">${direction}&#160;</span>`
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

type Box = Pick<SetText, 'width' | 'height' | 'pixels'>

function insetOf({width, height, pixels}: Box, dir: 'ltr' | 'rtl'): number {
  for (let inset = 0; inset < width; inset++) {
    const x = dir === 'ltr' ? inset : width - 1 - inset
    for (let y = 0; y < height; y++) {
      const at = (y * width + x) * 4
      if (pixels[at + 3] !== 0 && !isMark(pixels, at)) return inset
    }
  }
  return 0
}

/** Where no mark is found; for Latin capitals. */
const ASCENT = 0.72
/** The mark lies within so many pixels of the start edge. */
const MARK_REACH = 4

function baselineOf({width, height, pixels}: Box, dir: 'ltr' | 'rtl'): number | undefined {
  for (let step = 0; step < Math.min(MARK_REACH, width); step++) {
    const x = dir === 'ltr' ? step : width - 1 - step
    for (let y = 0; y < height; y++) if (isMark(pixels, (y * width + x) * 4)) return y
  }
  return undefined
}

function isMark(pixels: Uint8Array, at: number): boolean {
  return pixels[at + 3] !== 0 && (pixels[at + 2] ?? 0) > 127
}

/** Draws a text whose ink begins at the given corner, top and left. Most of a text's box is bare and is passed over quickly. */
export function drawText(canvas: Canvas, {width, height, pixels}: SetText, corner: {x: number; y: number}): void {
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height)
  for (let i = 0; i < whole.length; i++) {
    if (whole[i] === 0) continue
    const at = i * 4
    if (isMark(pixels, at)) continue
    const tone = (pixels[at] ?? 0) > 127 ? 'accent' : (pixels[at + 1] ?? 0) > 127 ? 'soft' : 'ink'
    const x = i % width
    draw(canvas, {x: corner.x + x, y: corner.y + (i - x) / width}, entryOf[tone][pixels[at + 3] ?? 0] ?? 0)
  }
}
