// Text that was damaged before it came here: saved or pasted once in an encoding that could not hold it. What enters is
// decoded text, what leaves is messages. The bytes are in order, so that decoding sees nothing; but letters are lost or have
// become pairs of signs, and a reader would be the first to notice.
import type {Diagnostic} from '../model.ts'
import {createLocator} from '../tree/points.ts'

/** U+0600–U+06FF in UTF-8 that was read as Windows-1252: Ø§ for ا, Û\u008C or ÛŒ for ی. */
const doubledArabic =
  /[\u00D8-\u00DB][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/g
/** Quotation marks, dashes and the ellipsis in UTF-8 that was read as Windows-1252: â€™ for ’. */
const doubledPunctuation = /\u00E2\u20AC[\u0080-\u00BF\u0153\u02DC\u2018-\u2022\u201C\u201D\u2122\u00A6]/g
/** Nearly every text has none of the signs, and one look is enough. */
const anySign = /[\u00D8-\u00DB\uFFFD]|\u00E2\u20AC|\?\?/
const replacements = /\uFFFD+/g
const questionRuns = /\?{2,}/g

/** At least this part of the text must be damaged before it is refused. */
const refusedShare = 0.3

/** An error refuses the text, a warning points at the first of a few damaged places. At most one message of each kind. */
export function findDamage(text: string, file: string): Diagnostic[] {
  if (!anySign.test(text)) return []
  const messages: Diagnostic[] = []
  const arabic = measure(text, doubledArabic)
  const punctuation = measure(text, doubledPunctuation)
  const lost = measure(text, replacements)
  const asked = measure(text, questionRuns)
  const length = text.length - text.split(' ').length + 1
  if (arabic.count > 2 && arabic.length > length * refusedShare)
    messages.push({...mojibake, severity: 'error', ...at(text, arabic, file)})
  else if (punctuation.count > 0) messages.push({...brokenSigns, severity: 'warning', ...at(text, punctuation, file)})
  if (asked.count > 2 && asked.length > length * refusedShare)
    messages.push({...questionMarks, severity: 'error', ...at(text, asked, file)})
  else if (lost.count > 0) messages.push({...lostLetters, severity: 'warning', ...at(text, lost, file)})
  return messages
}

const again = 'Copy the text again from where it comes from, and save the file with the encoding UTF-8.'

const mojibake = {
  ruleId: 'mojibake',
  message:
    'Unexpected pairs of signs such as `Ø§`, expected letters: UTF-8 was taken for Windows-1252 on the way here.',
  note: again
}
const brokenSigns = {
  ruleId: 'mojibake',
  message:
    'Unexpected signs such as `â€™`, expected a quotation mark or a dash: UTF-8 was taken for Windows-1252 on the way here.',
  note: again
}
const questionMarks = {
  ruleId: 'lost-letters',
  message:
    'Unexpected question marks in the place of words: the letters were lost in an encoding that does not have them.',
  note: again
}
const lostLetters = {
  ruleId: 'lost-letters',
  message: 'Unexpected `\uFFFD`, the sign for a letter that was lost in an earlier conversion.',
  note: 'Write the letter in its place, or copy the text again.'
}

interface Measure {
  readonly count: number
  /** Code units of all finds. */
  readonly length: number
  readonly first: number
}

function measure(text: string, pattern: RegExp): Measure {
  let count = 0
  let length = 0
  let first = -1
  for (const match of text.matchAll(pattern)) {
    if (count === 0) first = match.index
    count++
    length += match[0].length
  }
  return {count, length, first}
}

function at(text: string, {first}: Measure, file: string): Pick<Diagnostic, 'file' | 'place'> {
  return {file, place: {start: createLocator(text)(first)}}
}
