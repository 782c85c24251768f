// Door of the reading stage, one of the two that touch the disk: files → Sources, templates, static files. Bytes become
// Unicode text here and nowhere else, so that every later stage can take text for granted. Wrong content is a message
// and never an exception; nothing on disk is altered.
import {readTextFile} from './read/text-file.ts'
import type {TextFile} from './read/text-file.ts'

export {inputsOf, readBrowserScript, readPrepared, readPublic, readTemplates, UnreadableError} from './read/assets.ts'
export {readPages} from './read/pages.ts'
export {readPicture} from './read/pictures.ts'
export type {PagesResult} from './read/pages.ts'
export {splitFrontMatter} from './read/front-matter.ts'
export type {FrontMatter} from './read/front-matter.ts'
export {withKeyPlaces} from './read/key-place.ts'
export {describeFile, listTexts} from './read/listing.ts'
export type {ListedFile, Listing} from './read/listing.ts'
export {readAgain, readSource, readSources} from './read/sources.ts'
export type {Reading, Refusal, SourcesResult, Text, TextFacts} from './read/sources.ts'
export {
  emptySurvey,
  fillHashes,
  hashAt,
  isFileAsStamped,
  isFolderAsStamped,
  rowOf,
  setHash,
  survey
} from './read/survey.ts'
export type {Changes, SeenRows, Survey, SurveyBase} from './read/survey.ts'
export {readBytes} from './read/text-file.ts'
export type {TextFile} from './read/text-file.ts'

/** One file, decoded, wherever it lies. Messages name it as `path` does. Never throws. */
export function readText(path: string): TextFile {
  return readTextFile(path, path)
}
