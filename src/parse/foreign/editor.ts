// What an editor puts between the paragraphs of an interview and says so: `Editor's note: …`, «توضیح مترجم: …». What enters
// is a line, what leaves is whether it is such a note. Who speaks in an interview has no such label, so that the turns are
// read as if it were not there.
import {foldPhrase, stripMarks} from '../frame/bare.ts'
import type {Line} from '../lines.ts'
import {sign, signTable} from '../lines/signs.ts'

const opening =
  /^(?:[[(«"]\s?)?(?:(?:editor|translator|publisher)s?'?s? note|(?:ed|editor)\.? ?note|note (?:from|by) the (?:editor|translator)s?|(?:یادداشت|توضیح|پی ?نوشت|تذکر|اصلاحیه) (?:سردبیر|مترجم|ویراستار|تحریریه|دبیر)|(?:ال)?(?:ملاحظه|ملحوظه|تنویه|تنبیه|استدراک|توضیح) (?:من )?(?:المحرر|المحرره|المترجم|التحریر|هییه التحریر))\s?:/u
/** One of them it begins with where it begins with a letter. */
const letters = 'EeTtPpNnیتپامل'
const longestOpening = 60

export function isEditorsNote({text, signs}: Pick<Line, 'text' | 'signs'>): boolean {
  const first = signTable[text.charCodeAt(0)] ?? 0
  if (!(signs & sign.colon) || (first & sign.letter && !letters.includes(text.charAt(0)))) return false
  return opening.test(stripMarks(foldPhrase(text.slice(0, longestOpening))))
}
