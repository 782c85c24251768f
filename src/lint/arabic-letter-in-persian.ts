import {named, type Finding, type LintContext, type Rule, search} from './rule.ts'

const arabicLetter = /[يكى]/
const word = /[\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff\u200c]+/g
// Inside a word ى is no Persian letter at all: a keyboard that could not write ئ left it there.
const strayAlef = /ى(?=.)/
const persian = new Map([
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک']
])

/**
 * Persian writes ی (U+06CC) and ک (U+06A9); the Arabic ي, ى and ك look alike in some faces, but searching and sorting
 * take them for other letters. Arabic quotations keep theirs.
 *
 * @example ok fa
 * علی کریمی کتاب می‌خواند.
 * @example ok fa
 * او گفت: «إن الله على كل شيء قدير» و رفت.
 * @example bad fa 1:1
 * مسىولان
 * => مسىولان
 * @example bad fa 1:1 1:5
 * علي كريمی
 * => علی کریمی
 */
export const arabicLetterInPersian: Rule = {
  id: 'arabic-letter-in-persian',
  severity: 'warning',
  sign: arabicLetter,
  locales: ['fa'],
  find: ({passages}: LintContext): Finding[] =>
    search(
      passages.filter(({own}) => arabicLetter.test(own)),
      {
        pattern: word,
        layer: 'own',
        finding: ([written]) => {
          const [letter] = arabicLetter.exec(written) ?? []
          if (letter === undefined) return undefined
          const expected = persian.get(letter) ?? ''
          const message = `Unexpected Arabic ${named(letter)} in \`${written}\`, expected ${named(expected)}.`
          const note = 'Switch the keyboard to Persian and write the word again.'
          if (strayAlef.test(written)) return {message, note}
          return {message, note, replacement: written.replace(/[يكى]/g, (each) => persian.get(each) ?? each)}
        }
      }
    )
}
