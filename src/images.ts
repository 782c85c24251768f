// Door of the stage that makes images: views of cards in, files out. It is the only one that knows the library for text and
// pictures, which is loaded when the first image is really made. Making takes milliseconds of a thread that is not ours, so
// that everything here is a promise.
export {makeCard} from './images/card.ts'
