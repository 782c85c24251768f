// Texts are parsed before it is clear what is to be built of them, because another thread looks meanwhile whether anything else
// has changed. In: files that have probably changed, and what is remembered. Out: articles, under keys that say all they depend
// on but the settings, which are those of the memory; whoever builds with others must not take them.
import type {Scene} from '../../build.ts'
import {describeFile, hashAt, readAgain} from '../../read.ts'
import {keysOf} from '../make/desk.ts'
import {keyOfArticle, makeArticle} from './parse-text.ts'

/** More are parsed on threads, or may not have to be at all. */
const MOST_TEXTS = 8

/** The parser must be there. */
export function parseEarly(files: readonly string[], {root, memory, program, early}: Scene): void {
  const {head, survey} = memory
  const texts = files.filter((file) => describeFile(file) !== undefined)
  if (head === undefined || head.program.version !== program.version || texts.length > MOST_TEXTS) return
  const {parse} = keysOf(head.config, program)
  for (const path of texts) {
    const reading = readAgain(root, path, head.config)
    const i = survey.files.indexOf(path)
    if (reading === undefined || (i !== -1 && hashAt(survey, i) === reading.facts.hash)) continue
    const {slug} = reading.facts
    const key = keyOfArticle(reading, slug, parse)
    early.set(key, makeArticle(reading, {key, slug}, head.config))
  }
}
