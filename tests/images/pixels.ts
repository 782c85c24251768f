// Looks at an image as a grid of pixels.
import {sharp} from '../../src/images/library.ts'

export interface Grid {
  readonly width: number
  readonly height: number
  /** Darkness from 0 (paper) to 255. */
  readonly ink: Uint8Array
  /** Whether the pixel is greener than grey. */
  readonly accent: Uint8Array
}

export async function look(file: Uint8Array): Promise<Grid> {
  const make = await sharp()
  const {data, info} = await make(file).removeAlpha().toColourspace('srgb').raw().toBuffer({resolveWithObject: true})
  const {width, height, channels} = info
  const ink = new Uint8Array(width * height)
  const accent = new Uint8Array(width * height)
  for (let i = 0; i < ink.length; i++) {
    const [r = 0, g = 0] = data.subarray(i * channels, i * channels + 3)
    ink[i] = 255 - g
    accent[i] = g - r > 20 ? 1 : 0
  }
  return {width, height, ink, accent}
}

export interface Area {
  readonly x?: readonly [number, number]
  readonly y?: readonly [number, number]
}

/** Sum of the darkness in an area, in fully black pixels. */
export function inkIn({width, height, ink}: Grid, {x = [0, width], y = [0, height]}: Area): number {
  let sum = 0
  for (let row = y[0]; row < y[1]; row++)
    for (let column = x[0]; column < x[1]; column++) sum += Math.max(0, (ink[row * width + column] ?? 0) - 5)
  return sum / 230
}

/** First and last column with ink in the rows given. */
export function spanOf(
  {width, ink, height}: Grid,
  [from, to]: readonly [number, number] = [0, height]
): [number, number] {
  let [first, last] = [width, -1]
  for (let row = from; row < to; row++)
    for (let column = 0; column < width; column++)
      if ((ink[row * width + column] ?? 0) > 60) [first, last] = [Math.min(first, column), Math.max(last, column)]
  return [first, last]
}
