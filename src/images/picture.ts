// A published size of a picture. In: the file as the editor has it. Out: the same picture, turned as the camera says, in one
// width and format, without what cameras write into files: place, time, owner.
import type {PictureFormat} from '../model.ts'
import {sharp} from './library.ts'

export interface PictureOptions {
  readonly format: PictureFormat
  /** In pixels; never more than the file has. */
  readonly width: number
}

// Qualities at which faces look alike in the three formats; more effort takes ten times as long for some hundredths less.
const AVIF = {quality: 55, effort: 3}
const WEBP = {quality: 78, effort: 4}
const JPEG = {quality: 80, mozjpeg: true}
/** The paper of the pages, for what is transparent. */
const PAPER = '#fcfcfa'

/** @throws where the file is no picture after all */
export async function makePicture(file: Uint8Array, {format, width}: PictureOptions): Promise<Uint8Array> {
  const make = await sharp()
  // A picture that is damaged near its end is better than none.
  const image = make(file, {failOn: 'none'})
    .autoOrient()
    .resize({width, withoutEnlargement: true})
    .toColourspace('srgb')
  if (format === 'avif') return image.avif(AVIF).toBuffer()
  if (format === 'webp') return image.webp(WEBP).toBuffer()
  return image.flatten({background: PAPER}).jpeg(JPEG).toBuffer()
}
