// The largest size at which a text has room. In: a text, its face, a box. Out: the text as set, in lines of about the same
// length. Its length in one line is measured once; from that the lines at any size are guessed well enough for nearly every
// text to be set just once or twice more. No text is shortened: a long one becomes small.
import {setText, type Run, type SetText, type TextStyle, type Voice} from './set-text.ts'
import type {LocaleTag} from '../model.ts'

export interface Box {
  readonly width: number
  readonly height: number
  /** The size of a text that would have room for more. In pixels, before the face's own factor. */
  readonly size: number
}

type Speech = Pick<TextStyle, 'voice' | 'lang' | 'dir'>

/** Distance of baselines in sizes. */
const leadings: Readonly<Record<Voice, Readonly<Record<LocaleTag, number>>>> = {
  display: {en: 1.1, fa: 1.24, ar: 1.45},
  sans: {en: 1.36, fa: 1.62, ar: 1.62}
}
/** Of faces that look smaller or larger than others of the same size. */
const factors: Readonly<Record<Voice, Readonly<Record<LocaleTag, number>>>> = {
  display: {en: 1, fa: 1.07, ar: 0.9},
  sans: {en: 1, fa: 1, ar: 1}
}
/** Height of a line's ink in sizes, from the highest mark to the lowest tail. */
const inks: Readonly<Record<LocaleTag, number>> = {en: 0.95, fa: 1, ar: 1.3}

const STEP = 0.93
const MIN_SIZE = 8
/** At which a text is measured. */
const TRIAL_SIZE = 32

export function styleOf(speech: Speech, size: number): TextStyle {
  const {voice, lang} = speech
  const own = size * factors[voice][lang]
  return {...speech, size: Math.round(own), leading: Math.round(own * leadings[voice][lang])}
}

export async function fitText(runs: readonly Run[], speech: Speech, box: Box): Promise<SetText & TextStyle> {
  const trial = styleOf(speech, TRIAL_SIZE)
  const words = Math.max(1, runs.flatMap(({text}) => text.split(/\s+/)).length)
  const length = (await measure(runs, trial)) / trial.size
  for (let {size} = box; ; size *= STEP) {
    const style = styleOf(speech, size)
    const guess = guessLines({length, words}, style, box)
    const isLast = size * STEP < MIN_SIZE
    if (heightOf(guess.lines, style) > box.height && !isLast) continue
    const made = await setInLines(runs, style, {...guess, room: box.width})
    if (isLast || (made.width <= box.width && made.height <= box.height)) return {...made, ...style}
  }
}

// All crops of a card ask for the same text, one after another.
const lengths = new Map<string, Promise<number>>()
const MAX_LENGTHS = 60

function measure(runs: readonly Run[], style: TextStyle): Promise<number> {
  const key = JSON.stringify([runs, style])
  const known = lengths.get(key)
  if (known !== undefined) return known
  if (lengths.size >= MAX_LENGTHS) lengths.clear()
  const made = setText(runs, style).then(({width}) => width)
  lengths.set(key, made)
  return made
}

interface Guess {
  readonly lines: number
  /** Of a line, for all to be of about the same length. */
  readonly measure: number
}

function guessLines({length, words}: {length: number; words: number}, {size}: TextStyle, {width}: Box): Guess {
  const full = length * size
  if (full <= width) return {lines: 1, measure: width}
  const word = full / words
  // Half a word of each line is lost to breaking.
  const lines = Math.max(2, Math.ceil(full / Math.max(word, width - word / 2)))
  return {lines, measure: Math.min(width, full / lines + word * 0.7)}
}

function heightOf(lines: number, {size, leading, lang}: TextStyle): number {
  return (lines - 1) * leading + size * inks[lang]
}

async function setInLines(
  runs: readonly Run[],
  style: TextStyle,
  {lines, measure, room}: Guess & {room: number}
): Promise<SetText> {
  const even = await setText(runs, {...style, width: measure, breaksWords: style.size <= MIN_SIZE})
  const asked = heightOf(lines + 0.5, style)
  if (measure >= room || (even.height <= asked && even.width <= room)) return even
  return setText(runs, {...style, width: room})
}
