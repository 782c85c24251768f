// Door of the stage that makes images: a page that is an image in, its file out. It is the only one that knows the library
// for text and pictures, which is loaded when the first image is really made. Making takes milliseconds of threads that are
// not ours, so that everything here is a promise.
import {makeCard} from './images/card.ts'
import {makePicture} from './images/picture.ts'
import type {ImagePage, SourcePath} from './model.ts'

export {makeCard} from './images/card.ts'

/**
 * The file of a page that is an image; the same bytes for the same page.
 *
 * @param read gives the bytes of a picture beside a text
 * @throws where a picture cannot be read or the library cannot be loaded
 */
export async function drawImage(page: ImagePage, read: (file: SourcePath) => Uint8Array): Promise<Uint8Array> {
  return page.kind === 'card' ? makeCard(page.view) : makePicture(read(page.view.file), page.view)
}
